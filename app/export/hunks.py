"""The words that a redline marks: every difference, in hunks that can be read."""

from collections.abc import Sequence

from app.comparing.words import exact
from app.model.comparison import Hunk

# Shares of the longer text: below the first, equal words are kept only in runs; below the second, not at all.
_THREAD, _LEAST = 0.6, 0.25
_RUN = 3  # words


def tracked(before: str, after: str) -> tuple[Hunk, ...]:
    """Return the exact hunks, made readable where the texts share little: few equal words are no thread to follow."""
    hunks = exact(before, after)
    longer = max(len(before), len(after))
    if _shared(hunks) < _THREAD * longer:
        hunks = _merged(hunks)
    return (Hunk("replace", before, after),) if _shared(hunks) < _LEAST * longer else hunks


def _shared(hunks: Sequence[Hunk]) -> int:
    return sum(len(hunk.before.strip()) for hunk in hunks if hunk.before == hunk.after)


def _merged(hunks: Sequence[Hunk]) -> tuple[Hunk, ...]:
    """Return the hunks with short equal runs between two changes made part of these."""
    out: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        inside = 0 < at < len(hunks) - 1
        short = inside and len(hunk.before.split()) < _RUN
        if hunk.before == hunk.after and not short:
            out.append(hunk)
        elif out and out[-1].op != "equal":
            last = out.pop()
            out.append(Hunk("replace", last.before + hunk.before, last.after + hunk.after))
        else:
            out.append(Hunk("replace", hunk.before, hunk.after))
    return tuple(out)
