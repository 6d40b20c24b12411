"""Profiles: whose practice a text is held to. Each uses rules of wording, and all rules of the scrub.

A profile is a file: ``title``, ``extends`` (another profile), ``use`` (slugs of wording.toml), ``without``, rules of
its own, and ``[[change]]`` tables that give a rule another severity, suggestion, reason or source.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.checking.rules import MARKS, SEVERITIES, Rule, line_of, read_rules, shipped
from app.errors import NoProfile, RuleFault
from app.paths import resources, user_rules

_KEYS = {"title", "extends", "use", "without", "change", "_text"}
_CHANGED = ("severity", "suggestion", "reason", "source", "mark", "message")
_SHIPPED = ("wording", "scrub", "companions")
DEFAULT = "us"


@dataclass(frozen=True)
class Profile:
    """A profile with its rules: of wording, of the scrub, and those that only suggest (companions, symmetry)."""

    name: str
    title: str
    wording: tuple[Rule, ...]
    scrub: tuple[Rule, ...]
    offered: tuple[Rule, ...] = ()


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that ship, and of those beside the user's data."""
    return tuple(dict.fromkeys(path.stem for path in _files()))


def profile(name: str = DEFAULT) -> Profile:
    """Return a profile; the user's own goes before one that ships with the same name. Raises NoProfile, RuleFault."""
    return _made(name, _states())


def _files() -> Iterator[Path]:
    yield from sorted((resources() / "rules" / "profiles").glob("*.toml"))
    yield from sorted(user_rules().glob("*.toml"))


def _states() -> tuple[tuple[str, float], ...]:
    """Return every file with the time of its last change: what was made of an older one is not kept."""
    rules = resources() / "rules"
    return tuple(
        (str(path), path.stat().st_mtime) for path in (*(rules / f"{name}.toml" for name in _SHIPPED), *_files())
    )


@lru_cache(maxsize=32)
def _made(name: str, states: tuple[tuple[str, float], ...]) -> Profile:
    files = {Path(path).stem: Path(path) for path, _ in states[len(_SHIPPED) :]}
    if name not in files:
        raise NoProfile(name, tuple(files), str(user_rules()))
    found = _rules(files, name, ())
    scrub = {rule.slug for rule in shipped("scrub")}
    offered = {rule.slug for rule in shipped("companions")} | {each.slug for each in found.values() if each.when}
    title = str(read_rules(files[name])[1].get("title") or name)
    wording = tuple(rule for rule in found.values() if rule.slug not in scrub | offered)
    apart = (tuple(rule for rule in found.values() if rule.slug in those) for those in (scrub, offered))
    return Profile(name, title, wording, *apart)


def _rules(files: Mapping[str, Path], name: str, below: tuple[str, ...]) -> dict[str, Rule]:
    own, rest = read_rules(files[name])
    _held(files[name].name, rest)
    parent = str(rest.get("extends", ""))
    if parent and (parent not in files or parent in (*below, name)):
        raise RuleFault(files[name].name, _line(rest, "extends"), f"it cannot extend “{parent}”")
    found = _rules(files, parent, (*below, name)) if parent else _always()
    known = {rule.slug: rule for rule in shipped("wording")}
    for slug in rest.get("use", []):
        if slug not in known:
            raise RuleFault(files[name].name, _line(rest, "use"), f"there is no rule “{slug}”")
        found[slug] = known[slug]
    for slug in rest.get("without", []):
        if slug not in found and slug not in known:
            raise RuleFault(files[name].name, _line(rest, "without"), f"there is no rule “{slug}”")
        found.pop(slug, None)
    found.update({rule.slug: rule for rule in own})
    for number, change in enumerate(rest.get("change", [])):
        found[change["rule"]] = _changed(files[name].name, rest, number, found)
    return found


def _always() -> dict[str, Rule]:
    """Return the rules that every profile has."""
    return {rule.slug: rule for rule in (*shipped("scrub"), *shipped("companions"))}


def _held(file: str, rest: Mapping[str, Any]) -> None:
    for key, value in rest.items():
        if key not in _KEYS:
            raise RuleFault(file, _line(rest, key), f"a profile has no “{key}”")
        if key in {"title", "extends"} and not isinstance(value, str):
            raise RuleFault(file, _line(rest, key), f"“{key}” is written in quotation marks")
        if key in {"use", "without"} and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            raise RuleFault(file, _line(rest, key), f"“{key}” is a list of slugs")
        if key == "change" and not (isinstance(value, list) and all(isinstance(each, dict) for each in value)):
            raise RuleFault(file, _line(rest, key), "changes are written as [[change]] tables")


def _line(rest: Mapping[str, Any], key: str) -> int:
    lines = str(rest["_text"]).splitlines()
    return next((at for at, line in enumerate(lines, start=1) if line.strip().startswith(key)), 0)


def _changed(file: str, rest: Mapping[str, Any], number: int, found: Mapping[str, Rule]) -> Rule:
    change: dict[str, Any] = rest["change"][number]
    line = line_of(str(rest["_text"]), "change", number)
    slug = str(change.get("rule", ""))
    if slug not in found:
        raise RuleFault(file, line, f"there is no rule “{slug}” to change")
    values = {key: value for key, value in change.items() if key != "rule"}
    if any(key not in _CHANGED or not isinstance(value, str) for key, value in values.items()):
        raise RuleFault(file, line, f"a change gives {', '.join(_CHANGED)}, each in quotation marks")
    if values.get("severity", "note") not in SEVERITIES or values.get("mark", "R") not in MARKS:
        raise RuleFault(file, line, f"a severity is one of {', '.join(SEVERITIES)}, a mark one of {', '.join(MARKS)}")
    made = replace(found[slug], **values)
    if (made.mark == "R") == bool(made.source):
        raise RuleFault(file, line, "a rule marked S or M names its source, a rule marked R has none")
    return made
