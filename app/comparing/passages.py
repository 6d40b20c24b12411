"""Sentence by sentence: how a paragraph that holds several topics is compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.comparing.assign import assign
from app.comparing.names import Naming
from app.comparing.units import between, increasing
from app.comparing.words import words
from app.language.likeness import Likeness
from app.language.sentences import sentences
from app.model.comparison import Hunk, Sentence
from app.model.provision import Provision, TopicSpan

_FLOOR, _TOPIC, _PLACE = 0.3, 0.25, 0.05
_FEWER = 0.6

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one or several provisions as they are compared, and where in them the topics are."""

    text: str
    topics: tuple[TopicSpan, ...]

    @property
    def topic_names(self) -> tuple[str, ...]:
        """The topics, each once, in the order of the text."""
        return tuple(dict.fromkeys(span.topic for span in self.topics))

    def topics_in(self, span: Span) -> frozenset[str]:
        """Return the topics of a part of the text."""
        return frozenset(t.topic for t in self.topics if t.start < span[1] and t.end > span[0])


def passage_of(provisions: Sequence[Provision]) -> Passage:
    """Join provisions by a space, as a change does."""
    parts: list[str] = []
    topics: list[TopicSpan] = []
    at = 0
    for provision in provisions:
        start = at + len(provision.words) - len(provision.text.plain)
        topics += [TopicSpan(span.topic, span.start + start, span.end + start) for span in provision.topics]
        parts.append(provision.words)
        at += len(provision.words) + 1
    return Passage(" ".join(parts), tuple(topics))


def by_sentence(before: Passage, after: Passage, naming: Naming) -> tuple[tuple[Hunk, ...], tuple[Sentence, ...]]:
    """Compare sentence by sentence; return the hunks of the whole, and the sentences with their own.

    A sentence that stands in another order now is deleted and inserted in the hunks of the whole, which give both
    texts back, and paired in the sentences.
    """
    ours, theirs = sentences(before.text), sentences(after.text)
    pairs = _pairs(before, after, ours, theirs, naming)
    order = sorted(pairs.items())
    kept = [order[at] for at in increasing([other for _, other in order])]
    compared = {one: words(_cut(before, ours[one]), _cut(after, theirs[other]), naming) for one, other in order}
    hunks: list[Hunk] = []
    i, j = 0, 0
    for one, other in kept:
        hunks += between(before.text[i : ours[one][0]], after.text[j : theirs[other][0]])
        hunks += compared[one]
        i, j = ours[one][1], theirs[other][1]
    hunks += between(before.text[i:], after.text[j:])
    in_place = {one for one, _ in kept}
    found = [
        (other, one, Sentence(ours[one], theirs[other], compared[one], one not in in_place)) for one, other in order
    ]
    whole = words(before.text, after.text, naming)
    if _marked(whole) < _FEWER * _marked(hunks):  # a sentence became two, or two one
        hunks = list(whole)
    return _seamless(hunks), _in_order(found, before, after, ours, theirs)


def _marked(hunks: Sequence[Hunk]) -> int:
    return sum(len(hunk.before) + len(hunk.after) for hunk in hunks if hunk.op != "equal")


def _seamless(hunks: Sequence[Hunk]) -> tuple[Hunk, ...]:
    """Join neighbours that are equal; a sentence that went stays apart from words changed in the next."""
    found: list[Hunk] = []
    for hunk in hunks:
        last = found[-1] if found else hunk
        if found and last.op == hunk.op == "equal" and not last.reasons and not hunk.reasons:
            found[-1] = Hunk("equal", last.before + hunk.before, last.after + hunk.after)
        else:
            found.append(hunk)
    return tuple(found)


def _cut(passage: Passage, span: Span) -> str:
    return passage.text[span[0] : span[1]]


def _pairs(
    before: Passage, after: Passage, ours: Sequence[Span], theirs: Sequence[Span], naming: Naming
) -> dict[int, int]:
    """Pair sentences by their words without the names of sides, their topics, and a little by their place."""
    own = [naming.before.unnamed(_cut(before, span)) for span in ours]
    its = [naming.after.unnamed(_cut(after, span)) for span in theirs]
    likeness = Likeness([*own, *its])

    def worth(one: int, other: int) -> float:
        shared = before.topics_in(ours[one]) & after.topics_in(theirs[other])
        apart = abs(one / len(ours) - other / len(theirs))
        return likeness.between(own[one], its[other]) + (_TOPIC if shared else 0.0) + _PLACE * (1 - apart) - _FLOOR

    return dict(assign([[worth(one, other) for other in range(len(theirs))] for one in range(len(ours))]))


def _in_order(
    paired: Sequence[tuple[int, int, Sentence]],
    before: Passage,
    after: Passage,
    ours: Sequence[Span],
    theirs: Sequence[Span],
) -> tuple[Sentence, ...]:
    """Return all sentences in the order of the text after; one that was dropped follows its predecessor."""
    place = {one: (other, 0, 0) for other, one, _ in paired}
    known = {other for other, _, _ in paired}
    keyed = [((other, 0, 0), sentence) for other, _, sentence in paired]
    for other, span in enumerate(theirs):
        if other not in known:
            keyed.append(((other, 0, 0), Sentence(None, span, (Hunk("insert", "", _cut(after, span)),))))
    last = (-1, 0, 0)
    for one, span in enumerate(ours):
        if one in place:
            last = place[one]
        else:
            last = (last[0], 1, one)
            keyed.append((last, Sentence(span, None, (Hunk("delete", _cut(before, span), ""),))))
    return tuple(sentence for _, sentence in sorted(keyed, key=lambda item: item[0]))
