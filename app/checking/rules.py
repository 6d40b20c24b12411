"""Rules of checking as data: patterns or the names of checks, where they hold, what they say, and who says so.

A rule file is TOML with ``[[rule]]`` tables: resources/rules/wording.toml, scrub.toml, profiles/*.toml, and the
ministry's own beside the user's data. A bad one gives file, line and reason.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, get_args

from app.errors import RuleFault
from app.language.sieve import needs
from app.language.topics import all_topics
from app.model.finding import Severity
from app.model.provision import Kind
from app.paths import resources

_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_SMALL_WORD = re.compile(r"[a-z]{4,}")
_SYNTAX = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_TABLE = re.compile(r"^\s*\[\[(rule|change)\]\]", re.MULTILINE)
SEVERITIES: tuple[str, ...] = get_args(Severity)
AROUND = ("quotation", "quoted", "title", "negated", "definition")
MARKS = ("S", "M", "R")
_LANGUAGES = ("en", "ja", "any")
CHECKS = frozenset(
    "acronym_case acronym_undefined acronym_unused articles bare_present brackets companion"  # noqa: SIM905
    " country_misspelled date_forms date_impossible date_weekday doubled_word endings_mixed first_person"
    " heading_narrow hyphens_mixed ja_stop_missing ja_term_twice ja_term_unused ja_widths letter_wrong"
    " letters_swapped list_and list_and_early list_marks misspelled name_of_text name_variants"
    " number_words numbering one_sided own_title quotes quotes_mixed recital_capitals recital_ends"
    " recital_stop reference_nowhere reference_unit spelling_mixed stale stem_colon stop_missing"
    " stop_stray term_small term_twice term_undefined term_unused the_participants".split()
)
"""The names of checks that are code."""


@dataclass(frozen=True, slots=True)
class Mend:
    """Words for the place of what was found, where ``when`` fits there; ``when`` may look at what stands around."""

    when: re.Pattern[str]
    words: str


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule: a ``pattern``, or the name of a ``check`` that is code; ``words`` and ``pairs`` are what the check knows.

    ``only`` are pieces, in small letters, of which a text must have one to be looked at: it saves time.
    ``outside`` names what it does not hold in (AROUND); ``unless`` are patterns, what one of them covers is no finding.
    ``kinds`` and ``topics`` restrict it, ``not_kinds`` and ``not_topics`` except; ``once`` reports the
    first place only, ``not_types`` are types of instruments (Particulars) where it does not hold.
    A companion asks where one of ``when`` stands (and one of ``given`` somewhere), unless one of ``here`` stands in the
    same sentence, or one of ``wants`` anywhere. ``source`` is empty for what is general knowledge (mark R).
    """

    slug: str
    message: str
    severity: Severity = "warning"
    pattern: str = ""
    check: str = ""
    only: tuple[str, ...] = ()
    cased: bool = False
    language: str = "en"
    outside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    not_topics: tuple[str, ...] = ()
    headings: bool = True
    once: bool = False
    not_types: tuple[str, ...] = ()
    suggestion: str = ""
    reason: str = ""
    source: str = ""
    mark: str = "R"
    mends: tuple[Mend, ...] = ()
    words: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready."""
        return re.compile(self.pattern, 0 if self.cased else re.IGNORECASE)

    @cached_property
    def exceptions(self) -> tuple[re.Pattern[str], ...]:
        """The patterns that except, ready."""
        return tuple(re.compile(each, 0 if self.cased else re.IGNORECASE) for each in self.unless)

    @cached_property
    def pieces(self) -> frozenset[str]:
        """Pieces, in small letters, of which a text has one where something is found; none where unsure."""
        return frozenset(self.only) or max(needs(self.pattern), key=_rarity, default=frozenset())


def _rarity(pieces: frozenset[str]) -> tuple[int, int]:
    return min(len(piece) for piece in pieces), -len(pieces)


@lru_cache(maxsize=64)
def _read(path: str, _when: float) -> tuple[tuple[Rule, ...], Mapping[str, Any]]:
    return _rules_in(Path(path).name, Path(path).read_bytes())


def read_rules(path: Path) -> tuple[tuple[Rule, ...], Mapping[str, Any]]:
    """Return the rules of a file, and what stands in it beside them; raise RuleFault."""
    try:
        return _read(str(path), path.stat().st_mtime)
    except OSError as error:
        raise RuleFault(path.name, 0, error.strerror or "it cannot be read") from error


def shipped(name: str) -> tuple[Rule, ...]:
    """Return the rules of a file in resources/rules."""
    return read_rules(resources() / "rules" / f"{name}.toml")[0]


def _rules_in(name: str, data: bytes) -> tuple[tuple[Rule, ...], Mapping[str, Any]]:
    text = _decoded(name, data)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        said = str(error)
        at = _SYNTAX.search(said)
        line = int(at[1]) if at and at[1] else text.count("\n") + 1
        raise RuleFault(name, line, _SYNTAX.sub("", said).strip().rstrip(".").lower() or "it is no TOML") from error
    rows = table.get("rule", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RuleFault(name, 1, "rules are written as [[rule]] tables")
    rules = tuple(_Row(name, text, number, row).rule() for number, row in enumerate(rows))
    seen: set[str] = set()
    for number, rule in enumerate(rules):
        if rule.slug in seen:
            raise RuleFault(name, line_of(text, "rule", number, "slug"), f"there are two rules “{rule.slug}”")
        seen.add(rule.slug)
    return rules, {key: value for key, value in table.items() if key != "rule"} | {"_text": text}


def _decoded(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleFault(name, data[: error.start].count(b"\n") + 1, "it is not in UTF-8") from error


def line_of(text: str, table: str, number: int, key: str = "") -> int:
    """Return the line (from 1) of a key of the table with this number in a file; that of the table without one."""
    heads = [match for match in _TABLE.finditer(text) if match[1] == table]
    if number >= len(heads):
        return 0
    start = heads[number].start()
    end = next((match.start() for match in _TABLE.finditer(text, heads[number].end())), len(text))
    found = (
        re.search(rf"^\s*(?:{re.escape(key)}\s*=|\[rule\.{re.escape(key)}\])", text[start:end], re.MULTILINE)
        if key
        else None
    )
    at = start + found.end() if found else heads[number].end()
    return text.count("\n", 0, at) + 1


class _Row:
    """One [[rule]] table of a file, being read."""

    def __init__(self, name: str, text: str, number: int, row: dict[str, Any]) -> None:
        self.name, self.text, self.number, self.row = name, text, number, row

    def rule(self) -> Rule:
        known = {field.name: field for field in fields(Rule)}
        for key in self.row:
            if key not in known and key != "mend":
                raise self.fault(key, f"a rule has no “{key}”")
        for key in ("slug", "message"):
            if not isinstance(self.row.get(key), str) or not self.row[key].strip():
                raise self.fault(key, f"a rule needs a {key}")
        values = {key: self._value(key, value) for key, value in self.row.items() if key != "mend"}
        made = Rule(**values, mends=self._mends())
        self._hold(made)
        return made

    def fault(self, key: str, why: str) -> RuleFault:
        return RuleFault(self.name, line_of(self.text, "rule", self.number, key), why)

    def _value(self, key: str, value: Any) -> Any:
        default = next(field.default for field in fields(Rule) if field.name == key)
        if key == "pairs":
            return self._pairs(value)
        if isinstance(default, bool):
            fits = isinstance(value, bool)
        elif isinstance(default, tuple):
            fits = isinstance(value, list) and all(isinstance(each, str) for each in value)
        else:
            fits = isinstance(value, str)
        if not fits:
            raise self.fault(key, f"“{key}” has a value of the wrong kind")
        return tuple(value) if isinstance(value, list) else value

    def _pairs(self, value: Any) -> tuple[tuple[str, str], ...]:
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            raise self.fault("pairs", "“pairs” has words on both sides of each sign of equality")
        return tuple(value.items())

    def _hold(self, rule: Rule) -> None:
        """Refuse what a rule cannot be."""
        if not _SLUG.fullmatch(rule.slug):
            raise self.fault("slug", "a slug has small letters, digits and underscores")
        if bool(rule.pattern) == bool(rule.check):
            raise self.fault("slug", "a rule has either a pattern or the name of a check")
        if rule.check and rule.check not in CHECKS:
            raise self.fault("check", f"there is no check “{rule.check}”")
        if rule.check == "misspelled" and not all(
            _SMALL_WORD.fullmatch(wrong) for wrong, _ in rule.pairs or [("", "")]
        ):
            raise self.fault(
                "pairs" if rule.pairs else "check", "“pairs” has wrong words in small letters, and right ones"
            )
        if (rule.mark != "R") != bool(rule.source):
            key, why = ("source", "a rule with a source is marked S or M")
            raise self.fault(key, why) if rule.source else self.fault("mark", "a rule marked S or M names its source")
        self._words(rule)

    def _words(self, rule: Rule) -> None:
        """Refuse values that no rule knows, and patterns that are wrong."""
        self._among("severity", (rule.severity,), SEVERITIES)
        self._among("mark", (rule.mark,), MARKS)
        self._among("language", (rule.language,), _LANGUAGES)
        self._among("outside", rule.outside, AROUND)
        for key, value in (("topics", rule.topics), ("not_topics", rule.not_topics)):
            self._among(key, value, all_topics())
        for key, value in (("kinds", rule.kinds), ("not_kinds", rule.not_kinds)):
            self._among(key, value, tuple(kind.value for kind in Kind))
        patterns = (("pattern", (rule.pattern,)), ("unless", rule.unless), ("when", rule.when), ("here", rule.here))
        for key, those in (*patterns, ("wants", rule.wants), ("given", rule.given)):
            for each in those:
                self._compiled(key, each)
        if (rule.check == "companion") != bool(rule.when):
            raise self.fault("when", "a companion, and nothing else, has “when”")
        if rule.pattern and re.compile(rule.pattern).match(""):
            raise self.fault("pattern", "the pattern fits where nothing stands")

    def _among(self, key: str, values: tuple[str, ...], known: tuple[str, ...]) -> None:
        wrong = next((each for each in values if each not in known), None)
        if wrong is not None:
            raise self.fault(key, f"“{wrong}” is none of {', '.join(known)}")

    def _compiled(self, key: str, pattern: str, flags: int = 0) -> re.Pattern[str]:
        try:
            return re.compile(pattern, flags)
        except (re.error, ValueError, OverflowError, RecursionError) as error:
            raise self.fault(key, f"the pattern “{pattern}” is wrong: {error}") from error

    def _mends(self) -> tuple[Mend, ...]:
        rows = self.row.get("mend", [])
        if not isinstance(rows, list) or not all(
            isinstance(row, dict) and set(row) <= {"when", "words"} and isinstance(row.get("words"), str)
            for row in rows
        ):
            raise self.fault("mend", "a mend has “words”, and “when” as a pattern")
        return tuple(self._mend(row) for row in rows)

    def _mend(self, row: Mapping[str, Any]) -> Mend:
        when, words = self._compiled("mend", str(row.get("when", "")), re.IGNORECASE), str(row["words"])
        try:
            when.sub(words, "")
        except (re.error, IndexError) as error:
            raise self.fault("mend", f"the words “{words}” do not fit “{when.pattern}”: {error}") from error
        return Mend(when, words)
