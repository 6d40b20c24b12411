"""What is written is put to the disk before anybody counts on it."""

import os
from contextlib import suppress
from pathlib import Path


def to_the_disk(path: Path) -> None:
    """See that a file, or a folder's list of files, is on the disk; some systems and drives cannot say so."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)  # Windows wants to be allowed to write
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
