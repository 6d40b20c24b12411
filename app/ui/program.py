"""The application itself."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.ui.asked import Asked


class Program(QApplication):
    """The application; ``asked`` carries files that macOS hands it while it runs: dropped on its icon, opened."""

    asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take files; all else is as ever. Only what is meant for the application itself comes here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(Asked((Path(event.file()),)))
            return True
        return super().event(event)
