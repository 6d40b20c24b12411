"""One group of brackets: where it stands, each alternative to be taken, and what is known of it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout

from app.negotiating.bracket_text import balanced
from app.negotiating.brackets import OpenBracket
from app.ui.looks import Looks
from app.ui.models.bracket_words import opened_words, owner_name, owner_tag, reason_name
from app.ui.models.places import Place
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label, unkeyed
from app.ui.widgets.taken_row import TakenRow
from app.ui.widgets.wrap_row import WrapRow

_OWNER, _BRIEF = 34, 32


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card shows of a group; two cards that show the same need not be made anew."""

    place: Place
    reason: str
    alternatives: tuple[tuple[str, str], ...]
    about: tuple[str, ...]
    depth: int


def shown(held: OpenBracket, place: Place) -> Shown:
    """Return what a card shows of a group at a place; what nobody holds against, can be left out too."""
    alternatives = tuple((owner_tag(each), held.words(each)) for each in held.group.alternatives)
    if len(alternatives) == 1 and alternatives[0][1].strip():
        alternatives = (*alternatives, ("", ""))
    record = held.record
    about = (opened_words(record), record.fallback if record else "", record.note if record else "")
    return Shown(place, reason_name(held.reason), alternatives, about, held.depth)


class BracketCard(QFrame):
    """``taken`` gives the number of an alternative (past the last: leave out), ``worded`` other words.

    ``asked`` gives note, add, keep, go, or the number of the alternative to change.
    """

    taken = Signal(int)
    worded = Signal(str)
    asked = Signal(str)

    def __init__(self, looks: Looks, held: OpenBracket, what: Shown) -> None:
        super().__init__()
        self._looks, self.held, self.what = looks, held, what
        self._current = False
        self.setAccessibleName(what.place.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(3)
        column.addLayout(self._head())
        column.addSpacing(3)
        self.rows = tuple(self._alternative(at) for at in range(len(what.alternatives)))
        wide = max(row.tag.sizeHint().width() for row in self.rows)
        for row in self.rows:
            row.tag.setMinimumWidth(max(wide, _OWNER))
            column.addWidget(row)
        column.addSpacing(3)
        for line in self._about():
            column.addWidget(line)
        column.addSpacing(4)
        column.addLayout(self._buttons())
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("The words that both sides accept"))
        self._field.setAccessibleName(self.tr("Other words"))
        self._field.returnPressed.connect(self._say)
        self._fault = label(self.tr("A square bracket has no counterpart."), "fault")
        self._field.textEdited.connect(self._fault.hide)
        column.addSpacing(4)
        for part in (self._field, self._fault):
            part.hide()
            column.addWidget(part)
        looks.changed.connect(self.update)

    def make_current(self, current: bool) -> None:
        """Show that the caret stands in this group, or no longer."""
        if current != self._current:
            self._current = current
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the field for other words on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._field.isVisible():
            self._field.hide()
            self._fault.hide()
            self.rows[0].setFocus()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit("go")
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground of the current one, and the line below."""
        theme, painter = self._looks.theme, QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), QColor(theme.now))
            painter.fillRect(0, 0, 3, self.height(), QColor(theme.accent))
        painter.setPen(QColor(theme.line))
        painter.drawLine(16, self.height() - 1, self.width() - 17, self.height() - 1)
        painter.end()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        said = self.what.place.said
        if self.what.depth:
            said = self.tr("{place}, within brackets").format(place=said)
        row.addWidget(label(said, "strong", wrap=True), 1)
        row.addWidget(label(self.what.reason, "meta"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _alternative(self, at: int) -> "AlternativeRow":
        owner, words = self.what.alternatives[at]
        known = self.held.group.alternatives
        row = AlternativeRow(self._looks, owner, words, owner_name(known[at].owner) if at < len(known) else "")
        row.taken.connect(lambda: self.taken.emit(at))
        return row

    def _about(self) -> list[QLabel]:
        opened, fallback, note = self.what.about
        lines = [opened]
        if fallback:
            lines.append(self.tr("Fall-back, internal: {words}").format(words=fallback))
        if note:
            lines.append(self.tr("Note, internal: {words}").format(words=note))
        return [label(line, "meta", wrap=True) for line in lines if line]

    def _buttons(self) -> WrapRow:
        row = WrapRow()
        other = Button(self._looks, self.tr("Other words…"))
        other.clicked.connect(self._ask_words)
        note = Button(self._looks, self.tr("Note…"), "quiet")
        note.clicked.connect(lambda: self.asked.emit("note"))
        more = QToolButton()
        more.setText(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for name, words in (
            ("add", self.tr("Add an alternative…")),
            ("keep", self.tr("Keep the words of all, without brackets")),
            ("go", self.tr("Show in the text")),
        ):
            if name == "go":
                menu.addSeparator()
                for at, (tag, said) in enumerate(self.what.alternatives[: len(self.held.group.alternatives)]):
                    change = menu.addAction(self.tr("Change {words}…").format(words=unkeyed(_brief(tag, said))))
                    change.triggered.connect(lambda _=False, at=at: self.asked.emit(str(at)))
                menu.addSeparator()
            menu.addAction(words).triggered.connect(lambda _=False, name=name: self.asked.emit(name))
        more.setMenu(menu)
        for button in (other, note, more):
            row.addWidget(button)
        return row

    def _ask_words(self) -> None:
        self._field.show()
        if not self._field.text():
            self._field.setText(self._first_words())
        self._field.selectAll()
        self._field.setFocus()

    def _first_words(self) -> str:
        return next((words for _, words in self.what.alternatives if words.strip()), "")

    def _say(self) -> None:
        words = self._field.text()
        if balanced(words):
            self.worded.emit(words)
        else:
            self._fault.show()


def _brief(tag: str, words: str) -> str:
    """Return an alternative as a menu can hold it."""
    flat = " ".join(words.split())
    short = flat if len(flat) <= _BRIEF else f"{flat[:_BRIEF]}…"
    return " ".join(part for part in (tag, f"“{short}”" if short else "") if part).replace("&", "&&")


class AlternativeRow(TakenRow):
    """One alternative; Enter, Space and a click on “Take” take it."""

    by_click = False

    def __init__(self, looks: Looks, tag: str, words: str, owner: str) -> None:
        super().__init__(looks)
        blank = not words.strip()
        said = self.tr("leave out") if blank else words
        named = self.tr("{owner}: {words}. Enter takes it.").format(owner=owner, words=said)
        self.setAccessibleName(named if owner else self.tr("{words}. Enter takes it.").format(words=said))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 5)
        row.setSpacing(8)
        self.tag = label(tag, "small")
        self.tag.setToolTip(owner)
        row.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        shown_words = label(said, "" if blank else "serif-small", wrap=True)
        row.addWidget(shown_words, 1)
        take = Button(looks, self.tr("Take"), "link")
        take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        take.setAccessibleName(self.tr("Take: {words}").format(words=said))
        take.clicked.connect(self.taken)
        row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        self._tint()
        looks.changed.connect(self._tint)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tint of brackets, and the ring."""
        theme, painter = self.looks.theme, QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.bracket_tint))
        if self.over or self.hasFocus():
            pen = QPen(QColor(theme.accent if self.hasFocus() else theme.bracket_line), 2 if self.hasFocus() else 1)
            painter.setPen(pen)
            inset = 1 if self.hasFocus() else 0
            painter.drawRect(self.rect().adjusted(inset, inset, -1, -1))
        painter.end()

    def _tint(self) -> None:
        self.tag.setStyleSheet(f"color: {self.looks.theme.bracket}; font-weight: 600; padding-top: 5px")
        self.update()
