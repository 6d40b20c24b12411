"""Where a draft begins: the drafts that were saved, and beside them what a new one can be begun from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.drafting.templates import Template
from app.library.values import Shelved
from app.ui.looks import Looks
from app.ui.terms import counted, template_words
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_row import ChoiceRow
from app.ui.widgets.draft_list import DraftList
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.search import SearchField

_HEAD = 32
_MANY = 8
"""From so many drafts on they can be searched."""


class DraftStart(QWidget):
    """Lists saved drafts, and templates and texts to begin from; sends what was asked for, drafts by their id.

    ``signed_wanted`` asks for a signed text of the library, ``file_wanted`` for a file that the other side sent first,
    ``handed_wanted`` for one that a colleague handed over, ``templates_wanted`` for the page of templates.
    """

    template_taken = Signal(str)
    draft_taken = Signal(str)
    draft_removed = Signal(str)
    draft_copied = Signal(str)
    draft_handed_over = Signal(str)
    signed_wanted = Signal()
    file_wanted = Signal()
    handed_wanted = Signal()
    templates_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.drafts = DraftList(looks)
        self.drafts.taken.connect(self.draft_taken)
        self.drafts.removed.connect(self.draft_removed)
        self.drafts.copied.connect(self.draft_copied)
        self.drafts.handed_over.connect(self.draft_handed_over)
        self.search = SearchField(looks, self.tr("Find a draft"))
        self.search.searched.connect(self._look_for)
        self.search.installEventFilter(self)
        self._said = label("", "meta")
        self._none = label("", "lead", wrap=True)
        self._beginnings = QScrollArea()
        self._beginnings.setWidgetResizable(True)
        self._beginnings.setFrameShape(QFrame.Shape.NoFrame)
        self._beginnings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._saved(), 3)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._beginnings, 2)

    def offer(self, templates: Sequence[Template], shelf: Sequence[Shelved]) -> None:
        """Show what can be begun and what can be gone on with."""
        self.drafts.shelf.show(shelf, {template.name: template.title for template in templates})
        self.search.setVisible(len(shelf) >= _MANY)
        if len(shelf) < _MANY:
            self.search.clear()
            self.drafts.shelf.look_for("")
        begin = self._begin(templates)
        self._beginnings.setWidget(begin)
        self._count(len(shelf))
        self._go_to_first()
        self.setFocusProxy(self.drafts if shelf else begin.findChildren(ChoiceRow)[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows and Enter in the field work on the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.key() in keys and self.drafts.currentIndex().isValid():
                self._look_for(self.search.text())
                self.drafts.setFocus()
                if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                    self.drafts.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _saved(self) -> QWidget:
        pane = QFrame()
        pane.setObjectName("paper")
        head = QHBoxLayout()
        head.setSpacing(10)
        title = label(self.tr("Drafts"), "result")
        title.setFixedHeight(_HEAD)
        head.addWidget(title)
        head.addWidget(self._said)
        head.addStretch(1)
        self.search.setFixedWidth(240)
        head.addWidget(self.search)
        column = QVBoxLayout(pane)
        column.setContentsMargins(28, 24, 28, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(14)
        column.addWidget(hairline())
        column.addWidget(self._none)
        column.addWidget(self.drafts, 1)
        self._none.setContentsMargins(0, 24, 0, 24)
        self._none.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        return pane

    def _begin(self, templates: Sequence[Template]) -> QWidget:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        title = label(self.tr("Begin a draft"), "result")
        title.setFixedHeight(_HEAD)
        column.addWidget(title)
        signed_first = sorted(templates, key=lambda template: not template.signed_text_behind)
        own = Button(self._looks, self.tr("Your own templates…"), "link")
        own.clicked.connect(self.templates_wanted)
        self._section(column, self.tr("From a template"), [self._template(template) for template in signed_first])
        column.addSpacing(6)
        column.addWidget(own, 0, Qt.AlignmentFlag.AlignLeft)
        self._section(column, self.tr("From a text"), self._texts())
        column.addStretch(1)
        return page

    @staticmethod
    def _section(column: QVBoxLayout, title: str, rows: Sequence[QWidget]) -> None:
        head = label(title, "label")
        head.setContentsMargins(0, 18, 0, 6)
        column.addWidget(head)
        column.addWidget(hairline())
        for row in rows:
            column.addWidget(row)

    def _template(self, template: Template) -> ChoiceRow:
        title, said = template_words(template.title), template_words(template.description)
        row = ChoiceRow(self._looks, title, said, template_words(template.notice))
        row.taken.connect(lambda: self.template_taken.emit(template.name))
        return row

    def _texts(self) -> list[ChoiceRow]:
        rows = []
        for title, sentence, signal in (
            (
                self.tr("A signed text…"),
                self.tr("Its words become the draft; dates and signatures are left open."),
                self.signed_wanted,
            ),
            (
                self.tr("A file that the other side sent…"),
                self.tr("Their first text is the draft, and is kept as they sent it."),
                self.file_wanted,
            ),
            (
                self.tr("A negotiation handed over…"),
                self.tr("A .paraph file of a colleague: draft, history, versions and files."),
                self.handed_wanted,
            ),
        ):
            row = ChoiceRow(self._looks, title, sentence)
            row.taken.connect(signal)
            rows.append(row)
        return rows

    def _look_for(self, words: str) -> None:
        self.drafts.shelf.look_for(words)
        self._count(None)
        self._go_to_first()

    def _go_to_first(self) -> None:
        if self.drafts.shelf.rowCount():
            self.drafts.setCurrentIndex(self.drafts.shelf.index(0))

    def _count(self, number: int | None) -> None:
        rows = self.drafts.shelf.rowCount()
        self.drafts.setVisible(bool(rows))
        self._none.setVisible(not rows)
        found = self.search.text().strip() and number is None
        self._said.setText(counted(rows, self.tr("1 draft"), self.tr("{n} drafts")) if rows else "")
        self._none.setText(
            self.tr("No draft holds these words.")
            if found
            else self.tr("There is no draft yet. What you begin is listed here, and saved by itself as you write.")
        )
