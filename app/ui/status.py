"""The line at the foot of the window: the page's counters left, two key hints right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.looks import Looks
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.counter import Counter
    from app.ui.pages.base import Page

_HEIGHT = 26


class StatusLine(QFrame):
    """Shows what a page counts."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(_HEIGHT)
        self._looks = looks
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 16, 0)
        self._row.setSpacing(18)
        self._page: Page | None = None
        looks.changed.connect(self._again)

    def show_page(self, page: "Page") -> None:
        """Show the counters and hints of this page."""
        self._page = page
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for counter in page.counters:
            self._row.addWidget(self._counter(counter))
        self._row.addStretch(1)
        for hint in page.hints:
            self._row.addWidget(label(hint))

    def _again(self) -> None:
        if self._page:
            self.show_page(self._page)

    def _counter(self, counter: "Counter") -> QWidget:
        from html import escape  # noqa: PLC0415 - late: the line is empty while the window is made

        theme = self._looks.theme
        tone = {"doubt": theme.bracket, "weighty": theme.seal}.get(counter.tone, theme.ink)
        words, strong = escape(counter.words), escape(counter.strong)
        said = words.replace(strong, f"<b style='font-weight:600;color:{tone}'>{strong}</b>", 1) if strong else words
        made = QLabel(said)
        made.setTextFormat(Qt.TextFormat.RichText)
        if counter.go is None:
            return made
        return _Clickable(made, counter)


class _Clickable(QToolButton):
    """A counter that goes to its list; the words are drawn by its label."""

    def __init__(self, words: QLabel, counter: "Counter") -> None:
        super().__init__()
        self.setAccessibleName(counter.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(words)
        self.setFixedSize(words.sizeHint().width() + 4, 22)
        if counter.go:
            self.clicked.connect(counter.go)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line below the words only while the mouse is over them."""
        super().paintEvent(event)
        if self.underMouse():
            painter = QPainter(self)
            painter.setPen(self.palette().link().color())
            painter.drawLine(2, self.height() - 3, self.width() - 3, self.height() - 3)
