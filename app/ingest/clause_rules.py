"""The rules that tell a clause by its wording, as data: resources/rules/clauses.toml, read once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.language.sieve import Sieve
from app.paths import resources

_NAME = re.compile(r"@(\w+)@")
_PLAIN = str.maketrans({
    **dict.fromkeys("‘’‚‛′＇`´", "'"),
    **dict.fromkeys("“”„‟″＂«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
})
LISTS = ("says", "timed", "topical", "also", "never")

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class ClauseRule:
    """A clause: its name, its topics, and whether it is one that may say how often."""

    name: str
    topics: frozenset[str]
    timed: bool


def plain(text: str) -> str:
    """Return ``text`` with straight quotes and plain hyphens, as long as it was; of full stops only the last stays."""
    straight = text.translate(_PLAIN)
    body = straight.rstrip()
    return body[:-1].replace(".", "·") + straight[len(body) - 1 :] if body else straight


@cache
def clause_rules() -> tuple[ClauseRule, ...]:
    """Return the rules of all clauses, in the order of the file."""
    return tuple(ClauseRule(row["name"], frozenset(row["topics"]), "timed" in row) for row in _all()["clause"])


@cache
def wording() -> Sieve[tuple[str, str]]:
    """Return how the sentences of all clauses are worded: patterns by clause and list; the file describes the lists."""
    rows = _all()["clause"]
    return Sieve(((row["name"], part), _expanded(each)) for row in rows for part in LISTS for each in row.get(part, ()))


@cache
def form(where: str, name: str) -> re.Pattern[str]:
    """Return the pattern ``name`` of table ``where``."""
    return _compiled(_all()[where][name])


@cache
def forms(where: str, name: str) -> Patterns:
    """Return the list of patterns ``name`` of table ``where``."""
    return tuple(_compiled(each) for each in _all()[where][name])


@cache
def choices(where: str, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the table of values, each with the pattern that speaks for it, in the order in which they are tried."""
    return tuple((value, _compiled(each)) for value, each in _all()[where][name])


@cache
def word(name: str) -> re.Pattern[str]:
    """Return a row of [words] as a pattern."""
    return _compiled(_all()["words"][name])


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_expanded(pattern), re.IGNORECASE)


def _expanded(pattern: str) -> str:
    words = _all()["words"]
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda match: words[match[1]], pattern)
    return pattern


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "clauses.toml").read_text(encoding="utf-8"))
