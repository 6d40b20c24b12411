"""Say what a file carries before it leaves, and clean it for the other side; proven by reading the result back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.errors import ChangesUndecided, NotCleaned, UnreadableFile
from app.export.files import write_whole
from app.ingest.carried_odt import carried_by_odt
from app.ingest.carried_pdf import carried_by_pdf
from app.ingest.files import bytes_of
from app.progress import Progress, quiet
from app.redlining.resolve import resolve
from app.word.carries import Carried, carried
from app.word.cleaning import seen, stripped
from app.worker import Worker

Changes = Literal["", "keep", "accept", "reject"]
_ODF = (".odt", ".ott", ".fodt")


@dataclass(frozen=True, slots=True)
class Choice:
    """What becomes of tracked changes ("" asks when there are some), and the one name that may stand in the file."""

    changes: Changes = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned file: what was ``removed``, and what is ``left`` in it, as reading it back tells it.

    ``kept`` are tracked changes that were meant to stay: they are not among what is left.
    """

    data: bytes
    removed: tuple[Carried, ...]
    left: tuple[Carried, ...]
    kept: tuple[Carried, ...] = ()


def inspected(name: str, data: bytes, author: str = "") -> tuple[Carried, ...]:
    """Return what a file carries besides its words: of a Word file, an OpenDocument text or a PDF.

    Raises UnreadableFile.
    """
    if data.startswith(b"%PDF"):
        return carried_by_pdf(name, data)
    if Path(name).suffix.lower() in _ODF:
        return carried_by_odt(name, data)
    return carried(data, name, author)


def cleaned(name: str, data: bytes, choice: Choice, progress: Progress = quiet) -> Cleaned:
    """Return a Word file cleaned for the other side; its words and pages stay.

    Raises ChangesUndecided when it holds tracked changes and nobody said what becomes of them, NotCleaned when the
    result does not read as the file did, UnreadableFile.
    """
    progress(0, 4, name)
    if data.startswith(b"%PDF") or Path(name).suffix.lower() in _ODF:
        raise UnreadableFile(name, "only Word files can be cleaned here", "Make it anew from the Word file.")
    found = carried(data, name, choice.author)
    count = sum(each.count for each in found if each.kind == "change")
    if count and not choice.changes:
        raise ChangesUndecided(name, count)
    progress(1, 4, name)
    settled = (
        resolve(data, "accepted" if choice.changes == "accept" else "rejected") if _settles(count, choice) else data
    )
    author = choice.author or "Author"
    made = stripped(name, settled, author if count and choice.changes == "keep" else choice.author)
    progress(2, 4, name)
    if seen(name, settled) != seen(name, made.data):
        raise NotCleaned(name)
    progress(3, 4, name)
    keeps = choice.changes == "keep"
    kept = tuple(each for each in made.left if keeps and each.kind == "change")
    resolved = () if keeps else tuple(each for each in found if each.kind == "change")
    return Cleaned(made.data, (*resolved, *made.out), tuple(each for each in made.left if each not in kept), kept)


def _settles(count: int, choice: Choice) -> bool:
    return bool(count) and choice.changes != "keep"


def inspect_file(path: Path, author: str = "", *, worker: Worker | None = None) -> tuple[Carried, ...]:
    """Return what a file of anybody's carries; it is read in the worker process. Raises UnreadableFile."""
    data = bytes_of(path)
    if worker:
        return worker.call(inspected, path.name, data, author, about=path.name)
    return inspected(path.name, data, author)


def clean_file(
    path: Path, choice: Choice, out: Path | None = None, progress: Progress = quiet, *, worker: Worker | None = None
) -> Cleaned:
    """Clean a Word file, in the worker process, and write it where ``out`` says; the file itself is never touched.

    Raises UnreadableFile, ChangesUndecided, NotCleaned, UnwritableFile.
    """
    data = bytes_of(path)
    if worker:
        made = worker.call(cleaned, path.name, data, choice, progress=progress, about=path.name)
    else:
        made = cleaned(path.name, data, choice, progress)
    if out:
        write_whole(out, made.data)
    return made
