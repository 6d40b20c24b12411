"""Files that the other side sends back: changed with marks and without, paragraphs put in, taken out, moved."""

import copy
import io
from collections.abc import Callable
from datetime import UTC, datetime

from docx import Document

from app.redlining.redline import Order, redline

WHEN = datetime(2026, 5, 20, 9, tzinfo=UTC)
NAMES = ("a.docx", "b.docx")


def edited(data: bytes, *edits: Callable) -> bytes:
    """Return a Word file after edits of its document that leave no mark."""
    document = Document(io.BytesIO(data))
    for edit in edits:
        edit(document)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def tracked(data: bytes, author: str, *edits: Callable) -> bytes:
    """Return a Word file in which an author has marked edits; marks that are there already stay."""
    order = Order(author, WHEN, "keep", names=NAMES)
    return redline(data, edited(data, *edits), order).data


def words(old: str, new: str) -> Callable:
    def edit(document) -> None:
        for paragraph in every(document):
            for run in paragraph.runs:
                if old in run.text:
                    run.text = run.text.replace(old, new, 1)
                    return
        raise AssertionError(old)

    return edit


def out(beginning: str) -> Callable:
    def edit(document) -> None:
        element = at(document, beginning)._p
        element.getparent().remove(element)

    return edit


def new(beginning: str, text: str) -> Callable:
    """Put a paragraph of the same look after the one that begins so."""

    def edit(document) -> None:
        place = at(document, beginning)
        made = copy.deepcopy(place._p)
        place._p.addnext(made)
        runs = type(place)(made, place._parent).runs
        runs[0].text = text
        for run in runs[1:]:
            run.text = ""

    return edit


def comment(beginning: str, author: str, said: str) -> Callable:
    def edit(document) -> None:
        document.add_comment(at(document, beginning).runs, said, author=author, initials=author[:1])

    return edit


def at(document, beginning: str):
    return next(each for each in every(document) if each.text.startswith(beginning))


def every(document):
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs
