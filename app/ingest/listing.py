"""Lists of web pages: the numbers and bullets that a browser prints."""

import re
from dataclasses import dataclass

from app.word.counting import written

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z -]+)", re.IGNORECASE)
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "japaneseCounting",
    "katakana": "aiueo",
}
_BULLETS = "•◦▪"
_FURTHEST = 100_000


@dataclass(slots=True)
class Listing:
    """A list that is being counted; ``form`` is the format of its numbers, empty when it prints none."""

    ordered: bool
    form: str
    count: int

    def next(self, attributes: dict[str, str], depth: int) -> str:
        """Return what is printed before the next item."""
        own = _number(attributes.get("value", ""))
        self.count = self.count + 1 if own is None or not self.ordered else own
        form = _form(attributes) or self.form
        if form == "none":
            return ""
        if not self.ordered and form not in _FORMS.values():
            return bullet_of(depth)
        return f"{written(self.count, form)}."


def counted(tag: str, attributes: dict[str, str]) -> Listing:
    """Return the list that a tag begins."""
    ordered = tag == "ol"
    start = _number(attributes.get("start", ""))
    return Listing(ordered, _form(attributes) or ("decimal" if ordered else ""), (1 if start is None else start) - 1)


def bullet_of(depth: int) -> str:
    """Return the bullet of a level of lists, from 0."""
    return _BULLETS[min(max(depth, 0), len(_BULLETS) - 1)]


def _form(attributes: dict[str, str]) -> str:
    for word in (_STYLE.search(attributes.get("style", "")) or [""])[0].casefold().partition(":")[2].split():
        if word in _FORMS or word == "none":
            return _FORMS.get(word, word)
    return _FORMS.get(attributes.get("type", ""), "")


def _number(written_number: str) -> int | None:
    bare = written_number.strip()
    if not re.fullmatch(r"-?\d{1,6}", bare, re.ASCII):
        return None
    return max(-_FURTHEST, min(_FURTHEST, int(bare)))
