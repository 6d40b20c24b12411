"""A signature block in its parts: for whom, the rule to sign on, the name, the post."""

import re
from itertools import pairwise

from app.model.text import EMPTY, Text

SLOTS = (("for", "SignatureFor"), ("rule", "SignatureRule"), ("name", "SignatureName"), ("post", "SignaturePost"))
"""The parts of a block in their order, each with its style; every block has all four, empty ones included."""

ROOM_TO_SIGN = 720  # twips under the first part, as its style says
LINE = 317  # twips of a line of text
_RULES = {2: (30, 35), 3: (20, 22)}  # underscores of a rule, and of all that has room beside the other blocks
_SIGN = 1.25  # underscores of a letter before a rule, on the average
_MOST, _LEAST = 600, 20  # per cent by which Word stretches letters
_COLUMNS = {2: 17.8, 3: 11.5}  # width of a block in ems of the text, by how many stand side by side
_CAPITAL, _SMALL, _WIDE, _OTHER = 0.7, 0.5, 1.0, 0.25  # ems of bold letters, on the average

_RULE = re.compile(r"(?:(?:(?<=[:：]\s)|^)\w{1,10}:\s*)?(?:[_＿…]{2,}|\.{5,})")  # "BY: ____", the line alone
_EASTERN = ord("\u2e80")
_COLON = re.compile(r"[:：]")
_COMMA = re.compile(r"[,、，]")


def slots(text: Text, names: tuple[str, ...]) -> tuple[Text, Text, Text, Text]:
    """Return the four parts of a block; joined by spaces they are its words, in their order.

    ``names`` are those of the signatories. What does not stand in the usual order stays in the part before it.
    """
    plain = text.plain
    rule = _RULE.search(plain)
    if rule:
        name = _name(plain, names, rule.end())
        leads = name is not None and not plain[rule.end() : name[0]].strip()
        cuts = (rule.start(), rule.end(), name[1] if name and leads else rule.end())
    else:
        name = _name(plain, names, 0) or _after_colon(plain)
        cuts = (name[0], name[0], name[1])
    bounds = (0, *cuts, len(plain))
    first, second, third, fourth = (
        text.cut(start, end).trimmed() if end > start else EMPTY for start, end in pairwise(bounds)
    )
    return first, second, third, fourth


def _name(plain: str, names: tuple[str, ...], start: int) -> tuple[int, int] | None:
    """Return where the longest of ``names`` that occurs in ``plain`` after ``start`` stands, with a comma after it."""
    for name in sorted(names, key=len, reverse=True):
        match = re.compile(rf"{re.escape(name)}[,、，]?", re.IGNORECASE).search(plain, start)
        if match:
            return match.span()
    return None


def _after_colon(plain: str) -> tuple[int, int]:
    """Return where a name not known would stand: after the first colon, up to the comma before the post."""
    colon = _COLON.search(plain)
    if not colon:
        return (len(plain), len(plain))
    comma = _COMMA.search(plain, colon.end())
    return (colon.end(), comma.end() if comma else colon.end())


def stretch(plain: str, start: int, end: int, beside: int) -> int:
    """Return by how many per cent the rule ``plain[start:end]`` is stretched: there is room to sign, on one line."""
    length = sum(2 if ord(sign) >= _EASTERN else 1 for sign in plain[start:end])
    wanted, room = _RULES[beside]
    room = max(room - round(start * _SIGN), 1)
    percent = min(wanted, room) * 100 // length if length < wanted else 100 if length <= room else room * 100 // length
    return min(max(percent, _LEAST), _MOST)


def lines(plain: str, side_by_side: int) -> int:
    """Return how many lines a block's first part fills, by a rule of thumb for the width of bold letters."""
    column, count, used = _COLUMNS[side_by_side], 1, 0.0
    for word in plain.split():
        width = sum(_width(sign) for sign in word)
        if used and used + _OTHER + width > column:
            count, used = count + 1, 0.0
        used += width + (_OTHER if used else 0.0)
    return count + plain.count("\n")


def _width(sign: str) -> float:
    if ord(sign) >= _EASTERN:
        return _WIDE
    return _CAPITAL if sign.isupper() else _SMALL if sign.isalnum() else _OTHER
