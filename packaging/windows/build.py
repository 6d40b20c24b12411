"""Builds the installer and the portable archive for Windows, on Linux: nothing of it needs Windows.

The payload (payload.py) is python.org's own embeddable CPython, the pinned wheels for Windows and the program; a small
launcher in C starts it in its own process. makensis packs it as an installer, zip as a portable archive. The same
source gives the same bytes: dates are SOURCE_DATE_EPOCH, names are sorted, the linker writes no date.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from windows import icon, payload

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "windows"
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
PROGRAMS = {
    COMPILER: "gcc-mingw-w64-x86-64-win32",
    RESOURCES: "binutils-mingw-w64-x86-64",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
}
LAUNCHERS = {"paraph.exe": "windows", "paraph-cli.exe": "console"}
MARK = "portable"
SIDE = "side.bmp"
MOST_INSTALLED = 130e6
"""Bytes."""


def setup(dist: Path, version: str) -> list[Path]:
    """Build the installer, the portable archive and their bill of materials into ``dist``; return the files.

    Stops with a sentence when a program is missing, or a file is not what it should be.
    """
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if missing:
        sys.exit(f"Programs are missing. On Debian or Ubuntu: sudo apt-get install {' '.join(missing)}")
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(time.time())))
    dist.mkdir(parents=True, exist_ok=True)
    folder = whole(BUILD / "payload", version, ROOT)
    size = size_of(folder)
    print(f"{size / 1e6:6.1f} MB  installed on Windows")
    if size > MOST_INSTALLED:
        sys.exit(
            f"Installed it takes {size / 1e6:.1f} MB, more than {MOST_INSTALLED / 1e6:.0f}: see what has been added."
        )
    made = [installer(folder, dist, version), portable(folder, dist, version)]
    made.append(dist / f"paraph-{version}-windows.cdx.json")
    shutil.copyfile(folder / "licences" / payload.BILL, made[-1])
    return made


def older(dist: Path, version: str, source: Path) -> Path:
    """Build an installer of an older state of the source, quickly: for the check that an upgrade keeps everything."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(time.time())))
    dist.mkdir(parents=True, exist_ok=True)
    return installer(whole(BUILD / "older", version, source), dist, version, quick=True)


def whole(folder: Path, version: str, source: Path) -> Path:
    """Make the folder that is installed: launchers, program, licences; every file has the date of the source."""
    shutil.rmtree(folder, ignore_errors=True)
    payload.make(folder, version, source)
    launchers(folder, version)
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (epoch(), epoch()))
    return folder


def epoch() -> int:
    """Return the second that every file bears."""
    return int(os.environ["SOURCE_DATE_EPOCH"])


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows wants of a version: ``1.2.0rc1`` is 1, 2, 0, 0."""
    found = [int(each) for each in re.match(r"[\d.]*", version)[0].split(".") if each]
    return tuple((*found, 0, 0, 0, 0)[:4])


def launchers(folder: Path, version: str) -> None:
    """Compile the two launchers, one for the window and one for the console, with icon, version and manifest."""
    work = BUILD / "launcher"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "paraph.ico").write_bytes(
        icon.ico(ROOT / "resources/icons/paraph.svg", ROOT / "resources/icons/paraph-small.svg")
    )
    (work / SIDE).write_bytes(icon.side(ROOT / "resources/icons/paraph.svg"))
    os.utime(work / SIDE, (epoch(), epoch()))  # makensis packs it with its date
    shutil.copyfile(HERE / "paraph.manifest", work / "paraph.manifest")
    for name, kind in LAUNCHERS.items():
        said = (HERE / "paraph.rc").read_text(encoding="utf-8")
        four = ",".join(map(str, numbers(version)))
        (work / f"{kind}.rc").write_text(
            said.replace("@NUMBERS@", four).replace("@VERSION@", version).replace("@NAME@", name), encoding="utf-8"
        )
        run(RESOURCES, "--codepage=65001", "-O", "coff", "-i", f"{kind}.rc", "-o", f"{kind}.res", where=work)
        run(
            COMPILER, "-std=c11", "-Os", "-s", "-Wall", "-Wextra", "-Werror", "-municode", f"-m{kind}", "-static-libgcc",
            *(("-DWINDOWED",) if kind == "windows" else ()), "-Wl,--no-insert-timestamp", "-o", folder / name,
            HERE / "launch.c", f"{kind}.res", "-lshell32", "-luser32", where=work,
        )  # fmt: skip


def installer(folder: Path, dist: Path, version: str, *, quick: bool = False) -> Path:
    """Pack the folder as an installer; its files are named one by one, since makensis takes folders in any order."""
    target, work = dist / f"Paraph-{version}-setup.exe", BUILD / "nsis"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "files.nsh").write_text("".join(file_lines(folder)), encoding="utf-8")
    target.unlink(missing_ok=True)
    defined = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, numbers(version))),
        "KILOBYTES": str(size_of(folder) // 1024),
        "FILES": str(work / "files.nsh"),
        "ICON": str(BUILD / "launcher" / "paraph.ico"),
        "SIDE": str(BUILD / "launcher" / SIDE),
        "OUT": str(target),
        **({"QUICK": "1"} if quick else {}),
    }
    run("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{key}={value}" for key, value in defined.items()),
        HERE / "paraph.nsi", where=HERE)  # fmt: skip
    return target


def size_of(folder: Path) -> int:
    """Return how many bytes the files of a folder have."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def file_lines(folder: Path) -> list[str]:
    """Return the lines for makensis that lay out the folder, sorted by name."""
    lines, here = [], None
    for path in sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix()):
        if not path.is_file():
            continue
        inner = path.parent.relative_to(folder).as_posix().replace("/", "\\")
        if inner != here:
            lines.append(f'SetOutPath "$INSTDIR{"" if inner == "." else chr(92) + inner}"\n')
            here = inner
        lines.append(f'File "{path}"\n')
    return lines


def portable(folder: Path, dist: Path, version: str) -> Path:
    """Pack the folder as an archive that keeps everything beside the program: its mark says so to the launcher."""
    target, packed = dist / f"Paraph-{version}-portable.zip", io.BytesIO()
    when = time.gmtime(max(epoch(), 315_532_800))[:6]
    entries = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    entries[MARK] = (
        b"Paraph keeps everything in the folder Data beside this file. Remove this file, and it does so no more.\r\n"
    )
    entries["READ ME.txt"] = (
        (HERE / "portable.txt").read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-8-sig")
    )
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(f"Paraph/{name}", when)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0x20
            archive.writestr(info, entries[name])
    target.write_bytes(packed.getvalue())
    return target


def run(*command: str | Path, where: Path = ROOT) -> None:
    """Run a step; stop with its name when it fails."""
    if subprocess.run([str(part) for part in command], cwd=where, check=False).returncode:
        sys.exit(f"This step failed: {' '.join(str(part) for part in command)}")
