"""The instrument: its particulars and its text in one or more languages."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.model.proposals import Proposal
from app.model.provision import Place, Provisions

Status = Literal["draft", "ad_referendum", "initialled", "signed", "unknown"]
Binding = Literal["binding", "non-binding", "unclear"]


@dataclass(frozen=True, slots=True)
class Side:
    """A country (or organisation) that stands behind participants; ``country`` is its short English name."""

    id: str
    country: str


@dataclass(frozen=True, slots=True)
class Participant:
    """One participant as the chapeau names it.

    ``name`` is the full name without article ("Department of Commerce of the United States of America");
    ``represented_by`` the office that acts for it; ``short`` the acronym or short form that the text itself gives.
    """

    side: str
    name: str
    represented_by: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs for a side; the name keeps its owner's order ("AKAZAWA Ryosei")."""

    side: str
    name: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a treaty office files an instrument under.

    ``instrument_type`` is a slug (memorandum_of_cooperation, memorandum_of_understanding, framework, arrangement,
    joint_statement, exchange_of_notes, other). ``originals`` is the number of originals signed (2 for "in
    duplicate"). ``languages`` are BCP 47 tags of the originals.
    """

    title: str = ""
    instrument_type: str = "other"
    sides: tuple[Side, ...] = ()
    participants: tuple[Participant, ...] = ()
    collective_name: str = ""
    signed_on: date | None = None
    place: str = ""
    languages: tuple[str, ...] = ()
    originals: int | None = None
    signatories: tuple[Signatory, ...] = ()
    status: Status = "unknown"
    binding: Binding = "unclear"

    def country(self, side: str) -> str:
        """Return the country of a side's id; empty when the side is not known."""
        return next((known.country for known in self.sides if known.id == side), "")


@dataclass(frozen=True, slots=True)
class LanguageVersion:
    """The text in one language (a BCP 47 tag); ``translation`` also stands for a provisional one."""

    language: str
    role: Literal["original", "translation"]
    provisions: Provisions


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text between governments or ministries, signed or not.

    ``proposals`` are tracked changes of its file: its provisions are then the text with all of them rejected.
    ``set_aside`` is where words of its source stand that are no part of it: furniture of a page, a menu.
    """

    id: str
    particulars: Particulars
    versions: tuple[LanguageVersion, ...]
    proposals: tuple[Proposal, ...] = ()
    set_aside: tuple[Place, ...] = ()

    @property
    def provisions(self) -> Provisions:
        """The provisions of the first language version."""
        return self.versions[0].provisions


@dataclass(frozen=True, slots=True)
class Checked:
    """Who held a text against the signed copy, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Source:
    """Where an instrument's words come from; the file's bytes and its text as read stay in the library.

    ``text`` is what the importer read, with the line breaks of the file; a Place points into it. ``sha256`` is of the
    bytes. ``retrieved_from`` says in words what the file is and where it was got ("web text"), empty when not known.
    """

    name: str
    sha256: str
    text: str
    importer: str
    retrieved_from: str = ""
    retrieved_on: date | None = None
    checked: Checked | None = None
