"""The key of an encrypted library: made from a passphrase, recognised by the file's beginning, never written down.

The file is SQLCipher's own, in the form it makes by default, so that any other program that knows SQLCipher opens it
with the passphrase: pages under AES-256 with a proof of each, the key by PBKDF2-HMAC-SHA512 in 256,000 rounds from the
passphrase and the 16 bytes with which the file begins.
"""

import math
import secrets
import unicodedata
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path
from typing import Any

from app.errors import NoCipher

SALT = 16
PART = ".paraph-part"
"""How the name of a file ends that is to take a library's place; it begins with a dot and the library's name."""
_ROUNDS = 256_000
_PLAIN = b"SQLite format 3\x00"
_OTHERS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b\x08",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
)
"""How packed files of other programs begin, which look as random; a salt begins so once in millions, ours never."""
_PAGE = 4096
_SCATTERED = 7.0
"""Bits a byte, of eight, above which 4,096 bytes look random; random ones have 7.95, text and tables under 6."""


@dataclass(frozen=True, slots=True)
class Key:
    """What opens one file: the key itself and the salt that the file begins with. Neither is ever shown."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """Return it as SQLCipher takes it, in the place of a passphrase."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def derived(passphrase: str, salt: bytes) -> Key:
    """Return the key that a passphrase gives with a file's salt; it takes a third of a second, by design.

    Letters are taken in their compatible form (NFKC): what an input method types full width, or a keyboard composes in
    another way, is the same passphrase.
    """
    from cryptography.hazmat.primitives.hashes import SHA512  # noqa: PLC0415 - late: an encrypted library's alone
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC  # noqa: PLC0415

    letters = unicodedata.normalize("NFKC", passphrase).encode()
    return Key(PBKDF2HMAC(SHA512(), 32, salt, _ROUNDS).derive(letters), salt)


def new_key(passphrase: str) -> Key:
    """Return the key for a file that is yet to be made."""
    salt = secrets.token_bytes(SALT)
    while salt.startswith(_OTHERS):
        salt = secrets.token_bytes(SALT)
    return derived(passphrase, salt)


def key_of(path: Path, passphrase: str) -> Key:
    """Return the key that a passphrase gives for a file that is there; whether it is the right one shows on opening.

    Raises OSError. The file must not be open in this process (see ``beginning``).
    """
    return derived(passphrase, beginning(path)[:SALT])


def is_encrypted(path: Path) -> bool:
    """Tell whether a file is an encrypted library by how it begins; False for a plain, an empty and a missing one."""
    try:
        head = beginning(path)
    except OSError:
        return False
    if len(head) < _PAGE or head.startswith((_PLAIN, *_OTHERS)):
        return False
    return _scatter(head) > _SCATTERED


def beginning(path: Path) -> bytes:
    """Return the first page of a file; raise OSError.

    Only for a file that this process does not have open as a library: closing it here would give up SQLite's locks.
    """
    with path.open("rb") as file:
        return file.read(_PAGE)


def clear_away(path: Path) -> None:
    """Remove what a remaking that was broken off left beside a library; only for who holds the library."""
    with suppress(OSError):
        for left in path.parent.glob(f".{escape(path.name)}.*{PART}*"):
            left.unlink(missing_ok=True)


def sqlcipher() -> Any:
    """Return the part that opens encrypted files, with the interface of sqlite3; raise NoCipher without it.

    Plain libraries need none of it.
    """
    try:
        from sqlcipher3 import dbapi2  # noqa: PLC0415 - late: only an encrypted library pays for it
    except (ImportError, OSError) as error:
        raise NoCipher from error
    return dbapi2


def _scatter(data: bytes) -> float:
    """Return the entropy of some bytes, in bits a byte."""
    counts = Counter(data)
    return -sum(count / len(data) * math.log2(count / len(data)) for count in counts.values())
