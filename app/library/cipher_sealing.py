"""What lies beside an encrypted library is sealed under its key: no page of SQLCipher's, and yet nothing to be read."""

import hashlib
import hmac
import os

from app.library.cipher import Key

_MARK = b"Paraph sealed 1\n"
_NONCE = 12


def sealed(key: Key | None, data: bytes) -> bytes:
    """Return bytes as they may lie beside a library: under AES-256-GCM with its key, as they are where it has none."""
    if key is None:
        return data
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - late: an encrypted library's alone

    nonce = os.urandom(_NONCE)
    return _MARK + nonce + AESGCM(_own(key)).encrypt(nonce, data, _MARK)


def unsealed(key: Key | None, data: bytes) -> bytes:
    """Return what was sealed; raise ValueError where another key, or none, is at hand, or the bytes are damaged.

    What was never sealed comes back as it is: it was written while the library was plain.
    """
    if not data.startswith(_MARK):
        return data
    if key is None:
        raise ValueError("sealed under a key")
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - late: an encrypted library's alone
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    rest = data[len(_MARK) :]
    try:
        return AESGCM(_own(key)).decrypt(rest[:_NONCE], rest[_NONCE:], _MARK)
    except (InvalidTag, ValueError) as error:
        raise ValueError("sealed under another key, or damaged") from error


def _own(key: Key) -> bytes:
    """Return a key for files alone: the library's own encrypts its pages and nothing else."""
    return hmac.digest(key.raw, b"beside the library" + key.salt, hashlib.sha256)
