"""A review that is left for another page, cancelled or closed in the middle: corrections are not lost unasked."""

import pytest
from PySide6.QtWidgets import QMessageBox

from app.jobs import importing
from app.ui.house import House
from app.ui.widgets.notice import Notice

DEEP_SEA = importing.starter_texts()[0]


@pytest.fixture
def house(qtbot, context):
    made = House(context)
    qtbot.addWidget(made.window)
    made.window.show()
    made.review((DEEP_SEA,))
    qtbot.waitUntil(lambda: made.importing.corrections is not None, timeout=15000)
    return made


def notices(house):
    return [notice for notice in house.library.findChildren(Notice) if not notice.isHidden()]


def corrected(house):
    house.importing.desk.tree.choose(2)
    house.importing.desk.correct("demote")
    assert house.importing.corrections.review.edits
    return house.importing.corrections.provisions


def press(monkeypatch, words):
    def answer(box):
        button = next(button for button in box.buttons() if button.text() == words)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)


def test_leaving_the_page_says_the_way_back(house):
    window = house.window
    assert not house._go_on.isVisible()
    for _ in range(2):
        window.go("library")
        (notice,) = notices(house)
        assert DEEP_SEA.name in notice._note.what
        assert house._go_on.isVisible()
        notice._run()
        assert window.page is house.importing
        assert notices(house) == []
        assert not house._go_on.isVisible()
    assert house.importing.corrections.matter.name == DEEP_SEA.name


def test_a_cancelled_review_can_be_taken_up_again(house):
    expected = corrected(house)
    house.importing.cancel()
    assert house.window.page is house.library
    assert house.importing.corrections is None
    (notice,) = notices(house)
    notice._run()
    assert house.window.page is house.importing
    assert house.importing.corrections.provisions == expected
    assert notices(house) == []
    house.importing.corrections.undo()
    house.importing._next()  # else closing the window would ask


def test_a_review_without_corrections_is_cancelled_without_a_word(house):
    house.importing.cancel()
    assert notices(house) == []


@pytest.mark.parametrize(("answer", "closed"), [("Go on with the review", False), ("Close Paraph", True)])
def test_closing_asks_before_corrections_are_lost(house, monkeypatch, answer, closed):
    corrected(house)
    house.window.go("draft")
    press(monkeypatch, answer)
    assert house.window.close() is closed
    assert (house.window.page is house.importing) is not closed


def test_closing_without_corrections_asks_nothing(house, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: pytest.fail("it asked"))
    assert house.window.close()
