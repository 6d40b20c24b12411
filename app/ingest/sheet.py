"""A file as a sheet of lines: every paragraph as it stands, with what is marked, and nothing recognised.

So two files of one text differ in their words only, however each is understood as an instrument.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.ingest.files import WORD
from app.ingest.lines import Line
from app.ingest.marked import Marked, merged
from app.model.proposals import Stamp
from app.model.sheet import Sheet, SheetMark
from app.word.changes import Changes, moment

_BLANK = re.compile(r"(?<![ \t])[ \t]*\n\s*")


def read_sheet(name: str, data: bytes, changes: Changes = "negotiated") -> Sheet:
    """Read a file's lines, headers and footers left out; as negotiated with the marks of a Word file.

    Raises UnreadableFile.
    """
    if Path(name).suffix.casefold() not in WORD:
        from app.ingest.plain import read_plain  # noqa: PLC0415 - late: most answers are Word files

        found = [(each.label, each.text) for each in read_plain(name, data).lines if each.text.strip() or each.label]
        return _sheet([(label.strip(), part) for label, text in found for part in _parts(text)])
    from app.ingest import docx  # noqa: PLC0415 - late: lxml takes a quarter of a second

    text, lines, marked = docx.read_marked(name, data, changes)
    docx.refuse_wordless(name, lines)
    kept = [line for line in lines if not line.aside and not line.blank]
    sheet = _sheet([(line.label, text[line.start : line.end].rstrip()) for line in kept])
    return replace(sheet, marks=tuple(_Turned(text, kept, sheet).marks(marked)))


def _parts(text: str) -> Iterator[str]:
    yield from (part.strip() for part in text.split("\n") if part.strip())


def _sheet(found: Sequence[tuple[str, str]]) -> Sheet:
    lines = tuple(f"{label} {words}".rstrip() if label else words for label, words in found)
    leads = tuple(min(len(label) + 1 if label else 0, len(line)) for (label, _), line in zip(found, lines, strict=True))
    return Sheet(lines, leads)


class _Turned:
    """Turns what is marked in a file's text into marks on its sheet."""

    def __init__(self, text: str, lines: Sequence[Line], sheet: Sheet) -> None:
        self._text, self._sheet = f"{text}\n", sheet
        self._begins = [line.start - (len(line.label) + 1 if line.label else 0) for line in lines]
        self._ends = [begin + len(line) for begin, line in zip(self._begins, sheet.lines, strict=True)]
        self._starts = sheet.starts

    def marks(self, marked: Sequence[Marked]) -> Iterator[SheetMark]:
        """Yield the marks in the order of the text; what was struck out again changes nothing."""
        firm = [each for each in merged(marked) if each.struck is None]
        gone = {at for each in firm for at in range(each.start, each.end)}
        for each in firm:
            stamp = Stamp(each.change.author, moment(each.change.date))
            if each.puts_in:
                at, new = self._put(each.start, each.new)
                found = [(at, at)] if new else []
            else:
                new, found = "", list(self._taken(each, gone))
            yield from (SheetMark(start, end, new, stamp, each.change.move) for start, end in found)

    def _put(self, at: int, new: str) -> tuple[int, str]:
        """Return where words are put in on the sheet; between two lines they are lines of their own."""
        new = _BLANK.sub("\n", new)
        number = bisect_right(self._begins, at) - 1
        if number < 0:
            return 0, f"{new.strip()}\n" if new.strip() else ""
        begin, end = self._begins[number], self._ends[number]
        place = self._starts[number] + min(at, end) - begin
        if "\n" in self._text[end:at]:
            return place, f"\n{new.strip()}" if new.strip() else ""
        if at == begin:
            return place, new.removeprefix("\n")
        return place, new.removesuffix("\n") if at >= end else new

    def _taken(self, marked: Marked, gone: set[int]) -> Iterator[tuple[int, int]]:
        """Yield the ranges of the sheet that a change takes out, a line's break where nothing parts it any more."""
        for number, (begin, end) in enumerate(zip(self._begins, self._ends, strict=True)):
            breaks = self._breaks(number)
            joins = bool(breaks) and gone.issuperset(breaks) and marked.start <= breaks[0] < marked.end
            first = max(marked.start, begin) if not joins else min(max(marked.start, begin), end)
            last = end + 1 if joins else min(marked.end, end)
            if first < last:
                yield self._starts[number] + first - begin, self._starts[number] + last - begin

    def _breaks(self, number: int) -> list[int]:
        """Return the line breaks between a line and the next."""
        until = self._begins[number + 1] if number + 1 < len(self._begins) else len(self._text)
        return [at for at in range(self._ends[number], until) if self._text[at] == "\n"]
