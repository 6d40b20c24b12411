"""Which provisions of a draft state a clause that matters: known of each as long as its words stay."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.ingest.clauses import clauses_of
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision, Provisions, TopicSpan, parent_of
from app.model.text import Text
from app.progress import Progress, quiet

_Words = tuple[Kind, int, str, str, tuple[TopicSpan, ...]]
"""What clauses are read from in a provision: kind, level, heading, text, topics."""


def stating(instrument: Instrument, progress: Progress = quiet) -> dict[str, frozenset[str]]:
    """Return the names of the clauses that each provision states, as far as it and what stands above it say so.

    Provisions that state none are left out. Only what changed since the last time is read again.
    """
    version = instrument.versions[0]
    provisions = version.provisions
    found: dict[str, frozenset[str]] = {}
    for at, provision in enumerate(provisions):
        progress(at, len(provisions), "")
        if provision.text.plain.strip():
            around = tuple(_words(provisions[place]) for place in (*surroundings(provisions, at), at))
            names = _stated(around, version.language)
            if names:
                found[provision.id] = names
    return found


def surroundings(provisions: Provisions, at: int) -> tuple[int, ...]:
    """Return the provisions that say how one is to be read: the headings above it, its stem, the one before it."""
    wanted: set[int] = set()
    here = parent_of(provisions, at)
    while here is not None:
        wanted.add(here)
        here = parent_of(provisions, here)
    if at and provisions[at - 1].text.plain:
        wanted.add(at - 1)
    stem = _stem(provisions, at)
    if stem is not None:
        wanted.add(stem)
    return tuple(sorted(wanted))


def part(instrument: Instrument, wanted: Iterable[str]) -> Instrument:
    """Return an instrument of some provisions alone, with what says how they are to be read."""
    version = instrument.versions[0]
    provisions, ids = version.provisions, set(wanted)
    kept: set[int] = set()
    for at, provision in enumerate(provisions):
        if provision.id in ids:
            kept.update((*surroundings(provisions, at), at))
    made = tuple(provisions[at] for at in sorted(kept))
    return Instrument(instrument.id, instrument.particulars, (LanguageVersion(version.language, version.role, made),))


def _stem(provisions: Sequence[Provision], at: int) -> int | None:
    listed = {Kind.ITEM, Kind.SUBITEM}
    if provisions[at].kind not in listed:
        return None
    return next((place for place in range(at - 1, -1, -1) if provisions[place].kind not in listed), None)


def _words(provision: Provision) -> _Words:
    heading = provision.heading.plain if provision.heading else ""
    return provision.kind, provision.level, heading, provision.text.plain, provision.topics


@lru_cache(maxsize=16384)
def _stated(around: tuple[_Words, ...], language: str) -> frozenset[str]:
    """Return the clauses that the last of some provisions states."""
    made = tuple(
        Provision(str(at), kind, level, Text(text), Text(heading) if heading else None, topics=topics)
        for at, (kind, level, heading, text, topics) in enumerate(around)
    )
    last = made[-1].id
    version = LanguageVersion(language, "original", made)
    clauses = clauses_of(Instrument("", Particulars(), (version,))).all()
    alone = {name for name, clause in clauses.items() if clause and clause.provision_id == last}
    if alone or len(made) == 1:
        return frozenset(alone)
    before = tuple(each if each[0] in {Kind.SECTION, Kind.ANNEX} else (*each[:3], "", ()) for each in around[:-1])
    return _stated((*before, around[-1]), language) if before != around[:-1] else frozenset()
