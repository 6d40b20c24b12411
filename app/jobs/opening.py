"""From what a person names, an id or a file, to an instrument."""

from pathlib import Path

from app.errors import NotInLibrary
from app.ingest.reading import read_file
from app.library.store import Library
from app.model.instrument import Instrument
from app.word.changes import Changes


def open_instrument(library: Library, reference: str, *, changes: Changes = "accepted") -> Instrument:
    """Return the instrument that ``reference`` names: a file's path, or an id (or its beginning) in the library.

    A file that exists goes before an id; it is read, its tracked changes accepted or rejected, and not stored. Raises
    NotInLibrary, UnreadableFile, NotAnInstrument.
    """
    path = Path(reference)
    if path.is_file():
        return read_file(path, changes=changes).instrument
    found = library.resolve(reference)
    if found is None:
        raise NotInLibrary(reference)
    return library.instrument(found)
