"""What is painted on and beside the words of a provision; computed from the values, without painting."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from app.jobs.comparing import Departure
from app.model.comparison import Hunk
from app.model.draft import Draft, Offer, Remark
from app.model.finding import Finding
from app.model.provision import Provision
from app.model.text import MarkKind, Text
from app.negotiating.bracket_text import Group, groups, walked
from app.ui.models.desk_looks import Look, Span, lines_to_the_eye
from app.ui.models.desk_words import HEADED, Typed, words_of

Bar = Literal["", "seal", "bracket", "added", "removed"]
_WEIGHTY = 3
_CHANGED = frozenset({"insert", "replace", "delete"})


_ORDER = {look: place for place, look in enumerate(Look)}
METRIC = frozenset({Look.BOLD, Look.ITALIC, Look.OWNER, Look.SIGN, Look.BREAK})
"""Looks that make words wider or narrower: they are set when a text is opened, the others when they are seen."""


@dataclass(frozen=True, slots=True)
class Wedge:
    """Words that do not stand at ``at``: missing beside the precedent, or offered by the other side."""

    at: int
    words: str
    offered: bool = False
    said: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Words opened within a line: the letter before them, their width with the room around, what is opened after."""

    anchor: int
    wedge: Wedge
    right: float
    width: float


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is painted for one provision; ``bar`` is the colour of its bar, ``remarks`` the ids of open ones."""

    spans: tuple[Span, ...] = ()
    wedges: tuple[Wedge, ...] = ()
    weight: int = 0
    bar: Bar = ""
    groups: tuple[Group, ...] = ()
    remarks: tuple[Remark, ...] = ()


NONE = Marks()


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs from the precedent: the words that only the draft has, and those that it lacks."""

    added: tuple[tuple[int, int], ...] = ()
    missing: tuple[tuple[int, str], ...] = ()
    weight: int = 0

    def after(self, typed: Typed) -> "Differences":
        """Return them as they lie after a change of the words, until they are known anew."""
        added = tuple((typed.moves(start), typed.moves(end, sticky=True)) for start, end in self.added)
        missing = tuple((typed.moves(at), words) for at, words in self.missing)
        return replace(self, added=tuple(pair for pair in added if pair[0] < pair[1]), missing=missing)


@dataclass(slots=True)
class Beside:
    """What is known beside the text, each list by the id of its provision."""

    differences: dict[str, Differences] = field(default_factory=dict)
    offers: dict[str, list[Offer]] = field(default_factory=dict)
    remarks: dict[str, list[Remark]] = field(default_factory=dict)
    findings: dict[str, list[Finding]] = field(default_factory=dict)
    hits: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    here: tuple[str, int, int] = ("", 0, 0)
    known: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    def take_records(self, draft: Draft) -> None:
        """Take the open offers and remarks of a draft, and which provisions there are."""
        self.offers, self.remarks = {}, {}
        for offer in draft.offers:
            if offer.status == "open" and not offer.proposal.label:
                self.offers.setdefault(offer.proposal.provision, []).append(offer)
        for remark in draft.remarks:
            if not remark.settled and not remark.answers:
                self.remarks.setdefault(remark.provision, []).append(remark)
        self.known = frozenset(provision.id for provision in draft.provisions)
        self.names = tuple(each.name for each in draft.instrument.particulars.signatories if each.name)

    def follow(self, moved: Mapping[str, Typed]) -> None:
        """Let what is known stay on its words after changes, by the id of the provision, until it is known anew."""
        for provision_id, typed in moved.items():
            known = self.differences.get(provision_id)
            if known is not None:
                self.differences[provision_id] = known.after(typed)
            self.findings[provision_id] = [
                replace(each, start=typed.moves(each.start), end=typed.moves(each.end, sticky=True))
                for each in self.findings.get(provision_id, ())
            ]

    def forget(self) -> None:
        """Know nothing any more."""
        self.differences, self.offers, self.remarks = {}, {}, {}
        self.findings, self.hits, self.here, self.known = {}, {}, ("", 0, 0), frozenset()


def differences_of(departure: Departure, provision: Provision) -> Differences | None:
    """Return what differs from the closest precedent; None where the hunks are of other words than those now."""
    if not departure.hits:
        return Differences()
    places = _places(departure.hunks, words_of(provision).plain)
    if places is None:
        return None
    added: list[tuple[int, int]] = []
    missing: list[tuple[int, str]] = []
    for hunk, (start, end) in zip(departure.hunks, places, strict=True):
        if hunk.op in {"insert", "replace"} and hunk.after.strip():
            lead = len(hunk.after) - len(hunk.after.lstrip())
            added.append((start + lead, end - len(hunk.after) + len(hunk.after.rstrip())))
        if hunk.op in {"delete", "replace"} and hunk.before.strip():
            missing.append((start, hunk.before))
    return Differences(tuple(added), tuple(missing), departure.weight)


def _places(hunks: Iterable[Hunk], words: str) -> list[tuple[int, int]] | None:
    """Return where each hunk's own words stand; None when they are not the words. Spaces between may be more or less.

    Hunks of sentence after sentence leave out the space between two sentences.
    """
    at, found = 0, []
    for hunk in hunks:
        after = hunk.after
        if after and not words.startswith(after, at):
            skipped = at + len(words[at:]) - len(words[at:].lstrip())
            if words.startswith(after, skipped):
                at = skipped
            elif words.startswith(after.rstrip(), at) and not words[at + len(after.rstrip()) :].strip():
                after = after.rstrip()
            else:
                return None
        found.append((at, at + len(after)))
        at += len(after)
    return None if words[at:].strip() else found


def marks_of(provision: Provision, beside: Beside) -> Marks:
    """Return all that is painted for a provision."""
    text = words_of(provision)
    within = groups(text) if "[" in text.plain or "［" in text.plain else ()
    differences = beside.differences.get(provision.id, Differences())
    offers = beside.offers.get(provision.id, ())
    spans = [*_own(text, beside.known), *lines_to_the_eye(provision, beside.names)]
    spans += [*_bracketed(within), *_added(differences, within)]
    spans += _offered(offers, provision)
    spans += [Span(each.start, each.end, Look.FINDING, each.message) for each in beside.findings.get(provision.id, ())]
    spans += [Span(start, end, Look.HIT) for start, end in beside.hits.get(provision.id, ())]
    if beside.here[0] == provision.id:
        spans.append(Span(beside.here[1], beside.here[2], Look.HERE))
    long = len(text.plain)
    kept = (replace(each, end=min(each.end, long)) for each in spans if 0 <= each.start < min(each.end, long))
    wedges = [Wedge(at, words) for at, words in differences.missing if not _inside(within, at)]
    wedges += _wedges(offers, provision)
    return Marks(
        tuple(sorted(kept, key=lambda span: _ORDER[span.look])),
        tuple(replace(each, at=min(each.at, long)) for each in wedges),
        differences.weight,
        _bar(differences, within, offers),
        within,
        tuple(beside.remarks.get(provision.id, ())),
    )


def _bar(differences: Differences, within: tuple[Group, ...], offers: Iterable[Offer]) -> Bar:
    kinds = {offer.proposal.kind for offer in offers}
    if differences.weight == _WEIGHTY:
        return "seal"
    if within:
        return "bracket"
    if differences.added or "insertion" in kinds:
        return "added"
    return "removed" if differences.missing or kinds else ""


def _own(text: Text, known: frozenset[str]) -> Iterator[Span]:
    for mark in text.marks:
        if mark.kind is MarkKind.BOLD:
            yield Span(mark.start, mark.end, Look.BOLD)
        elif mark.kind is MarkKind.ITALIC:
            yield Span(mark.start, mark.end, Look.ITALIC)
        elif mark.kind is MarkKind.REFERENCE:
            yield Span(mark.start, mark.end, Look.REFERENCE if mark.to in known else Look.DANGLING, to=mark.to)


def _bracketed(within: tuple[Group, ...]) -> Iterator[Span]:
    for group in within:
        yield Span(group.start, group.end, Look.BRACKET, to=group.id)
    for group in walked(within):
        for each in group.alternatives:
            yield Span(each.start, each.start + 1, Look.SIGN)
            yield Span(each.end - 1, each.end, Look.SIGN)
            if each.words_start > each.start + 1 and (each.owner or each.ordinal):
                yield Span(each.start + 1, each.words_start, Look.OWNER, to=each.owner)


def _added(differences: Differences, within: tuple[Group, ...]) -> Iterator[Span]:
    """Yield the words that only the draft has; what stands in brackets is marked as that, and not twice."""
    for start, end in differences.added:
        at = start
        for group in within:
            if group.end <= at or group.start >= end:
                continue
            if at < group.start:
                yield Span(at, group.start, Look.ADDED)
            at = group.end
        if at < end:
            yield Span(at, end, Look.ADDED)


def _inside(within: tuple[Group, ...], at: int) -> bool:
    return any(group.start < at < group.end for group in within)


def _fits(offer: Offer, provision: Provision) -> bool:
    return offer.proposal.heading == (provision.kind in HEADED)


def _offered(offers: Iterable[Offer], provision: Provision) -> Iterator[Span]:
    for offer in offers:
        proposal = offer.proposal
        if proposal.start < proposal.end and _fits(offer, provision):
            yield Span(proposal.start, proposal.end, Look.STRUCK, proposal.stamp.author, offer.id)


def _wedges(offers: Iterable[Offer], provision: Provision) -> Iterator[Wedge]:
    for offer in offers:
        proposal = offer.proposal
        if proposal.new and _fits(offer, provision):
            yield Wedge(proposal.end, proposal.new, True, proposal.stamp.author, offer.id)
