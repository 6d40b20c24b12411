"""Archives (.zip) of texts, opened within limits; nothing is ever unpacked to the disk."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISLNK

from app.errors import UnreadableFile

SUFFIX = ".zip"
_MEGABYTE = 1_000_000
_MOST_FILES = 20_000
_MOST_TOTAL = 4_000 * _MEGABYTE
_MOST_EACH = 100 * _MEGABYTE
_MOST_TIMES = 400
_MOST_LISTED = 20 * _MEGABYTE
_TAIL = 65_536 + 22
_SMALL = 2 * _MEGABYTE
_DEEPEST = 2
_PROTECTED = 1
_UTF8 = 0x800
_AGAIN = "Get the archive once more from where it came."
_UNPACK = "Unpack it, and import the folder."
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its ``name`` with its folders, "/" between, and ``why`` it cannot be had, a clause."""

    name: str
    why: str = ""


def members_of(name: str, archive: Path | bytes) -> tuple[Member, ...]:
    """Return the files of an archive in its own order; raise UnreadableFile when it cannot be opened or is a bomb."""
    with _opened(name, archive) as opened:
        infos = _named(opened)
        _refuse_bombs(name, opened, tuple(infos.values()))
        return tuple(Member(each, _fault(each, info)) for each, info in infos.items())


class Shelf:
    """Gives the bytes of files, keeping the last archive open for the next file from it; for one thread."""

    def __init__(self) -> None:
        self._place: tuple[Path, tuple[str, ...]] | None = None
        self._opened: zipfile.ZipFile | None = None
        self._named: dict[str, zipfile.ZipInfo] = {}

    def data(self, path: Path, inside: Sequence[str]) -> bytes:
        """Return the bytes of the file called ``inside[-1]`` in the archive ``path``, or in one within it.

        Raises UnreadableFile.
        """
        self._turn_to(path, tuple(inside[:-1]))
        name = inside[-1]
        info = self._named.get(name)
        if self._opened is None or info is None:
            raise UnreadableFile(name, "it is no longer in the archive", _AGAIN)
        return _unpacked(name, self._opened, info)

    def close(self) -> None:
        """Close the archive that is open."""
        if self._opened:
            self._opened.close()
        self._place, self._opened, self._named = None, None, {}

    def _turn_to(self, path: Path, inside: tuple[str, ...]) -> None:
        if self._place == (path, inside):
            return
        archive: Path | bytes = self.data(path, inside) if inside else path
        self.close()
        self._opened = _opened(inside[-1] if inside else path.name, archive)
        self._named = _named(self._opened)
        self._place = (path, inside)


def nested(inside: Sequence[str]) -> bool:
    """Whether a file within archives is an archive itself that is still opened: one within another, no deeper."""
    return inside[-1].lower().endswith(SUFFIX) and len(inside) < _DEEPEST


def _opened(name: str, archive: Path | bytes) -> zipfile.ZipFile:
    try:
        if _length_of_list(archive) > _MOST_LISTED:
            raise UnreadableFile(name, f"it holds more than {_MOST_FILES:,} files", "Import its folders one by one.")
        return zipfile.ZipFile(io.BytesIO(archive) if isinstance(archive, bytes) else archive)
    except PermissionError as error:
        raise UnreadableFile(name, "permission denied") from error
    except _DAMAGE as error:
        raise UnreadableFile(name, "the archive is damaged, or is none", _AGAIN) from error


def _length_of_list(archive: Path | bytes) -> int:
    """Return how many bytes the list of an archive's files says it has, before any of it is read; 0 when none is found.

    The end record of PKWARE's APPNOTE 4.3.16, perhaps with a comment after it.
    """
    if isinstance(archive, bytes):
        tail = archive[-_TAIL:]
    else:
        with archive.open("rb") as file:
            file.seek(max(0, file.seek(0, io.SEEK_END) - _TAIL))
            tail = file.read()
    at = tail.rfind(b"PK\5\6")
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0


def _named(opened: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the files by name; of two with the same name the last is meant, as when unpacking."""
    return {_name(info): info for info in opened.infolist() if info.filename and not info.filename.endswith("/")}


def _name(info: zipfile.ZipInfo) -> str:
    """Return a name in its own letters: old archives do not say their encoding; Windows in Japan writes its own."""
    name = info.filename
    if not info.flag_bits & _UTF8 and not name.isascii():
        raw = name.encode("cp437", errors="replace")
        for encoding in ("utf-8", "cp932"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/")


def _refuse_bombs(name: str, opened: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo]) -> None:
    if len(opened.infolist()) > _MOST_FILES:
        raise UnreadableFile(name, f"it holds more than {_MOST_FILES:,} files", "Import its folders one by one.")
    total = sum(info.file_size for info in infos)
    if total > _MOST_TOTAL:
        raise UnreadableFile(name, f"it unpacks to more than {_MOST_TOTAL // _MEGABYTE:,} MB", _UNPACK)
    if total > max(_SMALL, _size(opened) * _MOST_TIMES):
        raise UnreadableFile(name, f"it unpacks to more than {_MOST_TIMES} times its size, which no texts do")


def _size(opened: zipfile.ZipFile) -> int:
    file = opened.fp
    return file.seek(0, io.SEEK_END) if file else 0


def _fault(name: str, info: zipfile.ZipInfo) -> str:
    """Return why a file cannot be had, as far as the archive's own list tells; empty when it can."""
    if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/"):
        return "its name leads out of the archive"
    if info.flag_bits & _PROTECTED:
        return "it is protected with a password in the archive"
    if S_ISLNK(info.external_attr >> 16):
        return "it is only a link to another file"
    if info.file_size > _MOST_EACH:
        return f"it is larger than {_MOST_EACH // _MEGABYTE} MB, larger than any instrument"
    if info.file_size > max(_SMALL, info.compress_size * _MOST_TIMES):
        return f"it unpacks to more than {_MOST_TIMES} times its size, which no instrument does"
    return ""


def _unpacked(name: str, opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a file's bytes, never more than its limits whatever the archive's list says."""
    fault = _fault(name, info)
    if fault:
        raise UnreadableFile(name, fault, _UNPACK)
    try:
        with opened.open(info) as file:
            data = file.read(info.file_size + 1)
    except NotImplementedError as error:
        raise UnreadableFile(name, "it is packed in a way that is not known here", _UNPACK) from error
    except _DAMAGE as error:
        raise UnreadableFile(name, "it is damaged in the archive", _AGAIN) from error
    if len(data) > info.file_size:
        raise UnreadableFile(name, "the archive does not say its true size", _AGAIN)
    return data
