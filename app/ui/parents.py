"""What a dialog may ask of the page that it belongs to."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from app.ui.messages import Note


@runtime_checkable
class Notifies(Protocol):
    """A page: something that shows notices."""

    def notify(self, note: Note, *acts: Callable[[], None]) -> object:
        """Show a notice; ``acts`` run for its actions."""


@runtime_checkable
class ShowsOpen(Protocol):
    """A page with a text in which something may be open."""

    def show_open(self) -> None:
        """Go to the first place that is open."""
