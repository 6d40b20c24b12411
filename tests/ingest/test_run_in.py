"""Items that stand in one line of their stem are told apart; references to items are not."""

import pytest

from app.ingest.reading import read_bytes
from app.model.provision import Kind

FRAME = """MEMORANDUM OF COOPERATION BETWEEN THE MINISTRY OF ENERGY OF JAPAN AND THE MINISTRY OF ENERGY OF CHILE

The Ministry of Energy of Japan and the Ministry of Energy of Chile (hereinafter "the Participants"){more},

Have decided as follows:

1. Areas

{text}

2. Effect

This MOC is not legally binding.

Signed at Tokyo on 1 May 2020 in duplicate.
"""


def read(text, more=""):
    return read_bytes("a.txt", FRAME.format(text=text, more=more).encode())


def items(text):
    return [(p.label, p.text.plain) for p in read(text).instrument.provisions if p.kind is Kind.ITEM]


@pytest.mark.parametrize(
    "labels", [("(i)", "(ii)", "(iii)"), ("(a)", "(b)", "(c)"), ("1)", "2)", "3)"), ("a)", "b)", "c)")]
)
@pytest.mark.parametrize("stop", [";", ","])
def test_a_list_in_one_line(labels, stop):
    one, two, three = labels
    found = items(f"The Participants intend to: {one} share data{stop} {two} hold talks{stop} and {three} meet.")
    assert found == [(one, f"share data{stop}"), (two, f"hold talks{stop} and"), (three, "meet.")]


@pytest.mark.parametrize(
    "text",
    [
        "The matters in paragraphs (a), (b) and (c) are for the Participants.",
        "The Participants recall that (b) comes before (c), and nothing else.",
        "The Participants intend to: (a) share data; (b) hold talks. They also meet often.",
        "The Participants intend to: (a) share data (b) hold talks (c) meet.",
    ],
)
def test_what_is_no_list_stays_whole(text):
    assert not items(text)


def test_no_word_is_lost():
    read_again = read("The Participants intend to: (i) share  data; (ii) hold\ntalks on gas; and (iii) meet in Tokyo.")
    assert not read_again.coverage.missing


@pytest.mark.parametrize("more", ["(" * 3000, "[" * 3000 + "]" * 3000, " (Sgd.)" * 1500, " hereinafter" * 1500])
def test_a_chapeau_made_to_hang_is_read(more):
    assert read("The Participants intend to meet.", more).instrument.particulars.title
