"""The window is there before its pages are: each is made when it is first gone to."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from app.ui import afterwards, started
from app.ui.afterwards import NEXT, After
from app.ui.house import House

ROOT = Path(__file__).parents[2]
LATE = ("docx", "lxml", "jinja2", "openpyxl", "rapidfuzz", "selectolax", "cryptography", "keyring", "holidays")
"""What a window can be shown without; each takes tens of milliseconds."""


def test_the_start_loads_little():
    script = "import sys, app.ui.start; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    loaded = set(subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout.split())
    assert "app.ui.pages.library" in loaded
    assert not loaded & set(LATE)
    assert not loaded & {"app.ui.pages.draft", "app.ui.pages.dates", "app.ingest.docx", "app.export.docx"}


@pytest.fixture
def house(qtbot, stocked):
    made = House(stocked)
    qtbot.addWidget(made.window)
    made.window.show()
    return made


def test_a_page_is_made_when_it_is_first_gone_to(house):
    pages = house.window.pages
    assert [name for name in ("library", "draft", "compare", "dates") if pages.has(name)] == ["library"]
    house.window.go("templates")
    assert house.window.where == "templates"
    assert not pages.has("draft")
    page = house.templates
    page.left.emit()
    assert house.window.page is house.draft
    house.window.go("templates")
    assert house.window.page is page


def test_a_window_without_a_draft_page_closes_and_says_where_it_was(house):
    house.window.go("library")
    assert house.whereabouts() == ("library", "")
    assert house.window.close()


def test_what_is_used_next_is_loaded_one_after_another(qtbot, context, monkeypatch):
    loaded, done = [], []
    monkeypatch.setattr(afterwards, "import_module", loaded.append)
    after = After(context.elbow, lambda: done.append(tuple(loaded)))
    after.start()
    qtbot.waitUntil(lambda: bool(done))
    assert done == [NEXT]


def test_what_cannot_be_loaded_stops_nothing(qtbot, context, monkeypatch):
    def fail(_name):
        raise ImportError

    done = []
    monkeypatch.setattr(afterwards, "import_module", fail)
    after = After(context.elbow, lambda: done.append(1))
    after.start()
    qtbot.waitUntil(lambda: bool(done))


def test_nothing_is_begun_once_the_window_is_closed(qtbot, context, monkeypatch):
    loaded = []
    monkeypatch.setattr(afterwards, "import_module", loaded.append)
    after = After(context.elbow, lambda: loaded.append("then"))
    after.start()
    after.rest()
    qtbot.wait(afterwards._PAUSE + 100)
    assert not loaded


def test_it_is_told_when_the_window_can_be_used(qtbot, tmp_path, monkeypatch):
    left = []
    monkeypatch.setattr(started.QCoreApplication, "exit", left.append)
    window = QMainWindow()
    window.setCentralWidget(QLabel("words"))
    qtbot.addWidget(window)
    started.tell(window, tmp_path / "told")
    assert not (tmp_path / "told").exists()
    window.show()
    qtbot.waitUntil((tmp_path / "told").exists)
    assert int((tmp_path / "told").read_text(encoding="ascii")) > 0
    assert left[0] == 0
