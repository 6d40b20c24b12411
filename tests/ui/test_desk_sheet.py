"""The desk's sheet: keys, caret, marks, what is said of them, and what is found."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.draft import Offer, Put, Step
from app.model.edits import Splice
from app.model.finding import Finding
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from app.ui.models.desk_edits import Caret
from app.ui.models.desk_looks import Look
from app.ui.models.desk_words import words_of
from app.ui.open_draft import Spot
from app.ui.widgets.find_bar import FindBar
from tests.ui.desk_samples import (
    REVIEW,
    departures,
    in_step,
    large,
    offers,
    open_draft,
    provision,
    sheet_of,
    small,
)

SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@pytest.fixture
def sheet(qtbot, looks):
    made = sheet_of(qtbot, looks)
    yield made
    made.release()


def words(sheet, name):
    return next(words_of(each).plain for each in sheet.open_draft.draft.provisions if each.id == name)


def ids(sheet):
    return [each.id for each in sheet.open_draft.draft.provisions]


def stand(sheet, name, offset=0, back=None):
    sheet.put_caret(Caret(name, offset), back)


def press(sheet, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(sheet, key, modifiers)
    in_step(sheet)


def select_across(sheet, first, start, last, end):
    cursor = sheet.textCursor()
    cursor.setPosition(sheet.text.position(sheet.text.index(first), start))
    cursor.setPosition(sheet.text.position(sheet.text.index(last), end), QTextCursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)


def looks_of(sheet, name):
    marks = sheet.marks_at(sheet.text.index(name))
    plain = words(sheet, name)
    return [(span.look, plain[span.start : span.end]) for span in marks.spans]


def opened(sheet, name="notice"):
    return sheet.text.rows[sheet.text.index(name)].gaps


# ---- typing


def test_what_is_typed_is_in_the_draft_and_the_caret_after_it(sheet):
    stand(sheet, "two", 10)
    QTest.keyClicks(sheet, " new")
    assert words(sheet, "two") == "Presenting new technologies."
    assert sheet.caret() == Caret("two", 14)
    assert sheet.open_draft.spot == Spot("two", 14, 14)


def test_letters_alike_are_typed_where_the_caret_is(sheet):
    """A mark beside tells which of two equal letters is new."""
    stand(sheet, "one", 7)
    QTest.keyClicks(sheet, "g")
    stand(sheet, "one", 6)
    QTest.keyClicks(sheet, "g")
    provision = next(each for each in sheet.open_draft.draft.provisions if each.id == "one")
    assert provision.text.plain.startswith("Sharingg")
    assert provision.text.marks[0] == Mark(0, len("Sharinggg"), MarkKind.BOLD)


def test_enter_breaks_a_provision_and_the_numbers_follow(sheet):
    stand(sheet, "one", len("Sharing "))
    press(sheet, Key.Key_Return)
    at = ids(sheet).index("one")
    assert [words_of(each).plain for each in sheet.open_draft.draft.provisions[at : at + 2]] == [
        "Sharing ",
        "information;",
    ]
    assert sheet.caret() == Caret(ids(sheet)[at + 1], 0)
    press(sheet, Key.Key_Z, CONTROL)
    assert words(sheet, "one") == "Sharing information;"
    assert sheet.caret() == Caret("one", len("Sharing "))


def test_enter_in_an_empty_item_brings_it_up(sheet):
    stand(sheet, "two", len(words(sheet, "two")))
    press(sheet, Key.Key_Return)
    new = sheet.caret().provision
    press(sheet, Key.Key_Return)
    made = next(each for each in sheet.open_draft.draft.provisions if each.id == new)
    assert made.kind is Kind.PARAGRAPH
    assert sheet.caret() == Caret(new, 0)


def test_shift_enter_ends_a_line_within_the_provision(sheet):
    stand(sheet, "title", len("MEMORANDUM"))
    press(sheet, Key.Key_Return, SHIFT)
    assert words(sheet, "title").startswith("MEMORANDUM\n OF")


def test_backspace_at_the_beginning_joins_and_the_caret_stays_between(sheet):
    stand(sheet, "two", 0)
    press(sheet, Key.Key_Backspace)
    assert words(sheet, "one") == "Sharing information;Presenting technologies."
    assert sheet.caret() == Caret("one", len("Sharing information;"))
    press(sheet, Key.Key_Z, CONTROL)
    assert sheet.caret() == Caret("two", 0)


def test_delete_at_the_end_joins_the_next(sheet):
    stand(sheet, "one", len(words(sheet, "one")))
    press(sheet, Key.Key_Delete)
    assert words(sheet, "one") == "Sharing information;Presenting technologies."
    assert sheet.caret() == Caret("one", len("Sharing information;"))


def test_backspace_after_an_empty_provision_takes_that_away(sheet):
    stand(sheet, "two", 0)
    press(sheet, Key.Key_Return)
    assert sheet.caret() == Caret("two", 0)
    assert len(ids(sheet)) == len(small()) + 1
    press(sheet, Key.Key_Backspace)
    assert ids(sheet) == [each.id for each in small()]
    assert sheet.caret() == Caret("two", 0)


def test_what_is_selected_across_provisions_goes_with_one_key_and_comes_back(sheet):
    before = sheet.open_draft.draft
    select_across(sheet, "stem", 4, "two", 10)
    press(sheet, Key.Key_Delete)
    assert words(sheet, "stem") == "The  technologies."
    assert {"one", "two"}.isdisjoint(ids(sheet))
    assert sheet.caret() == Caret("stem", 4)
    press(sheet, Key.Key_Z, CONTROL)
    assert sheet.open_draft.draft == before


def test_typing_over_a_selection_across_provisions(sheet):
    select_across(sheet, "one", 0, "two", 10)
    QTest.keyClicks(sheet, "All")
    in_step(sheet)
    assert words(sheet, "one") == "All technologies."


def test_tab_demotes_and_shift_tab_promotes_with_the_caret_on_its_letter(sheet):
    stand(sheet, "two", 4)
    press(sheet, Key.Key_Tab)
    assert next(each.kind for each in sheet.open_draft.draft.provisions if each.id == "two") is Kind.SUBITEM
    assert sheet.caret() == Caret("two", 4)
    press(sheet, Key.Key_Backtab, SHIFT)
    assert next(each.kind for each in sheet.open_draft.draft.provisions if each.id == "two") is Kind.ITEM


def test_alt_and_arrows_move_a_provision_with_the_caret_in_it(sheet):
    stand(sheet, "two", 3)
    press(sheet, Key.Key_Up, ALT)
    assert ids(sheet).index("two") < ids(sheet).index("one")
    assert sheet.caret() == Caret("two", 3)
    press(sheet, Key.Key_Down, ALT)
    assert ids(sheet).index("one") < ids(sheet).index("two")


def test_taking_a_move_back_keeps_the_caret_in_what_was_moved(sheet):
    stand(sheet, "two", 3)
    press(sheet, Key.Key_Up, ALT)
    press(sheet, Key.Key_Z, CONTROL)
    assert sheet.caret() == Caret("two", 3)
    press(sheet, Key.Key_Tab)
    press(sheet, Key.Key_Z, CONTROL)
    assert sheet.caret() == Caret("two", 3)


def test_taking_a_moved_section_back_does_not_go_to_the_reference_that_followed(sheet):
    stand(sheet, "end", 2)
    press(sheet, Key.Key_Up, ALT)
    assert "section II" in words(sheet, "review")
    press(sheet, Key.Key_Z, CONTROL)
    assert sheet.caret() == Caret("end", 2)
    assert words(sheet, "review") == REVIEW


def test_making_a_join_again_puts_the_caret_where_it_was_made(sheet):
    stand(sheet, "two", 0)
    press(sheet, Key.Key_Backspace)
    press(sheet, Key.Key_Z, CONTROL)
    press(sheet, Key.Key_Y, CONTROL)
    assert sheet.caret() == Caret("one", len("Sharing information;"))


def test_a_section_moves_with_all_it_holds(sheet):
    stand(sheet, "end", 2)
    press(sheet, Key.Key_Up, ALT)
    assert ids(sheet)[3:7] == ["end", "start", "notice", "review"]


def test_bold_is_set_and_taken_back_on_the_selection_which_stays(sheet):
    stand(sheet, "two", 10, 0)
    press(sheet, Key.Key_B, CONTROL)
    assert (Look.BOLD, "Presenting") in looks_of(sheet, "two")
    assert sheet.textCursor().selectedText() == "Presenting"
    press(sheet, Key.Key_B, CONTROL)
    assert looks_of(sheet, "two") == []


def test_words_typed_without_a_pause_are_taken_back_together(sheet):
    stand(sheet, "two", 0)
    QTest.keyClicks(sheet, "abc")
    stand(sheet, "one", 0)
    QTest.keyClicks(sheet, "d")
    press(sheet, Key.Key_Z, CONTROL)
    assert words(sheet, "one") == "Sharing information;"
    assert words(sheet, "two").startswith("abc")
    press(sheet, Key.Key_Z, CONTROL)
    assert words(sheet, "two") == "Presenting technologies."
    press(sheet, Key.Key_Y, CONTROL)
    assert words(sheet, "two").startswith("abc")
    assert sheet.caret() == Caret("two", 3)


def test_enter_in_a_signature_block_ends_a_line(sheet):
    stand(sheet, "signature", 4)
    press(sheet, Key.Key_Return)
    assert words(sheet, "signature") == "FOR \nJAPAN:\n____\nMinister"
    assert sheet.caret() == Caret("signature", 5)


def test_an_empty_draft_can_be_typed_into(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, ()))
    QTest.keyClicks(sheet, "Now")
    in_step(sheet)
    assert [words_of(each).plain for each in sheet.open_draft.draft.provisions] == ["Now"]
    sheet.release()


@pytest.mark.parametrize(
    "strange", ["\x00", "\r", "\u2028", "\u2029", "\ufffc", "\ufdd0", "\ud800", "\U0001f600", "\t"]
)
def test_signs_that_a_block_cannot_hold_stay_in_the_draft(qtbot, looks, strange):
    """What is typed beside them changes only itself."""
    made = (provision("a", Kind.PARAGRAPH, 0, f"one {strange} two"), provision("b", Kind.PARAGRAPH, 0, strange * 3))
    sheet = sheet_of(qtbot, looks, open_draft(looks, made))
    in_step(sheet)
    stand(sheet, "a", len(f"one {strange} two"))
    QTest.keyClicks(sheet, "!")
    stand(sheet, "a", 0)
    QTest.keyClicks(sheet, "So ")
    in_step(sheet)
    assert words(sheet, "a") == f"So one {strange} two!"
    assert words(sheet, "b") == strange * 3
    sheet.release()


def test_only_what_is_seen_is_marked_when_a_draft_is_opened(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, large(200)))
    assert sheet.text.rows[1].marks is not None
    assert sheet.text.rows[150].marks is None
    qtbot.wait(10)
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    assert sheet.text.rows[199].marks is not None
    sheet.release()


def test_who_shows_the_draft_is_told_what_is_in_view(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, large(200)))
    told = []
    sheet.viewed.connect(told.append)
    qtbot.wait(10)
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    assert told[-1][-1] == sheet.open_draft.draft.provisions[-1].id
    sheet.release()


def test_a_sheet_that_was_let_go_shows_nothing_and_changes_nothing(qtbot, looks):
    held = open_draft(looks)
    sheet = sheet_of(qtbot, looks, held)
    sheet.release()
    before = held.draft
    QTest.keyClicks(sheet, "abc")
    held.desk.undo()
    assert sheet.toPlainText() == ""
    assert held.draft is before
    sheet.hold(open_draft(looks))
    in_step(sheet)
    sheet.release()


# ---- input methods


def test_what_is_being_composed_is_no_part_of_the_draft(sheet):
    stand(sheet, "start", 4)
    before = sheet.open_draft.draft
    marks = sheet.marks_at(sheet.text.index("start"))
    said = []
    sheet.composed.connect(said.append)
    for letters in ("に", "にほ", "にほん"):
        QApplication.sendEvent(sheet, QInputMethodEvent(letters, []))
        assert sheet.open_draft.draft is before
        assert sheet.marks_at(sheet.text.index("start")) == marks
    assert not sheet.open_draft.desk.can_undo
    done = QInputMethodEvent()
    done.setCommitString("日本")
    QApplication.sendEvent(sheet, done)
    in_step(sheet)
    assert words(sheet, "start") == "This日本 MOC becomes operative upon signature 署名."
    assert said == [True, False]
    press(sheet, Key.Key_Z, CONTROL)
    assert sheet.open_draft.draft == before


def test_composing_that_is_given_up_leaves_no_step(sheet):
    stand(sheet, "start", 4)
    QApplication.sendEvent(sheet, QInputMethodEvent("にほ", []))
    QApplication.sendEvent(sheet, QInputMethodEvent("", []))
    in_step(sheet)
    assert not sheet.open_draft.desk.can_undo


def test_marks_keep_their_words_while_something_is_composed_before_them(sheet):
    at = sheet.text.index("notice")
    stand(sheet, "notice", 6)
    QApplication.sendEvent(sheet, QInputMethodEvent("にほ", []))
    layout = sheet.text.block(at).layout()
    signs = [each.start for each in layout.formats() if each.format.fontWeight() == 700]
    plain = words(sheet, "notice")
    assert plain.index("[") + 2 in signs
    QApplication.sendEvent(sheet, QInputMethodEvent("", []))


# ---- others change the draft


def test_words_that_somebody_else_puts_in_leave_the_caret_on_its_letter(sheet):
    stand(sheet, "notice", 10)
    held = sheet.open_draft
    at = ids(sheet).index("one")
    new = provision("fresh", Kind.ITEM, 1, "A new one;")
    held.do(Step((Splice(at, (), (new,)),), "inserted"), "elsewhere")
    in_step(sheet)
    assert sheet.caret() == Caret("notice", 10)
    old = held.draft.provisions[held.draft.provisions.index(new)]
    held.do(Step((Splice(at, (old,), ()),), "removed"), "elsewhere")
    in_step(sheet)
    assert sheet.caret() == Caret("notice", 10)


def test_a_precedent_that_replaces_the_words_is_shown(sheet):
    held = sheet.open_draft
    at = ids(sheet).index("notice")
    old = held.draft.provisions[at]
    held.do(Step((Splice(at, (old,), (replace(old, text=Text("Other words.")),)),), "precedent"), "elsewhere")
    in_step(sheet)
    assert words(sheet, "notice") == "Other words."


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


# ---- going


def test_going_shows_words_at_a_third_of_the_height(qtbot, looks):
    sheet = sheet_of(qtbot, looks, open_draft(looks, large(200)))
    name = sheet.open_draft.draft.provisions[150].id
    sheet.open_draft.go(Spot(name, 4, 16))
    _, line = sheet.place(sheet.text.block(150), 4)
    assert abs(line.top() - sheet.viewport().height() // 3) < 40
    assert sheet.textCursor().selectedText() == words(sheet, name)[4:16]
    assert sheet.open_draft.spot == Spot(name, 4, 16)
    above = sheet.open_draft.draft.provisions[20].id
    sheet.open_draft.go(Spot(above))
    _, line = sheet.place(sheet.text.block(20), 0)
    assert abs(line.top() - sheet.viewport().height() // 3) < 40
    place = sheet.verticalScrollBar().value()
    sheet.open_draft.go(Spot(above, 3))
    assert sheet.verticalScrollBar().value() == place
    sheet.release()


def test_keys_go_from_mark_to_mark_and_round_the_end(sheet):
    assert not sheet.next_departure()
    sheet.open_draft.found(departures())
    sheet.show_findings((Finding("a", "one", "One.", 0, 7), Finding("b", "two", "Two.", 0, 10)))
    stand(sheet, "title", 0)
    assert sheet.next_departure()
    assert sheet.caret().provision == "notice"
    assert sheet.next_bracket()
    assert sheet.textCursor().selectedText() == "[JP: 180 days][US: 90 days]"
    stand(sheet, "title", 0)
    assert [sheet.next_finding() and sheet.caret().provision for _ in range(3)] == ["one", "two", "one"]
    assert sheet.next_finding(-1)
    assert sheet.caret().provision == "two"


# ---- the mouse


def drag(sheet, start, end):
    view = sheet.viewport()

    def send(kind, point, button, buttons):
        where = QPointF(point)
        event = QMouseEvent(kind, where, view.mapToGlobal(where), button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)

    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    send(QEvent.Type.MouseButtonPress, start, left, left)
    send(QEvent.Type.MouseMove, (start + end) / 2, none, left)
    send(QEvent.Type.MouseMove, end, none, left)
    assert sheet.drag.going
    view.repaint()
    send(QEvent.Type.MouseButtonRelease, end, left, none)


def test_a_provision_is_dragged_by_its_number(sheet):
    box = sheet.box(sheet.text.block(sheet.text.index("two")))
    above = sheet.box(sheet.text.block(sheet.text.index("one")))
    drag(sheet, QPoint(86, int(box.top()) + 8), QPoint(86, int(above.top()) + 2))
    in_step(sheet)
    assert ids(sheet).index("two") < ids(sheet).index("one")
    assert not sheet.drag.going


def test_files_that_are_dropped_go_to_the_window(sheet):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/x.docx")])
    drop = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    before = sheet.open_draft.draft
    sheet.dropEvent(drop)
    assert not drop.isAccepted()
    assert sheet.open_draft.draft is before


def test_the_menu_asks_the_page(sheet):
    asked, shown = [], []
    sheet.asked.connect(asked.append)
    sheet.menu_requested.connect(shown.append)
    menu = sheet.menu()
    assert shown == [menu]
    names = [action.text() for action in menu.actions()]
    assert "Bracket…\tCtrl+Shift+B" in names
    next(action for action in menu.actions() if action.text().startswith("Bracket")).trigger()
    assert asked == ["bracket"]
    menu.deleteLater()


# ---- clipboard


def test_what_is_copied_and_put_in_elsewhere_keeps_its_levels(sheet):
    select_across(sheet, "areas", 0, "two", len(words(sheet, "two")))
    sheet.copy()
    stand(sheet, "review", len(words(sheet, "review")))
    sheet.paste()
    in_step(sheet)
    now = sheet.open_draft.draft.provisions
    at = ids(sheet).index("review") + 1
    copied = [(each.kind, each.level, words_of(each).plain) for each in now[at : at + 4]]
    assert copied == [(each.kind, each.level, words_of(each).plain) for each in small()[3:7]]
    QGuiApplication.clipboard().clear()


def test_what_is_cut_and_put_back_is_as_before(sheet):
    before = [(each.kind, each.level, words_of(each).plain) for each in sheet.open_draft.draft.provisions]
    select_across(sheet, "stem", 4, "two", 10)
    press(sheet, Key.Key_X, CONTROL)
    press(sheet, Key.Key_V, CONTROL)
    after = [(each.kind, each.level, words_of(each).plain) for each in sheet.open_draft.draft.provisions]
    assert after == before
    QGuiApplication.clipboard().clear()


# ---- finding


def test_words_are_found_while_they_are_typed_and_replaced_as_one_step(qtbot, looks, sheet):
    bar = FindBar(looks, sheet)
    qtbot.addWidget(bar)
    bar.open_bar(replace=True)
    QTest.keyClicks(bar._words, "participant")
    assert bar._count.text() == "1 of 3"
    QTest.keyClick(bar._words, Key.Key_Return)
    assert bar._count.text() == "2 of 3"
    QTest.keyClick(bar._words, Key.Key_Return, SHIFT)
    assert bar._count.text() == "1 of 3"
    assert (Look.HERE, "Participant") in looks_of(sheet, "stem")
    before = sheet.open_draft.draft
    QTest.keyClicks(bar._instead, "Side")
    bar.replace_all()
    in_step(sheet)
    assert bar._count.text() == "3 replaced"
    assert words(sheet, "stem") == "The Sides intend to focus on:"
    sheet.open_draft.desk.undo()
    assert sheet.open_draft.draft == before
    QTest.keyClick(bar, Key.Key_Escape)
    assert not bar.isVisible()
    assert all(look is not Look.HIT for look, _ in looks_of(sheet, "stem"))


def test_capitals_whole_words_and_what_is_not_there(qtbot, looks, sheet):
    bar = FindBar(looks, sheet)
    qtbot.addWidget(bar)
    bar.open_bar()
    QTest.keyClicks(bar._words, "participant")
    bar._case.setChecked(True)
    assert bar._count.text() == "Not found"
    bar._case.setChecked(False)
    bar._whole.setChecked(True)
    assert bar._count.text() == "1 of 1"
    bar.close_bar()


def test_a_replacement_goes_on_to_the_next_place(qtbot, looks, sheet):
    bar = FindBar(looks, sheet)
    qtbot.addWidget(bar)
    bar.open_bar(replace=True)
    QTest.keyClicks(bar._words, "the")
    assert bar._count.text() == "1 of 7"
    QTest.keyClicks(bar._instead, "one the")
    QTest.keyClick(bar._instead, Key.Key_Return)
    in_step(sheet)
    assert bar._count.text() == "2 of 7"
    bar.close_bar()


# ---- looks


def test_size_and_theme_change_without_the_text(qtbot, looks, sheet):
    before = sheet.toPlainText()
    sheet.set_size(22)
    looks.choose("dark")
    in_step(sheet)
    assert sheet.toPlainText() == before
    assert sheet.document().findBlockByNumber(1).charFormat().font().pixelSize() == 22
    looks.choose("light")


def test_shortcuts_of_the_window_are_left_to_it(sheet):
    for key in (Key.Key_K, Key.Key_O):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(sheet, event)
        assert not event.isAccepted()
