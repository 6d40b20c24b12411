"""Titles of other instruments in running words: "the Agreement between A and B on …", "the Convention on …"."""

import re

_ANY = "Agreement|Treaty|Convention|Protocol|Accord|Covenant|Charter|Statute|Act|Memorandum|Arrangement|Declaration"
_KINDS = tuple(_ANY.split("|"))
_TITLE = re.compile(
    rf"\b(?:(?:[A-Z][\w&’'.-]*|of|on|and|for|the|in|to)\s+){{0,12}}(?:{_ANY})s?\b(?:\s+of\s+(?:Co-?operation|Understanding|Intent|Arrangement|Collaboration)\b)?"
    r"(?:\s+(?:between\b[^.;:()\[\]]{1,200}?\sand\b|(?:between|among|on|of|for|concerning|regarding|relating\s+to|with|against|in)\b)"
    r"[^.;:()\[\]]{0,300}?"
    r"(?=,\s+(?!and\b|[A-Z])|[.;:()\[\]]|$|\s+(?:is|are|was|were|has|have|shall|will|should|may|which|that|and\s+the\s+\w+\s+of)\b))?"
)
_OWN = re.compile(r"(?:\bthis|\bpresent)\s*$", re.IGNORECASE)


def titles_in(plain: str) -> tuple[tuple[int, int], ...]:
    """Return where titles of other instruments stand; a text's own ("this Memorandum") is none of them."""
    if not any(word in plain for word in _KINDS):
        return ()
    return tuple(
        match.span()
        for match in _TITLE.finditer(plain)
        if not _OWN.search(plain[max(0, match.start() - 12) : match.start()])
    )
