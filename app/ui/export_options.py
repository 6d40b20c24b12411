"""What the export dialog asks besides the kind of file: against what, whose original, brackets, comments, paper."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from app.library.clauses import short_title
from app.library.values import Entry
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.alternat import keeper_of
from app.negotiating.outgoing import KEEP, REFUSE, Outgoing, sendable
from app.settings import Paper
from app.ui.context import Context
from app.ui.terms import counted
from app.ui.widgets.labels import label

Text = Instrument | Draft
_GIVEN, _VERSION = "", "version:"
"""Entries of "Against" that stand for a text that was given, and for a version of the draft."""
_NAMES = 82


class ExportOptions(QWidget):
    """The options in two columns; ``changed`` is sent when the pages are others now."""

    changed = Signal()

    def __init__(self, context: Context, text: Text, against: tuple[Entry, ...], before: Text | None) -> None:
        super().__init__()
        self._context, self._text, self._before = context, text, before
        self.other, self.original, self.brackets = QComboBox(), QComboBox(), QComboBox()
        self.comments, self.paper, self.author = QCheckBox(), QComboBox(), QLineEdit(context.settings.value.author)
        self._fill_against(tuple(entry for entry in against if entry.id != _instrument(text).id))
        self._fill_paper()
        if isinstance(text, Draft):
            self._fill_draft(text)
        self._arrange(isinstance(text, Draft))
        for box in (self.other, self.original, self.brackets, self.paper):
            box.currentIndexChanged.connect(self._changed)
        self.comments.toggled.connect(self._changed)

    @property
    def can_redline(self) -> bool:
        """Whether there is a text to mark changes against."""
        return self.other.count() > 0

    @property
    def chosen_paper(self) -> Paper:
        """The paper that is chosen."""
        return "letter" if self.paper.currentData() == "letter" else "a4"

    @property
    def choice(self) -> Outgoing:
        """What of a draft leaves."""
        if not isinstance(self._text, Draft):
            return Outgoing()
        brackets = self.brackets.currentData() or KEEP
        return Outgoing(self.original.currentData() or "", brackets, self.comments.isChecked())

    def other_text(self) -> Callable[[], Text]:
        """Return a function that gives the text to mark changes against; it may read the library."""
        chosen, library, before = str(self.other.currentData() or ""), self._context.library, self._before
        if chosen == _GIVEN and before:
            return lambda: before
        if chosen.startswith(_VERSION) and isinstance(self._text, Draft):
            draft, version = self._text.id, chosen.removeprefix(_VERSION)
            return lambda: library.draft_at(draft, version)
        return lambda: library.instrument(chosen)

    def show_for(self, *, redline: bool) -> None:
        """Let only those be changed that mean something for the kind of file."""
        self.other.setEnabled(redline)
        self.author.setEnabled(redline)

    def leave_out(self, control: QWidget) -> None:
        """Do not ask for something that means nothing here."""
        control.hide()
        self._names[control].hide()

    # ---- parts

    def _fill_against(self, against: tuple[Entry, ...]) -> None:
        if self._before:
            self.other.addItem(short(self._before) or self.tr("Earlier text"), _GIVEN)
        if isinstance(self._text, Draft):
            for version in reversed(self._context.library.versions(self._text.id)):
                self.other.addItem(version.name, f"{_VERSION}{version.id}")
        for entry in against:
            if not self._before or entry.id != _instrument(self._before).id:
                self.other.addItem(entry.short_title or entry.title, entry.id)

    def _fill_paper(self) -> None:
        self.paper.addItem(self.tr("A4"), userData="a4")
        self.paper.addItem(self.tr("Letter"), userData="letter")
        self.paper.setCurrentIndex(self.paper.findData(self._context.settings.value.paper))
        self.author.setPlaceholderText(self.tr("Who made the changes"))

    def _fill_draft(self, draft: Draft) -> None:
        sides = draft.instrument.particulars.sides
        keeper = keeper_of(draft)
        for side in sorted(sides, key=lambda side: side.id != keeper):
            words = self.tr("{country} named first") if side.id == keeper else self.tr("{country} named first (turned)")
            self.original.addItem(words.format(country=side.country), side.id)
        self.brackets.addItem(self.tr("Keep, with owners"), KEEP)
        self.brackets.addItem(self.tr("None may be open"), REFUSE)
        for side in sides:
            self.brackets.addItem(self.tr("Words of {country}").format(country=side.country), side.id)
        count = len(sendable(draft))
        some = counted(count, self.tr("1 that is not internal"), self.tr("{n} that are not internal"))
        self.comments.setText(some if count else self.tr("None to send"))
        self.comments.setEnabled(bool(count))

    def _arrange(self, draft: bool) -> None:
        self._names: dict[QWidget, QWidget] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 0)
        grid.setVerticalSpacing(6)
        rows = (
            (self.tr("Against"), self.other, True),
            (self.tr("Original"), self.original, draft),
            (self.tr("Brackets"), self.brackets, draft),
            (self.tr("Comments"), self.comments, draft),
            (self.tr("Paper"), self.paper, True),
            (self.tr("Author"), self.author, True),
        )
        for number, (words, control, shown) in enumerate(rows):
            control.setAccessibleName(words)
            if not shown:
                control.setParent(self)
                control.hide()
                continue
            name = label(words, "meta")
            name.setFixedWidth(_NAMES - 12)
            name.setBuddy(control)
            self._names[control] = name
            control.setMinimumWidth(0)
            grid.addWidget(name, number, 0)
            grid.addWidget(control, number, 1)
        grid.setColumnStretch(1, 1)
        for box in (self.other, self.original, self.brackets):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _changed(self, _value: object = None) -> None:
        self.changed.emit()


def _instrument(text: Text) -> Instrument:
    return text.instrument if isinstance(text, Draft) else text


def short(text: Text) -> str:
    """Return what a text is called in a word or two: by its title, never by the name that a draft has at home."""
    title = _instrument(text).particulars.title
    return short_title(title) or title
