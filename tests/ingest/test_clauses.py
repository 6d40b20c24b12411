"""The clauses that matter: the signed texts, texts of many styles, single passages, and what changes with one word."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.clauses import clauses_of
from app.ingest.reading import read_bytes, read_file, with_topics
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision, index_of
from app.model.terms import Clauses
from app.model.text import Text
from tests.thinned import about

ROOT = Path(__file__).parents[2]
SIGNED = sorted((ROOT / "resources" / "signed").glob("*.txt"))
ODD = sorted(path for path in (ROOT / "tests" / "data" / "odd").iterdir() if path.suffix in {".txt", ".md"})
DEEP_SEA, TECHNOLOGY = SIGNED


def rows(name):
    return tomllib.loads((ROOT / "tests" / "data" / name).read_text(encoding="utf-8"))


EXPECTED = rows("clauses.toml")
PASSAGES = rows("clause-sentences.toml")["passage"]


def instrument(*provisions):
    return Instrument("i", Particulars(), (LanguageVersion("en", "original", with_topics(provisions)),))


def section(text, heading="General matters", kind=Kind.PARAGRAPH):
    return instrument(Provision("s", Kind.SECTION, 0, heading=Text(heading)), Provision("p", kind, 1, text=Text(text)))


def values(clause, wanted=()):
    """What a clause says beside its text; words of a period only where they are asked for."""
    found = {name: getattr(clause, name) for name in type(clause).__slots__}
    return {name: value for name, value in found.items() if value and (name != "period_text" or name in wanted)}


def there(clauses):
    return {name: clause for name, clause in clauses.all().items() if clause}


@pytest.mark.parametrize("path", [*SIGNED, *ODD], ids=lambda path: path.stem)
def test_whole_texts(path):
    read = read_file(path).instrument
    found = there(clauses_of(read))
    wanted = EXPECTED.get(path.stem, {})
    assert {name: clause.text for name, clause in found.items()} == {name: row["text"] for name, row in wanted.items()}
    for name, clause in found.items():
        assert values(clause, wanted[name]) == {key: value for key, value in wanted[name].items() if key != "text"}
        provision = read.provisions[index_of(read.provisions, clause.provision_id)]
        assert provision.text.plain[clause.start : clause.end] == clause.text


@pytest.mark.parametrize("name", sorted({"", *(name for row in PASSAGES for name in row)} - {"text"}))
@pytest.mark.parametrize("heading", ["General matters", "Final provisions", ""])
def test_passages(name, heading):
    rows = [row for row in PASSAGES if name in row] if name else [row for row in PASSAGES if set(row) == {"text"}]
    assert rows
    for row in rows:
        with about(row["text"]):
            found = there(clauses_of(section(row["text"], heading)))
            assert set(found) == set(row) - {"text"}
            for kind, clause in found.items():
                if kind == "legal_character" or row[kind]:
                    assert values(clause, row[kind]) == row[kind]
                assert clause.text in row["text"]


def changed(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    return clauses_of(read_bytes("x.txt", text.replace(before, after).encode()).instrument)


def test_another_period_of_notice_is_another_value():
    now = changed(DEEP_SEA, "180 days", "90 days").discontinuation
    assert (now.notice_days, now.notice_months, now.counted_from) == (90, None, "delivery")
    now = changed(DEEP_SEA, "180 days", "six months").discontinuation
    assert (now.notice_days, now.notice_months, now.counted_from) == (None, 6, "delivery")
    assert now.fallback.startswith("if the Participants cannot mutually determine a date, six months")


def test_counted_from_another_moment():
    before = "notice of discontinuation is delivered"
    assert changed(DEEP_SEA, before, "notice of discontinuation is received").discontinuation.counted_from == "receipt"
    assert changed(TECHNOLOGY, before, "notice of discontinuation").discontinuation.counted_from == "notice"


def test_without_a_mutual_date_there_is_no_fallback():
    before = "on a date mutually determined by the Participants or, if the Participants cannot mutually determine a date, 180"
    now = changed(DEEP_SEA, before, "180").discontinuation
    assert (now.notice_days, now.fallback) == (180, "")


def test_another_period_of_review():
    assert changed(DEEP_SEA, "every two years", "every five years").review.months == 60
    assert changed(DEEP_SEA, "every two years", "annually").review.months == 12
    vague = changed(DEEP_SEA, "every two years", "from time to time").review
    assert (vague.months, vague.period_text) == (None, "from time to time")


def test_another_rule_of_operation():
    before = "upon signature by both Participants"
    assert changed(DEEP_SEA, before, "on the date of the last signature").operative.rule == "last_signature"
    assert changed(DEEP_SEA, before, "on the date of the later notification").operative.rule == "notification"
    dated = changed(DEEP_SEA, before, "on 1 May 2026").operative
    assert (dated.rule, dated.on) == ("date", date(2026, 5, 1))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nothing in this MOC commits the Participants to the expenditure of funds.", "funding"),
        ("The Participants may modify this MOC by written decision of both Participants.", "modification"),
        ("This MOC becomes operative when both Participants have signed.", "operative"),
        ("Nothing in this MOC is intended to affect any existing agreements between the Participants.", "other_instruments"),
    ],
)  # fmt: skip
def test_a_clause_that_is_struck_out_is_absent(sentence, name):
    before, after = clauses_of(read_file(TECHNOLOGY).instrument), changed(TECHNOLOGY, sentence, "")
    assert before.all()[name].text == sentence
    assert after.all()[name] is None
    assert set(there(before)) - set(there(after)) == {name}


@pytest.mark.parametrize("kind", [Kind.RECITAL, Kind.CHAPEAU, Kind.TITLE, Kind.NOTE, Kind.LINK, Kind.SIGNATURE])
def test_what_is_no_provision_of_the_body_holds_no_clause(kind):
    text = "This MOC is not legally binding. The Participants intend to review this MOC every two years."
    assert clauses_of(section(text, kind=kind)) == Clauses()


def test_a_value_in_the_next_paragraph_is_found():
    found = clauses_of(
        instrument(
            Provision("s", Kind.SECTION, 0, heading=Text("Discontinuation")),
            Provision(
                "1",
                Kind.PARAGRAPH,
                1,
                text=Text("Either Participant may discontinue this MOC by written notice."),
                label="1.",
            ),
            Provision(
                "2",
                Kind.PARAGRAPH,
                1,
                text=Text("The discontinuation takes effect 90 days after receipt of the notice."),
                label="2.",
            ),
        )
    ).discontinuation
    assert (found.provision_id, found.notice_days, found.counted_from) == ("1", 90, "receipt")
    assert found.text == "Either Participant may discontinue this MOC by written notice."


def test_items_are_read_with_the_stem_they_hang_on():
    found = clauses_of(
        instrument(
            Provision("s", Kind.SECTION, 0, heading=Text("Status")),
            Provision("1", Kind.PARAGRAPH, 1, text=Text("This Memorandum does not:"), label="1."),
            Provision("a", Kind.ITEM, 2, text=Text("create legally binding obligations;"), label="(a)"),
            Provision(
                "b", Kind.ITEM, 2, text=Text("affect existing agreements between the Participants; or"), label="(b)"
            ),
            Provision("c", Kind.ITEM, 2, text=Text("commit either Participant to any expenditure."), label="(c)"),
        )
    )
    assert {name: clause.provision_id for name, clause in there(found).items()} == {
        "legal_character": "a",
        "other_instruments": "b",
        "funding": "c",
    }
    assert found.funding.text == "commit either Participant to any expenditure."


def test_it_is_the_instrument_only_after_the_instrument():
    about = "The working group meets once a year. It continues for two years."
    assert clauses_of(section(about)).duration is None
    about = "This Arrangement takes effect on signature. It continues for two years."
    assert clauses_of(section(about)).duration.months == 24


@given(
    st.lists(
        st.sampled_from([
            "This MOC",
            "Either Participant",
            "may",
            "not",
            "review",
            "terminate",
            "become operative",
            "it",
            "180 days",
            "after",
            "notice",
            "every two years",
            ",",
            ".",
            ";",
            "shall",
            "six months",
            "laws",
            "funds",
            "“",
            "[",
            "]",
            "\u3000",
            ".",
        ]),
        max_size=40,
    )
)
def test_any_words_give_clauses_that_stand_in_the_text(words):
    text = " ".join(words)
    for clause in there(clauses_of(section(text))).values():
        assert clause.text == text[clause.start : clause.end]
        assert clause.text


@pytest.mark.parametrize(
    "unit", ["participants may ", "this agreement shall be, ", "it is, ", "not legal laws under activities "]
)
def test_endless_sentences_are_read(unit):
    clauses_of(section(unit * 2_000))
