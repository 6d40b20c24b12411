"""Local findings: what rules find in one provision, by its own words and what stands around it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from app.checking import scrub_dates, scrub_letters, scrub_own, scrub_signs, wording_checks
from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding

Check = Callable[[Said, Rule], Iterable[Span]]
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 50_000
_COMMON = frozenset({
    "a", "an", "and", "cooperation", "in", "information", "intend", "of", "on", "other", "participants", "the", "their",
    "to", "with",
})  # fmt: skip
"""Words that nearly every text has over and over: what stands beside them in a piece tells more."""
_Held = tuple[dict[Rule, None], tuple[str, ...]]
Sort = tuple[str, str, str, bool]
"""Kind of provision, type of instrument, language, and whether a string is a heading."""

_SPANS: Mapping[str, Check] = {
    "own_title": wording_checks.own_title,
    "bare_present": wording_checks.bare_present,
    "brackets": scrub_signs.brackets,
    "quotes": scrub_signs.quotes,
    "doubled_word": scrub_signs.doubled_word,
    "stop_stray": scrub_signs.stop_stray,
    "misspelled": scrub_letters.misspelled,
    "country_misspelled": scrub_own.country_misspelled,
    "date_impossible": scrub_dates.impossible,
    "date_weekday": scrub_dates.weekday,
    "number_words": scrub_dates.number_words,
}
"""Checks of one string, by the names that rules give them."""
_FACTS: Mapping[str, Callable[[Facts, Rule], Iterable[Finding]]] = {"articles": wording_checks.articles}
"""Checks of one provision."""


def is_local(rule: Rule) -> bool:
    """Tell whether a rule looks at one provision at a time."""
    return bool(rule.pattern) or rule.check in _SPANS or rule.check in _FACTS


def local(facts: Facts, rules: Sequence[Rule]) -> list[Finding]:
    """Return what rules find in one provision, in the order of its words."""
    found: list[Finding] = []
    for said in facts.words:
        sort = said.kind.value, facts.around.type, said.language, said.heading
        for rule in _Fitting.of(tuple(rules)).to(said.low, sort):
            found += [finding(rule, said, span) for span in _found_by(rule, said)]
    if facts.provision.label:
        found += [each for rule in rules if rule.check in _FACTS for each in _FACTS[rule.check](facts, rule)]
    return sorted(found, key=lambda each: (not each.heading, each.start)) if len(found) > 1 else found


class _Fitting:
    """Rules by the sort of string that they hold for, and by the pieces that a string must have for them."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._by_sort: dict[Sort, _Pieces] = {}

    @staticmethod
    @lru_cache(maxsize=16)
    def of(rules: tuple[Rule, ...]) -> "_Fitting":
        """Return the rules so arranged, once for each row of rules."""
        return _Fitting(rules)

    def to(self, low: str, sort: Sort) -> list[Rule]:
        """Return the rules that may find something in a string in small letters, in their order."""
        if sort not in self._by_sort:
            here = [each for each in self._rules if each.pattern or each.check in _SPANS]
            self._by_sort[sort] = _Pieces([each for each in here if _holds(each, *sort)])
        return self._by_sort[sort].fitting(low)


def _whole(run: re.Match[str]) -> int:
    """Return how many ends of letters within a piece are ends of a word, too."""
    return (run.start() > 0) + (run.end() < len(run.string))


def _rare(run: re.Match[str]) -> tuple[bool, int, int]:
    """Tell of two runs of letters in a piece which one fewer texts have."""
    return run[0] not in _COMMON, len(run[0]), _whole(run)


def _may_hold(word: str, run: re.Match[str]) -> bool:
    """Tell whether a word can be the one in which a piece has its run of letters."""
    if run.start():
        return word == run[0] if run.end() < len(run.string) else word.startswith(run[0])
    return word.endswith(run[0]) if run.end() < len(run.string) else run[0] in word


class _Pieces:
    """Pieces by the words that can hold them: what a word holds is looked up once, and few words hold any."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._free = [rule for rule in rules if not rule.pieces]
        self._admits: dict[str, list[Rule]] = {}
        for rule in rules:
            for piece in rule.pieces:
                self._admits.setdefault(piece, []).append(rule)
        self._core = {piece: max(_LETTERS.finditer(piece), key=_rare, default=None) for piece in self._admits}
        self._held: dict[str, _Held | None] = {}
        self._signs: dict[str, list[str]] = {}
        for piece in (piece for piece, core in self._core.items() if not core):
            self._signs.setdefault(piece.strip(" ")[:1] or " ", []).append(piece)

    def fitting(self, low: str) -> list[Rule]:
        """Return the rules that need none of their pieces, or have one in a string in small letters."""
        found = dict.fromkeys(self._free)
        held = self._held
        maybe = [piece for sign in self._signs.keys() & set(low) for piece in self._signs[sign]]
        for word in set(_LETTERS.findall(low)):
            known = held[word] if word in held else self._look(word)
            if known:
                found.update(known[0])
                maybe += known[1]
        for piece in maybe:
            if piece in low:
                found.update(dict.fromkeys(self._admits[piece]))
        return list(found)

    def _look(self, word: str) -> "_Held | None":
        """Return the rules of the pieces that a word holds, and the longer pieces that it may be a part of."""
        if len(self._held) > _MOST_WORDS:
            self._held.clear()
        held = [piece for piece, run in self._core.items() if run and _may_hold(word, run)]
        rules = dict.fromkeys(rule for piece in held if piece in word for rule in self._admits[piece])
        longer = tuple(piece for piece in held if piece not in word)
        self._held[word] = (rules, longer) if held else None
        return self._held[word]


def first_only(found: Iterable[Finding], rules: Iterable[Rule]) -> Iterator[Finding]:
    """Leave of the rules that report once all findings but the first."""
    once = {rule.slug for rule in rules if rule.once}
    seen: set[str] = set()
    for each in found:
        if each.rule not in seen:
            yield each
        if each.rule in once:
            seen.add(each.rule)


def _found_by(rule: Rule, said: Said) -> Iterator[Span]:
    """Yield where a rule finds something in a string, topics and exceptions seen to."""
    if not _on_topic(rule, said):
        return
    spans = (
        (match.span() for match in rule.compiled.finditer(said.plain))
        if rule.pattern
        else _SPANS[rule.check](said, rule)
    )
    covered: list[Span] | None = None
    for span in spans:
        if _outside(rule, said, span):
            continue
        if covered is None:  # looked for once, and only where something is found
            covered = [match.span() for each in rule.exceptions for match in each.finditer(said.plain)]
        if not any(first <= span[0] and span[1] <= last for first, last in covered):
            yield span
            if rule.once:
                return


def _holds(rule: Rule, kind: str, type_: str, language: str, heading: bool) -> bool:
    """Tell whether a rule holds for strings of a sort."""
    return (
        rule.language in {"any", language}
        and (not rule.kinds or kind in rule.kinds)
        and kind not in rule.not_kinds
        and (rule.headings or not heading)
        and type_ not in rule.not_types
    )


def _on_topic(rule: Rule, said: Said) -> bool:
    if not (rule.topics or rule.not_topics):
        return True
    topics = set(said.facts.provision.topic_names)
    return not topics & set(rule.not_topics) and (not rule.topics or bool(topics & set(rule.topics)))


def _outside(rule: Rule, said: Said, span: Span) -> bool:
    """Tell whether a place is an exception by its context."""
    start, end = span
    for name in rule.outside:
        if name == "negated":
            if said.negated(start):
                return True
        elif any(first <= start and end <= last for first, last in _spans(name, said)):
            return True
    return False


def _spans(name: str, said: Said) -> tuple[Span, ...]:
    if name == "quoted":
        return said.quoted
    return said.quotations if name == "quotation" else said.titles if name == "title" else said.definitions
