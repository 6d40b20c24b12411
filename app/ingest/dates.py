"""Lines that are a date and nothing else."""

import re

from app.ingest.rules import pattern

_PLACE_FIRST = re.compile(r"^(?:[A-Z][\w .'’-]{2,30},\s*){1,3}?(?=\d|[A-Z]\w+ \d)")


def is_date_line(words: str, *, place: bool = True) -> bool:
    """Whether words are a date and nothing else, or with ``place`` a date after the place."""
    date_line = pattern("front", "date_line")
    return bool(date_line.match(words) or (place and date_line.match(_PLACE_FIRST.sub("", words))))
