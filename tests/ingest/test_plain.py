"""Any document as a plain tree: nothing lost, nothing twice, labels and levels as the file has them."""

from collections import Counter

import pytest

from app.errors import UnreadableFile
from app.export.docx import clean_bytes
from app.ingest.plain import read_plain
from app.ingest.reading import read_file
from app.model.accounting import WORD
from app.paths import resources
from tests.word.packages import docx, p, r

SIGNED = sorted((resources() / "signed").glob("*.txt"))


def words(text):
    return Counter(WORD.findall(text))


@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
def test_every_word_of_a_text_stands_once(path):
    data = path.read_bytes()
    found = read_plain(path.name, data)
    assert words(" ".join(line.text for line in found.lines)) == words(data.decode().replace("**", ""))
    assert found.source_words == found.tree_words
    assert found.missing == found.set_aside == ()


@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem)
def test_a_word_file_keeps_its_labels_headings_and_tables(path):
    instrument = read_file(path).instrument
    found = read_plain("a.docx", clean_bytes(instrument))
    assert found.missing == ()
    headings = [(line.label, line.text) for line in found.lines if line.kind == "heading" and line.label]
    sections = [each for each in instrument.provisions if each.kind.value == "section"]
    assert headings == [(each.label, each.heading.plain) for each in sections]
    assert found.source_words == found.tree_words + words(" ".join(found.set_aside)).total()


def test_a_table_holds_rows_and_cells():
    found = read_plain("a.docx", clean_bytes(read_file(SIGNED[0]).instrument))
    at = next(number for number, line in enumerate(found.lines) if line.kind == "table")
    assert [line.kind for line in found.lines[at : at + 4]] == ["table", "row", "cell", "paragraph"]
    assert [line.level - found.lines[at].level for line in found.lines[at : at + 4]] == [0, 1, 2, 3]


def test_what_is_no_instrument_is_read_all_the_same():
    body = p(r("A letter"), '<w:outlineLvl w:val="1"/>') + p(r("Dear Sir,")) + p(r("I write to you."))
    found = read_plain("letter.docx", docx(body))
    assert [(line.level, line.kind, line.text) for line in found.lines] == [
        (1, "heading", "A letter"), (2, "paragraph", "Dear Sir,"), (2, "paragraph", "I write to you."),
    ]  # fmt: skip


def test_a_web_page_sets_its_menu_aside():
    page = b"<html><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav><article><h1>Report</h1><p>It rained all day long in the hills.</p></article></body></html>"
    found = read_plain("page.html", page)
    assert [(line.kind, line.text) for line in found.lines] == [
        ("heading", "Report"), ("paragraph", "It rained all day long in the hills."),
    ]  # fmt: skip
    assert words(" ".join(found.set_aside)) == {"Home": 1, "News": 1}
    assert found.source_words == found.tree_words + 2


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", b"PK no"), ("a.pdf", b"%PDF-1.4 no"), ("a.xlsx", b"PK"), ("a.txt", b"")]
)
def test_only_what_cannot_be_read_is_refused(name, data):
    with pytest.raises(UnreadableFile):
        read_plain(name, data)
