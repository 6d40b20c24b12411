"""What the comparison knows of English, as data: resources/rules/comparing.toml."""

import tomllib
from functools import cache
from typing import Any

from app.paths import resources


@cache
def rule(name: str) -> tuple[str, ...]:
    """Return one of the lists of resources/rules/comparing.toml."""
    return tuple(_rules()[name])


@cache
def stop_words() -> frozenset[str]:
    """Return the words that alone do not make two passages the same."""
    return frozenset(rule("stop_words"))


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "comparing.toml").read_text(encoding="utf-8"))
