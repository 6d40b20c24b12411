"""Styles of OpenDocument texts: how words are set, and the numbers and bullets that lists print."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.ingest.odf_package import Element
from app.word.counting import written
from app.word.symbols import bullet

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
          "1, 2, 3, ...": "decimalFullWidth"}  # fmt: skip
_SIGNS = {
    "一": "japaneseCounting",
    "①": "decimalEnclosedCircle",
    "ア": "aiueo",
    "イ": "iroha",
    "１": "decimalFullWidth",
}
_DEEPEST = 10
_FURTHEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Setting:
    """How a style sets words; None where it leaves that to its parent."""

    name: str = ""
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    centred: bool | None = None
    outline: int | None = None
    list: str | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, what stands before and after the number, how many levels it shows."""

    form: str = ""
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1
    sign: str = ""


@dataclass(slots=True)
class Counts:
    """How far a list has been counted, by level from 1; ``style`` is the style it began with."""

    style: str
    at: dict[int, int] = field(default_factory=dict)


class Styles:
    """The styles of a file."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._settings: dict[tuple[str, str], tuple[Setting, str]] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for element in root:
                self._enter(element)

    def _enter(self, element: Element) -> None:
        name = element.get(f"{STYLE}name", "")
        if element.tag in {f"{STYLE}style", f"{STYLE}default-style"}:
            parent = element.get(f"{STYLE}parent-style-name", "")
            self._settings[element.get(f"{STYLE}family", ""), name] = (_setting(element), parent)
        elif element.tag == f"{TEXT}list-style":
            self._lists[name] = dict(_level(level) for level in element)
        elif element.tag == f"{TEXT}outline-style":
            self._lists[""] = dict(_level(level) for level in element)

    def setting(self, family: str, name: str) -> Setting:
        """Return what a style says, its parents asked where it says nothing."""
        found: list[Setting] = []
        for _ in range(_DEEPEST * 2):
            own, parent = self._settings.get((family, name), (Setting(), ""))
            found.append(own)
            if not parent:
                break
            name = parent
        first = {
            key: next((value for each in found if (value := getattr(each, key)) is not None), None)
            for key in ("bold", "italic", "hidden", "centred", "outline", "list")
        }
        return Setting(next((each.name for each in found if each.name), name), **first)

    def next(self, counts: Counts, style: str, level: int, start: int | None) -> str:
        """Count an item of a list and return what is printed before it."""
        levels = self._lists.get(style, {})
        here = levels.get(level, Level())
        begun = counts.at.get(level)
        counts.at[level] = start if start is not None else here.start if begun is None else begun + 1
        for deeper in [deeper for deeper in counts.at if deeper > level]:
            del counts.at[deeper]
        if here.sign:
            return bullet(here.sign, "")
        if not here.form:
            return ""
        first = max(1, level - here.shown + 1)
        numbers = [
            written(
                counts.at.get(at, levels.get(at, Level()).start), levels.get(at, Level("decimal")).form or "decimal"
            )
            for at in range(first, level + 1)
            if at == level or levels.get(at, Level()).form
        ]
        return f"{here.before}{'.'.join(numbers)}{here.after}".strip()


def number(element: Element, attribute: str) -> int | None:
    """Return an attribute as a whole number; None when it is missing, none, or beyond all counting."""
    said = element.get(attribute, "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < len(str(_FURTHEST)) else None


def _setting(element: Element) -> Setting:
    letters = element.find(f"{STYLE}text-properties")
    paragraph = element.find(f"{STYLE}paragraph-properties")
    weight = None if letters is None else letters.get(f"{FO}font-weight")
    slant = None if letters is None else letters.get(f"{FO}font-style")
    display = None if letters is None else letters.get(f"{TEXT}display")
    align = None if paragraph is None else paragraph.get(f"{FO}text-align")
    heavy = None if weight is None else weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)  # noqa: PLR2004 (CSS)
    return Setting(
        element.get(f"{STYLE}display-name") or _plain_name(element),
        heavy,
        None if slant is None else slant in {"italic", "oblique"},
        None if display is None else display == "none",
        None if align is None else align == "center",
        number(element, f"{STYLE}default-outline-level"),
        element.get(f"{STYLE}list-style-name"),
    )


def _plain_name(element: Element) -> str:
    """Return the name of a style that somebody gave it; automatic styles (P1) have none."""
    name = element.get(f"{STYLE}name", "").replace("_20_", " ")
    return "" if element.get(f"{STYLE}parent-style-name") and name[:1] in {"P", "T"} and name[1:].isdecimal() else name


def _level(element: Element) -> tuple[int, Level]:
    at = number(element, f"{TEXT}level") or 1
    form = element.get(f"{STYLE}num-format", "")
    sign = element.get(f"{TEXT}bullet-char", "")
    if str(element.tag).endswith("-image"):
        sign = "•"
    start = number(element, f"{TEXT}start-value")
    return at, Level(
        _FORMS.get(form) or next((_SIGNS[each] for each in form if each in _SIGNS), "decimal" if form else ""),
        element.get(f"{STYLE}num-prefix", ""),
        element.get(f"{STYLE}num-suffix", ""),
        min(_DEEPEST, number(element, f"{TEXT}display-levels") or 1),
        1 if start is None else start,
        sign[:1],
    )
