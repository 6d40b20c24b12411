"""Dates as files: a calendar that Outlook takes, and a table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError
from app.export.calendar import Event, csv_bytes, ics_bytes
from app.export.handling import handled
from app.jobs.dating import Dates
from app.jobs.duties import event_of, rows_of
from app.ui.models.date_rows import DateRow
from app.ui.saving import save_bytes
from app.ui.settings_keeper import SettingsKeeper

REMIND = 14
"""Days before a date on which the calendar gives a sign."""


class DatesFiles(QObject):
    """Asks where a file goes and writes it; ``written`` gets where it is, ``failed`` what went wrong."""

    def __init__(
        self,
        parent: QWidget,
        settings: SettingsKeeper,
        written: Callable[[Path], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(parent)
        self._over, self._settings, self._written, self._failed = parent, settings, written, failed

    def calendar(self, events: Sequence[Event], name: str) -> Path | None:
        """Write a calendar; return where it is, None when it was not written."""
        reminding = tuple(_reminding(each) for each in events)
        path = self._ask(self.tr("Calendar file"), f"{name}.ics", self.tr("Calendar (*.ics)"))
        return self._write(path, ics_bytes(reminding, datetime.now().astimezone()), ".ics") if path else None

    def table(self, found: tuple[Dates, ...], name: str, language: str = "en") -> Path | None:
        """Write a table; return where it is, None when it was not written."""
        path = self._ask(self.tr("Table of dates"), f"{name}.csv", self.tr("Table (*.csv)"))
        return self._write(path, csv_bytes(rows_of(found, language)), ".csv") if path else None

    def _ask(self, title: str, name: str, kinds: str) -> Path | None:
        folder = self._settings.folder
        chosen, _ = QFileDialog.getSaveFileName(self._over, title, str(Path(folder) / name), kinds)
        return Path(chosen) if chosen else None

    def _write(self, path: Path, data: bytes, ending: str) -> Path | None:
        path = path if path.suffix else path.with_suffix(ending)
        try:
            save_bytes(handled(data, ending, self._settings.value.marking), path)
        except UserError as error:
            self._failed(error)
            return None
        self._settings.change(last_folder=str(path.parent))
        self._written(path)
        return path


def events_after_notice(rows: Sequence[DateRow], language: str = "en") -> tuple[Event, ...]:
    """Return the days that follow if notice is delivered, as events."""
    return tuple(event_of(row.dates, row.shown, row.on, language) for row in rows if row.on)


def _reminding(event: Event) -> Event:
    return replace(event, remind=event.remind or REMIND)
