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
