"""The tab Findings: what should be looked at, fixed, or left with a reason."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.jobs.draft_checks import draft_checks
from app.jobs.drafted_terms import drafted_terms
from app.jobs.left import not_left
from app.model.draft import Step
from app.model.finding import Finding
from app.model.instrument import LanguageVersion
from app.negotiating import structure
from app.negotiating.desk import Desk
from app.ui.models.findings import Told, leaving, minding, of_checks, of_rules, of_terms, parted
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.findings_pane import _FIRST, FindingsPane
from app.ui.widgets.wavy_words import WavyWords
from tests.desks import draft

_NOTATION = """\
title: Memorandum of Cooperation
section | Final matters |
  paragraph: Signed at [place] by [both Participants.
  paragraph: As paragraph 9 of section VII says, [JP: a][US: b].
  paragraph: The text [1] was read [sic] by all.
"""


@pytest.fixture
def open_draft(context):
    made = OpenDraft(context, Desk(draft(_NOTATION)))
    yield made
    made.close()


@pytest.fixture
def pane(looks, open_draft, qtbot):
    made = FindingsPane(looks)
    qtbot.addWidget(made)
    made.hold(open_draft)
    made.resize(332, 600)
    made.show()
    check(made, open_draft)
    return made


def check(pane, open_draft):
    pane.show_findings("checks", of_checks(draft_checks(open_draft.draft), open_draft.draft))


def titles(pane):
    return [card.told.title for card in pane.cards]


def card_of(pane, title):
    return next(card for card in pane.cards if card.told.title == title)


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden() and each.text()]


def test_what_is_found_with_its_words_and_its_place(pane, open_draft):
    assert titles(pane) == ["Reference", "Bracket", "Blank"]
    reference = pane.cards[0].findChild(WavyWords)
    assert reference.words[reference._start :][: reference._length] == "paragraph 9 of section VII"
    first = card_of(pane, "Blank")
    words = first.findChild(WavyWords)
    assert words.words[words._start : words._start + words._length] == "[place]"
    assert "I.1" in said(first)


def test_notes_and_editors_words_and_open_brackets_are_no_findings(open_draft):
    found = draft_checks(open_draft.draft)
    assert found.blanks == 1
    assert not [each for each in found.findings if each.at == open_draft.draft.provisions[4].id]


def test_a_fix_is_one_step_and_can_be_taken_back(pane, open_draft):
    told = []
    pane.told.connect(told.append)
    card_of(pane, "Bracket").fixed.emit()
    assert open_draft.draft.provisions[2].text.plain == "Signed at [place] by both Participants."
    assert "Bracket" not in titles(pane)
    assert "bracket" not in {finding.rule for finding in told[-1]}
    open_draft.desk.undo()
    check(pane, open_draft)
    assert "Bracket" in titles(pane)


def test_a_fix_that_no_longer_fits_does_nothing(pane, open_draft):
    open_draft.do(structure.typed(open_draft.draft, 2, 0, 0, "Also "))
    card_of(pane, "Bracket").fixed.emit()
    assert open_draft.draft.provisions[2].text.plain.startswith("Also Signed at [place] by [both")


def test_a_finding_is_left_for_a_reason_and_taken_up_again(pane, open_draft, qtbot):
    counts = []
    pane.counted.connect(counts.append)
    before = len(pane.cards)
    blank = card_of(pane, "Blank")
    blank.ask_why()
    qtbot.keyClicks(blank._field, "The place is not known yet")
    qtbot.keyClick(blank._field, Qt.Key.Key_Return)
    (record,) = open_draft.draft.ignored
    assert (record.passage, record.why) == ("[place]", "The place is not known yet")
    assert counts[-1] == before - 1
    pane._turn_left()
    assert "The place is not known yet" in said(pane)
    open_draft.desk.undo()
    assert counts[-1] == before


def test_nothing_is_left_without_a_reason(pane, open_draft, qtbot):
    blank = card_of(pane, "Blank")
    blank.ask_why()
    qtbot.keyClicks(blank._field, "  ")
    qtbot.keyClick(blank._field, Qt.Key.Key_Return)
    assert not open_draft.draft.ignored
    assert blank._field.property("fault")
    blank._field.clear()
    assert "reason" in blank._field.placeholderText()
    qtbot.keyClicks(blank._field, "Known soon")
    assert not blank._field.property("fault")
    qtbot.keyClick(blank._field, Qt.Key.Key_Return)
    assert open_draft.draft.ignored[0].why == "Known soon"


def test_one_of_a_further_language_is_left_where_it_is_shown_and_is_counted_no_more(open_draft):
    first = open_draft.draft.instrument.versions[0]
    further = tuple(replace(each, id=f"ja-{each.id}", answers=each.id) for each in first.provisions)
    whole = replace(open_draft.draft.instrument, versions=(first, LanguageVersion("ja", "original", further)))
    both = replace(open_draft.draft, instrument=whole)
    at = next(each for each in further if each.text.plain)
    finding = Finding("ja_widths", at.id, "Wide.", 0, 2, passage=at.text.plain[:2])
    told = of_rules([finding], both)
    assert not_left([finding], both) == (finding,)
    step = leaving(told[0], both, "as agreed", open_draft.stamp())
    left = replace(both, records=(*both.records, step.changes[0].after))
    assert parted(told, left) == ((), ((told[0], left.ignored[0]),))
    assert not_left([finding], left) == ()
    taken = minding(left.ignored[0])
    assert (taken.changes[0].before, taken.changes[0].after) == (left.ignored[0], None)


def test_a_finding_that_was_left_comes_back_when_its_words_change(pane, open_draft):
    card_of(pane, "Blank").left.emit("")
    assert "Blank" not in titles(pane)
    at = open_draft.draft.provisions[2].text.plain.index("place")
    open_draft.do(structure.typed(open_draft.draft, 2, at, at + 5, "city"))
    check(pane, open_draft)
    assert "Blank" in titles(pane)


def test_next_and_previous_go_round_and_the_one_at_the_caret_is_marked(pane, open_draft):
    open_draft.shown.connect(open_draft.stand)
    where = [(card.told.finding.at, card.told.finding.start) for card in pane.cards]
    order = [each.id for each in open_draft.draft.provisions]
    where.sort(key=lambda place: (order.index(place[0]), place[1]))
    seen = []
    for _ in where:
        pane.next()
        seen.append((open_draft.spot.provision, open_draft.spot.start))
    assert seen == where
    assert card_of(pane, "Reference")._current
    pane.next()
    assert (open_draft.spot.provision, open_draft.spot.start) == where[0]
    pane.previous()
    assert (open_draft.spot.provision, open_draft.spot.start) == where[-1]


def test_ctrl_stop_fixes_what_is_found_at_the_caret(pane, open_draft):
    finding = card_of(pane, "Bracket").told.finding
    open_draft.stand(Spot(finding.at, finding.start, finding.start))
    pane.fix()
    assert open_draft.draft.provisions[2].text.plain.endswith("by both Participants.")


def test_rules_of_any_kind_stand_beside_each_other(pane, open_draft):
    at = open_draft.draft.provisions[4]
    fix = structure.typed(open_draft.draft, 4, 0, 3, "This")
    rule = Told(Finding("modality", at.id, "The words say so.", 0, 3), fix, 3, "Modality")
    pane.show_findings("rules", (rule,))
    assert titles(pane) == ["Reference", "Modality", "Bracket", "Blank"]
    card_of(pane, "Modality").fixed.emit()
    assert open_draft.draft.provisions[4].text.plain.startswith("This text")
    pane.show_findings("rules", ())
    assert "Modality" not in titles(pane)


def test_a_place_that_is_gone_has_no_findings(pane, open_draft):
    open_draft.do(structure.removed(open_draft.draft, 2, 2))
    pane.refresh()
    assert titles(pane)[0] == "Reference"


def test_contradictions_of_terms_are_findings(open_draft, qapp):
    notice = "Either Participant may discontinue this MOC by {} written notice."
    for words in (notice.format("six months’"), notice.format("90 days’")):
        open_draft.do(structure.typed(open_draft.draft, 4, 0, 0, words + " "))
    now = open_draft.draft
    (told,) = of_terms(drafted_terms(now), places(now))
    assert told.title == "Two periods of notice"
    assert told.finding.message == "90 days in I.3, but six months in I.3."


def test_brackets_over_several_provisions_are_one_finding_with_a_fix(pane, open_draft):
    at = len(open_draft.draft.provisions[3].text.plain)
    open_draft.do(structure.typed(open_draft.draft, 3, at, at, " and more]"))
    check(pane, open_draft)
    (card,) = [card for card in pane.cards if card.told.finding.rule == "bracket_across"]
    assert "Bracket" not in titles(pane)
    assert card.told.finding.message.startswith("These brackets close in I.2.")
    card.fixed.emit()
    assert open_draft.draft.provisions[2].text.plain == "Signed at [place] by [both Participants.]"
    assert open_draft.draft.provisions[3].text.plain.endswith("says, [JP: a][US: b]. and more]")
    check(pane, open_draft)
    assert "bracket_across" not in {card.told.finding.rule for card in pane.cards}


def test_nothing_found(looks, open_draft, qtbot):
    empty = FindingsPane(looks)
    qtbot.addWidget(empty)
    empty.hold(open_draft)
    assert said(empty) == ["Nothing found."]
    empty.release()
    open_draft.do(Step((), "x"))


def test_going_to_one_far_down_makes_no_cards_for_all_before_it(pane, open_draft):
    at = open_draft.draft.provisions[2].id
    many = tuple(
        Told(Finding(f"r{number}", at, "m", 0, 0), None, 3 if number else 1, f"t{number}") for number in range(120)
    )
    pane.show_findings("rules", many)
    pane.show_findings("checks", ())
    pane._go(many[0])
    shown = [card.told for card in pane.cards]
    assert many[0] in shown
    assert len(shown) == _FIRST + 1
    pane._go(many[1])
    assert many[1] in [card.told for card in pane.cards]


def test_the_card_at_the_caret_comes_to_sight_and_alone_names_the_key(pane, open_draft, qtbot):
    at = open_draft.draft.provisions
    many = tuple(Told(Finding(f"r{number}", at[2].id, "m", 0, 1), Step((), "x"), 3, "t") for number in range(12))
    last = Told(Finding("last", at[3].id, "m", 0, 1), Step((), "x"), 2, "last")
    pane.show_findings("rules", (*many, last))
    open_draft.stand(Spot(at[3].id, 0, 1))
    card = card_of(pane, "last")
    bar = pane._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    top = card.mapTo(pane._scroll.viewport(), card.rect().topLeft()).y()
    assert 0 <= top < pane._scroll.viewport().height()
    hints = {each.told.title: each._fix._hint for each in pane.cards if each._fix}
    assert (hints["last"], hints["t"]) == ("Ctrl+.", "")
    bar.setValue(0)
    pane.refresh()
    qtbot.wait(20)
    assert bar.value() == 0
