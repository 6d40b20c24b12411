"""One version in the list of rounds: which way it went, who and when, who cleared it, and what can be done with it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.versions import RoundRow, changed_words
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.labels import label, unkeyed
from app.ui.widgets.wrap_row import WrapRow

_LINE = 15
_TOP = 19


class RoundCard(QFrame):
    """``asked`` gives what to do: "compare", "open", "back", "clear", "with", "file", "unclear ID".

    ``turned`` is 1 or -1.
    """

    asked = Signal(str)
    turned = Signal(int)

    def __init__(self, looks: Looks, row: RoundRow, *, last: bool = False) -> None:
        super().__init__()
        self._looks, self.row, self._last = looks, row, last
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(row.said)
        self._buttons: QWidget | None = None
        self._column = self._arrange()
        looks.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with the arrows; Enter opens it, C compares it with the draft now."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.turned.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit("open")
        elif key == Qt.Key.Key_C and not event.modifiers():
            self.asked.emit("compare")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose it."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open it."""
        self.asked.emit("open")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show what can be done."""
        self.show_buttons()
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def show_buttons(self) -> None:
        """Show the buttons; made when they are first asked for."""
        if self._buttons is None:
            self._buttons = self._made_buttons()
            self._column.addWidget(self._buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line of time with its sign, the ground, and the ring."""
        theme, painter = self._looks.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.fillRect(self.rect(), QColor(theme.now))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(_LINE, 0, _LINE, _TOP if self._last else self.height())
        self._sign(painter, QColor(theme.ink2), QColor(theme.now if self.hasFocus() else theme.panel))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _sign(self, painter: QPainter, ink: QColor, ground: QColor) -> None:
        """Draw an arrow out, an arrow in, or a dot."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRect(_LINE - 6, _TOP - 7, 13, 14)
        painter.setBrush(ink)
        if self.row.sort == "kept":
            painter.drawEllipse(QPointF(_LINE + 0.5, _TOP), 3.5, 3.5)
            return
        way = 1 if self.row.sort == "sent" else -1
        points = [(-5 * way, -1), (0, -1), (0, -4.5), (5.5 * way, 0), (0, 4.5), (0, 1), (-5 * way, 1)]
        painter.drawPolygon(QPolygonF([QPointF(_LINE + 0.5 + x, _TOP + y) for x, y in points]))

    def _arrange(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 9, 12, 10)
        column.setSpacing(2)
        column.addWidget(label(self.row.name, "strong", wrap=True))
        column.addWidget(label(self.row.about, "meta", wrap=True))
        if self.row.file:
            column.addWidget(label(self.row.file, "meta", wrap=True))
        if self.row.note:
            column.addWidget(label(self.row.note, "meta", wrap=True))
        for _, words in self.row.cleared:
            column.addWidget(label(words, "meta", wrap=True))
        said = changed_words(self.row.changed)
        if said:
            line = label(said, "doubt" if self.row.changed else "meta", wrap=True)
            column.addWidget(line)
        return column

    def _made_buttons(self) -> QWidget:
        made = QWidget()
        row = WrapRow(made, 0)
        row.setContentsMargins(0, 6, 0, 0)
        compare = Button(self._looks, self.tr("Compare"))
        compare.setToolTip(with_key(self.tr("Compare with the draft now"), "C"))
        compare.clicked.connect(lambda: self.asked.emit("compare"))
        show = Button(self._looks, self.tr("Open"), "quiet")
        show.setToolTip(with_key(self.tr("Open to read"), "Return"))
        show.clicked.connect(lambda: self.asked.emit("open"))
        more = QToolButton()
        more.setText("…")
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(more))
        for each in (compare, show, more):
            row.addWidget(each)
        return made

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for name, words in (
            ("with", self.tr("Compare with the version before")),
            ("back", self.tr("Go back to this version")),
            ("clear", self.tr("Note a clearance…")),
            *([("file", self.tr("Save its file…"))] if self.row.file else []),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, name=name: self.asked.emit(name))
        for identity, words in self.row.cleared:
            undo = self.tr("Take back: {clearance}").format(clearance=unkeyed(words))
            menu.addAction(undo).triggered.connect(lambda _=False, key=identity: self.asked.emit(f"unclear {key}"))
        return menu
