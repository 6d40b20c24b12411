"""How a file is to be handled, said in formats that have no head and foot of a page: web pages, Markdown, XML, dates.

Word files, OpenDocument, PDF and workbooks say it in their heads and feet (``dress.Dress.marking``).
"""

import csv
import io
import re
from html import escape

from app.export.cells import harmless
from app.export.ooxml import safe

_STYLE = (
    ".handling{font:600 0.85rem/1.4 sans-serif;letter-spacing:.06em;text-align:center;margin:0;padding:.6rem 1rem;"
    "border-block:1px solid currentColor}"
)
_MARKED = re.compile(r"^<!-- [A-Za-z0-9-]+ (?:original|translation), by Paraph -->\n", re.MULTILINE)
_PLAIN = re.compile(r"([\\`*_\[\]<>&|#])")
_KEPT = frozenset({".docx", ".odt", ".pdf", ".xlsx", ".zip", ""})
"""Suffixes of files that have said it on their pages when they were made."""


class NotMarked(ValueError):
    """Nobody has said how a kind of file shows the marking: a fault of the program."""


def joined(*markings: str) -> str:
    """Return several markings as one, each once."""
    single = (" ".join(part.split()) for each in markings for part in each.split(" · "))
    return " · ".join(dict.fromkeys(filter(None, single)))


def handled(data: bytes, suffix: str, marking: str) -> bytes:
    """Return a file with its marking where its readers see it; raise NotMarked for a kind that nobody thought of."""
    if not marking or suffix in _KEPT:
        return data
    makers = {".html": _page, ".md": _markdown, ".xml": _akn, ".akn": _akn, ".ics": _calendar, ".csv": _sheet}
    marked = makers.get(suffix)
    if marked is None:
        raise NotMarked(suffix)
    return marked(data, " ".join(safe(marking).split()))


def _page(data: bytes, marking: str) -> bytes:
    """Say it above and below the page; on paper too."""
    said = f'<p class="handling" role="note">{escape(marking)}</p>'.encode()
    before, _, after = data.partition(b"<body>")
    inside, _, end = after.rpartition(b"</body>")
    head = before.replace(b"</style>", _STYLE.encode() + b"\n</style>", 1)
    return b"".join((head, b"<body>\n", said, inside, said, b"\n</body>", end))


def _markdown(data: bytes, marking: str) -> bytes:
    """Say it under the first line of each language; the line before keeps it out of the text read back."""
    words = _PLAIN.sub(r"\\\1", marking)
    return _MARKED.sub(lambda found: f"{found[0]}\n<!-- handling -->\n\n**{words}**\n", data.decode()).encode()


def _akn(data: bytes, marking: str) -> bytes:
    """Say it in the data that the format leaves to programs, and in a remark at the top for who opens the file."""
    from lxml import etree  # noqa: PLC0415 - late: one kind of many

    from app.export.akn_parts import AKN, PARAPH  # noqa: PLC0415 - late: as above

    root = etree.fromstring(data)
    for proprietary in root.iter(f"{{{AKN}}}proprietary"):
        said = etree.SubElement(proprietary, f"{{{PARAPH}}}handling")
        said.text = marking
        break
    root.addprevious(etree.Comment(f" {marking.replace('--', '–')} "))
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")


def _calendar(data: bytes, marking: str) -> bytes:
    """Say it before the title of every day, and that the day is confidential."""
    from icalendar import Calendar  # noqa: PLC0415 - late: one kind of many

    calendar = Calendar.from_ical(data)
    for event in calendar.walk("VEVENT"):
        event["summary"] = f"[{marking}] {event['summary']}"
        event["class"] = "CONFIDENTIAL"
    return bytes(calendar.to_ical())


def _sheet(data: bytes, marking: str) -> bytes:
    """Say it in a column of its own, in every row: rows are sorted and copied apart from each other."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    out = io.StringIO(newline="")
    csv.writer(out).writerows([*row, harmless(marking) if at else "Handling"] for at, row in enumerate(rows))
    return out.getvalue().encode("utf-8-sig")
