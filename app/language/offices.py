"""Offices: which ministry, agency or acronym belongs to which side."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache

from app.language.countries import country_of, find
from app.language.folding import fold
from app.language.seams import NAME_LIKE, rule
from app.model.instrument import Participant, Particulars
from app.paths import resources

Office = tuple[str, str]
"""An office's name and the country that it belongs to."""

_ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z&-]*[A-Z])\)")
_LIST_OF_ONE_SIDE = re.compile(r"(?P<side>[^:;.]{2,60}):\s+(?P<offices>.+)", re.DOTALL)


@cache
def office_words() -> frozenset[str]:
    """Return the words by which the name of an office is known: Ministry, Agency, Institute."""
    rules = tomllib.loads((resources() / "rules" / "drafting.toml").read_text(encoding="utf-8"))
    return frozenset(rules["offices"]["words"])


def offices_of(particulars: Particulars) -> list[Office]:
    """Return the offices that stand in the particulars: participants, who represents them, their short forms."""
    found: list[Office] = []
    for participant in particulars.participants:
        country = country_behind(participant, particulars)
        for office in (participant.name, participant.represented_by):
            found += [(spelling, country) for spelling in _spellings(office)]
        found.append((participant.short, country))
    return [office for office in found if _is_telling(office[0])]


def country_behind(participant: Participant, particulars: Particulars) -> str:
    """Return the country of a participant; empty when neither its side nor its name tells."""
    named = country_of(participant.name)
    return particulars.country(participant.side) or (named.name if named else "")


def offices_in(texts: Iterable[str]) -> tuple[Office, ...]:
    """Return the offices that texts introduce with an acronym ("the United States' … Administration (NOAA)").

    An office follows its country's name, or stands in a list that the country heads ("Japan: Cabinet Office; …").
    """
    found: dict[Office, None] = {}
    for text in texts:
        if _ACRONYM.search(text):
            found.update(dict.fromkeys(office for office in _introduced(text) if _is_telling(office[0])))
    return tuple(found)


def _introduced(text: str) -> Iterator[Office]:
    heads = _LIST_OF_ONE_SIDE.match(text)
    mentions = find(text)
    if heads and mentions and mentions[0].end == heads.end("side"):
        for part in heads["offices"].split(";"):
            yield from _named(part.strip(), mentions[0].country.name)
        return
    for match in _ACRONYM.finditer(text):
        owner = next((m for m in reversed(mentions) if m.end <= match.start() and m.kind != "capital"), None)
        words = text[owner.end : match.start()] if owner else ""
        if owner and NAME_LIKE.fullmatch(words):
            office = re.sub(r"^['’]s?", "", words).strip()
            yield from _named(f"{office}{match[0]}", owner.country.name)


def _named(office: str, country: str) -> Iterator[Office]:
    """Yield an office and its acronym; what is not written as a name ("other relevant organizations") is none."""
    match = _ACRONYM.search(office)
    words = (office[: match.start()] if match else office).strip(" .,")
    if words[:1].isupper() and NAME_LIKE.fullmatch(words):
        yield words, country
    if match:
        yield match["acronym"], country


def _spellings(office: str) -> list[str]:
    """Return an office's name whole, and without the country that it belongs to."""
    mentions = find(office)
    found = [office]
    if mentions and mentions[-1].end == len(office):
        found.append(re.sub(r",?\s+of\s+(?:the\s+)?$", "", office[: mentions[-1].start], flags=re.IGNORECASE))
    if mentions and mentions[0].start == 0:
        found.append(re.sub(r"^['’]s?\s+", "", office[mentions[0].end :]).strip())
    return [spelling.removeprefix("the ").strip() for spelling in found]


def _is_telling(office: str) -> bool:
    return bool(fold(office)) and fold(office) not in rule("general_offices")
