"""The window is there before its pages are: each is made when it is first gone to."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QWidget

from app.ui import afterwards, started
from app.ui.afterwards import NEXT, After
from app.ui.house import House
from app.ui.start import _PARTS

ROOT = Path(__file__).parents[2]
LATE = ("docx", "lxml", "jinja2", "openpyxl", "rapidfuzz", "selectolax", "cryptography", "keyring", "holidays")
"""What a window can be shown without; each takes tens of milliseconds."""
THEIRS = ("PySide6.QtNetwork", "dataclasses", "hashlib", "sqlite3", "tomllib")
"""What a window to type into can be shown without; each takes milliseconds."""


def loaded_with(module):
    command = [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"]
    return set(subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout.split())


def test_a_window_to_type_into_needs_nothing_of_the_core():
    loaded = loaded_with("app.ui.start")
    ours = {name for name in loaded if name.startswith("app.") and not name.startswith("app.ui")}
    assert ours <= {"app.paths", "app.settings", "app.shipped", "app.temporary"}
    assert not loaded & {*LATE, *THEIRS}
    assert "app.ui.pages" not in loaded


def test_the_library_needs_no_other_page():
    loaded = loaded_with("app.ui.opening")
    assert "app.ui.pages.library" in loaded
    assert not loaded & set(LATE)
    assert not loaded & {"app.ui.pages.draft", "app.ui.pages.dates", "app.ingest.docx", "app.export.docx"}
    assert set(_PARTS) <= loaded


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


def test_it_is_told_when_a_letter_that_was_sent_stands_in_the_field(qtbot, tmp_path, monkeypatch):
    left = []
    monkeypatch.setattr(started.QCoreApplication, "exit", left.append)
    told, window, field = tmp_path / "told", QMainWindow(), QLineEdit()
    window.setCentralWidget(field)
    qtbot.addWidget(window)
    started.tell_typed(window, field, told, lambda: started.tell_library(window, field, told))
    qtbot.wait(50)
    assert not told.exists()
    window.show()
    qtbot.waitUntil(told.exists)
    window.update()
    qtbot.waitUntil(lambda: left == [0])
    (typed, at, _, _), (library, later, _, words) = (line.split(" ") for line in told.read_text().splitlines())
    assert (typed, library, words, field.text()) == ("typed", "library", "a", "a")
    assert 0 < int(at) <= int(later)


def test_a_letter_that_goes_elsewhere_is_not_told(qtbot, tmp_path):
    told, window, field, other = tmp_path / "told", QMainWindow(), QLineEdit(), QLineEdit()
    middle = QWidget()
    row = QHBoxLayout(middle)
    row.addWidget(field)
    row.addWidget(other)
    window.setCentralWidget(middle)
    other.setFocus()
    qtbot.addWidget(window)
    started.tell_typed(window, field, told)
    window.show()
    qtbot.waitUntil(lambda: other.text() == "a")
    qtbot.wait(20)
    assert not told.exists()
