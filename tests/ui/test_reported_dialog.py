"""Registering, editing and listing reported instruments, and the brief on the text that is read."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.model.due import timed
from app.ui.pages.library import LibraryPage
from app.ui.reported_dialog import ReportedDialog
from app.ui.reported_list import ReportedList

NEWS = sorted((Path(__file__).parents[1] / "data" / "news").glob("*.txt"))


def registered(qtbot, context, parent=None):
    dialog = ReportedDialog(context, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.take(tuple(NEWS))
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)
    return dialog


def test_pages_fill_the_form_and_ticked_duties_are_kept(qtbot, context):
    dialog = registered(qtbot, context)
    assert dialog.fields["place"].value() == "Tokyo"
    assert "October 28, 2025" in dialog.fields["signed_on"].toolTip()
    dialog.duties.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    ticked = dialog.ticked()
    with qtbot.waitSignal(dialog.kept):
        dialog.act.click()
    [kept] = context.library.reported()
    assert kept.duties == ticked
    assert len(kept.backgrounds) == len(NEWS)
    assert not context.library.instruments()


def test_a_duty_that_is_edited_has_the_time_that_it_says(qtbot, context):
    dialog = registered(qtbot, context)
    item = dialog.duties.topLevelItem(0)
    item.setText(0, "Support is to be given within nine months of the start of this framework.")
    [first, *_] = dialog.ticked()
    assert timed(first.term)
    assert (first.term.amount, first.term.unit) == (9, "month")
    assert "six months" in first.told.words
    dialog.close()


def test_a_title_is_wanted(qtbot, context):
    dialog = registered(qtbot, context)
    dialog.fields["title"].set_value("")
    dialog.act.click()
    assert dialog.isVisible()
    assert not context.library.reported()
    dialog.close()


def test_the_list_holds_one_against_a_signed_text_and_removes_it(qtbot, stocked):
    dialog = registered(qtbot, stocked)
    with qtbot.waitSignal(dialog.kept):
        dialog.act.click()
    listed = ReportedList(stocked)
    qtbot.addWidget(listed)
    listed.show()
    assert "not a signed text" in listed.list.item(0).text()
    with qtbot.waitSignal(listed.changed):
        listed.hold(stocked.library.instruments()[0])
    assert "Held against the signed text" in listed.said.text()
    assert stocked.library.reported()[0].instrument
    with qtbot.waitSignal(listed.changed):
        listed.remove.click()
    assert not stocked.library.reported()
    assert listed.none.isVisible()
    listed.close()


def test_a_brief_on_the_text_that_is_read_is_saved(qtbot, stocked, tmp_path, monkeypatch):
    page = LibraryPage(stocked)
    qtbot.addWidget(page)
    page.reload()
    page.open_instrument(stocked.library.instruments()[0].id)
    path = tmp_path / "brief.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    action = next(action for action, _ in page.commands() if action.text().startswith("Brief"))
    action.trigger()
    qtbot.waitUntil(path.is_file, timeout=20_000)
    assert path.read_bytes()[:2] == b"PK"
