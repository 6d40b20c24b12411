"""Carrying the library to another place, between two windows: how far it is, and what came of it."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QProgressBar

from app import log
from app.errors import UserError
from app.jobs import placing
from app.paths import keep_place
from app.ui.first_place import Elsewhere
from app.ui.looks import Looks
from app.ui.messages import Note
from app.ui.restore_dialog import Restoring
from app.ui.restoring import restore_between
from app.ui.runner import Answer, Job, Runner
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH = 460


class MovingDialog(QDialog):
    """Copies a library that nobody has open, and looks the copy through; ``error`` says why it was not moved."""

    def __init__(self, looks: Looks, library: Path, target: Path, key: Any = None) -> None:
        super().__init__()
        self.error: Exception | None = None
        self.setWindowTitle(self.tr("Moving the library"))
        self.setMinimumWidth(_WIDTH)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much is copied"))
        stop = Button(looks, self.tr("Cancel"))
        stop.clicked.connect(self.reject)
        said = self.tr("Copying to {path} …").format(path=target)
        frame(self, (label(said, wrap=True), self.bar), (stop,))
        self._runner = Runner(self)
        self._job = Job(partial(_moved, library, target, key), self)
        self._job.progressed.connect(self._tell)
        self._job.cancelled.connect(super().reject)
        Answer(self._job, lambda _none: self.accept(), self._failed)

    def run(self) -> bool:
        """Move it, and wait; return whether it is moved."""
        self._runner.start(self._job)
        moved = self.exec() == QDialog.DialogCode.Accepted
        self._runner.shut_down()
        return moved

    def reject(self) -> None:
        """Stop copying; what was copied is taken away."""
        self._job.cancel()

    def _tell(self, done: int, total: int, _label: str) -> None:
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)

    def _failed(self, error: Exception) -> None:
        self.error = error
        super().reject()


def go_elsewhere(looks: Looks, former: Path, elsewhere: Elsewhere | Restoring, key: Any = None) -> Note:
    """Carry a library to its new place, keep that another one is used, or restore a backup of it.

    Returns what the next window says of it.

    Nothing is changed when that does not succeed, and the next window opens on the former library.
    """
    say = QCoreApplication.translate
    if isinstance(elsewhere, Restoring):
        return restore_between(looks, former, elsewhere, key)
    if not elsewhere.move:
        keep_place(elsewhere.path)
        log.note("moved", copied=False)
        return Note(say("Moved", "This is the library {path}.").format(path=elsewhere.path))
    dialog = MovingDialog(looks, former, elsewhere.path, key)
    moved, error = dialog.run(), dialog.error
    dialog.deleteLater()
    if moved:
        log.note("moved", copied=True)
        what = say("Moved", "The library is now {path}.").format(path=elsewhere.path)
        stands = say("Moved", "The former file stays until you remove it: {path}").format(path=former)
        return Note(what, say("Moved", "The copy was checked and is whole."), stands)
    what = say("Moved", "The library was not moved.")
    why = str(error) if isinstance(error, UserError) else ""
    if error and not isinstance(error, UserError):
        log.fault(error)
    return Note(what, why, say("Moved", "It is where it was, and nothing is changed."), "doubt")


def _moved(library: Path, target: Path, key: Any, progress: Any) -> None:
    placing.move(library, target, key, progress)
