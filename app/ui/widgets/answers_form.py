"""The form made from a template's questions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.drafting.questions import Question, asked
from app.drafting.templates import Template
from app.ui.core_words import core_said
from app.ui.models.draft_state import Fault
from app.ui.terms import template_words
from app.ui.widgets.fields import Field, Spec
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.records import make_field


class AnswersForm(QScrollArea):
    """One field a question, in groups; ``answered`` gives key and value.

    A question that hangs on others is there while their answers ask for it; what was typed in it comes back with it.
    """

    answered = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._template: Template | None = None
        self._groups: dict[str, tuple[QWidget, ...]] = {}
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
        self._fields, self._groups, self._template, group = {}, {}, template, ""
        for question in template.questions:
            first = bool(question.group) and question.group != group
            if first:
                group = question.group
                self._groups[question.key] = self._head(column, group)
            field = self._field(question)
            if first and question.title == question.group:
                field.hide_label()
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(page)
        self._follow()

    def _head(self, column: QVBoxLayout, group: str) -> tuple[QWidget, ...]:
        """Put the heading of a group into the form; return what goes when none of its questions is asked."""
        parts: tuple[QWidget, ...] = (label(template_words(group), "strong"),)
        if self._fields:
            parts = (hairline(), *parts)
        for part in parts:
            column.addWidget(part)
        return parts

    def _field(self, question: Question) -> Field:
        field = make_field(_spec(question))
        field.edited.connect(lambda: self._edited(field))
        self._fields[question.key] = field
        return field

    def _edited(self, field: Field) -> None:
        self._follow()
        self.answered.emit(field.spec.key, _plain(field.value()))

    def _follow(self) -> None:
        """Show the questions that are asked for the answers now, and the headings that stand above any of them."""
        if self._template is None:
            return
        there = asked(self._template, {key: _plain(field.value()) for key, field in self._fields.items()})
        group: tuple[QWidget, ...] = ()
        shown: dict[tuple[QWidget, ...], bool] = {}
        for key, field in self._fields.items():
            group = self._groups.get(key, group)
            field.setVisible(key in there)
            shown[group] = shown.get(group, False) or key in there
        for parts, any_there in shown.items():
            for part in parts:
                part.setVisible(any_there)

    def show_answers(self, answers: Mapping[str, Any]) -> None:
        """Show answers; the field that holds the caret keeps it."""
        for key, field in self._fields.items():
            if key in answers and answers[key] != _plain(field.value()):
                field.set_value(answers[key])
        self._follow()

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Say below each field what is wrong with its answer."""
        wrong = {fault.key: core_said(fault.sentence) for fault in faults}
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
    singular = {"sides": _side(), "table": template_words(question.title)}.get(question.kind, "")
    return Spec(
        question.key,
        question.kind,
        template_words(question.title) or question.key,
        template_words(question.help),
        tuple((option, template_words(option)) for option in question.options),
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
