"""A text that ends with a table: Word puts a paragraph after it, in which a mark can stand."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from docx import Document

from app.redlining.redline import Order, redline


def _text(last="", cell="A"):
    document = Document()
    document.add_paragraph("One.")
    document.add_table(1, 1).rows[0].cells[0].text = cell
    if last:
        document.add_paragraph(last)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _words(data):
    """Return the text's own part: a package has the second of its making in it."""
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"last": "End."}, {}),
        ({}, {"last": "End."}),
        ({"cell": "A"}, {"cell": "B"}),
        ({}, {}),
    ],
    ids=["the last paragraph goes", "a last paragraph comes", "within the table", "nothing"],
)
def test_what_follows_a_last_table_is_marked_exactly(before, after):
    before, after = _text(**before), _text(**after)
    made = redline(before, after, Order("A", datetime(2026, 1, 1, tzinfo=UTC)))
    assert made.proof.ok
    assert not made.not_tracked
    assert (made.data == before) == (_words(before) == _words(after))
