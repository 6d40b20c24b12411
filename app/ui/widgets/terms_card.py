"""The card of a draft's terms: what it says on start, review, notice; what is open in that, and what contradicts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.jobs.drafted_terms import Stated, TermsSheet
from app.ui.looks import Looks
from app.ui.models.places import places
from app.ui.models.term_words import clash_title, clash_words, term_title, term_words
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.labels import label
from app.ui.widgets.taken_row import TakenRow

_TITLE = 76


class TermsCard(QFrame):
    """Shows the terms of the draft that it holds; a click on one goes to its words."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._draft: OpenDraft | None = None
        self._sheet: TermsSheet | None = None
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Terms"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 10, 8, 10)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []
        head = label(self.tr("Terms"), "label")
        head.setContentsMargins(6, 2, 0, 2)
        self._column.addWidget(head)

    def hold(self, open_draft: OpenDraft) -> None:
        """Go to places of this draft from now on; its terms come by ``show_sheet``."""
        self._draft, self._sheet = open_draft, None
        self.show_sheet(TermsSheet())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line that parts the card from what is above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._looks.theme.line))
        painter.end()

    def release(self) -> None:
        """Show nothing."""
        self._draft = None
        self.show_sheet(TermsSheet())

    def show_sheet(self, sheet: TermsSheet) -> None:
        """Show what was found."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [*self._terms(sheet), *self._clashes(sheet)]
        if not self._rows:
            nothing = label(self.tr("None stated yet."), "hint")
            nothing.setContentsMargins(6, 2, 0, 2)
            self._rows = [nothing]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the lines ask, which break elsewhere at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self._column.activate()
        wanted = self._column.totalHeightForWidth(self.width()) if self._column.hasHeightForWidth() else -1
        self.setFixedHeight(wanted if wanted >= 0 else self._column.totalSizeHint().height())

    def _terms(self, sheet: TermsSheet) -> list[QWidget]:
        clashing = {each for clash in sheet.clashes for each in (clash.first, clash.second)}
        rows: list[QWidget] = []
        for term in sheet.terms:
            doubtful = term.open or any(each in clashing for each in term.stated)
            row = TermRow(self._looks, term_title(term.name), term_words(term), doubtful)
            row.taken.connect(lambda stated=term.stated[0]: self._go(stated))
            rows.append(row)
        return rows

    def _clashes(self, sheet: TermsSheet) -> list[QWidget]:
        if self._draft is None or not sheet.clashes:
            return []
        where = places(self._draft.draft)
        rows: list[QWidget] = []
        for clash in sheet.clashes:
            row = TermRow(self._looks, "", clash_words(clash, where), doubtful=True)
            row.setToolTip(clash_title(clash))
            row.taken.connect(lambda stated=clash.second: self._go(stated))
            rows.append(row)
        return rows

    def _go(self, stated: Stated) -> None:
        if self._draft is not None:
            self._draft.go(Spot(stated.provision, stated.start, stated.end))


class TermRow(TakenRow):
    """A term and what it is; a click, Enter or Space goes there."""

    def __init__(self, looks: Looks, title: str, words: str, doubtful: bool) -> None:
        super().__init__(looks)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("{term}: {value}").format(term=title, value=words) if title else words)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(8)
        if title:
            name = label(title, "meta")
            name.setFixedWidth(_TITLE)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "doubt" if doubtful else "value", wrap=True), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw hover and ring."""
        painter = QPainter(self)
        self.ground(painter)
        self.ring(painter)
        painter.end()
