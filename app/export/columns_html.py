"""A table for the room as one page that any browser shows and prints."""

from app.export.columns import Run, differs, filled, places, runs_of, said
from app.export.columns_words import Words, head_of, words_in
from app.export.html import document, escaped
from app.model.columns import ColumnCell, ColumnKind, ColumnRow, ColumnTable

_MARKS = {"added": "ins", "gone": "del"}


def columns_html(table: ColumnTable) -> bytes:
    """Return the page, self-contained."""
    words = words_in(table.language)
    title = " ".join(table.title.split())
    parts = [f"<h1>{escaped(title)}</h1>"]
    parts += [f'<p class="name">{escaped(words.inside)}</p>'] if table.inside else []
    parts += [f'<p class="legend">{_legend(words)}</p>'] if differs(table) else []
    heads = [f'<th scope="col" class="kind">{escaped(words.number)}</th>']
    for column in table.columns:
        head, about = head_of(column, words)
        below = f"<small>{escaped(about)}</small>" if about else ""
        heads.append(f'<th scope="col" class="text">{escaped(head)}{below}</th>')
    others = filled(table)
    rows = "\n".join(_row(table, row, words, others) for row in table.rows)
    page = document(title, "\n".join(parts), f"<tr>{''.join(heads)}</tr>", rows)
    return page.replace('<html lang="en">', f'<html lang="{escaped(table.language)}">', 1).encode("utf-8")


def _legend(words: Words) -> str:
    here, there = escaped(words.only_here), escaped(words.only_there)
    return f"{escaped(words.legend)}<ins>{here}</ins>{escaped(words.comma)}<del>{there}</del>"


def _row(table: ColumnTable, row: ColumnRow, words: Words, others: frozenset[ColumnKind]) -> str:
    number = "<br>".join(map(escaped, places(row)))
    cells = "".join(
        _cell(cell, said(words, cell, filled=column.kind in others))
        for column, cell in zip(table.columns, row.cells, strict=True)
    )
    headed = ' class="section"' if row.headed else ""
    return f'<tr{headed}><th scope="row" class="kind">{number}</th>{cells}</tr>'


def _cell(cell: ColumnCell | None, empty: str) -> str:
    if empty or cell is None:
        return f'<td class="text"><p class="none">{escaped(empty)}</p></td>'
    note = f"<small>{escaped(cell.note)}</small>" if cell.note else ""
    return f'<td class="text"><p>{"".join(map(_run, runs_of(cell)))}</p>{note}</td>'


def _run(run: Run) -> str:
    words, mark = escaped(run.text.plain), _MARKS.get(run.look)
    return f"<{mark}>{words}</{mark}>" if mark and words else words
