"""Where both languages of a draft do not say the same: what is open, what was left as it is, and words to be marked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.draft import Draft, Ignored, Put, Step
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.ui.core_words import core_said
from app.ui.models.offsets import to_qt

WEIGHTS = {"error": 3, "warning": 2, "note": 1}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """What of a row is marked: sentences, and spans of the words of both languages, in code points."""

    findings: tuple[Finding, ...] = ()
    ours: tuple[Span, ...] = ()
    theirs: tuple[Span, ...] = ()

    @property
    def weight(self) -> int:
        """The weight of the gravest finding; 0 without any."""
        return max((WEIGHTS[each.severity] for each in self.findings), default=0)


def by_row(findings: Iterable[Finding]) -> dict[str, Marked]:
    """Return what is marked of each provision of the first language, by its id."""
    rows: dict[str, list[Finding]] = {}
    for each in findings:
        rows.setdefault(each.at, []).append(each)
    return {
        at: Marked(
            tuple(found),
            tuple((each.start, each.end) for each in found if each.end > each.start),
            tuple((each.beside.start, each.beside.end) for each in found if each.beside and each.beside.passage),
        )
        for at, found in rows.items()
    }


def passage(finding: Finding) -> str:
    """Return the words of both languages that a finding is on: what is kept of one that was left as it is."""
    return f"{finding.passage} ↔ {finding.beside.passage if finding.beside else ''}"


def still_open(findings: Iterable[Finding], draft: Draft) -> tuple[Finding, ...]:
    """Return the findings that nobody has left as they are; words that changed since are told again."""
    left = {(each.rule, each.at, each.passage) for each in draft.ignored}
    return tuple(each for each in findings if (each.rule, each.at, passage(each)) not in left)


def left_as_it_is(findings: Iterable[Finding], draft: Draft) -> tuple[tuple[Finding, Ignored], ...]:
    """Return the findings that somebody left as they are, with the record that says why."""
    known = {(each.rule, each.at, each.passage): each for each in draft.ignored}
    keys = ((each, (each.rule, each.at, passage(each))) for each in findings)
    return tuple((each, known[key]) for each, key in keys if key in known)


def leaving(finding: Finding, why: str, stamp: Stamp) -> Step:
    """Return the step that leaves a finding as it is, for a reason."""
    return Step((Put(None, Ignored(new_id(), finding.rule, finding.at, passage(finding), why, stamp)),), "ignored")


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person says of a difference: that it is one, or, with the reason ``why``, that it stays as it is.

    ``difference`` is the sentence that it was said of, where its words have changed since.
    """

    why: str = ""
    difference: str = ""


def worst_first(findings: Sequence[Finding]) -> tuple[int, ...]:
    """Return the places of findings, the gravest first, those of one weight in the order of the text."""
    return tuple(sorted(range(len(findings)), key=lambda at: (-WEIGHTS[findings[at].severity], at)))


def judged_words(judged: Judged | None) -> str:
    """Say what was said of a difference; nothing of one that nobody has looked at."""
    tr = QCoreApplication.translate
    if judged is None:
        return ""
    if not judged.why:
        return tr("Conformity", "Confirmed: the languages differ here.")
    return tr("Conformity", "Left as it is: {why}").replace("{why}", judged.why)


def earlier_words(judged: Judged | None, now: Finding) -> str:
    """Say what was said before the words of a difference changed, and of what unless it is told in the same words."""
    if judged is None:
        return ""
    difference = "" if judged.difference == now.message else core_said(judged.difference)
    told = " ".join(filter(None, (difference, judged_words(judged))))
    return QCoreApplication.translate("Conformity", "Before the words changed: {judged}").replace("{judged}", told)


def gone_words(judged: Judged) -> str:
    """Say what was said of a difference that is there no more."""
    said = QCoreApplication.translate("Conformity", "No longer found: {difference} {judged}")
    return said.replace("{difference}", core_said(judged.difference)).replace("{judged}", judged_words(judged))


def summed(findings: Iterable[Finding]) -> str:
    """Say how many differences of each weight there are."""
    tr = QCoreApplication.translate
    many = Counter(WEIGHTS[each.severity] for each in findings)
    said = tr("Conformity", "{weighty} weighty, {substance} of substance, {light} light")
    for name, weight in (("{weighty}", 3), ("{substance}", 2), ("{light}", 1)):
        said = said.replace(name, str(many[weight]))
    return said


def sentence(finding: Finding) -> str:
    """Return what a finding says, in the window's language."""
    return core_said(finding.message)


def weight_words(weight: int) -> str:
    """Say how grave a finding is, beside its mark."""
    tr = QCoreApplication.translate
    return {3: tr("Conformity", "Weighty"), 2: tr("Conformity", "Of substance"), 1: tr("Conformity", "Light")}[weight]


def qt_spans(words: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans as start and length in Qt's units."""
    return tuple((to_qt(words, start), to_qt(words, end) - to_qt(words, start)) for start, end in spans)
