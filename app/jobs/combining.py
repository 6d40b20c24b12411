"""Combine marked copies of one text, from several hands, into one Word file."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from app.export.files import write_whole
from app.ingest.files import bytes_of
from app.progress import Progress, quiet
from app.redlining.combine import Combined, combine
from app.worker import Worker


def combine_files(
    base: Path,
    copies: Sequence[Path],
    out: Path | None = None,
    progress: Progress = quiet,
    *,
    when: datetime | None = None,
    worker: Worker | None = None,
) -> Combined:
    """Return ``base`` with the marks of all copies, and what is to be told of them; with ``out``, write it.

    ``when`` stamps changes that a copy holds without a mark, else now. Raises UnreadableFile, Uncombined,
    UnwritableFile.
    """
    paths = (base, *copies)
    data = [bytes_of(path) for path in paths]
    given = data[0], data[1:], _named(paths), when or datetime.now().astimezone()
    call = partial(worker.call, combine, about=base.name) if worker else combine
    made: Combined = call(*given, progress=progress)
    if out:
        write_whole(out, made.data)
    return made


def _named(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return what the files are called: their names, with their folders where several have the same."""
    counts = Counter(path.name for path in paths)
    return tuple(path.name if counts[path.name] == 1 else str(path) for path in paths)
