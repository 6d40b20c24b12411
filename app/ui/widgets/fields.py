"""Fields of a form: a label above, the control, help and, where something is wrong, a sentence below."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.models.days import read_day
from app.ui.terms import long_date
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import Role, label


@dataclass(frozen=True, slots=True)
class Spec:
    """What a field asks for.

    ``kind`` is line, text, number, choice, yes, date, list, table or sides; ``options`` are values, each with the words
    shown for it; ``columns`` what each record of a table or of the sides holds.
    """

    key: str
    kind: str
    title: str
    help: str = ""
    options: tuple[tuple[str, str], ...] = ()
    columns: tuple["Spec", ...] = ()
    one: str = ""
    """What one record is called ("Side")."""


class Field(QWidget):
    """The base of all fields; ``edited`` is sent when the user changed the value, never for ``set_value``."""

    edited = Signal()

    def __init__(self, spec: Spec, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.control = control
        self._label = _words(spec.title, "meta")
        self._label.setBuddy(control)
        self._help = _words(spec.help, "small")
        self._fault = _words("", "fault")
        control.setAccessibleName(spec.title)
        control.setAccessibleDescription(spec.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addWidget(self._fault)
        column.addWidget(self._help)
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.setFocusProxy(control)

    def value(self) -> Any:
        """Return what the field holds."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show ``value``; the caret stays where it is when nothing changes."""
        raise NotImplementedError

    def set_fault(self, sentence: str) -> None:
        """Say what is wrong; nothing when ``sentence`` is empty."""
        _say(self._fault, sentence)
        if bool(self.control.property("fault")) != bool(sentence):
            self.control.setProperty("fault", bool(sentence))
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)

    def hide_label(self) -> None:
        """Leave the label to what stands above the field."""
        self._label.hide()


class LineField(Field):
    """One line of text."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(spec, self.line, parent)
        self.line.textEdited.connect(self.edited)

    def value(self) -> Any:
        """Return the words."""
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show the words."""
        if value != self.value():
            self.line.setText("" if value is None else str(value))


class NumberField(LineField):
    """A whole number; what is not one stays as typed, so that it can be put right."""

    def value(self) -> Any:
        """Return the number, the words when they are none, None when empty."""
        words = self.line.text().strip()
        return int(words) if words.isascii() and words.isdigit() else words or None


class DateField(LineField):
    """A day, typed as people write it."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.line.setPlaceholderText(self.tr("not decided"))
        self.line.editingFinished.connect(self._tidy)

    def value(self) -> Any:
        """Return the day, the words when they are none, None when empty."""
        words = self.line.text().strip()
        return read_day(words).day or words or None

    def set_value(self, value: Any) -> None:
        """Show a day, an ISO string or words that are neither yet."""
        day = value if isinstance(value, date) else read_day(str(value or "")).day
        if (day or value or None) != self.value():
            self.line.setText(long_date(day) if day else str(value or ""))

    def set_fault(self, sentence: str) -> None:
        """Say what is wrong; of a day that does not exist, what is wrong with it."""
        typed = read_day(self.line.text())
        if typed.length:
            sentence = self.tr("{month} has {length} days.").format(month=typed.month, length=typed.length)
        elif self.line.text().strip() and not typed.day:
            sentence = self.tr("This is not a date. Write it as 19 March 2026.")
        super().set_fault(sentence)

    def _tidy(self) -> None:
        day = read_day(self.line.text()).day
        if day:
            self.line.setText(long_date(day))
        self.set_fault("")


class _Growing(QPlainTextEdit):
    """As high as its words ask, from two lines to twelve."""

    _LEAST, _MOST = 2, 12

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Take the height that the words ask."""
        height, block = 0.0, self.document().begin()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        line = self.fontMetrics().lineSpacing()
        most = line * self._MOST
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if height <= most else needed)
        self.setFixedHeight(int(min(max(height, line * self._LEAST), most)) + 18)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class TextField(Field):
    """Several lines of text."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        self.edit = _Growing()
        super().__init__(spec, self.edit, parent)
        self._shown = False
        self.edit.textChanged.connect(self._changed)

    def value(self) -> Any:
        """Return the words."""
        return self.edit.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show the words."""
        if value == self.value():
            return
        self._show(str(value or ""))

    def _show(self, words: str) -> None:
        self._shown = True
        self.edit.setPlainText(words)
        self._shown = False

    def _changed(self) -> None:
        if not self._shown:
            self.edited.emit()


class ListField(TextField):
    """A list, one entry a line."""

    def value(self) -> Any:
        """Return the entries, empty lines left out."""
        return [line.strip() for line in self.edit.toPlainText().splitlines() if line.strip()]

    def set_value(self, value: Any) -> None:
        """Show the entries."""
        entries = [str(entry) for entry in value or ()]
        if entries != self.value():
            self._show("\n".join(entries))


class ChoiceField(Field):
    """One of several values; one that is not among them is kept and shown too."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        self.box = ChoiceBox()
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, words in spec.options:
            self.box.addItem(words, value)
        super().__init__(spec, self.box, parent)
        self.box.activated.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """Return the chosen value."""
        return self.box.currentData()

    def set_value(self, value: Any) -> None:
        """Choose ``value``."""
        at = self.box.findData(value)
        if at < 0 and value not in {None, ""}:
            self.box.addItem(str(value), value)
            at = self.box.count() - 1
        self.box.setCurrentIndex(at)


class YesField(Field):
    """Yes or no."""

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        self.check = QCheckBox(spec.title)
        super().__init__(spec, self.check, parent)
        self._label.hide()
        self.check.clicked.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.check.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it or not."""
        self.check.setChecked(bool(value))


def _words(words: str, role: Role) -> QLabel:
    made = label(words, role, wrap=True)
    if not words:
        made.hide()  # showing it, too, would make a window of it: it has no parent yet
    return made


def _say(line: QLabel, words: str) -> None:
    line.setText(words)
    line.setVisible(bool(words))
