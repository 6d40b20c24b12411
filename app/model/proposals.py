"""Proposals: what somebody has marked in a text as tracked changes, each with who and when.

An instrument *as negotiated* holds the text with all of them rejected, and the proposals beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.model.provision import Provision, Provisions

ProposalKind = Literal["insertion", "deletion", "move"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who did something, and when; both as a file says them, ``at`` None where it does not."""

    author: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """To put ``new`` in the place of ``[start:end]`` of a provision's text, or heading, or printed label.

    The offsets count in the text with all proposals rejected; an insertion has ``start == end``. Where new provisions
    are proposed, ``new`` has their words after line breaks and ``provision`` is the one before them; only before the
    first provision, or where that one is joined to what follows, they stand before line breaks. Several at one place
    are put in in their order. The two halves of a move carry the same ``move``. ``joins`` of a deletion says that the
    provision's end goes too: what follows is joined to it. ``struck`` of an insertion is who has since deleted it
    again: it is shown as theirs, and is no longer put in.
    """

    id: str
    kind: ProposalKind
    provision: str
    start: int
    end: int
    new: str = ""
    heading: bool = False
    stamp: Stamp = Stamp()
    move: str = ""
    label: bool = False
    joins: bool = False
    struck: Stamp | None = None


def put_in(provisions: Provisions, proposals: Iterable[Proposal], *, labels: bool = False) -> tuple[str, ...]:
    """Return the words of each provision with the proposals put in, new ones too; empty ones are left out.

    White space is folded; ``labels`` says whether the printed labels stand before the words.
    """
    chosen: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        if proposal.struck is None:
            chosen.setdefault(proposal.provision, []).append(proposal)
    whole = "".join(_words(each, chosen.get(each.id, ()), labels=labels) for each in provisions)
    folded = (" ".join(line.split()) for line in whole.split("\n"))
    return tuple(line for line in folded if line)


def _words(provision: Provision, proposals: Iterable[Proposal], *, labels: bool) -> str:
    """Return the words of a provision and its end."""
    proposals = tuple(proposals)
    heading = provision.heading.plain if provision.heading else ""
    fields = (
        changed(provision.label, (each for each in proposals if each.label)) if labels else "",
        changed(heading, (each for each in proposals if each.heading)),
        changed(provision.text.plain, (each for each in proposals if not each.heading and not each.label)),
    )
    return " ".join(filter(None, fields)) + ("" if any(each.joins for each in proposals) else "\n")


def changed(words: str, proposals: Iterable[Proposal]) -> str:
    """Return one text, heading or label with the proposals for it put in."""
    return "".join(_pieces(words, tuple(each for each in proposals if each.struck is None)))


def _pieces(words: str, proposals: tuple[Proposal, ...]) -> Iterator[str]:
    gone = [any(each.start <= at < each.end for each in proposals) for at in range(len(words))]
    for at in range(len(words) + 1):
        yield from (each.new for each in proposals if each.start == at)
        if at < len(words) and not gone[at]:
            yield words[at]
