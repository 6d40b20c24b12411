"""A signature block in its parts: for whom, the rule to sign on, the name, the post."""

import re
from itertools import pairwise

from app.model.text import EMPTY, Text

SLOTS = (("for", "SignatureFor"), ("rule", "SignatureRule"), ("name", "SignatureName"), ("post", "SignaturePost"))
"""The parts of a block in their order, each with its style; every block has all four, empty ones included."""

_RULE = re.compile(r"(?:\b\w{1,10}:\s*)?[_＿…]{2,}|(?:\b\w{1,10}:\s*)?\.{5,}")
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
