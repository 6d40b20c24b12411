"""A provision held against its closest wording: headings in the text, the ends of items, sentences apart."""

import pytest
from hypothesis import given

from app.jobs import departures
from app.jobs.departures import (
    Ground,
    held_against,
    looked_up,
    remarked,
)
from app.library.store import Library
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from tests.jobs.departing import NOTICE, OURS, WORDS, after, counted, paragraph
from tests.library.samples import deep_sea, source, technology
from tests.trees import PARTICULARS, instrument


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = Library.open(tmp_path_factory.mktemp("departures") / "library.paraph")
    made.add(deep_sea(), source(b"deep sea"), b"deep sea")
    made.add(technology(), source(b"technology"), b"technology")
    yield made
    made.close()


def bold(words, heading, *topics, kind=Kind.PARAGRAPH):
    return paragraph(f"{heading}{words}", *topics, kind=kind, marks=(Mark(0, len(heading.rstrip()), MarkKind.BOLD),))


@pytest.mark.parametrize("heading", ["Discontinuation. ", "Discontinuation\n", "Ending it – "])
def test_a_heading_in_the_text_is_nothing_that_was_added(library, heading):
    found = looked_up(library, Ground(OURS), bold(NOTICE, heading))
    assert found.hits
    assert after(found) == heading + NOTICE
    assert found.parts[0].start == len(heading)
    assert "Disc" not in "".join(came for _, came in counted(found.hunks))
    assert found.weight <= 1
    typed = bold(NOTICE.replace("may", "shall"), heading)
    now = remarked(OURS, typed, found)
    assert (after(now), now.weight) == (typed.text.plain, 3)


def test_a_heading_that_the_precedent_has_in_its_text_too_is_nothing_that_is_missing(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    library.add(instrument(f"paragraph: Discontinuation. {NOTICE}", PARTICULARS), source(b"x"), b"x")
    found = looked_up(library, Ground(OURS), bold(NOTICE, "Discontinuation: "))
    assert (counted(found.hunks), found.weight) == ([], 0)
    library.close()


def test_words_all_in_bold_are_no_heading():
    assert departures.heading_end(Text("All bold.", (Mark(0, 9, MarkKind.BOLD),))) == 0
    assert departures.heading_end(Text("A word in bold.", (Mark(2, 6, MarkKind.BOLD),))) == 0


@pytest.mark.parametrize("end", ["", ".", ";", "; and", ", and", ","])
@pytest.mark.parametrize("theirs", [";", ".", "; and"])
def test_the_sign_that_ends_an_item_is_no_departure(theirs, end):
    words = "Sharing information on fish"
    found, why = held_against(words + theirs, Text(words + end), OURS, listed=True)
    assert (counted(found), why) == ([], ())
    assert "".join(hunk.before for hunk in found) == words + theirs
    assert "".join(hunk.after for hunk in found) == words + end


def test_or_at_the_end_of_an_item_counts():
    words = "Sharing information on fish"
    assert counted(held_against(f"{words}; and", Text(f"{words}; or"), OURS, listed=True)[0])
    assert counted(held_against(f"{words};", Text(f"{words}:"), OURS, listed=True)[0])
    assert counted(held_against(f"{words};", Text(f"{words}."), OURS)[0])
    assert counted(held_against("fish and", Text("fish"), OURS, listed=True)[0])


@given(WORDS, WORDS)
def test_the_hunks_of_items_give_both_texts_back(wording, words):
    hunks, _ = held_against(wording, Text(words), OURS, listed=True)
    assert "".join(hunk.before for hunk in hunks) == wording
    assert "".join(hunk.after for hunk in hunks) == words


def test_the_first_letter_of_an_item_is_no_departure():
    for theirs, ours in (("exchange of experts;", "Exchange of experts."), ("Exchange; and", "exchange;")):
        found, why = held_against(theirs, Text(ours), OURS, listed=True)
        assert (counted(found), why) == ([], ())
    assert counted(held_against("exchange of fish;", Text("Sale of fish."), OURS, listed=True)[0])


def test_a_sentence_that_has_its_own_precedent_is_not_said_to_be_new(tmp_path):
    first = "Either Participant may discontinue this MOC by providing written notice of discontinuation to the other."
    second = (
        "The discontinuation is expected to commence on a date mutual"
        "ly determined by the Participants or, failing that, 180 days after the date on which that notice was delivered."
    )
    library = Library.open(tmp_path / "library.paraph")
    words = f"paragraph: {first} {{discontinuation}}\nparagraph: {second} {{discontinuation}}"
    library.add(instrument(words, PARTICULARS), source(b"x"), b"x")
    ours = f"Either Participant may end its participation in this MOC by notice in writing to the other. {second}"
    found = looked_up(library, Ground(OURS), paragraph(ours, ("discontinuation", 0, len(ours))))
    assert found.apart
    assert "sentence" not in [reason.kind for reason in found.why]
    assert after(found) == ours
    library.close()


def test_words_that_lead_a_list_are_no_precedent_of_a_sentence(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    lead = "The Participants intend to cooperate in the following areas:"
    library.add(instrument(f"paragraph: {lead}", PARTICULARS), source(b"x"), b"x")
    own = "The Participants intend to cooperate in geological mapping, training and the exchange of samples of ores."
    assert looked_up(library, Ground(OURS), paragraph(own)).hits == ()
    assert looked_up(library, Ground(OURS), paragraph(lead)).weight == 0
    assert looked_up(library, Ground(OURS), paragraph(lead)).hits
    library.close()
