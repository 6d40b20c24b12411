"""Scrub of spelling: two ways of spelling in one text, by pairs that are data, and words with and without a hyphen."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding, Replacement
from app.model.provision import Kind

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WHOLE = re.compile(r"\b[A-Za-z]{6,}\b")
_ENDING = re.compile(r"(?P<s>[sz])(?:e[ds]?|ing|ations?|ational|ers?|able)")
_SAME = frozenset({Kind.SIGNATURE, Kind.NOTE, Kind.TITLE})
_LONG = 6
_MOST_WORDS = 50_000
Place = tuple[str, Said, Span]


def mixed(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the words spelled in the way that is rarer in the text, American or British; ``pairs`` are the two ways."""
    british, american = _two_ways(rule.pairs)
    ways: dict[str, list[Place]] = defaultdict(list)
    both = frozenset((*british, *american))
    for facts in version:
        for word, said, span in _words(facts, both):
            ways["british" if word in british else "american"].append((word, said, span))
    if not ways["british"] or not ways["american"]:
        return
    rarer, others = ("british", british) if len(ways["british"]) < len(ways["american"]) else ("american", american)
    for word, said, span in ways[rarer]:
        yield _of_word(rule, said, span, others[word])


def endings(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the words in -ise or -ize, whichever is rarer; ``words`` are the stems that both are written with."""
    ways: dict[str, list[Place]] = defaultdict(list)
    stems = _stems(rule.words)
    for facts in version:
        for word, said, span in facts.noted("endings", lambda each: _ended(each, stems)):
            ways[word].append((word, said, span))
    if not ways["s"] or not ways["z"]:
        return
    rarer, usual = ("s", "z") if len(ways["s"]) < len(ways["z"]) else ("z", "s")
    for _, said, span in ways[rarer]:
        word = said.plain[slice(*span)]
        at = (stems.match(word.lower()) or re.match("", word)).end()  # type: ignore[union-attr]
        yield _of_word(rule, said, span, word[:at] + usual + word[at + 1 :])


def _ended(facts: Facts, stems: re.Pattern[str]) -> tuple[Place, ...]:
    if facts.provision.kind in _SAME:
        return ()
    told = _ways(stems)
    ways = {word: way for word in facts.noted("all", all_words) if len(word) >= _LONG and (way := told[word])}
    return tuple(
        (ways[match[0].lower()], said, match.span())
        for said in facts.words
        if ways and said.english and not said.heading
        for match in _WHOLE.finditer(said.plain)
        if match[0].lower() in ways and _common(said, match.span())
    )


class _Ways(dict[str, str]):
    """The letter, s or z, that words are written with behind a stem; none where a word has no such stem."""

    def __init__(self, stems: re.Pattern[str]) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        stem = self._stems.match(word)
        ends = stem and _ENDING.fullmatch(word, stem.end())
        self[word] = ends["s"] if ends else ""
        return self[word]


@cache
def _ways(stems: re.Pattern[str]) -> _Ways:
    return _Ways(stems)


@cache
def _stems(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})(?=[sz](?:e|ing|at|able))")


def hyphens(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the words that stand with a hyphen and in one word, the rarer way of each; ``words`` are kept apart."""
    hyphened = {word for facts in version for word in facts.noted("hyphened", _hyphened) if word not in rule.words}
    joined = {word.replace("-", ""): word for word in hyphened}
    if not any(not facts.noted("all", all_words).isdisjoint(joined) for facts in version):
        return
    both = frozenset((*joined, *joined.values()))
    counted = Counter(word for facts in version for word, _, _ in _words(facts, both))
    rarer: dict[str, str] = {}
    for one, whole in joined.items():
        if counted[one] and counted[whole]:
            fewer, other = (whole, one) if counted[whole] <= counted[one] else (one, whole)
            rarer[fewer] = other
    wanted = frozenset(rarer)
    for facts in version if wanted else ():
        for word, said, span in _words(facts, wanted):
            yield _of_word(rule, said, span, rarer[word])


def _hyphened(facts: Facts) -> tuple[str, ...]:
    """Return the long words with a hyphen: those alone can be two ways of one."""
    if facts.provision.kind in _SAME:
        return ()
    return tuple(word for word in facts.noted("all", all_words) if "-" in word and len(word) >= _LONG)


def _words(facts: Facts, wanted: frozenset[str]) -> Iterator[Place]:
    """Yield the places of words in a provision, those in names and titles left out."""
    if facts.provision.kind in _SAME:
        return
    for word in facts.noted("all", all_words) & wanted:
        for said in facts.words:
            for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", said.plain, re.IGNORECASE):
                if said.english and _common(said, match.span()):
                    yield word, said, match.span()


def all_words(facts: Facts) -> frozenset[str]:
    """Return the words of a provision in small letters."""
    return frozenset(word for said in facts.words if said.english for word in _WORD.findall(said.low))


def _common(said: Said, span: Span) -> bool:
    """Tell whether a word is none of a name: small, or with a capital at the beginning of a sentence."""
    start = span[0]
    if said.plain[start].islower():
        return True
    first = start == 0 or bool(re.search(r"(?:[.!?:]\s+|^\s*)$", said.plain[max(0, start - 3) : start]))
    return (
        first
        and said.plain[start + 1 : start + 2].islower()
        and not said.plain[span[1] :].lstrip(" ").startswith(("of ", "for "))
    )


def _of_word(rule: Rule, said: Said, span: Span, other: str) -> Finding:
    word = said.plain[slice(*span)]
    written = other[:1].upper() + other[1:] if word[:1].isupper() else other
    return finding(rule, said, span, [Replacement(*span, written)], other=written)


@cache
def _two_ways(pairs: tuple[tuple[str, str], ...]) -> tuple[dict[str, str], dict[str, str]]:
    return dict(pairs), {american: british for british, american in pairs}


def note(facts: Facts) -> object:
    """Return what of a provision matters to spelling: its words."""
    return facts.noted("all_words", _in_order) if facts.provision.kind not in _SAME else ()


def _in_order(facts: Facts) -> tuple[str, ...]:
    return tuple(said.plain for said in facts.words if said.english)
