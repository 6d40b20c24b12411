"""The desk: one open draft, its steps, and undo without end across text and records. No Qt."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from app.model.draft import Change, Draft, Put, Step, stepped, undone
from app.model.edits import Splice

Way = Literal["do", "undo", "redo"]
Listener = Callable[[Step, Way, object], None]
"""Is told of each step after it was made: the step as it changed the draft, how it came, and who asked (``origin``)."""


class Desk:
    """Holds a draft and its past; everybody who shows the draft listens here."""

    def __init__(
        self,
        draft: Draft,
        done: tuple[Step, ...] = (),
        undone_: tuple[Step, ...] = (),
        earlier: Callable[[], tuple[Step, ...]] = tuple,
    ) -> None:
        """``done`` are the steps that undo takes back, the last first; ``undone_`` those that redo makes again.

        ``earlier`` is asked for more of the past when undo has come to the end of ``done``; nothing when there is none.
        """
        self.draft, self.joined = draft, False
        """``joined`` says whether the step that is told of is taken back together with the one before it."""
        self._done, self._undone, self._earlier = list(done), list(undone_), earlier
        self._listeners: list[Listener] = []
        self._told: deque[tuple[Step, Way, object, bool]] = deque()
        self._joins = ""

    @property
    def past(self) -> tuple[Step, ...]:
        """The steps that undo takes back, so far as they are at hand, the last one last."""
        return tuple(self._done)

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can be made again."""
        return bool(self._undone)

    def listen(self, listener: Listener) -> None:
        """Tell ``listener`` of every step from now on."""
        self._listeners.append(listener)

    def forget(self, listener: Listener) -> None:
        """Tell ``listener`` no more."""
        self._listeners.remove(listener)

    def do(self, step: Step | None, origin: object = None, join: str = "") -> None:
        """Make a step; None and one without changes do nothing. Raise OutOfStep when it does not fit.

        Steps with the same ``join``, one right after the other, are taken back as one: typing in a provision.
        """
        if step is None or not step.changes:
            return
        self.draft = stepped(step, self.draft)
        self._undone.clear()
        joined = bool(join and join == self._joins and self._done)
        if joined:
            self._done[-1] = together(self._done[-1], step)
        else:
            self._done.append(step)
        self._joins = join
        self._tell(step, "do", origin, joined=joined)

    def pause(self) -> None:
        """Let what is typed next be a step of its own: the caret went elsewhere, or time passed."""
        self._joins = ""

    def undo(self) -> None:
        """Take the last step back."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            if not self._done:
                self._done = list(self._earlier())
            self._make(undone(step), "undo")

    def redo(self) -> None:
        """Make the step that was taken back last again."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._make(step, "redo")

    def _make(self, step: Step, way: Way) -> None:
        self.draft = stepped(step, self.draft)
        self._joins = ""
        self._tell(step, way, None)

    def _tell(self, step: Step, way: Way, origin: object, *, joined: bool = False) -> None:
        """Tell of steps one after the other, also of one that a listener makes when it is told of another."""
        self._told.append((step, way, origin, joined))
        if len(self._told) > 1:
            return
        try:
            while self._told:
                step, way, origin, self.joined = self._told[0]
                for listener in tuple(self._listeners):
                    listener(step, way, origin)
                self._told.popleft()
        finally:
            self._told.clear()


def together(first: Step, second: Step) -> Step:
    """Return two steps as one; splices of the same provision melt into one, and so do puts of the same record.

    Texts and records do not depend on one another, so either melts past changes of the other kind.
    """
    changes: list[Change] = list(first.changes)
    for change in second.changes:
        at = _meets(changes, change)
        melted = None if at is None else _melted(changes[at], change)
        if melted is None or at is None:
            changes.append(change)
        else:
            changes[at] = melted
    return replace(first, changes=tuple(changes))


def _meets(changes: list[Change], change: Change) -> int | None:
    """Return the place of the last change that ``change`` may melt with; None when another kind stands between."""
    if not isinstance(change, Splice | Put):
        return None
    for at in range(len(changes) - 1, -1, -1):
        other = changes[at]
        if isinstance(change, Splice) and isinstance(other, Splice):
            return at
        if isinstance(change, Put) and isinstance(other, Put) and _melted(other, change) is not None:
            return at
        if not isinstance(other, Splice | Put):
            return None
    return None


def _melted(first: Change, second: Change) -> Change | None:
    if isinstance(first, Splice) and isinstance(second, Splice):
        if (first.at, first.version, first.new) == (second.at, second.version, second.old):
            return replace(first, new=second.new)
        return None
    if isinstance(first, Put) and isinstance(second, Put) and first.after is not None and first.after == second.before:
        return replace(first, after=second.after)
    return None
