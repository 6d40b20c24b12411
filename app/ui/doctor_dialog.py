"""The doctor in the window: what was looked at, what is amiss, and what to do about it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from app.jobs.doctor import look_over
from app.jobs.doctor_parts import Check, State
from app.ui.context import Context
from app.ui.core_words import core_said
from app.ui.job_dialog import JobDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label

_SIZE = (680, 560)
_ICON = 18
_ORDER: tuple[State, ...] = ("bad", "doubt", "good")


class DoctorDialog(JobDialog):
    """Looks the installation over as soon as it is shown; what is bad stands first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Look this installation over"))
        self.resize(*_SIZE)
        self.checks: tuple[Check, ...] = ()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("What was found"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.again = Button(context.looks, self.tr("Look again"))
        self.again.clicked.connect(self.look)
        self.leave.setText(self.tr("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Look this installation over"), "heading"))
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addWidget(self.area, 1)
        column.addLayout(self._foot(parent))
        self.look()

    def look(self) -> None:
        """Look everything over; nothing is changed by it."""
        library = self.context.library
        self.again.setEnabled(False)
        self.bar.show()
        self.say(self.tr("Looking …"))
        job = self.run(lambda progress: look_over(library.path, library.key, progress, is_open=True), self._show)
        job.progressed.connect(self._tell)

    def grow(self) -> None:
        """Keep the size: the list scrolls."""

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self.bar.hide()
        self.again.setEnabled(True)
        super().failed(error)

    def _foot(self, window: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        action = window.findChild(QAction, "command.report") if window else None
        if action:
            report = Button(self.context.looks, self.tr("Copy a diagnostic report…"), "quiet")
            report.clicked.connect(action.trigger)
            row.addWidget(report)
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.leave)
        return row

    def _tell(self, done: int, total: int, _label: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        self.bar.hide()
        self.again.setEnabled(True)
        bad, doubts = (sum(check.state == state for check in checks) for state in ("bad", "doubt"))
        if bad:
            self.say(self.tr("Something is wrong: do first what stands at the top."))
        elif doubts:
            self.say(self.tr("Nothing is wrong. Some things want to be looked at."))
        else:
            self.say(self.tr("All is well."))
        self.area.setWidget(self._listed(sorted(checks, key=lambda check: _ORDER.index(check.state))))

    def _listed(self, checks: list[Check]) -> QWidget:
        holder = QWidget()
        holder.setProperty("kind", "scrolled")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for check in checks:
            at = grid.rowCount()
            grid.addWidget(self._mark(check.state), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._words(check), at, 1)
            grid.addWidget(hairline(), at + 1, 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        return holder

    def _mark(self, state: State) -> QLabel:
        theme = self.context.looks.theme
        colour = {"good": theme.ink3, "doubt": theme.bracket, "bad": theme.seal}[state]
        mark = QLabel()
        mark.setPixmap(
            self.context.looks.icon("check" if state == "good" else "warning", colour).pixmap(QSize(_ICON, _ICON))
        )
        names = {"good": self.tr("Well"), "doubt": self.tr("To be looked at"), "bad": self.tr("Wrong")}
        mark.setAccessibleName(names[state])
        mark.setToolTip(names[state])
        return mark

    def _words(self, check: Check) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(core_said(check.said), "strong" if check.state != "good" else "", wrap=True))
        for detail in check.details:
            column.addWidget(label(detail, "hint", wrap=True))
        if check.advice:
            advice = label(core_said(check.advice), "meta", wrap=True)
            advice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(advice)
        return column
