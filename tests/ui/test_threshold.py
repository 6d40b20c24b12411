"""The window before the library stands in it: what is typed and pressed there arrives, and closing it is an end."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton

from app.paths import library_file
from app.ui import start
from app.ui.house import House
from app.ui.settings_keeper import SettingsKeeper
from app.ui.window import Window

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, looks, stocked):
    """A window on its threshold, with the keyboard in it."""
    made = Window(looks, stocked.settings)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.threshold.field.hasFocus)
    return made


@pytest.fixture
def come_in(qtbot, stocked, window):
    """Let the library take the threshold's place, and wait until all that was held is done."""

    def come():
        threshold = window.threshold
        house = House(stocked, window)
        with qtbot.waitSignal(threshold.destroyed):
            pass
        return house

    return come


def test_what_was_typed_is_searched_for_and_typing_goes_on(qtbot, window, come_in):
    field = window.threshold.field
    qtbot.keyClicks(field, "prospe")
    house = come_in()
    assert house.library.field is field
    assert field.hasFocus()
    assert not field.hasSelectedText()
    qtbot.keyClicks(QApplication.focusWidget(), "rity")
    assert field.text() == "prosperity"
    texts = [hit.clause.text.casefold() for hit in house.library._list.hits]
    assert texts
    assert "prosperity" in texts[0]


def test_what_was_chosen_in_the_field_stays_chosen(qtbot, window, come_in):
    field = window.threshold.field
    qtbot.keyClicks(field, "tide power")
    field.setSelection(0, 4)
    come_in()
    assert field.selectedText() == "tide"


def test_keys_wait_and_are_pressed_in_their_order(qtbot, window, come_in):
    field = window.threshold.field
    qtbot.keyClicks(field, "prosperity")
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(field, "go to comp")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "prosperity"
    house = come_in()
    assert field.text() == "prosperity"
    assert house.window.where == "compare"


def test_the_arrow_goes_into_the_list(qtbot, window, come_in):
    qtbot.keyClick(window.threshold.field, Qt.Key.Key_Down)
    house = come_in()
    assert house.library._list.view.hasFocus()


def test_keys_of_the_field_are_its_own(qtbot, window, come_in):
    field = window.threshold.field
    qtbot.keyClicks(field, "tide")
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, "sun")
    come_in()
    assert field.text() == "sun"


def test_a_place_that_was_clicked_is_gone_to(qtbot, window, come_in):
    window._rail.chosen.emit("compare")
    assert come_in().window.where == "compare"


def test_a_command_at_the_foot_waits(qtbot, window, come_in, monkeypatch):
    asked = []
    monkeypatch.setattr(House, "_settings", lambda _house: asked.append(1))
    qtbot.keyClick(window.threshold.field, Qt.Key.Key_Comma, CONTROL)
    assert asked == []
    come_in()
    assert asked == [1]


def test_files_let_go_over_it_are_taken_when_the_library_is_there(qtbot, window, come_in, monkeypatch, tmp_path):
    taken = []
    monkeypatch.setattr(House, "review", lambda _house, paths: taken.append(paths))
    sent = tmp_path / "sent.txt"
    sent.touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sent))])
    copy = Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, NONE))
    assert taken == []
    come_in()
    assert taken == [(sent,)]


def test_nothing_jumps_when_the_library_comes_in(qtbot, window, come_in):
    def places():
        rail = [each.geometry() for each in window._rail.findChildren(QToolButton)]
        return field.mapTo(window, field.rect().topLeft()), field.size(), rail

    field = window.threshold.field
    before = places()
    come_in()
    assert places() == before


def test_a_window_that_is_closed_meanwhile_is_the_end(qtbot, looks, context, monkeypatch):
    made = Window(looks, context.settings)
    loaded = []
    monkeypatch.setattr(start, "import_module", lambda name: (loaded.append(name), made.close()))
    made.resize(1000, 700)
    made.show()
    assert not start._rest_comes(made)
    assert len(loaded) == 1
    kept = Window(looks, SettingsKeeper())
    assert kept.height() == 700
    kept.deleteLater()


def test_a_part_that_cannot_be_loaded_is_said_where_it_is_caught(qtbot, window, monkeypatch):
    def fail(_name):
        raise ImportError("gone")

    monkeypatch.setattr(start, "import_module", fail)
    with pytest.raises(ImportError, match="gone"):
        start._rest_comes(window)


def test_a_composition_is_not_cut_short(qtbot, window, monkeypatch):
    field, loaded = window.threshold.field, []

    def load(name):
        loaded.append(name)
        if name == start._PARTS[0]:
            QApplication.sendEvent(field, QInputMethodEvent("きょうりょく", []))
        if name == start._PARTS[-1]:
            composed = QInputMethodEvent("", [])
            composed.setCommitString("協力")
            start.QTimer.singleShot(50, window, lambda: QApplication.sendEvent(field, composed))

    monkeypatch.setattr(start, "import_module", load)
    assert start._rest_comes(window)
    assert tuple(loaded) == start._PARTS
    assert field.text() == "協力"
    assert not window.threshold.composing


def started(monkeypatch, new_library, typed):
    """Start on a library that is there, with something typed while the rest is loaded."""
    library_file().parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(new_library, library_file())
    seen = []
    load = start.import_module

    def type_and_load(name):
        if name == start._PARTS[0]:
            shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, Window) and each.isVisible()]
            seen.extend(shown)
            typed(shown[0])
        load(name)

    monkeypatch.setattr(start, "import_module", type_and_load)
    return seen


def test_the_library_takes_its_place_in_the_same_window(qtbot, monkeypatch, starter_library):
    seen = started(monkeypatch, starter_library, lambda window: qtbot.keyClicks(window.threshold.field, "prosperity"))

    def live(*_):
        window = seen[0]
        assert window.isVisible()
        assert window.where == "library"
        assert window.page.field.text() == "prosperity"
        assert window.page._list.hits
        qtbot.waitUntil(lambda: not window.page._finder.busy and not window.page.field._timer.isActive())
        window.close()
        return 0

    monkeypatch.setattr(QApplication, "exec", live)
    assert start.open_window() == 0
    assert len(seen) == 1


def test_what_must_be_said_first_takes_the_window_away(qtbot, monkeypatch, starter_library):
    def spoil(_window):
        data = bytearray(library_file().read_bytes())
        data[100:4000] = b"\xff" * 3900
        library_file().write_bytes(data)

    seen, said = started(monkeypatch, starter_library, spoil), []

    def answer(box):
        said.append([window.isVisible() for window in seen])

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr("app.ui.restoring.rescue", lambda *_: answer(None) or (False, None))
    assert start.open_window() == 1
    assert said == [[False]]


@pytest.mark.parametrize("begins", [b"", b"not a library" * 9, bytes(4096)])
def test_no_window_comes_before_what_must_be_asked(begins):
    assert not start._opens_plainly(library_file())
    library_file().parent.mkdir(parents=True)
    library_file().write_bytes(begins)
    assert not start._opens_plainly(library_file())
