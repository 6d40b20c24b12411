"""Clauses: derived from an instrument, kept beside it to be searched, made anew whenever it is corrected."""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from app.language.countries import country_of
from app.language.sentences import sentences
from app.library.health_sums import seal_derived
from app.library.keys import has_spaceless, key
from app.library.nearest import neutral, spellings
from app.model.instrument import Instrument, LanguageVersion, Participant, Particulars
from app.model.provision import Provision, Provisions, parent_of

_SUBJECT = re.compile(
    r"\b(?:regarding|concerning|relating to|on|in the fields? of|for)\s+"
    r"(?P<subject>.+?)(?=\s+(?:by and )?(?:between|among)\b|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s+(?:by and )?(?:between|among)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Derived:
    """A clause before it is stored: see values.Clause for the fields.

    ``leads`` marks the first clause under its heading, the one that is found by words of the heading alone.
    """

    id: str
    provision: str
    start: int
    end: int
    kind: str
    language: str
    label: str
    heading: str
    topics: tuple[str, ...]
    text: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """What is stored of an instrument besides itself; topics and letters count their clause from 0."""

    instrument: Instrument
    clauses: list[tuple[str | int, ...]]
    topics: list[tuple[str, int]]
    letters: list[tuple[int, str]]


def derive(instrument: Instrument) -> tuple[Derived, ...]:
    """Return the clauses of an instrument, in the order of its text, all languages."""
    return tuple(clause for version in instrument.versions for clause in _of_version(version))


def prepared(instrument: Instrument) -> Rows:
    """Return what is to be stored of an instrument: made before the library is locked, since it takes its time."""
    names = spellings(own_names(instrument.particulars))
    rows = Rows(instrument, [], [], [])
    for at, clause in enumerate(derive(instrument)):
        heading, text = key(clause.heading), key(clause.text)
        searched = heading, text, neutral(clause.text, names), clause.leads
        rows.clauses.append((*_columns(clause, instrument.id), *searched))
        rows.topics.extend((topic, at) for topic in clause.topics)
        if has_spaceless(heading + text):
            rows.letters.append((at, f"{heading}\n{text}"))
    return rows


def store(connection: sqlite3.Connection, rows: Rows) -> None:
    """Put what was prepared in the place of what was derived from the instrument; its own row must be there already."""
    instrument = rows.instrument
    for table in ("entry", "participant", "clause"):
        connection.execute(f"DELETE FROM {table} WHERE instrument = ?", (instrument.id,))  # noqa: S608 (names from above)
    _store_entry(connection, instrument)
    first = connection.execute("SELECT coalesce(max(rowid), 0) FROM clause").fetchone()[0] + 1
    connection.executemany(
        "INSERT INTO clause VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((first + at, *columns) for at, columns in enumerate(rows.clauses)),
    )
    connection.executemany("INSERT INTO clause_topic VALUES (?, ?)", ((topic, first + at) for topic, at in rows.topics))
    connection.executemany(
        "INSERT INTO letters(rowid, key) VALUES (?, ?)", ((first + at, words) for at, words in rows.letters)
    )
    seal_derived(connection, instrument.id)


def own_names(particulars: Particulars) -> tuple[str, ...]:
    """Return the names of the participants, offices and short forms: what a precedent does not share with a draft."""
    every = (
        name
        for participant in particulars.participants
        for name in (participant.name, participant.represented_by, participant.short)
    )
    return tuple(dict.fromkeys(name for name in every if name))


def short_title(title: str) -> str:
    """Return the subject of a title: "Deep-Sea Mining" of "Memorandum of Cooperation on Deep-Sea Mining between …"."""
    before = _BETWEEN.split(title, maxsplit=1)[0]
    found = _SUBJECT.search(before) or _last(_SUBJECT, title)
    subject = found["subject"] if found else before
    subject = re.sub(r"^the\s+", "", subject.strip(" ,;:.–-"), flags=re.IGNORECASE)
    return subject or title


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the last match: of "between X on the one part and Y on Z" the subject is Z."""
    found = None
    for match in pattern.finditer(text):
        found = match
        inner = pattern.search(text, match.start("subject"))
        while inner:
            found = inner
            inner = pattern.search(text, inner.start("subject"))
    return found


def _of_version(version: LanguageVersion) -> Iterator[Derived]:
    provisions = version.provisions
    led: set[int | None] = {None}
    for at, provision in enumerate(provisions):
        if not provision.text.plain.strip() and not (provision.heading and _holds_no_words(provisions, at)):
            continue
        label, owner = label_at(provisions, at), _headed(provisions, at)
        heading = provisions[owner].heading if owner is not None else None
        for number, start, end in parts(provision):
            yield Derived(
                id=f"{provision.id}.{number}" if number else provision.id,
                provision=provision.id,
                start=start,
                end=end,
                kind=provision.kind.value,
                language=version.language,
                label=label,
                heading=heading.plain if heading else "",
                topics=topics_in(provision, start, end),
                text=provision.text.plain[start:end],
                leads=owner not in led,
            )
            led.add(owner)


def parts(provision: Provision) -> Iterator[tuple[int, int, int]]:
    """Yield (number, start, end): the whole as number 0, or its sentences when they hold several topics."""
    text = provision.text.plain
    spans = sentences(text)
    held = {topics_in(provision, start, end) for start, end in spans}
    if len(provision.topic_names) > 1 and len(spans) > 1 and len(held) > 1:
        for number, (start, end) in enumerate(spans, start=1):
            yield number, start, end
    else:
        yield 0, 0, len(text)


def topics_in(provision: Provision, start: int, end: int) -> tuple[str, ...]:
    """Return the topics of some of a provision's words, each once, in the order of the text."""
    touching = (span.topic for span in provision.topics if span.start < end and span.end > start)
    whole = provision.topic_names if start == 0 and end == len(provision.text.plain) else tuple(touching)
    return tuple(dict.fromkeys(whole))


def label_at(provisions: Provisions, at: int) -> str:
    """Return the numbers on the way to a provision, "III.1"; bullets have none."""
    numbers: list[str] = []
    here: int | None = at
    while here is not None:
        if provisions[here].number:
            numbers.append(provisions[here].number)
        here = parent_of(provisions, here)
    return ".".join(reversed(numbers))


def _headed(provisions: Provisions, at: int) -> int | None:
    """Return the provision whose heading stands over this one: itself, or the nearest that holds it."""
    here: int | None = at
    while here is not None:
        heading = provisions[here].heading
        if heading and heading.plain:
            return here
        here = parent_of(provisions, here)
    return None


def _holds_no_words(provisions: Provisions, at: int) -> bool:
    """Tell whether a provision with a heading only would be found through nothing that it holds."""
    following = provisions[at + 1 : at + 2]
    return not following or following[0].level <= provisions[at].level


def _columns(clause: Derived, instrument: str) -> tuple[str | int, ...]:
    return (
        clause.id,
        instrument,
        clause.provision,
        clause.start,
        clause.end,
        clause.kind,
        clause.language,
        clause.label,
        clause.heading,
        json.dumps(clause.topics),
        clause.text,
    )


def _store_entry(connection: sqlite3.Connection, instrument: Instrument) -> None:
    particulars = instrument.particulars
    signed_on = particulars.signed_on
    countries = tuple(dict.fromkeys(side.country for side in particulars.sides if side.country))
    seats = tuple((_country(particulars, one), one.represented_by or one.name) for one in particulars.participants)
    offices = tuple(dict.fromkeys(office for _, office in seats if office))
    connection.execute(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            instrument.id,
            particulars.title,
            short_title(particulars.title),
            particulars.instrument_type,
            signed_on.isoformat() if signed_on else None,
            signed_on.year if signed_on else None,
            particulars.place,
            json.dumps(countries),
            json.dumps(offices),
        ),
    )
    named = {country for country, _ in seats}
    seats += tuple((country, "") for country in countries if country not in named)
    rows = [(instrument.id, country, office) for country, office in dict.fromkeys(seats)]
    connection.executemany("INSERT INTO participant VALUES (?, ?, ?)", rows)


def _country(particulars: Particulars, participant: Participant) -> str:
    known = particulars.country(participant.side)
    if known:
        return known
    found = country_of(participant.name) or country_of(participant.represented_by)
    return found.name if found else ""
