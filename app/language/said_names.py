"""Names of countries, topics, kinds and languages as other languages say them: resources/rules/names.LANGUAGE.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache

from app.paths import resources


def name_in(tongue: str, table: str, english: str) -> str:
    """Return a name in a language, from a table ("countries"); the English one where it is not known there."""
    return _names(tongue.partition("-")[0]).get(table, {}).get(english, english)


@cache
def _names(tongue: str) -> Mapping[str, Mapping[str, str]]:
    path = resources() / "rules" / f"names.{tongue}.toml"
    if not path.is_file():
        return {}
    tables: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tables
