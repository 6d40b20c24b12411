"""Repeatable records of a form: sides, participants, signatories, rows of a table."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.widgets.counterpart_card import CounterpartCard
from app.ui.widgets.fields import (
    ChoiceField,
    DateField,
    Field,
    LineField,
    ListField,
    NumberField,
    Spec,
    TextField,
    YesField,
)
from app.ui.widgets.labels import label

_COUNTRY = "country"
"""The column that names a side's country."""


class Record(QFrame):
    """One record as a card: its fields, and buttons to move it up and down and to remove it."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._rest: dict[str, Any] = {}
        self._fields = {column.key: make_field(column) for column in spec.columns}
        self._card = CounterpartCard(self)
        self._title = label("", "strong")
        self._up = self._button("↑", self.tr("Move up"))
        self._down = self._button("↓", self.tr("Move down"))
        self._drop = self._button("✕", self.tr("Remove"))
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._drop.clicked.connect(self.removed)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self._up, self._down, self._drop):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for field in self._fields.values():
            field.edited.connect(self.edited)
            column.addWidget(field)
            if field.spec.key == _COUNTRY:
                field.edited.connect(self._about)
                column.addWidget(self._card)

    def name(self, words: str, *, first: bool, last: bool, only: bool) -> None:
        """Say which record this is, and which of its buttons can be used."""
        self._title.setText(words)
        self.setAccessibleName(words)
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)
        self._drop.setEnabled(not only)

    def value(self) -> dict[str, Any]:
        """Return what the fields hold; what no field shows is handed on as it came."""
        return self._rest | {key: field.value() for key, field in self._fields.items()}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show a record."""
        self._rest = {key: item for key, item in value.items() if key not in self._fields}
        for key, field in self._fields.items():
            field.set_value(value.get(key))
        self._about()

    def _about(self) -> None:
        """Show what is known of the practice of the country that is named."""
        field = self._fields.get(_COUNTRY)
        if field is not None:
            self._card.show_country(str(field.value() or ""))

    def focus(self) -> None:
        """Put the focus on the first field."""
        next(iter(self._fields.values())).setFocus()

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedSize(26, 26)
        return button


class RecordsField(Field):
    """Records as cards, one below the other, with a button that adds one."""

    def __init__(self, spec: Spec, least: int = 0, parent: QWidget | None = None) -> None:
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        super().__init__(spec, self._holder, parent)
        self._least = least
        self._records: list[Record] = []
        self._add = QPushButton(self.tr("Add {one}").format(one=spec.one.lower() or self.tr("entry")))
        self._add.setProperty("kind", "link")
        self._add.clicked.connect(self._added)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def value(self) -> Any:
        """Return the records."""
        return [record.value() for record in self._records]

    def set_value(self, value: Any) -> None:
        """Show the records; cards that stay keep their caret."""
        wanted = [dict(record) for record in value or ()]
        if wanted == self.value():
            return
        while len(self._records) > len(wanted):
            self._take(self._records[-1])
        while len(self._records) < len(wanted):
            self._append()
        for record, item in zip(self._records, wanted, strict=True):
            record.set_value(item)
        self._name()

    def _append(self) -> Record:
        record = Record(self.spec)
        record.edited.connect(self.edited)
        record.moved.connect(lambda by: self._move(record, by))
        record.removed.connect(lambda: self._remove(record))
        self._records.append(record)
        self._column.insertWidget(len(self._records) - 1, record)
        return record

    def _added(self) -> None:
        record = self._append()
        self._name()
        record.focus()
        self.edited.emit()

    def _take(self, record: Record) -> None:
        self._records.remove(record)
        self._column.removeWidget(record)
        record.hide()
        record.deleteLater()

    def _remove(self, record: Record) -> None:
        self._take(record)
        self._name()
        self.edited.emit()

    def _move(self, record: Record, by: int) -> None:
        values = self.value()
        at = self._records.index(record)
        values.insert(at + by, values.pop(at))
        for card, item in zip(self._records, values, strict=True):
            card.set_value(item)
        self._records[at + by].focus()
        self.edited.emit()

    def _name(self) -> None:
        count = len(self._records)
        for at, record in enumerate(self._records):
            words = f"{self.spec.one or self.spec.title} {at + 1}"
            record.name(words, first=at == 0, last=at == count - 1, only=count <= self._least)


_FIELDS: dict[str, Callable[[Spec], Field]] = {
    "line": LineField,
    "text": TextField,
    "number": NumberField,
    "choice": ChoiceField,
    "yes": YesField,
    "date": DateField,
    "list": ListField,
}


def make_field(spec: Spec) -> Field:
    """Make the field that a question asks for; a kind not known becomes a line."""
    if spec.columns:
        return RecordsField(spec, least=2 if spec.kind == "sides" else 0)
    return _FIELDS.get(spec.kind, LineField)(spec)
