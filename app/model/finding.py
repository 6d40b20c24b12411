"""A finding: something a person should look at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``rule`` is a slug, ``at`` a provision's id, ``start``, ``end`` offsets into its text, ``message`` a sentence."""

    rule: str
    at: str
    message: str
    start: int = 0
    end: int = 0
