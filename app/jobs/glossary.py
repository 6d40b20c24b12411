"""The glossary of a library as a file, and what a text in two languages proposes for it."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from app.checking.conformity_pairs import pairs, tag
from app.checking.conformity_reads import Read
from app.checking.conformity_terms import learnt
from app.errors import UnreadableFile
from app.export.cells import as_meant, harmless
from app.export.columns import Run
from app.export.files import write_whole
from app.export.handling import handled
from app.export.xlsx import Grid, grid_bytes
from app.ingest.columns import refuse_hostile
from app.ingest.files import bytes_of
from app.library.dating import GlossaryEntry
from app.model.instrument import LanguageVersion
from app.model.text import Text

HEADS = ("language", "words", "other_language", "other_words", "note")
KINDS = (".csv", ".xlsx")
_MOST = 20_000
_LONGEST = 1_000
_LARGEST, _UNPACKED = 5_000_000, 30_000_000
_ENCODINGS = ("utf-8-sig", "cp932")


def write_glossary(entries: Sequence[GlossaryEntry], path: Path, marking: str = "") -> None:
    """Write a glossary as .csv or .xlsx, with its marking; raise UnwritableFile."""
    workbook = path.suffix.lower() == ".xlsx"
    write_whole(path, _workbook(entries, marking) if workbook else handled(_comma(entries), ".csv", marking))


def read_glossary(path: Path) -> tuple[GlossaryEntry, ...]:
    """Return the glossary in a .csv or .xlsx file; raise UnreadableFile with the line where something is wrong.

    Its first line names the columns: language, words, other_language, other_words, and perhaps note.
    """
    data = bytes_of(path)
    if len(data) > _LARGEST:
        why = f"it is larger than {_LARGEST // 1_000_000} MB, larger than any glossary"
        raise UnreadableFile(path.name, why, "Choose the file that holds the glossary.")
    rows = _sheet(path.name, data) if path.suffix.lower() == ".xlsx" else _lines(path.name, data)
    return _entries(path.name, rows)


def merged(kept: Iterable[GlossaryEntry], new: Iterable[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """Return a glossary with further entries; a pair that is there already takes the new note, if it has one."""
    made = {_key(each): each for each in kept}
    for each in new:
        if _key(each) not in made or each.note:
            made[_key(each)] = each
    return tuple(made.values())


def proposals(
    first: LanguageVersion, other: LanguageVersion, kept: Sequence[GlossaryEntry] = (), *, by_answers: bool = False
) -> tuple[GlossaryEntry, ...]:
    """Return what two versions propose beside what is kept: terms that both define, headings that answer each other."""
    rows = pairs(first, other, kept=by_answers)
    both = [(Read(row.ours, tag(first)), Read(row.theirs, tag(other))) for row in rows if row.ours and row.theirs]
    there = {_key(each) for each in kept}
    found = (GlossaryEntry(tag(first), one, tag(other), two) for one, two in learnt(both))
    return tuple(each for each in found if _key(each) not in there)


def _key(entry: GlossaryEntry) -> tuple[str, ...]:
    return entry.language, entry.words.casefold(), entry.other_language, entry.other_words.casefold()


def _comma(entries: Iterable[GlossaryEntry]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADS)
    writer.writerows([[harmless(cell) for cell in _cells(each)] for each in entries])
    return out.getvalue().encode("utf-8-sig")


def _cells(entry: GlossaryEntry) -> list[str]:
    return [getattr(entry, name) for name in HEADS]


def _workbook(entries: Iterable[GlossaryEntry], marking: str) -> bytes:
    rows = tuple(("", tuple((Run(Text(cell)),) if cell else () for cell in _cells(each))) for each in entries)
    return grid_bytes(Grid("Glossary", HEADS, rows, (0.1, 0.3, 0.1, 0.3, 0.2), marking=marking))


def _lines(name: str, data: bytes) -> list[list[str]]:
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        try:
            dialect = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=dialect)
            return [[as_meant(cell) for cell in row] for row in rows]
        except csv.Error as error:
            raise UnreadableFile(name, f"it is not a table ({error})", "Save it as CSV UTF-8.") from error
    raise UnreadableFile(name, "its letters cannot be read", "Save it as CSV UTF-8.")


def _sheet(name: str, data: bytes) -> list[list[str]]:
    refuse_hostile(name, data, _UNPACKED)
    from openpyxl import load_workbook  # noqa: PLC0415 - late: a fifth of a second

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [[_said(cell) for cell in row] for row in sheet.iter_rows(max_row=_MOST, max_col=12, values_only=True)]
        book.close()
    except Exception as error:
        raise UnreadableFile(name, "it is not an Excel workbook", "Save it as .xlsx or as .csv.") from error
    return rows


def _said(cell: Any) -> str:
    return "" if cell is None else str(cell)


def _entries(name: str, rows: list[list[str]]) -> tuple[GlossaryEntry, ...]:
    heads = [cell.strip().lower().replace(" ", "_") for cell in rows[0]] if rows else []
    missing = [head for head in HEADS[:4] if head not in heads]
    if missing:
        why = f"its first line does not name the column “{missing[0]}”"
        raise UnreadableFile(name, why, f"Name the columns {', '.join(HEADS)}.")
    places = {head: heads.index(head) for head in HEADS if head in heads}
    made = []
    for at, row in enumerate(rows[1 : _MOST + 1], 2):
        cells = {head: row[place].strip() if place < len(row) else "" for head, place in places.items()}
        if not any(cells.values()):
            continue
        empty = next((head for head in HEADS[:4] if not cells[head]), "")
        if empty:
            raise UnreadableFile(
                name, f"line {at} has nothing in the column “{empty}”", "Fill it in, or remove the line."
            )
        if max(map(len, cells.values())) > _LONGEST:
            raise UnreadableFile(name, f"line {at} is too long", "A glossary holds words, not texts.")
        made.append(GlossaryEntry(**cells))
    return merged((), made)
