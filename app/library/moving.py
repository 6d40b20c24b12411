"""A library's copy in another place, made page by page by SQLite itself and looked through before it is believed."""

import os
from contextlib import closing, suppress
from pathlib import Path

from app.errors import UnwritableFile
from app.library.cipher import Key
from app.library.connections import connect, said_plainly
from app.library.health import see_that_it_is_sound
from app.progress import Progress, quiet

_PAGES = 2000


def copied(library: Path, target: Path, key: Key | None = None, progress: Progress = quiet) -> None:
    """Copy a library to ``target`` where no file is yet, an encrypted one under the same key; the copy is whole.

    ``progress`` gets pages. The library is only read. Raises UnwritableFile, LibraryUnusable; nothing is left then.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        if target.exists():
            raise UnwritableFile(target.name, "there is a file of this name already")
        with suppress(OSError):
            part.unlink()
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        _fill(library, part, key, progress)
        _to_the_disk(part)
        part.replace(target)
    except OSError as error:
        raise UnwritableFile(target.name, (error.strerror or "the disk refused it").lower()) from error
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm", "-journal"))):
            with suppress(OSError):
                left.unlink()


def _fill(library: Path, part: Path, key: Key | None, progress: Progress) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total, "")

    with (
        said_plainly(library),
        closing(connect(library, key)) as source,
        said_plainly(part),
        closing(connect(part, key)) as copy,
    ):
        source.backup(copy, pages=_PAGES, progress=tell)
    see_that_it_is_sound(part, key, progress)


def _to_the_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
