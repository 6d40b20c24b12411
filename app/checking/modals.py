"""How bound a text says somebody is, what it denies, and what it leaves open: told in words that are data."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.paths import resources

Span = tuple[int, int]
_LANGUAGES = ("en", "ja", "fr", "de", "es")
_KEYS = ("sure", "may", "take", "final", "strong", "gone")


@dataclass(frozen=True, slots=True)
class Forms:
    """Words of one language: ``sure`` ones, those that ``may`` answer, and what is to be ``take``n out before.

    Those ``gone`` are taken out, too, and answer nothing.
    ``final`` ones say it of a whole sentence, and only a sure or ``strong`` one of the other language answers them.
    """

    sure: tuple[re.Pattern[str], ...]
    may: tuple[re.Pattern[str], ...]
    take: tuple[re.Pattern[str], ...] = ()
    final: tuple[re.Pattern[str], ...] = ()
    strong: tuple[re.Pattern[str], ...] = ()
    gone: tuple[re.Pattern[str], ...] = ()

    def surely(self, words: str) -> tuple[Span, ...]:
        """Return where the sure words stand, apart and in order."""
        words = self.without(_lowered(words))
        return _apart(match.span() for form in self.sure for match in form.finditer(words))

    def perhaps(self, words: str) -> tuple[Span, ...]:
        """Return where words stand that may answer, sure ones too; what is taken out may answer as well."""
        every, words = (*self.sure, *self.may, *self.take), _blotted(_lowered(words), self.gone)
        return _apart(match.span() for form in every for match in form.finditer(words))

    def answers(self, words: str) -> bool:
        """Tell whether any word may answer."""
        words = _lowered(words)
        return any(form.search(words) for form in (*self.sure, *self.may))

    def finally_(self, words: str) -> tuple[Span, ...]:
        """Return where words stand that say it of a whole sentence."""
        words = self.without(_lowered(words))
        return _apart(match.span() for form in self.final for match in form.finditer(words))

    def strongly(self, words: str) -> bool:
        """Tell whether a word stands there that can answer what is said of a whole sentence."""
        words = _lowered(words)
        return any(form.search(words) for form in (*self.sure, *self.strong))

    def without(self, words: str) -> str:
        """Return words of the same length in which what only looks alike is blotted out."""
        return _blotted(words, (*self.gone, *self.take))


@dataclass(frozen=True, slots=True)
class Modal:
    """How bound somebody is, in each language that is known."""

    slug: str
    binding: bool
    forms: Mapping[str, Forms]


@cache
def data() -> Mapping[str, Any]:
    """Return what stands in resources/rules/conformity.toml."""
    return tomllib.loads((resources() / "rules" / "conformity.toml").read_text(encoding="utf-8"))


@cache
def units() -> tuple[Mapping[str, re.Pattern[str]], ...]:
    """Return what names each currency and unit, by language."""
    return tuple({tag: re.compile(form) for tag, form in row.items()} for row in data()["unit"])


@cache
def joined_data() -> Mapping[str, Any]:
    """Return what stands in resources/rules/joined.toml."""
    return tomllib.loads((resources() / "rules" / "joined.toml").read_text(encoding="utf-8"))


def joined_words() -> Sequence[Sequence[str]]:
    """Return what says a thing of the field surely, and what else says it, in English and in Japanese."""
    words: Sequence[Sequence[str]] = joined_data()["words"]
    return words


@cache
def modals() -> tuple[Modal, ...]:
    """Return the strengths that are told apart."""
    return tuple(
        Modal(row["slug"], row.get("binding", False), {tag: _forms(row[tag]) for tag in _LANGUAGES if tag in row})
        for row in data()["modal"]
    )


@cache
def forms(name: str, language: str) -> Forms | None:
    """Return the words of "negation" or "or" in a language; None where it is not known."""
    row = data()[name].get(language)
    return _forms(row) if row else None


@cache
def pattern(name: str, language: str, key: str = "form") -> re.Pattern[str] | None:
    """Return one pattern of a language, several being alternatives; None where the language is not known."""
    row = data()[name].get(language)
    if row is None:
        return None
    wanted = row if isinstance(row, str) else row[key]
    return re.compile(wanted if isinstance(wanted, str) else "|".join(wanted))


def _blotted(words: str, forms: Iterable[re.Pattern[str]]) -> str:
    for form in forms:
        words = form.sub(lambda match: "\0" * len(match[0]), words)
    return words


def _lowered(words: str) -> str:
    """Return words that are all in capitals in small letters: HAVE AGREED says what “have agreed” says."""
    low = words.lower()
    return low if words.isupper() and len(low) == len(words) else words


def _forms(row: Mapping[str, Any]) -> Forms:
    made = (tuple(re.compile(each) for each in row.get(key, ())) for key in _KEYS)
    return Forms(*made)


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the first and longest of those that overlap, in order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: (each[0], -each[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
