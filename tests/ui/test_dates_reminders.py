"""Reminders of dates: said at the start until they are put away, and of what is done no more."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.ui.dates_memory import DatesMemory
from app.ui.dates_reminder import DatesReminder
from app.ui.house import House
from app.ui.widgets.notice import Notice
from tests.ui.dates_hands import row_of, shown
from tests.ui.test_date_models import reported


@pytest.fixture
def page(qtbot, stocked):
    stocked.library.keep_reported(reported())
    return shown(qtbot, stocked)


def reminded(page, day):
    page.stock.clock = lambda: day
    page.stock.take(page.stock.work(lambda *_: None))
    shown_rows = []
    memory = DatesMemory(page.context.settings)
    reminder = DatesReminder(page.stock, memory, page.notify, shown_rows.append, page)
    return reminder, reminder.remind(), shown_rows


def test_a_date_within_two_weeks_is_reminded_of_until_it_is_put_away(page):
    assert reminded(page, date(2026, 4, 5))[1] is None
    reminder, notice, shown_rows = reminded(page, date(2026, 4, 16))
    assert "Sun 26 Apr 2026, in 10 days" in notice.accessibleName()
    assert notice.property("level") == "doubt", "nothing is done yet, so no tick stands before it"
    assert "One more date lies within 14 days." in notice.accessibleName()
    notice._run()
    assert shown_rows == [row_of(page, "meeting", "Framework").id]
    notice.closed.emit()
    assert reminder.remind() is None
    assert reminded(page, date(2026, 4, 27))[1] is None


def test_what_is_done_is_kept_is_not_reminded_of_and_can_be_taken_back(qtbot, page):
    row = row_of(page, "meeting", "Framework")
    page.show_row(row.id)
    assert page.tick_button.isEnabled()
    qtbot.mouseClick(page.tick_button, Qt.MouseButton.LeftButton)
    assert row_of(page, "meeting", "Framework").done
    assert page.tick_button.text() == "Mark as not done"
    assert [mark.done for lane in page.timeline.lanes for mark in lane.marks].count(True) == 1
    done = page.stock.answers(row.dates.id)
    assert [each.endswith("@2026-04-26") for each in done.done] == [True]
    _, notice, _ = reminded(page, date(2026, 4, 16))
    assert "28 Apr 2026" in notice.accessibleName()
    page.show_row(row.id)
    page.tick()
    assert not row_of(page, "meeting", "Framework").done
    page.tick()
    page.notices.findChildren(Notice)[-1]._run()
    assert not row_of(page, "meeting", "Framework").done


def test_only_what_has_a_date_can_be_done(page):
    page.show_row(row_of(page, "notice", "").id)
    assert not page.tick_button.isEnabled()
    page.tick()
    assert page.notices.isVisible()


def test_reminders_come_from_the_background(qtbot, stocked):
    stocked.library.keep_reported(reported())
    house = House(stocked)
    qtbot.addWidget(house.window)
    house.dates.stock.clock = lambda: date(2026, 4, 20)
    house.reminder.look(stocked.runner)
    qtbot.waitUntil(lambda: house.library.notices.isVisibleTo(house.library))
    notice = house.library.notices.findChildren(Notice)[0]
    notice._run()
    assert house.window.page is house.dates
    assert house.dates.table.row.on == date(2026, 4, 26)


def test_reminders_long_past_are_forgotten(context):
    memory = DatesMemory(context.settings)
    memory.keep(span="all")
    memory.see("old", date(2020, 1, 1))
    memory.see("new", date(2026, 1, 1))
    assert (memory.seen("old"), memory.seen("new"), memory.said("span")) == (False, True, "all")


# ---- a day
