"""The dates page in tests: shown on a day, its rows found and gone to."""

from PySide6.QtWidgets import QDialog

from app.ui.pages.dates import DatesPage
from tests.ui.test_date_models import TODAY


def shown(qtbot, context, today=TODAY):
    page = DatesPage(context, lambda: today)
    qtbot.addWidget(page)
    page.resize(1302, 712)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.stock.known)
    return page


def row_of(page, kind, text="Deep-Sea"):
    return next(row for row in page.table.table.rows if row.term.kind == kind and text in row.dates.particulars.title)


def go(page, kind, text="Deep-Sea"):
    page.show_row(row_of(page, kind, text).id)


def asked(page):
    return next(each for each in page.findChildren(QDialog) if each.isVisible())
