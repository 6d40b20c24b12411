"""The participle that opens a recital, which the house sets in italics."""

import re
import tomllib
from functools import cache

from app.model.text import MarkKind, Text
from app.paths import resources


def participle(text: Text, language: str) -> tuple[int, int] | None:
    """Return where the words stand that open a recital; None where there are none, or the text has italics itself."""
    if language.split("-", 1)[0] != "en" or any(mark.kind is MarkKind.ITALIC for mark in text.marks):
        return None
    match = _opening().match(text.plain)
    return match.span("words") if match else None


@cache
def _opening() -> re.Pattern[str]:
    rules = tomllib.loads((resources() / "rules" / "layout.toml").read_text(encoding="utf-8"))["recitals"]
    return re.compile(rf"\s*(?P<words>(?:{rules['opening']})(?:\s+(?:{rules['then']}))?)(?!\w)", re.IGNORECASE)
