"""Both originals of a draft, and the proof that they say the same: by the comparison, which finds pairs on its own."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.comparing.compare import compare
from app.model.comparison import Change, Hunk
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.text import Mark, MarkKind, Text
from app.negotiating.alternat import checked, keeper_of, original_for, rows_of
from app.negotiating.printed import printed
from app.progress import Progress, quiet

_ARTICLES = frozenset({"a", "an"})
_WORD = re.compile("[\u3041-\u30ff\u3400-\u9fff]|[^\\W_\u3041-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Original:
    """One side's original: ``side`` is its keeper's id, ``country`` the keeper's name."""

    side: str
    country: str
    instrument: Instrument


@dataclass(frozen=True, slots=True)
class Originals:
    """All originals of a draft, that of the draft's own text first, and what the check found.

    ``differences`` are what the originals differ in besides the order of names: there must be none. ``orders`` are
    places where the order of names is wrong in the draft's own text, or stays the same in every original.
    """

    originals: tuple[Original, ...]
    differences: tuple[Finding, ...]
    orders: tuple[Finding, ...]

    @property
    def proven(self) -> bool:
        """Whether the originals are the same but for the order of names, and that order is right."""
        return not self.differences and not self.orders


def originals_of(draft: Draft, progress: Progress = quiet) -> Originals:
    """Return every side's original with labels as printed, and the check."""
    particulars = draft.instrument.particulars
    keeper = keeper_of(draft)
    known = sorted((side.id for side in particulars.sides), key=lambda side: side != keeper)
    text = printed(draft)
    with_labels = Draft(draft.id, text, draft.setting)
    made = []
    for done, side in enumerate(known):
        progress(done, 2 * len(known), particulars.country(side))
        made.append(Original(side, particulars.country(side), original_for(with_labels, side)))
    differences: list[Finding] = []
    for done, other in enumerate(made[1:]):
        progress(len(known) + done, 2 * len(known), other.country)
        differences += differing(made[0].instrument, other.instrument)
    return Originals(tuple(made), tuple(differences), checked(with_labels))


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands at one place of two originals: a label and words each, the names that change places marked bold."""

    labels: tuple[str, str]
    words: tuple[Text, Text]

    @property
    def same(self) -> bool:
        """Whether both read the same."""
        return self.words[0].plain == self.words[1].plain and self.labels[0] == self.labels[1]


def beside(one: Instrument, other: Instrument) -> tuple[Beside, ...]:
    """Return the provisions of two originals beside each other; signature blocks stand where each original has them."""
    pairs = zip(one.provisions, other.provisions, strict=True)
    return tuple(Beside((left.label, right.label), (_named(left, one), _named(right, other))) for left, right in pairs)


def _named(provision: Provision, instrument: Instrument) -> Text:
    """Return a provision's words, the rows of names in them marked."""
    rows = rows_of(provision, instrument)
    return Text(provision.words, tuple(Mark(start, end, MarkKind.BOLD) for start, end in rows))


def differing(one: Instrument, other: Instrument) -> tuple[Finding, ...]:
    """Return what two originals differ in besides the order of names; ids are those of ``one``.

    Twice over: by the comparison, which sets nothing aside but the order of names, and by counting each provision's
    words (letters, where words are not parted), of which not one may come or go. The comparison reads the first
    language version; the others are counted.
    """
    found: dict[str, Finding] = {}
    for finding in (*_counted(one, other), *_compared(one, other)):
        found.setdefault(finding.at, finding)
    return tuple(found.values())


def _counted(one: Instrument, other: Instrument) -> Iterator[Finding]:
    if len(one.versions) != len(other.versions):
        yield Finding("originals_differ", "", "One original has a language version that the other has not.")
    for ours, theirs in zip(one.versions, other.versions, strict=False):
        answering = {provision.id: provision for provision in theirs.provisions}
        for provision in ours.provisions:
            its = answering.pop(provision.id, None)
            if its is None:
                yield Finding("originals_differ", provision.id, "This provision stands in one original alone.")
            elif _words(provision) != _words(its) or provision.label != its.label:
                said = f"Here the originals have different words: “{provision.words}” and “{its.words}”."
                yield Finding("originals_differ", provision.id, said)
        for left in answering:
            yield Finding("originals_differ", left, "This provision stands in one original alone.")


def _words(provision: Provision) -> Counter[str]:
    """Return how often each word occurs; "a" and "an" are one word, and a possessive is none."""
    words = (word.casefold() for word in _WORD.findall(re.sub(r"['’]s?(?!\w)", "", provision.words)))
    return Counter("a" if word in _ARTICLES else word for word in words)


def _compared(one: Instrument, other: Instrument) -> Iterator[Finding]:
    blocks = {each.id for each in one.provisions if each.kind == "signature"}
    for change in compare(one, other).changes:
        at = (change.before or change.after)[0]
        if change.kind in {"moved", "kept"} and (change.kind == "kept" or set(change.before) <= blocks):
            continue
        for hunk in _hunks(change):
            if not _is_alternat(hunk):
                said = f"Besides the order of names, “{hunk.before}” and “{hunk.after}” differ."
                yield Finding("originals_differ", at, said)
                break
        if change.kind not in {"reworded", "moved_reworded"}:
            yield Finding("originals_differ", at, "This provision does not stand in the same place in both originals.")


def _hunks(change: Change) -> Iterator[Hunk]:
    yield from change.hunks
    for sentence in change.sentences:
        yield from sentence.hunks


def _is_alternat(hunk: Hunk) -> bool:
    """Tell whether a hunk is the same in both, but for the order of names, and an article that follows it."""
    if hunk.op == "equal" or "alternat" in hunk.reasons:
        return True
    return {hunk.before.strip().casefold(), hunk.after.strip().casefold()} <= _ARTICLES
