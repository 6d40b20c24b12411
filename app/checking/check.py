"""Check: all rules of a profile held to an instrument, what did not change since the last time not looked at again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from app.checking import (
    companions,
    scrub_dates,
    scrub_japanese,
    scrub_letters,
    scrub_lists,
    scrub_names,
    scrub_own,
    scrub_references,
    scrub_signs,
    scrub_spelling,
    scrub_terms,
    scrub_voice,
    symmetry,
)
from app.checking.facts import Facts, facts_of
from app.checking.local import first_only, is_local, local
from app.checking.profiles import Profile, profile
from app.checking.rules import Rule
from app.model.finding import Finding
from app.model.instrument import Instrument

Whole = Callable[[Sequence[Facts], Rule], Iterable[Finding]]
Note = Callable[[Facts], object]
"""What of a provision a check of the whole text looks at; nothing, where a provision more or less is all one to it."""

WHOLE: Mapping[str, tuple[Note, Whole]] = {
    "term_unused": (scrub_terms.note, scrub_terms.unused),
    "acronym_unused": (scrub_terms.note, scrub_terms.acronym_unused),
    "term_twice": (scrub_terms.note, scrub_terms.twice),
    "term_undefined": (scrub_terms.note_words, scrub_terms.undefined),
    "acronym_undefined": (scrub_terms.note, scrub_terms.acronym_undefined),
    "name_variants": (scrub_names.note, scrub_names.variants),
    "the_participants": (scrub_names.note_participants, scrub_names.the_participants),
    "stem_colon": (scrub_lists.note, scrub_lists.stem_colon),
    "list_and": (scrub_lists.note, scrub_lists.list_and),
    "list_and_early": (scrub_lists.note, scrub_lists.list_and_early),
    "list_marks": (scrub_lists.note, scrub_lists.list_marks),
    "numbering": (scrub_lists.note_labels, scrub_lists.numbering),
    "quotes_mixed": (scrub_signs.note_quotes, scrub_signs.quotes_mixed),
    "recital_stop": (scrub_signs.note_ends, scrub_signs.recital_stop),
    "recital_ends": (scrub_signs.note_ends, scrub_signs.recital_ends),
    "recital_capitals": (scrub_signs.note_starts, scrub_signs.recital_capitals),
    "stop_missing": (scrub_signs.note_ends, scrub_signs.stop_missing),
    "spelling_mixed": (scrub_spelling.note, scrub_spelling.mixed),
    "endings_mixed": (scrub_spelling.note, scrub_spelling.endings),
    "hyphens_mixed": (scrub_spelling.note, scrub_spelling.hyphens),
    "letters_swapped": (scrub_spelling.note, scrub_letters.swapped),
    "letter_wrong": (scrub_letters.note_long, scrub_letters.one_wrong),
    "date_forms": (scrub_dates.note, scrub_dates.forms_mixed),
    "reference_nowhere": (scrub_references.note, scrub_references.nowhere),
    "heading_narrow": (scrub_references.note_topics, scrub_references.heading_narrow),
    "companion": (companions.note, companions.asked),
    "acronym_case": (scrub_own.note_capitals, scrub_own.acronym_case),
    "term_small": (scrub_own.note_small, scrub_own.term_small),
    "name_of_text": (scrub_own.note_self, scrub_own.name_of_text),
    "reference_unit": (scrub_references.note, scrub_own.reference_unit),
    "first_person": (scrub_voice.note, scrub_voice.first_person),
    "one_sided": (symmetry.note, symmetry.one_sided),
    "ja_term_unused": (scrub_japanese.note, scrub_japanese.unused),
    "ja_term_twice": (scrub_japanese.note, scrub_japanese.twice),
    "ja_widths": (scrub_japanese.note, scrub_japanese.widths),
    "ja_stop_missing": (scrub_japanese.note, scrub_japanese.stop_missing),
}
"""Checks of a whole language version, by the names that rules give them."""


@dataclass(frozen=True)
class Checked:
    """What was found, in the order of the text; the rest is kept for the next time."""

    findings: tuple[Finding, ...] = ()
    profile: Profile | None = None
    versions: tuple[tuple[Facts, ...], ...] = ()
    own: Mapping[str, list[Finding]] = field(default_factory=dict)
    whole: Mapping[tuple[int, str], list[Finding]] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, Facts]:
        """The facts of every provision by its id."""
        return {facts.provision.id: facts for version in self.versions for facts in version}


def check(instrument: Instrument, practice: Profile | str, before: Checked | None = None) -> Checked:
    """Return what all rules of a profile find in an instrument.

    ``before`` is what was returned for an earlier state of it: provisions that stand as they did are not read again,
    and rules of the whole text only where something changed that they look at.
    """
    rules = profile(practice) if isinstance(practice, str) else practice
    kept = before if before is not None and before.profile is rules else Checked()
    known = kept.facts
    versions = facts_of(instrument, known)
    looking, wide = _parted(rules)
    own: dict[str, list[Finding]] = {}
    for version in versions:
        for facts in version:
            at = facts.provision.id
            own[at] = kept.own[at] if known.get(at) is facts else local(facts, looking)
    whole: dict[tuple[int, str], list[Finding]] = {}
    for number, version in enumerate(versions):
        change = _Change(kept.versions[number] if number < len(kept.versions) else (), version)
        for rule in wide:
            key = number, rule.slug
            whole[key] = _of_whole(version, rule, kept.whole.get(key), change)
    found = [each for those in (*own.values(), *whole.values()) for each in those]
    order = {at: number for number, at in enumerate(own)}
    found.sort(key=lambda each: (order[each.at], not each.heading, each.start, each.rule))
    return Checked(tuple(first_only(_one_each(found), (*looking, *wide))), rules, versions, own, whole)


@lru_cache(maxsize=16)
def _parted(rules: Profile) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules that look at one provision at a time, and those that look at the whole text."""
    every = (*rules.wording, *rules.scrub, *rules.offered)
    return tuple(rule for rule in every if is_local(rule)), tuple(rule for rule in every if rule.check in WHOLE)


def _of_whole(version: tuple[Facts, ...], rule: Rule, kept: list[Finding] | None, change: "_Change") -> list[Finding]:
    """Return what a rule finds in a whole text: what it found before, where nothing changed that it looks at."""
    note, look = WHOLE[rule.check]
    note = companions.note_for(rule) if rule.when else note
    if kept is not None and not any(each.at in change.ids for each in kept) and change.is_nothing_to(note):
        return kept
    return list(look(version, rule))


class _Change:
    """What is between the provisions that stand as they did before, at the beginning and at the end of a text."""

    def __init__(self, before: tuple[Facts, ...], now: tuple[Facts, ...]) -> None:
        most = min(len(before), len(now))
        first = 0
        while first < most and before[first] is now[first]:
            first += 1
        last = 0
        while last < most - first and before[-1 - last] is now[-1 - last]:
            last += 1
        self._was, self._now = before[first : len(before) - last], now[first : len(now) - last]
        self.ids = frozenset(each.provision.id for each in (*self._was, *self._now))

    def is_nothing_to(self, note: Note) -> bool:
        """Tell whether what is noted of the provisions is the same as before."""
        if len(self._was) != len(self._now):
            return not any(note(each) for each in (*self._was, *self._now))
        return all(one is other or note(one) == note(other) for one, other in zip(self._was, self._now, strict=True))


def _one_each(found: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what one rule says twice of one place."""
    seen: set[tuple[str, str, int, int, bool]] = set()
    for each in found:
        key = (each.rule, each.at, each.start, each.end, each.heading)
        if key not in seen:
            seen.add(key)
            yield each
