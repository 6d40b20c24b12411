"""The calculator: when discontinuation takes effect if notice is delivered on a day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.jobs.dating import Dates
from app.ui.looks import Looks
from app.ui.models.date_rows import DateRow, WhatIf, marked, rows_of, title_of
from app.ui.models.due_words import start_words, whole_day
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.day_field import DayField
from app.ui.widgets.labels import hairline, label

_PADDING, _MARK = 20, 16
_LONGEST = 33
"""Letters of a title that the box has room for."""


class NoticeCalculator(QFrame):
    """Sends ``asked`` with a WhatIf, None without a day; ``calendar_asked`` with the rows that follow."""

    asked = Signal(object)
    calendar_asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._looks = looks
        self._found: tuple[Dates, ...] = ()
        self._today = date.min
        self._rows: tuple[DateRow, ...] = ()
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("Instrument"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.currentIndexChanged.connect(lambda _: self._ask())
        self.day = DayField(looks, self.tr("Day on which notice is delivered"))
        self.day.changed.connect(lambda _: self._ask())
        self._results = QWidget()
        self._results.setProperty("kind", "scrolled")
        self._column = QVBoxLayout(self._results)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(6)
        self.copy = Button(looks, self.tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.add = Button(looks, self.tr("Add to calendar…"))
        self.add.clicked.connect(lambda: self.calendar_asked.emit(self._rows))
        self._arrange()
        looks.changed.connect(self._show)

    def _arrange(self) -> None:
        head = label(self.tr("If notice is delivered on …"), "question")
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(self._results)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.copy)
        acts.addWidget(self.add)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 14, _PADDING, 14)
        column.setSpacing(10)
        for part in (head, self.box, self.day):
            column.addWidget(part)
        column.addWidget(scrolled, 1)
        column.addLayout(acts)
        self.setMinimumWidth(280)

    @property
    def what_if(self) -> WhatIf | None:
        """The instrument and the day; None without one of them."""
        chosen, day = self.box.currentData(), self.day.day
        return (str(chosen), day) if chosen and day else None

    @property
    def result(self) -> str:
        """What is said, sentence by sentence, as it is copied."""
        return "\n".join(self._said())

    def put(self, found: Sequence[Dates], today: date) -> None:
        """Offer the texts that can be discontinued by notice; what was chosen stays, nothing is sent."""
        self._today = today
        self._found = tuple(each for each in found if any(one.term.kind == "notice" for one in each.dues))
        chosen = self.box.currentData()
        self.box.blockSignals(True)
        self.box.clear()
        for each in self._found:
            title = title_of(each.particulars.title)
            short = title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"
            self.box.addItem(marked(short, each), userData=each.id)
            self.box.setItemData(self.box.count() - 1, marked(title, each), Qt.ItemDataRole.ToolTipRole)
        at = self.box.findData(chosen)
        self.box.setCurrentIndex(max(at, 0) if self._found else -1)
        self.box.blockSignals(False)
        self._show()

    def choose(self, instrument_id: str, day: date | None = None) -> None:
        """Ask about an instrument; one that has no notice leaves what was asked."""
        at = self.box.findData(instrument_id)
        self.box.blockSignals(True)
        if at >= 0:
            self.box.setCurrentIndex(at)
        self.box.blockSignals(False)
        if day:
            self.day.put(day)
        self._show()

    def follow(self, instrument_id: str) -> None:
        """Offer the instrument that is looked at, until a day is given for one."""
        if self.day.day is None and not self.day.line.text().strip() and instrument_id != self.box.currentData():
            self.choose(instrument_id)

    def _ask(self) -> None:
        self._show()
        self.asked.emit(self.what_if)

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        asked = self.what_if
        texts = [each for each in self._found if asked and each.id == asked[0]]
        rows = rows_of(texts, self._today, asked)
        self._rows = tuple(self._noticed(rows))
        for row in self._rows:
            self._add(row)
        if not self._rows:
            self._column.addWidget(label(self._nothing(), "meta", wrap=True))
        self._column.addStretch(1)
        for button in (self.copy, self.add):
            button.setEnabled(any(row.on for row in self._rows))

    def _noticed(self, rows: Sequence[DateRow]) -> list[DateRow]:
        return [row for row in rows if row.term.kind == "notice" and row.on]

    def _nothing(self) -> str:
        if not self._found:
            return self.tr("No text of the library says what happens after a notice.")
        return self.tr("Give a day: what follows from the text stands here.")

    def _add(self, row: DateRow) -> None:
        if not row.on:
            return
        self._column.addWidget(label(self.tr("Discontinuation takes effect on"), "meta"))
        result = label(whole_day(row.on), "result", wrap=True)
        result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        result.setAccessibleName(whole_day(row.on))
        self._column.addWidget(result)
        words = label(self.tr("“{words}”").format(words=row.term.text), "serif-small", wrap=True)
        self._column.addWidget(words)
        doubted = False
        for said, doubtful in sorted(_doubts(row), key=lambda each: each[1]):
            if doubtful and not doubted:
                self._column.addWidget(hairline())
                doubted = True
            self._column.addWidget(self._doubt(said) if doubtful else label(said, "meta", wrap=True))

    def _doubt(self, said: str) -> QWidget:
        held = QWidget()
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        mark = QLabel()
        mark.setPixmap(self._looks.icon("warning", self._looks.theme.bracket).pixmap(_MARK, _MARK))
        words = label(said, "doubt", wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        return held

    def _said(self) -> list[str]:
        lines = []
        for row in self._rows:
            if row.on and row.shown.base:
                said = self.tr("{title}: if notice is delivered on {given}, it takes effect on {day}.")
                lines.append(said.format(title=row.name, given=long_date(row.shown.base), day=whole_day(row.on)))
                lines.append(self.tr("“{words}”").format(words=row.term.text))
                lines.extend(words for words, _ in _doubts(row))
        return lines

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.result)


def _doubts(row: DateRow) -> tuple[tuple[str, bool], ...]:
    """Return what is to be looked at beside a day, also from when the notice runs."""
    said = start_words(row.shown)
    return (*row.doubts, *(((said, True),) if said else ()))
