"""The editor of a template's files: numbered lines, little colour, faults marked at their line, words found."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.looks import Looks
from app.ui.models.offsets import to_qt
from app.ui.models.template_ink import Tone, inks

_GUTTER, _EDGE = 44, 3
_INDENT = "  "


class TemplateEditor(QPlainTextEdit):
    """Edits one file of a template; ``typed`` is sent for changes by the user or by undo, never for ``show_text``."""

    typed = Signal()

    def __init__(self, looks: Looks, name: str, head: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._head = looks, head
        self._faults: Mapping[int, str] = {}
        self._quiet = False
        self._gutter = _Gutter(self)
        self.setProperty("kind", "instrument")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setViewportMargins(_GUTTER, 0, 0, 0)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(6)
        self.document().contentsChange.connect(self._changed)
        self.cursorPositionChanged.connect(self._gutter.update)
        self.updateRequest.connect(self._scrolled)
        looks.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """The file as it stands here."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a file from its beginning; its past is forgotten."""
        self._quiet = True
        self._faults = {}
        self.setPlainText(text)
        self._quiet = False

    def rewrite(self, text: str) -> None:
        """Make the file say ``text``, as one step that can be undone; only what differs is touched."""
        now = self.text
        if now == text:
            return
        least = min(len(now), len(text))
        start = next((at for at in range(least) if now[at] != text[at]), least)
        same = next((at for at in range(least - start) if now[-1 - at] != text[-1 - at]), least - start)
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_qt(now, start))
        cursor.setPosition(to_qt(now, len(now) - same), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - same])

    def show_faults(self, faults: Mapping[int, str]) -> None:
        """Mark the lines (counted from 1) at which something is wrong, each with its sentence."""
        self._faults = dict(faults)
        self._gutter.update()
        self.viewport().update()
        count = len(self._faults)
        said = self.tr("{n} lines with a fault").format(n=count) if count else ""
        self.setAccessibleDescription(said)

    def go_to(self, line: int) -> None:
        """Put the caret at the beginning of a line (counted from 1) and bring it into view."""
        block = self.document().findBlockByNumber(max(line, 1) - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def find_words(self, words: str, back: bool = False) -> bool:
        """Select the next words like ``words``, from the caret on and round again; return whether there are any."""
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        if not words or self.find(words, flags):
            return bool(words)
        before = self.textCursor()
        end = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
        self.moveCursor(end)
        if self.find(words, flags):
            return True
        self.setTextCursor(before)
        return False

    # ---- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the indent of the line above on Enter."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and not self.isReadOnly():
            line = self.textCursor().block().text()
            indent = line[: len(line) - len(line.lstrip(" \t"))]
            self.textCursor().insertText("\n" + indent[: self.textCursor().positionInBlock()])
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), _GUTTER, inside.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tint the faulty lines, then the words."""
        painter = QPainter(self.viewport())
        for block, box in self._in_sight():
            if block.blockNumber() + 1 in self._faults:
                tint = QColor(self._looks.theme.seal_tint)
                painter.fillRect(0, box.top(), self.viewport().width(), box.height(), tint)
        painter.end()
        super().paintEvent(event)

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight; a faulty line has an edge and a sign besides its tint."""
        theme, painter = self._looks.theme, QPainter(self._gutter)
        painter.fillRect(event.rect(), QColor(theme.panel))
        here = self.textCursor().blockNumber()
        for block, box in self._in_sight():
            number = block.blockNumber()
            faulty, current = number + 1 in self._faults, number == here
            if faulty:
                painter.fillRect(0, box.top(), _GUTTER, box.height(), QColor(theme.seal_tint))
                painter.fillRect(0, box.top(), _EDGE, box.height(), QColor(theme.seal_fill))
            painter.setFont(self._looks.figures(11, 600 if current or faulty else 400))
            painter.setPen(QColor(theme.seal if faulty else theme.accent if current else theme.ink3))
            place = QRect(0, box.top(), _GUTTER - 8, self.fontMetrics().lineSpacing())
            middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, middle, f"! {number + 1}" if faulty else f"{number + 1}")
        painter.end()

    def _in_sight(self) -> Iterator[tuple[QTextBlock, QRect]]:
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset()).toAlignedRect()
            if box.top() > self.height():
                return
            yield block, box
            block = block.next()

    def _scrolled(self) -> None:
        self._gutter.update()

    # ---- colours

    def _changed(self, at: int, removed: int, added: int) -> None:
        document = self.document()
        block, last = document.findBlock(at), document.findBlock(at + added)
        while block.isValid():
            self._colour(block)
            if block.blockNumber() >= last.blockNumber() >= 0:
                break
            block = block.next()
        if not self._quiet and (removed or added):
            self.typed.emit()

    def _colour(self, block: QTextBlock) -> None:
        """Set the formats of a line on its layout: they are no step of undo."""
        words = block.text()
        formats = []
        for ink in inks(words, self._head):
            one = QTextLayout.FormatRange()
            one.start = to_qt(words, ink.start)
            one.length = to_qt(words, ink.start + ink.length) - one.start
            one.format = self._tone(ink.tone)
            formats.append(one)
        block.layout().setFormats(formats)
        self.document().markContentsDirty(block.position(), block.length())

    def _tone(self, tone: Tone) -> QTextCharFormat:
        theme, style = self._looks.theme, QTextCharFormat()
        colour = {
            "kind": theme.accent, "answer": theme.added, "order": theme.moved, "remark": theme.ink3,
            "topic": theme.ink3, "key": theme.accent, "words": theme.ink,
        }[tone]  # fmt: skip
        style.setForeground(QColor(colour))
        if tone == "kind":
            style.setFontWeight(600)
        return style

    def _restyle(self) -> None:
        self.setFont(self._looks.ui(13))
        block = self.document().begin()
        while block.isValid():
            self._colour(block)
            block = block.next()
        self._gutter.update()


class _Gutter(QWidget):
    def __init__(self, editor: TemplateEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._editor.paint_gutter(event)
