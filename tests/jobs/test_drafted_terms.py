import pytest

from app.jobs.drafted_terms import drafted_terms
from app.model.draft import Draft
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text

_OPERATIVE = "This Memorandum becomes operative upon signature by all Participants."
_NOTICE = "Either Participant may discontinue this Memorandum by giving {} written notice to the other Participant."
_REVIEW = "The Participants intend to review this Memorandum every {}."
_LASTS = "This Memorandum remains in effect for a period of {}."
_CHANGED = "This Memorandum may be modified at any time by mutual written consent of the Participants."
_BOUND = "This Memorandum is not legally binding and creates no rights or obligations under international law."


def draft(*words):
    provisions = tuple(Provision(f"p{at}", Kind.PARAGRAPH, text=Text(each)) for at, each in enumerate(words))
    version = LanguageVersion("en", "original", provisions)
    return Draft("d", Instrument("d", Particulars(status="draft"), (version,)))


def values(sheet):
    return {term.name: [each.value.words or each.value.rule for each in term.stated] for term in sheet.terms}


def test_the_terms_of_a_draft_in_its_own_words():
    sheet = drafted_terms(
        draft(_OPERATIVE, _LASTS.format("five years"), _REVIEW.format("two years"), _CHANGED,
              _NOTICE.format("six months’"), _BOUND)
    )  # fmt: skip
    assert values(sheet) == {
        "operative": ["on_signature"],
        "duration": ["five years"],
        "review": ["every two years"],
        "modification": ["by mutual written consent"],
        "notice": ["six months"],
        "binding": ["non-binding"],
    }
    assert not sheet.clashes
    assert not any(term.open for term in sheet.terms)


def test_brackets_leave_a_term_open_and_every_alternative_is_read():
    made = draft("x", _NOTICE.format("[JP: 180 days’][US: 90 days’]"))
    (term,) = drafted_terms(made).terms
    assert term.open
    assert [each.value.days for each in term.stated] == [180, 90]
    for each in term.stated:
        assert made.provisions[1].id == each.provision
        assert made.provisions[1].text.plain[each.start : each.end] == made.provisions[1].text.plain


def test_a_term_that_one_side_would_leave_out_is_open():
    (term,) = drafted_terms(draft("[JP: " + _REVIEW.format("two years") + "][US: ]")).terms
    assert term.open
    assert term.left_out
    assert [each.value.months for each in term.stated] == [24]


def test_words_before_a_bracket_do_not_move_what_is_said_behind_it():
    words = "[JP: Each][US: Either] side thinks so. " + _OPERATIVE
    (term,) = drafted_terms(draft(words)).terms
    (stated,) = term.stated
    assert words[stated.start : stated.end] == _OPERATIVE


@pytest.mark.parametrize(
    ("words", "kind", "places"),
    [
        ((_NOTICE.format("180 days’"), _NOTICE.format("90 days’")), "two_notices", ("p0", "p1")),
        ((_NOTICE.format("180 days’") + " " + _NOTICE.format("90 days’"),), "two_notices", ("p0", "p0")),
        ((_REVIEW.format("year"), _REVIEW.format("three years")), "two_reviews", ("p0", "p1")),
        ((_LASTS.format("two years"), _REVIEW.format("five years")), "review_after_end", ("p1", "p0")),
        ((_LASTS.format("three months"), _NOTICE.format("six months’")), "notice_after_end", ("p1", "p0")),
    ],
)
def test_what_contradicts_is_flagged_with_both_places(words, kind, places):
    (clash,) = drafted_terms(draft(*words)).clashes
    assert (clash.kind, (clash.first.provision, clash.second.provision)) == (kind, places)


@pytest.mark.parametrize(
    "words",
    [
        (_NOTICE.format("six months’"), _NOTICE.format("6 months’")),
        (_LASTS.format("two years"), _REVIEW.format("two years")),
        (_LASTS.format("five years"), _NOTICE.format("180 days’")),
        (_NOTICE.format("[JP: 180 days’][US: 90 days’]"),),
    ],
)
def test_what_goes_together_is_not_flagged(words):
    assert not drafted_terms(draft(*words)).clashes


def test_a_period_of_another_paragraph_is_no_second_one_here():
    made = draft(
        "Either Participant may discontinue this MOC by written notice to the other Participant. Discontinuation is "
        "expected to take effect [NO: 180 days][CL: 90 days] after the date on which notice is delivered.",
        "Either Participant may discontinue this MOC by six months’ written notice.",
    )
    (clash,) = drafted_terms(made).clashes
    assert (clash.first.provision, clash.second.provision, clash.second.value.words) == ("p0", "p1", "six months")


def test_a_draft_that_states_nothing():
    assert not drafted_terms(draft("", "[[[", "Some words.")).terms
