"""Findings as the window shows them: a title, a sentence, a weight, and a fix where there is one."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.jobs.draft_checks import ACROSS, BLANK, BRACKET, FURTHER, GONE, NOWHERE, Checked
from app.jobs.drafted_terms import Clash, TermsSheet
from app.model.draft import Draft, Ignored, Put, Step
from app.model.finding import Finding, Severity
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.model.provision import Provision
from app.negotiating.bracket_spans import Across, across, each_bracketed
from app.negotiating.brackets import wording
from app.negotiating.searching import rewording
from app.negotiating.structure import typed
from app.ui.core_words import core_said
from app.ui.models.places import Place, places
from app.ui.models.rule_families import CLEARANCE, NAMES, OPEN, OTHER, family_of, family_title
from app.ui.models.term_words import clash_title, clash_words

WEIGHTY, SUBSTANCE, LIGHT = 3, 2, 1
WEIGHTS: Mapping[Severity, int] = {"error": WEIGHTY, "warning": SUBSTANCE, "note": LIGHT}
UNCLEARED = "changed_since_clearance"
_BRIEF = 40


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as it is told; rules of any kind make these.

    ``fix`` is a step on the draft that the finding was made of; where there is none, the finding may bring replacements
    of its own. ``weight`` is 3 weighty, 2 of substance, 1 light; ``family`` is one of rule_families.
    """

    finding: Finding
    fix: Step | None
    weight: int
    title: str
    family: str = OTHER

    @property
    def fixable(self) -> bool:
        """Whether there is a safe fix."""
        return self.fix is not None or bool(self.finding.fix)


def of_rules(found: Iterable[Finding], draft: Draft, wordings: Collection[str] = ()) -> tuple[Told, ...]:
    """Return what rules found, in the window's language; ``wordings`` are the slugs of a profile's rules of wording.

    What stands in a further language is told at the provision of the first that it answers, without a place of its own.
    """
    there = {each.id for each in draft.provisions}
    further = {each.id: each for version in draft.instrument.versions[1:] for each in version.provisions}
    told = []
    for each in (_of_rule(one, wordings) for one in found):
        if each.finding.at in there:
            told.append(each)
        elif each.finding.at in further:
            at = further[each.finding.at].answers
            told.append(replace(each, finding=_elsewhere(each.finding, at if at in there else draft.provisions[0].id)))
    return tuple(told)


def _elsewhere(finding: Finding, at: str) -> Finding:
    """Return a finding of a further language at the provision that shows it."""
    message = QCoreApplication.translate("Findings", "In the other language, “{words}”: {message}")
    words = " ".join(finding.passage.split())[:_BRIEF]
    return replace(
        finding,
        at=at,
        start=0,
        end=0,
        heading=False,
        fix=(),
        message=message.format(words=words, message=finding.message),
    )


def of_text(found: Iterable[Finding], wordings: Collection[str] = ()) -> tuple[Told, ...]:
    """Return what rules found in a text that is only read, in the window's language, in the order that they have."""
    return tuple(_of_rule(each, wordings) for each in found)


def _of_rule(finding: Finding, wordings: Collection[str]) -> Told:
    family = family_of(finding.rule, wordings)
    said = replace(finding, message=core_said(finding.message), suggestion=core_said(finding.suggestion))
    return Told(said, None, WEIGHTS[finding.severity], family_title(family), family)


def of_checks(checked: Checked, draft: Draft) -> tuple[Told, ...]:
    """Return what the checks of a draft found, in the window's language."""
    at = {each.id: at for at, each in enumerate(draft.provisions)}
    spans = {(draft.provisions[each.first].id, each.start): each for each in across(draft)}
    told = []
    for finding in checked.findings:
        span = spans.get((finding.at, finding.start)) if finding.rule == ACROSS else None
        told.append(_of_span(finding, draft, span) if span else _told(finding, draft, at.get(finding.at)))
    return tuple(told)


def of_terms(sheet: TermsSheet, where: Mapping[str, Place]) -> tuple[Told, ...]:
    """Return what contradicts in the terms, each at its second place."""
    return tuple(_of_clash(clash, where) for clash in sheet.clashes)


def of_uncleared(ids: Iterable[str], draft: Draft) -> tuple[Told, ...]:
    """Return the provisions that changed since somebody in the capital cleared the text, their words unmarked."""
    words = {each.id: wording(each).plain for each in draft.provisions}
    title = QCoreApplication.translate("Findings", "Clearance")
    message = QCoreApplication.translate(
        "Findings", "This changed after the text was cleared: it has to be cleared again."
    )
    return tuple(
        Told(Finding(UNCLEARED, each, message, passage=words[each]), None, SUBSTANCE, title, CLEARANCE)
        for each in ids
        if each in words
    )


def of_order(findings: Iterable[Finding]) -> tuple[Told, ...]:
    """Return the rows of names that are in a wrong order for this original."""
    title = QCoreApplication.translate("Findings", "Order of names")
    said = (replace(each, message=core_said(each.message)) for each in findings)
    return tuple(Told(each, None, LIGHT, title, NAMES) for each in said)


def in_order(told: Iterable[Told], draft: Draft) -> tuple[Told, ...]:
    """Return findings in the order of the text, those at places that are gone left out."""
    order = {each.id: at for at, each in enumerate(draft.provisions)}
    there = (each for each in told if each.finding.at in order)
    return tuple(sorted(there, key=lambda each: (order[each.finding.at], each.finding.start, -each.weight)))


def parted(told: Sequence[Told], draft: Draft) -> tuple[tuple[Told, ...], tuple[tuple[Told, Ignored], ...]]:
    """Return the findings that are open, and those that somebody left as they are, with the record that says so."""
    left = {(each.rule, each.at, each.passage): each for each in draft.ignored}
    if not left:
        return tuple(told), ()
    named = {each.at for each in left.values()}
    words = {each.id: wording(each).plain for each in _all(draft) if each.id in named}
    open_ones: list[Told] = []
    ignored: list[tuple[Told, Ignored]] = []
    for each in told:
        record = left.get((each.finding.rule, each.finding.at, passage(each.finding, words.get(each.finding.at, ""))))
        if record is None:
            open_ones.append(each)
        else:
            ignored.append((each, record))
    return tuple(open_ones), tuple(ignored)


def _all(draft: Draft) -> Iterator[Provision]:
    """Yield the provisions of all language versions: a finding may be on any of them."""
    return (each for version in draft.instrument.versions for each in version.provisions)


def passage(finding: Finding, words: str) -> str:
    """Return the words that a finding is on."""
    return finding.passage or words[finding.start : finding.end]


def leaving(told: Told, draft: Draft, why: str, stamp: Stamp) -> Step | None:
    """Return the step that leaves a finding as it is, for a reason; None where its place is gone."""
    provision = next((each for each in _all(draft) if each.id == told.finding.at), None)
    if provision is None:
        return None
    words = passage(told.finding, wording(provision).plain)
    record = Ignored(new_id(), told.finding.rule, told.finding.at, words, why, stamp)
    return Step((Put(None, record),), "ignored")


def mending(told: Iterable[Told], draft: Draft) -> Step | None:
    """Return the one step that makes the fixes of findings; None where none of them fits any more.

    A fix whose words have changed meanwhile is left out, and one that lies over another.
    """
    every = tuple(told)
    if len(every) == 1 and every[0].fix is not None:
        return every[0].fix
    words = {each.id: wording(each).plain for each in draft.provisions}
    places: list[tuple[str, int, int, str]] = []
    taken: set[tuple[str, int, int]] = set()
    for each in (one.finding for one in every):
        if not each.fix or words.get(each.at, "")[each.start : each.end] != each.passage:
            continue
        spans = {(each.at, fix.start, fix.end) for fix in each.fix}
        if any(_over(span, other) for span in spans for other in taken):
            continue
        taken |= spans
        places += [(each.at, fix.start, fix.end, fix.words) for fix in each.fix]
    return rewording(draft, places, "mended")


def _over(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one == other or (one[0] == other[0] and one[1] < other[2] and other[1] < one[2])


def alike(told: Told, every: Iterable[Told]) -> tuple[Told, ...]:
    """Return the findings of the same rule that have a fix too; one whose fix is a step of its own stands alone."""
    if told.fix is not None:
        return (told,)
    return tuple(each for each in every if each.finding.rule == told.finding.rule and each.finding.fix)


def minding(record: Ignored) -> Step:
    """Return the step that takes a finding up again."""
    return Step((Put(record, None),), "ignored")


def _told(finding: Finding, draft: Draft, at: int | None) -> Told:
    tr = QCoreApplication.translate
    if finding.rule == BRACKET:
        fix = typed(draft, at, finding.start, finding.end, "") if at is not None else None
        message = tr("Findings", "This square bracket has no counterpart. Type the other one, or take this one away.")
        return Told(replace(finding, message=message), fix, SUBSTANCE, tr("Findings", "Bracket"), OPEN)
    if finding.rule == BLANK:
        message = tr("Findings", "A place is left open.")
        return Told(replace(finding, message=message), None, LIGHT, tr("Findings", "Blank"), OPEN)
    if finding.rule == FURTHER:
        message = tr("Findings", "The text in the other language has open brackets here.")
        return Told(replace(finding, message=message), None, SUBSTANCE, tr("Findings", "Brackets"), OPEN)
    message = {
        NOWHERE: tr("Findings", "Nothing in this draft has that number."),
        GONE: tr("Findings", "The provision that this refers to is gone."),
    }.get(finding.rule, finding.message)
    return Told(replace(finding, message=message), None, WEIGHTY, tr("Findings", "Reference"), "references")


def _of_span(finding: Finding, draft: Draft, span: Across) -> Told:
    tr = QCoreApplication.translate
    message = tr("Findings", "These brackets close in {place}. The fix gives every provision brackets of its own.")
    where = places(draft)[draft.provisions[span.last].id].short
    told = replace(finding, message=message.format(place=where))
    title = tr("Findings", "Brackets over several provisions")
    return Told(told, each_bracketed(draft, span), SUBSTANCE, title, OPEN)


def _of_clash(clash: Clash, where: Mapping[str, Place]) -> Told:
    second = clash.second
    finding = Finding(clash.kind, second.provision, clash_words(clash, where), second.start, second.end)
    return Told(finding, None, WEIGHTY, clash_title(clash), "dates")
