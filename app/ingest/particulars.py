"""Particulars: what a treaty office files an instrument under, read off its structure."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.ingest.participants import Made, participants_named, participants_of
from app.ingest.rules import pattern, patterns, section
from app.ingest.signatures import Signed
from app.ingest.structure import Structure
from app.language import countries
from app.language.dates import dates_in
from app.language.folding import fold
from app.language.languages import languages
from app.language.numbers import CARDINALS
from app.model.instrument import Binding, Particulars, Side, Signatory, Status
from app.model.provision import Kind, Provision

_CAPITAL = r"(?-i:[A-Z][\w.’'-]*|(?:de|do|da|del|la|el|al|of|es)(?=[\s-][A-Z])(?:-[A-Z][\w’'-]*)?)"
_PLACE = re.compile(
    r"\b(?:signed|done|concluded|made|initialled|executed|issued|adopted)\b(?P<between>[^.;]{0,90}?)[\s,](?:at|in)\s+(?:(?-i:the)\s+)?(?:city\s+of\s+)?"
    rf"(?P<place>(?-i:(?=[A-Z])){_CAPITAL}(?:(?:\s+|,\s*|,?\s+and\s+(?:(?:at|in)\s+)?){_CAPITAL})*)",
    re.IGNORECASE,
)
_LATER_PLACE = re.compile(
    rf"\b(?:at|in)\s+(?P<place>(?-i:(?=[A-Z])){_CAPITAL}(?:(?:\s+|,\s*){_CAPITAL})*)"
    r"\s*,?\s+(?:on|this|in (?:duplicate|two))\b",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r",?\s+(?i:on|this|in|the|both|each|by)\b.*$"
    r"|,?\s*\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*$"
)
_NOT_PLACE = re.compile(
    r"^(?:(?-i:the)|The (?!Hague)\b|duplicate|triplicate|english|two|originals?|witness|annex|accordance)\b",
    re.IGNORECASE,
)
_COPIES = re.compile(
    r"\b(?P<count>[a-z]+|\d{1,2})\s*(?:\(\s*\w+\s*\)\s*)?"
    r"(?:identical |equally valid |signed |authentic |duplicate )*"
    r"(?:original|cop(?:y|ies)|texts?|counterparts?|sets?|exemplars?)",
    re.IGNORECASE,
)


def particulars_of(structure: Structure) -> Particulars:
    """Return the particulars of an instrument."""
    provisions = structure.provisions
    title = _words(provisions[:1], Kind.TITLE)
    signing = _words(provisions, Kind.SIGNING)
    made = makers(structure)
    dated = " ".join(each.dated for each in structure.signed)
    return Particulars(
        title=title.rstrip(" :"),
        instrument_type=instrument_type(title),
        sides=made.sides,
        participants=made.participants,
        collective_name=made.collective,
        signed_on=_signed_on(signing, dated, _words(provisions[1:3], Kind.TITLE)),
        place=_place(signing, structure.signed, _words(provisions[1:3], Kind.TITLE)),
        languages=languages_in(signing),
        originals=originals_in(signing),
        signatories=_signatories(structure.signed, made),
        status=_status(structure, signing),
        binding=binding(provisions),
    )


def makers(structure: Structure) -> Made:
    """Return who makes an instrument: read off the chapeau, off what stands in its place, or off who signs for whom."""
    provisions = structure.provisions
    everything = " ".join(provision.words for provision in provisions)
    title = _words(provisions[:1], Kind.TITLE)
    chapeau = _words(provisions, Kind.CHAPEAU)
    made = participants_of(chapeau, title, everything)
    if not (chapeau and made.collective and len(made.participants) > 1):
        first = [p.text.plain for p in provisions if p.kind in {Kind.RECITAL, Kind.PARAGRAPH, Kind.LINK}][:2]
        for words in first:
            made = _fuller(made, participants_of(words, title, everything))
    if len(made.participants) > 1:
        return made
    behalf = [each.on_behalf for each in structure.signed if each.on_behalf]
    signers = participants_named(behalf, everything)
    return replace(signers, collective=made.collective) if len(signers.participants) == len(behalf) > 1 else made


def _fuller(made: Made, other: Made) -> Made:
    """Return the reading that has more participants, or more short names, and what they are called together."""
    shorts = [sum(bool(each.short) for each in reading.participants) for reading in (made, other)]
    same = [each.country for each in made.sides] == [each.country for each in other.sides]
    fuller = len(other.participants) > len(made.participants)
    fuller = fuller or (same and len(other.participants) == len(made.participants) and shorts[1] > shorts[0])
    chosen = other if fuller else made
    return replace(chosen, collective=made.collective or other.collective)


def _words(provisions: Sequence[Provision], kind: Kind) -> str:
    return " ".join(provision.text.plain for provision in provisions if provision.kind is kind)


def instrument_type(title: str) -> str:
    """Return the type that a title names first; "other" when it names none that is kept apart."""
    found = [
        (match.start(), slug)
        for slug, kinds in section("types").items()
        for each in kinds
        if (match := re.search(each, title, re.IGNORECASE)) and slug != "other"
    ]
    return min(found)[1] if found else "other"


def _signed_on(signing: str, dated: str, dateline: str) -> date | None:
    for words in (signing, dated, dateline):
        found = dates_in(words)
        if found:
            return max(found)
    return None


def _place(signing: str, signed: Sequence[Signed], dateline: str) -> str:
    dated = " ".join(each.dated for each in signed)
    found = place_in(signing) or _places_below(dated) or _places_before_dates(signed)
    found = found or _joined(_each_once(place for each in signed if (place := place_in(each.dated))))
    bare = "" if pattern("signing", "whole").match(signing) else signing
    return found or _place_before_date(bare) or _place_before_date(dateline)


def place_in(signing: str) -> str:
    """Return the place that a signing line names, or the places; empty when it names none."""
    several = _each_once(found for match in _LATER_PLACE.finditer(signing) if (found := _as_place(match["place"])))
    if len(several) > 1:
        return _joined(several)
    for form in (_PLACE, _LATER_PLACE):
        for match in form.finditer(signing):
            place = _as_place(match["place"])
            if place:
                return place
    return ""


def _as_place(words: str) -> str:
    place = _DATE_WORDS.sub("", words)
    place = place.rstrip(" ,") if re.search(r"\.[A-Z]\.$", place) else place.rstrip(" ,.")
    place = _without_country(place)
    first = re.split(r",?\s+and\s+", place)[0]
    return "" if _NOT_PLACE.match(place) or first in languages() else place


def _without_country(place: str) -> str:
    """Return a place without the country that stands after it ("Bangkok, Thailand")."""
    town, comma, rest = place.rpartition(", ")
    named = [mention for mention in countries.find(rest) if mention.kind == "name" and mention.start == 0]
    whole = bool(comma) and any(mention.end == len(rest) for mention in named)
    return town if whole and not any(mention.kind == "name" for mention in countries.find(town)) else place


def _each_once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _joined(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def _places_below(dated: str) -> str:
    """Return the places that stand below the signatures, each once."""
    found = re.findall(r"\bplace:\s*([^\W\d_].*?)(?=\s*(?:date|place|name|time)\b|$)", dated, re.IGNORECASE)
    return _joined(_each_once(place.strip(" ,") for place in found))


def _places_before_dates(signed: Sequence[Signed]) -> str:
    """Return the places that stand before the dates of the signatures ("Tokyo, 3 June 2024"), each once."""
    return _joined(_each_once(place for each in signed if (place := _place_before_date(each.dated))))


def _place_before_date(dateline: str) -> str:
    """Return the place that stands before the date under a title ("Tokyo, 5 May 2024")."""
    match = re.match(rf"({_CAPITAL}(?:(?:\s+|,\s*){_CAPITAL})*),?\s+(?:on\s+)?(?=\d|[A-Z]\w+ \d)", dateline)
    place = _DATE_WORDS.sub("", match[1]).strip(" ,") if match and dates_in(dateline) else ""
    return place if place and not dates_in(place) else ""


def languages_in(signing: str) -> tuple[str, ...]:
    """Return the languages of the originals as BCP 47 tags, in the order of the signing line."""
    known = languages()
    names = "|".join(sorted(known, key=len, reverse=True))
    found = [known[match[0]] for match in re.finditer(rf"\b(?:{names})\b", signing)]
    if not found and re.search(r"\blanguages?\b", signing, re.IGNORECASE):
        folded = {fold(name): tag for name, tag in known.items()}
        found = [folded[word] for word in re.findall(r"[^\W\d_]+", fold(signing)) if word in folded]
    return tuple(dict.fromkeys(found))


def originals_in(signing: str) -> int | None:
    """Return how many originals were signed; None when the signing line does not say."""
    for word, count in section("originals").items():
        if word != "single" and re.search(rf"\b{word}\b", signing, re.IGNORECASE):
            return int(count)
    for match in _COPIES.finditer(signing):
        count = match["count"].casefold()
        if count.isdigit() or count in CARDINALS:
            return int(count) if count.isdigit() else CARDINALS[count]
    return (
        int(section("originals")["single"])
        if re.search(r"\bsingle (?:original|copy)", signing, re.IGNORECASE)
        else None
    )


def _signatories(signed: Sequence[Signed], made: Made) -> tuple[Signatory, ...]:
    known = [_side(each, made) for each in signed]
    left = [side.id for side in made.sides if side.id not in known] if len(signed) == len(made.sides) else []
    sides = [side or (left.pop(0) if left else "") for side in known]
    return tuple(Signatory(side, each.name, each.post) for side, each in zip(sides, signed, strict=True))


def _side(signed: Signed, made: Made) -> str:
    for words in (signed.on_behalf, signed.post):
        country = countries.country_of(_titled(words))
        side = next((side.id for side in made.sides if country and side.country == country.name), "")
        if side:
            return side
    wanted = fold(signed.on_behalf).removeprefix("the ")
    return next(
        (
            each.side
            for each in made.participants
            if wanted and (wanted in fold(each.name) or fold(each.short) == wanted)
        ),
        "",
    )


def _titled(words: str) -> str:
    return words.title().replace(" Of ", " of ").replace(" The ", " the ") if words.isupper() else words


def _status(structure: Structure, signing: str) -> Status:
    front = " ".join(provision.text.plain for provision in structure.provisions[:2])
    everything = f"{front} {signing} {' '.join(' '.join(each.words) for each in structure.signed)}"
    aside = " ".join(block.plain for block in structure.zones.aside)
    if re.search(r"\bad[ -]referendum\b", everything, re.IGNORECASE):
        return "ad_referendum"
    if re.search(r"\binitial(?:l)?ed\b", everything, re.IGNORECASE):
        return "initialled"
    names = [each.name for each in structure.signed if each.name]
    whole = bool(dates_in(signing))
    if re.search(r"\bdraft\b", f"{front} {aside}", re.IGNORECASE) or (
        not whole and pattern("signing", "draft").search(signing)
    ):
        return "draft"
    if whole or (names and (dates_in(everything) or signing)):
        return "signed"
    bracketed = sum(len(re.findall(r"\[[^\]\d]{2,}\]", each.words)) for each in structure.provisions)
    return "draft" if bracketed else "signed" if len(names) > 1 else "unknown"


def binding(provisions: Sequence[Provision]) -> Binding:
    """Return whether a text says, or its wording shows, that it binds in law."""
    text = " ".join(provision.words for provision in provisions if provision.kind is not Kind.TITLE)
    if any(each.search(text) for each in patterns("binding", "no")):
        return "non-binding"
    hard = sum(len(each.findall(text)) for each in patterns("binding", "yes"))
    soft = sum(len(each.findall(text)) for each in patterns("binding", "soft"))
    if hard >= 3:
        return "binding"
    return "non-binding" if hard == 0 and soft >= 6 else "unclear"


def side_of(sides: Sequence[Side], country: str) -> str:
    """Return the id of a country's side; empty when it has none."""
    return next((side.id for side in sides if side.country == country), "")
