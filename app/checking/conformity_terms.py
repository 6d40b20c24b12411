"""Terms in two languages: what both versions define, a library's glossary, names, and what a version calls itself."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.checking.amounts import narrowed
from app.checking.conformity_reads import Read, whole_name
from app.checking.conformity_telling import Place, Telling
from app.checking.modals import data, pattern
from app.language.countries import country_of_code
from app.model.finding import Finding
from app.model.provision import Kind

Both = Sequence[tuple[Read, Read]]
_GIVEN = re.compile(
    r"(?:hereinafter|hereafter|referred|called|known|termed|defined|means?|\(|or the|and the)[^“”\"]{0,80}$",
    re.IGNORECASE,
)
_MEANING = re.compile(r"\s*(?:shall\s+)?(?:means?|includes?|refers?\s+to|denotes?|has\s+the\s+meaning)\b")
_EN_QUOTE = re.compile(r"[“\"]([^“”\"]{2,60})[”\"]")
_JA_GIVEN = re.compile(r"「([^「」]{1,30})」\s?(?=と(?:総称|い|呼|略|は|称)|及び|又は|、|\))")
_CORE = re.compile(r"^(?:両|双方の|各|全|本|当該|同)(?=..)")
_TOGETHER = re.compile(r"^(?:Participants?|Parties|Party|Sides?|Signator(?:y|ies)|Governments|Ministries|Countries)$")


@dataclass(frozen=True, slots=True)
class Word:
    """What is said in one language for what in another; languages without a region."""

    language: str
    words: str
    other_language: str
    other_words: str


Wordbook = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Term:
    """A term that both versions define, and where."""

    ours: str
    theirs: str
    at: str


def terms(both: Both, telling: Telling, words: Wordbook = ()) -> Iterator[Finding]:
    """Yield where terms, names and the glossary are not kept to in both versions."""
    yield from _names(both, telling)
    if telling.known and telling.first != telling.second:
        known = defined(both)
        yield from _defined_once(both, telling)
        yield from _used(known, both, telling)
        yield from _own_names(both, telling)
    yield from _glossary(both, telling, words)


def defined(both: Both) -> tuple[Term, ...]:
    """Return the terms that both versions define at the same place, in their order."""
    found: dict[str, Term] = {}
    for ours, theirs in both:
        here, there = _definitions(ours), _definitions(theirs)
        if len(here) == len(there):
            for one, two in zip(here, there, strict=True):
                found.setdefault(one.said, Term(one.said, two.said, ours.provision.id))
    return tuple(found.values())


def _definitions(read: Read) -> list[Place]:
    if read.language == "ja":
        return [Place(read, *match.span(1)) for match in _JA_GIVEN.finditer(read.plain)]
    made = []
    for match in _EN_QUOTE.finditer(read.plain):
        if _MEANING.match(read.plain, match.end()) or _GIVEN.search(
            read.plain[max(0, match.start() - 90) : match.start()]
        ):
            lead = re.match(r"(?:the|an?|this)\s+", match[1], re.IGNORECASE)
            made.append(Place(read, match.start(1) + (lead.end() if lead else 0), match.end(1)))
    return made


def _defined_once(both: Both, telling: Telling) -> Iterator[Finding]:
    """Yield the terms that one version defines where the other defines nothing."""
    for ours, theirs in both:
        here, there = _definitions(ours), _definitions(theirs)
        if here and not there:
            yield telling.both("defined_only_first", here[0], Place(theirs, 0, 0))
        elif there and not here:
            yield telling.both("defined_only_second", Place(ours, 0, 0), there[0])


def _used(known: Sequence[Term], both: Both, telling: Telling) -> Iterator[Finding]:
    """Yield where defined terms are not kept to; a title and the names of the sides stand before all definitions."""
    for ours, theirs in both:
        here = {each.provision.id for _, each in ours.parts}
        if ours.provision.kind in {Kind.TITLE, Kind.CHAPEAU}:
            continue
        for term in known:
            if term.at not in here:
                yield from _use(term, ours, theirs, telling)


def _use(term: Term, ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield that a provision has a term in one version, and in the other something else."""
    capitals = ours.plain.isupper() or theirs.plain.isupper()
    one, two = _form(term.ours, telling.first, capitals=capitals), _form(term.theirs, telling.second, capitals=capitals)
    here, there = one.search(ours.plain), two.search(theirs.plain)
    if bool(here) == bool(there):
        return
    together = bool(_TOGETHER.match(term.ours if telling.first == "en" else term.theirs))
    if here:
        rival = _rival(theirs, two)
        if rival if together else not _left_out(theirs):
            yield telling.both("term_other", Place(ours, *here.span()), rival or Place(theirs, 0, 0), "", term.theirs)
    elif there:
        rival = _rival(ours, one)
        if rival if together else not _left_out(ours):
            place = rival or Place(ours, 0, 0)
            yield telling.both("term_missing", place, Place(theirs, *there.span()), term.ours)


def _rival(read: Read, own: re.Pattern[str]) -> Place | None:
    """Return the word for participants that stands in a provision in the place of the defined one."""
    form = pattern("sides", read.language, "rivals")
    found = form.search(read.plain) if form else None
    return Place(read, *found.span()) if found and not own.fullmatch(found[0]) else None


def _left_out(read: Read) -> bool:
    form = pattern("pronouns", read.language)
    return bool(form and form.search(read.plain))


@cache
def _form(words: str, language: str, *, capitals: bool = False) -> re.Pattern[str]:
    """Return what finds a term: in English its singular and plural, in Japanese its core."""
    if language == "ja":
        return re.compile(rf"{re.escape(_CORE.sub('', narrowed(words)))}(?!し(?:た|て|、)|する|され)")
    words = narrowed(words)
    if words.endswith("ies"):
        stem = rf"{re.escape(words[:-3])}(?:y|ie)"
    else:
        stem = re.escape(words[:-1] if words.endswith("s") and not words.isupper() else words)
    stem = stem.replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w){stem}(?:s|es|’s|'s)?(?!\w)", re.IGNORECASE if capitals else 0)


def _own_names(both: Both, telling: Telling) -> Iterator[Finding]:
    """Yield where the versions call themselves by names that do not answer each other, and do not do so throughout."""
    forms = (pattern("own", telling.first), pattern("own", telling.second))
    if not forms[0] or not forms[1]:
        return
    said = []
    for ours, theirs in both:
        here, there = forms[0].search(ours.plain), forms[1].search(theirs.plain)
        if here and there:
            said.append((Place(ours, *here.span()), Place(theirs, *there.span()), here[1], there[1]))
    usual = Counter(each[2:] for each in said)
    for one, two, here_name, there_name in said:
        english, japanese = (here_name, there_name) if telling.first == "en" else (there_name, here_name)
        if japanese in data()["own_pairs"].get(english, ()) or 2 * usual[here_name, there_name] > max(len(said), 3):
            continue
        yield telling.both("own_name", one, two)


# ---- the glossary


def _glossary(both: Both, telling: Telling, words: Wordbook) -> Iterator[Finding]:
    ahead, back = _books(words, telling.first, telling.second)
    for ours, theirs in both:
        for said, answers in ahead.items():
            found = _said(said, telling.first).search(ours.plain)
            if found and not any(_said(each, telling.second).search(theirs.plain) for each in answers):
                place = Place(ours, *found.span())
                yield telling.both("glossary", place, Place(theirs, 0, 0), said, " / ".join(answers))
        for said, answers in back.items():
            found = _said(said, telling.second).search(theirs.plain)
            if found and not any(_said(each, telling.first).search(ours.plain) for each in answers):
                place = Place(theirs, *found.span())
                yield telling.both("glossary_back", Place(ours, 0, 0), place, " / ".join(answers), said)


def _books(words: Wordbook, first: str, second: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    ahead: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for each in words:
        pair = (each.words.strip(), each.other_words.strip())
        tags = (each.language.partition("-")[0], each.other_language.partition("-")[0])
        if tags == (second, first) and first != second:
            pair, tags = (pair[1], pair[0]), (first, second)
        if tags == (first, second) and all(pair):
            ahead.setdefault(pair[0], []).append(pair[1])
            back.setdefault(pair[1], []).append(pair[0])
    return ahead, back


@cache
def _said(words: str, language: str) -> re.Pattern[str]:
    """Return what finds words of a glossary: whole words where a language parts them, their endings free."""
    if language in {"ja", "zh", "ko", "th"}:
        return re.compile(re.escape(words))
    parts = [re.escape(part) for part in words.split()]
    last = parts[-1]
    stem = last[:-1] if len(last) > 4 and last[-1] in "esy" else last  # noqa: PLR2004
    return re.compile(rf"(?<!\w){' '.join([*parts[:-1], stem])}\w{{0,3}}(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)


# ---- names


@cache
def _countries() -> tuple[tuple[re.Pattern[str] | None, str, re.Pattern[str], re.Pattern[str]], ...]:
    """Return the English name of each country after what else may name it, then its sure names in Japanese, and all."""
    made = []
    for code, (sure, may) in data()["countries"].items():
        every = "|".join(part for part in (sure, may) if part)
        made.append((pattern("countries_in_english", code), country_of_code(code), whole_name(sure), re.compile(every)))
    return tuple(made)


def _names(both: Both, telling: Telling) -> Iterator[Finding]:
    if (telling.first, telling.second) not in {("en", "ja"), ("ja", "en")}:
        return
    for ours, theirs in both:
        english, japanese = (ours, theirs) if telling.first == "en" else (theirs, ours)
        yield from _named(english, japanese, telling)
        yield from _tongues(english, japanese, telling)


@cache
def _tongue_forms() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return what finds a row of languages in English, and each language with what finds it in Japanese."""
    rows = data()["tongues"]
    name = rf"(?:the\s+)?(?:{'|'.join(rows)})"
    row = rf"{name}(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+){name})*"
    english = (
        rf"\b(?:in|the)\s+({row})\s+(?:languages?|texts?|versions?)\b|\bin\s+({row})(?=\s*[,.;]|\s+(?:at|on)\b|\s*$)"
    )
    return re.compile(english), tuple((each, re.compile(rf"(?:{words})語")) for each, words in rows.items())


def _tongues(english: Read, japanese: Read, telling: Telling) -> Iterator[Finding]:
    """Yield the languages that one version says the text is made in, and the other does not."""
    row, known = _tongue_forms()
    said = [match.span(1) if match[1] else match.span(2) for match in row.finditer(english.plain)]
    for name, form in known:
        here, there = re.search(rf"\b{name}\b", english.plain, re.IGNORECASE), form.search(japanese.plain)
        named = next((start for start, end in said if name in english.plain[start:end]), None)
        if named is not None and not there:
            start = english.plain.index(name, named)
            yield _about(telling, english, Place(english, start, start + len(name)), Place(japanese, 0, 0))
        elif there and not here:
            yield _about(telling, japanese, Place(japanese, *there.span()), Place(english, 0, 0))


def _named(english: Read, japanese: Read, telling: Telling) -> Iterator[Finding]:
    mentions = english.mentions
    there = {mention.country.name for mention in mentions}
    surely = {mention.country.name: mention for mention in mentions if mention.kind == "name"}
    shared = re.search(r"両国|二国間|両政府|双方|両者|三国", japanese.plain)
    for other, name, sure, every in _countries():
        if name in surely and not every.search(japanese.plain) and not shared:
            mention = surely[name]
            place = Place(english, mention.start, mention.end)
            yield _about(telling, english, place, Place(japanese, 0, 0))
        found = sure.search(japanese.plain)
        named = name in there or bool(other and other.search(english.plain))
        if found and not named and not _language_name(japanese.plain, found.end()):
            yield _about(telling, japanese, Place(japanese, *found.span()), Place(english, 0, 0))


def _about(telling: Telling, read: Read, place: Place, other: Place) -> Finding:
    if read.language == telling.first:
        return telling.both("name_first", place, other)
    return telling.both("name_second", other, place)


def _language_name(words: str, end: int) -> bool:
    """Tell whether the name is that of a language: 日本語."""
    return words[end : end + 1] == "語"


def learnt(both: Iterable[tuple[Read, Read]]) -> tuple[tuple[str, str], ...]:
    """Return pairs of words that a text in two languages proposes for a glossary: its definitions, and its headings."""
    rows = list(both)
    found = [(each.ours, each.theirs) for each in defined(rows)]
    for ours, theirs in rows:
        heads = [each.provision.heading.plain.strip() if each.provision.heading else "" for each in (ours, theirs)]
        if all(heads):
            found.append((heads[0], heads[1]))
    return tuple(dict.fromkeys(found))
