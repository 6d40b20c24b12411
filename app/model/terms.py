"""Terms: the clauses of an instrument that bind dates and duties, each with its words, its place and its value."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

CountedFrom = Literal["delivery", "notice", "receipt", "notification", "dispatch", "deposit"]
OperativeRule = Literal["on_signature", "last_signature", "notification", "date", "condition"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a clause stands: ``text`` is the provision's text from ``start`` to ``end``, to the letter."""

    text: str
    provision_id: str
    start: int
    end: int

    @property
    def where(self) -> tuple[str, str, int, int]:
        """Its words and where they stand, to be given to a clause with values."""
        return self.text, self.provision_id, self.start, self.end


@dataclass(frozen=True, slots=True)
class LegalCharacter(Passage):
    """What the instrument says of its own force."""

    binding: Literal["non-binding", "binding"] = "non-binding"


@dataclass(frozen=True, slots=True)
class Funding(Passage):
    """Who pays, or that nobody is committed to."""


@dataclass(frozen=True, slots=True)
class OtherInstruments(Passage):
    """How the instrument stands to others."""


@dataclass(frozen=True, slots=True)
class ApplicableLaw(Passage):
    """Under which laws the cooperation takes place."""


@dataclass(frozen=True, slots=True)
class Modification(Passage):
    """How the instrument is modified."""


@dataclass(frozen=True, slots=True)
class Discontinuation(Passage):
    """How a participant discontinues it.

    The period of notice is in days or in months as written, never converted. ``fallback`` has the words of the period
    where it holds only if the participants do not determine a date; else it is empty.
    """

    notice_days: int | None = None
    notice_months: int | None = None
    counted_from: CountedFrom | None = None
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Review(Passage):
    """When it is reviewed: ``months`` where that can be counted, ``period_text`` in the instrument's own words."""

    months: int | None = None
    period_text: str = ""


@dataclass(frozen=True, slots=True)
class Operative(Passage):
    """What makes it operative; ``on`` is the day that the rule "date" names."""

    rule: OperativeRule = "condition"
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DurationTerm(Passage):
    """How long it lasts: ``months``, or ``until`` (a day as ISO date, else the instrument's own words)."""

    months: int | None = None
    until: str = ""


@dataclass(frozen=True, slots=True)
class Differences(Passage):
    """How differences are resolved."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses that matter; None where the instrument has none."""

    legal_character: LegalCharacter | None = None
    funding: Funding | None = None
    other_instruments: OtherInstruments | None = None
    applicable_law: ApplicableLaw | None = None
    modification: Modification | None = None
    discontinuation: Discontinuation | None = None
    review: Review | None = None
    operative: Operative | None = None
    duration: DurationTerm | None = None
    differences: Differences | None = None

    def all(self) -> dict[str, Passage | None]:
        """Return every clause by its name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
