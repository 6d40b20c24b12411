"""Encrypting the library, giving it another passphrase, decrypting it: what is asked, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.jobs import encrypting
from app.jobs.encrypting import Turned
from app.library.cipher import Key
from app.library.cipher_strength import SHORTEST, strength
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.passphrase_parts import KeepBox, SecretField, ShowBox, forgotten, let_keep
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH = 540


class _Turning(JobDialog):
    """Stays until what it has begun is done: who closed it before would not know whether the library is encrypted."""

    def reject(self) -> None:
        """Close, unless the library is being written anew."""
        if not self.busy:
            super().reject()


class EncryptDialog(_Turning):
    """Takes a new passphrase, and the present one where there is one; ``turned`` says that the library is under it."""

    turned = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self._former = context.library.key
        anew = self._former is not None
        title = self.tr("Change the passphrase") if anew else self.tr("Encrypt the library")
        self.setWindowTitle(title)
        self.present = SecretField("present", self.tr("Present passphrase"))
        self.present.setVisible(anew)
        self.word = SecretField("word", self.tr("New passphrase"))
        self.again = SecretField("again", self.tr("The same once more"))
        self.holds = label("", "small", wrap=True)
        fields = (self.present, self.word, self.again)
        for field in fields:
            field.line.textChanged.connect(self._typed)
        self.shown = ShowBox(fields)
        self.keep = KeepBox(wanted=self._kept(self._former))
        self.go = Button(context.looks, title, "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._start)
        self.clear = Button(context.looks, self.tr("Remove these backups"))
        self.clear.clicked.connect(self._clear)
        self.clear.hide()
        self._asked = (*fields, self.holds, self.shown, self.keep)
        self._told = (label(self._what(anew), "meta", wrap=True), label(forgotten(), "doubt", wrap=True))
        head = label(title, "heading")
        parts = (head, self._told[0], *fields, self.holds, self.shown, self.keep, self._told[1], self.said)
        frame(self, parts, (self.leave, self.clear, self.go))
        self._copies: Turned = Turned()
        self._wants_kept = False
        self._typed()
        (self.present if anew else self.word).line.setFocus()

    def _what(self, anew: bool) -> str:
        if anew:
            return self.tr(
                "The library is written anew under the new passphrase, proven, and put in the place of the old file. "
                "Backups that were made before open with the passphrase of their time."
            )
        return self.tr(
            "Everything in the library is encrypted: texts, drafts with their history, files, notes, backups from now "
            "on, and what is saved in an emergency. Not encrypted are files that you save elsewhere, your own "
            "templates and rules, and the settings. On an SSD, parts of the file as it was may stay in the disk until "
            "they are written over; only the encryption of the whole disk is proof against that."
        )

    def _typed(self) -> None:
        word, again = self.word.value(), self.again.value()
        held = strength(word)
        says = {
            "short": self.tr("{count} letters or more. Four or five words that do not belong together are good."),
            "weak": self.tr("Quickly guessed: add a word or two that do not belong together."),
            "fair": self.tr("Holds for some years against somebody who has the file and much money."),
            "strong": self.tr("Holds."),
        }
        self.holds.setText(says[held].format(count=SHORTEST))
        self.again.set_fault(self.tr("This is not the same.") if again and again != word else "")
        self.present.set_fault("")
        ready = held != "short" and word == again and (self._former is None or bool(self.present.value()))
        self.go.setEnabled(ready and not self.busy)

    def _start(self) -> None:
        library, word, present = self.context.library, self.word.value(), self.present.value()
        anew = self._former is not None
        self._wants_kept = self.keep.wanted
        self._enable(False)
        self.say(self.tr("Encrypting and proving …"))

        def work(progress: Progress) -> Turned:
            if anew:
                encrypting.see_that_it_is(library, present)
            return encrypting.encrypt(library, word, progress)

        self.run(work, self._done)

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self._enable(True)
        super().failed(error)
        self._typed()

    def _done(self, copies: Turned) -> None:
        keeper = self.context.settings
        if self._former:
            keeper.change(keyring=encrypting.forget_key(keeper.value.keyring, self._former.salt))
        key = self.context.library.key
        if key and self._wants_kept:
            let_keep(keeper, key)
        for part in (*self._asked, *self._told, self.go):
            part.hide()
        self.leave.setText(self.tr("Close"))
        self.leave.setEnabled(True)
        self.leave.setFocus()
        self._copies = copies
        self._tell_of_copies(self.tr("The library is encrypted. It was proven to hold all that it held."))
        self.turned.emit()

    def _tell_of_copies(self, first: str) -> None:
        plain, older = len(self._copies.plain), len(self._copies.older)
        one, many = (
            self.tr("1 backup opens without a passphrase."),
            self.tr("{n} backups open without a passphrase."),
        )
        old, olds = self.tr("1 backup opens with an older one."), self.tr("{n} backups open with an older one.")
        said = [first]
        said += [counted(plain, one, many)] if plain else []
        said += [counted(older, old, olds)] if older else []
        self.clear.setVisible(bool(plain or older))
        self.say("\n".join(said))

    def _clear(self) -> None:
        left = encrypting.remove((*self._copies.plain, *self._copies.older))
        self._copies = encrypting.copies(self.context.library)
        removed = self.tr("The backups were removed. The next one is made under this passphrase.")
        self._tell_of_copies(self.tr("Some could not be removed: they are in use.") if left else removed)

    def _enable(self, able: bool) -> None:
        for part in (*self._asked, self.go, self.leave):
            part.setEnabled(able)

    def _kept(self, key: Key | None) -> bool:
        return key is not None and encrypting.kept_by_system(self.context.settings.value.keyring, key.salt)


class DecryptDialog(_Turning):
    """Makes the library plain again, once the passphrase was typed; ``turned`` says that it is."""

    turned = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self.setWindowTitle(self.tr("Decrypt the library"))
        self.word = SecretField("word", self.tr("Passphrase"))
        self.word.line.textChanged.connect(self._typed)
        self.shown = ShowBox((self.word,))
        self.go = Button(context.looks, self.tr("Decrypt"), "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._start)
        what = self.tr(
            "The library is then a plain file again: whoever can read the disk can read the library. Backups that were "
            "made while it was encrypted stay so, and open with their passphrase."
        )
        self._asked = (self.word, self.shown)
        parts = (
            label(self.tr("Decrypt the library"), "heading"),
            label(what, "meta", wrap=True),
            *self._asked,
            self.said,
        )
        frame(self, parts, (self.leave, self.go))
        self._typed()
        self.word.line.setFocus()

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self.leave.setEnabled(True)
        super().failed(error)
        self._typed()

    def _typed(self) -> None:
        self.go.setEnabled(bool(self.word.value()) and not self.busy)

    def _start(self) -> None:
        library, word, former = self.context.library, self.word.value(), self.context.library.key
        self.go.setEnabled(False)
        self.leave.setEnabled(False)
        self.say(self.tr("Decrypting and proving …"))

        def work(progress: Progress) -> Key | None:
            encrypting.see_that_it_is(library, word)
            encrypting.decrypt(library, progress)
            return former

        self.run(work, self._done)

    def _done(self, former: Key | None) -> None:
        keeper = self.context.settings
        if former:
            keeper.change(keyring=encrypting.forget_key(keeper.value.keyring, former.salt))
        for part in (*self._asked, self.go):
            part.hide()
        self.leave.setText(self.tr("Close"))
        self.leave.setEnabled(True)
        self.leave.setFocus()
        self.say(self.tr("The library is no longer encrypted."))
        self.turned.emit()
