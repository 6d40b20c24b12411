"""What makes a change weigh, as data: resources/rules/weights.toml."""

import tomllib
from functools import cache
from typing import Any

from app.paths import resources


@cache
def weight_rules() -> dict[str, Any]:
    """Return the tables of resources/rules/weights.toml."""
    return tomllib.loads((resources() / "rules" / "weights.toml").read_text(encoding="utf-8"))


@cache
def weights() -> dict[str, int]:
    """Return the weight of each kind of change, in the order in which kinds of equal weight lead."""
    return {kind["slug"]: kind["weight"] for kind in weight_rules()["kind"]}


@cache
def kind_names() -> dict[str, tuple[str, str]]:
    """Return what each kind is called, one of it and many."""
    return {kind["slug"]: (kind["one"], kind["many"]) for kind in weight_rules()["kind"]}
