"""What the words beside a period tell of it: that it is a limit, a length, an end, or none of the text's."""

from app.deadlines.rules import form, forms
from app.deadlines.sentence import NEAR, Sentence, reviews_near


def has_an_end(before: str, after: str) -> bool:
    """Tell whether hours are a limit, not how long something is ("40 hours of training")."""
    if form("forms", "within").search(before) or form("forms", "notice_of").search(before):
        return True
    return any(form("forms", name).match(after) for name in ("limit_after", "notice_after", "advance"))


def is_none_of_ours(before: str, after: str) -> bool:
    """Tell whether a period is one of the past, of something else, or none at all, by the words beside it."""
    if is_years_before(before, after):
        return True
    first, *others = forms("never", "before")
    if any(each.search(before) for each in others):
        return True
    rather = form("never", "not_before").search(before) or form("never", "not_after").search(after)
    return bool(first.search(before)) and not rather


def is_years_before(before: str, after: str) -> bool:
    """Tell whether a period is one that was before something: "in the five years preceding the journey"."""
    opens = form("never", "preceding_before").search(before)
    return bool(opens and form("never", "preceding_after").match(after))


def is_its_own_end(sentence: Sentence, said: str) -> bool:
    """Tell whether an end is that at which a text would be renewed, not one that somebody gives notice of."""
    return bool(form("forms", "own_end").match(said) and form("forms", "renewal").search(sentence.words))


def lasts(before: str) -> bool:
    """Tell whether the words before a period say that a text lasts so long, not that something is reviewed in it."""
    if form("forms", "stays_for").search(before):
        return not form("forms", "remained").search(before[-NEAR:])
    if not form("forms", "lasting").search(before) or not form("forms", "subject").search(before):
        return False
    if form("forms", "remained").search(before[-NEAR:]):
        return False
    return not reviews_near(before) and not form("forms", "notice_before").search(before[-NEAR:])


def strictly(before: str) -> bool:
    """Tell whether a period is one that something has to be done within, not what happened in it."""
    return bool(form("forms", "strictly").search(before)) and not form("forms", "past").search(before)


def is_given(before: str, after: str) -> bool:
    """Tell whether a period is one that is given to do something in: "shall have thirty days to comment"."""
    if form("forms", "limit_before").search(before):
        return True
    return bool(form("forms", "given").search(before) and form("forms", "given_after").match(after))
