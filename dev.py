"""Set up, run and check Paraph: ``python3 dev.py run``, ``python3 dev.py test``. Standard library only."""

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
PACKAGING = ROOT / ".venv-package"
PACKAGING_LOCK = ROOT / "requirements-package.lock"
REPORT = "installed.json"
"""What pip says it installed, beside it: the bill of materials names the very files."""
OLDEST, NEWEST = (3, 11), (3, 13)

# What Qt loads from the system on Linux, with Debian's names of the packages.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
TARGETS = ("deb", "windows", "tar", "wheel")
PACKAGING_PROGRAMS = {"dpkg-deb": "dpkg", "objdump": "binutils", "strip": "binutils", "chrpath": "chrpath"}
WINDOWS_PROGRAMS = {
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
}
LONG_CHECKS_PROGRAMS = {"soffice": "libreoffice-writer-nogui", "pdftoppm": "poppler-utils"}
INSTALLER_CHECKS = {
    "check_deb.sh": {
        **PACKAGING_PROGRAMS,
        "debootstrap": "debootstrap",
        "strace": "strace",
        "lintian": "lintian",
        "mandoc": "mandoc",
        "desktop-file-validate": "desktop-file-utils",
        "Xvfb": "xvfb",
        "xwd": "x11-apps",
        "convert": "imagemagick",
    },
    "check_windows.sh": {
        **PACKAGING_PROGRAMS,
        **WINDOWS_PROGRAMS,
        "wine": "wine",
        "/usr/lib/wine/wine64": "wine64",
        "Xvfb": "xvfb",
        "xdotool": "xdotool",
        "import": "imagemagick",
    },
}
"""Each installs on a clean system what is built, and works with it there; with the programs that it takes."""


def main() -> int:
    """Do what the command line says; return the exit status."""
    parser = argparse.ArgumentParser(description="Set up, run and check Paraph.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("setup", help="make .venv and install what is pinned")
    run = commands.add_parser("run", help="set up, then open the window")
    run.add_argument("--demo", type=Path, metavar="FOLDER", help="do the main job on the command line, into FOLDER")
    test = commands.add_parser("test", help="set up, then run every check")
    test.add_argument("--all", action="store_true", help="also the long checks (LibreOffice, fuzzing, the installers)")
    package = commands.add_parser("package", help="build what is installed, into dist/")
    package.add_argument("targets", nargs="+", choices=TARGETS, metavar="|".join(TARGETS))
    wanted, more = parser.parse_known_args()
    if more and wanted.command != "test":
        parser.error(f"unknown: {' '.join(more)}")
    if wanted.command == "package":
        return build(wanted.targets)
    set_up()
    if wanted.command == "test":
        return check(wanted.all, more)
    if wanted.command == "run":
        return show_window(wanted.demo)
    return 0


def build(targets: list[str]) -> int:
    """Build installers in an environment that holds what ships and what freezes it, nothing else."""
    programs = PACKAGING_PROGRAMS | (WINDOWS_PROGRAMS if "windows" in targets else {})
    missing = still_missing(programs)
    if missing and sys.platform == "linux":
        install_packages(missing)
    need(QT_LIBRARIES)
    set_up(PACKAGING, PACKAGING_LOCK)
    command: list[str | Path] = [python(PACKAGING), ROOT / "packaging" / "build.py", *targets]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def set_up(environment: Path = ENVIRONMENT, lock: Path = LOCK) -> None:
    """Make an environment from its lock file, unless it was made from this very one."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit(f"Paraph needs CPython 3.11 to 3.13; this is {sys.version.split()[0]}.")
    made_from = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = environment / "made-from"
    report = environment / REPORT if environment == PACKAGING else None
    complete = stamp.exists() and (report is None or report.exists())
    if complete and stamp.read_text(encoding="utf-8") == made_from:
        return
    print(f"Setting up {environment.name} ...", flush=True)
    try:
        venv.create(environment, with_pip=True, clear=True)
    except subprocess.CalledProcessError:
        sys.exit("Python's venv is not complete here. On Debian or Ubuntu: apt-get install python3-venv")
    pip = (python(environment), "-m", "pip", "--disable-pip-version-check", "-qq", "--no-input")
    told = ("--report", report) if report else ()
    install(*pip, "install", "--require-hashes", "--only-binary", ":all:", *told, "-r", lock)
    if environment == ENVIRONMENT:
        install(*pip, "install", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    stamp.write_text(made_from, encoding="utf-8")


def install(*command: str | Path) -> None:
    """Run a step of the set-up; stop with its sentence when it fails."""
    if subprocess.run(command, check=False).returncode:
        sys.exit("The set-up stopped: what failed stands above. A network is needed the first time.")


def python(environment: Path = ENVIRONMENT) -> Path:
    """Return an environment's interpreter."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def remembering() -> dict[str, str]:
    """Return this environment, except that Python keeps what it compiles: every process would do it anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def need(libraries: dict[str, str]) -> None:
    """Install the system libraries that are missing when root on Debian; else name them and stop."""
    if sys.platform != "linux":
        return
    missing = [package for name, package in libraries.items() if not loads(name)]
    if missing:
        install_packages(missing)


def loads(library: str) -> bool:
    """Tell whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, or say which are missing and stop."""
    refused = cannot_install(packages)
    if refused:
        sys.exit(refused)


def cannot_install(packages: list[str]) -> str:
    """Install Debian packages; return why that cannot be, empty when they are installed."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return f"Some system packages are missing. On Debian or Ubuntu: sudo {' '.join(command)}"
    print(f"Installing {', '.join(packages)} ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update"], check=False, **quiet)  # type: ignore[call-overload]
    failed = subprocess.run(command, check=False, **quiet).returncode  # type: ignore[call-overload]
    return f"This failed: {' '.join(command)}" if failed else ""


def show_window(folder: Path | None) -> int:
    """Open the window; with no screen, or with a folder for it, do the main job on the command line instead."""
    has_screen = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if has_screen and folder is None:
        need(QT_LIBRARIES | WINDOW_LIBRARIES)
        return subprocess.run([python(), "-m", "app"], cwd=ROOT, check=False).returncode
    if not has_screen:
        print("There is no screen here, so the main job is done on the command line instead.\n")
    return demonstrate(folder or Path("paraph-demo"))


def demonstrate(folder: Path) -> int:
    """Make a library from the signed texts, a draft, the comparison and the Word files in ``folder``."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    signed = sorted((ROOT / "resources" / "signed").glob("*.txt"))
    answers, draft = folder / "answers.toml", folder / "draft.docx"
    if paraph(folder, "import", *signed) or paraph(folder, "list"):
        return 1
    example = subprocess.run(
        [python(), "-m", "app", "draft", "sectoral", "--example"], cwd=ROOT, capture_output=True, check=True
    )
    answers.write_bytes(example.stdout)
    steps = (
        ("draft", "sectoral", "--answers", answers, "-o", draft),
        ("compare", signed[1], signed[0], "-o", folder / "comparison.html"),
        ("compare", signed[1], signed[0], "-o", folder / "comparison.docx"),
        ("export", draft, "-o", folder / "redline.docx", "--as", "redline", "--against", signed[0]),
    )
    if any(paraph(folder, *step) for step in steps):
        return 1
    print("\nMade:")
    for path in sorted(folder.iterdir()):
        print(f"  {path}")
    return 0


def paraph(folder: Path, *arguments: str | Path) -> int:
    """Run one command of Paraph with the library in ``folder``, showing it first."""
    print("$ paraph", *(a.name if isinstance(a, Path) else a for a in arguments), flush=True)
    environment = os.environ | {"PARAPH_LIBRARY": str(folder / "library.paraph")}
    return subprocess.run([python(), "-m", "app", *arguments], cwd=ROOT, env=environment, check=False).returncode


def check(everything: bool, more: list[str]) -> int:
    """Run every check, go on after a failure, and return 1 when one failed; pytest's closing line comes last."""
    need(QT_LIBRARIES)
    if everything and sys.platform == "linux":
        missing = still_missing(LONG_CHECKS_PROGRAMS)
        if missing:
            install_packages(missing)
    module = (python(), "-m")
    marks = ["-m", ""] if everything else []
    steps: list[tuple[str | Path, ...]] = [
        (*module, "ruff", "check"),
        (*module, "ruff", "format", "--check"),
        (*module, "mypy"),
        (python().with_name("lint-imports"), "--no-cache"),
        (*module, "pytest", "-q", "-n", "2", "--dist", "worksteal", *marks, *more),
    ]
    failed = check_installers() if everything else []
    names = [Path(step[2] if step[1] == "-m" else step[0]).name for step in steps]
    failed += [name for name, step in zip(names, steps, strict=True) if not passed(name, step)]
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def passed(name: str, step: tuple[str | Path, ...]) -> bool:
    """Run a check, say how long it took, and tell whether it passed."""
    print(f"== {name}", flush=True)
    began = time.monotonic()
    good = not subprocess.run(step, cwd=ROOT, env=remembering(), check=False).returncode
    if name != "pytest":  # it says so itself, in the line that is to be the last
        print(f"   {time.monotonic() - began:.0f} s", flush=True)
    return good


def check_installers() -> list[str]:
    """Build what is installed and use it on clean systems; return what failed, and say what was not tried and why."""
    failed = []
    for name, programs in INSTALLER_CHECKS.items():
        why = why_not_tried(name, programs)
        if why:
            print(f"== {name}\n   not run: {why}", flush=True)
        elif not passed(name, (ROOT / "packaging" / name,)):
            failed.append(name)
    shutil.rmtree(ROOT / "build", ignore_errors=True)  # only what is in dist/ is for anybody
    return failed


def why_not_tried(name: str, programs: dict[str, str]) -> str:
    """Return why an installer cannot be tried here; empty when it can. What is missing is installed where it may be."""
    if sys.platform != "linux":
        return "that takes Linux"
    if name == "check_deb.sh" and not (shutil.which("apt-get") and shutil.which("dpkg")):
        return "that takes Debian, where a clean one can be laid out beside it"
    if name == "check_deb.sh" and os.geteuid() != 0:
        return "that takes root, who may lay out a clean system"
    missing = still_missing(programs)
    if not missing:
        return ""
    refused = cannot_install(missing)
    missing = still_missing(programs)
    return f"that takes {', '.join(missing)}. {refused}" if missing else ""


def still_missing(programs: dict[str, str]) -> list[str]:
    """Return the packages whose programs are not there."""
    return sorted({package for program, package in programs.items() if not shutil.which(program)})


if __name__ == "__main__":
    sys.exit(main())
