"""A list of words with what is known of them: one delegate for all quiet lists of an import."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.looks import Looks
from app.ui.models.entries import ENTRY, Entry, EntryModel

Index = QModelIndex | QPersistentModelIndex
_BAND, _META, _LINE, _PAD, _LEFT, _MARKED = 28, 17, 20, 8, 16, 34


class EntryList(QListView):
    """Shows entries; ``went`` gives the entry that the user goes to, ``taken`` the one of Enter or a double click.

    ``marked`` leaves room for a sign at the left of each row; with ``lines`` 1 all rows are equal, for long lists.
    """

    went = Signal(object)
    taken = Signal(object)
    dropped = Signal(object)
    """Carries the entry on which Delete was pressed."""

    def __init__(self, looks: Looks, name: str, marked: bool = False, lines: int = 3) -> None:
        super().__init__()
        self.looks, self.marked, self.lines = looks, marked, lines
        self.setUniformItemSizes(lines == 1)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._went)
        self.doubleClicked.connect(self._taken)
        looks.changed.connect(self.viewport().update)

    def current(self) -> Entry | None:
        """Return the entry that is selected; None without one."""
        entry = self.currentIndex().data(ENTRY)
        return entry if isinstance(entry, Entry) and not entry.band else None

    def select(self, row: int) -> None:
        """Select the row, or the nearest one after it (else before it) that is no band."""
        entries = self.entries.entries
        rows = [at for at, entry in enumerate(entries) if not entry.band]
        if rows:
            at = next((each for each in rows if each >= row), rows[-1])
            self.setCurrentIndex(self.entries.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter and Delete."""
        entry, key = self.current(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if entry and plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit(entry)
        elif entry and plain and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit(entry)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _went(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry) and not entry.band:
            self.went.emit(entry)

    def _taken(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry) and not entry.band:
            self.taken.emit(entry)


class _Row(QStyledItemDelegate):
    def __init__(self, view: EntryList) -> None:
        super().__init__(view)
        self._view = view
        self._signs: dict[tuple[str, str], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        entry: Entry = index.data(ENTRY)
        if entry.band:
            return QSize(0, _BAND)
        lines = len(self._lines(entry, self._view.viewport().width()))
        return QSize(0, 2 * _PAD + (_META if entry.meta or entry.lead or entry.aside else 0) + lines * _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        painter.save()
        if entry.band:
            self._band(painter, option.rect, entry)
        else:
            self._entry(painter, option, entry)
        painter.restore()

    def _band(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        looks, theme = self._view.looks, self._view.looks.theme
        painter.fillRect(box, QColor(theme.desk))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(theme.line))
        place = box.adjusted(_LEFT, 0, -_LEFT, 0)
        painter.setPen(QColor(theme.ink))
        painter.setFont(looks.ui(12, 600))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, entry.words)
        used = painter.fontMetrics().horizontalAdvance(entry.words) + 10
        painter.setPen(QColor(theme.ink2))
        painter.setFont(looks.ui(12))
        room = place.adjusted(used, 0, 0, 0)
        said = painter.fontMetrics().elidedText(entry.meta, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, said)

    def _entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        theme, box = self._view.looks.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.tint if chosen else theme.hover))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(theme.line))
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        if entry.mark:
            self._sign(painter, box, entry)
        left = _MARKED + 4 if self._view.marked else _LEFT
        place = QRect(box.left() + left, box.top() + _PAD, box.width() - left - _LEFT, _META)
        top = self._about(painter, place, entry)
        painter.setPen(QColor(theme.ink))
        for number, line in enumerate(self._lines(entry, box.width())):
            painter.setFont(self._font(entry))
            spot = QRect(place.left(), top + number * _LINE, place.width(), _LINE)
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _sign(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        theme = self._view.looks.theme
        name, colour = {
            "done": ("check", theme.accent),
            "doubt": ("warning", theme.bracket),
            "failed": ("close", theme.seal),
        }[entry.mark]
        sign = self._signs.get((name, colour))
        if sign is None:  # drawing an icon anew takes longer than all the rest of a row
            sign = self._signs[name, colour] = self._view.looks.icon(name, colour).pixmap(15, 15)
        painter.drawPixmap(box.left() + 12, box.top() + _PAD + 1, sign)

    def _about(self, painter: QPainter, place: QRect, entry: Entry) -> int:
        """Draw the line above the words; return where the words begin."""
        if not (entry.meta or entry.lead or entry.aside):
            return place.top()
        looks, theme = self._view.looks, self._view.looks.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(looks.ui(12))
        painter.setPen(QColor(self._tone(entry)))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, entry.aside)
        right = painter.fontMetrics().horizontalAdvance(entry.aside) + (12 if entry.aside else 0)
        room = place.adjusted(0, 0, -right, 0)
        for words, weight, colour in ((entry.lead, 600, theme.ink), (entry.meta, 400, theme.ink2)):
            painter.setFont(looks.ui(12, weight))
            painter.setPen(QColor(colour))
            said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, max(room.width(), 0))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, said)
            room = room.adjusted(painter.fontMetrics().horizontalAdvance(said) + (8 if said else 0), 0, 0, 0)
        return place.top() + _META

    def _tone(self, entry: Entry) -> str:
        theme = self._view.looks.theme
        return {"failed": theme.seal, "doubt": theme.bracket}.get(entry.mark, theme.ink2)

    def _font(self, entry: Entry) -> QFont:
        looks = self._view.looks
        return looks.ui(13) if entry.plain else looks.serif(14)

    def _lines(self, entry: Entry, width: int) -> list[str]:
        """Return the words broken into lines, the last one cut where there are more than the list shows."""
        font = self._font(entry)
        room = width - (_MARKED + 4 if self._view.marked else _LEFT) - _LEFT
        flat = " ".join(entry.words.split())
        if not flat or room <= 0:
            return []
        layout = QTextLayout(flat, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QRectF(0, 0, room, 0).topLeft())
            raw = flat.encode("utf-16-le")
            if len(lines) == self._view.lines - 1:
                rest = raw[2 * line.textStart() :].decode("utf-16-le")
                lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room))
                break
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            lines.append(raw[start:end].decode("utf-16-le"))
        layout.endLayout()
        return lines
