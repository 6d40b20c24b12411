"""The dates of all texts as the window holds them: read in the background, changed by an answer at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from app.jobs.dating import Dates, again, dates_in_library, read_some
from app.jobs.reporting_rules import with_rules
from app.library.store import Library
from app.model.due import Known
from app.model.reported import Reported
from app.progress import Progress
from app.ui.models.date_rows import DateRow, WhatIf, rows_of

_AT_ONCE = 10
"""Texts that are read ahead in one job: others wait no longer than for these."""
Token = tuple[int, date, tuple[Reported, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: of which state of things, all dates, and the rows of each text by its id."""

    token: Token
    found: tuple[Dates, ...]
    made: dict[str, tuple[Dates, tuple[DateRow, ...]]]


def today() -> date:
    """Return the day that it is here."""
    return datetime.now().astimezone().date()


class DatesStock(QObject):
    """Holds ``found``; sends ``changed``. ``clock`` says which day it is."""

    changed = Signal()

    def __init__(self, library: Library, clock: Callable[[], date] = today) -> None:
        super().__init__()
        self._library, self.clock = library, clock
        self.found: tuple[Dates, ...] = ()
        self._token: Token | None = None
        self._made: dict[str, tuple[Dates, tuple[DateRow, ...]]] = {}
        self.day = clock()

    @property
    def known(self) -> bool:
        """Whether anything was read yet."""
        return self._token is not None

    @property
    def stale(self) -> bool:
        """Whether the library, the reported texts or the day are others than when it was read."""
        return self._token != self._now()

    def work(self, progress: Progress) -> Read:
        """Read all dates; called on a background thread, and ``take`` takes what it returns."""
        token = self._now()
        found = tuple(with_rules(each, token[1]) for each in dates_in_library(self._library, token[1], progress))
        return Read(token, found, {each.id: (each, rows_of((each,), token[1])) for each in found})

    def read_some(self, _progress: Progress) -> bool:
        """Read some texts ahead, a moment's work; tell whether more are left. For a background thread, too."""
        return read_some(self._library, _AT_ONCE)

    def take(self, read: Read) -> None:
        """Hold what was read."""
        self._token, self.found, self._made = read.token, read.found, read.made
        self.day = self._token[1]
        self.changed.emit()

    def rows(self, found: Sequence[Dates], what_if: WhatIf | None = None) -> tuple[DateRow, ...]:
        """Return the rows of texts; those of one that a notice is supposed for are made anew."""
        rows: list[DateRow] = []
        for each in found:
            known = self._made.get(each.id)
            if known is None or known[0] is not each:
                known = self._made[each.id] = (each, rows_of((each,), self.day))
            rows += rows_of((each,), self.day, what_if) if what_if and what_if[0] == each.id else known[1]
        return tuple(rows)

    def answers(self, instrument_id: str) -> Known:
        """Return what a person has answered about the dates of a text."""
        return self._library.known_dates(instrument_id)

    def keep(self, instrument_id: str, known: Known) -> None:
        """Keep answers about a text, and count its dates anew."""
        self._library.keep_dates(instrument_id, known)
        self.found = tuple(again(each, known, self.day) if each.id == instrument_id else each for each in self.found)
        self.changed.emit()

    def _now(self) -> Token:
        return self._library.version, self.clock(), self._library.reported()
