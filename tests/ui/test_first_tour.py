"""The tour points at what is there, stands in nobody's way, and is remembered."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.ui.first_tour import Tour, show_around, stops
from app.ui.house import House
from app.ui.widgets.tour_card import TourCard, TourRing


@pytest.fixture
def card(qtbot, looks):
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    made = TourCard(looks, window)
    made.show_stop(0, 3, "A title", "Words about a thing. " * 8)
    yield made
    window.close()


@pytest.mark.parametrize("target", [(10, 10, 200, 30), (1100, 60, 260, 700), (0, 0, 1366, 768), (700, 740, 60, 20)])
def test_the_card_stands_beside_its_thing_and_within_the_window(card, target):
    room, thing = QRect(0, 0, 1366, 768), QRect(*target)
    card.stand_by(thing, room)
    assert room.contains(card.geometry())
    if thing != room:
        assert not card.geometry().intersects(thing)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keys_lead_on_and_out(qtbot, card, key):
    went, left = [], []
    card.went.connect(went.append)
    card.left.connect(lambda: left.append(1))
    back = QAction("Back to the list", card.window(), shortcut="Esc")  # a page's own
    card.window().addAction(back)
    back.triggered.connect(lambda: left.append("page"))
    card.window().show()
    card.window().activateWindow()
    qtbot.waitUntil(lambda: card.window().isActiveWindow())
    card.further.setFocus()
    QTest.keyClick(card.further, key)
    QTest.keyClick(card.further, Qt.Key.Key_Escape)
    assert (went, left) == ([1], [1])


def test_the_ring_is_not_there_inside_and_takes_no_click(qtbot, looks):
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    field = QLineEdit(window)
    field.setGeometry(50, 50, 200, 30)
    ring = TourRing(looks, window)
    ring.stand_round(field.geometry())
    assert not ring.mask().contains(ring.rect().center())
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert window.childAt(60, 51) is field


@pytest.fixture
def house(qtbot, stocked):
    made = House(stocked)
    made.window.resize(1366, 768)
    made.window.show()
    yield made
    made.window.close()
    made.rest()


@pytest.mark.long
def test_every_stop_shows_a_thing_that_is_there(qtbot, house):
    tour = show_around(house)
    count = len(stops(house))
    for at in range(count):
        qtbot.waitUntil(tour.ring.isVisible)
        assert tour.at == at
        assert tour._target.isVisibleTo(house.window)
        assert house.window.rect().contains(tour.card.geometry())
        assert tour.card.further.isVisible()
        tour.go(1)
    assert house.context.settings.value.tour == "done"
    assert house.window.findChild(Tour, "tour") is None
    house.draft.show_start()
    assert [each.listing.title for each in house.context.library.shelf()] == ["Practice draft"]


@pytest.mark.long
def test_the_window_can_be_used_meanwhile_and_the_tour_goes_on(qtbot, house):
    tour = show_around(house)
    house.window.go("dates")
    qtbot.waitUntil(lambda: not tour.ring.isVisible())
    house.library.search("sea")
    assert show_around(house) is tour
    tour.go(1)
    qtbot.waitUntil(tour.ring.isVisible)
    tour.end()
    again = show_around(house)
    assert again is not tour
    assert again.at == 0
    again.end()
    assert QApplication.focusWidget() is not None


@pytest.mark.long
def test_a_second_tour_opens_the_same_practice_draft(qtbot, house):
    for _ in range(2):
        tour = show_around(house)
        while tour.at + 1 < len(stops(house)):
            tour.go(1)
        tour.end()
        house.draft.show_start()
    assert len(house.context.library.shelf()) == 1


@pytest.mark.long
def test_without_texts_it_speaks_of_none(qtbot, context):
    house = House(context)
    assert len(stops(house)) < 6
    tour = show_around(house)
    tour.end()
    house.window.close()
    house.rest()
