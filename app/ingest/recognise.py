"""Recognition: is a text an instrument? The evidence for and against, with reasons."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.ingest.blocks import Block
from app.ingest.front import is_type
from app.ingest.particulars import makers
from app.ingest.rules import pattern, patterns, section
from app.ingest.structure import Structure
from app.model.provision import Kind

_WORDING = re.compile(
    r"\b(?:participants|sides|both governments|two governments|parties|ministries|signatories)\b"
    r"[^.;]{0,40}\b(?:intend|will|should|may|shall|are to|have decided)\b"
    r"|\b(?:this|the present) (?:memorandum|moc|mou|arrangement|framework|joint statement)\b",
    re.IGNORECASE,
)
_DECLARES = re.compile(
    r"\b(?:this|the present) (?:joint |ministerial )*"
    r"(?:statement|declaration|memorandum|document|arrangement|framework|plan)\b"
    r"[^.;]{0,60}\b(?:not|no|non-binding|neither)\b[^.;]{0,80}\b(?:binding|rights?|obligations?|commitments?|treaty)\b",
    re.IGNORECASE,
)
_MEETING = "it is a communiqué or a record of a meeting"
_AMONG_SCHOOLS = ("it is between universities, and no state or authority", 9)
_EDGE = 8
_MOST_READ = 1_000_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a text is an instrument; ``reasons`` say why not, ``evidence`` what spoke for it.

    ``doubtful``: it is taken for one, the reasons notwithstanding, and a person is to decide.
    """

    instrument: bool
    reasons: tuple[str, ...]
    evidence: tuple[str, ...]
    score: int
    doubtful: bool = False


def recognise(structure: Structure, blocks: Sequence[Block]) -> Verdict:
    """Weigh the evidence for and against a text being an instrument."""
    found = _evidence(structure)
    weights = section("evidence")
    score = sum(weights[name] for name, there in found.items() if there)
    against = _against(structure, blocks)
    total = score - sum(weight for _, weight in against)
    spoke = tuple(name for name, there in found.items() if there)
    made = found["link"] or found["signing"] or (found["title"] and found["wording"])
    needed = found["participants"] and found["provisions"] and made
    if needed and total >= weights["threshold"]:
        return Verdict(True, (), spoke, total)
    reasons = tuple(dict.fromkeys((*(reason for reason, _ in against), *_missing(found))))
    reasons = reasons or ("too little in it is made as an instrument is",)
    doubtful = _doubtful({**found, "provisions": _held(structure) > 0}, against)
    return Verdict(doubtful, reasons, spoke, total, doubtful)


def _doubtful(found: Mapping[str, bool], against: Sequence[tuple[str, int]]) -> bool:
    """Tell whether so much speaks for an instrument that a person is to decide, though a part is missing.

    What tells of a meeting may yet be one, where its other parts are there; what else counts against it may not.
    """
    if not found["title"] or not found["provisions"]:
        return False
    if against:
        meeting = all(reason == _MEETING for reason, _ in against)
        return meeting and found["participants"] and found["link"] and found["signing"]
    decides = found["link"] or found["wording"]
    return found["signing"] or (found["participants"] and decides)


def _evidence(structure: Structure) -> dict[str, bool]:
    kinds = [provision.kind for provision in structure.provisions]
    text = _bounded(" ".join(provision.words for provision in structure.provisions))
    title = _title(structure)
    held = _held(structure)
    one = held == 1 and Kind.LINK in kinds and Kind.SIGNING in kinds  # one thing was decided, and signed
    shaped = any(
        provision.label or provision.kind is Kind.SECTION
        for provision in structure.provisions
        if provision.kind is not Kind.RECITAL
    )
    return {
        "title": is_type(title) and len(title.split()) <= 80,
        "participants": len(makers(structure).participants) >= 2 and (Kind.CHAPEAU in kinds or is_type(title)),
        "link": Kind.LINK in kinds or _links(structure) or bool(pattern("front", "constitutes").search(text)),
        "signing": Kind.SIGNING in kinds or len(structure.signed) >= 2,
        "provisions": one
        or (held >= 2 and (shaped or Kind.LINK in kinds or bool(pattern("front", "notes").search(title)))),
        "non_binding": any(each.search(text) for each in patterns("binding", "no")),
        "wording": len(_WORDING.findall(text)) >= 2,
    }


def _held(structure: Structure) -> int:
    return sum(each.kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.SECTION} for each in structure.provisions)


def _bounded(text: str) -> str:
    """Return the beginning and the end of a text that is longer than any instrument."""
    return text if len(text) <= _MOST_READ else f"{text[: _MOST_READ // 2]}\n{text[-_MOST_READ // 2 :]}"


def _title(structure: Structure) -> str:
    return " ".join(provision.text.plain for provision in structure.provisions[:1] if provision.kind is Kind.TITLE)


def _links(structure: Structure) -> bool:
    chapeau = " ".join(p.text.plain for p in structure.provisions if p.kind in {Kind.CHAPEAU, Kind.RECITAL})
    return bool(re.search(r"\b(?:as follows|following)\b[^.;]{0,60}:?\s*$", chapeau, re.IGNORECASE))


def _missing(found: dict[str, bool]) -> tuple[str, ...]:
    said = {
        "participants": "no chapeau names participants",
        "link": "no phrase leads to what was decided",
        "provisions": "it has no provisions of an instrument",
        "signing": "it has no signing line or signature blocks",
        "title": "it has no title of an instrument",
    }
    return tuple(words for name, words in said.items() if not found[name])


@cache
def _rules() -> tuple[tuple[dict[str, Any], tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (rule, tuple(re.compile(each, re.IGNORECASE | re.MULTILINE) for each in rule["patterns"]))
        for rule in section("against")
    )


def _against(structure: Structure, blocks: Sequence[Block]) -> list[tuple[str, int]]:
    texts = {
        "all": "\n".join(block.plain for block in _within(structure, blocks)),
        "front": _front_text(structure, blocks, recitals=True),
        "makers": _front_text(structure, blocks, recitals=False),
        "edges": "\n".join(block.plain for block in (*blocks[:_EDGE], *blocks[-_EDGE:])),
    }
    found = []
    notes = pattern("front", "notes").search(_title(structure))
    public = _public(structure)
    for rule, forms in _rules():
        if public and not rule.get("public", True):
            continue
        if notes and rule["reason"] == "it is a letter":
            continue  # notes are exchanged as letters
        if rule["reason"] == _MEETING and _DECLARES.search(_bounded(texts["all"])):
            continue  # what says of itself how far it binds was agreed on, however it tells of the meeting
        times = sum(len(form.findall(_bounded(texts[rule["zone"]]))) for form in forms)
        if times >= rule["times"]:
            found.append((rule["reason"], rule["weight"]))
    if _all_makers(structure, lambda name: bool(pattern("public", "learned").search(name))):
        found.append(_AMONG_SCHOOLS)
    return found


def _public(structure: Structure) -> bool:
    """Whether all who make a text are public bodies: states, ministries, agencies, provinces, universities."""
    body, company = pattern("public", "body"), pattern("public", "company")
    return _all_makers(structure, lambda name: bool(body.search(name) and not company.search(name)))


def _all_makers(structure: Structure, wanted: Callable[[str], bool]) -> bool:
    names = [each.name for each in makers(structure).participants]
    return len(names) >= 2 and all(wanted(name) for name in names)


def _within(structure: Structure, blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without what a publisher prints above an instrument that a link phrase shows to be one."""
    above = structure.zones.aside
    return [block for block in blocks if block not in above] if structure.zones.front.link and above else blocks


def _front_text(structure: Structure, blocks: Sequence[Block], *, recitals: bool) -> str:
    zone = structure.zones.front
    front = (*zone.title, *zone.chapeau, *(zone.recitals if recitals else ()))
    return "\n".join(block.plain for block in (front if zone.chapeau else blocks[:6]))
