"""Participants: who makes an instrument, as its chapeau (or else its title) names them."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.rules import opener, pattern, section
from app.ingest.states import states_coupled
from app.language import countries
from app.language.folding import fold, squeeze
from app.model.instrument import Participant, Side

_OFFICES = section("front")["offices"]
_NAME = rf"(?:(?-i:[A-Z][\w.’'&/-]*|[A-Z]{{2,}})\s+){{0,6}}?(?-i:{_OFFICES}|[A-Z]{{3,}})\b"
_SPLIT = re.compile(
    r"(?:^|[,;:]\s*(?:and\s+|AND\s+)?|\s+(?:and|AND|And|as well as|with)\s+)"
    rf"(?:on (?:the )?(?:one|other) (?:part|hand|side),?\s+)?(?=(?:the|The|THE)\s+(?:{_NAME}))"
)
_AFTER_SHORT = re.compile(r"(?<=[A-Z”\"]\))\s*,?\s+(?:and\s+)?(?=(?:the|The)\s+[A-Z])")
_BARE = re.compile(rf"(?:[,;]\s*(?:and\s+)?|\s+and\s+)(?=(?-i:[A-Z][\w.’'-]*\s+){{0,5}}(?-i:{_OFFICES})\b)")
_HEREIN = re.compile(
    # Only where signs or spaces begin, or after a bracket left open: to try each of a thousand took a second.
    r"(?:(?<![,;(\[])|(?<!\()(?=\())(?:(?<!\s)|(?=\S))"
    r"[,;(\[]*\s*(?:[(\[]\s*)?(?:each |both |all |together |individually |jointly |collectively |and )*"
    r"(?:hereinafter|hereafter|herein|referred to|together|collectively|jointly|individually|each a\b|the\s+[“\"])"
    r"(?:[^()]|\([^()]*\))*\)?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\(\s*(?:(?:hereinafter|hereafter|herein)(?:\s+(?:referred to|called|known))?(?:\s+as)?:?\s*)?"
    r"(?:the\s+)?[“\"'‘]?(?P<short>[A-Z][\w&./’' -]{1,40}?)[”\"'’]?\s*\)"
)
_CALLED = re.compile(
    r"\b(?:hereinafter|hereafter)(?:\s+(?:referred to|called|known))?(?:\s+as)?:?\s+(?:the\s+)?"
    r"[“\"'‘](?:the\s+)?(?P<short>[A-Z][\w&./ -]{1,40}?)[”\"'’]"
)
_TOGETHER = re.compile(
    r"(?:the\s+)?(?:contracting\s+)?(?:participa|sides?\b|part(?:y|ies)|both|governments|collectively|hereinafter|signator"
    r"|agenc(?:y|ies)\b|partner|ministries|countries|mo[cu](?:$|\s+(?:on|of|for|and|between)\b)|memorandum|agreement|arrangement)",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(
    r"[,;]?\s*\(?\s*(?:as |hereby |duly )?(?:represented|acting)\s+(?:herein\s+)?(?:by|through)\s+", re.IGNORECASE
)
_HEAD = re.compile(r"^(?:and|on (?:the )?(?:one|other) (?:part|hand|side),?)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r",?\s+(?:and|as well as|with|on (?:the )?(?:one|other) (?:part|hand|side)|of the (?:one|other) part)$",
    re.IGNORECASE,
)
_LOUD = re.compile(r"[^\W\d_a-z]{4,}")
_COLLECTIVE = (
    re.compile(
        r"(?:collectively|together|jointly|both|hereinafter|hereafter|referred to|called|known)"
        r"[^()“”\"]{0,80}[“\"‘']\s*(?:the\s+)?(?P<name>[^”\"’']{3,40})[”\"’']",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:[“\"]|\((?=(?:the\s+)?[A-Z]\w+s\)))(?:the\s+)?(?P<name>Participants|Sides|Parties|Governments|Signatories|Ministries"
        r"|Partners|Agencies|Ministers|Countries)[”\")]",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:referred to|known|hereinafter|called)\b[^().]{0,60}\bas\s+"
        r"(?:the\s+)?(?P<name>[Bb]oth [A-Z]\w+|[A-Z]\w+s)\b"
    ),
    re.compile(r"hereinafter,?\s+(?:the\s+)?(?P<name>[A-Z]\w+s)\b"),
)
_MOST_NAMED = 8_000  # signs; what is longer names nobody
_BETWEEN = re.compile(r"\b(?:between|among|amongst)\b[:\s]+(?P<who>.+)$", re.IGNORECASE | re.DOTALL)
_MATTER = re.compile(
    r"\s+(?:on|concerning|regarding|for|relating to|in the (?:field|area)s?"
    r"|to (?:strengthen|establish|enhance|promote)|with respect to|in relation to|in respect of)\s",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_NAME = 12_000, 1_500  # letters of a chapeau, and of what it says of one participant
_PLURAL = re.compile(
    r"^(?:the\s+)?(?P<office>Governments|Ministries [\w ,]+?|Departments [\w ,]+?|Ministers [\w ,]+?|Embassies)"
    r"\s+(?:of|from)\s+(?P<list>.+)$",
    re.IGNORECASE,
)
_SINGULAR = {
    "governments": "Government",
    "ministries": "Ministry",
    "departments": "Department",
    "ministers": "Minister",
    "embassies": "Embassy",
}


@dataclass(frozen=True, slots=True)
class Made:
    """Who makes an instrument: participants with their sides, and what they are called together."""

    sides: tuple[Side, ...] = ()
    participants: tuple[Participant, ...] = ()
    collective: str = ""


def participants_of(chapeau: str, title: str, everything: str = "") -> Made:
    """Return who makes an instrument; ``everything`` is its whole text, where acronyms may be defined later."""
    chapeau, title = chapeau[:_MOST_NAMED], title[:_MOST_NAMED]
    found = _named(chapeau)
    between = _BETWEEN.search(title)
    titled = _named(between["who"], in_title=True) if between else ()
    if len(found) < 2:
        others = tuple(_in_small_letters(each, everything) for each in titled)
        found = others if len(others) > len(found) else found
    collective = collective_name(chapeau)
    found = tuple(replace(each, short="") if each.short == collective else each for each in found)
    made = _with_sides(tuple(_with_short(each, everything) for each in found), titled)
    return Made(made[0], made[1], collective)


def participants_named(names: Sequence[str], everything: str = "") -> Made:
    """Return the participants of these names, as signature blocks give them."""
    found = [each for name in names if (each := _participant(name, in_title=True))]
    made = _with_sides(tuple(_with_short(each, everything) for each in found))
    return Made(made[0], made[1])


def collective_name(chapeau: str) -> str:
    """Return what the participants are called together ("Participants"); empty when they are called nothing."""
    for form in _COLLECTIVE:
        names = [squeeze(match["name"]) for match in form.finditer(chapeau)]
        names = [name.title() if name.isupper() and len(name) > 4 else name for name in names]
        plural = [name for name in names if name.casefold().endswith("s") and not name.isupper()]
        if plural:
            return plural[0] if len(plural) == 1 else _last_general(plural)
    return ""


def _last_general(names: list[str]) -> str:
    general = [
        name
        for name in names
        if re.match(
            r"(?:both |two )?(?:participants|sides|parties|signator|partner|govern|minist)", name, re.IGNORECASE
        )
    ]
    return (general or names)[-1] if not general else general[0]


def _named(chapeau: str, *, in_title: bool = False) -> tuple[Participant, ...]:
    words = squeeze(chapeau[:_LONGEST])
    if in_title or words.isupper():
        words = _cut_matter(words) if in_title else words
    leads = re.match(r"(?:whereas|now),?\s+(?=the\b|[A-Z])", words, re.IGNORECASE)
    words = words[leads.end() :] if leads else words
    words = re.sub(
        r"^(?:this (?:memorandum|moc|mou|arrangement|framework)[^.]{0,80}?\b(?:between|among)\b:?"
        r"|between:?|by and between|we,)\s*",
        "",
        words,
        flags=re.IGNORECASE,
    )
    several = _several(words)
    if several:
        return several
    shown = words.title() if words.isupper() else words
    shown = (
        re.sub(r"\b(?:Of|And|The|For|Between|By|In|On)\b", lambda found: found[0].lower(), shown)
        if words.isupper()
        else shown
    )
    found = []
    for chunk in _last_named(shown) if opener().match(shown) else _chunks(shown):
        participant = _participant(chunk, in_title=in_title)
        if participant is not None:
            found.append(_as_printed(participant, words) if shown != words else participant)
    return tuple(found)


def _as_printed(participant: Participant, words: str) -> Participant:
    """Give back the capitals of a chapeau set in capitals."""
    at = words.casefold().find(participant.name.casefold())
    return replace(participant, name=words[at : at + len(participant.name)]) if at >= 0 else participant


def _cut_matter(words: str) -> str:
    """In a title the matter may follow the names ("... of Japan on hydrogen")."""
    for match in _MATTER.finditer(words):
        head = words[: match.start()]
        if len(countries.find(head)) >= 2 and re.search(r"\band\b", head, re.IGNORECASE):
            return head
    return words


def _chunks(words: str) -> list[str]:
    """Cut a chapeau where a new participant begins; "represented by the ..." belongs to the one before."""
    cuts = {match.end() for form in (_SPLIT, _AFTER_SHORT) for match in form.finditer(words)}
    for match in _BARE.finditer(words):
        since = max((cut for cut in cuts if cut < match.start()), default=0)
        if _own_country(words, match.end(), since):
            cuts.add(match.end())
    cuts |= states_coupled(words)
    cuts = {cut for cut in cuts if not _inside(words, cut)}
    edges = [0, *[cut for cut in sorted(cuts) if cut > 0], len(words)]
    return [words[start:end] for start, end in itertools.pairwise(edges) if words[start:end].strip(" ,;")]


def _last_named(words: str) -> list[str]:
    """Return the participants of a chapeau that begins with a reason: those right before what they are called."""
    defined = re.search(r"[,(\s]+(?:together |collectively )?(?:hereinafter|hereafter|herein)\b", words)
    kept: list[str] = []
    seen: set[str] = set()
    for chunk in reversed(_chunks(words[: defined.start()] if defined else words)):
        country = countries.country_of(chunk)
        if country is None or country.name in seen:
            break
        seen.add(country.name)
        kept.insert(0, chunk)
    return kept


def _own_country(words: str, at: int, since: int) -> bool:
    """Whether a name without article begins at ``at``: it ends in a country of its own, as the one before it does.

    ``since`` is where the name before it begins.
    """
    before = countries.country_of(words[since:at])
    rest = re.split(r"[(;]|,? and the |, represented", words[at:])[0]
    after = countries.country_of(rest)
    return before is not None and after is not None and before != after


def _inside(words: str, at: int) -> bool:
    """Whether ``at`` lies in brackets, or after "represented by" in the same breath."""
    head = words[:at]
    if head.count("(") > head.count(")"):
        return True
    return bool(re.search(r"(?:represented|acting) (?:herein )?(?:by|through)\s+(?:and\s+)?$", head, re.IGNORECASE))


def _participant(chunk: str, *, in_title: bool) -> Participant | None:
    represented, chunk = "", chunk[:_LONGEST_NAME]
    match = _REPRESENTED.search(chunk)
    if match:
        represented = _clean(chunk[match.end() :])
        chunk = chunk[: match.start()]
    short = _short_in(chunk)
    name = _clean(chunk)
    shown = _LOUD.sub(lambda match: match[0].title(), name)
    plausible = re.search(rf"\b{_OFFICES}\b", shown) or countries.find(shown)
    if not plausible or len(name.split()) > 40 or not name[:1].isupper():
        return None
    if not in_title and countries.country_of(shown) is None and not re.search(rf"\b{_OFFICES}\b", shown):
        return None
    return Participant("", name, represented, short)


def _short_in(chunk: str) -> str:
    for form in (_SHORT, _CALLED):
        for match in form.finditer(chunk):
            if not _TOGETHER.match(match["short"]):
                return squeeze(match["short"])
    return ""


def _clean(chunk: str) -> str:
    """Return a participant's name without article, brackets, and what the chapeau says of all of them together."""
    words = _SHORT.sub("", chunk)
    words = _HEREIN.sub("", words)
    words = pattern("front", "told").split(words, maxsplit=1)[0]
    words = re.sub(r"\([^()]*\)|\([^()]*$", "", words)
    words = re.split(
        r"\s+(?:have|has|hereby|wishing|desiring|recogni[sz]ing|intend|acting|being|in order to|are|met|jointly"
        r"|shares?|notes?|agrees?|confirms?|declares?|states?|announces?|decides?|express|express(?:ed|es)|affirms?|desires?)\b",
        words,
    )[0]
    words = _TAIL.sub("", _HEAD.sub("", re.sub(r"\s+([,;])", r"\1", squeeze(words)).strip(' ,;:.()[]“”"–—-')))
    return re.sub(r"^(?:the|between(?: the)?)\s+", "", words.strip(" ,;:."), flags=re.IGNORECASE)


def _several(words: str) -> tuple[Participant, ...]:
    """Read "The Governments of Australia, Japan and India" as one participant each."""
    head = re.split(
        r"\s*[(;]|,?\s+(?:hereinafter|have|represented|recogni[sz]ing|desiring|affirming|note|intend)\b",
        words,
        maxsplit=1,
    )[0].strip(" ,.:")
    match = _PLURAL.match(head)
    if not match:
        return ()
    mentions = [mention for mention in countries.find(match["list"]) if mention.kind == "name"]
    rest = match["list"]
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    if len(mentions) < 2 or re.sub(r"\b(?:the|and|of)\b|[\W_]", "", rest):
        return ()
    plural = match["office"].split()
    office = " ".join([_SINGULAR[plural[0].casefold()], *plural[1:]])
    return tuple(
        Participant(
            "", f"{office} of {_with_article(match['list'], mention.start)}{match['list'][mention.start : mention.end]}"
        )
        for mention in mentions
    )


def _with_article(words: str, at: int) -> str:
    return "the " if words[:at].casefold().endswith("the ") else ""


# --- acronyms and sides


def _in_small_letters(participant: Participant, everything: str) -> Participant:
    """Give a name set in capitals, as a title has it, the letters that the text itself writes it with."""
    if not participant.name.isupper():
        return participant
    words = squeeze(everything)
    written = re.finditer(re.escape(participant.name), words, re.IGNORECASE)
    name = next((match[0] for match in written if not match[0].isupper() and match[0][:1].isupper()), "")
    return replace(participant, name=name) if name else participant


def _with_short(participant: Participant, everything: str) -> Participant:
    """Add the acronym that the text defines later for the same office ("Ministry of ... (METI)")."""
    if participant.short:
        return participant
    core = _core(participant.name)
    if len(core.split()) < 2:
        return participant
    spelled = r"[\s,]+".join(re.escape(word) for word in re.findall(r"[\w’'-]+", core))
    match = re.search(
        rf"{spelled}(?:\s+of\s+(?:the\s+)?[A-Z][\w ]{{2,40}}?)?\s*"
        r"\(\s*(?:the\s+)?[“\"]?(?P<short>[A-Z][A-Za-z&-]{0,11}[A-Z][A-Za-z]{0,11})[”\"]?\s*\)",
        everything,
        re.IGNORECASE,
    )
    if match and any(sign.isupper() for sign in match["short"][1:]) and len(match["short"]) <= 12:
        return replace(participant, short=match["short"])
    return participant


def _core(name: str) -> str:
    """Return an office's name without the country it belongs to."""
    for mention in reversed(countries.find(name)):
        if (
            mention.kind == "name"
            and re.search(r"\s+of (?:the )?$", name[: mention.start])
            and mention.end == len(name)
        ):
            return re.sub(r",?\s+of (?:the )?$", "", name[: mention.start])
    return name


def _with_sides(
    found: tuple[Participant, ...], titled: Sequence[Participant] = ()
) -> tuple[tuple[Side, ...], tuple[Participant, ...]]:
    """Give every participant its side; an office without a country belongs to the next one that has ("and").

    The title may say of which country it is where the chapeau does not.
    """
    known = {fold(_core(each.name)): _home(each) for each in titled}
    homes = [_home(each) or known.get(fold(each.name), "") for each in found]
    for at in range(len(homes) - 2, -1, -1):
        if not homes[at] and _country_at_end(found[at + 1].name) and not _owned(found[at].name):
            homes[at] = homes[at + 1]
    keys = [home or each.name for home, each in zip(homes, found, strict=True)]
    sides = {key: Side(_slug(key), home) for key, home in zip(keys, homes, strict=True)}
    return tuple(sides.values()), tuple(
        replace(each, side=sides[key].id) for each, key in zip(found, keys, strict=True)
    )


def _country_at_end(name: str) -> bool:
    shown = name.title().replace(" Of ", " of ").replace(" The ", " the ") if name.isupper() else name
    return any(mention.end == len(shown) and mention.kind == "name" for mention in countries.find(shown))


def _owned(name: str) -> bool:
    """Whether a name ends in "of" and a place: it has a home of its own, if not one that is known."""
    last = re.search(r"\bof\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2})$", name)
    matter = re.match(r"(?:ministry|department|office|agency|bureau)\b", name, re.IGNORECASE)
    return bool(last) and not matter


def _home(participant: Participant) -> str:
    for words in (participant.name, participant.represented_by):
        shown = words.title().replace(" Of ", " of ").replace(" The ", " the ") if words.isupper() else words
        country = countries.country_of(shown) or _of_capital(shown)
        if country:
            return country.name
    return ""


def _of_capital(name: str) -> countries.Country | None:
    """Return the country of an office of its capital ("Environment Agency of Abu Dhabi")."""
    mentions = countries.find(name)
    return next((m.country for m in mentions if m.kind == "capital" and m.end == len(name)), None)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "side"
