"""Backups of the library: whole copies made while it is in use, each checked before it counts, the oldest going first.

Their order is that of their numbers, never that of clocks: a laptop whose clock jumps loses none for it. A copy of an
encrypted library is encrypted under the same key. They lie in a folder that only the user may read.
"""

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from app.errors import BackupFailed, LibraryUnusable
from app.library.backups_place import folder_of
from app.library.cipher import Key
from app.library.connections import database_errors
from app.library.disk import to_the_disk
from app.library.health import see_that_it_is_sound
from app.library.moving import one_state
from app.paths import private
from app.progress import Progress, quiet
from app.temporary import beside

Why = Literal["daily", "closing", "asked", "update", "restore"]
"""Why a copy was made: the day's, at the end of much work, by hand, before tables change, before a restore."""

LIMIT = 2_000_000_000
"""Bytes that the copies of one library take at most, those that are kept by hand apart; the last two always stay."""

_DAYS, _WEEKS, _MONTHS = 7, 4, 12
_ALWAYS = 3
"""The last so many stay whatever day they are from."""

_REST = 0.002
"""Seconds of rest after each few pages that are copied: nobody who types should feel it."""

_ROOM = 1.1
_NAME = re.compile(
    r"(?P<number>\d{6})_(?P<when>\d{8}T\d{6})Z_(?P<changes>\d+)_(?P<why>[a-z]+)(?P<pinned>_kept)?\.paraph"
)
_GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: ``number`` orders them, ``when`` is what the clock said, ``changes`` how often the library had changed.

    One that is ``kept`` was chosen by hand, and is never taken away.
    """

    path: Path
    number: int
    when: datetime
    changes: int
    why: Why
    kept: bool
    size: int


def backups(library: Path) -> tuple[Backup, ...]:
    """Return the copies of a library, the last made first."""
    found = []
    with suppress(OSError):
        for path in folder_of(library).iterdir():
            backup = _read_name(path)
            if backup:
                found.append(backup)
    return tuple(sorted(found, key=lambda each: (each.number, each.when), reverse=True))


def back_up(library: Path, why: Why, key: Key | None = None, progress: Progress = quiet) -> Backup:
    """Copy a library as it is at this moment, whoever writes it meanwhile, and check the copy; then let old ones go.

    Nobody waits for it: it reads by a connection of its own. Raises BackupFailed, and nothing is left behind then.
    """
    folder = folder_of(library)
    try:
        private(folder)
        _see_that_there_is_room(library, folder)
        with beside(folder / library.name) as part:  # its rights are 0600, and SQLite keeps them
            facts = one_state(library, part, key, progress, _REST)
            see_that_it_is_sound(part, key, progress, facts)
            made = _put(part, folder, facts.changes, why)
    except LibraryUnusable as error:
        raise BackupFailed(str(folder), error.why) from error
    except database_errors() as error:
        raise BackupFailed(str(folder), f"the copy could not be made ({error})") from error
    except OSError as error:
        raise BackupFailed(str(folder), (error.strerror or "the disk refused it").lower()) from error
    rotate(library)
    return made


def due(library: Path, changes: int, now: datetime | None = None) -> bool:
    """Tell whether a library that has changed so often wants a copy: changed since the last, which is a day old.

    A copy from the future tells that the clock has jumped, and another is due.
    """
    made = backups(library)
    if not made:
        return True
    if made[0].changes == changes:
        return False
    age = ((now or datetime.now(UTC)) - made[0].when).total_seconds()
    return age < 0 or age >= 24 * 3600


def keep(backup: Backup, *, kept: bool = True) -> Backup:
    """Keep a copy until it is let go by hand, or let it go; raise BackupFailed."""
    path = backup.path.with_name(_name(backup.number, backup.when, backup.changes, backup.why, kept=kept))
    try:
        backup.path.rename(path)
    except OSError as error:
        raise BackupFailed(str(backup.path.parent), (error.strerror or "the disk refused it").lower()) from error
    made = _read_name(path)
    assert made  # noqa: S101 - its name was made above
    return made


def rotate(library: Path, limit: int = LIMIT) -> tuple[Backup, ...]:
    """Let old copies go, and return them: the last of seven days, four weeks and twelve months stay, within a limit."""
    made = backups(library)
    staying = _staying(made)
    while len(staying) > 2 and sum(each.size for each in staying if not each.kept) > limit:  # noqa: PLR2004 - the last two
        last = next((each for each in reversed(staying) if not each.kept), None)
        if last is None or last in staying[:2]:
            break
        staying.remove(last)
    gone = tuple(each for each in made if each not in staying)
    for each in gone:
        clear_beside(each.path)
    return gone


def _staying(made: tuple[Backup, ...]) -> list[Backup]:
    """Return what stays: of each of the last days, weeks and months that there are copies of, the last one.

    What counts is which days there are, not how long ago they were: a clock that was wrong takes no copy away.
    """
    seen: tuple[set[tuple[int, ...]], ...] = (set(), set(), set())
    staying = []
    for at, each in enumerate(made):
        stays = each.kept or at < _ALWAYS
        day = each.when.date()
        periods = ((day.toordinal(),), tuple(day.isocalendar())[:2], (day.year, day.month))
        for period, known, most in zip(periods, seen, (_DAYS, _WEEKS, _MONTHS), strict=True):
            if period not in known and len(known) < most:
                known.add(period)
                stays = True
        if stays:
            staying.append(each)
    return staying


def clear_beside(path: Path) -> None:
    """Take a file away, with the journals of SQLite beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _put(part: Path, folder: Path, changes: int, why: Why) -> Backup:
    to_the_disk(part)
    numbers = [each.number for each in (_read_name(path) for path in folder.iterdir()) if each]
    path = folder / _name(max(numbers, default=0) + 1, datetime.now(UTC), changes, why, kept=False)
    part.replace(path)
    to_the_disk(folder)
    made = _read_name(path)
    assert made  # noqa: S101 - its name was made above
    return made


def _name(number: int, when: datetime, changes: int, why: Why, *, kept: bool) -> str:
    return f"{number:06}_{when.astimezone(UTC):%Y%m%dT%H%M%S}Z_{changes}_{why}{'_kept' if kept else ''}.paraph"


def _read_name(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if not found or found["why"] not in get_args(Why):
        return None
    try:
        when = datetime.fromisoformat(found["when"]).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    why: Why = found["why"]  # type: ignore[assignment]
    return Backup(path, int(found["number"]), when, int(found["changes"]), why, bool(found["pinned"]), size)


def _see_that_there_is_room(library: Path, folder: Path) -> None:
    wanted, free = library.stat().st_size * _ROOM, shutil.disk_usage(folder).free
    if free < wanted:
        why = f"there is no room for it: {wanted / _GIGABYTE:.1f} GB are needed, {free / _GIGABYTE:.1f} GB are free"
        raise BackupFailed(str(folder), why)
