"""Weighing the changes between provisions: what each weighs as a whole and sentence by sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.comparing.markers import Vocabulary, vocabulary_of
from app.comparing.passages import Passage
from app.comparing.spots import Span, is_counted
from app.comparing.weight import Setting, in_order, weigh, weigh_whole
from app.comparing.weightrules import weights
from app.language.offices import Office
from app.language.topics import topics_of
from app.model.comparison import Change, ChangeKind, Hunk, Reason, Sentence
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision

_LEGAL = "legal_character"
_NAMED = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.SIGNATURE})
_RECITING = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK})
_HOW: dict[ChangeKind, str] = {"moved": "moved", "moved_reworded": "moved", "split": "split", "merged": "merged"}


def vocabulary(before: Instrument, after: Instrument, offices: Sequence[Office]) -> Vocabulary:
    """Collect what two instruments define."""
    texts = (provision.text.plain for it in (before, after) for provision in it.provisions)
    collective = [it.particulars.collective_name for it in (before, after)]
    return vocabulary_of(texts, [office for office, _ in offices], collective)


def weighed_texts(
    before: str, after: str, hunks: Sequence[Hunk], offices: Sequence[Office]
) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    """Return the hunks between two passages with the kinds of change that each holds, and why they weigh."""
    known = vocabulary_of((before, after), [office for office, _ in offices])
    return weigh(hunks, setting_of(Passage(before, ()), Passage(after, ()), (), known))


def setting_of(old: Passage, new: Passage, provisions: Sequence[Provision], known: Vocabulary) -> Setting:
    """Return what the provisions of a change are: of legal character, a title, a signature block."""
    kinds = {provision.kind for provision in provisions}
    legal = _legal_spans(old), _legal_spans(new)
    return Setting(known, legal, bool(kinds & _NAMED), kinds == {Kind.SIGNATURE}, bool(kinds) and kinds <= _RECITING)


def _legal_spans(passage: Passage) -> tuple[Span, ...]:
    topics = passage.topics or topics_of(passage.text)
    return tuple((span.start, span.end) for span in topics if span.topic == _LEGAL)


def weighed(change: Change, setting: Setting) -> Change:
    """Return the change with its weight, and its hunks and sentences with theirs."""
    if change.kind == "kept":
        return change
    if change.kind in {"added", "dropped"}:
        hunks, why = weigh_whole(change.hunks, "provision", reciting=setting.reciting)
        return replace(change, hunks=hunks, why=why)
    how = _HOW.get(change.kind)
    also = (Reason(how, weights()[how]),) if how else ()
    hunks, why = weigh(change.hunks, setting)
    if not change.sentences:
        return replace(change, hunks=hunks, why=in_order((*why, *also)))
    told = tuple(_weighed_sentence(sentence, setting) for sentence in change.sentences)
    if _marked(sentence.hunks for sentence in told) <= _marked([change.hunks]):
        why = tuple(reason for sentence in told for reason in sentence.why)
        hunks = _placed(change.hunks, told)
    return replace(change, hunks=hunks, why=in_order((*why, *also)), sentences=told)


def _weighed_sentence(sentence: Sentence, setting: Setting) -> Sentence:
    moved = (Reason("moved", weights()["moved"]),) if sentence.moved else ()
    if not sentence.before or not sentence.after:
        hunks, why = weigh_whole(sentence.hunks, "sentence")
        return replace(sentence, hunks=hunks, why=why)
    legal = _within(setting.legal[0], sentence.before), _within(setting.legal[1], sentence.after)
    hunks, why = weigh(sentence.hunks, replace(setting, legal=legal))
    return replace(sentence, hunks=hunks, why=in_order((*why, *moved)))


def _within(spans: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    """Return the spans that touch a sentence, counted from its beginning."""
    start, end = sentence
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and start < b)


def _marked(groups: Iterable[Sequence[Hunk]]) -> int:
    return sum(len(h.before) + len(h.after) for hunks in groups for h in hunks if h.op != "equal")


def _placed(hunks: Sequence[Hunk], sentences: Sequence[Sentence]) -> tuple[Hunk, ...]:
    """Give the hunks of a whole paragraph the kinds of change told of the sentences in which they stand."""
    found: list[Hunk] = []
    i, j = 0, 0
    for hunk in hunks:
        spans = (i, i + len(hunk.before)), (j, j + len(hunk.after))
        i, j = spans[0][1], spans[1][1]
        if not is_counted(hunk):
            found.append(hunk)
            continue
        slugs = [slug for sentence in sentences for slug in _of(sentence, hunk, *spans)]
        found.append(replace(hunk, reasons=tuple(dict.fromkeys((*hunk.reasons, *(slugs or ["editorial"]))))))
    return tuple(found)


def _of(sentence: Sentence, hunk: Hunk, before: Span, after: Span) -> tuple[str, ...]:
    """Return what a sentence's own hunks say of a hunk of the paragraph that stands in it."""
    at = [
        (span, own) for span, own in ((before, sentence.before), (after, sentence.after)) if own and _meets(span, own)
    ]
    if not at:
        return ()
    if sentence.moved:
        return ("moved",)
    same = [h.reasons for h in sentence.hunks if (h.before, h.after) == (hunk.before, hunk.after)]
    return same[0] if same else tuple(reason.kind for reason in sentence.why)


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
