"""What the precedent pane says: the place, who accepted a wording, and the words around what differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from PySide6.QtCore import QCoreApplication

from app.jobs.precedents import Passage, Precedents
from app.library.accepted import Accepted
from app.library.values import Clause
from app.model.comparison import Hunk, Reason
from app.model.draft import Draft
from app.model.provision import Kind
from app.negotiating.printed import place_name
from app.ui.models.facets import without_country
from app.ui.terms import kind_name, long_date
from app.ui.terms import topic_name as topic_title
from app.ui.theme import Theme

_FRONT = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK})
"""Provisions that are known by what they are; the subjects that they name are those of the whole text."""
_BEFORE, _AFTER = 36, 84
"""Letters around the first difference that a row shows."""


@dataclass(frozen=True, slots=True)
class Card:
    """The wording in the card: ``words`` for the draft's participants, ``hunks`` from them to the draft's words.

    ``likeness`` from 0 to 1, None where only the topic is the same.
    """

    clause: Clause
    likeness: float | None
    words: str
    hunks: tuple[Hunk, ...]
    closest: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a place: ``hunks`` and ``why`` tell what the draft departs in from its closest precedent.

    ``found`` are all wordings, once they are known, and ``at`` the one in the card; ``known`` says that there is no
    precedent where there is no card. ``template`` says that the template words it in another way, ``heavier`` where
    another sentence of the provision begins that departs more from its own precedent.
    """

    place: str
    hunks: tuple[Hunk, ...]
    why: tuple[Reason, ...]
    card: Card | None
    found: Precedents | None
    at: int
    known: bool
    template: bool
    heavier: int | None = None

    @property
    def departs(self) -> bool:
        """Whether any word differs from the closest precedent."""
        return any(hunk.op != "equal" for hunk in self.hunks)


def place_of(draft: Draft, passage: Passage) -> str:
    """Return where a passage stands, as people say it, and what it is about: "V.2 · Notice"."""
    kind = passage.provision.kind
    topic = topic_title(passage.topics[0]) if passage.topics and kind not in _FRONT else kind_name(kind)
    there = any(each.id == passage.provision.id for each in draft.provisions)
    return " · ".join(filter(None, (place_name(draft, passage.provision.id) if there else "", topic)))


def signed_at(clause: Clause) -> str:
    """Return where and when a clause's text was signed, and where in it the clause stands."""
    signed = ", ".join(part for part in (clause.place, long_date(clause.signed_on)) if part)
    section = QCoreApplication.translate("Precedent", "section {label}").format(label=clause.label)
    return " · ".join(part for part in (signed, section if clause.label else clause.heading) if part)


def owners_of(accepted: Accepted) -> str:
    """Return the offices that accepted a wording, without their countries, and the year."""
    names = (_short(office, accepted.clause.countries) for office in accepted.offices)
    offices = " · ".join(dict.fromkeys(names)) or accepted.clause.short_title
    year = str(accepted.clause.signed_on.year) if accepted.clause.signed_on else ""
    return ", ".join(part for part in (offices, year) if part)


@lru_cache(maxsize=1024)
def _short(office: str, countries: tuple[str, ...]) -> str:
    for country in countries:
        office = without_country(office, country)
    return office


def owners(accepted: Sequence[Accepted], most: int) -> tuple[tuple[str, ...], int]:
    """Return the first owners of a wording, each once, and how many texts more have it."""
    found: dict[str, None] = {}
    for each in accepted:
        if len(found) == most:
            break
        found[owners_of(each)] = None
    return tuple(found), max(0, len({each.clause.instrument_id for each in accepted}) - len(found))


def excerpt(hunks: Sequence[Hunk], words: str) -> str:
    """Return the part of a wording around the first words that the draft lacks, or around its first difference."""
    at = _first(hunks)
    if len(words) <= _BEFORE + _AFTER:
        return words
    start = max(0, at - _BEFORE)
    start = words.rfind(" ", 0, start + 1) + 1 if start else 0
    end = min(len(words), start + _BEFORE + _AFTER)
    end = words.rfind(" ", start + 1, end) if end < len(words) and " " in words[start + 1 : end] else end
    return f"{'… ' if start else ''}{words[start:end].strip()}{' …' if end < len(words) else ''}"


def _first(hunks: Sequence[Hunk]) -> int:
    at = 0
    first = -1
    for hunk in hunks:
        if hunk.op != "equal":
            if hunk.before.strip():
                return at
            first = at if first < 0 else first
        at += len(hunk.before)
    return max(0, first)


def lacking(hunks: Sequence[Hunk], words: str, theme: Theme) -> str:
    """Return a wording as rich text, the words that the draft lacks in semibold on their tint."""
    form = f"background:{theme.removed_tint}; color:{theme.removed}; font-weight:600"
    if "".join(hunk.before for hunk in hunks) != words:
        return escape(words)
    return "".join(
        f'<span style="{form}">{escape(hunk.before)}</span>'
        if hunk.op in {"delete", "replace"} and hunk.before.strip()
        else escape(hunk.before)
        for hunk in hunks
    )


def lacking_spoken(hunks: Sequence[Hunk]) -> str:
    """Return a wording in plain text with the words that the draft lacks marked: [-should-]."""
    marked = (
        f"[-{hunk.before}-]" if hunk.op in {"delete", "replace"} and hunk.before.strip() else hunk.before
        for hunk in hunks
    )
    return "".join(marked)
