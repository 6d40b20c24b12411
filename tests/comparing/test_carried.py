"""Sentences that go from one provision to another."""

from app.comparing.compare import compare
from app.model.comparison import Comparison
from tests.trees import instrument

TEXT = """section I: | Purpose
  paragraph 1. | | The purpose of this Memorandum is to promote coastal monitoring. The Participants intend to meet once a year.
  paragraph 2. | | Areas of cooperation include tide gauges and buoys. Each Participant bears its own costs.
section II: | Funding
  paragraph 1. | | Activities depend on available funds and staff. Nothing in this Memorandum obliges either side to spend funds.
section III: | Discontinuation
  paragraph 1. | | Either Participant may discontinue this Memorandum on 180 days' notice. Ongoing projects are carried to their end."""
COSTS = " Each Participant bears its own costs."
MEET = " The Participants intend to meet once a year."
ENDS = " Ongoing projects are carried to their end."


def compared(after: str) -> Comparison:
    return compare(instrument(TEXT), instrument(after))


def both_ways(after: str) -> tuple[Comparison, Comparison]:
    return compared(after), compare(instrument(after), instrument(TEXT))


def test_a_sentence_that_went_to_another_paragraph_is_neither_lost_nor_new():
    moved = TEXT.replace(COSTS, "").replace("available funds and staff.", "available funds and staff." + COSTS)
    for comparison in both_ways(moved):
        assert {reason.kind for change in comparison.changes for reason in change.why} == {"moved"}
        (carried,) = comparison.carried
        assert {hunk.op for hunk in carried.hunks} == {"equal"}
        assert "".join(hunk.before for hunk in carried.hunks) == COSTS.strip()


def test_a_sentence_that_becomes_a_paragraph_elsewhere_has_moved():
    moved = TEXT.replace(ENDS, "").replace("section II:", f"  paragraph 3. | |{ENDS}\nsection II:")
    for comparison in both_ways(moved):
        assert {reason.kind for change in comparison.changes for reason in change.why} == {"moved"}
        assert comparison.carried


def test_a_word_altered_on_the_way_weighs_what_it_weighs():
    moved = TEXT.replace(MEET, "").replace(
        "section III:", f"  paragraph 2. | |{MEET.replace('once', 'twice')}\nsection III:"
    )
    comparison = compared(moved)
    (carried,) = comparison.carried
    assert carried.why[0].kind in {"number", "period"}
    assert [(hunk.before, hunk.after) for hunk in carried.hunks if hunk.op != "equal"] == [("once", "twice")]
    came = next(change for change in comparison.changes if change.kind == "added")
    assert [reason.kind for reason in came.why][-1] == "moved"
    assert came.weight == 3


def test_the_places_of_a_carried_sentence_are_its_words():
    moved = TEXT.replace(COSTS, "").replace("available funds and staff.", "available funds and staff." + COSTS)
    comparison = compared(moved)
    (carried,) = comparison.carried
    left = next(change for change in comparison.changes if change.before == carried.before)
    came = next(change for change in comparison.changes if change.after == carried.after)
    text, other = "".join(h.before for h in left.hunks), "".join(h.after for h in came.hunks)
    assert text[slice(*carried.left)] == other[slice(*carried.came)] == COSTS.strip()


def test_what_is_truly_gone_and_new_stays_so():
    after = TEXT.replace(COSTS, "").replace("staff.", "staff. Samples are returned to the owner within ten days.")
    comparison = compared(after)
    assert not comparison.carried
    assert [change.why[0].kind for change in comparison.changes if change.why] == ["sentence", "sentence"]
