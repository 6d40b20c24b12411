"""Symmetry: duties that bind one side alone: who bears the modal of a sentence, and who bears one like it.

A duty is answered where another side bears one in the same section or with the same verb, by a sentence that names all
sides, and by words for each of them ("each Participant", "the other Side"). Hosting, and what a side does in its own
country, is nobody's burden.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.language.countries import named
from app.language.naming import Sides
from app.model.finding import Finding
from app.model.provision import Kind

_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CELL})
_SECTIONS = frozenset({Kind.SECTION, Kind.ANNEX, Kind.SUBHEADING})
_MODAL = (
    r"(?:(?:also|further|hereby|jointly|therefore|in turn|likewise|for its part)\s*,?\s+)?"
    r"(?:intends?\s+to|plans?\s+to|will|shall|should|must|(?:is|are)\s+(?:expected|intended|required|responsible)\s+(?:to|for)|"
    r"(?:is|are)\s+to|undertakes?\s+to|commits?\s+(?:itself\s+)?to|agrees?\s+to|endeavou?rs?\s+to|seeks?\s+to)"
)
_LATER = (
    r"(?:(?:not|also|further|endeavou?r\s+to|seek\s+to|continue\s+to|be\s+responsible\s+for|make\s+efforts\s+to|"
    r"strive\s+to|take\s+steps\s+to)\s+)*"
)
_NOUN = (
    r"(?:\s+(?:[Ss]ides?|[Pp]articipants?|[Gg]overnment|[Pp]art(?:y|ies)|[Aa]uthorit(?:y|ies)|[Mm]inistry|"
    r"[Ss]ignator(?:y|ies)))?"
)
_BETWEEN = r"(?:\s*\([^()]{1,60}\))?(?:\s*,[^,.;]{1,90},)?\s+"
_BEGINS = (
    r"(?:^(?:\(?[\da-z]{1,2}(?:\.\d+)*[.)]?\s+)?|(?<=[.;:,])\s+|(?<=\bthat)\s+|(?<=\band)\s+|(?<=\bbut)\s+|"
    r"(?<=\bwhile)\s+|(?<=\bwhereas)\s+)"
)
_ROW = re.compile(r"(?:\band|\bor|,)\s*$")
_HOSTS = re.compile(r"(?:host|hold|chair|convene|welcom|receiv|organi[sz]|invit)\w*\b", re.IGNORECASE)
_NO_DUTY = re.compile(r"\b(?:not\s+(?:be\s+)?(?:bound|obliged|required|responsible|liable)|be\s+entitled|be\s+free)\b")
_JA_DUTY = re.compile(
    r"(?:意図を有する|ものとする|意向である|努める|負担する|提供する|実施する|行う|責任を負う)(?:。|$)"
)
_JA_SUBJECT = re.compile(
    r"(?:^|。|、|し、|ため、)\s*(?P<name>[^。、はが]{1,20}?)(?:国?政府|側|当局|の参加者)?(?:は|が)、?"
)
_ANOTHER = re.compile(
    r"[.;,]\s+(?:and\s+|while\s+)?(?:[Tt]he\s+)?(?P<name>[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*){0,6})"
    rf"\s+{_MODAL}\s"
)
_NAMELESS = re.compile(
    r"^(?:[Pp]articip|[Ss]ide|Each|Both|Either|They|It\b|Th|Working|Joint|Steering|Committee|All|Any|Such|No|Neither|"
    r"[A-Z][a-z]+(?:s|ion|ment|ty)$)"
)
_AFTER_COMMA = re.compile(r",\s+(?:and\s+|while\s+|whereas\s+)?(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}")
_BEFORE = 120
"""Letters before a name in which the row stands that it may close."""
_STEM = 5
"""Letters by which two verbs are known to be the same."""


class Duty(NamedTuple):
    """What one side bears: its verb begins at ``span[1]`` at the latest, ``said`` is where it stands."""

    side: int
    verb: str
    said: Said
    span: Span
    free: bool


def one_sided(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the duties of one side that no duty of another side answers."""
    if not version or len(version[0].around.sides) < 2:  # noqa: PLR2004 - two are needed to compare
        return
    sides = version[0].around.sides
    sections = _sections(version)
    borne = [(sections[at], each) for at, facts in enumerate(version) for each in duties(facts)]
    for section, each in borne:
        others = [(where, other) for where, other in borne if other.side != each.side]
        answered = any(where == section or _same(other.verb, each.verb) for where, other in others)
        if not each.free and not answered:
            names = [_called(sides, at) for at in range(len(sides))]
            rest = [name for at, name in enumerate(names) if at != each.side]
            yield finding(rule, each.said, each.span, side=names[each.side], other=_listed(rest))


def note(facts: Facts) -> object:
    """Return what of a provision matters to symmetry: the duties of sides, and whether a section begins with it."""
    borne = tuple((each.side, each.verb, each.span) for each in duties(facts))
    return (facts.provision.kind in _SECTIONS, borne) if borne or facts.provision.kind in _SECTIONS else ()


def duties(facts: Facts) -> tuple[Duty, ...]:
    """Return what single sides bear by a provision."""
    return facts.noted("duties", _duties)


def _duties(facts: Facts) -> tuple[Duty, ...]:
    sides = facts.around.sides
    if facts.provision.kind not in _BODY or len(sides) < 2 or not facts.words:  # noqa: PLR2004 - as above
        return ()
    return tuple(
        duty
        for said in facts.words
        if not said.heading
        for duty in (_in_japanese(said, sides) if said.language == "ja" else _in_english(said, sides))
    )


def _in_english(said: Said, sides: Sides) -> Iterator[Duty]:
    pattern = _subject(sides)
    if pattern is None or not said.english or not any(form in said.plain for form, _ in _spelled(sides)):
        return
    for match in pattern.finditer(said.plain):
        name = match["name"]
        side = _owner(name, sides)
        if side is None:
            continue
        joined = _ROW.search(said.plain, 0, match.start()) and _names_before(said.plain, match, sides)
        quoted = any(start <= match.start() < end for start, end in said.quotations)
        if joined or quoted or _NO_DUTY.search(said.plain, match.end("name"), match.end() + 40):
            continue
        verb = match["verb"].lower()
        free = bool(_HOSTS.match(verb)) or _goes_on(said, match.end(), side, sides)
        yield Duty(side, verb, said, (match.start("name"), match.end()), free)


def _goes_on(said: Said, end: int, side: int, sides: Sides) -> bool:
    """Tell whether the sentence, or its provision, says what another does: "Japan a paper, Australia another"."""
    if any(_NAMELESS.search(match["name"]) is None for match in _ANOTHER.finditer(said.plain, end)):
        return True
    last = said.sentence(end - 1)[1]
    return any(
        said.plain[match.start() : match.end()].endswith(form) and other != side
        for match in _AFTER_COMMA.finditer(said.plain, end, last)
        for form, other in _spelled(sides)
    )


def _names_before(plain: str, match: re.Match[str], sides: Sides) -> bool:
    """Tell whether the name that bears a duty stands in a row with the name of another side."""
    before = plain[max(0, match.start() - _BEFORE) : match.start()]
    joint = re.search(r"(?P<last>[^.;:]*)(?:\band|\bor|,)\s*$", before)
    if joint is None:
        return False
    last = joint["last"]
    pattern = _name_pattern(sides)
    named_last = [found.end() for found in pattern.finditer(last)] if pattern else []
    return bool(named_last) and not re.search(r"\b(?:to|will|shall|should|must|that)\b", last[named_last[-1] :])


def _in_japanese(said: Said, sides: Sides) -> Iterator[Duty]:
    for start, end in said.sentences:
        sentence = said.plain[start:end]
        duty = _JA_DUTY.search(sentence.rstrip())
        subject = _JA_SUBJECT.match(sentence)
        side = _owner_in_japanese(subject["name"], sides) if subject and duty else None
        if duty and subject and side is not None:
            verb = sentence[max(0, duty.start() - _STEM) : duty.start()]
            yield Duty(side, verb, said, (start + subject.start("name"), start + duty.end()), "開催" in sentence)


def _sections(version: Sequence[Facts]) -> list[int]:
    """Return for each provision the number of the section that holds it."""
    found, number = [], 0
    for facts in version:
        number += facts.provision.kind in _SECTIONS
        found.append(number)
    return found


def _same(one: str, other: str) -> bool:
    return one[:_STEM] == other[:_STEM]


def _called(sides: Sides, side: int) -> str:
    country = named(sides.countries[side])
    return f"{country.article} {sides.countries[side]}".strip() if country else sides.countries[side]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@lru_cache(maxsize=32)
def _spelled(sides: Sides) -> tuple[tuple[str, int], ...]:
    """Return how the sides are called, each spelling that belongs to one side alone, the longest first."""
    found: dict[str, set[int]] = {}
    for side, name in enumerate(sides.countries):
        country = named(name)
        for form in (*country.names, *country.adjectives) if country else (name,):
            found.setdefault(form, set()).add(side)
    for office, side in sides.offices:
        found.setdefault(office, set()).add(side)
    known = [(form, next(iter(those))) for form, those in found.items() if form and len(those) == 1]
    return tuple(sorted(known, key=lambda each: -len(each[0])))


def _owner(name: str, sides: Sides) -> int | None:
    return next((side for form, side in _spelled(sides) if form == name), None)


@lru_cache(maxsize=32)
def _name_pattern(sides: Sides) -> re.Pattern[str] | None:
    forms = "|".join(re.escape(form) for form, _ in _spelled(sides))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)") if forms else None


@lru_cache(maxsize=32)
def _subject(sides: Sides) -> re.Pattern[str] | None:
    forms = "|".join(re.escape(form) for form, _ in _spelled(sides))
    if not forms:
        return None
    lead = r"(?:[Tt]he\s+)?(?:(?:Government|Participant|Side|Ministry)\s+(?:of|from)\s+)?(?:the\s+)?"
    return re.compile(
        rf"{_BEGINS}{lead}(?P<name>{forms})(?!\w|['’]s){_NOUN}{_BETWEEN}{_MODAL}\s+{_LATER}(?P<verb>[a-z]+)"
    )


@lru_cache(maxsize=1024)
def _owner_in_japanese(words: str, sides: Sides) -> int | None:
    from app.language.naming import names_in  # noqa: PLC0415 - late: only texts in Japanese ask

    found = {each.side for each in names_in(words, sides)}
    return found.pop() if len(found) == 1 else None
