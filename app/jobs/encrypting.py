"""Encrypting a library, giving it another passphrase, and decrypting it: the file, and what lies beside it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.errors import KeyringUnusable, PassphraseTooShort, WrongPassphrase
from app.jobs import rescue
from app.library import cipher_keyring
from app.library.backups_place import folder_of
from app.library.cipher import Key, beginning, derived, is_encrypted, new_key
from app.library.cipher_strength import SHORTEST, letters_of
from app.library.store import Library
from app.progress import Progress, quiet

_DATABASES = (".paraph", ".db", ".sqlite")


@dataclass(frozen=True, slots=True)
class Turned:
    """What lies beside a library that was encrypted: copies that open without a passphrase, or with an older one."""

    plain: tuple[Path, ...] = ()
    older: tuple[Path, ...] = ()


def encrypt(library: Library, passphrase: str, progress: Progress = quiet) -> Turned:
    """Encrypt a library, or put it under another passphrase; return which older copies are beside it.

    Raises PassphraseTooShort, LibraryUnusable, NoCipher, UnwritableFile, Cancelled: the library is as it was then. The
    system keeps the key that was, if any: see ``keep_key`` and ``forget_key``.
    """
    if len(letters_of(passphrase)) < SHORTEST:
        raise PassphraseTooShort(SHORTEST)
    _turn(library, new_key(passphrase), progress)
    return copies(library)


def decrypt(library: Library, progress: Progress = quiet) -> None:
    """Make a library plain again; raise LibraryUnusable, NoCipher, UnwritableFile, Cancelled: it is as it was then."""
    _turn(library, None, progress)


def see_that_it_is(library: Library, passphrase: str) -> None:
    """Raise WrongPassphrase unless this is the passphrase of an encrypted library that is open."""
    if library.key is None or derived(passphrase, library.key.salt) != library.key:
        raise WrongPassphrase(str(library.path))


def copies(library: Library) -> Turned:
    """Return the backups of a library that open in another way than it does."""
    plain, older = [], []
    salt = library.key.salt if library.key else None
    folder = folder_of(library.path)
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file() and path.suffix in _DATABASES:
            if not is_encrypted(path):
                plain.append(path)
            elif not _begins(path, salt):
                older.append(path)
    return Turned(tuple(plain), tuple(older)) if salt else Turned((), tuple(older))


def remove(paths: Iterable[Path]) -> int:
    """Remove copies, and what SQLite left beside them; return how many are still there."""
    left = 0
    for path in paths:
        with suppress(OSError):
            for each in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))):
                each.unlink(missing_ok=True)
        left += path.exists()
    return left


def kept_by_system(known: str, salt: bytes) -> bool:
    """Tell whether a person chose that the system keeps the key of the file that begins with ``salt``.

    ``known`` is what the settings hold of it (``Settings.keyring``).
    """
    return salt.hex() in known.split()


def keep_key(known: str, key: Key) -> str:
    """Let the system keep a key, and return what the settings hold then; raise KeyringUnusable."""
    cipher_keyring.keep(key)
    return known_with(known, key.salt)


def known_with(known: str, salt: bytes) -> str:
    """Return what the settings hold when the system keeps one more key."""
    return " ".join(sorted({*known.split(), salt.hex()}))


def forget_key(known: str, salt: bytes) -> str:
    """Let the system keep a key no more, and return what the settings hold then, also where it does not answer."""
    if not kept_by_system(known, salt):
        return known
    with suppress(KeyringUnusable):
        cipher_keyring.forget(salt)
    return " ".join(sorted({*known.split()} - {salt.hex()}))


def _turn(library: Library, key: Key | None, progress: Progress) -> None:
    anew = rescue.resealed(library, key)
    try:
        library.turn(key, progress)
    except BaseException:
        for path in anew:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise
    rescue.settle(anew)


def _begins(path: Path, salt: bytes | None) -> bool:
    try:
        return salt is not None and beginning(path).startswith(salt)
    except OSError:
        return False
