"""Findings as the window shows them: a title, a sentence, a weight, and a fix where there is one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.jobs.draft_checks import ACROSS, BLANK, BRACKET, FURTHER, GONE, NOWHERE, Checked
from app.jobs.drafted_terms import Clash, TermsSheet
from app.model.draft import Draft, Ignored, Put, Step
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.negotiating.bracket_spans import Across, across, each_bracketed
from app.negotiating.brackets import wording
from app.negotiating.structure import typed
from app.ui.models.places import Place, places
from app.ui.models.term_words import clash_title, clash_words

WEIGHTY, SUBSTANCE, LIGHT = 3, 2, 1
UNCLEARED = "changed_since_clearance"


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as it is told; rules of any kind make these.

    ``fix`` is a step on the draft that the finding was made of. ``weight`` is 3 weighty, 2 of substance, 1 light.
    """

    finding: Finding
    fix: Step | None
    weight: int
    title: str


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
    """Return the provisions that changed since somebody in the capital cleared the text."""
    words = {each.id: len(wording(each).plain) for each in draft.provisions}
    title = QCoreApplication.translate("Findings", "Clearance")
    message = QCoreApplication.translate(
        "Findings", "This changed after the text was cleared: it has to be cleared again."
    )
    return tuple(
        Told(Finding(UNCLEARED, each, message, 0, words[each]), None, SUBSTANCE, title) for each in ids if each in words
    )


def of_order(findings: Iterable[Finding]) -> tuple[Told, ...]:
    """Return the rows of names that are in a wrong order for this original."""
    title = QCoreApplication.translate("Findings", "Order of names")
    return tuple(Told(finding, None, LIGHT, title) for finding in findings)


def in_order(told: Iterable[Told], draft: Draft) -> tuple[Told, ...]:
    """Return findings in the order of the text, those at places that are gone left out."""
    order = {each.id: at for at, each in enumerate(draft.provisions)}
    there = (each for each in told if each.finding.at in order)
    return tuple(sorted(there, key=lambda each: (order[each.finding.at], each.finding.start, -each.weight)))


def parted(told: Sequence[Told], draft: Draft) -> tuple[tuple[Told, ...], tuple[tuple[Told, Ignored], ...]]:
    """Return the findings that are open, and those that somebody left as they are, with the record that says so."""
    left = {(each.rule, each.at, each.passage): each for each in draft.ignored}
    words = {each.id: wording(each).plain for each in draft.provisions}
    open_ones: list[Told] = []
    ignored: list[tuple[Told, Ignored]] = []
    for each in told:
        record = left.get((each.finding.rule, each.finding.at, passage(each.finding, words.get(each.finding.at, ""))))
        if record is None:
            open_ones.append(each)
        else:
            ignored.append((each, record))
    return tuple(open_ones), tuple(ignored)


def passage(finding: Finding, words: str) -> str:
    """Return the words that a finding is on."""
    return words[finding.start : finding.end]


def leaving(told: Told, draft: Draft, why: str, stamp: Stamp) -> Step | None:
    """Return the step that leaves a finding as it is, for a reason; None where its place is gone."""
    provision = next((each for each in draft.provisions if each.id == told.finding.at), None)
    if provision is None:
        return None
    words = passage(told.finding, wording(provision).plain)
    record = Ignored(new_id(), told.finding.rule, told.finding.at, words, why, stamp)
    return Step((Put(None, record),), "ignored")


def minding(record: Ignored) -> Step:
    """Return the step that takes a finding up again."""
    return Step((Put(record, None),), "ignored")


def _told(finding: Finding, draft: Draft, at: int | None) -> Told:
    tr = QCoreApplication.translate
    if finding.rule == BRACKET:
        fix = typed(draft, at, finding.start, finding.end, "") if at is not None else None
        message = tr("Findings", "This square bracket has no counterpart. Type the other one, or take this one away.")
        return Told(replace(finding, message=message), fix, SUBSTANCE, tr("Findings", "Bracket"))
    if finding.rule == BLANK:
        message = tr("Findings", "A place is left open.")
        return Told(replace(finding, message=message), None, LIGHT, tr("Findings", "Blank"))
    if finding.rule == FURTHER:
        message = tr("Findings", "The text in the other language has open brackets here.")
        return Told(replace(finding, message=message), None, SUBSTANCE, tr("Findings", "Brackets"))
    message = {
        NOWHERE: tr("Findings", "Nothing in this draft has that number."),
        GONE: tr("Findings", "The provision that this refers to is gone."),
    }.get(finding.rule, finding.message)
    return Told(replace(finding, message=message), None, WEIGHTY, tr("Findings", "Reference"))


def _of_span(finding: Finding, draft: Draft, span: Across) -> Told:
    tr = QCoreApplication.translate
    message = tr("Findings", "These brackets close in {place}. The fix gives every provision brackets of its own.")
    where = places(draft)[draft.provisions[span.last].id].short
    told = replace(finding, message=message.format(place=where))
    return Told(told, each_bracketed(draft, span), SUBSTANCE, tr("Findings", "Brackets over several provisions"))


def _of_clash(clash: Clash, where: Mapping[str, Place]) -> Told:
    second = clash.second
    finding = Finding(clash.kind, second.provision, clash_words(clash, where), second.start, second.end)
    return Told(finding, None, WEIGHTY, clash_title(clash))
