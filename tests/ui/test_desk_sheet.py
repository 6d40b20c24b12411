"""The desk's sheet: going, mouse, clipboard, finding and looks."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.finding import Finding
from app.ui.models.desk_looks import Look
from app.ui.models.desk_words import words_of
from app.ui.open_draft import Spot
from app.ui.widgets.find_bar import FindBar
from tests.ui.desk_hands import CONTROL, SHIFT, Key, ids, looks_of, press, select_across, stand, words
from tests.ui.desk_samples import (
    departures,
    in_step,
    large,
    open_draft,
    sheet_of,
    small,
)


@pytest.fixture
def sheet(qtbot, looks):
    made = sheet_of(qtbot, looks)
    yield made
    made.release()


# ---- going


def test_going_shows_words_at_a_third_of_the_height(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, large(200)))
    name = sheet.open_draft.draft.provisions[150].id
    sheet.open_draft.go(Spot(name, 4, 16))
    _, line = sheet.place(sheet.text.block(150), 4)
    assert abs(line.top() - sheet.viewport().height() // 3) < 40
    assert sheet.textCursor().selectedText() == words(sheet, name)[4:16]
    assert sheet.open_draft.spot == Spot(name, 4, 16)
    above = sheet.open_draft.draft.provisions[20].id
    sheet.open_draft.go(Spot(above))
    _, line = sheet.place(sheet.text.block(20), 0)
    assert abs(line.top() - sheet.viewport().height() // 3) < 40
    place = sheet.verticalScrollBar().value()
    sheet.open_draft.go(Spot(above, 3))
    assert sheet.verticalScrollBar().value() == place
    sheet.release()


def test_keys_go_from_mark_to_mark_and_round_the_end(sheet):
    assert not sheet.next_departure()
    sheet.open_draft.found(departures())
    sheet.show_findings((Finding("a", "one", "One.", 0, 7), Finding("b", "two", "Two.", 0, 10)))
    stand(sheet, "title", 0)
    assert sheet.next_departure()
    assert sheet.caret().provision == "notice"
    assert sheet.next_bracket()
    assert sheet.textCursor().selectedText() == "[JP: 180 days][US: 90 days]"
    stand(sheet, "title", 0)
    assert [sheet.next_finding() and sheet.caret().provision for _ in range(3)] == ["one", "two", "one"]
    assert sheet.next_finding(-1)
    assert sheet.caret().provision == "two"


# ---- the mouse


def drag(sheet, start, end):
    view = sheet.viewport()

    def send(kind, point, button, buttons):
        where = QPointF(point)
        event = QMouseEvent(kind, where, view.mapToGlobal(where), button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)

    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    send(QEvent.Type.MouseButtonPress, start, left, left)
    send(QEvent.Type.MouseMove, (start + end) / 2, none, left)
    send(QEvent.Type.MouseMove, end, none, left)
    assert sheet.drag.going
    view.repaint()
    send(QEvent.Type.MouseButtonRelease, end, left, none)


def test_a_provision_is_dragged_by_its_number(sheet):
    box = sheet.box(sheet.text.block(sheet.text.index("two")))
    above = sheet.box(sheet.text.block(sheet.text.index("one")))
    drag(sheet, QPoint(86, int(box.top()) + 8), QPoint(86, int(above.top()) + 2))
    in_step(sheet)
    assert ids(sheet).index("two") < ids(sheet).index("one")
    assert not sheet.drag.going


def test_files_that_are_dropped_go_to_the_window(sheet):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/x.docx")])
    drop = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    before = sheet.open_draft.draft
    sheet.dropEvent(drop)
    assert not drop.isAccepted()
    assert sheet.open_draft.draft is before


def test_the_menu_asks_the_page(sheet):
    asked, shown = [], []
    sheet.asked.connect(asked.append)
    sheet.menu_requested.connect(shown.append)
    menu = sheet.menu()
    assert shown == [menu]
    names = [action.text() for action in menu.actions()]
    assert "Bracket…\tCtrl+Shift+B" in names
    next(action for action in menu.actions() if action.text().startswith("Bracket")).trigger()
    assert asked == ["bracket"]
    menu.deleteLater()


# ---- clipboard


def test_what_is_copied_and_put_in_elsewhere_keeps_its_levels(sheet):
    select_across(sheet, "areas", 0, "two", len(words(sheet, "two")))
    sheet.copy()
    stand(sheet, "review", len(words(sheet, "review")))
    sheet.paste()
    in_step(sheet)
    now = sheet.open_draft.draft.provisions
    at = ids(sheet).index("review") + 1
    copied = [(each.kind, each.level, words_of(each).plain) for each in now[at : at + 4]]
    assert copied == [(each.kind, each.level, words_of(each).plain) for each in small()[3:7]]
    QGuiApplication.clipboard().clear()


def test_what_is_cut_and_put_back_is_as_before(sheet):
    before = [(each.kind, each.level, words_of(each).plain) for each in sheet.open_draft.draft.provisions]
    select_across(sheet, "stem", 4, "two", 10)
    press(sheet, Key.Key_X, CONTROL)
    press(sheet, Key.Key_V, CONTROL)
    after = [(each.kind, each.level, words_of(each).plain) for each in sheet.open_draft.draft.provisions]
    assert after == before
    QGuiApplication.clipboard().clear()


# ---- finding


def test_words_are_found_while_they_are_typed_and_replaced_as_one_step(qtbot, looks, sheet):
    bar = FindBar(looks, sheet)
    qtbot.addWidget(bar)
    bar.open_bar(replace=True)
    QTest.keyClicks(bar._words, "participant")
    assert bar._count.text() == "1 of 3"
    QTest.keyClick(bar._words, Key.Key_Return)
    assert bar._count.text() == "2 of 3"
    QTest.keyClick(bar._words, Key.Key_Return, SHIFT)
    assert bar._count.text() == "1 of 3"
    assert (Look.HERE, "Participant") in looks_of(sheet, "stem")
    before = sheet.open_draft.draft
    QTest.keyClicks(bar._instead, "Side")
    bar.replace_all()
    in_step(sheet)
    assert bar._count.text() == "3 replaced"
    assert words(sheet, "stem") == "The Sides intend to focus on:"
    sheet.open_draft.desk.undo()
    assert sheet.open_draft.draft == before
    QTest.keyClick(bar, Key.Key_Escape)
    assert not bar.isVisible()
    assert all(look is not Look.HIT for look, _ in looks_of(sheet, "stem"))


def test_capitals_whole_words_and_what_is_not_there(qtbot, looks, sheet):
    bar = FindBar(looks, sheet)
    qtbot.addWidget(bar)
    bar.open_bar()
    QTest.keyClicks(bar._words, "participant")
    bar._case.setChecked(True)
    assert bar._count.text() == "Not found"
    bar._case.setChecked(False)
    bar._whole.setChecked(True)
    assert bar._count.text() == "1 of 1"
    bar.close_bar()


def test_a_replacement_goes_on_to_the_next_place(qtbot, looks, sheet):
    bar = FindBar(looks, sheet)
    qtbot.addWidget(bar)
    bar.open_bar(replace=True)
    QTest.keyClicks(bar._words, "the")
    assert bar._count.text() == "1 of 7"
    QTest.keyClicks(bar._instead, "one the")
    QTest.keyClick(bar._instead, Key.Key_Return)
    in_step(sheet)
    assert bar._count.text() == "2 of 7"
    bar.close_bar()


# ---- looks


def test_size_and_theme_change_without_the_text(qtbot, looks, sheet):
    before = sheet.toPlainText()
    sheet.set_size(22)
    looks.choose("dark")
    in_step(sheet)
    assert sheet.toPlainText() == before
    assert sheet.document().findBlockByNumber(1).charFormat().font().pixelSize() == 22
    looks.choose("light")


def test_shortcuts_of_the_window_are_left_to_it(sheet):
    for key in (Key.Key_K, Key.Key_O):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(sheet, event)
        assert not event.isAccepted()
