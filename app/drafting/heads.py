"""The head of a template: its .toml file, with title, topics and questions, read and checked."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from app.drafting.questions import QUESTION_KINDS, Question, When, value_faults
from app.errors import TemplateFault
from app.paths import shipped_templates

COMMON = "_common.toml"
HEAD_PARTS: Mapping[str, type] = {
    "title": str, "description": str, "notice": str, "signed_text_behind": bool, "ask": list, "topics": list,
}  # fmt: skip
QUESTION_PARTS: Mapping[str, type] = {
    "key": str, "kind": str, "title": str, "help": str, "group": str, "options": list, "required": bool,
    "columns": list, "least": int, "most": int, "when": dict,
}  # fmt: skip
_DEFAULTS: Mapping[str, Any] = {"number": 0, "yes": False, "list": [], "table": [], "sides": []}


@dataclass(frozen=True, slots=True)
class Head:
    """What a .toml file says of its template; ``own`` are the keys of the questions that the file itself defines."""

    title: str
    description: str
    signed_text_behind: bool
    notice: str
    questions: tuple[Question, ...]
    topics: tuple[str, ...]
    own: frozenset[str]


def read_head(name: str, source: str) -> Head:
    """Return the head of the template ``name`` from the text of its file; raise TemplateFault at the first fault."""
    file = f"{name}.toml"
    data = _data(file, source)
    own = [_merged({}, row, file, source) for row in _rows(data, file)]
    merged = common_rows()
    for row in own:
        merged[row["key"]] = _merged(merged.get(row["key"], {}), row, file, source)
    asked = list(dict.fromkeys([*data.get("ask", []), *(row["key"] for row in own)]))
    missing = [key for key in asked if key not in merged]
    if missing:
        raise TemplateFault(file, line_of(source, missing[0]), f"“ask” names “{missing[0]}”, which is no question")
    if "sides" not in asked:
        raise TemplateFault(file, line_of(source, "ask"), "“ask” has to name “sides”: a draft is between sides")
    own_keys = frozenset(row["key"] for row in own)
    questions = [_question(merged[key], file, source) for key in asked]
    stated = frozenset(row["key"] for row in own if "when" in row)
    behind = data.get("signed_text_behind", False)
    return Head(
        title=data.get("title") or name,
        description=data.get("description", ""),
        signed_text_behind=behind,
        notice=data.get("notice", "") or ("" if behind else "No signed text stands behind this template."),
        questions=tuple(_depending(questions, merged, stated, (file, source))),
        topics=tuple(data.get("topics", ())),
        own=own_keys,
    )


def common_rows() -> dict[str, dict[str, Any]]:
    """Return the questions that the shipped templates have in common, by key, as their file states them."""
    return {row["key"]: deepcopy(row) for row in _read((shipped_templates() / COMMON).read_text(encoding="utf-8"))}


@lru_cache(maxsize=1)
def _read(common: str) -> tuple[dict[str, Any], ...]:
    return tuple(_rows(tomllib.loads(common), COMMON))


def line_of(source: str, word: str) -> int:
    """Return the line of a TOML file that first holds ``word`` as a key or in quotation marks; 0 when none does."""
    found = re.search(rf'^\s*{re.escape(word)}\s*=|"{re.escape(word)}"', source, re.MULTILINE)
    return source.count("\n", 0, found.start() + len(found[0])) + 1 if found else 0


def _data(file: str, source: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise TemplateFault(file, int(line[1]) if line else 0, f"it is not TOML: {error}") from error
    for key, value in data.items():
        if key != "question" and (key not in HEAD_PARTS or not isinstance(value, HEAD_PARTS[key])):
            known = ", ".join((*HEAD_PARTS, "question"))
            raise TemplateFault(file, line_of(source, key), f"“{key}” is not known or not of its kind ({known})")
        if isinstance(value, list) and key != "question" and not all(isinstance(item, str) for item in value):
            raise TemplateFault(file, line_of(source, key), f"“{key}” has to be a list of words")
    return data


def _rows(head: Mapping[str, Any], file: str) -> list[dict[str, Any]]:
    rows = head.get("question", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) and isinstance(row.get("key"), str) for row in rows):
        raise TemplateFault(file, 0, "each [[question]] needs a key in quotation marks")
    return rows


def _merged(common: Mapping[str, Any], row: Mapping[str, Any], file: str, source: str) -> dict[str, Any]:
    for name, value in row.items():
        if name != "default" and (name not in QUESTION_PARTS or not isinstance(value, QUESTION_PARTS[name])):
            why = f"“{name}” of the question “{row['key']}” is not known or not of its kind"
            raise TemplateFault(file, line_of(source, row["key"]), why)
    return {**common, **row}


def _question(row: Mapping[str, Any], file: str, source: str) -> Question:
    key, kind = row["key"], row.get("kind", "line")
    line = line_of(source, key)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", key):
        raise TemplateFault(file, line, f"the key “{key}” may hold small letters, figures and _ only")
    if kind not in QUESTION_KINDS:
        why = f"“{kind}” is not a kind of question; the kinds are {', '.join(QUESTION_KINDS)}"
        raise TemplateFault(file, line, why)
    columns = tuple(_question(_merged({}, column, file, source), file, source) for column in _columns(row, file, line))
    given = {field.name: row[field.name] for field in fields(Question) if field.name in row and field.name != "when"}
    options = tuple(row.get("options", ()))
    if not all(isinstance(option, str) for option in options):
        raise TemplateFault(file, line, f"the options of “{key}” have to be words in quotation marks")
    default = row.get("default", options[0] if options else _DEFAULTS.get(kind, ""))
    question = Question(**given | {"kind": kind, "columns": columns, "options": options, "default": default})
    blank = default == "" or (default == [] and not question.required)
    faults = () if blank else value_faults(question, default, f"the default of “{key}”")
    if faults:
        raise TemplateFault(file, line, faults[0])
    return question


def _columns(row: Mapping[str, Any], file: str, line: int) -> list[dict[str, Any]]:
    columns = row.get("columns", [])
    if not all(isinstance(column, dict) and isinstance(column.get("key"), str) for column in columns):
        raise TemplateFault(file, line, f"each column of “{row['key']}” needs a key")
    if any("when" in column for column in columns):
        raise TemplateFault(file, line, f"a column of “{row['key']}” has “when”; only whole questions can have it")
    return list(columns)


def _depending(
    questions: Sequence[Question],
    rows: Mapping[str, Mapping[str, Any]],
    stated: Iterable[str],
    where: tuple[str, str],
) -> list[Question]:
    """Return the questions with their conditions.

    A condition of a common question on one that this template does not ask falls away; the template's own is a fault.
    """
    file, source = where
    out: list[Question] = []
    for question in questions:
        before = {known.key: known for known in out}
        asked = rows[question.key].get("when", {})
        kept = asked if question.key in stated else {key: want for key, want in asked.items() if key in before}
        conditions = []
        for key, wanted in kept.items():
            why = _wrong(question, before.get(key), key, wanted)
            if why:
                raise TemplateFault(file, line_of(source, question.key), why)
            conditions.append((key, tuple(wanted) if isinstance(wanted, list) else (wanted,)))
        out.append(replace(question, when=tuple(conditions)))
    return out


def _wrong(question: Question, other: Question | None, key: str, wanted: Any) -> str:
    """Return what is wrong with a condition, as a clause; empty when nothing is."""
    if other is None:
        return f"“when” of “{question.key}” names “{key}”, which is no question asked before it"
    values = wanted if isinstance(wanted, list) else [wanted]
    for value in values:
        if isinstance(value, bool):
            continue
        if other.kind in {"choice", "number"} and not value_faults(other, value, key):
            continue
        can = "true, false" + (f" or one of: {'; '.join(other.options)}" if other.kind == "choice" else "")
        can += f" or a number from {other.least} to {other.most}" if other.kind == "number" else ""
        return f"“when” of “{question.key}” wants {value!r} of “{key}”, which can be {can}"
    return "" if values else f"“when” of “{question.key}” gives no value for “{key}”"


def conditions_in_words(when: When, titles: Mapping[str, str]) -> str:
    """Return conditions as a clause for people: "Rhythm of meetings: as needed or once a year"."""
    said = []
    for key, values in when:
        words = ["yes" if value is True else "no" if value is False else str(value) for value in values]
        said.append(f"{titles.get(key, key)}: {' or '.join(words)}")
    return "; ".join(said)
