"""Assembling a draft: a template, the answers to its questions, and the clauses chosen from the library."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from app.drafting import markup
from app.drafting.questions import check, filled
from app.drafting.render import render
from app.drafting.sides import instrument_words, particulars_of, words_of
from app.drafting.templates import Template
from app.drafting.voice import revoice
from app.errors import TemplateFault, WrongAnswers
from app.language.folding import fold
from app.language.sentences import sentences
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision, Provisions
from app.model.text import MarkKind, whole

_MOST = 5_000  # provisions; no instrument has as many
_DEFINITION = re.compile(r"\(hereinafter (?:referred to as )?(?:the |this )?[“\"][^”\"]+[”\"]\)")


@dataclass(frozen=True, slots=True)
class Precedent:
    """A clause chosen from the library: its id, its words, its topic, and the particulars of its instrument."""

    clause_id: str
    text: str
    topic: str
    particulars: Particulars


Choices = Mapping[str, Precedent | Sequence[Precedent]]


def assemble(template: Template, answers: Mapping[str, Any], choices: Choices | None = None) -> Instrument:
    """Return the draft that ``template`` makes of ``answers``, with the precedents of ``choices`` (topic → clauses).

    A precedent is re-voiced for the sides of this draft and takes the place of the passage of its topic that is most
    like it; one whose topic the draft does not have is left out. Every word carries an ORIGIN mark,
    ``template:NAME`` or ``clause:ID``. Ids depend on the place in the template alone, so that assembling again keeps
    them. Raises WrongAnswers and TemplateFault.
    """
    faults = check(template, answers)
    if faults:
        raise WrongAnswers(f"the draft of “{template.name}”", faults)
    given = filled(template, answers)
    provisions = markup.parse(render(template.file, template.sources, words_of(given)), template.name)
    if len(provisions) > _MOST:
        raise TemplateFault(
            template.file, 0, f"it makes more than {_MOST:,} provisions: check what the loops go through"
        )
    title = next((provision.text.plain for provision in provisions if provision.kind == Kind.TITLE), "")
    if not title:
        raise TemplateFault(template.file, 0, "it makes no title")
    particulars = particulars_of(given, title)
    for precedent in _chosen(choices or {}):
        provisions = _placed(provisions, precedent, particulars)
    if choices:
        provisions = _defining(provisions, given)
    version = LanguageVersion(particulars.languages[0], "original", provisions)
    return Instrument(markup.stable_id(f"draft/{template.name}"), particulars, (version,))


def choosable(template: Template, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the topics of this draft at which a clause may be taken from the library, in the order of the text."""
    provisions = assemble(template, answers).provisions
    there = dict.fromkeys(span.topic for p in provisions for span in p.topics if span.end > span.start)
    return tuple(topic for topic in there if topic in template.topics)


def passages(provisions: Provisions, topic: str) -> tuple[tuple[int, int, int], ...]:
    """Return where the words of a topic stand: index of the provision, start and end in its text."""
    return tuple(
        (index, span.start, span.end)
        for index, provision in enumerate(provisions)
        for span in provision.topics
        if span.topic == topic and span.end > span.start
    )


def _chosen(choices: Choices) -> Iterator[Precedent]:
    for chosen in choices.values():
        if isinstance(chosen, Precedent):
            yield chosen
        else:
            yield from chosen


def _placed(provisions: Provisions, precedent: Precedent, particulars: Particulars) -> Provisions:
    """Return the provisions with the precedent in the place of the passage most like it."""
    new = revoice(precedent.text, precedent.particulars, particulars)
    if not new:
        return provisions
    single = len(sentences(new)) < 2  # noqa: PLR2004 - one sentence takes the place of one
    places = [
        place
        for passage in passages(provisions, precedent.topic)
        if _own(provisions[passage[0]], passage)
        for place in (_sentence_places(provisions, passage) if single else [passage])
    ]
    if not places:
        return provisions

    def likeness(place: tuple[int, int, int]) -> float:
        words = fold(provisions[place[0]].text.plain[place[1] : place[2]])
        return fuzz.token_sort_ratio(words, wanted) + fuzz.token_set_ratio(words, wanted)

    wanted = fold(new)
    index, start, end = max(places, key=likeness)
    text = whole(new, MarkKind.ORIGIN, f"clause:{precedent.clause_id}")
    changed = markup.substituted(provisions[index], start, end, text)
    return (*provisions[:index], changed, *provisions[index + 1 :])


def _own(provision: Provision, passage: tuple[int, int, int]) -> bool:
    """Whether a passage is still the template's: two precedents of a topic do not take each other's place."""
    _, start, end = passage
    origins = (
        mark for mark in provision.text.marks if mark.kind == MarkKind.ORIGIN and mark.to.startswith("template:")
    )
    return any(mark.start < end and mark.end > start for mark in origins)


def _sentence_places(provisions: Provisions, passage: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    index, start, end = passage
    spans = sentences(provisions[index].text.plain[start:end])
    places = [(index, start + first, start + last) for first, last in spans]
    return [place for place in places if _own(provisions[index], place)]


def _defining(provisions: Provisions, answers: Mapping[str, Any]) -> Provisions:
    """Return the provisions with the short name ("MOC") defined where it comes first, if a choice took that away."""
    words = instrument_words(answers)
    short = re.compile(rf"\b([Tt]his) {re.escape(str(words['short']))}\b")
    if not words["defined"] or any(_defines(provision, str(words["short"])) for provision in provisions):
        return provisions
    for index, provision in enumerate(provisions):
        found = short.search(provision.text.plain)
        if found and provision.kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}:
            at = found.end() - len(str(words["short"]))
            origin = next(
                (m.to for m in provision.text.marks if m.start <= at < m.end and m.kind == MarkKind.ORIGIN), ""
            )
            full = whole(f"{words['title']} (hereinafter “{words['short']}”)", MarkKind.ORIGIN, origin)
            changed = markup.substituted(provision, at, found.end(), full)
            return (*provisions[:index], changed, *provisions[index + 1 :])
    return provisions


def _defines(provision: Provision, short: str) -> bool:
    return any(short in found[0] for found in _DEFINITION.finditer(provision.text.plain))
