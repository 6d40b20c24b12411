"""Findings as a table that can be pasted: a row for each, its place, words, what is said of them, and who says so."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QMimeData

from app.ui.models.findings import Told

Row = tuple[str, ...]


def table_rows(told: Iterable[Told], places: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the rows, the heads first; ``places`` are what provisions are called, by their ids."""
    tr = QCoreApplication.translate
    heads = (
        tr("Findings", "Place"), tr("Findings", "Words"), tr("Findings", "Finding"), tr("Findings", "Suggestion"),
        tr("Findings", "Source"),
    )  # fmt: skip
    rows = [
        (places.get(each.finding.at, ""), " ".join(each.finding.passage.split()), each.finding.message,
         each.finding.suggestion, each.finding.source)
        for each in told
    ]  # fmt: skip
    return (heads, *rows)


def clip_of(rows: Sequence[Row]) -> QMimeData:
    """Return a table for the clipboard: for Word as a table, for plain text with tabs."""
    made = QMimeData()
    made.setText("\n".join("\t".join(row) for row in rows))
    made.setHtml(html_of(rows))
    return made


def html_of(rows: Sequence[Row]) -> str:
    """Return the table as HTML."""
    head, *body = rows
    lines = [_line("th", head), *(_line("td", row) for row in body)]
    joined = "".join(lines)
    return f'<table border="1" cellspacing="0" cellpadding="4">{joined}</table>'


def _line(tag: str, row: Row) -> str:
    cells = "".join(f'<{tag} align="left" valign="top">{escape(cell)}</{tag}>' for cell in row)
    return f"<tr>{cells}</tr>"
