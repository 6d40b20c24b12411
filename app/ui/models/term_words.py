"""Terms and their contradictions as the window says them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.jobs.drafted_terms import Clash, Stated, Term, TermName, Value
from app.ui.models.places import Place
from app.ui.terms import counted, long_date

_YEAR = 12


def term_title(name: TermName) -> str:
    """Return what a term is called on its card."""
    tr = QCoreApplication.translate
    return {
        "operative": tr("Terms", "Operative"),
        "duration": tr("Terms", "Lasts"),
        "review": tr("Terms", "Review"),
        "modification": tr("Terms", "Modified"),
        "notice": tr("Terms", "Notice"),
        "binding": tr("Terms", "Character"),
    }[name]


def value_words(value: Value) -> str:
    """Return a value: the text's own words, or the rule in ours."""
    tr = QCoreApplication.translate
    day = _day(value.words)
    if day:
        on = value.rule == "date"
        return (tr("Terms", "on {date}") if on else tr("Terms", "until {date}")).format(date=day)
    if value.words:
        return " ".join(value.words.split())
    if value.days:
        return counted(value.days, tr("Terms", "1 day"), tr("Terms", "{n} days"))
    if value.months:
        years = value.months // _YEAR if value.months % _YEAR == 0 else 0
        if years:
            return counted(years, tr("Terms", "1 year"), tr("Terms", "{n} years"))
        return counted(value.months, tr("Terms", "1 month"), tr("Terms", "{n} months"))
    return {
        "on_signature": tr("Terms", "on signature"),
        "last_signature": tr("Terms", "on the last signature"),
        "notification": tr("Terms", "on notification"),
        "date": tr("Terms", "on a day named"),
        "condition": tr("Terms", "on a condition"),
        "non-binding": tr("Terms", "not binding"),
        "binding": tr("Terms", "binding"),
        "stated": tr("Terms", "as the text says"),
    }.get(value.rule, value.rule)


def term_words(term: Term) -> str:
    """Return what a term is: of an open one every alternative."""
    tr = QCoreApplication.translate
    said = [value_words(each.value) for each in term.stated]
    if term.left_out:
        said.append(tr("Terms", "nothing"))
    words = _short_first(said) if not term.left_out else said
    joined = words[0]
    for other in words[1:]:
        joined = tr("Terms", "{one} or {other}").format(one=joined, other=other)
    return tr("Terms", "{values}, open").format(values=joined) if term.open else joined


def clash_title(clash: Clash) -> str:
    """Return what contradicts, in a few words."""
    tr = QCoreApplication.translate
    return {
        "two_notices": tr("Terms", "Two periods of notice"),
        "two_reviews": tr("Terms", "Two dates of review"),
        "two_durations": tr("Terms", "Two durations"),
        "two_operatives": tr("Terms", "Two operative rules"),
        "binding": tr("Terms", "Binding and not"),
        "review_after_end": tr("Terms", "Review after the end"),
        "notice_after_end": tr("Terms", "Notice longer than the term"),
    }[clash.kind]


def clash_words(clash: Clash, where: Mapping[str, Place]) -> str:
    """Return what contradicts, as a sentence with both places."""
    tr = QCoreApplication.translate
    sentence = tr("Terms", "{first} in {here}, but {second} in {there}.")
    return sentence.format(
        first=value_words(clash.first.value),
        here=_place(clash.first, where),
        second=value_words(clash.second.value),
        there=_place(clash.second, where),
    )


def _place(stated: Stated, where: Mapping[str, Place]) -> str:
    return where[stated.provision].short if stated.provision in where else "?"


def _short_first(said: list[str]) -> list[str]:
    """Return the values, a unit that all share said once: 180 or 90 days."""
    last = {words.rpartition(" ")[2] for words in said}
    if len(said) > 1 and len(last) == 1 and all(" " in words for words in said):
        return [*(words.rpartition(" ")[0] for words in said[:-1]), said[-1]]
    return said


def _day(words: str) -> str:
    try:
        return long_date(date.fromisoformat(words))
    except ValueError:
        return ""
