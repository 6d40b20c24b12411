"""Grab every page in light and dark at two sizes to PNG, to be looked at: ``python tools/pictures.py FOLDER``.

It works on a library of its own with the two signed texts, and needs no screen.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from app.jobs import importing
from app.library.store import Library
from app.ui.context import Context
from app.ui.house import House
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper
from tools.picture_scenes import PICTURES, settle, wait

SIZES = ((1366, 768), (1920, 1080))
TITLE_BAR = 30
"""What the system's title bar takes of the height."""


def open_house(application: QApplication, theme: str, home: Path, stocked: bool) -> House:
    """Open the window on a library of its own."""
    os.environ["PARAPH_HOME"] = str(home)
    kept = Library.open(home / "Starter library.paraph")
    if stocked:
        importing.add_starter(kept)
    context = Context(kept, SettingsKeeper(), Runner(), Looks(application, theme), Messages())
    return House(context)


def close_house(house: House) -> None:
    """Close all again."""
    house.window.close()
    house.context.runner.shut_down()
    house.context.elbow.shut_down()
    house.context.library.close()
    house.window.deleteLater()


def shots(house: House, wanted: set[str]) -> Iterator[tuple[str, QWidget]]:
    """Yield each picture's name when the window shows what it is of."""
    for picture in PICTURES:
        if wanted and picture.name not in wanted:
            continue
        dialog = picture.prepare(house)
        settle(house)
        yield picture.name, dialog or house.window
        if dialog:
            dialog.close()
            wait()
        house.window._palette.close_quietly()  # noqa: SLF001 - a tool may put away what it brought up


def main() -> int:
    """Write all pictures, or those named after the folder."""
    if len(sys.argv) < 2:  # noqa: PLR2004 - the program and the folder
        print("usage: python tools/pictures.py FOLDER [NAME …]")
        return 2
    folder, wanted = Path(sys.argv[1]), set(sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    for theme in ("light", "dark"):
        for width, height in SIZES:
            for stocked in (True, False):
                with tempfile.TemporaryDirectory() as home:
                    house = open_house(application, theme, Path(home), stocked)
                    house.window.resize(width, height - TITLE_BAR)
                    house.window.show()
                    settle(house)
                    for name, widget in shots(house, wanted) if stocked else [("empty", house.window)]:
                        path = folder / f"{name}-{theme}-{width}.png"
                        widget.grab().save(str(path))
                        print(path)
                    close_house(house)
    return 0


if __name__ == "__main__":
    sys.exit(main())
