"""The questions of a template as a form changes them: each change gives the head's file anew. No widgets.

The file leads: the form shows what stands in it, and writes one question at a time into it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.drafting.heads import common_rows
from app.drafting.questions import QUESTION_KINDS
from app.drafting.writing import asking, parts_of_head, rows_of, toml, with_row, without_row

_EMPTY: Mapping[str, Any] = {
    "title": "", "help": "", "group": "", "kind": "line", "options": [], "required": False, "least": 0, "most": 9999,
    "when": {},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the list: ``common`` ones are shared by all templates, ``own`` ones stand in this head."""

    key: str
    title: str
    kind: str
    own: bool
    common: bool


def asked_in(head: str) -> tuple[Asked, ...]:
    """Return the questions of a head in the order of the form; raise ValueError when the head is not TOML."""
    common, own = common_rows(), {str(row.get("key", "")): row for row in rows_of(head)}
    ask = [str(key) for key in parts_of_head(head).get("ask", [])]
    found = []
    for key in dict.fromkeys((*ask, *own)):
        row = {**common.get(key, {}), **own.get(key, {})}
        title, kind = str(row.get("title", "")) or key, str(row.get("kind", "line"))
        found.append(Asked(key, title, kind, key in own, key in common))
    return tuple(found)


def not_asked(head: str) -> tuple[tuple[str, str], ...]:
    """Return the common questions that a head does not ask, key and title."""
    there = {each.key for each in asked_in(head)}
    return tuple((key, str(row.get("title", key))) for key, row in common_rows().items() if key not in there)


def is_common(key: str) -> bool:
    """Whether templates have a question in common."""
    return key in common_rows()


def question(head: str, key: str) -> dict[str, Any]:
    """Return all that is said of a question, by the head and by what it has in common with others."""
    own = next((row for row in rows_of(head) if row.get("key") == key), {})
    return {**_EMPTY, **common_rows().get(key, {}), **own, "key": key}


def changed(head: str, key: str, part: str, value: Any) -> str:
    """Return the head with one part of a question said anew; what a common one says by itself is not repeated."""
    own = dict(next((row for row in rows_of(head) if row.get("key") == key), {}))
    if part == "key":
        return _renamed(head, key, own, str(value))
    common = common_rows().get(key, {})
    inherited = common.get(part, _EMPTY.get(part))
    own = {"key": key, **own}
    if value == inherited or (part == "default" and value in ("", [], None) and part not in common):
        own.pop(part, None)
    else:
        own[part] = value
    if part == "kind":
        own.pop("default", None)
    bare = set(own) == {"key"}
    if bare and common:
        return without_row(head, key)
    return with_row(head, key, own)


def _renamed(head: str, key: str, own: dict[str, Any], new: str) -> str:
    if key in common_rows() or not new or any(each.key == new for each in asked_in(head)):
        return head
    ask = [new if each == key else each for each in _ask(head)]
    return asking(with_row(head, key, {**own, "key": new}), ask)


def added(head: str) -> tuple[str, str]:
    """Return the head with a new question at its end, and that question's key."""
    taken = {each.key for each in asked_in(head)} | set(common_rows())
    key = next(key for number in range(1, 1000) if (key := f"question_{number}") not in taken)
    return asking(with_row(head, key, {"key": key, "title": ""}), [*_ask(head), key]), key


def taken_up(head: str, key: str) -> str:
    """Return the head asking a common question as well."""
    return asking(head, [*_ask(head), key])


def removed(head: str, key: str) -> str:
    """Return the head without a question."""
    return asking(without_row(head, key), [each for each in _ask(head) if each != key])


def moved(head: str, key: str, by: int) -> str:
    """Return the head with a question further up (-1) or down (1) in the form."""
    keys = [each.key for each in asked_in(head)]
    at = keys.index(key)
    if not 0 <= at + by < len(keys):
        return head
    keys.insert(at + by, keys.pop(at))
    return asking(head, keys)


def _ask(head: str) -> list[str]:
    return [each.key for each in asked_in(head)]


def when_said(when: Mapping[str, Any]) -> str:
    """Return conditions as the form shows them: ``contact_points = true, rhythm = "as needed"``."""
    return ", ".join(f"{key} = {toml(value)}" for key, value in when.items())


def when_typed(words: str) -> dict[str, Any] | None:
    """Return the conditions that were typed; None when they cannot be read."""
    if "\n" in words:
        return None
    try:
        found: Any = tomllib.loads(f"when = {{ {words.strip()} }}")["when"]
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def kinds() -> tuple[str, ...]:
    """Return the kinds that a form can make; tables and sides are written in the file."""
    return tuple(kind for kind in QUESTION_KINDS if kind not in {"table", "sides"})
