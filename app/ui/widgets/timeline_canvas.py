"""The painted ground of the timeline: axis, lanes and today, laid out and drawn near the view only."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.jobs.dating import Dates
from app.ui.looks import Looks
from app.ui.models.date_rows import DateRow, RowId
from app.ui.models.due_words import brief_day, distance_words, kind_words, whole_day
from app.ui.models.timeline import Lane, Mark, Scale, Span, lanes, months, scale
from app.ui.terms import long_date
from app.ui.widgets.timeline_paint import DIAMOND, LANE, LOW, LaidLane, LanePainter, middle_of

NAMES, AXIS, FOOT = 268, 37, 26
_LEFT_OF_TODAY = 0.5
_TEN_YEARS = 3653
_MANY = 8
"""Texts from which on lanes are low, so that more of them are in view."""
Key = Qt.Key


class TimelineCanvas(QAbstractScrollArea):
    """Shows texts, each on a lane, with one row of all as the current one."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._painter = looks, LanePainter(looks)
        self._found: Sequence[Dates] = ()
        self._rows: Sequence[DateRow] = ()
        self._today = date(2000, 1, 1)
        self._span: Span = "years"
        self._scale = Scale(date(2000, 1, 1), date(2001, 1, 1), 1)
        self._lanes: tuple[Lane, ...] = ()
        self._made: tuple[Sequence[Dates], Sequence[DateRow], date] = ((), (), date.min)
        self._laid: dict[int, LaidLane] = {}
        self._lane = -1
        self._current: RowId | None = None
        self._on: date | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(AXIS + LANE + FOOT)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline of the instruments"))
        self.horizontalScrollBar().setSingleStep(40)
        self.verticalScrollBar().setSingleStep(LANE // 2)
        looks.changed.connect(self._relook)

    # ---- what is shown

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The texts that are shown, from the top."""
        return self._lanes

    @property
    def current(self) -> tuple[RowId | None, date | None]:
        """The current row, and on which of its days."""
        return self._current, self._on

    @property
    def lane_height(self) -> int:
        """How high a lane is: of many texts, each has less."""
        return LOW if len(self._lanes) > _MANY else LANE

    @property
    def scale(self) -> Scale:
        """Which day stands where."""
        return self._scale

    def put(self, found: Sequence[Dates], rows: Sequence[DateRow], today: date) -> None:
        """Show texts with these rows; where the view stands stays, except the first time."""
        first, before = not self._rows, self._scale
        day = self._scale.day(self.horizontalScrollBar().value())
        self._found, self._rows, self._today = found, rows, today
        self._measure()
        if first or before != self._scale:
            self._go_to_day(today - timedelta(days=self._in_view() // 6) if first else day)
        self.point(self._current)

    def set_span(self, span: Span) -> None:
        """Show a year, three years, or everything; today comes into view."""
        self._span = span
        if not self._rows:
            return
        self._measure()
        self._go_to_day(self._today - timedelta(days=self._in_view() // 6))

    def point(self, row_id: RowId | None) -> None:
        """Make a row the current one and bring it into view; nothing is sent."""
        at = next((at for at, lane in enumerate(self._lanes) if row_id and lane.dates.id == row_id[0]), -1)
        self._lane = at
        marks = [mark for mark in self._lanes[at].marks if mark.row.id == row_id] if at >= 0 else []
        kept = any(mark.on == self._on for mark in marks)
        self._current = row_id
        self._on = self._on if kept else marks[0].on if marks else None
        if at >= 0:
            self._reveal(self._shown_day(at, row_id))
        self._tell()
        self.viewport().update()

    def _shown_day(self, lane: int, row_id: RowId | None) -> date | None:
        boxes = (row.on for row in self._lanes[lane].what_if if row.id == row_id)
        return self._on or next(boxes, None)

    def laid(self, number: int) -> LaidLane:
        """Return a lane with its words in their places."""
        if number not in self._laid:
            self._laid[number] = self._painter.lay_out(self._lanes[number], self._scale, self._today, self.lane_height)
        return self._laid[number]

    def place(self, mark: Mark) -> QPoint:
        """Return where a mark stands in the viewport."""
        lane = next(at for at, each in enumerate(self._lanes) if mark in each.marks)
        return QPoint(round(self._left() + self._scale.x(mark.on)), round(self._middle(lane)))

    # ---- places

    def _measure(self) -> None:
        self._scale = scale(self._found, self._rows, self._today, self._span, self.viewport().width() - NAMES)
        until = min(self._scale.last, self._today + timedelta(days=_TEN_YEARS))
        made = (self._found, self._rows, until)
        if made[2] != self._made[2] or made[1] is not self._made[1]:
            self._made, self._lanes = made, lanes(*made)
        self._laid.clear()
        self._bars()
        self.viewport().update()

    def _bars(self) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room = self.viewport().width() - NAMES
        across.setRange(0, max(self._scale.width - room, 0))
        across.setPageStep(max(room, 1))
        high = self.viewport().height() - AXIS - FOOT
        down.setRange(0, max(len(self._lanes) * self.lane_height - high, 0))
        down.setPageStep(max(high, 1))
        down.setSingleStep(self.lane_height // 2)

    def _in_view(self) -> int:
        return int((self.viewport().width() - NAMES) / self._scale.per_day)

    def _go_to_day(self, day: date) -> None:
        self.horizontalScrollBar().setValue(round(self._scale.x(day)))

    def _left(self) -> float:
        return NAMES - self.horizontalScrollBar().value()

    def _top(self, lane: int) -> int:
        return AXIS + lane * self.lane_height - self.verticalScrollBar().value()

    def _middle(self, lane: int) -> float:
        return middle_of(self._top(lane), self.lane_height)

    def _lane_at(self, y: float) -> int:
        """Return the number of the lane at a height; one that is not there where none is."""
        return int(y - AXIS + self.verticalScrollBar().value()) // self.lane_height

    def _reveal(self, day: date | None) -> None:
        down = self.verticalScrollBar()
        top, high = self._lane * self.lane_height, down.pageStep()
        down.setValue(min(max(down.value(), top + self.lane_height - high), top))
        across, room = self.horizontalScrollBar(), self.horizontalScrollBar().pageStep()
        if day:
            x, edge = round(self._scale.x(day)), min(90, room // 4)
            if not across.value() + edge <= x <= across.value() + room - edge:
                across.setValue(x - room // 2)

    def _mark_at(self, place: QPointF) -> Mark | None:
        lane = self._lane_at(place.y())
        high = self.viewport().height() - FOOT
        if place.x() < NAMES or not AXIS <= place.y() <= high or not 0 <= lane < len(self._lanes):
            return None
        x, near = place.x() - self._left(), DIAMOND + 5
        marks = [mark for mark in self._lanes[lane].marks if abs(self._scale.x(mark.on) - x) <= near]
        return min(marks, key=lambda mark: abs(self._scale.x(mark.on) - x), default=None)

    # ---- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw axis, lanes near the view, names, and the line of today."""
        theme, painter = self._looks.theme, QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(theme.paper))
        wide, high = self.viewport().width(), self.viewport().height()
        painter.setClipRect(QRect(NAMES, 0, wide - NAMES, high))
        self._draw_axis(painter)
        painter.setClipRect(QRect(0, AXIS, wide, high - AXIS - FOOT))
        first = max(self._lane_at(AXIS), 0)
        last = min(self._lane_at(AXIS + high), len(self._lanes) - 1)
        for number in range(first, last + 1):
            self._draw_ground(painter, number)
        self._draw_today(painter)
        painter.setClipRect(QRect(NAMES, AXIS, wide - NAMES, high - AXIS - FOOT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._left(), 0)
        current = (self._current, self._on) if self._current and self._on else None
        for number in range(first, last + 1):
            self._painter.draw(painter, self.laid(number), self._scale, self._middle(number), current)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setClipping(False)
        self._draw_foot(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_axis(self, painter: QPainter) -> None:
        theme, high = self._looks.theme, self.viewport().height() - FOOT
        first = self._scale.day(self.horizontalScrollBar().value()) - timedelta(days=60)
        last = self._scale.day(self.horizontalScrollBar().value() + self.viewport().width())
        for day, begins in months(self._scale, first, last):
            x = round(self._left() + self._scale.x(day))
            dotted = QPen(QColor(theme.line), 1, Qt.PenStyle.SolidLine if begins else Qt.PenStyle.DotLine)
            painter.setPen(dotted)
            painter.drawLine(x, 14 if begins else AXIS, x, high)
            painter.setFont(self._looks.ui(12, 600) if begins else self._looks.ui(11))
            painter.setPen(QColor(theme.ink if begins else theme.ink3))
            words = f"{day.year}" if begins else self._month(day)
            painter.drawText(QRect(x + 6, 0, 80, AXIS + 8), Qt.AlignmentFlag.AlignVCenter, words)
        painter.fillRect(QRect(0, AXIS - 1, self.viewport().width(), 1), QColor(theme.line))

    def _month(self, day: date) -> str:
        return self.locale().standaloneMonthName(day.month, self.locale().FormatType.ShortFormat)

    def _draw_ground(self, painter: QPainter, number: int) -> None:
        theme, lane, top = self._looks.theme, self._lanes[number], self._top(number)
        wide, high = self.viewport().width(), self.lane_height
        if number == self._lane:
            painter.fillRect(QRect(0, top, 3, high), QColor(theme.accent))
        painter.fillRect(QRect(0, top + high - 1, wide, 1), QColor(theme.line))
        first, second = (15, 35) if high == LANE else (3, 19)
        title, below = (13, 12) if high == LANE else (12, 11)
        for words, font, colour, y in (
            (lane.title, self._looks.ui(title, 600), theme.ink, first),
            (self.said_of(lane), self._looks.ui(below), theme.ink2, second),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, NAMES - 32)
            painter.drawText(QRect(20, top + y, NAMES - 30, 20), Qt.AlignmentFlag.AlignVCenter, short)

    def said_of(self, lane: Lane) -> str:
        """Return what stands below the title of a text: when it was signed, or that it is no signed text."""
        if lane.dates.reported:
            return self.tr("Reported – not a signed text")
        if lane.begins is None:
            return self.tr("Day of signature not known")
        return self.tr("Signed {day}").format(day=long_date(lane.begins))

    def _today_at(self) -> int | None:
        x = round(self._left() + self._scale.x(self._today))
        return x if NAMES <= x <= self.viewport().width() else None

    def _draw_today(self, painter: QPainter) -> None:
        x = self._today_at()
        if x is not None:
            painter.fillRect(QRectF(x - 0.5, AXIS, 1.4, self.viewport().height()), QColor(self._looks.theme.ink))

    def _draw_foot(self, painter: QPainter) -> None:
        """Draw the label of today below the lanes."""
        theme, high = self._looks.theme, self.viewport().height()
        painter.fillRect(QRect(0, high - FOOT, self.viewport().width(), FOOT), QColor(theme.paper))
        x = self._today_at()
        if x is None:
            return
        words = self.tr("Today, {day}").format(day=brief_day(self._today, self._today))
        painter.setFont(self._looks.ui(11, 600))
        width = QFontMetrics(self._looks.ui(11, 600)).horizontalAdvance(words) + 18
        left = min(max(x - width // 2, NAMES), self.viewport().width() - width - 2)
        box = QRect(left, high - FOOT + 2, width, 19)
        painter.setPen(QPen(QColor(theme.ink), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRect(box)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _relook(self) -> None:
        self._laid.clear()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the day at the left where it is."""
        super().resizeEvent(event)
        day = self._scale.day(self.horizontalScrollBar().value())
        if self._rows:
            self._measure()
            self._go_to_day(day)

    # ---- words

    def words_of(self, mark: Mark) -> str:
        """Return what a mark is: text, duty, day, how far it is, and the words of the text."""
        said = self.tr("{title}: {duty}, {day}, {distance}. “{words}”")
        return said.format(
            title=mark.row.name,
            duty=kind_words(mark.row.term.kind),
            day=whole_day(mark.on),
            distance=distance_words(mark.on, self._today),
            words=mark.row.term.text,
        )

    def _tell(self) -> None:
        marks = self._lanes[self._lane].marks if self._lane >= 0 else ()
        mark = next((each for each in marks if (each.row.id, each.on) == (self._current, self._on)), None)
        said = self.words_of(mark) if mark else ""
        self.setAccessibleDescription(said)
        if said and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
