from dataclasses import replace

import pytest

from app.library.nearest import neutral, spellings
from app.model.instrument import Participant
from tests.library.samples import source
from tests.trees import PARTICULARS, instrument

KENYAN = "Either Participant may discontinue this MOC by providing written notice of discontinuation to the other Participant."


def test_the_same_words_are_wholly_alike(stocked):
    clause = stocked.search("seabed")[0].clause
    best = stocked.nearest(clause.text)[0]
    assert (best.clause, best.score) == (clause, 1.0)


def test_what_it_is_of_does_not_count(stocked):
    clause = stocked.search("seabed")[0].clause
    for exclude in (clause.id, clause.provision_id, clause.instrument_id):
        assert all(hit.clause.id != clause.id for hit in stocked.nearest(clause.text, exclude=exclude))


def test_the_likest_comes_first_and_the_far_not_at_all(stocked):
    hits = stocked.nearest(KENYAN)
    assert [hit.clause.topics for hit in hits] == [("discontinuation",), ("discontinuation",)]
    assert hits[0].score >= hits[1].score >= 0.3


@pytest.mark.parametrize(
    "text", ["", "...", "The weather was fine and the band played on.", "zzz yyy", "\0", "Japan", "the of and"]
)
def test_nothing_near_gives_nothing(stocked, text):
    assert stocked.nearest(text) == ()


def test_only_the_topics_asked_for_count(stocked):
    assert stocked.nearest(KENYAN, topics=("funding",)) == ()
    assert len(stocked.nearest(KENYAN, topics=("discontinuation", "funding"), top=1)) == 1


def test_names_do_not_keep_a_precedent_away(stocked):
    words = "The {} and the {} intend to exchange officials with each other every second autumn."
    theirs = ("Ministry of Energy of Kenya", "Peruvian Agency for Mines")
    ours = ("Water Board of Norway", "Secretariat of Forests of the Republic of Chile")
    particulars = replace(PARTICULARS, participants=tuple(Participant("", name) for name in theirs))
    stocked.add(instrument("paragraph: " + words.format(*theirs), particulars), source(b"x"), b"x")
    hit = stocked.nearest(words.format(*ours), names=ours)[0]
    assert hit.score == 1.0
    assert "Kenya" in hit.clause.text
    assert stocked.nearest(words.format(*ours))[0].clause == hit.clause


def test_japanese_is_compared_by_pairs_of_letters(stocked):
    hits = stocked.nearest("この覚書は、日本国と英国との間の協力覚書である。")
    assert [hit.clause.text[:2] for hit in hits] == ["本M"]


def test_names_are_neutralised_longer_ones_first():
    names = spellings(("Cabinet Office", "Cabinet Office of Japan", "METI", "Japan"))
    assert neutral("the Cabinet Office of Japan, METI and the Japanese people", names) == (
        "the participant, participant and the participant people"
    )
    assert neutral("METIS", names) == "metis"
