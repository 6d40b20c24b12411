"""The dialog that redlines two Word files."""

import pytest
from docx import Document
from PySide6.QtWidgets import QFileDialog

from app.redlining.resolve import resolve
from app.ui.pages.compare import ComparePage
from app.ui.word_redline_dialog import WordRedlineDialog


def _word(path, *paragraphs):
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(path)
    return path


@pytest.fixture
def files(tmp_path):
    before = _word(tmp_path / "sent.docx", "The Participants intend to meet once a year.", "Each bears its own costs.")
    after = _word(tmp_path / "back.docx", "The Participants will meet twice a year.", "Each bears its own costs.")
    return before, after


@pytest.fixture
def dialog(qtbot, context, files):
    made = WordRedlineDialog(context, None, *files)
    qtbot.addWidget(made)
    made.show()
    return made


def _words(path):
    return [paragraph.text for paragraph in Document(path).paragraphs]


def test_a_redline_is_written_and_said_to_be_proven(qtbot, dialog, files, tmp_path):
    out = tmp_path / "redline.docx"
    dialog.author.setText("Analyst")
    dialog.write(out)
    qtbot.waitUntil(lambda: "Proven" in dialog.said.text(), timeout=20_000)
    assert "redline.docx" in dialog.said.text()
    for choice, wanted in (("rejected", files[0]), ("accepted", files[1])):
        settled = tmp_path / f"{choice}.docx"
        settled.write_bytes(resolve(out.read_bytes(), choice))
        assert _words(settled) == _words(wanted)
    assert dialog.folder.isVisible()


def test_nothing_is_saved_before_both_files_are_named(qtbot, context, files):
    made = WordRedlineDialog(context, None, files[0])
    qtbot.addWidget(made)
    assert not made.act.isEnabled()
    made.after.put(files[1])
    assert made.act.isEnabled()
    made.after.put(files[1].with_name("gone.docx"))
    assert not made.act.isEnabled()


def test_a_file_that_cannot_be_read_is_said_and_nothing_is_written(qtbot, dialog, tmp_path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no package")
    dialog.after.put(broken)
    out = tmp_path / "out.docx"
    dialog.write(out)
    qtbot.waitUntil(lambda: "broken.docx could not be read" in dialog.said.text(), timeout=20_000)
    assert not out.exists()
    assert dialog.act.isEnabled()


def test_saving_asks_where_and_can_be_left(qtbot, dialog, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog._save_asked()
    assert not dialog.busy
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "named"), ""))
    dialog._save_asked()
    qtbot.waitUntil((tmp_path / "named.docx").exists, timeout=20_000)
    qtbot.waitUntil(lambda: not dialog.busy)


def test_the_compare_page_hands_its_word_files_over(qtbot, context, files):
    page = ComparePage(context)
    qtbot.addWidget(page)
    page._choice.files = {"before": files[0], "after": files[1].with_suffix(".pdf")}
    page._redline_files()
    made = page.findChild(WordRedlineDialog)
    assert made.before.path == files[0]
    assert made.after.path is None
    made.reject()
