"""Templates: a .jinja file with the text, and beside it a .toml file with its title, questions and topics.

Those that ship lie in ``templates/``, an analyst's own in a folder of theirs. A file whose name begins with "_" is
not a template; templates include it. docs/templates.md says how one is written.
"""

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.drafting.heads import common_rows, conditions_in_words, read_head
from app.drafting.questions import Question, defaults
from app.drafting.render import Sources, compiled
from app.errors import TemplateFault
from app.paths import shipped_templates

Make = Callable[[str, str, str, Mapping[str, str]], "Template"]
"""What makes a template of its name, text, head and the parts that it may include."""
_SIZE = 300_000
_NAME = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,60}")
"""What a template may be called; Windows keeps some names for its devices."""


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


def survey(folders: Sequence[Path], make: Make | None = None, taken: Collection[str] = ()) -> Shelf:
    """Return the templates of ``folders`` and what is wrong with the others; a broken one hides no good one.

    ``make`` makes a template of its words, as ``template_of`` does; ``taken`` are names that none may have.
    """
    templates: dict[str, Template] = {}
    faults: list[TemplateFault] = []
    for folder in folders:
        found: list[Template] = []
        for name in _names(folder):
            try:
                found.append(_read(folder, name, make or template_of, taken=name in templates or name in taken))
            except TemplateFault as fault:
                faults.append(fault)
        templates |= {template.name: template for template in sorted(found, key=lambda template: template.title)}
    return Shelf(tuple(templates.values()), tuple(faults))


def named(folders: Sequence[Path], name: str) -> Template:
    """Return the template with this name; raise TemplateFault when there is none or it is broken."""
    return picked(survey(folders), name)


def picked(shelf: Shelf, name: str) -> Template:
    """Return the template of a shelf with this name; raise TemplateFault when there is none or it is broken."""
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
    titles = {question.key: question.title for question in template.questions}
    plain = [question for question in template.questions if question.kind not in {"table", "sides"}]
    for question in plain:
        lines += ["", *_comment(question, titles), f"{question.key} = {_toml(answers[question.key])}"]
    for question in template.questions:
        if question not in plain:
            columns = (f"#   {line}" for column in question.columns for line in _column(column))
            lines += ["", *_comment(question, titles), *columns]
            lines += _rows(question, answers[question.key])
    return "\n".join(lines) + "\n"


def _comment(question: Question, titles: Mapping[str, str]) -> list[str]:
    required = " (required)" if question.required else ""
    lines = [f"# {question.title}{required}. {question.help}".rstrip()]
    if question.when:
        lines.append(f"# Asked only when: {conditions_in_words(question.when, titles)}.")
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


def usable_name(name: str) -> bool:
    """Whether a template may be called ``name``."""
    return bool(_NAME.fullmatch(name))


def template_of(name: str, text: str, head: str, parts: Mapping[str, str]) -> Template:
    """Return the template that a .jinja and a .toml file make, whether they are saved or not.

    ``parts`` are the files that it may include beside those that ship. Raises TemplateFault.
    """
    if not usable_name(name):
        raise TemplateFault(f"{name}.jinja", 0, "its name may hold small letters a to z, figures, - and _ only")
    return _made(name, head, tuple(sorted({**shipped_parts(), **parts, f"{name}.jinja": text}.items())))


@lru_cache(maxsize=32)
def _made(name: str, head: str, sources: Sources) -> Template:
    read = read_head(name, head)
    compiled(f"{name}.jinja", sources)
    return Template(
        name=name,
        title=read.title,
        description=read.description,
        signed_text_behind=read.signed_text_behind,
        notice=read.notice,
        questions=read.questions,
        topics=read.topics,
        known=frozenset(common_rows()),
        sources=sources,
    )


def shipped_parts() -> dict[str, str]:
    """Return the files that ship for templates to include, by name."""
    return parts_of(shipped_templates())


def parts_of(folder: Path) -> dict[str, str]:
    """Return the files of a folder that templates may include, by name; raise TemplateFault for one not readable."""
    return {path.name: read_text(path) for path in sorted(folder.glob("_*.jinja"))}


def _read(folder: Path, name: str, make: Make, *, taken: bool) -> Template:
    if taken:
        raise TemplateFault(f"{name}.jinja", 0, "another template has this name; give the file another one")
    if not usable_name(name):
        raise TemplateFault(f"{name}.jinja", 0, "its name may hold small letters a to z, figures, - and _ only")
    head = read_text(folder / f"{name}.toml")
    return make(name, read_text(folder / f"{name}.jinja"), head, parts_of(folder))


def read_text(path: Path) -> str:
    """Return the text of a template's file; raise TemplateFault for one that is missing, too large, or no text."""
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
