"""Foot- and endnotes: which the text refers to, in which order, and what number each is printed with."""

from collections.abc import Iterator

from app.word.changes import Change
from app.word.counting import written
from app.word.package import Package
from app.word.trail import Trail
from app.word.xml import Element, number, value, w

_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}


class Notes:
    """The notes that a text refers to, gathered as it is read."""

    def __init__(self, package: Package) -> None:
        self._settings = package.settings
        self._section = package.document.find(f"{w('body')}/{w('sectPr')}")
        self._own = dict.fromkeys(_USUAL, 0)
        self._marks: dict[tuple[str, str], str] = {}
        self._changes: dict[tuple[str, str], tuple[Change, ...]] = {}

    def refer(self, kind: str, reference: Element, trail: Trail) -> None:
        """Remember a note that the text refers to, and the changes there.

        One with a mark of its own takes no number, nor one that is only proposed.
        """
        key = kind, reference.get(w("id"), "")
        if key in self._marks:
            return
        self._changes[key] = trail.open
        if trail.proposed:
            self._marks[key] = ""
            return
        if reference.get(w("customMarkFollows"), "0") in {"1", "true", "on"}:
            self._marks[key] = " "
            return
        self._own[kind] += 1
        self._marks[key] = self._number(kind, self._own[kind])

    def of(self, kind: str) -> Iterator[tuple[str, str, tuple[Change, ...]]]:
        """Yield the id and the mark of each note of a kind, and the changes it stands in, in the order of the text."""
        for (each, identity), mark in self._marks.items():
            if each == kind:
                yield identity, mark, self._changes[each, identity]

    def _number(self, kind: str, count: int) -> str:
        sources = (self._section, self._settings)
        form = next((said for each in sources if (said := value(each, f"{kind}Pr/numFmt"))), _USUAL[kind])
        start = next((at for each in sources if (at := number(each, f"{kind}Pr/numStart")) is not None), 1)
        return written(start + count - 1, form)
