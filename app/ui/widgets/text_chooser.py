"""A small window to choose one text: of the library, of the drafts, or a file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.library.store import Library
from app.library.values import Entry
from app.ui.looks import Looks
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label
from app.ui.widgets.search import SearchField

Index = QModelIndex | QPersistentModelIndex
_ROW, _AWAY = 51, 8


@dataclass(frozen=True, slots=True)
class TextRef:
    """A text that may be compared: an instrument of the library or a draft by its id, or a file by its path."""

    kind: Literal["instrument", "draft", "file"]
    id: str
    title: str = ""
    said: str = ""


class TextDelegate(QStyledItemDelegate):
    """Paints a text's title in serif, and what is known of it below."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of two lines."""
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a text."""
        theme, place = self._looks.theme, option.rect
        text: TextRef = index.data(Qt.ItemDataRole.UserRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(place, QColor(theme.tint if chosen else theme.hover if hovered else theme.paper))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if chosen:
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height()), QColor(theme.accent))
        lines = (
            (self._looks.serif(14), theme.ink, 7, 20, text.title),
            (self._looks.ui(12), theme.ink2, 27, 16, text.said),
        )
        for font, colour, top, height, words in lines:
            room = QRect(place.left() + 12, place.top() + top, place.width() - 20, height)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
        painter.restore()


class TextChooser(QFrame):
    """Offers texts below the place that was clicked; sends ``chosen``, or ``file_wanted`` for a file dialog.

    Without ``files`` only the texts that it is given can be chosen.
    """

    chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None, files: bool = True) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setFixedSize(440, 380)
        self._field = SearchField(looks, self.tr("Find a text"))
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Texts"))
        self._list.setItemDelegate(TextDelegate(looks, self._list))
        self._list.setMouseTracking(True)
        self._list.setStyleSheet("QListWidget { background: palette(base); }")
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._none = label("", "meta", wrap=True)
        self._none.setContentsMargins(4, 4, 4, 4)
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)
        if files:
            column.addLayout(self._foot(looks))

    def open_at(self, place: QPoint, texts: Sequence[TextRef]) -> None:
        """Show these texts at a place of the screen."""
        self._list.clear()
        for text in texts:
            item = QListWidgetItem(f"{text.title}\n{text.said}")
            item.setData(Qt.ItemDataRole.UserRole, text)
            item.setToolTip(text.title)
            self._list.addItem(item)
        self._field.clear()
        self._filter("")
        self.move(self._on_screen(place))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows and Enter in the field work on the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._list.currentItem():
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _on_screen(self, place: QPoint) -> QPoint:
        """Return the place, or the nearest one where all of the chooser is seen."""
        screen = QGuiApplication.screenAt(place) or self.screen()
        room = screen.availableGeometry().adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
        left = max(min(place.x(), room.right() - self.width()), room.left())
        return QPoint(left, max(min(place.y(), room.bottom() - self.height()), room.top()))

    def _foot(self, looks: Looks) -> QHBoxLayout:
        file = Button(looks, self.tr("Open a file…"), icon="import")
        file.clicked.connect(self._file)
        row = QHBoxLayout()
        row.addWidget(file)
        row.addStretch(1)
        return row

    def _step(self, by: int) -> None:
        row = self._list.currentRow() + by
        while 0 <= row < self._list.count() and self._list.item(row).isHidden():
            row += by
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        first = None
        for number in range(self._list.count()):
            item = self._list.item(number)
            hidden = not all(word in item.text().casefold() for word in wanted)
            item.setHidden(hidden)
            if not hidden and first is None:
                first = number
        self._list.setCurrentRow(-1 if first is None else first)
        self._none.setText(self.tr("No text holds these words.") if wanted else self.tr("There is no text to choose."))
        self._none.setVisible(first is None)

    def _take(self, item: QListWidgetItem) -> None:
        if not item.isHidden():
            self.hide()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _file(self) -> None:
        self.hide()
        self.file_wanted.emit()


def texts_of(library: Library, draft_word: str) -> tuple[TextRef, ...]:
    """Return the drafts, the last changed first, then the instruments of a library, those that look alike by file."""
    drafts = tuple(
        TextRef("draft", each.id, each.listing.title or draft_word, f"{draft_word} · {_day(each.changed)}")
        for each in library.shelf()
    )
    return drafts + signed_texts(library)


def signed_texts(library: Library) -> tuple[TextRef, ...]:
    """Return the instruments of a library, those that look alike with their files."""
    return _told_apart(library, tuple(_signed(entry) for entry in library.instruments()))


def _day(changed: datetime) -> str:
    return long_date(changed.astimezone().date())


def _signed(entry: Entry) -> TextRef:
    said = (", ".join(entry.countries), long_date(entry.signed_on))
    return TextRef("instrument", entry.id, entry.short_title or entry.title, " · ".join(part for part in said if part))


def _told_apart(library: Library, texts: tuple[TextRef, ...]) -> tuple[TextRef, ...]:
    """Name the files of texts that would look alike."""
    seen = Counter((text.title, text.said) for text in texts)
    return tuple(
        replace(text, said=" · ".join(part for part in (text.said, library.source(text.id).name) if part))
        if seen[text.title, text.said] > 1
        else text
        for text in texts
    )
