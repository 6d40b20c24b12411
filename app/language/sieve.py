"""A sieve: which of many patterns are found in a text; most are ruled out by a word that they need and it has not."""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

Needs = tuple[frozenset[str], ...]
"""What a text must have: of every set at least one piece."""
Name = TypeVar("Name", bound=Hashable)

_RUN = re.compile(r"[^\\\[\](){}.^$|*+?\x80-\U0010ffff]+")
_REPEATED = re.compile(r"[*+?]|\{(\d*)(?:,\d*)?\}")
_ESCAPED = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_GROUP = re.compile(r"\(\?(?:P<\w+>|:|[aiLmsux]*-?[imsx]*:)")
_LOOKING = re.compile(r"\(\?(?:=|!|<=|<!|#|P=)")
_LIKE = (("i̇", "i"), ("ı", "i"), ("ſ", "s"))  # signs that a pattern takes for an ASCII letter when case does not count


class _Pattern:
    """A pattern for which case does not count, compiled when it is needed first, and what a text must have for it."""

    def __init__(self, name: Hashable, written: str) -> None:
        self.name = name
        self.written = written
        self.first, *self.others = sorted(needs(written), key=_rarity, reverse=True) or [frozenset[str]()]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.written, re.IGNORECASE)

    def fits(self, low: str) -> bool:
        """Tell whether ``low``, a text in small letters, has all that is needed beside the first."""
        return all(any(need in low for need in each) for each in self.others)


class Sieve(Generic[Name]):
    """Patterns as they are written, each with a name that others may share; case does not count."""

    def __init__(self, patterns: Iterable[tuple[Name, str]]) -> None:
        self._free: list[_Pattern] = []
        self._admits: dict[str, list[_Pattern]] = {}
        for name, written in patterns:
            made = _Pattern(name, written)
            for piece in made.first:
                self._admits.setdefault(piece, []).append(made)
            if not made.first:
                self._free.append(made)

    def found(self, text: str) -> list[Name]:
        """Return the names of the patterns that are found in ``text``, as often as there are such."""
        low = text.lower()
        if not text.isascii():
            for sign, letter in _LIKE:
                low = low.replace(sign, letter)
        admitted = {each for piece, patterns in self._admits.items() if piece in low for each in patterns}
        fit = [*self._free, *(each for each in admitted if each.fits(low))]
        return [each.name for each in fit if each.compiled.search(text)]  # type: ignore[misc]


def needs(pattern: str) -> Needs:
    """Return what every text must have, in small letters, in which ``pattern`` is found; nothing where unsure."""
    reader = _Reader(pattern)
    found = reader.either()
    return found if reader.at == len(pattern) else ()


def _rarity(pieces: frozenset[str]) -> tuple[int, int]:
    return min(len(piece) for piece in pieces), -len(pieces)


class _Reader:
    """A regular expression, read from left to right; what is not understood is taken to need nothing."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def either(self) -> Needs:
        """Read alternatives: the best need of each, together."""
        branches = [self._row()]
        while self.pattern[self.at : self.at + 1] == "|":
            self.at += 1
            branches.append(self._row())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return ()
        return (frozenset[str]().union(*(max(branch, key=_rarity) for branch in branches)),)

    def _row(self) -> Needs:
        found: list[frozenset[str]] = []
        run = ""
        for letters, inner in self._atoms():
            run += letters
            if not letters:
                found += [frozenset((run,))] if run else []
                found += inner
                run = ""
        return (*found, *([frozenset((run,))] if run else []))

    def _atoms(self) -> Iterator[tuple[str, Needs]]:
        """Yield what stands beside each other: letters that follow those before, or else what a group needs."""
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            letters, inner = self._atom()
            repeated = _REPEATED.match(self.pattern, self.at)
            if repeated is None:
                yield letters, inner
                continue
            self.at = repeated.end()
            if self.pattern[self.at : self.at + 1] in {"?", "+"}:
                self.at += 1
            never = repeated[0] in "*?" or repeated[1] in {"", "0"}
            if letters[:-1]:
                yield letters[:-1], ()
            yield "", () if never else (*inner, *([frozenset((letters[-1],))] if letters else []))

    def _atom(self) -> tuple[str, Needs]:
        sign = self.pattern[self.at]
        if sign == "(":
            return "", self._group()
        run = _RUN.match(self.pattern, self.at)
        other = _CLASS.match(self.pattern, self.at) if sign == "[" else _ESCAPED.match(self.pattern, self.at)
        self.at = run.end() if run else other.end() if other else self.at + 1
        if run:
            return run[0].lower(), ()
        plain = other is not None and other[0][0] == "\\" and not other[0][1:].isalnum() and other[0].isascii()
        return (other[0][1:] if plain and other else ""), ()

    def _group(self) -> Needs:
        looking = _LOOKING.match(self.pattern, self.at)
        opened = looking or _GROUP.match(self.pattern, self.at)
        self.at = opened.end() if opened else self.at + 1
        if not opened and self.pattern[self.at : self.at + 1] == "?":
            self.at = len(self.pattern) + 1  # a kind of group that is not known here
            return ()
        inner = self.either()
        self.at += 1
        return () if looking else inner
