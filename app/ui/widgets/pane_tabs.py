"""Panes behind tabs that are all seen: where one line is too narrow for them, they stand in two."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.ui.looks import Looks

_ROW, _BESIDE, _PADDING, _GAP, _COUNT, _BAR = 36, 10, 6, 3, 6, 2
_LOWER = 30
"""How high each line of tabs is where there are several."""


class PaneTabs(QWidget):
    """Shows one of its panes, and above it a tab for each; ``name`` is what a screen reader says of the tabs."""

    def __init__(self, looks: Looks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._stack = QStackedWidget()
        self._strip = _Strip(looks, name)
        self._tabs: dict[QWidget, _Tab] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)

    def add(self, pane: QWidget, word: str, said: str = "") -> None:
        """Add a pane behind a tab of one word; ``said`` is what the tab is called in full."""
        tab = self._tabs[pane] = _Tab(self._strip, word, said)
        tab.clicked.connect(lambda: self.show_pane(pane))
        self._strip.tabs.append(tab)
        self._stack.addWidget(pane)
        if len(self._tabs) == 1:
            self.show_pane(pane)

    def tell(self, pane: QWidget, word: str, count: int = 0) -> None:
        """Say another word on a pane's tab, and how many things the pane lists."""
        self._tabs[pane].tell(word, count)
        self._strip.lay()

    def offer(self, pane: QWidget, *, there: bool) -> None:
        """Let a pane have its tab, or take it away; the first one comes to the front in its place."""
        if self.offers(pane) == there:
            return
        self._tabs[pane].there = there
        if not there and self.pane is pane:
            self.show_pane(next(each for each in self._tabs if self.offers(each)))
        self._strip.lay()

    def offers(self, pane: QWidget) -> bool:
        """Tell whether a pane has its tab."""
        return self._tabs[pane].there

    @property
    def pane(self) -> QWidget | None:
        """The pane in front; None before there is one."""
        return self._stack.currentWidget()

    def show_pane(self, pane: QWidget) -> None:
        """Bring a pane to the front."""
        self._stack.setCurrentWidget(pane)
        self._tabs[pane].setChecked(True)
        self.setFocusProxy(self._tabs[pane])

    def words(self) -> tuple[str, ...]:
        """Return what the tabs say, in their order."""
        return tuple(tab.text() for tab in self._strip.tabs if tab.there)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Ctrl+Tab and Ctrl+Shift+Tab turn the tabs, from within a pane, too."""
        steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        there = [pane for pane in self._tabs if self.offers(pane)]
        pane = there[([pane is self.pane for pane in there].index(True) + step) % len(there)]
        self.show_pane(pane)
        pane.setFocus(Qt.FocusReason.TabFocusReason)


class _Strip(QWidget):
    """The line, or lines, of tabs."""

    def __init__(self, looks: Looks, name: str) -> None:
        super().__init__()
        self.looks = looks
        self.tabs: list[_Tab] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW)
        looks.changed.connect(self.update)

    def lay(self) -> None:
        """Give each tab its place."""
        rows: list[list[_Tab]] = [[]]
        left = self.width() - 2 * _BESIDE
        for tab in self.tabs:
            tab.setVisible(tab.there)
            if not tab.there:
                continue
            wide = tab.sizeHint().width()
            if rows[-1] and wide > left:
                rows.append([])
                left = self.width() - 2 * _BESIDE
            rows[-1].append(tab)
            left -= wide + _GAP
        high = _ROW if len(rows) == 1 else _LOWER
        for at, row in enumerate(rows):
            x = _BESIDE
            for tab in row:
                tab.setGeometry(x, at * high, tab.sizeHint().width(), high)
                x += tab.width() + _GAP
        self.setFixedHeight(len(rows) * high + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the line elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the hairline below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self.looks.theme.line))
        painter.end()


class _Tab(QToolButton):
    def __init__(self, strip: _Strip, word: str, said: str) -> None:
        super().__init__(strip)
        self._looks = strip.looks
        self._said = said
        self._word, self._count = word, ""
        self.there = True
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tell(word, 0)

    def tell(self, word: str, count: int) -> None:
        self._word, self._count = word, str(count) if count else ""
        text = self.tr("{pane} {count}").format(pane=word, count=count) if count else word
        self.setText(text)
        self.setAccessibleName(f"{self._said} {self._count}".strip() if self._said else text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        word = QFontMetrics(self._font(True)).horizontalAdvance(self._word)
        count = QFontMetrics(self._small()).horizontalAdvance(self._count) + _COUNT if self._count else 0
        return QSize(2 * _PADDING + word + count, _ROW)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.sizeHint().width(), _LOWER)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, chosen = self._looks.theme, self.isChecked()
        painter = QPainter(self)
        if self.underMouse() and not chosen:
            painter.fillRect(self.rect(), QColor(theme.hover))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font(chosen))
        painter.setPen(QColor(theme.accent if chosen else theme.ink2))
        painter.drawText(QRect(_PADDING, 0, self.width(), self.height()), middle, self._word)
        left = _PADDING + painter.fontMetrics().horizontalAdvance(self._word) + _COUNT
        painter.setFont(self._small())
        painter.setPen(QColor(theme.ink3))
        painter.drawText(QRect(left, 0, self.width(), self.height()), middle, self._count)
        if chosen:
            painter.fillRect(0, self.height() - _BAR, self.width(), _BAR, QColor(theme.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _font(self, chosen: bool) -> QFont:
        return self._looks.ui(13, 600 if chosen else 400)

    def _small(self) -> QFont:
        return self._looks.ui(11)
