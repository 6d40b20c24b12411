"""Import many files at once: each is read or refused for itself, and a report says what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from app.errors import Cancelled, LibraryUnusable, NotAnInstrument, UserError
from app.ingest.archives import Shelf
from app.ingest.files import bytes_of
from app.ingest.result import Reading
from app.jobs.gathering import Piece, gather
from app.jobs.importing import add, read_data, with_provenance
from app.jobs.twins import twin_of
from app.library.store import Library
from app.progress import Progress, quiet
from app.word.changes import Changes
from app.worker import Worker

__all__ = ["Outcome", "Piece", "Report", "State", "gather", "import_all", "import_piece"]

State = Literal["read", "already there", "same words", "refused", "not done"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    ``why`` is a sentence, empty unless refused, or of the same words as another file; ``id`` and ``title`` are the
    instrument's, empty when refused, of the same words those of the text that the library has already;
    ``doubts`` counts the spots to look at, ``missing`` the words of the file that were not read; ``place`` is where the
    file lies, ``error`` what was raised.
    """

    name: str
    state: State
    why: str = ""
    id: str = ""
    title: str = ""
    doubts: int = 0
    missing: int = 0
    place: str = ""
    error: Exception | None = None

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it was refused, each reason for itself."""
        if isinstance(self.error, NotAnInstrument):
            return self.error.reasons
        return (self.why,) if self.why else ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every file, in their order; ``stopped`` is what ended the batch before its end, a sentence."""

    outcomes: tuple[Outcome, ...]
    stopped: str = ""

    def of(self, state: State) -> tuple[Outcome, ...]:
        """Return the files with this outcome."""
        return tuple(outcome for outcome in self.outcomes if outcome.state == state)


@dataclass(frozen=True, slots=True)
class _Means:
    """What every file of a batch is imported with."""

    library: Library
    shelf: Shelf
    changes: Changes
    password: str
    worker: Worker | None


def import_piece(
    library: Library,
    piece: Piece,
    progress: Progress = quiet,
    *,
    changes: Changes = "accepted",
    password: str = "",
    worker: Worker | None = None,
) -> Outcome:
    """Import one file; raise Cancelled, and LibraryUnusable when the library itself cannot be written."""
    shelf = Shelf()
    try:
        return _imported(_Means(library, shelf, changes, password, worker), piece, progress)
    finally:
        shelf.close()


def import_all(
    library: Library,
    pieces: Sequence[Piece],
    progress: Progress = quiet,
    *,
    changes: Changes = "accepted",
    password: str = "",
    worker: Worker | None = None,
) -> Report:
    """Import files one after the other and return what became of each.

    A file that is refused changes nothing for the others. When ``progress`` raises Cancelled, what was imported stays,
    and the rest is reported as not done; likewise when the library cannot be written any more.
    """
    shelf = Shelf()
    means = _Means(library, shelf, changes, password, worker)
    done: list[Outcome] = []
    stopped = ""
    try:
        for number, piece in enumerate(pieces):
            progress(number, len(pieces), piece.name)
            done.append(_imported(means, piece, _counting(progress, number, len(pieces))))
        progress(len(pieces), len(pieces), "")
    except Cancelled:
        stopped = "It was stopped." if len(done) < len(pieces) else ""
    except LibraryUnusable as error:
        stopped = str(error)
    finally:
        shelf.close()
    rest = (Outcome(piece.name, "not done", place=piece.place) for piece in pieces[len(done) :])
    return Report((*done, *rest), stopped)


def _counting(progress: Progress, number: int, total: int) -> Progress:
    """Return a progress for one file of many: it says how many are done, whatever the file's own reading says."""

    def told(_done: int, _total: int, label: str = "") -> None:
        progress(number, total, label)

    return told


def _imported(means: _Means, piece: Piece, progress: Progress) -> Outcome:
    """Import one file; whatever goes wrong with it, a bug of a reader too, is its own outcome."""
    try:
        return _read(means, piece, progress)
    except LibraryUnusable:
        raise
    except UserError as error:
        return Outcome(piece.name, "refused", str(error), place=piece.place, error=error)
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - the edge of one file: the others are imported all the same
        why = f"{piece.name} could not be read: a fault in Paraph ({type(error).__name__}: {error})."
        return Outcome(piece.name, "refused", why, place=piece.place, error=error)


def _read(means: _Means, piece: Piece, progress: Progress) -> Outcome:
    if piece.refusal:
        raise piece.refusal
    data = means.shelf.data(piece.path, piece.inside) if piece.inside else bytes_of(piece.path)
    known = means.library.holder(sha256(data).hexdigest())
    if known:
        title = means.library.instrument(known).particulars.title
        return Outcome(piece.name, "already there", id=known, title=title, place=piece.place)
    name = (piece.inside[-1] if piece.inside else piece.path.name).rpartition("/")[2]
    reading = read_data(name, data, progress, changes=means.changes, password=means.password, worker=means.worker)
    if not piece.inside:
        reading = with_provenance(reading, piece.path)
    return _added(means, piece, reading)


def _added(means: _Means, piece: Piece, reading: Reading) -> Outcome:
    twin = "" if piece.anyway else twin_of(means.library, reading.instrument)
    if twin:
        title, name = means.library.instrument(twin).particulars.title, means.library.source(twin).name
        why = f"Its words are already in the library, read from {name}; nothing was added."
        return Outcome(piece.name, "same words", why, id=twin, title=title, place=piece.place)
    kept = add(means.library, reading, worker=means.worker)
    title = reading.instrument.particulars.title
    if not kept.new:
        return Outcome(piece.name, "already there", id=kept.id, title=title, place=piece.place)
    return Outcome(
        piece.name,
        "read",
        id=kept.id,
        title=title,
        doubts=len(reading.findings),
        missing=len(reading.coverage.missing),
        place=piece.place,
    )
