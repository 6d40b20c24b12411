"""Writing a file that the user named: whole, or not at all."""

import os
import tempfile
from pathlib import Path

from app.errors import UnwritableFile


def save_bytes(data: bytes, path: Path) -> Path:
    """Write ``data`` to ``path`` by way of a file beside it; raise UnwritableFile, and the target is as it was."""
    part = ""
    try:
        handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).replace(path)
    except OSError as error:
        if part:
            Path(part).unlink(missing_ok=True)
        raise UnwritableFile(path.name, (error.strerror or str(error)).lower()) from error
    return path
