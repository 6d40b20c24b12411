"""The key of a copy of a library: the library's own where it opens both, else from a passphrase."""

import os
from pathlib import Path

import click

from app.cli.common import passphrase_file
from app.cli.unlocking import passphrase_in, typed
from app.errors import LibraryLocked
from app.jobs.backing_up import opens
from app.library.cipher import Key, is_encrypted, key_of, new_key

_VARIABLE = "PARAPH_PASSPHRASE_FILE"


def key_for(path: Path, present: Key | None = None) -> Key | None:
    """Return what opens a file, None for a plain one; raise LibraryLocked where no passphrase is given."""
    if not is_encrypted(path):
        return None
    if opens(path, present):
        return present
    passphrase = _given() or typed(f"Passphrase of {path.name}")
    if not passphrase:
        raise LibraryLocked(str(path))
    return key_of(path, passphrase)


def key_for_new() -> Key | None:
    """Return the key for a library that is yet to be made: None where no file gives a passphrase."""
    passphrase = _given()
    return new_key(passphrase) if passphrase else None


def _given() -> str:
    named = os.environ.get(_VARIABLE)
    return passphrase_in(passphrase_file(click.get_current_context())) or passphrase_in(Path(named) if named else None)
