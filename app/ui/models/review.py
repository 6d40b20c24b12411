"""The review of an import without a screen: what was read, what was corrected, which words are accounted for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.language.folding import squeeze
from app.model.accounting import WORD, account, with_place
from app.model.edits import Edit, SetAside, Splice, apply_all
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.instrument import Instrument, Source
from app.model.provision import Kind, Place, Provision, Provisions, TopicSpan
from app.model.text import Text

_HOLD = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}


@dataclass(frozen=True, slots=True)
class Matter:
    """What is under review and never changes: the source, the doubts, and words of the file that its text lacks.

    ``unread`` are passages that the second count of a Word file found and the reader did not.
    """

    name: str
    source: Source
    findings: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """How far the review is: the instrument with all corrections, and the corrections themselves.

    ``answered`` are findings, ``settled`` unread passages, by their place in the matter; ``version`` is the language
    version that is looked at.
    """

    instrument: Instrument
    edits: tuple[Edit, ...] = ()
    answered: frozenset[int] = frozenset()
    settled: frozenset[int] = frozenset()
    version: int = 0

    @property
    def provisions(self) -> Provisions:
        """The provisions of the language version that is looked at, with all corrections."""
        return self.instrument.versions[self.version].provisions


@dataclass(frozen=True, slots=True)
class Figures:
    """Words of the source, and where they are; the last three add up to the first."""

    source: int
    tree: int
    aside: int
    missing: int

    @property
    def coverage(self) -> int:
        """Hundredths of the source that are accounted for; 100 only when nothing is missing."""
        if not self.source:
            return 100
        return min(100 if not self.missing else 99, 100 * (self.source - self.missing) // self.source)


@dataclass(frozen=True, slots=True)
class Outside:
    """What stands outside the tree: ``missing`` and ``aside`` are places of the source, ``unread`` are passages."""

    figures: Figures
    missing: tuple[Place, ...]
    unread: tuple[int, ...]
    aside: tuple[Place, ...]


def unread_of(text: str, instrument: Instrument, missing: Sequence[str]) -> tuple[str, ...]:
    """Return those of a reading's missing words that no place of the source accounts for, as one passage."""
    found = account(text, instrument)
    placed = Counter(word for gap in found.gaps for word in WORD.findall(text, gap.start, gap.end))
    left: list[str] = []
    for word in missing:
        placed[word] -= 1
        left += [word] if placed[word] < 0 else []
    return (" ".join(left),) if left else ()


def corrected(review: Review, *edits: Edit) -> Review:
    """Return the review after more corrections, which are one step."""
    return replace(review, instrument=apply_all(edits, review.instrument), edits=(*review.edits, *edits))


def answered(review: Review, finding: int) -> Review:
    """Return the review after a doubt was looked at."""
    return replace(review, answered=review.answered | {finding})


def open_doubts(matter: Matter, review: Review) -> tuple[int, ...]:
    """Return the findings that stand in the tree, in the order of the text, answered ones included."""
    places = places_of(review)
    known = [at for at, finding in enumerate(matter.findings) if finding.at in places]
    return tuple(sorted(known, key=lambda at: places[matter.findings[at].at]))


def places_of(review: Review) -> dict[str, tuple[int, int]]:
    """Return where each provision stands: its language version and its place there."""
    return {
        provision.id: (number, at)
        for number, version in enumerate(review.instrument.versions)
        for at, provision in enumerate(version.provisions)
    }


def outside(matter: Matter, review: Review) -> Outside:
    """Count where the words of the source are now, and list what stands outside the tree."""
    text = matter.source.text
    found = account(text, review.instrument)
    unread = tuple(at for at in range(len(matter.unread)) if at not in review.settled)
    open_words = sum(count(matter.unread[at]) for at in unread)
    every = sum(map(count, matter.unread))
    whole = Figures(found.words + every, found.tree + every - open_words, found.aside, found.missing + open_words)
    aside = tuple(place for place in review.instrument.set_aside if text[place.start : place.end].strip())
    return Outside(whole, found.gaps, unread, aside)


def leave_out(review: Review, place: Place) -> Review:
    """Set a missing passage aside."""
    was = review.instrument.set_aside
    return corrected(review, SetAside(was, with_place(was, (place,))))


def settle(review: Review, passage: int) -> Review:
    """Leave an unread passage: a person has looked at it."""
    return replace(review, settled=review.settled | {passage})


def put_aside(review: Review, at: int) -> Review:
    """Set provision ``at`` aside; what it holds moves up a level, as its siblings."""
    provisions = review.provisions
    shared = {place for number, each in enumerate(provisions) if number != at for place in each.places}
    was = review.instrument.set_aside
    now = with_place(was, set(provisions[at].places) - shared)
    aside = (SetAside(was, now),) if now != was else ()
    return corrected(review, replace(removal(provisions, at), version=review.version), *aside)


def removal(provisions: Provisions, at: int) -> Splice:
    """Take provision ``at`` out; what it holds moves up a level."""
    end = at + 1
    while end < len(provisions) and provisions[end].level > provisions[at].level:
        end += 1
    held = tuple(replace(provision, level=provision.level - 1) for provision in provisions[at + 1 : end])
    return Splice(at, provisions[at:end], held)


def take_in(matter: Matter, review: Review, place: Place) -> Review:
    """Put a passage of the source into the tree, as a paragraph where it stands there."""
    words = squeeze(matter.source.text[place.start : place.end])
    before = position_at(review.provisions, place.start)
    was = review.instrument.set_aside
    aside = (SetAside(was, tuple(each for each in was if each != place)),) if place in was else ()
    return corrected(review, _inserted(review, words, (place,), -1 if before is None else before), *aside)


def take_unread(matter: Matter, review: Review, passage: int, after: int) -> Review:
    """Put an unread passage into the tree, as a paragraph after provision ``after``."""
    return settle(corrected(review, _inserted(review, squeeze(matter.unread[passage]), (), after)), passage)


def _inserted(review: Review, words: str, places: tuple[Place, ...], after: int) -> Splice:
    """Return what puts a paragraph after provision ``after`` (-1: before the first), below it when it is a heading."""
    level = 0
    if 0 <= after < len(review.provisions):
        above = review.provisions[after]
        level = above.level + (above.kind in _HOLD and not above.text.plain)
    made = Provision(new_id(), Kind.PARAGRAPH, level, text=Text(words), places=places)
    return Splice(after + 1, (), (made,), review.version)


def position_at(provisions: Sequence[Provision], offset: int) -> int | None:
    """Return the provision whose source holds ``offset``; the innermost, else the nearest before it; None without."""
    best: int | None = None
    for at, provision in enumerate(provisions):
        for place in provision.places:
            if place.start <= offset <= place.end:
                return at
            if place.start <= offset:
                best = at
    return best


def with_topic(topics: Sequence[TopicSpan], start: int, end: int, topic: str) -> tuple[TopicSpan, ...]:
    """Return ``topics`` with ``text[start:end]`` under ``topic`` alone (no topic when empty); the rest stays."""
    kept: list[TopicSpan] = []
    for span in topics:
        if span.end <= start or span.start >= end:
            kept.append(span)
            continue
        kept += [replace(span, end=start)] if span.start < start else []
        kept += [replace(span, start=end)] if span.end > end else []
    made = [TopicSpan(topic, start, end)] if topic else []
    return tuple(sorted([*kept, *made], key=lambda span: (span.start, span.end)))


def count(words: str) -> int:
    """Count the words of a passage, as the importer counts them."""
    return len(WORD.findall(words))
