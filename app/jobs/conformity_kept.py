"""What was said of the differences between two languages: named so that the library knows it again, and recalled."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.checking.conformity_pairs import tag
from app.jobs.conformity import Held
from app.library.clauses import label_at
from app.library.judgements import Judgement
from app.model.finding import Finding
from app.model.instrument import Instrument, LanguageVersion

_FILE = "file:"
"""What the places of another file begin with: its provisions have other ids each time that it is read."""


@dataclass(frozen=True)
class Recalled:
    """``said`` are the judgements that hold, by the number of the finding.

    ``earlier`` were given on other words of a finding's places, and nothing was said of it since; where those of
    ``gone`` stood nothing differs any more.
    """

    said: Mapping[int, Judgement] = field(default_factory=dict)
    earlier: Mapping[int, Judgement] = field(default_factory=dict)
    gone: tuple[Judgement, ...] = ()


def judgements_on(held: Held, instrument: Instrument) -> tuple[Judgement, ...]:
    """Return, for each finding, the judgement that confirms it: with the digest of the words of both sides."""
    ours, theirs = _words(held.first), _words(held.other)
    beside = _places_beside(held, instrument)
    seen: Counter[str] = Counter()
    made = []
    for each in held.findings:
        there = each.beside
        spans = [each.start, each.end, *((there.start, there.end, there.passage) if there else ())]
        told = [each.rule, ours.get(each.at, ""), theirs.get(there.at, "") if there else "", each.passage, *spans]
        words = json.dumps(told, ensure_ascii=False)
        digest = hashlib.sha256(f"{seen[words]}{words}".encode("utf-8", "surrogatepass")).hexdigest()
        seen[words] += 1
        made.append(Judgement(each.rule, each.at, beside(each), digest, each.message))
    return tuple(made)


def recalled(held: Held, instrument: Instrument, kept: Iterable[Judgement]) -> Recalled:
    """Return what was said earlier of what was found now, and what no longer holds since the words have changed."""
    kept = tuple(kept)
    names = [_key(each) for each in judgements_on(held, instrument)]
    known = {_key(each): each for each in kept}
    said = {at: known[name] for at, name in enumerate(names) if name in known}
    held_on, earlier, gone = {_key(each) for each in said.values()}, {}, []
    for each in kept:
        if _key(each) in held_on or not _is_of(each, held, instrument):
            continue
        at = [number for number, name in enumerate(names) if name[:3] == _key(each)[:3]]
        free = [number for number in at if number not in said and number not in earlier]
        if free:
            earlier[min(free, key=lambda number: held.findings[number].message != each.difference)] = each
        elif not at:
            gone.append(each)
    return Recalled(said, earlier, tuple(gone))


def _key(judgement: Judgement) -> tuple[str, str, str, str]:
    return judgement.rule, judgement.place, judgement.beside, judgement.digest


def _is_of(judgement: Judgement, held: Held, instrument: Instrument) -> bool:
    """Tell whether a judgement was given on these two: on both versions of the text, or on it and a file."""
    if _own(held, instrument):
        return not judgement.beside.startswith(_FILE)
    return judgement.beside.startswith(f"{_FILE}{tag(held.other)}:")


def _own(held: Held, instrument: Instrument) -> bool:
    return any(each is held.other for each in instrument.versions)


def _places_beside(held: Held, instrument: Instrument) -> Callable[[Finding], str]:
    """Return what says where a finding stands in the other version: by its id, in a file by its numbers."""
    if _own(held, instrument):
        return lambda finding: finding.beside.at if finding.beside else ""
    there = held.other.provisions
    places = {each.id: label_at(there, at) or str(at) for at, each in enumerate(there)}
    before = f"{_FILE}{tag(held.other)}:"
    return lambda finding: before + (places.get(finding.beside.at, "") if finding.beside else "")


def _words(version: LanguageVersion) -> dict[str, str]:
    return {each.id: f"{each.heading.plain if each.heading else ''}\n{each.text.plain}" for each in version.provisions}
