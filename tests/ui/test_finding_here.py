"""What can be done with a finding where the caret stands, by keys and by the menu of the sheet."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from app.model.finding import Finding, Replacement
from app.ui.finding_here import FindingHere
from app.ui.models.findings import Told
from app.ui.widgets.findings_pane import FindingsPane
from tests.ui.desk_hands import stand, words
from tests.ui.desk_samples import sheet_of


class _Desk(QObject):
    """A sheet and its findings, as the desk has them."""

    def __init__(self, sheet, findings):
        super().__init__()
        self.sheet, self.findings, self.turned = sheet, findings, 0

    def show_findings(self):
        self.turned += 1


@pytest.fixture
def desk(qtbot, looks):
    sheet, pane = sheet_of(qtbot, looks), FindingsPane(looks)
    qtbot.addWidget(pane)
    pane.hold(sheet.open_draft)
    pane.show()
    made = _Desk(sheet, pane)
    made.here = FindingHere(made)
    plain = words(sheet, "notice")
    will, whole = plain.index("will"), Finding("w", "notice", "Said as a duty & so.", 0, 3, suggestion="Say it softly.")
    fix = Finding(
        "f", "notice", "Written twice.", will, will + 4, fix=(Replacement(will, will + 4, "may"),), passage="will"
    )
    pane.show_findings("rules", (Told(whole, None, 3, "Wording"), Told(fix, None, 2, "Grammar")))
    made.will = will
    yield made
    QToolTip.hideText()
    pane.release()
    sheet.release()


def entries(desk):
    menu = desk.sheet.menu()
    said = [(each.text(), each.isEnabled()) for each in menu.actions()]
    menu.deleteLater()
    return said[: next(at for at, (text, _) in enumerate(said) if text.startswith("Cut"))]


def test_the_menu_begins_with_what_was_found_there(desk):
    stand(desk.sheet, "notice", desk.will + 1)
    assert entries(desk) == [
        ("Written twice.", False),
        ("Write “may”\tCtrl+.", True),
        ("Leave this finding…\tCtrl+F7", True),
        ("Show the finding", True),
        ("", True),
    ]
    stand(desk.sheet, "notice", 1)
    assert entries(desk)[:2] == [("Said as a duty && so.", False), ("Fix this finding\tCtrl+.", False)]
    stand(desk.sheet, "review", 1)
    assert entries(desk) == []


def test_where_nothing_can_be_fixed_it_is_said_why(desk):
    stand(desk.sheet, "notice", desk.will)
    desk.here.fix()
    assert words(desk.sheet, "notice")[desk.will :].startswith("may")
    assert QToolTip.text() == ""
    stand(desk.sheet, "notice", 1)
    desk.here.fix_all()
    assert QToolTip.text() == "No fix is safe here. Say it softly."
    stand(desk.sheet, "review", 1)
    desk.here.fix()
    assert QToolTip.text().startswith("Nothing was found where the caret stands.")


def test_a_key_asks_why_the_finding_at_the_caret_is_to_stay(desk):
    stand(desk.sheet, "notice", 1)
    desk.here.leave()
    assert desk.turned == 1
    field = next(card for card in desk.findings.cards if card.told.title == "Wording")._field
    assert field.isVisible()
    QTest.keyClicks(field, "As agreed")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.sheet.open_draft.draft.ignored[0].why == "As agreed"
    desk.here.leave()
    assert desk.turned == 1
    assert QToolTip.text().startswith("Nothing was found")
