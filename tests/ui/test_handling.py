"""The marking of a draft on the screen: beside the title, at the table; chosen in a dialog, taken back like any step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.jobs.desks import handled_as
from app.ui.handling_dialog import MARKINGS, HandlingDialog
from app.ui.projector import Projector
from app.ui.widgets.handling_mark import HandlingMark
from tests.ui.test_draft_page import drafting, page

__all__ = ["drafting", "page"]


@pytest.fixture
def opened(drafting):
    return drafting.sitting.open_draft


def dialog_of(page):
    return page.findChildren(HandlingDialog)[-1]


def test_it_is_chosen_shown_and_taken_back(qtbot, drafting, opened):
    mark = drafting.desk.handling
    assert not mark.isVisibleTo(drafting)
    (command,) = [action for action, _ in drafting.commands() if action.text() == "Handling marking…"]
    command.trigger()
    dialog = dialog_of(drafting)
    dialog.box.lineEdit().setText("  SOLO \u3000 INTERNO ")
    QTest.keyClick(dialog.box.lineEdit(), Qt.Key.Key_Return)
    assert opened.draft.setting.marking == "SOLO INTERNO"
    assert (mark.text(), mark.isVisibleTo(drafting)) == ("SOLO INTERNO", True)
    assert mark.accessibleName() == "Handling: SOLO INTERNO"
    opened.desk.undo()
    assert not mark.isVisibleTo(drafting)


def test_a_usual_one_is_taken_from_the_list(qtbot, looks):
    dialog = HandlingDialog(looks, "")
    qtbot.addWidget(dialog)
    at = dialog.box.findData(MARKINGS[0])
    dialog.box.setCurrentIndex(at)
    dialog.box.activated.emit(at)
    assert dialog.marking == "NEGOTIATION – RESTRICTED"
    dialog.box.setCurrentIndex(0)
    dialog.box.activated.emit(0)
    assert dialog.marking == ""


@pytest.mark.long
def test_it_is_on_the_screen_of_the_room(qtbot, drafting, opened):
    opened.do(handled_as(opened.draft, "RESTRICTED"))
    projector = Projector(opened)
    projector.show()
    assert projector.handling.text() == "RESTRICTED"
    assert projector.handling.isVisible()
    opened.do(handled_as(opened.draft, ""))
    assert not projector.handling.isVisible()
    projector.close()


@pytest.mark.long
def test_it_lets_go_of_a_draft(qtbot, looks, opened):
    mark = HandlingMark(looks)
    qtbot.addWidget(mark)
    opened.do(handled_as(opened.draft, "RESTRICTED"))
    mark.hold(opened)
    assert mark.text() == "RESTRICTED"
    mark.release()
    opened.do(handled_as(opened.draft, "OTHER"))
    assert mark.text() == ""
