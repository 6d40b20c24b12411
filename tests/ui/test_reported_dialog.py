"""Registering, editing and listing reported instruments, and the brief on the text that is read."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from app.jobs.reported import by_hand
from app.model.due import timed
from app.model.instrument import Particulars, Side
from app.model.reported import Reported
from app.ui.pages.library import LibraryPage
from app.ui.reported_arrivals import arrival_notes
from app.ui.reported_dialog import ReportedDialog
from app.ui.reported_list import ReportedList
from app.ui.reported_pages import ReportedPages

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
    title, kind = dialog.fields["title"], dialog.fields["instrument_type"]
    assert title.control.property("fault")
    assert title.control.mapTo(dialog, title.control.pos()).y() == kind.control.mapTo(dialog, kind.control.pos()).y()
    dialog.take(tuple(NEWS))
    qtbot.waitUntil(lambda: bool(title.value()), timeout=10_000)
    assert not title.control.property("fault")


def test_without_any_there_is_only_one_to_be_registered(qtbot, context):
    dialog = ReportedList(context)
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = (dialog.remove, dialog.signed, dialog.brief, dialog.open_one)
    assert dialog.none.text().startswith("None yet. Register one")
    assert dialog.register.isDefault()
    assert not any(each.isVisible() for each in buttons)
    context.library.keep_reported(Reported("r1", Particulars(title="Framework on Cables")))
    dialog._fill()
    assert all(each.isVisible() for each in buttons)
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


def test_each_fact_has_its_page_beside_it_and_one_that_was_entered_says_so(qtbot, context):
    dialog = registered(qtbot, context)
    for name in ("sides", "signed_on", "place"):
        assert dialog.told_by[name].text().endswith(".txt")
    dialog.fields["place"].edited.emit()
    assert dialog.told_by["place"].text() == "Entered by hand, without a page"
    dialog.close()


def test_a_duty_is_written_by_hand_with_who_told_it(qtbot, context):
    dialog = ReportedDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.read.isEnabled()
    dialog.fields["title"].set_value("Framework on Cables")
    dialog.add.click()
    item = dialog.duties.topLevelItem(0)
    item.setText(0, "A ministerial meeting within 90 days of the start of this framework.")
    item.setText(2, "the embassy, by telephone")
    with qtbot.waitSignal(dialog.kept):
        dialog.act.click()
    ([duty],) = [each.duties for each in context.library.reported()]
    assert (duty.term.amount, duty.term.unit, duty.told.source) == (90, "day", "the embassy, by telephone")


def test_the_pages_are_read_where_they_tell_a_duty(qtbot, context):
    dialog = registered(qtbot, context)
    dialog.read.click()
    pages = dialog.findChild(ReportedPages)
    assert pages.box.count() == len(NEWS)
    assert "not a signed text" in " ".join(each.text() for each in pages.findChildren(QLabel))
    assert pages.words.textCursor().hasSelection()
    pages.close()
    with qtbot.waitSignal(dialog.kept):
        dialog.act.click()
    [kept] = context.library.reported()
    again = ReportedPages(context, kept.backgrounds, {}, kept.duties[0].told.words)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: bool(again.words.toPlainText()), timeout=10_000)
    again.show_page(kept.backgrounds[-1].sha256)
    qtbot.waitUntil(lambda: not again.busy, timeout=10_000)
    assert again.source.text()
    again.close()


def test_a_text_that_arrives_is_offered_and_held(qtbot, stocked):
    deep = next(each for each in stocked.library.instruments() if "Deep-Sea" in each.title)
    sides = (Side("a", "Japan"), Side("b", "United States"))
    known = Particulars(title="Deep-Sea Mineral Resource Development", sides=sides, signed_on=deep.signed_on)
    stocked.library.keep_reported(Reported("r1", known, (by_hand("They review it every two years."),)))
    parent = QWidget()
    qtbot.addWidget(parent)
    ((note, act),) = arrival_notes(stocked, parent)
    assert "only reported" in note.what
    act()
    listed = parent.findChild(ReportedList)
    qtbot.waitUntil(lambda: "Held against" in listed.said.text(), timeout=10_000)
    assert stocked.library.reported()[0].instrument == deep.id
    assert stocked.library.reported()[0].duties[0].standing == "confirmed"
    assert arrival_notes(stocked, parent) == ()
    listed.close()


def test_the_list_writes_a_brief(qtbot, context, tmp_path, monkeypatch):
    context.library.keep_reported(Reported("r1", Particulars(title="Framework on Cables")))
    listed = ReportedList(context)
    qtbot.addWidget(listed)
    listed.show()
    path = tmp_path / "brief.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    listed.brief.click()
    qtbot.waitUntil(path.is_file, timeout=10_000)
    qtbot.waitUntil(lambda: not listed.busy)
    listed.close()
