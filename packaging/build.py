"""Builds what is installed: ``python3 dev.py package deb|windows|tar|wheel``. Runs in an environment of its own, all pinned.

The same source gives the same bytes where the tools allow it: dates are those of the last commit (SOURCE_DATE_EPOCH),
names are sorted, and owners are root. A version may be given (PARAPH_VERSION) to build one that is older than it is.
"""

import argparse
import ast
import gzip
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from email.utils import formatdate
from importlib.metadata import version as version_of
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
import notices  # noqa: E402 - it stands beside this file
from linux import system  # noqa: E402

DIST, BUILD = ROOT / "dist", ROOT / "build"
LOCK = ROOT / "requirements.lock"
TARGETS = ("deb", "windows", "tar", "wheel")
MOST_INSTALLED, MOST_PACKED = 200e6, 60e6
"""Bytes: an installer that is larger fails. The .tar.gz is none: gzip packs it less well, and everybody can unpack it."""


def main() -> int:
    """Build the targets that are named; return the exit status."""
    parser = argparse.ArgumentParser(description="Build installers of Paraph.")
    parser.add_argument("targets", nargs="+", choices=TARGETS)
    wanted = list(dict.fromkeys(parser.parse_args().targets))
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch()))
    if os.environ.get("PYTHONHASHSEED") != "0":  # of this process too: it writes sets, and compiles
        return subprocess.run(
            [sys.executable, *sys.argv], env=os.environ | {"PYTHONHASHSEED": "0"}, check=False
        ).returncode
    os.umask(0o022)
    DIST.mkdir(exist_ok=True)
    made: list[Path] = []
    folder = frozen() if {"tar", "deb"} & set(wanted) else None
    for target in wanted:
        if target == "windows":
            from windows.build import setup  # noqa: PLC0415 - late: its tools are Windows' own

            made += setup(DIST, version())
        elif target == "wheel":
            made.append(wheel())
        else:
            made.append({"tar": tar, "deb": deb}[target](folder))
    if folder:
        bill = DIST / f"paraph-{version()}-linux.cdx.json"
        shutil.copyfile(folder / "licences" / "bill-of-materials.cdx.json", bill)
        made.append(bill)
    summed(made)
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(ROOT)}")
    return too_large(made, folder)


def too_large(made: list[Path], folder: Path | None) -> int:
    """Say what is larger than it may be; return the exit status."""
    sizes = [(path.name, path.stat().st_size, MOST_PACKED) for path in made if path.suffix != ".gz"]
    if folder:
        sizes.append(("installed", size_of(folder), MOST_INSTALLED))
        print(f"{size_of(folder) / 1e6:6.1f} MB  installed")
    over = [f"{name} is {size / 1e6:.1f} MB, more than {most / 1e6:.0f}" for name, size, most in sizes if size > most]
    print("\n".join(over), end="\n" if over else "")
    return 1 if over else 0


def size_of(folder: Path) -> int:
    """Return how many bytes the files of a folder take."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def version() -> str:
    """Return the version that pyproject.toml says, or that was asked for."""
    if asked := os.environ.get("PARAPH_VERSION"):
        return asked
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
    out, work = BUILD / "frozen", BUILD / "work"
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(work, ignore_errors=True)  # what was compiled for another state may differ
    work.mkdir(parents=True)
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "--distpath", out,
        "--workpath", work, ROOT / "packaging" / "paraph.spec")  # fmt: skip
    folder = out / "paraph"
    inner = folder / "_internal"
    notices.write_own(inner, version())
    without_search_paths(inner)
    licences = folder / "licences"
    notices.write_licences(LOCK, licences)
    also = [*carried(next(work.rglob("origins.json")), licences), icu(inner / "PySide6/Qt/lib")]
    bill = notices.bill(LOCK, version(), also, Path(sys.prefix) / notices.INSTALLED)
    (licences / "bill-of-materials.cdx.json").write_text(bill, encoding="utf-8")
    listed(inner, next(work.rglob("PYZ-00.toc")))
    shutil.copy(ROOT / "LICENSE", licences / "PARAPH.txt")
    missing = system.unknown(folder)
    if missing:
        sys.exit("No package is known for: " + ", ".join(f"{name} (of {whose})" for name, whose in missing.items()))
    for path in folder.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == folder / "paraph"
            path.chmod(0o755 if runs else 0o644)
    date_all(folder)
    return folder


def without_search_paths(folder: Path) -> None:
    """Take out where the builder's own Python lies: a program must load nothing from a folder that anybody may make."""
    for path in sorted(folder.rglob("*.so*")):
        if not path.is_symlink() and b"RUNPATH" in subprocess.run(["objdump", "-p", path], capture_output=True).stdout:
            said = subprocess.run(["chrpath", "-l", path], capture_output=True, text=True, check=False).stdout
            if "$ORIGIN" not in said:
                run("chrpath", "-d", path)


def listed(inner: Path, modules: Path) -> None:
    """Stop when something ships that the bill does not name, or the bill names what does not ship."""
    frozen_in = {entry[0] for entry in ast.literal_eval(modules.read_text(encoding="utf-8"))[1]}
    beside = {path.name for path in inner.iterdir() if not path.name.startswith("lib") and ".dist-info" not in path.name}
    own = {"app", "resources", "templates", "base_library", "python3", "_pyi_rth_utils"} | set(sys.stdlib_module_names)
    present = {name.partition(".")[0] for name in frozen_in | beside} - own
    unknown, idle = notices.unlisted(LOCK, {each for each in present if not each.startswith("_sysconfigdata")})
    if unknown or idle:
        sys.exit(f"The bill and the folder differ: {sorted(unknown)} not in the bill, {sorted(idle)} not in the folder.")


def carried(origins: Path, licences: Path) -> list[notices.Part]:
    """Copy the licences of what is neither a wheel nor ours; return it all as parts of the bill."""
    parts = [
        notices.Part("CPython", platform.python_version(), "PSF-2.0", "", ("PYTHON.txt",)),
        notices.Part("PyInstaller bootloader", version_of("pyinstaller"), "GPL-2.0-or-later WITH Bootloader-exception"),
    ]
    found = notices.distribution("pyinstaller")
    text = next(each for each in found.files or () if each.name == "COPYING.txt")
    shutil.copyfile(str(found.locate_file(text)), licences / "PYINSTALLER.txt")
    seen = set()
    for library, source in json.loads(origins.read_text(encoding="utf-8")).items():
        package = system.package_of(Path(source))
        if package is None and not library.startswith("libpython"):
            sys.exit(f"Whose licence is {library}? It came from {source}.")
        if package and package[0] not in seen:
            seen.add(package[0])
            shutil.copyfile(package[2], licences / f"DEBIAN-{package[0]}.txt")
            parts.append(notices.Part(package[0], package[1], f"see DEBIAN-{package[0]}.txt", "", (f"DEBIAN-{package[0]}.txt",)))
    return parts


def icu(libraries: Path) -> notices.Part:
    """Return the part of Qt for Linux that has a version and a licence of its own."""
    core = next(libraries.glob("libicuuc.so.*"))
    said = re.search(core.suffix[1:].encode() + rb"\.[0-9]+\b", core.read_bytes())
    return notices.Part("ICU", said[0].decode(), "ICU", "", ("QT-PARTS.txt",))


def date_all(folder: Path) -> None:
    """Give every file the date of the source."""
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (when, when), follow_symlinks=False)


def tar(folder: Path) -> Path:
    """Pack the folder as .tar.gz: unpacked anywhere, it runs."""
    name = f"paraph-{version()}"
    target = DIST / f"{name}-linux-x86_64.tar.gz"
    with (
        target.open("wb") as out,
        gzip.GzipFile(filename="", fileobj=out, mode="wb", compresslevel=9, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for path in sorted(folder.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(folder)}", recursive=False, filter=_rootly)
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
        (linux / "lintian-overrides", "usr/share/lintian/overrides/paraph"),
    ):
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tree / place)
    for text, place in (
        ((linux / "paraph.1").read_bytes(), "usr/share/man/man1/paraph.1.gz"),
        (changes().encode(), "usr/share/doc/paraph/changelog.gz"),
        ((ROOT / "CHANGELOG.md").read_bytes(), "usr/share/doc/paraph/NEWS.gz"),
    ):
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        (tree / place).write_bytes(gzip.compress(text, mtime=0))
    control(tree)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / "usr/lib/paraph/paraph" else 0o644)
    date_all(tree)
    target = DIST / f"paraph_{version()}_amd64.deb"
    run("dpkg-deb", "-Zxz", "-z6", "--threads-max=2", "--root-owner-group", "--build", tree, target)
    return target


def changes() -> str:
    """Return the package's own changes in the form that Debian reads; what is new for people stands in NEWS."""
    when = formatdate(int(os.environ["SOURCE_DATE_EPOCH"]))
    author = "The Paraph authors <paraph@example.org>"
    return f"paraph ({version()}) bookworm; urgency=medium\n\n  * See NEWS.gz.\n\n -- {author}  {when}\n"


def control(tree: Path) -> None:
    """Write what the package says of itself, and the sums of its files."""
    size = sum(path.lstat().st_size for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    text = (ROOT / "packaging/linux/control").read_text(encoding="utf-8")
    (tree / "DEBIAN").mkdir()
    said = text.format(version=version(), size=size // 1024, depends=system.depends())
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
