"""The keys that go from one departure or bracket to the next: the keys are the text's then, and where none is it is said."""

import pytest
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from app.ui.pages.draft import DraftPage
from tests.ui.conftest import undressed
from tests.ui.desk_samples import departures, open_draft, sheet_of


@pytest.fixture
def sheet(qtbot, looks):
    window = QWidget()
    qtbot.addWidget(window)
    made = sheet_of(qtbot, looks, open_draft(looks))
    made.setParent(window)
    field = QLineEdit(window)
    window.show()
    made.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield made
    made.release()


def test_who_goes_to_a_departure_can_type_there(sheet):
    sheet.open_draft.found(departures())
    assert not sheet.hasFocus()
    assert sheet.next_departure(1)
    assert sheet.hasFocus()


def test_where_there_is_none_it_is_said(qtbot, context):
    with undressed():
        page = DraftPage(context)
    qtbot.addWidget(page)
    page.show()
    page.begin("sectoral")
    actions = {action.text(): action for action, _ in page.commands()}
    actions["Next departure"].trigger()
    assert QToolTip.text() == "Nothing that is known departs from a precedent."
    actions["Previous bracket"].trigger()
    assert QToolTip.text() == "No bracket is open."
    QToolTip.hideText()
    page.show_start()
