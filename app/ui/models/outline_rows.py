"""The rows of an outline, made from a draft: what each leads to and is called, and how what it holds stands."""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.jobs.comparing import Departure
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions, parent_of
from app.model.text import MarkKind
from app.negotiating.bracket_text import groups
from app.negotiating.readings import reading
from app.paths import resources
from app.ui.models.draft_state import taken_from
from app.ui.terms import topic_name as title

AS_PRECEDENT, DEPARTS, NEW, BRACKETED, WEIGHTY = "=", "≠", "+", "[ ]", "●"
HEAVIEST = (WEIGHTY, BRACKETED, DEPARTS, NEW, AS_PRECEDENT)
_WEIGHTY = 3
_LONGEST, _ENOUGH = 90, 3
_FRONT = {Kind.TITLE, Kind.CHAPEAU}
_NUMBERED = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}
_LISTED = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row: the provision it leads to, its label and words, its depth, its mark, whether words were taken."""

    provision_id: str
    label: str
    words: str
    depth: int
    mark: str = ""
    taken: bool = False
    held: tuple[str, ...] = ()
    """Provisions without a row of their own that this one stands for."""
    headed: bool = False
    """Whether its provision is a heading alone."""
    findings: bool = False
    """Whether something was found in it, or in what it holds."""
    group: bool = False
    """Whether it stands for a part of the text, not for one provision."""
    topical: bool = False
    """Whether it may be called by its topic: its neighbours have others."""


@dataclass(frozen=True, slots=True)
class State:
    """How one provision stands: its mark, whether words of it were taken, whether something was found in it."""

    mark: str = ""
    taken: bool = False
    findings: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the text: departures from precedent, and the provisions in which something was found."""

    departures: Mapping[str, Departure] = field(default_factory=dict)
    findings: Collection[str] = ()


def outline_rows(
    instrument: Instrument, departures: Mapping[str, Departure], findings: Collection[str] = (), scheme: str = "roman"
) -> tuple[OutlineRow, ...]:
    """Return the rows of a draft's outline; a row shows the heaviest mark of what it stands for and holds."""
    known = Known(departures, findings)
    rows = bare_rows(instrument, scheme)
    states = {each.id: state_of(each, known) for each in instrument.provisions}
    own = tuple(with_state(row, (states[each] for each in (row.provision_id, *row.held))) for row in rows)
    return tuple(heaviest(own, at) for at in range(len(own)))


def bare_rows(instrument: Instrument, scheme: str = "roman") -> tuple[OutlineRow, ...]:
    """Return the rows without marks: parts, sections, annexes, and what stands numbered or headed directly in them."""
    provisions = instrument.provisions
    printed = printed_labels(instrument, scheme)
    rows: list[OutlineRow] = []
    parts: dict[str, int] = {}
    for at, provision in enumerate(provisions):
        part = part_name(provision.kind)
        row = _row(provisions, at, printed[at])
        if part and part in parts:
            rows[parts[part]] = _holding(rows[parts[part]], provision)
        elif row is None and rows:
            rows[-1] = _holding(rows[-1], provision)
        elif row is not None:
            if part:
                parts[part] = len(rows)
            rows.append(row)
    return tuple(rows)


def printed_labels(instrument: Instrument, scheme: str) -> tuple[str, ...]:
    """Return the labels of a draft's provisions in a scheme of numbering."""
    return labels(instrument, scheme=scheme)


def row_words(provision: Provision, alone: bool = True) -> str:
    """Return what a row is called: its heading, the words it begins with in bold, its topic, or its first words.

    ``alone``: its topic is nobody else's beside it.
    """
    if provision.heading and provision.heading.plain:
        return _short(provision.heading.plain)
    plain = reading(provision.text).plain if "[" in provision.text.plain else provision.text.plain
    lead = next((m for m in provision.text.marks if m.kind is MarkKind.BOLD and m.start == 0), None)
    if lead and 0 < lead.end < len(provision.text.plain):
        return _short(provision.text.plain[: lead.end].rstrip(" :.—–-"))
    topics = provision.topic_names
    if alone and len(topics) == 1 and provision.kind is Kind.PARAGRAPH:
        return title(topics[0])
    return _short(_without_opener(plain) if provision.kind is Kind.PARAGRAPH else plain)


def state_of(provision: Provision, known: Known) -> State:
    """Return how a provision stands."""
    bracketed = any(groups(text) for text in (provision.text, provision.heading) if text)
    mark = mark_of(provision, known.departures)
    if bracketed and mark != WEIGHTY:
        mark = BRACKETED
    return State(mark, bool(taken_from(provision)), provision.id in known.findings)


def mark_of(provision: Provision, departures: Mapping[str, Departure]) -> str:
    """Return how a provision stands to its closest precedent; empty while that is not known."""
    departure = departures.get(provision.id)
    if departure is None:
        return ""
    if not departure.hits:
        return NEW
    if departure.weight >= _WEIGHTY:
        return WEIGHTY
    return AS_PRECEDENT if all(hunk.op == "equal" for hunk in departure.hunks) else DEPARTS


def with_state(row: OutlineRow, states: Iterable[State]) -> OutlineRow:
    """Return a row with the heaviest of some states."""
    every = tuple(states)
    marks = {each.mark for each in every}
    return replace(
        row,
        mark=next((mark for mark in HEAVIEST if mark in marks), ""),
        taken=any(each.taken for each in every),
        findings=any(each.findings for each in every),
    )


def heaviest(rows: Sequence[OutlineRow], at: int) -> OutlineRow:
    """Return a row as it is shown: a parent with the heaviest of its own mark and those of the rows below it."""
    row = rows[at]
    if row.depth:
        return row
    below = []
    for other in rows[at + 1 :]:
        if not other.depth:
            break
        below.append(State(other.mark, other.taken, other.findings))
    return with_state(row, (State(row.mark, row.taken, row.findings), *below)) if below else row


def part_name(kind: Kind) -> str:
    """Return the part of an instrument that provisions of a kind make together; empty for others."""
    tr = QCoreApplication.translate
    if kind in _FRONT:
        return tr("Outline", "Title and chapeau")
    if kind in {Kind.SIGNING, Kind.SIGNATURE}:
        return tr("Outline", "Signature")
    return {
        Kind.RECITAL: tr("Outline", "Recitals"),
        Kind.LINK: tr("Outline", "Link phrase"),
        Kind.CLOSING: tr("Outline", "Closing formula"),
    }.get(kind, "")


def said(row: OutlineRow) -> str:
    """Return in words what a row's marks say."""
    tr = QCoreApplication.translate
    words = {
        AS_PRECEDENT: tr("Outline", "as precedent"),
        DEPARTS: tr("Outline", "departs from the closest precedent"),
        NEW: tr("Outline", "no precedent"),
        BRACKETED: tr("Outline", "open brackets"),
        WEIGHTY: tr("Outline", "a weighty departure from the closest precedent"),
    }.get(row.mark, "")
    taken = tr("Outline", "words taken from the library") if row.taken else ""
    found = tr("Outline", "has findings") if row.findings else ""
    return ", ".join(part for part in (words, found, taken) if part)


def _row(provisions: Provisions, at: int, label: str) -> OutlineRow | None:
    provision = provisions[at]
    part = part_name(provision.kind)
    if part:
        return OutlineRow(provision.id, "", part, 0, group=True)
    above = parent_of(provisions, at)
    tag = label.strip(".:() \t")
    if provision.kind in _NUMBERED and (above is None or provisions[above].kind not in _NUMBERED):
        return OutlineRow(provision.id, tag, row_words(provision), 0, headed=not provision.text.plain)
    if above is None:
        return _called(provisions, at, tag, 0) if provision.kind in _LISTED else None
    if provisions[above].kind not in _NUMBERED or not (label or provision.kind in _NUMBERED):
        return None
    return _called(provisions, at, tag, 1)


def _called(provisions: Provisions, at: int, tag: str, depth: int) -> OutlineRow:
    alone = _alone(provisions, at)
    return OutlineRow(provisions[at].id, tag, row_words(provisions[at], alone), depth, topical=alone)


def _alone(provisions: Provisions, at: int) -> bool:
    """Whether neither neighbour on the same level has the same topics: a topic then names a row."""
    own, level = provisions[at].topic_names, provisions[at].level
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(provisions) and provisions[place].level > level:
            place += step
        if 0 <= place < len(provisions) and (provisions[place].level, provisions[place].topic_names) == (level, own):
            return False
    return True


def _holding(row: OutlineRow, provision: Provision) -> OutlineRow:
    return replace(row, held=(*row.held, provision.id))


def _without_opener(words: str) -> str:
    """Return what a paragraph says without who means to do it: "establish a Working Group"."""
    found = _opener().match(words)
    if found is None:
        return words
    rest = words[found.end() :]
    return f"{rest[0].upper()}{rest[1:]}" if len(rest.split()) >= _ENOUGH else words


@cache
def _opener() -> re.Pattern[str]:
    data = tomllib.loads((resources() / "rules" / "outline.toml").read_text(encoding="utf-8"))
    return re.compile(data["opener"], re.IGNORECASE)


def _short(words: str) -> str:
    flat = " ".join(words[: 2 * _LONGEST].split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"
