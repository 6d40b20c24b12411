"""What a person does at the desk's sheet, and what is then read off it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from app.ui.models.desk_edits import Caret
from app.ui.models.desk_words import words_of
from tests.ui.desk_samples import (
    in_step,
)

SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


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
