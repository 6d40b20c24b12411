"""A portable program writes beside itself and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import resources

ROOT = Path(__file__).parents[1]
SIGNED = str(resources() / "signed" / "deep-sea-minerals-moc-2026.txt")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows' own folders cannot be turned elsewhere")

IN_THE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.ui import opening, start
from app.ui.window import Window

def close(front, tries=100):
    if front.house.context.library.instruments() or not tries:
        front.house.draft.begin("sectoral")
        front.house.window.close()
    else:
        QTimer.singleShot(200, lambda: close(front, tries - 1))

greet = opening._Sitting._greet
def greeted(sitting, front, *args, **more):
    greet(sitting, front, *args, **more)
    QTimer.singleShot(200, lambda: close(front))
opening._Sitting._greet = greeted
sys.exit(start.open_window())
"""


@pytest.fixture
def elsewhere(tmp_path):
    """A system whose folders are all empty, and a stick."""
    places = {"HOME": "home", "TMPDIR": "tmp", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
    places |= {"XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run"}
    for name in places.values():
        (tmp_path / "system" / name).mkdir(mode=0o700, parents=True)
    (tmp_path / "stick").mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PARAPH_")}
    found = {name: str(tmp_path / "system" / place) for name, place in places.items()}
    extra = {"PARAPH_PORTABLE": str(tmp_path / "stick"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    return tmp_path, clean | found | extra


def written(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


@pytest.mark.long
def test_the_command_line_writes_beside_itself_only(elsewhere):
    folder, environment = elsewhere
    command = [sys.executable, "-m", "app", "import", SIGNED]
    subprocess.run(command, env=environment, cwd=folder / "stick", check=True, capture_output=True)
    assert written(folder / "system") == []
    assert "Data/library.paraph" in written(folder / "stick")


@pytest.mark.long
def test_the_window_writes_beside_itself_only(elsewhere):
    folder, environment = elsewhere
    environment["QT_QPA_PLATFORM"] = "offscreen"
    ended = subprocess.run([sys.executable, "-c", IN_THE_WINDOW], env=environment, cwd=folder / "stick", check=False)
    assert ended.returncode == 0
    # what the system's own library of fonts remembers is its own affair, and holds nothing of ours
    assert [name for name in written(folder / "system") if not name.startswith("cache/fontconfig/")] == []
    made = written(folder / "stick")
    assert {"Data/library.paraph", "Data/settings.json", "Data/logs/paraph.log"} <= set(made)
    assert all(name.startswith("Data/") for name in made)
