import itertools

import pytest

from app.ingest.blocks import blocks_of
from app.ingest.signatures import is_name, signatures_of
from app.ingest.text import lines_of

FOR = ["For the Ministry of Health of Japan:", "For the Department of Health of Australia:"]
RULE = ["____________", "____________"]
NAME = ["TANAKA Hiroshi", "Jane Smith"]
POST = ["Minister of Health", "Secretary"]
WANTED = [("the Ministry of Health of Japan", "TANAKA Hiroshi", "Minister of Health"), ("the Department of Health of Australia", "Jane Smith", "Secretary")]  # fmt: skip


def read(text):
    signed, _ = signatures_of(blocks_of(lines_of(text)))
    return [(each.on_behalf, each.name, each.post) for each in signed]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("parts", [(FOR, RULE, NAME, POST), (FOR, NAME, POST), (FOR, RULE, NAME)])
def test_flattened_and_one_after_the_other(parts, gap):
    wanted = [row[: len(row) - (POST not in parts)] + ("",) * (POST not in parts) for row in WANTED]
    flat = gap.join(itertools.chain.from_iterable(parts))
    columns = gap.join("\n".join(column) for column in zip(*parts, strict=True))
    assert read(flat) == wanted
    assert read(columns) == wanted


def test_side_by_side():
    text = "\n".join(f"{left:<48}{right}" for left, right in (FOR, RULE, NAME, POST))
    assert read(text) == WANTED


def test_offices_in_several_lines_above_by():
    text = (
        "WEATHER SERVICE\nDEPARTMENT OF COMMERCE\nUNITED STATES OF AMERICA\nBY: Mary Jones\nTITLE: Director\n"
        "DATE: March 4, 2014\n\nMETEOROLOGICAL SERVICE\nREPUBLIC OF PANAMA\nBY: Luz Herrera\nTITLE: Manager\nDATE: May 8, 2014"
    )
    assert read(text) == [
        ("WEATHER SERVICE DEPARTMENT OF COMMERCE UNITED STATES OF AMERICA", "Mary Jones", "Director"),
        ("METEOROLOGICAL SERVICE REPUBLIC OF PANAMA", "Luz Herrera", "Manager"),
    ]


def test_names_before_offices():
    text = "____________\nJane Smith\nSecretary\nfor the Department of Health of Australia"
    assert [row[1] for row in read(text)] == ["Jane Smith"]


def test_courtesy_titles_are_no_part_of_a_name():
    assert read("For the Ministry of Health of Japan\nH.E. Mr. TANAKA Hiroshi, Minister of Health")[0][1:] == (
        "TANAKA Hiroshi",
        "Minister of Health",
    )


@pytest.mark.parametrize("words", ["AKAZAWA Ryosei", "Howard Lutnick", "Ursula von der Leyen", "H.E. Mr. Le Minh Hoan", "John Q. Public", "(Jane Smith)", "Siti Nurbaya Bakar"])  # fmt: skip
def test_names(words):
    assert is_name(words)


@pytest.mark.parametrize("words", ["Minister of Health", "of Japan", "Trade and Industry", "New Zealand", "Date: 3 May", "United States Department of Commerce", "____", "Japan"])  # fmt: skip
def test_what_is_no_name(words):
    assert not is_name(words)
