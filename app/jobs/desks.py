"""Begin, open, copy, name and put away drafts: from what is kept to a desk, and back."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from app.checking.profiles import DEFAULT
from app.drafting.questions import value_faults
from app.drafting.templates import Template
from app.errors import NotInLibrary
from app.ingest.result import Reading
from app.jobs import drafting
from app.jobs.rescue import put_in
from app.library.clauses import derive, short_title
from app.library.desks import listed
from app.library.store import Library
from app.library.values import Kept, Listing, Sending
from app.model.draft import NOBODY, Draft, Reset, Setting, Step, Version
from app.model.ids import new_id
from app.model.instrument import Instrument
from app.model.proposals import Stamp
from app.model.provision import Provision
from app.model.text import Mark, MarkKind
from app.negotiating.brackets import open_brackets
from app.negotiating.desk import Desk

_EARLIER = 200
"""About so many steps of the past are read at a time."""


class KeptDesk(Desk):
    """A desk whose draft is in the library: ``opened`` as it was when it was opened, after so many ``steps``."""

    def __init__(self, kept: Kept, earlier: Callable[[], tuple[Step, ...]] = tuple) -> None:
        super().__init__(kept.draft, kept.done, kept.undone, earlier)
        self.opened, self.steps = kept.draft, kept.steps


def begin_from_template(
    library: Library, template: Template, answers: Mapping[str, Any] | None = None, choices: Mapping[str, str] = {}
) -> KeptDesk:
    """Begin a draft from a template, with its defaults where no answers are given or do not fit; it is kept at once.

    Raises WrongAnswers, TemplateFault.
    """
    given = {question.key: question.default for question in template.questions} | dict(answers or {})
    return _begun(library, _assembled(library, template, new_id(), given, choices))


def begin_from_instrument(library: Library, instrument: Instrument, name: str = "") -> KeptDesk:
    """Begin a draft from a signed text, or from what the other side sent first; it is kept at once.

    The draft is a text of its own: it is neither signed nor dated. Words of a text of the library are marked with the
    clauses that they come from.
    """
    identity = new_id()
    text = _as_draft(library, instrument, identity)
    return _begun(library, Draft(identity, text, Setting(name=name.strip(), scheme=_scheme(instrument))))


def begin_from_reading(library: Library, reading: Reading, version: Version, name: str = "") -> KeptDesk:
    """Begin a draft from a file that the other side sent first: its text is kept as ``version``, with the file.

    ``version.received`` is the side that sent it; ``version.name`` is what the version is called.
    """
    desk = begin_from_instrument(library, reading.instrument, name)
    draft = desk.draft
    received = Sending(reading.source.name, "received", version.id, version.received, version.stamp)
    kept = library.keep_file(draft.id, received, reading.data)
    library.keep_version(draft.id, replace(version, file=kept.sha256), draft)
    return desk


def open_desk(library: Library, draft_id: str) -> KeptDesk:
    """Return the desk of a draft as it was left; one of an older version is assembled first. Raise NotInLibrary.

    What was typed while the library could not be written is put in first.
    """
    _carry_over(library, draft_id)
    put_in(library, draft_id)
    kept = library.kept(draft_id)
    return KeptDesk(kept, _Earlier(library, draft_id, kept.earlier))


def text_of(library: Library, draft_id: str) -> Instrument:
    """Return the text of a draft as it is kept, with its numbers printed; raise NotInLibrary."""
    from app.negotiating.printed import printed  # noqa: PLC0415 - late: it brings the rules of numbering

    return printed(open_desk(library, draft_id).draft)


def duplicate(library: Library, draft_id: str, name: str) -> str:
    """Begin a copy of a draft as it is now, without its past, under a name; return its id. Raise NotInLibrary."""
    _carry_over(library, draft_id)
    return copied(library, library.kept(draft_id).draft, name)


def copied(library: Library, draft: Draft, name: str) -> str:
    """Keep a draft as a new one, under a name; return its id."""
    copy = replace(draft, id=new_id(), setting=replace(draft.setting, name=name.strip()))
    _begun(library, copy)
    return copy.id


def renamed(draft: Draft, name: str, stamp: Stamp = NOBODY) -> Step | None:
    """Return the step that gives a draft a name; an empty one goes back to its subject. None when it has it."""
    now = replace(draft.setting, name=" ".join(name.split()))
    return None if now == draft.setting else Step((Reset(draft.setting, now),), "renamed", stamp)


def held_to(draft: Draft, profile: str, stamp: Stamp = NOBODY) -> Step | None:
    """Return the step that says whose practice the wording of a draft is held to; None when it is so already."""
    now = replace(draft.setting, profile="" if profile == DEFAULT else profile)
    return None if now == draft.setting else Step((Reset(draft.setting, now),), "held_to", stamp)


def handled_as(draft: Draft, marking: str, stamp: Stamp = NOBODY) -> Step | None:
    """Return the step that says how a draft is to be handled; empty for no marking. None when it is so already."""
    now = replace(draft.setting, marking=" ".join(marking.split()))
    return None if now == draft.setting else Step((Reset(draft.setting, now),), "handled_as", stamp)


def title_of(draft: Draft) -> str:
    """Return what a draft is called: its name, else the subject that was answered, else that of its text's title."""
    subject = answers_of(draft).get("subject")
    if draft.setting.name:
        return draft.setting.name
    if isinstance(subject, str) and subject.strip():
        return subject.strip()
    return short_title(draft.instrument.particulars.title) or draft.setting.template


def answers_of(draft: Draft) -> dict[str, Any]:
    """Return the answers that a draft was made with; none when they cannot be read."""
    return _object(draft.setting.answers)


def listing_of(draft: Draft) -> Listing:
    """Return what the shelf is to say of a draft."""
    return listed(draft, title_of(draft), len(open_brackets(draft)))


def _begun(library: Library, draft: Draft) -> KeptDesk:
    listing = listing_of(draft)
    library.begin(draft, listing.title, listing.brackets)
    return KeptDesk(Kept(draft, (), (), 0))


def _scheme(instrument: Instrument) -> str:
    from app.negotiating.desk_form import scheme_of  # noqa: PLC0415 - late: it brings the rules of numbering

    return scheme_of(instrument)


def _as_draft(library: Library, instrument: Instrument, identity: str) -> Instrument:
    """Return a text as one that is negotiated: in the form of the desk, neither dated nor signed.

    Its provisions get ids of their own: those of the library are the precedents'.
    """
    from app.negotiating.desk_form import in_desk_form  # noqa: PLC0415 - late: it brings the rules of numbering

    text = instrument.particulars
    unsigned = tuple(replace(each, name="") for each in text.signatories)
    particulars = replace(text, signed_on=None, place="", status="draft", signatories=unsigned)
    marked = _with_origins(instrument) if _holds(library, instrument.id) else instrument
    fresh = {each.id: new_id() for version in marked.versions for each in version.provisions}
    versions = tuple(
        replace(version, provisions=tuple(_renewed(each, fresh) for each in version.provisions))
        for version in marked.versions
    )
    return in_desk_form(replace(marked, id=identity, particulars=particulars, versions=versions))


def _renewed(provision: Provision, fresh: Mapping[str, str]) -> Provision:
    answers = fresh.get(provision.answers) if provision.answers else None
    return replace(provision, id=fresh[provision.id], answers=answers)


def _with_origins(instrument: Instrument) -> Instrument:
    """Return a text of the library with a mark on the words of each clause that says so."""
    marks: dict[str, list[Mark]] = {}
    for clause in derive(instrument):
        if clause.end > clause.start:
            mark = Mark(clause.start, clause.end, MarkKind.ORIGIN, f"clause:{clause.id}")
            marks.setdefault(clause.provision, []).append(mark)
    versions = tuple(
        replace(version, provisions=tuple(_marked(each, marks.get(each.id, ())) for each in version.provisions))
        for version in instrument.versions
    )
    return replace(instrument, versions=versions)


def _marked(provision: Provision, marks: Iterable[Mark]) -> Provision:
    text = provision.text
    return replace(provision, text=replace(text, marks=(*text.marks, *marks)))


def _holds(library: Library, instrument_id: str) -> bool:
    try:
        library.instrument(instrument_id)
    except NotInLibrary:
        return False
    return True


def _assembled(
    library: Library, template: Template, identity: str, answers: Mapping[str, Any], choices: Mapping[str, str]
) -> Draft:
    from app.negotiating.desk_form import in_desk_form  # noqa: PLC0415 - late: it brings the rules of numbering

    sound = {
        question.key: answers[question.key]
        for question in template.questions
        if question.key in answers and not value_faults(question, answers[question.key], question.title)
    }
    made = in_desk_form(replace(drafting.assemble(library, template, sound, choices), id=identity))
    setting = Setting(template=template.name, answers=_json(answers), choices=_json(choices))
    return Draft(identity, made, setting, made.provisions)


def _carry_over(library: Library, draft_id: str) -> None:
    """Assemble a draft that an older version kept as answers and choices; nothing when it is kept already.

    An answer to a question that the template no longer asks is left out; where a clause is gone from the library, the
    template's words stand. Raises TemplateFault and WrongAnswers, and nothing is changed then.
    """
    old = library.carried(draft_id)
    if old is None:
        return
    template = drafting.template_named(old.template)
    asked = {question.key: question.default for question in template.questions}
    answers = asked | {key: value for key, value in _object(old.answers).items() if key in asked}
    choices = {key: str(value) for key, value in _object(old.choices).items() if _there(library, str(value))}
    draft = _assembled(library, template, old.id, answers, choices)
    if old.title and old.title != title_of(draft):
        draft = replace(draft, setting=replace(draft.setting, name=old.title))
    _begun(library, draft)


def _there(library: Library, clause_id: str) -> bool:
    try:
        library.clause(clause_id)
    except NotInLibrary:
        return not clause_id
    return True


class _Earlier:
    """Reads the past of a draft, some steps at a time."""

    def __init__(self, library: Library, draft_id: str, units: tuple[tuple[int, ...], ...]) -> None:
        self._library, self._draft, self._units = library, draft_id, list(units)

    def __call__(self) -> tuple[Step, ...]:
        """Return the last steps that were not asked for yet."""
        late: list[tuple[int, ...]] = []
        while self._units and sum(len(unit) for unit in late) < _EARLIER:
            late.append(self._units.pop())
        return self._library.past(self._draft, late[::-1])


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(values), ensure_ascii=False, default=_plain)


def _plain(value: Any) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _object(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
