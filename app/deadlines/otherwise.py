"""Periods that no wording is known for: terms all the same, unless something beside them says that they are none.

No list of what texts do for so long is ever whole. A period in a clause that tells of what is to come is one of its
terms, where a preposition ties it to the verb; contents ("a stay of", "a course of"), ages and what was are none.
"""

from app.deadlines.around import is_years_before
from app.deadlines.begins import subject_of
from app.deadlines.rules import form, forms
from app.deadlines.sentence import AROUND, Sentence
from app.deadlines.telling import clause_before, is_told, lies_ahead
from app.language.durations import Duration

_CLAUSE = 120
"""Letters after a period in which something may say that it is none of the text's."""


def lasts_for(sentence: Sentence, period: Duration) -> bool:
    """Tell whether something is to be done or to hold for all of a period: "shall endure for five years"."""
    before, after = sentence.before(period.start, AROUND), sentence.words[period.end :]
    if form("otherwise", "term_is").search(before) or _is_called_by(before, after):
        return True
    if form("otherwise", "has_length").search(before) and form("otherwise", "has_length_after").match(after):
        return True
    return bool(form("otherwise", "for").search(before)) and _is_ahead(sentence, period)


def is_due_in(sentence: Sentence, period: Duration) -> bool:
    """Tell whether something is to be done within or at the end of a period: "shall be returned after six months"."""
    before = sentence.before(period.start, AROUND)
    return bool(form("otherwise", "in").search(before)) and _is_ahead(sentence, period)


def is_notice(sentence: Sentence, period: Duration) -> bool:
    """Tell whether a text ends so long after somebody ends it: "may be terminated with a period of three months"."""
    before = sentence.before(period.start, AROUND)
    return bool(form("otherwise", "ending").search(before)) and _is_ahead(sentence, period)


def _is_called_by(before: str, after: str) -> bool:
    """Tell whether a text is called by how long it is to last: "signed a five-year memorandum"."""
    if not form("otherwise", "named_by_after").match(after):
        return False
    named = form("otherwise", "named_by").search(before)
    return bool(named and (named.start() or form("otherwise", "named_by_goes").match(after)))


def _is_ahead(sentence: Sentence, period: Duration) -> bool:
    before, after = sentence.before(period.start, AROUND), sentence.words[period.end : period.end + _CLAUSE]
    if form("otherwise", "granted").search(before):
        return True
    clause = clause_before(sentence.words, period.start)
    if _is_of_something_else(before, after, clause):
        return False
    if subject_of(clause) == "instrument" and form("otherwise", "present").search(clause):
        return not is_told(sentence.words, period.start, period.end)
    if any(form("otherwise", name).search(clause) for name in ("condition", "owed", "may")):
        return not is_told(sentence.words, period.start, period.end)
    return lies_ahead(sentence.words, period.start, period.end)


def _is_of_something_else(before: str, after: str, clause: str) -> bool:
    """Tell whether a period is one of the past, an age, a content of a programme, or part of a name."""
    more = form("otherwise", "not_more").search(before)
    if not more and any(each.search(before) for each in forms("otherwise", "never_before")):
        return True
    if form("otherwise", "never_after").match(after) or is_years_before(before, after):
        return True
    return bool(form("otherwise", "contents").search(f"{clause} {after.partition(',')[0]}"))
