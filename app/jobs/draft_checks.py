"""What a draft is found to have wrong in itself: brackets without a counterpart, blanks, references to nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.model.draft import Draft
from app.model.finding import Finding
from app.model.provision import Kind
from app.negotiating.alternat import checked as order_checked
from app.negotiating.bracket_spans import Across, across
from app.negotiating.bracket_text import groups, read, walked
from app.negotiating.brackets import wording
from app.negotiating.references import Reference, dangling
from app.progress import Progress, quiet

BRACKET, ACROSS, BLANK = "bracket", "bracket_across", "blank"
FURTHER = "bracket_in_further_language"
NOWHERE, GONE = "reference_to_nothing", "reference_to_what_is_gone"
_PHRASE = 24
"""Letters that at most stand between the numbers of one reference."""
_WORD_BEFORE = re.compile(r"[^\W\d_]+\s+$")
_WITHOUT = frozenset({Kind.NOTE, Kind.TABLE, Kind.ROW, Kind.CELL})


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in the order of the text; ``blanks`` counts the places that are left open.

    ``order`` are rows of names that do not stand in the order of this original.
    """

    findings: tuple[Finding, ...] = ()
    blanks: int = 0
    order: tuple[Finding, ...] = ()


def draft_checks(draft: Draft, progress: Progress = quiet) -> Checked:
    """Return what is found in a draft; ``progress`` may stop it.

    Of a further language only the brackets that are open, each told at the provision of the first that it answers.
    """
    order = {each.id: at for at, each in enumerate(draft.provisions)}
    blanks = 0
    spans = across(draft)
    ends = {end for each in spans for end in ((each.first, each.start), (each.last, each.end))}
    found: list[tuple[int, Finding]] = [(each.first, _across(draft, each)) for each in spans]
    for at, provision in enumerate(draft.provisions):
        progress(at, len(draft.provisions), "")
        seen = read(wording(provision))
        for stray in (offset for offset in seen.strays if (at, offset) not in ends):
            message = "This square bracket has no counterpart."
            found.append((at, Finding(BRACKET, provision.id, message, stray, stray + 1)))
        if provision.kind in _WITHOUT:
            continue
        for other in seen.others:
            if other.use == "blank":
                blanks += 1
                found.append((at, Finding(BLANK, provision.id, "A place is left open.", other.start, other.end)))
    found += [(order[each.at], each) for each in (*_references(draft), *_further(draft))]
    found.sort(key=lambda one: (one[0], one[1].start))
    return Checked(tuple(finding for _, finding in found), blanks, order_checked(draft))


def _across(draft: Draft, span: Across) -> Finding:
    """Return the finding at the sign that opens."""
    message = "These brackets close in another provision."
    return Finding(ACROSS, draft.provisions[span.first].id, message, span.start, span.start + 1)


def _further(draft: Draft) -> Iterator[Finding]:
    """Yield what is open in further languages: no list of brackets has it, and no file may leave without it."""
    there = {each.id for each in draft.provisions}
    first = draft.provisions[0].id if draft.provisions else ""
    for version in draft.instrument.versions[1:]:
        for provision in version.provisions:
            if any(True for _ in walked(groups(wording(provision)))):
                at = provision.answers if provision.answers in there else first
                yield Finding(FURTHER, at, "The text in the other language has open brackets here.")


def _references(draft: Draft) -> Iterator[Finding]:
    """Yield the references that lead nowhere; the numbers of one phrase ("paragraph 4 of section XI") as one."""
    words = {each.id: wording(each).plain for each in draft.provisions}
    run: list[Reference] = []
    for each in dangling(draft):
        if run and not _goes_on(run[-1], each, words[each.provision]):
            yield _of_phrase(run, words[run[0].provision])
            run = []
        run.append(each)
    if run:
        yield _of_phrase(run, words[run[0].provision])


def _goes_on(first: Reference, second: Reference, words: str) -> bool:
    between = words[first.end : second.start]
    return first.provision == second.provision and len(between) <= _PHRASE and not set(between) & set(".;:")


def _of_phrase(run: list[Reference], words: str) -> Finding:
    gone = not all(each.there for each in run)
    message = "The provision that this refers to is gone." if gone else "No provision has this number."
    before = _WORD_BEFORE.search(words[: run[0].start])
    start = before.start() if before else run[0].start
    return Finding(GONE if gone else NOWHERE, run[0].provision, message, start, run[-1].end)
