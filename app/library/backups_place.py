"""Where the copies of a library lie, and what was noted of it."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from app.paths import backups_folder, user_folder


def folder_of(library: Path) -> Path:
    """Return the folder of a library's copies, whether it is there or not.

    A library in the user's own folder is known by its place in it, so that a portable folder may be carried about.
    """
    path = Path(os.path.normcase(library.absolute()))
    with suppress(ValueError):
        path = path.relative_to(Path(os.path.normcase(user_folder().absolute())))
    return backups_folder() / f"{library.stem}-{hashlib.sha256(path.as_posix().encode()).hexdigest()[:10]}"
