"""Rows of names: where a text names every side of its instrument, one after the other ("A of Norway and B of Chile").

Such a row says who takes part, whichever of its names a side has in it: two rows of all sides are no departure, though
one gives short forms or who represents whom and the other does not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.language.countries import find, named
from app.model.instrument import Particulars

_BETWEEN = re.compile(r"\s*[,;]\s+(?:(and|or|nor)\s+)?|\s+(and|or|nor)\s+")
_DEFINED = r"(?:\s+\((?:herein\w*\s+)?(?:referred\s+to\s+as\s+)?(?:the\s+)?[“\"'‘]?(?:{shorts})[”\"'’]?\))?"
_BLANK = r"\[an agency(?: of [^\[\]]+)?\]"
_OTHER = (
    r"(?:[Tt]he\s+)?(?P<owner>{countries})['’]s?\s+{capital}(?:\s+(?:(?:of|and|for|on|the)\s+){{0,2}}{capital})*"
    r"(?:\s+\([A-Z]{{2,8}}\))?"
)
_CAPITAL = r"[A-Z][\w-]*"
_OFFICE, _COUNTRY = "office", "country"
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A row of names ``text[start:end]``; rows of one ``sort`` ("office and", "country or") answer each other.

    ``other`` says that an office stands in it that is no participant's ("the United States' Coast Guard").
    """

    start: int
    end: int
    sort: str
    other: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    side: str
    sort: str
    other: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    sides: frozenset[str]
    owners: dict[str, tuple[str, str]]
    pattern: re.Pattern[str]


def rows_in(text: str, particulars: Particulars) -> tuple[Row, ...]:
    """Return where a text names all sides of an instrument in a row, each by one of its own names."""
    known = _known(particulars)
    if known is None:
        return ()
    found: list[Row] = []
    run: list[_Name] = []
    words: set[str] = set()
    for name in (*_names(text, known), None):
        between = _BETWEEN.fullmatch(text[run[-1].end : name.start]) if run and name else None
        if name and between:
            run.append(name)
            words.update(word for word in between.groups() if word)
            continue
        found += _row(run, words, known)
        run, words = [name] if name else [], set()
    return tuple(found)


def _row(run: list[_Name], words: set[str], known: _Known) -> list[Row]:
    """Return the names as a row, where they are all sides', of one sort and joined by one word."""
    sorts = {name.sort for name in run} - {""}
    sides = {name.side for name in run} - {""}
    blanks = any(name.blank for name in run)
    whole = sides == known.sides or blanks
    if len(run) < _LEAST or not whole or len(sorts) > 1 or len(words) != 1:
        return []
    other = any(name.other for name in run)
    return [Row(run[0].start, run[-1].end, f"{next(iter(sorts), _OFFICE)} {next(iter(words))}", other)]


def _names(text: str, known: _Known) -> list[_Name]:
    found = []
    for match in known.pattern.finditer(text):
        if match["blank"]:
            owner = next((mention.country.name for mention in find(match[0])), "")
            found.append(_Name(match.start(), match.end(), owner, _OFFICE, blank=True))
        elif match["owner"]:
            found.append(_Name(match.start(), match.end(), known.owners[_key(match["owner"])][0], _OFFICE, other=True))
        else:
            found.append(_Name(match.start(), match.end(), *known.owners[_key(match["name"])]))
    return found


@lru_cache(maxsize=32)
def _known(particulars: Particulars) -> _Known | None:
    """Return the names of the sides; None where there are fewer than two."""
    written, owners = _owners(particulars)
    sides = frozenset(side for side, _ in owners.values())
    if len(sides) < max(_LEAST, len(particulars.sides)):
        return None
    names = "|".join(written[key] for key in sorted(owners, key=lambda key: -len(written[key])))
    shorts = "|".join(re.escape(p.short) for p in particulars.participants if p.short) or r"(?!)"
    defined = _DEFINED.format(shorts=shorts)
    countries = "|".join(written[key] for key, (_, sort) in owners.items() if sort == _COUNTRY) or r"(?!)"
    other = _OTHER.format(countries=countries, capital=_CAPITAL)
    pattern = re.compile(
        rf"(?<!\w)(?:(?P<blank>{_BLANK})|{other}|(?:[Tt]he\s+)?(?P<name>{names})(?!\w|['’]s?\w?|[-–]\w)){defined}"
        rf"(?:,?\s+represented\s+by\s+(?:the\s+)?(?:{names})(?!\w){defined})?"
    )
    return _Known(sides, owners, pattern)


def _owners(particulars: Particulars) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Return how each name is written, and whose it is and of what sort; what two sides are called is no one's."""
    written: dict[str, str] = {}
    owners: dict[str, set[tuple[str, str]]] = {}
    for side, name, sort in _own(particulars):
        bare = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
        key = _key(bare)
        if key and (sort == _OFFICE or (side, _OFFICE) not in owners.get(key, ())):
            owners.setdefault(key, set()).add((side, sort))
            written.setdefault(key, _spelled(bare))
    return written, {key: next(iter(every)) for key, every in owners.items() if len(every) == 1}


def _own(particulars: Particulars) -> Iterator[tuple[str, str, str]]:
    """Yield the country, a name, and its sort: first the names of participants, then the countries' own."""
    countries = {side.id: named(side.country) for side in particulars.sides}
    called = {side.id: known.name if (known := countries[side.id]) else side.country for side in particulars.sides}
    for participant in particulars.participants:
        for name in (participant.name, participant.represented_by, participant.short):
            yield called.get(participant.side, ""), name, _OFFICE
    for side in particulars.sides:
        known = countries[side.id]
        for name in known.names if known else (side.country,):
            yield called[side.id], name, _COUNTRY


def _key(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))


def _spelled(name: str) -> str:
    """Return a pattern for a name: commas come and go, capitals too unless it is one word."""
    words = re.findall(r"[^\W_]+", name)
    spelled = r"[\W_]{1,3}".join(re.escape(word) for word in words)
    return f"(?i:{spelled})" if len(words) > 1 else spelled
