"""One question about a date: from when it counts, or which days; asked once and kept."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QWidget

from app.jobs.dating import EVENTS, again, answered, forgotten, questions, said_day, told_day
from app.model.due import Due, Known, Need, key_of
from app.ui.looks import Looks
from app.ui.models.date_rows import DateRow
from app.ui.models.due_words import whole_day
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.day_field import DayField
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH = 460
_QUESTIONS: dict[Need, Any] = {
    "signature": QT_TRANSLATE_NOOP("DueQuestion", "When was it signed?"),
    "operative": QT_TRANSLATE_NOOP("DueQuestion", "When did it become operative?"),
    "base": QT_TRANSLATE_NOOP("DueQuestion", "The text does not say from when this is counted. From when is it?"),
    "delivery": QT_TRANSLATE_NOOP("DueQuestion", "When was the notice delivered?"),
    "receipt": QT_TRANSLATE_NOOP("DueQuestion", "On which day was it received?"),
    "notice": QT_TRANSLATE_NOOP("DueQuestion", "When was notice given?"),
    "request": QT_TRANSLATE_NOOP("DueQuestion", "On which day was it requested?"),
    "event": QT_TRANSLATE_NOOP("DueQuestion", "On which day did it happen?"),
    "expiry": QT_TRANSLATE_NOOP("DueQuestion", "When does the instrument end?"),
    "days": QT_TRANSLATE_NOOP("DueQuestion", "Which days does the text mean?"),
    "start": QT_TRANSLATE_NOOP("DueQuestion", "The text does not say from when a notice runs. From which day is it?"),
}


@dataclass(frozen=True, slots=True)
class _Choice:
    button: QRadioButton
    day: date | None


class DueDialog(QDialog):
    """Asks what ``row`` leaves open; ``kept`` gives what is then known of its instrument (a Known)."""

    kept = Signal(object)

    def __init__(self, looks: Looks, row: DateRow, known: Known, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Answer"))
        self.setMinimumWidth(_WIDTH)
        self._row, self._known, self._today = row, known, today
        self.needs = questions(row.dates, row.term, today)
        self._need: Need | None = next((each for each in self.needs if each not in {"days", "start"}), None)
        self._choices: list[_Choice] = []
        self._question = label("", "strong", wrap=True)
        self.day = DayField(looks, self._asked(self._need) if self._need else "")
        self.day.changed.connect(self._day_typed)
        self.working, self.calendar = QRadioButton(self.tr("Working days")), QRadioButton(self.tr("Calendar days"))
        self.by_delivery = QRadioButton(self.tr("Delivery of the notice"))
        self.by_date = QRadioButton(self.tr("The date of the notice"))
        self.then = label("", "strong", wrap=True)
        self.keep = Button(looks, self.tr("Keep the answer"), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.forget = Button(looks, self.tr("Forget the answer"), "quiet")
        self.forget.clicked.connect(self._forget)
        self.forget.setVisible(self._answered())
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        place = label(row.name, "meta", wrap=True)
        words = label(self.tr("“{words}”").format(words=row.term.text), "serif", wrap=True)
        parts = (place, words, *self._start_parts(), *self._days_parts(), *self._day_parts(), self.then)
        frame(self, parts, (self.forget, leave, self.keep))
        self._look()

    # ---- questions

    @staticmethod
    def _asked(need: Need) -> str:
        return QCoreApplication.translate("DueQuestion", _QUESTIONS[need])

    def _day_parts(self) -> list[QWidget]:
        need = self._asked_need
        if need is None:
            return []
        told = told_day(self._known, self._row.term, need)
        self.day.put(told)
        if need != "base":
            self._question.setText(self._asked(need))
            hint = self.tr("Leave the day empty as long as it has not happened.")
            return [self._question, self.day, *([label(hint, "hint", wrap=True)] if need in EVENTS else [])]
        parts: list[QWidget] = [label(self._asked(need), "strong", wrap=True)]
        group = QButtonGroup(self)
        for words, day in self._bases():
            button = QRadioButton(words)
            button.setChecked(told is not None and day == told)
            group.addButton(button)
            self._choices.append(_Choice(button, day))
            parts.append(button)
        if told is None and len(self._choices) > 1:
            self._choices[0].button.setChecked(True)
        elif told is None or not any(each.button.isChecked() for each in self._choices):
            self._choices[-1].button.setChecked(True)
        if self._choices[-1].button.isChecked() is False:
            self.day.put(None)
        group.buttonToggled.connect(lambda *_: self._look())
        return [*parts, self.day]

    def _bases(self) -> list[tuple[str, date | None]]:
        dates = self._row.dates
        signed, operative = dates.known.signed_on, dates.in_force
        found: list[tuple[str, date | None]] = []
        if signed:
            found.append((self.tr("Signature, {day}").format(day=long_date(signed)), signed))
        if operative and operative != signed:
            found.append((self.tr("Operative date, {day}").format(day=long_date(operative)), operative))
        return [*found, (self.tr("Another day"), None)]

    def _days_parts(self) -> list[QWidget]:
        if "days" not in self.needs:
            return []
        group = QButtonGroup(self)
        key = key_of(self._row.term)
        self.working.setChecked(key in self._known.working)
        self.calendar.setChecked(key in self._known.calendar)
        for button in (self.calendar, self.working):
            group.addButton(button)
            button.toggled.connect(lambda _: self._look())
        return [label(self._asked("days"), "strong", wrap=True), self.calendar, self.working]

    def _start_parts(self) -> list[QWidget]:
        if "start" not in self.needs:
            return []
        group = QButtonGroup(self)
        key = key_of(self._row.term)
        self.by_delivery.setChecked(key in self._known.by_delivery)
        self.by_date.setChecked(key in self._known.by_date)
        for button in (self.by_delivery, self.by_date):
            group.addButton(button)
        group.buttonToggled.connect(lambda *_: self._start_chosen())
        return [label(self._asked("start"), "strong", wrap=True), self.by_delivery, self.by_date]

    def _start_chosen(self) -> None:
        """Ask for the day that counts now: of delivery, or of the notice."""
        need = self._asked_need
        if need:
            self._question.setText(self._asked(need))
            self.day.line.setAccessibleName(self._asked(need))
        self._look()

    # ---- answers

    @property
    def _asked_need(self) -> Need | None:
        """The day that is asked for: of a notice, that from which it runs."""
        return "delivery" if self._need == "notice" and self.by_delivery.isChecked() else self._need

    @property
    def known(self) -> Known:
        """What is known with what is answered here."""
        known, term = self._known, self._row.term
        day = self._day()
        need = self._asked_need
        if need and day:
            known = said_day(known, term, need, day)
        if self.working.isChecked() or self.calendar.isChecked():
            known = answered(known, term, working=self.working.isChecked())
        if self.by_delivery.isChecked() or self.by_date.isChecked():
            known = answered(known, term, by_delivery=self.by_delivery.isChecked())
        return known

    def _day(self) -> date | None:
        chosen = next((each for each in self._choices if each.button.isChecked()), None)
        return chosen.day if chosen and chosen.day else self.day.day

    def _day_typed(self, _day: object) -> None:
        if self._choices:
            self._choices[-1].button.setChecked(True)
        self._look()

    def _then(self) -> Due:
        dates = again(self._row.dates, self.known, self._today)
        return dates.dues[self._row.id[1]]

    def _answered(self) -> bool:
        return forgotten(self._known, self._row.term, self.needs) != self._known

    def _look(self) -> None:
        """Say which day follows, and let it be kept when something is answered."""
        another = not self._choices or self._choices[-1].button.isChecked()
        self.day.setEnabled(another)
        one = self._then()
        self.then.setText(self.tr("Then it is {day}.").format(day=whole_day(one.on)) if one.on else "")
        self.then.setVisible(bool(self.then.text()))
        self.keep.setEnabled(self.known != self._known or self._answered())

    def _keep(self) -> None:
        self.kept.emit(self.known)
        self.accept()

    def _forget(self) -> None:
        self.kept.emit(forgotten(self._known, self._row.term, self.needs))
        self.accept()
