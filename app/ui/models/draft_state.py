"""A draft without a screen: answers and choices, what is open in them, where words come from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.drafting.questions import Question, asked, value_faults
from app.drafting.templates import Template
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.text import MarkKind


@dataclass(frozen=True, slots=True)
class DraftState:
    """What a drafter has answered, and which topics take the words of which clause; neither is changed in place."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)

    def choosing(self, topic: str, clause_id: str) -> "DraftState":
        """Return the state with a clause for a topic; the template's own words for an empty id."""
        choices = {known: clause for known, clause in self.choices.items() if known != topic}
        return replace(self, choices=choices | ({topic: clause_id} if clause_id else {}))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the answer to one question; ``sentence`` says it to the drafter."""

    key: str
    title: str
    sentence: str


def stored(state: DraftState) -> tuple[str, str]:
    """Return answers and choices as JSON text; days as ISO strings."""
    answers = json.dumps(dict(state.answers), ensure_ascii=False, default=_plain)
    return answers, json.dumps(dict(state.choices), ensure_ascii=False)


def restored(answers: str, choices: str) -> DraftState:
    """Return the state that ``stored`` wrote; what cannot be read counts as not answered."""
    return DraftState(_object(answers), {str(key): str(value) for key, value in _object(choices).items()})


def faults(template: Template, answers: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong, one fault a question at most, in the order of the form; none of what is not asked now."""
    found, there = [], asked(template, answers)
    for question in (each for each in template.questions if each.key in there):
        wrong = value_faults(question, answers.get(question.key, question.default), f"“{question.title}”")
        if wrong:
            found.append(Fault(question.key, question.title, f"{wrong[0][0].upper()}{wrong[0][1:]}."))
    return tuple(found)


def open_questions(template: Template, answers: Mapping[str, Any]) -> tuple[Question, ...]:
    """Return the questions that nobody has answered: a date not decided, a name not known."""
    there = [question for question in template.questions if question.key in asked(template, answers)]
    return tuple(q for q in there if q.kind != "yes" and not _given(answers.get(q.key, q.default)))


def choosable(template: Template, instrument: Instrument) -> tuple[str, ...]:
    """Return the topics of a draft at which a clause may be taken from the library."""
    there = dict.fromkeys(span.topic for p in instrument.provisions for span in p.topics)
    return tuple(topic for topic in there if topic in template.topics)


def taken_from(provision: Provision) -> str:
    """Return the id of the clause that words of a provision were taken from; empty when all are the template's."""
    marks = provision.text.marks + (provision.heading.marks if provision.heading else ())
    origins = (mark.to for mark in marks if mark.kind is MarkKind.ORIGIN)
    return next((to.removeprefix("clause:") for to in origins if to.startswith("clause:")), "")


def short_title(template: Template, answers: Mapping[str, Any]) -> str:
    """Return what a draft is called until somebody names it: its subject, else its template's title."""
    subject = answers.get("subject")
    return subject.strip() if isinstance(subject, str) and subject.strip() else template.title


def _given(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return bool(value)
    return value not in {"", None} if not isinstance(value, dict) else bool(value)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _object(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
