"""Draft: templates, and assembling one with answers and precedents."""

from collections.abc import Mapping
from typing import Any

from app.drafting.assemble import Precedent
from app.drafting.assemble import assemble as put_together
from app.drafting.templates import Shelf, Template, picked, survey
from app.jobs.press import ours, press
from app.library.store import Library
from app.library.values import Clause, Filter
from app.model.instrument import Instrument
from app.paths import shipped_templates, user_templates
from app.progress import Progress, quiet


def shelf() -> Shelf:
    """Return the shipped templates and the user's own, and what is wrong with those that cannot be used."""
    shipped = survey((shipped_templates(),))
    own = survey((user_templates(),), press().template_of, {template.name for template in shipped.templates})
    return Shelf((*shipped.templates, *own.templates), (*shipped.faults, *own.faults))


def templates() -> tuple[Template, ...]:
    """Return the templates that can be used."""
    return shelf().templates


def template_named(name: str) -> Template:
    """Return the template called ``name``; raise TemplateFault when there is none or it is broken."""
    return picked(shelf(), name)


def warm() -> None:
    """Start the process in which own templates are read and run, where there are some; do not wait for it."""
    if any(user_templates().glob("*.jinja")):
        press().warm()


def assemble(
    library: Library,
    template: Template,
    answers: Mapping[str, Any],
    choices: Mapping[str, str],
    progress: Progress = quiet,
) -> Instrument:
    """Assemble a draft; ``choices`` gives a topic the clause whose words it takes ("" for the template's own).

    A template that did not ship with the program runs in a process with bounds. Raises WrongAnswers and TemplateFault.
    """
    progress(0, 1, template.title)
    precedents = {topic: _precedent(library, topic, clause) for topic, clause in choices.items() if clause}
    if ours(template):
        return put_together(template, answers, precedents)
    return press().call(put_together, template, dict(answers), precedents, about=template.file)


def wordings(library: Library, topic: str) -> tuple[Clause, ...]:
    """Return the clauses of the library with this topic, newest first."""
    return library.clauses(Filter(topics=(topic,)))


def _precedent(library: Library, topic: str, clause_id: str) -> Precedent:
    clause = library.clause(clause_id)
    return Precedent(clause.id, clause.text, topic, library.instrument(clause.instrument_id).particulars)
