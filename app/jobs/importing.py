"""Import signed texts: read, let a person look, add."""

import tomllib
from dataclasses import replace
from pathlib import Path

from app.ingest.apart import read_apart
from app.ingest.files import bytes_of
from app.ingest.needed import needed
from app.ingest.result import Reading
from app.library.clauses import Rows, prepared
from app.library.store import Library
from app.library.values import Added, Doubt
from app.model.edits import Edit
from app.model.instrument import Instrument, Source
from app.paths import resources
from app.progress import Progress, quiet
from app.word.changes import Changes
from app.worker import Worker


def read(
    path: Path,
    progress: Progress = quiet,
    *,
    changes: Changes = "accepted",
    password: str = "",
    worker: Worker | None = None,
) -> Reading:
    """Read a file into an instrument, with its doubtful spots; nothing is stored.

    ``changes`` says how tracked changes in a Word file are read, ``password`` opens a PDF file. A provenance file
    beside it (the same name, ending .toml) says where the text was got. Raises UnreadableFile and NotAnInstrument.
    """
    progress(0, 1, path.name)
    reading = read_data(path.name, bytes_of(path), progress, changes=changes, password=password, worker=worker)
    progress(1, 1, path.name)
    return with_provenance(reading, path)


def read_data(
    name: str,
    data: bytes,
    progress: Progress = quiet,
    *,
    changes: Changes = "accepted",
    password: str = "",
    worker: Worker | None = None,
) -> Reading:
    """Read a file's bytes, in the worker process where there is one: then it can be stopped at any moment."""
    if worker is None:
        return replace(read_apart(name, data, changes=changes, password=password), data=data)

    def waiting(_done: int, _total: int, _label: str = "") -> None:
        progress(0, 1, name)

    reading = worker.call(read_apart, name, data, progress=waiting, about=name, changes=changes, password=password)
    return replace(reading, data=data)


def warm(worker: Worker, *names: str) -> None:
    """Have the worker process start, and import what it takes to read files of these names, while others work."""
    worker.warm(*needed(names))


def add(
    library: Library,
    reading: Reading,
    edits: tuple[Edit, ...] = (),
    progress: Progress = quiet,
    looked: frozenset[int] = frozenset(),
    worker: Worker | None = None,
) -> Added:
    """Add what was read, with the person's corrections kept above it; a file that is there already changes nothing.

    ``looked`` are the numbers of the findings that the person has looked at. With a worker its clauses are made there,
    so that somebody who types meanwhile is not held up.
    """
    progress(0, 1, reading.source.name)
    doubts = tuple(Doubt(finding, number in looked) for number, finding in enumerate(reading.findings))

    def prepare(instrument: Instrument) -> Rows:
        return prepared(instrument) if worker is None else worker.call(prepared, instrument, about=reading.source.name)

    return library.add(reading.instrument, reading.source, reading.data, edits, doubts, prepare)


def add_starter(library: Library, progress: Progress = quiet) -> tuple[Added, ...]:
    """Add the signed texts that come with the program."""
    paths = starter_texts()
    added = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        added.append(add(library, read(path)))
    return tuple(added)


def starter_texts() -> tuple[Path, ...]:
    """Return the signed texts that come with the program."""
    return tuple(sorted((resources() / "signed").glob("*.txt")))


def with_provenance(reading: Reading, path: Path) -> Reading:
    """Return a reading of ``path`` with what the provenance file beside it says, if there is one of this very text."""
    return replace(reading, source=_told(reading.source, path.with_suffix(".toml")))


def _told(source: Source, path: Path) -> Source:
    if not path.is_file():
        return source
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return source
    if said.get("sha256") != source.sha256:
        return source
    return replace(source, retrieved_from=str(said.get("retrieved_from", "")), retrieved_on=said.get("retrieved_on"))
