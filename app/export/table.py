"""The table of a topic as one page that any browser shows and prints."""

from collections.abc import Sequence
from pathlib import Path

from app.export.files import write_whole
from app.export.handling import handled
from app.export.html import document, escaped, head
from app.language.topics import title
from app.model.comparison import Hunk
from app.model.instrument import Instrument, Particulars
from app.model.table import TableCell, TopicTable

_WEIGHTS = {3: "weighty", 2: "of substance", 1: "light"}


def write_table(
    table: TopicTable,
    instruments: Sequence[Instrument],
    path: Path,
    marking: str = "",
    reported: Sequence[Particulars] = (),
) -> None:
    """Write the table as a self-contained HTML file; ``instruments`` are its columns. Raises UnwritableFile.

    Behind them stand those that are only ``reported``: marked, and without a word.
    """
    write_whole(path, handled(page(table, instruments, reported).encode("utf-8"), ".html", marking))


def page(table: TopicTable, instruments: Sequence[Instrument], reported: Sequence[Particulars] = ()) -> str:
    """Return the page that ``write_table`` writes."""
    name = title(table.topic)
    heads = "".join(
        f'<th scope="col" class="text">{head(it)}{_base(at == table.against)}</th>' for at, it in enumerate(instruments)
    )
    heads += "".join(
        f'<th scope="col" class="text">{escaped(" ".join(each.title.split()))}'
        f"<small>Reported – not a signed text</small></th>"
        for each in reported
    )
    behind = '<td class="text"><p class="none">No signed text is at hand</p></td>' * len(reported)
    header = f"<h1>{escaped(name)}</h1>\n<p class='legend'>{_legend()}</p>"
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}{behind}</tr>" for row in table.rows)
    return document(name, header, f"<tr>{heads}</tr>", rows)


def _legend() -> str:
    return "Each column is held against the one so marked: <ins>only here</ins>, <del>only there</del>."


def _base(chosen: bool) -> str:
    return "<small>The others are held against this one.</small>" if chosen else ""


def _cell(cell: TableCell | None) -> str:
    if cell is None:
        return '<td class="text"><p class="none">Nothing on this</p></td>'
    label = f'<span class="label">{escaped(cell.label)}</span> ' if cell.label else ""
    words = "".join(map(_words, cell.hunks)) if cell.hunks else escaped(cell.text)
    weight = f"<small>{_WEIGHTS[cell.weight]}</small>" if cell.weight else ""
    return f'<td class="text"><p>{label}{words}</p>{weight}</td>'


def _words(hunk: Hunk) -> str:
    """Return both versions of a hunk; words that answer by role or order stand as they are in this column."""
    if hunk.op == "equal" or {"role", "alternat"} & set(hunk.reasons):
        return escaped(hunk.after)
    gone = f"<del>{escaped(hunk.before)}</del>" if hunk.before else ""
    come = f"<ins>{escaped(hunk.after)}</ins>" if hunk.after else ""
    return gone + come
