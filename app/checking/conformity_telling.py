"""Telling: from two places in two language versions to one finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.checking.conformity_reads import Read
from app.checking.modals import data
from app.language.languages import languages
from app.language.sentences import sentences
from app.model.finding import Beside, Finding

_KNOWN = frozenset({"en", "ja"})
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a provision's words, heading and text as one."""

    read: Read
    start: int
    end: int

    @property
    def words(self) -> str:
        """What stands there, wide letters narrowed."""
        return self.read.plain[self.start : self.end]

    @property
    def said(self) -> str:
        """What stands there, to the letter."""
        return self.read.words[self.start : self.end]

    def part(self, span: tuple[int, int] | None) -> "Place":
        """Return a part of the place; without one an empty place at its start."""
        start, end = span or (0, 0)
        return Place(self.read, self.start + start, self.start + end)

    @property
    def home(self) -> "Place":
        """The place in the one provision where it begins."""
        at, read = max((part for part in self.read.parts if part[0] <= self.start), key=lambda part: part[0])
        start, end = self.start - at, min(self.end - at, len(read.words))
        return Place(read, min(start, end), end)

    def held(self) -> tuple[int, int, bool, str]:
        """Return the place as findings name it: offsets into heading or text, which of them, and its words."""
        if len(self.read.parts) > 1:
            return self.home.held()
        heading = self.read.provision.heading.plain if self.read.provision.heading else ""
        text = self.read.provision.text.plain
        shift = len(heading) + 1 if heading and text else len(heading)
        in_heading = bool(heading) and (self.end <= len(heading) or not text) and not (self.start == self.end and text)
        if in_heading:
            return self.start, self.end, True, heading[self.start : self.end]
        start, end = max(0, self.start - shift), max(0, self.end - shift)
        return start, end, False, text[start:end]


class Telling:
    """Makes findings for two versions; ``first`` and ``second`` are their languages."""

    def __init__(self, first: str, second: str) -> None:
        self.first, self.second = first, second
        self.known = first in _KNOWN and second in _KNOWN
        names = {tag: name for name, tag in reversed(languages().items())}
        self._names = {"first": names.get(first, "first"), "second": names.get(second, "second")}
        if first == second:
            self._names = {"first": "first", "second": "second"}

    def both(self, slug: str, ours: Place, theirs: Place, here: str = "", there: str = "") -> Finding:
        """Return a finding at two places; ``here`` and ``there`` are said in the place of their words."""
        kind = _kinds()[slug]
        start, end, heading, passage = ours.held()
        beside = Beside(theirs.home.read.provision.id, *_beside(theirs))
        slots = {"ours": _short(here or ours.said), "theirs": _short(there or theirs.said), **self._names}
        message = kind["message"].format(**slots)
        return Finding(
            slug, ours.home.read.provision.id, message, start, end, kind["severity"], kind["suggestion"],
            passage=passage, heading=heading, beside=beside,
        )  # fmt: skip

    def alone(self, ours: Read) -> Finding:
        """Return that a provision is missing in the second version."""
        kind = _kinds()["only_first"]
        start, end, heading, passage = Place(ours, 0, len(ours.words)).held()
        message = kind["message"].format(**self._names)
        return Finding(
            "only_first", ours.provision.id, message, start, end, kind["severity"], kind["suggestion"],
            passage=passage, heading=heading,
        )  # fmt: skip

    def added(self, before: Read, theirs: Read) -> Finding:
        """Return that a provision is missing in the first version, after this one."""
        return self.both("only_second", Place(before, 0, 0), Place(theirs, 0, len(theirs.words)))

    def parts(self, ours: Read, theirs: Read) -> Iterator[tuple[Place, Place]]:
        """Yield the sentences of a provision in both versions where there are as many; else the provision."""
        here, there = sentences(ours.plain), sentences(theirs.plain)
        if len(here) != len(there) or len(here) < 1:
            here, there = ((0, len(ours.plain)),), ((0, len(theirs.plain)),)
        for one, two in zip(here, there, strict=True):
            yield Place(ours, *one), Place(theirs, *two)


def _beside(place: Place) -> tuple[int, int, str, bool]:
    start, end, heading, passage = place.held()
    return start, end, passage, heading


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1].rstrip()}…"


@cache
def _kinds() -> dict[str, dict[str, Any]]:
    return {row["slug"]: row for row in data()["kind"]}
