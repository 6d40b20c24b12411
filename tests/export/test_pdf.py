"""A PDF by Qt: every word that is printed, in the order of reading; a title and no name; pages as Word's."""

import io
import os
import re
import subprocess
import sys
from dataclasses import replace

import docx
import pypdfium2
import pytest
from docx.shared import Cm, Pt
from hypothesis import given, settings

from app.export.dress import PLAIN, BaseFile, Dress
from app.export.pages import clean, words_of
from app.export.pdf import pdf_bytes, redline_pdf_bytes, set_pages
from app.progress import quiet
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.thinned import examples
from tests.trees import instrument

pytestmark = pytest.mark.usefixtures("qapp")


def pages_of(data):
    document = pypdfium2.PdfDocument(data)
    said = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return said


def letters(words):
    return re.sub(r"[\W_]+", "", words)


def body(data):
    """The letters of all pages without what runs along below them."""
    return letters(" ".join(re.sub(r"Page \d+ of \d+", "", page) for page in pages_of(data)))


@pytest.mark.parametrize("text", [deep_sea(), technology()])
def test_every_word_is_printed_in_the_order_of_reading(text):
    data = pdf_bytes(text)
    lines = clean(text, quiet).lines
    wanted = [f"{getattr(line, 'label', '')} " for line in lines]
    assert letters("".join(wanted)) != ""
    told = body(data)
    at = 0
    for words in words_of(clean(text, quiet)):
        found = told.find(letters(words), at)
        assert found >= at, words
        at = found + len(letters(words))


@settings(max_examples=examples(8, 300))
@given(instruments())
def test_any_draft_is_set_and_no_word_is_left_out(made):
    """All that is laid out stands in lines on some page."""
    lines = clean(made, quiet)
    pages = set_pages(lines)
    assert pages.count >= 1
    placed = [(id(each.box), each.line) for page in pages.pages for each in page]
    assert len(placed) == len(set(placed))
    boxes = {each.box for page in pages.pages for each in page}
    assert len(placed) == sum(len(box.heights) for box in boxes)
    assert len(boxes) >= len(lines.lines)
    height = (pages.wear.sheet.height - pages.wear.sheet.top - pages.wear.sheet.bottom) / 10
    for page in pages.pages:
        for each in page:
            assert each.top + each.box.heights[each.line] <= height + 0.01 or each.top == 0
    assert pdf_bytes(made).startswith(b"%PDF-")


def test_the_file_says_its_title_and_nothing_of_who_made_it_or_when():
    text = deep_sea()
    data = pdf_bytes(text)
    document = pypdfium2.PdfDocument(data)
    told = document.get_metadata_dict()
    document.close()
    assert told["Title"] == " ".join(text.particulars.title.split())
    assert (told["Author"], told["Creator"]) == ("", "Paraph")
    assert told["CreationDate"] == told["ModDate"] == "D:20000101000000Z"
    assert data == pdf_bytes(text)
    for name in (
        os.environ.get("USER", ""),
        os.environ.get("HOSTNAME", ""),
        os.uname().nodename if hasattr(os, "uname") else "",
    ):
        assert not name or name.encode() not in data


def test_what_runs_along_stands_on_every_page():
    dress = Dress(head="Fish", dated="Draft of 3 May", marking="Confidential", original="Japan’s original")
    said = pages_of(pdf_bytes(technology(), dress))
    assert len(said) > 2
    for number, words in enumerate(said, 1):
        assert f"Page {number} of {len(said)}" in words
        assert words.count("Confidential") == 2
        assert "Draft of 3 May · Japan’s original" in words
        assert ("Fish" in words) == (number > 1)  # the first page has the title itself


def test_lines_are_numbered_anew_on_every_page_when_that_is_wanted():
    said = pages_of(pdf_bytes(deep_sea(), Dress(line_numbers=True)))
    for words in said:
        assert re.search(r"^1\b", words, re.MULTILINE)
    assert "Page 1 / 1" not in said[0]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_the_one_chosen(paper, size):
    document = pypdfium2.PdfDocument(pdf_bytes(deep_sea(), replace(PLAIN, paper=paper)))
    assert [round(length) for length in document[0].get_size()] == pytest.approx(size, abs=1)
    document.close()


def test_signature_blocks_stand_together_with_the_line_above_them():
    for lines in range(20, 60):
        rows = "\n".join(f"paragraph: Words {at}." for at in range(lines))
        text = instrument(
            f"{rows}\nsigning: Signed at Tokyo.\nsignature: FOR JAPAN: ____ A, Minister\nsignature: FOR CHILE: ____ B"
        )
        (page,) = [words for words in pages_of(pdf_bytes(text)) if "FOR JAPAN" in words]
        assert all(words in page for words in ("Signed at Tokyo.", "FOR CHILE", "Minister"))


def test_a_heading_never_stands_alone_at_the_foot():
    for lines in range(20, 40):
        rows = "\n".join(f"paragraph: Words {at}." for at in range(lines))
        said = pages_of(pdf_bytes(instrument(f"{rows}\nsection I. | Heading\n  paragraph: Below it.")))
        (page,) = [words for words in said if "Heading" in words]
        assert "Below it." in page


def test_a_cell_longer_than_a_page_goes_on():
    words = " ".join(f"word{at}" for at in range(3000))
    data = pdf_bytes(instrument(f"table:\n  row:\n    cell: {words}\n    cell: beside"))
    assert len(pages_of(data)) > 2
    assert "word2999" in body(data)


def test_a_redline_prints_what_came_and_what_went():
    before, after = instrument("paragraph: Ninety days from now."), instrument("paragraph: Sixty days from now.")
    (page,) = pages_of(redline_pdf_bytes(before, after))
    assert "Ninety" in page
    assert "Sixty" in page


def test_japanese_is_printed():
    text = instrument("title: 協力覚書\nparagraph 1. || 参加者は、情報を共有する。")
    text = replace(text, versions=(replace(text.versions[0], language="ja"),))
    (page,) = pages_of(pdf_bytes(text))
    assert "参加者は、情報を共有する。" in page.replace("\r\n", "")
    assert "1 / 1" in page


@pytest.mark.long
def test_it_is_made_without_a_screen():
    code = "from tests.export.signed import deep_sea; from app.export.pdf import pdf_bytes; print(pdf_bytes(deep_sea())[:5])"
    bare = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "b'%PDF-'", done.stderr


def test_a_ministrys_own_file_gives_its_page_and_styles():
    word = docx.Document()
    word.sections[0].left_margin = Cm(6)
    word.styles["Title"].font.size = Pt(40)
    out = io.BytesIO()
    word.save(out)
    plain = set_pages(clean(deep_sea(), quiet))
    based = set_pages(clean(deep_sea(), quiet), Dress(base=BaseFile(out.getvalue(), (("Title", "Title"),))))
    assert based.wear.sheet.left == pytest.approx(3402, abs=2)
    assert based.wear.style("Title").size == 80
    assert based.count > plain.count


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no file of any kind"])
def test_a_base_that_cannot_be_read_is_ours(data):
    assert set_pages(clean(deep_sea(), quiet), Dress(base=BaseFile(data))).wear.style("Title").size == 28
