"""Whole writes: a file is there complete, or is as it was."""

import os
import tempfile
from pathlib import Path

from app.errors import UnwritableFile


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a temporary file beside it; raise UnwritableFile when it cannot."""
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _share(part, path)
        part.replace(path)
    except OSError as error:
        if part:
            part.unlink(missing_ok=True)
        raise UnwritableFile(path.name, _why(error)) from error


def _share(part: Path, path: Path) -> None:
    """Give the temporary file, which only its owner may read, the rights of the file it replaces, or usual ones."""
    part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "its folder does not exist"
    if isinstance(error, PermissionError):
        return "it may not be written there"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    return (error.strerror or "the disk refused it").lower()
