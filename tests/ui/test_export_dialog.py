"""The export dialog on signed texts and comparisons, and what all its kinds share."""

import re
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.errors import UnwritableFile
from app.jobs import exporting
from app.ui.export_dialog import ExportDialog
from app.ui.page_dialog import PageDialog, Worn
from app.ui.pages.base import Page
from app.ui.widgets.notice import Notice
from tests.ui.compare_samples import earlier, later

BEFORE, AFTER = earlier(), later()
"""Made once: texts that were compared a moment ago are not compared again."""


@pytest.fixture
def page(qtbot, stocked):
    made = Page(stocked, "test")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot, page):
    made = ExportDialog(page.context, AFTER, page.context.library.instruments(), page, before=BEFORE)
    made.open()
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    yield made
    if isValid(made):
        made.reject()


def _save_to(monkeypatch, dialog, path):
    monkeypatch.setattr(dialog, "ask_for_path", lambda _suggested: path)
    dialog.foot.save.click()


def test_it_opens_as_a_redline_against_the_text_given_and_counts_what_it_carries(dialog):
    assert dialog.kind.slug == "redline"
    assert [dialog.options.other.itemText(at) for at in range(dialog.options.other.count())] == [
        "Technology Prosperity Deal",
        "Deep-Sea Mineral Resource Development",
        "Technology Prosperity Deal",
    ]
    assert re.fullmatch(r"Carries \d+ tracked changes\.", dialog.foot.carries.text())
    assert dialog.foot.without.text() == "No comments, notes, hidden text or names but the author’s."
    assert dialog._preview.pages > 0


def test_a_redline_is_written_and_said_on_the_page(qtbot, page, dialog, tmp_path, monkeypatch):
    path = tmp_path / "deep-sea-redline.docx"
    dialog.options.author.setText("Delegation of Japan")
    _save_to(monkeypatch, dialog, path)
    qtbot.waitUntil(lambda: page.findChild(Notice) is not None, timeout=20000)
    note = page.findChild(Notice)._note
    assert note.what == "Saved as deep-sea-redline.docx."
    assert (note.action, note.further) == ("Open", ("Show in folder",))
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
    page.findChild(Notice)._run(1)
    assert opened == [str(tmp_path)]


def test_a_clean_text_carries_nothing_but_the_text(qtbot, page, dialog, tmp_path, monkeypatch):
    dialog._rows["clean"].click()
    assert dialog.kind.slug == "clean"
    assert dialog.options.other.isHidden()
    qtbot.waitUntil(lambda: dialog.ready, timeout=20000)
    assert dialog.foot.carries.text() == "Carries the text alone."
    dialog.options.paper.setCurrentIndex(dialog.options.paper.findData("letter"))
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
    def refuse(*_, **_named):
        raise UnwritableFile("a.docx", "it is open in Word")

    monkeypatch.setattr(exporting, "save", refuse)
    _save_to(monkeypatch, dialog, tmp_path / "a.docx")
    assert dialog.foot.save.text() == "Saving …"
    assert not dialog.foot.save.isEnabled()
    qtbot.waitUntil(dialog.foot.save.isEnabled, timeout=20000)
    assert dialog.isVisible()
    assert dialog.foot.carries.text() == "a.docx could not be saved."
    assert "It is open in Word." in dialog.foot.without.text()
    assert dialog.foot.save.text() == "Save Word file…"
    dialog._rows["clean"].click()
    qtbot.waitUntil(lambda: dialog.foot.carries.text() == "Carries the text alone.", timeout=20000)


def test_thinking_better_of_it_saves_nothing(dialog, monkeypatch):
    _save_to(monkeypatch, dialog, None)
    assert dialog.foot.save.isEnabled()
    assert dialog.isVisible()


def test_without_any_other_text_only_a_clean_one_is_offered(qtbot, context):
    made = ExportDialog(context, later(), ())
    qtbot.addWidget(made)
    assert made.kind.slug == "clean"
    assert not made._rows["redline"].isEnabled()
    assert made._rows["redline"].toolTip()
    qtbot.waitUntil(lambda: made.ready, timeout=20000)
    made.reject()


def test_a_fault_of_the_program_is_reported(qtbot, page, dialog, tmp_path, monkeypatch):
    def break_down(*_, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr(exporting, "save", break_down)
    with qtbot.waitSignal(page.context.messages.reported, timeout=20000):
        _save_to(monkeypatch, dialog, tmp_path / "a.docx")
    assert dialog.foot.save.isEnabled()


def test_the_name_suggested_comes_from_the_subject(dialog):
    assert re.fullmatch(
        r"deep-sea-mineral-resource-development-\d{4}-\d\d-\d\d-redline\.docx", dialog._suggested().name
    )


def test_arrows_go_through_the_kinds_and_both_themes_draw(qtbot, dialog):
    qtbot.keyClick(dialog._rows["redline"], Qt.Key.Key_Up)
    assert dialog.kind.slug == "clean"
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


def test_a_name_that_was_just_typed_is_the_one_that_is_written(qtbot, dialog, tmp_path, monkeypatch):
    dialog.activateWindow()
    dialog.options.author.setFocus()
    qtbot.keyClicks(dialog.options.author, "Delegation")
    _save_to(monkeypatch, dialog, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=20000)
    assert 'w:author="Delegation"' in zipfile.ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()


def test_the_page_dialog_asks_what_stands_on_the_pages(qtbot, context):
    dialog = PageDialog(context, Worn(dated=True), ("Minerals", "22 November 2026", "Japan’s original"))
    qtbot.addWidget(dialog)
    dialog._boxes["head"].click()
    dialog.marking.setEditText("  For  us ")
    assert dialog.worn == Worn(head=True, dated=True, marking="For us")
    assert Worn.of(dialog.worn.kept()) == dialog.worn
    assert Worn.of('{"head": "yes", "marking": 3, "dated": true}') == Worn(dated=True)
    assert Worn.of("[") == Worn.of("[]") == Worn()
