"""Questions of a template, and whether answers fit them."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, Protocol, get_args

from app.drafting import phrases
from app.errors import UnreadableFile
from app.language import countries
from app.language.folding import squeeze

QuestionKind = Literal["line", "text", "number", "choice", "yes", "date", "list", "table", "sides"]
QUESTION_KINDS: tuple[str, ...] = get_args(QuestionKind)
_LINE, _TEXT, _ROWS, _FILE = 400, 8_000, 60, 1_000_000
_LEAST_SIDES = 2
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
Answers = dict[str, Any]
When = tuple[tuple[str, tuple[Any, ...]], ...]
"""Conditions that all have to hold: the key of an earlier question, and the answers to it of which one is given."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a template.

    ``default`` is what the form starts with; a question left out of an answers file takes it, unless it is
    ``required``. ``group`` is a heading of the form. ``columns`` are the questions of a table's or a side's row.
    ``least`` and ``most`` bound a number. ``when`` says for which answers to earlier questions it is asked at all.
    """

    key: str
    kind: QuestionKind = "line"
    title: str = ""
    help: str = ""
    default: Any = ""
    options: tuple[str, ...] = ()
    required: bool = False
    group: str = ""
    columns: tuple["Question", ...] = ()
    least: int = 0
    most: int = 9999
    when: When = ()


class Asks(Protocol):
    """What has questions: a template. ``known`` are keys that other templates ask for, which are let pass."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in the order of the form."""

    @property
    def known(self) -> frozenset[str]:
        """Keys that may stand in an answers file without being asked here."""


def read_answers(path: Path) -> Answers:
    """Return the answers in a TOML file; raise UnreadableFile when it is none."""
    try:
        if path.stat().st_size > _FILE:
            raise UnreadableFile(path.name, "it is too large for an answers file")
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnreadableFile(path.name, (error.strerror or "it cannot be opened").lower()) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(path.name, "it is not UTF-8 text", "Save it again as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        why = f"it is not TOML ({error})"
        raise UnreadableFile(path.name, why, "An example is printed by: paraph draft TEMPLATE --example.") from error


def check(template: Asks, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what is wrong with ``answers``, a clause for each fault; nothing when they fit.

    A question that is not asked for these answers has no fault.
    """
    faults = [f"“{key}” is asked by no question" for key in answers if key not in _keys(template)]
    there = asked(template, answers)
    for question in template.questions:
        if question.key not in there:
            continue
        if question.key in answers:
            faults += _faults(question, answers[question.key], _named(question))
        elif question.required:
            faults.append(f"{_named(question)} is missing")
    return tuple(faults)


def filled(template: Asks, answers: Mapping[str, Any]) -> Answers:
    """Return an answer for every question: the one given, else the default; strings cleaned, blank rows left out.

    A question that is not asked for these answers has its default, whatever was given.
    """
    there = asked(template, answers)
    taken = {key: answer for key, answer in answers.items() if key in there}
    return {q.key: _clean(q, taken.get(q.key, q.default)) for q in template.questions}


def asked(template: Asks, answers: Mapping[str, Any]) -> frozenset[str]:
    """Return the keys of the questions that are asked for these answers; what hangs on one not asked is not asked."""
    given = {question.key: answers.get(question.key, question.default) for question in template.questions}
    there: set[str] = set()
    for question in template.questions:
        if all(key in there and _holds(given[key], values) for key, values in question.when):
            there.add(question.key)
    return frozenset(there)


def _holds(answer: Any, values: tuple[Any, ...]) -> bool:
    """Whether an answer is one of ``values``; true and false stand for any answer and for none."""
    return any(_given(answer) is value if isinstance(value, bool) else answer == value for value in values)


def _given(answer: Any) -> bool:
    if isinstance(answer, str):
        return bool(cleaned(answer))
    if isinstance(answer, list | tuple):
        return any(not isinstance(item, str) or cleaned(item) for item in answer)
    return bool(answer)


def defaults(template: Asks) -> Answers:
    """Return the answers that the form starts with."""
    return {question.key: question.default for question in template.questions}


def cleaned(text: object) -> str:
    """Return an answer's words on one line, without the signs that Word's format cannot hold or that turn the line."""
    kept = "".join(
        " " if unicodedata.category(letter) == "Cc" else letter
        for letter in str(text)
        if unicodedata.category(letter) != "Cs" and letter not in _TURNING
    )
    return squeeze(kept)


def value_faults(question: Question, value: Any, where: str) -> tuple[str, ...]:
    """Return what is wrong with one answer; ``where`` names it in the fault."""
    return tuple(_faults(question, value, where))


def _keys(template: Asks) -> frozenset[str]:
    return template.known | {question.key for question in template.questions}


def _named(question: Question) -> str:
    return f"“{question.key}” ({question.title})" if question.title else f"“{question.key}”"


def _faults(question: Question, value: Any, where: str) -> Iterator[str]:
    match question.kind:
        case "line" | "text":
            yield from _text_faults(question, value, where)
        case "list":
            yield from _list_faults(question, value, where)
        case "table" | "sides":
            yield from _table_faults(question, value, where)
        case _:
            yield from _plain_faults(question, value, where)


def _plain_faults(question: Question, value: Any, where: str) -> Iterator[str]:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if question.kind == "number" and not (whole and question.least <= value <= question.most):
        yield f"{where} has to be a whole number from {question.least} to {question.most}"
    if question.kind == "choice" and value not in question.options:
        yield f"{where} has to be one of: {'; '.join(question.options)}"
    if question.kind == "yes" and not isinstance(value, bool):
        yield f"{where} has to be true or false"
    if question.kind == "date" and (not isinstance(value, date | str) or (value and _day(value) is None)):
        yield f"{where} has to be a date such as 2027-03-19, or empty"


def _text_faults(question: Question, value: Any, where: str) -> Iterator[str]:
    most = _LINE if question.kind == "line" else _TEXT
    if not isinstance(value, str):
        yield f"{where} has to be words in quotation marks"
    elif len(value) > most:
        yield f"{where} is longer than {most} letters"
    elif question.required and not cleaned(value):
        yield f"{where} is empty"


def _list_faults(question: Question, value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        yield f"{where} has to be a list of words in quotation marks"
    elif len(value) > _ROWS or any(len(item) > _TEXT for item in value):
        yield f"{where} is too long: at most {_ROWS} entries"
    elif question.required and not any(cleaned(item) for item in value):
        yield f"{where} is empty"


def _table_faults(question: Question, value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(row, Mapping) for row in value):
        yield f"{where} has to be a table: one [[{question.key}]] for each"
        return
    if len(value) > _ROWS:
        yield f"{where} is too long: at most {_ROWS} rows"
    if question.kind == "sides" and len(value) < _LEAST_SIDES:
        yield f"{where} needs two sides or more"
    elif question.required and not value:
        yield f"{where} is empty"
    if question.kind == "sides":
        yield from _same_country(value, where)
    for index, row in enumerate(value[:_ROWS], 1):
        yield from _row_faults(question, row, f"row {index} of {where}")


def _same_country(rows: Sequence[Mapping[str, Any]], where: str) -> Iterator[str]:
    known = [(cleaned(row.get("country", "")), countries.named(cleaned(row.get("country", "")))) for row in rows]
    named = [(country.name if country else words).casefold() for words, country in known]
    if any(name and named.count(name) > 1 for name in named):
        yield f"{where} names one country twice; several ministries of one side go into “also”"


def _row_faults(question: Question, row: Mapping[str, Any], where: str) -> Iterator[str]:
    known = {column.key for column in question.columns}
    yield from (f"{where} has “{key}”, which is asked by no question" for key in row if key not in known)
    for column in question.columns:
        if column.key in row:
            yield from _faults(column, row[column.key], f"“{column.key}” in {where}")
        elif column.required:
            yield f"“{column.key}” in {where} is missing"


def _clean(question: Question, value: Any) -> Any:
    match question.kind:
        case "line" | "text":
            return cleaned(value)
        case "date":
            return _day(value) or ""
        case "list":
            return [words for item in value if (words := cleaned(item))]
        case "table" | "sides":
            return [{c.key: _clean(c, row.get(c.key, c.default)) for c in question.columns} for row in value]
    return value


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        return None


def known_languages(names: Sequence[str]) -> tuple[str, ...]:
    """Return the BCP 47 tags of languages given by English name or tag; "und" for one that is not known."""
    return tuple(phrases.language_tag(name) or "und" for name in names)
