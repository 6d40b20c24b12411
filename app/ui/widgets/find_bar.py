"""The bar that finds words in the draft, and puts others in their place."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.negotiating.searching import Found, found, rewording
from app.ui.looks import Looks
from app.ui.open_draft import Spot
from app.ui.widgets.buttons import Button
from app.ui.widgets.desk_sheet import DeskSheet
from app.ui.widgets.labels import label

_FIELD, _COUNT = 264, 92


class FindBar(QFrame):
    """Finds while one types; hidden until it is opened. ``closed`` says that the text has the keys again."""

    closed = Signal()

    def __init__(self, looks: Looks, sheet: DeskSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._sheet = looks, sheet
        self._found: tuple[Found, ...] = ()
        self._at = -1
        self._from = Spot("")
        self.setObjectName("band")
        self.setAccessibleName(self.tr("Find and replace"))
        self._words = _Field(self.tr("Find"))
        self._instead = _Field(self.tr("Replace with"))
        self._count = label("", "meta")
        self._count.setMinimumWidth(_COUNT)
        self._case = QCheckBox(self.tr("&Match capitals"))
        self._whole = QCheckBox(self.tr("&Whole words"))
        self._replace = Button(looks, self.tr("Replace"))
        self._all = Button(looks, self.tr("Replace all"))
        self._back = self._arrow("chevron-up", self.tr("Previous (Shift+Enter)"))
        self._on = self._arrow("chevron-down", self.tr("Next (Enter)"))
        self._close = self._arrow("close", self.tr("Close (Esc)"))
        self._arrange()
        self._connect()
        self.hide()

    def _arrow(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._looks.icon(icon))
        button.setProperty("drawing", icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFixedSize(28, 28)
        return button

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 6, 10, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(4)
        for part in (self._back, self._on):
            top.addWidget(part)
        top.addWidget(self._count)
        top.addSpacing(8)
        top.addWidget(self._case)
        top.addSpacing(8)
        top.addWidget(self._whole)
        top.addStretch(1)
        top.addWidget(self._close)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._replace)
        below.addWidget(self._all)
        below.addStretch(1)
        grid.addWidget(self._words, 0, 0)
        grid.addLayout(top, 0, 1)
        grid.addWidget(self._instead, 1, 0)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(1, 1)
        order = (self._words, self._instead, self._replace, self._all, self._back, self._on, self._case, self._whole)
        for before, after in zip(order, (*order[1:], self._close), strict=True):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._words.textEdited.connect(self._typed)
        self._words.entered.connect(self.go_on)
        self._instead.entered.connect(self._entered)
        self._case.toggled.connect(self._typed)
        self._whole.toggled.connect(self._typed)
        self._replace.clicked.connect(self.replace)
        self._all.clicked.connect(self.replace_all)
        self._back.clicked.connect(lambda: self.go_on(-1))
        self._on.clicked.connect(lambda: self.go_on(1))
        self._close.clicked.connect(self.close_bar)
        self._sheet.changed.connect(self._changed)
        self._looks.changed.connect(self._look)

    # ---- what it does

    def open_bar(self, *, replace: bool = False) -> None:
        """Show the bar, with the selected words in it, and the second field when something is to be replaced."""
        self._instead.setVisible(replace)
        self._replace.setVisible(replace)
        self._all.setVisible(replace)
        reach, cursor = self._sheet.reach(), self._sheet.textCursor()
        if cursor.hasSelection() and reach.first == reach.last:
            self._words.setText(cursor.selectedText())
        if self._sheet.open_draft is not None:
            self._from = self._sheet.open_draft.spot
        self.show()
        self._words.setFocus()
        self._words.selectAll()
        self._typed()

    def close_bar(self) -> None:
        """Hide the bar; what was found last is selected in the text."""
        if self.isHidden():
            return
        here = self._here()
        self.hide()
        self._found, self._at = (), -1
        self._sheet.show_hits((), None)
        if here is not None:
            self._sheet.go(Spot(here.provision, here.start, here.end))
        self._sheet.setFocus()
        self.closed.emit()

    def go_on(self, step: int = 1) -> None:
        """Go to the next place, or the one before (-1), round the end."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._show()

    def replace(self) -> None:
        """Put the other words in the place of what was found here, and go on."""
        here, at, words = self._here(), self._at, self._instead.text()
        if here is None:
            return
        self._put((here,))
        self._from = Spot(here.provision, here.start + len(words), here.start + len(words))
        self._seek()
        if not self._found:
            self._at = -1
        elif self._at < 0:
            self._at = at % len(self._found)
        self._show()

    def replace_all(self) -> None:
        """Put the other words in all places, as one step."""
        count = len(self._found)
        if not count:
            return
        self._put(self._found)
        self._seek()
        self._show()
        said = self.tr("{count} replaced") if count > 1 else self.tr("1 replaced")
        self._count.setText(said.format(count=count))

    # ---- how

    def _put(self, places: Iterable[Found]) -> None:
        """Put the other words in the place of what was found, as one step."""
        held, words = self._sheet.open_draft, self._instead.text()
        if held is not None:
            changes = ((each.provision, each.start, each.end, words) for each in places)
            held.do(rewording(held.draft, changes, "replaced"), self)

    def _entered(self, step: int) -> None:
        if step > 0:
            self.replace()
        else:
            self.go_on(step)

    def _typed(self) -> None:
        self._seek()
        self._show()

    def _changed(self) -> None:
        """Find anew after the text has changed, without moving it."""
        if self.isVisible() and not self._words.hasFocus():
            here = self._here()
            if here is not None:
                self._from = Spot(here.provision, here.start, here.end)
            self._seek()
            self._show(go=False)

    def _seek(self) -> None:
        held = self._sheet.open_draft
        self._found, self._at = (), -1
        if held is None:
            return
        case, whole = self._case.isChecked(), self._whole.isChecked()
        self._found = found(held.draft, self._words.text(), case=case, whole_words=whole)
        order = {provision.id: at for at, provision in enumerate(held.draft.provisions)}
        here = (order.get(self._from.provision, 0), self._from.start)
        after = (at for at, each in enumerate(self._found) if (order[each.provision], each.start) >= here)
        self._at = next(after, 0 if self._found else -1)

    def _here(self) -> Found | None:
        return self._found[self._at] if 0 <= self._at < len(self._found) else None

    def _show(self, *, go: bool = True) -> None:
        here = self._here()
        self._sheet.show_hits(self._found, here)
        if here is not None and go:
            self._sheet.go(Spot(here.provision, here.start, here.start))
        if not self._words.text().strip():
            said = ""
        elif here is None:
            said = self.tr("Not found")
        else:
            said = self.tr("{at} of {count}").format(at=self._at + 1, count=len(self._found))
        self._count.setText(said)
        self._count.setAccessibleName(said)
        for part in (self._back, self._on, self._replace, self._all):
            part.setEnabled(bool(self._found))

    def _look(self) -> None:
        for button in (self._back, self._on, self._close):
            button.setIcon(self._looks.icon(button.property("drawing")))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    """A field; ``entered`` gives 1 for Enter, -1 for Shift+Enter."""

    entered = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setFixedHeight(30)
        self.setMinimumWidth(200)
        self.setMaximumWidth(_FIELD)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            event.accept()
        else:
            super().keyPressEvent(event)
