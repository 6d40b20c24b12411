"""The source of an import, as it was read: numbered lines that nobody can change, with bands behind what is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.looks import Looks
from app.ui.models.offsets import Units

_GUTTER, _EDGE, _BLANK = 40, 3, 4
_FAR = 400
"""Lines after the first one in sight beyond which no place is asked for: Qt counts them one by one."""


@dataclass(frozen=True, slots=True)
class Band:
    """Lines of the source that one provision was read from; ``doubtful`` ones are in the bracket's colours."""

    spans: tuple[tuple[int, int], ...]
    doubtful: bool = False


class SourceView(QPlainTextEdit):
    """Shows the source; ``chosen`` gives the offset (code points) that the user went to."""

    chosen = Signal(int)
    moved = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._text = ""
        self._units = Units("")
        self._bands: tuple[Band, ...] = ()
        self._tinted: dict[int, bool] = {}
        self._quiet = False
        self._gutter = _Gutter(self)
        self.setProperty("kind", "instrument")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setViewportMargins(_GUTTER, 0, 0, 0)
        self.setAccessibleName(self.tr("Source, never changed"))
        self.document().setDocumentMargin(4)
        self.cursorPositionChanged.connect(self._went)
        self.updateRequest.connect(self._scrolled)
        looks.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str) -> None:
        """Show a source from its beginning."""
        self._quiet = True
        self._text, self._units = text, Units(text)
        self._bands = ()
        self.setPlainText(text)
        self._shrink_blank_lines()
        self._quiet = False
        self._mark()

    def show_bands(self, bands: tuple[Band, ...], reveal: int | None = None) -> None:
        """Mark ``bands``; bring the first line of band ``reveal`` into view."""
        self._bands = bands
        self._mark()
        if reveal is not None and bands[reveal].spans:
            self._reveal(bands[reveal])

    def line_count(self) -> int:
        """Count the lines of the source."""
        return self._text.count("\n") + (0 if self._text.endswith("\n") or not self._text else 1)

    def band_range(self, band: Band) -> tuple[int, int] | None:
        """Return top and bottom of a band in the viewport's pixels; None when none of its lines is near the view."""
        blocks = [block for span in band.spans for block in self._blocks(span)]
        first = self.firstVisibleBlock().blockNumber()
        if not blocks or blocks[-1].blockNumber() < first or blocks[0].blockNumber() > first + _FAR:
            return None
        boxes = [self._box(block) for block in blocks]
        return min(box.top() for box in boxes), max(box.bottom() for box in boxes)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), _GUTTER, inside.height()))
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bands over the whole width, then the words."""
        painter = QPainter(self.viewport())
        for block, box in self._in_sight():
            doubtful = self._tinted.get(block.blockNumber())
            if doubtful is not None:
                painter.fillRect(0, box.top(), self.viewport().width(), box.height(), self._tint(doubtful=doubtful))
        painter.end()
        super().paintEvent(event)

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight, and the bands behind them."""
        theme = self._looks.theme
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), QColor(theme.paper))
        painter.setFont(self._looks.figures(11))
        for block, box in self._in_sight():
            doubtful = self._tinted.get(block.blockNumber())
            if doubtful is not None:
                painter.fillRect(0, box.top(), _GUTTER, box.height(), self._tint(doubtful=doubtful))
                edge = theme.bracket_line if doubtful else theme.accent
                painter.fillRect(0, box.top(), _EDGE, box.height(), QColor(edge))
            if block.text().strip():
                painter.setPen(QColor(theme.ink3 if doubtful is None else theme.ink2))
                place = QRect(0, box.top(), _GUTTER - 8, self.fontMetrics().lineSpacing())
                middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, middle, f"{block.blockNumber() + 1}")
        painter.end()

    def _in_sight(self) -> Iterator[tuple[QTextBlock, QRect]]:
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self._box(block)
            if box.top() > self.height():
                return
            yield block, box
            block = block.next()

    def _all(self, band: Band) -> list[QTextBlock]:
        """Return the lines of a band; between two places the blank ones too, so that the band is one."""
        blocks = [block for span in band.spans for block in self._blocks(span)]
        if not blocks:
            return []
        gaps = []
        for one, two in pairwise(blocks):
            between = one.next()
            while between.isValid() and between.blockNumber() < two.blockNumber() and not between.text().strip():
                gaps.append(between)
                between = between.next()
        return blocks + gaps

    def _blocks(self, span: tuple[int, int]) -> list[QTextBlock]:
        document = self.document()
        block = document.findBlock(self._units.to_qt(span[0]))
        last = document.findBlock(max(self._units.to_qt(span[1]) - 1, 0))
        found = []
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            if block.text().strip():
                found.append(block)
            block = block.next()
        return found

    def _box(self, block: QTextBlock) -> QRect:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).toAlignedRect()

    def _mark(self) -> None:
        bands = reversed(self._bands)
        self._tinted = {block.blockNumber(): band.doubtful for band in bands for block in self._all(band)}
        self.viewport().update()
        self._gutter.update()
        self.moved.emit()

    def _tint(self, *, doubtful: bool) -> QColor:
        theme = self._looks.theme
        return QColor(theme.bracket_tint if doubtful else theme.tint)

    def _reveal(self, band: Band) -> None:
        reach = self.band_range(band)
        if reach and reach[0] >= 0 and reach[1] <= self.viewport().height():
            return
        block = self._blocks(band.spans[0])[0]
        self._quiet = True
        self.setTextCursor(QTextCursor(block))
        bar = self.verticalScrollBar()
        ahead = max(int(self.viewport().height() / self.fontMetrics().lineSpacing() / 3), 1)
        bar.setValue(max(block.firstLineNumber() - ahead, 0))
        self._quiet = False

    def _went(self) -> None:
        if not self._quiet and not self.textCursor().hasSelection():
            self.chosen.emit(self._units.from_qt(self.textCursor().position()))

    def _scrolled(self) -> None:
        self._gutter.update()
        self.moved.emit()

    def _restyle(self) -> None:
        self.setFont(self._looks.serif(14))
        self._mark()

    def _shrink_blank_lines(self) -> None:
        """Make blank lines small: they part paragraphs, they are not lines to read."""
        small = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(_BLANK)
        small.setFont(font)
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                QTextCursor(block).setBlockCharFormat(small)
            block = block.next()


class _Gutter(QWidget):
    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_GUTTER, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._view.paint_gutter(event)
