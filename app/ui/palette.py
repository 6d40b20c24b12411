"""The palette: every command of the window and the page, the instruments, and clauses by their words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.looks import Looks
from app.ui.models.commands import ENTRY, CommandModel, Entry
from app.ui.widgets.labels import label
from app.ui.widgets.rows import bold, lay_out, paint_ground, spans_format

_WIDTH, _TOP, _FIELD, _ROW, _HEADING, _MOST = 600, 112, 48, 34, 28, 9
Groups = Sequence[tuple[str, Sequence[Entry]]]


class Palette(QFrame):
    """Shows what ``ask`` answers to the words typed; runs the row that is taken."""

    closed = Signal()

    def __init__(self, looks: Looks, ask: Callable[[str], Groups], parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("All commands"))
        self._looks, self._ask = looks, ask
        self._before: QWidget | None = None
        self._model = CommandModel()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Rows(looks, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setStyleSheet("background: transparent;")
        self._list.clicked.connect(self._clicked)
        self._field = QLineEdit()
        self._field.setObjectName("palette")
        self._field.setFixedHeight(_FIELD)
        self._field.setPlaceholderText(self.tr("Command, instrument, words of a clause"))
        self._glass = self._field.addAction(looks.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._field.textChanged.connect(self._typed)
        self._field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._list)
        column.addWidget(self._foot())
        self.hide()

    def open(self, typed: str = "") -> None:
        """Come up over the window with the field empty."""
        self._before = self.window().focusWidget()
        self._glass.setIcon(self._looks.icon("search"))
        self._field.setText(typed)
        self._typed(typed)
        self.show()
        self.raise_()
        self._field.setFocus()

    def close_quietly(self) -> None:
        """Go, and give the focus back."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            self._before = None
            self.closed.emit()

    def place(self) -> None:
        """Take the size of what is shown and the place under the header."""
        parent = self._over
        rows = sum(_ROW if self._model.entry(row).run else _HEADING for row in range(self._model.rowCount()))
        most = min(_MOST * _ROW, max(_ROW, parent.height() - _TOP - _FIELD - 60))
        self._list.setFixedHeight(min(rows, most) + 8)
        width = min(_WIDTH, parent.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((parent.width() - width + 64) // 2, min(_TOP, max(8, parent.height() - self.height() - 8)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the field's arrows, Enter and Esc work the list."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_quietly()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else a page that has its own use for Esc would get it
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._select(self._model.next_choice(self._list.currentIndex().row(), steps[key]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._clicked(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            return False
        return True

    def _typed(self, text: str) -> None:
        self._model.show(self._ask(text.strip()))
        self._select(self._model.next_choice(-1, 1))
        self.place()

    def _select(self, row: int) -> None:
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid() and (run := self._model.entry(index.row()).run):
            self.close_quietly()
            run()

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(18)
        for hint in (self.tr("↑ ↓ choose"), self.tr("Enter run"), self.tr("Esc close")):
            row.addWidget(label(hint, "meta"))
        row.addStretch(1)
        return foot


class _Rows(QStyledItemDelegate):
    """Draws a heading, or an icon, the words with what was typed in semibold, and the key."""

    def __init__(self, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Give headings less room."""
        return QSize(100, _ROW if index.data(ENTRY).run else _HEADING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        entry: Entry = index.data(ENTRY)
        theme = self._looks.theme
        rect: QRect = option.rect
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if entry.run is None:
            painter.setFont(self._looks.ui(11, 600))
            painter.setPen(QColor(theme.ink3))
            painter.drawText(rect.adjusted(16, 4, -16, 0), middle | Qt.AlignmentFlag.AlignLeft, entry.text)
            painter.restore()
            return
        paint_ground(painter, option, theme)
        self._looks.icon(entry.icon or "command", theme.ink2, 15).paint(
            painter, QRect(rect.left() + 17, rect.center().y() - 7, 15, 15)
        )
        painter.setFont(self._looks.ui(11))
        painter.setPen(QColor(theme.ink2))
        painter.drawText(rect.adjusted(0, 0, -16, 0), middle | Qt.AlignmentFlag.AlignRight, entry.hint)
        room = rect.width() - 72 - painter.fontMetrics().horizontalAdvance(entry.hint)
        font = self._looks.ui(13)
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, room)
        formats = [spans_format(text, start, end, bold()) for start, end in entry.found if end <= len(text)]
        painter.setPen(QColor(theme.ink))
        layout = lay_out(text, font, room + 20, 18, formats)
        layout.draw(painter, QPointF(rect.left() + 42, rect.top() + (_ROW - 18) / 2))
        painter.restore()
