"""The three panes of an open draft: outline and cards, the sheet, the inspector."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QVBoxLayout, QWidget

from app.model.finding import Finding
from app.ui.bracket_dialog import attend as attend_brackets
from app.ui.context import Context
from app.ui.draft_watch import show_in, show_rules_in
from app.ui.missing_dialog import attend as attend_missing
from app.ui.models.findings import of_uncleared
from app.ui.sitting import Sitting
from app.ui.terms import language_name
from app.ui.widgets.answers_form import AnswersForm
from app.ui.widgets.bilingual_pane import BilingualPane
from app.ui.widgets.brackets_pane import BracketsPane
from app.ui.widgets.desk_sheet import DeskSheet
from app.ui.widgets.fault_band import FaultBand
from app.ui.widgets.find_bar import FindBar
from app.ui.widgets.findings_pane import FindingsPane
from app.ui.widgets.handling_mark import HandlingMark
from app.ui.widgets.labels import hairline
from app.ui.widgets.missing_card import MissingCard
from app.ui.widgets.offers_pane import OffersPane
from app.ui.widgets.outline_view import OutlineView
from app.ui.widgets.pane_tabs import PaneTabs
from app.ui.widgets.precedents_pane import PrecedentPane
from app.ui.widgets.stage_button import StageButton
from app.ui.widgets.terms_card import TermsCard
from app.ui.widgets.versions_pane import VersionsPane

OUTLINE, INSPECTOR = 228, 332
_TEXT = "draft.text"
_SIZES, _USUAL = (14, 16, 18, 20, 22), 16
"""Pixels of the text, and the name under which the chosen ones are remembered."""


class Host(Protocol):
    """What the desk needs of its page; ``header`` has a ``title`` label and a row ``left``."""

    context: Context
    header: Any

    def split(self, name: str, parts: Any, sizes: Any, stretch: int = -1, vertical: bool = False) -> QSplitter:
        """Return panes beside each other, their sizes remembered."""


class DraftDesk(QWidget):
    """Arranges the parts that show an open draft; ``named`` gives the name that the drafter typed."""

    named = Signal(str)

    def __init__(self, page: Host) -> None:
        super().__init__()
        looks = page.context.looks
        self._header = page.header
        self.outline, self.sheet = OutlineView(looks), DeskSheet(looks)
        self.missing, self.terms = MissingCard(looks), TermsCard(looks)
        self.versions, self.offers = VersionsPane(looks), OffersPane(looks)
        self.precedent, self.form = PrecedentPane(looks), AnswersForm()
        self.brackets, self.findings = BracketsPane(looks), FindingsPane(looks)
        self.second = BilingualPane(looks)
        self.faults, self.finder = FaultBand(looks), FindBar(looks, self.sheet)
        self.stage = StageButton()
        self.handling = HandlingMark(looks)
        self.left = PaneTabs(looks, self.tr("Outline and versions"))
        self.tabs = PaneTabs(looks, self.tr("Inspector"))
        self._add_tabs()
        attend_brackets(self.brackets, looks)
        attend_missing(self.missing, looks)
        self._name = _NameField()
        self._name.hide()
        self._name.done.connect(self._name_typed)
        page.header.left.insertWidget(1, self._name)
        page.header.left.insertWidget(2, self.stage)
        page.header.left.insertWidget(3, self.handling)
        self.stage.hide()
        self._connect()
        self._sitting: Sitting | None = None
        self._settings = page.context.settings
        kept = bytes(self._settings.pane(_TEXT).data()).decode()
        self.sheet.set_size(int(kept) if kept in {str(size) for size in _SIZES} else _USUAL)
        self._arrange(page)

    def _connect(self) -> None:
        self.faults.asked.connect(self.go_to_answer)
        self.brackets.counted.connect(lambda count, _resolved: self._count(self.brackets, count))
        self.findings.counted.connect(lambda count: self._count(self.findings, count))
        self.versions.counted.connect(lambda count: self._count(self.versions, count))
        self.offers.counted.connect(lambda count, _unmarked: self._count(self.offers, count))
        self.findings.told.connect(self._found)
        self.findings.entered.connect(self.sheet.setFocus)
        self.versions.amber.connect(self._uncleared)
        self.sheet.pointed.connect(lambda _id: self.show_tab(self.offers))
        self.outline.entered.connect(self.sheet.setFocus)

    def _add_tabs(self) -> None:
        outline = _column((self.outline, 1), (self.missing, 0), (self.terms, 0))
        self._words: dict[QWidget, str] = {
            self.versions: self.tr("Versions"),
            self.precedent: self.tr("Precedent"),
            self.form: self.tr("Answers"),
            self.findings: self.tr("Findings"),
            self.brackets: self.tr("Brackets"),
            self.offers: self.tr("Their changes"),
            self.second: self.tr("Second language"),
        }
        self.left.add(outline, self.tr("Outline"))
        self.left.add(self.versions, self._words[self.versions])
        for pane in (self.precedent, self.form, self.findings, self.brackets, self.offers, self.second):
            self.tabs.add(pane, self._words[pane])

    def _arrange(self, page: Host) -> None:
        self._left = _panel(self.left)
        self._right = _panel(self.tabs)
        middle = _column((self.faults, 0), (self.finder, 0), (self.sheet, 1))
        middle.setObjectName("desk")
        self._left.setMinimumWidth(160)
        self._right.setMinimumWidth(272)
        middle.setMinimumWidth(420)
        rest = 1302 - OUTLINE - INSPECTOR
        splitter = page.split("panes", (self._left, middle, self._right), (OUTLINE, rest, INSPECTOR), stretch=1)
        self.panes = (self.outline, self.sheet, self.tabs)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def enlarge(self, steps: int) -> None:
        """Show the text so many sizes larger, or smaller; the size is remembered."""
        at = _SIZES.index(self.sheet.ink.size) + steps
        size = _SIZES[min(max(at, 0), len(_SIZES) - 1)]
        self.sheet.set_size(size)
        self._settings.keep_pane(_TEXT, QByteArray(str(size).encode()))

    # ---- what it shows

    def hold(self, sitting: Sitting) -> None:
        """Show an open draft."""
        self.release()
        self._sitting = sitting
        for part in self._parts():
            part.hold(sitting.open_draft)
        show_in(sitting.watch, self.terms, self.missing, self.findings)
        show_rules_in(sitting.rules, self.findings)
        self.sheet.viewed.connect(sitting.elbow.look_first)
        sitting.open_draft.stepped.connect(self._stepped)
        self.stage.show()
        self._stepped()
        answering = sitting.answering
        self.tabs.offer(self.form, there=answering is not None)
        if answering:
            self.form.ask(answering.template)
            self._answers_follow()
            self.form.answered.connect(answering.answer)
            answering.answered.connect(self._answers_follow)
            answering.faulted.connect(self._faulted)
            self._faulted(answering.faults)

    def release(self) -> None:
        """Show nothing."""
        sitting, self._sitting = self._sitting, None
        if sitting is None:
            return
        if sitting.answering:
            self.form.answered.disconnect(sitting.answering.answer)
        self.sheet.viewed.disconnect(sitting.elbow.look_first)
        sitting.open_draft.stepped.disconnect(self._stepped)
        self.stage.hide()
        self.finder.close_bar()
        self.faults.show_faults(())
        for part in self._parts():
            part.release()

    def _parts(self) -> Sequence[Any]:
        shown = (self.outline, self.missing, self.terms, self.versions, self.stage, self.handling)
        return (*shown, self.precedent, self.findings, self.brackets, self.offers, self.second, self.sheet)

    def _answers_follow(self) -> None:
        if self._sitting and self._sitting.answering:
            self.form.show_answers(self._sitting.answering.state.answers)

    def _faulted(self, faults: Any) -> None:
        self.form.show_faults(faults)
        self.faults.show_faults(faults)

    def _stepped(self) -> None:
        """Show the tabs that have something: what the other side wants, a second language."""
        draft = self._sitting.open_draft.draft if self._sitting else None
        theirs = draft is not None and bool(draft.offers or draft.remarks)
        self.tabs.offer(self.offers, there=theirs or self.tabs.pane is self.offers)
        further = draft.instrument.versions[1:] if draft else ()
        self.tabs.offer(self.second, there=bool(further))
        if further:
            self.tabs.tell(self.second, language_name(further[0].language))

    def _found(self, findings: tuple[Finding, ...]) -> None:
        self.sheet.show_findings(findings)
        self.outline.show_findings({finding.at for finding in findings})

    def _uncleared(self, ids: tuple[str, ...]) -> None:
        """List what changed after somebody in the capital cleared it."""
        if self._sitting:
            self.findings.show_findings("clearance", of_uncleared(ids, self._sitting.open_draft.draft))

    def _count(self, pane: QWidget, count: int) -> None:
        tabs = self.left if pane is self.versions else self.tabs
        tabs.tell(pane, self._words[pane], count)

    # ---- where the drafter looks

    def comment(self) -> None:
        """Ask for a comment on the words that are selected."""
        self.tabs.offer(self.offers, there=True)
        self.show_tab(self.offers)
        self.offers.remarks.ask()

    def show_tab(self, pane: QWidget) -> None:
        """Bring a tab of the inspector to the front, and the keys with it."""
        tabs, panel = (self.left, self._left) if pane is self.versions else (self.tabs, self._right)
        panel.show()
        tabs.show_pane(pane)
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_finding(self, by: int) -> None:
        """Go to the next finding or the one before, and show what is said of it; the keys are the text's."""
        self.show_findings()
        if by > 0:
            self.findings.next()
        else:
            self.findings.previous()

    def show_findings(self) -> None:
        """Show the list of findings; the keys stay where they are."""
        self._right.show()
        self.tabs.show_pane(self.findings)

    def go_to_answer(self, key: str) -> None:
        """Bring the field of a question to the front."""
        self.show_tab(self.form)
        self.form.go_to(key)

    def fold_inspector(self) -> None:
        """Fold the right pane away, or bring it back."""
        self._right.setVisible(self._right.isHidden())

    def fold_outline(self) -> None:
        """Fold the left pane away, or bring it back."""
        self._left.setVisible(self._left.isHidden())

    def ask_name(self) -> None:
        """Let the drafter type a name where the title stands."""
        if not self.isVisible():
            return
        self._name.setText(self._header.title.text())
        self._header.title.hide()
        self._name.show()
        self._name.selectAll()
        self._name.setFocus()

    def _name_typed(self, name: str) -> None:
        self._name.hide()
        self._header.title.show()
        self.sheet.setFocus()
        if name:
            self.named.emit(name)


class _NameField(QLineEdit):
    done = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(300)
        self.setAccessibleName(self.tr("Name of the draft"))
        self.editingFinished.connect(self._finished)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.blockSignals(True)
            self.clear()
            self.blockSignals(False)
            self.done.emit("")
        else:
            super().keyPressEvent(event)

    def _finished(self) -> None:
        if not self.isHidden():
            self.done.emit(self.text().strip())


def _column(*parts: tuple[QWidget, int]) -> QFrame:
    frame = QFrame()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part, stretch in parts:
        column.addWidget(part, stretch)
    return frame


def _panel(*parts: QWidget) -> QFrame:
    panel = QFrame()
    panel.setObjectName("panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for at, part in enumerate(parts):
        if at:
            column.addWidget(hairline())
        column.addWidget(part, int(at == len(parts) - 1))
    return panel
