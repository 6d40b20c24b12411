"""The outline of a draft: its parts, sections and paragraphs, each with a mark that says how it stands."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from app.jobs.comparing import Departure
from app.model.draft import Draft, Reset, Rewrite, Step
from app.model.edits import Splice
from app.model.provision import Provision
from app.ui.models.outline_list import ROW, OutlineList
from app.ui.models.outline_rows import (
    AS_PRECEDENT,
    BRACKETED,
    DEPARTS,
    NEW,
    WEIGHTY,
    Known,
    OutlineRow,
    State,
    bare_rows,
    heaviest,
    mark_of,
    outline_rows,
    row_words,
    said,
    state_of,
    with_state,
)

__all__ = [
    "AS_PRECEDENT",
    "BRACKETED",
    "DEPARTS",
    "NEW",
    "ROW",
    "WEIGHTY",
    "OutlineModel",
    "OutlineRow",
    "mark_of",
    "outline_rows",
    "said",
]


class OutlineModel(OutlineList):
    """The rows of an outline; it follows a draft step by step, and only what a step touched is made anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own: list[OutlineRow] = []
        self._provisions: dict[str, Provision] = {}
        self._states: dict[str, State] = {}
        self._known = Known()

    def hold(self, draft: Draft, departures: Mapping[str, Departure], findings: Collection[str] = ()) -> None:
        """Show a draft from now on."""
        self._known = Known(departures, findings)
        self._states.clear()
        self._rebuild(draft)

    def follow(self, draft: Draft, step: Step) -> None:
        """Take the draft after a step: the rows that it touched, or all where the rows are others."""
        splices = [each for each in step.changes if isinstance(each, Splice) and each.version == 0]
        whole = any(isinstance(each, Reset | Rewrite) for each in step.changes)
        if whole or any(_shape(each.old) != _shape(each.new) for each in splices):
            self._rebuild(draft)
            return
        changed = {
            new.id: new for each in splices for old, new in zip(each.old, each.new, strict=True) if old is not new
        }
        self._provisions.update(changed)
        self._again(changed, words=True)

    def learn(self, departures: Mapping[str, Departure], looked: Iterable[str]) -> None:
        """Take what was found beside some provisions."""
        self._known = replace(self._known, departures=departures)
        self._again(looked)

    def find(self, findings: Collection[str]) -> None:
        """Take in which provisions something was found."""
        changed = set(self._known.findings) ^ set(findings)
        self._known = replace(self._known, findings=frozenset(findings))
        self._again(changed)

    def _rebuild(self, draft: Draft) -> None:
        rows = bare_rows(draft.instrument, draft.setting.scheme)
        provisions = {each.id: each for each in draft.provisions}
        same = {each for each, now in provisions.items() if now is self._provisions.get(each)}
        kept = {each: state for each, state in self._states.items() if each in same}
        self._provisions = provisions
        self._states = {each.id: kept.get(each.id) or state_of(each, self._known) for each in draft.provisions}
        own = tuple(self._stating(row) for row in rows)
        self.show(tuple(heaviest(own, at) for at in range(len(own))))
        self._own = list(own)

    def _stating(self, row: OutlineRow) -> OutlineRow:
        return with_state(row, (self._states[each] for each in (row.provision_id, *row.held) if each in self._states))

    def _again(self, ids: Iterable[str], words: bool = False) -> None:
        """Make the rows of some provisions anew, and of their sections."""
        rows: set[int] = set()
        for each in ids:
            at = self.row_of(each)
            if at >= 0 and each in self._provisions:
                self._states[each] = state_of(self._provisions[each], self._known)
                rows.add(at)
        for at in rows:
            row = self._own[at]
            provision = self._provisions.get(row.provision_id)
            if words and provision and not row.group:
                row = replace(row, words=row_words(provision, alone=row.topical))
            self._own[at] = self._stating(row)
        if rows:
            self._put(rows | {self._parent(at) for at in rows})

    def _parent(self, at: int) -> int:
        while at > 0 and self._own[at].depth:
            at -= 1
        return at

    def _put(self, rows: Iterable[int]) -> None:
        made = {at: heaviest(self._own, at) for at in sorted(rows)}
        self.put({at: row for at, row in made.items() if row != self.rows[at]})


def _shape(provisions: tuple[Provision, ...]) -> list[tuple[object, ...]]:
    """Return what makes rows what they are, the words apart."""
    return [(each.id, each.kind, each.level, each.label, each.number, bool(each.text.plain)) for each in provisions]
