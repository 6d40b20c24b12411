"""The foot of an import: how much of the source is accounted for, what is still doubtful, and the end of it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.review import Figures
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class CoverageBar(QWidget):
    """A bar 6 px high: the accounted part filled."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks, self.part = looks, 0
        self.setFixedSize(210, 6)
        looks.changed.connect(self.update)

    def show_part(self, hundredths: int) -> None:
        """Fill ``hundredths`` of the bar."""
        self.part = hundredths
        self.setAccessibleName(self.tr("Coverage {part} %").format(part=hundredths))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._looks.theme.line))
        painter.fillRect(0, 0, self.width() * self.part // 100, 6, QColor(self._looks.theme.fill))
        painter.end()


class ReviewFoot(QFrame):
    """Says the figures; ``confirmed`` and ``cancelled`` are its two buttons, ``doubts_asked`` its sentence."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setFixedHeight(56)
        self._looks = looks
        self._coverage = label("", "strong")
        self._bar = CoverageBar(looks)
        self._words = label("", "meta")
        self._doubts = label("", "doubt")
        self.cancel = Button(looks, self.tr("Cancel"), "quiet")
        self.add = Button(looks, self.tr("Add to library"), "primary", hint="Ctrl+Enter")
        self.cancel.clicked.connect(self.cancelled)
        self.add.clicked.connect(self.confirmed)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._coverage)
        top.addWidget(self._bar)
        top.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addLayout(top)
        left.addWidget(self._words)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(14)
        row.addLayout(left)
        row.addStretch(1)
        for part in (self._doubts, self.cancel, self.add):
            row.addWidget(part)

    def clear(self) -> None:
        """Say nothing: nothing is read yet."""
        for part in (self._coverage, self._words, self._doubts):
            part.clear()
        self._bar.show_part(0)
        self.add.setEnabled(False)

    def show_figures(self, figures: Figures, doubts: int, looked_at: int) -> None:
        """Say the figures; while any word is missing the button cannot be used."""
        number = QLocale().toString
        self._coverage.setText(self.tr("Coverage {part} %").format(part=figures.coverage))
        self._bar.show_part(figures.coverage)
        words = self.tr("{source} words in the source, {tree} in the tree, {aside} set aside, {missing} missing")
        self._words.setText(
            words.format(
                source=number(figures.source),
                tree=number(figures.tree),
                aside=number(figures.aside),
                missing=number(figures.missing),
            )
        )
        one, many = self.tr("1 doubtful spot, {looked} looked at"), self.tr("{n} doubtful spots, {looked} looked at")
        said = (one if doubts == 1 else many).format(n=doubts, looked=looked_at)
        self._doubts.setText(said if doubts else "")
        self.add.setEnabled(not figures.missing)
        why = self.tr("Some words of the source stand nowhere yet: see Set aside.") if figures.missing else ""
        self.add.setToolTip(why)

    def name(self, words: str) -> None:
        """Name the button."""
        self.add.setText(words)
        self.add.updateGeometry()
