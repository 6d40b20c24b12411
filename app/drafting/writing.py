"""Writing the head of a template: its .toml file changed at one place, with its author's comments and order kept."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.drafting.heads import HEAD_PARTS

Row = Mapping[str, Any]
_ORDER = ("key", "kind", "title", "help", "group", "options", "least", "most", "required", "default", "when", "columns")
_WIDTH = 110
_BLOCK = re.compile(r"^[ \t]*\[\[[ \t]*question[ \t]*\]\]", re.MULTILINE)


def toml(value: Any) -> str:
    """Return a value as TOML says it: long lists with a line for each entry."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + " }" if value else "{}"
    if isinstance(value, list | tuple):
        entries = [toml(item) for item in value]
        line = f"[{', '.join(entries)}]"
        short = len(line) <= _WIDTH and not any("\n" in entry for entry in entries)
        return line if short else "[\n" + "".join(f"  {entry},\n" for entry in entries) + "]"
    return str(value)


def block(row: Row) -> str:
    """Return a [[question]] of a head."""
    named = [name for name in _ORDER if name in row] + [name for name in row if name not in _ORDER]
    return "\n".join(["[[question]]", *(f"{name} = {toml(row[name])}" for name in named)]) + "\n"


def head(parts: Mapping[str, Any], rows: Sequence[Row]) -> str:
    """Return a whole head."""
    lines = [f"{name} = {toml(parts[name])}" for name in HEAD_PARTS if name in parts]
    return "\n".join(lines) + "\n" + "".join(f"\n{block(row)}" for row in rows)


def rows_of(source: str) -> tuple[Row, ...]:
    """Return the questions that a head itself defines, as they stand there; raise ValueError when it is not TOML."""
    rows = tomllib.loads(source).get("question", [])
    return tuple(row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def parts_of_head(source: str) -> dict[str, Any]:
    """Return what a head says besides its questions; raise ValueError when it is not TOML."""
    return {key: value for key, value in tomllib.loads(source).items() if key != "question"}


def with_row(source: str, key: str, row: Row) -> str:
    """Return the head with ``row`` in the place of the question ``key``; at the end when there is none."""
    rows = list(rows_of(source))
    at = next((at for at, known in enumerate(rows) if known.get("key") == key), None)
    if at is None:
        return _sure(f"{source.rstrip()}\n\n{block(row)}", source, [*rows, row])
    wanted = [*rows[:at], row, *rows[at + 1 :]]
    return _sure(_in_block(source, at, lambda _old: block(row)), source, wanted)


def without_row(source: str, key: str) -> str:
    """Return the head without the question ``key`` of its own."""
    rows = list(rows_of(source))
    at = next((at for at, known in enumerate(rows) if known.get("key") == key), None)
    if at is None:
        return source
    return _sure(_in_block(source, at, lambda _old: ""), source, [*rows[:at], *rows[at + 1 :]])


def with_part(source: str, name: str, value: Any) -> str:
    """Return the head with ``name`` (title, ask, topics …) said anew."""
    parts, rows = parts_of_head(source), rows_of(source)
    said = f"{name} = {toml(value)}\n"
    span = _span(source, name)
    changed = source[: span[0]] + said + source[span[1] :] if span else said + source
    return _sure(changed, source, rows, {**parts, name: value})


def asking(source: str, keys: Sequence[str]) -> str:
    """Return the head with these questions, in this order: "ask" names them all, the head's own too."""
    return with_part(source, "ask", list(keys))


def _string(text: str) -> str:
    signs = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + re.sub(r'["\\\x00-\x1f\x7f]', lambda s: signs.get(s[0], f"\\u{ord(s[0]):04x}"), text) + '"'


def _in_block(source: str, at: int, change: Callable[[str], str]) -> str:
    """Return the head with its question number ``at`` written anew; the comment before the next one stays there."""
    starts = [found.start() for found in _BLOCK.finditer(source)]
    if at >= len(starts):
        return source
    start, end = starts[at], starts[at + 1] if at + 1 < len(starts) else len(source)
    body = source[start:end]
    tail = re.search(r"(?:\s*^[ \t]*#.*$)*\s*\Z", body, re.MULTILINE)
    kept = body[tail.start() :].lstrip("\n") if tail and "#" in body[tail.start() :] else ""
    new = change(body)
    gap = "\n" if end < len(source) and new else ""
    return source[:start] + new + gap + kept + source[end:]


def _span(source: str, name: str) -> tuple[int, int] | None:
    """Return where a head says ``name``, before its first question: from the line's start to the end of the value."""
    first = _BLOCK.search(source)
    limit = first.start() if first else len(source)
    found = re.compile(rf"^[ \t]*{re.escape(name)}[ \t]*=", re.MULTILINE).search(source, 0, limit)
    if found is None:
        return None
    end = found.end()
    while end < limit:
        line = source.find("\n", end, limit)
        end = limit if line < 0 else line + 1
        try:
            tomllib.loads(source[found.start() : end])
        except (ValueError, RecursionError):
            continue
        return found.start(), end
    return None


def _sure(changed: str, source: str, rows: Sequence[Row], parts: Mapping[str, Any] | None = None) -> str:
    """Return the changed head if it says just what was wanted; else the whole head written anew."""
    wanted = dict(parts_of_head(source) if parts is None else parts)
    try:
        fits = parts_of_head(changed) == wanted and list(rows_of(changed)) == [dict(row) for row in rows]
    except (ValueError, RecursionError):
        fits = False
    return changed if fits else head(wanted, rows)
