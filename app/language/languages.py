"""The languages that instruments are written in, by their English names: resources/rules/languages.toml."""

import tomllib
from functools import cache

from app.paths import resources


@cache
def languages() -> dict[str, str]:
    """Return the BCP 47 tag of each name; not to be changed.

    Of two names of a language the first is the one that drafts write.
    """
    rules = tomllib.loads((resources() / "rules" / "languages.toml").read_text(encoding="utf-8"))
    known: dict[str, str] = rules["languages"]
    return known
