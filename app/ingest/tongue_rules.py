"""How instruments in other languages than English are told, as data: resources/rules/tongues.toml, read once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.paths import resources

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class TongueRules:
    """The patterns of a language; the fields are described in the file."""

    name: str
    title: tuple[tuple[str, re.Pattern[str]], ...]
    container: re.Pattern[str]
    article: re.Pattern[str]
    preamble: re.Pattern[str]
    recital: re.Pattern[str]
    link: re.Pattern[str]
    closing: re.Pattern[str]
    signing: re.Pattern[str]
    on_behalf: re.Pattern[str]
    annex: re.Pattern[str]
    no: tuple[re.Pattern[str], ...]
    yes: tuple[re.Pattern[str], ...]
    soft: tuple[re.Pattern[str], ...]
    collective: re.Pattern[str]
    ends: re.Pattern[str]
    joins: re.Pattern[str]
    drop: re.Pattern[str]
    between: re.Pattern[str]
    place: re.Pattern[str]
    posts: re.Pattern[str]
    originals: tuple[tuple[re.Pattern[str], int], ...]
    languages: tuple[tuple[re.Pattern[str], str], ...]
    months: tuple[str, ...]
    countries: tuple[tuple[str, re.Pattern[str]], ...]


def known(language: str) -> bool:
    """Whether instruments in a language can be told."""
    return language in _all()


@cache
def rules_of(language: str) -> TongueRules:
    """Return the rules of a language; those of one that is not known match nothing but labels."""
    row = _all().get(language, {})
    one: dict[str, Any] = {name: _compiled(row.get(name, "")) for name in _SINGLE}
    many: dict[str, Any] = {name: tuple(_compiled(each) for each in row.get(name, ())) for name in _LISTS}
    return TongueRules(
        name=name_of(language),
        title=tuple((slug, _compiled(each)) for slug, each in row.get("title", ())),
        on_behalf=_compiled(row.get("for", "")),
        originals=tuple((_compiled(each), count) for each, count in row.get("originals", ())),
        languages=tuple((_compiled(each), tag) for each, tag in row.get("languages", ())),
        months=tuple(row.get("months", "").split()),
        countries=tuple((country, _compiled(each)) for country, each in row.get("countries", {}).items()),
        **one,
        **many,
    )


@cache
def markers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what says in each language that a version is a translation."""
    english = re.compile(
        r"\b(?:provisional|unofficial|courtesy|tentative|informal|working|office|english) translation\b"
        r"|^\W*translation\W*$",
        re.IGNORECASE,
    )
    return (("en", english), *((tag, _compiled(row["marker"])) for tag, row in _all().items() if "marker" in row))


def name_of(language: str) -> str:
    """Return the English name of a language; its tag where none is known."""
    names = tomllib.loads((resources() / "rules" / "languages.toml").read_text(encoding="utf-8"))["languages"]
    return next((str(name) for name, tag in names.items() if tag == language), language)


_LISTS = ("no", "yes", "soft")
_SINGLE = (
    "container", "article", "preamble", "recital", "link", "closing", "signing", "annex", "collective", "ends", "joins",
    "drop", "between", "place", "posts",
)  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE) if pattern else _NEVER


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "tongues.toml").read_text(encoding="utf-8"))
