"""Backups as the user meets them: made by themselves when it is time, by hand, listed with what they hold, restored."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import time

from app.errors import BackupFailed, LibraryUnusable, NoBackup
from app.library import backups_restoring
from app.library.backups import LIMIT, Backup, Why, back_up, backups, due, rotate
from app.library.backups_place import folder_of
from app.library.cipher import SALT, Key, beginning, is_encrypted
from app.library.health import Facts, facts_in
from app.library.store import Library
from app.paths import private
from app.progress import Progress, quiet

_MUCH = 300
"""So many rows that were changed since the last copy make one worth while when the program is left."""

_LOOKED = "looked-over"
_DAY = 24 * 3600
_QUICKLY = 100_000_000
"""Bytes up to which a library is copied while the program is left; a larger one is copied after the next start."""


@dataclass(frozen=True, slots=True)
class Held:
    """A backup and what it holds; ``facts`` is None, and ``why`` says so, where that cannot be read."""

    backup: Backup
    facts: Facts | None
    why: str = ""


def back_up_when_due(library: Library, progress: Progress = quiet) -> Backup | None:
    """Copy a library that has changed since its last backup, if that is a day old; return the copy.

    The copy is checked row by row, and so is the library with it. Raises BackupFailed.
    """
    with library.kept_still() as key:
        if not due(library.path, facts_in(library.path, key).changes):
            return None
        return back_up(library.path, "daily", key, progress)


def back_up_at_close(library: Library, progress: Progress = quiet) -> Backup | None:
    """Copy a library in which much was changed, where that takes a moment only. Raises BackupFailed."""
    with library.kept_still() as key:
        facts = facts_in(library.path, key)
        made = backups(library.path)
        since = facts.changes - (made[0].changes if made else 0)
        if abs(since) < _MUCH or _size(library.path) > _QUICKLY:
            return None
        return back_up(library.path, "closing", key, progress)


def back_up_now(library: Library, why: Why = "asked", progress: Progress = quiet) -> Backup:
    """Copy a library because somebody asks for it; raise BackupFailed."""
    with library.kept_still() as key:
        return back_up(library.path, why, key, progress)


def held(library: Path, key: Key | None = None, progress: Progress = quiet) -> tuple[Held, ...]:
    """Return the backups of a library, the last made first, each with what it holds."""
    found = []
    made = backups(library)
    for number, backup in enumerate(made):
        progress(number, len(made), backup.path.name)
        if wants_key(backup.path, key):
            found.append(Held(backup, None, "it opens only with the passphrase of its time"))
            continue
        try:
            found.append(Held(backup, facts_in(backup.path, key if opens(backup.path, key) else None)))
        except LibraryUnusable as error:
            found.append(Held(backup, None, error.why))
    return tuple(found)


def opens(path: Path, key: Key | None) -> bool:
    """Tell whether a key is that of a file: an encrypted one begins with the key's salt."""
    with suppress(OSError):
        return key is not None and beginning(path)[:SALT] == key.salt
    return False


def named(library: Path, name: str) -> Path:
    """Return the backup with a number, "last" or the name of its file; any file that is named by its path.

    Raises NoBackup.
    """
    made = backups(library)
    if name == "last" and made:
        return made[0].path
    for each in made:
        if name in {str(each.number), each.path.name, each.path.stem}:
            return each.path
    path = Path(name)
    if path.is_file():
        return path
    raise NoBackup(name)


def restore(
    backup: Path, library: Path, key: Key | None = None, present: Key | None = None, progress: Progress = quiet
) -> Facts:
    """Put a backup in the place of a library that nobody has open, which is backed up first; return what it holds.

    ``key`` is the backup's, ``present`` the library's. Raises LibraryDamaged, LibraryInUse, BackupFailed,
    UnwritableFile, LibraryLocked where a key is wanted; the library is as it was then.
    """
    return backups_restoring.restore(backup, library, key, present, progress)


def restore_open(library: Library, backup: Path, key: Key | None = None, progress: Progress = quiet) -> Facts:
    """Put a backup in the place of a library that this window alone has open, and go on with it.

    No draft may be open in it. Raises what ``restore`` raises; the library is as it was then, and open.
    """
    facts: list[Facts] = []

    def exchange(path: Path, present: Key | None, anew: Key | None) -> None:
        facts.append(backups_restoring.restore(backup, path, anew, present, progress))

    library.turn(key, progress, exchange)
    return facts[0]


def copy_out(backup: Path, target: Path, key: Key | None = None, progress: Progress = quiet) -> Facts:
    """Write a backup into a file of its own; raise LibraryDamaged, UnwritableFile where there is a file already."""
    return backups_restoring.copy_out(backup, target, key, progress)


def taken_up(library: Path) -> tuple[int, int]:
    """Return how many bytes the backups of a library take, and how many they may take."""
    return sum(each.size for each in backups(library)), LIMIT


def let_go(library: Path, backup: Backup) -> None:
    """Remove a backup for good; raise BackupFailed."""
    try:
        backup.path.unlink(missing_ok=True)
    except OSError as error:
        raise BackupFailed(str(backup.path.parent), (error.strerror or "the disk refused it").lower()) from error
    rotate(library)


def wants_key(backup: Path, key: Key | None) -> bool:
    """Tell whether a backup opens only with another passphrase than the library's."""
    return is_encrypted(backup) and not opens(backup, key)


def wants_a_look(library: Path) -> bool:
    """Tell whether the pages and rows of a library were not looked at for a day: a backup looks at them as well."""
    last = _last_look(library)
    made = backups(library)
    newest = max([last, *(each.when.timestamp() for each in made[:1])])
    age = time() - newest
    return age < 0 or age >= _DAY


def note_look(library: Path, *, sound: bool) -> None:
    """Note that a library was looked over, and was sound."""
    if sound:
        with suppress(OSError):
            (private(folder_of(library)) / _LOOKED).touch()


def _last_look(library: Path) -> float:
    with suppress(OSError):
        return (folder_of(library) / _LOOKED).stat().st_mtime
    return 0.0


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
