"""The dialog that makes one file of marked copies."""

import pytest
from PySide6.QtGui import QGuiApplication

from app.redlining.listing import marks_of
from app.ui.combine_dialog import CombineDialog
from tests.redlining.test_undisclosed import TEXT, edited, marked, word


@pytest.fixture
def files(tmp_path):
    base = word(*TEXT)
    one = marked(base, word(TEXT[0].replace("once", "twice"), *TEXT[1:]), "A")
    two = edited(marked(base, word(TEXT[0].replace("once", "four times"), *TEXT[1:]), "B"), "180", "90")
    paths = [tmp_path / name for name in ("base.docx", "one.docx", "two.docx")]
    for path, data in zip(paths, (base, one, two), strict=True):
        path.write_bytes(data)
    return paths


@pytest.fixture
def dialog(qtbot, context, files):
    made = CombineDialog(context, None, files[0])
    qtbot.addWidget(made)
    made.show()
    return made


def _rows(dialog):
    found = {}
    for at in range(dialog.list.topLevelItemCount()):
        top = dialog.list.topLevelItem(at)
        found[top.text(0)] = [top.child(n).text(1) for n in range(top.childCount())]
    return found


def test_conflicts_and_silent_changes_are_listed_and_the_file_is_written(qtbot, dialog, files, tmp_path):
    assert not dialog.act.isEnabled()
    dialog.put(*files[1:], files[1])
    assert dialog.paths == files[1:]
    assert dialog.act.isEnabled()
    out = tmp_path / "out.docx"
    dialog.write(out)
    qtbot.waitUntil(dialog.list.isVisible, timeout=20_000)
    rows = _rows(dialog)
    assert rows["Conflict"] == ["twice", "four times"]
    assert sorted(rows["Changed without a mark  2"]) == ["180", "90"]
    assert "Saved as out.docx." in dialog.said.text()
    assert "1 conflict." in dialog.said.text()
    assert {mark.author for mark in marks_of("out.docx", out.read_bytes())} == {"A", "B", "two.docx, not marked"}
    dialog.copy.click()
    assert "four times" in QGuiApplication.clipboard().text()


def test_copies_can_be_taken_away_again(dialog, files):
    dialog.put(*files[1:])
    dialog.copies.setCurrentRow(0)
    dialog.take_away.click()
    assert dialog.paths == [files[2]]


def test_a_copy_that_is_no_word_file_is_said_by_its_name(qtbot, dialog, tmp_path):
    damaged = tmp_path / "damaged.docx"
    damaged.write_bytes(b"no archive")
    dialog.put(damaged)
    dialog.write(tmp_path / "out.docx")
    qtbot.waitUntil(lambda: "damaged.docx" in dialog.said.text(), timeout=20_000)
    assert not (tmp_path / "out.docx").exists()
