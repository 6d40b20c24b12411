"""Lines of a page's text: trimmed, and cut where the library joins what a line's end broke."""

import pytest

from app.ingest.pdf_text import places_of, spans


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("  \r\n \r\n", []),
        (" one two \r\n\tthree", ["one two", "three"]),
        ("co\ufffeoperation and\r\nx", ["co\ufffe", "operation and", "x"]),
        ("re\x02\r\nmedy ", ["re\x02", "medy"]),
    ],
)
def test_lines_without_the_space_around_them(text, lines):
    assert [text[start:end] for start, end in spans(text)] == lines


def test_every_place_of_a_sign():
    assert list(places_of("1", "1 and 11")) == [0, 6, 7]
    assert not list(places_of("2", "1 and 11"))
