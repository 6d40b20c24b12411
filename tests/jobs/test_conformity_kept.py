"""What was said of a difference is known again as long as the words are the same, and told where they are not."""

from dataclasses import replace

from app.jobs.conformity import of_text, of_two
from app.jobs.conformity_kept import judgements_on, recalled
from app.model.ids import new_id
from app.model.instrument import Instrument, Particulars
from app.model.text import Text
from tests.checking.bilingual_texts import SETS, versions

FIRST, OTHER = versions(SETS[1])


def reworded(*changes):
    provisions = []
    for each in OTHER.provisions:
        words = each.text.plain
        for before, after in changes:
            words = words.replace(before, after)
        provisions.append(replace(each, text=Text(words)) if words else each)
    return Instrument("i", Particulars(title="A"), (FIRST, replace(OTHER, provisions=tuple(provisions))))


def as_a_file(instrument):
    """Return the second language by itself, with other ids, as each reading of a file gives it."""
    version = instrument.versions[1]
    provisions = tuple(replace(each, id=new_id(), answers="") for each in version.provisions)
    return Instrument(new_id(), Particulars(title="B"), (replace(version, provisions=provisions),))


DIFFERING = reworded(("百八十日", "九十日"), ("二年ごと", "三年ごと"))


def judged(held, text):
    return tuple(replace(each, why=f"reason {at}") for at, each in enumerate(judgements_on(held, text)))


def test_the_same_words_are_known_again():
    held = of_text(DIFFERING, "")
    kept = judged(held, DIFFERING)
    assert len(kept) > 1
    assert len({each.digest for each in kept}) == len(kept)
    known = recalled(of_text(DIFFERING, ""), DIFFERING, reversed(kept))
    assert known.said == dict(enumerate(kept))
    assert (known.earlier, known.gone) == ({}, ())


def test_a_judgement_on_other_words_no_longer_holds_and_is_told():
    kept = judged(of_text(DIFFERING, ""), DIFFERING)
    at = next(n for n, each in enumerate(kept) if "九十日" in each.difference)
    text = reworded(("百八十日", "八十日"), ("二年ごと", "三年ごと"))
    known = recalled(of_text(text, ""), text, kept)
    assert known.earlier == {at: kept[at]}
    assert set(known.said) == set(range(len(kept))) - {at}
    now = replace(judgements_on(of_text(text, ""), text)[at], why="new")
    again = recalled(of_text(text, ""), text, (now, *kept))
    assert again.said[at] == now
    assert again.earlier == {}


def test_words_around_a_difference_count_too():
    words = next(each.text.plain for each in DIFFERING.versions[1].provisions if "九十日" in each.text.plain)
    text = reworded(("百八十日", "九十日"), ("二年ごと", "三年ごと"))
    other = text.versions[1]
    provisions = tuple(
        replace(each, text=Text(f"{words}これは新しい文である。")) if each.text.plain == words else each
        for each in other.provisions
    )
    text = replace(text, versions=(FIRST, replace(other, provisions=provisions)))
    kept = judged(of_text(DIFFERING, ""), DIFFERING)
    known = recalled(of_text(text, ""), text, kept)
    assert [each.difference for each in known.earlier.values()] == [
        each.difference for each in kept if "九十日" in each.difference
    ]


def test_what_was_mended_is_told_too():
    kept = judged(of_text(DIFFERING, ""), DIFFERING)
    text = reworded(("二年ごと", "三年ごと"))
    known = recalled(of_text(text, ""), text, kept)
    assert [each.difference for each in known.gone] == [each.difference for each in kept if "九十日" in each.difference]


def test_a_file_that_is_read_again_is_known_again_and_not_taken_for_the_text_itself():
    one = replace(DIFFERING, versions=DIFFERING.versions[:1])
    held = of_two(one, as_a_file(DIFFERING))
    kept = judged(held, one)
    assert kept
    known = recalled(of_two(one, as_a_file(DIFFERING)), one, kept)
    assert known.said == dict(enumerate(kept))
    own = recalled(of_text(DIFFERING, ""), DIFFERING, kept)
    assert (own.said, own.earlier, own.gone) == ({}, {}, ())
