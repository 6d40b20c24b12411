"""The wording of time as data: resources/rules/dates.toml, read once."""

import re
import tomllib
from functools import cache
from typing import Any

from app.paths import resources

_PLAIN = str.maketrans({
    **dict.fromkeys("‘’‚‛′＇`´", "'"),
    **dict.fromkeys("“”„‟″＂«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "\u00a0": " ",
})
_FIRST = re.compile(
    r"\b[lI]st(?=\s+(?:of\s+)?(?:day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|,?\s+(?:19|20)\d\d)"
)
"""The first day of a month as a scan has it: "lst July 1947"."""


def plain(text: str) -> str:
    """Return ``text`` with straight quotes and plain hyphens, as long as it was."""
    return _FIRST.sub("1st", text.translate(_PLAIN))


@cache
def form(where: str, name: str) -> re.Pattern[str]:
    """Return the pattern ``name`` of table ``where``; case does not count."""
    return re.compile(_all()[where][name], re.IGNORECASE)


@cache
def forms(where: str, name: str) -> tuple[re.Pattern[str], ...]:
    """Return the list of patterns ``name`` of table ``where``."""
    return tuple(re.compile(each, re.IGNORECASE) for each in _all()[where][name])


@cache
def choices(where: str, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return a table of values, each with its pattern, in the order in which they are tried."""
    return tuple((value, re.compile(each, re.IGNORECASE)) for value, each in _all()[where][name])


@cache
def table(name: str) -> Any:
    """Return a table as it stands in the file."""
    return _all()[name]


def chosen(where: str, name: str, words: str) -> str:
    """Return the first value of a table whose pattern is in ``words``; empty when none is."""
    return next((value for value, each in choices(where, name) if each.search(words)), "")


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "dates.toml").read_text(encoding="utf-8"))
