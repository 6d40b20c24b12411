"""Rows that go on in the next line, and tabs that do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.widgets.pane_tabs import PaneTabs
from app.ui.widgets.wrap_row import WrapRow


@pytest.fixture
def row(qtbot, looks):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = WrapRow(holder)
    for word in ("Other words…", "Note…", "More"):
        made.addWidget(QPushButton(word))
    return holder


def _tops(holder):
    return [each.y() for each in holder.findChildren(QPushButton)]


def test_all_stand_in_one_line_where_there_is_room(row):
    row.resize(600, 100)
    row.show()
    assert len(set(_tops(row))) == 1


def test_what_does_not_fit_goes_on_below_and_nothing_reaches_out(row):
    row.resize(row.layout().minimumSize().width(), 300)
    row.show()
    assert len(set(_tops(row))) > 1
    assert all(row.rect().contains(each.geometry()) for each in row.findChildren(QPushButton))
    assert row.layout().heightForWidth(600) < row.layout().heightForWidth(row.width())


@pytest.fixture
def tabs(qtbot, looks):
    made = PaneTabs(looks, "Inspector")
    qtbot.addWidget(made)
    panes = [QWidget() for _ in range(5)]
    for pane, word in zip(panes, ("Precedent", "Answers", "Findings", "Brackets", "Their changes"), strict=True):
        made.add(pane, word)
    made.resize(272, 300)
    made.show()
    return made, panes


def test_every_tab_is_seen_at_any_width(tabs):
    made, _ = tabs
    for width in (200, 272, 332, 900):
        made.resize(width, 300)
        shown = [each for each in made._strip.tabs if each.isVisible()]
        assert len(shown) == len(made.words())
        assert all(made._strip.rect().contains(each.geometry()) for each in shown)


def test_a_tab_that_goes_leaves_the_first_in_front(tabs):
    made, panes = tabs
    made.show_pane(panes[4])
    made.tell(panes[4], "Their changes", 3)
    assert made.words()[4] == "Their changes 3"
    made.offer(panes[4], there=False)
    assert made.pane is panes[0]
    assert len(made.words()) == 4


def test_ctrl_tab_turns_the_tabs_past_what_is_not_there(tabs):
    made, panes = tabs
    made.offer(panes[1], there=False)
    QTest.keyClick(made, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert made.pane is panes[2]
    QTest.keyClick(made, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier)
    assert made.pane is panes[0]
