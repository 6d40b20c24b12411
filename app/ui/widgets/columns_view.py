"""The two texts beside each other: mouse, keys, selecting and copying over the painted rows."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from app.ui.compare_folds import Fold
from app.ui.looks import Looks
from app.ui.models.offsets import from_qt, to_qt
from app.ui.widgets.columns_canvas import ColumnsCanvas, Hit, letter_in
from app.ui.widgets.columns_paint import Selected

Key = Qt.Key


class ColumnsView(ColumnsCanvas):
    """Reads a comparison: arrows go through rows and bands, Enter opens, dragging selects words of one cell.

    ``fold_toggled`` carries the first row of a band, ``row_opened`` a row's number.
    """

    fold_toggled = Signal(int)
    row_opened = Signal(int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self._pressed: Hit | None = None
        self._slid = 0
        self._everything = False
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Both texts, row by row"))

    @property
    def current_row(self) -> int:
        """The number of the current row; -1 when a band or nothing is current."""
        item = self.items[self.current] if self.current >= 0 else -1
        return item if isinstance(item, int) else -1

    def copied_text(self) -> str:
        """Return what Ctrl+C copies: the selected words, else both versions of the current row, or of all rows."""
        if self._selected and self._selected.end > self._selected.start:
            text = self._selected.laid.text
            return text[from_qt(text, self._selected.start) : from_qt(text, self._selected.end)]
        if self._everything:
            return "\n".join(self.words.copied(row) for row in self.rows)
        item = self.items[self.current] if self.current >= 0 else None
        if isinstance(item, Fold):
            return "\n".join(self.words.copied(row) for row in self.rows[item.first : item.last + 1])
        return self.words.copied(self.rows[item]) if item is not None else ""

    def copy(self) -> None:
        """Copy to the clipboard; nothing without a current row or a selection."""
        if text := self.copied_text():
            QGuiApplication.clipboard().setText(text)

    def _select_all(self) -> None:
        self._everything, self._selected = True, None
        self.viewport().update()

    def activate(self) -> None:
        """Open what is current: the band, or the row's instrument."""
        item = self.items[self.current] if self.current >= 0 else None
        if isinstance(item, Fold):
            self.fold_toggled.emit(item.first)
        elif item is not None:
            self.row_opened.emit(item)

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go through the items, open, copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        elif event.key() in {Key.Key_Return, Key.Key_Enter, Key.Key_Space}:
            self.activate()
        elif event.key() in {Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End}:
            self._go(self._target(Key(event.key())))
        elif event.key() in {Key.Key_PageUp, Key.Key_PageDown}:
            self._turn(1 if event.key() == Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _target(self, key: Key) -> int:
        last = len(self.items) - 1
        targets = {
            Key.Key_Home: 0,
            Key.Key_End: last,
            Key.Key_Up: max(self.current - 1, 0),
            Key.Key_Down: min(self.current + 1, last),
        }
        return targets[key]

    def _go(self, item: int) -> None:
        self._everything, self._selected = False, None
        self.set_current(item)
        self.reveal(item)

    def _turn(self, pages: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * (self.viewport().height() - 44))
        hit = self.hit(QPoint(0, self.viewport().height() // 3))
        if hit.item >= 0:
            self.set_current(hit.item, reveal=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Make a row the current one and begin to select; open or close a band."""
        hit = self.hit(event.position().toPoint())
        if hit.item < 0:
            return
        self._everything = False
        shown = self.items[hit.item]
        if event.button() == Qt.MouseButton.LeftButton and isinstance(shown, Fold):
            self.set_current(hit.item, reveal=False)
            self.fold_toggled.emit(shown.first)
            return
        before = self.place_of(hit.item)
        self.set_current(hit.item, reveal=False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = hit if hit.laid else None
            self._slid = self.place_of(hit.item) - before  # the line of reasons above went, and there was no room
            self._choose(hit.letter, hit.letter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select the words between press and pointer; show a caret over words and a hand over bands."""
        place = event.position().toPoint()
        if self._pressed and self._pressed.laid and event.buttons() & Qt.MouseButton.LeftButton:
            place += QPoint(0, self._slid - self.place_of(self._pressed.item))
            self._choose(self._pressed.letter, letter_in(self._pressed.laid, place))
            return
        hit = self.hit(place)
        band = hit.item >= 0 and isinstance(self.items[hit.item], Fold)
        shape = Qt.CursorShape.IBeamCursor if hit.laid else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if band else shape)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End selecting."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select the word under the pointer."""
        hit = self.hit(event.position().toPoint())
        if not hit.laid:
            self.mousePressEvent(event)
            return
        self.set_current(hit.item, reveal=False)
        self._pressed = hit
        text = hit.laid.text
        start = end = from_qt(text, hit.letter)
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        self._choose(to_qt(text, start), to_qt(text, end))

    def _choose(self, start: int, end: int) -> None:
        row = self.current_row
        laid = self._pressed.laid if self._pressed else None
        self._selected = Selected(row, laid, min(start, end), max(start, end)) if laid and row >= 0 else None
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the row; the Menu key too."""
        if self.current < 0:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Copy")).triggered.connect(self.copy)
        fold = self.current_row < 0
        words = self.tr("Open or close the band") if fold else self.tr("Open in library")
        menu.addAction(words).triggered.connect(self.activate)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say in a tooltip what a mark means."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: QPoint) -> str:
        """Return what the mark under a point means; beside the words of the current row, its whole reason."""
        hit = self.hit(place)
        if hit.laid:
            marks = (self.words.tip(piece) for start, end, piece in hit.laid.spans if start <= hit.letter < end)
            return next(marks, "")
        row = self.current_row
        return ": ".join(self.words.reason(self.rows[row])) if row >= 0 and hit.item == self.current else ""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keys go; the first item becomes current when none is."""
        super().focusInEvent(event)
        if self.current < 0 and self.items:
            self.set_current(self.hit(QPoint(0, 0)).item, reveal=False)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()
