"""The passphrase of an encrypted library at the command line: out of a file, from the system's store, or typed.

Never an argument: those stand in the list of processes and in the shell's history.
"""

import os
from contextlib import suppress
from pathlib import Path

import click

from app import settings
from app.cli import terminal
from app.cli.passwords import password_in
from app.errors import KeyringUnusable, LibraryLocked, UnreadableFile, WrongPassphrase
from app.jobs.encrypting import kept_by_system
from app.library import cipher_keyring
from app.library.cipher import SALT, Key, beginning, key_of, new_key
from app.library.store import Library
from app.paths import user_folder

_VARIABLE = "PARAPH_PASSPHRASE_FILE"
_TRIES = 3


def unlocked(path: Path, file: Path | None) -> Library:
    """Open a library, an encrypted one with its passphrase: from ``file``, PARAPH_PASSPHRASE_FILE, the system or typed.

    A library that is not there yet is made encrypted where a file gives a passphrase. Raises LibraryUnusable.
    """
    given = passphrase_in(file) or passphrase_in(_named())
    if given and not _is_there(path):
        return Library.open(path, new_key(given))
    if file and given:
        return Library.open(path, key_of(path, given))
    try:
        return Library.open(path)
    except LibraryLocked as error:
        return Library.open(path, key_of(path, given)) if given else _asked(path, error)


def passphrase_in(path: Path | None) -> str:
    """Return the first line of a file, nothing without one; raise UnreadableFile, also where the line is empty."""
    if path is None:
        return ""
    said = password_in(path, "passphrase")
    if not said:
        raise UnreadableFile(path.name, "its first line is empty", "Its first line must be the passphrase.")
    return said


def typed(question: str, *, confirmed: bool = False) -> str:
    """Ask for a passphrase at the terminal, not showing it; empty where there is none, or nothing is given."""
    if not terminal.answers():
        return ""
    return str(
        click.prompt(question, default="", hide_input=True, show_default=False, err=True, confirmation_prompt=confirmed)
    )


def _asked(path: Path, error: LibraryLocked) -> Library:
    kept = _kept(path)
    if kept:
        with suppress(WrongPassphrase):  # the system keeps that of another time
            return Library.open(path, kept)
    for _ in range(_TRIES):
        passphrase = typed(f"Passphrase of {path.name}")
        if not passphrase:
            break
        try:
            return Library.open(path, key_of(path, passphrase))
        except WrongPassphrase as wrong:
            click.echo(str(wrong), err=True)
    raise error


def _kept(path: Path) -> Key | None:
    """Return the key that the system keeps of a library; None where it keeps none, or does not answer."""
    salt = beginning(path)[:SALT]
    if not kept_by_system(settings.load(user_folder() / "settings.json").keyring, salt):
        return None
    with suppress(KeyringUnusable):
        found: Key | None = cipher_keyring.asked_for(salt).result(cipher_keyring.PATIENCE)
        return found
    return None


def _is_there(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _named() -> Path | None:
    named = os.environ.get(_VARIABLE)
    return Path(named) if named else None
