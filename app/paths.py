"""Where things lie: what ships with the program, and what belongs to the user."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from app.shipped import data_folder

_NAME = "Paraph"
_PRIVATE = 0o700
_MARK = "portable"
_DATA = "Data"


def resources() -> Path:
    """Return the folder of shipped data."""
    return data_folder() / "resources"


def shipped_templates() -> Path:
    """Return the folder of shipped templates."""
    return data_folder() / "templates"


def portable_folder() -> Path | None:
    """Return the folder of a program that keeps everything beside itself; None for one that is installed.

    Such a program has a file called "portable" beside it, or is started by a launcher that names its own folder in
    PARAPH_PORTABLE.
    """
    named = os.environ.get("PARAPH_PORTABLE")
    if named:
        return Path(named)
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).resolve().parent
        if (beside / _MARK).is_file():
            return beside
    return None


def user_folder() -> Path:
    """Return the user's own folder; PARAPH_HOME overrides it, and a portable program has it beside itself.

    It is the local application folder, not the roaming one: SQLite's write-ahead log needs a local disk.
    """
    override = os.environ.get("PARAPH_HOME")
    if override:
        return Path(override)
    portable = portable_folder()
    if portable:
        return portable / _DATA
    import platformdirs  # noqa: PLC0415 - late: nobody needs it where the place is set

    return Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False))


def private(folder: Path) -> Path:
    """Return a folder of the program's, made with all above it that is missing, for this user alone; raise OSError."""
    missing = [folder]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for each in reversed(missing):
        each.mkdir(mode=_PRIVATE, exist_ok=True)
    return folder


def backups_folder() -> Path:
    """Return the folder in which copies of the library are kept."""
    return user_folder() / "backups"


def log_folder() -> Path:
    """Return the folder of what the program noted of itself."""
    return user_folder() / "logs"


def temporary_folder() -> Path:
    """Return the folder for files that last for a moment, made for this user alone; raise OSError.

    A draft that passes through a file never lies in the system's own folder for such files, where it may outlast us.
    """
    return private(user_folder() / "temporary")


def user_templates() -> Path:
    """Return the folder for the analysts' own templates."""
    return user_folder() / "templates"


def user_rules() -> Path:
    """Return the folder for a ministry's own profiles of rules."""
    return user_folder() / "rules"


def place_file() -> Path:
    """Return the file that says where the library is, when a person put it elsewhere than into their folder."""
    return user_folder() / "place.toml"


def kept_place() -> Path | None:
    """Return where a person put the library; None when nobody chose a place, or the file does not say one.

    A place within the user's folder is kept from there on: a portable program's disk has other letters elsewhere.
    """
    if not place_file().exists():
        return None
    import tomllib  # noqa: PLC0415 - late: few have put it elsewhere

    try:
        said = tomllib.loads(place_file().read_bytes().decode(errors="surrogateescape")).get("library")
    except (OSError, ValueError):
        return None
    return user_folder() / said if isinstance(said, str) and said else None


def keep_place(library: Path) -> None:
    """Keep where the library is from now on, whole or not at all; raise OSError."""
    import json  # noqa: PLC0415 - late: seldom

    whole = library.absolute()
    with suppress(ValueError):
        whole = whole.relative_to(user_folder().absolute())
    said = f"library = {json.dumps(whole.as_posix(), ensure_ascii=False)}\n"
    part = private(user_folder()) / f"{place_file().name}.part"
    part.write_bytes(said.encode(errors="surrogateescape"))
    part.replace(place_file())


def place_is_set() -> bool:
    """Tell whether the library's place is set from outside, where nobody can choose another in the window."""
    return bool(os.environ.get("PARAPH_LIBRARY"))


def place_is_given() -> bool:
    """Tell whether nobody needs to be asked where things are to be: set from outside, or beside a portable program."""
    return place_is_set() or bool(os.environ.get("PARAPH_HOME")) or portable_folder() is not None


def library_file() -> Path:
    """Return the library's file: PARAPH_LIBRARY, or else where a person put it, or else in the user's own folder."""
    override = os.environ.get("PARAPH_LIBRARY")
    return Path(override) if override else kept_place() or own_library()


def own_library() -> Path:
    """Return where the library is when nobody chose another place."""
    return user_folder() / "library.paraph"
