"""What the mouse does on the desk: tooltips, references followed, provisions dragged, the menu."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from app.negotiating import structure
from app.negotiating.printed import place_names
from app.ui import desk_clipboard
from app.ui.desk_told import alternative_said, remark_said, span_said, wedge_said, weight_said
from app.ui.looks import Looks
from app.ui.models.desk_edits import Caret, Chain
from app.ui.models.desk_lines import LEFT
from app.ui.models.desk_looks import Look, Span
from app.ui.models.desk_marks import Marks, Wedge
from app.ui.models.desk_words import words_of
from app.ui.open_draft import Spot
from app.ui.widgets.desk_drag import DeskDrag
from app.ui.widgets.desk_keys import DeskKeys
from app.ui.widgets.desk_paint import REMARK, paint_empty, paint_gaps, paint_ground, paint_rows

_NAME = 40
_NEAR = 7
"""Pixels on both sides of a wedge within which the mouse is over it."""


class DeskPointing(DeskKeys):
    """The sheet under the mouse.

    ``asked`` gives what the menu asks of the page: "bracket", "remark", "phrase". ``menu_requested`` gives the menu
    before it is shown, for the page to add to. ``pointed`` gives the id of an offer or a remark that was clicked.
    """

    asked = Signal(str)
    menu_requested = Signal(object)
    pointed = Signal(str)

    def __init__(self, looks: Looks, size: int, parent: QWidget | None = None) -> None:
        super().__init__(looks, size, parent)
        self.drag = DeskDrag(self)
        self._named, self._names = 0, dict[str, str]()
        self.viewport().setMouseTracking(True)

    # ---- what is under the mouse

    def said_at(self, point: QPoint) -> str:
        """Say what is painted under a point of the viewport; empty where there is nothing to say."""
        at, offset = self.spot_at(point)
        if at >= len(self.text.rows):
            return ""
        marks, plain = self.marks_at(at), words_of(self.text.rows[at].provision).plain
        if point.x() < LEFT - 8:
            return weight_said(marks.weight)
        if point.x() > self.viewport().width() - REMARK - 8:
            return "\n".join(remark_said(remark) for remark in marks.remarks)
        wedge = self._wedge_at(at, marks, point)
        if wedge is not None:
            return wedge_said(wedge)
        if not self._on_words(at, point):
            return ""
        said = [span_said(span, plain, self.place_name(span.to)) for span in marks.spans if _holds(span, offset)]
        for group in marks.groups:
            said += [alternative_said(each, plain) for each in group.alternatives if each.start <= offset < each.end]
        return "\n".join(filter(None, said))

    def place_name(self, provision_id: str) -> str:
        """Return how a provision is called: V.2, or its first words where it has no number."""
        at = self.text.index(provision_id)
        if at is None or self.open_draft is None:
            return ""
        if self._named != self.text.shapes:
            self._named, self._names = self.text.shapes, place_names(self.open_draft.draft)
        words = " ".join(words_of(self.text.rows[at].provision).plain.split())
        return self._names.get(provision_id) or (words if len(words) <= _NAME else f"{words[:_NAME].rstrip()}…")

    def _on_words(self, at: int, point: QPoint) -> bool:
        box = self.box(self.text.block(at))
        return box.top() <= point.y() <= box.bottom()

    def _wedge_at(self, at: int, marks: Marks, point: QPoint) -> Wedge | None:
        block = self.text.block(at)
        words = block.text()
        for gap in self.text.rows[at].gaps:
            x, line = self.place(block, gap.anchor + 1)
            if x - gap.right - gap.width <= point.x() <= x - gap.right and line.top() <= point.y() <= line.bottom():
                return gap.wedge
        for wedge in marks.wedges:
            x, line = self.place(block, len(words[: wedge.at].rstrip()) if wedge.at else 0)
            if abs(point.x() - x) <= _NEAR and line.top() <= point.y() <= line.bottom() + 4:
                return wedge
        return None

    def _reference_at(self, point: QPoint) -> Span | None:
        at, offset = self.spot_at(point)
        if not self._on_words(at, point):
            return None
        return next((s for s in self.marks_at(at).spans if s.look is Look.REFERENCE and _holds(s, offset)), None)

    # ---- Qt

    def event(self, event: QEvent) -> bool:
        """Show what is under the mouse in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            said = self.said_at(self.viewport().mapFrom(self, event.pos()))
            if said:
                QToolTip.showText(event.globalPos(), said, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape give up a drag."""
        if event.key() == Qt.Key.Key_Escape and self.drag.going:
            self.drag.cancel()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a reference, take hold of a number, or put the caret."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.open_draft is not None:
            reference = self._reference_at(point)
            if reference is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.open_draft.go(Spot(reference.to))
                return
            if self.drag.press(point):
                at, _ = self.spot_at(point)
                self.put_caret(Caret(self.text.rows[at].provision.id))
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag what is held; show by the pointer what can be done."""
        point = event.position().toPoint()
        if self.drag.move(point):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        follows = event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._reference_at(point)
        shape = Qt.CursorShape.PointingHandCursor if follows else Qt.CursorShape.IBeamCursor
        if self.drag.over_number(point) is not None:
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let a provision fall where the line is; say which offer or remark was clicked."""
        fall = self.drag.drop()
        if fall is not None:
            self._fall(*fall)
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._point_out(event.position().toPoint())

    def _fall(self, at: int, before: int) -> None:
        caret = Caret(self.text.rows[at].provision.id)

        def work(chain: Chain) -> Caret:
            chain.then(structure.moved_to, at, before)
            return caret

        self.perform(work)

    def _point_out(self, point: QPoint) -> None:
        at, offset = self.spot_at(point)
        marks = self.marks_at(at)
        if marks.remarks and point.x() > self.viewport().width() - REMARK - 8 and self._on_words(at, point):
            self.pointed.emit(marks.remarks[0].id)
            return
        wedge = self._wedge_at(at, marks, point)
        if wedge is not None:
            QToolTip.showText(self.viewport().mapToGlobal(point), wedge_said(wedge), self)
        struck = next((s.to for s in marks.spans if s.look is Look.STRUCK and _holds(s, offset)), "")
        offer = wedge.to if wedge is not None and wedge.offered else struck
        if offer:
            self.pointed.emit(offer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show what can be done here; a click on other words than those selected puts the caret there."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            there, now = self.cursorForPosition(event.pos()), self.textCursor()
            if not now.hasSelection() or not now.selectionStart() <= there.position() <= now.selectionEnd():
                self.setTextCursor(there)
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of the place where the caret is."""
        menu = QMenu(self)
        selected = self.textCursor().hasSelection()
        pastes = desk_clipboard.can_take(QGuiApplication.clipboard().mimeData())
        rows = (
            (self.tr("Cut"), self.tr("Ctrl+X"), self.cut_out, selected),
            (self.tr("Copy"), self.tr("Ctrl+C"), self.copy, selected),
            (self.tr("Paste"), self.tr("Ctrl+V"), self.paste, pastes),
            (self.tr("Select all"), self.tr("Ctrl+A"), self.selectAll, True),
            None,
            *self._leading(),
            (self.tr("Bracket…"), self.tr("Ctrl+Shift+B"), lambda: self.asked.emit("bracket"), True),
            (self.tr("Remark…"), "", lambda: self.asked.emit("remark"), True),
            (self.tr("Who has accepted this phrase before?"), "", lambda: self.asked.emit("phrase"), selected),
        )
        for row in rows:
            if row is None:
                menu.addSeparator()
                continue
            name, key, run, works = row
            action = menu.addAction(f"{name}\t{key}" if key else name)
            action.triggered.connect(run)
            action.setEnabled(works and self.open_draft is not None)
        self.menu_requested.emit(menu)
        return menu

    def _leading(self) -> Iterator[tuple[str, str, Callable[[], object], bool]]:
        """Yield the row of the menu that follows the reference where the caret stands."""
        caret, held = self.caret(), self.open_draft
        at = self.textCursor().blockNumber()
        for span in self.marks_at(at).spans:
            if held is not None and span.look is Look.REFERENCE and span.start <= caret.offset <= span.end:
                name = self.tr("Go to {place}").format(place=self.place_name(span.to))
                yield name, self.tr("Ctrl+click"), partial(held.go, Spot(span.to)), True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw paper, numbers and marks, then the words, then those opened between them, then where one would fall."""
        painter = QPainter(self.viewport())
        paint_ground(self, painter, event.rect())
        if self.open_draft is not None:
            paint_rows(self, painter, event.rect())
            if not self.text.rows:
                paint_empty(self, painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.open_draft is not None:
            paint_gaps(self, painter, event.rect())
        if self.drag.going:
            self.drag.paint(painter)
        painter.end()


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end
