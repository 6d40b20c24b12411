"""Names of the sides of an instrument in one text: countries, governments, offices, adjectives, each with its article.

Offsets count code points of the text; the possessive belongs to the name, the words that describe an office do not.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from app.language import countries
from app.language.offices import Office, offices_of
from app.model.instrument import Particulars
from app.paths import resources

Kind = Literal["name", "adjective", "office", "capital"]
_LOOK_BACK = 40  # letters before a name in which its article and "Government of" stand
_ARTICLE = re.compile(r"\b(?:[Tt]he|THE)\s+$")
_GOVERNMENT = re.compile(
    r"(?:\b(?:[Tt]he|THE)\s+)?\b(?:[Gg]overnment|GOVERNMENT)\s+(?:of|OF)\s+(?:(?:the|The|THE)\s+)?$"
)
_PART_OF_THE_WORLD = re.compile(r"\b(?:North|South|Latin|Central)\s+$", re.IGNORECASE)
_OWNER = re.compile(r"\[\s*[A-Z]{2,3}(?:\s+[a-z]{2,10})?\s*:")  # [JP: …][US bis: …]
_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_POSSESSIVE = re.compile(r"['’]s(?!\w)|(?<=[sS])['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at ``text[start:end]``; ``side`` is None for a country that is no side; ``owns`` is its possessive."""

    start: int
    end: int
    side: int | None
    kind: Kind
    owns: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """How the sides are called: their countries in order, and for each office the side that it belongs to."""

    countries: tuple[str, ...]
    offices: tuple[tuple[str, int], ...] = ()

    def __len__(self) -> int:
        """Return how many sides there are."""
        return len(self.countries)


def sides_of(particulars: Particulars, defined: Sequence[Office] = ()) -> Sides:
    """Return the names of an instrument's sides; ``defined`` are offices that its text introduces with an acronym.

    An office that two sides have stands for neither.
    """
    order = tuple(_known(side.country) for side in particulars.sides)
    owners: dict[str, set[int]] = {}
    spelled: dict[str, str] = {}
    for office, country in (*offices_of(particulars), *defined):
        key = " ".join(re.findall(r"[^\W_]+", office.casefold()))
        if key and _known(country) in order and office != particulars.collective_name:
            owners.setdefault(key, set()).add(order.index(_known(country)))
            spelled.setdefault(key, office)
    offices = tuple((spelled[key], next(iter(found))) for key, found in owners.items() if len(found) == 1)
    return Sides(order, offices)


def _known(country: str) -> str:
    known = countries.named(country)
    return known.name if known else country


def names_in(text: str, sides: Sides) -> tuple[Name, ...]:
    """Return the names in ``text``, in order and apart; the longer of two that overlap."""
    found = [*_countries(text, sides), *_offices(text, sides), *_others(text, sides), *_in_japanese(text, sides)]
    kept: list[Name] = []
    for name in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


def _countries(text: str, sides: Sides) -> Iterator[Name]:
    owners = [match.span() for match in _OWNER.finditer(text)]
    for mention in countries.find(text):
        words = text[mention.start : mention.end]
        if any(start <= mention.start < end for start, end in owners):
            continue
        if words == "America" and _PART_OF_THE_WORLD.search(text, max(0, mention.start - _LOOK_BACK), mention.start):
            continue
        own = words.casefold() == mention.country.name.casefold()  # "the Netherlands", though an adjective too
        adjective = not own and (mention.kind == "adjective" or words in mention.country.adjectives)
        kind: Kind = "capital" if mention.kind == "capital" else "adjective" if adjective else "name"
        side = sides.countries.index(mention.country.name) if mention.country.name in sides.countries else None
        yield _whole(text, Name(mention.start, mention.end, side, kind), mention.country, words)


def _whole(text: str, name: Name, country: countries.Country, words: str) -> Name:
    """Return a country's name with its article, "Government of" before it and the possessive after it."""
    start = name.start
    if name.kind != "capital":
        takes = bool(country.article) or words.casefold() == country.full.casefold()
        government = _GOVERNMENT.search(text, max(0, start - _LOOK_BACK), start)
        article = _ARTICLE.search(text, max(0, start - _LOOK_BACK), start) if takes and name.kind == "name" else None
        before = (government if name.kind == "name" else None) or article
        start = before.start() if before else start
    return _owned(text, Name(start, name.end, name.side, name.kind))


def _owned(text: str, name: Name) -> Name:
    owns = _POSSESSIVE.match(text, name.end)
    return Name(name.start, owns.end(), name.side, name.kind, owns[0]) if owns else name


def _offices(text: str, sides: Sides) -> Iterator[Name]:
    pattern = _office_pattern(sides.offices)
    owners = {_key(office): side for office, side in sides.offices}
    for match in pattern.finditer(text) if pattern else ():
        yield _owned(text, Name(match.start(), match.end(), owners[_key(match["office"])], "office"))


def _others(text: str, sides: Sides) -> Iterator[Name]:
    """Yield the names of sides that the list of countries does not know."""
    for side, country in enumerate(sides.countries):
        if country and countries.named(country) is None:
            for match in re.finditer(rf"(?<!\w)(?:(?:the|The|THE)\s+)?{re.escape(country)}(?!\w)", text):
                yield _owned(text, Name(match.start(), match.end(), side, "name"))


def _in_japanese(text: str, sides: Sides) -> Iterator[Name]:
    """Yield the countries named in Japanese; one that is no side has no number."""
    if not _JAPANESE.search(text):
        return
    for country, pattern in _japanese_names().items():
        side = sides.countries.index(country) if country in sides.countries else None
        for match in pattern.finditer(text):
            yield Name(match.start(), match.end(), side, "name")


@cache
def _japanese_names() -> dict[str, re.Pattern[str]]:
    rules = tomllib.loads((resources() / "rules" / "tongues.toml").read_text(encoding="utf-8"))
    return {country: re.compile(pattern) for country, pattern in rules["ja"]["countries"].items()}


def _key(office: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", office.casefold()))


@lru_cache(maxsize=64)
def _office_pattern(offices: tuple[tuple[str, int], ...]) -> re.Pattern[str] | None:
    """Return a pattern for offices, longest first; commas come and go, capitals too unless the name is one word."""
    spelled = sorted((_spelled(office) for office, _ in offices), key=len, reverse=True)
    if not spelled:
        return None
    return re.compile(rf"(?<!\w)(?:(?:the|The|THE)\s+)?(?P<office>{'|'.join(spelled)})(?!\w)")


def _spelled(office: str) -> str:
    words = re.findall(r"[^\W_]+", office)
    spelled = r"[\W_]{1,3}".join(re.escape(word) for word in words)
    return f"(?i:{spelled})" if len(words) > 1 else spelled
