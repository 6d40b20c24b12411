"""The rows of the dates page: every term of every text, with its day, also one that is only supposed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from app.jobs.dating import Dates, asked_now, calendars_of, if_notice, is_done, repeats, supposed
from app.library.clauses import short_title
from app.model.due import Due, TimeTerm, key_of
from app.ui.models.due_words import doubt_words

_SOON = 7
WhatIf = tuple[str, date]
"""An instrument's id, and the day on which notice of its discontinuation may be delivered."""
RowId = tuple[str, int]
"""An instrument's id, and which of its terms."""


@dataclass(frozen=True, slots=True)
class DateRow:
    """A term of a text. ``shown`` has its day; ``why`` it has one that the text does not give: signature or notice."""

    id: RowId
    dates: Dates
    one: Due
    shown: Due
    why: str = ""

    @property
    def on(self) -> date | None:
        """The day that is shown."""
        return self.shown.on

    @property
    def term(self) -> TimeTerm:
        """The term of the text."""
        return self.one.term

    @property
    def open(self) -> bool:
        """Whether a person can say what is missing."""
        return bool(asked_now(self.one))

    @property
    def quoted(self) -> bool:
        """Whether its words are those of a signed text."""
        return not self.dates.reported and not self.term.rule

    @property
    def done(self) -> bool:
        """Whether what falls due on its day was done."""
        return not self.why and is_done(self.dates.known, self.term, self.on)

    @property
    def doubts(self) -> tuple[tuple[str, bool], ...]:
        """Sentences to be looked at, each with whether it is in doubt."""
        return doubt_words(self.shown, len(calendars_of(self.dates.particulars)))

    @property
    def doubts_of_day(self) -> tuple[tuple[str, bool], ...]:
        """The same without the day that other units would give: what a table has room for."""
        brief = tuple(replace(each, on=None) if each.kind == "not_months" else each for each in self.shown.doubts)
        return doubt_words(replace(self.shown, doubts=brief), len(calendars_of(self.dates.particulars)))

    @property
    def title(self) -> str:
        """What the instrument is about."""
        return title_of(self.dates.particulars.title)

    @property
    def name(self) -> str:
        """What the instrument is about, marked where it is only reported: for what stands alone."""
        return marked(self.title, self.dates)

    @property
    def key(self) -> str:
        """What tells this day of this term from all others, also in another session."""
        return f"{self.dates.id}:{key_of(self.term)}:{self.on.isoformat() if self.on else ''}"


@lru_cache(maxsize=8192)
def title_of(title: str) -> str:
    """Return what an instrument of this title is about."""
    said = title.replace("\n", " ")
    return short_title(said) or said


def marked(title: str, dates: Dates) -> str:
    """Return a title with the mark of what is only reported."""
    said = QCoreApplication.translate("DateRow", "{title} (reported – not a signed text)")
    return said.format(title=title) if dates.reported else title


def rows_of(found: Sequence[Dates], today: date, what_if: WhatIf | None = None) -> tuple[DateRow, ...]:
    """Return a row for every term, in the order of the texts."""
    return tuple(row for dates in found for row in _rows(dates, today, what_if))


def _rows(dates: Dates, today: date, what_if: WhatIf | None) -> Iterator[DateRow]:
    noticed: dict[TimeTerm, Due] = {}
    if what_if and what_if[0] == dates.id:
        terms = (each.term for each in dates.dues if each.term.kind == "notice")
        noticed = dict(zip(terms, if_notice(dates, what_if[1]), strict=True))
    for number, one in enumerate(dates.dues):
        shown, why = one, ""
        if one.on is None and one.term in noticed and noticed[one.term].on:
            shown, why = noticed[one.term], "notice"
        elif one.on is None and (other := supposed(dates, one, today)):
            shown, why = other, "signature"
        yield DateRow((dates.id, number), dates, one, shown, why)


def by_date(row: DateRow) -> tuple[bool, date, str]:
    """Return what rows are sorted by: their day, those without one last."""
    return row.on is None, row.on or date.max, row.title


@dataclass(frozen=True, slots=True)
class Summary:
    """What is said beside the page's title."""

    in_force: int
    soon: int
    open: int


def summary(found: Sequence[Dates], rows: Sequence[DateRow], today: date) -> Summary:
    """Count signed texts in force, dates of the next seven days, and open questions."""
    force = sum(1 for each in found if not each.reported and _in_force(each, today))
    return Summary(force, len(soon(rows, today, _SOON)), sum(row.open for row in rows))


def soon(rows: Sequence[DateRow], today: date, days: int) -> tuple[DateRow, ...]:
    """Return the rows whose day lies within so many days.

    A supposed one is none, nor one that was done, nor what would come back after its text has ended.
    """
    until = today + timedelta(days=days)
    near = (row for row in rows if row.on and not row.why and today <= row.on <= until and not row.done)
    found = (row for row in near if not any(doubt.kind == "after_end" for doubt in row.shown.doubts))
    return tuple(sorted(found, key=by_date))


def _in_force(dates: Dates, today: date) -> bool:
    return dates.in_force is not None and dates.in_force <= today and (dates.ends is None or dates.ends >= today)


def days_of(row: DateRow, until: date) -> tuple[date, ...]:
    """Return the days on which a row stands in the picture: one, or all up to ``until`` of what comes back."""
    if row.on is None:
        return ()
    if row.term.bound != "every" or row.shown.base is None:
        return (row.on,)
    again = repeats(row.dates, row.shown, until)
    return tuple(dict.fromkeys((row.on, *(day for day in again if day > row.on))))
