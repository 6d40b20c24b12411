"""What the library suggests of a text: parts that signed texts have, how many have a companion, and the alternat."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from app.checking.companions import answered
from app.checking.facts import facts_of
from app.checking.rules import Rule, shipped
from app.errors import NotInLibrary
from app.jobs.gaps import Missing, missing_in, place_of
from app.language.topics import title
from app.library.store import Library
from app.library.values import Entry
from app.model.draft import Draft, Setting
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.negotiating.alternat import checked as order_checked
from app.progress import Progress, quiet

GAP = "gap_"
"""What the slug of a finding begins with that tells of a topic which is nowhere."""
_MOST = 80
"""Signed texts, the newest, that are asked what they have at most."""


def gap_findings(instrument: Instrument, library: Library, progress: Progress = quiet) -> tuple[Finding, ...]:
    """Return what comparable signed texts have and this text has not, each at the provision that it would follow."""
    itself = sum(_is(entry, instrument) for entry in library.instruments())
    return tuple(_gap(each, instrument, itself) for each in missing_in(instrument, library, progress))


def _is(entry: Entry, instrument: Instrument) -> bool:
    """Tell whether an instrument of the library is this one, or the same text read from a file."""
    text = instrument.particulars
    same = (entry.title, entry.signed_on) == (text.title, text.signed_on)
    return entry.id == instrument.id or (same and text.signed_on is not None)


def _gap(gap: Missing, instrument: Instrument, itself: int) -> Finding:
    provisions = instrument.provisions
    at = provisions[max(0, place_of(provisions, gap) - 1)].id if provisions else ""
    total = max(gap.count, gap.of - itself)
    year = f" ({gap.clause.signed_on.year})" if gap.clause.signed_on else ""
    label = f", {gap.clause.label}" if gap.clause.label else ""
    said = f"{title(gap.topic)}: {gap.count} of {total} comparable signed texts have it, this text has not."
    where = f"You may look at {gap.clause.short_title}{year}{label}."
    return Finding(f"{GAP}{gap.topic}", at, said, severity="note", suggestion=where)


def order_findings(instrument: Instrument) -> tuple[Finding, ...]:
    """Return the rows of names in a text that do not stand in the order in which its first row names the sides."""
    made = Draft(instrument.id, instrument, Setting(), instrument.provisions)
    return tuple(worded(each, instrument) for each in order_checked(made) if each.rule == "order_of_names")


def worded(finding: Finding, instrument: Instrument) -> Finding:
    """Return a finding with the words that it is on."""
    if finding.passage or finding.end <= finding.start:
        return finding
    words = next((each.text.plain for v in instrument.versions for each in v.provisions if each.id == finding.at), "")
    return replace(finding, passage=words[finding.start : finding.end])


def with_counts(found: Iterable[Finding], library: Library, without: str = "") -> tuple[Finding, ...]:
    """Return findings, those of companions with how many signed texts of the library have what they ask for.

    ``without`` is the id of an instrument that is not counted.
    """
    rules = {rule.slug: rule for rule in shipped("companions") if rule.when}
    return tuple(_counted(each, rules[each.rule], library, without) if each.rule in rules else each for each in found)


def _counted(finding: Finding, rule: Rule, library: Library, without: str) -> Finding:
    known = [has for identity, has in _answers(library, library.version, rule) if identity != without]
    if not known:
        return finding
    one = "text says" if len(known) == 1 else "texts say"
    said = f"{sum(known)} of {len(known)} signed {one} it where the question arises."
    return replace(finding, suggestion=f"{finding.suggestion} {said}")


@lru_cache(maxsize=128)
def _answers(library: Library, version: int, rule: Rule) -> tuple[tuple[str, bool], ...]:
    """Return the signed texts of which a rule asks something, and whether they have it; once a state of the library."""
    found: list[tuple[str, bool]] = []
    for instrument in _signed(library, version):
        known = answered(facts_of(instrument)[0], rule) if instrument.versions else None
        if known is not None:
            found.append((instrument.id, known))
    return tuple(found)


@lru_cache(maxsize=2)
def _signed(library: Library, _version: int) -> tuple[Instrument, ...]:
    found: list[Instrument] = []
    for entry in [each for each in library.instruments() if each.signed_on][:_MOST]:
        try:
            found.append(library.instrument(entry.id))
        except NotInLibrary:  # somebody removed it meanwhile
            continue
    return tuple(found)
