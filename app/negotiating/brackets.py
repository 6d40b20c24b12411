"""Brackets of a draft: setting them, adding alternatives, taking one, each as one step; and which are open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.model.draft import NOBODY, Bracket, BracketReason, Change, Draft, Offer, Put, Record, Remark, Step, stepped
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.proposals import Proposal, Stamp
from app.model.provision import Provision
from app.model.text import Mark, MarkKind, Text
from app.negotiating import structure
from app.negotiating.bracket_text import Alternative, Group, groups, next_ordinal, read, walked, written

__all__ = [
    "Alternative",
    "Group",
    "OpenBracket",
    "Said",
    "alternative_added",
    "bracketed",
    "groups",
    "kept_all",
    "open_brackets",
    "resolved",
    "taken",
    "told",
    "worded",
]


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says on putting words into brackets: whose they are, and what others want in their place.

    ``others`` has code and words of each other alternative; no words mean: leave out.
    """

    owner: str = ""
    others: tuple[tuple[str, str], ...] = ()
    reason: BracketReason = "alternative"
    fallback: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenBracket:
    """A group that stands in the text: where, and what is known of it; ``depth`` counts the groups around it."""

    at: int
    provision: Provision
    group: Group
    record: Bracket | None = None
    depth: int = 0

    @property
    def reason(self) -> BracketReason:
        """Why it is open."""
        return self.record.reason if self.record else "alternative"

    @property
    def owners(self) -> tuple[str, ...]:
        """Everybody's codes, each once, in the order of the text."""
        return tuple(dict.fromkeys(owner for each in self.group.alternatives for owner in each.owners))

    def words(self, alternative: Alternative) -> str:
        """Return the words of one of its alternatives."""
        return wording(self.provision).plain[alternative.words_start : alternative.words_end]


def wording(provision: Provision) -> Text:
    """Return what a person types in a provision: the heading of a headed one, else the text."""
    return provision.text if provision.heading is None or provision.text.plain else provision.heading


def open_brackets(draft: Draft) -> tuple[OpenBracket, ...]:
    """Return the groups that stand in the text, nested ones too, in its order."""
    records = {record.id: record for record in draft.brackets}
    return tuple(
        OpenBracket(at, provision, group, records.get(group.id), depth)
        for at, provision in enumerate(draft.provisions)
        for group, depth in _deep(groups(wording(provision)))
    )


def resolved(draft: Draft) -> tuple[Bracket, ...]:
    """Return what is known of the brackets that were settled, the first first."""
    return tuple(record for record in draft.brackets if record.closed)


def bracketed(draft: Draft, at: int, start: int, end: int, said: Said, stamp: Stamp = NOBODY) -> Step | None:
    """Put ``[start:end]`` of a provision into brackets; None where a bracket without its counterpart is among it.

    What cuts through brackets takes them whole. Nothing between ``start`` and ``end``: the others propose words that
    are new, and the owner, where there is one, would leave them out.
    """
    text = wording(draft.provisions[at])
    start, end = _whole(text, start, end)
    if read(text.cut(start, end)).strays:
        return None
    tail = "".join(_others(said))
    work = _Work(draft, at)
    if start == end:
        work.type(start, end, (written(said.owner, "") if said.owner else "") + tail)
        return work.done(start, "bracketed", _opened(said, stamp)) if tail else None
    work.type(end, end, "]" + tail)
    work.type(start, start, written(said.owner, "")[:-1])
    return work.done(start, "bracketed", _opened(said, stamp))


def alternative_added(
    draft: Draft, at: int, group: Group, owner: str, words: str, stamp: Stamp = NOBODY
) -> Step | None:
    """Add one more alternative to a group, bis or ter where its owner has one; None for words with a stray bracket."""
    if read(Text(words)).strays:
        return None
    work = _Work(draft, at)
    work.type(group.end, group.end, written(owner, words, next_ordinal(owner, group.alternatives)))
    return work.done(group.start, "alternative", _record(draft, group) or Bracket(new_id(), "alternative", stamp))


def worded(draft: Draft, at: int, group: Group, alternative: Alternative, owner: str, words: str) -> Step | None:
    """Give an alternative another owner or other words; None for a stray bracket, or nothing new."""
    if read(Text(words)).strays:
        return None
    before = wording(draft.provisions[at]).plain
    others = [each for each in group.alternatives if each != alternative]
    same = owner == alternative.owner
    ordinal = alternative.ordinal if same else next_ordinal(owner, others)
    work = _Work(draft, at)
    if words != before[alternative.words_start : alternative.words_end]:
        work.type(alternative.words_start, alternative.words_end, words)
    if not same:
        work.type(alternative.start, alternative.words_start, written(owner, "", ordinal)[:-1])
    return work.done(group.start, "bracketed", _record(draft, group)) if work.changes else None


def told(draft: Draft, at: int, group: Group, said: Said, stamp: Stamp = NOBODY) -> Step | None:
    """Say why a group is open, what is the fall-back, and a note; None where that is known already."""
    known = _record(draft, group)
    record = known or Bracket(new_id(), said.reason, stamp)
    record = replace(record, reason=said.reason, fallback=said.fallback, note=said.note)
    return None if record == known else _Work(draft, at).done(group.start, "told", record)


def taken(draft: Draft, at: int, group: Group, choice: Alternative | str | None, stamp: Stamp = NOBODY) -> Step | None:
    """Settle a group: an alternative's words, other words, or none (None) stand in its place from then on.

    A provision of which nothing is left goes. None for words with a stray bracket.
    """
    if isinstance(choice, str) and read(Text(choice)).strays:
        return None
    work = _Work(draft, at)
    words = work.text.plain
    if isinstance(choice, Alternative):
        agreed = words[choice.words_start : choice.words_end]
        kept = choice.nested
        if agreed.strip():
            work.type(choice.words_end, group.end, "")
            work.type(group.start, choice.words_start, "")
        else:
            work.leave_out(group.start, group.end)
    else:
        agreed, kept = choice or "", ()
        if agreed:
            work.type(group.start, group.end, agreed)
        else:
            work.leave_out(group.start, group.end)
    return work.closed(group, kept, agreed, stamp)


def kept_all(draft: Draft, at: int, group: Group, stamp: Stamp = NOBODY) -> Step:
    """Take the brackets away and keep the words of all alternatives, one after the other."""
    work = _Work(draft, at)
    plain = work.text.plain
    for place in range(len(group.alternatives) - 1, -1, -1):
        each = group.alternatives[place]
        nothing = each.words_start == each.words_end
        before = group.alternatives[place - 1].end if place else each.start
        work.type(each.words_end, each.end, "")
        work.type(before, each.words_start, " " if place and not nothing else "")
    words = (plain[each.words_start : each.words_end] for each in group.alternatives)
    agreed = " ".join(filter(None, words))
    return work.closed(group, tuple(one for each in group.alternatives for one in each.nested), agreed, stamp)


# ---- one step made of several edits of one provision


class _Work:
    """Edits a provision, from right to left, and says at last what is known of the bracket."""

    def __init__(self, draft: Draft, at: int) -> None:
        self.draft, self.at = draft, at
        self.changes: list[Change] = []

    @property
    def text(self) -> Text:
        return wording(self.draft.provisions[self.at])

    def type(self, start: int, end: int, words: str) -> None:
        """Put words in the place of others; marks keep to theirs."""
        if start == end and not words:
            return
        text = self.text
        plain = text.plain[:start] + words + text.plain[end:]
        self._put(Text(plain, tuple(_followed(text.marks, start, end, len(words)))))
        puts = (_carried(each, self.draft.provisions[self.at], (start, end, len(words))) for each in self.draft.records)
        self.do(tuple(put for put in puts if put))

    def leave_out(self, start: int, end: int) -> None:
        """Take words away, and the space that would be one too many."""
        plain = self.text.plain
        before, after = plain[:start], plain[end:]
        if before.endswith(" ") and (not after or after[0] in " ,.;:)"):
            start -= 1
        elif not before and after.startswith(" "):
            end += 1
        self.type(start, end, "")

    def done(self, start: int, what: str, record: Bracket | None) -> Step:
        """Return the step, the group at ``start`` marked and its record put."""
        if record is not None:
            self._mark(start, record.id)
            known = next((each for each in self.draft.brackets if each.id == record.id), None)
            if known != record:
                self.do((Put(known, record),))
        return Step(tuple(self.changes), what)

    def closed(self, group: Group, kept: Iterable[Group], agreed: str, stamp: Stamp) -> Step:
        """Return the step that settles a group, and with it those in it that are not ``kept``."""
        staying = {each.id for each in walked(kept)}
        gone = {each.id for each in walked((group,)) if each.id and each.id not in staying}
        text = self.text
        marks = tuple(mark for mark in text.marks if mark.kind is not MarkKind.BRACKET or mark.to not in gone)
        self._put(Text(text.plain, marks))
        record = _record(self.draft, group) or Bracket(group.id or new_id(), "alternative")
        puts: list[Change] = [_closing(self.draft, record, agreed, stamp)]
        inner = (each for each in self.draft.brackets if each.id in gone - {group.id} and each.closed is None)
        puts += [_closing(self.draft, each, "", stamp) for each in inner]
        self.do(tuple(puts))
        if not self.text.plain.strip():
            empty = structure.removed(self.draft, self.at, self.at)
            self.changes += empty.changes if empty else ()
        return Step(tuple(self.changes), "taken")

    def do(self, changes: Sequence[Change]) -> None:
        if changes:
            self.draft = stepped(Step(tuple(changes), ""), self.draft)
            self.changes += changes

    def _mark(self, start: int, bracket: str) -> None:
        """Let the mark lie on the whole group, which may have grown."""
        text = self.text
        group = _beginning(text, start) or _beginning(_meant(text, start, bracket), start)
        if group is None:
            return
        others = tuple(mark for mark in text.marks if (mark.kind, mark.to) != (MarkKind.BRACKET, bracket))
        self._put(Text(text.plain, (*others, Mark(group.start, group.end, MarkKind.BRACKET, bracket))))

    def _put(self, text: Text) -> None:
        old = self.draft.provisions[self.at]
        new = replace(old, text=text) if wording(old) is old.text else replace(old, heading=text)
        if new != old:
            self.do((Splice(self.at, (old,), (new,)),))


def _beginning(text: Text, start: int) -> Group | None:
    """Return the group with an alternative that begins there."""
    every = walked(groups(text))
    return next((group for group in every if any(one.start == start for one in group.alternatives)), None)


def _meant(text: Text, start: int, bracket: str) -> Text:
    """Return a text in which brackets that look like a note's number, "[90].", are marked as what they are."""
    end = start
    for each in read(text).others:
        end = each.end if each.start == end else end
    return Text(text.plain, (*text.marks, Mark(start, end, MarkKind.BRACKET, bracket))) if end > start else text


def _followed(marks: Iterable[Mark], start: int, end: int, length: int) -> Iterable[Mark]:
    """Yield the marks after ``length`` letters took the place of ``[start:end]``; a mark takes in nothing beside it."""
    for mark in marks:
        first, last = _moved(mark.start, mark.end, (start, end, length))
        if first < last:
            yield replace(mark, start=first, end=last)


def _carried(record: Record, provision: Provision, edit: tuple[int, int, int]) -> Put | None:
    """Return the put that keeps an offer or a remark on its words; None where it does not move."""
    if isinstance(record, Remark) and record.provision == provision.id:
        start, end = _moved(record.start, record.end, edit)
        now: Record = replace(record, start=start, end=end)
    elif isinstance(record, Offer) and _same_field(record.proposal, provision):
        start, end = _moved(record.proposal.start, record.proposal.end, edit)
        now = replace(record, proposal=replace(record.proposal, start=start, end=end))
    else:
        return None
    return Put(record, now) if now != record else None


def _moved(first: int, last: int, edit: tuple[int, int, int]) -> tuple[int, int]:
    """Return where a range is after an edit of ``[start:end]``: what is put in at its edges is not in it."""
    start, end, length = edit
    grown = length - (end - start)
    stays = first < start or (first == start and start < end)
    begin = first if stays else max(first, end) + grown
    return begin, max(begin, last if last <= start else last + grown if last >= end else start)


def _same_field(proposal: Proposal, provision: Provision) -> bool:
    headed = provision.heading is not None and wording(provision) is provision.heading
    return proposal.provision == provision.id and proposal.heading == headed and not proposal.label


def _opened(said: Said, stamp: Stamp) -> Bracket:
    return Bracket(new_id(), said.reason, stamp, said.fallback, said.note)


def _closing(draft: Draft, record: Bracket, agreed: str, stamp: Stamp) -> Put:
    known = next((each for each in draft.brackets if each.id == record.id), None)
    return Put(known, replace(record, taken=agreed, closed=stamp))


def _record(draft: Draft, group: Group) -> Bracket | None:
    return next((record for record in draft.brackets if group.id and record.id == group.id), None)


def _others(said: Said) -> Iterable[str]:
    alternatives = [Alternative(said.owner, "", 0, 0, 0, 0)]
    for owner, words in said.others:
        ordinal = next_ordinal(owner, alternatives)
        alternatives.append(Alternative(owner, ordinal, 0, 0, 0, 0))
        yield written(owner, words, ordinal)


def _deep(found: Iterable[Group], depth: int = 0) -> Iterable[tuple[Group, int]]:
    for group in found:
        yield group, depth
        for alternative in group.alternatives:
            yield from _deep(alternative.nested, depth + 1)


def _whole(text: Text, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space at its edges, grown to whole brackets where it cuts through some."""
    while start < end and text.plain[start].isspace():
        start += 1
    while end > start and text.plain[end - 1].isspace():
        end -= 1
    found = read(text)
    spans = [(each.start, each.end) for each in found.others]
    for group in walked(found.groups):
        inside = any(each.words_start <= start and end <= each.words_end for each in group.alternatives)
        if not inside:
            spans.append((group.start, group.end))
    grown = True
    while grown:
        crossed = [each for each in spans if each[0] < end and each[1] > start and not _holds((start, end), each)]
        grown = bool(crossed)
        for first, last in crossed:
            start, end = min(start, first), max(end, last)
    return start, end


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
