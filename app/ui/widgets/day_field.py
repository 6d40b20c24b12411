"""A day: typed as people write it, or taken from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.days import read_day
from app.ui.terms import long_date
from app.ui.widgets.labels import label


class DayField(QWidget):
    """Sends ``changed`` with the day that is typed or chosen, None while what is typed is none."""

    changed = Signal(object)

    def __init__(self, looks: Looks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._day: date | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("A day, such as 1 June 2026"))
        self.line.setAccessibleDescription(self.tr("Alt+Down opens a calendar."))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._tidy)
        self.line.installEventFilter(self)
        self._open = QAction(QIcon(), self.tr("Calendar"), self)
        self._open.triggered.connect(self.open)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._fault = label("", "fault", wrap=True)
        self._fault.hide()
        self._popup: QFrame | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._fault)
        self.setFocusProxy(self.line)
        looks.changed.connect(self._relook)
        self._relook()

    @property
    def day(self) -> date | None:
        """The day; None while there is none."""
        return self._day

    @property
    def fault(self) -> str:
        """What is wrong with what is typed; empty when nothing is."""
        return self._fault.text()

    def put(self, day: date | None) -> None:
        """Show a day; nothing is sent."""
        self._day = day
        self.line.setText(long_date(day))
        self._say("")

    def open(self) -> None:
        """Show a calendar below the field; Enter or a click takes a day, Esc none."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setObjectName("card")
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = self._calendar()
        column = QVBoxLayout(frame)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(calendar)
        calendar.activated.connect(self._chosen)
        calendar.clicked.connect(self._chosen)
        frame.adjustSize()
        corner = self.line.mapToGlobal(QPoint(self.line.width() - frame.width(), self.line.height() + 2))
        frame.move(corner)
        self._popup = frame
        frame.destroyed.connect(self._closed)
        frame.show()
        calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Open the calendar on Alt+Down; step by a day on Up and Down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open()
                return True
            if event.key() in steps and self._day and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._take(date.fromordinal(self._day.toordinal() + steps[Qt.Key(event.key())]))
                return True
        return super().eventFilter(watched, event)

    def _calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.line.accessibleName())
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(self._looks.theme.ink3))
        calendar.setHeaderTextFormat(quiet)
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(self._looks.theme.bracket))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, weekend)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = calendar.findChild(QToolButton, name)
            if button:
                button.setIcon(self._looks.icon(icon))
        if self._day:
            calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        return calendar

    def _chosen(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()))
        if self._popup:
            self._popup.close()
        self.line.setFocus()

    def _closed(self) -> None:
        self._popup = None

    def _take(self, day: date) -> None:
        self.put(day)
        self.changed.emit(day)

    def _typed(self, words: str) -> None:
        day = read_day(words).day
        if day:
            self._say("")
        if day != self._day:
            self._day = day
            self.changed.emit(day)

    def _tidy(self) -> None:
        typed = read_day(self.line.text())
        if typed.day:
            self.line.setText(long_date(typed.day))
            self._say("")
        elif typed.length:
            self._say(self.tr("{month} has {length} days.").format(month=typed.month, length=typed.length))
        else:
            self._say(self.tr("This is not a date. Write it as 19 March 2026.") if self.line.text().strip() else "")

    def _say(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        if bool(self.line.property("fault")) != bool(words):
            self.line.setProperty("fault", bool(words))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    def _relook(self) -> None:
        self._open.setIcon(self._looks.icon("calendar"))
