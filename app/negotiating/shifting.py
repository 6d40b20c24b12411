"""Records on one provision whose words were changed in place: where they stand now."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from app.model.draft import Draft, Offer, Put, Record, Remark
from app.model.provision import Provision
from app.model.text import EMPTY, Text


def shifted(before: Draft, now: Draft, at: int) -> Iterator[Put]:
    """Yield the puts that carry offers and remarks on provision ``at``; those that a step has carried are left."""
    old, new = before.provisions[at], now.provisions[at]
    heading = old.heading is not None and (not old.text.plain or old.heading != new.heading)
    one, other = field_of(old, heading=heading).plain, field_of(new, heading=heading).plain
    if one == other:
        return
    places = _places(one, other)
    known = {each.id: each for each in before.records}
    for record in now.records:
        if known.get(record.id) != record:
            continue
        moved = _moved(record, old.id, places, heading=heading)
        if moved != record:
            yield Put(record, moved)


def field_of(provision: Provision, *, heading: bool) -> Text:
    """Return a provision's heading, or its text."""
    return (provision.heading or EMPTY) if heading else provision.text


def _moved(record: Record, provision: str, places: list[int], *, heading: bool) -> Record:
    last = len(places) - 1
    if isinstance(record, Offer):
        proposal = record.proposal
        if proposal.provision != provision or proposal.heading != heading or proposal.label:
            return record
        start, end = places[min(proposal.start, last)], places[min(proposal.end, last)]
        return replace(record, proposal=replace(proposal, start=start, end=max(start, end)))
    if isinstance(record, Remark) and record.provision == provision:
        start, end = places[min(record.start, last)], places[min(record.end, last)]
        return replace(record, start=start, end=max(start, end))
    return record


def _places(one: str, other: str) -> list[int]:
    """Return for each place of a text the one that answers it in another."""
    found: list[int] = []
    for _, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        found += [min(c + step, d) for step in range(b - a)]
    return [*found, len(other)]
