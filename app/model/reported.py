"""Reported instruments: known from what others write about them; without a signed text they give no clause."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.model.due import TimeTerm
from app.model.instrument import Particulars

Standing = Literal["open", "confirmed", "different", "absent"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a source tells: its sentence to the letter, and which source it is (a background's ``sha256``, or words)."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class ReportedDuty:
    """A duty as reported; its term's ``provision_id`` is this duty's id.

    ``standing`` says what the signed text says of it, once that is at hand; ``note`` has the words of the signed text.
    """

    id: str
    term: TimeTerm
    told: Told
    standing: Standing = "open"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Background:
    """A page that tells of an instrument; its bytes lie in the library under ``sha256``."""

    sha256: str
    name: str
    retrieved_from: str = ""
    retrieved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """An instrument that is only reported.

    ``facts`` name a field of the particulars and who tells it. ``instrument`` is the id of its signed text in the
    library, once that has arrived.
    """

    id: str
    particulars: Particulars
    duties: tuple[ReportedDuty, ...] = ()
    facts: tuple[tuple[str, Told], ...] = ()
    backgrounds: tuple[Background, ...] = ()
    instrument: str = ""
