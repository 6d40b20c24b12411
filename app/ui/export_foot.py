"""The foot of the export dialog: what the file carries and what it does not, or why it cannot be; and its buttons."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.messages import Note
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_HEIGHT, _ICON = 64, 18


class _Bar(BusyBar):
    """Stands in the place of the words while it is shown."""

    def __init__(self, looks: Looks, words: QWidget, stop: str) -> None:
        super().__init__(looks, stop=stop)
        self._instead_of = words
        self.setObjectName("foot")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the place of the words."""
        self._instead_of.hide()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Give it back."""
        self._instead_of.show()
        super().hideEvent(event)


class ExportFoot(QFrame):
    """Two lines at the left, a bar in their place while it takes long, and the buttons at the right."""

    saving = Signal()
    leaving = Signal()
    showing = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setFixedHeight(_HEIGHT)
        self._looks = looks
        self._fault: Note | None = None
        self._mark = QLabel()
        self.carries, self.without = label("", "strong"), label("", "meta", wrap=True)
        self._said = self._words()
        self.busy = _Bar(looks, self._said, self.tr("Stop"))
        self.where = Button(looks, self.tr("Show"))
        self.where.setToolTip(self.tr("Close, and go to the first place that is open"))
        self.where.clicked.connect(self.showing)
        self.leave = Button(looks, self.tr("Cancel"), "quiet")
        self.leave.clicked.connect(self.leaving)
        self.save = Button(looks, "", "primary", hint=self.tr("Enter"))
        self.save.setDefault(True)
        self.save.clicked.connect(self.saving)
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._said, 1)
        row.addWidget(self.busy, 1)
        row.addWidget(self.where)
        row.addWidget(self.leave)
        row.addWidget(self.save)
        looks.changed.connect(self._look)
        self.say("", "")

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, from left to right."""
        items = (self.row.itemAt(at) for at in range(self.row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(each for each in widgets if isinstance(each, QPushButton))

    def say(self, carries: str, without: str, fault: Note | None = None, *, there: bool = False) -> None:
        """Say what the file carries, and what it does not; or what is wrong, ``there`` where the text can show it."""
        self._fault = fault
        self.where.setVisible(there)
        if fault:
            carries, without = fault.what, " ".join(filter(None, (fault.why, fault.stands)))
        self.carries.setText(carries)
        self.without.setText(without)
        for line in (self.carries, self.without):
            line.setToolTip(line.text())
        self.setAccessibleName(f"{carries} {without}".strip())
        self._look()

    def _words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addStretch(1)
        for line in (self.carries, self.without):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(line)
        column.addStretch(1)
        return words

    def _look(self) -> None:
        theme, fault = self._looks.theme, self._fault
        icon = self._looks.icon("warning" if fault else "info", theme.seal if fault else theme.ink2)
        self._mark.setPixmap(icon.pixmap(QSize(_ICON, _ICON)))
        for line in (self.carries, self.without):
            line.setStyleSheet(f"color: {theme.seal}" if fault else "")
