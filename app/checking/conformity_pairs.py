"""Which provisions of two language versions say the same: by what they answer, else by what they are and hold."""

import math
import re
import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from app.checking.amounts import Amount, amounts, narrowed
from app.checking.modals import data
from app.language.countries import Mention, find
from app.language.japanese import numeral
from app.language.numbers import figure
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision

_GROUPS = {
    Kind.SUBITEM: "list", Kind.ITEM: "list", Kind.SECTION: "head", Kind.SUBHEADING: "head", Kind.ANNEX: "annex",
    Kind.SIGNING: "closing", Kind.CLOSING: "closing",
}  # fmt: skip
_NEAR = {
    frozenset(("paragraph", "list")): 0.1, frozenset(("head", "paragraph")): -0.3, frozenset(("recital", "link")): 0.5,
    frozenset(("chapeau", "recital")): 0.1, frozenset(("closing", "paragraph")): 0.1,
    frozenset(("recital", "paragraph")): 0.1,
}  # fmt: skip
_DENSE = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_KANA = "アイウエオカキクケコサシスセソタチツテト"
_MOST = 800
"""Provisions of a version that are held together at most by what they hold; more go by what they answer alone."""

_LONGEST = 6_000
"""Letters of a provision that are looked at."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision in both versions; one of them is None where the other version has none."""

    ours: Provision | None
    theirs: Provision | None


class Read:
    """A provision's words in a language, heading and text as one; what is in them is read once."""

    def __init__(self, provision: Provision, language: str) -> None:
        self.provision, self.language = provision, language
        self.words = provision.words
        self.plain = narrowed(self.words[:_LONGEST])

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
    def mentions(self) -> tuple[Mention, ...]:
        """The countries that it names in English."""
        return find(self.words[:_LONGEST])

    @cached_property
    def latin(self) -> frozenset[str]:
        """Acronyms and figures with letters, which are written alike everywhere."""
        return frozenset(re.findall(r"(?<![A-Za-z])[A-Z][A-Z0-9&-]+(?![a-z])", self.plain))


@lru_cache(maxsize=4096)
def read_of(provision: Provision, language: str) -> Read:
    """Return a provision read in a language; kept, since drafts change one provision at a time."""
    return Read(provision, language)


def pairs(first: LanguageVersion, other: LanguageVersion, *, kept: bool = False) -> tuple[Pair, ...]:
    """Return the provisions of two versions beside each other, in the order of the first.

    ``kept`` says that a person keeps what answers what, as in a draft: what answers stands beside it wherever it is.
    Else answers weigh as much as a number, and what provisions hold decides.
    """
    ours = [read_of(each, tag(first)) for each in first.provisions if each.words.strip()]
    theirs = [read_of(each, tag(other)) for each in other.provisions if each.words.strip()]
    fixed: dict[str, Read] = {}
    if kept or max(len(ours), len(theirs)) > _MOST:
        there = {each.provision.id for each in ours}
        fixed = {each.provision.answers: each for each in theirs if each.provision.answers in there}
    taken = {id(each) for each in fixed.values()}
    loose = (
        [each for each in ours if each.provision.id not in fixed],
        [each for each in theirs if id(each) not in taken],
    )
    if not kept or all(each.provision.answers is None for each in loose[1]):
        fixed |= _matched(*loose)
    return _in_order(ours, theirs, fixed)


def tag(version: LanguageVersion) -> str:
    """Return the language of a version without its region."""
    return version.language.partition("-")[0].lower()


def _in_order(ours: Sequence[Read], theirs: Sequence[Read], found: dict[str, Read]) -> tuple[Pair, ...]:
    taken = {id(each) for each in found.values()}
    place = {id(each): at for at, each in enumerate(theirs)}
    made: list[tuple[int, Pair]] = []
    last = -1
    for each in ours:
        match = found.get(each.provision.id)
        last = place[id(match)] if match else last
        made.append((last, Pair(each.provision, match.provision if match else None)))
    for at, other in enumerate(theirs):
        if id(other) not in taken:
            before = next((k for k in range(len(made) - 1, -1, -1) if made[k][0] < at and made[k][0] >= 0), -1)
            made.insert(before + 1, (at, Pair(None, other.provision)))
    return tuple(pair for _, pair in made)


def _matched(ours: Sequence[Read], theirs: Sequence[Read]) -> dict[str, Read]:
    """Return what answers what so that the order is kept and most is alike."""
    rows, columns = len(ours), len(theirs)
    if not rows or not columns or max(rows, columns) > _MOST:
        return {}
    reach = max(20, abs(rows - columns) + rows // 5)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    alike: dict[tuple[int, int], float] = {}
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            score = _alike(ours[i], theirs[j]) if abs(i - j * rows // columns) <= reach else -1.0
            alike[i, j] = score
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + score if score > 0 else 0.0)
    found: dict[str, Read] = {}
    i = j = 0
    while i < rows and j < columns:
        if alike[i, j] > 0 and best[i][j] == best[i + 1][j + 1] + alike[i, j]:
            found[ours[i].provision.id] = theirs[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _alike(one: Read, other: Read) -> float:
    """Return how likely two provisions say the same; nothing or less: they do not."""
    same = one.group == other.group
    score = 1.0 if same else _NEAR.get(frozenset((one.group, other.group)), -2.0)
    if score < -1:
        return score
    if one.number and other.number:
        score += 0.5 if one.number == other.number else -0.5
    if other.provision.answers:
        score += 0.4 if other.provision.answers == one.provision.id else -0.2
    score -= min(1.0, 0.5 * abs(math.log(one.length / other.length)))
    score += _shared(one.sure, other.sure, 0.6, 0.3) + _shared(one.latin, other.latin, 0.4, 0.1)
    score += _shared(one.anchors, other.anchors, 0.8, 0.4)
    ours, theirs = frozenset(one.provision.topic_names), frozenset(other.provision.topic_names)
    return score + _shared(ours, theirs, 0.6, 0.3)


def _shared(one: AbstractSet[object], other: AbstractSet[object], most: float, against: float) -> float:
    """Return what it says that two provisions have something in common, or both something and nothing in common."""
    if not one or not other:
        return -against / 2 if one or other else 0.0
    common = len(one & other)
    return most * common / max(len(one), len(other)) if common else -against


@cache
def _anchors(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds each word of the field in a language; nothing for one that is not known."""
    rows = data()["anchors"]["words"]
    if language == "en":
        return tuple(re.compile(rf"\b(?:{english})") for english, _ in rows)
    return tuple(re.compile(japanese) for _, japanese in rows) if language == "ja" else ()


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
