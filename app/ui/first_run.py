"""The first start: in which language, where the library is to be, whether it begins with the signed texts, the tour."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.jobs.placing import place_of
from app.library.outside import is_library
from app.paths import keep_place, kept_place, library_file, own_library, place_is_given
from app.ui import icons, language
from app.ui.asked import First
from app.ui.first_place import LIBRARY, said_of
from app.ui.looks import Looks
from app.ui.models.starter import starter_rows
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.switch import SegmentedSwitch

_WIDTH = 640
_MARK = 44


def first_of(application: QApplication, looks: Looks, keeper: SettingsKeeper) -> First | None:
    """Ask what is to be asked where there is no library yet; None when the person leaves.

    Nothing is asked where the place is given from outside or by a portable program, nor where a library is missing
    that was put elsewhere.
    """
    if library_file().exists() or kept_place():
        return First()
    if place_is_given():
        return First(new=True, starter=True)
    dialog = FirstRun(application, looks, keeper)
    begun = dialog.exec() == QDialog.DialogCode.Accepted
    first = dialog.first
    dialog.deleteLater()
    return first if begun else None


class FirstRun(QDialog):
    """Asks four things, each with an answer that may stay; ``first`` is what was answered once it is accepted."""

    def __init__(self, application: QApplication, looks: Looks, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._application, self._looks, self._keeper = application, looks, keeper
        self.first = First()
        self.folder: Path | None = None
        self.setMinimumWidth(_WIDTH)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._body: QWidget | None = None
        self._show()
        self.begin.setFocus()

    def take_folder(self, folder: Path) -> None:
        """Take another folder for the library."""
        self.folder = folder
        self.elsewhere.setChecked(True)
        self._follow()

    def accept(self) -> None:
        """Keep what was answered."""
        elsewhere = self.folder if self.elsewhere.isChecked() else None
        there = elsewhere is not None and (elsewhere / LIBRARY).exists()
        if elsewhere:
            try:
                elsewhere.mkdir(mode=0o700, parents=True, exist_ok=True)
                keep_place(elsewhere / LIBRARY)
            except OSError:
                self.fear.setText(self.tr("Nothing can be written there. Choose another folder."))
                self.fear.setVisible(True)
                return
        self.first = First(not there, self.starter.isChecked() and not there, self.tour.isChecked())
        super().accept()

    # ---- what it shows

    def _show(self) -> None:
        """Put all together in the language that is spoken; again when another one is chosen."""
        former, starter, tour = self._body, True, True
        if former:
            starter, tour = self.starter.isChecked(), self.tour.isChecked()
        self.setWindowTitle(self.tr("Welcome to Paraph"))
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addSpacing(10)
        self._add_place(column)
        column.addSpacing(10)
        self._add_more(column, starter, tour)
        column.addStretch(1)
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._body, 1)
        outer.addWidget(self._foot())
        holds = former.parentWidget() if former else None
        if holds:
            self._whole.removeWidget(holds)
            holds.hide()
            holds.deleteLater()
        self._whole.addWidget(holder)
        self._follow()

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(icons.pixmap("paraph", self._looks.theme.accent, _MARK, self.devicePixelRatioF()))
        # each language is called by its own name, so that whoever is in the wrong one finds the way out
        self.tongue = SegmentedSwitch((("en", "English"), ("ja", "日本語")))
        self.tongue.choose(language.spoken())
        self.tongue.chosen.connect(self._speak)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Welcome to Paraph"), "empty"))
        words.addWidget(label(self.tr("Drafting and comparing memoranda of cooperation."), "meta"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(mark)
        row.addLayout(words, 1)
        row.addWidget(self.tongue, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_place(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Where the library is to be"), "heading"))
        said = self.tr(
            "One file with all texts and drafts. Nothing leaves this computer; the place can be changed later."
        )
        column.addWidget(label(said, "meta", wrap=True))
        own, former = own_library(), getattr(self, "elsewhere", None)
        self.here = QRadioButton(self.tr("On this computer, in my own folder"))
        self.elsewhere = QRadioButton(self.tr("In another folder"))
        group = QButtonGroup(self._body)
        for button in (self.here, self.elsewhere):
            group.addButton(button)
        (self.elsewhere if former is not None and former.isChecked() else self.here).setChecked(True)
        self.elsewhere.toggled.connect(self._follow)
        self.elsewhere.clicked.connect(self._chosen)
        self.choose = Button(self._looks, self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose another folder"))
        self.choose.clicked.connect(self._ask)
        self.path = label("", "hint", wrap=True)
        self.fear = label("", "doubt", wrap=True)
        column.addWidget(self.here)
        column.addWidget(_indented(label(str(own.parent), "hint", wrap=True)))
        row = QHBoxLayout()
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        row.addWidget(self.choose)
        column.addLayout(row)
        column.addWidget(_indented(self.path))
        column.addWidget(_indented(self.fear))

    def _add_more(self, column: QVBoxLayout, starter: bool, tour: bool) -> None:
        self.starter = QCheckBox(self.tr("Begin with the two signed texts that come with Paraph"))
        self.starter.setChecked(starter)
        column.addWidget(self.starter)
        for words, known in starter_rows():
            row = QHBoxLayout()
            row.setContentsMargins(24, 4, 0, 4)
            for part, stretch in ((label(words, "serif-small"), 1), (label(known, "meta"), 0)):
                row.addWidget(part, stretch)
                part.setEnabled(starter)
                self.starter.toggled.connect(part.setEnabled)
            column.addLayout(row)
            column.addWidget(hairline())
        column.addSpacing(8)
        self.tour = QCheckBox(self.tr("Show me around: two minutes, left at any time"))
        self.tour.setChecked(tour)
        column.addWidget(self.tour)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        leave = Button(self._looks, self.tr("Leave"), "quiet")
        leave.clicked.connect(self.reject)
        self.begin = Button(self._looks, self.tr("Begin"), "primary")
        self.begin.setDefault(True)
        self.begin.clicked.connect(self.accept)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.begin)
        return foot

    # ---- what happens

    def _speak(self, tongue: str) -> None:
        self._keeper.change(language=tongue)
        language.install(self._application, tongue)
        self._show()
        self.tongue.setFocus()
        QTimer.singleShot(0, self, self._grow)  # once the new words are laid out

    def _chosen(self) -> None:
        """Ask for the folder as soon as another one is wanted; once one is chosen, the button changes it."""
        if self.folder is None:
            self._ask()

    def _ask(self) -> None:
        start = str(self.folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of the library"), start)
        if chosen:
            self.take_folder(Path(chosen))

    def _follow(self) -> None:
        """Say where the library will be, and what is to be feared there."""
        other = self.elsewhere.isChecked()
        folder = self.folder if other else own_library().parent
        self.path.setText(str(self.folder / LIBRARY) if self.folder else self.tr("No folder is chosen yet."))
        self.path.setVisible(other)
        fear = said_of(place_of(folder)) if folder else ""
        if other and self.folder and is_library(self.folder / LIBRARY):
            fear = self.tr("There is a library in this folder. Paraph opens it, and changes nothing in it.")
        self.fear.setText(fear)
        self.fear.setVisible(bool(fear))
        self.begin.setEnabled(folder is not None)
        self._grow()

    def _grow(self) -> None:
        """Take the height that the words ask at this width."""
        for layout in (self._body.layout() if self._body else None, self._whole):
            if layout:
                layout.invalidate()
                layout.activate()
        width = max(self.width() if self.isVisible() else 0, _WIDTH)
        self.resize(width, max(self._whole.totalHeightForWidth(width), self.minimumSizeHint().height()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the words ask once they are laid out."""
        super().showEvent(event)
        self._grow()


def _indented(line: QLabel) -> QLabel:
    line.setContentsMargins(24, 0, 0, 0)
    return line
