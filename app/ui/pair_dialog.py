"""Two profiles beside each other: which words pass with the one and fail with the other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.jobs.profile_pair import PairRow, pair_of
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.progress import Progress
from app.ui.context import Context
from app.ui.core_words import core_said
from app.ui.job_dialog import JobDialog
from app.ui.models.profile_choice import profile_choices
from app.ui.open_draft import Spot
from app.ui.terms import counted
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.widgets.worded_rows import wrap_rows

_WIDTH, _LIST, _PLACE, _WORDS = 900, 340, 140, 310
_SPOT = int(Qt.ItemDataRole.UserRole)
_US, _UK = "us", "uk"

_Choices = tuple[tuple[str, str], ...]


class PairDialog(JobDialog):
    """Holds a text to two profiles; ``went`` gives the Spot of a row that was taken.

    ``places`` are what the provisions are called, by their ids; ``first`` is the profile on the left to begin with.
    """

    went = Signal(object)

    def __init__(
        self,
        context: Context,
        text: Draft | Instrument,
        places: Mapping[str, str],
        first: str = _US,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Two profiles"))
        self.setMinimumWidth(_WIDTH)
        self._text, self._places = text, places
        self._rows: tuple[PairRow, ...] = ()
        choices = profile_choices()
        self.first = self._box(choices, self.tr("First profile"), first)
        self.second = self._box(choices, self.tr("Second profile"), _UK if first != _UK else _US)
        self.apart = QCheckBox(self.tr("Only what passes with one and fails with the other"))
        self.apart.setChecked(True)
        self.apart.toggled.connect(self._show)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Words that fail"))
        self.list.setRootIsDecorated(False)
        self.list.setMinimumHeight(_LIST)
        wrap_rows(self.list, context.looks)
        self.list.itemActivated.connect(self._take)
        self.leave.setText(self.tr("Close"))
        choice = QWidget()
        row = QHBoxLayout(choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first, 1)
        row.addWidget(label(self.tr("beside"), "meta"))
        row.addWidget(self.second, 1)
        frame(self, (choice, self.apart, self.said, self.list), (self.leave,))
        self._hold()

    def _box(self, choices: _Choices, name: str, chosen: str) -> ChoiceBox:
        made = ChoiceBox()
        made.setAccessibleName(name)
        for key, title in choices:
            made.addItem(title, key)
        made.setCurrentIndex(max(0, made.findData(chosen)))
        made.activated.connect(lambda _at: self._hold())
        return made

    @property
    def names(self) -> tuple[str, str]:
        """The names of the two profiles."""
        return str(self.first.currentData()), str(self.second.currentData())

    def _hold(self) -> None:
        text, names = self._text, self.names
        self.say(self.tr("Holding the text to both …"))

        def work(progress: Progress) -> tuple[tuple[str, str], tuple[PairRow, ...]]:
            return names, pair_of(text, *names, progress)

        self.run(work, self._held)

    def _held(self, found: tuple[tuple[str, str], tuple[PairRow, ...]]) -> None:
        names, rows = found
        if names == self.names:  # else another pair was chosen meanwhile, and is on its way
            self._rows = rows
            self._show()

    def _show(self) -> None:
        self.list.clear()
        titles = (self.first.currentText(), self.second.currentText())
        self.list.setHeaderLabels([self.tr("Provision"), self.tr("Words"), *titles])
        header = self.list.header()
        for at in (2, 3):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, _PLACE)
        header.resizeSection(1, _WORDS)
        rows = [row for row in self._rows if row.apart or not self.apart.isChecked()]
        for row in rows:
            self.list.addTopLevelItem(self._item(row))
        self.say(self._told(rows))

    def _item(self, row: PairRow) -> QTreeWidgetItem:
        place = self._places.get(row.provision, "")
        item = QTreeWidgetItem([place, row.said, self._said(row.first), self._said(row.second)])
        for at, found in ((2, row.first), (3, row.second)):
            item.setToolTip(at, found.message if found else "")
            item.setFont(at, self.context.looks.ui(13, 600 if found else 400))
        item.setData(0, _SPOT, Spot(row.provision, row.finding.start, row.finding.end))
        return item

    def _told(self, rows: list[PairRow]) -> str:
        if not self._rows:
            return self.tr("Every provision passes with both.")
        apart = sum(1 for row in rows if row.apart)
        if not apart:
            return self.tr("Whatever fails with one fails with the other too.")
        one = self.tr("1 place passes with one profile and fails with the other.")
        many = self.tr("{n} places pass with one profile and fail with the other.")
        return counted(apart, one, many)

    def _said(self, found: Finding | None) -> str:
        if found is None:
            return self.tr("passes")
        if not found.suggestion:
            return self.tr("fails: “{words}”").format(words=" ".join(found.passage.split()))
        return self.tr("fails: “{words}”. {advice}").format(
            words=" ".join(found.passage.split()), advice=core_said(found.suggestion)
        )

    def _take(self, item: QTreeWidgetItem) -> None:
        self.went.emit(item.data(0, _SPOT))
