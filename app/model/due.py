"""What an instrument says of time: each duty with its exact words, what it is counted from, and its day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.model.instrument import Particulars

TimeKind = Literal[
    "operative", "review", "meeting", "report", "notice", "duration", "renewal", "deadline", "periodic", "date"
]
TimeUnit = Literal["hour", "day", "working_day", "week", "month", "year"]
Bound = Literal["on", "within", "after", "before", "every", "until", "for"]
Anchor = Literal[
    "signature", "last_signature", "operative", "delivery", "receipt", "notice", "request", "dispatch", "deposit",
    "expiry", "event", "fixed", "condition", "none",
]  # fmt: skip
"""What a period is counted from; "fixed" is a day that the text names, "none" that the text does not say it."""
Need = Literal[
    "signature", "operative", "base", "delivery", "receipt", "notice", "request", "event", "expiry", "days", "start",
]  # fmt: skip
"""What must be known for a day: of "days", whether they are calendar days or working days; of "start", whether a
period of notice runs from its delivery or from its date."""
Rolls = Literal["", "month_start", "month_end"]
"""Which day of the month is meant in which a period ends: "the first day of the second month following"."""


@dataclass(frozen=True, slots=True)
class TimeTerm:
    """A period, a day or a rule of time, as the text has it: ``text`` is ``[start:end]`` of the provision's words.

    ``amount`` and ``unit`` are as written, never converted. ``anchor_text`` are the words of what it is counted from.
    ``on`` is the day that the text names; with an amount, the day from which it is counted ("three years from 1 April
    2027"). ``fallback``: it holds only if the participants do not determine a date. ``yearly`` is the month and day
    ("01-31") on which something falls each year, where the text names it without a year. ``rule`` is
    the source of a national law that says it, where the text itself does not ("1 USC 112b").
    """

    text: str
    provision_id: str
    start: int
    end: int
    kind: TimeKind
    amount: int | None = None
    unit: TimeUnit | None = None
    bound: Bound = "on"
    anchor: Anchor = "none"
    anchor_text: str = ""
    on: date | None = None
    fallback: bool = False
    rolls: Rolls = ""
    yearly: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an instrument besides its words.

    ``days`` are days that a person gave once, each under a need; under a term's key too (``key_of``), for one term
    alone. ``working`` lists the keys of terms whose days are working days, ``calendar`` those that are not;
    ``by_delivery`` those that run from the delivery of a notice, ``by_date`` those that run from its date. ``done``
    lists what was done: a term's key, an @ and the day on which it fell due.
    """

    signed_on: date | None = None
    operative_on: date | None = None
    days: tuple[tuple[str, date], ...] = ()
    working: tuple[str, ...] = ()
    calendar: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    by_delivery: tuple[str, ...] = ()
    by_date: tuple[str, ...] = ()

    def day(self, name: str) -> date | None:
        """Return the day that was given for a need or a term."""
        return next((day for known, day in self.days if known == name), None)


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to be looked at beside a day; ``kind`` is a slug, ``words`` what it is about ("Marine Day", "JP")."""

    kind: Literal[
        "weekend",
        "holiday",
        "not_months",
        "month_end",
        "unless_determined",
        "at_latest",
        "at_earliest",
        "rule",
        "after_end",
    ]
    words: str = ""
    country: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A term with its day: the next one of those that come back; None where something is missing, said in ``needs``.

    ``by_delivery``: whether it runs from the delivery of a notice or from its date, where a person said that.
    """

    term: TimeTerm
    on: date | None = None
    base: date | None = None
    needs: tuple[Need, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    by_delivery: bool | None = None


@dataclass(frozen=True, slots=True)
class TermsRead:
    """What was read of time in a text; ``places`` are the numbers on the way to each provision ("V.1"), by its id."""

    particulars: Particulars
    terms: tuple[TimeTerm, ...]
    places: tuple[tuple[str, str], ...] = ()


def timed(term: TimeTerm) -> bool:
    """Tell whether a term says when: a duty that is only reported may have no time at all."""
    known = term.amount is not None or term.on is not None or bool(term.yearly)
    return known or term.kind in {"operative", "notice", "duration"}


def key_of(term: TimeTerm) -> str:
    """Return under what an answer about a term is kept: its provision and its words, not their place."""
    return f"{term.provision_id}:{' '.join(term.text.casefold().split())}"
