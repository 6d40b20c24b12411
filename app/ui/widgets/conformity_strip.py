"""A strip below both languages: what of the current row does not say the same, and what is done about it."""

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.model.draft import Ignored
from app.model.finding import Finding
from app.ui.looks import Looks
from app.ui.models.conformity import WEIGHTS, sentence, weight_words
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label
from app.ui.widgets.weight_disc import draw_weight


class ConformityStrip(QFrame):
    """``moved`` asks for the next finding or the one before; ``left`` gives a finding and the reason for leaving it.

    ``minded`` gives the record of one that was left as it is and is to be looked at again.
    """

    moved = Signal(int)
    left = Signal(object, str)
    minded = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.finding: Finding | None = None
        self.record: Ignored | None = None
        self._disc = _Disc(looks)
        self._said, self._advice = label("", "", wrap=True), label("", "meta", wrap=True)
        self._count = label("", "meta")
        self.before = Button(looks, self.tr("Previous difference"), "quiet")
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after = Button(looks, self.tr("Next difference"), "quiet", "next")
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.leave = Button(looks, self.tr("Leave it…"), "quiet")
        self.leave.clicked.connect(self.ask_why)
        self.again = Button(looks, self.tr("Look again"), "quiet")
        self.again.clicked.connect(lambda: self.minded.emit(self.record))
        self.again.hide()
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Why it stays as it is"))
        self.why.setAccessibleName(self.tr("Why it stays as it is"))
        self.why.returnPressed.connect(self._leave)
        self.why.hide()
        self._arrange()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._said, self._advice, self.why):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._disc)
        row.addLayout(words, 1)
        for beside in (self._count, self.before, self.after, self.leave, self.again):
            row.addWidget(beside)

    def show_finding(self, finding: Finding | None, at: int, many: int) -> None:
        """Show a finding, the ``at``-th (from 1) of many; without one say how many there are."""
        if finding != self.finding:
            self.why.hide()
            self.why.clear()
        self.finding, self.record = finding, None
        self.again.hide()
        self._disc.show_weight(WEIGHTS[finding.severity] if finding else 0)
        one, more = self.tr("Both languages differ in 1 place."), self.tr("Both languages differ in {n} places.")
        none = self.tr("No difference between both languages was found.")
        self._said.setText(sentence(finding) if finding else counted(many, one, more) if many else none)
        self._advice.setText(weight_words(WEIGHTS[finding.severity]) if finding else "")
        self._advice.setVisible(finding is not None)
        self._count.setText(self.tr("{at} of {many}").format(at=at, many=many) if finding else "")
        self.leave.setVisible(finding is not None)
        for part in (self.before, self.after):
            part.setEnabled(bool(many))

    def show_left(self, finding: Finding, record: Ignored) -> None:
        """Show, where nothing is open, a finding that somebody left as it is, and why."""
        self.record = record
        self._said.setText(sentence(finding))
        self._advice.setText(self.tr("Left as it is: {why}").format(why=record.why))
        self._advice.show()
        self.again.show()

    def ask_why(self) -> None:
        """Ask for the reason for leaving it."""
        self.why.show()
        self.why.setFocus()

    def _leave(self) -> None:
        if self.finding and self.why.text().strip():
            self.left.emit(self.finding, self.why.text().strip())


class _Disc(QWidget):
    """The mark of a finding's weight."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks, self._weight = looks, 0
        self.setFixedSize(QSize(14, 14))
        looks.changed.connect(self.update)

    def show_weight(self, weight: int) -> None:
        """Show another weight."""
        self._weight = weight
        self.setAccessibleName(weight_words(weight) if weight else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the disc."""
        painter = QPainter(self)
        draw_weight(painter, QPointF(7, 7), self._weight, self._looks.theme)
        painter.end()
