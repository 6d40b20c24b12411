"""Parts that signed texts of the same kind have and a draft has not, and how a precedent of one is put in."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from app.drafting.voice import revoice
from app.jobs.drafted_terms import read_as
from app.jobs.stating import stating
from app.language.likeness import Likeness
from app.language.sentences import sentences
from app.language.topics import all_topics, heading_topics, topics_of
from app.library.nearest import neutral
from app.library.store import Library
from app.library.values import Clause, Count
from app.model.draft import Draft, Step
from app.model.ids import new_id
from app.model.instrument import Instrument, Particulars
from app.model.provision import Kind, Provision, Provisions, TopicSpan, end_of, parent_of
from app.model.text import MarkKind, Text, whole
from app.negotiating import structure
from app.negotiating.readings import how_many, reading
from app.paths import resources
from app.progress import Progress, quiet

_FEW = 2
_EXAMPLES, _HELD = 40, 8
_ALIKE = 0.5
"""Likeness from which two wordings are of the same thing, whatever their topics."""
_USED = 0.6
_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING, Kind.SECTION, Kind.SUBHEADING})
_LAST = frozenset({Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE, Kind.ANNEX, Kind.NOTE})
_OF_CLAUSES = {"operative": "operative_date"}


@dataclass(frozen=True, slots=True)
class Missing:
    """A topic that ``count`` of ``of`` comparable signed texts have, and a clause of one of them.

    ``heading`` is that of the clause's section where the section is about nothing else, empty otherwise. ``before``
    and ``after`` are the topics around it in its own text, the nearest first. ``source`` are its instrument's
    particulars.
    """

    topic: str
    count: int
    of: int
    clause: Clause
    heading: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    source: Particulars


def missing(draft: Draft, library: Library, progress: Progress = quiet) -> tuple[Missing, ...]:
    """Return what comparable signed texts have and the draft has not, what most of them have first."""
    return missing_in(draft.instrument, library, progress)


def missing_in(instrument: Instrument, library: Library, progress: Progress = quiet) -> tuple[Missing, ...]:
    """Return what comparable signed texts have and an instrument has not, what most of them have first."""
    language = instrument.versions[0].language.partition("-")[0]
    types, counted = _comparable(library, instrument.particulars.instrument_type, language)
    total = counted.pop("", 0)
    here = topics_here(instrument, progress)
    rules = _rules()
    gone = [t for t in counted if t not in here and t not in rules.never and counted[t] >= rules.share * total]
    if not total or not gone:
        return ()
    words = _Words(instrument)
    found: list[Missing] = []
    order = all_topics()
    gone.sort(key=lambda each: (-counted[each], order.index(each) if each in order else len(order)))
    for done, topic in enumerate(gone):
        progress(done, len(gone), topic)
        examples = _examples(library, library.version, (topic, types, language))
        clause = _example(topic, examples, instrument, words)
        if clause:
            source = library.instrument(clause.instrument_id)
            found.append(_missing(topic, counted[topic], total, clause, source))
    return tuple(found)


def inserted(draft: Draft, gap: Missing) -> Step | None:
    """Return the step that puts the precedent in, in this draft's names.

    It goes where a heading calls for it, else where it stands in the order of its own text.
    """
    provisions = draft.provisions
    words = revoice(gap.clause.text, gap.source, draft.instrument.particulars)
    text = whole(words, MarkKind.ORIGIN, f"clause:{gap.clause.id}")
    topics = (TopicSpan(gap.topic, 0, len(words)),) if gap.topic else ()
    paragraph = Provision(new_id(), Kind.PARAGRAPH, text=text, topics=topics)
    at, inside = _place(provisions, gap)
    sections = [each for each in provisions if each.kind is Kind.SECTION]
    if gap.heading and sections and not inside:
        level = sections[0].level
        heading = revoice(gap.heading, gap.source, draft.instrument.particulars)
        section = Provision(new_id(), Kind.SECTION, level, heading=Text(heading))
        new: Provisions = (section, replace(paragraph, level=level + 1))
    else:
        new = (replace(paragraph, level=_level(provisions, at)),)
    return structure.inserted(draft, at, new)


def put_in(draft: Draft, library: Library, clause: Clause) -> Step | None:
    """Return the step that puts any clause in as a paragraph of its own, where a missing part of its topic would go."""
    source = library.instrument(clause.instrument_id)
    return inserted(draft, _missing(clause.topics[0] if clause.topics else "", 0, 0, clause, source))


def topics_here(instrument: Instrument, progress: Progress = quiet) -> frozenset[str]:
    """Return the topics of which an instrument says something, in any of its brackets' alternatives too."""
    found: set[str] = set()
    for at, topics in _told(instrument.provisions):
        progress(at, len(instrument.provisions), "")
        found |= topics
    clauses = frozenset().union(*stating(read_as(instrument, 0), progress).values())
    return frozenset(found | {_OF_CLAUSES.get(name, name) for name in clauses})


# ---- what is comparable, and which clause of it


def _comparable(library: Library, kind: str, language: str) -> tuple[tuple[str, ...], Counter[str]]:
    """Return the types that are comparable, and in how many texts each topic is present; "" counts the texts."""
    family = next((each for each in _rules().families if kind in each), (kind,))
    for types in ((kind,), family):
        counted = Counter({each.name: each.count for each in _presence(library, library.version, types, language)})
        if counted[""] >= _FEW:
            return types, counted
    return family, counted


@lru_cache(maxsize=4)
def _presence(library: Library, _version: int, types: tuple[str, ...], language: str) -> tuple[Count, ...]:
    """Return in how many texts each topic is present, asked once of every state of the library."""
    return library.presence(types, language)


@lru_cache(maxsize=64)
def _examples(library: Library, _version: int, asked: tuple[str, tuple[str, ...], str]) -> tuple[Clause, ...]:
    """Return the newest clauses of a topic, asked once of every state of the library."""
    return library.examples(*asked, _EXAMPLES)


def _example(topic: str, examples: Sequence[Clause], draft: Instrument, words: "_Words") -> Clause | None:
    """Return the wording most used, of the same countries and the newest where several are; None where it is here."""
    whole_ones = [each for each in examples if each.kind in _BODY and _stands_alone(each.text)]
    alone = [each for each in whole_ones if each.topics == (topic,)]
    candidates = alone or whole_ones
    if not candidates or any(words.near(each.text) for each in candidates[:_HELD]):
        return None
    plain = {each.id: neutral(each.text) for each in candidates}
    likeness = Likeness(plain.values())
    countries = {side.country for side in draft.particulars.sides}

    def used(clause: Clause) -> tuple[int, int, int]:
        same = {
            each.instrument_id for each in candidates if likeness.between(plain[each.id], plain[clause.id]) >= _USED
        }
        return len(same), len(countries & set(clause.countries)), int(clause.kind is Kind.PARAGRAPH)

    return max(candidates, key=used)


def _stands_alone(text: str) -> bool:
    words = text.strip()
    return not words[:1].islower() and words.endswith((".", "。", "”", '"', "’"))


def _missing(topic: str, count: int, of: int, clause: Clause, source: Instrument) -> Missing:
    provisions = source.versions[0].provisions
    at = next((at for at, each in enumerate(provisions) if each.id == clause.provision_id), 0)
    before, after = _order(provisions, at, clause)
    return Missing(topic, count, of, clause, _own_heading(provisions, at, topic), before, after, source.particulars)


def _order(provisions: Provisions, at: int, clause: Clause) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the topics before and after a clause, the nearest first."""
    before: dict[str, None] = {}
    after: dict[str, None] = {}
    for place, provision in enumerate(provisions):
        for span in provision.topics:
            where = (place, span.start)
            if where < (at, clause.start) and not (place == at and span.end > clause.start):
                before.pop(span.topic, None)
                before[span.topic] = None
            elif where >= (at, clause.end):
                after.setdefault(span.topic)
    own = set(clause.topics)
    return tuple(t for t in reversed(before) if t not in own), tuple(t for t in after if t not in own)


def _own_heading(provisions: Provisions, at: int, topic: str) -> str:
    """Return the heading of the section that holds a clause, where all of the section is of its topic."""
    above: int | None = at
    while above is not None and provisions[above].kind is not Kind.SECTION:
        above = parent_of(provisions, above)
    if above is None:
        return ""
    heading = provisions[above].heading
    held = provisions[above : end_of(provisions, above)]
    topics = {name for each in held for name in each.topic_names}
    return heading.plain if heading and topics == {topic} else ""


# ---- what the draft says


def _told(provisions: Provisions) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the topics of each provision, by the words that stand now and by what it was made as."""
    above: list[Provision] = []
    for at, provision in enumerate(provisions):
        above = [each for each in above if each.level < provision.level]
        headings = " / ".join(each.heading.plain for each in (*above, provision) if each.heading)
        above.append(provision)
        found = set(provision.topic_names) if provision.text.plain.strip() else set()
        announced = heading_topics(provision.heading.plain) if provision.heading else ()
        if len(announced) == 1:  # one that announces several says nothing of which of them are there
            found |= set(announced)
        for which in range(how_many(provision.text)):
            found |= _topics_of(reading(provision.text, which).plain, headings, provision.kind.value)
        yield at, frozenset(found)


@lru_cache(maxsize=8192)
def _topics_of(words: str, headings: str, kind: str) -> frozenset[str]:
    return frozenset(span.topic for span in topics_of(words, headings, kind))


class _Words:
    """The sentences of a draft, to be asked whether one of them is near some words."""

    def __init__(self, instrument: Instrument) -> None:
        said = [
            neutral(words[start:end])
            for provision in instrument.provisions
            for words in (reading(provision.text).plain,)
            for start, end in sentences(words)
        ]
        self._likeness = Likeness(said)
        self._posted: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, words in enumerate(dict.fromkeys(said)):
            for term, weight in self._likeness.vector(words).items():
                self._posted[term].append((number, weight))

    def near(self, words: str) -> bool:
        """Tell whether some sentence of the draft is about the same thing as these words."""
        scores: dict[int, float] = defaultdict(float)
        for term, weight in self._likeness.vector(neutral(words)).items():
            for number, other in self._posted.get(term, ()):
                scores[number] += weight * other
        return max(scores.values(), default=0.0) >= _ALIKE


# ---- where it is put


def place_of(provisions: Provisions, gap: Missing) -> int:
    """Return before which provision the clause of a gap would go."""
    return _place(provisions, gap)[0]


def _place(provisions: Provisions, gap: Missing) -> tuple[int, bool]:
    """Return before which provision the clause goes, and whether that is within a section that stays."""
    told = dict(_told(provisions))
    called = [at for at, each in enumerate(provisions) if each.kind is Kind.SECTION and _announces(each, gap.topic)]
    if called:
        return end_of(provisions, called[0]), True
    own_section = bool(gap.heading) and any(each.kind is Kind.SECTION for each in provisions)
    for topic in gap.before:
        found = [at for at, topics in told.items() if topic in topics and provisions[at].kind in _BODY]
        if found:
            return _after(provisions, found[-1], own_section)
    for topic in gap.after:
        found = [at for at, topics in told.items() if topic in topics and provisions[at].kind in _BODY]
        if found:
            return _before(provisions, found[0], own_section)
    last = next((at for at, each in enumerate(provisions) if each.kind in _LAST), len(provisions))
    return last, False


def _announces(section: Provision, topic: str) -> bool:
    return section.heading is not None and topic in heading_topics(section.heading.plain)


def _after(provisions: Provisions, at: int, own_section: bool) -> tuple[int, bool]:
    if provisions[at].kind is Kind.CLOSING:
        return at, False
    if own_section:
        return end_of(provisions, _section(provisions, at)), False
    return _paragraph_end(provisions, at), _section(provisions, at) != at or provisions[at].kind is Kind.SECTION


def _before(provisions: Provisions, at: int, own_section: bool) -> tuple[int, bool]:
    if own_section:
        return _section(provisions, at), False
    if provisions[at].kind is Kind.SECTION:
        return at + 1, True
    return at, True


def _section(provisions: Provisions, at: int) -> int:
    """Return the section that holds a provision, itself where none does."""
    here: int | None = at
    while here is not None:
        if provisions[here].kind is Kind.SECTION:
            return here
        here = parent_of(provisions, here)
    return at


def _paragraph_end(provisions: Provisions, at: int) -> int:
    """Return the index after the paragraph that a provision is or belongs to, with the items that follow its stem."""
    if provisions[at].kind is Kind.SECTION:
        return end_of(provisions, at)
    here = at
    above = parent_of(provisions, here)
    while above is not None and provisions[above].kind is not Kind.SECTION:
        here, above = above, parent_of(provisions, above)
    end = end_of(provisions, here)
    while end < len(provisions) and provisions[end].kind in {Kind.ITEM, Kind.SUBITEM}:
        if provisions[end].level < provisions[here].level:
            break
        end = end_of(provisions, end)
    return end


def _level(provisions: Provisions, at: int) -> int:
    """Return the level of a paragraph put in before provision ``at``: as those around it."""
    before = provisions[at - 1] if at else None
    if before is None:
        return 0
    above: int | None = at - 1
    while above is not None and provisions[above].kind is not Kind.SECTION:
        above = parent_of(provisions, above)
    return provisions[above].level + 1 if above is not None else min(each.level for each in provisions)


@dataclass(frozen=True, slots=True)
class _Rules:
    families: tuple[tuple[str, ...], ...]
    share: float
    never: frozenset[str]


@cache
def _rules() -> _Rules:
    data = tomllib.loads((resources() / "rules" / "gaps.toml").read_text(encoding="utf-8"))
    return _Rules(tuple(tuple(each) for each in data["families"]), float(data["share"]), frozenset(data["never"]))
