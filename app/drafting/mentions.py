"""Where a precedent's words speak of its sides: countries, offices, acronyms, agencies that are no participants.

Each mention is cut out of the text and a sign left in its place, so that later steps see neither its words nor, after
re-voicing, those of the draft's sides.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from app.drafting.phrases import bare, lexicon
from app.language import countries
from app.model.instrument import Particulars

Form = Literal[
    "country",
    "full",
    "adjective",
    "office",
    "delegate",
    "acronym",
    "agency",
    "body",
    "capital",
    "language",
    "nationals",
    "words",
]
TOKEN = re.compile("\x01(\\d+)\x02")
_CAP = r"[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_POSSESSIVE = r"(?:[’']s|(?<=s)[’'])"
_ARTICLE = re.compile(r"\b[Tt]he\s+$")
_OTHER_INSTRUMENT = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]heir)\s+)?(?:existing\s+)?\b(?:Agreement|Treaty|Convention|Protocol|Arrangement"
    r"|Declaration|Exchange of Notes)\b[^.;:\x01]{0,120}(?:between|among)\s[^.;:]{0,40}\x01\d+\x02"
    r"(?:(?:,|\s+and|,\s+and)\s+[^.;:,\x01]{0,20}\x01\d+\x02)*"
    r"(?:\s+(?:on|concerning|regarding|relating to|for|in|of|and|the|\d{4}|[A-Z][\w-]*)(?!\w))*"
)
_LANGUAGES = re.compile(r"(?:,? (?:and |or )?[A-Z]\w+)*(?:,? (?:and|or) (?:the )?[A-Z]\w+)? languages?\b")
_PART_OF_THE_WORLD = re.compile(r"\b(?:North|South|Latin|Central)\s+$", re.IGNORECASE)
_OWN_BODIES = ("Joint", "Working", "Steering", "Participants", "Each", "Either", "Both", "Any")


@dataclass(frozen=True, slots=True)
class SideNames:
    """What a side of an instrument is called, each name without its article; ``delegates`` represent it."""

    country: str
    full: str
    adjective: str
    spellings: tuple[str, ...]
    adjectives: tuple[str, ...]
    offices: tuple[str, ...]
    delegates: tuple[str, ...]
    acronyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of side ``side`` (None: of none), with what stood around it; ``at`` counts a side's offices."""

    form: Form
    side: int | None
    words: str
    article: bool = False
    possessive: str = ""
    opens: bool = False
    at: int = 0
    acronym: bool = False


@dataclass(slots=True)
class Cut:
    """A text with signs in the place of its mentions."""

    text: str
    mentions: list[Mention] = field(default_factory=list)

    def sub(self, pattern: re.Pattern[str], make: Callable[[re.Match[str]], Mention | None]) -> None:
        """Put a sign for each match that ``make`` knows as a mention."""

        def put(match: re.Match[str]) -> str:
            mention = make(match)
            return match[0] if mention is None else self.sign(mention)

        self.text = pattern.sub(put, self.text)

    def sign(self, mention: Mention) -> str:
        """Return the sign for a mention, and keep the mention."""
        self.mentions.append(mention)
        return f"\x01{len(self.mentions) - 1}\x02"

    def mention(self, match: re.Match[str]) -> Mention:
        """Return the mention for a match of TOKEN."""
        return self.mentions[int(match[1])]


def names_of(particulars: Particulars) -> tuple[SideNames, ...]:
    """Return the names of each side, in their order."""
    return tuple(_names(side.id, side.country, particulars) for side in particulars.sides)


def _names(side: str, country: str, particulars: Particulars) -> SideNames:
    known = countries.named(country)
    own = [participant for participant in particulars.participants if participant.side == side]
    return SideNames(
        country=known.name if known else country,
        full=(known.full or known.name) if known else country,
        adjective=known.adjectives[0] if known and known.adjectives else country,
        spellings=known.names if known else (country,),
        adjectives=known.adjectives if known else (),
        offices=tuple(bare(p.name) for p in own if p.name),
        delegates=tuple(bare(p.represented_by) for p in own if p.represented_by),
        acronyms=tuple(p.short for p in own if p.short),
    )


def cut(text: str, sides: Sequence[SideNames], keep: frozenset[int]) -> Cut:
    """Return ``text`` with its mentions of ``sides`` cut out; agencies of the sides in ``keep`` stay as they are."""
    found = Cut(text.replace("\x01", "").replace("\x02", ""))
    plain = _plain(found.text)
    for office, sample in sorted(_offices(sides), key=lambda entry: -len(entry[0])):
        if not all(word in plain for word in _plain(office).split()):
            continue  # a pattern takes longer to make than to look for the words
        found.sub(_office_pattern(office, sides[sample.side or 0]), _maker(sample, found))
    for index, side_names in enumerate(sides):
        for acronym in side_names.acronyms:
            pattern = rf"(?P<article>\b[Tt]he\s+)?(?<!\w){re.escape(acronym)}(?!\w)(?P<possessive>{_POSSESSIVE})?"
            found.sub(re.compile(pattern), _maker(Mention("acronym", index, ""), found))
    _cut_agencies(found, sides, keep)
    _cut_countries(found, sides)
    _cut_acronyms(found, sides, keep)
    if len(keep) < len(sides):  # the title of an instrument that other sides have is none of theirs
        found.sub(_OTHER_INSTRUMENT, lambda _match: Mention("words", None, "[an existing agreement]"))
    return found


def opens(text: str, at: int) -> bool:
    """Whether a sentence begins at offset ``at``, with a capital letter."""
    before = text[:at].rstrip()
    return not text[at : at + 1].islower() and (not before or before[-1] in ".!?")


def _offices(sides: Sequence[SideNames]) -> Iterator[tuple[str, Mention]]:
    """Yield each side's offices, whole and without the country in them; "Government" alone is no one's name."""
    for index, side in enumerate(sides):
        named = [(office, Mention("office", index, "", at=at)) for at, office in enumerate(side.offices)]
        named += [(office, Mention("delegate", index, "", at=at)) for at, office in enumerate(side.delegates)]
        for office, sample in named:
            yield office, sample
            core = _core(office, side)
            if core != office and len(core.split()) > 1:
                yield core, sample


def _core(office: str, side: SideNames) -> str:
    names = "|".join(re.escape(name) for name in sorted((*side.spellings, *side.adjectives), key=len, reverse=True))
    core = re.sub(rf"^(?:{names})\s+", "", office)
    return re.sub(rf",?\s+of\s+(?:the\s+)?(?:{names})$", "", core)


def _plain(words: str) -> str:
    """Return words in small letters without what their pattern allows to be otherwise."""
    return words.lower().replace("’", "'").replace(",", " ")


def _spelled(words: str) -> str:
    """Return a pattern for a name that allows a comma more or less, either apostrophe, and any white space."""
    parts = [re.escape(part.rstrip(",")).replace("’", "['’]").replace("'", "['’]") for part in words.split()]
    return r",?\s+".join(parts)


def _country(side: SideNames) -> str:
    names = sorted((*side.spellings, *side.adjectives), key=len, reverse=True)
    return "|".join(re.escape(name) for name in names)


def _office_pattern(office: str, side: SideNames) -> re.Pattern[str]:
    country = _country(side)
    return re.compile(
        rf"(?P<article>\b[Tt]he\s+)?(?:\b(?:{country})(?P<owned>{_POSSESSIVE})?\s+)?(?<!\w){_spelled(office)}(?!\w)"
        rf"(?P<acronym>\s+\([“\"]?[A-Z]{{2,8}}[”\"]?\))?(?:,?\s+of\s+(?:the\s+)?(?:{country})(?!\w))?"
        rf"(?P<acronym2>\s+\([“\"]?[A-Z]{{2,8}}[”\"]?\))?(?P<possessive>{_POSSESSIVE})?",
        re.IGNORECASE,
    )


def _maker(sample: Mention, found: Cut) -> Callable[[re.Match[str]], Mention]:
    """Return what makes mentions like ``sample`` of the matches of a pattern."""

    def make(match: re.Match[str]) -> Mention:
        groups = match.groupdict()
        return replace(
            sample,
            words=match[0],
            article=bool(groups.get("article") or groups.get("owned")),
            possessive=(groups.get("possessive") or "")[:1],
            opens=opens(found.text, match.start()),
            acronym=bool(groups.get("acronym") or groups.get("acronym2")),
        )

    return make


def _cut_agencies(found: Cut, sides: Sequence[SideNames], keep: frozenset[int]) -> None:
    """Cut out the offices that are nobody's participant: their names hold a word such as Agency or Institute."""
    rules = lexicon()["offices"]
    words, abroad = frozenset(rules["words"]), frozenset(rules["international"])
    if words.isdisjoint(re.findall(r"[\w-]+", found.text)):
        return
    owners = "|".join(_country(side) for side in sides) or "(?!)"
    cap = rf"(?!(?:{owners})(?!\w)){_CAP}"
    run = rf"{cap}(?:\s+(?:(?:of|and|for|on|the|in|to)\s+){{0,3}}{cap})*"
    ministry = rf"(?:Ministry|Department)\s+(?:of|for)\s+(?:the\s+)?{run}(?:(?:,\s+{run})*,?\s+and\s+{run})?"
    pattern = re.compile(
        rf"(?P<article>\b[Tt]he\s+)?(?:\b(?P<joint>(?:(?:{owners})[-–—/])+)?(?P<owner>{owners}){_POSSESSIVE}?\s+)?"
        rf"(?P<name>{ministry}|{run})"
        rf"(?P<acronym>\s+\([“\"]?[A-Z]{{2,8}}[”\"]?\))?(?:\s+of\s+(?:the\s+)?(?P<owner2>{owners})(?!\w))?"
    )
    line_owner = _owner_of_line(found.text, sides)

    def make(match: re.Match[str]) -> Mention | None:
        parts = match["name"].split()
        alone = len(parts) == 1 and not match["owner"] and not match["owner2"]
        named = words & set(re.findall(r"[\w-]+", match["name"]))
        if not named or alone or parts[0] in _OWN_BODIES or parts[0] in abroad:
            return None
        if match["joint"]:
            return None if len(keep) == len(sides) else Mention("body", None, match[0])
        owner = _owner(match, sides)
        owner = line_owner if owner is None else owner
        if owner in keep or (owner is None and len(keep) == len(sides)):
            return None
        return Mention("agency", owner, match[0], opens=opens(found.text, match.start()))

    found.sub(pattern, make)


def _owner(match: re.Match[str], sides: Sequence[SideNames]) -> int | None:
    named = [mention.country.name for mention in countries.find(match[0])]
    return next((index for index, side in enumerate(sides) if side.country in named), None)


def _owner_of_line(text: str, sides: Sequence[SideNames]) -> int | None:
    """Return the side whose list of offices a text is ("Japan: Ministry of …")."""
    head, colon, _ = text.partition(":")
    known = countries.named(head) if colon else None
    return next((index for index, side in enumerate(sides) if known and side.country == known.name), None)


def _cut_countries(found: Cut, sides: Sequence[SideNames]) -> None:
    """Cut out the names and adjectives of the sides' countries, and their capitals."""
    for index, names in enumerate(sides):
        plurals = [f"{re.escape(word)}s" for word in names.adjectives if word[-2:] == "an"]
        found.sub(re.compile(rf"\b(?:{'|'.join(plurals) or '(?!)'})\b"), _maker(Mention("nationals", index, ""), found))
    text, out, last = found.text, "", 0
    for mention in countries.find(text) or ():
        side = next((index for index, names in enumerate(sides) if names.country == mention.country.name), None)
        if side is None or _PART_OF_THE_WORLD.search(text, 0, mention.start):
            continue
        tail = re.compile(_POSSESSIVE).match(text, mention.end)
        head = _ARTICLE.search(text, last, mention.start)
        form = _form(text, mention, sides[side])
        if head and form == "country" and not mention.country.article:
            form = "adjective"  # "the Japan side": the article is the next word's
        article = bool(head) and form in {"country", "full"}
        start = head.start() if head and article else mention.start
        end = tail.end() if tail else mention.end
        words = text[mention.start : mention.end]
        made = Mention(form, side, words, article, tail[0][0] if tail else "", opens(text, start))
        out, last = out + text[last:start] + found.sign(made), end
    found.text = out + text[last:]
    for index, names in enumerate(sides):  # sides that the list of countries does not know
        if countries.named(names.country) is None and names.country:
            found.sub(
                re.compile(rf"(?P<article>\b[Tt]he\s+)?\b{re.escape(names.country)}\b(?P<possessive>{_POSSESSIVE})?"),
                _maker(Mention("country", index, ""), found),
            )


def _form(text: str, mention: countries.Mention, side: SideNames) -> Form:
    words = text[mention.start : mention.end]
    if mention.kind == "capital":
        return "capital"
    if words == side.full != side.country:
        return "full"
    if mention.kind == "adjective" and _LANGUAGES.match(text, mention.end):
        return "language"
    if mention.kind == "adjective" or (words in side.adjectives and words not in {side.country, side.full}):
        names_it = re.compile(lexicon()["after_name"]["pattern"]).match(text, mention.end)
        short = words in side.spellings
        return "country" if short and names_it else "adjective"
    return "country"


def _cut_acronyms(found: Cut, sides: Sequence[SideNames], keep: frozenset[int]) -> None:
    """Cut out bare acronyms: an office in a row with other names ("METI and NOAA"), else a word to be looked at."""
    if len(keep) == len(sides):
        return
    joint = r"(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)"
    for pattern in (rf"(?<=\x02){joint}([A-Z]{{4,}})\b", rf"\b([A-Z]{{4,}}){joint}(?=\x01)"):

        def put(match: re.Match[str]) -> str:
            sign = found.sign(Mention("agency", None, match[1], opens=opens(found.text, match.start(1))))
            return match[0].replace(match[1], sign)

        found.text = re.sub(pattern, put, found.text)
    known = frozenset(lexicon()["offices"]["known_acronyms"])
    if not found.text.isupper():
        bare_acronym = re.compile(r"(?<![\w\[(-])(?<![A-Z] )[A-Z]{4,6}(?![\w\])-]| [A-Z]{2})")
        found.sub(bare_acronym, lambda match: None if match[0] in known else Mention("words", None, f"[{match[0]}]"))
