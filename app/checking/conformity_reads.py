"""What is read of a provision in a language, so that it can be held against one in another language."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache

from app.checking.amounts import Amount, amounts, narrowed
from app.checking.modals import data, joined_words
from app.language.countries import Mention, country_of_code, find
from app.language.japanese import numeral
from app.language.numbers import figure
from app.model.provision import Kind, Provision

_GROUPS = {
    Kind.SUBITEM: "list", Kind.ITEM: "list", Kind.SECTION: "head", Kind.SUBHEADING: "head", Kind.ANNEX: "annex",
    Kind.SIGNING: "closing", Kind.CLOSING: "closing",
}  # fmt: skip
_DENSE = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_KANA = "アイウエオカキクケコサシスセソタチツテト"
_STEM = 4
"""Letters at the beginning by which words of European languages are known to be kin: Declaration, déclaration."""

_LONGEST = 6_000
"""Letters of a provision that are looked at."""


class Read:
    """A provision's words in a language, heading and text as one; what is in them is read once."""

    def __init__(self, provision: Provision, language: str, words: str | None = None) -> None:
        self.provision, self.language = provision, language
        self.words = provision.words if words is None else words
        self.plain = narrowed(self.words[:_LONGEST])

    @property
    def parts(self) -> tuple[tuple[int, "Read"], ...]:
        """The provisions that it is made of, and where each begins."""
        return ((0, self),)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its numbers, dates, periods, shares and references."""
        return amounts(self.plain, self.language)

    @cached_property
    def figures(self) -> tuple[Amount, ...]:
        """Its figures alone: all that can be held against a language that is not known."""
        return amounts(self.plain, "")

    @cached_property
    def sure(self) -> frozenset[str]:
        """What it surely says in numbers."""
        return frozenset(each.value for each in self.amounts if each.sure)

    @cached_property
    def length(self) -> float:
        """How long it is, in letters of a language that writes words in letters."""
        return len(self.plain) + 1.4 * len(_DENSE.findall(self.plain)) + 1

    @cached_property
    def group(self) -> str:
        """What it is, told coarsely."""
        return _GROUPS.get(self.provision.kind, self.provision.kind.value)

    @cached_property
    def number(self) -> int:
        """The value of its number, in whatever signs; 0 without one."""
        return _number(self.provision.number)

    @cached_property
    def anchors(self) -> frozenset[int]:
        """Which words of the field it has, by their place in the data; none in a language that is not known."""
        low = self.plain.lower()
        return frozenset(at for at, forms in enumerate(_anchors(self.language)) if forms.search(low))

    @cached_property
    def signs(self) -> int:
        """Its words of the field as bits of one number."""
        return sum(1 << at for at in self.anchors)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The topics that it has."""
        return frozenset(self.provision.topic_names)

    @cached_property
    def kin(self) -> frozenset[str]:
        """The beginnings of its longer words, without accents: many are alike in European languages."""
        plain = unicodedata.normalize("NFD", self.plain.lower())
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
        return frozenset(word[:_STEM] for word in re.findall(rf"[a-z]{{{_STEM + 1},}}", plain))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The countries that it names in English."""
        return find(self.words[:_LONGEST])

    @cached_property
    def names(self) -> frozenset[str]:
        """The countries that it surely names, in English or in Japanese."""
        if self.language == "en":
            return frozenset(each.country.name for each in self.mentions if each.kind == "name")
        return (
            frozenset(name for name, sure in _named() if sure.search(self.plain))
            if self.language == "ja"
            else frozenset()
        )

    @cached_property
    def latin(self) -> frozenset[str]:
        """Acronyms and figures with letters, which are written alike everywhere."""
        if self.plain.isupper():
            return frozenset()
        return frozenset(re.findall(r"(?<![A-Za-z])[A-Z][A-Z0-9&-]+(?![a-z])", self.plain))


class Together(Read):
    """Provisions that follow each other, which the other version says in one."""

    def __init__(self, reads: Sequence[Read]) -> None:
        super().__init__(reads[0].provision, reads[0].language, "\n".join(each.words for each in reads))
        self._reads = tuple(reads)

    @property
    def parts(self) -> tuple[tuple[int, Read], ...]:
        """The provisions that it is made of, and where each begins."""
        made, start = [], 0
        for each in self._reads:
            made.append((start, each))
            start += len(each.words) + 1
        return tuple(made)

    @cached_property
    def length(self) -> float:
        """How long it is, in letters of a language that writes words in letters."""
        return sum(each.length for each in self._reads)

    @cached_property
    def anchors(self) -> frozenset[int]:
        """Which words of the field it has, by their place in the data."""
        return frozenset[int]().union(*(each.anchors for each in self._reads))

    @cached_property
    def sure(self) -> frozenset[str]:
        """What it surely says in numbers."""
        return frozenset[str]().union(*(each.sure for each in self._reads))


@lru_cache(maxsize=4096)
def read_of(provision: Provision, language: str) -> Read:
    """Return a provision read in a language; kept, since drafts change one provision at a time."""
    return Read(provision, language)


def read_together(provisions: Sequence[Provision], language: str) -> Read:
    """Return one provision, or several that follow each other, read as one."""
    reads = [read_of(each, language) for each in provisions]
    return reads[0] if len(reads) == 1 else Together(reads)


@cache
def _anchors(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds each word of the field in a language; nothing for one that is not known."""
    rows = data()["anchors"]["words"]
    if language == "en":
        joined = [re.compile(rf"\b(?:{row[0]})") for row in joined_words()]
        return (*(re.compile(rf"\b(?:{english})") for english, _ in rows), *joined)
    if language == "ja":
        return (*(re.compile(japanese) for _, japanese in rows), *(re.compile(row[2]) for row in joined_words()))
    return ()


@cache
def whole_name(forms: str) -> re.Pattern[str]:
    """Return what finds a name in Japanese that is no part of another in the same letters: チャード, in リチャード."""
    return re.compile(rf"(?<![ァ-ヴー])(?:{forms})")


@cache
def _named() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the English name of each country, and what surely names it in Japanese."""
    return tuple((country_of_code(code), whole_name(sure)) for code, (sure, _) in data()["countries"].items())


def _number(words: str) -> int:
    plain = unicodedata.normalize("NFKC", words).strip("().:、． ")
    digits = re.search(r"\d+$", plain)
    if digits:
        return figure(digits[0])
    if plain and set(plain) <= set(_ROMAN):
        values = [_ROMAN[sign] for sign in plain]
        return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    if counted := numeral(re.sub(r"^第|[条項号節章部款編]$", "", plain)):
        return counted
    if len(plain) == 1:
        return _KANA.find(plain) + 1 if plain in _KANA else ord(plain.lower()) - 96 if plain.isascii() else 0
    return 0
