"""A library's copy in another place, made page by page by SQLite itself and looked through before it is believed."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.errors import LibraryDamaged, UnwritableFile
from app.library.cipher import Key
from app.library.connections import connect, said_plainly
from app.library.disk import to_the_disk
from app.library.health import Facts, facts_of, see_that_it_is_sound
from app.progress import Progress, quiet
from app.temporary import beside

_PAGES = 128
"""Pages that are copied in one go."""


def copied(library: Path, target: Path, key: Key | None = None, progress: Progress = quiet) -> None:
    """Copy a library to ``target`` where no file is yet, an encrypted one under the same key; the copy is whole.

    ``progress`` gets pages. The library is only read. Raises UnwritableFile, LibraryUnusable; nothing is left then.
    """
    try:
        if target.exists():
            raise UnwritableFile(target.name, "there is a file of this name already")
        with beside(target) as part:
            facts = one_state(library, part, key, progress)
            try:
                see_that_it_is_sound(part, key, progress, facts)
            except LibraryDamaged as error:  # a copy is as damaged as what it was made of
                raise LibraryDamaged(str(library), error.faults) from error
            to_the_disk(part)
            part.replace(target)
        to_the_disk(target.parent)
    except OSError as error:
        raise UnwritableFile(target.name, (error.strerror or "the disk refused it").lower()) from error


def one_state(library: Path, part: Path, key: Key | None, progress: Progress, rest: float = 0.0) -> Facts:
    """Copy one state of a library into a file, without holding up who writes it; return what that state holds.

    After each few pages it rests so many seconds. Raises LibraryUnusable, sqlite3.Error of others.
    """
    with said_plainly(library), closing(connect(library, key, isolation_level=None)) as source:
        source.execute("PRAGMA query_only = on")
        source.execute("BEGIN")  # this state is read to the end: a change meanwhile would make the copy begin again
        facts = facts_of(source)
        with closing(connect(part, key, isolation_level=None)) as target:
            target.execute("PRAGMA synchronous = FULL")
            source.backup(target, pages=_PAGES, progress=_paced(progress, rest))
            target.execute("PRAGMA journal_mode = DELETE")  # one file that is whole by itself
        source.rollback()
    return facts


def _paced(progress: Progress, rest: float) -> Callable[[int, int, int], None]:
    def tell(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, 2 * total, "")
        time.sleep(rest)

    return tell
