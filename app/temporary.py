"""Files that last for a moment, all made here: in the program's own folder, or beside the file that they become.

What takes another file's place in one stroke must be made beside it, on the same disk. Until then only this user may
read it, and a note in the program's own folder says that it is there: what a program leaves that is ended in the middle
goes at the next start. Every note and every folder is held by a lock, so that nothing of a living program goes.
"""

import atexit
import os
import shutil
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.paths import private, temporary_folder, user_folder

_NOTE, _HELD = ".part", ".held"
_SHAPE = (".", ".part")
"""How the name of a file or folder begins and ends that is noted: nothing else is ever taken away."""
_LOGS = ("-wal", "-shm", "-journal")
"""What SQLite lays beside a file that it writes."""


def begin() -> None:
    """Clear what ended programs left, and let libraries make their temporary files in a folder of ours.

    Where the folder cannot be made they have none at all: a draft does not lie about in the system's own. The user's
    folder becomes theirs alone, should an older version or somebody else have opened it to others.
    """
    import tempfile  # noqa: PLC0415 - late: nothing of ours needs it

    with suppress(OSError):
        private(user_folder()).chmod(0o700)
    clear()
    try:
        scratch = Scratch()
    except OSError:
        tempfile.tempdir = os.devnull
        return
    tempfile.tempdir = str(scratch.path)
    atexit.register(scratch.close)


class Scratch:
    """A folder of this program's own, for as long as it is open; raise OSError where none can be made."""

    def __init__(self) -> None:
        self.path = temporary_folder() / os.urandom(6).hex()
        self.path.mkdir(mode=0o700)
        mark = self.path.with_name(self.path.name + _HELD)
        self._end = weakref.finalize(self, _clear_scratch, self.path, mark, _hold(mark))

    def close(self) -> None:
        """Remove it with all that is in it; the same happens when nobody holds it any more, and at the end."""
        self._end()


@contextmanager
def beside(path: Path, *, folder: bool = False) -> Iterator[Path]:
    """Yield an empty file, or a folder, beside ``path`` that only this user may read; raise OSError.

    At the end it is gone, unless it was put in the place of another.
    """
    part = path.with_name(f"{_SHAPE[0]}{os.urandom(6).hex()}{_SHAPE[1]}")
    with _noted(part):
        try:
            if folder:
                part.mkdir(mode=0o700)
            else:
                os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600))
            yield part
        finally:
            _remove(part)


def clear() -> None:
    """Remove what programs left that were ended: their folders, and what they had begun beside other files."""
    with suppress(OSError):
        for each in sorted(temporary_folder().iterdir()):
            if each.suffix == _NOTE and _is_left(each):
                _take_away(each)
            elif each.suffix == _HELD and _is_left(each):
                shutil.rmtree(each.with_suffix(""), ignore_errors=True)
                each.unlink(missing_ok=True)


def _clear_scratch(folder: Path, mark: Path, held: int) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    _let_go(held, mark)


@contextmanager
def _noted(part: Path) -> Iterator[None]:
    """Note where a file is being made; a program that cannot note it makes it all the same."""
    note, held = None, -1
    with suppress(OSError):
        note = temporary_folder() / f"{os.urandom(6).hex()}{_NOTE}"
        held = _hold(note)
        os.write(held, os.fsencode(part.absolute()))
    try:
        yield
    finally:
        if note:
            _let_go(held, note)


def _take_away(note: Path) -> None:
    """Remove what a note names, if it is of the kind that is made here, then the note."""
    with suppress(OSError, ValueError):
        part = Path(os.fsdecode(note.read_bytes()))
        if part.is_absolute() and part.name.startswith(_SHAPE[0]) and part.name.endswith(_SHAPE[1]):
            _remove(part)
        note.unlink(missing_ok=True)


def _remove(part: Path) -> None:
    if part.is_dir() and not part.is_symlink():
        shutil.rmtree(part, ignore_errors=True)
        return
    for each in (part, *(part.with_name(part.name + log) for log in _LOGS)):
        with suppress(OSError):  # the drive may have gone with it
            each.unlink(missing_ok=True)


def _hold(path: Path) -> int:
    """Make a file and hold it as long as this program lives; return its handle."""
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    _lock(handle)
    return handle


def _let_go(handle: int, path: Path) -> None:
    with suppress(OSError):
        os.close(handle)
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _is_left(path: Path) -> bool:
    """Tell whether the program that holds a file has ended. Windows lets nobody rename what another has open."""
    try:
        if sys.platform == "win32":
            path.rename(path)
            return True
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """Lock a file for this program; False where another has it. Windows needs none: what is open stays."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415 - there is none on Windows

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
