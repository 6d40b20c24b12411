from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import Bracket, Draft, Offer, Remark, stepped, undone
from app.model.instrument import Instrument, LanguageVersion, Particulars, Side
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind, Provision
from app.model.text import Mark, MarkKind, Text
from app.negotiating.brackets import (
    Said,
    alternative_added,
    bracketed,
    groups,
    kept_all,
    open_brackets,
    resolved,
    taken,
    told,
    worded,
    wording,
)

US = Stamp("J. Doe")


def draft(*words):
    provisions = tuple(Provision(f"p{at}", Kind.PARAGRAPH, text=Text(each)) for at, each in enumerate(words))
    sides = (Side("a", "Japan"), Side("b", "United States"))
    particulars = Particulars("MOC", sides=sides, status="draft")
    return Draft("d", Instrument("d", particulars, (LanguageVersion("en", "original", provisions),)))


def plain(made, at=0):
    return wording(made.provisions[at]).plain


def after(made, step):
    """Return the draft after a step, which can be taken back to the letter."""
    then = stepped(step, made)
    assert stepped(undone(step), then) == made
    return then


def first(made):
    return open_brackets(made)[0]


def test_a_selection_in_brackets_with_what_the_other_side_wants():
    made = draft("ends 180 days after notice")
    said = Said("JP", (("US", "90 days"),), "trading", "120 days", "ask the bureau")
    made = after(made, bracketed(made, 0, 5, 14, said, US))
    assert plain(made) == "ends [JP: 180 days][US: 90 days] after notice"
    (held,) = open_brackets(made)
    assert held.record == Bracket(held.group.id, "trading", US, "120 days", "ask the bureau")
    assert held.owners == ("JP", "US")
    assert [held.words(each) for each in held.group.alternatives] == ["180 days", "90 days"]


def test_words_that_are_new_are_proposed_between_two_letters():
    made = draft("with industry.")
    made = after(made, bracketed(made, 0, 13, 13, Said("", (("JP", " and academia"), ("US", "")))))
    assert plain(made) == "with industry[JP:  and academia][US: ]."


def test_a_selection_grows_to_whole_brackets_and_loses_its_spaces():
    made = draft("a [JP: b c][US: d] e f")
    made = after(made, bracketed(made, 0, 8, 21, Said("EU")))
    assert plain(made) == "a [EU: [JP: b c][US: d] e] f"
    assert [held.depth for held in open_brackets(made)] == [0, 1]


def test_brackets_within_an_alternative_are_nested():
    made = draft("[JP: two years][US: none]")
    made = after(made, bracketed(made, 0, 5, 8, Said("JP", (("EU", "three"),))))
    assert plain(made) == "[JP: [JP: two][EU: three] years][US: none]"


def test_a_stray_bracket_is_not_wrapped():
    made = draft("a [b c")
    assert bracketed(made, 0, 0, 6, Said("JP")) is None
    assert alternative_added(draft("[JP: a]"), 0, groups(Text("[JP: a]"))[0], "US", "b]") is None


def test_one_more_alternative_gets_the_next_ordinal_and_keeps_the_record():
    made = draft("x [JP: a][US: b] y")
    made = after(made, told(made, 0, first(made).group, Said(reason="legal", fallback="c"), US))
    made = after(made, alternative_added(made, 0, first(made).group, "US", "c"))
    assert plain(made) == "x [JP: a][US: b][US bis: c] y"
    assert first(made).record.fallback == "c"
    assert len(made.brackets) == 1


def test_another_owner_and_other_words():
    made = draft("x [JP: a][US: b] y")
    held = first(made)
    made = after(made, worded(made, 0, held.group, held.group.alternatives[1], "JP", "longer"))
    assert plain(made) == "x [JP: a][JP bis: longer] y"


@pytest.mark.parametrize(
    ("words", "which", "left"),
    [
        ("ends [JP: 180 days][US: 90 days] after", 1, "ends 90 days after"),
        ("industry [JP: and academia][US: ] may", 1, "industry may"),
        ("industry [JP: and academia][US: ].", 1, "industry."),
        ("[JP: Each][US: ] may", 1, "may"),
        ("[JP: in [two][US: three] years][US: never]", 0, "in [two][US: three] years"),
        ("[JP: in [EU: [two][US: three] years]]", 0, "in [EU: [two][US: three] years]"),
    ],
)
def test_an_alternative_is_taken(words, which, left):
    made = draft(words)
    held = first(made)
    made = after(made, taken(made, 0, held.group, held.group.alternatives[which], US))
    assert plain(made) == left
    (record,) = resolved(made)
    assert record.closed == US
    assert record.taken == held.words(held.group.alternatives[which])


def test_other_words_none_and_all():
    made = draft("ends [JP: 180 days][US: 90 days] after")
    group = first(made).group
    assert plain(after(made, taken(made, 0, group, "120 days"))) == "ends 120 days after"
    assert plain(after(made, taken(made, 0, group, None))) == "ends after"
    assert plain(after(made, kept_all(made, 0, group))) == "ends 180 days 90 days after"
    assert taken(made, 0, group, "a]b") is None


def test_what_was_held_in_an_alternative_that_goes_is_settled_with_it():
    made = draft("[JP: in two years][US: never]")
    made = after(made, told(made, 0, first(made).group, Said(reason="trading")))
    made = after(made, bracketed(made, 0, 8, 11, Said("JP", (("EU", "three"),))))
    outer, inner = open_brackets(made)
    assert inner.record
    settled = after(made, taken(made, 0, outer.group, outer.group.alternatives[1], US))
    assert plain(settled) == "never"
    assert not open_brackets(settled)
    assert len(resolved(settled)) == 2
    kept = after(made, taken(made, 0, outer.group, outer.group.alternatives[0], US))
    assert plain(kept) == "in [JP: two][EU: three] years"
    assert first(kept).record == inner.record
    assert len(resolved(kept)) == 1


def test_a_whole_provision_that_is_left_out_goes():
    made = draft("one", "[JP: two][US: ]", "three")
    held = first(made)
    then = after(made, taken(made, 1, held.group, held.group.alternatives[1], US))
    assert [each.text.plain for each in then.provisions] == ["one", "three"]
    assert len(resolved(then)) == 1


def test_marks_stay_on_their_words():
    words = "ends 180 days after notice"
    made = draft(words)
    text = Text(words, (Mark(5, 8, MarkKind.BOLD), Mark(0, 26, MarkKind.ITALIC)))
    instrument = made.instrument
    provisions = (replace(made.provisions[0], text=text),)
    version = replace(instrument.versions[0], provisions=provisions)
    made = replace(made, instrument=replace(instrument, versions=(version,)))
    made = after(made, bracketed(made, 0, 5, 13, Said("JP", (("US", "90 days"),))))
    made = after(made, taken(made, 0, first(made).group, first(made).group.alternatives[0]))
    assert made.provisions[0].text == text


def test_remarks_and_offers_stay_on_their_words():
    made = draft("ends 180 days after notice")
    remark = Remark("r", "p0", "why?", 13, 19)
    offer = Offer("o", Proposal("q", "deletion", "p0", 20, 26), "v")
    made = replace(made, records=(remark, offer))
    made = after(made, bracketed(made, 0, 5, 13, Said("JP", (("US", "90 days"),))))
    for words in (plain(made), plain(after(made, taken(made, 0, first(made).group, "six months")))):
        assert words.endswith("after notice")
    then = after(made, taken(made, 0, first(made).group, "six months"))
    for now in (made, then):
        remark, offer = now.remarks[0], now.offers[0].proposal
        assert plain(now)[remark.start : remark.end] == " after"
        assert plain(now)[offer.start : offer.end] == "notice"


def test_a_heading_is_bracketed_as_words_are():
    made = draft("x")
    section = Provision("s", Kind.SECTION, heading=Text("Review and Duration"))
    version = replace(made.instrument.versions[0], provisions=(section,))
    made = replace(made, instrument=replace(made.instrument, versions=(version,)))
    made = after(made, bracketed(made, 0, 6, 19, Said("JP", (("US", ""),))))
    assert made.provisions[0].heading.plain == "Review [JP: and Duration][US: ]"
    made = after(made, taken(made, 0, first(made).group, first(made).group.alternatives[1]))
    assert made.provisions[0].heading.plain == "Review"


_WORDS = st.text(alphabet="ab [](: JPUS", min_size=1, max_size=30)


@given(_WORDS, st.data())
def test_any_range_of_any_words_can_be_bracketed_and_settled(words, data):
    made = draft(words)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    step = bracketed(made, 0, start, end, Said("JP", (("US", "other"),)), US)
    if step is None:
        return
    then = after(made, step)
    held = next(each for each in open_brackets(then) if each.record)
    alternatives = held.group.alternatives
    assert {"JP", "US"} <= {each.owner for each in alternatives}
    if len(alternatives) > 2:
        return  # it touches other brackets, and is one more alternative of theirs
    assert [each.owner for each in alternatives] == ["JP", "US"]
    assert held.words(alternatives[1]) == "other"
    back = after(then, taken(then, 0, held.group, alternatives[0]))
    assert "".join(plain(back).split()) == "".join(words.split())


@pytest.mark.parametrize(("words", "said"), [
    ("Limit: 90.", Said()), ("90", Said(others=(("", "60"),))), ("12 and 90", Said(others=(("US", "60"),))),
])  # fmt: skip
def test_a_number_of_nobody_s_in_brackets_is_open_and_can_be_settled(words, said):
    made = draft(words)
    at = words.index("90")
    then = after(made, bracketed(made, 0, at, at + 2, said, US))
    (found,) = open_brackets(then)
    assert found.record is not None
    first = found.group.alternatives[0]
    assert found.words(first) == "90"
    assert plain(after(then, taken(then, 0, found.group, first))) == words
