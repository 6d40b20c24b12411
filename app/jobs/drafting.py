"""Draft: templates, and assembling one with answers and precedents."""

from collections.abc import Mapping
from typing import Any

from app.drafting.assemble import Precedent
from app.drafting.assemble import assemble as put_together
from app.drafting.templates import Shelf, Template, named, survey
from app.library.store import Library
from app.library.values import Clause, Filter
from app.model.instrument import Instrument
from app.paths import shipped_templates, user_templates
from app.progress import Progress, quiet


def shelf() -> Shelf:
    """Return the shipped templates and the user's own, and what is wrong with those that cannot be used."""
    return survey((shipped_templates(), user_templates()))


def templates() -> tuple[Template, ...]:
    """Return the templates that can be used."""
    return shelf().templates


def template_named(name: str) -> Template:
    """Return the template called ``name``; raise TemplateFault when there is none or it is broken."""
    return named((shipped_templates(), user_templates()), name)


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
