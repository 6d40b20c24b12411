"""Write what happens at a desk into the library, from any thread; nothing is lost while that cannot be done."""

from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from app.errors import DraftElsewhere, UserError
from app.jobs.desks import KeptDesk, listing_of
from app.jobs.rescue import clear, lay_by
from app.library.desks import STATE_EVERY
from app.library.store import Library
from app.library.values import Lease, Logged
from app.model.draft import Draft, Step, stepped
from app.model.ids import new_id
from app.negotiating.desk import Desk, Way, together

_SHELF_EVERY = 2.0
"""Seconds after which the shelf is told anew what the draft holds: looking through all of it takes its time."""

_WORTH_IT = 40
"""So many steps since the whole draft was kept make it worth keeping when the desk is left."""


@dataclass(slots=True)
class _Written:
    """How far the log has come: so many steps, which make this draft; the whole draft was kept at step ``whole``.

    ``listed`` is the draft of which the shelf speaks, ``when`` it was told (monotonic seconds).
    """

    draft: Draft
    steps: int
    whole: int
    listed: Draft
    when: float


class Writer:
    """Notes every step of a desk at once, and writes what it has noted when it is asked to."""

    def __init__(self, library: Library, desk: Desk) -> None:
        """Take the draft to write it; ``elsewhere`` says who has it when it cannot be had. Raise NotInLibrary.

        The desk must be as it was opened: ValueError when something has happened at it since.
        """
        if isinstance(desk, KeptDesk) and desk.draft is not desk.opened:
            raise ValueError("something happened at the desk before anybody noted it")
        self._library, self._desk = library, desk
        self.draft_id, self.holder = desk.draft.id, new_id()
        steps = desk.steps if isinstance(desk, KeptDesk) else library.count(self.draft_id)
        self._written = _Written(desk.draft, steps, steps, desk.draft, monotonic())
        self._noted: list[Logged] = []
        self._noting, self._writing = Lock(), Lock()
        self.laid_by = 0
        """So many of the steps that were noted lie in a file beside the library."""
        self.elsewhere: Lease | None = library.take(self.draft_id, self.holder)
        desk.listen(self._listened)

    @property
    def behind(self) -> bool:
        """Whether something happened that is not written yet."""
        return bool(self._noted)

    @property
    def safe(self) -> bool:
        """Whether all is on the disk: in the library, or beside it while that cannot be written."""
        return len(self._noted) == self.laid_by or not self._noted

    def write(self) -> bool:
        """Write what was noted; return whether there was anything.

        Raises LibraryUnusable, and DraftElsewhere when another window writes the draft: what was noted is laid by
        beside the library then, and written when that can be.
        """
        with self._writing:
            with self._noting:
                noted = tuple(self._noted)
            if not noted:
                return False
            try:
                self._append(noted)
            except Exception:
                self.laid_by = lay_by(self._library, self.draft_id, self._written.steps, _melted(noted)) * len(noted)
                raise
            if self.laid_by:
                clear(self._library, self.draft_id)
            with self._noting:
                del self._noted[: len(noted)]
                self.laid_by = 0
            if self._written.steps - self._written.whole >= STATE_EVERY:
                self._keep_state()
        return True

    def still_there(self) -> None:
        """Say that this window goes on writing the draft, or take it when nobody else does any more."""
        self.elsewhere = self._library.take(self.draft_id, self.holder)

    def take_over(self) -> bool:
        """Take the draft from whoever has it; return whether what is on the desk is what was written last."""
        self._library.take(self.draft_id, self.holder, over=True)
        self.elsewhere = None
        return self._library.count(self.draft_id) == self._written.steps

    def leave(self) -> None:
        """Write the rest, keep the whole draft for a quick start, and let others write; raise what ``write`` raises."""
        try:
            self.write()
            with self._writing:
                if not self.elsewhere:
                    self._tell_the_shelf()
                    if self._written.steps - self._written.whole >= _WORTH_IT:
                        self._keep_state()
        finally:
            with suppress(UserError):
                self._library.leave(self.draft_id, self.holder)

    def forget(self) -> None:
        """Note nothing more."""
        self._desk.forget(self._listened)

    def _listened(self, step: Step, way: Way, _origin: object) -> None:
        with self._noting:
            self._noted.append(Logged(step, way, self._desk.joined))

    def _append(self, noted: tuple[Logged, ...]) -> None:
        if self.elsewhere:
            raise DraftElsewhere(self.draft_id)
        written = self._written
        draft = written.draft
        for each in noted:
            draft = stepped(each.step, draft)
        due = monotonic() - written.when > _SHELF_EVERY
        listing = listing_of(draft) if due else None
        rows = _melted(noted)
        written.steps = self._library.append(self.draft_id, rows, listing, holder=self.holder, after=written.steps)
        written.draft = draft
        if due:
            written.listed, written.when = draft, monotonic()

    def _tell_the_shelf(self) -> None:
        written = self._written
        if written.listed is not written.draft:
            self._library.relist(self.draft_id, listing_of(written.draft))
            written.listed = written.draft

    def _keep_state(self) -> None:
        written = self._written
        self._library.keep_state(self.draft_id, written.draft, written.steps)
        written.whole = written.steps


def _melted(noted: tuple[Logged, ...]) -> list[Logged]:
    """Return the log with what was typed in one go as one step."""
    rows: list[Logged] = []
    for each in noted:
        if each.joined and rows and rows[-1].way == "do":
            rows[-1] = rows[-1]._replace(step=together(rows[-1].step, each.step))
        else:
            rows.append(each)
    return rows
