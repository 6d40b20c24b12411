"""What the dialogs about a passphrase share: masked fields that can be shown, and letting the system keep the key."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.errors import KeyringUnusable
from app.jobs import encrypting
from app.library import cipher_keyring
from app.library.cipher import Key
from app.library.cipher_keyring import Errand
from app.ui.core_words import core_said
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.fields import LineField, Spec
from app.ui.widgets.labels import label

_EVERY = 100  # milliseconds between two looks whether the system has answered
_SOON = 4000


class SecretField(LineField):
    """One masked line, taken as it is typed, spaces and all."""

    def __init__(self, key: str, title: str, help_words: str = "") -> None:
        super().__init__(Spec(key, "line", title, help_words))
        self.show_letters(False)

    def value(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def show_letters(self, shown: bool) -> None:
        """Show the letters, or dots. Input methods work while they are shown: systems switch them off for dots."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class ShowBox(QCheckBox):
    """Shows the letters of some fields."""

    def __init__(self, fields: Sequence[SecretField]) -> None:
        super().__init__(QCoreApplication.translate("Passphrase", "Show the letters (needed to type Japanese)"))
        for field in fields:
            self.toggled.connect(field.show_letters)


class KeepBox(QWidget):
    """Offers that the system keeps the key; where it cannot, the box is grey and the reason stands below."""

    def __init__(self, *, wanted: bool = False) -> None:
        super().__init__()
        self.box = QCheckBox(QCoreApplication.translate("Passphrase", "Let this computer keep it for me"))
        self.reason = label(
            QCoreApplication.translate("Passphrase", "Looking for the system’s store of passwords …"),
            "small",
            wrap=True,
        )
        self._wanted = wanted
        self.box.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.reason)
        self.setFocusProxy(self.box)
        when_answered(self, cipher_keyring.looked_for(), self._told, _SOON)

    @property
    def wanted(self) -> bool:
        """Whether a person wants it kept, and it can be."""
        return self.box.isEnabled() and self.box.isChecked()

    def _told(self, errand: Errand) -> None:
        say = QCoreApplication.translate
        try:
            errand.result(0)
        except KeyringUnusable as error:
            said = say("Passphrase", "This is not possible here: {why}.").format(why=core_said(error.why).rstrip("。."))
            self.reason.setText(said)
            self.box.setAccessibleDescription(said)
            return
        said = say("Passphrase", "Whoever is signed in to this computer as you then opens the library without it.")
        self.reason.setText(said)
        self.box.setAccessibleDescription(said)
        self.box.setEnabled(True)
        self.box.setChecked(self._wanted)


def let_keep(keeper: SettingsKeeper, key: Key) -> None:
    """Let the system keep a key, and remember that it does once it does; where it cannot, it is asked for again."""

    def told(errand: Errand) -> None:
        with suppress(KeyringUnusable):
            errand.result(0)
            keeper.change(keyring=encrypting.known_with(keeper.value.keyring, key.salt))

    when_answered(keeper, cipher_keyring.keeping(key), told, round(cipher_keyring.PATIENCE * 1000))


def when_answered(parent: QObject, errand: Errand, then: Callable[[Errand], None], patience: int) -> None:
    """Call ``then`` once the system has answered, or not within so many milliseconds; never when ``parent`` is gone."""
    timer = QTimer(parent)
    waited = 0

    def look() -> None:
        nonlocal waited
        waited += _EVERY
        if errand.done or waited >= patience:
            timer.stop()
            then(errand)

    timer.timeout.connect(look)
    timer.start(_EVERY)


def forgotten() -> str:
    """Return what is to be said of a passphrase that is forgotten."""
    return QCoreApplication.translate(
        "Passphrase",
        "Nobody can open the library without its passphrase: not its makers, and no administrator. There is no other "
        "way in. A backup from before it was encrypted opens without one, and a backup from the time of an older "
        "passphrase opens with that one. Write the passphrase down and lay it where your ministry keeps such things.",
    )
