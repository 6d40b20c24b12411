"""What was, what is, and what was undone: undo and redo over values."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """A value with its past and, after an undo, its future; every step gives a new history."""

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()

    def then(self, value: T, *, same_step: bool = False) -> "History[T]":
        """Go on to ``value``; ``same_step`` keeps it in the last step, so that typing a word is one undo."""
        if value == self.present:
            return self
        past = self.past if same_step and self.past else (*self.past, self.present)
        return History(value, past)

    def seen_as(self, value: T) -> "History[T]":
        """Show what is in another way: no step of its own."""
        return History(value, self.past, self.future)

    def undone(self) -> "History[T]":
        """Go one step back; stay where nothing lies behind."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redone(self) -> "History[T]":
        """Go one step forward again; stay where nothing was undone."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
