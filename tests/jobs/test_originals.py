"""The proof that two originals say the same, by code that shares nothing with what turns the names."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.jobs.originals import differing, originals_of
from app.model.draft import Draft, Setting
from app.model.instrument import LanguageVersion
from app.model.text import Text
from app.negotiating.alternat import original_for
from tests.export.signed import deep_sea, technology
from tests.negotiating.test_alternat import DEEP_SEA, draft
from tests.trees import provisions


def as_draft(instrument, keeper):
    return Draft("d", instrument, Setting(keeper=keeper))


@pytest.mark.parametrize("text", [deep_sea, technology])
def test_the_signed_texts_are_the_same_in_both_originals(text):
    one = text()
    keeper = one.particulars.sides[0].id
    made = originals_of(as_draft(one, keeper))
    assert [each.side for each in made.originals] == [side.id for side in one.particulars.sides]
    assert made.differences == ()
    assert made.originals[0].instrument != made.originals[1].instrument


def test_a_sound_draft_is_proven():
    made = originals_of(draft(DEEP_SEA))
    assert made.proven
    assert [each.country for each in made.originals] == ["Japan", "United States"]


@pytest.mark.parametrize(("was", "now"), [
    ("intend", "intends"), ("either", "neither"), ("METI and NOAA may", "NOAA may"), ("first test", "second test"),
    ("that the United States is the global leader", "that Japan is the global leader"),
])  # fmt: skip
def test_any_other_difference_is_found(was, now):
    ours = draft(DEEP_SEA)
    theirs = original_for(ours, "us")
    changed = tuple(
        replace(each, text=Text(each.text.plain.replace("NOAA and METI may", "METI and NOAA may").replace(was, now)))
        for each in theirs.provisions
    )
    assert changed != theirs.provisions
    found = differing(ours.instrument, replace(theirs, versions=(replace(theirs.versions[0], provisions=changed),)))
    assert found
    assert all(each.rule == "originals_differ" for each in found)


def test_whole_provisions_that_change_places_or_go_are_found():
    ours = draft(DEEP_SEA)
    theirs = original_for(ours, "us")
    for changed in (
        theirs.provisions[:-3] + theirs.provisions[-2:],
        (*theirs.provisions[:6], theirs.provisions[7], theirs.provisions[6], *theirs.provisions[8:]),
    ):
        assert differing(ours.instrument, replace(theirs, versions=(replace(theirs.versions[0], provisions=changed),)))


@given(st.data())
@settings(max_examples=10)
def test_a_word_changed_anywhere_is_found(data):
    ours = draft(DEEP_SEA)
    theirs = original_for(ours, "us")
    at = data.draw(st.integers(0, len(theirs.provisions) - 1))
    words = theirs.provisions[at].text.plain.split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:place], "not", *words[place:]]
    provisions = list(theirs.provisions)
    provisions[at] = replace(provisions[at], text=Text(" ".join(changed)))
    held = replace(theirs.versions[0], provisions=tuple(provisions))
    assert differing(ours.instrument, replace(theirs, versions=(held,)))


def test_a_japanese_version_is_counted_letter_by_letter():
    ours = draft("chapeau: The Government of Japan and the Government of the United States of America,")
    theirs = provisions("chapeau: 日本国政府及びアメリカ合衆国政府は、次のとおり確認した。")
    ours = replace(
        ours,
        instrument=replace(
            ours.instrument, versions=(*ours.instrument.versions, LanguageVersion("ja", "translation", theirs))
        ),
    )
    made = originals_of(ours)
    assert made.proven
    (second,) = made.originals[1].instrument.versions[1].provisions
    assert second.words == "アメリカ合衆国政府及び日本国政府は、次のとおり確認した。"
    other = made.originals[1].instrument
    changed = replace(other.versions[1], provisions=(replace(second, text=Text(second.words.replace("確認", "合意"))),))
    assert differing(made.originals[0].instrument, replace(other, versions=(other.versions[0], changed)))
