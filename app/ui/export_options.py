"""What the export dialog asks besides the kind of file: against what, whose original, brackets, comments, the pages.

Each kind shows the options that mean something for it, and begins with those that it was last exported with. Comments
and the copy for one's own side are asked anew each time: nothing internal leaves by habit.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.export.dress import BaseFile, Dress
from app.export.handling import joined
from app.jobs.dressing import dated, head_of, original_said
from app.jobs.kinds import Ask, Filling, Kind
from app.jobs.signing_line import SigningLine
from app.library.values import Entry
from app.model.columns import ColumnKind
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.outgoing import KEEP, REFUSE, Outgoing
from app.settings import Paper
from app.ui.base_dialog import base_of
from app.ui.context import Context
from app.ui.export_fills import OUTSIDE, fill_draft, fill_fixed
from app.ui.export_offers import format_name, suffix_name
from app.ui.page_dialog import PageDialog, Worn, worn_said
from app.ui.signing_line_dialog import SigningLineDialog, ask_for_line, line_said
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import label
from app.ui.widgets.row_button import RowButton

Text = Instrument | Draft
_GIVEN, _VERSION, _NONE = "", "version:", "none:"
"""Entries of "Against" that stand for a text that was given, for a version of the draft, and for none."""
_NAMES = 90
_OF_DRAFTS: frozenset[Ask] = frozenset({"original", "brackets", "comments", "columns", "filling", "rehearsal", "line"})
_ONE_FORMAT = frozenset({"akn"})
"""Kinds whose suffixes all say the same."""
_COLUMNS: dict[str, tuple[ColumnKind, ...]] = {
    OUTSIDE: ("ours", "theirs"),
    "precedent": ("ours", "theirs", "precedent"),
    "compromise": ("ours", "theirs", "compromise"),
    "all": ("ours", "theirs", "precedent", "compromise"),
}
"""The columns that can be chosen; all but the first are internal."""


class ExportOptions(QWidget):
    """The options in two columns; ``changed`` is sent when the file is another now."""

    changed = Signal()

    def __init__(self, context: Context, text: Text, against: tuple[Entry, ...], before: Text | None) -> None:
        super().__init__()
        self._context, self._text, self._before = context, text, before
        self._kind: Kind | None = None
        self._left_out: set[QWidget] = set()
        self._worn = Worn()
        self.format, self.columns = ChoiceBox(), ChoiceBox()
        self.other, self.original, self.brackets = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.comments, self.paper, self.author = QCheckBox(), ChoiceBox(), QLineEdit(context.settings.value.author)
        self.rehearsal, self.shape = QCheckBox(self.tr("Each page says DRAFT")), ChoiceBox()
        self.note, self.filling, self.line_asked = (
            QCheckBox(self.tr("Cover note")),
            ChoiceBox(),
            RowButton(context.looks),
        )
        self.line: SigningLine | None = None
        self._days: dict[str, str] = {}
        self.line_asked.clicked.connect(self._ask_line)
        self.page = RowButton(context.looks)
        self.page.clicked.connect(self._ask_page)
        self._fill_against(tuple(entry for entry in against if entry.id != _instrument(text).id))
        fill_fixed(self, context.settings.value.paper)
        if isinstance(text, Draft):
            fill_draft(self, text)
        self._arrange()
        for box in (
            self.format,
            self.shape,
            self.columns,
            self.filling,
            self.other,
            self.original,
            self.brackets,
            self.paper,
        ):
            box.currentIndexChanged.connect(self._changed)
            box.currentTextChanged.connect(box.setToolTip)
            box.setToolTip(box.currentText())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for tick in (self.comments, self.rehearsal, self.note):
            tick.toggled.connect(self._changed)
        self.author.textChanged.connect(self._changed)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What can be chosen, from top to bottom."""
        return tuple(self._names)

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
        return Outgoing(
            self.original.currentData() or "", brackets, self.comments.isChecked() and self._has("comments")
        )

    @property
    def dress(self) -> Dress:
        """What stands on the pages besides the text."""
        worn, (head, day, original) = self._worn if self._has("dress") else Worn(), self._examples()
        return Dress(
            self.chosen_paper,
            head if worn.head else "",
            day if worn.dated else "",
            joined(self._context.settings.value.marking, worn.marking),
            original if worn.original else "",
            worn.line_numbers,
        )

    @property
    def base(self) -> Callable[[], BaseFile | None] | None:
        """What reads the ministry's own Word file, where it is used: for Word files."""
        settings = self._context.settings.value
        wanted = settings.base_file and self._has("dress") and self._kind is not None and self._kind.in_word
        return partial(base_of, settings) if wanted else None

    @property
    def inside(self) -> bool:
        """Whether a table is for one's own side."""
        return bool(self.columns.currentData() != OUTSIDE) and self._has("columns")

    @property
    def table(self) -> tuple[tuple[ColumnKind, ...], Filling, tuple[str, str]]:
        """The columns of a table, what the compromise begins with, and what the other text is called, and its day.

        Internal columns, and the name that a version of the draft has at home, stand on one's own copy alone.
        """
        columns = _COLUMNS[self.columns.currentData() if self.inside else OUTSIDE]
        day = self._days.get(str(self.other.currentData() or ""), "")
        named = (self.other.currentText() if day and self.inside else "", day)
        return columns, "empty" if self.filling.currentData() == "empty" else "fallback", named

    @property
    def suffix(self) -> str:
        """The suffix of the file; empty where a folder is written."""
        chosen = self.shape.currentData() if self.shape.count() > 1 else None
        return str(chosen) if chosen is not None else self._kind.suffix if self._kind else ""

    def other_text(self) -> Callable[[], Text] | None:
        """Return a function that gives the text to be held against; it may read the library. None where none is."""
        if not self._has("against"):
            return None
        chosen, library, before = str(self.other.currentData() or ""), self._context.library, self._before
        if chosen == _NONE:
            return None
        if chosen == _GIVEN and before:
            return lambda: before
        if chosen.startswith(_VERSION) and isinstance(self._text, Draft):
            draft, version = self._text.id, chosen.removeprefix(_VERSION)
            return lambda: library.draft_at(draft, version)
        return lambda: library.instrument(chosen)

    # ---- the kind

    def show_formats(self, kinds: tuple[Kind, ...]) -> None:
        """Let one of several kinds be chosen that one row stands for; with one there is nothing to choose."""
        several = len(kinds) > 1
        self._show_row(self.format, several)
        slugs = [kind.slug for kind in kinds if several]
        if slugs == [self.format.itemData(at) for at in range(self.format.count())]:
            return
        self.format.blockSignals(True)
        self.format.clear()
        for kind in kinds if several else ():
            self.format.addItem(format_name(kind), kind.slug)
        last = self._context.settings.exported("export", "format")
        self.format.setCurrentIndex(max(self.format.findData(last), 0) if several else -1)
        self.format.blockSignals(False)

    def show_for(self, kind: Kind) -> None:
        """Show what means something for a kind, as it was last exported."""
        anew, self._kind = self._kind != kind, kind
        if anew:
            self._fill_shapes(kind)
            self._recall(kind)
        for ask, control in self._asked.items():
            self._show_row(control, self._has(ask))
        self._show_row(self.author, self._has("author") and self.suffix != ".pdf")
        self._show_row(self.filling, self._has("filling") and "compromise" in self.table[0])
        self._show_row(self.shape, self.shape.count() > 1)

    def _fill_shapes(self, kind: Kind) -> None:
        """Let the format be chosen of a kind that has several."""
        self.shape.blockSignals(True)
        self.shape.clear()
        for suffix in kind.suffixes if len(kind.suffixes) > 1 and kind.slug not in _ONE_FORMAT else ():
            self.shape.addItem(suffix_name(suffix), suffix)
        last = self._context.settings.exported(kind.slug, "suffix", kind.suffix)
        self.shape.setCurrentIndex(max(self.shape.findData(last), 0) if self.shape.count() else -1)
        self.shape.blockSignals(False)

    def leave_out(self, control: QWidget) -> None:
        """Do not ask for something that means nothing here."""
        self._left_out.add(control)
        self._show_row(control, False)

    def remember(self) -> None:
        """Keep how this kind was exported."""
        kind, keeper = self._kind, self._context.settings
        if kind is None:
            return
        brackets = self.brackets.currentData() or KEEP
        if self.format.currentData():
            keeper.keep_exported("export", format=self.format.currentData())
        kept = {"brackets": brackets} if brackets in {KEEP, REFUSE} and self._has("brackets") else {}
        kept |= {"note": "yes" if self.note.isChecked() else ""} if self._has("note") else {}
        if self.shape.count() > 1:
            kept["suffix"] = self.suffix
        if self._has("dress"):
            kept["page"] = self._worn.kept()
        if kept:
            keeper.keep_exported(kind.slug, **kept)
        chosen: dict[str, str] = {"paper": self.chosen_paper} if self._has("paper") else {}
        if self._has("author"):
            chosen["author"] = self.author.text().strip()
        keeper.change(**chosen)

    def _recall(self, kind: Kind) -> None:
        exported = self._context.settings.exported
        self._worn = Worn.of(exported(kind.slug, "page"))
        self._say_page()
        self.brackets.blockSignals(True)
        self.brackets.setCurrentIndex(max(self.brackets.findData(exported(kind.slug, "brackets", KEEP)), 0))
        self.brackets.blockSignals(False)
        self.note.blockSignals(True)
        self.note.setChecked(exported(kind.slug, "note") == "yes")
        self.note.blockSignals(False)
        self.other.blockSignals(True)
        none = self.other.findData(_NONE)
        if kind.needs_other and none >= 0:
            self.other.removeItem(none)
        elif not kind.needs_other and none < 0 and "against" in kind.asks:
            self.other.insertItem(0, self.tr("Nothing: to be filled in"), _NONE)
            self.other.setCurrentIndex(0)
        self.other.blockSignals(False)
        said = self.tr("Against") if kind.needs_other else self.tr("Theirs")
        self._names[self.other].setText(said)
        self.other.setAccessibleName(said)

    def _has(self, ask: Ask) -> bool:
        asked = self._kind is not None and ask in self._kind.asks
        return asked and (isinstance(self._text, Draft) or ask not in _OF_DRAFTS)

    def _show_row(self, control: QWidget, wanted: bool) -> None:
        shown = wanted and control not in self._left_out
        control.setVisible(shown)
        if control is not self.note:
            self._names[control].setVisible(shown)

    # ---- parts

    def _fill_against(self, against: tuple[Entry, ...]) -> None:
        if self._before:
            self.other.addItem(short(self._before) or self.tr("Earlier text"), _GIVEN)
        if isinstance(self._text, Draft):
            for version in reversed(self._context.library.versions(self._text.id)):
                self.other.addItem(version.name, f"{_VERSION}{version.id}")
                if version.stamp.at:
                    self._days[f"{_VERSION}{version.id}"] = dated(self._text, version.stamp.at.date())
        for entry in against:
            if not self._before or entry.id != _instrument(self._before).id:
                self.other.addItem(entry.short_title or entry.title, entry.id)

    def _arrange(self) -> None:
        self._names: dict[QWidget, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 0)
        grid.setVerticalSpacing(5)
        rows = (
            (self.tr("Format"), self.format),
            (self.tr("Format"), self.shape),
            (self.tr("Columns"), self.columns),
            (self.tr("Compromise"), self.filling),
            (self.tr("Against"), self.other),
            (self.tr("Original"), self.original),
            (self.tr("Brackets"), self.brackets),
            (self.tr("Comments"), self.comments),
            (self.tr("Rehearsal"), self.rehearsal),
            (self.tr("Signing line"), self.line_asked),
            (self.tr("Paper"), self.paper),
            (self.tr("Author"), self.author),
            (self.tr("Pages"), self.page),
        )
        for number, (words, control) in enumerate(rows):
            control.setAccessibleName(words)
            name = label(words, "meta")
            name.setFixedWidth(_NAMES - 12)
            name.setBuddy(control)
            self._names[control] = name
            control.setMinimumWidth(0)
            grid.addWidget(name, number, 0)
            grid.addWidget(control, number, 1)
        grid.setColumnStretch(1, 1)
        paper = QHBoxLayout()
        paper.setSpacing(10)
        grid.addLayout(paper, [control for _, control in rows].index(self.paper), 1)
        for each in (self.paper, self.note):
            paper.addWidget(each, int(each is self.paper))
        self._names[self.note] = self._names[self.paper]
        self.note.setToolTip(
            self.tr("A page of its own beside the redline: how many changes there are, and how weighty")
        )
        self._asked: dict[Ask, QWidget] = {
            "against": self.other, "original": self.original, "brackets": self.brackets, "comments": self.comments,
            "paper": self.paper, "author": self.author, "dress": self.page, "columns": self.columns,
            "rehearsal": self.rehearsal, "note": self.note, "line": self.line_asked, "filling": self.filling,
        }  # fmt: skip

    # ---- what changes

    def _examples(self) -> tuple[str, str, str]:
        """Return what title, date and original put onto the pages."""
        today = datetime.now().astimezone().date()
        return head_of(self._text), dated(self._text, today), original_said(self._text, self.choice.side)

    def _ask_line(self) -> None:
        if isinstance(self._text, Draft):
            ask_for_line(self._context, self._text, self, self._line_taken, self.line)

    def _line_taken(self, dialog: SigningLineDialog) -> None:
        self.line = dialog.line
        self.line_asked.setText(f"{line_said(self.line)}…")
        self.changed.emit()

    def _ask_page(self) -> None:
        dialog = PageDialog(self._context, self._worn, self._examples(), self)
        dialog.accepted.connect(lambda: self._page_taken(dialog.worn))
        dialog.rejected.connect(lambda: self._page_taken(self._worn))  # another house style may have been chosen
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _page_taken(self, worn: Worn) -> None:
        self._worn = worn
        self._say_page()
        self.changed.emit()

    def _say_page(self) -> None:
        said = worn_said(self._worn, original=isinstance(self._text, Draft))
        house = self._context.settings.value.base_file
        if house and self._kind and self._kind.in_word:
            said = self.tr("{pages}, {file}").format(pages=said, file=Path(house).name)
        self.page.setText(f"{said}…")
        self.page.setToolTip(self.tr("Title, date, marking and line numbers: {said}").format(said=said))
        self.page.setAccessibleName(self.tr("On the pages: {said}").format(said=said))

    def _changed(self, _value: object = None) -> None:
        self.changed.emit()


def _instrument(text: Text) -> Instrument:
    return text.instrument if isinstance(text, Draft) else text


def short(text: Text) -> str:
    """Return what a text is called in a word or two: by its title, never by the name that a draft has at home."""
    return head_of(text)


def has_earlier(other: ChoiceBox) -> bool:
    """Tell whether an earlier state of the very text is among ``other``: the one given, or a version that was kept."""
    first = other.itemData(0)
    return first is not None and (first == _GIVEN or str(first).startswith(_VERSION))
