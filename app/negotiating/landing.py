"""Where a change of the text that went out lands in the draft now: as proposals on the draft's own provisions."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.ids import new_id
from app.model.proposals import Proposal, ProposalKind, Stamp
from app.model.sheet import Sheet
from app.negotiating.paper import Owner, Paper

Landed = tuple[Proposal, str]
"""A proposal, and the words that it takes out."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A place in a provision's text, heading or label; ``gone`` where the words around it are no more."""

    owner: Owner
    at: int
    label: bool = False
    gone: bool = False


class Landing:
    """Carries ranges of ``base`` to the draft ``now`` by the map of its letters, ``onto``."""

    def __init__(self, base: Sheet, now: Paper, onto: Sequence[int]) -> None:
        self._base, self._now, self._onto = base, now, onto
        self._text, self._starts = base.text, base.starts
        self._lines, self._places = now.sheet.lines, now.sheet.starts

    def landed(self, start: int, end: int, new: str, stamp: Stamp, move: str = "") -> Iterator[Landed]:
        """Yield the proposals that a change makes: one for each provision that it takes words from, or puts in."""
        inline, lines, after = self._parted(start, end, new)
        before = [] if after else lines
        yield from self._new_lines(start, before, stamp, move, after=False)
        if start < end:
            yield from self._taken(start, end, inline, stamp, move)
        elif inline:
            yield self._put(start, inline, stamp, move)
        if after:
            yield from self._new_lines(max(start, end), lines, stamp, move, after=True)

    def _parted(self, start: int, end: int, new: str) -> tuple[str, list[str], bool]:
        """Return the words put in within a line, those that are lines of their own, and whether these follow it."""
        if "\n" not in new:
            return new, [], False
        if start == 0 or self._text[start - 1] == "\n":
            *whole, rest = new.split("\n")
            return rest, [line for line in whole if line.strip()], False
        if self._text[end : end + 1] in {"\n", ""}:
            rest, *whole = new.split("\n")
            return rest, [line for line in whole if line.strip()], True
        return new, [], False

    def _line(self, at: int) -> int:
        """Return the number of the line that a letter of what went out stands in."""
        return min(bisect_right(self._starts, at) - 1, len(self._base.lines) - 1)

    # ---- new lines

    def _new_lines(self, at: int, lines: Sequence[str], stamp: Stamp, move: str, *, after: bool) -> Iterator[Landed]:
        if not lines:
            return
        above = self._last(self._line(at) if after else (self._line(at - 1) if at else -1))
        kind: ProposalKind = "move" if move else "insertion"
        for line in lines:
            if above is None:
                owner = self._now.owners[0]
                yield (
                    Proposal(new_id(), kind, owner.provision, 0, 0, f"{line}\n", owner.heading, stamp, move),
                    "",
                )
                continue
            owner, place, new = self._under(above, f"\n{line}")
            yield Proposal(new_id(), kind, owner.provision, place, place, new, owner.heading, stamp, move), ""

    def _under(self, letter: int, new: str) -> tuple[Owner, int, str]:
        """Return where a new line goes that stands under a letter of the draft now, and what is put in there.

        It goes under the whole line; only a title and a block to sign may hold lines that are parted in the file alone.
        """
        line = self._now.line_of(letter)
        owner, end = self._now.owners[line], self._end(line)
        place = letter + 1 - self._places[line] - self._now.sheet.leads[line] + owner.start
        if not owner.broken or place >= end:
            return owner, end, new
        return owner, place, f"{new}\n"

    def _above(self, line: int) -> int | None:
        """Return the line of the draft now under which new lines go: where the last line that is left stands."""
        last = self._last(line)
        return None if last is None else self._now.line_of(last)

    def _last(self, line: int) -> int | None:
        """Return the last letter of the draft now that stands for one of a line of what went out, or of one above."""
        while line >= 0:
            found = [self._onto[at] for at in range(self._starts[line], self._starts[line + 1]) if self._onto[at] >= 0]
            if found:
                return found[-1]
            line -= 1
        return None

    def _end(self, line: int) -> int:
        """Return where the words of a line of the draft end in its provision."""
        return self._now.owners[line].start + len(self._lines[line]) - self._now.sheet.leads[line]

    # ---- words

    def _taken(self, start: int, end: int, new: str, stamp: Stamp, move: str) -> Iterator[Landed]:
        ranges = self._ranges(start, end)
        was = self._text[start:end].strip("\n")
        if not ranges:
            yield self._gone(start, new, stamp), was
            return
        labelled = all(label for _, _, _, label, _ in ranges)
        for line, first, last, label, joins in ranges:
            if label and not labelled:
                continue
            owner = self._now.owners[line]
            lead = self._places[line] + (0 if label else self._now.sheet.leads[line])
            shift = 0 if label else owner.start
            a, b = first - lead + shift, last - lead + shift
            kind: ProposalKind = "move" if move else "deletion"
            yield (
                Proposal(new_id(), kind, owner.provision, a, b, new, owner.heading, stamp, move, label, joins),
                self._now.sheet.text[first:last],
            )
            new = ""

    def _ranges(self, start: int, end: int) -> list[tuple[int, int, int, bool, bool]]:
        """Return the letters of the draft now that a range stands for, line by line.

        Each is the line, its first letter and the one after its last, whether it is of the label alone, and whether
        the line's end goes too, so that what follows is joined to it.
        """
        found: dict[int, list[int]] = {}
        for at in range(start, end):
            place = self._onto[at]
            if place >= 0:
                found.setdefault(self._now.line_of(place), []).append(place)
        made: list[tuple[int, int, int, bool, bool]] = []
        for line, places in sorted(found.items()):
            made += self._range(line, min(places), max(places) + 1)
        return made

    def _range(self, line: int, first: int, last: int) -> Iterator[tuple[int, int, int, bool, bool]]:
        owner, begin = self._now.owners[line], self._places[line]
        body, close = begin + self._now.sheet.leads[line], begin + len(self._lines[line])
        joins = last > close
        if last <= body:
            yield line, first, last, True, False
            return
        first, last = max(first, body), min(last, close)
        if not joins or (first <= body and last == close and first < last):
            inner = joins and owner.broken and not owner.last
            yield line, first, last + inner, False, False
        elif owner.broken and not owner.last:
            yield line, first, last + 1, False, False
        elif line + 1 < len(self._lines):
            yield line, first, last, False, True
        elif first < last:
            yield line, first, last, False, False

    def _put(self, at: int, new: str, stamp: Stamp, move: str) -> Landed:
        point = self._point(at)
        kind: ProposalKind = "deletion" if point.gone else "move" if move else "insertion"
        made = Proposal(
            new_id(), kind, point.owner.provision, point.at, point.at, new, point.owner.heading, stamp,
            "" if point.gone else move, point.label,
        )  # fmt: skip
        return made, ""

    def _gone(self, at: int, new: str, stamp: Stamp) -> Proposal:
        point = self._point(at)
        return Proposal(
            new_id(), "deletion", point.owner.provision, point.at, point.at, new, point.owner.heading, stamp, ""
        )  # fmt: skip

    def _point(self, at: int) -> _Point:
        """Return the place in the draft now that stands for the one before a letter of what went out."""
        line = self._line(at)
        begin, close = self._starts[line], self._starts[line + 1] - 1
        for letter in range(at - 1, begin - 1, -1):
            if self._onto[letter] >= 0:
                near = letter == at - 1
                after = self._onto[at] if at <= close and not near else -1
                return self._place(after if after >= 0 else self._onto[letter] + 1, self._onto[letter])
        for letter in range(at, close + 1):
            if self._onto[letter] >= 0:
                return self._place(self._onto[letter], self._onto[letter])
        above = self._above(line - 1)
        if above is None:
            return _Point(self._now.owners[0], self._now.owners[0].start, gone=True)
        return _Point(self._now.owners[above], self._end(above), gone=True)

    def _place(self, place: int, beside: int) -> _Point:
        """Return a place of the draft's text as one of the provision in which the letter beside it stands."""
        line = self._now.line_of(beside)
        owner, lead = self._now.owners[line], self._now.sheet.leads[line]
        at = min(max(place - self._places[line], 0), len(self._lines[line]))
        if at < lead:
            return _Point(owner, at, label=True)
        return _Point(owner, at - lead + owner.start)
