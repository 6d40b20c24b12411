"""Words that refer to a provision: where the numbers in them stand, and what each is the number of."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from app.model.provision import Kind
from app.paths import resources

NUMBER = r"(?:\([a-z]{1,4}\)|\d{1,3}(?:\.\d{1,3}){0,3}(?![\w%])|[IVXLC]{1,8}(?!\w)|[A-Z](?![\w’']))"
_GAP = r"[  ]"
_CORE = re.compile(r"\(?(?:\d+(?:\.\d+)*|[A-Za-z]+)\)?")
_NUMERAL = re.compile(r"\(?(?:\d+(?:\.\d+)*|[IVXLCDM]+|[ivxlcdm]+|[A-Za-z]|([a-z])\1+|([A-Z])\2+)\)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A number in a reference, and the kind of provision that it is the number of."""

    start: int
    end: int
    number: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Phrase:
    """One reference with all its numbers; ``side`` is where "above" or "below" stands behind it."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    side: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """The patterns that resources/rules/references.toml stands for."""

    kinds: dict[str, Kind]
    part: re.Pattern[str]
    phrase: re.Pattern[str]
    hint: re.Pattern[str]
    side: re.Pattern[str]
    foreign_behind: re.Pattern[str]
    foreign_before: re.Pattern[str]
    above: str
    below: str


@cache
def forms() -> Forms:
    """Return the patterns, made once."""
    rules = tomllib.loads((resources() / "rules" / "references.toml").read_text(encoding="utf-8"))
    words: dict[str, Any] = rules["words"]
    kinds = {word: Kind(unit["kind"]) for unit in rules["unit"] for word in unit["words"]}
    word = rf"(?i:{_any(kinds)})"
    between = rf"(?:,?{_GAP}?(?:{_any(words['between_numbers'])}){_GAP}?)"
    number = rf"{NUMBER}(?:{_GAP}?\([a-z]{{1,4}}\))*"
    unit = rf"\b{word}{_GAP}{number}(?:{between}{number})*"
    inner = rf"(?:,?{_GAP}(?:(?:{_any(words['between_units'])}){_GAP}(?:the{_GAP})?)?{unit})*"
    own, nouns = _any(words["own"]), _any(words["instruments"])
    named = r"(?:\w+(?:’s|'s)?[  ]){0,6}?"
    behind = (
        rf"(?:,?{_GAP}(?:of|to){_GAP}(?!(?:{own})\b)(?:(?:the|that|its|their|such|said|an?|any|each|another){_GAP})?"
        rf"(?:[A-Z0-9]|(?i:{named}(?:{nouns})\b))"
        rf"|,?{_GAP}(?:in|under){_GAP}(?:the|that|its|their|such|said|an?){_GAP}{named}(?i:{nouns})\b"
        rf"|,?{_GAP}(?:{_any(words['behind'])})\b)"
    )
    before = rf"(?:(?i:{_any(words['before'])}){_GAP}?(?:{NUMBER}|\d[\w.]*)(?:\(\w+\))*,?{_GAP}|[’']s{_GAP})$"
    return Forms(
        kinds,
        re.compile(rf"(?:\b(?P<word>{word})\b)|(?P<number>{NUMBER})"),
        re.compile(rf"{unit}{inner}"),
        re.compile(rf"\b(?i:{_any({each[:4] for each in kinds})})"),
        re.compile(rf"{_GAP}({words['above']}|{words['below']})\b"),
        re.compile(behind),
        re.compile(before),
        words["above"],
        words["below"],
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=16384)
def phrases(plain: str) -> tuple[Phrase, ...]:
    """Return the references in words, in their order; those to other instruments are left out."""
    known = forms()
    if not known.hint.search(plain):
        return ()
    return tuple(_phrases(plain, known))


def _phrases(plain: str, known: Forms) -> Iterator[Phrase]:
    for found in known.phrase.finditer(plain):
        side = known.side.match(plain, found.end())
        end = side.end() if side else found.end()
        if known.foreign_behind.match(plain, end) or known.foreign_before.search(plain, 0, found.start()):
            continue
        yield Phrase(found.start(), found.end(), tuple(_tokens(found, known)), side.span(1) if side else None)


def _tokens(found: re.Match[str], known: Forms) -> Iterator[Token]:
    kind = Kind.PARAGRAPH
    for part in known.part.finditer(found.string, found.start(), found.end()):
        if part["word"]:
            kind = known.kinds[part["word"].casefold()]
        else:
            lettered = part["number"].startswith("(") and kind is Kind.PARAGRAPH
            yield Token(part.start(), part.end(), part["number"], Kind.ITEM if lettered else kind)


@lru_cache(maxsize=4096)
def number_in(label: str) -> str:
    """Return the number in a label as a reference says it: "2" of "Section 2", "IV" of "IV.", "(a)" of "(a)".

    Empty for a bullet, and for a word without number ("Annex").
    """
    last = label.rpartition(" ")[2].rstrip(".:")
    return last if _CORE.fullmatch(last) and _NUMERAL.fullmatch(last) else ""


@lru_cache(maxsize=4096)
def manner(number: str) -> str:
    """Return how a number is written, whatever its value: Arabic, Roman, a letter, with dots or in brackets."""
    plain = number.strip("()")
    if plain.replace(".", "").isdigit():
        how = "." * plain.count(".") or "1"
    else:
        how = ("I" if set(plain) <= set("IVXLCDM") else "A") if plain.isupper() else "a"
    return f"({how})" if number.startswith("(") else how
