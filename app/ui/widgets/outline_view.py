"""The outline of a draft as a list: label, words, state mark at the right."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.model.draft import Step
from app.model.provision import Kind, Provisions
from app.negotiating import structure
from app.ui.looks import Looks
from app.ui.models.outline import AS_PRECEDENT, BRACKETED, ROW, WEIGHTY, OutlineModel, OutlineRow
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.weight_disc import draw_weight

_HEIGHTS = (26, 24)
_INDENTS = (44, 57)
_RIGHT, _WAVE = 34, 4
_HEAVIEST = 3
_LAST = frozenset({Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE})


class OutlineView(QListView):
    """Shows an outline; ``chosen`` gives the id of the provision that the user went to, ``entered`` says: by Enter.

    It follows the draft that it holds: a click goes there, a row dragged moves its provision with what that holds.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self._held: OpenDraft | None = None
        self.outline = OutlineModel(self)
        self.setModel(self.outline)
        self.setItemDelegate(_Row(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Outline"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.outline.dropped.connect(self._dropped)
        self.selectionModel().currentChanged.connect(self._went)
        looks.changed.connect(self.viewport().update)

    def hold(self, open_draft: OpenDraft) -> None:
        """Show a draft from now on, and where the caret stands in it."""
        self.release()
        self._held = open_draft
        self.outline.hold(open_draft.draft, open_draft.departures)
        open_draft.stepped.connect(self._stepped)
        open_draft.looked.connect(self._looked)
        open_draft.went.connect(self._followed)
        self.chosen.connect(self._go)
        self.select(open_draft.spot.provision)

    def release(self) -> None:
        """Show nothing, and listen no more."""
        held, self._held = self._held, None
        if held is not None:
            held.stepped.disconnect(self._stepped)
            held.looked.disconnect(self._looked)
            held.went.disconnect(self._followed)
            self.chosen.disconnect(self._go)
            self.outline.show(())

    def show_findings(self, provisions: Collection[str]) -> None:
        """Mark the rows of the provisions in which something was found."""
        self.outline.find(provisions)

    def select(self, provision_id: str) -> None:
        """Select the row of a provision, without telling anybody."""
        row = self.outline.row_of(provision_id)
        if row >= 0 and row == self.currentIndex().row() and self.selectionModel().hasSelection():
            return
        self.selectionModel().blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self.outline.index(row))
            self.scrollTo(self.outline.index(row))
        else:
            self.clearSelection()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def move_provision(self, by: int) -> None:
        """Move the provision of the current row, with what it holds, up (-1) or down (1)."""
        index = self.currentIndex()
        if self._held is not None and index.isValid() and not self.outline.rows[index.row()].group:
            at = self._at(self.outline.rows[index.row()].provision_id)
            self._held.do(structure.moved(self._held.draft, at, by), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the current row with Alt and an arrow; go into the text on Enter."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_provision(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._went(self.currentIndex())
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the row of the caret in view where the pane becomes lower: a card below it grew, a notice came."""
        before = QRect(QPoint(0, 0), event.oldSize())
        seen = self.visualRect(self.currentIndex()).intersects(before)
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def dataChanged(  # noqa: N802 - Qt's name
        self, first: QModelIndex | QPersistentModelIndex, last: QModelIndex | QPersistentModelIndex, roles: Any = ()
    ) -> None:
        """Paint one row anew without laying all of them out, as a list would: heights do not hang on words."""
        if first == last:
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def _dropped(self, provision_id: str, before: str) -> None:
        if self._held is None:
            return
        draft = self._held.draft
        goal = self._at(before) if before else _end_of_body(draft.provisions)
        if goal >= 0 and self._at(provision_id) >= 0:
            self._held.do(structure.moved_to(draft, self._at(provision_id), goal), self)

    def _at(self, provision_id: str) -> int:
        provisions = self._held.draft.provisions if self._held else ()
        return next((at for at, each in enumerate(provisions) if each.id == provision_id), -1)

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.outline.goal_of(index.row()))

    def _go(self, provision_id: str) -> None:
        if self._held is not None:
            self._held.go(Spot(provision_id))

    def _stepped(self, step: Step) -> None:
        if self._held is not None:
            self.selectionModel().blockSignals(True)
            self.outline.follow(self._held.draft, step)
            self.selectionModel().blockSignals(False)
            self.select(self._held.spot.provision)

    def _looked(self, provisions: tuple[str, ...]) -> None:
        if self._held is not None:
            self.outline.learn(self._held.departures, provisions)

    def _followed(self, spot: Spot) -> None:
        self.select(spot.provision)


def _end_of_body(provisions: Provisions) -> int:
    """Return where what is let go below all rows goes: before the closing formula and the signatures."""
    last = (at for at, each in enumerate(provisions) if each.kind in _LAST)
    return next(last, len(provisions))


class _Row(QStyledItemDelegate):
    def __init__(self, view: OutlineView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: OutlineRow = index.data(ROW)
        return QSize(0, _HEIGHTS[min(row.depth, 1)])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        looks, theme = self._view.looks, self._view.looks.theme
        row: OutlineRow = index.data(ROW)
        box, state = QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.tint if selected else theme.hover))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        indent = _INDENTS[min(row.depth, 1)]
        painter.setFont(looks.figures(12))
        painter.setPen(QColor(theme.ink2))
        place = box.adjusted(4, 0, indent - 8 - box.width(), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.label)
        self._mark(painter, box, row)
        self._write(painter, box, row, indent)
        if selected and self._view.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _mark(self, painter: QPainter, box: QRect, row: OutlineRow) -> None:
        """Draw how the row stands: a disc where that is weighty, else a sign."""
        looks, theme = self._view.looks, self._view.looks.theme
        if row.mark == WEIGHTY:
            draw_weight(painter, QPointF(box.right() - 17.5, box.center().y() + 0.5), _HEAVIEST, theme)
            return
        colours = {AS_PRECEDENT: theme.ink3, BRACKETED: theme.bracket}
        painter.setPen(QColor(colours.get(row.mark, theme.ink2)))
        painter.setFont(looks.ui(12, 600))
        place = QRect(box.right() - 35, box.top(), 36, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row.mark)

    def _write(self, painter: QPainter, box: QRect, row: OutlineRow, indent: int) -> None:
        looks, theme = self._view.looks, self._view.looks.theme
        middle, right = Qt.AlignmentFlag.AlignVCenter, _RIGHT
        if row.taken:
            painter.setFont(looks.ui(11))
            painter.setPen(QColor(theme.accent))
            painter.drawText(box.adjusted(0, 0, -right, 0), middle | Qt.AlignmentFlag.AlignRight, self.tr("taken"))
            right += 38
        painter.setFont(looks.ui(13 if row.depth == 0 else 12))
        painter.setPen(QColor(theme.ink if row.depth == 0 else theme.ink2))
        place = box.adjusted(indent, 0, -right, 0)
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)
        if row.findings:
            low = box.center().y() + metrics.ascent() / 2 + 2
            wide = min(metrics.horizontalAdvance(words), place.width())
            wave(painter, QLineF(place.left(), low, place.left() + wide, low), theme.bracket_line)


def wave(painter: QPainter, along: QLineF, colour: str) -> None:
    """Draw the wavy line of a finding."""
    path = QPainterPath(along.p1())
    at, up = along.x1(), True
    while at < along.x2():
        path.lineTo(at + _WAVE / 2, along.y1() + (-1.5 if up else 1.5))
        at, up = at + _WAVE / 2, not up
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(along.x1(), along.y1() - 3, along.length(), 6))
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.drawPath(path)
    painter.restore()
