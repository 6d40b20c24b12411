"""Scrub of names: one name written in several ways, and the participants' name without its article."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.language.offices import office_words
from app.model.finding import Finding, Replacement
from app.model.provision import Kind

_WORD = r"[A-Z][\w’'-]*"
_FOLLOWS = re.compile(
    rf"(?:,?\s+(?:(?:and|AND|&)\s+)?(?:(?:the|THE|The)\s+)?{_WORD}|\s+(?:of|for|on|OF|FOR|ON)\s+(?:(?:the|The|THE)\s+)?{_WORD})*"
)
_HEAD = re.compile(_WORD)
_CALLED = re.compile(r"\b(?:Participants|Sides|Parties|Signatories)\b")
_ENDS = re.compile(r"[\s,]+(?:(?:of|OF)\s+(?:the|THE)\s+(?:Government|GOVERNMENT)|and|AND|of|OF|the|THE|for|FOR|The)?$")
_FEW, _TWO = 3, 2
_SMALL = frozenset({"and", "&", "the"})
_SKIP = frozenset({"and", "&", "the", "of", "for", "on"})
"""Words that names are told apart by only because somebody wrote another: Department of, or for, Energy."""
_GOES_BEFORE = re.compile(r"(?P<word>[\w’'-]+|[“\"(‘\[])\s*$")
_FITS_BEFORE = re.compile(
    r"the|both|all|each|two|three|four|five|these|those|respective|other|[“\"(‘\[]|as|our|their|its|several|remaining"
    r"|participating|any|some|no|individual|relevant|every|either|neither|interested|more|most|certain|which|called"
    r"|terms?|word|eligible|\d.*"
)
_PLAIN = re.compile(
    r"between|among|by|of|to|for|with|from|if|that|when|where|and|or|unless|until|while|after|before|under|upon|on|in"
    r"|whereby|since|because|once|whether|"
)


def variants(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the places where a name is written otherwise than where it stands most often: a comma more or less."""
    groups: dict[tuple[str, ...], list[tuple[str, Said, Span]]] = defaultdict(list)
    for facts in version:
        for key, said, span in facts.noted("names", _names):
            groups[key].append((_spelled(said.plain[slice(*span)]), said, span))
    for places in groups.values():
        counted = Counter(spelled for spelled, _, _ in places)
        if len(counted) < _TWO:
            continue
        usual = counted.most_common(1)[0][0]
        shown = next(" ".join(said.plain[slice(*span)].split()) for spelled, said, span in places if spelled == usual)
        for spelled, said, span in places:
            if spelled != usual:
                fix = (
                    []
                    if said.plain[slice(*span)].isupper() or "\n" in said.plain[slice(*span)]
                    else [Replacement(*span, shown)]
                )
                yield finding(rule, said, span, fix, usual=shown)


def _names(facts: Facts) -> tuple[tuple[tuple[str, ...], Said, Span], ...]:
    """Return the names of offices in a provision with three words and more, each with the words that make it."""
    found = []
    for said in facts.words:
        if not said.english or not any(word in said.low for word in _office_pieces()):
            continue
        at = 0
        while match := _HEAD.search(said.plain, at):
            at = match.end()
            if match[0].capitalize() in office_words():
                name = _whole(said.plain, match.start(), match.end())
                at = max(at, name[1])
                words = said.plain[slice(*name)]
                if sum(word.lower() not in _SMALL for word in words.split()) > _FEW:
                    found.append((_key(words), said, name))
    return tuple(found)


@cache
def _office_pieces() -> tuple[str, ...]:
    """Return pieces in small letters of which each word for an office has one."""
    words = sorted((word.casefold() for word in office_words()), key=len)
    kept: list[str] = []
    for word in words:
        if not any(piece in word for piece in kept):
            kept.append(word)
    return tuple(kept)


def _whole(plain: str, start: int, end: int) -> Span:
    """Return the span of the name that begins with an office's word: up to where the next office begins."""
    rest = _FOLLOWS.match(plain, end)
    last = rest.end() if rest else end
    inner = plain[end:last]
    cut = min((m.start() for m in _HEAD.finditer(inner) if m[0].capitalize() in office_words()), default=len(inner))
    own = re.search(r"\s+(?:of|OF)\s+(?:(?:the|THE|The)\s+)?(?=[A-Z])", inner[:cut])
    country = re.search(r",?\s+(?:of|OF)\s+(?:the\s+|THE\s+)?", inner[own.end() : cut]) if own else None
    if own and country:
        cut = own.end() + country.start()
    cut_words = inner[:cut].rstrip()
    while trimmed := _ENDS.sub("", cut_words):
        if trimmed == cut_words:
            break
        cut_words = trimmed
    return start, end + len(cut_words.rstrip(" ,"))


def _key(name: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"[\w’'&-]+", name.casefold()) if word not in _SKIP)


def _spelled(name: str) -> str:
    """Return how a name is written, case and line breaks apart: its words with their commas."""
    return " ".join(name.replace("’", "'").casefold().split())


def the_participants(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the places where the participants' common name has lost its article, in a text that mostly gives it one."""
    places: list[tuple[Said, Span]] = []
    whole = 0
    for facts in version:
        fine, bare = facts.noted("participants", lambda each: _participants(each, rule))
        whole += fine
        places += bare
    if whole > len(places):
        for said, (start, end) in places:
            word = said.plain[start:end]
            starts = not said.plain[:start].strip() or bool(re.search(r"[.!?]\s*$", said.plain[:start]))
            yield finding(rule, said, (start, end), [Replacement(start, end, f"{'The' if starts else 'the'} {word}")])


def _participants(facts: Facts, rule: Rule) -> tuple[int, list[tuple[Said, Span]]]:
    fine, bare = 0, []
    if facts.provision.kind in {Kind.TITLE, Kind.SIGNATURE, Kind.NOTE}:
        return 0, []
    for said in facts.words:
        if said.heading or not said.english:
            continue
        for match in re.finditer(rf"\b(?:{'|'.join(rule.words)})\b(?![’'”\"-])", said.plain):
            before = _GOES_BEFORE.search(said.plain, max(0, match.start() - 30), match.start())
            word = before["word"].casefold() if before else ""
            plain = _PLAIN.fullmatch(word) or _sentence_before(said.plain, match.start())
            if _FITS_BEFORE.fullmatch(word) or not plain:
                fine += word == "the"
            else:
                bare.append((said, match.span()))
    return fine, bare


def _sentence_before(plain: str, at: int) -> bool:
    return not plain[:at].strip() or bool(re.search(r"[.;:!?,]\s*$", plain[:at]))


def note(facts: Facts) -> object:
    """Return what of a provision matters to names: those in it."""
    return tuple((key, span) for key, _, span in facts.noted("names", _names))


def note_participants(facts: Facts) -> object:
    """Return what of a provision matters to the participants' article: its words with a capital P, S."""
    return tuple(
        (match.span(), said.plain[max(0, match.start() - 4) : match.start()])
        for said in facts.words
        for match in _CALLED.finditer(said.plain)
    )
