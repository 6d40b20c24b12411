"""Check a text that is only read, from the library or from a file: what was found, beside its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.checking.profiles import DEFAULT, profile
from app.jobs import importing
from app.jobs.checking import check_text
from app.library.clauses import label_at
from app.model.instrument import Instrument
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.findings import Told, of_text
from app.ui.models.found_table import clip_of, table_rows
from app.ui.models.profile_choice import profile_choices
from app.ui.open_draft import Spot
from app.ui.pair_dialog import PairDialog
from app.ui.terms import kind_name
from app.ui.widgets.asking_sayings import ask_sayings
from app.ui.widgets.buttons import Button
from app.ui.widgets.finding_card import FindingCard
from app.ui.widgets.found_list import FoundList
from app.ui.widgets.instrument_view import InstrumentView, Passage
from app.ui.widgets.labels import hairline, label

_SIZE, _LIST = (1120, 660), 360


@dataclass(frozen=True, slots=True)
class _Checked:
    instrument: Instrument
    practice: str
    told: tuple[Told, ...]
    choices: tuple[tuple[str, str], ...]


class CheckDialog(JobDialog):
    """Shows what the rules of a profile find in an instrument; a file that is dropped on it is checked in its place.

    ``clause_opened`` gives the id of a clause of the library that says it otherwise.
    """

    clause_opened = Signal(str)

    def __init__(
        self, context: Context, instrument: Instrument | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Check a text"))
        self.setAcceptDrops(True)
        self.instrument, self.practice = instrument, DEFAULT
        self._version = 0
        self._versions: dict[str, int] = {}
        self._places: Mapping[str, str] = {}
        self.name = label(name or self.tr("Drop a file here, or open one."), "strong", wrap=True)
        self.view = InstrumentView(context.looks)
        self.list = FoundList(context.looks)
        self.copy = Button(context.looks, self.tr("Copy as table"))
        self.copy.clicked.connect(self._copy)
        self.open_it = Button(context.looks, self.tr("Open a file…"))
        self.open_it.clicked.connect(self._choose_file)
        self.leave.setText(self.tr("Close"))
        self._arrange()
        self._connect()
        self.resize(*_SIZE)
        if instrument is not None:
            self._show_text(instrument)
        self._check()

    def _connect(self) -> None:
        self.list.gone.connect(self._go)
        self.list.asked.connect(self._ask)
        self.list.listed_anew.connect(self._underline)
        self.list.head.chosen.connect(self._choose)
        self.list.head.pair_asked.connect(self._pair)
        for key, by in (("F7", 1), ("Shift+F7", -1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.list.step(by))

    def _arrange(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.view)
        panes.addWidget(self.list)
        panes.setStretchFactor(0, 1)
        panes.setSizes([_SIZE[0] - _LIST, _LIST])
        self.list.setMinimumWidth(300)
        self.view.setMinimumWidth(380)
        panes.setMinimumHeight(360)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 12)
        head.addWidget(self.name)
        head.addWidget(self.said)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.open_it)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(hairline())
        whole.addWidget(panes, 1)
        whole.addWidget(foot)

    def grow(self) -> None:
        """Stay as large as it is: the text takes what room there is."""

    # ---- the text

    def check_file(self, path: Path) -> None:
        """Read a file and check it; nothing is kept."""
        worker = self.context.worker
        self.say(self.tr("Reading {name} …").format(name=path.name))
        self.name.setText(path.name)

        def work(progress: Progress) -> Instrument:
            return importing.read(path, progress, worker=worker).instrument

        self.run(work, self._read)

    def _read(self, instrument: Instrument) -> None:
        self._show_text(instrument)
        self._check()

    def _show_text(self, instrument: Instrument) -> None:
        self.instrument, self._version = instrument, 0
        self._versions, places = {}, {}
        for number, version in enumerate(instrument.versions):
            for at, provision in enumerate(version.provisions):
                self._versions[provision.id] = number
                places[provision.id] = label_at(version.provisions, at) or kind_name(provision.kind)
        self._places = places
        self.view.show_instrument(instrument)

    # ---- checking

    def _choose(self, practice: str) -> None:
        self.practice = practice
        self._check()

    def _check(self) -> None:
        instrument, practice = self.instrument, self.practice
        self.copy.setEnabled(False)
        self.list.head.setVisible(instrument is not None)
        if instrument is None:
            return
        self.say(self.tr("Checking …"))
        library = self.context.library

        def work(_progress: Progress) -> _Checked:
            wording = frozenset(rule.slug for rule in profile(practice).wording)
            told = of_text(check_text(instrument, practice, library), wording)
            return _Checked(instrument, practice, told, profile_choices())

        self.run(work, self._checked)

    def _checked(self, found: _Checked) -> None:
        if found.instrument is not self.instrument or found.practice != self.practice:
            return
        self.say("")
        words = {
            (each.id, heading): text.plain
            for version in found.instrument.versions
            for each in version.provisions
            for heading, text in ((True, each.heading), (False, each.text))
            if text is not None
        }
        self.list.head.offer(found.choices, found.practice)
        self.list.show_found(found.told, self._places, words)
        self.copy.setEnabled(bool(found.told))

    def _underline(self) -> None:
        shown = (each.finding for each in self.list.listed)
        self.view.underline(
            tuple(
                Passage(each.at, each.start, each.end, heading=each.heading)
                for each in shown
                if self._versions.get(each.at) == self._version
            )
        )

    def _go(self, told: Told) -> None:
        self._show_spot(told.finding.at, told.finding.start, told.finding.end, heading=told.finding.heading)

    def _show_spot(self, at: str, start: int, end: int, *, heading: bool = False) -> None:
        version = self._versions.get(at, 0)
        if self.instrument is not None and version != self._version:
            self._version = version
            self.view.show_instrument(self.instrument, version)
            self._underline()
        self.view.open_at(Passage(at, start, end, heading=heading))

    def _ask(self, card: FindingCard) -> None:
        """Look up in the background how signed texts say what a finding suggests."""
        finding, instrument = card.told.finding, self.instrument
        versions = instrument.versions if instrument else ()
        provision = next((each for one in versions for each in one.provisions if each.id == finding.at), None)
        if instrument is None or provision is None:
            return
        card.opened.connect(self._open_clause)
        ask_sayings(self.context, card, provision, instrument.id)

    def _open_clause(self, clause: str) -> None:
        self.clause_opened.emit(clause)
        self.accept()

    def _pair(self) -> None:
        if self.instrument is not None:
            dialog = PairDialog(self.context, self.instrument, self._places, self.practice, self)
            dialog.went.connect(self._went)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _went(self, spot: Spot) -> None:
        self._show_spot(spot.provision, spot.start, spot.end)

    # ---- files and the clipboard

    def _copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(clip_of(table_rows(self.list.listed, self._places)))
        self.say(self.tr("The list is on the clipboard, as a table."))

    def _choose_file(self) -> None:
        folder = self.context.settings.folder
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Check a file"), folder)
        if chosen:
            self.context.settings.change(last_folder=str(Path(chosen).parent))
            self.check_file(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Check the first file that is dropped."""
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path:
            event.acceptProposedAction()
            self.check_file(Path(path))
