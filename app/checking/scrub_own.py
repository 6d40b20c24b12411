"""Scrub of what a text says of itself: its own name, its defined names in small letters, what it calls its parts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from app.checking.country_names import wrong_names
from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.scrub_lists import values
from app.checking.scrub_references import references
from app.checking.scrub_spelling import all_words
from app.checking.scrub_terms import given
from app.checking.telling import finding
from app.model.finding import Finding, Replacement
from app.model.provision import Kind

_AFTER = ("the ", "this ", "both ", "each ", "either ", "present ")
_OTHERS = re.compile(
    r"\s+(?:in|at|from|who|will\s+be\s+selected|of\s+(?:the\s+)?(?:training|course|workshop|meeting|event))\b"
)
"""After a name in small letters: those who take part in something else."""
_THIS = re.compile(r"\b(?:[Tt]his|[Tt]he\s+present)\s+(?=[A-Z])")
_UNIT = re.compile(r"\s*(?P<unit>Section|Article|Paragraph|Clause|Chapter|Part)\s+[\dIVXLCA-H]", re.IGNORECASE)
_PARTS = frozenset({"section", "article", "clause", "chapter"})
_NAMED = re.compile(r"\b(?:the|this|both|each|either|present) ([A-Za-z]+)", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”‘’«»]")
_OTHER = re.compile(r"\b([A-Z]\w+) (?:between|among|on|of|for|issued|signed|adopted|concerning)\b")
_TWO_CAPITALS = re.compile(r"[A-Z][a-z]?[A-Z]")
_ACRONYM = re.compile(r"\b(?P<word>[A-Z][a-z]?[A-Z](?:[a-z]?[A-Z]){0,4})s?\b(?![’'-]?[A-Za-z])")
_TWO = 2
Place = tuple[str, Said, Span]


def term_small(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the names of ``words`` that stand in small letters in a text that mostly gives them a capital."""
    wanted = {word.lower(): word for word in rule.words}
    small = tuple(wanted)
    places = [each for facts in version for each in facts.noted("small names", lambda each: _after_the(each, small))]
    if not places:
        return
    counted = Counter(word for word, _, _ in places)
    large = tuple(sorted({wanted[word] for word in counted}))
    for facts in version:
        counted.update(word for word, _, _ in facts.noted(f"large {large}", lambda each: _after_the(each, large)))
    for word, said, span in places:
        if counted[wanted[word]] > counted[word]:
            yield finding(rule, said, span, [Replacement(*span, wanted[word])])


def _after_the(facts: Facts, words: tuple[str, ...]) -> tuple[Place, ...]:
    """Return where words stand after an article, outside of quotation marks."""
    if facts.provision.kind in {Kind.TITLE, Kind.SIGNATURE, Kind.NOTE}:
        return ()
    if facts.noted("all", all_words).isdisjoint(word.lower() for word in words):
        return ()
    return tuple(
        (match[0], said, match.span())
        for said in facts.words
        if not said.heading and any(word in said.plain for word in words) and said.english
        for match in _any_of(words).finditer(said.plain)
        if said.low.startswith(_AFTER, said.low.rfind(" ", 0, max(0, match.start() - 1)) + 1)
        and not any(start <= match.start() < end for start, end in said.quoted)
        and not (match[0].islower() and _OTHERS.match(said.plain, match.end()))
    )


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")


def acronym_case(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the acronyms that stand in other capitals than most of their kind: MoU among MOUs."""
    places = [each for facts in version for each in facts.noted("capitals", _capitals)]
    ways: dict[str, Counter[str]] = {}
    for word, _, _ in places:
        ways.setdefault(word.lower(), Counter())[word] += 1
    for word, said, span in places:
        usual = ways[word.lower()].most_common(1)[0][0]
        if word != usual:
            yield finding(rule, said, span, [Replacement(*span, usual)])


def _capitals(facts: Facts) -> tuple[Place, ...]:
    if facts.provision.kind in {Kind.TITLE, Kind.SIGNATURE, Kind.NOTE}:
        return ()
    return tuple(
        (match["word"], said, match.span("word"))
        for said in facts.words
        if _TWO_CAPITALS.search(said.plain) and said.english and not said.heading and not said.plain.isupper()
        for match in _ACRONYM.finditer(said.plain)
    )


def note_capitals(facts: Facts) -> object:
    """Return what of a provision matters to how acronyms are written: its acronyms."""
    return tuple(word for word, _, _ in facts.noted("capitals", _capitals))


def note_small(facts: Facts) -> object:
    """Return what of a provision matters to names in small letters: the words after an article, and its quotations."""
    said = " ".join(each.plain for each in facts.words if not each.heading)
    return facts.provision.kind, _NAMED.findall(said), _QUOTES.findall(said), _OTHERS.findall(said)


def name_of_text(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield "this Arrangement" in a text that is a memorandum: ``pairs`` give for each name what a title then has."""
    title = " ".join(facts.provision.words for facts in version if facts.provision.kind is Kind.TITLE)
    low = " ".join(title.casefold().replace("co-operation", "cooperation").split())
    fits = dict(rule.pairs)
    usual = next((value for value in sorted(set(fits.values()), key=len, reverse=True) if value.casefold() in low), "")
    if not usual:
        return
    terms = {_core(each.term) for facts in version for each in given(facts)}
    for facts in version:
        for said, span in facts.noted("this", _selves):
            match = _own_names(tuple(fits)).match(said.plain, span[1])
            strange = match and fits[match[0]].casefold() not in low and match[0] not in terms
            if match and strange and not _names_another(version, match[0]):
                yield finding(rule, said, match.span(), usual=usual)


def _names_another(version: Sequence[Facts], name: str) -> bool:
    """Tell whether a text speaks of another instrument of a kind: "the Joint Statement between …"."""
    other = _another(name)
    return any(other.search(said.plain) for facts in version for said in facts.words if name in said.plain)


@cache
def _another(name: str) -> re.Pattern[str]:
    goes_on = r"\s+(?:between|among|on|of|for|issued|signed|adopted|concerning)\b"
    return re.compile(rf"(?<!this )(?<!This )(?<!present )\b{re.escape(name)}{goes_on}")


def _core(term: str) -> str:
    return re.sub(r"^(?:this|the)\s+", "", term, flags=re.IGNORECASE)


def _selves(facts: Facts) -> tuple[tuple[Said, Span], ...]:
    if facts.provision.kind is Kind.TITLE:
        return ()
    return tuple(
        (said, match.span())
        for said in facts.words
        if said.english
        for match in _THIS.finditer(said.plain)
        if not any(start <= match.start() < end for start, end in said.quotations)
    )


@cache
def _own_names(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?:{longest})\b(?!\s+(?:of|on|for)\s+[A-Z])(?!\s+[A-Z])(?![’'-])")


def note_self(facts: Facts) -> object:
    """Return what of a provision matters to the text's own name: its title, terms, and what it says of "this …"."""
    if facts.provision.kind is Kind.TITLE:
        return facts.provision.words
    selves = tuple((span, said.plain[span[1] : span[1] + 40]) for said, span in facts.noted("this", _selves))
    others = tuple(_OTHER.findall(" ".join(said.plain for said in facts.words)))
    return selves, others, tuple(each.term for each in given(facts))


def country_misspelled(said: Said, rule: Rule) -> Iterator[Span]:
    """Yield the words that are a letter from the name of a country; ``words`` are right though they are."""
    yield from wrong_names(said.plain, _right(rule))


@lru_cache(maxsize=16)
def _right(rule: Rule) -> frozenset[str]:
    return frozenset(rule.words)


def reference_unit(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield "Article 3" in a text whose parts are labelled as sections, and has a third."""
    heads = [facts.provision for facts in version if facts.provision.kind is Kind.SECTION and facts.provision.label]
    units = {match["unit"].lower() for each in heads if (match := _UNIT.match(each.label))}
    named = sum(bool(_UNIT.match(each.label)) for each in heads)
    if len(units) != 1 or named < max(_TWO, len(heads)):
        return
    unit = units.pop()
    known = {value for each in heads for value in values(each.label)}
    for facts in version:
        for said, span, (what, first), _ in references(facts):
            called = what.lower().rstrip("s.")
            if called in _PARTS and called != unit and known.intersection(values(first)):
                yield finding(rule, said, span, usual=unit)
