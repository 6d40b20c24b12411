"""Comparing two instruments: how their provisions answer each other, and what has become of the words."""

from collections.abc import Mapping
from dataclasses import replace

from app.comparing.align import Pairing, align
from app.comparing.carried import carry
from app.comparing.markers import Vocabulary
from app.comparing.names import Names, Naming, naming_of
from app.comparing.passages import Passage, by_sentence, passage_of
from app.comparing.weighing import setting_of, vocabulary, weighed, weighed_texts
from app.comparing.words import words
from app.language.offices import offices_in, offices_of
from app.language.sentences import sentences
from app.model.comparison import Change, ChangeKind, Comparison, Hunk, Reason, Sentence
from app.model.instrument import Instrument, Particulars
from app.model.provision import Kind, Provisions

_MOST_SENTENCES = 2_500  # pairs of them
_ORDER_IS_FREE = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.SIGNATURE})


def compare(before: Instrument, after: Instrument) -> Comparison:
    """Return all changes in the order of ``after``, what was dropped following its predecessor in ``before``."""
    texts = (provision.text.plain for it in (before, after) for provision in it.provisions)
    offices = offices_in(texts)
    naming = naming_of(before.particulars, after.particulars, offices)
    known = vocabulary(before, after, (*offices_of(before.particulars), *offices_of(after.particulars), *offices))
    ours, theirs = before.provisions, after.provisions
    signers = _signers(ours, naming.before, naming.roles), _signers(theirs, naming.after, {})
    pairings = align(ours, theirs, signers, (naming.before.unnamed, naming.after.unnamed))
    changes = [_change((ours, theirs), pairing, naming, known) for pairing in _in_order(pairings)]
    return Comparison(*carry(changes, naming, known))


def compare_texts(
    before: str, after: str, before_particulars: Particulars, after_particulars: Particulars
) -> tuple[Hunk, ...]:
    """Return readable hunks between two passages of instruments, which say whose names are whose."""
    return weighed_passages(before, after, before_particulars, after_particulars)[0]


def weighed_passages(
    before: str, after: str, before_particulars: Particulars, after_particulars: Particulars
) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
    """Return readable hunks between two passages of instruments, and why they weigh, the heaviest reason first."""
    offices = offices_in((before, after))
    hunks = words(before, after, naming_of(before_particulars, after_particulars, offices))
    return weighed_texts(before, after, hunks, (*offices_of(before_particulars), *offices_of(after_particulars)))


def _signers(provisions: Provisions, names: Names, roles: Mapping[str, str]) -> dict[int, str]:
    """Return the country that each signature block stands for, as it is called in the text after; by index."""
    found: dict[int, str] = {}
    for at, provision in enumerate(provisions):
        if provision.kind is Kind.SIGNATURE:
            countries = [mention.country for mention in names.mentions(provision.words) if mention.kind == "name"]
            known = [country for country in countries if country in names.countries] or [""]
            found[at] = roles.get(known[0], known[0])
    return found


def _in_order(pairings: tuple[Pairing, ...]) -> list[Pairing]:
    place: dict[int, tuple[int, int, int]] = {}
    for pairing in pairings:
        if pairing.after:
            place.update(dict.fromkeys(pairing.before, (min(pairing.after), 0, 0)))
    last = (-1, 0, 0)
    for at in sorted(at for pairing in pairings for at in pairing.before):
        last = place.setdefault(at, (last[0], 1, at))
    return sorted(pairings, key=lambda p: (min(p.after), 0, 0) if p.after else place[p.before[0]])


def _change(sides: tuple[Provisions, Provisions], pairing: Pairing, naming: Naming, known: Vocabulary) -> Change:
    ours = [sides[0][at] for at in pairing.before]
    theirs = [sides[1][at] for at in pairing.after]
    old, new = passage_of(ours), passage_of(theirs)
    free = all(provision.kind in _ORDER_IS_FREE for provision in (*ours, *theirs))
    hunks, passages = _hunks(old, new, replace(naming, free=free), both=bool(ours and theirs))
    change = Change(
        _kind(pairing, hunks),
        tuple(provision.id for provision in ours),
        tuple(provision.id for provision in theirs),
        hunks,
        tuple(topic for topic in new.topic_names if topic not in old.topic_names),
        tuple(topic for topic in old.topic_names if topic not in new.topic_names),
        passages,
    )
    return change if change.kind == "kept" else weighed(change, setting_of(old, new, (*ours, *theirs), known))


def _hunks(old: Passage, new: Passage, naming: Naming, *, both: bool) -> tuple[tuple[Hunk, ...], tuple[Sentence, ...]]:
    if both and old.text != new.text and _holds_several(old, new):
        return by_sentence(old, new, naming)
    return words(old.text, new.text, naming), ()


def _holds_several(old: Passage, new: Passage) -> bool:
    """Tell whether a paragraph is one that is compared sentence by sentence."""
    several = max(len(old.topic_names), len(new.topic_names)) > 1
    counts = (len(sentences(old.text)), len(sentences(new.text))) if several else (0, 0)
    return max(counts) > 1 and counts[0] * counts[1] <= _MOST_SENTENCES


def _kind(pairing: Pairing, hunks: tuple[Hunk, ...]) -> ChangeKind:
    if not pairing.before:
        return "added"
    if not pairing.after:
        return "dropped"
    if len(pairing.after) > 1:
        return "split"
    if len(pairing.before) > 1:
        return "merged"
    if all(hunk.op == "equal" for hunk in hunks):
        return "moved" if pairing.moved else "kept"
    return "moved_reworded" if pairing.moved else "reworded"
