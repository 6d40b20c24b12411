"""Proposals under a correction: where the words that they stand on are after provisions were joined or split."""

from collections.abc import Iterator
from dataclasses import replace

from app.model.edits import Splice
from app.model.proposals import Proposal
from app.model.provision import Provision


def carried(proposals: tuple[Proposal, ...], edit: Splice) -> tuple[Proposal, ...]:
    """Return the proposals as they stand after ``edit``, where it joins two provisions or splits one; else as they are.

    One that stood on both sides of a split is cut in two; what it puts in stays with the first.
    """
    if len(edit.old) == 2 and len(edit.new) == 1:  # noqa: PLR2004 - two become one
        return tuple(_joined(each, edit.old[1], edit.new[0]) for each in proposals)
    if len(edit.old) == 1 and len(edit.new) == 2:  # noqa: PLR2004 - one becomes two
        return tuple(part for each in proposals for part in _split(each, edit.old[0], edit.new[0], edit.new[1]))
    return proposals


def _joined(proposal: Proposal, second: Provision, whole: Provision) -> Proposal:
    if proposal.provision != second.id or proposal.label:
        return proposal
    shift = len(whole.text.plain) - len(second.text.plain)
    if proposal.heading and second.heading:
        shift -= len(second.heading.plain) + bool(second.text.plain)
    return replace(proposal, provision=whole.id, heading=False, start=proposal.start + shift, end=proposal.end + shift)


def _split(proposal: Proposal, old: Provision, first: Provision, second: Provision) -> Iterator[Proposal]:
    if proposal.provision != old.id or proposal.heading or proposal.label:
        yield proposal
        return
    end = len(first.text.plain)
    start = len(old.text.plain.rstrip()) - len(second.text.plain)
    if proposal.end <= end:
        yield proposal
    elif proposal.start >= end:
        moved = max(proposal.start - start, 0), max(proposal.end - start, 0)
        yield replace(proposal, provision=second.id, start=moved[0], end=moved[1])
    else:
        yield replace(proposal, end=end)
        yield replace(
            proposal, id=f"{proposal.id}.2", provision=second.id, start=0, end=max(proposal.end - start, 0), new=""
        )
