"""Draft: templates, and assembling one with answers and precedents."""

from collections.abc import Mapping
from typing import Any

from app.drafting.assemble import Precedent
from app.drafting.assemble import assemble as put_together
from app.drafting.templates import Template, load
from app.errors import NotInLibrary
from app.library.store import Library
from app.library.values import Clause, Filter
from app.model.instrument import Instrument
from app.paths import shipped_templates, user_templates
from app.progress import Progress, quiet


def templates() -> tuple[Template, ...]:
    """Return the shipped templates and the user's own."""
    return load((shipped_templates(), user_templates()))


def template_named(name: str) -> Template:
    """Return the template called ``name``; raise NotInLibrary when there is none."""
    for template in templates():
        if template.name == name:
            return template
    raise NotInLibrary(name)


def assemble(
    library: Library,
    template: Template,
    answers: Mapping[str, Any],
    choices: Mapping[str, str],
    progress: Progress = quiet,
) -> Instrument:
    """Assemble a draft; ``choices`` gives a topic the clause whose words it takes ("" for the template's own).

    Raises WrongAnswers and TemplateFault.
    """
    progress(0, 1, template.title)
    precedents = {topic: _precedent(library, topic, clause) for topic, clause in choices.items() if clause}
    return put_together(template, answers, precedents)


def wordings(library: Library, topic: str) -> tuple[Clause, ...]:
    """Return the clauses of the library with this topic, newest first."""
    return library.clauses(Filter(topics=(topic,)))


def _precedent(library: Library, topic: str, clause_id: str) -> Precedent:
    clause = library.clause(clause_id)
    return Precedent(clause.id, clause.text, topic, library.instrument(clause.instrument_id).particulars)
