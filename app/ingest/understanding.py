"""Understanding: the lines in one language to provisions and particulars, and whether they are an instrument."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest import foreign_particulars
from app.ingest.blocks import blocks_of
from app.ingest.foreign import structured
from app.ingest.foreign_text import passages_of
from app.ingest.particulars import particulars_of
from app.ingest.recognise import recognise
from app.ingest.structure import structure
from app.ingest.tongue_rules import rules_of
from app.ingest.versions import Part
from app.model.finding import Finding
from app.model.instrument import Particulars, Signatory
from app.model.provision import Place, Provisions

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Understood:
    """What the lines in one language say; ``against`` are the reasons why they are no instrument, empty if they are."""

    part: Part
    provisions: Provisions
    particulars: Particulars
    findings: tuple[Finding, ...] = ()
    aside: tuple[Place, ...] = ()
    against: tuple[str, ...] = ()


def understood(part: Part) -> Understood:
    """Return what the lines in one language say."""
    return _english(part) if part.language == ENGLISH else _foreign(part)


def _english(part: Part) -> Understood:
    blocks = blocks_of(part.lines)
    found = structure(blocks)
    verdict = recognise(found, blocks)
    if not verdict.instrument:
        return Understood(part, found.provisions, Particulars(), found.findings, found.aside, verdict.reasons)
    findings = found.findings
    if verdict.doubtful and found.provisions:
        first = found.provisions[0].id
        doubts = (Finding("no_instrument", first, f"It may be no instrument: {why}.") for why in verdict.reasons)
        findings = (*doubts, *findings)
    return Understood(part, found.provisions, particulars_of(found), findings, found.aside)


def _foreign(part: Part) -> Understood:
    rules = rules_of(part.language)
    parts = structured(passages_of(part.lines, rules), rules)
    particulars = foreign_particulars.particulars_of(parts, rules)
    against = foreign_particulars.reasons_against(parts, particulars, rules)
    return Understood(part, parts.provisions, particulars, aside=parts.aside, against=against)


def enriched(found: Sequence[Particulars]) -> Particulars:
    """Return the particulars of the first version, with what only another says."""
    first = found[0]
    for other in found[1:]:
        if not first.participants:
            first = replace(first, sides=other.sides, participants=other.participants)
        first = replace(
            first,
            signed_on=first.signed_on or other.signed_on,
            originals=first.originals if first.originals is not None else other.originals,
            languages=first.languages or other.languages,
            signatories=first.signatories or _homed(first, other),
            binding=other.binding if first.binding == "unclear" else first.binding,
            status=other.status if first.status == "unknown" else first.status,
        )
    return first


def _homed(first: Particulars, other: Particulars) -> tuple[Signatory, ...]:
    """Return the signatories of another version with the sides of the first."""
    countries = {side.country: side.id for side in first.sides if side.country}
    return tuple(replace(each, side=countries.get(other.country(each.side), "")) for each in other.signatories)
