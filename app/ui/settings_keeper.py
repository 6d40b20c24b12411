"""Keeps the user's settings: one frozen value, written to the disk when the window closes or a choice is made."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QStandardPaths, Signal

from app import settings
from app.paths import user_folder
from app.settings import Settings


class SettingsKeeper(QObject):
    """Holds the settings in force; sends ``changed`` when the user chose something (not for panes)."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = user_folder() / "settings.json"
        self._value = settings.load(self._path)

    @property
    def value(self) -> Settings:
        """The settings in force."""
        return self._value

    @property
    def folder(self) -> str:
        """The folder that a file dialog opens in: the last one used, else the person's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._value.last_folder or documents or str(Path.home())

    def change(self, **choices: Any) -> None:
        """Take these choices, by their names in Settings, and write them down."""
        changed = self._value._replace(**choices)
        if changed != self._value:
            self._value = changed
            self.save()
            self.changed.emit()

    def pane(self, name: str) -> QByteArray:
        """Return the remembered state of a splitter or window; empty when there is none."""
        return QByteArray.fromBase64(QByteArray(dict(self._value.panes).get(name, "").encode()))

    def keep_pane(self, name: str, state: QByteArray) -> None:
        """Remember the state of a splitter or window; ``save`` writes it down."""
        panes = dict(self._value.panes) | {name: bytes(state.toBase64().data()).decode()}
        self._value = self._value._replace(panes=tuple(panes.items()))

    def exported(self, kind: str, option: str, otherwise: str = "") -> str:
        """Return how a kind of file was last exported."""
        return dict(self._value.exports).get(f"{kind}.{option}", otherwise)

    def keep_exported(self, kind: str, /, **options: str) -> None:
        """Remember how a kind of file was exported."""
        known = dict(self._value.exports) | {f"{kind}.{option}": value for option, value in options.items()}
        self.change(exports=tuple(known.items()))

    def save(self) -> bool:
        """Write all down; return whether that could be done. Lost window sizes are no reason to disturb anybody."""
        try:
            settings.save(self._value, self._path)
        except OSError:
            return False
        return True
