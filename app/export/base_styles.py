"""Which styles a ministry's file has, and which of them are probably what our styles are."""

import re
import tomllib
import unicodedata
from functools import cache

from app.errors import UnreadableFile
from app.paths import resources
from app.word.package import open_package
from app.word.xml import Element, child, number, value, w

OURS = (
    "Title", "Subtitle", "Chapeau", "Recital", "LinkPhrase", "Section", "Heading2", "BodyText", "Numbered1",
    "Numbered2", "Numbered3", "ClosingFormula", "SigningLine", "AnnexHeading", "NoteText", "TableText",
)  # fmt: skip
"""Our styles that a base can bring, in the order of an instrument; the others follow these."""

Suggested = tuple[tuple[str, str, str], ...]
"""Our style id, the file's style id, and the file's name of it; the last two empty where nothing fits."""

_OUTLINED = {"Section": 0, "Heading2": 1}
_NUMBERED = {"Numbered1": 0, "Numbered2": 1, "Numbered3": 2}
_DEEPEST = 20


def styles_of(data: bytes, name: str = "base.docx") -> tuple[tuple[str, str], ...]:
    """Return the paragraph styles of a Word file, id and name, in its order; raise UnreadableFile."""
    return tuple((identity, _name(style)) for identity, style in _styles(data, name).items())


def suggest_styles(data: bytes, name: str = "base.docx") -> Suggested:
    """Return for each of our styles the one of a Word file that is probably it; raise UnreadableFile.

    One of the same name in English or Japanese comes first, else a heading is known by its level in the outline, and a
    numbered paragraph by its level in a list. None is taken for two.
    """
    styles = _styles(data, name)
    taken: dict[str, str] = {}
    for own in OURS:
        same = (each for word in _names()[own] for each, style in styles.items() if _plain(_name(style)) == word)
        found = next((each for each in same if each not in taken.values()), None)
        if found:
            taken[own] = found
    for own in OURS:
        if own not in taken:
            fitting = (each for each in styles if each not in taken.values() and _fits(own, each, styles))
            found = next(fitting, None)
            if found:
                taken[own] = found
    return tuple((own, taken.get(own, ""), _name(styles[taken[own]]) if own in taken else "") for own in OURS)


def _styles(data: bytes, name: str) -> dict[str, Element]:
    root = open_package(name, data).styles
    found = [] if root is None else root.findall(w("style"))
    named = {each.get(w("styleId"), ""): each for each in found if each.get(w("type"), "paragraph") == "paragraph"}
    if not named:
        raise UnreadableFile(name, "it has no styles", "Save it in Word once more, or choose another file.")
    return named


def _name(style: Element) -> str:
    return value(style, "name") or style.get(w("styleId")) or ""


def _plain(name: str) -> str:
    """Return a name without what differs between programs: case, spaces, the width of its signs."""
    return re.sub(r"[\s_-]+", "", unicodedata.normalize("NFKC", name)).casefold()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    rules = tomllib.loads((resources() / "rules" / "layout.toml").read_text(encoding="utf-8"))["base_styles"]
    return {own: tuple(_plain(name) for name in rules[own]) for own in OURS}


def _fits(own: str, identity: str, styles: dict[str, Element]) -> bool:
    outline, level = _said(identity, styles, "outlineLvl"), _said(identity, styles, "numPr/ilvl")
    if own in _OUTLINED:
        return outline == _OUTLINED[own]
    if own in _NUMBERED:
        listed = _said(identity, styles, "numPr/numId") is not None
        return outline is None and listed and (level or 0) == _NUMBERED[own]
    return False


def _said(identity: str, styles: dict[str, Element], path: str) -> int | None:
    """Return a number that a style says, or one that it is based on."""
    for _ in range(_DEEPEST):
        style = styles.get(identity)
        if style is None:
            return None
        said = number(child(style, "pPr"), path)
        if said is not None:
            return said
        identity = value(style, "basedOn") or ""
    return None
