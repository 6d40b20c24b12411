"""Duties of one side are told where nothing answers them."""

from dataclasses import replace

import pytest

from app.checking.check import check
from app.model.instrument import Participant, Side
from app.model.provision import Kind
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, instrument, signed

P = Kind.PARAGRAPH
SIDES = (Side("jp", "Japan"), Side("us", "United States"))
PEOPLE = (
    Participant("jp", "Ministry of Economy of Japan", short="METI"),
    Participant("us", "Department of Energy of the United States", short="DOE"),
)


def found(*words, language="en"):
    made = instrument(*((P, each) if isinstance(each, str) else each for each in words), language=language)
    particulars = replace(made.particulars, sides=SIDES, participants=PEOPLE)
    findings = check(replace(made, particulars=particulars), "us").findings
    return [each for each in findings if each.rule == "one_sided"]


@pytest.mark.parametrize(
    "words",
    [
        "Japan intends to provide funds for the survey.",
        "The United States should report to Japan each year.",
        "The U.S. Government will bear the costs of the ship.",
        "METI is expected to supply the data.",
        "In addition, the Japanese Side, as keeper of the data, intends to publish them.",
        "The Participants note that the DOE shall train experts.",
    ],
)
def test_a_duty_of_one_side_is_told(words):
    (each,) = found(words)
    assert "Japan" in each.message
    assert "the United States" in each.message
    assert each.severity == "note"


@pytest.mark.parametrize(
    "words",
    [
        ("Japan and the United States intend to provide funds.",),
        ("The Ministry of Economy of Japan and the Department of Energy of the United States will meet.",),
        ("Each Participant intends to provide the other Participant with data.",),
        ("Japan intends to provide ships, and the United States intends to lend instruments.",),
        (
            (Kind.SECTION, "Data"),
            "Japan will provide data.",
            (Kind.SECTION, "Funds"),
            "The United States will provide money.",
        ),
        ("The United States intends to host the first meeting.",),
        ("6 Japan will open its rules, and the United States will open its register.",),
        ("Japan intends to write a paper on ships, and the United States a paper on ports.",),
        ("METI will give advice on the manual. ABC US will give data on rainfall.",),
        ("The laws of Japan will apply.",),
        ("Japan may send experts.",),
        ("Nothing obliges Japan. Officials from Japan and from the United States will meet.",),
    ],
)
def test_what_is_answered_or_is_no_burden_is_not_told(words):
    assert found(*words) == []


def test_duties_in_japanese():
    assert len(found("日本側は、調査の費用を負担する。", language="ja")) == 1
    assert found("日本側は、調査の費用を負担する。", "米国側は、船の費用を負担する。", language="ja") == []


def test_the_signed_texts_bind_both_sides():
    for name in (DEEP_SEA, TECHNOLOGY):
        assert not [each for each in check(signed(name), "us").findings if each.rule == "one_sided"]
