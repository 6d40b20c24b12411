"""Whether words of time speak of what is to come or of what was: told by the verbs of their own clause."""

import re

from app.deadlines.rules import form

_FAR = 400
"""Letters before a day in which the verb that governs it is looked for."""


def clause_before(words: str, at: int) -> str:
    """Return the words of the clause before a place: from the last break between clauses on."""
    before = form("telling", "aside").sub(",", words[max(0, at - _FAR) : at])
    breaks = list(form("telling", "breaks").finditer(before))
    clause = before[breaks[-1].end() :] if breaks else before
    return (
        form("telling", "items").sub(lambda item: f"{item[0].partition('(')[0]}", clause) if "(" in clause else clause
    )


def deed_before(words: str, at: int) -> re.Match[str] | None:
    """Return what is intended to be done before a place, with no word of the past between; None without.

    Of "Both sides agreed to hold the next meeting in" it is "hold"; of "to carry out what was agreed in" none.
    """
    order: re.Match[str] | None = form("telling", "orders").match(words)
    if order and order.end() <= at <= _FAR and not form("telling", "done").search(words, order.end(), at):
        return order
    clause = clause_before(words, at)
    for intent in reversed(list(form("telling", "intents").finditer(clause))):
        deed = _deed(clause, intent.start())
        if deed:
            return None if form("telling", "done").search(clause, deed.end()) else deed
    return None


def deed_after(words: str, start: int, end: int) -> re.Match[str] | None:
    """Return what is to be done in a span that opens its clause: "In 2027, both countries will host"; None without."""
    if clause_before(words, start).strip(" ,.;:()0123456789"):
        return None
    after = words[end : end + _FAR]
    stop = form("telling", "breaks").search(after)
    clause = after[: stop.start()] if stop else after
    intent = form("telling", "ahead_after").search(clause)
    if intent is None or form("telling", "did").search(clause, 0, intent.start()):
        return None
    return _deed(clause, intent.start())


def _deed(clause: str, at: int) -> re.Match[str] | None:
    """Return what is intended from a place on: in a form that is known, or any verb that an intention governs."""
    known: re.Match[str] | None = form("telling", "deeds").search(clause, at)
    return known or form("telling", "any_deed").search(clause, at)


def lies_ahead(words: str, start: int, end: int) -> bool:
    """Tell whether the clause around two places says what is to come: by an intention before them, or after them."""
    clause = clause_before(words, start)
    intents = [match.start() for match in form("telling", "intents").finditer(clause)]
    tales = [match.start() for match in form("telling", "tales").finditer(clause)]
    if intents:
        ahead = not tales or tales[-1] < intents[-1]
        closed = words[end : end + 1] == "," and _is_relative(words, start)
        return ahead and (closed or not form("telling", "done_then").match(words[end : end + _FAR]))
    if form("telling", "orders").match(words):
        return True
    after = words[end : end + _FAR]
    stop = form("telling", "breaks").search(after)
    intent = form("telling", "intents").search(after[: stop.start()] if stop else after)
    if intent is None or tales:
        return False
    return not form("telling", "leads").match(after[: intent.start()])


def _is_relative(words: str, at: int) -> bool:
    """Tell whether the clause at a place tells of a noun: "the text, which will cover five years, was signed"."""
    breaks = list(form("telling", "breaks").finditer(words[max(0, at - _FAR) : at]))
    return bool(breaks) and breaks[-1][0].casefold() in {"which", "who"}


def is_told(words: str, start: int, end: int) -> bool:
    """Tell whether the words between two places speak of what was: the verb before them does, or that after them."""
    clause = clause_before(words, start)
    tales = [match.start() for match in form("telling", "tales").finditer(clause)]
    intents = [match.start() for match in form("telling", "intents").finditer(clause)]
    if tales:
        return not intents or intents[-1] < tales[-1]
    return not intents and bool(form("telling", "leads").match(words[end:]))
