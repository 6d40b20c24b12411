"""The tree of an import: one row a provision, with a card below one of them for questions, splits and topics."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from app.model.proposals import Proposal
from app.model.provision import Kind, Provision
from app.ui.looks import Looks
from app.ui.models.proposals import Piece, authors, of_text, pieces, tip
from app.ui.models.provision_tree import KIND, LABEL, PROVISION, TEXT, TOPIC, ProvisionTree
from app.ui.widgets.proposal_paint import draw_pieces

ROW = 28
_WIDTHS = {KIND: 100, LABEL: 40, TOPIC: 142}
_WIDEST_LABEL = 110
_HEADED = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX, Kind.TITLE}
Index = QModelIndex | QPersistentModelIndex


class TreeView(QTreeView):
    """Shows the provisions; sends ``chosen`` (place in the flat tuple) and ``asked`` (a key of a correction)."""

    chosen = Signal(int)
    asked = Signal(str)
    moved = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.doubts: Mapping[str, str] = {}
        self.proposals: tuple[Proposal, ...] = ()
        self.authors: tuple[str, ...] = ()
        self._card: QWidget | None = None
        self._card_at = -1
        self.tree = ProvisionTree(self)
        self.setModel(self.tree)
        self._set_up()
        self.tree.modelReset.connect(self._reset)
        self.tree.dataChanged.connect(self._fit_labels)
        self.selectionModel().currentChanged.connect(self._went)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        looks.changed.connect(self.viewport().update)

    def _set_up(self) -> None:
        self.setItemDelegate(ProvisionRow(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setTreePosition(TEXT)
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Recognised provisions"))
        header = self.header()
        header.setMinimumSectionSize(16)
        header.setStretchLastSection(False)
        for column in (KIND, LABEL, TOPIC):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, _WIDTHS[column])
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)

    def current(self) -> int | None:
        """Return the place of the selected provision; None without one."""
        index = self.currentIndex()
        return self.tree.position(index) if index.isValid() else None

    def choose(self, position: int) -> None:
        """Select the provision at ``position`` and bring it into view."""
        index = self.tree.at(position)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        """Show tracked changes in the words of the rows."""
        if proposals != self.proposals:
            self.proposals, self.authors = proposals, authors(proposals)
            self.viewport().update()

    def row_range(self, position: int) -> tuple[int, int] | None:
        """Return top and bottom of a row in the viewport's pixels, its card left out."""
        box = self.visualRect(self.tree.at(position))
        return (box.top(), box.top() + ROW) if box.isValid() else None

    def open_card(self, position: int, card: QWidget) -> None:
        """Show ``card`` below the row at ``position``, in place of the one that is open."""
        self.close_card()
        card.setParent(self.viewport())
        self._card, self._card_at = card, position
        self._relay(position)
        card.show()
        index = self.tree.at(position)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._place_card()

    def close_card(self) -> None:
        """Take the card away."""
        if self._card is None:
            return
        card, self._card = self._card, None
        had_focus = card.isAncestorOf(self.window().focusWidget() or self)
        card.hide()
        card.deleteLater()
        position, self._card_at = self._card_at, -1
        if position < len(self.tree.provisions):
            self._relay(position)
        if had_focus:
            self.setFocus()

    def card_is(self, kind: type[QWidget]) -> bool:
        """Whether a card of this kind is open."""
        return isinstance(self._card, kind)

    def card_height(self, position: int) -> int:
        """Return the height of the card below a row; 0 where none is."""
        if self._card is None or position != self._card_at:
            return 0
        width = self.viewport().width() - 32
        hint = self._card.heightForWidth(width)
        return (hint if hint > 0 else self._card.sizeHint().height()) + 8

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys of the corrections."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Backtab:
            self.asked.emit("promote")
        elif plain and key in _KEYS:
            self.asked.emit(_KEYS[key])
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, _index: Index) -> None:  # noqa: N802 - Qt's name
        """Draw none: the tree is always open, the indent says enough. Below the row its card has the ground."""
        painter.fillRect(rect.adjusted(0, ROW, 0, 0), QColor(self.looks.theme.panel))

    def event(self, event: QEvent) -> bool:
        """Keep Tab for demoting: F6 leaves the tree."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if (
                key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say who proposes what in the row under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.proposals:
            index = self.indexAt(event.pos())
            provision = index.data(PROVISION).id if index.isValid() else ""
            said = [
                f"{tip(each)}: {each.new.strip()}" if each.new.strip() else tip(each)
                for each in self.proposals
                if each.provision == provision
            ]
            QToolTip.showText(event.globalPos(), "\n".join(said), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the card below its row."""
        super().resizeEvent(event)
        self._scrolled()

    def _relay(self, position: int) -> None:
        self.itemDelegate().sizeHintChanged.emit(self.tree.at(position))
        self.doItemsLayout()

    def _place_card(self) -> None:
        if self._card is None:
            return
        box = self.visualRect(self.tree.at(self._card_at))
        height = self.card_height(self._card_at) - 8
        self._card.setGeometry(QRect(14, box.top() + ROW, self.viewport().width() - 30, height))

    def _fit_labels(self, *_changed: object) -> None:
        """Give the labels the room that the widest asks, within reason: "Section 1", "Article 12"."""
        metrics = QFontMetrics(self.looks.serif(14))
        widest = max((metrics.horizontalAdvance(provision.label) for provision in self.tree.provisions), default=0)
        self.header().resizeSection(LABEL, min(max(widest + 12, _WIDTHS[LABEL]), _WIDEST_LABEL))

    def _reset(self) -> None:
        self.close_card()
        self.expandAll()
        self._fit_labels()
        self.moved.emit()

    def _scrolled(self) -> None:
        self._place_card()
        self.moved.emit()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.tree.position(index))

    def select_quietly(self, position: int) -> None:
        """Select a row without telling anybody."""
        self.blockSignals(True)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.tree.at(position), flags)
        self.scrollTo(self.tree.at(position))
        self.blockSignals(False)
        self.viewport().update()


_KEYS = {
    Qt.Key.Key_K: "kind",
    Qt.Key.Key_T: "topic",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_Tab: "demote",
    Qt.Key.Key_Delete: "aside",
    Qt.Key.Key_Return: "keep",
    Qt.Key.Key_Enter: "keep",
    Qt.Key.Key_Escape: "close",
}


class ProvisionRow(QStyledItemDelegate):
    """Draws a row: kind and topic in sans, label and words in serif, doubtful ones on the bracket's tint."""

    def __init__(self, view: TreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the row's height, its card included."""
        return QSize(0, ROW + self._view.card_height(index.internalId()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell of a row."""
        theme = self._view.looks.theme
        provision: Provision = index.data(PROVISION)
        box = QRect(option.rect.left(), option.rect.top(), option.rect.width(), ROW)
        row = QRect(box)
        row.setLeft(0 if index.column() in {KIND, TEXT} else box.left())
        doubt = self._view.doubts.get(provision.id, "")
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground, edge = self._ground(state, doubtful=bool(doubt))
        if ground:
            left = box.left() if index.column() != TEXT else self._view.columnViewportPosition(TEXT)
            painter.fillRect(QRect(left, box.top(), box.right() - left + 1, ROW), QColor(ground))
        if edge and index.column() == KIND:
            painter.fillRect(QRect(0, box.top(), 3, ROW), QColor(edge))
        self._write(painter, box, provision, index, doubt)
        if selected and self._view.hasFocus() and index.column() == TOPIC:
            painter.setPen(QColor(theme.accent))
            frame = QRect(0, box.top(), self._view.viewport().width(), ROW)
            painter.drawRect(frame.adjusted(0, 0, -1, -1))
            painter.drawRect(frame.adjusted(1, 1, -2, -2))

    def _ground(self, state: QStyle.StateFlag, *, doubtful: bool) -> tuple[str, str]:
        theme = self._view.looks.theme
        if state & QStyle.StateFlag.State_Selected:
            return theme.tint, theme.accent
        if doubtful:
            return theme.bracket_tint, theme.bracket_line
        return (theme.hover, "") if state & QStyle.StateFlag.State_MouseOver else ("", "")

    def _write(self, painter: QPainter, box: QRect, provision: Provision, index: Index, doubt: str) -> None:
        if index.column() in {KIND, TOPIC}:
            self._write_about(painter, box, index, doubt)
            return
        painter.setPen(QColor(self._view.looks.theme.ink))
        place = box.adjusted(0, 0, -8, 0)
        if index.column() == LABEL:
            self._draw(painter, place, provision.label, strong=False, right=True)
            return
        heading = provision.heading.plain if provision.heading else ""
        text = provision.text.plain
        if provision.kind in _HEADED and not heading:
            heading, text = text, ""
        proposed = [each for each in self._view.proposals if each.provision == provision.id and not each.label]
        if proposed:
            self._write_proposed(painter, place, provision, proposed)
            return
        used = self._draw(painter, place, heading, strong=True)
        self._draw(painter, place.adjusted(used + (8 if used else 0), 0, 0, 0), text, strong=False)

    def _write_proposed(
        self, painter: QPainter, place: QRect, provision: Provision, proposed: Sequence[Proposal]
    ) -> None:
        looks, gap = self._view.looks, (Piece("  "),)
        heading = provision.heading.plain if provision.heading else ""
        parts = pieces(heading, of_text(proposed, provision.id, heading=True))
        text = pieces(provision.text.plain, of_text(proposed, provision.id))
        whole = (*parts, *gap, *text) if parts and text else parts or text
        font = looks.serif(14, 600 if provision.kind in _HEADED else 400)
        draw_pieces(painter, place, whole, font, looks.theme, self._view.authors)

    def _write_about(self, painter: QPainter, box: QRect, index: Index, doubt: str) -> None:
        looks, theme = self._view.looks, self._view.looks.theme
        topic = index.column() == TOPIC
        painter.setFont(looks.ui(12))
        painter.setPen(QColor(theme.bracket if doubt and topic else theme.ink2))
        words = doubt if doubt and topic else str(index.data() or "")
        place = box.adjusted(4, 0, -16, 0) if topic else box.adjusted(14, 0, -4, 0)
        side = Qt.AlignmentFlag.AlignRight if topic else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)

    def _draw(self, painter: QPainter, place: QRect, words: str, *, strong: bool, right: bool = False) -> int:
        """Draw words of the instrument and return their width."""
        if not words or place.width() <= 0:
            return 0
        painter.setFont(self._view.looks.serif(14, 600 if strong else 400))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return painter.fontMetrics().horizontalAdvance(shown)
