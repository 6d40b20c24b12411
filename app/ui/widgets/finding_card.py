"""One finding: its weight and title, the words it is on, a sentence, and what can be done about it."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.jobs.sayings import suggested
from app.jobs.stale import CONFIRMED
from app.jobs.stale import RULE as STALE
from app.ui.looks import Looks
from app.ui.models.findings import WEIGHTY, Told
from app.ui.models.rule_families import WORDING
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.findings_head import weight_word
from app.ui.widgets.labels import label
from app.ui.widgets.sayings_list import SayingsList
from app.ui.widgets.wavy_words import WavyWords
from app.ui.widgets.weight_disc import draw_weight
from app.ui.widgets.wrap_row import WrapRow

_KEY = "Ctrl+."


class FindingCard(QFrame):
    """``fixed`` and ``gone`` (to the words) by a click; ``left`` gives the reason for leaving it.

    ``all_fixed`` is for all ``alike`` of its kind; with none the text is only read, and nothing is fixed or left.
    ``asked`` wants to know how signed texts say it: ``sayings`` shows the answer, ``opened`` gives the id of a clause
    of it.
    """

    fixed = Signal()
    all_fixed = Signal()
    gone = Signal()
    left = Signal(str)
    asked = Signal()
    opened = Signal(str)

    def __init__(self, looks: Looks, told: Told, place: str, words: str, alike: int = 1) -> None:
        super().__init__()
        self._looks, self.told, self._alike = looks, told, alike
        self._current = False
        self._fix: Button | None = None
        self.sayings: SayingsList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        finding = told.finding
        said = (weight_word(told.weight), told.title, place, finding.message, finding.suggestion)
        self.setAccessibleName(" ".join(f"{part.rstrip('.')}." for part in said if part))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 10, 0, 12)
        self._whole.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(3)
        self._whole.addLayout(column)
        self._say(column, place, words)
        column.addSpacing(4)
        column.addLayout(self._buttons())
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Why it stays as it is"))
        self._field.setAccessibleName(self.tr("Why it stays as it is"))
        self._field.returnPressed.connect(self._leave)
        self._field.textEdited.connect(lambda: self._blame(False))
        self._field.hide()
        column.addWidget(self._field)
        looks.changed.connect(self.update)

    def _say(self, column: QVBoxLayout, place: str, words: str) -> None:
        finding = self.told.finding
        column.addLayout(self._head(place))
        if finding.end > finding.start:
            column.addWidget(WavyWords(self._looks, words, finding.start, finding.end))
        column.addWidget(label(finding.message, "meta", wrap=True))
        if finding.suggestion:
            column.addWidget(label(finding.suggestion, "stands", wrap=True))
        if finding.source:
            column.addWidget(label(self.tr("Source: {source}").format(source=finding.source), "hint", wrap=True))

    def make_current(self, current: bool) -> None:
        """Show that the caret stands in these words, or no longer."""
        if current != self._current:
            self._current = current
            if self._fix is not None:
                self._fix.show_hint(_KEY if current else "")  # the key fixes what stands at the caret, nothing else
            self.update()

    def ask_why(self) -> None:
        """Ask for the reason for leaving it."""
        self._field.show()
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the words on Enter; leave the field on Esc; the arrows go to the neighbours."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._field.isVisible():
            self._field.hide()
            self.setFocus()
        elif self.hasFocus() and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.gone.emit()
        elif self.hasFocus() and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.gone.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground of the current one, the ring, and the line below."""
        theme, painter = self._looks.theme, QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), QColor(theme.now))
            painter.fillRect(0, 0, 3, self.height(), QColor(theme.accent))
        painter.setPen(QColor(theme.line))
        painter.drawLine(16, self.height() - 1, self.width() - 17, self.height() - 1)
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _head(self, place: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        slug = self.told.finding.rule
        self.setToolTip(self.tr("Rule: {rule}").format(rule=slug.replace("_", " ")))
        head.addWidget(_Disc(self._looks, self.told.weight), 0, Qt.AlignmentFlag.AlignVCenter)
        title = label(self.told.title, "strong-small", wrap=True)
        self._title = title
        if self.told.weight == WEIGHTY:
            self._dress()
            self._looks.changed.connect(self._dress)
        head.addWidget(title, 1)
        head.addWidget(label(place, "meta"), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _dress(self) -> None:
        self._title.setStyleSheet(f"color: {self._looks.theme.seal}")

    def _buttons(self) -> WrapRow:
        row = WrapRow(gap=8)
        if self.told.fixable and self._alike:
            self._fix = fix = Button(self._looks, self.tr("Fix"))
            fix.setToolTip(with_key(self.tr("Fix this finding"), _KEY))
            fix.clicked.connect(self.fixed)
            row.addWidget(fix)
        if self.told.fixable and self._alike > 1:
            every = Button(self._looks, self.tr("Fix all {n}").format(n=self._alike), "link")
            every.setToolTip(self.tr("Fix all findings of this rule that can be fixed, in one step"))
            every.clicked.connect(self.all_fixed)
            row.addWidget(every)
        if self._alike and self.told.finding.rule == STALE:
            confirm = Button(self._looks, self.tr("Confirm"))
            confirm.setToolTip(self.tr("These words belong to this draft"))
            confirm.clicked.connect(lambda: self.left.emit(CONFIRMED))
            row.addWidget(confirm)
        if self._alike:
            leave = Button(self._looks, self.tr("Leave it…"), "link")
            leave.clicked.connect(self.ask_why)
            row.addWidget(leave)
        if self.told.family == WORDING and suggested(self.told.finding):
            ask = Button(self._looks, self.tr("Signed texts"), "link")
            ask.setToolTip(self.tr("How signed texts say it"))
            ask.clicked.connect(self._ask)
            row.addWidget(ask)
        return row

    def _ask(self) -> None:
        """Ask how signed texts say it, or fold the answer away."""
        if self.sayings is None:
            self.sayings = SayingsList(self._looks)
            self.sayings.opened.connect(self.opened)
            self._whole.addWidget(self.sayings)
            self.sayings.wait()
            self.asked.emit()
        else:
            self.sayings.setVisible(self.sayings.isHidden())

    def _leave(self) -> None:
        """Leave it for the reason that was written; without one it stays, and one is asked for."""
        why = self._field.text().strip()
        if why:
            self.left.emit(why)
        else:
            self._blame(True)

    def _blame(self, missing: bool) -> None:
        asked = self.tr("Write a reason: it is kept with the draft") if missing else self.tr("Why it stays as it is")
        self._field.setPlaceholderText(asked)
        self._field.setAccessibleDescription(asked if missing else "")
        self._field.setProperty("fault", missing)
        self._field.style().polish(self._field)


class _Disc(QWidget):
    """The disc of a weight."""

    def __init__(self, looks: Looks, weight: int) -> None:
        super().__init__()
        self._looks, self._weight = looks, weight
        self.setFixedSize(QSize(10, 16))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        draw_weight(painter, QPointF(5, 8), self._weight, self._looks.theme)
        painter.end()
