"""A thread of comments: on which words, who said what, and a field to answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.model.draft import Remark
from app.ui.looks import Looks
from app.ui.models.offers import stamp_words
from app.ui.models.places import Place
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import Spec, TextField
from app.ui.widgets.labels import label, unkeyed
from app.ui.widgets.wrap_row import WrapRow

_LONGEST = 60


class RemarkCard(QFrame):
    """``said`` gives an answer's words, ``reworded`` a remark's id and its new words.

    ``asked`` gives what else is to be done: "settle", "open", "inside", "outside", or "remove ID".
    """

    said = Signal(str)
    reworded = Signal(str, str)
    asked = Signal(str)
    turned = Signal(int)
    gone_to = Signal()

    def __init__(self, looks: Looks, thread: tuple[Remark, ...], place: Place, words: str) -> None:
        super().__init__()
        self._looks, self.exchange = looks, thread
        self.first = thread[0]
        self._editing = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(". ".join((place.said, *(f"{each.stamp.author}: {each.words}" for each in thread))))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 11)
        column.setSpacing(3)
        column.addLayout(self._head(place))
        if words:
            column.addWidget(label(_short(words), "serif-small", wrap=True))
        for each in thread:
            column.addSpacing(3)
            column.addWidget(label(self._who(each), "meta", wrap=True))
            column.addWidget(label(each.words, "", wrap=True))
        self.field = TextField(Spec("words", "text", self.tr("Answer")))
        self.field.hide_label()
        self._send = Button(looks, self.tr("Answer"))
        self._send.clicked.connect(self._say)
        for part in (self.field, self._send):
            part.hide()
        column.addWidget(self.field)
        column.addLayout(self._buttons())
        looks.changed.connect(self.update)

    @property
    def internal(self) -> bool:
        """Whether the thread stays on our side."""
        return self.first.internal

    def ask_words(self, words: str = "", remark: str = "") -> None:
        """Open the field: for an answer, or for other words of a remark of ours."""
        self._editing = remark
        self._answer.hide()
        self.field.set_value(words)
        self.field.show()
        self._send.setText(self.tr("Change") if remark else self.tr("Answer"))
        self._send.show()
        self.field.edit.fit()
        self.field.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with the arrows; Enter shows the words, A answers, Esc leaves the field."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.field.isVisible():
            self.field.hide()
            self._send.hide()
            self._answer.show()
            self.setFocus()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.turned.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.gone_to.emit()
        elif key == Qt.Key.Key_A and not event.modifiers():
            self.ask_words()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the words in the text."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.gone_to.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line below, and the ring."""
        theme, painter = self._looks.theme, QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), QColor(theme.now))
        painter.setPen(QColor(theme.line))
        painter.drawLine(16, self.height() - 1, self.width() - 17, self.height() - 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -2))
        painter.end()

    def _head(self, place: Place) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(place.said, "strong", wrap=True), 1)
        state = self.tr("internal") if self.internal else self.tr("goes out")
        if self.first.settled:
            state = self.tr("done")
        row.addWidget(label(state, "meta"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _who(self, remark: Remark) -> str:
        who = stamp_words(remark.stamp)
        return self.tr("{who}, from their file").format(who=who) if remark.round else who

    def _buttons(self) -> WrapRow:
        row = WrapRow()
        row.setContentsMargins(0, 5, 0, 0)
        row.addWidget(self._send)
        answer = self._answer = Button(self._looks, self.tr("Answer…"), "quiet")
        answer.clicked.connect(self._answer_it)
        done = Button(self._looks, self.tr("Open again") if self.first.settled else self.tr("Done"), "quiet")
        done.clicked.connect(lambda: self.asked.emit("open" if self.first.settled else "settle"))
        more = QToolButton()
        more.setText(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(more))
        for each in (answer, done, more):
            row.addWidget(each)
        return row

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        ours = [each for each in self.exchange if not each.round]
        if ours:
            words = self.tr("Let it go out with the text") if self.internal else self.tr("Keep it internal")
            name = "outside" if self.internal else "inside"
            menu.addAction(words).triggered.connect(lambda _=False, name=name: self.asked.emit(name))
        for each in ours:
            edit = self.tr("Change “{words}”…").format(words=unkeyed(_short(each.words, 24)))
            menu.addAction(edit).triggered.connect(lambda _=False, one=each: self.ask_words(one.words, one.id))
        for each in self.exchange:
            gone = self.tr("Remove “{words}”").format(words=unkeyed(_short(each.words, 24)))
            menu.addAction(gone).triggered.connect(lambda _=False, one=each: self.asked.emit(f"remove {one.id}"))
        return menu

    def _answer_it(self) -> None:
        self.ask_words()

    def _say(self) -> None:
        words = self.field.value()
        if words and self._editing:
            self.reworded.emit(self._editing, words)
        elif words:
            self.said.emit(words)


def _short(words: str, most: int = _LONGEST) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= most else f"{plain[:most].rpartition(' ')[0] or plain[:most]}…"
