"""The picture of the dates in numbers: which day stands where, and where words find room. No Qt in here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from app.jobs.dating import Dates
from app.ui.models.date_rows import DateRow, RowId, days_of

Span = Literal["year", "years", "all"]
DAYS: dict[Span, int] = {"year": 366, "years": 3 * 365, "all": 0}
_BEFORE, _AFTER = 45, 120
_FURTHEST, _EARLIEST = 15, date(1900, 1, 1)
_GAP, _FOLD, _UNDER = 10, 26, 6
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels: ``first`` is the day at 0, ``last`` the last that is drawn."""

    first: date
    last: date
    per_day: float

    def x(self, day: date) -> float:
        """Return where a day stands."""
        return (day - self.first).days * self.per_day

    def day(self, x: float) -> date:
        """Return the day at a place."""
        return self.first + timedelta(days=int(x / self.per_day))

    @property
    def width(self) -> int:
        """How wide all of it is."""
        return int(self.x(self.last))


@dataclass(frozen=True, slots=True)
class Mark:
    """A diamond: a row on one of its days; ``again`` where it has come before."""

    row: DateRow
    on: date
    again: bool = False

    @property
    def done(self) -> bool:
        """Whether what fell due on this day was done."""
        return self.row.done and self.on == self.row.on


@dataclass(frozen=True, slots=True)
class Lane:
    """A text: its marks in the order of their days, and what would follow if notice were delivered."""

    dates: Dates
    title: str
    begins: date | None
    ends: date | None
    marks: tuple[Mark, ...] = ()
    what_if: tuple[DateRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Words beside a mark: ``middle`` is where the mark stands; ``above`` the bar or below it."""

    key: int
    middle: float
    width: float
    left: float = 0
    above: bool = True
    folded: int = 0


def scale(found: Sequence[Dates], rows: Sequence[DateRow], today: date, span: Span, room: int) -> Scale:
    """Return the scale on which so many pixels hold the span; "all" holds everything in view where it can."""
    shown = {row.dates.id for row in rows}
    known = [row.on for row in rows if row.on]
    known += [day for each in found if each.id in shown and (day := each.known.signed_on)]
    furthest = date(today.year + _FURTHEST, 1, 1)
    known = [day for day in known if _EARLIEST <= day <= furthest]
    first = min((*known, today)) - timedelta(days=_BEFORE)
    last = max((*known, today)) + timedelta(days=_AFTER)
    days = DAYS[span]
    if days:
        last = max(last, today + timedelta(days=days))
        return Scale(first, last, max(room, 200) / days)
    last = max(last, today + timedelta(days=_YEAR))
    return Scale(first, last, max(max(room, 200) / max((last - first).days, 1), 0.08))


def lanes(found: Sequence[Dates], rows: Sequence[DateRow], until: date) -> tuple[Lane, ...]:
    """Return a lane for each text that has rows, in the order of the texts."""
    by_text: dict[str, list[DateRow]] = {}
    for row in rows:
        by_text.setdefault(row.dates.id, []).append(row)
    return tuple(_lane(each, by_text[each.id], until) for each in found if each.id in by_text)


def _lane(dates: Dates, rows: Sequence[DateRow], until: date) -> Lane:
    begins = dates.known.signed_on or dates.in_force
    marks = [
        Mark(row, day, bool(number))
        for row in rows
        if row.why != "notice"
        for number, day in enumerate(days_of(row, until))
        if not (day == begins and row.term.kind == "operative")
    ]
    marks.sort(key=lambda mark: (mark.on, mark.row.id))
    what_if = tuple(row for row in rows if row.why == "notice" and row.on and row.shown.base)
    return Lane(dates, rows[0].title, begins, dates.ends, tuple(marks), what_if)


def placed(
    words: Sequence[Words], first: float, last: float, line: float = -1, *, below: bool = True
) -> tuple[Words, ...]:
    """Return words with places where none overlaps: above, else below, else folded into those before ("+2").

    They keep between ``first`` and ``last``, and off the ``line``, where they can; those in front go first. A low lane
    has no room ``below``.
    """
    rows: dict[bool, list[Words]] = {True: [], False: []}
    left_over: list[Words] = []
    for each in words:
        spots = [spot for above in ((True, False) if below else (True,)) for spot in _spots(each, above, first, last)]
        free = [spot for spot in spots if all(_apart(spot, other) for other in rows[spot.above])]
        clear = (spot for spot in free if not spot.left - _UNDER < line < spot.left + spot.width + _UNDER)
        found = next(clear, free[0] if free else None)
        if found:
            rows[found.above].append(found)
        else:
            left_over.append(each)
    for each in left_over:
        _fold(each, rows)
    return tuple(sorted((*rows[True], *rows[False]), key=lambda one: one.middle))


def _spots(words: Words, above: bool, first: float, last: float) -> Iterator[Words]:
    """Yield words in the middle over their mark, then pushed aside as far as the mark is still theirs."""
    for left in (words.middle - words.width / 2, words.middle - _UNDER, words.middle + _UNDER - words.width):
        inside = min(max(left, first), max(last - words.width, first))
        near = abs(inside - left) <= words.width / 2
        yield replace(words, left=inside if near else left, above=above)


def _apart(one: Words, other: Words) -> bool:
    """Tell whether two have room beside each other, also for the count of what is folded into either."""
    between = _GAP + _FOLD
    return one.left >= other.left + other.width + between or one.left + one.width + between <= other.left


def _fold(words: Words, rows: dict[bool, list[Words]]) -> None:
    near = min((each for row in rows.values() for each in row), key=lambda each: abs(each.middle - words.middle))
    row = rows[near.above]
    row[row.index(near)] = replace(near, folded=near.folded + 1)


def months(shown: Scale, first: date, last: date) -> tuple[tuple[date, bool], ...]:
    """Return the days that the axis names between two days, each with whether a year begins."""
    per_year = shown.per_day * _YEAR
    every = next((step for step, least in ((1, 620), (3, 220), (6, 120)) if per_year >= least), 12)
    years = 1 if per_year >= _NARROW else -(-_NARROW // max(int(per_year), 1))
    found = []
    for year in range(first.year, last.year + 1):
        if (year - first.year) % years == 0 or years == 1:
            for month in range(1, 13, every):
                day = date(year, month, 1)
                if first <= day <= last:
                    found.append((day, month == 1))
    return tuple(found)


_NARROW = 48


def beside(marks: Sequence[Mark], current: RowId | None, on: date | None, step: int) -> Mark | None:
    """Return the mark after (or before) the current one of a lane; the nearest where none of it is current."""
    at = next((at for at, mark in enumerate(marks) if mark.row.id == current and mark.on == on), None)
    if at is None:
        return marks[0] if marks else None
    return marks[at + step] if 0 <= at + step < len(marks) else None


def nearest(marks: Sequence[Mark], day: date) -> Mark | None:
    """Return the mark whose day is nearest."""
    return min(marks, key=lambda mark: abs((mark.on - day).days), default=None)
