"""The passphrase of an encrypted library, asked for before the window is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from app.errors import KeyringUnusable, LibraryBehind, LibraryDamaged, LibraryUnusable, WrongPassphrase
from app.jobs import encrypting
from app.library import cipher_keyring
from app.library.cipher import SALT, Key, beginning, key_of, sqlcipher
from app.library.cipher_keyring import Errand
from app.library.store import Library
from app.ui.asked import Asked
from app.ui.core_words import core_said
from app.ui.first import Door, name_of
from app.ui.looks import Looks
from app.ui.passphrase_parts import KeepBox, SecretField, ShowBox, forgotten, let_keep, when_answered
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH = 480
_AT_ONCE = 1.5
"""Seconds in which the system may give the key before anybody is asked; it may give it later all the same."""


def unlock(
    path: Path, looks: Looks, keeper: SettingsKeeper, heard: Callable[[Asked], None] = lambda _asked: None
) -> Library | None:
    """Open an encrypted library with the key that the system keeps, or with what is typed; None when a person leaves.

    ``heard`` gets what further starts ask for meanwhile. Raises NoCipher, and LibraryUnusable of a file that is none.
    """
    sqlcipher()
    salt = beginning(path)[:SALT]
    errand = cipher_keyring.asked_for(salt) if encrypting.kept_by_system(keeper.value.keyring, salt) else None
    library = _at_once(path, errand)
    if library:
        return library
    dialog = UnlockDialog(path, looks, keeper, errand)
    door = Door(name_of(path), dialog)
    door.asked.connect(heard)
    door.asked.connect(dialog.come_forward)
    dialog.exec()
    door.close()
    dialog.deleteLater()
    if dialog.damage:
        raise dialog.damage
    return dialog.library


def _at_once(path: Path, errand: Errand | None) -> Library | None:
    try:
        key: Key | None = errand.result(_AT_ONCE) if errand else None
        return opened_with(path, key) if key else None
    except (KeyringUnusable, WrongPassphrase):  # it is asked for then
        return None


def opened_with(path: Path, key: Key) -> Library:
    """Open a library; an error that it is damaged, or older than it was, brings the key, so that it can be saved."""
    try:
        return Library.open(path, key)
    except (LibraryDamaged, LibraryBehind) as error:
        error.key = key
        raise


class UnlockDialog(QDialog):
    """Asks for the passphrase until it is the right one; ``library`` is open then."""

    def __init__(self, path: Path, looks: Looks, keeper: SettingsKeeper, errand: Errand | None = None) -> None:
        super().__init__()
        self._path, self._keeper, self._errand = path, keeper, errand
        self.library: Library | None = None
        self.damage: LibraryDamaged | LibraryBehind | None = None
        """Why it cannot be opened though the passphrase is the right one."""
        self.setWindowTitle(self.tr("Paraph"))
        self.setMinimumWidth(_WIDTH)
        self.word = SecretField("passphrase", self.tr("Passphrase"))
        self.word.line.textChanged.connect(self._typed)
        self.shown = ShowBox((self.word,))
        self.keep = KeepBox()
        self.lost = label(forgotten(), "small", wrap=True)
        self.lost.hide()
        self.forgot = Button(looks, self.tr("What if it is forgotten?"), "link")
        self.forgot.clicked.connect(self._tell)
        leave = Button(looks, self.tr("Quit"), "quiet")
        leave.clicked.connect(self.reject)
        self.open_it = Button(looks, self.tr("Open"), "primary")
        self.open_it.setDefault(True)
        self.open_it.setEnabled(False)
        self.open_it.clicked.connect(self._open)
        said = label(self.tr("The library is encrypted."), "heading")
        place = label(str(path), "meta", wrap=True)
        frame(self, (said, place, self.word, self.shown, self.keep, self.forgot, self.lost), (leave, self.open_it))
        self.word.line.setFocus()
        if errand:
            when_answered(self, errand, self._given, round(cipher_keyring.PATIENCE * 1000))

    def come_forward(self, _asked: object = None) -> None:
        """Show the question before all other windows: a second start asks for the same library."""
        self.show()
        self.raise_()
        self.activateWindow()

    def _typed(self, words: str) -> None:
        self.open_it.setEnabled(bool(words))
        self.word.set_fault("")

    def _tell(self) -> None:
        self.lost.setVisible(not self.lost.isVisible())
        self.adjustSize()

    def _open(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            key = key_of(self._path, self.word.value())
            self.library = opened_with(self._path, key)
        except (LibraryDamaged, LibraryBehind) as error:
            self.damage = error
            self.reject()
            return
        except WrongPassphrase:
            self.word.set_fault(self.tr("This is not the right one. Capitals and spaces count."))
            self.word.line.selectAll()
            self.word.line.setFocus()
            return
        except LibraryUnusable as error:
            why = core_said(error.why).rstrip(".。")
            self.word.set_fault(self.tr("The library cannot be used: {why}.").format(why=why))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        if self.keep.wanted:
            let_keep(self._keeper, key)
        self.accept()

    def _given(self, errand: Errand) -> None:
        """Open with the key that the system has given after all."""
        try:
            key: Key | None = errand.result(0)
            if key and self.library is None:
                self.library = Library.open(self._path, key)
                self.accept()
        except (KeyringUnusable, LibraryUnusable):
            return
