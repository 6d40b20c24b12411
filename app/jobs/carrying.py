"""What a file carries besides its words, found in the very bytes that are written, whatever its format."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath
from types import MappingProxyType

from app.jobs.sanitising import inspected
from app.word.traces import Carried
from app.word.traces import Kind as Trace

_OWN_MARKS = re.compile(rb"^<!-- (?:[a-z_]+(?:, level \d+)?|[\w-]+ \w+, by Paraph) -->$", re.MULTILINE)
_KEY = re.compile(r"(?:_p(?:r|c|col_)[\w:]+\s*)+")
PROGRAM = "Paraph"
"""What stands as the maker of a file that names nobody."""

_HTML: tuple[tuple[Trace, re.Pattern[str]], ...] = (
    ("comment", re.compile(r"<!--")),
    ("person", re.compile(r"<meta[^>]+name=[\"']?author\b", re.IGNORECASE)),
    ("hidden", re.compile(r"<[a-z][^<>]*\shidden[\s=>]|display:\s*none|visibility:\s*hidden", re.IGNORECASE)),
    ("outside", re.compile(r"<(?:img|script|link|iframe)\b[^>]*(?:src|href)=[\"']?https?:", re.IGNORECASE)),
)


def carried_in(name: str, data: bytes, author: str = "") -> tuple[Carried, ...]:
    """Return what a file carries; ``author`` is the one name that is meant to stand in it. Raises UnreadableFile.

    The suffix of ``name`` says its format; an archive carries what its files carry.
    """
    look = _LOOKS.get(PurePath(name).suffix.lower())
    return look(name, data, author) if look else ()


def _archive(_name: str, data: bytes, author: str) -> tuple[Carried, ...]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(
            replace(each, where=f"{inner}: {each.where}")
            for inner in archive.namelist()
            for each in carried_in(inner, archive.read(inner), author)
        )


def _page(_name: str, data: bytes, _author: str) -> tuple[Carried, ...]:
    words = data.decode("utf-8", "replace")
    return _some(*((kind, len(pattern.findall(words))) for kind, pattern in _HTML))


def _markdown(name: str, data: bytes, author: str) -> tuple[Carried, ...]:
    """Return what a Markdown file carries; the marks by which our own is read back say nothing to anybody."""
    return _page(name, _OWN_MARKS.sub(b"", data), author)


def _xml(_name: str, data: bytes, _author: str) -> tuple[Carried, ...]:
    return _some(("comment", data.count(b"<!--")))


def _some(*counts: tuple[Trace, int]) -> tuple[Carried, ...]:
    return tuple(Carried(kind, kind, "", count) for kind, count in counts if count)


def _workbook(_name: str, data: bytes, _author: str) -> tuple[Carried, ...]:
    """Return what a workbook carries: comments, who made it, what stands in hidden sheets, rows and columns.

    The keys by which our own rows come back are letters and digits that say nothing.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - late: one format of many

    book = load_workbook(io.BytesIO(data))
    comments, hidden = 0, 0
    for sheet in book.worksheets:
        columns = {name for name, each in sheet.column_dimensions.items() if each.hidden}
        rows = {number for number, each in sheet.row_dimensions.items() if each.hidden}
        for cell in (each for row in sheet.iter_rows() for each in row):
            comments += bool(cell.comment)
            away = sheet.sheet_state != "visible" or cell.column_letter in columns or cell.row in rows
            hidden += away and cell.value is not None and not _KEY.fullmatch(str(cell.value))
    people = [each for each in (book.properties.creator, book.properties.lastModifiedBy) if each and each != PROGRAM]
    return _some(("comment", comments), ("person", len(people)), ("hidden", hidden))


_LOOKS: Mapping[str, Callable[[str, bytes, str], tuple[Carried, ...]]] = MappingProxyType({
    ".docx": inspected,
    ".odt": inspected,
    ".pdf": inspected,
    ".zip": _archive,
    ".html": _page,
    ".md": _markdown,
    ".xml": _xml,
    ".akn": _xml,
    ".xlsx": _workbook,
})  # fmt: skip
