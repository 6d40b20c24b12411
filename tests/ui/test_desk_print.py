"""The draft on paper: every word, every number, on as many pages as it takes."""

import io

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter

from app.ui.models.desk_words import words_of
from app.ui.widgets.desk_print import print_draft
from tests.ui.desk_samples import departures, draft_of, large, offers, small


@pytest.fixture
def printed(looks):
    def make(draft, known, *, marks):
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        count = print_draft(draft, known, writer, marks=marks)
        del writer
        buffer.close()
        document = pdfium.PdfDocument(io.BytesIO(bytes(kept.data())))
        pages = [page.get_textpage().get_text_range() for page in document]
        document.close()
        assert len(pages) == count
        return pages

    return make


def flat(words):
    return "".join(words.split())


def test_words_and_numbers_are_on_the_page(printed):
    pages = printed(draft_of(small()), {}, marks=False)
    said = flat("".join(pages))
    for each in small():
        assert flat(words_of(each).plain) in said
    assert flat("I. Areas of Cooperation") in said
    assert flat("2. Presenting technologies.") in said
    assert pages[-1].rstrip().endswith(f"{len(pages)} / {len(pages)}")


def test_with_marks_the_missing_words_are_set_in(printed):
    draft = draft_of(small(), offers())
    said = " ".join("".join(printed(draft, departures(), marks=True)).split())
    assert "Participant should will provide" in said
    assert "This MOC now becomes" in said
    without = " ".join("".join(printed(draft, departures(), marks=False)).split())
    assert "Participant will provide" in without


def test_a_long_draft_loses_no_word_at_the_ends_of_pages(printed):
    provisions = large(120)
    pages = printed(draft_of(provisions), {}, marks=False)
    assert len(pages) > 5
    bodies = [page.rstrip().rpartition("\n")[0] for page in pages]
    said = flat("".join(bodies))
    for each in provisions:
        assert said.count(flat(words_of(each).plain)) >= 1


def test_an_empty_draft_is_one_page(printed):
    assert len(printed(draft_of(()), {}, marks=True)) == 1
