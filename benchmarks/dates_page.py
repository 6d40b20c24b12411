"""How long the dates of a library of a thousand texts take: read first, read again, shown, and gone through.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.dates_page [TEXTS]

Prints seconds for the first reading and milliseconds for all else. Opening the page blocks the window for "shown".
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.jobs.dating import dates_in_library
from app.library.store import Library
from app.ui.context import Context
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.pages.dates import DatesPage
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper
from benchmarks.made_library import A_TEXT, path_of

TODAY = date(2026, 4, 1)


def spent(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def page_of(library: Library, application: QApplication) -> None:
    context = Context(library, SettingsKeeper(), Runner(), Looks(application, "light"), Messages())
    page = DatesPage(context, lambda: TODAY)
    page.resize(1302, 712)
    page.show()
    read = page.stock.work(lambda *_: None)
    print(f"shown: {spent(lambda: page.stock.take(read)) * 1000:.0f} ms, {len(page.table.table.rows)} rows")
    print(f"drawn: {spent(page.grab) * 1000:.0f} ms")
    rows = page.table.table.rows
    print(f"to the last row: {spent(lambda: page.show_row(rows[-1].id)) * 1000:.0f} ms")
    print(f"to a row: {spent(lambda: page.show_row(rows[40].id)) * 1000:.0f} ms")
    for span in ("year", "all", "years"):
        print(f"{span}: {spent(page.span.button(span).click) * 1000:.0f} ms")
    chosen = page.calculator.box.currentData()
    print(f"what if ({chosen}): {spent(lambda: page.calculator.day._take(date(2026, 6, 1))) * 1000:.0f} ms")  # noqa: SLF001
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()
    page.close()
    context.runner.shut_down()
    context.elbow.shut_down()


def main() -> None:
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    application = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "library.paraph"
        shutil.copy(path_of(texts * A_TEXT), made)
        library = Library.open(made)
        print(f"read first: {spent(lambda: dates_in_library(library, TODAY)):.1f} s, {texts} texts")
        print(f"read again: {spent(lambda: dates_in_library(library, TODAY)) * 1000:.0f} ms")
        page_of(library, application)
        library.close()


if __name__ == "__main__":
    main()
