"""Counterpart cards: what ships has its source, a ministry's own file goes before, and faults say where they are."""

import pytest

from app.checking import counterparts
from app.checking.counterparts import begin_own, card_of, cards, untold
from app.checking.profiles import profile_names
from app.errors import RuleFault
from app.language.countries import named


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path))
    return tmp_path


def own(text):
    counterparts.own_file().write_bytes(text if isinstance(text, bytes) else text.encode())


def test_every_fact_that_ships_has_a_source_and_every_country_is_known():
    for card in cards():
        assert named(card.country).name == card.country
        assert card.profile in ("", *profile_names())
        assert card.facts
        for fact in card.facts:
            assert fact.mark == "S"
            assert fact.source
            assert fact.says.endswith(".")


def test_a_card_is_found_by_any_name_of_its_country():
    assert card_of("United States of America") is card_of("us") is card_of("The United States")
    assert card_of("Atlantis") is None


def test_india_is_warned_of_first():
    first = card_of("India").facts[0]
    assert first.warning
    assert first.kind == "binding"


def test_a_ministry_adds_to_a_card_and_takes_the_place_of_facts():
    own('[[card]]\ncountry = "India"\nprofile = "house"\n[[card.fact]]\nkind = "binding"\nsays = "Ours."\n'
        '[[card.fact]]\nkind = "signature"\nsays = "Two signers."\nsource = "note of 2025"\n'
        '[[card]]\ncountry = "Atlantis"\n')  # fmt: skip
    card = card_of("India")
    assert [(fact.kind, fact.says, fact.mark, fact.own) for fact in card.facts] == [
        ("binding", "Ours.", "R", True), ("signature", "Two signers.", "S", True),
    ]  # fmt: skip
    assert card.profile == "house"
    assert card_of("atlantis").facts == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[card]]\ncountry = "India"\n[[card.fact]]\nkind = "moon"\nsays = "A."\n', 4),
        ('[[card]]\ncountry = "India"\n[[card.fact]]\nkind = "title"\nsays = ""\n', 5),
        ('[[card]]\ncountry = "India"\n[[card.fact]]\nkind = "title"\nsays = "A."\nmark = "S"\n', 3),
        ('[[card]]\ncountry = "India"\n[[card.fact]]\nkind = "title"\nsays = "A."\nwords = "a"\n', 6),
        ('[[card]]\ncountry = "India"\n[[card.fact]]\nkind = "title"\nsays = "A."\ncolour = "a"\n', 6),
        ('[[card]]\ncountry = "India"\nprofile = "moon"\n', 3),
        ('[[card]]\ncountry = "India"\n\n[[card]]\ncountry = "India"\n', 5),
        ("[[card]]\ncountry = \n", 2),
        ("country = 1\n", 1),
        ("[[card]]\ncountry = 3\n", 2),
        ('[[card]]\ncountry = "India"\nfact = 3\n', 3),
        (b'[[card]]\ncountry = "\xff"\n', 2),
    ],
)  # fmt: skip
def test_a_bad_file_says_where(text, line):
    own(text)
    with pytest.raises(RuleFault) as caught:
        cards()
    assert (caught.value.name, caught.value.line) == ("counterparts.toml", line)


def test_a_ministrys_own_file_is_begun_once_and_says_how_it_is_written():
    before = cards()
    file = begin_own()
    assert "[[card.fact]]" in file.read_text(encoding="utf-8")
    assert cards() == before
    lines = (line.removeprefix("# ") for line in file.read_text(encoding="utf-8").splitlines()[3:] if line.strip("# "))
    file.write_text("\n".join(lines), encoding="utf-8")
    assert any(fact.own and fact.kind == "signature" for fact in card_of("India").facts)
    assert begin_own().read_text(encoding="utf-8").startswith("[[card]]")


def test_a_card_says_of_what_nothing_is_known():
    assert untold(card_of("India")) == ("title", "language", "signature")
    assert untold(None) == ("binding", "title", "language", "signature")
