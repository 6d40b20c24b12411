"""What the palette finds in the library: instruments by their titles, clauses by their words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.library.store import Library
from app.ui.models.commands import Entry, matching
from app.ui.palette import Groups
from app.ui.terms import short_date

_INSTRUMENTS, _CLAUSES, _LONG, _LEAST = 5, 5, 90, 2


class Finder:
    """Answers the palette; ``open_instrument`` and ``open_clause`` take an id."""

    def __init__(
        self, library: Library, open_instrument: Callable[[str], object], open_clause: Callable[[str], object]
    ) -> None:
        self._library = library
        self._open_instrument, self._open_clause = open_instrument, open_clause

    def __call__(self, typed: str) -> Groups:
        """Return groups of rows for the words typed."""
        if len(typed) < _LEAST:
            return ()
        texts = [
            Entry(
                entry.short_title or entry.title,
                "page",
                short_date(entry.signed_on),
                partial(self._open_instrument, entry.id),
            )
            for entry in self._library.instruments()
        ]
        clauses = [
            Entry(
                _short(hit.clause.text),
                "topic",
                " · ".join(part for part in (hit.clause.short_title, hit.clause.label) if part),
                partial(self._open_clause, hit.clause.id),
                tuple(span for span in hit.spans if span[1] <= _LONG),
            )
            for hit in self._library.search(_beginning(typed), limit=_CLAUSES)
        ]
        return (
            (QCoreApplication.translate("Finder", "Instruments"), matching(texts, typed)[:_INSTRUMENTS]),
            (QCoreApplication.translate("Finder", "Clauses"), clauses),
        )


def _beginning(typed: str) -> str:
    """Let the last word be the beginning of one: it is still being typed."""
    return f"{typed}*" if typed[-1].isalnum() else typed


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[:_LONG].rstrip() + "…"
