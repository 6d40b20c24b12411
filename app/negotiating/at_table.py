"""What is said at the table becomes a step: a counter-proposal is an alternative in brackets, an edit the words."""

import re

from app.model.draft import NOBODY, Draft, Step
from app.model.edits import Splice
from app.model.proposals import Stamp
from app.model.text import Text
from app.negotiating.bracket_text import Group, balanced
from app.negotiating.brackets import Said, alternative_added, bracketed
from app.negotiating.fields import respelled, words_of
from app.negotiating.following import following, replacing

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


def proposed(draft: Draft, at: int, owner: str, words: str, stamp: Stamp = NOBODY) -> Step | None:
    """Take a provision as ``owner`` would have it: what differs from it stands in brackets, ``owner``'s beside it.

    None where nothing differs, or a bracket of the words has no counterpart.
    """
    before = words_of(draft.provisions[at]).plain
    start, end, new = differing(before, words)
    if (start == end and not new) or not balanced(new):
        return None
    return bracketed(draft, at, start, end, Said("", ((owner, new),)), stamp)


def proposed_for(
    draft: Draft, at: int, place: Group | tuple[int, int], owner: str, words: str, stamp: Stamp = NOBODY
) -> Step | None:
    """Put ``owner``'s words beside a group's alternatives, or beside ``[start:end]``; None for a stray bracket."""
    if isinstance(place, Group):
        return alternative_added(draft, at, place, owner, words, stamp)
    if not balanced(words):
        return None
    return bracketed(draft, at, *place, Said("", ((owner, words),)), stamp)


def edited(draft: Draft, at: int, words: str) -> Step | None:
    """Give a provision other words, agreed at the table; remarks and offers stay on theirs. None where none differ."""
    old = draft.provisions[at]
    start, end, new = differing(words_of(old).plain, words)
    if start == end and not new:
        return None
    splice = Splice(at, (old,), (respelled(old, start, end, Text(new)),))
    return Step((splice, *following(draft, replacing(old.id, start, end, len(new)))), "typed")


def differing(before: str, after: str) -> tuple[int, int, str]:
    """Return where ``before`` differs from ``after``, in whole words, and what stands there."""
    ours, theirs = _WORD.findall(before), _WORD.findall(after)
    first = 0
    while first < min(len(ours), len(theirs)) and ours[first] == theirs[first]:
        first += 1
    last = 0
    while last < min(len(ours), len(theirs)) - first and ours[-1 - last] == theirs[-1 - last]:
        last += 1
    start = len("".join(ours[:first]))
    end = len(before) - len("".join(ours[len(ours) - last :]))
    return start, end, "".join(theirs[first : len(theirs) - last])
