"""Carried sentences: what went from one provision to another is neither dropped nor added."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from app.comparing.markers import Vocabulary
from app.comparing.names import Naming
from app.comparing.passages import Passage
from app.comparing.spellings import tokens_of
from app.comparing.spots import Span
from app.comparing.weighing import setting_of
from app.comparing.weight import in_order, shortened, weigh, whole_sentences
from app.comparing.weightrules import weights
from app.comparing.words import words
from app.language.sentences import sentences
from app.model.comparison import Carried, Change, Hunk, Reason, Sentence

_LEAST = 4  # words: "Done in duplicate." may well be written twice
_ALIKE = 0.75  # of the words, in their order
_MOST = 10_000  # pairs that are held against each other
_LOST = frozenset({"sentence", "provision"})


@dataclass(frozen=True, slots=True)
class _End:
    """A sentence without counterpart in its own change; ``alone`` says that it is a whole provision."""

    change: int
    span: Span
    words: str
    tokens: tuple[str, ...]
    alone: bool


def carry(
    changes: Sequence[Change], naming: Naming, known: Vocabulary
) -> tuple[tuple[Change, ...], tuple[Carried, ...]]:
    """Find the sentences that left one provision and came to another; return the changes, which say so, and these.

    A sentence that went with a word altered weighs what the word weighs. Provisions that went as a whole were paired
    before.
    """
    gone, come = ([end for at, c in enumerate(changes) for end in _ends(at, c, side)] for side in (0, 1))
    told, found = list(changes), []
    for one, other in _pairs(gone, come):
        hunks, why = weigh(
            words(one.words, other.words, naming),
            setting_of(Passage(one.words, ()), Passage(other.words, ()), (), known),
        )
        left = Reason("moved", weights()["moved"], before=shortened(one.words))
        came = Reason("moved", weights()["moved"], after=shortened(other.words))
        told[one.change] = _retold(told[one.change], 0, one, (left,))
        told[other.change] = _retold(told[other.change], 1, other, in_order((*why, came)))
        ids = told[one.change].before, told[other.change].after
        found.append(Carried(ids[0], one.span, ids[1], other.span, hunks, in_order((*why, came))))
    return tuple(told), tuple(found)


def _ends(at: int, change: Change, side: int) -> Iterator[_End]:
    if change.kind in {"kept", "moved"}:
        return
    text = "".join((hunk.before, hunk.after)[side] for hunk in change.hunks)
    whole = change.kind in {"added", "dropped"}
    spans = sentences(text) if whole else whole_sentences(change.hunks)[side]
    for span in spans:
        cut = text[slice(*span)]
        if len(tokens := tuple(tokens_of(cut))) >= _LEAST:
            yield _End(at, span, cut, tokens, whole and len(spans) == 1)


def _pairs(gone: Sequence[_End], come: Sequence[_End]) -> Iterator[tuple[_End, _End]]:
    """Yield what answers each other: equal sentences first, then the most alike."""
    waiting: defaultdict[tuple[str, ...], list[_End]] = defaultdict(list)
    for end in come:
        waiting[end.tokens].append(end)
    left = []
    for end in gone:
        there = next((other for other in waiting[end.tokens] if _may(end, other)), None)
        if there:
            waiting[end.tokens].remove(there)
            yield end, there
        else:
            left.append(end)
    yield from _alike(left, [end for ends in waiting.values() for end in ends])


def _may(one: _End, other: _End) -> bool:
    return one.change != other.change and not (one.alone and other.alone)


def _alike(gone: Sequence[_End], come: Sequence[_End]) -> Iterator[tuple[_End, _End]]:
    if len(gone) * len(come) > _MOST:
        return
    scored = [
        (LCSseq.normalized_similarity(end.tokens, other.tokens, score_cutoff=_ALIKE), i, j)
        for i, end in enumerate(gone)
        for j, other in enumerate(come)
        if _may(end, other)
    ]
    ours, theirs = set(range(len(gone))), set(range(len(come)))
    for score, i, j in sorted(scored, key=lambda item: -item[0]):
        if score and i in ours and j in theirs:
            ours.remove(i)
            theirs.remove(j)
            yield gone[i], come[j]


def _retold(change: Change, side: int, end: _End, why: tuple[Reason, ...]) -> Change:
    """Return the change, which says of a sentence that it went or came instead of that it is lost or new."""
    found = next((reason for reason in change.why if _tells(reason, side, end.words)), None)
    if found is None:
        return change
    reasons = in_order((*(reason for reason in change.why if reason is not found), *why))
    slugs = tuple(reason.kind for reason in why)
    hunks = tuple(_renamed(hunk, side, end.words, slugs) for hunk in change.hunks)
    told = tuple(_resaid(sentence, side, end.span, why) for sentence in change.sentences)
    return replace(change, why=reasons, hunks=hunks, sentences=told)


def _tells(reason: Reason, side: int, sentence: str) -> bool:
    said = (reason.before, reason.after)
    return reason.kind in _LOST and said[side] == shortened(sentence) and not said[1 - side]


def _renamed(hunk: Hunk, side: int, sentence: str, slugs: tuple[str, ...]) -> Hunk:
    own = (hunk.before, hunk.after)[side].strip()
    if hunk.op == "equal" or not own or own not in sentence:
        return hunk
    return replace(hunk, reasons=tuple(dict.fromkeys((*(slug for slug in hunk.reasons if slug not in _LOST), *slugs))))


def _resaid(sentence: Sentence, side: int, span: Span, why: tuple[Reason, ...]) -> Sentence:
    if (sentence.before, sentence.after)[side] != span or (sentence.before, sentence.after)[1 - side]:
        return sentence
    slugs = tuple(reason.kind for reason in why)
    return replace(sentence, why=why, hunks=tuple(replace(hunk, reasons=slugs) for hunk in sentence.hunks))
