"""Where both languages differ, as a list beside them: the gravest first, each with what was said of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.model.finding import Finding
from app.ui.looks import Looks
from app.ui.models.conformity import (
    WEIGHTS,
    Judged,
    earlier_words,
    judged_words,
    sentence,
    weight_words,
    worst_first,
)
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.weight_disc import draw_weight

_DISC = 14


class DifferenceList(QWidget):
    """``gone`` gives the number of the finding that is to be shown; ``judged`` a number and what is said of it.

    Numbers count from 0 in the order of the text. What was said is taken back step by step (``undo``).
    """

    gone = Signal(int)
    judged = Signal(int, object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._findings: tuple[Finding, ...] = ()
        self._places: Mapping[str, str] = {}
        self._said: dict[int, Judged] = {}
        self._earlier: Mapping[int, Judged] = {}
        self._past: list[tuple[int, Judged | None]] = []
        self.order = ChoiceBox()
        self.order.addItem(self.tr("The gravest first"), userData=True)
        self.order.addItem(self.tr("In the order of the text"), userData=False)
        self.order.setAccessibleName(self.tr("Order of the differences"))
        self.order.currentIndexChanged.connect(self._list)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setIconSize(QSize(_DISC, _DISC))
        self.list.setAccessibleName(self.tr("Differences"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._go)
        self._make_judging(looks)
        self.setFocusProxy(self.list)
        self._arrange()
        looks.changed.connect(self._list)

    def _make_judging(self, looks: Looks) -> None:
        self.confirm = Button(looks, self.tr("Confirm"), "", "check")
        self.confirm.setToolTip(self.tr("The languages differ here: it has to be put right."))
        self.confirm.clicked.connect(lambda: self._judge(Judged()))
        self.leave = Button(looks, self.tr("Leave it…"), "quiet")
        self.leave.clicked.connect(self.ask_why)
        self.again = Button(looks, self.tr("Look again"), "quiet")
        self.again.clicked.connect(lambda: self._judge(None))
        self.back = Button(looks, "", "quiet", "undo")
        self.back.setAccessibleName(self.tr("Take back what was said last"))
        self.back.setToolTip(self.tr("Take back what was said last"))
        self.back.clicked.connect(self.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Why it stays as it is"))
        self.why.setAccessibleName(self.tr("Why it stays as it is"))
        self.why.returnPressed.connect(self._leave)
        self.why.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.confirm, self.leave, self.again):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.order)
        column.addWidget(self.list, 1)
        column.addWidget(self.why)
        column.addLayout(row)
        self._tell()

    def show_findings(
        self,
        findings: Sequence[Finding],
        places: Mapping[str, str],
        said: Mapping[int, Judged] | None = None,
        earlier: Mapping[int, Judged] | None = None,
    ) -> None:
        """List findings; ``places`` say how their provisions are called.

        ``said`` is what was said of them before, ``earlier`` what was said when their words were others.
        """
        self._findings, self._places, self._said = tuple(findings), places, dict(said or {})
        self._earlier, self._past = dict(earlier or {}), []
        self._list()

    @property
    def said(self) -> Mapping[int, Judged]:
        """What was said of the findings, by their numbers."""
        return dict(self._said)

    @property
    def at(self) -> int:
        """The number of the finding that is shown; -1 without one."""
        item = self.list.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item else -1

    def step(self, by: int) -> None:
        """Go to the next of the list, or the one before; from its end to its beginning."""
        many = self.list.count()
        if many:
            self.list.setCurrentRow((self.list.currentRow() + by) % many)

    def ask_why(self) -> None:
        """Ask for the reason for leaving it."""
        if self.at >= 0:
            self.why.show()
            self.why.setFocus()

    def _list(self) -> None:
        at = self.at
        order = worst_first(self._findings) if self.order.currentData() else range(len(self._findings))
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for number in order:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, number)
            self._fill(item, number)
            self.list.addItem(item)
            if number == at:
                self.list.setCurrentItem(item)
        self.list.blockSignals(blocked)
        self._tell()

    def _fill(self, item: QListWidgetItem, number: int) -> None:
        finding, judged = self._findings[number], self._said.get(number)
        weight = WEIGHTS[finding.severity]
        place = self._places.get(finding.at, "")
        head = f"{place} · {weight_words(weight)}" if place else weight_words(weight)
        told = judged_words(judged) if judged else earlier_words(self._earlier.get(number), finding)
        item.setText("\n".join(filter(None, (head, sentence(finding), told))))
        item.setIcon(self._disc(0 if judged else weight))

    def _disc(self, weight: int) -> QIcon:
        pixels = QPixmap(_DISC, _DISC)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        draw_weight(painter, QPointF(_DISC / 2, _DISC / 2), weight, self._looks.theme)
        painter.end()
        return QIcon(pixels)

    def _go(self, _row: int) -> None:
        self.why.hide()
        self.why.clear()
        self._tell()
        if self.at >= 0:
            self.gone.emit(self.at)

    def _tell(self) -> None:
        known = self.at >= 0
        judged = self._said.get(self.at)
        self.confirm.setEnabled(known and judged != Judged())
        self.leave.setEnabled(known)
        self.again.setEnabled(judged is not None)
        self.back.setEnabled(bool(self._past))

    def _leave(self) -> None:
        why = self.why.text().strip()
        if why:
            self._judge(Judged(why))

    def undo(self) -> None:
        """Take back what was said last, and show the difference that it was said of."""
        if not self._past:
            return
        at, judged = self._past.pop()
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == at:
                self.list.setCurrentRow(row)
                self._put(self.list.item(row), at, judged)
        self.list.setFocus()

    def _judge(self, judged: Judged | None) -> None:
        at, item = self.at, self.list.currentItem()
        if at < 0 or item is None:
            return
        self._past.append((at, self._said.get(at)))
        self._put(item, at, judged)
        if judged is not None and self.list.currentRow() + 1 < self.list.count():
            self.step(1)
        self.list.setFocus()

    def _put(self, item: QListWidgetItem, at: int, judged: Judged | None) -> None:
        if judged is None:
            self._said.pop(at, None)
        else:
            self._said[at] = judged
        self.why.hide()
        self.why.clear()
        self._fill(item, at)
        self.judged.emit(at, judged)
        self._tell()
