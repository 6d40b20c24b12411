"""The dialog that looks for changes that are not marked."""

import pytest
from PySide6.QtGui import QGuiApplication

from app.redlining.listing import marks_of
from app.ui.returned_dialog import ReturnedDialog
from tests.redlining.test_undisclosed import TEXT, edited, marked, word


@pytest.fixture
def files(tmp_path):
    sent, back = tmp_path / "sent.docx", tmp_path / "back.docx"
    sent.write_bytes(word(*TEXT))
    back.write_bytes(edited(marked(word(*TEXT), word(TEXT[0].replace("once", "twice"), *TEXT[1:])), "180", "90"))
    return sent, back


@pytest.fixture
def dialog(qtbot, context, files):
    made = ReturnedDialog(context, None, *files)
    qtbot.addWidget(made)
    made.show()
    return made


def _groups(dialog):
    tops = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    return {top.text(0): [top.child(n).text(1) for n in range(top.childCount())] for top in tops}


def test_what_was_not_marked_stands_first(qtbot, dialog, tmp_path):
    dialog.act.click()
    qtbot.waitUntil(dialog.list.isVisible, timeout=20_000)
    groups = _groups(dialog)
    assert list(groups) == ["Not marked  2", "Marked  2"]
    assert groups["Not marked  2"] == ["180", "90"]
    assert dialog.said.text() == "2 changes are not marked."
    dialog.copy.click()
    assert "180" in QGuiApplication.clipboard().text()
    dialog.write(tmp_path / "out.docx")
    qtbot.waitUntil(lambda: "Saved as out.docx" in dialog.said.text(), timeout=20_000)
    assert [mark.words for mark in marks_of("out.docx", (tmp_path / "out.docx").read_bytes())] == ["180", "90"]


def test_a_file_that_hides_nothing_is_said_to(qtbot, dialog, files):
    dialog.after.put(files[0])
    dialog.act.click()
    qtbot.waitUntil(lambda: "Every change is marked" in dialog.said.text(), timeout=20_000)
    assert not dialog.list.isVisible()
    assert not dialog.save.isVisible()


def test_other_files_take_the_answer_away(qtbot, dialog, files):
    dialog.act.click()
    qtbot.waitUntil(dialog.list.isVisible, timeout=20_000)
    dialog.after.put(files[0])
    assert not dialog.list.isVisible()
    assert not dialog.said.text()


def test_a_broken_file_is_said(qtbot, dialog, tmp_path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no zip")
    dialog.after.put(broken)
    dialog.act.click()
    qtbot.waitUntil(lambda: "broken.docx could not be read" in dialog.said.text(), timeout=20_000)
    assert dialog.act.isEnabled()
