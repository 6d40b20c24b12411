"""What the library hands out."""

from dataclasses import dataclass
from datetime import date, datetime

from app.model.finding import Finding
from app.model.instrument import Checked
from app.model.provision import Kind


@dataclass(frozen=True, slots=True)
class Added:
    """The id under which an instrument is kept; ``new`` is False when the same file was there already."""

    id: str
    new: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt of the importer; ``looked`` when a person has looked at it."""

    finding: Finding
    looked: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a person may say of a source, and say anew: where and when it was got, and who checked it."""

    retrieved_from: str = ""
    retrieved_on: date | None = None
    checked: Checked | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An instrument as a list shows it.

    ``short_title`` is the subject alone; ``offices`` are those that act for the sides, in the order of the chapeau;
    ``clauses`` counts them.
    """

    id: str
    title: str
    short_title: str
    instrument_type: str
    signed_on: date | None
    place: str
    countries: tuple[str, ...]
    offices: tuple[str, ...]
    clauses: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A provision as the library keeps it, or one sentence of a provision whose sentences hold several topics.

    ``id`` is the provision's, followed by ".1", ".2" for its sentences. ``start`` and ``end`` are offsets into the
    provision's text. ``label`` is the way to it ("III.1"), ``heading`` its own or that of the section that holds it.
    ``title``, ``short_title``, ``signed_on``, ``place`` and ``countries`` are the instrument's.
    """

    id: str
    instrument_id: str
    provision_id: str
    start: int
    end: int
    kind: Kind
    language: str
    label: str
    heading: str
    topics: tuple[str, ...]
    text: str
    title: str
    short_title: str
    signed_on: date | None
    place: str
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found.

    ``score`` orders the hits of one search (greater is better); of ``nearest`` it is the likeness from 0 to 1.
    ``spans`` are the words to highlight, offsets into the clause's text; ``heading_spans`` into its heading.
    """

    clause: Clause
    score: float
    spans: tuple[tuple[int, int], ...] = ()
    heading_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What clauses must answer to: within one field any value will do, all fields that are filled must hold."""

    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something: clauses of a topic, instruments of an office or a year."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class CountryCount:
    """How many instruments a country has taken part in, and how many each of its offices."""

    name: str
    count: int
    offices: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """What a filter leaves, by topic, participant and year.

    Each part is counted as if nothing were chosen in that part itself, so that a choice can be widened.
    """

    topics: tuple[Count, ...]
    countries: tuple[CountryCount, ...]
    years: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as its drafter left it: the template, and the answers and choices as JSON text."""

    id: str
    template: str
    answers: str
    choices: str
    title: str
    changed: datetime
