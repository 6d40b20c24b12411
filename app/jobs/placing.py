"""Where a library may lie: what kind of place a folder is, and moving a library to another one."""

import ctypes
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePath
from typing import Any, Literal

from app.errors import LibraryUnusable
from app.library.backups_place import folder_of
from app.library.moving import copied
from app.paths import keep_place, kept_place, resources
from app.progress import Progress, quiet

Kind = Literal["local", "network", "synchronised", "removable"]

_REMOVABLE, _REMOTE = 2, 4  # what Windows calls kinds of drives
_ESCAPED = {"\\040": " ", "\\011": "\t", "\\012": "\n", "\\134": "\\"}


@dataclass(frozen=True, slots=True)
class Place:
    """What kind of place a folder is, and by ``whom`` it is copied elsewhere, where that is known."""

    kind: Kind
    by: str = ""

    @property
    def good(self) -> bool:
        """Whether a library may lie there without fear."""
        return self.kind == "local"


def place_of(folder: Path) -> Place:
    """Return what kind of place a folder is; of one that is not there yet, that of the folder in which it is made.

    It is told by the disk, by the folder's names and by what synchronising programs leave in it: in doubt it is local.
    """
    here = _there(folder)
    by = _synchronised(here) or _synchronised(folder.absolute())
    if by:
        return Place("synchronised", by)
    return Place(_disk(here))


def move(library: Path, target: Path, key: Any = None, progress: Progress = quiet) -> None:
    """Copy a library that nobody has open to ``target``, look whether the copy is whole, and keep the new place.

    What was laid by beside the library goes with it, and its backups are known from the new place. The old file stays
    as it is, also when something goes wrong. Raises LibraryUnusable, UnwritableFile.
    """
    copied(library, target, key, progress)
    for beside in library.parent.glob(f"{library.name}-unsaved-*.json"):
        data = beside.read_bytes()
        target.with_name(target.name + beside.name[len(library.name) :]).write_bytes(data)
    keep_place(target)
    known, anew = folder_of(library), folder_of(target)
    if known.is_dir() and not anew.exists():
        with suppress(OSError):
            known.rename(anew)


def see_that_it_is_there(library: Path) -> None:
    """Raise LibraryUnusable where a person put the library somewhere and it is not there: its disk may be missing.

    An empty one that was made in its place would hide it.
    """
    if library == kept_place() and not library.exists():
        raise LibraryUnusable(str(library), "it is not there; connect the disk or the share that it lies on")


def size_of(library: Path) -> int:
    """Return the bytes that a library takes, with what is not in the file itself yet."""
    size = 0
    for path in (library, library.with_name(f"{library.name}-wal")):
        with suppress(OSError):
            size += path.stat().st_size
    return size


def _there(folder: Path) -> Path:
    folder = folder.absolute()
    with suppress(OSError):
        folder = folder.resolve()
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "places.toml").read_text(encoding="utf-8"))


def _synchronised(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Return the name of the program that copies a folder elsewhere; empty when none is known to."""
    above = (folder, *folder.parents)
    for each in _known()["synchronised"]:
        named = any(fnmatch(part.name, name) for part in above for name in each.get("folders", ()))
        told = [PurePath(environment[name]) for name in each.get("variables", ()) if environment.get(name)]
        marked = any(_holds(part, mark) for part in above[:-1] for mark in each.get("marks", ()))
        if named or marked or any(part in told for part in above):
            return str(each["name"])
    return ""


def _holds(folder: Path, mark: str) -> bool:
    with suppress(OSError):
        if "*" in mark:
            return next(folder.glob(mark), None) is not None
        return (folder / mark).exists()
    return False


def _disk(folder: Path) -> Kind:
    if sys.platform == "win32":
        return _drive_on_windows(folder)
    if sys.platform == "darwin":
        return _by_system(folder, _mounts_on_macos())
    kind = _by_system(folder, _mounts_on_linux())
    return "removable" if kind == "local" and _taken_out(folder) else kind


def _drive_on_windows(folder: Path) -> Kind:
    """Ask Windows for the kind of a drive; a path that begins with two strokes is a network's."""
    if folder.drive.startswith("\\\\"):
        return "network"
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - there is none elsewhere
    kind = kernel.GetDriveTypeW(ctypes.c_wchar_p(folder.anchor))
    return "network" if kind == _REMOTE else "removable" if kind == _REMOVABLE else "local"


def _by_system(folder: Path, mounts: Iterator[tuple[str, str]]) -> Kind:
    """Return the kind of a folder by the file system of the mount that holds it: the last of the longest."""
    held = [(len(Path(point).parts), at, system) for at, (point, system) in enumerate(mounts) if _within(folder, point)]
    system = max(held)[2] if held else ""
    known = _known()
    if system in known["network"]["systems"]:
        return "network"
    return "removable" if system in known["removable"]["systems"] else "local"


def _within(folder: Path, point: str) -> bool:
    return folder.is_relative_to(point)


def _mounts_on_linux(table: Path = Path("/proc/self/mountinfo")) -> Iterator[tuple[str, str]]:
    """Yield (place, kind of file system) of what is mounted."""
    with suppress(OSError):
        for line in table.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
            before, _, after = line.partition(" - ")
            fields = before.split(" ")
            if len(fields) > 4 and after:  # noqa: PLR2004 - the fifth is the place
                point = fields[4]
                for escaped, sign in _ESCAPED.items():
                    point = point.replace(escaped, sign)
                yield point, after.split(" ")[0].casefold()


def _mounts_on_macos() -> Iterator[tuple[str, str]]:
    """Yield the same from what the system's own program says: "//me@server/share on /Volumes/x (smbfs, nodev)"."""
    said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    for line in said.splitlines():
        _, _, rest = line.partition(" on ")
        point, _, kinds = rest.rpartition(" (")
        if point:
            yield point, kinds.partition(",")[0].rstrip(")").casefold()


def _taken_out(folder: Path, devices: Path = Path("/sys/dev/block")) -> bool:
    """Tell whether the disk is one that is taken out, as Linux says of it: a stick, a card."""
    with suppress(OSError):
        number = folder.stat().st_dev
        device = (devices / f"{os.major(number)}:{os.minor(number)}").resolve(strict=True)
        for each in (device, device.parent):
            mark = each / "removable"
            if mark.exists() and mark.read_text(encoding="ascii").strip() == "1":
                return True
        return any(part.startswith("usb") for part in device.parts)
    return False
