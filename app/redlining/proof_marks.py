"""The marks of a redline by themselves: each whole, moves in pairs, and those of others untouched."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from app.redlining.proof_differences import Difference
from app.redlining.resolve import Mine
from app.word.xml import Element, tag_of, w

_MARKS = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"),
    *("moveFromRangeStart", "moveToRangeStart"),
)
_MARKED = tuple(map(w, _MARKS))
_ENDS = {"moveFromRangeStart": "moveFromRangeEnd", "moveToRangeStart": "moveToRangeEnd"}
_INLINE = frozenset({"ins", "del", "moveFrom", "moveTo"})
_IN_TABLES = {
    "ins": frozenset({"ins", "moveTo"}),
    "del": frozenset({"del", "moveFrom"}),
    "cellIns": frozenset({"ins", "moveTo"}),
    "cellDel": frozenset({"del", "moveFrom"}),
}
_WAYS = {"moveFrom": "moveFromRangeStart", "moveTo": "moveToRangeStart"}


def broken(trees: Mapping[str, Element], mine: Mine | None = None) -> Iterator[Difference]:
    """Yield marks without an author or an id, moves of which a half or an end is missing, rows marked by half."""
    names: Counter[tuple[str, str]] = Counter()
    for part, root in trees.items():
        for mark in root.iter(*_MARKED):
            if not mark.get(w("author")) or mark.get(w("id")) is None:
                yield Difference(part, f"a mark ({tag_of(mark)})", "an author and an id", "none")
        yield from _of_moves(part, root, names)
        yield from _of_rows(part, root, mine)
    yield from _of_notes(trees, mine)
    for way, name in names:
        other = "moveToRangeStart" if way == "moveFromRangeStart" else "moveFromRangeStart"
        if (other, name) not in names:
            yield Difference("moves", f"the move '{name}'", "both of its ends", "one")


def _of_moves(part: str, root: Element, names: Counter[tuple[str, str]]) -> Iterator[Difference]:
    """Follow the ranges of moves in the order of the text; what is moved lies within one."""
    watched = (*_ENDS, *_ENDS.values(), *_WAYS)
    opened: dict[tuple[str, str | None], int] = {}
    for element in in_order(root, tuple(map(w, watched))):
        tag = tag_of(element)
        if tag in _ENDS:
            opened[_ENDS[tag], element.get(w("id"))] = 0
            names[tag, element.get(w("name"), "")] += 1
        elif tag in _ENDS.values():
            moved = opened.pop((tag, element.get(w("id"))), None)
            if not moved:
                yield Difference(part, f"a move ({tag})", "its beginning and what is moved", "nothing")
        else:
            yield from _inside(part, tag, opened)
    for end, _ in opened:
        yield Difference(part, f"a move ({end})", "its end", "nothing")


def in_order(root: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield elements of these names in the order of the text: the mark of a paragraph's end behind all it holds.

    In the file it stands before that, among the properties; Word begins the range of a moved paragraph behind them.
    """
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=(w("p"), *tags)):
        if element.tag == w("p"):
            held = () if event == "start" else element.iterfind(f"{w('pPr')}/{w('rPr')}/*")
            yield from (each for each in held if each.tag in tags)
        elif event == "start" and not of_paragraph_end(element):
            yield element


def of_paragraph_end(mark: Element) -> bool:
    """Return whether a mark stands among the properties of a paragraph's end."""
    above = mark.getparent()
    holder = None if above is None or tag_of(above) != "rPr" else above.getparent()
    return holder is not None and tag_of(holder) == "pPr"


def _inside(part: str, tag: str, opened: dict[tuple[str, str | None], int]) -> Iterator[Difference]:
    around = [key for key in opened if key[0] == _ENDS[_WAYS[tag]]]
    for key in around:
        opened[key] += 1
    if not around:
        yield Difference(part, f"a mark ({tag})", "within the range of a move", "outside")


def _of_rows(part: str, root: Element, mine: Mine | None) -> Iterator[Difference]:
    """Yield what stands unmarked in a row or a cell that comes or goes: Word marks all that is in it."""
    for mark in root.iter(*map(w, _IN_TABLES)):
        properties = mark.getparent()
        around = None if properties is None or tag_of(properties) not in {"trPr", "tcPr"} else properties.getparent()
        if around is None or (mine is not None and not mine(mark)):
            continue
        yield from _unmarked(part, around, f"a row or cell ({tag_of(mark)})", _IN_TABLES[tag_of(mark)], mine)


def _of_notes(trees: Mapping[str, Element], mine: Mine | None) -> Iterator[Difference]:
    """Yield what stands unmarked in a note to which only words that were put in refer."""
    references: dict[tuple[str, str | None], bool] = {}
    notes: list[tuple[str, Element]] = []
    for part, root in trees.items():
        for reference in root.iter(w("footnoteReference"), w("endnoteReference")):
            key = tag_of(reference).removesuffix("Reference"), reference.get(w("id"))
            new = any(
                tag_of(above) in {"ins", "moveTo"} and (mine is None or mine(above))
                for above in reference.iterancestors()
            )
            references[key] = new and references.get(key, True)
        notes.extend((part, note) for note in root.iterchildren(w("footnote"), w("endnote")))
    for part, note in notes:
        if references.get((tag_of(note), note.get(w("id")))):
            yield from _unmarked(part, note, "a new note", _IN_TABLES["ins"], mine)


def _unmarked(part: str, around: Element, where: str, kinds: frozenset[str], mine: Mine | None) -> Iterator[Difference]:
    """Yield paragraphs and words that carry no mark of these kinds, or another; others' marks may stand beside ours."""
    alone = mine is None
    for paragraph in around.iter(w("p")):
        if _boxed(paragraph, around):
            continue
        said = {tag_of(child) for child in paragraph.iterfind(f"{w('pPr')}/{w('rPr')}/*")} & _INLINE
        if said.isdisjoint(kinds) or (alone and said - kinds):
            yield Difference(part, f"a paragraph in {where}", "marked too", "not")
    for text in around.iter(w("t"), w("delText")):
        said = {tag_of(above) for above in text.iterancestors()} & _INLINE
        if said.isdisjoint(kinds) or (alone and said - kinds):
            yield Difference(part, f"words in {where}: '{text.text}'", "marked too", "not")


def _boxed(paragraph: Element, around: Element) -> bool:
    """Return whether a paragraph stands in a text box, which comes and goes with its run."""
    for above in paragraph.iterancestors():
        if above is around:
            return False
        if tag_of(above) == "txbxContent":
            return True
    return False


def theirs(before: Mapping[str, Element], out: Mapping[str, Element], mine: Mine) -> Iterator[Difference]:
    """Yield whose marks are not there any more, or say something else."""
    old, new = _said(before, None), _said(out, mine)
    for key in sorted(set(old) | set(new), key=repr):
        if old.get(key) != new.get(key):
            kind, author, date = key
            yield Difference("marks", f"{kind} by {author} ({date})", old.get(key, "none"), new.get(key, "none"))


def _said(trees: Mapping[str, Element], mine: Mine | None) -> dict[tuple[str, str, str], str]:
    """Return the letters that each author's marks of a kind stand on."""
    found: dict[tuple[str, str, str], str] = {}
    for _, root in sorted(trees.items()):
        for mark in root.iter(*(w(tag) for tag in ("ins", "del", "moveFrom", "moveTo"))):
            if mine is None or not mine(mark):
                key = (tag_of(mark), mark.get(w("author"), ""), mark.get(w("date"), ""))
                letters = (each.text or "" for each in mark.iter(w("t"), w("delText")) if not _ours(each, mark, mine))
                found[key] = found.get(key, "") + "".join(letters)
    return found


def _ours(text: Element, mark: Element, mine: Mine | None) -> bool:
    """Return whether these letters stand in a mark of ours that puts them in, within theirs."""
    if mine is None:
        return False
    for above in text.iterancestors():
        if above is mark:
            return False
        if tag_of(above) in {"ins", "moveTo"} and mine(above):
            return True
    return False
