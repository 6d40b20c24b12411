"""Where a draft begins: a template, or a draft that was saved."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.drafting.templates import Template
from app.library.values import StoredDraft
from app.ui.looks import Looks
from app.ui.terms import short_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_row import ChoiceRow
from app.ui.widgets.labels import hairline, label


class DraftStart(QScrollArea):
    """Lists templates and saved drafts; sends which one was taken."""

    template_taken = Signal(str)
    draft_taken = Signal(str)
    draft_removed = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def offer(self, templates: Sequence[Template], drafts: Sequence[StoredDraft]) -> None:
        """Show what can be begun and what can be gone on with."""
        page = QWidget()
        page.setProperty("kind", "scrolled")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 40, 24, 40)
        outer.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(680)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(self.tr("Start a draft"), "empty"))
        column.addSpacing(6)
        column.addWidget(label(self.tr("Answer a template’s questions; the text is there at once."), "meta"))
        column.addSpacing(18)
        if drafts:
            self._section(column, self.tr("Saved drafts"), [self._draft(draft, templates) for draft in drafts])
        signed_first = sorted(templates, key=lambda template: not template.signed_text_behind)
        self._section(column, self.tr("Templates"), [self._template(template) for template in signed_first])
        column.addStretch(1)
        self.setWidget(page)
        first = page.findChild(ChoiceRow)
        if first:
            self.setFocusProxy(first)

    @staticmethod
    def _section(column: QVBoxLayout, title: str, rows: Sequence[QWidget]) -> None:
        head = label(title, "label")
        head.setContentsMargins(0, 14, 0, 6)
        column.addWidget(head)
        column.addWidget(hairline())
        for row in rows:
            column.addWidget(row)

    def _template(self, template: Template) -> ChoiceRow:
        row = ChoiceRow(self._looks, template.title, template.description, template.notice)
        row.taken.connect(lambda: self.template_taken.emit(template.name))
        return row

    def _draft(self, draft: StoredDraft, templates: Sequence[Template]) -> ChoiceRow:
        title = next((template.title for template in templates if template.name == draft.template), draft.template)
        changed = draft.changed.astimezone()
        day = short_date(changed.date())
        row = ChoiceRow(self._looks, draft.title, title, aside=f"{day}, {changed:%H:%M}")
        remove = Button(self._looks, self.tr("Remove"), "link")
        remove.setAccessibleName(self.tr("Remove {title}").format(title=draft.title))
        remove.clicked.connect(lambda: self.draft_removed.emit(draft.id))
        row.tail.addWidget(remove)
        row.taken.connect(lambda: self.draft_taken.emit(draft.id))
        return row
