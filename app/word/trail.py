"""The tracked changes that are open at a place of a file, where its text is read as negotiated."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from app.word.changes import INTO, OUT_OF, Change, Changes
from app.word.package import Package
from app.word.xml import Element, child, tag_of, w

_KINDS = INTO | OUT_OF
_CELLS = {"cellIns": "ins", "cellDel": "del"}
_OF_ROWS = ("trPr/ins", "trPr/del")
_OF_CELLS = ("tcPr/cellIns", "tcPr/cellDel")
_ENDS = tuple(w(f"{kind}Range{end}") for kind in ("moveFrom", "moveTo") for end in ("Start", "End"))


class Trail:
    """The open changes, outermost first; it stays empty where changes are read as accepted or rejected."""

    def __init__(self, package: Package, changes: Changes) -> None:
        self.kept = changes == "negotiated"
        self.open: tuple[Change, ...] = ()
        roots = (package.document, package.footnotes, package.endnotes) if self.kept else ()
        self._moves = {element: name for root in roots if root is not None for element, name in _moves(root)}

    @property
    def proposed(self) -> bool:
        """Whether what stands here is no part of the text with all changes rejected."""
        return any(change.proposes for change in self.open)

    @property
    def taken_out(self) -> bool:
        """Whether what stands here is no part of the text with all changes accepted."""
        return any(not change.proposes for change in self.open)

    @property
    def here(self) -> tuple[Change | None, Change | None]:
        """What changes the words here: the innermost, and who has taken out again what was put in."""
        puts = [change for change in self.open if change.proposes]
        takes = [change for change in self.open if not change.proposes]
        if puts:
            return puts[-1], (takes[-1] if takes else None)
        return (takes[-1] if takes else None), None

    @contextmanager
    def within(self, *elements: Element | None) -> Iterator[None]:
        """Take in the changes that the elements stand for; others change nothing."""
        before = self.open
        if self.kept:
            self.open = (*before, *(self._change(each) for each in elements if each is not None and _kind(each)))
        yield
        self.open = before

    @contextmanager
    def resumed(self, changes: tuple[Change, ...]) -> Iterator[None]:
        """Go on where these changes were open."""
        before, self.open = self.open, changes
        yield
        self.open = before

    def _change(self, element: Element) -> Change:
        return Change(
            _kind(element), element.get(w("author"), ""), element.get(w("date"), ""), self._moves.get(element, "")
        )


def of_mark(mark: Element | None) -> tuple[Element, ...]:
    """Return the changes of a paragraph's mark: ``mark`` is the properties of it."""
    return () if mark is None else tuple(each for each in mark if tag_of(each) in _KINDS)


def of_row(row: Element) -> Iterable[Element | None]:
    """Return the changes of a row."""
    return (child(row, path) for path in _OF_ROWS)


def of_cell(cell: Element) -> Iterable[Element | None]:
    """Return the changes of a cell."""
    return (child(cell, path) for path in _OF_CELLS)


def _kind(element: Element) -> str:
    tag = tag_of(element)
    return _CELLS.get(tag, tag if tag in _KINDS else "")


def _moves(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the halves of moves with the name of the range that they stand in."""
    names: dict[str, dict[str, str]] = {"moveFrom": {}, "moveTo": {}}
    for element in root.iter(*_ENDS, w("moveFrom"), w("moveTo")):
        tag, identity = tag_of(element), element.get(w("id"), "")
        kind = tag.partition("Range")[0]
        if tag.endswith("Start"):
            names[kind][identity] = element.get(w("name"), "")
        elif tag.endswith("End"):
            names[kind].pop(identity, None)
        elif names[kind]:
            yield element, list(names[kind].values())[-1]
