"""What the library hands out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from app.model.draft import NOBODY, Draft, Step
from app.model.finding import Finding
from app.model.instrument import Checked, Status
from app.model.proposals import Stamp
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
class Carried:
    """A draft as an older version kept it: the template, and the answers and choices as JSON text."""

    id: str
    template: str
    answers: str
    choices: str
    title: str


class Logged(NamedTuple):
    """A step as it changed a draft, and how it came; ``joined`` ones are taken back together with the one before."""

    step: Step
    way: Literal["do", "undo", "redo"] = "do"
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What the shelf says of a draft: ``sides`` are countries, ``brackets`` counts the open ones, ``words`` all."""

    title: str
    template: str = ""
    status: Status = "draft"
    sides: tuple[str, ...] = ()
    brackets: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Shelved:
    """A draft on the shelf; ``carried`` ones are answers and choices of an older version, assembled when opened."""

    id: str
    listing: Listing
    changed: datetime
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it is kept: ``steps`` counts what happened to it.

    ``done`` are the last steps that undo takes back, ``undone`` those that redo makes again, the next last; ``earlier``
    are the steps before ``done``, each by its numbers in the log (``Library.past``).
    """

    draft: Draft
    done: tuple[Step, ...]
    undone: tuple[Step, ...]
    steps: int
    earlier: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """A file that was sent or received: ``version`` is the id of the draft's, ``side`` of who it went to or came from.

    ``id`` is empty until it is kept. ``original`` is the side whose original the file is, ``size`` its bytes.
    ``carried`` says how many of each kind it carried besides its words (app/word/traces.py), ``words`` is a hash of
    those that are seen.
    """

    name: str
    direction: Literal["sent", "received"]
    version: str = ""
    side: str = ""
    stamp: Stamp = NOBODY
    sha256: str = ""
    id: str = ""
    original: str = ""
    size: int = 0
    carried: tuple[tuple[str, int], ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """A clause that words of a draft come from, as it is to be cited where the clause itself is not at hand."""

    clause: str
    title: str
    label: str = ""
    heading: str = ""
    signed_on: date | None = None
    place: str = ""
    countries: tuple[str, ...] = ()
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lease:
    """Who writes a draft: a window (``holder``, a name that it made up) of a process; ``seen`` when it last said so."""

    holder: str
    pid: int
    host: str
    taken: datetime
    seen: datetime
