"""The desk's sheet: what is typed, composed and brought in by others, and where the caret is after it."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.draft import Step
from app.model.edits import Splice
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from app.ui.models.desk_edits import Caret
from app.ui.models.desk_looks import Look
from app.ui.models.desk_words import words_of
from app.ui.open_draft import Spot
from tests.ui.desk_hands import ALT, CONTROL, SHIFT, Key, ids, looks_of, press, select_across, stand, words
from tests.ui.desk_samples import (
    REVIEW,
    in_step,
    large,
    open_draft,
    provision,
    sheet_of,
    small,
)


@pytest.fixture
def sheet(qtbot, looks):
    made = sheet_of(qtbot, looks)
    yield made
    made.release()


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
