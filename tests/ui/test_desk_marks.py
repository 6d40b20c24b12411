"""The desk's sheet: what is marked and told, and how blocks stand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.draft import Offer, Put, Step
from app.model.finding import Finding
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind
from app.ui.models.desk_looks import Look
from app.ui.open_draft import Spot
from tests.ui.desk_hands import CONTROL, looks_of, opened, stand, words
from tests.ui.desk_samples import (
    REVIEW,
    departures,
    in_step,
    offers,
    open_draft,
    provision,
    sheet_of,
)


@pytest.fixture
def sheet(qtbot, looks):
    made = sheet_of(qtbot, looks)
    yield made
    made.release()


# ---- marks


def test_numbers_are_painted_and_stand_in_no_text(sheet):
    assert [sheet.line_at(sheet.text.index(name)).label for name in ("areas", "one", "two", "end", "notice")] == [
        "I.", "1.", "2.", "II.", "2.",
    ]  # fmt: skip
    assert "I." not in sheet.toPlainText()


def test_departures_are_marked_and_told(sheet):
    sheet.open_draft.found(departures())
    assert (Look.ADDED, "will") in looks_of(sheet, "notice")
    marks = sheet.marks_at(sheet.text.index("notice"))
    assert [wedge.words for wedge in marks.wedges] == ["should", " Nothing else."]
    assert (marks.weight, marks.bar) == (3, "seal")
    stand(sheet, "notice", 0)
    said = sheet.accessibleDescription()
    assert "weighty" in said
    assert "Missing beside the closest precedent: “should”" in said
    assert "Bracket, Japan: “180 days”" in said


def test_marks_stay_on_their_words_until_they_are_known_anew(sheet):
    sheet.open_draft.found(departures())
    stand(sheet, "notice", 0)
    QTest.keyClicks(sheet, "So ")
    assert (Look.ADDED, "will") in looks_of(sheet, "notice")


def test_missing_words_open_for_the_current_provision_and_stand_in_no_text(sheet):
    sheet.open_draft.found(departures())
    stand(sheet, "notice", 3)
    plain = words(sheet, "notice")
    assert [(gap.wedge.words, plain[gap.anchor]) for gap in opened(sheet)] == [("should", "t"), (" Nothing else.", ".")]
    sheet.selectAll()
    assert "should" not in sheet.toPlainText()
    assert "should" not in sheet.createMimeDataFromSelection().text()
    stand(sheet, "one", 0)
    assert opened(sheet) == ()


def test_brackets_and_references_have_their_looks(sheet):
    found = looks_of(sheet, "notice")
    assert (Look.BRACKET, "[JP: 180 days][US: 90 days]") in found
    assert (Look.OWNER, "JP: ") in found
    assert looks_of(sheet, "review") == [(Look.REFERENCE, "section I"), (Look.DANGLING, "paragraph 9")]


def test_findings_are_underlined_and_follow_their_words(sheet):
    sheet.show_findings((Finding("modality", "notice", "US practice avoids “will”.", 19, 23),))
    assert (Look.FINDING, "will") in looks_of(sheet, "notice")
    stand(sheet, "notice", 0)
    QTest.keyClicks(sheet, "x")
    assert (Look.FINDING, "will") in looks_of(sheet, "notice")


def test_offers_of_the_other_side_are_shown_at_their_place(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, records=offers()))
    assert (Look.STRUCK, "becomes ") in looks_of(sheet, "start")
    wedge = sheet.marks_at(sheet.text.index("start")).wedges[0]
    assert (wedge.words, wedge.offered) == ("now ", True)
    assert [gap.wedge.words for gap in opened(sheet, "start")] == ["now "]
    assert "now" not in sheet.toPlainText()
    stand(sheet, "start", 0)
    assert "J. Smith proposes to add “now”" in sheet.accessibleDescription()
    offer = next(each for each in sheet.open_draft.draft.records if isinstance(each, Offer) and each.id == "out")
    sheet.open_draft.do(Step((Put(offer, replace(offer, status="rejected")),), "rejected"), "elsewhere")
    assert (Look.STRUCK, "becomes ") not in looks_of(sheet, "start")
    sheet.release()


def test_the_words_that_are_to_stand_for_struck_ones_are_seen(qtbot, looks):
    proposal = Proposal("p", "deletion", "start", 9, 16, "operates", stamp=Stamp("J. Smith"))
    sheet = sheet_of(qtbot, looks, open_draft(looks, records=(Offer("p", proposal, "r"),)))
    (gap,) = opened(sheet, "start")
    block = sheet.text.block(sheet.text.index("start"))
    right, line = sheet.place(block, gap.anchor + 1)
    seen = sheet.viewport().grab().toImage()
    ratio = seen.devicePixelRatio()
    level = int((line.top() + 3) * ratio)
    colours = {seen.pixelColor(int((right - at) * ratio), level).name() for at in range(4, int(gap.width) - 8)}
    assert looks.theme.added_tint.lower() in colours
    assert looks.theme.removed_tint.lower() not in colours
    sheet.release()


def test_what_is_too_long_for_a_line_stays_a_wedge_and_is_told(qtbot, looks):
    long = "which the Participants intend to consider at the next meeting of the working group "
    proposal = Proposal("p", "insertion", "start", 9, 9, long, stamp=Stamp("J. Smith"))
    short = replace(proposal, id="q", new="on the day of the last signature, ")
    sheet = sheet_of(qtbot, looks, open_draft(looks, records=(Offer("p", proposal, "r"),)))
    assert opened(sheet, "start") == ()
    sheet.go(Spot("start"))
    assert sheet.said_at(middle_of(sheet, "start", 8)).startswith("J. Smith proposes to add “which the")
    sheet.open_draft.do(Step((Put(None, Offer("q", short, "r")),), "offered"), "elsewhere")
    assert [gap.wedge.words for gap in opened(sheet, "start")] == [short.new]
    sheet.resize(440, 600)
    sheet.viewport().repaint()
    assert opened(sheet, "start") == ()
    sheet.release()


def middle_of(sheet, name, offset):
    x, line = sheet.place(sheet.text.block(sheet.text.index(name)), offset)
    return QPoint(int(x) + 2, int(line.center().y()))


def test_tooltips_say_what_is_painted(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, records=offers()))
    sheet.open_draft.found(departures())
    sheet.go(Spot("start"))
    assert "section I" not in sheet.said_at(middle_of(sheet, "start", 2))
    assert sheet.said_at(middle_of(sheet, "start", 11)) == "J. Smith proposes to delete “becomes”"
    assert sheet.said_at(middle_of(sheet, "notice", 20)) == "Not in the closest precedent: “will”"
    assert "Bracket, United States: “90 days”" in sheet.said_at(
        middle_of(sheet, "notice", len(words(sheet, "notice")) - 5)
    )
    assert sheet.said_at(middle_of(sheet, "review", REVIEW.index("section I") + 2)).startswith("Refers to I.")
    assert "no longer in the draft" in sheet.said_at(middle_of(sheet, "review", REVIEW.index("paragraph 9") + 2))
    level = middle_of(sheet, "notice", 0).y()
    assert sheet.said_at(QPoint(39, level)) == "Departs from the closest precedent: weighty."
    right = sheet.viewport().width() - 20
    assert sheet.said_at(QPoint(right, level)) == "Remark by J. Smith: Tokyo answers by 20 May"
    sheet.release()


def test_control_and_click_follow_a_reference(sheet):
    sheet.go(Spot("review"))
    point = middle_of(sheet, "review", REVIEW.index("section I") + 2)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, CONTROL, point)
    assert sheet.open_draft.spot.provision == "areas"


def test_the_menu_is_of_the_words_that_were_clicked_on(sheet):
    def click(point):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, sheet.viewport().mapToGlobal(point))
        sheet.contextMenuEvent(event)
        QApplication.activePopupWidget().close()

    stand(sheet, "notice", 0)
    click(middle_of(sheet, "review", 5))
    assert sheet.open_draft.spot == Spot("review", 5, 5)
    cursor = sheet.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextCharacter, cursor.MoveMode.KeepAnchor, 6)
    sheet.setTextCursor(cursor)
    click(middle_of(sheet, "review", 8))
    assert (sheet.open_draft.spot.start, sheet.open_draft.spot.end) == (5, 11)


def test_the_menu_follows_the_reference_where_the_caret_stands(sheet):
    stand(sheet, "review", REVIEW.index("section I") + 2)
    menu = sheet.menu()
    next(action for action in menu.actions() if action.text().startswith("Go to I\t")).trigger()
    assert sheet.open_draft.spot.provision == "areas"
    menu.deleteLater()


def test_an_offer_that_is_clicked_is_told(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, records=offers()))
    sheet.go(Spot("start"))
    told = []
    sheet.pointed.connect(told.append)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(sheet, "start", 11))
    assert told == ["out"]
    sheet.release()


def test_titles_and_signature_blocks_stand_in_lines_to_the_eye(qtbot, looks):
    title = "Memorandum of Cooperation Regarding Recycling Between the Ministry of Norway and the Ministry of Chile"
    block = "FOR THE MINISTRY OF CHILE: BY: _____ Maria Perez, Minister"
    made = (provision("t", Kind.TITLE, 0, title), provision("s", Kind.SIGNATURE, 0, block))
    sheet = sheet_of(qtbot, looks, open_draft(looks, made))
    lines = [
        [text[line.textStart() : line.textStart() + line.textLength()].strip() for line in rows]
        for text, rows in (
            (each.text(), [each.layout().lineAt(at) for at in range(each.layout().lineCount())])
            for each in (sheet.text.block(0), sheet.text.block(1))
        )
    ]
    assert lines[0][:2] == ["Memorandum of Cooperation", "Regarding Recycling"]
    assert lines[1][:2] == ["FOR THE MINISTRY OF CHILE:", "BY: _____"]
    assert sheet.toPlainText() == f"{title}\n{block}"
    for offset in (0, len("Memorandum of Cooperation"), len("Memorandum of Cooperation "), len(title)):
        stand(sheet, "t", offset)
        assert sheet.viewport().rect().contains(sheet.cursorRect().center())
    assert sheet.horizontalScrollBar().maximum() == 0
    assert (Look.BOLD, "FOR THE MINISTRY OF CHILE:") in looks_of(sheet, "s")
    sheet.release()


def test_cells_of_a_table_are_blocks_and_what_holds_them_is_thin(qtbot, looks):
    kinds = (Kind.TABLE, Kind.ROW, Kind.CELL, Kind.CELL, Kind.ROW, Kind.CELL)
    made = [
        provision(str(at), kind, min(at, 2) if kind is Kind.CELL else int(kind is Kind.ROW), "x" * (kind is Kind.CELL))
        for at, kind in enumerate(kinds)
    ]
    sheet = sheet_of(qtbot, looks, open_draft(looks, made))
    assert [sheet.line_at(at).height for at in range(6)] == [6, 6, 24, 24, 6, 24]
    stand(sheet, "1", 0)
    QTest.keyClicks(sheet, "a")
    in_step(sheet)
    assert sheet.line_at(1).height == 24
    sheet.release()
