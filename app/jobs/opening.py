"""From what a person names, an id or a file, to an instrument."""

from pathlib import Path

from app.errors import NotInLibrary
from app.ingest.apart import comments_apart, plain_apart
from app.ingest.files import WORD, bytes_of
from app.ingest.result import Plain, Reading
from app.jobs.importing import read_data
from app.library.store import Library
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.terms import Clauses
from app.word.changes import Changes
from app.word.comments import Comment
from app.worker import Worker

Text = Instrument | Draft


def open_instrument(
    library: Library, reference: str, *, changes: Changes = "accepted", password: str = "", worker: Worker | None = None
) -> Instrument:
    """Return the instrument that ``reference`` names: a file's path, or an id (or its beginning) in the library.

    A file that exists goes before an id; it is read, in the worker process where there is one, and not stored. Raises
    NotInLibrary, UnreadableFile, NotAnInstrument.
    """
    reading = reading_of(reference, changes=changes, password=password, worker=worker)
    if reading is not None:
        return reading.instrument
    found = library.resolve(reference)
    if found is None:
        raise NotInLibrary(reference)
    return library.instrument(found)


def open_text(
    library: Library, reference: str, *, changes: Changes = "accepted", password: str = "", worker: Worker | None = None
) -> Text:
    """Return the instrument, or the draft as it stands, that ``reference`` names.

    A file goes before an id, an instrument before a draft; a draft is named by its id, the beginning of it, or its
    title. Raises NotInLibrary, UnreadableFile, NotAnInstrument.
    """
    if not Path(reference).is_file() and library.resolve(reference) is None:
        found = draft_named(library, reference)
        if found:
            from app.jobs.desks import open_desk  # noqa: PLC0415 - late: it brings the templates

            return open_desk(library, found).draft
    return open_instrument(library, reference, changes=changes, password=password, worker=worker)


def draft_named(library: Library, reference: str) -> str | None:
    """Return the id of the one draft whose id begins so, or whose title it is; None for none and for several."""
    wanted = reference.strip().casefold()
    shelf = library.shelf() if wanted else ()
    found = [each.id for each in shelf if each.id.casefold().startswith(wanted)]
    found = found or [each.id for each in shelf if each.listing.title.strip().casefold() == wanted]
    return found[0] if len(found) == 1 else None


def reading_of(
    reference: str, *, changes: Changes = "accepted", password: str = "", worker: Worker | None = None
) -> Reading | None:
    """Return what is read in the file that ``reference`` names; None when it names no file.

    Raises UnreadableFile, NotAnInstrument.
    """
    path = Path(reference)
    if not path.is_file():
        return None
    return read_data(path.name, bytes_of(path), changes=changes, password=password, worker=worker)


def plain_of(
    reference: str, *, changes: Changes = "accepted", password: str = "", worker: Worker | None = None
) -> Plain | None:
    """Return the document in the file that ``reference`` names, instrument or not; None when it names no file.

    Raises UnreadableFile.
    """
    path = Path(reference)
    if not path.is_file():
        return None
    return plain_of_bytes(path.name, bytes_of(path), changes=changes, password=password, worker=worker)


def plain_of_bytes(
    name: str, data: bytes, *, changes: Changes = "accepted", password: str = "", worker: Worker | None = None
) -> Plain:
    """Return the document in the bytes of a file of this name; raise UnreadableFile."""
    if worker is None:
        return plain_apart(name, data, changes=changes, password=password)
    return worker.call(plain_apart, name, data, about=name, changes=changes, password=password)


def clauses_in(instrument: Instrument) -> Clauses:
    """Return the clauses that matter, each with its value; None where the instrument has none."""
    from app.ingest.clauses import clauses_of  # noqa: PLC0415 - late: it brings the rules of recognition

    return clauses_of(instrument)


def comments_in(reference: str, *, changes: Changes = "accepted", worker: Worker | None = None) -> tuple[Comment, ...]:
    """Return the comments in the Word file that ``reference`` names; none for other files and for the library's own."""
    path = Path(reference)
    if path.suffix.casefold() not in WORD or not path.is_file():
        return ()
    data = bytes_of(path)
    if worker is None:
        return comments_apart(path.name, data, changes=changes)
    return worker.call(comments_apart, path.name, data, about=path.name, changes=changes)
