"""Putting a proposal into a draft: the text changes, and what is recorded on it keeps to its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.model.draft import Change, Draft, Offer, Put, Record, Remark, Step, stepped
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.labels import labels
from app.model.proposals import Proposal
from app.model.provision import Kind, Provision, Provisions
from app.model.text import EMPTY, Mark, MarkKind, Text
from app.negotiating.fields import HEADED
from app.negotiating.fresh import fresh, in_place
from app.negotiating.outlining import sound
from app.negotiating.paper import BROKEN
from app.negotiating.references import refreshed
from app.negotiating.shifting import field_of, shifted
from app.negotiating.tables import in_rows


class Work:
    """Changes a draft, one change after another, and gives them as one step at last."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.changes: list[Change] = []

    def do(self, *changes: Change) -> None:
        """Make changes."""
        self.draft = stepped(Step(changes, ""), self.draft)
        self.changes += changes

    def offer(self, offer_id: str) -> Offer | None:
        """Return an offer as it is by now."""
        return next((each for each in self.draft.offers if each.id == offer_id), None)

    def at(self, provision: str) -> int | None:
        """Return where a provision stands by now; None where it is gone."""
        return next((at for at, each in enumerate(self.draft.provisions) if each.id == provision), None)

    def put_in(self, offer: Offer) -> tuple[str, ...]:
        """Put an offer's words in; return the ids of provisions that are new."""
        at = self.at(offer.proposal.provision)
        if at is None or offer.proposal.label:
            return ()
        made = _Made(self.draft, at, offer)
        self.do(Splice(at, made.old, made.new))
        self.carry(made)
        return made.fresh

    def carry(self, made: "_Made") -> None:
        """Let the records that stand on what was changed follow their words."""
        order = {each.id: number for number, each in enumerate(self.draft.offers)}
        mine = order.get(made.offer.id, 0)
        touched = {each.id for each in made.old}
        for record in self.draft.records:
            moved: Record = record
            if isinstance(record, Offer) and record.id != made.offer.id and record.proposal.provision in touched:
                moved = replace(record, proposal=made.carried(record.proposal, later=order[record.id] > mine))
            elif isinstance(record, Remark) and record.provision in touched:
                moved = made.followed(record)
            if moved != record:
                self.do(Put(record, moved))

    def finish(self, before: Draft) -> None:
        """Set levels right, and write references for the numbers that their provisions have now."""
        self._tables(before)
        now = self.draft.provisions
        if _order(before.provisions) == _order(now):
            return
        made = refreshed(before, sound(now))
        for at, (old, new) in enumerate(zip(now, made, strict=True)):
            if old != new:
                known = self.draft
                self.do(Splice(at, (old,), (new,)))
                self.do(*shifted(known, self.draft, at))

    def _tables(self, before: Draft) -> None:
        """Set tables right, whose cells alone were put in and taken out."""
        now = self.draft.provisions
        rows = in_rows(before.provisions, now)
        if rows != now:
            first = next(at for at in range(len(now)) if rows[at : at + 1] != now[at : at + 1])
            self.do(Splice(first, now[first:], rows[first:]))


def _order(provisions: Provisions) -> tuple[tuple[str, Kind, int, str], ...]:
    return tuple((each.id, each.kind, each.level, each.number) for each in provisions)


def spliced(text: Text, start: int, end: int, words: str) -> Text:
    """Return a text with ``words`` in the place of ``[start:end]``; a changed reference is words from then on.

    A mark takes in nothing that is put beside it.
    """
    plain = text.plain[:start] + words + text.plain[end:]
    return Text(plain, tuple(_marks(text.marks, start, end, len(words))))


def _marks(marks: Sequence[Mark], start: int, end: int, length: int) -> Iterator[Mark]:
    grown = length - (end - start)
    for mark in marks:
        changed = mark.start < end and mark.end > start if start < end else mark.start < start < mark.end
        if changed and mark.kind is MarkKind.REFERENCE:
            continue
        within = mark.start < start or (mark.start == start < end)
        first = mark.start if within else max(mark.start, end) + grown
        last = mark.end if mark.end <= start else mark.end + grown if mark.end >= end else start
        if first < last:
            yield replace(mark, start=first, end=last)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the changed text: ``[start:end]`` of it became a provision's words."""

    start: int
    end: int
    provision: str
    heading: bool


class _Made:
    """One proposal put in: the provisions before and after, and where every place of the old ones is now."""

    def __init__(self, draft: Draft, at: int, offer: Offer) -> None:
        self.offer = offer
        self._draft, self._at = draft, at
        provision, proposal = draft.provisions[at], offer.proposal
        self._provision, self._heading = provision, proposal.heading
        text = field_of(provision, heading=proposal.heading)
        self.start, self.end = proposal.start, proposal.end
        self._new = proposal.new
        self._length = len(text.plain)
        whole = spliced(text, self.start, self.end, self._new)
        self.old: Provisions = (provision,)
        self._joined: Provision | None = None
        if proposal.joins and at + 1 < len(draft.provisions):
            self._joined = draft.provisions[at + 1]
            self.old = (provision, self._joined)
            whole = whole.then(_words(self._joined))
        self._parts: list[_Part] = []
        self.fresh: tuple[str, ...] = ()
        self.new = self._provisions(whole)

    def _provisions(self, whole: Text) -> Provisions:
        if self._provision.kind in BROKEN:
            return self._one(whole)
        breaks = [self.start + at for at, letter in enumerate(self._new) if letter == "\n"]
        if not breaks:
            return self._one(whole)
        return self._several(whole, [0, *(each + 1 for each in breaks)], [*breaks, len(whole.plain)])

    def _one(self, whole: Text) -> Provisions:
        broken = self._provision.kind in BROKEN
        lead = len(whole.plain) - len(whole.plain.lstrip("\n")) if broken else 0
        body = whole.cut(lead, max(lead, len(whole.plain.rstrip("\n")))) if broken else whole
        other = self._provision.text if self._heading else self._provision.heading or EMPTY
        gone = not body.plain.strip() and not other.plain.strip() and len(self._draft.provisions) > 1
        if gone and self._provision.kind is not Kind.CELL:
            return ()
        self._parts.append(_Part(lead, lead + len(body.plain), self._provision.id, self._heading))
        return (self._worded(body),)

    def _worded(self, text: Text) -> Provision:
        return replace(self._provision, heading=text) if self._heading else replace(self._provision, text=text)

    def _several(self, whole: Text, starts: list[int], ends: list[int]) -> Provisions:
        left, right = whole.plain[: self.start].strip(), whole.plain[self.start + len(self._new) :].strip()
        keeps = 0 if left and len(left) >= len(right) else len(starts) - 1 if right else 0
        split = left and right
        made: list[Provision] = []
        new: list[str] = []
        for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
            words = whole.plain[start:end]
            if not words.strip():
                continue
            if number == keeps:
                kept = whole.cut(start, end)
                each = self._worded(kept.trimmed() if split and not self._contested() else kept)
            else:
                each = self._fresh(made, words, alike=bool(split) and number in {0, len(starts) - 1})
                new.append(each.id)
            made.append(each)
            held = field_of(each, heading=each.kind in HEADED and each.heading is not None).plain
            lead = whole.plain.find(held, start, end) if held else start
            heading = self._heading if number == keeps else each.kind in HEADED
            self._parts.append(_Part(max(lead, start), max(lead, start) + len(held), each.id, heading))
        self.fresh = tuple(new)
        return tuple(made)

    def _contested(self) -> bool:
        """Tell whether something else that is open stands where the cut is: the blank there parts its words."""
        mine = self.offer.proposal
        return any(
            each.proposal.provision == mine.provision
            and each.proposal.heading == mine.heading
            and each.id != self.offer.id
            and each.status == "open"
            and each.proposal.end >= self.start - 1
            and each.proposal.start <= self.end + 1
            for each in self._draft.offers
        )

    def _fresh(self, made: list[Provision], words: str, *, alike: bool) -> Provision:
        """Return a new provision after those made so far; ``alike`` for a part of one that was split."""
        above = (*self._draft.provisions[: self._at], *made)
        if alike:
            kind, level = self._provision.kind, self._provision.level
            if kind in HEADED and made:
                kind, level = Kind.PARAGRAPH, level + 1
            return in_place(Provision(new_id(), kind, level), Text(words.strip()))
        counted = labels(self._draft.instrument, above, self._draft.setting.scheme)
        return fresh(above, counted, len(above) - 1, words, self._below())

    def _below(self) -> str:
        """Return the words that stand, or are to stand, below what is put in."""
        mine = self.offer.proposal
        place = mine.provision, mine.heading, mine.start
        later = [each.proposal for each in self._draft.offers if each.status == "open"]
        same = [each for each in later if (each.provision, each.heading, each.start) == place and "\n" in each.new]
        after = same[same.index(mine) + 1 :] if mine in same else []
        following = self._draft.provisions[self._at + 1 : self._at + 2]
        return after[0].new if after else "".join(each.words for each in following)

    # ---- where things are now

    def _place(self, at: int) -> tuple[str, bool, int] | None:
        """Return the provision, whether its heading, and the offset of a place in the changed text."""
        for part in reversed(self._parts):
            if at >= part.start:
                return part.provision, part.heading, min(at, part.end) - part.start
        if self._parts:
            return self._parts[0].provision, self._parts[0].heading, 0
        return None

    def _shifted(self, at: int, *, later: bool) -> int:
        """Return where a place of the old text is in the changed one; ``later`` things go after what was put in."""
        if at < self.start or (at == self.start and not later):
            return at
        if at >= self.end:
            return at + len(self._new) - (self.end - self.start)
        return self.start + len(self._new)

    def carried(self, proposal: Proposal, *, later: bool) -> Proposal:
        """Return another proposal on its words."""
        if proposal.label:
            return proposal
        base = self._base(proposal.provision, heading=proposal.heading)
        if base is None:
            return proposal
        if base:
            first, last = base - 1 + proposal.start, base - 1 + proposal.end
        else:
            ranged = proposal.start < proposal.end
            first = self._shifted(proposal.start, later=later or ranged)
            last = max(first, self._shifted(proposal.end, later=later and not ranged))
        one, other = self._place(first), self._place(last)
        if one is None or other is None:
            return self._orphan(proposal)
        if one[:2] != other[:2]:
            other = one[0], one[1], max(one[2], _length(self.new, one))
        kept = replace(proposal, joins=True) if base and self._all_of_joined(proposal) else proposal
        if first == last and proposal.start < proposal.end and not proposal.joins:
            kept = replace(proposal, kind="deletion", move="")
        kept = replace(kept, provision=one[0], heading=one[1], start=one[2], end=max(one[2], other[2]))
        return replace(kept, new=_beside(kept, _length(self.new, one))) if proposal.start == 0 else kept

    def _base(self, provision: str, *, heading: bool) -> int | None:
        """Return 0 for the provision itself, one more than where a joined one begins, None for any other."""
        if provision == self._provision.id and heading == self._heading:
            return 0
        if self._joined is not None and provision == self._joined.id:
            return 1 + self._length + len(self._new) - (self.end - self.start)
        return None

    def _all_of_joined(self, proposal: Proposal) -> bool:
        """Tell whether a proposal takes out all words of the joined provision: then the end that it had goes too."""
        joined = self._joined
        if joined is None or proposal.new or not proposal.start < proposal.end:
            return False
        return proposal.start == 0 and proposal.end == len(_words(joined).plain)

    def _orphan(self, proposal: Proposal) -> Proposal:
        """Return what was to be put in where a provision is gone as new lines, after the provision before it."""
        lines = proposal.new.strip("\n")
        if proposal.start != proposal.end or proposal.kind == "deletion" or not lines.strip():
            return proposal
        provisions, last = self._draft.provisions, self._at + len(self.old)
        beside = provisions[self._at - 1] if self._at else provisions[last] if last < len(provisions) else None
        if beside is None:
            return proposal
        heading = beside.heading is not None and not beside.text.plain
        at = len(field_of(beside, heading=heading).plain) if self._at else 0
        new = f"\n{lines}" if self._at else f"{lines}\n"
        return replace(proposal, provision=beside.id, heading=heading, start=at, end=at, new=new)

    def followed(self, remark: Remark) -> Remark:
        """Return a remark on its words, or on those that took their place."""
        base = self._base(remark.provision, heading=self._heading)
        if base is None:
            return remark
        first, last = (base - 1 + remark.start, base - 1 + remark.end) if base else self._around(remark)
        one, other = self._place(first), self._place(last)
        if one is None or other is None:
            return remark
        end = other[2] if other[:2] == one[:2] else _length(self.new, one)
        return replace(remark, provision=one[0], start=one[2], end=max(one[2], end))

    def _around(self, remark: Remark) -> tuple[int, int]:
        grown = len(self._new) - (self.end - self.start)
        replaced = self.start < self.end
        first = remark.start
        if first >= self.end and (first > self.start or not replaced):
            first += grown
        elif first > self.start:
            first = self.start
        last = remark.end
        if last >= self.end and last > self.start:
            last += grown
        elif last > self.start:
            last = self.start + len(self._new)
        return first, max(first, last)


def _beside(proposal: Proposal, length: int) -> str:
    """Return what a proposal puts in, a line that stands at the end of ``length`` letters after its line break."""
    new = proposal.new
    if proposal.start == proposal.end == length > 0 and new.endswith("\n") and not new.startswith("\n"):
        return f"\n{new[:-1]}"
    return new


def _length(provisions: Provisions, place: tuple[str, bool, int]) -> int:
    found = next(each for each in provisions if each.id == place[0])
    return len(field_of(found, heading=place[1]).plain)


def _words(provision: Provision) -> Text:
    heading = provision.heading or EMPTY
    if heading.plain and provision.text.plain:
        return heading.then(provision.text, " ")
    return heading if heading.plain else provision.text
