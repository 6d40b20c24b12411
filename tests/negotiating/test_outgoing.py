"""What leaves the desk, and what never does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import OpenBrackets
from app.model.draft import Bracket, Clearance, Draft, Ignored, Remark, Setting
from app.model.proposals import Stamp
from app.model.text import Mark, MarkKind, Text
from app.negotiating.outgoing import Outgoing, open_in, outgoing, sendable
from tests.trees import PARTICULARS, instrument


def draft(notation, *records, keeper="jp"):
    return Draft(
        "d",
        instrument(notation, replace(PARTICULARS, status="draft")),
        Setting("Our secret name", keeper=keeper),
        records=records,
    )


def said(one, **choice):
    return [each.words for each in outgoing(one, Outgoing(**choice)).provisions]


@pytest.mark.parametrize(("words", "japan", "states"), [
    ("after [JP: 180 days][US: 90 days].", "after 180 days.", "after 90 days."),
    ("may [JP: ][US: not] leave.", "may leave.", "may not leave."),
    ("may leave[US:  at once].", "may leave.", "may leave at once."),
    ("[JP: It may] [US: They may] go", "It may They may go", "It may They may go"),
    ("[US: Often, ]it rains", "it rains", "Often, it rains"),
    ("[JP: a [US: b][JP: c] d][US: e]", "a c d", "e"),
    ("[JP/US: both][AU: other]", "both", "both"),
    ("[JP: one][JP bis: two][US: three]", "one", "three"),
    ("to [be decided] later", "to [be decided] later", "to [be decided] later"),
    ("[shall][US: should] go", "shall go", "should go"),
    ("at [place]", "at [place]", "at [place]"),
])  # fmt: skip
def test_one_sides_words_are_taken(words, japan, states):
    one = draft(f"paragraph: {words}")
    if words != "[JP: It may] [US: They may] go":
        assert said(one, brackets="jp") == [japan]
        assert said(one, brackets="us") == [states]
    assert said(one) == [words]


def test_brackets_that_stay_have_bold_signs_and_owners():
    (left,) = outgoing(draft("paragraph: after [JP: 180 days][US: 90 days]."), Outgoing()).provisions
    assert [left.text.plain[mark.start : mark.end] for mark in left.text.marks] == ["[JP: ", "]", "[US: ", "]"]
    assert {mark.kind for mark in left.text.marks} == {MarkKind.BOLD}


def test_a_clean_final_is_refused_while_a_bracket_is_open():
    one = draft("paragraph: after [JP: 180 days][US: 90 [or 91] days].")
    assert open_in(one) == 2
    with pytest.raises(OpenBrackets) as caught:
        outgoing(one, Outgoing(brackets="refuse"))
    assert caught.value.count == 2
    assert said(draft("paragraph: Signed at [place]."), brackets="refuse") == ["Signed at [place]."]


def test_a_provision_that_only_the_other_side_wants_goes_and_its_remark_stands_before_it():
    one = draft("section | I |\n  paragraph: One.\n  paragraph: [US: Two.]\n  paragraph: Three.")
    one = replace(one, records=(Remark("a", one.provisions[2].id, "Why?", 1, 3, internal=False),))
    left = outgoing(one, Outgoing(brackets="jp", remarks=True))
    assert [each.words for each in left.provisions] == ["I", "One.", "Three."]
    assert [mark.to for mark in left.provisions[1].text.marks] == ["a"]


def test_remarks_follow_their_words_through_brackets_and_originals():
    one = draft("paragraph: Talks of Japan and the United States last [JP: 180 days][US: 90 days] or more.")
    plain, at = one.provisions[0].text.plain, one.provisions[0].id
    places = [
        (plain.index(words), plain.index(words) + len(words)) for words in ("Japan", "90 days", "or more", "JP: 180")
    ]
    one = replace(
        one, records=tuple(Remark(str(number), at, "?", *place, internal=False) for number, place in enumerate(places))
    )
    (left,) = outgoing(one, Outgoing("us", "us", remarks=True)).provisions
    assert left.text.plain == "Talks of the United States and Japan last 90 days or more."
    found = {
        mark.to: left.text.plain[mark.start : mark.end] for mark in left.text.marks if mark.kind is MarkKind.REMARK
    }
    assert found == {"0": "Japan", "1": "90 days", "2": "or more", "3": left.text.plain}


def test_internal_remarks_stay_and_so_do_the_answers_to_them():
    shown = Remark("a", "p", "Open?", internal=False)
    one = draft(
        "paragraph: x", Remark("i", "p", "Secret"), Remark("j", "p", "To a secret", internal=False, answers="i"),
        Remark("c", "p", "Yes", internal=False, answers="b"), shown, Remark("b", "p", "No", internal=False, answers="a"),
        Remark("k", "p", "Lost", internal=False, answers="gone"), Remark("s", "p", "Round", internal=False, answers="s"),
    )  # fmt: skip
    assert [each.id for each in sendable(one)] == ["a", "b", "c"]
    assert outgoing(one, Outgoing()).records == ()


CANARY = "Kanarienvogel"


@given(st.data())
def test_nothing_else_leaves(data):
    one = draft("paragraph: after [JP: 180 days][US: 90 days].\nsection | Japan and the United States |")
    marks = tuple(
        Mark(0, 5, kind, CANARY) for kind in (MarkKind.ORIGIN, MarkKind.REFERENCE, MarkKind.BRACKET, MarkKind.SPACE)
    )
    (first, second) = one.provisions
    first = replace(first, text=Text(first.text.plain, marks))
    held = replace(one.instrument.versions[0], provisions=(first, second))
    one = replace(
        one,
        instrument=replace(one.instrument, versions=(held,)),
        setting=replace(one.setting, name=CANARY, answers=CANARY, choices=CANARY, template=CANARY),
        made=(replace(first, text=Text(CANARY)),),
        records=(
            Bracket("b", "instructions", Stamp(CANARY), CANARY, CANARY, CANARY), Remark("r", first.id, CANARY),
            Clearance("c", CANARY, CANARY), Ignored("i", CANARY, first.id, CANARY, CANARY),
        ),
    )  # fmt: skip
    side = data.draw(st.sampled_from(["", "jp", "us"]))
    brackets = data.draw(st.sampled_from(["keep", "jp", "us"]))
    assert CANARY in repr(one)
    assert CANARY not in repr(outgoing(one, Outgoing(side, brackets, data.draw(st.booleans()))))
