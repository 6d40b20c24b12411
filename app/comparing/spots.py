"""Spots: where two texts differ, with the words on which the difference turns taken whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.comparing.markers import Marker
from app.model.comparison import Hunk

_UNCOUNTED = frozenset({"role", "alternat"})
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A difference: the hunks that make it, by index, its spans in both texts, and the markers inside them."""

    hunks: tuple[int, ...]
    before: Span
    after: Span
    ours: tuple[Marker, ...] = ()
    theirs: tuple[Marker, ...] = ()


@dataclass(slots=True)
class _Stretch:
    """A stretch on the line on which both texts are laid, and what it holds."""

    start: int
    end: int
    markers: list[tuple[int, Marker]] = field(default_factory=list)
    hunks: list[int] = field(default_factory=list)


def is_counted(hunk: Hunk) -> bool:
    """Tell whether a hunk is a change."""
    return hunk.op != "equal" and not _UNCOUNTED & set(hunk.reasons)


def spots(hunks: Sequence[Hunk], ours: Sequence[Marker], theirs: Sequence[Marker]) -> tuple[Spot, ...]:
    """Return the spots of a comparison; hunks that cut one marker, or stand at the ends of one, are one spot."""
    line = _Line(hunks)
    stretches = [
        _Stretch(start, end, hunks=[at]) for at, (start, end) in enumerate(line.places) if is_counted(hunks[at])
    ]
    laid = [(0, m, *line.lay(0, m)) for m in ours] + [(1, m, *line.lay(1, m)) for m in theirs]
    changed = True
    while changed and laid:
        changed = False
        for entry in list(laid):
            which, marker, start, end = entry
            touched = [s for s in stretches if s.start < end and start < s.end]
            if not touched:
                continue
            laid.remove(entry)
            changed = True
            whole = _Stretch(min(start, *(s.start for s in touched)), max(end, *(s.end for s in touched)))
            for stretch in touched:
                whole.markers += stretch.markers
                whole.hunks += stretch.hunks
                stretches.remove(stretch)
            whole.markers.append((which, marker))
            stretches.append(whole)
    return tuple(_spot(stretch, line) for stretch in sorted(_apart(stretches), key=lambda s: s.start))


def _apart(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Yield the stretches, those that have come to overlap as one."""
    last: _Stretch | None = None
    for stretch in sorted(stretches, key=lambda s: s.start):
        if last and stretch.start < last.end:
            last.end = max(last.end, stretch.end)
            last.markers += stretch.markers
            last.hunks += stretch.hunks
            continue
        if last:
            yield last
        last = stretch
    if last:
        yield last


def _spot(stretch: _Stretch, line: "_Line") -> Spot:
    sides = [tuple(sorted((m for at, m in stretch.markers if at == which), key=lambda m: m.start)) for which in (0, 1)]
    spans = [line.span(which, stretch.start, stretch.end) for which in (0, 1)]
    return Spot(tuple(sorted(stretch.hunks)), spans[0], spans[1], sides[0], sides[1])


class _Line:
    """Both texts laid on one line: an equal hunk takes its letters, any other the longer of its sides."""

    def __init__(self, hunks: Sequence[Hunk]) -> None:
        self._hunks = hunks
        self.places: list[Span] = []
        self._starts: tuple[list[int], list[int]] = ([], [])
        at, offsets = 0, [0, 0]
        for hunk in hunks:
            size = max(len(hunk.before), len(hunk.after), 1)
            self.places.append((at, at + size))
            for which, words in enumerate((hunk.before, hunk.after)):
                self._starts[which].append(offsets[which])
                offsets[which] += len(words)
            at += size

    def lay(self, which: int, marker: Marker) -> Span:
        """Return where on the line a marker of the text before (0) or after (1) lies."""
        found: list[int] = []
        for (start, end), hunk, at in zip(self.places, self._hunks, self._starts[which], strict=True):
            words = (hunk.before, hunk.after)[which]
            first, last = max(marker.start, at), min(marker.end, at + len(words))
            if first < last:
                exact = hunk.before == hunk.after
                found += [start + first - at, start + last - at] if exact else [start, end]
        return (min(found), max(found)) if found else (0, 0)

    def span(self, which: int, start: int, end: int) -> Span:
        """Return what of a text lies on a stretch of the line."""
        found: list[int] = []
        nearest = 0
        for (first, last), hunk, at in zip(self.places, self._hunks, self._starts[which], strict=True):
            words = (hunk.before, hunk.after)[which]
            if first < end and start < last:
                cut = hunk.before == hunk.after
                found += (
                    [at + max(start - first, 0), at + min(end - first, len(words))] if cut else [at, at + len(words)]
                )
            nearest = at + len(words) if last <= start else nearest
        return (min(found), max(found)) if found else (nearest, nearest)
