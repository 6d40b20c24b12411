"""Proposals: what somebody has marked in a text as tracked changes, each with who and when.

An instrument *as negotiated* holds the text with all of them rejected, and the proposals beside it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ProposalKind = Literal["insertion", "deletion", "move"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who did something, and when; both as a file says them, ``at`` None where it does not."""

    author: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """To put ``new`` in the place of ``[start:end]`` of a provision's text, or heading.

    The offsets count in the text with all proposals rejected; an insertion has ``start == end``. Where new provisions
    are proposed, ``new`` has their words after line breaks and ``provision`` is the one before them. The two halves of
    a move carry the same ``move``.
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
