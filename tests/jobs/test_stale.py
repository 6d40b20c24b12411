"""Names that came with carried words are told, with whose words they are; a draft's own are not."""

from dataclasses import replace

import pytest

from app.checking.stale import named_in
from app.ingest.reading import read_file
from app.jobs.checked_families import family_of
from app.jobs.checking import all_of_draft, check_draft, check_text
from app.jobs.desks import begin_from_instrument
from app.jobs.stale import CONFIRMED, RULE, _known, stale_in_draft, stale_in_text
from app.jobs.suggesting import gap_findings
from app.library.store import Library
from app.model.instrument import Participant, Particulars, Side
from app.model.text import Mark, MarkKind, Text
from app.paths import resources
from tests.desks import draft
from tests.trees import instrument

SIDES = (Side("jp", "Japan"), Side("fr", "France"))
OURS = Particulars(
    title="Memorandum of Cooperation on Hydrogen",
    instrument_type="memorandum_of_cooperation",
    sides=SIDES,
    participants=(
        Participant("jp", "Ministry of Energy of Japan", short="MEJ"),
        Participant("fr", "Ministry of France"),
    ),
    status="draft",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = Library.open(tmp_path_factory.mktemp("stale") / "library.paraph")
    for path in sorted((resources() / "signed").glob("*.txt")):
        read = read_file(path)
        made.add(read.instrument, read.source, path.read_bytes())
    yield made
    made.close()


def carried(words, *others, to="clause:gone", answers="{}"):
    """Return a draft whose one provision has words that were carried, with provisions that somebody typed."""
    one = draft(
        "title: Memorandum\nparagraph: x\n" + "".join(f"paragraph: {each}\n" for each in others), answers=answers
    )
    provisions = list(one.provisions)
    text = Text(words, (Mark(0, len(words), MarkKind.ORIGIN, to),))
    provisions[1] = replace(provisions[1], text=text)
    version = replace(one.instrument.versions[0], provisions=tuple(provisions))
    return replace(one, instrument=replace(one.instrument, particulars=OURS, versions=(version,)))


def told(*given, **more):
    return [each.passage for each in stale_in_draft(carried(*given, **more))]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Messages should be encrypted with Netscape Navigator or S/MIME.", ["Netscape Navigator", "S/MIME"]),
        ("They intend to follow ISO/IEC 27001 and JIS Q 15001:2017.", ["ISO/IEC 27001", "JIS Q 15001:2017"]),
        ("It is handled under the Official Secrets Act 1989 and Directive 95/46/EC.", ["Official Secrets Act 1989", "Directive 95/46/EC"]),
        ("The Participants are represented by Mr. Taro Yamada.", ["Mr. Taro Yamada"]),
        ("This MOC replaces that of March 19, 2026.", ["March 19, 2026"]),
        ("The Participants intend to meet in Canberra each May.", ["Canberra"]),
        ("The Participants work with the International Seabed Authority (ISA).", ["International Seabed Authority"]),
        ("In Brazil the Participants intend to work through SENAI.", ["Brazil", "SENAI"]),
    ],
)  # fmt: skip
def test_names_are_told(words, names):
    assert told(words) == names


@pytest.mark.parametrize(
    "words",
    [
        "The Participants intend to establish a Joint Working Group.",
        "Japan and the French Republic intend to cooperate in Tokyo and in Paris.",
        "The Ministry of Energy of Japan (MEJ) may act on Hydrogen.",
        "Either Participant may discontinue this Memorandum of Cooperation. Nothing in Section IV binds.",
        "The Quarry Board (hereinafter the “Board”) may meet. The Board reports.",
        "In May they meet. Discontinuation is expected to begin then.",
    ],
)
def test_what_is_common_or_its_own_is_not(words):
    assert [each for each in told(words) if each != "Quarry"] in ([], ["Quarry Board"])


def test_what_somebody_typed_or_answered_belongs_to_the_draft():
    words = "The Participants intend to work with the Netherlands Institute."
    assert told(words) == ["Netherlands Institute"]
    assert told(words, "They know the Netherlands Institute well.") == []
    assert told(words, answers='{"agencies": [{"name": "Netherlands Institute"}]}') == []


def test_where_it_comes_from_is_said(library):
    clause = next(each for each in library.clauses() if "Minamitorishima" in each.text)
    (found,) = stale_in_draft(carried("Work near Minamitorishima Island.", to=f"clause:{clause.id}"), library)
    assert "Deep-Sea Mineral Resource Development" in found.message
    assert "2026" in found.message
    (found,) = stale_in_draft(carried("Work near Minamitorishima Island.", to="template:own"), library)
    assert "template" in found.message


def test_a_draft_begun_from_a_signed_text_asks_for_its_names(library):
    entry = next(each for each in library.instruments() if "Deep-Sea" in each.title)
    desk = begin_from_instrument(library, library.instrument(entry.id))
    found = [each for each in check_draft(desk.draft, library=library).findings if each.rule == RULE]
    names = [each.passage for each in found]
    assert {"Minamitorishima Island", "National Oceanic and Atmospheric Administration"} <= set(names)
    assert not [each for each in names if "Japan" in each or "Commerce" in each or "Participants" in each]
    assert len(names) == len(set(names))
    every = {family_of(each.rule) for each in all_of_draft(desk.draft, library=library)}
    assert {"stale", "gaps", "scrub"} <= every
    assert CONFIRMED


def with_a_clause(library):
    clause = next(each for each in library.clauses() if "Minamitorishima" in each.text)
    text = instrument(f"title: Memorandum of Cooperation on Hydrogen\nparagraph: {clause.text}\n")
    return replace(text, particulars=OURS)


def test_words_of_a_signed_clause_are_known_without_a_mark(library):
    text = with_a_clause(library)
    assert "Minamitorishima Island" in [each.passage for each in stale_in_text(text, library)]
    assert "stale" in {each.rule for each in check_text(text, library=library)}
    signed = replace(text, particulars=replace(OURS, status="signed"))
    assert stale_in_text(signed, library) == ()


def test_many_provisions_are_known_as_one_is(library, monkeypatch):
    text = with_a_clause(library)
    one = stale_in_text(text, library)
    monkeypatch.setattr("app.jobs.stale._FEW", 0)
    _known.cache_clear()
    assert stale_in_text(text, library) == one != ()


def test_gaps_of_an_instrument_are_offered(library):
    text = replace(
        instrument("title: Memorandum of Cooperation on Hydrogen\nparagraph: They meet.\n"), particulars=OURS
    )
    found = {each.rule: each for each in gap_findings(text, library)}
    assert "gap_legal_character" in found
    assert "2 of 2 comparable signed texts" in found["gap_legal_character"].message
    assert all(each.severity == "note" and each.at for each in found.values())


def test_nothing_is_named_where_nothing_stands():
    assert named_in("") == ()
    assert named_in("the participants intend to meet") == ()


def test_what_an_instrument_is_on_is_no_part_of_the_name_of_a_side():
    words = "Noting the Agreement between the Government of the United States of America and the Government of Japan on Science, signed in 1988;"
    assert [words[start:end] for start, end in named_in(words)][1:3] == ["Government of Japan", "Science"]
