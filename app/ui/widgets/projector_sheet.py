"""One provision for the whole room: as large as it fits, brackets with their owners, nothing internal."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.model.text import MarkKind, Text
from app.negotiating.bracket_text import Alternative, Group, walked
from app.ui.looks import Looks
from app.ui.models.bracket_words import owner_name
from app.ui.models.offsets import from_qt, to_qt

SIZES = (96, 84, 72, 64, 56, 49, 43, 38, 34, 31)
"""Steps of the type in pixels; what does not fit in the smallest is scrolled."""
_MEASURE = 32
"""The text column in its own ems: some 70 letters of the face."""
_OWNER, _ALTERNATIVE = 0.5, 0.8
_SIDE, _TOP, _CARET = 40, 28, 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the sheet: a provision's words, its groups of brackets, and which of these is spoken of (-1)."""

    text: Text
    groups: tuple[Group, ...] = ()
    current: int = -1
    strong: bool = False


class ProjectorSheet(QTextEdit):
    """Shows one provision; Shift and the arrows select words of it."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._shown = Shown(Text())
        self._larger = 0
        self.size_now = SIZES[-1]
        self.setReadOnly(True)
        self.setProperty("kind", "instrument")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Provision"))
        looks.changed.connect(self._set)

    def put(self, shown: Shown) -> None:
        """Show a provision from its beginning."""
        same = shown.text.plain == self._shown.text.plain
        self._shown = shown
        self.setCursorWidth(0)
        self._set()
        if not same:
            self.verticalScrollBar().setValue(0)
        self._show_current()

    def enlarge(self, by: int) -> None:
        """Set the type some steps larger than what fits, or smaller; what does not fit is scrolled."""
        self._larger = max(-len(SIZES), min(len(SIZES), self._larger + by))
        self._set()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The words that are selected, in letters of the provision; None where none are."""
        cursor, plain = self.textCursor(), self._shown.text.plain
        length = to_qt(plain, len(plain))
        start, end = (min(place, length) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        return (from_qt(plain, start), from_qt(plain, end)) if start < end else None

    def show_caret(self) -> None:
        """Show where words are selected from; while nobody selects, no caret stands in the text."""
        self.setCursorWidth(_CARET)

    def turn(self, steps: int) -> None:
        """Scroll a long provision by some lines."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + steps * round(self.size_now * 1.4))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the words anew."""
        super().resizeEvent(event)
        self._set()

    # ---- setting

    def _set(self) -> None:
        room = self.viewport().size()
        last = len(SIZES) - 1
        fitting = bisect_left(range(last), True, key=lambda at: self._write(SIZES[at], room.width()) <= room.height())
        wanted = max(0, min(len(SIZES) - 1, fitting - self._larger))
        self._write(SIZES[wanted], room.width())
        self.size_now = SIZES[wanted]

    def _write(self, size: int, width: int) -> float:
        """Set the words in a size; return how high they stand."""
        document = self.document()
        document.clear()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._looks.serif(size))
        side = max(_SIDE, (width - _MEASURE * size) // 2)
        frame = QTextFrameFormat()
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_TOP)
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(_lines(size))
        self._words(cursor, size)
        self._alternatives(cursor, size)
        cursor.endEditBlock()
        document.setTextWidth(width)
        return document.size().height()

    def _words(self, cursor: QTextCursor, size: int) -> None:
        text = self._shown.text
        weight = 600 if self._shown.strong else 400
        cursor.insertText(text.plain.replace("\n", "\u2028"), self._format(size, weight, self._looks.theme.ink))
        for mark in text.marks:
            if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}:
                look = QTextCharFormat()
                look.setFontWeight(QFont.Weight.DemiBold) if mark.kind is MarkKind.BOLD else look.setFontItalic(True)
                self._merge(mark.start, mark.end, look)
        for number, group in enumerate(self._shown.groups):
            for alternative in group.alternatives:
                self._bracket(alternative, size, current=number == self._shown.current)

    def _bracket(self, alternative: Alternative, size: int, *, current: bool) -> None:
        theme = self._looks.theme
        tint = QTextCharFormat()
        tint.setBackground(QColor(theme.bracket_tint))
        if current:
            tint.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            tint.setUnderlineColor(QColor(theme.bracket_line))
        self._merge(alternative.start, alternative.end, tint)
        sign = QTextCharFormat()
        sign.setForeground(QColor(theme.bracket))
        sign.setFontWeight(QFont.Weight.Bold)
        self._merge(alternative.start, alternative.words_start, sign)
        self._merge(alternative.words_end, alternative.end, sign)
        if alternative.words_start > alternative.start + 1:
            owner = QTextCharFormat()
            owner.setFont(self._looks.ui(round(size * _OWNER), 600))
            owner.setForeground(QColor(theme.bracket))
            owner.setBackground(QColor(theme.bracket_tint))
            self._merge(alternative.start + 1, alternative.words_start, owner)

    def _alternatives(self, cursor: QTextCursor, size: int) -> None:
        """List the alternatives of the bracket that is spoken of, each with its owner in full."""
        if not 0 <= self._shown.current < len(self._shown.groups):
            return
        group = self._shown.groups[self._shown.current]
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setTopMargin(size * 0.7)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints([
            QTextLength(QTextLength.Type.PercentageLength, 24), QTextLength(QTextLength.Type.PercentageLength, 76),
        ])  # fmt: skip
        table = cursor.insertTable(len(group.alternatives), 2, shape)
        theme = self._looks.theme
        for row, each in enumerate(group.alternatives):
            who = self._format(round(size * _OWNER), 600, theme.bracket, sans=True)
            said = self._said(each)
            words = self._format(round(size * _ALTERNATIVE), 400, theme.ink if said else theme.ink2, sans=not said)
            self._cell(table.cellAt(row, 0), self._owner(row, each), who, size)
            self._cell(table.cellAt(row, 1), said or self.tr("leave out"), words, size)

    @staticmethod
    def _cell(cell: QTextTableCell, words: str, look: QTextCharFormat, size: int) -> None:
        middle = QTextTableCellFormat()
        middle.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        middle.setPadding(size * 0.12)
        middle.setLeftPadding(0)
        cell.setFormat(middle)
        cell.firstCursorPosition().insertText(words, look)

    def _said(self, alternative: Alternative) -> str:
        return self._shown.text.plain[alternative.words_start : alternative.words_end].strip()

    def _owner(self, row: int, alternative: Alternative) -> str:
        owner = owner_name(alternative.owner) or self.tr("Text as it stands")
        name = f"{owner} {alternative.ordinal}".strip()
        return self.tr("{number}  {owner}").format(number=row + 1, owner=name)

    def _format(self, size: int, weight: int, colour: str, *, sans: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._looks.ui(size, weight) if sans else self._looks.serif(size, weight))
        made.setForeground(QColor(colour))
        return made

    def _merge(self, start: int, end: int, look: QTextCharFormat) -> None:
        plain = self._shown.text.plain
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_qt(plain, start))
        cursor.setPosition(to_qt(plain, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)

    def _show_current(self) -> None:
        """Scroll so that the bracket that is spoken of is in view."""
        if 0 <= self._shown.current < len(self._shown.groups):
            cursor = self.textCursor()
            cursor.setPosition(to_qt(self._shown.text.plain, self._shown.groups[self._shown.current].start))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        elif self.textCursor().position():
            self.moveCursor(QTextCursor.MoveOperation.Start)


def all_groups(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return groups and those nested in them, in the order in which F9 goes through them."""
    return tuple(walked(groups))


def _lines(size: int) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(round(size * 1.4), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
    return shape
