"""The rules of recognition as data: resources/rules/ingest.toml, read once."""

import re
import tomllib
from functools import cache
from typing import Any

from app.paths import resources


@cache
def section(name: str) -> Any:
    """Return a section of the file."""
    return _all()[name]


@cache
def pattern(where: str, name: str) -> re.Pattern[str]:
    """Return the pattern ``name`` of section ``where``; case does not count, ``$`` is the end of the text."""
    return re.compile(section(where)[name], re.IGNORECASE)


@cache
def patterns(where: str, name: str) -> tuple[re.Pattern[str], ...]:
    """Return the list of patterns ``name`` of section ``where``."""
    return tuple(re.compile(each, re.IGNORECASE) for each in section(where)[name])


@cache
def opener() -> re.Pattern[str]:
    """Return what opens a recital: a participle or "Whereas", in any case."""
    words = section("front")["openers"]
    return re.compile(rf"^(?:and,?\s+|also\s+|further\s+|jointly\s+|mutually\s+|fully\s+)*(?:{words})", re.IGNORECASE)


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "ingest.toml").read_text(encoding="utf-8"))
