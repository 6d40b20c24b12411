"""The diagnostic report: shown before it is copied, for a fault of the program or by hand; nothing is ever sent."""

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app import log
from app.jobs.diagnosing import report
from app.jobs.doctor import look_over
from app.jobs.doctor_parts import Check
from app.log import Code
from app.ui import language
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_SIZE = (720, 520)


def report_of(error: BaseException | None = None, checks: tuple[Check, ...] = ()) -> str:
    """Return the report of a fault, or of how things are: no title, no name of a file, no words of any text."""
    return report(checks, _of_window(), error)


def _of_window() -> tuple[tuple[str, Code], ...]:
    screens = QGuiApplication.screens()
    scale = max((screen.devicePixelRatio() for screen in screens), default=1.0)
    return (
        ("Qt", log.version(qVersion())),
        ("System", log.version(f"{QSysInfo.prettyProductName()} {QSysInfo.currentCpuArchitecture()}")),
        ("Window", log.version(f"{QGuiApplication.platformName()}-{language.spoken()}-{len(screens)}x{scale:g}")),
    )


class _Text(QPlainTextEdit):
    def __init__(self, words: str, name: str) -> None:
        super().__init__(words)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(name)


class ReportDialog(QDialog):
    """Says that something went wrong that is not the user's fault."""

    def __init__(self, looks: Looks, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Paraph"))
        self.resize(*_SIZE)
        self._copy = Button(looks, self.tr("Copy the report"))
        self._copy.clicked.connect(self._copy_report)
        close = Button(looks, self.tr("Go on"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Kept in {path}").format(path=log.log_file()), "hint", wrap=True), 1)
        row.addWidget(self._copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Paraph made a mistake."), "heading"))
        said = self.tr(
            "What is typed is saved, and the library is as it was. Nothing is sent anywhere. This report helps whoever "
            "mends it: it says where in the program it happened, and holds no title, no name of a file, and no words "
            "of a text."
        )
        column.addWidget(label(said, wrap=True))
        column.addWidget(_Text(report, self.tr("Report")), 1)
        column.addLayout(row)
        close.setFocus()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))


class DiagnosticDialog(JobDialog):
    """Shows what a help desk is to get before it is copied."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Diagnostic report"))
        self.resize(*_SIZE)
        self.text = _Text("", self.tr("Report"))
        self.copy_it = Button(context.looks, self.tr("Copy"), "primary")
        self.copy_it.setDefault(True)
        self.copy_it.setEnabled(False)
        self.copy_it.clicked.connect(self._copy)
        self.leave.setText(self.tr("Close"))
        said = self.tr(
            "For a help desk: versions, sizes, times, checks, and kinds of errors with their place in the program. It "
            "holds no title, no name of a file, and no words of a text. Nothing is sent: read it, copy it, and pass it "
            "on as you like."
        )
        row = QHBoxLayout()
        row.addWidget(self.said)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.copy_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Diagnostic report"), "heading"))
        column.addWidget(label(said, "meta", wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.say(self.tr("Looking the installation over …"))
        library = context.library
        self.run(lambda progress: look_over(library.path, library.key, progress, quick=True, is_open=True), self._show)

    def grow(self) -> None:
        """Keep the size: the text scrolls."""

    def _show(self, checks: tuple[Check, ...]) -> None:
        self.say("")
        self.text.setPlainText(report_of(checks=checks))
        self.copy_it.setEnabled(True)
        self.copy_it.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.say(self.tr("The report is in the clipboard."))
