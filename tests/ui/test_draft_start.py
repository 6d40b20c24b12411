"""The start page of drafts: what is there, what can be begun, by mouse and by keyboard."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt

from app.jobs import drafting
from app.library.values import Listing, Shelved
from app.ui.models.shelf import ROW
from app.ui.widgets.choice_row import ChoiceRow
from app.ui.widgets.draft_start import DraftStart

NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)
DEEP = Shelved("a", Listing("Deep-Sea Mining", "sectoral", "ad_referendum", ("Japan", "United States"), 3, 900), NOON)
TIDES = Shelved("b", Listing("Tides", "umbrella", "draft", ("Australia", "Japan"), 1), NOON)
QUIET = Shelved("c", Listing("Quiet", "gone"), NOON, carried=True)


@pytest.fixture
def start(qtbot, looks):
    made = DraftStart(looks)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    return made


def _rows(start):
    model = start.drafts.shelf
    return [model.index(at).data(ROW) for at in range(model.rowCount())]


def test_each_draft_says_its_sides_template_state_and_open_brackets(start):
    start.offer(drafting.templates(), (DEEP, TIDES, QUIET))
    deep, tides, quiet = _rows(start)
    assert (deep.sides, deep.status, deep.open) == (
        "Japan, United States · Sectoral memorandum with a working group",
        "Ad referendum",
        "3 open brackets",
    )
    assert (tides.status, tides.open) == ("", "1 open bracket")
    assert (quiet.sides, quiet.open) == ("gone", "")
    assert "14 May 2026" in deep.changed
    spoken = start.drafts.shelf.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Deep-Sea Mining" in spoken
    assert "3 open brackets" in spoken


def test_drafts_are_taken_and_removed_by_keyboard(qtbot, start):
    start.offer(drafting.templates(), (DEEP, TIDES))
    start.setFocus()
    qtbot.keyClick(start.drafts, Qt.Key.Key_Down)
    with qtbot.waitSignal(start.draft_taken) as taken:
        qtbot.keyClick(start.drafts, Qt.Key.Key_Return)
    assert taken.args == ["b"]
    with qtbot.waitSignal(start.draft_removed) as removed:
        qtbot.keyClick(start.drafts, Qt.Key.Key_Delete)
    assert removed.args == ["b"]


def test_a_click_takes_a_draft_and_the_menu_has_the_rest(qtbot, start):
    start.offer(drafting.templates(), (DEEP, TIDES))
    place = start.drafts.visualRect(start.drafts.shelf.index(1))
    with qtbot.waitSignal(start.draft_taken) as taken:
        qtbot.mouseClick(start.drafts.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.center().y()))
    assert taken.args == ["b"]
    menu = start.drafts.menu(start.drafts.shelf.index(0))
    assert [action.text() for action in menu.actions()] == ["Open", "Make a copy", "Hand over…", "Remove"]
    for number, signal in enumerate((
        start.draft_taken,
        start.draft_copied,
        start.draft_handed_over,
        start.draft_removed,
    )):
        with qtbot.waitSignal(signal) as sent:
            menu.actions()[number].trigger()
        assert sent.args == ["a"]


def test_many_drafts_can_be_searched(qtbot, start):
    many = tuple(Shelved(str(at), Listing(f"Subject {at}", sides=("Japan",)), NOON) for at in range(12))
    start.offer(drafting.templates(), (*many, DEEP))
    assert start.search.isVisible()
    qtbot.keyClicks(start.search, "deep united")
    qtbot.waitUntil(lambda: len(_rows(start)) == 1, timeout=15000)
    with qtbot.waitSignal(start.draft_taken) as taken:
        qtbot.keyClick(start.search, Qt.Key.Key_Return)
    assert taken.args == ["a"]
    start.search.setText("nothing like this")
    qtbot.waitUntil(lambda: not _rows(start), timeout=15000)
    assert not start.drafts.isVisible()
    start.offer(drafting.templates(), many[:2])
    assert not start.search.isVisible()
    assert len(_rows(start)) == 2


def test_without_drafts_it_says_so_and_offers_the_beginnings(qtbot, start):
    start.offer(drafting.templates(), ())
    assert not start.drafts.isVisible()
    rows = start.findChildren(ChoiceRow)
    names = [row.accessibleName() for row in rows]
    assert len(rows) == len(drafting.templates()) + 3
    for name, signal in (
        ("A signed text…", start.signed_wanted),
        ("A file that the other side sent…", start.file_wanted),
        ("A negotiation handed over…", start.handed_wanted),
    ):
        row = next(rows[at] for at, said in enumerate(names) if said.startswith(name))
        with qtbot.waitSignal(signal):
            qtbot.keyClick(row, Qt.Key.Key_Return)
    with qtbot.waitSignal(start.template_taken) as taken:
        qtbot.keyClick(rows[0], Qt.Key.Key_Space)
    assert taken.args[0] in {template.name for template in drafting.templates()}
