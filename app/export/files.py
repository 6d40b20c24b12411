"""Whole writes: a file is there complete, or is as it was."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from app.errors import UnwritableFile
from app.temporary import beside

_OPEN = "it is open in another program"
_FULL = "the disk is full"
_GONE = "the network drive does not answer"
_NAME = "a file cannot be called so there"
_RIGHTS = "it may not be written there"
_WHY = {
    errno.EBUSY: _OPEN,
    errno.ETXTBSY: _OPEN,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "there is no room left for you on the disk",
    errno.EFBIG: "the disk holds no file of this size",
    errno.EROFS: "nothing can be written on that disk",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EINVAL: _NAME,
    errno.EIO: "the disk has a fault",
    **dict.fromkeys(
        (
            errno.ESTALE, errno.ENETDOWN, errno.ENETUNREACH, errno.ENETRESET, errno.EHOSTDOWN, errno.EHOSTUNREACH,
            errno.ENOTCONN, errno.ECONNRESET, errno.ECONNABORTED, errno.ECONNREFUSED, errno.ETIMEDOUT, errno.ENXIO,
            errno.ENODEV,
        ),
        _GONE,
    ),
}  # fmt: skip
"""What the number of an error of the system means to a person."""

_ON_WINDOWS = {
    19: "nothing can be written on that disk",  # write protected
    32: _OPEN,  # sharing violation
    33: _OPEN,  # lock violation
    39: _FULL,
    112: _FULL,
    123: _NAME,
    206: "its name is too long",
    **dict.fromkeys((21, 51, 53, 54, 55, 59, 64, 67, 121, 1167, 1203, 1222, 1231, 1232, 1236), _GONE),
}
"""The same for the numbers that Windows gives besides."""


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a temporary file beside it; raise UnwritableFile when it cannot.

    A file that is protected from writing is not replaced, though the system would allow it.
    """
    try:
        _see_that_it_may_be_replaced(path)
        with beside(path) as part:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                _to_the_disk(file.fileno())
            _share(part, path)
            part.replace(path)
    except OSError as error:
        raise UnwritableFile(path.name, why_not(error)) from error


def write_folder(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into the folder ``path``, which is made where it is not there; raise UnwritableFile.

    A new folder is there with all its files or not at all; in one that is there each file is whole.
    """
    try:
        if path.exists():
            _write_into(path, files)
            return
        with beside(path, folder=True) as made:
            _write_into(made, files)
            with suppress(PermissionError, NotImplementedError):
                made.chmod(0o755)
            made.replace(path)
    except OSError as error:
        raise UnwritableFile(path.name, why_not(error)) from error


def _write_into(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, data in files:
        write_whole(folder / name, data)


def _see_that_it_may_be_replaced(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise _Protected(errno.EACCES, os.strerror(errno.EACCES), str(path))


class _Protected(PermissionError):
    """A file that is there is protected from writing."""


def _to_the_disk(handle: int) -> None:
    """See that the bytes are on the disk; some network drives and sticks cannot say so."""
    try:
        os.fsync(handle)
    except OSError as error:
        if getattr(error, "winerror", None) or error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:
            raise


def _share(part: Path, path: Path) -> None:
    """Give the temporary file, which only its owner may read, the rights of the file it replaces, or usual ones."""
    with suppress(PermissionError, NotImplementedError):  # on sticks and some network drives a file has none
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)


def why_not(error: OSError) -> str:
    """Return in a clause why a file could not be written; it begins small and has no full stop."""
    said = _ON_WINDOWS.get(getattr(error, "winerror", None) or 0) or _WHY.get(error.errno or 0)
    if said:
        return said
    if isinstance(error, _Protected):
        return "it is protected from writing"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "its folder does not exist"
    if isinstance(error, PermissionError):
        return _RIGHTS
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    return (error.strerror or "the disk refused it").lower()
