"""A figure of the status line."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counter:
    """A figure of the status line: ``words`` with the part ``strong`` in semibold; ``go`` runs on a click.

    ``tone`` is "", "doubt" (bracket colour) or "weighty" (seal colour).
    """

    words: str
    strong: str = ""
    tone: str = ""
    go: Callable[[], object] | None = None
