"""Families: instruments of one programme, signed with several countries."""

from collections.abc import Sequence

from app.language.countries import find
from app.language.folding import fold
from app.language.likeness import Likeness

_ALIKE = 0.6
_TYPE = 0.05  # what being of one type is worth


def family(instruments: Sequence[tuple[str, str]], mine: int) -> tuple[int, ...]:
    """Return which of the instruments are on the subject of number ``mine``, itself included, in their order.

    Each is given by its subject ("Deep-Sea Mining") and its type; the names of countries in a subject do not count.
    """
    subjects = [_subject(subject) for subject, _ in instruments]
    likeness = Likeness(subjects)

    def alike(at: int) -> float:
        same = instruments[at][1] == instruments[mine][1]
        return likeness.between(subjects[at], subjects[mine]) + (_TYPE if same else 0.0)

    return tuple(at for at in range(len(instruments)) if at == mine or (subjects[mine] and alike(at) >= _ALIKE))


def _subject(title: str) -> str:
    """Return the words of a title without countries."""
    kept, at = [], 0
    for mention in find(title):
        kept.append(title[at : mention.start])
        at = mention.end
    return fold("".join([*kept, title[at:]])).strip()
