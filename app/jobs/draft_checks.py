"""What a draft is found to have wrong in itself: brackets without a counterpart, blanks, references to nothing."""

from dataclasses import dataclass

from app.model.draft import Draft
from app.model.finding import Finding
from app.model.provision import Kind
from app.negotiating.bracket_text import read
from app.negotiating.brackets import wording
from app.negotiating.references import dangling
from app.progress import Progress, quiet

BRACKET, BLANK, NOWHERE, GONE = "bracket", "blank", "reference_to_nothing", "reference_to_what_is_gone"
_WITHOUT = frozenset({Kind.NOTE, Kind.TABLE, Kind.ROW, Kind.CELL})


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in the order of the text; ``blanks`` counts the places that are left open."""

    findings: tuple[Finding, ...] = ()
    blanks: int = 0


def draft_checks(draft: Draft, progress: Progress = quiet) -> Checked:
    """Return what is found in a draft's first language; ``progress`` may stop it."""
    found: list[tuple[int, Finding]] = []
    order = {each.id: at for at, each in enumerate(draft.provisions)}
    blanks = 0
    for at, provision in enumerate(draft.provisions):
        progress(at, len(draft.provisions), "")
        seen = read(wording(provision))
        for stray in seen.strays:
            message = "This square bracket has no counterpart."
            found.append((at, Finding(BRACKET, provision.id, message, stray, stray + 1)))
        if provision.kind in _WITHOUT:
            continue
        for other in seen.others:
            if other.use == "blank":
                blanks += 1
                found.append((at, Finding(BLANK, provision.id, "A place is left open.", other.start, other.end)))
    for each in dangling(draft):
        rule = NOWHERE if each.there else GONE
        message = "No provision has this number." if each.there else "The provision that this refers to is gone."
        found.append((order[each.provision], Finding(rule, each.provision, message, each.start, each.end)))
    found.sort(key=lambda one: (one[0], one[1].start))
    return Checked(tuple(finding for _, finding in found), blanks)
