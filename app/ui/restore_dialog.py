"""Backups of the library: which there are, what each holds, and which one is to take the library's place."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QMenu, QWidget

from app.jobs import backing_up
from app.jobs.backing_up import Held
from app.library.backups import Backup, keep
from app.library.cipher import Key, key_of
from app.library.health import Facts, facts_in
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.backup_rows import held_words, newer_words, size_words, title_words
from app.ui.passphrase_parts import SecretField, ShowBox
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH, _LIST, _ROW = 760, 230, 46
_NUMBER = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Restoring:
    """A backup that is to take the library's place, with the key that opens it; or an open file of a whole library.

    Of such a file ``key`` is the one that the library made of it is to have.
    """

    backup: Path
    key: Key | None = None


class RestoreDialog(JobDialog):
    """``chosen`` says which backup is to be restored, once the dialog is accepted."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._held: tuple[Held, ...] = ()
        self._present: Facts | None = None
        self.setWindowTitle(self.tr("Backups of the library"))
        self.setMinimumWidth(_WIDTH)
        self.list = QListWidget()
        self.list.setProperty("kind", "rows")
        self.list.setMinimumHeight(_LIST)
        self.list.setAccessibleName(self.tr("Backups, the last made first"))
        self.list.currentItemChanged.connect(self._show)
        self.about = label("", "meta", wrap=True)
        self.newer = label("", wrap=True)
        self.word = SecretField("passphrase", self.tr("Its passphrase"))
        self.shown = ShowBox((self.word,))
        self.word.line.textChanged.connect(lambda _words: self._show_buttons())
        looks = context.looks
        self.now = Button(looks, self.tr("Back up now"), "quiet")
        self.more, self.menu = Button(looks, self.tr("More"), "quiet"), QMenu(self)
        self.keep = QAction(self.tr("Keep for good"), self)
        self.out = QAction(self.tr("Write into a file…"), self)
        self.open_file = QAction(self.tr("From an exported library…"), self)
        self.restore = Button(looks, self.tr("Restore"), "primary")
        self.leave.setText(self.tr("Close"))
        self._fill_menu()
        self.now.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore)
        head = label(self.windowTitle(), "heading")
        parts = (head, self.about, self.list, self.newer, self.word, self.shown, self.said)
        frame(self, parts, (self.now, self.more, self.leave, self.restore))
        self._look()

    def _fill_menu(self) -> None:
        """Put what is seldom done behind one button."""
        for action, slot in ((self.keep, self._keep), (self.out, self._ask_where), (self.open_file, self._ask_which)):
            action.triggered.connect(slot)
            self.menu.addAction(action)
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    @property
    def current(self) -> Held | None:
        """The backup that is chosen."""
        item = self.list.currentItem()
        number = item.data(_NUMBER) if item else None
        return next((each for each in self._held if each.backup.number == number), None)

    def _look(self, current: int | None = None) -> None:
        """Read in the background what each holds."""
        library = self.context.library
        self._show_buttons()
        self.word.hide()
        self.shown.hide()

        def work(progress: Progress) -> tuple[Facts, tuple[Held, ...]]:
            present = facts_in(library.path, library.key)
            return present, backing_up.held(library.path, library.key, progress)

        self.run(work, lambda found: self._fill(*found, current=current))

    def _fill(self, present: Facts, held: tuple[Held, ...], *, current: int | None) -> None:
        self._present, self._held = present, held
        used, limit = backing_up.taken_up(self.context.library.path)
        if held:
            said = self.tr(
                "A backup takes the library’s place; what is there now is backed up first. "
                "They take {used} of at most {limit}, those kept for good apart."
            )
            self.about.setText(said.format(used=size_words(used), limit=size_words(limit)))
        else:
            self.about.setText(
                self.tr("There is no backup yet. Paraph makes one every day on which something changed.")
            )
        self.list.clear()
        for each in held:
            item = QListWidgetItem(f"{title_words(each.backup)}\n{held_words(each, locked=self._locked(each))}")
            item.setData(_NUMBER, each.backup.number)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
            if each.backup.number == current:
                self.list.setCurrentItem(item)
        if held and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(held))
        self._show()
        self.list.setFocus()

    def _locked(self, held: Held) -> bool:
        return backing_up.wants_key(held.backup.path, self.context.library.key)

    def _show(self, *_args: object) -> None:
        current = self.current
        locked = current is not None and self._locked(current)
        self.newer.setText(newer_words(self._present, current.facts) if current else "")
        self.newer.setVisible(bool(self.newer.text()))
        for part in (self.word, self.shown):
            part.setVisible(locked)
        self.keep.setText(
            self.tr("Do not keep for good") if current and current.backup.kept else self.tr("Keep for good")
        )
        self._show_buttons()
        self.grow()

    def _show_buttons(self) -> None:
        current = self.current
        ready = current is not None and (not self._locked(current) or bool(self.word.value()))
        self.out.setEnabled(ready)
        self.restore.setEnabled(ready)
        self.restore.setVisible(current is not None)
        self.keep.setEnabled(current is not None)

    def _key(self, backup: Backup) -> Key | None:
        """Return what opens a backup; it takes a third of a second where a passphrase was typed."""
        key = self.context.library.key
        if backing_up.wants_key(backup.path, key):
            return key_of(backup.path, self.word.value())
        return key if backing_up.opens(backup.path, key) else None

    def _back_up(self) -> None:
        library = self.context.library
        self.say(self.tr("Backing up …"))
        self.run(lambda progress: backing_up.back_up_now(library, "asked", progress), self._backed_up)

    def _backed_up(self, backup: Backup) -> None:
        self.say(self.tr("The library is backed up, and the copy was checked."))
        self._look(backup.number)

    def _keep(self) -> None:
        current = self.current
        if current:
            backup = keep(current.backup, kept=not current.backup.kept)
            self._look(backup.number)

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write a backup into a file"), "", self.tr("Libraries (*.paraph)")
        )
        if name:
            self.write(Path(name))

    def write(self, target: Path) -> None:
        """Write the chosen backup into a file of its own."""
        current = self.current
        if current is None:
            return
        backup = current.backup

        def work(progress: Progress) -> Facts:
            return backing_up.copy_out(backup.path, target, self._key(backup), progress)

        self.run(work, lambda _facts: self.say(self.tr("Written: {path}").format(path=target)))

    def _ask_which(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take a library that was exported"), "", self.tr("Zip archives (*.zip)")
        )
        if name:
            self._take(Restoring(Path(name), self.context.library.key))

    def _restore(self) -> None:
        """Look whether the backup is whole and opens; then let it take the library's place."""
        current = self.current
        if current is None:
            return
        backup = current.backup
        self.restore.setEnabled(False)

        def work(_progress: Progress) -> Restoring:
            key = self._key(backup)
            facts_in(backup.path, key)
            return Restoring(backup.path, key)

        self.run(work, self._take)

    def _take(self, restoring: Restoring) -> None:
        self.accept()
        self.chosen.emit(restoring)

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let another be chosen."""
        super().failed(error)
        self._show_buttons()
