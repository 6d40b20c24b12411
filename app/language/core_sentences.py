"""Sentences that come finished, in English, said in another language: resources/translations/core.LANGUAGE.toml.

The core says in findings and errors what happened and what to do, with names and numbers filled in. Here a sentence is
found again by what stands round them. What is not listed stays as it is.
"""

import re
import tomllib
from functools import lru_cache

from app.paths import resources

_SLOT = re.compile(r"\{([a-d])\}")
_AND = re.compile(r", and | and |, ")


@lru_cache(maxsize=4096)
def said_in(tongue: str, english: str) -> str:
    """Return a clause or sentence of the core in a language: whole where it is known, else as it is."""
    if tongue == "en" or not english:
        return english
    clause = english.strip().rstrip(".")
    for pattern, said in _patterns(tongue):
        found = pattern.fullmatch(clause)
        if found:
            return said.format(**{slot: inside_in(tongue, words) for slot, words in found.groupdict().items()})
    return english


def inside_in(tongue: str, words: str) -> str:
    """Return words that were filled into a sentence: one of the core's own among them is said as well, or a list."""
    whole = _own(tongue, words)
    if whole:
        return whole
    listed = [_own(tongue, part) for part in _AND.split(words)]
    return "、".join(listed) if tongue == "ja" and len(listed) > 1 and all(listed) else words


def _own(tongue: str, words: str) -> str:
    """Return words of the core's own in a language; empty where they are none."""
    for pattern, said in _patterns(tongue):
        if not pattern.groups and pattern.fullmatch(words.rstrip(".")):
            return said.rstrip("。")
    return ""


@lru_cache(maxsize=4)
def _patterns(tongue: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is said in a language, those with the most own words first."""
    path = resources() / "translations" / f"core.{tongue}.toml"
    if not path.is_file():
        return ()
    known: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["said"]
    rows = sorted(known.items(), key=lambda row: -len(_SLOT.sub("", row[0])))
    return tuple((_pattern(english), said) for english, said in rows)


def _pattern(english: str) -> re.Pattern[str]:
    """Return what finds a sentence: its first letter may be a capital, a slot holds anything."""
    parts = _SLOT.split(english.rstrip("."))
    body = "".join(f"(?P<{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    first = english[:1]
    if first.isalpha():
        body = f"[{first.lower()}{first.upper()}]{body[len(re.escape(first)) :]}"
    return re.compile(body, re.DOTALL)
