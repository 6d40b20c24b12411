"""The dates page: picture and table share a row, questions are asked once, what follows a notice is counted."""

import csv
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton

from app.ui.date_filter import DateFilter
from app.ui.dates_stock import DatesStock
from app.ui.due_dialog import DueDialog
from app.ui.house import House
from app.ui.pages.dates import DatesPage
from app.ui.reported_dialog import ReportedDialog
from app.ui.widgets.day_field import DayField
from app.ui.widgets.notice import Notice
from app.ui.widgets.timeline_canvas import NAMES
from tests.ui.access import cut, nameless, unreached
from tests.ui.dates_hands import asked, go, row_of, shown
from tests.ui.test_date_models import TODAY, reported


@pytest.fixture
def page(qtbot, stocked):
    stocked.library.keep_reported(reported())
    return shown(qtbot, stocked)


def test_a_page_made_after_the_dates_were_read_shows_them(qtbot, stocked):
    stock = DatesStock(stocked.library, lambda: TODAY)
    stock.take(stock.work(lambda *_: None))
    page = DatesPage(stocked, stock=stock)
    qtbot.addWidget(page)
    page.shown()
    assert page._body.currentIndex() == 2
    assert page.table.table.rows


def test_the_page_says_what_there_is(page):
    assert page.header.said.text() == "2 in force · 1 date in the next 7 days · 1 question open"
    assert [counter.words for counter in page.counters] == ["9 terms", "Holidays of Tokyo and Washington"]
    assert len(page.timeline.lanes) == 3
    assert page.table.row.on == date(2026, 4, 3)
    assert page.table.row.term.rule == "1 USC 112b, 22 CFR 181"
    assert not nameless(page)
    assert not unreached(page, page.panes)
    assert not cut(page)
    page.resize(896, 534)
    assert not cut(page)


@pytest.mark.long
def test_an_empty_library_says_how_to_begin(qtbot, context):
    page = shown(qtbot, context)
    assert page._body.currentIndex() == 1
    with qtbot.waitSignal(page.import_requested):
        page._empty.findChildren(type(page.texts))[0].click()
    assert not page.files[0].isEnabled()


def test_picture_and_table_share_the_current_row(qtbot, page):
    go(page, "review")
    assert page.timeline.current == (row_of(page, "review").id, date(2028, 3, 19))
    mark = page.timeline.lanes[2].marks[1]
    page.timeline.point(mark.row.id)
    place = page.timeline.place(mark)
    qtbot.mouseClick(page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.table.row == mark.row
    qtbot.mouseClick(page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, place.y() - 70))
    assert "Technology" in page.table.row.title
    assert NAMES > 40


def test_the_current_row_stays_in_sight_when_room_is_taken(qtbot, page):
    table = page.table
    table.point(table.table.rows[-1].id)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    page.resize(1302, 600)
    qtbot.waitUntil(lambda: not table._later.isActive())
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    table.verticalScrollBar().setValue(0)
    page.resize(1302, 560)
    qtbot.waitUntil(lambda: not table._later.isActive())
    assert table.verticalScrollBar().value() == 0, "who has scrolled away is not brought back"


def test_the_arrows_go_through_the_picture(qtbot, page):
    page.timeline.setFocus()
    page.timeline.point(page.timeline.lanes[2].marks[0].row.id)
    qtbot.keyClick(page.timeline, Qt.Key.Key_Right)
    assert page.table.row.on == date(2026, 4, 28)
    assert "28 April 2026" in page.timeline.accessibleDescription()
    qtbot.keyClick(page.timeline, Qt.Key.Key_Right)
    assert page.table.row.on == date(2026, 4, 28)
    qtbot.keyClick(page.timeline, Qt.Key.Key_Up)
    assert page.table.row.term.rule
    with qtbot.waitSignal(page.instrument_opened):
        qtbot.keyClick(page.timeline, Qt.Key.Key_Return)


@pytest.mark.long
def test_enter_opens_the_clause_that_says_it(qtbot, page):
    go(page, "notice")
    with qtbot.waitSignal(page.clause_opened) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    clause = page.context.library.clause(opened.args[0])
    assert "180 days after" in clause.text


def test_enter_on_what_is_only_reported_shows_who_tells_it(qtbot, page):
    go(page, "meeting", "Framework")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = asked(page)
    assert isinstance(dialog, ReportedDialog)
    assert dialog.fields["title"].value() == "Framework for Securing Critical Minerals"
    dialog.fields["title"].set_value("Minerals Framework")
    dialog.act.click()
    qtbot.waitUntil(lambda: any("Minerals Framework" in row.dates.particulars.title for row in page.table.table.rows))
    assert {"Reported instruments…", "Register a reported instrument…"} <= {each.text() for each in page.actions()}


def test_a_question_is_asked_once_and_its_answer_can_be_taken_back(qtbot, page):
    go(page, "review")
    page.answer()
    dialog = asked(page)
    assert isinstance(dialog, DueDialog)
    assert "19 March 2028" in dialog.then.text()
    dialog.day.setEnabled(True)
    qtbot.keyClicks(dialog.day.line, "1 May 2026")
    assert "1 May 2028" in dialog.then.text()
    dialog.keep.click()
    assert row_of(page, "review").on == date(2028, 5, 1)
    assert page.header.said.text().endswith("0 questions open")
    assert page.table.row.term.kind == "review"
    again = DatesPage(page.context, lambda: TODAY)
    qtbot.addWidget(again)
    again.stock.take(again.stock.work(lambda *_: None))
    assert row_of(again, "review").on == date(2028, 5, 1)
    page.answer()
    dialog = asked(page)
    assert dialog.day.day == date(2026, 5, 1)
    dialog.forget.click()
    assert row_of(page, "review").why == "signature"


@pytest.mark.long
def test_a_notice_that_was_delivered_counts(qtbot, page):
    go(page, "notice")
    page.answer()
    dialog = asked(page)
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.day.line, "2026-06-01")
    dialog.keep.click()
    row = row_of(page, "notice")
    assert (row.on, row.why) == (date(2026, 11, 28), "")


@pytest.mark.long
def test_what_the_text_says_itself_is_not_asked(page):
    go(page, "operative")
    page.answer()
    assert not [each for each in page.findChildren(QDialog) if each.isVisible()]
    assert page.notices.isVisible()


def test_the_calculator_offers_the_instrument_that_is_looked_at(qtbot, page):
    calculator = page.calculator
    for text in ("Technology", "Deep-Sea"):
        wanted = row_of(page, "notice", text)
        page.table.row_chosen.emit(wanted.id)
        page.table.point(wanted.id)
        page._say_tick()
        assert calculator.box.currentData() == wanted.dates.id
    qtbot.keyClicks(calculator.day.line, "1 June 2026")
    page.table.point(row_of(page, "notice", "Technology").id)
    page._say_tick()
    assert "Deep-Sea" in calculator.box.currentText(), "what was asked stays"


def test_the_calculator(qtbot, page):
    page.calculator.choose(row_of(page, "notice").dates.id)
    page.calculator.day.line.clear()
    qtbot.keyClicks(page.calculator.day.line, "1 June 2026")
    assert "Saturday, 28 November 2026" in page.calculator.result
    assert "6 months would end on 1 December 2026." in page.calculator.result
    assert row_of(page, "notice").why == "notice"
    assert page.timeline.lanes[0].what_if
    page.calculator.copy.click()
    assert QGuiApplication.clipboard().text() == page.calculator.result
    page.calculator.day.line.clear()
    qtbot.keyClicks(page.calculator.day.line, "31 June 2026")
    assert row_of(page, "notice").on is None
    assert not page.calculator.copy.isEnabled()


def test_files_for_a_calendar_and_a_sheet(page, tmp_path, monkeypatch):
    for action, name in zip(page.files, ("dates.csv", "dates"), strict=True):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        action.trigger()
    rows = list(csv.reader((tmp_path / "dates.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 10
    said = (tmp_path / "dates.ics").read_text(encoding="utf-8")
    assert said.count("BEGIN:VEVENT") == 3
    assert said.count("BEGIN:VALARM") == 3
    page.calculator.day._take(date(2026, 6, 1))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "one.ics"), ""))
    page.calculator.add.click()
    assert "20261128" in (tmp_path / "one.ics").read_text(encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "one.ics"), ""))
    page.calculator.add.click()
    assert page.notices.isVisible()


@pytest.mark.long
def test_filters(qtbot, page):
    page.open_only.click()
    assert [row.term.kind for row in page.table.table.rows] == ["review"]
    page.show_row(next(row.id for row in page.calculator._rows) if page.calculator._rows else page._rows[0].id)
    page.open_only.setChecked(False)
    page.reported.click()
    assert len(page.timeline.lanes) == 2
    page.choose_texts()
    dialog = asked(page)
    assert isinstance(dialog, DateFilter)
    qtbot.keyClicks(dialog._field, "techno")
    qtbot.waitUntil(lambda: dialog.list.item(0).isHidden())
    item = next(dialog.list.item(at) for at in range(3) if not dialog.list.item(at).isHidden())
    item.setCheckState(Qt.CheckState.Checked)
    dialog.accept()
    assert [lane.title for lane in page.timeline.lanes] == ["Technology Prosperity Deal"]
    assert page.texts.text() == "1 of 3 instruments"
    go_to = next(row for row in page.stock.found if "Deep" in row.particulars.title)
    page.show_row((go_to.id, 0))
    assert len(page.timeline.lanes) == 2


@pytest.mark.long
def test_nothing_open_is_said(page):
    go(page, "review")
    page.answer()
    asked(page).keep.click()
    page.open_only.click()
    assert page._nothing.isVisible()
    assert not page.table.isVisible()


@pytest.mark.long
def test_what_was_chosen_is_remembered(qtbot, page):
    page.span.button("all").click()
    page.reported.click()
    page.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    page.calculator.day._take(date(2026, 6, 1))
    again = DatesPage(page.context, lambda: TODAY)
    qtbot.addWidget(again)
    assert again.span.key == "all"
    assert not again.reported.isChecked()
    assert again.table.sorted_by == "1-"
    assert again.calculator.day.day == date(2026, 6, 1)


@pytest.mark.long
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("span", ["year", "years", "all"])
def test_the_picture_is_drawn(page, theme, span):
    page.context.looks.choose(theme)
    page.calculator.day._take(date(2026, 6, 1))
    page.span.button(span).click()
    drawn = page.timeline.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)}
    assert drawn.format() != QImage.Format.Format_Invalid
    assert {page.context.looks.theme.paper.lower(), page.context.looks.theme.tint.lower()} <= colours


@pytest.mark.long
def test_a_changed_library_is_read_again(qtbot, page):
    library = page.context.library
    before = len(page.stock.found)
    library.remove(library.instruments()[0].id)
    assert page.stock.stale
    page.shown()
    qtbot.waitUntil(lambda: len(page.stock.found) == before - 1)
    page.shown()
    assert page._job is None


@pytest.mark.long
def test_the_fourth_place_of_the_window(qtbot, stocked):
    house = House(stocked)
    qtbot.addWidget(house.window)
    house.window.show()
    house.window.activateWindow()
    fourth = next(each for each in house.window.commands() if each.shortcut().toString() == "Ctrl+4")
    fourth.trigger()
    assert house.window.page is house.dates
    qtbot.waitUntil(lambda: house.dates.stock.known)
    go(house.dates, "notice")
    house.dates.table.opened.emit(house.dates.table.row)
    assert house.window.page is house.library


def test_reading_can_be_left_and_gone_on_with(qtbot, stocked):
    page = DatesPage(stocked, lambda: TODAY)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    page._job.cancel()
    qtbot.waitUntil(lambda: page._job is None)
    if not page.stock.known:
        page.notices.findChildren(Notice)[0]._run()
        qtbot.waitUntil(lambda: page.stock.known)
    assert len(page.stock.found) == 2


def test_a_day_is_typed_or_taken_from_a_calendar(qtbot, looks):
    field = DayField(looks, "A day")
    qtbot.addWidget(field)
    field.show()
    got = []
    field.changed.connect(got.append)
    qtbot.keyClicks(field.line, "1 June 2026")
    assert got[-1] == date(2026, 6, 1)
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    assert field.day == date(2026, 6, 2)
    field.line.setText("32 June 2026")
    field.line.editingFinished.emit()
    assert field.fault == "June has 30 days."
    field.put(date(2026, 6, 2))
    assert not field.fault
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field._popup.findChildren(type(field._calendar()))[0]
    qtbot.keyClick(calendar.focusProxy() or calendar, Qt.Key.Key_Right)
    calendar.activated.emit(calendar.selectedDate())
    assert field.day == date(2026, 6, 3)
    qtbot.waitUntil(lambda: field._popup is None)


@pytest.mark.long
def test_the_signed_text_that_arrives_takes_the_place_of_what_was_reported(qtbot, stocked):
    deep = next(each for each in stocked.library.instruments() if "Deep-Sea" in each.title)
    told = replace(reported(), particulars=replace(reported().particulars, title=deep.short_title, signed_on=None))
    stocked.library.keep_reported(told)
    page = shown(qtbot, stocked)
    assert any(row.dates.reported for row in page.table.table.rows)
    (notice,) = page.findChildren(Notice)
    next(each for each in notice.findChildren(QPushButton) if each.text() == "Hold against it").click()
    qtbot.waitUntil(lambda: not any(row.dates.reported for row in page.table.table.rows), timeout=10_000)
    assert not page.notices.isVisible()
    asked(page).close()
