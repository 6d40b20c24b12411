"""What a file carries besides its words, found in the very bytes that are written, whatever its format."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath
from types import MappingProxyType

from lxml import etree

from app.jobs.sanitising import inspected
from app.word.traces import Carried
from app.word.traces import Kind as Trace

_CONCEALED = re.compile(rb"\b(?:hidden=\"1\"|state=\"\w*[hH]idden\")")
_HTML: tuple[tuple[Trace, re.Pattern[str]], ...] = (
    ("comment", re.compile(r"<!--")),
    ("person", re.compile(r"<meta[^>]+name=[\"']?author\b", re.IGNORECASE)),
    ("hidden", re.compile(r"\bhidden(?:=|\s|>)(?=[^<]*>)|display:\s*none|visibility:\s*hidden", re.IGNORECASE)),
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


def _xml(_name: str, data: bytes, _author: str) -> tuple[Carried, ...]:
    return _some(("comment", data.count(b"<!--")))


def _some(*counts: tuple[Trace, int]) -> tuple[Carried, ...]:
    return tuple(Carried(kind, kind, "", count) for kind, count in counts if count)


_LOOKS: Mapping[str, Callable[[str, bytes, str], tuple[Carried, ...]]] = MappingProxyType({
    ".docx": inspected,
    ".zip": _archive,
    ".pdf": inspected,
    ".html": _page,
    ".md": _page,
    ".xml": _xml,
    ".akn": _xml,
    ".odt": inspected,
    ".xlsx": lambda _name, data, _author: _workbook(data),
})  # fmt: skip


def _workbook(data: bytes) -> tuple[Carried, ...]:
    """Return what a workbook carries: comments, who made it, sheets, rows and columns that are hidden."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        comments = sum(name.startswith("xl/comments") for name in package.namelist())
        core = package.read("docProps/core.xml") if "docProps/core.xml" in package.namelist() else b"<none/>"
        people = [each for each in etree.fromstring(core).iter("{*}creator", "{*}lastModifiedBy") if each.text]
        sheets = [name for name in package.namelist() if name.startswith("xl/w") and name.endswith(".xml")]
        hidden = sum(len(_CONCEALED.findall(package.read(name))) for name in sheets)
    return _some(("comment", comments), ("person", len(people)), ("hidden", hidden))
