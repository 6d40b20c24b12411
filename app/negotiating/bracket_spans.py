"""Brackets that open in one provision and close in another, as drafts of many sides have them; each made whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.model.draft import NOBODY, Change, Draft, Step, stepped
from app.model.proposals import Stamp
from app.negotiating.bracket_text import read, tag_of
from app.negotiating.brackets import Said, bracketed, wording
from app.negotiating.structure import typed

_OPENS = "[［"


@dataclass(frozen=True, slots=True)
class Across:
    """Brackets that open at ``start`` of provision ``first`` and close at ``end`` of ``last`` (indices)."""

    first: int
    start: int
    last: int
    end: int


def across(draft: Draft) -> tuple[Across, ...]:
    """Return the brackets over several provisions; one that opens within another is left until that is whole."""
    found: list[Across] = []
    waiting: list[tuple[int, int]] = []
    for at, offset, opens in _strays(draft):
        if opens:
            waiting.append((at, offset))
        elif waiting and waiting[-1][0] < at:
            found.append(Across(*waiting.pop(), at, offset))
    whole = (each for each in found if not any(_within(each, other) for other in found))
    return tuple(sorted(whole, key=lambda each: (each.first, each.start)))


def each_bracketed(draft: Draft, span: Across, stamp: Stamp = NOBODY) -> Step | None:
    """Put the words of every provision that such brackets cover into brackets of their own, of the same owner."""
    words = wording(draft.provisions[span.first]).plain
    owner, _, lead = tag_of(words[span.start + 1 :])
    now, changes = draft, list[Change]()
    for at in range(span.last, span.first - 1, -1):
        start, end = 0, len(wording(now.provisions[at]).plain)
        if at == span.last:
            now = _made(now, typed(now, at, span.end, span.end + 1, ""), changes)
            end = span.end
        if at == span.first:
            now = _made(now, typed(now, at, span.start, span.start + 1 + lead, ""), changes)
            start, end = span.start, end - 1 - lead
        if wording(now.provisions[at]).plain[start:end].strip():
            now = _made(now, bracketed(now, at, start, end, Said(owner), stamp), changes)
    return Step(tuple(changes), "bracketed") if changes else None


def _made(draft: Draft, step: Step | None, changes: list[Change]) -> Draft:
    if step is None:
        return draft
    changes += step.changes
    return stepped(step, draft)


def _strays(draft: Draft) -> Iterator[tuple[int, int, bool]]:
    """Yield index, offset and whether it opens, of each bracket without a counterpart in its provision."""
    for at, provision in enumerate(draft.provisions):
        text = wording(provision)
        for offset in read(text).strays:
            yield at, offset, text.plain[offset] in _OPENS


def _within(one: Across, other: Across) -> bool:
    outer, inner = ((each.first, each.start, each.last, each.end) for each in (other, one))
    return outer != inner and outer[:2] <= inner[:2] and inner[2:] <= outer[2:]
