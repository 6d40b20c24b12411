"""One thing that the other side wants: where, who, what would change, and the four ways to decide it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.jobs.offered import Weighed
from app.ui.compare_weights import WeightWords
from app.ui.looks import Looks
from app.ui.models.offers import OfferRow, standing_words
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.labels import label
from app.ui.widgets.offer_words import words_html
from app.ui.widgets.weight_disc import draw_weight

_WEIGHTY = 3


class OfferCard(QFrame):
    """``decided`` gives "accepted", "rejected" or "bracketed"; ``countered`` our words; ``turned`` 1 or -1."""

    decided = Signal(str)
    countered = Signal(str)
    turned = Signal(int)
    gone_to = Signal()

    def __init__(self, looks: Looks, row: OfferRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self.row = looks, row
        self._weighed = Weighed()
        self._words = WeightWords(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(row.said)
        self._shown = label("", "serif-small", wrap=True)
        self._shown.setTextFormat(Qt.TextFormat.RichText)
        self._disc = _Disc(looks)
        self._why = label("", "meta", wrap=True)
        self._field = QLineEdit()
        self._column = self._arrange()
        self._buttons: QWidget | None = None
        self._paint_words()
        looks.changed.connect(self._paint_words)

    @property
    def open(self) -> bool:
        """Whether it is still to be decided."""
        return self.row.group != "decided"

    def weigh(self, weighed: Weighed) -> None:
        """Show what it weighs, and why."""
        if weighed == self._weighed:
            return
        self._weighed = weighed
        told = self._words.reason(weighed.why[0]) if weighed.why else ""
        said = self._words.weight(weighed.weight)
        if told and said:
            self._why.setText(self.tr("{weight}: {reason}").format(weight=said.capitalize(), reason=told))
        self._why.setVisible(bool(told and said))
        self._disc.show_weight(weighed.weight)
        self.setAccessibleName(". ".join(filter(None, (self.row.said, self._why.text()))))

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Decide by A, R, B or C; arrows go on, Enter shows the place in the text."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._field.isVisible():
            self._field.hide()
            self.setFocus()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.turned.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._field.hasFocus():
            self.gone_to.emit()
        elif not self.open or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not self._key(key):
            super().keyPressEvent(event)

    def _key(self, key: int) -> bool:
        ways = {Qt.Key.Key_A: "accepted", Qt.Key.Key_R: "rejected", Qt.Key.Key_B: "bracketed"}
        if key in ways:
            if self._can(ways[Qt.Key(key)]):
                self.decided.emit(ways[Qt.Key(key)])
            return True
        if key == Qt.Key.Key_C:
            self.ask_words()
            return True
        return False

    def _can(self, way: str) -> bool:
        return way != "accepted" or self.row.standing != "gone"

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show its place in the text."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.gone_to.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the buttons, and the ring."""
        self.show_buttons()
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def ask_words(self) -> None:
        """Open the field for our words in the place of theirs."""
        if not self.open or self.row.standing == "number":
            return
        self._field.show()
        if not self._field.text():
            added = next((part.words for part in self.row.parts if part.mark == "added"), "")
            self._field.setText(" ".join(added.split()))
        self._field.selectAll()
        self._field.setFocus()

    def show_buttons(self) -> None:
        """Show the ways to decide; made when they are first asked for."""
        if self.open and self._buttons is None:
            self._buttons = self._made_buttons()
            self._column.insertWidget(self._column.count() - 1, self._buttons)

    # ---- how it looks

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the edge of what nobody marked, the line below, and the ring."""
        theme, painter = self._looks.theme, QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), QColor(theme.now))
        if self.row.group == "unmarked":
            painter.fillRect(0, 0, 3, self.height(), QColor(theme.seal))
        painter.setPen(QColor(theme.line))
        painter.drawLine(16, self.height() - 1, self.width() - 17, self.height() - 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -2))
        painter.end()

    def _arrange(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 11)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self._shown)
        why = QHBoxLayout()
        why.setSpacing(6)
        why.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        why.addWidget(self._why, 1)
        column.addLayout(why)
        self._why.hide()
        self._disc.hide()
        for line in (standing_words(self.row.standing) if self.open else "", self.row.status):
            if line:
                column.addWidget(label(line, "meta", wrap=True))
        self._field.setPlaceholderText(self.tr("Our words in their place"))
        self._field.setAccessibleName(self.tr("Counter-proposal"))
        self._field.returnPressed.connect(self._counter)
        self._field.hide()
        column.addWidget(self._field)
        return column

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        place = label(self.row.place.said, "strong", wrap=True)
        top.addWidget(place, 1)
        if self.row.group == "unmarked":
            self._unmarked = label(self.tr("not marked"), "strong-small")
            top.addWidget(self._unmarked, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(top)
        about = " · ".join(filter(None, (self.row.what, self.row.who)))
        if about:
            head.addWidget(label(about, "meta", wrap=True))
        return head

    def _made_buttons(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 5, 0, 1)
        row.setSpacing(4)
        for words, way, key in (
            (self.tr("Accept"), "accepted", "A"),
            (self.tr("Reject"), "rejected", "R"),
            (self.tr("Bracket"), "bracketed", "B"),
        ):
            button = self._button(words, key, "" if way == "accepted" else "quiet")
            button.setEnabled(self._can(way))
            button.clicked.connect(lambda _=False, way=way: self.decided.emit(way))
            row.addWidget(button)
        counter = self._button(self.tr("Counter…"), "C", "quiet")
        counter.setEnabled(self.row.standing != "number")
        counter.clicked.connect(self.ask_words)
        row.addWidget(counter)
        row.addStretch(1)
        return made

    def _button(self, words: str, key: str, kind: str) -> Button:
        button = Button(self._looks, words, kind)
        button.setToolTip(with_key(words.rstrip("…"), key))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _counter(self) -> None:
        words = self._field.text().strip()
        if words:
            self.countered.emit(words)

    def _paint_words(self) -> None:
        theme = self._looks.theme
        self._shown.setText(words_html(self.row.parts, theme))
        self._shown.setVisible(bool(self.row.parts))
        if self.row.group == "unmarked":
            self._unmarked.setStyleSheet(f"color: {theme.seal}")
        self.update()


class _Disc(QLabel):
    """The disc of a weight, beside the words that say it."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks, self._weight = looks, 0
        self.setFixedSize(11, 16)

    def show_weight(self, weight: int) -> None:
        """Show a weight; nothing for none."""
        self._weight = weight
        self.setVisible(bool(weight))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the disc."""
        painter = QPainter(self)
        draw_weight(painter, QPointF(5.5, 8.5), self._weight, self._looks.theme)
        painter.end()
