"""How long until Paraph's window can be used, beside a bare window of PySide6 that is frozen in the same way.

    python3 benchmarks/start.py FROZEN [--pairs 10] [--screen] [--support]

FROZEN is the folder that ``dev.py package tar`` left in build/frozen/paraph, or where a package was installed. The
bare window is frozen here with the same spec, the same Python and the same Qt (half a minute). Both start in turn,
and the time runs from before the process is made. It is taken twice (app/ui/started.py):

- until it can be typed into: the window is shown and was painted, then a letter was sent to it as the system sends
  keys, went where the keyboard is, and stands painted in the window's field. The bare window has a field, too, and
  tells it by the same lines; the ratio of these two is wanted to be at most 1.2;
- until the library stands in it: Paraph shows its library of the signed texts in the same window, the search for
  that letter was answered, all was painted, and nothing is left to do at once. The bare window has no such thing;
  its own time stands beside it. The start fails if the letter was lost on the way.

The bare window is what PyInstaller makes by that spec of a program of thirty lines. One thing Paraph has of its own:
PySide's modules for signatures are compiled ahead (packaging/support.py) and not at each start. With ``--support`` the
bare window gets them as well, so that both differ in nothing but what they are; the ratio is higher then, because the
bare window is quicker, and both ratios are to be told. A machine that does other work makes seconds worthless: then
look at those of the processor, which are taken for the process itself until the letter stands in the field.

Cold means that the files of the program itself are not in memory: they are thrown out of the page cache before each
start, one by one, which needs no rights. The system's own libraries stay there for both, as after a login. With root
and ``--drop`` all caches of the machine are dropped, as after switching it on; that disturbs whatever else runs.
Without ``--screen`` the offscreen platform is used; with it Xvfb.
"""

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / ".venv-package" / "bin" / "python"
TARGET = 1.2
"""Paraph's cold start may take this many times that of a bare window."""
BARE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from app.ui.started import tell_typed

application = QApplication(sys.argv[:1])
window, field = QMainWindow(), QLineEdit()
window.resize(1366, 768)
middle = QWidget()
column = QVBoxLayout(middle)
column.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
window.setCentralWidget(middle)
window.show()
tell_typed(window, field, Path(os.environ["PARAPH_TELL_START"]), lambda: QCoreApplication.exit(0))
sys.exit(application.exec())
"""
TYPED, LIBRARY = "until it can be typed into", "until the library stands in it"
TYPED_WORK, WORK = "of the processor until it can be typed into", "of the processor until it has ended"


def freeze_bare(work: Path, support: bool = False) -> Path:
    """Freeze the bare window with the program's own spec; with ``support`` PySide's modules are compiled ahead, too."""
    script = work / "bare.py"
    script.write_text(BARE, encoding="utf-8")
    (work / "work").mkdir()
    command = [PACKAGING, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", work / "bare",
               "--workpath", work / "work", ROOT / "packaging" / "paraph.spec"]  # fmt: skip
    subprocess.run(
        command,
        check=True,
        cwd=work,
        env=os.environ | {"PARAPH_BARE": str(script), "PARAPH_BARE_SUPPORT": "1" if support else ""},
    )
    return work / "bare" / "paraph"


def forget(folder: Path, everything: bool) -> None:
    """Throw what a folder holds out of the page cache, or all there is."""
    if everything:
        subprocess.run(["sync"], check=True)
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
        return
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as opened:
                os.fsync(opened.fileno())  # what is not written yet stays in memory
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def cached(folder: Path) -> float:
    """Return which share of a folder's large files lies in memory, by fincore; NaN without it."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    if not shutil.which("fincore"):
        return float("nan")
    said = subprocess.run(["fincore", "--raw", "--bytes", "--noheadings", "-o", "RES", *files], capture_output=True,
                          text=True, check=False).stdout  # fmt: skip
    return sum(int(line) for line in said.split()) / sum(path.stat().st_size for path in files)


def started(program: Path, environment: dict[str, str], told: Path) -> dict[str, float]:
    """Start a program; return the seconds until its window was so far, and those of the processor until it ended."""
    told.unlink(missing_ok=True)
    began = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    process = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    lines = [line.split(" ") for line in told.read_text(encoding="utf-8").splitlines()] if told.exists() else []
    at = {what: (int(moment) - began) / 1e9 for what, moment, _, _ in lines}
    worked = {what: int(spent) / 1e9 for what, _, spent, _ in lines}
    if "typed" not in at:
        sys.exit(f"{program} showed no window that could be typed into.")
    if lines[-1][0] == "library" and lines[-1][3] != "a":
        sys.exit(f"What was typed was lost: {lines[-1][3]!r}")
    return {
        TYPED: at["typed"],
        TYPED_WORK: worked["typed"],
        LIBRARY: at.get("library", at["typed"]),
        WORK: used.ru_utime + used.ru_stime,
    }


@contextlib.contextmanager
def screen(wanted: bool):
    """Yield what names the platform to Qt; with a screen of its own when one is wanted."""
    if not wanted:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    number = f":{200 + os.getpid() % 700}"
    server = subprocess.Popen(["Xvfb", number, "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    socket = Path(f"/tmp/.X11-unix/X{number[1:]}")
    for _ in range(100):
        if socket.exists():
            break
        time.sleep(0.1)
    try:
        yield {"DISPLAY": number}
    finally:
        server.terminate()
        server.wait()


def measure(folders: dict[str, Path], environment: dict[str, str], told: Path, asked: argparse.Namespace) -> dict:
    """Start each program in turn, as often as was asked, cold and warm."""
    times: dict[tuple[str, str], list[dict[str, float]]] = {
        (name, how): [] for how in ("cold", "warm") for name in folders
    }
    for folder in folders.values():
        started(folder / "paraph", environment, told)
    for how in ("cold", "warm"):
        for pair in range(asked.pairs):
            for name in sorted(folders, reverse=bool(pair % 2)):  # each is first as often as the other
                if how == "cold":
                    forget(folders[name], asked.drop)
                times[name, how].append(started(folders[name] / "paraph", environment, told))
    return times


def say(how: str, what: str, bare: list[float], ours: list[float]) -> None:
    """Print the medians of both, and of the ratios of the pairs."""
    ratios = sorted(mine / theirs for theirs, mine in zip(bare, ours, strict=True))
    target = f" (target {TARGET})" if (how, what) == ("cold", TYPED) else ""
    middle = statistics.median(ratios)
    print(f"{how}, seconds {what}: bare {statistics.median(bare):.3f}, Paraph {statistics.median(ours):.3f}")
    print(f"    median of {len(ratios)} pairs {middle:.2f}{target}, {ratios[0]:.2f} to {ratios[-1]:.2f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("frozen", type=Path)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--screen", action="store_true")
    parser.add_argument(
        "--support", action="store_true", help="compile PySide's modules ahead for the bare window, too"
    )
    parser.add_argument("--drop", action="store_true", help="drop all caches of the machine (root)")
    asked = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="paraph-start-"))
    try:
        folders = {"bare": freeze_bare(work, asked.support), "paraph": asked.frozen.resolve()}
        told = work / "told"
        with screen(asked.screen) as platform:
            environment = {
                name: value for name, value in os.environ.items() if not name.startswith(("PARAPH", "PYTHON"))
            }
            environment |= platform | {
                "PARAPH_HOME": str(work / "home"),
                "PARAPH_TELL_START": str(told),
                "LANG": "C.UTF-8",
            }
            texts = sorted((ROOT / "resources" / "signed").glob("*.txt"))
            subprocess.run(
                [folders["paraph"] / "paraph", "import", *texts], env=environment, check=True, capture_output=True
            )
            forget(folders["bare"], asked.drop)
            print(f"after throwing out, {cached(folders['bare']):.0%} of the bare program is in memory")
            times = measure(folders, environment, told, asked)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for how in ("cold", "warm"):
        for what in (TYPED, TYPED_WORK, LIBRARY, WORK):
            say(how, what, [each[what] for each in times["bare", how]], [each[what] for each in times["paraph", how]])
    return 0


if __name__ == "__main__":
    sys.exit(main())
