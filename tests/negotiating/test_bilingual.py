"""A second language: rows beside each other, what has to be looked at, and words that find their place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import Draft, Step, stepped, undone
from app.model.edits import Splice
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.labels import labels
from app.model.provision import Kind, Provision
from app.model.text import MarkKind, Text
from app.negotiating import bilingual
from app.negotiating.bilingual import held_together, in_step, rows, version_added, version_removed, worded, words_of


def provision(at, kind=Kind.PARAGRAPH, words=None, **more):
    text = Text(f"Words {at}." if words is None else words)
    return Provision(f"p{at}", kind, heading=text, **more) if kind in bilingual.HEADED else Provision(
        f"p{at}", kind, text=text, **more)  # fmt: skip


OURS = (
    provision(0, Kind.TITLE), provision(1, Kind.CHAPEAU), provision(2, Kind.SECTION), provision(3, Kind.PARAGRAPH, level=1),
    provision(4, Kind.ITEM, level=2), provision(5, Kind.SECTION), provision(6, Kind.PARAGRAPH, level=1),
)  # fmt: skip


def draft(ours=OURS):
    return Draft("d", Instrument("i", Particulars(status="draft"), (LanguageVersion("en", "original", tuple(ours)),)))


def added(role="translation", provisions=(), of=None):
    base = of or draft()
    return stepped(version_added(base, "ja", role, provisions), base)


def states(one):
    return [row.state for row in rows(one)]


def reworded(one, at, words):
    old = one.provisions[at]
    new = replace(old, heading=Text(words)) if old.kind in bilingual.HEADED else replace(old, text=Text(words))
    return replace(one, instrument=replace(one.instrument, versions=(
        replace(one.instrument.versions[0], provisions=(*one.provisions[:at], new, *one.provisions[at + 1:])),
        *one.instrument.versions[1:],
    )))  # fmt: skip


def test_a_new_version_has_a_row_for_each_provision_and_goes_again():
    one = added()
    assert states(one) == ["missing"] * 7
    assert [each.answers for each in one.instrument.versions[1].provisions] == [each.id for each in OURS]
    step = version_removed(one)
    assert stepped(step, one) == draft()
    assert stepped(undone(step), stepped(step, one)) == one
    with pytest.raises(ValueError, match="further"):
        version_removed(one, 0)


def test_wording_a_row_goes_by_a_step_that_can_be_taken_back():
    one = added()
    step = worded(one, "p3", "第一項")
    assert all(isinstance(change, Splice) and change.version == 1 for change in step.changes)
    two = stepped(step, one)
    assert states(two)[3] == "agrees"
    assert two.provisions == one.provisions
    assert worded(two, "p3", "第一項") is None
    assert stepped(undone(step), two) == one
    assert states(stepped(worded(two, "p2", "節名"), two))[2] == "agrees"


def test_a_change_on_our_side_has_to_be_looked_at_until_the_translation_is_touched():
    one = added()
    for at, each in enumerate(OURS):
        one = stepped(worded(one, each.id, f"訳{at}"), one)
    assert states(one) == ["agrees"] * 7
    two = reworded(one, 3, "Other words.")
    assert states(two)[3] == "ours"
    assert states(stepped(worded(two, "p3", "別の訳"), two)) == ["agrees"] * 7
    assert states(stepped(held_together(two, ("p3", "p4")), two)) == ["agrees"] * 7
    assert held_together(one, [each.id for each in OURS]) is None
    assert states(reworded(two, 3, "Words 3.")) == ["agrees"] * 7


def test_a_change_of_a_second_original_asks_to_look_at_the_first():
    one = added("original")
    one = stepped(worded(one, "p3", "原文"), one)
    assert states(one)[3] == "agrees"
    two = stepped(worded(one, "p3", "原文を改める"), one)
    assert states(two)[3] == "theirs"
    assert states(stepped(held_together(two, ("p3",)), two))[3] == "agrees"


def test_marks_outside_of_what_changed_stay():
    one = added()
    one = stepped(worded(one, "p3", "甲は乙に通知する。"), one)
    theirs = one.instrument.versions[1].provisions[3]
    bold = Text(
        theirs.text.plain,
        (*theirs.text.marks, replace(theirs.text.marks[0], start=0, end=1, kind=MarkKind.BOLD, to="")),
    )
    one = stepped(bilingual.Step((Splice(3, (theirs,), (replace(theirs, text=bold),), 1),), "x"), one)
    two = stepped(worded(one, "p3", "甲は丙に通知する。"), one)
    marks = two.instrument.versions[1].provisions[3].text.marks
    assert sorted(mark.kind for mark in marks) == ["bold", "origin"]


def test_a_provision_that_is_gone_leaves_its_translation_to_be_looked_at():
    one = added()
    one = stepped(worded(one, "p3", "訳"), one)
    ours = one.provisions
    two = replace(one, instrument=replace(one.instrument, versions=(
        LanguageVersion("en", "original", (*ours[:3], *ours[4:])), one.instrument.versions[1])))  # fmt: skip
    found = rows(two)
    assert [row.state for row in found][3] == "left"
    assert words_of(found[3].theirs) == "訳"
    gone = stepped(bilingual.taken_away(two, found[3].theirs.id), two)
    assert len(rows(gone)) == 6


def test_a_new_provision_is_worded_at_its_place():
    one = added()
    new = provision(9, Kind.PARAGRAPH, level=1)
    two = replace(one, instrument=replace(one.instrument, versions=(
        LanguageVersion("en", "original", (*OURS[:4], new, *OURS[4:])), one.instrument.versions[1])))  # fmt: skip
    assert states(two)[4] == "missing"
    three = stepped(worded(two, "p9", "新しい項"), two)
    assert [each.answers for each in three.instrument.versions[1].provisions][4] == "p9"


def test_the_provisions_of_a_file_go_beside_ours_by_their_kinds():
    theirs = [
        Provision("j0", Kind.TITLE, text=Text("覚書")),
        Provision("j2", Kind.SECTION, heading=Text("第一節")),
        Provision("j3", Kind.PARAGRAPH, 1, text=Text("本文")),
        Provision("j4", Kind.ITEM, 2, text=Text("号")),
        Provision("jx", Kind.NOTE, text=Text("注")),
        Provision("j5", Kind.SECTION, heading=Text("第二節"), text=Text("続く文")),
        Provision("j6", Kind.PARAGRAPH, 1, text=Text("終わり")),
    ]
    found = rows(added(provisions=tuple(theirs)))
    said = [(row.ours.id if row.ours else "", words_of(row.theirs) if row.theirs else "") for row in found]
    assert said == [
        ("p0", "覚書"), ("p1", ""), ("p2", "第一節"), ("p3", "本文"), ("p4", "号"), ("", "注"), ("p5", "第二節 続く文"), ("p6", "終わり"),
    ]  # fmt: skip
    assert [row.state for row in found] == [
        "agrees",
        "missing",
        "agrees",
        "agrees",
        "agrees",
        "left",
        "agrees",
        "agrees",
    ]


@given(st.lists(st.tuples(st.integers(0, 6), st.text(max_size=8)), max_size=12))
def test_whatever_is_worded_in_whatever_order_stands_in_the_order_of_the_first_version(words):
    one, last = added(), {}
    for at, said in words:
        step = worded(one, OURS[at].id, said)
        if step:
            before, one = one, stepped(step, one)
            assert stepped(undone(step), one) == before
        last[at] = said
    answers = [each.answers for each in one.instrument.versions[1].provisions]
    assert answers == [each.id for each in OURS]
    for at, said in last.items():
        assert words_of(rows(one)[at].theirs) == said
        assert rows(one)[at].state == ("agrees" if said else "missing")


def test_what_is_printed_of_the_second_language_has_the_numbers_of_the_first():
    """Also after a paragraph was put in between, and of what nobody has worded yet."""
    counted = tuple(replace(each, number="1") if each.kind is Kind.PARAGRAPH else each for each in OURS)
    one = draft(counted)
    one = stepped(version_added(one, "ja", "translation"), one)
    one = stepped(worded(one, "p6", "最後"), one)
    put_in = Provision("new", Kind.PARAGRAPH, 1, number="1", text=Text("Put in."))
    one = stepped(Step((Splice(6, (), (put_in,)),), "inserted"), one)
    shown = in_step(one).provisions
    held = {each.id for each in one.provisions if each.number or each.kind is Kind.SECTION}
    assert {each.answers for each in shown} == held
    ours = dict(zip((each.id for each in one.provisions), labels(one.instrument), strict=True))
    theirs = labels(one.instrument, shown)
    assert [(each.answers, label) for each, label in zip(shown, theirs, strict=True) if words_of(each)] == [
        ("p6", "2.")
    ]
    assert [ours[each.answers] for each in shown] == list(theirs)
    assert len({each.id for each in shown}) == len(shown)


def test_a_second_language_without_words_is_as_it_was():
    one = draft()
    one = stepped(version_added(one, "ja", "translation"), one)
    assert in_step(one) == one.instrument.versions[1]
