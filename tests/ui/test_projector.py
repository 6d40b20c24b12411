"""At the table: one provision for the whole room, by the keyboard alone, and nothing internal on it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit
from shiboken6 import isValid

from app.model.draft import Bracket, Remark, Setting
from app.model.text import Mark, MarkKind, Text
from app.negotiating.desk import Desk
from app.ui.open_draft import OpenDraft, Spot
from app.ui.projector import Projector, other_screen
from app.ui.widgets.projector_sheet import SIZES
from tests.desks import draft

_LONG = "The Participants intend to consult each other on all matters of common interest. " * 24
_NOTATION = f"""\
title: Memorandum of Cooperation
section | Purpose |
  paragraph: The Participants intend to cooperate closely.
section | Discontinuation |
  paragraph: Either Participant may discontinue it.
  paragraph: It ends [JP: 180 days][US: 90 days] after the date on which notice [in writing] is delivered.
  paragraph: {_LONG}
"""
CANARY = "Kanarienvogel"


@pytest.fixture
def open_draft(context):
    one = draft(_NOTATION)
    held = one.provisions[5]
    text = Text(held.text.plain, (Mark(8, 35, MarkKind.BRACKET, "b"), Mark(0, 2, MarkKind.ORIGIN, f"clause:{CANARY}")))
    provisions = (*one.provisions[:5], replace(held, text=text), *one.provisions[6:])
    one = replace(
        one,
        instrument=replace(one.instrument, versions=(replace(one.instrument.versions[0], provisions=provisions),)),
        setting=Setting(name=CANARY),
        records=(Bracket("b", "instructions", fallback=CANARY, note=CANARY), Remark("r", held.id, CANARY)),
    )
    made = OpenDraft(context, Desk(one))
    yield made
    made.close()


@pytest.fixture
def projector(qtbot, open_draft):
    made = Projector(open_draft)
    made.resize(1366, 768)
    made.show()
    made.sheet.setFocus()
    yield made
    if isValid(made):
        made.close()


def words(open_draft, at):
    return open_draft.draft.provisions[at].text.plain


def press(qtbot, projector, *keys, held=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(projector.sheet, key, held)


def test_arrows_go_through_the_provisions(qtbot, projector):
    assert projector.sheet.toPlainText() == "Memorandum of Cooperation"
    press(qtbot, projector, Qt.Key.Key_Right, Qt.Key.Key_PageDown)
    assert projector.sheet.toPlainText() == "The Participants intend to cooperate closely."
    assert projector._count.text() == "3 of 7"
    assert projector._place.text() == "I  Purpose"
    press(qtbot, projector, Qt.Key.Key_Left)
    assert projector._place.text() == "I Purpose"
    press(qtbot, projector, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert projector._count.text() == "7 of 7"
    press(qtbot, projector, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert projector._count.text() == "1 of 7"


def test_short_words_stand_large_and_long_ones_small_and_scroll(qtbot, projector):
    press(qtbot, projector, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert projector.sheet.size_now == SIZES[0]
    press(qtbot, projector, Qt.Key.Key_End)
    assert projector.sheet.size_now == SIZES[-1]
    bar = projector.sheet.verticalScrollBar()
    assert bar.maximum() > 0
    press(qtbot, projector, Qt.Key.Key_Down)
    assert bar.value() > 0
    press(qtbot, projector, Qt.Key.Key_Plus)
    assert projector.sheet.size_now == SIZES[-2]
    press(qtbot, projector, Qt.Key.Key_Minus)
    assert projector.sheet.size_now == SIZES[-1]


def test_f9_goes_from_bracket_to_bracket_with_their_owners(qtbot, projector):
    press(qtbot, projector, Qt.Key.Key_F9)
    shown = projector.sheet.toPlainText()
    assert projector._at == 5
    assert "Japan" in shown
    assert "United States" in shown
    assert projector._count.text() == "2 brackets   6 of 7"
    press(qtbot, projector, Qt.Key.Key_F9)
    assert "Text as it stands" in projector.sheet.toPlainText()
    press(qtbot, projector, Qt.Key.Key_F9, held=Qt.KeyboardModifier.ShiftModifier)
    assert projector._group == 0


def test_a_counter_proposal_becomes_an_alternative_of_the_bracket(qtbot, projector, open_draft):
    press(qtbot, projector, Qt.Key.Key_F9, Qt.Key.Key_2)
    assert projector.entry.isVisible()
    assert projector.entry._who.text() == "United States proposes"
    assert "Shift+Enter" in projector._keys.text()
    qtbot.keyClicks(projector.entry.edit, "120 days")
    qtbot.keyClick(projector.entry.edit, Qt.Key.Key_Return)
    assert "[JP: 180 days][US: 90 days][US bis: 120 days] after" in words(open_draft, 5)
    assert not projector.entry.isVisible()
    assert "United States bis" in projector.sheet.toPlainText()
    press(qtbot, projector, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert "bis" not in words(open_draft, 5)


def test_changed_words_of_a_provision_become_a_bracket(qtbot, projector, open_draft):
    press(qtbot, projector, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_2)
    assert projector.entry.edit.toPlainText() == "Either Participant may discontinue it."
    projector.entry.edit.setPlainText("Either Participant should discontinue it.")
    qtbot.keyClick(projector.entry.edit, Qt.Key.Key_Return)
    assert words(open_draft, 4) == "Either Participant [may][US: should] discontinue it."


def test_selected_words_become_a_bracket(qtbot, projector, open_draft):
    press(qtbot, projector, *[Qt.Key.Key_Right] * 4)
    cursor = projector.sheet.textCursor()
    cursor.setPosition(19)
    projector.sheet.setTextCursor(cursor)
    press(qtbot, projector, *[Qt.Key.Key_Right] * 3, held=Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, projector, Qt.Key.Key_1)
    projector.entry.edit.setPlainText("should")
    qtbot.keyClick(projector.entry.edit, Qt.Key.Key_Return)
    assert words(open_draft, 4) == "Either Participant [may][JP: should] discontinue it."


def test_an_edit_and_a_bracket_taken(qtbot, projector, open_draft):
    press(qtbot, projector, Qt.Key.Key_Right, Qt.Key.Key_E)
    projector.entry.edit.setPlainText("Objective")
    qtbot.keyClick(projector.entry.edit, Qt.Key.Key_Return)
    assert open_draft.draft.provisions[1].heading.plain == "Objective"
    press(qtbot, projector, Qt.Key.Key_F9)
    press(qtbot, projector, Qt.Key.Key_2, held=Qt.KeyboardModifier.ControlModifier)
    assert words(open_draft, 5).startswith("It ends 90 days after")


def test_a_stray_bracket_is_refused_and_escape_leaves(qtbot, projector, open_draft):
    press(qtbot, projector, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_2)
    before = words(open_draft, 4)
    projector.entry.edit.setPlainText("[may")
    qtbot.keyClick(projector.entry.edit, Qt.Key.Key_Return)
    assert projector.entry._fault.isVisible()
    qtbot.keyClick(projector.entry.edit, Qt.Key.Key_Escape)
    assert not projector.entry.isVisible()
    assert words(open_draft, 4) == before


def test_nothing_internal_is_shown(qtbot, projector):
    for _ in range(7):
        labels = [each.text() for each in projector.findChildren(QLabel)]
        texts = [each.toPlainText() + each.toHtml() for each in projector.findChildren(QTextEdit)]
        said = [projector.windowTitle(), projector.sheet.accessibleDescription(), projector.sheet.toolTip()]
        assert CANARY not in "".join((*labels, *texts, *said))
        press(qtbot, projector, Qt.Key.Key_Right)


def test_leaving_puts_the_desk_where_the_room_was(qtbot, projector, open_draft):
    shown = []
    open_draft.shown.connect(shown.append)
    press(qtbot, projector, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert shown == [Spot(open_draft.draft.provisions[2].id)]


def test_it_fills_the_only_screen_there_is(qtbot, open_draft):
    made = Projector(open_draft)
    qtbot.addWidget(made)
    made.open_on()
    own = QApplication.primaryScreen()
    assert other_screen(own) is own
    assert made.geometry() == own.geometry()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_both_themes_draw(projector, open_draft, theme, size):
    open_draft.context.looks.choose(theme)
    projector.resize(*size)
    projector.next_bracket()
    assert not projector.grab().isNull()
    bar = projector.sheet.verticalScrollBar()
    assert bar.maximum() == 0


def test_an_empty_draft_can_only_be_left(qtbot, context):
    made = OpenDraft(context, Desk(draft("")))
    empty = Projector(made)
    empty.show()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_1, Qt.Key.Key_E, Qt.Key.Key_F9):
        qtbot.keyClick(empty.sheet, key)
    assert not empty.entry.isVisible()
    qtbot.keyClick(empty.sheet, Qt.Key.Key_Escape)
    made.close()
