"""What a start is asked for, and whether another window may be open that takes it."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from app.paths import temporary_folder

SOCKET = "paraph-"
"""How the name of a socket begins at which a window listens."""
_LONGEST = 100
"""Bytes of the path of a socket; the system takes 104 to 108."""
_SHORT = "/tmp"  # noqa: S108 - the folder in it is made for this user alone, and refused when it is not


class Asked(NamedTuple):
    """What a start was asked for: files to open, or with ``compare`` to compare."""

    files: tuple[Path, ...] = ()
    compare: bool = False


class First(NamedTuple):
    """What the first start was told: the library is ``new``, it gets the ``starter`` texts, the ``tour`` is taken."""

    new: bool = False
    starter: bool = False
    tour: bool = False


def may_be_open() -> bool:
    """Tell whether a window of this user may be open: where the socket of one lies, or where there are none to see."""
    folder = None if sys.platform == "win32" else socket_folder()
    return folder is None or any(folder.glob(f"{SOCKET}*"))


def socket_folder() -> Path | None:
    """Return a folder of this user alone for the socket: the program's own, or a shorter one; None without any."""
    with suppress(OSError):
        own = temporary_folder().resolve()
        if len(os.fsencode(own)) < _LONGEST - 24:
            return own
    for above in filter(None, (os.environ.get("XDG_RUNTIME_DIR"), _SHORT)):
        folder = Path(above) / f"paraph-{os.getuid()}"
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            found = folder.lstat()
            if found.st_uid == os.getuid() and not found.st_mode & 0o077 and not folder.is_symlink():
                return folder
    return None
