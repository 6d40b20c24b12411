"""What Japanese words near a period or a day make of it, and the term that is made of them."""

from typing import Any

from app.deadlines.rules import form
from app.model.due import TimeKind, TimeTerm
from app.model.provision import Provision


def kind_of(words: str) -> TimeKind | None:
    """Return what kind of duty words speak of: a review, a meeting, a report; None of any other."""
    kinds: tuple[TimeKind, ...] = ("review", "meeting", "report")
    for kind in kinds:
        if form("japanese", kind).search(words):
            return kind
    return None


def made(provision: Provision, start: int, end: int, kind: TimeKind, **more: Any) -> TimeTerm:
    """Return a term whose words stand between two places of a provision."""
    return TimeTerm(provision.text.plain[start:end], provision.id, start, end, kind, **more)
