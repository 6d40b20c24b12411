"""The switches above the list of changes: by weight, and, in a menu, by what happened and by kind."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from app.ui.compare_folds import FAMILIES, WEIGHTS, Difference, Shown
from app.ui.compare_weights import WeightWords
from app.ui.compare_words import CompareWords
from app.ui.looks import Looks
from app.ui.widgets.weight_disc import draw_weight

_PADDING, _SIDE, _DOT, _GAP = 16, 7, 9, 5
_WEIGHTY = 3


class WeightSwitch(QToolButton):
    """One switch: the disc of a weight and its name."""

    def __init__(self, looks: Looks, weight: int, text: str) -> None:
        super().__init__()
        self._looks, self._weight = looks, weight
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFixedHeight(22)
        self.setAccessibleName(text)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for disc and word."""
        word = QFontMetrics(self._looks.ui(12, 600)).horizontalAdvance(self.text())
        return QSize(word + _DOT + _GAP + 2 * _SIDE, 22)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Say that a word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground by its state, the disc and the word; a hidden weight is grey."""
        theme = self._looks.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.tint))
            painter.drawRoundedRect(self.rect(), 3, 3)
        draw_weight(painter, QPointF(_SIDE + _DOT / 2, self.height() / 2), self._weight, theme)
        strong = self._weight == _WEIGHTY and self.isChecked()
        painter.setPen(QColor(theme.seal if strong else theme.ink if self.isChecked() else theme.ink3))
        painter.setFont(self._looks.ui(12, 600 if strong else 500))
        place = self.rect().adjusted(_SIDE + _DOT + _GAP, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)


class WeightSwitches(QFrame):
    """Chooses which changes are shown. ``changed`` carries the choice, a Shown."""

    changed = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("head")
        self._words, self._weights = CompareWords(self), WeightWords(self)
        self._hidden: frozenset[str] = frozenset()
        self._found: Sequence[Difference] = ()
        self._switches = {weight: self._switch(looks, weight) for weight in WEIGHTS}
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setFixedSize(24, 24)
        self.more.setStyleSheet("QToolButton { padding: 0; }")
        self.more.setToolTip(self.tr("Show or hide kinds of change"))
        self.more.setAccessibleName(self.tr("Kinds of change"))
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 9, 6, 9)
        row.setSpacing(0)
        row.addWidget(self._framed())
        row.addStretch(1)
        row.addWidget(self.more)

    @property
    def shown(self) -> Shown:
        """Which changes are shown."""
        on = frozenset(weight for weight, switch in self._switches.items() if switch.isChecked())
        return Shown(on, self._hidden)

    def offer(self, found: Sequence[Difference]) -> None:
        """Say which changes there are: the menu offers their kinds."""
        self._found = found

    def toggle(self, weight: int) -> None:
        """Show or hide a weight."""
        self._switches[weight].click()

    def only(self, weight: int) -> None:
        """Show this weight alone; all of them where it was alone before."""
        alone = self.shown.weights == {weight}
        for each, switch in self._switches.items():
            switch.blockSignals(True)
            switch.setChecked(alone or each == weight)
            switch.blockSignals(False)
        self._tell()

    def hide_kind(self, kind: str, hidden: bool) -> None:
        """Hide or show a family ("dropped") or a leading kind ("editorial")."""
        self._hidden = self._hidden | {kind} if hidden else self._hidden - {kind}
        self._tell()

    def show_all(self) -> None:
        """Hide nothing any more."""
        self._hidden = frozenset()
        for switch in self._switches.values():
            switch.setChecked(True)
        self._tell()

    def menu(self) -> QMenu:
        """Return the menu: what happened, then the kinds that lead a change here, each with its count."""
        menu = QMenu(self)
        families = [(name, self._words.family(name)) for name in FAMILIES]
        counted = {name: sum(found.family == name for found in self._found) for name in FAMILIES}
        self._add(menu, [(name, words, counted[name]) for name, words in families if counted[name]])
        menu.addSeparator()
        self._add(menu, self._kinds())
        menu.addSeparator()
        menu.addAction(self.tr("Show all"), self.show_all)
        return menu

    def _kinds(self) -> Iterable[tuple[str, str, int]]:
        kinds = dict.fromkeys(found.leading for found in sorted(self._found, key=lambda found: -found.weight))
        for kind in filter(None, kinds):
            name = self._weights.kind(kind)
            yield kind, name[:1].upper() + name[1:], sum(found.leading == kind for found in self._found)

    def _add(self, menu: QMenu, kinds: Iterable[tuple[str, str, int]]) -> None:
        for slug, words, number in kinds:
            action = QAction(f"{words}  {number}", menu)
            action.setCheckable(True)
            action.setChecked(slug not in self._hidden)
            action.toggled.connect(partial(self._toggled, slug))
            menu.addAction(action)

    def _toggled(self, slug: str, on: bool) -> None:
        self.hide_kind(slug, not on)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _switch(self, looks: Looks, weight: int) -> WeightSwitch:
        names = {3: self.tr("Weighty"), 2: self.tr("Substance"), 1: self.tr("Light")}
        switch = WeightSwitch(looks, weight, names[weight])
        key = WEIGHTS.index(weight) + 1
        switch.setToolTip(self.tr("Show or hide: {weight}  {key}").format(weight=names[weight], key=key))
        switch.toggled.connect(self._tell)
        return switch

    def _framed(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("switch")
        frame.setFixedHeight(26)
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for switch in self._switches.values():
            inside.addWidget(switch)
        return frame

    def _tell(self) -> None:
        self.changed.emit(self.shown)
