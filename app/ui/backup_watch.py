"""Backups that make themselves while the window is open, and a look over the library now and then; its commands."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from app import log
from app.errors import BackupFailed, LibraryUnusable, UserError
from app.jobs import backing_up
from app.jobs.backing_up_salvage import look_over
from app.library.backups import Backup
from app.library.health import Facts, Faults
from app.progress import Progress
from app.ui.context import Context
from app.ui.core_words import core_said
from app.ui.house import House
from app.ui.messages import Note
from app.ui.runner import Answer, Job, Runner

BACK_UP, RESTORE, EXPORT = "command.back-up", "command.restore", "command.export-library"
_SOON, _AGAIN = 20_000, 3_600_000
"""Milliseconds after which it is looked whether a backup is due, when the window is there and from then on."""


class BackupWatch(QObject):
    """Backs the library up when that is due, on a thread of its own; ``close`` does so once more after much work."""

    def __init__(self, context: Context, say: Callable[[Note], object]) -> None:
        super().__init__()
        self._context, self._say = context, say
        self._runner = Runner(self)
        self._said = ""
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def close(self) -> None:
        """Begin nothing more, and back up what much work has changed."""
        self._timer.stop()
        self._runner.shut_down()
        with suppress(UserError):
            backing_up.back_up_at_close(self._context.library)

    def _look(self) -> None:
        library = self._context.library

        def work(progress: Progress) -> Backup | Faults | None:
            made = backing_up.back_up_when_due(library, progress)
            if made is None and backing_up.wants_a_look(library.path):
                faults = look_over(library.path, library.key, progress)
                backing_up.note_look(library.path, sound=not faults)
                return faults
            return made

        job = Job(work)
        Answer(job, self._looked, self._failed)
        self._runner.start(job)

    def _looked(self, found: object) -> None:
        self._timer.start(_AGAIN)
        if isinstance(found, Faults) and found:
            self._tell(_tr("The library is damaged."), "")
        elif found:
            self._said = ""

    def _failed(self, error: Exception) -> None:
        self._timer.start(_AGAIN)
        if isinstance(error, BackupFailed):
            self._tell(_tr("The library could not be backed up."), core_said(error.why))
        elif isinstance(error, LibraryUnusable):
            self._tell(_tr("The library could not be looked over."), core_said(error.why))
        else:
            log.fault(error)

    def _tell(self, what: str, why: str) -> None:
        """Say it once; it is tried again every hour."""
        if what + why != self._said:
            self._said = what + why
            stands = _tr("“Restore a backup…” shows the backups, and “Look this installation over…” what is wrong.")
            self._say(Note(what, why, stands, "failed"))


def add_backup_commands(house: House, restore: Callable[[], object]) -> None:
    """Give a window its commands on backups; ``restore`` shows those that there are."""
    for name, words, slot in (
        (BACK_UP, _tr("Back up the library"), partial(_back_up, house)),
        (RESTORE, _tr("Restore a backup…"), restore),
        (EXPORT, _tr("Export the whole library…"), partial(_ask_for_export, house)),
    ):
        action: QAction = house.window.add_command(words, slot)
        action.setObjectName(name)


def _back_up(house: House) -> None:
    library, page = house.context.library, house.window.page
    job = Job(lambda progress: backing_up.back_up_now(library, "asked", progress))

    def done(_made: object) -> None:
        page.notify(Note(_tr("The library is backed up."), _tr("The copy was checked and is whole.")))

    Answer(job, done, partial(_failed, house))
    house.context.runner.start(job)


def _ask_for_export(house: House) -> None:
    title, kinds = _tr("Export the whole library"), _tr("Zip archives (*.zip)")
    name, _ = QFileDialog.getSaveFileName(house.window, title, "library.zip", kinds)
    if name:
        export_to(house, Path(name))


def export_to(house: House, path: Path) -> Job:
    """Write the whole library into one open file, in the background."""
    from app.jobs.whole_library import export_library  # noqa: PLC0415 - late: seldom

    library, page = house.context.library, house.window.page
    job = Job(lambda progress: export_library(library, path, progress))

    def done(facts: Facts) -> None:
        what = _tr("{name} holds the whole library: {texts} texts, {drafts} drafts.")
        open_to_all = _tr("It is not encrypted, and internal notes are in it.")
        page.notify(Note(what.format(name=path.name, texts=facts.instruments, drafts=facts.drafts), open_to_all))

    Answer(job, done, partial(_failed, house))
    house.context.runner.start(job)
    return job


def _failed(house: House, error: Exception) -> None:
    if isinstance(error, UserError):
        house.window.page.notify(house.context.messages.of(error))
    else:
        house.context.messages.report(error)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Backups", words)
