"""The painted ground of the compare page: rows and bands in a scroll area, set in type only near the view."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.ui.compare_folds import Fold, Item
from app.ui.compare_rows import Row
from app.ui.compare_words import CompareWords
from app.ui.looks import Looks
from app.ui.widgets.columns_layout import BAND, LINE, REASON, Columns, Laid, LaidRow, Mode, Typesetter
from app.ui.widgets.columns_paint import RowPainter, Selected, State
from app.ui.widgets.heights import Heights

_NEAR = 600
_AROUND = 44
_MOST_KEPT = 600


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: the item, and the part and letter (UTF-16) when there are words."""

    item: int
    laid: Laid | None = None
    letter: int = 0


class ColumnsCanvas(QAbstractScrollArea):
    """Shows items (rows and folds). Sends ``settled`` when heights, scroll or items changed, for the overview."""

    settled = Signal()
    current_changed = Signal(int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self.words = looks, CompareWords(self)
        self._rows: Sequence[Row] = ()
        self._items: Sequence[Item] = ()
        self._item_of: dict[int, int] = {}
        self._moves: tuple[tuple[int, int], ...] = ()
        self._heights = Heights()
        self._laid: dict[int, LaidRow] = {}
        self._mode: Mode = "side"
        self._current = -1
        self._selected: Selected | None = None
        self._settling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(48)
        self._prepare()
        looks.changed.connect(self._relook)

    @property
    def current(self) -> int:
        """The current item; -1 when there is none."""
        return self._current

    @property
    def items(self) -> Sequence[Item]:
        """The rows (by number) and folds that are shown."""
        return self._items

    @property
    def rows(self) -> Sequence[Row]:
        """All rows of the comparison."""
        return self._rows

    def put(self, rows: Sequence[Row], items: Sequence[Item]) -> None:
        """Show these items; the current row and what stands at the top stay where they are, if they still are there."""
        same = rows is self._rows
        top = self._top_row() if same else (-1, 0)
        row = self._row_of(self._current) if same else -1
        if not same:
            self._laid.clear()
            self._selected = None
        self._rows, self._items = rows, items
        self._item_of = {item: index for index, item in enumerate(items) if isinstance(item, int)}
        self._moves = tuple(self._find_moves())
        self._current = self._item_of.get(row, -1)
        self._guess()
        self._settle(anchor=(self.item_of(top[0]), top[1]) if top[0] >= 0 else (0, 0))

    def set_mode(self, mode: Mode) -> None:
        """Show two columns, or both versions in one text."""
        if mode != self._mode:
            self._mode = mode
            self._relook()
            if self._current >= 0:
                self.reveal(self._current)

    def item_of(self, row: int) -> int:
        """Return the item that shows a row, or the fold that hides it; -1 when there is none."""
        if row in self._item_of:
            return self._item_of[row]
        folds = (i for i, item in enumerate(self._items) if isinstance(item, Fold) and item.first <= row <= item.last)
        return next(folds, -1)

    def set_current(self, item: int, *, reveal: bool = True) -> None:
        """Make an item the current one; it does not move on the screen unless it must be revealed."""
        if item == self._current or not -1 <= item < len(self._items):
            return
        place = self.place_of(item) if item >= 0 else 0
        old, self._current = self._current, item
        for index in (old, item):
            if 0 <= index < len(self._items) and self._heights.known(index):
                self._heights.put(index, self._real_height(index))
        self._settle(anchor=(item, -place) if item >= 0 else None)
        if reveal and item >= 0:
            self.reveal(item)
        self._announce()
        self.current_changed.emit(item)

    def reveal(self, item: int) -> None:
        """Scroll until an item is whole in the view: a third from the top when it was out of it."""
        for _ in range(3):  # heights near the target become known on the way
            top, bottom = self._heights.top(item), self._heights.top(item) + self._heights.height(item)
            value, room = self._value(), self.viewport().height()
            if top >= value and bottom <= value + room:
                return
            if bottom <= value or top >= value + room:
                wanted = top - room // 3
            elif top < value:
                wanted = top - _AROUND
            else:
                wanted = min(bottom - room + _AROUND, top)
            self.verticalScrollBar().setValue(wanted)

    def hit(self, place: QPoint) -> Hit:
        """Return what lies under a point of the viewport."""
        y = place.y() + self._value()
        item = self._heights.at(y) if 0 <= y < self._heights.total else -1
        if item < 0 or isinstance(self._items[item], Fold):
            return Hit(item)
        inside = QPoint(place.x(), y - self._heights.top(item))
        for laid in self._set(item).texts:
            if laid.y <= inside.y() < laid.y + laid.height and self._in_column(laid, inside.x()):
                return Hit(item, laid, letter_in(laid, inside))
        return Hit(item)

    def place_of(self, item: int) -> int:
        """Return where an item begins in the viewport."""
        return self._heights.top(item) - self._value()

    def marks(self) -> Iterator[tuple[float, Row]]:
        """Yield for each changed row how far down it stands, from 0 to 1."""
        whole = max(self._heights.total, 1)
        for index, item in enumerate(self._items):
            first, last = (item.first, item.last) if isinstance(item, Fold) else (item, item)
            if isinstance(item, Fold) and item.open:
                continue
            for row in self._rows[first : last + 1]:
                if row.kind != "kept":
                    yield (self._heights.top(index) + self._heights.height(index) / 2) / whole, row

    def _announce(self) -> None:
        row = self._row_of(self._current)
        item = self._items[self._current] if self._current >= 0 else None
        if item is None:
            return
        said = (
            self.words.fold(item, self._rows)
            if isinstance(item, Fold)
            else self.words.spoken(self._rows[row], self.words.kind(self._rows[row]))
        )
        self.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _row_of(self, item: int) -> int:
        shown = self._items[item] if 0 <= item < len(self._items) else -1
        return shown.first if isinstance(shown, Fold) else shown

    def _top_row(self) -> tuple[int, int]:
        """Return the row at the top of the view, and how much of it is above."""
        item = self._heights.at(self._value())
        return (self._row_of(item), self._value() - self._heights.top(item)) if item >= 0 else (-1, 0)

    def _find_moves(self) -> Iterator[tuple[int, int]]:
        for index, row in enumerate(self._rows):
            if row.before and row.partner is not None and index in self._item_of and row.partner in self._item_of:
                yield self._item_of[index], self._item_of[row.partner]

    def _in_column(self, laid: Laid, x: int) -> bool:
        start, width = self._setter.columns.of(laid.side)
        return start <= x < start + width

    def _value(self) -> int:
        return self.verticalScrollBar().value()

    # --- geometry

    def _prepare(self) -> None:
        columns = Columns(self.viewport().width(), self._mode)
        self._setter = Typesetter(self.looks, columns)
        self._painter = RowPainter(self.looks, columns)

    def _relook(self) -> None:
        item = self._heights.at(self._value())
        share = (self._value() - self._heights.top(item)) / max(self._heights.height(item), 1) if item >= 0 else 0
        self._selected = None
        self._laid.clear()
        self._prepare()
        self._guess()
        self._settle(anchor=(item, 0), share=share)

    def _guess(self) -> None:
        guesses = [BAND if isinstance(item, Fold) else self._setter.guess(self._rows[item]) for item in self._items]
        self._heights = Heights(guesses)

    def _set(self, item: int) -> LaidRow:
        row = self._items[item]
        assert isinstance(row, int)  # noqa: S101 - folds have no words to set
        if row not in self._laid:
            if len(self._laid) > _MOST_KEPT:
                self._laid.clear()
            self._laid[row] = self._setter.set(self._rows[row])
        return self._laid[row]

    def _real_height(self, item: int) -> int:
        if isinstance(self._items[item], Fold):
            return BAND
        return self._set(item).height + (REASON if item == self._current else 0)

    def _settle(self, anchor: tuple[int, int] | None = None, share: float = 0) -> None:
        """Set what is near the view; the anchor (an item, and how much of it is above the view) stays in place."""
        if self._settling:
            return
        self._settling = True
        item, above = anchor or (self._heights.at(self._value()), -1)
        if above == -1 and item >= 0 and anchor is None:
            above = self._value() - self._heights.top(item)
        if item >= 0:
            start = self._heights.top(item) + above
            self._set_between(start - _NEAR, start + self.viewport().height() + _NEAR)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(self._heights.total - self.viewport().height(), 0))
        if item >= 0:
            bar.setValue(self._heights.top(item) + above + round(share * self._heights.height(item)))
        self._settling = False
        self.viewport().update()
        self.settled.emit()

    def _set_between(self, top: int, bottom: int) -> None:
        item = self._heights.at(top)
        while item < len(self._items) and self._heights.top(item) < bottom:
            if not self._heights.known(item):
                bottom += self._heights.put(item, self._real_height(item))
            item += 1

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew when the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._relook()
        else:
            self._settle()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Set in type what comes near the view."""
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the items in the view, then the elbows over them."""
        painter = QPainter(self.viewport())
        value, bottom = self._value(), self._value() + self.viewport().height()
        item = max(self._heights.at(value), 0)
        while item < len(self._items) and self._heights.top(item) < bottom:
            self._paint_item(painter, item, self._heights.top(item) - value)
            item += 1
        end = self._heights.total - value
        self._painter.under(painter, end, max(self.viewport().height() - end, 0))
        self._painter.elbows(painter, self._elbows(value, bottom))
        painter.end()

    def _paint_item(self, painter: QPainter, item: int, top: int) -> None:
        shown = self._items[item]
        current = item == self._current
        if isinstance(shown, Fold):
            words = self.words.fold(shown, self._rows)
            self._painter.band(painter, shown, words, top, State(current, self.hasFocus()))
            return
        row = self._rows[shown]
        chosen = self._selected if self._selected and self._selected.row == shown else None
        reason = self.words.reason(row) if current else ("", "")
        state = State(current, self.hasFocus(), reason, self.words.note(row), chosen)
        self._painter.row(painter, row, self._set(item), top, state)

    def _elbows(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        for first, second in self._moves:
            ends = self._middle(first), self._middle(second)
            if min(ends) < bottom and max(ends) > top:
                yield ends[0] - top, ends[1] - top

    def _middle(self, item: int) -> int:
        height = self._heights.height(item) - (REASON if item == self._current else 0)
        return self._heights.top(item) + height // 2


def letter_in(laid: Laid, place: QPoint) -> int:
    """Return the letter (UTF-16) of a laid part that is nearest to a point of its row."""
    count = laid.layout.lineCount()
    line = laid.layout.lineAt(min(max((place.y() - laid.y) // LINE, 0), count - 1))
    return line.xToCursor(float(place.x() - laid.x))
