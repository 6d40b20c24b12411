"""The window on a library of a given size: how long until it is ready, and how long a key holds it up."""

import resource
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.library.store import Library
from app.library.values import Filter
from app.ui.context import Context
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.pages.library import LibraryPage
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper
from benchmarks.limits import of_many, spent, typed


def window(path: Path) -> dict[str, float]:
    """Measure the library page: opened, typed in, moved through; and the most memory that it held."""
    application = QApplication(sys.argv[:1])
    looks = Looks(application, "light")
    start = time.perf_counter()
    library = Library.open(path)
    context = Context(library, SettingsKeeper(), Runner(), looks, Messages())
    page = LibraryPage(context)
    page.resize(1302, 712)
    page.show()
    page.shown()
    application.processEvents()
    found = {"window ready": (time.perf_counter() - start) * 1000}

    def key(words: str) -> None:
        page.search(words)
        application.processEvents()

    found |= of_many("a key in the search field", key, typed(library))
    hits = [hit.clause.id for hit in library.search("cooperation")[:40]]

    def read(clause: str) -> None:
        page.open_clause(clause)
        application.processEvents()

    found |= of_many("a clause opened", read, hits)
    found["a topic chosen"] = spent(lambda: page._choose(Filter(topics=("funding",))))  # noqa: SLF001 - what a click on it does
    page.close()
    context.runner.shut_down()
    context.elbow.shut_down()
    library.close()
    found["memory of the window, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found
