"""Local findings: what rules find in one provision, by its own words and what stands around it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from app.checking import scrub_dates, scrub_letters, scrub_signs, wording_checks
from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding

Check = Callable[[Said, Rule], Iterable[Span]]
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
        self._by_sort: dict[Sort, tuple[dict[str, list[Rule]], list[Rule]]] = {}

    @staticmethod
    @lru_cache(maxsize=16)
    def of(rules: tuple[Rule, ...]) -> "_Fitting":
        """Return the rules so arranged, once for each row of rules."""
        return _Fitting(rules)

    def to(self, low: str, sort: Sort) -> list[Rule]:
        """Return the rules that may find something in a string in small letters, in their order."""
        if sort not in self._by_sort:
            self._by_sort[sort] = self._arranged(sort)
        admits, free = self._by_sort[sort]
        fitting = [*free, *(rule for piece, rules in admits.items() if piece in low for rule in rules)]
        return list(dict.fromkeys(fitting))

    def _arranged(self, sort: Sort) -> tuple[dict[str, list[Rule]], list[Rule]]:
        admits: dict[str, list[Rule]] = {}
        free: list[Rule] = []
        for rule in self._rules:
            if not (rule.pattern or rule.check in _SPANS) or not _holds(rule, *sort):
                continue
            for piece in rule.pieces:
                admits.setdefault(piece, []).append(rule)
            if not rule.pieces:
                free.append(rule)
        return admits, free


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
        if covered is None:  # looked for once, and only where something is found
            covered = [match.span() for each in rule.exceptions for match in each.finditer(said.plain)]
        if not _excepted(rule, said, span, covered):
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


def _excepted(rule: Rule, said: Said, span: Span, covered: Sequence[Span]) -> bool:
    """Tell whether a place is an exception: by its context, or by one of the places that its patterns cover."""
    start, end = span
    for name in rule.outside:
        if name == "negated":
            if said.negated(start):
                return True
        elif any(first <= start and end <= last for first, last in _spans(name, said)):
            return True
    return any(first <= start and end <= last for first, last in covered)


def _spans(name: str, said: Said) -> tuple[Span, ...]:
    if name == "quoted":
        return said.quoted
    return said.quotations if name == "quotation" else said.titles if name == "title" else said.definitions
