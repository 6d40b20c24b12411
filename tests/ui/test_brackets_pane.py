"""The tab Brackets and its dialog: what is open, and how it is settled."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.model.draft import Step
from app.model.edits import Splice
from app.model.text import Text
from app.negotiating.brackets import Said, bracketed, open_brackets, resolved
from app.negotiating.desk import Desk
from app.ui.bracket_dialog import BracketDialog, attend, bracket_provision, bracket_selection
from app.ui.models.bracket_words import Asked
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.brackets_pane import BracketsPane
from tests.desks import draft

_NOTATION = """\
title: Memorandum of Cooperation
section | Purpose |
  paragraph: The Participants intend to cooperate [JP: closely][US: ] in this field.
section | Final matters |
  paragraph: It ends [JP: 180 days][US: 90 days] after notice. See [date].
"""


@pytest.fixture
def open_draft(context):
    made = OpenDraft(context, Desk(draft(_NOTATION)))
    yield made
    made.close()


@pytest.fixture
def pane(looks, open_draft, qtbot):
    made = BracketsPane(looks)
    qtbot.addWidget(made)
    made.hold(open_draft)
    made.resize(332, 600)
    made.show()
    return made


def words(open_draft, at):
    return open_draft.draft.provisions[at].text.plain


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden() and each.text()]


def test_every_open_group_with_place_alternatives_and_reason(pane):
    first, second = pane.cards
    assert said(first)[:6] == ["I Purpose", "alternative", "JP", "closely", "US", "leave out"]
    assert {"JP", "180 days", "US", "90 days"} <= set(said(second))
    assert "Japan: 180 days. Enter takes it." in {row.accessibleName() for row in second.rows}


def test_enter_takes_an_alternative_and_goes_on_to_the_next(pane, open_draft, qtbot):
    counts = []
    pane.counted.connect(lambda *each: counts.append(each))
    qtbot.keyClick(pane.cards[0].rows[1], Qt.Key.Key_Return)
    assert words(open_draft, 2) == "The Participants intend to cooperate in this field."
    assert counts[-1] == (1, 1)
    qtbot.keyClick(pane.cards[0].rows[0], Qt.Key.Key_Space)
    assert words(open_draft, 4).startswith("It ends 180 days after notice.")
    assert counts[-1] == (0, 2)
    assert "No open brackets." in said(pane)
    open_draft.desk.undo()
    assert counts[-1] == (1, 1)
    assert len(pane.cards) == 1
    assert open_draft.desk.draft.brackets[0].closed


def test_what_stands_alone_in_brackets_can_be_left_out(pane, open_draft, qtbot):
    open_draft.do(bracketed(open_draft.draft, 4, 0, 2, Said("JP")))
    card = pane.cards[1]
    assert [row.accessibleName() for row in card.rows] == ["Japan: It. Enter takes it.", "leave out. Enter takes it."]
    qtbot.keyClick(card.rows[1], Qt.Key.Key_Return)
    assert words(open_draft, 4).startswith("ends [JP: 180 days]")


def test_other_words_are_typed_in_the_card(pane, open_draft, qtbot):
    card = pane.cards[1]
    card._ask_words()
    card._field.setText("120 days]")
    qtbot.keyClick(card._field, Qt.Key.Key_Return)
    assert card._fault.isVisible()
    card._field.setText("120 days")
    qtbot.keyClick(card._field, Qt.Key.Key_Return)
    assert words(open_draft, 4).startswith("It ends 120 days after notice.")
    assert resolved(open_draft.draft)[0].taken == "120 days"


def test_next_and_previous_go_round(pane, open_draft):
    went = []
    open_draft.shown.connect(went.append)
    starts = [(card.held.provision.id, card.held.group.start) for card in pane.cards]
    for step in (pane.next, pane.next, pane.next, pane.previous, pane.previous):
        step()
        open_draft.stand(went[-1])
    assert [(spot.provision, spot.start) for spot in went] == [starts[at] for at in (0, 1, 0, 1, 0)]


def test_a_card_that_shows_the_same_stays_while_somebody_types(pane, open_draft):
    card = pane.cards[1]
    old = open_draft.draft.provisions[4]
    new = replace(old, text=Text("So, " + old.text.plain))
    open_draft.do(Step((Splice(4, (old,), (new,)),), "typed"))
    pane.cards[1].taken.emit(1)
    assert words(open_draft, 4).startswith("So, It ends 90 days after notice.")
    assert card not in pane.cards


def test_the_card_at_the_caret_is_marked(pane, open_draft):
    held = pane.cards[1].held
    open_draft.stand(Spot(held.provision.id, held.group.start + 2, held.group.start + 2))
    assert [card._current for card in pane.cards] == [False, True]


def test_words_are_put_in_brackets_by_keyboard_alone(looks, open_draft, pane, qtbot):
    provision = open_draft.draft.provisions[2]
    start = provision.text.plain.index("in this field")
    open_draft.stand(Spot(provision.id, start, start + len("in this field")))
    dialog = bracket_selection(looks, open_draft)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.words.edit, "everywhere]")
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Backspace)
    dialog.reason.set_value("trading")
    dialog.fallback.set_value("in most of it")
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert words(open_draft, 2).endswith("[JP: in this field][US: everywhere].")
    record = open_brackets(open_draft.draft)[1].record
    assert (record.reason, record.fallback) == ("trading", "in most of it")
    assert len(pane.cards) == 3


def test_words_proposed_at_the_caret(looks, open_draft, qtbot):
    provision = open_draft.draft.provisions[4]
    open_draft.stand(Spot(provision.id, 7, 7))
    dialog = BracketDialog(looks, open_draft, Asked("new"))
    qtbot.addWidget(dialog)
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Return)
    assert dialog.result() == 0
    dialog.owner.box.setCurrentText("eu")
    dialog.words.set_value(" formally")
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Return)
    assert words(open_draft, 4).startswith("It ends[EU: formally][US: ]")


def test_a_whole_provision_is_bracketed(looks, open_draft, qtbot):
    open_draft.stand(Spot(open_draft.draft.provisions[3].id))
    dialog = bracket_provision(looks, open_draft)
    qtbot.addWidget(dialog)
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Return)
    assert open_draft.draft.provisions[3].heading.plain == "[JP: Final matters][US: ]"


def test_one_more_alternative_and_a_note(looks, open_draft, pane, qtbot):
    asked = []
    pane.asked.connect(asked.append)
    pane.cards[1].asked.emit("add")
    pane.cards[1].asked.emit("note")
    assert [each.task for each in asked] == ["add", "tell"]
    add = BracketDialog(looks, open_draft, asked[0])
    qtbot.addWidget(add)
    add.words.set_value("60 days")
    qtbot.keyClick(add.words.edit, Qt.Key.Key_Return)
    assert "[JP: 180 days][US: 90 days][US bis: 60 days]" in words(open_draft, 4)
    tell = BracketDialog(looks, open_draft, Asked("tell", open_brackets(open_draft.draft)[1]))
    qtbot.addWidget(tell)
    tell.note.set_value("ask the bureau")
    qtbot.keyClick(tell.note.edit, Qt.Key.Key_Return)
    assert "Note, internal: ask the bureau" in said(pane.cards[1])


def test_an_alternative_gets_another_owner_and_other_words(looks, open_draft, pane, qtbot):
    asked = []
    pane.asked.connect(asked.append)
    pane.cards[1].asked.emit("1")
    dialog = BracketDialog(looks, open_draft, asked[0])
    qtbot.addWidget(dialog)
    assert (dialog.other.value(), dialog.words.value()) == ("US", "90 days")
    dialog.other.box.setCurrentText("EU")
    dialog.words.set_value("100 days")
    qtbot.keyClick(dialog.words.edit, Qt.Key.Key_Return)
    assert "[JP: 180 days][EU: 100 days]" in words(open_draft, 4)


def test_the_pane_opens_the_dialog_where_it_is_attended(looks, pane, qtbot):
    attend(pane, looks)
    pane.cards[0].asked.emit("note")
    (dialog,) = pane.findChildren(BracketDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_released_it_shows_nothing(pane, open_draft):
    pane.release()
    assert not pane.cards
    step = bracketed(open_draft.draft, 2, 0, 3, Said("JP", (("US", "Some"),)))
    open_draft.do(step)
    assert not pane.cards
