"""The questions of a template as a form: a list of them at the left, what is said of the chosen one at the right."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.looks import Looks
from app.ui.models import template_questions as model
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import Field, Spec
from app.ui.widgets.labels import hairline, label, unkeyed
from app.ui.widgets.records import make_field
from app.ui.widgets.template_rows import dress


class TemplateQuestions(QWidget):
    """Shows the questions of a head; ``rewritten`` gives the head anew after each change in the form."""

    rewritten = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._head, self._key = "", ""
        self._fields: dict[str, Field] = {}
        self._editable = True
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Questions"))
        dress(self.list, looks, 4)
        self.list.currentItemChanged.connect(self._chosen)
        self._form = QScrollArea()
        self._form.setWidgetResizable(True)
        self._form.setFrameShape(QFrame.Shape.NoFrame)
        self._form.setAccessibleName(self.tr("The question"))
        self._said = label("", "fault", wrap=True)
        self._said.setContentsMargins(14, 8, 14, 8)
        self._said.hide()
        self._arrange()

    def _arrange(self) -> None:
        self.add = self._button(self.tr("Add a question"), self._add)
        self.take = self._button(self.tr("Take a common one…"), self._offer)
        self.up = self._button(self.tr("Up"), lambda: self._move(-1))
        self.down = self._button(self.tr("Down"), lambda: self._move(1))
        self.drop = self._button(self.tr("Remove"), self._remove)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 6, 10, 8)
        foot.setSpacing(2)
        for buttons in ((self.add, self.take), (self.up, self.down, self.drop)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            foot.addLayout(row)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.list, 1)
        left.addWidget(hairline())
        left.addLayout(foot)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addLayout(left, 5)
        sides.addWidget(hairline(vertical=True))
        sides.addWidget(self._form, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._said)
        column.addLayout(sides, 1)

    def _button(self, words: str, slot: Callable[[], None]) -> Button:
        button = Button(self._looks, words, "link")
        button.clicked.connect(slot)
        return button

    def show_head(self, head: str, editable: bool = True) -> None:
        """Show a head's questions; a head that is no TOML leaves the form closed until its file is put right."""
        if head == self._head and editable == self._editable and self.list.count():
            return
        self._head, self._editable = head, editable
        try:
            asked = model.asked_in(head)
        except (ValueError, RecursionError):
            self._close(self.tr("The file of the questions has a fault. Put it right in “File of questions”."))
            return
        self._said.hide()
        self.list.setEnabled(True)
        self._fill(asked)

    def _close(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.show()
        self.list.setEnabled(False)
        for button in (self.add, self.take, self.up, self.down, self.drop):
            button.setEnabled(False)
        self._form.setEnabled(False)

    def _fill(self, asked: tuple[model.Asked, ...]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for each in asked:
            item = QListWidgetItem(each.title)
            item.setData(Qt.ItemDataRole.UserRole, each.key)
            item.setToolTip(each.key)
            self.list.addItem(item)
        keys = [each.key for each in asked]
        at = keys.index(self._key) if self._key in keys else 0
        self.list.setCurrentRow(at if keys else -1)
        self.list.blockSignals(False)
        self._show_question(keys[at] if keys else "")

    def _chosen(self, item: QListWidgetItem | None, _before: object = None) -> None:
        self._show_question(item.data(Qt.ItemDataRole.UserRole) if item else "")

    # ---- the chosen question

    def _show_question(self, key: str) -> None:
        row = model.question(self._head, key) if key else {}
        same = key == self._key and row and self._fields and self._fields["kind"].value() == row.get("kind")
        self._key = key
        if not same:
            self._build(row)
        for part, field in self._fields.items():
            value = model.when_said(row.get("when", {})) if part == "when" else row.get(part, "")
            if not field.isAncestorOf(self.focusWidget() or self) or field.value() != value:
                field.set_value(value)
        at, count = self.list.currentRow(), self.list.count()
        self._form.setEnabled(bool(key))
        for button, usable in (
            (self.add, True), (self.take, True), (self.up, at > 0), (self.down, 0 <= at < count - 1),
            (self.drop, bool(key) and key != "sides"),
        ):  # fmt: skip
            button.setEnabled(usable and self._editable)

    def _build(self, row: dict[str, Any]) -> None:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 20)
        column.setSpacing(12)
        self._fields = {}
        for spec in self._specs(row) if row else ():
            field = make_field(spec)
            field.edited.connect(lambda part=spec.key, field=field: self._edited(part, field))
            field.setEnabled(self._editable and not (spec.key in {"key", "kind"} and model.is_common(row["key"])))
            self._fields[spec.key] = field
            column.addWidget(field)
        if row.get("kind") in {"table", "sides"}:
            words = self.tr("Columns and rows of a table are written in “File of questions”.")
            column.addWidget(label(words, "hint", wrap=True))
        column.addStretch(1)
        self._form.setWidget(page)

    def _specs(self, row: dict[str, Any]) -> tuple[Spec, ...]:
        kind = str(row.get("kind", "line"))
        names = self._kinds()
        kinds = tuple((each, names.get(each, each)) for each in dict.fromkeys((*model.kinds(), kind)))
        when = self.tr('Empty: always. Else answers to earlier questions: contact_points = true, rhythm = "as needed"')
        specs = [
            Spec("title", "line", self.tr("Question")),
            Spec("key", "line", self.tr("Key"), self.tr("The word for the braces of the text.")),
            Spec("kind", "choice", self.tr("Kind of answer"), options=kinds),
            Spec("help", "text", self.tr("Help"), self.tr("A sentence below the field.")),
            Spec("group", "line", self.tr("Group"), self.tr("The heading that it stands under.")),
            Spec("required", "yes", self.tr("Has to be answered")),
            Spec("when", "line", self.tr("Asked when"), when),
        ]
        if kind == "choice":
            specs.insert(
                3, Spec("options", "list", self.tr("Options"), self.tr("One a line; the first is the default."))
            )
        if kind == "number":
            specs[3:3] = [Spec("least", "number", self.tr("At least")), Spec("most", "number", self.tr("At most"))]
        if kind not in {"table", "sides"}:
            options = tuple((option, option) for option in row.get("options", ()))
            specs.insert(3, Spec("default", kind, self.tr("Default"), options=options))
        return tuple(specs)

    def _kinds(self) -> dict[str, str]:
        return {
            "line": self.tr("One line"), "text": self.tr("Several lines"), "number": self.tr("A number"),
            "choice": self.tr("One of several"), "yes": self.tr("Yes or no"), "date": self.tr("A date"),
            "list": self.tr("A list"), "table": self.tr("A table"), "sides": self.tr("The sides"),
        }  # fmt: skip

    def _edited(self, part: str, field: Field) -> None:
        value = field.value()
        if part == "when":
            value = model.when_typed(str(value or ""))
            field.set_fault("" if value is not None else self.tr("Write it as: key = value, key = value"))
            if value is None:
                return
        if part in {"least", "most"} and not isinstance(value, int):
            field.set_fault(self.tr("A whole number is wanted."))
            return
        if part in {"least", "most"}:
            field.set_fault("")
        if hasattr(value, "isoformat"):
            value = value.isoformat()
        self._rewrite(model.changed(self._head, self._key, part, "" if value is None else value), part, value)

    def _rewrite(self, head: str, part: str = "", value: Any = None) -> None:
        if head == self._head:
            return
        self._head = head
        if part == "key":
            self._key = str(value)
        self._fill(model.asked_in(head))
        self.rewritten.emit(head)

    # ---- the list

    def _add(self) -> None:
        head, self._key = model.added(self._head)
        self._rewrite(head)
        self._fields["title"].setFocus()

    def _offer(self) -> None:
        menu = QMenu(self)
        for key, title in model.not_asked(self._head):
            menu.addAction(unkeyed(title)).triggered.connect(lambda _=False, key=key: self._take(key))
        menu.exec(self.take.mapToGlobal(self.take.rect().bottomLeft()))
        menu.deleteLater()

    def _take(self, key: str) -> None:
        self._key = key
        self._rewrite(model.taken_up(self._head, key))

    def _move(self, by: int) -> None:
        self._rewrite(model.moved(self._head, self._key, by))

    def _remove(self) -> None:
        gone = self._key
        self._key = ""
        self._rewrite(model.removed(self._head, gone))
