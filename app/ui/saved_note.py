"""What a page says when a file was saved: its name, and the two things one does next."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from app.ui.messages import Note


def saved_note(path: Path, why: str = "") -> tuple[Note, tuple[Callable[[], None], ...]]:
    """Return the notice that a file, or a folder of files, was saved, and what its actions do."""
    tr = QCoreApplication.translate
    what = tr("Export", "Saved as {name}.").format(name=path.name)
    note = Note(what, why, action=tr("Export", "Open"), further=(tr("Export", "Show in folder"),), passing=True)
    return note, (partial(show, path), partial(show, path.parent))


def show(path: Path) -> None:
    """Open a file or a folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
