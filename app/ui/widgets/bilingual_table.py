"""The rows of both languages: painted, marked where they differ, and written in their place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.looks import Looks
from app.ui.models.bilingual_rows import MARKS, OURS, PLACE, STATE, THEIRS, WEIGHT, BilingualRows, state_words
from app.ui.widgets.bilingual_edit import WordsEdit
from app.ui.widgets.marked_words import draw_marked
from app.ui.widgets.weight_disc import draw_weight

Index = QModelIndex | QPersistentModelIndex
_PLACE, _PAD, _LEAST = 118, 10, 44
_WRAP = Qt.TextFlag.TextWordWrap


class BilingualTable(QTableView):
    """The rows; heights follow the words."""

    def __init__(self, looks: Looks, model: BilingualRows) -> None:
        super().__init__()
        self._looks, self._rows = looks, model
        self.setModel(model)
        self.delegate = BilingualWords(looks, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Both languages"))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.SelectedClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_LEAST)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        looks.changed.connect(self.viewport().update)

    def fit(self, rows: tuple[int, ...]) -> None:
        """Give rows the height that their words ask."""
        for row in rows:
            self.setRowHeight(row, self.delegate.height(row))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width between the two texts."""
        super().resizeEvent(event)
        half = max((self.viewport().width() - _PLACE) // 2, 120)
        if self.columnWidth(OURS) != half:
            for column, width in ((PLACE, _PLACE), (OURS, half), (THEIRS, half)):
                self.setColumnWidth(column, width)
            self.fit(tuple(range(self._rows.rowCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Write in the chosen row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.edit(self._rows.index(self.currentIndex().row(), THEIRS))
            return
        super().keyPressEvent(event)


class BilingualWords(QStyledItemDelegate):
    """Paints words in serif and what is to be looked at with an edge and its sentence; edits in place."""

    def __init__(self, looks: Looks, table: BilingualTable) -> None:
        super().__init__(table)
        self._looks, self._table = looks, table

    def height(self, row: int) -> int:
        """Return the height of a row at the widths of the columns."""
        model = self._table.model()
        metrics = QFontMetrics(self._looks.serif(15))
        texts = [str(model.index(row, column).data() or "") for column in (OURS, THEIRS)]
        width = max(self._table.columnWidth(OURS) - 2 * _PAD - 6, 60)
        boxes = [metrics.boundingRect(QRect(0, 0, width, 100_000), _WRAP, text).height() for text in texts]
        state = 18 if model.index(row, 0).data(STATE) != "agrees" else 0
        return max(max(boxes) + 2 * _PAD, _LEAST + state)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the row."""
        return QSize(0, self.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme, place = self._looks.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        state = index.data(STATE)
        painter.save()
        painter.fillRect(place, QColor(theme.now if chosen else theme.paper))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if index.column() == PLACE and state != "agrees":
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), QColor(theme.bracket_line))
        if index.column() == THEIRS:
            painter.fillRect(QRect(place.left(), place.top(), 1, place.height()), QColor(theme.line))
        room = place.adjusted(_PAD + 4, _PAD, -_PAD, -_PAD)
        words = str(index.data() or "")
        if index.column() == PLACE:
            painter.setFont(self._looks.ui(12, 600))
            painter.setPen(QColor(theme.accent if chosen else theme.ink2))
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
            painter.setFont(self._looks.ui(11))
            painter.setPen(QColor(theme.bracket))
            painter.drawText(room.adjusted(0, 18, 0, 8), _WRAP, state_words(state))
            middle = QPointF(place.right() - 12, place.top() + _PAD + 8)
            draw_weight(painter, middle, index.data(WEIGHT) or 0, theme)
        else:
            self._paint_words(painter, room, words, index.data(MARKS) or ())
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, words: str, marks: tuple[tuple[int, int], ...]) -> None:
        font, theme = self._looks.serif(15), self._looks.theme
        if marks:
            draw_marked(painter, room, words, font, theme, marks)
            return
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(room, _WRAP, words)

    # ---- writing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802 - Qt's name
        """Return a field over the cell; what is typed goes into the draft at once."""
        edit = WordsEdit(self._looks, parent)
        edit.setAccessibleName(self.tr("The provision in the second language"))
        edit.worded.connect(lambda _words: self.commitData.emit(edit))
        row = index.row()
        edit.worded.connect(lambda _words: self._table.fit((row,)))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show the words of the draft."""
        if isinstance(editor, WordsEdit):
            editor.show_words(str(index.data() or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802 - Qt's name
        """Hand on what was typed."""
        if isinstance(editor, WordsEdit) and editor.toPlainText() != str(index.data() or ""):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Cover the cell."""
        editor.setGeometry(option.rect.adjusted(2, 1, -2, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go to the next row with Ctrl+Enter, and leave with Esc; Enter is a line break."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if enter:
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                below = self._table.currentIndex().siblingAtRow(self._table.currentIndex().row() + 1)
                if below.isValid():
                    self._table.setCurrentIndex(below.siblingAtColumn(THEIRS))
                    self._table.edit(below.siblingAtColumn(THEIRS))
                return True
        return super().eventFilter(editor, event)
