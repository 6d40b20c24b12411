"""The file in which one negotiation is handed over: a zip archive of JSON and files, sealed with a passphrase or not.

The same negotiation makes the same archive. What is read is trusted in nothing: sizes are limited before anything is
unpacked, names are known ones, and nothing is ever written to the disk under a name from the file.
"""

import io
import json
import re
import secrets
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from app.errors import PasswordNeeded, UnreadableFile, WrongPassword

FORMAT = 1
"""The number of this layout; greater ones are from a newer program."""

_SEALED = b"PARAPH SEALED 1\n"
_SALT, _NONCE = 16, 12
_COST = 2**16
"""Of scrypt, with blocks of 8: 64 MB of memory and a quarter of a second for each try."""

_MOST_BYTES, _MOST_TOTAL = 300_000_000, 600_000_000
_MOST_PARTS = 20_000
_SMALL, _MOST_TIMES = 2_000_000, 400
_MOST_JSON = 200_000_000
_NAMES = re.compile(
    r"negotiation\.json|(?:first|now|versions|files|origins|notes)\.json|steps\.jsonl|files/[0-9a-f]{64}|versions/\d{4}\.json"
)
_LIBRARY = b"SQLite format 3\0"
_AGAIN = "Ask for it once more."


def packed(parts: Mapping[str, bytes], passphrase: str = "") -> bytes:
    """Return the archive of these parts, by their names, in this order; sealed with a passphrase if there is one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name)  # its time is 1980, so that the same parts make the same archive
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, data, compresslevel=6)
    return _sealed(out.getvalue(), passphrase) if passphrase else out.getvalue()


def unpacked(name: str, data: bytes, passphrase: str = "") -> dict[str, bytes]:
    """Return the parts of an archive; ``name`` is the file's. Raise UnreadableFile, PasswordNeeded, WrongPassword."""
    if data.startswith(_SEALED):
        if not passphrase:
            raise PasswordNeeded(name)
        data = _opened(name, data, passphrase)
    if data.startswith(_LIBRARY):
        raise UnreadableFile(name, "it is a whole library, not one negotiation", "Choose it as your library instead.")
    if not data.startswith(b"PK"):
        raise UnreadableFile(name, "it is not a negotiation that Paraph wrote", _AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return dict(_parts(name, archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def json_of(name: str, data: bytes) -> Any:
    """Return what stands in a part; raise UnreadableFile."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def too_large() -> int:
    """Return the number of bytes above which a file is not read."""
    return _MOST_BYTES


def _parts(name: str, archive: zipfile.ZipFile) -> Iterable[tuple[str, bytes]]:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > _MOST_PARTS or len(set(names)) != len(names):
        raise UnreadableFile(name, "it holds more than a negotiation does", _AGAIN)
    if not all(_NAMES.fullmatch(each) for each in names):
        raise UnreadableFile(name, "it holds what no negotiation holds", _AGAIN)
    left = _MOST_TOTAL
    for entry in entries:
        most = min(left, _MOST_JSON, entry.file_size)
        if entry.file_size > max(_SMALL, entry.compress_size * _MOST_TIMES):
            raise UnreadableFile(name, "it unpacks to more than any negotiation", _AGAIN)
        with archive.open(entry) as part:
            data = part.read(most + 1)
        if len(data) > most:
            raise UnreadableFile(name, "it unpacks to more than any negotiation", _AGAIN)
        left -= len(data)
        yield entry.filename, data


def _sealed(data: bytes, passphrase: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - late: wanted with a passphrase only

    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    return _SEALED + salt + nonce + AESGCM(_key(passphrase, salt)).encrypt(nonce, data, _SEALED)


def _opened(name: str, data: bytes, passphrase: str) -> bytes:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - late: wanted with a passphrase only
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    body = data[len(_SEALED) :]
    salt, nonce, rest = body[:_SALT], body[_SALT : _SALT + _NONCE], body[_SALT + _NONCE :]
    if len(nonce) < _NONCE:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN)
    try:
        return AESGCM(_key(passphrase, salt)).decrypt(nonce, rest, _SEALED)
    except InvalidTag as error:
        raise WrongPassword(name) from error


def _key(passphrase: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415 - late: wanted with a passphrase only

    words = unicodedata.normalize("NFC", passphrase).encode()
    return Scrypt(salt=salt, length=32, n=_COST, r=8, p=1).derive(words)
