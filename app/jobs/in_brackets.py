"""Words in brackets, held against a precedent by what their first alternative says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.model.comparison import Hunk
from app.model.text import Text
from app.negotiating.bracket_text import groups


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a group of brackets was: what stands for it in the words that are compared, and the group itself."""

    start: int
    end: int
    full: str


def reduced(text: Text) -> tuple[str, tuple[Cut, ...]]:
    """Return a text as if the first alternative of every group had been taken, and where the groups were."""
    if "[" not in text.plain and "［" not in text.plain:
        return text.plain, ()
    out, at = "", 0
    cuts: list[Cut] = []
    for group in groups(text):
        out += text.plain[at : group.start]
        first = next((each for each in group.alternatives if each.words_end > each.words_start), group.alternatives[0])
        words = reduced(text.cut(first.words_start, first.words_end))[0]
        cuts.append(Cut(len(out), len(out) + len(words), text.plain[group.start : group.end]))
        out += words
        at = group.end
    return out + text.plain[at:], tuple(cuts)


def expanded(hunks: Sequence[Hunk], cuts: Sequence[Cut]) -> list[Hunk]:
    """Return the hunks with the groups of brackets in the place of the words that stood for them."""
    if not cuts:
        return list(hunks)
    found: list[Hunk] = []
    run: list[Hunk] = []
    left = list(cuts)
    lo = at = 0
    for piece in _pieces(hunks, [edge for cut in cuts for edge in (cut.start, cut.end)]):
        if run and not any(cut.start < at < cut.end for cut in cuts):
            found.append(_whole(run, lo, _taken(left, lo, at)))
            run, lo = [], at
        while not run and left and left[0].start == left[0].end == at:
            found.append(Hunk("equal", "", left.pop(0).full, ("bracket",)))
        run.append(piece)
        at += len(piece.after)
    if run:
        found.append(_whole(run, lo, _taken(left, lo, at)))
    return found + [Hunk("equal", "", cut.full, ("bracket",)) for cut in left]


def _pieces(hunks: Sequence[Hunk], edges: Sequence[int]) -> Iterator[Hunk]:
    """Yield the hunks, cut at offsets of their after text where they can be cut."""
    at = 0
    for hunk in hunks:
        same = hunk.op == "equal" and hunk.before == hunk.after and not hunk.reasons
        inner = sorted({edge - at for edge in edges if at < edge < at + len(hunk.after)})
        at += len(hunk.after)
        if not inner or not (same or hunk.op == "insert"):
            yield hunk
            continue
        for start, end in pairwise([0, *inner, len(hunk.after)]):
            piece = hunk.after[start:end]
            yield replace(hunk, before=piece if same else "", after=piece)


def _taken(left: list[Cut], start: int, end: int) -> list[Cut]:
    """Take the groups that stand in ``[start:end]`` out of those that are left."""
    taken = [cut for cut in left if start <= cut.start and cut.end <= end and cut.start < end]
    for cut in taken:
        left.remove(cut)
    return taken


def _whole(run: Sequence[Hunk], start: int, cuts: Sequence[Cut]) -> Hunk:
    """Return hunks that a group of brackets holds together as one, with the group in it; a single one as it is."""
    if len(run) == 1 and not cuts:
        return run[0]
    before, after = ("".join(part) for part in zip(*((hunk.before, hunk.after) for hunk in run), strict=True))
    for cut in reversed(cuts):
        after = after[: cut.start - start] + cut.full + after[cut.end - start :]
    reasons = tuple(dict.fromkeys((*(reason for hunk in run for reason in hunk.reasons), "bracket")))
    if all(hunk.op == "equal" for hunk in run):
        return Hunk("equal", before, after, reasons)
    return Hunk("replace" if before else "insert", before, after, reasons)
