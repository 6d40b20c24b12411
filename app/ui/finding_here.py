"""What can be done with a finding where the caret stands: fixed, or left with a reason; by keys and by the menu."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolTip

from app.model.finding import Replacement
from app.ui.draft_desk import DraftDesk
from app.ui.models.findings import Told

FIX, LEAVE = "Ctrl+.", "Ctrl+F7"
_MOST = 60
"""Characters of a sentence that a menu shows."""


class FindingHere(QObject):
    """Fixes and leaves what the rules find at the caret of a desk; says so where there is nothing to be done."""

    def __init__(self, desk: DraftDesk) -> None:
        super().__init__(desk)
        self._desk, self._pane = desk, desk.findings
        desk.sheet.menu_requested.connect(self._fill_menu)

    def fix(self) -> None:
        """Fix what was found where the caret stands, or say why nothing is fixed."""
        if not self._pane.fix():
            self._say(self._why_not())

    def fix_all(self) -> None:
        """Fix all that the rule at the caret has found, or say why nothing is fixed."""
        if not self._pane.fix(every=True):
            self._say(self._why_not())

    def leave(self) -> None:
        """Ask why what was found at the caret stays as it is."""
        if not self._pane.here:
            self._say(self._why_not())
            return
        self._desk.show_findings()
        self._pane.ask_why()

    def _why_not(self) -> str:
        here = self._pane.here
        if not here:
            return self.tr("Nothing was found where the caret stands. F7 goes to the next finding.")
        finding = here[0].finding
        return self.tr("No fix is safe here. {advice}").format(advice=finding.suggestion or finding.message)

    def _say(self, sentence: str) -> None:
        sheet = self._desk.sheet
        QToolTip.showText(sheet.viewport().mapToGlobal(sheet.cursorRect().bottomLeft()), sentence, sheet)

    def _fill_menu(self, menu: QMenu) -> None:
        """Put what was found at the caret before all that can be done there anyway."""
        here = self._pane.here
        if not here:
            return
        first = menu.actions()[0]
        said = QAction(_short(here[0].finding.message), menu)
        said.setEnabled(False)
        fixable = next((each for each in here if each.fixable), None)
        fix = QAction(self._fix_words(fixable), menu)
        fix.setEnabled(fixable is not None)
        fix.triggered.connect(self.fix)
        leave = QAction(f"{self.tr('Leave this finding…')}\t{LEAVE}", menu)
        leave.triggered.connect(self.leave)
        show = QAction(self.tr("Show the finding"), menu)
        show.triggered.connect(self._desk.show_findings)
        menu.insertActions(first, [said, fix, leave, show])
        menu.insertSeparator(first)

    def _fix_words(self, told: Told | None) -> str:
        match told.finding.fix if told else ():
            case (Replacement(words=words),) if words.strip():
                return f"{self.tr('Write “{words}”').format(words=_short(words))}\t{FIX}"
        return f"{self.tr('Fix this finding')}\t{FIX}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    cut = flat if len(flat) <= _MOST else flat[:_MOST].rsplit(" ", 1)[0] + " …"
    return cut.replace("&", "&&")
