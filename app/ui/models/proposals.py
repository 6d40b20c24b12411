"""Tracked changes as they are shown: pieces of a text, who made them, and what is said of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.model.proposals import Proposal, Stamp
from app.ui.terms import long_date
from app.ui.theme import Theme

_LINE = " ¶ "
"""Stands for the line break before a provision that is proposed as a whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: as they stand, put in (underlined) or taken out (struck) by a proposal.

    ``own`` words stand in the text itself; what a proposal puts in does not.
    """

    text: str
    kind: Literal["", "inserted", "deleted"] = ""
    proposal: Proposal | None = None
    own: bool = True


def pieces(words: str, proposals: Iterable[Proposal]) -> tuple[Piece, ...]:
    """Return a text, its proposals shown in it: what goes is struck, what comes stands after it."""
    made: list[Piece] = []
    at = 0
    for proposal in sorted(proposals, key=lambda each: each.start):
        start = min(max(proposal.start, at), len(words))
        end = min(max(proposal.end, start), len(words))
        made.append(Piece(words[at:start]))
        made.append(Piece(words[start:end], "deleted", proposal))
        kind: Literal["inserted", "deleted"] = "deleted" if proposal.struck else "inserted"
        made.append(Piece(proposal.new.replace("\n", _LINE), kind, proposal, own=False))
        at = end
    made.append(Piece(words[at:]))
    return tuple(piece for piece in made if piece.text)


def of_text(proposals: Iterable[Proposal], provision: str, *, heading: bool = False) -> tuple[Proposal, ...]:
    """Return the proposals for the text of a provision, or for its heading."""
    return tuple(
        each for each in proposals if each.provision == provision and each.heading is heading and not each.label
    )


def changes(proposals: Sequence[Proposal]) -> int:
    """Count the changes; the two halves of a move are one."""
    moves = {each.move for each in proposals if each.move}
    return len(moves) + sum(not each.move for each in proposals)


def authors(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Return who made them, in the order of the text."""
    return tuple(dict.fromkeys(each.stamp.author for each in proposals))


def tone(author: str, known: Sequence[str], theme: Theme) -> str:
    """Return an author's colour; the sixth has the first one's again."""
    tones = (theme.added, theme.moved, theme.removed, theme.accent, theme.bracket)
    return tones[known.index(author) % len(tones)] if author in known else tones[0]


def summary(count: int, people: int) -> str:
    """Say how many changes by how many authors: "14 tracked changes by 2 authors"."""
    tr = QCoreApplication.translate
    what = tr("Proposals", "1 tracked change") if count == 1 else tr("Proposals", "{n} tracked changes").format(n=count)
    if people < 1:
        return what
    who = tr("Proposals", "by 1 author") if people == 1 else tr("Proposals", "by {n} authors").format(n=people)
    return f"{what} {who}"


def deed(proposal: Proposal) -> str:
    """Say what a proposal does, as a word."""
    tr = QCoreApplication.translate
    if proposal.struck:
        return tr("Proposals", "Inserted and deleted again")
    return {
        "insertion": tr("Proposals", "Inserted"),
        "deletion": tr("Proposals", "Deleted"),
        "move": tr("Proposals", "Moved here") if proposal.new else tr("Proposals", "Moved away"),
    }[proposal.kind]


def who(stamp: Stamp) -> str:
    """Return who did it and when: "J. Smith, 3 March 2026, 14:05"."""
    name = stamp.author or QCoreApplication.translate("Proposals", "an author who is not named")
    if stamp.at is None:
        return name
    return f"{name}, {long_date(stamp.at.date())}, {stamp.at:%H:%M}"


def tip(proposal: Proposal) -> str:
    """Say what a proposal does, who made it and when."""
    return QCoreApplication.translate("Proposals", "{deed} by {who}").format(
        deed=deed(proposal), who=who(proposal.stamp)
    )
