"""What the dates page says beside its title and in the status line."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.deadlines.holidays import calendar_of
from app.jobs.dating import Dates
from app.ui.counter import Counter
from app.ui.dates_places import capital_of
from app.ui.models.date_rows import DateRow, summary
from app.ui.terms import counted

_FEW = 3


def summary_words(found: Sequence[Dates], rows: Sequence[DateRow], today: date) -> str:
    """Return what there is: texts in force, dates of the next seven days, open questions."""
    counts = summary(found, rows, today)
    week = _tr("1 date in the next 7 days"), _tr("{n} dates in the next 7 days")
    return _tr("{force} · {soon} · {open}").format(
        force=counted(counts.in_force, _tr("1 in force"), _tr("{n} in force")),
        soon=counted(counts.soon, *week),
        open=counted(counts.open, _tr("1 question open"), _tr("{n} questions open")),
    )


def holiday_counters(found: Sequence[Dates]) -> tuple[Counter, ...]:
    """Return of which capitals the holidays count, and of which countries none are known."""
    countries = sorted({side.country for each in found for side in each.particulars.sides if side.country})
    unknown = [each for each in countries if not calendar_of(each).known]
    capitals = [capital_of(each) for each in countries if each not in unknown]
    counters = []
    if 0 < len(capitals) <= _FEW:
        names = _tr(" and ").join(capitals)
        counters.append(Counter(_tr("Holidays of {capitals}").format(capitals=names)))
    elif capitals:
        counters.append(Counter(_tr("Holidays of {n} capitals").format(n=len(capitals))))
    if unknown:
        names = _tr(", ").join(unknown[:_FEW])
        counters.append(Counter(_tr("No holidays known: {countries}").format(countries=names), names, "doubt"))
    return tuple(counters)


def _tr(words: str) -> str:
    return QCoreApplication.translate("DatesWords", words)
