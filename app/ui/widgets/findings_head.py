"""What stands above a list of findings: how many, whose practice they were checked with, and which are listed."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.findings import LIGHT, SUBSTANCE, WEIGHTY, Told
from app.ui.models.rule_families import family_title, in_order
from app.ui.terms import counted
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import label
from app.ui.widgets.weight_switches import WeightSwitch

WEIGHTS = (WEIGHTY, SUBSTANCE, LIGHT)


class FindingsHead(QWidget):
    """``chosen`` gives the name of another profile; ``filtered`` when other weights or another family are wanted."""

    chosen = Signal(str)
    filtered = Signal()
    next_asked = Signal()
    pair_asked = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._title = ""
        self.count = label("", "strong", wrap=True)
        self.next = Button(looks, self.tr("Next"), "link", hint="F7")
        self.next.setToolTip(with_key(self.tr("Next finding"), "F7"))
        self.next.clicked.connect(self.next_asked)
        self.profiles = _Box(self.tr("Whose practice the wording is held to"))
        self.profiles.activated.connect(lambda at: self.chosen.emit(str(self.profiles.itemData(at))))
        self.families = _Box(self.tr("Rules that are listed"))
        self.families.activated.connect(lambda _at: self.filtered.emit())
        self.pair = Button(looks, self.tr("Two profiles…"), "link")
        self.pair.setToolTip(self.tr("What passes with one profile and fails with another"))
        self.pair.clicked.connect(self.pair_asked)
        self.fault = label("", "fault", wrap=True)
        self._switches = {weight: self._switch(weight) for weight in WEIGHTS}
        self._arrange()
        for part in (self.profiles, self.pair, self.families, self.next, self.fault):
            part.hide()

    # ---- what it shows

    def offer(self, choices: Sequence[tuple[str, str]], name: str) -> None:
        """Offer the profiles, by name and title; ``name`` is the one that is chosen."""
        wanted = [(self.tr("Wording: {profile}").format(profile=title), key) for key, title in choices]
        box = self.profiles
        if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] != wanted:
            box.clear()
            for text, key in wanted:
                box.addItem(text, key)
        self._title = dict(choices).get(name, name)
        box.setCurrentIndex(box.findData(name))
        box.setVisible(bool(wanted))
        self.pair.setVisible(len(wanted) > 1)

    def say_fault(self, sentence: str) -> None:
        """Say that the rules cannot be used; nothing takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def show_counts(self, told: Sequence[Told], listed: int) -> None:
        """Say how many there are of each weight and family, of which ``listed`` are in the list."""
        weights = Counter(each.weight for each in told)
        for weight, switch in self._switches.items():
            switch.setText(_weighed(weight, weights[weight]))
            switch.setAccessibleName(switch.text())
            switch.setVisible(bool(weights[weight]))
            switch.updateGeometry()
        self._show_families(Counter(each.family for each in told))
        self.next.setVisible(bool(listed))
        self.count.setText(self._said(len(told), listed))

    def _said(self, found: int, listed: int) -> str:
        if not found:
            if self._title:
                return self.tr("Nothing found. Checked with: {profile}.").format(profile=self._title)
            return self.tr("Nothing found.")
        if listed != found:
            return self.tr("{listed} of {n} findings").format(listed=listed, n=found)
        return counted(found, self.tr("1 finding"), self.tr("{n} findings"))

    def _show_families(self, families: "Counter[str]") -> None:
        box, chosen = self.families, self.family
        if chosen and not families[chosen]:
            families[chosen] = 0  # what is chosen stays in the list when its last finding goes
        box.clear()
        box.addItem(self.tr("All rules"), "")
        for name in in_order(families):
            said = self.tr("{family} ({n})").format(family=family_title(name), n=families[name])
            box.addItem(said, name)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setVisible(len(families) > 1 or bool(chosen))

    # ---- what is wanted

    @property
    def family(self) -> str:
        """The family that alone is listed; empty for all."""
        return str(self.families.currentData() or "")

    def passes(self, told: Told) -> bool:
        """Tell whether a finding is listed."""
        return self._switches[told.weight].isChecked() and self.family in {"", told.family}

    def show_all(self) -> None:
        """List all weights and families."""
        for switch in self._switches.values():
            switch.setChecked(True)
        self.families.setCurrentIndex(0)
        self.filtered.emit()

    # ---- arrangement

    def _switch(self, weight: int) -> WeightSwitch:
        made = WeightSwitch(self._looks, weight, _weighed(weight, 0))
        made.setToolTip(self.tr("List these, or leave them out"))
        made.clicked.connect(self.filtered)
        made.hide()
        return made

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(6)
        column.addLayout(_row((self.count, 1), (self.next, 0)))
        column.addWidget(self.fault)
        column.addLayout(_row((self.profiles, 1)))
        switches = _row(*((each, 0) for each in self._switches.values()))
        switches.addStretch(1)
        column.addLayout(switches)
        last = _row((self.families, 1), (self.pair, 0))
        last.setAlignment(self.pair, Qt.AlignmentFlag.AlignRight)  # also where there are no families to choose from
        column.addLayout(last)


class _Box(ChoiceBox):
    """A choice that takes the room there is, however long its words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(80, super().minimumSizeHint().height())


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row


def _weighed(weight: int, count: int) -> str:
    tr = QCoreApplication.translate
    if weight == WEIGHTY:
        return counted(count, tr("Findings", "1 error"), tr("Findings", "{n} errors"))
    if weight == SUBSTANCE:
        return counted(count, tr("Findings", "1 warning"), tr("Findings", "{n} warnings"))
    return counted(count, tr("Findings", "1 note"), tr("Findings", "{n} notes"))


def weight_word(weight: int) -> str:
    """Return what one finding of a weight is called."""
    tr = QCoreApplication.translate
    if weight == WEIGHTY:
        return tr("Findings", "Error")
    return tr("Findings", "Warning") if weight == SUBSTANCE else tr("Findings", "Note")


def weights_word(weight: int) -> str:
    """Return what findings of a weight are called."""
    tr = QCoreApplication.translate
    if weight == WEIGHTY:
        return tr("Findings", "Errors")
    return tr("Findings", "Warnings") if weight == SUBSTANCE else tr("Findings", "Notes")
