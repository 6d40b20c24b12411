"""Seams: where "Japan and the United States" is no pair, but the end of one clause and the beginning of another."""

import re
import tomllib
from functools import cache
from typing import Any

from app.language.countries import find
from app.paths import resources

PROPER = r"[A-Z][\w.&’'-]*|of|and|for|on|the|,|['’]s?|\([A-Z][\w.&’'-]*\)"
"""A pattern for one word of a proper name, or a small word within it."""
NAME_LIKE = re.compile(rf"(?:\s*(?:{PROPER}))*\s*")
"""The words of an office's name: capitals, and the small words between them."""

_JOINTS_OF_CLAUSES = frozenset({"and", "及び", "並びに", "と"})


@cache
def rule(name: str) -> tuple[str, ...]:
    """Return one of the lists of resources/rules/pairs.toml."""
    return tuple(_rules()[name])


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "pairs.toml").read_text(encoding="utf-8"))


def is_pair(text: str, start: int, end: int, joint: str) -> bool:
    """Tell whether the names at ``text[start:end]``, joined by ``joint``, are a pair whose order means nothing.

    They are none in "… held by Japan and the United States intends to …", nor where a later word counts them off
    ("respectively"). What cannot be told is taken for none, so that it is reported.
    """
    rest = re.split(r"[.;]\s", text[end:], maxsplit=1)[0].casefold()
    if any(word in rest for word in rule("ordering")):
        return False
    if joint.strip(" ,").casefold() not in _JOINTS_OF_CLAUSES:
        return True
    follows = re.match(r"\s+([a-z]+)", text[end:])
    before = text[:start].rstrip().casefold()
    if not follows or _stands_after(before, "openers") or _goes_with_noun(text[start:end]):
        return True
    return _may_follow(follows[1], before)


def _may_follow(word: str, before: str) -> bool:
    if word in rule("followers") or word.endswith(("ly", "ing")):
        return True
    if word.endswith("s") and not word.endswith("ss") and word not in rule("not_verbs"):
        return False  # a verb in the singular has one of them alone as its subject
    is_subject = not before or before[-1] in ",;:.(" or _stands_after(before, "before_subjects")
    return is_subject or word in rule("not_verbs")


def _stands_after(before: str, words: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}$", before) for word in rule(words))


def _goes_with_noun(pair: str) -> bool:
    """Tell whether the second name of a pair goes with a noun ("U.S. and Japanese ships", "… and Japan's")."""
    if re.search(r"['’]s?$", pair):
        return True
    last = find(pair)[-1:]
    return any(
        pair[m.start : m.end] in m.country.adjectives and not re.search(r"\bthe\s+$", pair[: m.start], re.IGNORECASE)
        for m in last
    )
