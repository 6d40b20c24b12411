"""How a text with tracked changes is read."""

from dataclasses import dataclass
from typing import Literal

Changes = Literal["accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Tracking:
    """The names of what is not there: ``gone`` of elements, ``marks`` of paragraph marks, and of rows and cells."""

    gone: frozenset[str]
    kept: frozenset[str]
    marks: tuple[str, ...]
    row: str
    cell: str


_IN, _OUT = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})


def tracking(changes: Changes) -> Tracking:
    """Return what is not there when all changes are accepted, or rejected."""
    if changes == "rejected":
        return Tracking(_IN, _OUT, ("ins", "moveTo"), "trPr/ins", "tcPr/cellIns")
    return Tracking(_OUT, _IN, ("del", "moveFrom"), "trPr/del", "tcPr/cellDel")
