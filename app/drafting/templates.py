"""Templates: a .jinja file with the text, and beside it a .toml file with its title, questions and topics.

Those that ship lie in ``templates/``, an analyst's own in a folder of theirs. A file whose name begins with "_" is
not a template; templates include it. docs/templates.md says how one is written.
"""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.drafting.questions import QUESTION_KINDS, Question, defaults, value_faults
from app.drafting.render import Sources, compiled
from app.errors import TemplateFault
from app.paths import shipped_templates

_COMMON = "_common.toml"
_SIZE = 300_000
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")
_HEAD = {"title": str, "description": str, "notice": str, "signed_text_behind": bool, "ask": list, "topics": list}
_DEFAULTS: dict[str, Any] = {"number": 0, "yes": False, "list": [], "table": [], "sides": []}
_TYPES: dict[str, type] = {
    "key": str, "kind": str, "title": str, "help": str, "group": str, "options": list, "required": bool,
    "columns": list, "least": int, "most": int,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Template:
    """A template as read.

    ``notice`` is to be shown wherever the template is used. ``topics`` are those at which a clause may be taken from
    the library. ``sources`` are its file and those it may include, by name. ``known`` are the keys of every question
    that the shipped templates have in common.
    """

    name: str
    title: str
    description: str
    signed_text_behind: bool
    notice: str
    questions: tuple[Question, ...]
    topics: tuple[str, ...]
    known: frozenset[str]
    sources: Sources

    @property
    def file(self) -> str:
        """The name of the file that holds its text."""
        return f"{self.name}.jinja"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The templates found, and a fault for each file that cannot be used."""

    templates: tuple[Template, ...]
    faults: tuple[TemplateFault, ...]


def load(folders: Sequence[Path]) -> tuple[Template, ...]:
    """Return the usable templates of ``folders``, in their order, by title within each."""
    return survey(folders).templates


def survey(folders: Sequence[Path]) -> Shelf:
    """Return the templates of ``folders`` and what is wrong with the others; a broken one hides no good one."""
    templates: dict[str, Template] = {}
    faults: list[TemplateFault] = []
    for folder in folders:
        found: list[Template] = []
        for name in _names(folder):
            try:
                found.append(_read(folder, name, taken=name in templates))
            except TemplateFault as fault:
                faults.append(fault)
        templates |= {template.name: template for template in sorted(found, key=lambda template: template.title)}
    return Shelf(tuple(templates.values()), tuple(faults))


def named(folders: Sequence[Path], name: str) -> Template:
    """Return the template with this name; raise TemplateFault when there is none or it is broken."""
    shelf = survey(folders)
    for template in shelf.templates:
        if template.name == name:
            return template
    for fault in shelf.faults:
        if Path(fault.name).stem == name:
            raise fault
    there = ", ".join(template.name for template in shelf.templates)
    raise TemplateFault(name, 0, f"there is no template of this name; there are {there}")


def example(template: Template) -> str:
    """Return an answers file in TOML: every question with its default, its help as a comment."""
    answers = defaults(template)
    lines = [f"# Answers for the template “{template.name}”: {template.title}.", f"# {template.description}"]
    if template.notice:
        lines.append(f"# {template.notice}")
    lines.append("# A line left out takes the default shown here, unless it is marked as required.")
    plain = [question for question in template.questions if question.kind not in {"table", "sides"}]
    for question in plain:
        lines += ["", *_comment(question), f"{question.key} = {_toml(answers[question.key])}"]
    for question in template.questions:
        if question not in plain:
            lines += ["", *_comment(question), *(f"#   {line}" for c in question.columns for line in _column(c))]
            lines += _rows(question, answers[question.key])
    return "\n".join(lines) + "\n"


def _comment(question: Question) -> list[str]:
    required = " (required)" if question.required else ""
    lines = [f"# {question.title}{required}. {question.help}".rstrip()]
    if question.options:
        lines.append(f"# One of: {'; '.join(question.options)}.")
    if question.kind == "number":
        lines.append(f"# A whole number from {question.least} to {question.most}.")
    if question.kind in {"table", "sides"}:
        lines.append(f"# One [[{question.key}]] for each, with:")
    return lines


def _column(column: Question) -> list[str]:
    required = " (required)" if column.required else ""
    return [f"{column.key}: {column.title}{required}. {column.help}".rstrip()]


def _rows(question: Question, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    lines: list[str] = []
    for row in rows:
        lines += ["", f"[[{question.key}]]"]
        lines += [f"{column.key} = {_toml(row.get(column.key, column.default))}" for column in question.columns]
    return lines


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        if len(value) < 2:  # noqa: PLR2004 - a single entry stands on the line of its key
            return f"[{', '.join(map(_toml, value))}]"
        return "[\n" + "".join(f"  {_toml(item)},\n" for item in value) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)


def _names(folder: Path) -> list[str]:
    """Return the name of each template of a folder, complete or not."""
    if not folder.is_dir():
        return []
    return sorted({p.stem for p in folder.iterdir() if p.suffix in {".jinja", ".toml"} and p.name[0] not in "_."})


def _read(folder: Path, name: str, *, taken: bool) -> Template:
    if taken:
        raise TemplateFault(f"{name}.jinja", 0, "another template has this name; give the file another one")
    if not _NAME.fullmatch(name):
        raise TemplateFault(f"{name}.jinja", 0, "its name may hold small letters a to z, figures, - and _ only")
    file = f"{name}.toml"
    source = _text(folder / file)
    head = _toml_of(file, source)
    own = [_merged({}, row, file, source) for row in _question_rows(head, file)]
    common = _common()
    merged = dict(common)
    for row in own:
        merged[row["key"]] = _merged(common.get(row["key"], {}), row, file, source)
    asked = [*head.get("ask", []), *(row["key"] for row in own)]
    missing = [key for key in asked if key not in merged]
    if missing:
        raise TemplateFault(file, _line_of(source, missing[0]), f"“ask” names “{missing[0]}”, which is no question")
    questions = tuple(_question(merged[key], file, source) for key in dict.fromkeys(asked))
    if "sides" not in asked:
        raise TemplateFault(file, _line_of(source, "ask"), "“ask” has to name “sides”: a draft is between sides")
    sources = _sources(folder, name)
    compiled(f"{name}.jinja", sources)
    behind = head.get("signed_text_behind", False)
    return Template(
        name=name,
        title=head.get("title") or name,
        description=head.get("description", ""),
        signed_text_behind=behind,
        notice=head.get("notice", "") or ("" if behind else "No signed text stands behind this template."),
        questions=questions,
        topics=tuple(head.get("topics", ())),
        known=frozenset(common),
        sources=sources,
    )


def _sources(folder: Path, name: str) -> Sources:
    texts = {path.name: _text(path) for place in (shipped_templates(), folder) for path in place.glob("_*.jinja")}
    texts[f"{name}.jinja"] = _text(folder / f"{name}.jinja")
    return tuple(sorted(texts.items()))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _SIZE:
            raise TemplateFault(path.name, 0, "it is too large for a template")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        other = ".jinja" if path.suffix == ".toml" else ".toml"
        raise TemplateFault(path.name, 0, f"it is missing beside {path.stem}{other}") from error
    except OSError as error:
        raise TemplateFault(path.name, 0, (error.strerror or "it cannot be opened").lower()) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TemplateFault(path.name, line, "it is not UTF-8 text") from error


def _toml_of(file: str, source: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise TemplateFault(file, int(line[1]) if line else 0, f"it is not TOML: {error}") from error
    for key, value in data.items():
        if key != "question" and (key not in _HEAD or not isinstance(value, _HEAD[key])):
            known = ", ".join((*_HEAD, "question"))
            raise TemplateFault(file, _line_of(source, key), f"“{key}” is not known or not of its kind ({known})")
        if isinstance(value, list) and key != "question" and not all(isinstance(item, str) for item in value):
            raise TemplateFault(file, _line_of(source, key), f"“{key}” has to be a list of words")
    return data


def _common() -> dict[str, dict[str, Any]]:
    source = _text(shipped_templates() / _COMMON)
    return {row["key"]: row for row in _question_rows(tomllib.loads(source), _COMMON)}


def _question_rows(head: Mapping[str, Any], file: str) -> list[dict[str, Any]]:
    rows = head.get("question", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) and isinstance(row.get("key"), str) for row in rows):
        raise TemplateFault(file, 0, "each [[question]] needs a key in quotation marks")
    return rows


def _merged(common: Mapping[str, Any], row: Mapping[str, Any], file: str, source: str) -> dict[str, Any]:
    for name, value in row.items():
        if name != "default" and (name not in _TYPES or not isinstance(value, _TYPES[name])):
            why = f"“{name}” of the question “{row['key']}” is not known or not of its kind"
            raise TemplateFault(file, _line_of(source, row["key"]), why)
    return {**common, **row}


def _question(row: Mapping[str, Any], file: str, source: str) -> Question:
    key, kind = row["key"], row.get("kind", "line")
    line = _line_of(source, key)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", key):
        raise TemplateFault(file, line, f"the key “{key}” may hold small letters, figures and _ only")
    if kind not in QUESTION_KINDS:
        why = f"“{kind}” is not a kind of question; the kinds are {', '.join(QUESTION_KINDS)}"
        raise TemplateFault(file, line, why)
    columns = tuple(_question(_merged({}, column, file, source), file, source) for column in _columns(row, file, line))
    given = {field.name: row[field.name] for field in fields(Question) if field.name in row}
    options = tuple(row.get("options", ()))
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
    return list(columns)


def _line_of(source: str, word: str) -> int:
    """Return the line of a TOML file that first holds ``word`` as a key or in quotation marks; 0 when none does."""
    found = re.search(rf'^\s*{re.escape(word)}\s*=|"{re.escape(word)}"', source, re.MULTILINE)
    return source.count("\n", 0, found.start() + len(found[0])) + 1 if found else 0
