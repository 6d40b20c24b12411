"""Where things are on the desk's sheet: blocks, lines and letters in pixels of the viewport; marks set into blocks."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.ui.looks import Looks
from app.ui.models.desk_lines import LEFT, RIGHT, SHEET, USUAL, Line
from app.ui.models.desk_marks import METRIC, NONE, Beside, Gap, Marks, marks_of
from app.ui.models.offsets import from_qt, to_qt
from app.ui.widgets.desk_ink import Ink, opens
from app.ui.widgets.desk_text import DeskText

GAP_LEFT, GAP_RIGHT = 5.0, 2.0
"""Room before and after words opened within a line, in pixels; a space of the text follows."""
_MOST_OPEN = 0.75
"""How much of a line opened words take at most: a word of the text stands before them."""


class DeskView(QTextEdit):
    """The sheet's geometry: a column of text in the middle of the pane, and what lies beside each block."""

    def __init__(self, looks: Looks, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.ink = Ink(looks, size)
        self.text = DeskText(self.document(), self.ink)
        self.beside = Beside()
        self.current = ""
        self.setProperty("kind", "instrument")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(2)
        self.verticalScrollBar().valueChanged.connect(self.ink_visible)

    # ---- places

    def box(self, block: QTextBlock) -> QRectF:
        """Return the rectangle of a block's lines in the viewport."""
        box = self.document().documentLayout().blockBoundingRect(block)
        return box.translated(0, -self.verticalScrollBar().value())

    def visible(self) -> Iterator[int]:
        """Yield the numbers of the blocks in view."""
        block = self.cursorForPosition(QPoint(LEFT + 4, 0)).block()
        block = block.previous() if block.previous().isValid() else block
        height = self.viewport().height()
        while block.isValid():
            box = self.box(block)
            if box.top() > height:
                return
            if box.bottom() >= 0:
                yield block.blockNumber()
            block = block.next()

    def place(self, block: QTextBlock, offset: int) -> tuple[float, QRectF]:
        """Return the x of an offset and the rectangle of its line, in the viewport."""
        layout, unit = block.layout(), unit_of(block, offset)
        line = layout.lineForTextPosition(unit)
        if not line.isValid():
            line = layout.lineAt(0)
        if not line.isValid():
            return self.box(block).left(), self.box(block)
        x = across(line, unit)
        top = layout.position().y() - self.verticalScrollBar().value()
        return layout.position().x() + x, line.rect().translated(layout.position().x(), top)

    def baseline(self, block: QTextBlock, number: int = 0) -> float:
        """Return the baseline of a line of a block, in the viewport."""
        layout = block.layout()
        line = layout.lineAt(number)
        top = layout.position().y() - self.verticalScrollBar().value()
        return top + line.y() + line.ascent() if line.isValid() else self.box(block).bottom()

    def spot_at(self, point: QPoint) -> tuple[int, int]:
        """Return the provision and the offset under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        return cursor.blockNumber(), from_qt(cursor.block().text(), cursor.positionInBlock())

    # ---- marks into blocks

    def ink_all(self) -> None:
        """Set the marks that make words wider in every block, all marks in those in view."""
        for at, row in enumerate(self.text.rows):
            row.marks = None
            marks = marks_of(row.provision, self.beside)
            if any(span.look in METRIC for span in marks.spans) or any(wedge.offered for wedge in marks.wedges):
                self._lay(at, marks)
        self.ink_visible()

    def ink_visible(self) -> None:
        """Set the marks of the blocks in view that have none yet."""
        rows = self.text.rows
        self.ink_rows([at for at in self.visible() if at < len(rows) and rows[at].marks is None])

    def ink_rows(self, numbers: Iterable[int], *, force: bool = False) -> None:
        """Set the marks of some blocks anew."""
        changed = False
        for at in numbers:
            if 0 <= at < len(self.text.rows):
                marks = marks_of(self.text.rows[at].provision, self.beside)
                if force or marks != self.text.rows[at].marks:
                    self._lay(at, marks)
                    changed = True
        if changed:
            self.viewport().update()

    def forget_marks(self) -> None:
        """Let all marks be set anew, those in view now."""
        for row in self.text.rows:
            row.marks = None
        self.ink_visible()

    def marks_at(self, at: int) -> Marks:
        """Return what is painted for a provision."""
        row = self.text.rows[at] if 0 <= at < len(self.text.rows) else None
        if row is None:
            return NONE
        return row.marks or marks_of(row.provision, self.beside)

    def line_at(self, at: int) -> Line:
        """Return how a provision is set."""
        return (self.text.rows[at].line if 0 <= at < len(self.text.rows) else None) or Line(size=self.ink.size)

    def _lay(self, at: int, marks: Marks) -> None:
        row, block = self.text.rows[at], self.text.block(at)
        row.marks = marks
        words, layout = block.text(), block.layout()
        ranges = [self.ink.range(words, span) for span in marks.spans]
        row.gaps = self._gaps(words, marks, now=row.provision.id == self.current)
        widths: dict[int, float] = {}
        for gap in row.gaps:
            widths[gap.anchor] = widths.get(gap.anchor, 0.0) + gap.width
        ranges += [self.ink.laid(words, at, at + 1, self.ink.gap(width)) for at, width in widths.items()]
        composed = layout.preeditAreaPosition() if layout.preeditAreaText() else -1
        if composed >= 0:
            ranges = _around(layout, ranges, composed, len(layout.preeditAreaText()))
        if not ranges and not layout.formats():
            return
        layout.setFormats(ranges)
        with self.text.quietly():
            self.document().markContentsDirty(block.position(), block.length())

    def _gaps(self, words: str, marks: Marks, *, now: bool) -> tuple[Gap, ...]:
        """Return which words are opened within the lines: what is offered, and in the current provision what lacks."""
        metrics = QFontMetricsF(self.ink.serif())
        room = (self.viewport().width() - LEFT - RIGHT) * _MOST_OPEN
        found: list[Gap] = []
        after: dict[int, float] = {}
        for wedge in reversed(marks.wedges):
            anchor = len(words[: wedge.at].rstrip()) - 1
            if anchor < 0 or not opens(wedge.words, offered=wedge.offered) or not (now or wedge.offered):
                continue
            width = metrics.horizontalAdvance(wedge.words.strip()) + GAP_LEFT + GAP_RIGHT
            if width > room:
                continue
            found.append(Gap(anchor, wedge, after.get(anchor, 0.0), width))
            after[anchor] = after.get(anchor, 0.0) + width
        return tuple(reversed(found))

    # ---- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the sheet in the middle of the pane."""
        self.centre()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.forget_marks()
        else:
            self.ink_visible()

    def centre(self) -> None:
        """Give the sheet its width, and the rest of the pane to both sides."""
        wide = LEFT + RIGHT + round((SHEET - LEFT - RIGHT) * self.ink.size / USUAL)
        room = max(self.width() - wide - 12, 0)
        self.setViewportMargins(room // 2, 0, room - room // 2, 0)


def inside(layout: QTextLayout, unit: int) -> int:
    """Return the place of a block's unit in its layout, where words being composed stand between."""
    composed = layout.preeditAreaText()
    return unit + len(composed) if composed and unit > layout.preeditAreaPosition() else unit


def across(line: QTextLine, unit: int) -> float:
    """Return the x of a unit in a line; the binding answers with the unit too, which its types do not say."""
    answer: Any = line.cursorToX(unit)
    return float(answer[0] if isinstance(answer, tuple) else answer)


def unit_of(block: QTextBlock, offset: int) -> int:
    """Return the place of an offset in a block's layout, in Qt's units."""
    return inside(block.layout(), to_qt(block.text(), offset))


def _around(
    layout: QTextLayout, ranges: list[QTextLayout.FormatRange], composed: int, length: int
) -> list[QTextLayout.FormatRange]:
    """Return marks that make way for words being composed, which keep the looks that the input method gives them."""
    kept = [
        each for each in layout.formats() if composed <= each.start and each.start + each.length <= composed + length
    ]
    for each in ranges:
        end = each.start + each.length
        if each.start >= composed:
            each.start += length
        elif end > composed:
            each.length += length
    return ranges + kept
