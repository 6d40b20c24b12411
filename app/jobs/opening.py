"""From what a person names, an id or a file, to an instrument."""

from pathlib import Path

from app.errors import NotInLibrary
from app.ingest.clauses import clauses_of
from app.ingest.reading import WORD, Reading, read_file
from app.library.store import Library
from app.model.instrument import Instrument
from app.model.terms import Clauses
from app.word.changes import Changes
from app.word.comments import Comment


def open_instrument(library: Library, reference: str, *, changes: Changes = "accepted") -> Instrument:
    """Return the instrument that ``reference`` names: a file's path, or an id (or its beginning) in the library.

    A file that exists goes before an id; it is read, its tracked changes accepted or rejected, and not stored. Raises
    NotInLibrary, UnreadableFile, NotAnInstrument.
    """
    reading = reading_of(reference, changes=changes)
    if reading is not None:
        return reading.instrument
    found = library.resolve(reference)
    if found is None:
        raise NotInLibrary(reference)
    return library.instrument(found)


def reading_of(reference: str, *, changes: Changes = "accepted") -> Reading | None:
    """Return what is read in the file that ``reference`` names; None when it names no file.

    Raises UnreadableFile, NotAnInstrument.
    """
    path = Path(reference)
    return read_file(path, changes=changes) if path.is_file() else None


def clauses_in(instrument: Instrument) -> Clauses:
    """Return the clauses that matter, each with its value; None where the instrument has none."""
    return clauses_of(instrument)


def comments_in(reference: str, *, changes: Changes = "accepted") -> tuple[Comment, ...]:
    """Return the comments in the Word file that ``reference`` names; none for other files and for the library's own."""
    path = Path(reference)
    if path.suffix.casefold() not in WORD or not path.is_file():
        return ()
    from app.word.package import open_package  # noqa: PLC0415 - late: lxml takes a quarter of a second
    from app.word.reviewing import comments_of  # noqa: PLC0415 - likewise

    return comments_of(open_package(path.name, path.read_bytes()), changes)
