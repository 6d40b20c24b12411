"""One dialog for faults of the program: a report that can be copied, a local log, nothing sent."""

import platform
import sys
import traceback
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.paths import user_folder
from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_MOST_LOG = 1_000_000


def report_of(error: BaseException) -> str:
    """Return the report of a fault: versions and the way the program took; no words of any instrument are added."""
    try:
        own = version("paraph")
    except PackageNotFoundError:
        own = "from its folder"
    head = f"Paraph {own} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"
    return f"{head}\n\n{''.join(traceback.format_exception(error))}"


def log_file() -> Path:
    """Return where faults are written down."""
    return user_folder() / "faults.log"


def write_down(report: str) -> bool:
    """Append a report to the log, which is begun anew when it has grown large; return whether that could be done."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        grown = path.exists() and path.stat().st_size > _MOST_LOG
        with path.open("w" if grown else "a", encoding="utf-8") as log:
            log.write(f"--- {datetime.now().astimezone().isoformat(timespec='seconds')}\n{report}\n")
    except OSError:
        sys.stderr.write(report)
        return False
    return True


class ReportDialog(QDialog):
    """Says that something went wrong that is not the user's fault."""

    def __init__(self, looks: Looks, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Paraph"))
        self.resize(680, 420)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        self._copy = Button(looks, self.tr("Copy the report"))
        self._copy.clicked.connect(self._copy_report)
        close = Button(looks, self.tr("Go on"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Kept in {path}").format(path=log_file()), "hint", wrap=True), 1)
        row.addWidget(self._copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Paraph made a mistake."), "heading"))
        said = self.tr("The library is as it was. Nothing is sent anywhere; this report helps whoever mends it.")
        column.addWidget(label(said, wrap=True))
        column.addWidget(text, 1)
        column.addLayout(row)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))
