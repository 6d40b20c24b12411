"""Sentences: where topics sit, and what a long paragraph is compared by."""

import re

_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|[。！？][」』）]*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|H\.E|St|No|Nos|Art|Arts|Sec|para|paras|cf|vs|Vol|Fig|Inc|Ltd|Co|Corp|approx|incl"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|(?:\b[^\W\d_]\.)*\b[^\W\d_])\.$"
)
_LOWER_NEXT = re.compile(r"\s+[a-z]")
_INITIALS = re.compile(r"(?:\b[^\W\d_]\.){2,}$")
_STARTERS = re.compile(
    r"\s+(?:The|This|These|Those|Such|Each|Either|Both|Neither|Nothing|Any|All|It|In|If|For|Upon|Where|When|Participants"
    r"|Sides|Other|Cooperation|Areas|Meetings|Discontinuation|A|An|No)\b(?!\.)"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of ``text`` as (start, end) offsets, the white space between them left out."""
    spans: list[tuple[int, int]] = []
    start = _skip(text, 0)
    for match in _END.finditer(text):
        if match.end() <= start or not _ends_here(text, start, match.start(), match.end()):
            continue
        spans.append((start, match.end()))
        start = _skip(text, match.end())
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return tuple(spans)


def _ends_here(text: str, start: int, stop: int, end: int) -> bool:
    if text[stop] != ".":
        return True
    if _LOWER_NEXT.match(text, end):
        return False
    head = text[max(start, stop - 24) : stop + 1]
    if re.fullmatch(r"\W*(?:\d+|[ivxIVX]+|[a-zA-Z])\.", text[start : stop + 1]):
        return False  # a label: "1. The Participants"
    if _INITIALS.search(head):
        return bool(_STARTERS.match(text, end))
    return not _ABBREVIATION.search(head)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
