"""The checklist for a signing: a Word page with what the program has seen, and what people have to see to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.export.cover import Line, Page, Table, page_bytes
from app.export.dress import PLAIN, Dress

State = Literal["done", "open", "hand"]
"""Seen to be so; seen not to be so; for a person to see to."""
_SIGNS: dict[State, str] = {"done": "☑", "open": "☐", "hand": "☐"}


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the list: what is to be so, whether it is, and what was found."""

    slug: str
    what: str
    state: State
    found: str = ""


def checklist_bytes(title: str, items: Sequence[Item], dress: Dress = PLAIN) -> bytes:
    """Return the checklist of a text as a Word file."""
    return page_bytes(checklist(title, items), dress)


def checklist(title: str, items: Sequence[Item]) -> Page:
    """Return the page that ``checklist_bytes`` writes: first what is open, then what was seen, then what is to do."""
    groups: tuple[tuple[State, str], ...] = (
        ("open", "Open"),
        ("done", "Seen to be so"),
        ("hand", "To be seen to by hand"),
    )
    tables = [Table(heading, _rows(items, state), "none") for state, heading in groups]
    left = sum(each.state == "open" for each in items)
    said = {0: "Nothing that can be checked here is open.", 1: "1 point is open."}.get(left, f"{left} points are open.")
    return Page("Checklist for signing", (title, said), tuple(tables))


def _rows(items: Sequence[Item], state: State) -> tuple[Line, ...]:
    return tuple((f"{_SIGNS[state]} {each.what}", each.found) for each in items if each.state == state)
