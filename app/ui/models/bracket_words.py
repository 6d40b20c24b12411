"""Brackets as the window says them: reasons, owners, who has put them there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.language.countries import code_of, country_of_code
from app.model.draft import Bracket, BracketReason, Draft
from app.negotiating.brackets import Alternative, OpenBracket, open_brackets
from app.ui.terms import counted, long_date

Task = Literal["new", "add", "tell", "change"]
REASONS: tuple[BracketReason, ...] = ("alternative", "instructions", "trading", "legal")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person is asked: to bracket words, to add or change an alternative of a group, to say why it is open."""

    task: Task
    held: OpenBracket | None = None
    which: int = 0
    """The number of the alternative to change."""


def reason_name(reason: BracketReason) -> str:
    """Return why words are in brackets, in a word or two."""
    tr = QCoreApplication.translate
    return {
        "alternative": tr("Bracket", "alternative"),
        "instructions": tr("Bracket", "waiting"),
        "trading": tr("Bracket", "trading"),
        "legal": tr("Bracket", "legal check"),
    }[reason]


def owner_name(code: str) -> str:
    """Return who owns an alternative, in full: of several codes each country; the code itself where it is not known."""
    return ", ".join(country_of_code(each) or each for each in code.split("/") if each)


def owner_tag(alternative: Alternative) -> str:
    """Return what stands before an alternative's words: JP bis."""
    return " ".join(filter(None, (alternative.owner, alternative.ordinal)))


def sides_of(draft: Draft) -> tuple[str, ...]:
    """Return the codes of a draft's sides, and those that own brackets in it besides."""
    sides = (code_of(side.country) for side in draft.instrument.particulars.sides)
    others = (owner for held in open_brackets(draft) for owner in held.owners)
    return tuple(dict.fromkeys((*filter(None, sides), *others)))


def opened_words(record: Bracket | None) -> str:
    """Say who has put words into brackets, and when; empty where that is not known."""
    if record is None or not (record.opened.author or record.opened.at):
        return ""
    day, who = _day(record.opened.at), record.opened.author
    if who and day:
        return QCoreApplication.translate("Bracket", "By {author}, {date}").format(author=who, date=day)
    return who or day


def counts_words(open_ones: int, resolved: int) -> tuple[str, str]:
    """Return how many brackets are open, and how many were resolved, as the head of the list says it."""
    tr = QCoreApplication.translate
    done = counted(resolved, tr("Bracket", ", 1 resolved"), tr("Bracket", ", {n} resolved"))
    return counted(open_ones, tr("Bracket", "1 open"), tr("Bracket", "{n} open")), done


def _day(at: datetime | None) -> str:
    return long_date(at.date()) if at else ""
