"""Words that a line's end broke in a text file."""

import pytest

from app.ingest.blocks import blocks_of
from app.ingest.reading import read_bytes
from app.ingest.text import lines_of
from tests.ingest import bilingual


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the main-\ntenance of the equipment", "the maintenance of the equipment"),
        ("cooperation in the long-\nterm interest", "cooperation in the long-term interest"),
        ("pre- and post-\nshipment checks; post-shipment", "pre- and post-shipment checks; post-shipment"),
        ("short-\nand long-term goals", "short- and long-term goals"),
        ("maintenance, and main-\ntenance again", "maintenance, and maintenance again"),
    ],
)
def test_a_broken_word_is_whole_and_a_compound_keeps_its_hyphen(text, whole):
    assert [block.plain for block in blocks_of(lines_of(text))] == [whole]


def test_no_word_is_lost_where_lines_break_words():
    text = bilingual.text("en-moc")
    broken = text.replace("modified by", "modi-\nfied by").replace("exchange of", "exchan-\nge of")
    reading = read_bytes("broken.txt", broken.replace("Recognizing", "Recog-\nnizing").encode())
    assert reading.coverage.missing == ()
    said = " ".join(each.words for each in reading.instrument.provisions)
    assert "may be modified by" in said
    assert "the exchange of information" in said
