"""Precedents of a place in a draft: the wordings in the library that answer it, who accepted them, and taking one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.jobs.departures import (
    LISTED,
    LONG,
    WITHOUT_PRECEDENT,
    Ground,
    answering,
    clauses_in,
    heading_end,
    headless,
    held_against,
    said,
    voiced,
)
from app.language.topics import topics_of
from app.library.accepted import Accepted, Place
from app.library.clauses import own_names, topics_in
from app.library.nearest import Sought, like_kinds, neutral, spellings, wording
from app.library.notes import ClauseNote
from app.library.store import Library
from app.library.values import Clause, Hit
from app.model.comparison import Hunk, Reason
from app.model.draft import NOBODY, Draft, Put, Step
from app.model.proposals import Stamp
from app.model.provision import Provision, index_of
from app.model.text import MarkKind, Text, whole
from app.negotiating.bracket_text import groups
from app.negotiating.structure import typed

_NEAR = 60
"""Clauses that are near a place, of which wordings are made."""
_MOST = 8
"""Wordings that are told apart; more nobody reads through."""
_ENDING = re.compile(r"\s*[.,;:]?(?:\s+(?:and|or)[,;]?)?\s*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a draft that are current: a provision's text, or one sentence where its sentences differ in topic.

    ``start`` and ``end`` are offsets into the provision's text.
    """

    provision: Provision
    start: int
    end: int
    topics: tuple[str, ...] = ()

    @property
    def text(self) -> Text:
        """The words."""
        return self.provision.text.cut(self.start, self.end)

    @property
    def whole(self) -> bool:
        """Whether these are all the provision's words, but for a heading that they begin with."""
        text = self.provision.text
        return self.start in {0, heading_end(text)} and self.end == len(text.plain)

    @property
    def ends_item(self) -> bool:
        """Whether a member of a list ends with these words."""
        return self.provision.kind in LISTED and self.end == len(self.provision.text.plain)


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a place, under whatever names: ``accepted`` has the clauses that have it, the newest text first.

    ``likeness`` (0 to 1) is that of its likest clause, None where only the topic is the same. ``texts`` counts the
    comparable signed texts that have it. ``wording`` is the library's key of it, ``voiced`` its words for the
    participants of the draft, and ``hunks`` lead from these to the draft's.
    """

    wording: str
    accepted: tuple[Accepted, ...]
    likeness: float | None
    texts: int
    voiced: str
    hunks: tuple[Hunk, ...]
    why: tuple[Reason, ...] = ()
    note: ClauseNote | None = None

    @property
    def clause(self) -> Clause:
        """The clause that stands for it: the newest."""
        return self.accepted[0].clause

    @property
    def day(self) -> date | None:
        """When it was last signed."""
        return self.clause.signed_on


@dataclass(frozen=True, slots=True)
class Precedents:
    """What the library has for a passage: nothing where nothing is near.

    ``variants`` are the newest first; ``closest`` is the index of the one that is most like the draft's words. A clause
    that answers the passage stands in ``used`` of ``signed`` comparable signed texts.
    """

    passage: Passage
    variants: tuple[Variant, ...] = ()
    closest: int = 0
    used: int = 0
    signed: int = 0


def passages(provision: Provision, *, apart: bool = False) -> tuple[Passage, ...]:
    """Return the passages of a provision, as the library would keep them as clauses; ``apart`` gives its sentences."""
    if not provision.topics:
        provision = replace(provision, topics=topics_of(provision.text.plain, kind=provision.kind.value))
    spans = clauses_in(provision, apart=apart)
    found = tuple(Passage(provision, start, end, topics_in(provision, start, end)) for start, end in spans)
    return found or (Passage(provision, 0, len(provision.text.plain)),)


def passage_at(provision: Provision, offset: int, *, apart: bool = False) -> Passage:
    """Return the passage at an offset of a provision's text, or the last one before it."""
    found = passages(provision, apart=apart)
    here = [each for each in found if each.start <= offset]
    return here[-1] if here else found[0]


def ground_of(draft: Draft) -> Ground:
    """Return what the provisions of a draft stand in."""
    return Ground(draft.instrument.particulars, draft.instrument.id)


def precedents(library: Library, draft: Draft, passage: Passage) -> Precedents:
    """Return the wordings in the library that answer a passage, and who accepted them."""
    ground = ground_of(draft)
    hits = _near(library, ground, passage)
    if not hits:
        return Precedents(passage)
    place = Place(
        tuple(hit.clause.id for hit in hits),
        passage.topics,
        like_kinds(passage.provision.kind),
        ground.particulars.instrument_type,
        ground.exclude,
    )
    answers = library.answers(place)
    likeness = {hit.clause.id: hit.score for hit in hits}
    variants = _variants(answers.accepted, likeness)
    shown = [_shown(library, ground, passage, each, likeness) for each in variants[:_MOST]]
    shown.sort(key=lambda each: (each.day is not None, each.day), reverse=True)
    closest = max(range(len(shown)), key=lambda at: shown[at].likeness or 0.0)
    return Precedents(passage, tuple(shown), closest, answers.used, answers.signed)


def closest_instrument(library_hits: Iterable[tuple[Hit, ...]]) -> str:
    """Return the id of the instrument that most of a draft is close to; empty when nothing is near."""
    scores: dict[str, float] = {}
    for hits in library_hits:
        best: dict[str, float] = {}
        for hit in hits:
            best[hit.clause.instrument_id] = max(best.get(hit.clause.instrument_id, 0.0), hit.score)
        for instrument_id, score in best.items():
            scores[instrument_id] = scores.get(instrument_id, 0.0) + score
    return max(scores, key=lambda known: scores[known], default="")


def wording_of(draft: Draft, words: str) -> str:
    """Return the library's key of some words of a draft: what a note on them is kept under."""
    return wording(neutral(words, spellings(own_names(draft.instrument.particulars))))


def _near(library: Library, ground: Ground, passage: Passage) -> tuple[Hit, ...]:
    if passage.provision.kind in WITHOUT_PRECEDENT or not passage.text.plain.strip():
        return ()
    kinds = like_kinds(passage.provision.kind)
    names = own_names(ground.particulars)
    words = said(passage.text)
    sought = Sought(words, names, ground.exclude, kinds=kinds, holds=passage.topics)
    return answering(library.look_up(sought, _NEAR), words)


def _variants(accepted: Sequence[Accepted], likeness: dict[str, float]) -> list[tuple[Accepted, ...]]:
    """Group clauses by their wording, the likest wording first."""
    grouped: dict[str, list[Accepted]] = {}
    for each in accepted:
        grouped.setdefault(each.wording, []).append(each)
    found = [tuple(group) for group in grouped.values()]
    return sorted(found, key=lambda group: -max(likeness.get(each.clause.id, 0.0) for each in group))


def _shown(
    library: Library, ground: Ground, passage: Passage, accepted: tuple[Accepted, ...], likeness: dict[str, float]
) -> Variant:
    known = [likeness[each.clause.id] for each in accepted if each.clause.id in likeness]
    clause = accepted[0].clause
    words = headless(voiced(library, ground, clause, said(passage.text)), passage.provision.text)
    short = passage.end - passage.start <= LONG
    told = held_against(words, passage.text, ground.particulars, listed=passage.ends_item) if short else ((), ())
    texts = len({each.clause.instrument_id for each in accepted if each.counts})
    key = accepted[0].wording
    return Variant(key, accepted, max(known, default=None), texts, words, *told, library.note(key))


# ---- taking a wording


def says_the_same(passage: Passage, clause: Clause) -> bool:
    """Tell whether a clause can stand where a passage is: that has no words yet, or is of the clause's topic."""
    provision = passage.provision
    if provision.heading is None and not provision.text.plain.strip():
        return True
    topics = set(passage.topics) | set(provision.topic_names)
    if clause.kind not in like_kinds(provision.kind):
        return False
    return bool(topics & set(clause.topics)) or (provision.kind is clause.kind and not topics and not clause.topics)


def taken(library: Library, draft: Draft, passage: Passage, clause: Clause, stamp: Stamp = NOBODY) -> Step | None:
    """Put a clause's words, as the draft's participants say them, in the place of a passage; None where these stand.

    The words bear the clause's id (ORIGIN). Items and recitals keep the sign that ends them. Brackets in the passage
    are settled by this, with the words that were taken. Raises NotInLibrary.
    """
    words = headless(voiced(library, ground_of(draft), clause, said(passage.text)), passage.provision.text)
    return take(draft, passage, words, clause, stamp)


def take(draft: Draft, passage: Passage, words: str, clause: Clause, stamp: Stamp = NOBODY) -> Step | None:
    """Put words that are re-voiced already (``Variant.voiced``) in the place of a passage, marked as the clause's."""
    text = whole(_ended(passage, words), MarkKind.ORIGIN, f"clause:{clause.id}")
    return _put(draft, passage, text, "taken_precedent", stamp)


def template_wording(draft: Draft, provision_id: str) -> Text | None:
    """Return what the template last made of a provision; None where it made none, or the words are those still."""
    now = next((each for each in draft.provisions if each.id == provision_id), None)
    made = next((each for each in draft.made if each.id == provision_id), None)
    return made.text if now and made and made.text.plain and made.text.plain != now.text.plain else None


def given_back(draft: Draft, provision_id: str, stamp: Stamp = NOBODY) -> Step | None:
    """Put the template's words back into a provision; None where it made none, or they are those still."""
    words = template_wording(draft, provision_id)
    if words is None:
        return None
    at = index_of(draft.provisions, provision_id)
    now = draft.provisions[at]
    return _put(draft, Passage(now, 0, len(now.text.plain)), words, "template_wording", stamp)


def _ended(passage: Passage, words: str) -> str:
    """Return words with the sign and the "and" that end an item now, where it stands in a list."""
    if not (passage.ends_item and passage.whole):
        return words
    now = _ENDING.search(passage.text.plain)
    ending = now[0].rstrip() if now else ""
    return _ENDING.sub("", words) + ending if ending else words


def _put(draft: Draft, passage: Passage, words: Text, what: str, stamp: Stamp) -> Step | None:
    at = index_of(draft.provisions, passage.provision.id)
    now = draft.provisions[at]
    start, end = _around_groups(now.text, passage.start, passage.end)
    if now.text.cut(start, end) == words:
        return None
    gone = {mark.to for mark in now.text.marks if mark.kind is MarkKind.BRACKET and start <= mark.start < end}
    step = typed(draft, at, start, end, words)
    if step is None:
        return None
    closed = tuple(
        Put(record, replace(record, taken=words.plain, closed=stamp))
        for record in draft.brackets
        if record.id in gone and record.closed is None
    )
    return Step((*step.changes, *closed), what, stamp)


def _around_groups(text: Text, start: int, end: int) -> tuple[int, int]:
    """Return a range that cuts no group of brackets in two."""
    for group in groups(text):
        if group.start < end and start < group.end:
            start, end = min(start, group.start), max(end, group.end)
    return start, end
