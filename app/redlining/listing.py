"""The tracked changes of a Word file as a list: who, when, what, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from app.redlining.package import Pack, open_pack
from app.word.xml import Element, tag_of, w

MarkedKind = Literal["insertion", "deletion", "moved here", "moved away", "format"]

_WORDS: dict[str, MarkedKind] = {
    "ins": "insertion",
    "del": "deletion",
    "moveTo": "moved here",
    "moveFrom": "moved away",
}
_ROWS: dict[str, MarkedKind] = {"cellIns": "insertion", "cellDel": "deletion", "cellMerge": "format"}
_STORIES = {"header": "header", "footer": "footer", "footnotes": "footnotes", "endnotes": "endnotes"}
_TEXT = frozenset({"t", "delText", "instrText", "delInstrText"})
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "p": "\n"}
_BETWEEN = frozenset({
    "bookmarkStart", "bookmarkEnd", "proofErr", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd", "commentRangeStart", "commentRangeEnd",
})  # fmt: skip
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Marked:
    """One tracked change: ``words`` are those that it is about, empty for an end of a paragraph alone.

    ``when`` is as the file says it (ISO), ``place`` reads as "page body, paragraph 12, 'The Participants …'".
    """

    kind: MarkedKind
    author: str
    when: str
    words: str
    place: str


def marks_of(name: str, data: bytes) -> tuple[Marked, ...]:
    """Return the tracked changes of a Word file in the order of its text; neighbours of one author and kind are one.

    Raises UnreadableFile when it is no Word file.
    """
    pack = open_pack(name, data)
    found: list[Marked] = []
    for part, story in _stories(pack):
        for mark, follows in _in_story(pack.root(part), story):
            if follows and found:
                found[-1] = replace(found[-1], words=found[-1].words + mark.words)
            else:
                found.append(mark)
    return tuple(found)


def _stories(pack: Pack) -> Iterator[tuple[str, str]]:
    yield pack.main, "page body"
    for each in pack.relations_of(pack.main).values():
        if each.short in _STORIES and each.target in pack.parts:
            yield each.target, _STORIES[each.short]


def _in_story(root: Element, story: str) -> Iterator[tuple[Marked, bool]]:
    """Yield each mark, and whether it only carries the one before on."""
    place, number = story, 0
    for element in root.iter(w("*")):
        tag = tag_of(element)
        if tag == "p":
            number += 1
            place = f"{story}, paragraph {number}, '{_begin(element)}'"
        kind = _kind(tag)
        if kind:
            mark = Marked(kind, element.get(w("author"), ""), element.get(w("date"), ""), _about(element), place)
            yield mark, _follows(element)


def _kind(tag: str) -> MarkedKind | None:
    if tag.endswith("Change") and tag != "numberingChange":
        return "format"
    return _WORDS.get(tag) or _ROWS.get(tag)


def _follows(element: Element) -> bool:
    """Tell whether a mark on words stands beside another of its kind, author and time."""
    before = element.getprevious()
    while before is not None and tag_of(before) in _BETWEEN:
        before = before.getprevious()
    if before is None or before.tag != element.tag or not _holds_words(element) or not _holds_words(before):
        return False
    return all(before.get(w(name)) == element.get(w(name)) for name in ("author", "date"))


def _holds_words(element: Element) -> bool:
    return tag_of(element) in _WORDS and any(tag_of(child) != "rPr" for child in element)


def _about(element: Element) -> str:
    """Return the words that a mark is about: its own, or those of what it is said of; none for a paragraph's end."""
    if _holds_words(element):
        return _letters(element)
    holder = element.getparent()
    while holder is not None and tag_of(holder).endswith("Pr"):
        inner, holder = tag_of(holder), holder.getparent()
        if inner == "rPr" and holder is not None and tag_of(holder) == "pPr":
            return ""
    return "" if holder is None or tag_of(holder) in {"body", "tbl"} else _letters(holder)


def _letters(element: Element) -> str:
    return "".join(map(_letter, element.iter(w("*")))).strip("\n")


def _letter(element: Element) -> str:
    tag = tag_of(element)
    return (element.text or "") if tag in _TEXT else _BREAKS.get(tag, "")


def _begin(paragraph: Element) -> str:
    """Return how a paragraph begins, without what is marked as gone."""
    gone = {each for tag in ("del", "moveFrom") for held in paragraph.iter(w(tag)) for each in held.iter()}
    words = " ".join("".join(_letter(each) for each in paragraph.iter(w("*")) if each not in gone).split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
