"""A narrow window: a laptop's screen at 125 %. What stands in it is cut where it may be, and nothing leaves it."""

import pytest

from app.ui.pages.base import Page
from app.ui.widgets.date_table import DateTable


@pytest.fixture
def page(qtbot, context):
    made = Page(context, "narrow")
    qtbot.addWidget(made)
    for name in ("Undo", "Drafts", "Bracket", "Compare"):
        made.add_action(name, "compare", made.find_here)
    made.add_action("Export…", "export", made.find_here, key="Ctrl+E", outlined=True)
    made.show()
    return made


def test_a_header_keeps_its_buttons_whatever_it_is_called(page):
    page.set_title("Memorandum of Cooperation on Geothermal Energy " * 3, "Sectoral memorandum with a working group")
    page.resize(820, 500)
    assert page.width() == 820
    buttons = [page.header.right.itemAt(at).widget() for at in range(page.header.right.count())]
    assert all(each.mapTo(page, each.rect().bottomRight()).x() < 820 for each in buttons)
    assert page.header.title.width() >= 120
    page.grab()
    assert page.header.title.toolTip().startswith("Memorandum of Cooperation")


def test_what_is_said_beside_the_title_gives_way_before_the_title(page):
    page.set_title("Geothermal Energy", "Sectoral memorandum with a working group")
    page.resize(820, 500)
    assert page.header.title.width() >= page.header.title.sizeHint().width()
    page.grab()
    assert page.header.title.toolTip() == ""
    assert page.header.said.toolTip() == "Sectoral memorandum with a working group"
    page.resize(1300, 500)
    page.grab()
    assert page.header.said.toolTip() == ""


@pytest.mark.parametrize("width", [700, 760, 886, 972, 1500])
def test_a_table_of_dates_shows_all_its_columns(qtbot, looks, width):
    table = DateTable(looks)
    qtbot.addWidget(table)
    table.show()
    table.resize(width, 400)
    room = table.viewport().width()
    ends = [table.columnViewportPosition(at) + table.columnWidth(at) for at in range(table.table.columnCount())]
    assert ends[-1] <= room
    assert table.columnWidth(len(ends) - 1) >= 130
    assert min(table.columnWidth(at) for at in range(len(ends))) >= 100
