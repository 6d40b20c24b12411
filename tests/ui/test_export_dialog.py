import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.errors import UnwritableFile
from app.jobs import exporting
from app.ui.export_dialog import ExportDialog
from app.ui.pages.base import Page
from app.ui.widgets.notice import Notice
from tests.ui.compare_samples import earlier, later


@pytest.fixture
def page(qtbot, stocked):
    made = Page(stocked, "test")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot, page):
    made = ExportDialog(page.context, later(), page.context.library.instruments(), page, before=earlier())
    made.open()
    qtbot.waitUntil(lambda: made._changes is not None, timeout=20000)
    yield made
    if isValid(made):
        made.reject()


def _save_to(monkeypatch, dialog, path):
    monkeypatch.setattr(dialog, "ask_for_path", lambda _suggested: path)
    dialog._save.click()


def test_it_opens_as_a_redline_against_the_text_given_and_counts_what_it_carries(dialog):
    assert dialog.kind == "redline"
    assert [dialog._other.itemText(at) for at in range(dialog._other.count())] == [
        "Technology Prosperity Deal",
        "Deep-Sea Mineral Resource Development",
        "Technology Prosperity Deal",
    ]
    assert dialog._carries.text() == f"Carries {dialog._changes} tracked changes."
    assert dialog._preview.pages > 0


def test_a_redline_is_written_and_said_on_the_page(qtbot, page, dialog, tmp_path, monkeypatch):
    path = tmp_path / "deep-sea-redline.docx"
    dialog._author.setText("Delegation of Japan")
    _save_to(monkeypatch, dialog, path)
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20000)
    note = page.findChild(Notice)._note
    assert note.what == "Saved as deep-sea-redline.docx."
    assert note.action == "Open folder"
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    assert "Delegation of Japan" in xml
    assert "<w:ins " in xml
    qtbot.waitUntil(lambda: not isValid(dialog))
    settings = page.context.settings.value
    assert (settings.author, settings.last_folder) == ("Delegation of Japan", str(tmp_path))


def test_the_folder_opens_from_the_notice(qtbot, page, dialog, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    _save_to(monkeypatch, dialog, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20000)
    page.findChild(Notice)._run()
    assert opened == [str(tmp_path)]


def test_a_clean_text_carries_nothing_but_the_text(qtbot, page, dialog, tmp_path, monkeypatch):
    dialog._kinds["clean"].click()
    assert dialog.kind == "clean"
    assert not dialog._other.isEnabled()
    qtbot.waitUntil(lambda: dialog._changes == 0, timeout=20000)
    assert dialog._carries.text() == "Carries the text alone."
    dialog._paper.setCurrentIndex(dialog._paper.findData("letter"))
    path = tmp_path / "clean.docx"
    _save_to(monkeypatch, dialog, path)
    qtbot.waitUntil(path.exists, timeout=20000)
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    assert "<w:ins " not in xml
    assert "<w:del " not in xml
    assert 'w:w="12240"' in xml
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=20000)
    assert page.context.settings.value.paper == "letter"


def test_a_file_that_cannot_be_written_is_said_here_and_the_choice_stays(qtbot, page, dialog, tmp_path, monkeypatch):
    def refuse(*_):
        raise UnwritableFile("a.docx", "it is open in Word")

    monkeypatch.setattr(exporting, "export_redline", refuse)
    _save_to(monkeypatch, dialog, tmp_path / "a.docx")
    assert dialog._save.text() == "Saving …"
    assert not dialog._save.isEnabled()
    qtbot.waitUntil(dialog._save.isEnabled, timeout=20000)
    assert dialog.isVisible()
    assert dialog._carries.text() == "a.docx could not be saved."
    assert "It is open in Word." in dialog._without.text()
    assert dialog._save.text() == "Save Word file…"
    dialog._kinds["clean"].click()
    assert dialog._carries.text() == "Carries the text alone."


def test_thinking_better_of_it_saves_nothing(dialog, monkeypatch):
    _save_to(monkeypatch, dialog, None)
    assert dialog._save.isEnabled()
    assert dialog.isVisible()


def test_without_any_other_text_only_a_clean_one_is_offered(qtbot, context):
    made = ExportDialog(context, later(), ())
    qtbot.addWidget(made)
    assert made.kind == "clean"
    assert not made._kinds["redline"].isEnabled()
    assert made._kinds["redline"].toolTip()
    qtbot.waitUntil(lambda: made._changes == 0, timeout=20000)
    made.reject()


def test_a_fault_of_the_program_is_reported(qtbot, page, dialog, tmp_path, monkeypatch):
    def break_down(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(exporting, "export_redline", break_down)
    with qtbot.waitSignal(page.context.messages.reported, timeout=20000):
        _save_to(monkeypatch, dialog, tmp_path / "a.docx")
    assert dialog._save.isEnabled()


def test_the_name_suggested_comes_from_the_subject(dialog):
    assert dialog._suggested().name == "deep-sea-mineral-resource-development-redline.docx"


def test_arrows_go_through_the_kinds_and_both_themes_draw(qtbot, dialog):
    qtbot.keyClick(dialog._kinds["redline"], Qt.Key.Key_Up)
    assert dialog.kind == "clean"
    for theme in ("dark", "light"):
        dialog._context.looks.choose(theme)
        assert not dialog.grab().isNull()


def test_closing_while_it_counts_leaves_nothing_behind(qtbot, page):
    made = ExportDialog(page.context, later(), page.context.library.instruments(), page)
    made.open()
    gone = []
    made.destroyed.connect(lambda: gone.append(True))
    made.reject()
    qtbot.waitUntil(lambda: bool(gone), timeout=20000)
    assert QApplication.activeModalWidget() is None
