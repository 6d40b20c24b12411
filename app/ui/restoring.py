"""Between two windows, and before the first: a backup that takes the library's place, and a library that is damaged."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from app import log
from app.errors import LibraryBehind, LibraryDamaged, UserError
from app.jobs import backing_up
from app.jobs.backing_up_salvage import Saved, go_on_as_it_is, save_what_can_be_saved
from app.jobs.whole_library import import_library
from app.library.backups import Backup, backups
from app.library.cipher import Key, is_encrypted
from app.library.health import Facts
from app.ui.core_words import core_said
from app.ui.looks import Looks
from app.ui.messages import Note, sentence
from app.ui.models.backup_rows import facts_words, title_words, when_words
from app.ui.restore_dialog import Restoring
from app.ui.runner import Answer, Job, Runner, Work
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH, _WIDE = 460, 660


class BusyDialog(QDialog):
    """Does one thing while no window is open, and says how far it is; ``result_of`` is what came of it."""

    def __init__(self, looks: Looks, title: str, words: str, work: Work) -> None:
        super().__init__()
        self.error: Exception | None = None
        self.result_of: Any = None
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        stop = Button(looks, self.tr("Cancel"))
        stop.clicked.connect(self.reject)
        frame(self, (label(words, wrap=True), self.bar), (stop,))
        self._runner = Runner(self)
        self._job = Job(work, self)
        self._job.progressed.connect(self._tell)
        self._job.cancelled.connect(super().reject)
        Answer(self._job, self._succeeded, self._failed)

    def run(self) -> bool:
        """Do it, and wait; return whether it was done."""
        self._runner.start(self._job)
        done = self.exec() == QDialog.DialogCode.Accepted
        self._runner.shut_down()
        return done

    def reject(self) -> None:
        """Stop; what was begun is taken away."""
        self._job.cancel()

    def _tell(self, done: int, total: int, _label: str) -> None:
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)

    def _succeeded(self, result: object) -> None:
        self.result_of = result
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.error = error
        super().reject()


def restore_between(looks: Looks, library: Path, restoring: Restoring, present: Key | None = None) -> Note:
    """Put a backup in the place of a library that nobody has open; return what the next window says of it.

    ``present`` is the key of the library that is there. Nothing is changed when it does not succeed.
    """
    work = partial(_restored, restoring, library, present)
    dialog = BusyDialog(
        looks, _tr("Restoring a backup"), _tr("Checking the backup, and backing up what is there …"), work
    )
    done, error, facts = dialog.run(), dialog.error, dialog.result_of
    dialog.deleteLater()
    if done:
        return Note(_tr("The library is restored."), facts_words(facts), _tr("What was there before is backed up."))
    return Note(_tr("Nothing was restored."), _why(error), _tr("The library is as it was."), "doubt")


def _restored(restoring: Restoring, library: Path, present: Key | None, progress: Any) -> Facts:
    if restoring.backup.suffix.casefold() == ".zip":
        return import_library(restoring.backup, library, restoring.key, present=present, progress=progress).facts
    return backing_up.restore(restoring.backup, library, restoring.key, present, progress)


class DamagedDialog(QDialog):
    """Says that a library cannot be opened as it is, and offers what can be done; ``act`` is what was chosen."""

    def __init__(self, looks: Looks, error: LibraryDamaged | LibraryBehind, said: Note | None = None) -> None:
        super().__init__()
        self._looks, self._path = looks, Path(error.path)
        self._behind = isinstance(error, LibraryBehind)
        self._key: Key | None = error.key
        self.act: Callable[[Looks], Note | None] | None = None
        self.elsewhere = False
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumWidth(_WIDE)
        what = self.tr("The library is older than it was.") if self._behind else self.tr("The library is damaged.")
        why = self.tr(
            "Changes that were made here are missing: its log was lost, or an older copy was put in its place."
        )
        said_of_it = why if self._behind else sentence(error.why)
        self._parts: list[QWidget] = [label(what, "heading"), label(said_of_it, wrap=True)]
        self._parts.append(label(str(self._path), "hint", wrap=True))
        if said:  # what came of the last choice
            self._parts.append(label(f"{said.what} {said.why}".strip(), "doubt", wrap=True))
        self._buttons: list[Button] = []
        self.leave = self._button(self.tr("Close"), self.reject, "quiet")
        self.other = self._button(self.tr("Open another library…"), self._open_other)
        self._offer()
        frame(self, self._parts, self._buttons)
        self._buttons[-1].setDefault(True)
        self._buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        """Offer what can be done with this file, and with a backup that its key opens."""
        path, key = self._path, self._key
        last = next(iter(backups(path)), None)
        if self._behind:
            self._button(self.tr("Go on with it as it is"), partial(self._choose, partial(_gone_on, path)))
        elif key or not is_encrypted(path):
            said = self.tr("The damaged file is laid aside as it is, whatever you choose.")
            self._parts.append(label(said, "meta", wrap=True))
            act = partial(self._choose, partial(_saved, path, key))
            self._button(self.tr("Save what can be saved"), act, "" if last else "primary")
        if last and not backing_up.wants_key(last.path, key):
            self._parts.append(label(self.tr("The last backup: {what}").format(what=title_words(last)), wrap=True))
            act = partial(self._choose, partial(_taken_back, path, last, key))
            self._button(self.tr("Restore the last backup"), act, "primary")

    def _button(self, words: str, slot: Callable[[], object], kind: str = "") -> Button:
        button = Button(self._looks, words, kind)
        button.clicked.connect(lambda _checked=False: slot())
        self._buttons.append(button)
        return button

    def _choose(self, act: Callable[[Looks], Note | None]) -> None:
        self.act = act
        self.accept()

    def _open_other(self) -> None:
        self.elsewhere = True
        self.accept()


def rescue(looks: Looks, error: LibraryDamaged | LibraryBehind) -> tuple[bool, Note | None]:
    """Say that a library is damaged and do what a person chooses: whether to try again, and what is to be said then.

    To be asked where opening raised LibraryDamaged or LibraryBehind.
    """
    note: Note | None = None
    while True:
        dialog = DamagedDialog(looks, error, note)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        act, elsewhere = dialog.act, dialog.elsewhere
        dialog.deleteLater()
        if accepted and elsewhere:
            return choose_another(), None
        note = act(looks) if accepted and act else None
        if note is None or note.level != "failed":
            return accepted, note


def choose_another() -> bool:
    """Ask for another library, and keep that it is used from now on; tell whether one was named."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - late: seldom

    from app.paths import keep_place  # noqa: PLC0415 - late: see above

    name, _ = QFileDialog.getOpenFileName(None, _tr("Open another library"), "", _tr("Libraries (*.paraph)"))
    if name:
        with suppress(OSError):  # the person's folder cannot be written to: what is wrong is said once more
            keep_place(Path(name))
    return bool(name)


def _gone_on(path: Path, _looks: Looks) -> Note:
    go_on_as_it_is(path)
    return Note(_tr("The library is gone on with as it is."), level="doubt")


def _taken_back(path: Path, last: Backup, key: Key | None, looks: Looks) -> Note:
    opens = key if backing_up.opens(last.path, key) else None
    note = restore_between(looks, path, Restoring(last.path, opens), key)
    if note.level == "doubt":
        return replace(note, level="failed")
    return Note(_tr("The backup of {when} is restored.").format(when=when_words(last.when)), note.why, _kept_aside())


def _saved(path: Path, key: Key | None, looks: Looks) -> Note:
    work = partial(_save, path, key)
    dialog = BusyDialog(looks, _tr("Saving what can be saved"), _tr("Reading the damaged file page by page …"), work)
    done, error, saved = dialog.run(), dialog.error, dialog.result_of
    dialog.deleteLater()
    if not done:
        return Note(_tr("Nothing was saved."), _why(error), _tr("The damaged file is as it was."), "failed")
    whole = _tr("Everything is there again.")
    partly = _tr("Some things could not be saved: {report} says which.").format(report=saved.report)
    what = _tr("{texts} texts and {drafts} drafts were saved.")
    counts = what.format(texts=saved.said.texts, drafts=saved.said.drafts)
    return Note(counts, whole if saved.said.whole else partly, _kept_aside(), "done" if saved.said.whole else "doubt")


def _save(path: Path, key: Key | None, progress: Any) -> Saved:
    return save_what_can_be_saved(path, None, key, progress)


def _kept_aside() -> str:
    return _tr("The damaged file is kept beside the backups.")


def _why(error: Exception | None) -> str:
    if isinstance(error, UserError):
        return core_said(str(error))
    if error:
        log.fault(error)
    return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Restoring", words)
