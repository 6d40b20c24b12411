"""Records beside a text that changes: they stay on their words, or where these stood.

An offer or a remark whose words went keeps a place of no length there, so that it can still be found and settled.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from app.model.draft import Draft, Offer, Put, Record, Remark
from app.model.ids import new_id
from app.model.provision import Provisions
from app.negotiating.fields import HEADED, shifted


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a provision that a record stands on."""

    provision: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Move:
    """How words of the provisions ``of`` move; those of others stay."""

    of: frozenset[str]
    to: Callable[[Spot], Spot]


def following(draft: Draft, *moves: Move, made: Provisions = ()) -> Iterator[Put]:
    """Yield what carries the offers and remarks along when words move as the ``moves`` say, one after the other.

    ``made`` are the provisions then, where some are of another kind: an offer says whether it stands on a heading.
    """
    headed = {each.id: each.kind in HEADED for each in made} if draft.records else {}
    for record in draft.records:
        moved = record
        for move in moves:
            if _stands_on(moved) in move.of:
                moved = _moved(moved, move.to)
        if isinstance(moved, Offer) and not moved.proposal.label:
            heading = headed.get(moved.proposal.provision, moved.proposal.heading)
            if heading != moved.proposal.heading:
                moved = replace(moved, proposal=replace(moved.proposal, heading=heading))
        if moved != record:
            yield Put(record, moved)


def replacing(provision: str, start: int, end: int, length: int) -> Move:
    """Return the move of ``[start:end]`` of a provision becoming ``length`` letters.

    What stood among the words that went has a place of no length behind the new ones: it was never about these. What
    stood on exactly those that went stands on the new ones.
    """

    def move(spot: Spot) -> Spot:
        first = shifted(spot.start, start, end, length, sticky=spot.start == start < end)
        last = shifted(spot.end, start, end, length, sticky=spot.end != end or start == end)
        return Spot(provision, first, max(first, last))

    return Move(frozenset({provision}), move)


def joining(second: str, first: str, length: int) -> Move:
    """Return the move of all words of ``second`` behind the ``length`` letters of ``first``."""
    return Move(frozenset({second}), lambda spot: Spot(first, spot.start + length, spot.end + length))


def splitting(first: str, second: str, offset: int, skipped: int) -> Move:
    """Return the move of the words of ``first`` from ``offset`` on to ``second``, ``skipped`` spaces left out."""

    def move(spot: Spot) -> Spot:
        if spot.end <= offset:
            return spot
        if spot.start >= offset:
            start = offset + skipped
            return Spot(second, max(spot.start - start, 0), max(spot.end - start, 0))
        return Spot(first, spot.start, offset)

    return Move(frozenset({first}), move)


def cut_in_two(draft: Draft, first: str, second: str, offset: int, skipped: int) -> Iterator[Put]:
    """Yield what an offer across the place of a break gains: the same for the words behind it, as an offer of its own.

    What it puts in stays with the part before.
    """
    for offer in draft.offers:
        proposal = offer.proposal
        start = offset + skipped
        across = offer.status == "open" and proposal.provision == first and not proposal.label
        if across and proposal.start < offset and proposal.end > start:
            rest = replace(proposal, id=new_id(), provision=second, start=0, end=proposal.end - start, new="")
            yield Put(None, replace(offer, id=new_id(), proposal=rest))


def going(gone: frozenset[str], to: str, place: int) -> Move:
    """Return the move of everything on provisions that go to a place of no length on one that stays."""
    return Move(gone, lambda _: Spot(to, place, place))


def _stands_on(record: Record) -> str:
    if isinstance(record, Remark):
        return record.provision
    return record.proposal.provision if isinstance(record, Offer) else ""


def _moved(record: Record, move: Callable[[Spot], Spot]) -> Record:
    if isinstance(record, Remark):
        spot = move(Spot(record.provision, record.start, record.end))
        return replace(record, provision=spot.provision, start=spot.start, end=spot.end)
    if isinstance(record, Offer):
        proposal = record.proposal
        if proposal.label:
            return record
        spot = move(Spot(proposal.provision, proposal.start, proposal.end))
        moved = replace(proposal, provision=spot.provision, start=spot.start, end=spot.end)
        return record if moved == proposal else replace(record, proposal=moved)
    return record
