"""Signing: the agreed text goes into the library as a signed text, with the clean Word file as its source."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from app.errors import NotAnInstrument
from app.export.docx import clean_bytes
from app.export.dress import Dress
from app.ingest.topical import with_topics
from app.jobs.closest import closeness
from app.jobs.importing import read_data
from app.language.folding import fold
from app.library.store import Library
from app.library.values import Added, Entry
from app.model.draft import NOBODY, Draft, Step
from app.model.ids import new_id
from app.model.instrument import Instrument, Signatory, Source
from app.model.proposals import Stamp
from app.negotiating import stages
from app.negotiating.brackets import open_brackets
from app.negotiating.offers import open_offers
from app.negotiating.printed import printed
from app.progress import Progress, quiet
from app.settings import Paper

_SAME = 0.9  # share of pairs of words from which two texts of one day are the same one
IMPORTER = "paraph-draft 1"


@dataclass(frozen=True, slots=True)
class Signing:
    """When and where a text was signed, and by whom."""

    on: date
    place: str = ""
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """A text as it was filed: ``text`` is the instrument with its numbers.

    ``added.new`` is False where the library had this very file; ``alike`` has the titles of texts that were
    there besides and may be this one.
    """

    added: Added
    text: Instrument
    alike: tuple[str, ...] = ()


def unsettled(draft: Draft) -> tuple[int, int]:
    """Return how many brackets are open, and how many offers nobody has decided."""
    return len(open_brackets(draft)), len(open_offers(draft))


def sign(library: Library, draft: Draft, signing: Signing, paper: Paper = "a4", progress: Progress = quiet) -> Signed:
    """File a draft as it stands as a signed text; its source is the clean Word file that is made of it.

    Raises what reading and adding raise.
    """
    text = as_signed(draft, signing)
    name = f"{_name(text.particulars.title)}, signed {signing.on.isoformat()}.docx"
    progress(0, 2, name)
    data = clean_bytes(text, Dress(paper))
    read, source = _as_read(name, data, text)
    progress(1, 2, name)
    filed = replace(read, particulars=replace(text.particulars, languages=_languages(text)))
    found = _alike(library, text)
    added = library.add(filed, replace(source, retrieved_from="made from the draft that was signed"), data)
    return Signed(added, text, found if added.new else ())


def signed_step(draft: Draft, filed: Signed, stamp: Stamp = NOBODY) -> Step:
    """Return the step that makes a draft the text that was signed."""
    return stages.signed(draft, filed.text, stamp)


def as_signed(draft: Draft, signing: Signing) -> Instrument:
    """Return a draft's text with its numbers printed and the particulars of its signing."""
    text = printed(draft)
    particulars = replace(
        text.particulars,
        status="signed",
        signed_on=signing.on,
        place=" ".join(signing.place.split()),
        signatories=signing.signatories or text.particulars.signatories,
    )
    return replace(text, particulars=particulars)


def _as_read(name: str, data: bytes, text: Instrument) -> tuple[Instrument, Source]:
    """Return the file as the importer reads it, or the text as it was drafted where that sees no instrument in it."""
    try:
        reading = read_data(name, data)
    except NotAnInstrument:
        lines = "\n".join(f"{each.label} {each.words}".strip() for each in text.provisions)
        source = Source(name, hashlib.sha256(data).hexdigest(), lines, IMPORTER)
        versions = tuple(
            replace(each, provisions=with_topics(each.provisions, each.language)) for each in text.versions
        )
        return replace(text, id=new_id(), versions=versions), source
    return reading.instrument, reading.source


def _languages(text: Instrument) -> tuple[str, ...]:
    said = text.particulars.languages
    return said or tuple(each.language for each in text.versions if each.role == "original")


def alike(library: Library, draft: Draft, signing: Signing) -> tuple[str, ...]:
    """Return the titles of texts of the library that may be the one that is to be filed, looked for before it is.

    They have its name, and its day or none; or its day, its sides and nearly all its words.
    """
    return _alike(library, as_signed(draft, signing))


def _alike(library: Library, text: Instrument) -> tuple[str, ...]:
    return tuple(each.title for each in library.instruments() if _is_alike(library, each, text))


def _is_alike(library: Library, entry: Entry, text: Instrument) -> bool:
    known = text.particulars
    if fold(entry.title) == fold(known.title):
        return entry.signed_on in {known.signed_on, None}
    if entry.signed_on != known.signed_on or set(entry.countries) != {side.country for side in known.sides}:
        return False
    words = [each.words for each in text.provisions]
    return closeness(words, (each.words for each in library.instrument(entry.id).provisions)) >= _SAME


def _name(title: str) -> str:
    """Return a title as a file may be called on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:80].strip() or "Text"
