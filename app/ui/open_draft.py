"""The open draft as the window's parts see it: one desk, where the drafter is, and what was found beside the text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.jobs.comparing import Departure
from app.model.draft import Draft, Step
from app.model.edits import Splice
from app.model.proposals import Stamp
from app.model.provision import Provision
from app.negotiating.desk import Desk, Way
from app.ui.context import Context


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a provision: offsets count letters of its text, or of its heading where it is headed."""

    provision: str
    start: int = 0
    end: int = 0


class OpenDraft(QObject):
    """Holds the desk for sheet, outline and inspector; each listens here and asks here.

    ``stepped`` is sent after every change (the step as made, "do", "undo" or "redo", and who asked); ``went`` when the
    caret or the selection is elsewhere; ``shown`` asks the sheet to show words and put the caret there; ``looked``
    gives the ids of provisions whose departures from precedent are known anew.
    """

    stepped = Signal(object, str, object)
    went = Signal(object)
    shown = Signal(object)
    looked = Signal(object)

    def __init__(self, context: Context, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context, self.desk = context, desk
        self.spot = Spot(desk.draft.provisions[0].id) if desk.draft.provisions else Spot("")
        self.locked = False
        """Whether steps are refused: another window writes this draft."""
        self._departures: Mapping[str, Departure] = {}
        desk.listen(self._listened)

    @property
    def draft(self) -> Draft:
        """The draft now."""
        return self.desk.draft

    @property
    def provision(self) -> Provision | None:
        """The provision where the caret stands."""
        return next((each for each in self.draft.provisions if each.id == self.spot.provision), None)

    @property
    def departures(self) -> Mapping[str, Departure]:
        """What is known of each provision beside its closest precedents, by its id."""
        return self._departures

    def stamp(self) -> Stamp:
        """Say who acts, and when: what a step is signed with."""
        return Stamp(self.context.settings.value.author, datetime.now().astimezone())

    def do(self, step: Step | None, origin: object = None, join: str = "") -> None:
        """Make a step, signed now when nobody has signed it."""
        if step is not None and step.changes and not self.locked:
            signed = step if step.stamp.at else replace(step, stamp=self.stamp())
            self.desk.do(signed, origin, join)

    def go(self, spot: Spot) -> None:
        """Show words on the sheet and put the caret there."""
        self.shown.emit(spot)

    def stand(self, spot: Spot) -> None:
        """Say where the caret or the selection is: the sheet calls this."""
        if spot != self.spot:
            self.spot = spot
            self.went.emit(spot)

    def found(self, departures: Mapping[str, Departure]) -> None:
        """Take what was found beside some provisions."""
        self._departures = {**self._departures, **departures}
        self.looked.emit(tuple(departures))

    def forget(self, ids: Iterable[str]) -> None:
        """Know nothing more of provisions that are gone."""
        gone = set(ids)
        self._departures = {each: known for each, known in self._departures.items() if each not in gone}

    def close(self) -> None:
        """Listen no more."""
        self.desk.forget(self._listened)

    def _listened(self, step: Step, way: Way, origin: object) -> None:
        self.stepped.emit(step, way, origin)


def last_written(desk: Desk) -> Spot | None:
    """Return where somebody last wrote: behind the words that came, or where words went; None without such a step."""
    there = {each.id for each in desk.draft.provisions}
    for step in reversed(desk.past):
        for change in reversed(step.changes):
            if not isinstance(change, Splice) or change.version:
                continue
            before = {each.id: each.words for each in change.old}
            for each in reversed(change.new):
                if each.id in there and before.get(each.id) != each.words:
                    at = _behind(before.get(each.id, ""), each.words)
                    return Spot(each.id, at, at)
    return None


def _behind(before: str, after: str) -> int:
    """Return the place in ``after`` behind the words that were not in ``before``."""
    ahead = _alike(before, after)
    return len(after) - _alike(before[ahead:][::-1], after[ahead:][::-1])


def _alike(one: str, other: str) -> int:
    """Return how many letters two strings begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))


def touched(step: Step, version: int = 0) -> tuple[str, ...]:
    """Return the ids of the provisions of a language version that a step changed or brought, each once."""
    ids: dict[str, None] = {}
    for change in step.changes:
        if isinstance(change, Splice) and change.version == version:
            before = {each.id: each for each in change.old}
            ids.update(dict.fromkeys(each.id for each in change.new if before.get(each.id) != each))
    return tuple(ids)
