"""Days that were over when a text was signed: no duty of it falls on one of them."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.deadlines.fixed import Named, named
from app.deadlines.rules import form
from app.model.due import TimeTerm

_LASTING = frozenset({"operative", "duration", "renewal"})
"""What may run from a day before signature."""
_DAY, _NEXT = 40, 3
"""Letters that a day takes, and within which it begins."""


def written(texts: Iterable[str], signed: date | None) -> date | None:
    """Return the day before which nothing is to come: that of signature, or the last on which a text says it was made.

    "The Ministers met in Oslo on 5 May 2027" and "Done at Oslo on 5 May 2027" say so; None where nothing does.
    """
    return signed or max(_told(texts), default=None)


def without_gone(terms: Iterable[TimeTerm], since: date | None) -> Iterator[TimeTerm]:
    """Yield terms without the days that were over before a text was written."""
    for term in terms:
        counted = term.amount is not None or term.kind in _LASTING
        if counted or term.on is None or since is None or term.on >= since:
            yield term


def _told(texts: Iterable[str]) -> Iterator[date]:
    for words in texts:
        for match in form("telling", "made_on").finditer(words):
            if found := _day_at(words, match.end()):
                yield found.last
        opens = form("telling", "opens_on").match(words)
        day = _day_at(words, opens.end()) if opens else None
        if opens and day and form("forms", "met_then").match(words[opens.end() + day.end :]):
            yield day.last


def _day_at(words: str, at: int) -> Named | None:
    """Return the whole day that is named at a place, where one is."""
    day = next(iter(named(words[at : at + _DAY])), None)
    return day if day and not day.span and day.start < _NEXT else None
