"""Draws a lane of the timeline: bar, dot, diamonds with their words, and what would follow from notice."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app.jobs.dating import calendars_of
from app.ui.looks import Looks
from app.ui.models.date_rows import DateRow, RowId
from app.ui.models.due_words import brief_day, kind_words, period_words, weekday
from app.ui.models.timeline import Lane, Mark, Scale, Words, placed

LANE, LOW, BAR, DIAMOND = 70, 40, 6, 7
"""Heights: of a lane, of a lane among many, of its bar, of half a diamond."""
_WORD, _ABOVE, _CLOSE, _BELOW, _UNDER = 16, 29, 26, 13, 13
_BOX = 9
_AFTER = 6
_WEEKEND = 5


@dataclass(frozen=True, slots=True)
class Told:
    """The words beside a mark: what it is, its day, and whether that is in doubt."""

    what: str
    day: str
    doubtful: bool = False

    @property
    def whole(self) -> str:
        """All of it."""
        return f"{self.what} {self.day}".strip()


@dataclass(frozen=True, slots=True)
class LaidLane:
    """A lane with its words in their places; ``told`` by the key of the words."""

    lane: Lane
    words: tuple[Words, ...]
    told: dict[int, Told] = field(default_factory=dict)
    high: int = LANE


def middle_of(top: float, high: int) -> float:
    """Return where the bar of a lane runs: a low one has words above it only."""
    return top + high / 2 if high == LANE else top + high - _UNDER


class LanePainter:
    """Sets the words of a lane and draws it at a height."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks

    def lay_out(self, lane: Lane, shown: Scale, today: date, high: int = LANE) -> LaidLane:
        """Return a lane with words that do not overlap."""
        told: dict[int, Told] = {}
        words: list[Words] = []
        for row in lane.what_if:
            for day in (row.shown.base, row.on):
                if day:
                    self._add(told, words, Told("", self._day(lane, day, today), self._off(lane, day)), shown.x(day))
        for mark in lane.marks:
            self._add(told, words, self._told(lane, mark, today), shown.x(mark.on))
        return LaidLane(lane, placed(words, 0, shown.width, shown.x(today), below=high == LANE), told, high)

    def _add(self, told: dict[int, Told], words: list[Words], said: Told, x: float) -> None:
        key = len(told)
        told[key] = said
        words.append(Words(key, x, self._width(said)))

    def _told(self, lane: Lane, mark: Mark, today: date) -> Told:
        if mark.done:
            said = QCoreApplication.translate("Timeline", "{day}, done").format(day=brief_day(mark.on, today))
            return Told(kind_words(mark.row.term.kind), said)
        return Told(kind_words(mark.row.term.kind), self._day(lane, mark.on, today), self._off(lane, mark.on))

    def _day(self, lane: Lane, day: date, today: date) -> str:
        said = brief_day(day, today)
        if not self._off(lane, day):
            return said
        tr = QCoreApplication.translate
        name = weekday(day) if day.weekday() >= _WEEKEND else tr("Timeline", "holiday")
        return tr("Timeline", "{day}, {weekday}").format(day=said, weekday=name)

    @staticmethod
    def _off(lane: Lane, day: date) -> bool:
        return any(each.off(day) for each in calendars_of(lane.dates.particulars))

    def _width(self, said: Told) -> float:
        what, day = QFontMetricsF(self._strong()), QFontMetricsF(self._plain())
        gap = day.horizontalAdvance(" ") if said.what else 0
        return what.horizontalAdvance(said.what) + gap + day.horizontalAdvance(said.day)

    def _strong(self) -> QFont:
        return self._looks.ui(11, 500)

    def _plain(self) -> QFont:
        return self._looks.figures(11)

    # ---- drawing; places are those of the whole picture, the painter is moved to where it is seen

    def draw(
        self, painter: QPainter, laid: LaidLane, shown: Scale, middle: float, current: tuple[RowId, date] | None
    ) -> None:
        """Draw a lane whose bar runs at ``middle``."""
        self._bar(painter, laid.lane, shown, middle)
        for row in laid.lane.what_if:
            self._what_if(painter, row, shown, middle)
        for mark in laid.lane.marks:
            self._diamond(painter, mark, QPointF(shown.x(mark.on), middle), current == (mark.row.id, mark.on))
        for words in laid.words:
            top = middle + _BELOW if not words.above else middle - (_ABOVE if laid.high == LANE else _CLOSE)
            self._say(painter, words, laid.told[words.key], top)

    def _bar(self, painter: QPainter, lane: Lane, shown: Scale, middle: float) -> None:
        theme = self._looks.theme
        if lane.begins is None:
            return
        first = shown.x(max(lane.begins, shown.first))
        last = shown.x(min(lane.ends or shown.last, shown.last))
        if lane.dates.reported:
            pen = QPen(QColor(theme.ink2), 2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([1, 2])
            painter.setPen(pen)
            painter.drawLine(QPointF(first, middle), QPointF(last, middle))
        else:
            painter.fillRect(QRectF(first, middle - BAR / 2, last - first, BAR), QColor(theme.tint))
            painter.fillRect(QRectF(first, middle + BAR / 2 - 1, last - first, 1.2), QColor(theme.accent))
            if lane.ends:
                painter.fillRect(QRectF(last - 1, middle - 8, 2, 16), QColor(theme.accent))
        if lane.begins >= shown.first:
            painter.setPen(QPen(QColor(theme.ink2 if lane.dates.reported else theme.accent), 1.5))
            painter.setBrush(QColor(theme.paper if lane.dates.reported else theme.accent))
            painter.drawEllipse(QPointF(first, middle), 5.5, 5.5)

    def _what_if(self, painter: QPainter, row: DateRow, shown: Scale, middle: float) -> None:
        theme = self._looks.theme
        if not row.on or not row.shown.base:
            return
        box = QRectF(shown.x(row.shown.base), middle - _BOX, shown.x(row.on) - shown.x(row.shown.base), 2 * _BOX)
        pen = QPen(QColor(theme.seal), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(QColor(theme.seal_tint))
        painter.drawRect(box)
        words = period_words(row.shown)
        painter.setFont(self._plain())
        if QFontMetricsF(self._plain()).horizontalAdvance(words) < box.width() - 8:
            painter.setPen(QColor(theme.seal))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _diamond(self, painter: QPainter, mark: Mark, place: QPointF, current: bool) -> None:
        theme = self._looks.theme
        doubtful = self._off_mark(mark) and not mark.done
        size = DIAMOND - 2 if mark.again else DIAMOND
        corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
        shape = QPolygonF([place + corner for corner in corners])
        colour = (
            theme.bracket_line
            if mark.row.why == "signature"
            else theme.ink2
            if mark.row.dates.reported
            else theme.accent
        )
        pen = QPen(QColor(colour), 1.6)
        if mark.row.why == "signature":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colour if mark.done else theme.bracket_tint if doubtful else theme.paper))
        painter.drawPolygon(shape)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(place.x() - 10, place.y() - 10, 20, 20))

    def _off_mark(self, mark: Mark) -> bool:
        return any(each.off(mark.on) for each in calendars_of(mark.row.dates.particulars))

    def _say(self, painter: QPainter, words: Words, said: Told, top: float) -> None:
        theme = self._looks.theme
        left = words.left
        painter.fillRect(QRectF(left - 3, top, words.width + 6, _WORD), QColor(theme.paper))
        for part, font, colour in (
            (said.what, self._strong(), theme.ink),
            (said.day, self._plain(), theme.bracket if said.doubtful else theme.ink2),
            (f"+{words.folded}" if words.folded else "", self._strong(), theme.accent),
        ):
            if not part:
                continue
            painter.setFont(font)
            painter.setPen(QColor(colour))
            width = QFontMetricsF(font).horizontalAdvance(part)
            painter.drawText(QRectF(left, top, width + 2, _WORD), Qt.AlignmentFlag.AlignVCenter, part)
            left += (
                width
                + QFontMetricsF(font).horizontalAdvance(" ")
                + (_AFTER if font.weight() < QFont.Weight.Medium else 0)
            )
