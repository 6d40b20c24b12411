"""The form made from a template's questions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.drafting.questions import Question
from app.drafting.templates import Template
from app.ui.models.draft_state import Fault
from app.ui.widgets.fields import Field, Spec
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.records import make_field


class AnswersForm(QScrollArea):
    """One field a question, in groups; ``answered`` gives key and value."""

    answered = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Answers"))

    def ask(self, template: Template) -> None:
        """Show the questions of a template."""
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 24)
        column.setSpacing(14)
        self._fields, group = {}, ""
        for question in template.questions:
            first = bool(question.group) and question.group != group
            if first:
                if self._fields:
                    column.addWidget(hairline())
                column.addWidget(label(question.group, "strong"))
                group = question.group
            field = make_field(_spec(question))
            field.edited.connect(lambda field=field: self.answered.emit(field.spec.key, _plain(field.value())))
            if first and field.spec.title == question.group:
                field.hide_label()
            self._fields[question.key] = field
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(page)

    def show_answers(self, answers: Mapping[str, Any]) -> None:
        """Show answers; the field that holds the caret keeps it."""
        for key, field in self._fields.items():
            if key in answers and answers[key] != _plain(field.value()):
                field.set_value(answers[key])

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Say below each field what is wrong with its answer."""
        wrong = {fault.key: fault.sentence for fault in faults}
        for key, field in self._fields.items():
            field.set_fault(wrong.get(key, ""))

    def field(self, key: str) -> Field:
        """Return the field of a question."""
        return self._fields[key]

    def go_to(self, key: str) -> None:
        """Put the focus on a question's field and bring it into view."""
        field = self._fields[key]
        field.setFocus()
        self.ensureWidgetVisible(field, 0, 40)


def _spec(question: Question) -> Spec:
    singular = {"sides": _side(), "table": question.title}.get(question.kind, "")
    return Spec(
        question.key,
        question.kind,
        question.title or question.key,
        question.help,
        tuple((option, option) for option in question.options),
        tuple(_spec(column) for column in question.columns),
        singular,
    )


def _side() -> str:
    return QCoreApplication.translate("AnswersForm", "Side")


def _plain(value: Any) -> Any:
    """Return a field's value as answers keep it: days as ISO strings, nothing as an empty string."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
