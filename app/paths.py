"""Where things lie: what ships with the program, and what belongs to the user."""

import os
from pathlib import Path

import platformdirs

from app.shipped import data_folder

_NAME = "Paraph"


def resources() -> Path:
    """Return the folder of shipped data."""
    return data_folder() / "resources"


def shipped_templates() -> Path:
    """Return the folder of shipped templates."""
    return data_folder() / "templates"


def user_folder() -> Path:
    """Return the user's own folder; PARAPH_HOME overrides it.

    It is the local application folder, not the roaming one: SQLite's write-ahead log needs a local disk.
    """
    override = os.environ.get("PARAPH_HOME")
    return Path(override) if override else Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False))


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
    folder = user_folder() / "temporary"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def user_templates() -> Path:
    """Return the folder for the analysts' own templates."""
    return user_folder() / "templates"


def user_rules() -> Path:
    """Return the folder for a ministry's own profiles of rules."""
    return user_folder() / "rules"


def library_file() -> Path:
    """Return the library's file; PARAPH_LIBRARY overrides it."""
    override = os.environ.get("PARAPH_LIBRARY")
    return Path(override) if override else user_folder() / "library.paraph"
