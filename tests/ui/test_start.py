import shutil
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from app import log
from app.library.store import Library
from app.paths import library_file
from app.ui import first, front, opening, start
from app.ui.report_dialog import ReportDialog
from app.ui.widgets.notice import Notice
from app.ui.window import Window, fit_screen


@pytest.fixture
def lived(monkeypatch, qtbot):
    """Stand in for the event loop: what is done while the window is open."""
    done = []

    def live(deed):
        def stand_in(*_):
            window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible())
            deed(window)
            done.append(window.windowTitle())
            window.close()
            return 0

        monkeypatch.setattr(QApplication, "exec", stand_in)
        return done

    return live


@pytest.fixture
def emptied(new_library):
    """A library is there, so nothing is read into it meanwhile."""
    library_file().parent.mkdir(parents=True)
    shutil.copy(new_library, library_file())


def test_the_first_start_brings_the_starter_texts_and_asks_nothing(qtbot, lived):
    def wait(window):
        qtbot.waitUntil(lambda: "2 signed texts" in window.page.header.said.text(), timeout=20_000)

    done = lived(wait)
    assert start.open_window() == 0
    assert done == ["Library – Paraph"]
    library = Library.open(library_file())
    assert len(library.instruments()) == 2
    library.close()


def test_a_library_that_was_emptied_stays_empty(qtbot, lived, emptied):
    lived(lambda window: None)
    assert start.open_window() == 0
    library = Library.open(library_file())
    assert library.instruments() == ()
    library.close()


def test_a_damaged_library_is_said_and_left_alone(qtbot, monkeypatch):
    library_file().parent.mkdir(parents=True)
    library_file().write_bytes(b"not a library" * 1000)
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text() + box.informativeText()))
    assert start.open_window() == 1
    assert len(said) == 1
    assert str(library_file()) in said[0]
    assert library_file().read_bytes() == b"not a library" * 1000


@pytest.mark.parametrize(("press", "placed"), [("Try again", False), ("Open another library…", True)])
def test_what_cannot_be_used_now_can_be_tried_again_or_another_opened(
    qtbot, lived, monkeypatch, tmp_path, press, placed
):
    library_file().parent.mkdir(parents=True)
    library_file().mkdir()
    other = tmp_path / "other.paraph"
    Library.open(other).close()
    first = library_file()
    said = []

    def answer(box):
        said.append(box.text() + box.informativeText())
        if not placed:
            first.rmdir()
        next(each for each in box.buttons() if each.text() == press).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    done = lived(lambda window: None)
    assert start.open_window() == 0
    assert len(said) == len(done) == 1
    assert library_file() == (other if placed else first)
    assert "damaged" not in said[0]


def test_what_nobody_caught_is_reported_from_any_thread(qtbot, lived, emptied, monkeypatch):
    shown = []
    monkeypatch.setattr(ReportDialog, "exec", lambda dialog: shown.append(dialog._report))

    def fail():
        raise ZeroDivisionError("on a thread")

    def deed(window):
        sys.excepthook(ValueError, ValueError("in a slot"), None)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(shown) == 2)

    before = sys.excepthook, threading.excepthook
    lived(deed)
    start.open_window()
    assert (sys.excepthook, threading.excepthook) == before
    assert "  ValueError\n" in shown[0]
    assert "  ZeroDivisionError\n" in shown[1]
    noted = log.log_file().read_text(encoding="utf-8")
    assert "fault kind=ZeroDivisionError" in noted
    assert "on a thread" not in noted + shown[1]


def test_a_file_that_the_program_is_started_with_is_opened(qtbot, lived, emptied, tmp_path):
    sent = tmp_path / "sent.txt"
    sent.write_text("Minutes of a meeting.", encoding="utf-8")

    def wait(window):
        def told():
            return any(
                "sent.txt" in label.text()
                for each in window.findChildren(Notice)
                for label in each.findChildren(QLabel)
            )

        qtbot.waitUntil(told, timeout=20_000)

    lived(wait)
    assert start.open_window((sent,)) == 0


def test_a_second_start_brings_the_first_window_forward(lived, monkeypatch):
    handed = []
    monkeypatch.setattr(start, "may_be_open", lambda: True)
    monkeypatch.setattr(first, "handed_on", lambda asked, name: handed.append(asked) or True)
    done = lived(lambda window: None)
    assert start.open_window((Path("a.docx"),), compare=True) == 0
    assert (handed, done) == ([start.Asked((Path("a.docx"),), True)], [])


@pytest.mark.parametrize("terminal", [True, False])
def test_what_goes_wrong_before_there_is_a_window_is_noted(qtbot, monkeypatch, terminal):
    def fail(*_args):
        raise ZeroDivisionError("Kanarienvogel")

    said = []
    monkeypatch.setattr(opening, "_first", fail)
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: said.append(words[-1]))
    if not terminal:
        monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(ZeroDivisionError):
        start.open_window()
    assert "kind=ZeroDivisionError" in log.last_lines()[-1]
    assert bool(said) != terminal
    assert "Kanarienvogel" not in "".join((*log.last_lines(), *said))


@pytest.mark.parametrize(("room", "fills"), [((1366, 768), True), ((1366, 728), True), ((1920, 1040), False)])
def test_a_window_that_is_larger_than_the_screen_fills_it(looks, context, monkeypatch, room, fills):
    window = Window(looks, context.settings)
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(*room)), raising=False)
    window.resize(1366, 768)
    fit_screen(window)
    assert window.isMaximized() == fills
    window.deleteLater()


@pytest.mark.parametrize("shown", [True, False])
def test_a_window_that_was_not_there_first_fits_the_screen_as_well(qapp, looks, context, monkeypatch, shown):
    fitted = []
    monkeypatch.setattr(front, "fit_screen", fitted.append)
    opened = front.Front(qapp, context, Window(looks, context.settings) if shown else None)
    assert fitted == ([] if shown else [opened.house.window])
    opened.house.window.close()
    opened.house.rest()
    opened.take_down()
