"""What the library page asks, and the rows that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.language.topics import all_topics
from app.language.topics import title as topic_title
from app.library.keys import key
from app.library.store import Library
from app.library.values import EVERYTHING, Clause, Filter, Hit
from app.progress import Progress, quiet
from app.ui.models.clauses import Band, Row
from app.ui.terms import figure, short_date, topic_name

Order = Literal["best", "newest", "oldest"]
_MOST, _SEEDS, _NEAR = 200, 3, 8
_ON_TOPIC = 40
_NAMED = 4
"""Letters of a topic's name from which it is told while it is typed."""
_BROWSED = 3000
"""Clauses that are listed when nothing is searched for: more are found by a word, a topic, a participant or a year."""


@dataclass(frozen=True, slots=True)
class Question:
    """Words to find (none: everything), the choice of facets, the order."""

    words: str = ""
    wanted: Filter = EVERYTHING
    order: Order = "newest"


@dataclass(frozen=True, slots=True)
class Answer:
    """``head`` stands above the list, ``rows`` in it."""

    head: Band
    rows: tuple[Row, ...]
    grouped: bool = False
    """Each instrument has a band of its own."""


def ask(library: Library, question: Question) -> Answer:
    """Return what the library answers at once; what is close in meaning is asked for apart."""
    if not question.words:
        return _browse(library.clauses(question.wanted, _BROWSED, oldest=question.order == "oldest"), _BROWSED)
    words, found = question.words, library.search(question.words, question.wanted, _MOST)
    if not found and words[-1].isalnum() and not words.count('"') % 2:
        found = library.search(f"{words}*", question.wanted, _MOST)
        words = f"{words}…" if found else words
    hits = _ordered_hits(found, question.order)
    with_words = QCoreApplication.translate("Asking", "with “{words}”").format(words=words)
    return Answer(Band(counted(len(hits), _MOST), with_words), hits)


def related(library: Library, question: Question, hits: Sequence[Hit], progress: Progress = quiet) -> tuple[Row, ...]:
    """Return what stands under the hits of a question: clauses like them, or like the words, under a band."""
    if not question.words:
        return ()
    named = _on_topic(library, question, hits)
    held = (*hits, *(row for row in named if isinstance(row, Hit)))
    known = {hit.clause.id for hit in held}
    near = tuple(hit for hit in _near(library, question, hits, progress) if hit.clause.id not in known)
    head = Band(counted(len(near)), QCoreApplication.translate("Asking", "close in meaning"))
    return (*named, head, *near) if near else named


def _on_topic(library: Library, question: Question, hits: Sequence[Hit]) -> tuple[Row, ...]:
    """Return the other clauses of the topic that the words name; none while a topic is chosen."""
    sought, said = key(question.words), QCoreApplication.translate("Asking", "on the topic {topic}")
    if (len(sought) < _NAMED and sought.isascii()) or question.wanted.topics:
        return ()
    slug = next((each for each in all_topics() if _names(sought, each)), "")
    if not slug:
        return ()
    known = {hit.clause.id for hit in hits}
    clauses = library.clauses(replace(question.wanted, topics=(slug,)), _ON_TOPIC, oldest=question.order == "oldest")
    found = tuple(Hit(clause, 0.0) for clause in clauses if clause.id not in known)
    if not found:
        return ()
    most = _ON_TOPIC if len(clauses) == _ON_TOPIC else 0
    return (Band(counted(len(found), most), said.format(topic=topic_name(slug))), *found)


def _names(sought: str, slug: str) -> bool:
    """Tell whether words are a topic's name, or begin it, in English or in the window's language."""
    return any(key(name).startswith(sought) for name in (topic_title(slug), topic_name(slug)))


def counted(count: int, most: int = 0) -> str:
    """Return a number of clauses in words; "200 or more clauses" when the search stopped there."""
    if count == 1:
        return QCoreApplication.translate("Asking", "1 clause")
    if most and count >= most:
        return QCoreApplication.translate("Asking", "{count} or more clauses").format(count=figure(count))
    return (
        QCoreApplication.translate("Asking", "{count} clauses").format(count=figure(count))
        if count
        else QCoreApplication.translate("Asking", "No clause")
    )


def _browse(clauses: Sequence[Clause], most: int) -> Answer:
    rows: list[Row] = []
    days = []
    for _, group in groupby(clauses, key=lambda clause: clause.instrument_id):
        held = tuple(group)
        days.append(held[0].signed_on)
        day = short_date(held[0].signed_on)
        rows.append(Band(held[0].short_title, " · ".join(part for part in (day, counted(len(held))) if part)))
        rows += (Hit(clause, 0.0) for clause in held)
    where = _texts(len(days), signed=all(days))
    return Answer(Band(counted(len(clauses), most), where), tuple(rows), grouped=True)


def _texts(count: int, *, signed: bool) -> str:
    """Return a number of texts in words; "signed" only when every one of them is."""
    tr = QCoreApplication.translate
    if signed:
        one, many = tr("Asking", "in 1 signed text"), tr("Asking", "in {count} signed texts")
    else:
        one, many = tr("Asking", "in 1 text"), tr("Asking", "in {count} texts")
    return one if count == 1 else many.format(count=figure(count))


def _near(library: Library, question: Question, hits: Sequence[Hit], progress: Progress) -> tuple[Hit, ...]:
    """Return clauses like the words, or like the best hits when there are some; none of the hits themselves."""
    seeds = [hit.clause.text for hit in hits[:_SEEDS]] or [question.words]
    known = {hit.clause.id for hit in hits}
    found: dict[str, Hit] = {}
    for seed in seeds:
        progress(0, 0, "")
        for hit in library.nearest(seed, top=_NEAR + len(known), topics=question.wanted.topics):
            place = hit.clause.id
            if place not in known and (place not in found or found[place].score < hit.score):
                found[place] = hit
    if question.wanted != EVERYTHING:
        passing = library.among(tuple(found), question.wanted)
        found = {place: hit for place, hit in found.items() if place in passing}
    return tuple(sorted(found.values(), key=lambda hit: -hit.score)[:_NEAR])


def _ordered_hits(hits: Sequence[Hit], order: Order) -> tuple[Hit, ...]:
    if order == "best":
        return tuple(hits)
    return tuple(sorted(hits, key=lambda hit: _age(hit.clause), reverse=order == "newest"))


def _age(clause: Clause) -> str:
    return clause.signed_on.isoformat() if clause.signed_on else ""
