"""The strip under a page's header that says what happened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.errors import legible
from app.ui.looks import Looks
from app.ui.messages import Note
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_ICONS = {"failed": "warning", "doubt": "warning", "done": "check"}
_MOST, _LINE = 2, 28
_LONGEST = 1_500  # letters
_STAYS = 20_000  # milliseconds


class Notice(QFrame):
    """One notice: what happened, why, what stands, its actions, close. ``acts`` run for them in their order."""

    closed = Signal()

    def __init__(self, looks: Looks, note: Note, *acts: Callable[[], None] | None) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("level", note.level)
        self.setAccessibleName(f"{note.what} {note.why} {note.stands}".strip())
        self._looks, self._note, self._acts = looks, note, acts
        self._mark = QLabel()
        self._mark.setFixedHeight(_LINE)
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(), 1)
        if note.action:
            button = Button(looks, note.action)
            button.clicked.connect(partial(self._run, 0))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for number, words in enumerate(note.further, 1):
            other = Button(looks, words, "quiet")
            other.clicked.connect(partial(self._run, number))
            row.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        looks.changed.connect(self._look)
        self._look()

    @property
    def spent(self) -> bool:
        """Whether it only says that something was done: nothing is left to be done with it."""
        note = self._note
        return note.passing or (
            note.level == "done" and not (note.stands or note.action or note.further or note.details)
        )

    @property
    def attended(self) -> bool:
        """Whether the mouse or the keys are at it."""
        focused = QApplication.focusWidget()
        return self.underMouse() or (focused is not None and self.isAncestorOf(focused))

    def _words(self) -> QVBoxLayout:
        note = self._note
        column = QVBoxLayout()
        column.setSpacing(2)
        said = QLabel()
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setText(f"<b style='font-weight:600'>{_plain(note.what)}</b> {_plain(note.why)}")
        said.setWordWrap(True)
        said.setMinimumHeight(_LINE)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        if note.stands:
            column.addWidget(label(legible(note.stands, _LONGEST), "stands", wrap=True))
        self._more = label("\n".join(note.details), "meta", wrap=True)
        self._more.hide()
        column.addWidget(self._more)
        return column

    def _run(self, number: int = 0, _checked: bool = False) -> None:
        act = self._acts[number] if number < len(self._acts) else None
        if act:
            act()
        else:
            self._more.setVisible(not self._more.isVisible())

    def _look(self) -> None:
        theme = self._looks.theme
        colour = {"failed": theme.seal, "doubt": theme.bracket, "done": theme.accent}[self._note.level]
        self._mark.setPixmap(self._looks.icon(_ICONS[self._note.level], colour).pixmap(18, 18))
        self._close.setIcon(self._looks.icon("close", size=15))


class NoticeStrip(QWidget):
    """The place for notices: the newest on top, never more than two.

    One with which nothing is left to be done goes after a while, unless the mouse or the keys are at it.
    """

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._shown: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def add(self, note: Note, *acts: Callable[[], None] | None) -> Notice:
        """Show a notice; one that only said that something was done makes room, and so does the oldest of three."""
        for old in tuple(each for each in self._shown if each.spent):
            self.drop(old)
        notice = Notice(self._looks, note, *acts)
        notice.closed.connect(self._closed)
        self._shown.insert(0, notice)
        self._column.insertWidget(0, notice)
        for old in self._shown[_MOST:]:
            self.drop(old)
        self.show()
        if notice.spent:
            fading = QTimer(notice, interval=_STAYS)
            fading.timeout.connect(lambda: None if notice.attended else self.drop(notice))
            fading.start()
        return notice

    def clear(self) -> None:
        """Take all notices away."""
        for notice in tuple(self._shown):
            self.drop(notice)

    def _closed(self) -> None:
        notice = self.sender()
        if isinstance(notice, Notice):
            self.drop(notice)

    def drop(self, notice: Notice) -> None:
        """Take one notice away; nothing happens when it is gone already."""
        if notice in self._shown:
            self._shown.remove(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._shown))


def _plain(text: str) -> str:
    return legible(text, _LONGEST).replace("&", "&amp;").replace("<", "&lt;")
