"""A draft's numbers as they stand on paper: filled in for whoever reads the text without counting, said of a place."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.model.draft import Draft, Reset, Step
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions, index_of, parent_of
from app.negotiating.following import following
from app.negotiating.references import rewritten
from app.negotiating.structure import smallest

_ROUND = ".:() "
_NUMBER = re.compile(r"\d+(?:\.\d+)*|[IVXLCDM]+|[ivxlcdm]+|[A-Za-z]|([a-z])\1+|([A-Z])\2+")


def printed(draft: Draft) -> Instrument:
    """Return a draft's text with its labels filled in: what export, comparison and the other side get."""
    versions = (
        replace(version, provisions=tuple(_labelled(draft, version.provisions)))
        for version in draft.instrument.versions
    )
    return replace(draft.instrument, versions=tuple(versions))


def _labelled(draft: Draft, provisions: Provisions) -> Iterator[Provision]:
    counted = labels(draft.instrument, provisions, draft.setting.scheme)
    for provision, label in zip(provisions, counted, strict=True):
        yield replace(provision, label=label, number=number_in(label)) if label or provision.number else provision


def number_in(label: str) -> str:
    """Return the number in a label, without the words and signs round it: "2" of "Section 2", "a" of "(a)"."""
    last = label.rpartition(" ")[2].strip(_ROUND)
    return last if _NUMBER.fullmatch(last) else ""


def place_names(draft: Draft) -> dict[str, str]:
    """Return how each provision is called by its numbers, "IV.2" or "IV.2(a)", by its id.

    One without a number is called by what holds it; empty where nothing has a number.
    """
    found: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    counted = labels(draft.instrument, None, draft.setting.scheme)
    for provision, label in zip(draft.provisions, counted, strict=True):
        while above and above[-1][0] >= provision.level:
            above.pop()
        name = _called(provision, above[-1][1] if above else "", label)
        found[provision.id] = name
        above.append((provision.level, name))
    return found


def place_name(draft: Draft, provision_id: str) -> str:
    """Return how one provision is called by its numbers; raise KeyError when the draft has none with this id."""
    provisions = draft.provisions
    at = index_of(provisions, provision_id)
    counted = labels(draft.instrument, None, draft.setting.scheme)
    holders: list[int] = []
    above: int | None = at
    while above is not None:
        holders.append(above)
        above = parent_of(provisions, above)
    name = ""
    for holder in reversed(holders):
        name = _called(provisions[holder], name, counted[holder])
    return name


def _called(provision: Provision, above: str, label: str) -> str:
    return label if provision.kind is Kind.ANNEX else _joined(above, label)


def _joined(above: str, label: str) -> str:
    number = number_in(label)
    if not number or not above:
        return number or above
    if number.startswith(f"{above}."):
        return number
    return f"{above}({number})" if label.startswith("(") else f"{above}.{number}"


def rescheme(draft: Draft, slug: str) -> Step | None:
    """Return the step that numbers a draft by another scheme; references say the new numbers."""
    if slug == draft.setting.scheme:
        return None
    now, moves = rewritten(draft, draft.provisions, slug)
    splice = smallest(draft.provisions, now)
    records = following(draft, *moves) if moves else ()
    reset = Reset(draft.setting, replace(draft.setting, scheme=slug))
    return Step((reset, *((splice,) if splice else ()), *records), "rescheme")
