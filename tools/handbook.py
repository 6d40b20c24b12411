"""Drive a whole negotiation in the window and keep its pictures: ``python tools/handbook.py [FOLDER]``.

The pictures of docs/handbook.md are made so; they need no screen.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.house import House
from tests.ui.negotiation import Negotiation
from tools.picture_scenes import dates, dates_answer
from tools.pictures import close_house, open_house

_HERE = Path(__file__).resolve().parents[1] / "docs" / "handbook"
_SIZE = (1366, 738)


def main() -> int:
    """Write the pictures to the folder that is named, or to the handbook's own; a theme may stand after it."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _HERE
    theme = sys.argv[2] if len(sys.argv) > 2 else "light"  # noqa: PLR2004 - the program, the folder, the theme
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as files:
        os.environ["PARAPH_HOME"] = home
        house = open_house(application, theme, Path(home), stocked=True)
        house.context.settings.change(author="K. Yamada")
        house.window.resize(*_SIZE)
        house.window.show()

        def see(name: str, widget: QWidget) -> None:
            widget.grab().save(str(folder / f"{name}.png"))

        whole = Negotiation(house, Path(files), see)
        for part in (
            whole.assemble,
            whole.write,
            whole.check,
            whole.bracket,
            whole.send,
            whole.answer,
            whole.settle,
            whole.finish,
        ):
            part()
        see_dates(house, see)
        close_house(house)
    return 0


def see_dates(house: House, see: Callable[[str, QWidget], None]) -> None:
    """See the dates page, and what it asks."""
    dates(house)
    see("15-dates", house.window)
    dialog = dates_answer(house)
    if dialog:
        see("16-answer", dialog)
        dialog.close()


if __name__ == "__main__":
    sys.exit(main())
