import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.model.comparison import Change, Comparison, Hunk
from app.ui.compare_folds import Fold, Shown, items
from app.ui.compare_rows import rows_of
from app.ui.widgets.columns_view import ColumnsView
from app.ui.widgets.overview import Overview
from tests.trees import instrument
from tests.ui.compare_samples import comparison, earlier, later

ALL = Shown()


@pytest.fixture
def view(qtbot, looks):
    made = ColumnsView(looks)
    qtbot.addWidget(made)
    made.resize(980, 600)
    before, after = earlier(), later()
    rows = rows_of(comparison(before, after), before, after)
    made.put(rows, items(rows, ALL, frozenset()))
    with qtbot.waitExposed(made):
        made.show()
    return made


def _row(view, words):
    return next(i for i, row in enumerate(view.rows) if any(words in piece.text for piece in row.both))


def _place(view, item, laid=0):
    """The middle of the first line of a row's part, in the viewport."""
    view.reveal(item)
    top = view._heights.top(item) - view.verticalScrollBar().value()
    text = view._set(item).texts[laid]
    return QPoint(text.x + 4, top + text.y + 10)


def test_arrows_go_through_rows_and_bands_and_the_current_one_is_in_view(qtbot, view):
    view.setFocus()
    for _ in range(len(view.items) + 2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        top = view._heights.top(view.current) - view.verticalScrollBar().value()
        assert 0 <= top < view.viewport().height()
        assert view.accessibleDescription()
    assert view.current == len(view.items) - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current == 0
    assert view.verticalScrollBar().value() == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current > 0


def test_enter_opens_a_band_and_a_row(qtbot, view):
    band = next(i for i, item in enumerate(view.items) if isinstance(item, Fold))
    view.set_current(band)
    with qtbot.waitSignal(view.fold_toggled) as toggled:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert toggled.args == [view.items[band].first]
    view.set_current(0)
    with qtbot.waitSignal(view.row_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [view.items[0]]


def test_a_click_on_a_band_opens_it(qtbot, view):
    band = next(i for i, item in enumerate(view.items) if isinstance(item, Fold))
    view.reveal(band)
    place = QPoint(60, view._heights.top(band) - view.verticalScrollBar().value() + 10)
    with qtbot.waitSignal(view.fold_toggled):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_copying_gives_both_versions_of_the_current_row(qtbot, view):
    view.set_current(view.item_of(_row(view, "recognition")))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text == "Have reached the following [-recognition-]{+understandings+}:"


def test_copying_all_gives_every_row(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.copied_text().splitlines()) == len(view.rows)


def test_dragging_selects_words_of_one_cell_and_copies_them(qtbot, view):
    item = view.item_of(_row(view, "recognition"))
    start = _place(view, item)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert view.copied_text() == "Have"
    start = _place(view, item)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    end, left, none = QPointF(start + QPoint(200, 0)), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, end, end, none, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), moved)
    qtbot.mouseRelease(view.viewport(), left, pos=end.toPoint())
    assert view.copied_text() in "Have reached the following recognition:"
    assert len(view.copied_text()) > len("Have reached the")


def test_a_drag_that_makes_a_row_current_selects_where_it_was_pressed(qtbot, view):
    view.set_current(0)
    item = view.item_of(_row(view, "recognition"))
    start = _place(view, item)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=start)
    assert view._heights.top(item) - view.verticalScrollBar().value() != start.y() - 17
    end, none = QPointF(start + QPoint(120, 0)), Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, end, end, none, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), moved)
    assert view.copied_text().startswith("Have reached")


def test_making_a_row_current_does_not_move_it(view):
    first, second = view.item_of(_row(view, "recognition")), view.item_of(_row(view, "strategic science"))
    view.set_current(first)
    view.reveal(second)
    before = view._heights.top(second) - view.verticalScrollBar().value()
    if view.verticalScrollBar().value() < 28:
        view.verticalScrollBar().setValue(60)
        before = view._heights.top(second) - view.verticalScrollBar().value()
    view.set_current(second, reveal=False)
    assert view._heights.top(second) - view.verticalScrollBar().value() == before


def test_a_tooltip_says_what_a_mark_means(qtbot, view):
    item = view.item_of(_row(view, "understandings"))
    text = view._set(item).texts[1]
    place = _place(view, item, 1)
    at = next(start for start, _, piece in text.spans if piece.mark == "added")
    inside = place + QPoint(int(text.layout.lineAt(0).cursorToX(at + 2)[0]), 0)
    assert view.tip_at(inside) == "Added"
    view.set_current(item)
    below = QPoint(300, view._heights.top(item) + view._heights.height(item) - view.verticalScrollBar().value() - 9)
    assert view.tip_at(below) == "Reworded: “recognition” is gone. “understandings” is new."


def test_one_text_shows_both_versions_in_one_column(view):
    item = view.item_of(_row(view, "recognition"))
    assert len(view._set(item).texts) == 2
    view.set_mode("one")
    (text,) = view._set(item).texts
    assert "recognition" in text.text
    assert "understandings" in text.text


def test_only_what_is_near_the_view_is_set_in_type(qtbot, view):
    words = "word " * 40
    before = instrument("\n".join(f"paragraph: {n} {words}" for n in range(800)))
    changes = tuple(Change("dropped", (p.id,), (), (Hunk("delete", p.words, ""),)) for p in before.provisions)
    rows = rows_of(Comparison(changes), before, instrument("paragraph: x"))
    view.put(rows, items(rows, ALL, frozenset()))
    view.grab()
    assert 0 < len(view._laid) < 60
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert len(view._laid) < 120
    assert view._heights.known(len(rows) - 1)


def test_a_narrower_view_keeps_what_stood_at_its_top(qtbot, view):
    view.verticalScrollBar().setValue(300)
    item = view._heights.at(300)
    view.resize(700, 600)
    assert view._heights.at(view.verticalScrollBar().value()) == item


def test_the_overview_scrolls_to_where_it_is_clicked(qtbot, view):
    overview = Overview(view)
    qtbot.addWidget(overview)
    overview.resize(18, 600)
    overview.grab()
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(9, 590))
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert len(list(view.marks())) == sum(row.kind != "kept" for row in view.rows)


def test_letters_outside_the_basic_plane_are_marked_and_copied_whole(qtbot, view):
    before, after = instrument("paragraph: 𠮷野 signs 😀 now."), instrument("paragraph: 𠮷野 signs 😀 later.")
    change = Change(
        "reworded",
        (before.provisions[0].id,),
        (after.provisions[0].id,),
        (Hunk("equal", "𠮷野 signs 😀 ", "𠮷野 signs 😀 "), Hunk("replace", "now", "later"), Hunk("equal", ".", ".")),
    )
    rows = rows_of(Comparison((change,)), before, after)
    view.put(rows, (0,))
    text = view._set(0).texts[0]
    assert text.spans[1][:2] == (13, 16)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_place(view, 0))
    assert view.copied_text() == "𠮷野"
