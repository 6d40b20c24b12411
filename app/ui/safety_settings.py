"""What the settings say of the library's safety: its encryption, the clipboard, and what is remembered of files."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.encrypt_dialog import DecryptDialog, EncryptDialog


class LibrarySafety(QWidget):
    """Says whether the library is encrypted, and opens the dialogs that change it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = label()
        self.encrypt = Button(context.looks, "")
        self.decrypt = Button(context.looks, self.tr("Decrypt…"), "quiet")
        self.encrypt.clicked.connect(self._encrypt)
        self.decrypt.clicked.connect(self._decrypt)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        row.addWidget(self.decrypt)
        row.addWidget(self.encrypt)
        self._follow()

    def _follow(self) -> None:
        key = self._context.library.key
        self.state.setText(self.tr("Encrypted") if key else self.tr("Not encrypted"))
        self.encrypt.setText(self.tr("Change passphrase…") if key else self.tr("Encrypt…"))
        self.encrypt.setAccessibleName(
            self.tr("Change the passphrase of the library") if key else self.tr("Encrypt the library")
        )
        self.decrypt.setVisible(key is not None)

    def _encrypt(self) -> None:
        from app.ui.encrypt_dialog import EncryptDialog  # noqa: PLC0415 - late: seldom

        self._ask(EncryptDialog(self._context, self.window()))

    def _decrypt(self) -> None:
        from app.ui.encrypt_dialog import DecryptDialog  # noqa: PLC0415 - late: seldom

        self._ask(DecryptDialog(self._context, self.window()))

    def _ask(self, dialog: "EncryptDialog | DecryptDialog") -> None:
        dialog.turned.connect(self._follow)
        dialog.exec()
        dialog.deleteLater()


class Traces(QWidget):
    """What is forgotten when the window is closed, and a button that forgets it now."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = context.settings
        value = self._keeper.value
        self.clipboard = QCheckBox(self.tr("Clear the clipboard when Paraph is closed"))
        self.clipboard.setChecked(bool(value.clear_clipboard))
        self.clipboard.toggled.connect(lambda on: self._keeper.change(clear_clipboard="yes" if on else ""))
        self.files = QCheckBox(self.tr("Remember no folders and files between two starts"))
        self.files.setChecked(bool(value.forget_files))
        self.files.toggled.connect(lambda on: self._keeper.change(forget_files="yes" if on else ""))
        self.now = Button(context.looks, self.tr("Clear now"), "link")
        self.now.setAccessibleName(self.tr("Clear the clipboard and what is remembered of files now"))
        self.now.clicked.connect(self._clear)
        self.said = label("", "small")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.now)
        row.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.clipboard)
        column.addWidget(self.files)
        column.addLayout(row)

    def _clear(self) -> None:
        clear_clipboard()
        forget_files(self._keeper)
        self.said.setText(self.tr("Both are cleared."))


def clear_traces_at_close(keeper: SettingsKeeper) -> None:
    """Clear at the end what a person wants cleared: the clipboard, whoever filled it, and what is known of files."""
    if keeper.value.clear_clipboard:
        clear_clipboard()
    if keeper.value.forget_files:
        forget_files(keeper)


def clear_clipboard() -> None:
    """Empty the clipboard, and what a mouse has marked on systems that copy so."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def forget_files(keeper: SettingsKeeper) -> None:
    """Forget the folders in which files were opened and saved last, also where Qt's own dialogs keep them."""
    keeper.change(last_folder="", returned="")
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for name in ("history", "lastVisited"):
        kept.remove(f"FileDialog/{name}")
    kept.sync()
