"""Where the provisions of an instrument stand, said in facts that can be put into words. No Qt in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Kind, Provision

GroupKind = Literal["opening", "recitals", "section", "annex", "text", "closing"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that can be named: "third recital", "section IV, 2".

    ``ordinal`` counts provisions of this kind from 1 inside the section; ``section`` and ``number`` are normalised
    labels; ``sentence`` counts from 1, and is 0 for the whole provision.
    """

    kind: Kind
    ordinal: int
    section: str = ""
    number: str = ""
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """A stretch of an instrument under one heading; ``heading`` is empty but for sections and annexes."""

    kind: GroupKind
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The order, label on paper, place and group of each provision, by its id."""

    provisions: tuple[Provision, ...]
    at: dict[str, int]
    labels: dict[str, str]
    spots: dict[str, Spot]
    groups: dict[str, Group]

    def provision(self, provision_id: str) -> Provision:
        """Return the provision with this id."""
        return self.provisions[self.at[provision_id]]


_OPENING = {Kind.TITLE, Kind.CHAPEAU}
_RECITALS = {Kind.RECITAL, Kind.LINK}
_CLOSING = {Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE}


def outline(instrument: Instrument) -> Outline:
    """Return where each provision of the first language version stands."""
    provisions = instrument.provisions
    heads = _heads(provisions)
    printed = labels(instrument)
    spots: dict[str, Spot] = {}
    groups: dict[str, Group] = {}
    counts: dict[tuple[int | None, Kind], int] = {}
    for index, provision in enumerate(provisions):
        head = heads[index]
        key = (None if head == index else head, provision.kind)
        counts[key] = counts.get(key, 0) + 1
        section = _number(provisions[head], printed[head]) if head is not None else ""
        spots[provision.id] = Spot(provision.kind, counts[key], section, _number(provision, printed[index]))
        groups[provision.id] = _group(provision, provisions[head] if head is not None else None)
    at = {provision.id: index for index, provision in enumerate(provisions)}
    return Outline(provisions, at, dict(zip(at, printed, strict=True)), spots, groups)


def _number(provision: Provision, label: str) -> str:
    return provision.number or label.strip(" .:()•-")


def _heads(provisions: Sequence[Provision]) -> list[int | None]:
    """Return for each provision the index of the top section or annex that holds it, or is it."""
    heads: list[int | None] = []
    head: int | None = None
    for index, provision in enumerate(provisions):
        if head is not None and provision.level <= provisions[head].level:
            head = None
        if head is None and provision.kind in {Kind.SECTION, Kind.ANNEX}:
            head = index
        heads.append(head)
    return heads


def _group(provision: Provision, head: Provision | None) -> Group:
    if head is not None:
        heading = head.heading.plain if head.heading else head.label
        return Group("annex" if head.kind is Kind.ANNEX else "section", heading)
    for kinds, name in ((_OPENING, "opening"), (_RECITALS, "recitals"), (_CLOSING, "closing")):
        if provision.kind in kinds:
            return Group(name)  # type: ignore[arg-type]
    return Group("text")
