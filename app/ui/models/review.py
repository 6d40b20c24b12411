"""The review of an import without a screen: what was read, what was corrected, which words are accounted for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.language.folding import squeeze
from app.model.edits import Edit, Splice, apply
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.instrument import Instrument, Source
from app.model.provision import Kind, Place, Provision, Provisions, TopicSpan
from app.model.text import Text

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Matter:
    """What is under review and never changes: the source, the doubts, the words that the reader left over.

    ``missing`` are passages of the source that stand nowhere in the tree; ``set_aside`` counts the words that the
    reader itself set aside, such as page numbers. ``source_words`` is 0 when no figures are known.
    """

    name: str
    source: Source
    findings: tuple[Finding, ...] = ()
    missing: tuple[str, ...] = ()
    source_words: int = 0
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """How far the review is: the instrument with all corrections, and the corrections themselves.

    ``answered`` are findings, ``aside`` and ``taken`` missing passages, by their place in the matter; ``removed`` are
    provisions that the person set aside.
    """

    instrument: Instrument
    edits: tuple[Edit, ...] = ()
    answered: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()
    removed: tuple[Provision, ...] = ()

    @property
    def provisions(self) -> Provisions:
        """The provisions with all corrections."""
        return self.instrument.provisions


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


def corrected(review: Review, edit: Edit) -> Review:
    """Return the review after one more correction."""
    return replace(review, instrument=apply(edit, review.instrument), edits=(*review.edits, edit))


def answered(review: Review, finding: int) -> Review:
    """Return the review after a doubt was looked at."""
    return replace(review, answered=review.answered | {finding})


def open_doubts(matter: Matter, review: Review) -> tuple[int, ...]:
    """Return the findings that stand in the tree, in the order of the text, answered ones included."""
    places = {provision.id: at for at, provision in enumerate(review.provisions)}
    known = [at for at, finding in enumerate(matter.findings) if finding.at in places]
    return tuple(sorted(known, key=lambda at: places[matter.findings[at].at]))


def figures(matter: Matter, review: Review) -> Figures:
    """Count where the words of the source are now."""
    left = [at for at in range(len(matter.missing)) if at not in review.aside | review.taken]
    missing = sum(count(matter.missing[at]) for at in left)
    aside = matter.set_aside + sum(count(matter.missing[at]) for at in review.aside)
    aside += sum(count(provision.words) for provision in review.removed)
    total = matter.source_words or sum(count(provision.words) for provision in review.provisions) + aside + missing
    return Figures(total, max(total - aside - missing, 0), aside, missing)


def leave_out(review: Review, passage: int) -> Review:
    """Set a missing passage aside."""
    return replace(review, aside=review.aside | {passage})


def put_aside(review: Review, at: int) -> Review:
    """Set provision ``at`` aside; what it holds moves up a level, as its siblings."""
    provision = review.provisions[at]
    done = corrected(review, removal(review.provisions, at))
    return replace(done, removed=(*review.removed, provision))


def removal(provisions: Provisions, at: int) -> Splice:
    """Take provision ``at`` out; what it holds moves up a level."""
    end = at + 1
    while end < len(provisions) and provisions[end].level > provisions[at].level:
        end += 1
    held = tuple(replace(provision, level=provision.level - 1) for provision in provisions[at + 1 : end])
    return Splice(at, provisions[at:end], held)


def take_in(matter: Matter, review: Review, passage: int, after: int) -> Review:
    """Put a missing passage into the tree, as a paragraph after provision ``after``."""
    words = matter.missing[passage]
    start = matter.source.text.find(words)
    places = (Place(start, start + len(words)),) if start >= 0 else ()
    level = review.provisions[after].level if review.provisions else 0
    made = Provision(new_id(), Kind.PARAGRAPH, level, text=Text(squeeze(words)), places=places)
    at = min(after + 1, len(review.provisions))
    done = corrected(review, Splice(at, (), (made,)))
    return replace(done, taken=review.taken | {passage})


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
    return len(_WORD.findall(words))


def passages(text: str, provisions: Sequence[Provision], missing: Sequence[str]) -> tuple[str, ...]:
    """Return missing words as passages of the source: neighbours together, in their order.

    ``missing`` are single words as the importer gives them; those that no place of the source accounts for stand in a
    passage of their own at the end.
    """
    covered = sorted((place.start, place.end) for provision in provisions for place in provision.places)
    left, spans, open_at = list(missing), list[tuple[int, int]](), -1
    for match in _WORD.finditer(text):
        if not left:
            break
        inside = any(start <= match.start() < end for start, end in covered)
        if inside or match[0] != left[0]:
            open_at = -1
            continue
        left.pop(0)
        if open_at >= 0:
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
        open_at = match.end()
    found = [text[start:end] for start, end in spans]
    return (*found, *([" ".join(left)] if left else []))
