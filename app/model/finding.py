"""A finding: something a person should look at."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words to stand in the place of ``start`` to ``end`` of what a finding is on; no words take away."""

    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The place in another language version that a finding is on too, as a finding names its own."""

    at: str
    start: int = 0
    end: int = 0
    passage: str = ""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """``rule`` is a slug, ``at`` a provision's id, ``start``, ``end`` offsets into its text, ``message`` a sentence.

    ``heading`` says that the offsets count in the provision's heading. ``passage`` are the words it is on, to the
    letter. ``suggestion`` says what to do in a sentence, ``source`` who says so. ``fix`` are the replacements of a safe
    fix, in order and apart, made together; empty where only a person can mend it. ``beside`` is the place in another
    language version that does not say the same.
    """

    rule: str
    at: str
    message: str
    start: int = 0
    end: int = 0
    severity: Severity = "warning"
    suggestion: str = ""
    source: str = ""
    fix: tuple[Replacement, ...] = ()
    passage: str = ""
    heading: bool = False
    beside: Beside | None = None
