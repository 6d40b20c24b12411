"""The review of an import, the history, days and offsets, without a screen."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.reading import read_bytes
from app.model.edits import Restate, apply_all, joined, retyped, shifted
from app.model.finding import Finding
from app.model.instrument import Source
from app.model.provision import Kind, Place, TopicSpan
from app.ui.models.corrections import Corrections
from app.ui.models.days import read_day
from app.ui.models.history import History
from app.ui.models.offsets import Units, from_qt, to_qt
from app.ui.models.review import (
    Matter,
    Review,
    count,
    leave_out,
    position_at,
    put_aside,
    take_in,
    take_unread,
    unread_of,
    with_topic,
)
from app.ui.widgets.particulars_form import restated
from tests.trees import PARTICULARS, instrument

TEXT = """
title: Memorandum of Cooperation
section I. | Purpose
  paragraph: The purpose is cooperation. It is not binding.
  paragraph: A second paragraph.
closing: The foregoing represents the recognition.
"""


SOURCE = """Page 7
Memorandum of Cooperation
I. Purpose
The purpose is cooperation. It is not binding.
lost words here
A second paragraph.
The foregoing represents the recognition.
"""


def placed():
    """Return the instrument with the places of its words in the source."""
    made = instrument(TEXT)
    provisions = []
    for provision in made.provisions:
        start = SOURCE.index(f"{provision.label} {provision.words}".strip())
        end = start + len(f"{provision.label} {provision.words}".strip())
        provisions.append(replace(provision, places=(Place(start, end),)))
    return replace(made, versions=(replace(made.versions[0], provisions=tuple(provisions)),))


def corrections(findings=(), unread=()):
    return Corrections(Matter("a.txt", Source("a.txt", "", SOURCE, "test"), findings, unread), Review(placed()))


def words(found, places):
    return [found.matter.source.text[place.start : place.end] for place in places]


@given(st.lists(st.integers(0, 9), max_size=12), st.lists(st.booleans(), max_size=20))
def test_undo_and_redo_walk_over_the_same_values(values, steps):
    history = History(-1)
    for value in values:
        history = history.then(value)
    seen = (*history.past, history.present)
    at = len(seen) - 1
    for back in steps:
        history = history.undone() if back else history.redone()
        at = max(at - 1, 0) if back else min(at + 1, len(seen) - 1)
        assert history.present == seen[at]


def test_typing_on_is_one_step():
    history = History("").then("a").then("ab", same_step=True).then("abc", same_step=True)
    assert history.undone().present == ""
    assert history.undone().redone().present == "abc"


@given(st.text(max_size=30), st.data())
def test_offsets_go_to_qt_and_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert from_qt(text, to_qt(text, offset)) == offset
    assert to_qt(text, len(text)) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(st.sampled_from("a é日🙂🇯"), max_size=12), st.data())
def test_a_text_that_was_looked_through_gives_the_same_offsets(text, data):
    units = Units(text)
    offset = data.draw(st.integers(0, len(text)))
    assert units.to_qt(offset) == to_qt(text, offset)
    assert units.from_qt(to_qt(text, offset)) == offset
    for place in range(to_qt(text, len(text)) + 1):
        assert units.from_qt(place) == from_qt(text, place)


@pytest.mark.parametrize("typed", ["2026-03-19", "19 March 2026", "Mar 19, 2026", "19 mar 2026", " 19. March 2026 "])
def test_a_day_is_read_as_people_write_it(typed):
    assert read_day(typed).day == date(2026, 3, 19)


@pytest.mark.parametrize("typed", ["", "soon", "19/3/26", "0000-01-01", "19 Marx 2026", "2026-13-01"])
def test_what_is_no_day_is_none(typed):
    assert read_day(typed).day is None


def test_a_day_that_the_month_does_not_have_says_how_many_it_has():
    typed = read_day("31 June 2026")
    assert (typed.day, typed.month, typed.length) == (None, "June", 30)


@given(st.text(max_size=20))
def test_reading_a_day_never_raises(typed):
    read_day(typed)


def test_every_correction_is_undone_and_its_edits_give_the_same_text():
    found = corrections()
    base = found.review.instrument
    found.edit(joined(found.provisions, 2))
    found.edit(retyped(found.provisions, 2, Kind.ITEM))
    found.edit(shifted(found.provisions, 3, 1))
    assert len(found.provisions) == 4
    assert apply_all(found.review.edits, base) == found.review.instrument
    for _ in range(5):
        found.undo()
    assert found.review == Review(base)


def test_what_cannot_be_done_changes_nothing():
    found = corrections()
    found.edit(shifted(found.provisions, 0, 1))
    assert found.review.edits == ()


def test_typing_in_the_particulars_is_one_correction():
    found = corrections()
    for place in ("T", "To", "Tokyo"):
        values = dict(vars_of(found), place=place)
        found.restate(restated(found.review.instrument.particulars, values))
    assert [type(edit) for edit in found.review.edits] == [Restate]
    assert found.review.instrument.particulars.place == "Tokyo"
    found.undo()
    assert found.review.instrument.particulars == PARTICULARS


def vars_of(found):
    particulars = found.review.instrument.particulars
    return {
        "title": particulars.title,
        "instrument_type": particulars.instrument_type,
        "participants": [
            {"country": particulars.country(p.side), "name": p.name, "represented_by": "", "short": ""}
            for p in particulars.participants
        ],
        "signed_on": None,
        "place": "",
        "languages": "",
        "originals": None,
        "signatories": [],
        "status": particulars.status,
        "binding": particulars.binding,
    }


def test_a_new_country_gets_a_side_of_its_own_and_known_ones_keep_theirs():
    values = vars_of(corrections())
    values["participants"].append({"country": "Norway", "name": "N", "represented_by": "", "short": ""})
    new = restated(PARTICULARS, values)
    assert new.sides[:2] == PARTICULARS.sides
    assert new.country(new.participants[2].side) == "Norway"


def test_words_add_up_whatever_is_set_aside():
    found = corrections(unread=("in a box",))
    before = found.outside
    assert words(found, before.missing) == ["Page 7", "lost words here"]
    assert (before.figures.missing, before.figures.aside, before.unread) == (5 + 3, 0, (0,))
    found.go_on(leave_out(found.review, before.missing[0]))
    found.go_on(put_aside(found.review, 3))
    after = found.outside.figures
    assert (after.missing, after.aside) == (3 + 3, 2 + 3)
    assert after.source == before.figures.source == after.tree + after.aside + after.missing
    found.go_on(take_in(found.matter, found.review, found.outside.missing[0]))
    found.go_on(take_unread(found.matter, found.review, 0, 0))
    assert found.outside.figures.missing == 0
    assert found.outside.figures.coverage == 100
    assert [p.text.plain for p in found.provisions].index("lost words here") == 4
    for _ in range(4):
        found.undo()
    assert found.outside == before


def test_what_was_set_aside_is_put_back_where_it_stood():
    found = corrections()
    base, before = found.review.instrument, found.provisions
    found.go_on(put_aside(found.review, 3))
    (place,) = found.outside.aside
    found.go_on(take_in(found.matter, found.review, place))
    assert [p.text.plain for p in found.provisions] == [p.text.plain for p in before]
    assert found.outside.aside == ()
    assert apply_all(found.review.edits, base).set_aside == ()


def test_words_without_a_place_are_one_passage():
    made = placed()
    missing = ("Page", "7", "lost", "words", "here", "in", "a", "box")
    assert unread_of(SOURCE, made, missing) == ("in a box",)
    assert unread_of(SOURCE, made, missing[:5]) == ()


def test_each_language_version_is_corrected_for_itself():
    found = corrections()
    second = replace(found.review.instrument.versions[0], language="ja")
    other = tuple(replace(p, id=f"ja-{p.id}") for p in second.provisions)
    both = replace(
        found.review.instrument,
        versions=(*found.review.instrument.versions, replace(second, provisions=other)),
    )
    found = Corrections(found.matter, Review(both))
    found.show_version(1)
    found.edit(retyped(found.provisions, 2, Kind.ITEM))
    assert found.review.instrument.versions[0] == both.versions[0]
    assert found.provisions[2].kind is Kind.ITEM
    assert apply_all(found.review.edits, both) == found.review.instrument
    found.undo()
    assert found.review.instrument == both


def test_setting_a_section_aside_keeps_what_it_holds():
    found = corrections()
    found.go_on(put_aside(found.review, 1))
    assert [provision.level for provision in found.provisions] == [0, 0, 0, 0]
    assert "The purpose is cooperation. It is not binding." in [p.text.plain for p in found.provisions]


def test_a_correction_of_the_doubtful_provision_answers_its_question():
    found = corrections()
    spot = found.provisions[2].id
    found = Corrections(Matter("a", found.matter.source, (Finding("joined", spot, "Joined."),)), found.review)
    assert found.step_doubt(1).at == spot
    found.edit(retyped(found.provisions, 2, Kind.ITEM))
    assert found.review.answered == {0}


def test_doubts_follow_the_order_of_the_text_and_go_round():
    found = corrections()
    ids = [provision.id for provision in found.provisions]
    findings = (Finding("b", ids[3], ""), Finding("a", ids[0], ""), Finding("gone", "nowhere", ""))
    found = Corrections(Matter("a", found.matter.source, findings), found.review)
    assert [found.step_doubt(1).rule for _ in range(3)] == ["a", "b", "a"]
    assert found.step_doubt(-1).rule == "b"
    assert found.doubt_number == 2


def test_a_place_in_the_source_belongs_to_one_provision():
    data = b"MEMORANDUM OF COOPERATION\n\n" + SIGNED
    reading = read_bytes("a.txt", data)
    provisions = reading.instrument.provisions
    for at, provision in enumerate(provisions):
        for place in provision.places:
            assert position_at(provisions, place.start) in {at, at - 1}


SIGNED = b"""between the Government of Japan and the Government of Norway

The Government of Japan and the Government of Norway (hereinafter referred to as the "Participants"),

Have reached the following understandings:

1. The Participants intend to cooperate.

2. This Memorandum is not legally binding.

Signed at Oslo on 3 May 2024, in duplicate, in the English language.

For the Government of Japan: For the Government of Norway:
"""


SPANS = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 9), st.integers(1, 9)).map(
        lambda t: TopicSpan(t[0], t[1], t[1] + t[2])
    ),
    max_size=4,
)


@given(SPANS, st.integers(0, 12), st.integers(1, 6), st.sampled_from(["", "c"]))
def test_a_sentence_gets_a_topic_and_the_others_keep_theirs(spans, start, length, topic):
    end = start + length
    new = with_topic(spans, start, end, topic)
    for place in range(20):
        before = [span.topic for span in spans if span.start <= place < span.end]
        after = [span.topic for span in new if span.start <= place < span.end]
        inside = start <= place < end
        wanted = ([topic] if topic else []) if inside else before
        assert sorted(after) == sorted(wanted)


def test_words_are_counted_as_the_importer_counts_them():
    assert count("Japan-U.S. co-operation, 2026") == 6
