"""As negotiated: what the tracked changes of a file do to the text that was read, told of its provisions."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from app.ingest.marked import Marked, led, merged, parted, whole_lines
from app.model.ids import new_id
from app.model.proposals import Proposal, ProposalKind, Stamp
from app.model.provision import Provision
from app.word.changes import Change, moment


@dataclass(frozen=True, slots=True)
class _Spot:
    """A letter of a provision: of its ``field`` ("label", "heading", "text") at ``at``."""

    provision: int
    field: str
    at: int


def proposals_of(
    text: str, marked: Sequence[Marked], provisions: Sequence[Provision]
) -> tuple[tuple[Proposal, ...], int]:
    """Return the proposals, in the order of the text, and how many changes touch nothing that the provisions hold."""
    whole = merged(marked)
    placing = _Placing(text, whole, provisions)
    made: list[tuple[int, Proposal]] = []
    lost = 0
    for start, group in _groups(placing.gathered(whole)):
        found = list(placing.inserted(group) if group[0].puts_in else placing.deleted(group[0]))
        lost += 0 if found else sum(bool((each.new or text[each.start : each.end]).strip()) for each in group)
        made += [(start, proposal) for proposal in found]
    made += placing.joined({proposal.provision for _, proposal in made if proposal.joins})
    made.sort(key=lambda each: each[0])
    return _paired([each for _, each in made]), lost


def _groups(marked: Sequence[Marked]) -> Iterator[tuple[int, tuple[Marked, ...]]]:
    """Yield what is put in at one place together, what takes words out by itself."""
    for (start, _), group in groupby(marked, key=lambda each: (each.start, -1 if each.puts_in else each.end)):
        yield start, tuple(group)


def _paired(proposals: list[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals, a move without its other half as what it does by itself."""
    halves: dict[str, set[bool]] = {}
    for each in proposals:
        if each.move:
            halves.setdefault(each.move, set()).add(bool(each.new))
    whole = {move for move, sides in halves.items() if len(sides) > 1}
    return tuple(each if each.move in whole or not each.move else _alone(each) for each in proposals)


def _alone(half: Proposal) -> Proposal:
    kind: ProposalKind = "insertion" if half.new else "deletion"
    return replace(half, kind=kind, move="")


class _Placing:
    """Finds the places of a source's text in its provisions, letter by letter."""

    def __init__(self, text: str, marked: Sequence[Marked], provisions: Sequence[Provision]) -> None:
        self._text, self._provisions = f"{text}\n", provisions
        self._spots: dict[int, _Spot] = {}
        for index, provision in enumerate(provisions):
            self._spots |= dict(_spots(text, index, provision))
        self._places = sorted(self._spots)
        self._gone: dict[int, Marked] = {}
        for each in marked:
            self._gone |= dict.fromkeys(range(each.start, each.end), each)
        self._stays = {spot.provision for place, spot in self._spots.items() if place not in self._gone}
        self._stays |= {self._spots[place].provision for place in self._filled(marked)}
        self._joins = self._joining()

    def _filled(self, marked: Sequence[Marked]) -> Iterator[int]:
        """Yield a letter of each line that something is put in."""
        for place, group in _groups([each for each in marked if each.puts_in and each.struck is None]):
            before, after = self._beside(place)
            if before is not None and "\n" not in self._text[before + 1 : place]:
                yield before
            elif after is not None and "\n" not in self._text[place:after] and whole_lines(group)[1]:
                yield after

    def gathered(self, marked: Sequence[Marked]) -> list[Marked]:
        """Return the changes, those on empty lines at one place where the ends of lines between them are gone."""
        made: list[Marked] = []
        last = -1
        for each in marked:
            if not each.puts_in or last < 0 or not self._on_one_line(made[last].start, each.start):
                made.append(each)
                last = len(made) - 1 if each.puts_in else last
            else:
                last += 1
                made.insert(last, replace(each, start=made[last - 1].start, end=made[last - 1].start))
        return made

    def _on_one_line(self, first: int, second: int) -> bool:
        """Tell whether two places are on empty lines that are one when all changes are put in."""
        if first == second or "".join(self._text[first : second + 1].split()) or not self._all_out(first, second):
            return False
        start = self._text.rfind("\n", 0, first) + 1
        return self._text[start : self._end_of(second)].isspace() or start == self._end_of(second)

    def _beside(self, place: int) -> tuple[int | None, int | None]:
        """Return the letters before and after a place."""
        index = bisect_left(self._places, place)
        after = self._places[index] if index < len(self._places) else None
        return (self._places[index - 1] if index else None), after

    def deleted(self, marked: Marked) -> Iterator[Proposal]:
        """Yield the proposals of a change that takes words out: one for each provision or heading it touches."""
        found: dict[tuple[int, str], list[int]] = {}
        for place in range(marked.start, marked.end):
            spot = self._spots.get(place)
            if spot:
                found.setdefault((spot.provision, spot.field), []).append(place)
        for (provision, field), places in found.items():
            first, last = self._spots[places[0]].at, self._spots[places[-1]].at + 1
            if self._goes_with(marked, places[0], -1):
                first -= 1
            if self._goes_with(marked, places[-1], 1):
                last += 1
            made = self._proposal(marked, provision, field, (first, last))
            joins = self._joins.get(provision) == places[-1] and self._gone[self._end_of(places[-1])] is marked
            yield replace(made, joins=True, new=self._gap(places[-1])) if joins else made
        if not found:
            before, _ = self._beside(marked.start)
            if before is not None and self._goes_with(marked, before, 1):
                spot = self._spots[before]
                yield self._proposal(marked, spot.provision, spot.field, (spot.at + 1, spot.at + 2))

    def _goes_with(self, marked: Marked, place: int, step: int) -> bool:
        """Tell whether a change takes out the one space beside a letter: all that it stands for in the source."""
        index = bisect_left(self._places, place) + step
        if not 0 <= index < len(self._places):
            return False
        here, there = self._spots[place], self._spots[self._places[index]]
        if (here.provision, here.field) != (there.provision, there.field) or abs(there.at - here.at) != 2:  # noqa: PLR2004 (a space is between)
            return False
        first, last = sorted((place, self._places[index]))
        return all(self._gone.get(between) is marked for between in range(first + 1, last))

    def inserted(self, group: Sequence[Marked]) -> Iterator[Proposal]:
        """Yield the proposals of changes that put words in at one place."""
        place = group[0].start
        before, after = self._beside(place)
        behind = before is not None and "\n" not in self._text[before + 1 : place]
        ahead = after is not None and "\n" not in self._text[place:after]
        if before is not None and (behind or (not ahead and self._runs_on(before, place))):
            yield from self._behind(group, before, after if ahead else None)
        elif after is not None and (ahead or self._all_out(place, after)):
            yield from self._ahead(group, before, after)
        elif before is not None:
            yield from self._at(led(group), self._spots[before], 1)
        elif after is not None:
            yield from self._at(parted(group, "", "\n"), self._spots[after], 0)

    def _behind(self, group: Sequence[Marked], before: int, after: int | None) -> Iterator[Proposal]:
        """Put words after a letter of their line, behind the space where there is one."""
        spot, place = self._spots[before], group[0].start
        follower = self._spots[after] if after is not None else None
        if place == before + 1 or (follower and follower.at == spot.at + 1 and follower.provision == spot.provision):
            yield from self._at(group, spot, 1)
        elif follower and after is not None:
            yield from self._at(parted(group, "", self._gap(place - 1, after)), follower, 0)
        else:
            yield from self._at(parted(group, self._gap(before, place), ""), spot, 1)

    def _ahead(self, group: Sequence[Marked], before: int | None, after: int) -> Iterator[Proposal]:
        """Put words before the first letter of a line; whole lines after the provision before it."""
        spot, follower = self._spots[before] if before is not None else None, self._spots[after]
        lines, words = whole_lines(group)
        if spot and spot.provision != follower.provision and spot.provision not in self._joins:
            yield from self._at(led(lines), spot, 1)
        else:
            yield from self._at(lines, follower, 0)
        yield from self._at(parted(words, "", self._gap(group[0].start - 1, after)), follower, 0)

    def _runs_on(self, before: int, place: int) -> bool:
        """Tell whether the ends of lines between a letter that stays and a place are all gone."""
        return self._spots[before].provision in self._stays and self._all_out(before + 1, place)

    def _all_out(self, first: int, last: int) -> bool:
        return all(at in self._gone for at in range(first, last) if self._text[at] == "\n")

    def _gap(self, before: int, after: int | None = None) -> str:
        """Return a space where there is one after a letter, beside ends of lines that are gone."""
        between = range(before + 1, self._end_of(before) + 2 if after is None else after)
        return " " if any(self._text[at : at + 1].isspace() and at not in self._gone for at in between) else ""

    def _end_of(self, place: int) -> int:
        """Return the end of the line that a place is in."""
        found = self._text.find("\n", place)
        return len(self._text) if found < 0 else found

    def _at(self, group: Sequence[Marked], spot: _Spot, more: int) -> Iterator[Proposal]:
        at = spot.at + more
        for each in group:
            yield self._proposal(each, spot.provision, spot.field, (at, at))

    def joined(self, known: set[str]) -> Iterator[tuple[int, Proposal]]:
        """Yield a proposal for each end of a provision that is taken out, but those that are known."""
        for provision, place in self._joins.items():
            if self._provisions[provision].id in known:
                continue
            spot = self._spots[place]
            made = self._proposal(self._gone[self._end_of(place)], provision, spot.field, (spot.at + 1, spot.at + 1))
            yield place + 1, replace(made, joins=True, new=self._gap(place))

    def _joining(self) -> dict[int, int]:
        """Return the provisions that are joined to what follows, with the place of their last letter.

        All breaks of lines up to the next provision are gone then; one that goes wholly joins nothing by itself.
        """
        found: dict[int, int] = {}
        for place, after in zip(self._places, self._places[1:], strict=False):
            provision = self._spots[place].provision
            if provision == self._spots[after].provision:
                continue
            breaks = [at for at in range(place + 1, after) if self._text[at] == "\n"]
            if breaks and all(at in self._gone for at in breaks):
                found[provision] = place
        joins: dict[int, int] = {}
        for each, place in sorted(found.items()):
            if each in self._stays or each - 1 in joins:
                joins[each] = place
        return joins

    def _proposal(self, marked: Marked, provision: int, field: str, span: tuple[int, int]) -> Proposal:
        change = marked.change
        kind: ProposalKind = "insertion" if change.proposes else "deletion"
        return Proposal(
            new_id(),
            "move" if change.move else kind,
            self._provisions[provision].id,
            *span,
            marked.new,
            heading=field == "heading",
            stamp=_stamp(change),
            move=change.move,
            label=field == "label",
            struck=_stamp(marked.struck) if marked.struck else None,
        )


def _stamp(change: Change) -> Stamp:
    return Stamp(change.author, moment(change.date))


def _spots(text: str, index: int, provision: Provision) -> Iterator[tuple[int, _Spot]]:
    """Yield where the letters of a provision stand in the source; white space stands for itself nowhere."""
    source = [at for place in provision.places for at in range(place.start, place.end) if not text[at].isspace()]
    target = list(_letters(index, provision))
    here, there = "".join(text[at] for at in source), "".join(letter for letter, _ in target)
    if here == there:
        yield from zip(source, (spot for _, spot in target), strict=True)
        return
    for first, second, length in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        for step in range(length):
            yield source[first + step], target[second + step][1]


def _letters(index: int, provision: Provision) -> Iterator[tuple[str, _Spot]]:
    heading = provision.heading.plain if provision.heading else ""
    for field, words in (("label", provision.label), ("heading", heading), ("text", provision.text.plain)):
        yield from ((letter, _Spot(index, field, at)) for at, letter in enumerate(words) if not letter.isspace())
