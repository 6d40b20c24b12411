"""Checking: the rules of a profile held to an instrument, or to a draft with its brackets, of which each is read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.checking.check import Checked, check
from app.checking.profiles import DEFAULT, profile
from app.jobs.draft_checks import BLANK, BRACKET, FURTHER, draft_checks
from app.jobs.stale import stale_in_draft, stale_in_text
from app.jobs.suggesting import gap_findings, order_findings, with_counts, worded
from app.library.store import Library
from app.model.draft import Draft
from app.model.finding import Finding, Replacement
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.text import Mark, Text
from app.negotiating.brackets import open_brackets, wording
from app.negotiating.readings import Reading, how_many, reading

OF_DRAFTS = frozenset({"brackets", "placeholder", "open_bracket", "reference_nowhere", "numbering"})
"""Rules of the scrub that draft_checks and the pane of brackets stand for in a draft."""
_MOST = 4
"""Alternatives that are read at most: later ones differ in a word."""


@dataclass(frozen=True)
class DraftChecked:
    """What was found in a draft; ``readings`` are kept for the next time."""

    findings: tuple[Finding, ...] = ()
    readings: tuple[Checked, ...] = ()


def check_text(instrument: Instrument, practice: str = DEFAULT, library: Library | None = None) -> tuple[Finding, ...]:
    """Return what all rules of a profile find in an instrument, in its order; raise NoProfile, RuleFault.

    The order of names is looked at too. With the library at hand: what comparable signed texts have and it has not,
    names in a text not signed that came with words of a signed one, and how many signed texts have a companion.
    """
    found = (*check(instrument, practice).findings, *order_findings(instrument))
    if library:
        found = with_counts(found, library, instrument.id)
        found += (*stale_in_text(instrument, library), *gap_findings(instrument, library))
    return _in_order(found, instrument)


def _in_order(found: Iterable[Finding], instrument: Instrument) -> tuple[Finding, ...]:
    order = {each.id: at for at, each in enumerate(_all(instrument))}
    return tuple(sorted(found, key=lambda each: (order.get(each.at, 0), not each.heading, each.start)))


def check_draft(
    draft: Draft, practice: str = DEFAULT, before: DraftChecked | None = None, library: Library | None = None
) -> DraftChecked:
    """Return what all rules of a profile find in a draft; raise NoProfile, RuleFault.

    Each alternative of its brackets is read as if it were taken, and places lead back to the draft's own words. What
    ``draft_checks`` finds (brackets without a counterpart, blanks, references) is left to it. ``before`` is what was
    returned for an earlier state: what stands as it did is not looked at again. Names that came with carried words are
    found too; with the library at hand it is said whose words they are, and how many signed texts have a companion.
    """
    rules = profile(practice)
    bracketed = [(each, how_many(wording(each))) for each in _all(draft.instrument) if "[" in wording(each).plain]
    several = max((count for _, count in bracketed), default=1)
    kept: Sequence[Checked] = before.readings if before else ()
    readings: list[Checked] = []
    found: dict[tuple[str, str, int, int, bool], Finding] = {}
    for which in range(min(several, _MOST)):
        read = {each.id: reading(wording(each), which) for each, count in bracketed if which < count or not which}
        checked = check(_read(draft.instrument, read), rules, kept[which] if which < len(kept) else None)
        readings.append(checked)
        for each in checked.findings:
            if each.rule not in OF_DRAFTS and (not which or each.at in read):
                back = _back(each, read.get(each.at), draft)
                found.setdefault((back.rule, back.at, back.start, back.end, back.heading), back)
    every = with_counts(found.values(), library) if library else tuple(found.values())
    listed = _in_order((*every, *stale_in_draft(draft, library, readings[0].facts)), draft.instrument)
    return DraftChecked(listed, tuple(readings))


def all_of_draft(draft: Draft, practice: str = DEFAULT, library: Library | None = None) -> tuple[Finding, ...]:
    """Return all findings in a draft: those of the rules, of its brackets, blanks, references and rows of names.

    With the library at hand also what comparable signed texts have and the draft has not.
    """
    own = draft_checks(draft)
    found = [*check_draft(draft, practice, library=library).findings, *(_graver(each) for each in own.findings)]
    found += (worded(_graver(each), draft.instrument) for each in own.order)
    found += _open(draft)
    if library:
        found += gap_findings(draft.instrument, library)
    return _in_order(found, draft.instrument)


def _open(draft: Draft) -> Iterator[Finding]:
    for each in open_brackets(draft):
        if not each.depth:
            words = wording(each.provision).plain[each.group.start : each.group.end]
            yield Finding(
                "open_bracket", each.provision.id, "These words stand in brackets: they are not settled.",
                each.group.start, each.group.end, passage=words, suggestion="Settle them, or take the brackets away.",
            )  # fmt: skip


def _graver(finding: Finding) -> Finding:
    """Return a finding of a draft's own checks with its weight, as the window weighs it, too."""
    if finding.rule in {"order_stays", BLANK}:
        return replace(finding, severity="note")
    return replace(finding, severity="error") if finding.rule not in {BRACKET, FURTHER} else finding


def _all(instrument: Instrument) -> list[Provision]:
    return [each for version in instrument.versions for each in version.provisions]


def _read(instrument: Instrument, read: dict[str, Reading]) -> Instrument:
    """Return an instrument with the words of some provisions as they are read."""
    if not read:
        return instrument
    versions = tuple(
        replace(version, provisions=tuple(_worded(each, read.get(each.id)) for each in version.provisions))
        for version in instrument.versions
    )
    return replace(instrument, versions=versions)


def _worded(provision: Provision, read: Reading | None) -> Provision:
    if read is None or read.plain == wording(provision).plain:
        return provision
    if provision.heading is not None and not provision.text.plain:
        return replace(provision, heading=Text(read.plain), topics=())
    marks: tuple[Mark, ...] = ()
    return replace(provision, text=Text(read.plain, marks), topics=())


def _back(finding: Finding, read: Reading | None, draft: Draft) -> Finding:
    """Return a finding at its place in the draft; a fix that would cut through a bracket is left out."""
    if read is None:
        return finding
    start, end = read.back(finding.start), max(read.back(finding.start), read.back_end(finding.end))
    fix = tuple(
        Replacement(read.back(each.start), max(read.back(each.start), read.back_end(each.end)), each.words)
        for each in finding.fix
    )
    whole = all(back.end - back.start == each.end - each.start for back, each in zip(fix, finding.fix, strict=True))
    words = next((wording(each).plain for each in _all(draft.instrument) if each.id == finding.at), "")
    return replace(finding, start=start, end=end, passage=words[start:end], fix=fix if whole else ())
