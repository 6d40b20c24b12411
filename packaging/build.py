"""Builds what is installed: ``python3 dev.py package wheel|tar|deb``. Runs in an environment of its own, all pinned.

The same source gives the same bytes where the tools allow it: dates are those of the last commit (SOURCE_DATE_EPOCH),
names are sorted, and owners are root.
"""

import argparse
import gzip
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
import notices  # noqa: E402 - it stands beside this file

DIST, BUILD = ROOT / "dist", ROOT / "build"
LOCK = ROOT / "requirements.lock"
DEPENDS = (
    "libc6 (>= 2.34), libglib2.0-0 | libglib2.0-0t64, libegl1, libgl1, libfontconfig1, libdbus-1-3, libxkbcommon0, "
    "libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0"
)


def main() -> int:
    """Build the targets that are named; return the exit status."""
    parser = argparse.ArgumentParser(description="Build installers of Paraph.")
    parser.add_argument("targets", nargs="+", choices=["wheel", "tar", "deb"])
    wanted = parser.parse_args().targets
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch()))
    os.environ["PYTHONHASHSEED"] = "0"
    DIST.mkdir(exist_ok=True)
    made = []
    folder = frozen() if {"tar", "deb"} & set(wanted) else None
    for target in wanted:
        made.append({"wheel": wheel, "tar": lambda: tar(folder), "deb": lambda: deb(folder)}[target]())
    made.append(DIST / f"paraph-{version()}.cdx.json")
    made[-1].write_text(notices.bill(LOCK, version()), encoding="utf-8")
    summed(made)
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(ROOT)}")
    return 0


def version() -> str:
    """Return the version that pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def epoch() -> int:
    """Return the second of the last commit; a fixed one where there is no history."""
    asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(asked.stdout.strip() or 1_760_000_000)


def wheel() -> Path:
    """Build the wheel, with templates and resources in it."""
    shutil.rmtree(BUILD / "lib", ignore_errors=True)
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", DIST, ROOT)
    return DIST / f"paraph-{version()}-py3-none-any.whl"


def frozen() -> Path:
    """Freeze the program into one folder, with the licences and the bill of all that it brings."""
    out = BUILD / "frozen"
    shutil.rmtree(out, ignore_errors=True)
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", out,
        "--workpath", BUILD / "work", ROOT / "packaging" / "paraph.spec")  # fmt: skip
    folder = out / "paraph"
    notices.write_licences(LOCK, folder / "licences")
    (folder / "licences" / "bill-of-materials.cdx.json").write_text(notices.bill(LOCK, version()), encoding="utf-8")
    shutil.copy(ROOT / "LICENSE", folder / "licences" / "PARAPH.txt")
    date_all(folder)
    return folder


def date_all(folder: Path) -> None:
    """Give every file the date of the source."""
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (when, when), follow_symlinks=False)


def tar(folder: Path) -> Path:
    """Pack the folder as .tar.gz: unpacked anywhere, it runs."""
    out, name = io.BytesIO(), f"paraph-{version()}"
    with tarfile.open(fileobj=out, mode="w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(folder)}", recursive=False, filter=_rootly)
    target = DIST / f"{name}-linux-x86_64.tar.gz"
    target.write_bytes(gzip.compress(out.getvalue(), compresslevel=9, mtime=0))
    return target


def _rootly(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    info.mtime = int(os.environ["SOURCE_DATE_EPOCH"])
    return info


def deb(folder: Path) -> Path:
    """Build the Debian package: program, menu entry, icons, kind of file, man page, copyright."""
    tree, linux = BUILD / "deb", ROOT / "packaging" / "linux"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "usr/lib/paraph", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/paraph").symlink_to("../lib/paraph/paraph")
    for source, place in (
        (linux / "paraph.desktop", "usr/share/applications/paraph.desktop"),
        (linux / "paraph.xml", "usr/share/mime/packages/paraph.xml"),
        (ROOT / "resources/icons/paraph.svg", "usr/share/icons/hicolor/scalable/apps/paraph.svg"),
        (ROOT / "resources/icons/paraph.svg", "usr/share/icons/hicolor/scalable/mimetypes/application-x-paraph.svg"),
        (linux / "copyright", "usr/share/doc/paraph/copyright"),
    ):
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tree / place)
    manual = tree / "usr/share/man/man1/paraph.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress((linux / "paraph.1").read_bytes(), mtime=0))
    control(tree)
    run("find", tree, "-type", "d", "-exec", "chmod", "755", "{}", "+")
    date_all(tree)
    target = DIST / f"paraph_{version()}_amd64.deb"
    run("dpkg-deb", "-Zxz", "-z9", "--root-owner-group", "--build", tree, target)
    return target


def control(tree: Path) -> None:
    """Write what the package says of itself, and the sums of its files."""
    size = sum(path.lstat().st_size for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    text = (ROOT / "packaging/linux/control").read_text(encoding="utf-8")
    (tree / "DEBIAN").mkdir()
    said = text.format(version=version(), size=size // 1024, depends=DEPENDS)
    (tree / "DEBIAN/control").write_text(said, encoding="utf-8")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in sorted((tree / "usr").rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    (tree / "DEBIAN/md5sums").write_text("".join(sums), encoding="utf-8")


def summed(made: list[Path]) -> None:
    """Write SHA256SUMS over all that was built so far."""
    there = {path.name: path for path in (*DIST.iterdir(), *made) if path.is_file() and path.name != "SHA256SUMS"}
    lines = [f"{hashlib.sha256(there[name].read_bytes()).hexdigest()}  {name}\n" for name in sorted(there)]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def run(*command: str | Path) -> None:
    """Run a step; stop with its name when it fails."""
    if subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode:
        sys.exit(f"This step failed: {' '.join(str(part) for part in command)}")


if __name__ == "__main__":
    sys.exit(main())
