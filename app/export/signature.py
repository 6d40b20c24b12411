"""A signature block in its parts: for whom, the rule to sign on, the name, the post."""

import re
from itertools import pairwise

from app.model.text import EMPTY, Text

SLOTS = (("for", "SignatureFor"), ("rule", "SignatureRule"), ("name", "SignatureName"), ("post", "SignaturePost"))
"""The parts of a block in their order, each with its style; every block has all four, empty ones included."""

_RULE = re.compile(r"(?:\b\w{1,10}:\s*)?[_＿…]{2,}|(?:\b\w{1,10}:\s*)?\.{5,}")
_FOR = re.compile(r"[:：]")


def slots(text: Text, names: tuple[str, ...]) -> tuple[Text, Text, Text, Text]:
    """Return the four parts of a block; joined by spaces they are its words, in their order.

    ``names`` are those of the signatories. A block that does not stand in the usual order is kept whole in the first.
    """
    plain = text.plain
    rule = _RULE.search(plain)
    name = _name(plain, names, rule.end() if rule else 0)
    if rule and name:
        cuts = (rule.start(), rule.end(), name[1])
    elif rule:
        cuts = (rule.start(), rule.end(), rule.end())
    elif name:
        cuts = (name[0], name[0], name[1])
    else:
        colon = _FOR.search(plain)
        end = colon.end() if colon else len(plain)
        cuts = (end, end, end)
    if rule and name and plain[rule.end() : name[0]].strip():
        cuts = (rule.start(), rule.end(), rule.end())
    bounds = (0, *cuts, len(plain))
    first, second, third, fourth = (
        text.cut(start, end).trimmed() if end > start else EMPTY for start, end in pairwise(bounds)
    )
    return first, second, third, fourth


def _name(plain: str, names: tuple[str, ...], start: int) -> tuple[int, int] | None:
    """Return where the longest of ``names`` that occurs in ``plain`` after ``start`` stands."""
    for name in sorted(names, key=len, reverse=True):
        match = re.compile(re.escape(name), re.IGNORECASE).search(plain, start)
        if match:
            return match.span()
    return None
