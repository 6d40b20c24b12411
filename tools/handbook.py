"""Drive a whole negotiation in the window and keep its pictures: ``python tools/handbook.py [FOLDER]``.

The pictures of docs/handbook.md are made so; they need no screen.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app.jobs.brief import brief_data
from app.ui.counterpart_dialog import CounterpartDialog
from app.ui.house import House
from app.ui.reported_dialog import ReportedDialog
from tests.ui.negotiation import Negotiation
from tools.picture_scenes import DAY, dates, dates_answer, settle, wait
from tools.pictures import close_house, open_house

_HERE = Path(__file__).resolve().parents[1] / "docs" / "handbook"
_SIZE = (1366, 738)
_NEWS = Path(__file__).resolve().parents[1] / "tests" / "data" / "news"
_GAP = 16


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
        see_background(house, see)
        see_brief(house, folder)
        close_house(house)
    return 0


def see_dates(house: House, see: Callable[[str, QWidget], None]) -> None:
    """See the dates page, and what it asks."""
    dates(house)
    wait()
    see("15-dates", house.window)
    dialog = dates_answer(house)
    if dialog:
        see("16-answer", dialog)
        dialog.close()


def see_background(house: House, see: Callable[[str, QWidget], None]) -> None:
    """See what is known of countries, and an instrument that is only reported."""
    for name, scene in (("17-counterpart", counterpart), ("18-reported", reported_instrument)):
        dialog = scene(house)
        wait()
        see(name, dialog)
        dialog.close()


def counterpart(house: House) -> QWidget:
    """Show what is known of two countries."""
    house.window.go("library")
    dialog = CounterpartDialog(house.context.looks, ("India", "United States"), house.window)
    dialog.show()
    return dialog


def reported_instrument(house: House) -> QWidget:
    """Show an instrument that pages of news tell of."""
    house.window.go("library")
    dialog = ReportedDialog(house.context, house.window)
    dialog.show()
    dialog.take(tuple(sorted(_NEWS.glob("*.txt"))))
    settle(house)
    return dialog


def see_brief(house: House, folder: Path) -> None:
    """See the first pages of a brief, as LibreOffice and poppler draw them; left out where these are not there."""
    office, drawer = shutil.which("soffice"), shutil.which("pdftoppm")
    if not office or not drawer:
        return
    library = house.context.library
    entry = next(each for each in library.instruments() if "Deep-Sea" in each.title)
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "brief.docx"
        path.write_bytes(brief_data(library, library.instrument(entry.id), DAY))
        command = [office, "--headless", f"-env:UserInstallation=file://{made}/profile", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", made, str(path)], check=True, capture_output=True)
        pages = [drawer, "-r", "80", "-l", "2", "-png", f"{made}/brief.pdf", f"{made}/page"]
        subprocess.run(pages, check=True, capture_output=True)
        _beside([QImage(str(each)) for each in sorted(Path(made).glob("page*.png"))]).save(str(folder / "19-brief.png"))


def _beside(pages: list[QImage]) -> QImage:
    """Return pages beside each other on a grey table."""
    wide, high = sum(each.width() + _GAP for each in pages) + _GAP, max(each.height() for each in pages) + 2 * _GAP
    table = QImage(wide, high, QImage.Format.Format_RGB32)
    table.fill(QColor("#c9c4ba"))
    painter, left = QPainter(table), _GAP
    for each in pages:
        painter.drawImage(left, _GAP, each)
        left += each.width() + _GAP
    painter.end()
    return table


if __name__ == "__main__":
    sys.exit(main())
