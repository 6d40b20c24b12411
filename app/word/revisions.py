"""How many tracked changes a Word file holds, and whose they are."""

from collections.abc import Iterator

from app.word.changes import INTO, OUT_OF, Tracked, moment
from app.word.package import Package
from app.word.xml import Element, tag_of, w

_WORDS = INTO | OUT_OF | {"cellIns", "cellDel", "cellMerge"}
_LOOKS = frozenset({
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange",
    "tblGridChange", "numberingChange",
})  # fmt: skip
_NAMES = tuple(map(w, sorted(_WORDS | _LOOKS)))


def tracked(package: Package) -> Tracked:
    """Return what is known of a file's tracked changes, those of its notes, headers and footers too.

    Pieces of one change that follow one another are one.
    """
    found = tuple(_found(package))
    authors = dict.fromkeys(element.get(w("author"), "") for element in found)
    dates = sorted(date for element in found if (date := moment(element.get(w("date"), ""))))
    words = sum(tag_of(element) in _WORDS and not _goes_on(element) for element in found)
    formatting = sum(tag_of(element) in _LOOKS for element in found)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Tracked(words, tuple(filter(None, authors)), first, last, formatting)


def _found(package: Package) -> Iterator[Element]:
    for root in (package.document, package.footnotes, package.endnotes, *package.margins):
        if root is not None:
            yield from root.iter(*_NAMES)


def _goes_on(element: Element) -> bool:
    """Tell whether a change goes on that of the element before it."""
    before = element.getprevious()
    if before is None or before.tag != element.tag:
        return False
    return all(before.get(w(name)) == element.get(w(name)) for name in ("author", "date"))
