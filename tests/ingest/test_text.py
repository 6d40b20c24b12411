import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UnreadableFile
from app.ingest.text import decode, lines_of, read_text
from app.model.text import MarkKind


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "“Participants” – São Paulo"),
        ("utf-8-sig", "“Participants” – São Paulo"),
        ("utf-16", "Memorandum of Cooperation between the “Participants”"),
        ("cp1252", "The “Participants” – Ministry’s café, naïve façade, déjà vu, señor, Zürich, Málaga and other words of English around them, " * 6),
        ("shift_jis", "日本国政府と豪州政府との間の協力に関する覚書について、両者は次のとおり認識を共有した。"),
    ],
)  # fmt: skip
def test_encodings(encoding, text):
    assert decode("a.txt", text.encode(encoding)).strip() == text.strip()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\n",
        b"%PDF-1.7 ...",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(256)) * 20,
        b"\x00" * 400,
        b"Memorandum" + b"\x00\x01\x02" * 30,
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnreadableFile) as refusal:
        decode("a.txt", data)
    assert refusal.value.name == "a.txt"
    assert refusal.value.advice


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        text, lines = read_text("a.txt", data)
    except UnreadableFile:
        return
    for line in lines:
        assert 0 <= line.start <= line.end <= len(text)
        assert all(0 <= mark.start < mark.end <= len(line.text) for mark in line.marks)


def test_line_breaks_are_one_kind_and_a_form_feed_counts_pages():
    text, lines = read_text("a.txt", b"one\r\ntwo\rthree\x0cfour\n")
    assert text == "one\ntwo\nthree\f\nfour\n"
    assert [(line.text, line.page) for line in lines] == [("one", 1), ("two", 1), ("three", 1), ("four", 2), ("", 2)]


def test_markdown_marks():
    heading, bold, italic, escaped, ruled = lines_of(
        "## Areas of work ##\n- **Space**\nan *italic* word\n1\\. not a list\nBY: _____"
    )
    assert (heading.text, heading.style, heading.level) == ("Areas of work", "Heading 2", 1)
    assert (bold.text, bold.bold) == ("- Space", True)
    assert italic.text == "an italic word"
    assert italic.marks[0].kind is MarkKind.ITALIC
    assert italic.text[italic.marks[0].start : italic.marks[0].end] == "italic"
    assert escaped.text == "1. not a list"
    assert ruled.text == "BY: _____"


def test_bold_over_two_lines_is_bold_on_both():
    first, second, third = lines_of("- **Beyond 5G/6G, and\nConnectivity**\nExpanding their partnership")
    assert (first.text, first.bold, second.text, second.bold, third.bold) == (
        "- Beyond 5G/6G, and", True, "Connectivity", True, False,
    )  # fmt: skip


def test_stars_that_are_no_markup_stay():
    assert lines_of("2 * 3 * 4")[0].text == "2 * 3 * 4"
    assert lines_of("snake_case_name")[0].text == "snake_case_name"


def test_a_table_gives_a_line_a_cell():
    lines = lines_of("| For Japan | For Australia |\n|---|---|\n| A B | C D |")
    assert [(line.text, line.cell.row, line.cell.column) for line in lines] == [
        ("For Japan", 0, 0), ("For Australia", 0, 1), ("A B", 2, 0), ("C D", 2, 1),
    ]  # fmt: skip


@given(st.text(alphabet="ab *_#\n-.1|", max_size=80))
def test_places_of_lines_hold_their_words(text):
    for line in lines_of(text):
        kept = [sign for sign in line.text if not sign.isspace()]
        source = iter(text[line.start : line.end])
        assert all(sign in source for sign in kept)
