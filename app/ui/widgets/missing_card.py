"""The card of what a draft lacks: parts that signed texts of its kind have, each to be put in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.jobs.gaps import Missing
from app.ui.looks import Looks
from app.ui.open_draft import OpenDraft
from app.ui.terms import topic_name as title
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_SHOWN = 3


class MissingCard(QFrame):
    """Lists what is missing; ``asked`` gives the Missing that is to be looked at and put in. Empty, it is hidden."""

    asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.open_draft: OpenDraft | None = None
        self._gaps: tuple[Missing, ...] = ()
        self._all = False
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Missing here"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 10, 10)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []
        self._column.addWidget(label(self.tr("Missing here"), "label"))
        self.hide()

    @property
    def gaps(self) -> tuple[Missing, ...]:
        """What is missing."""
        return self._gaps

    def hold(self, open_draft: OpenDraft) -> None:
        """Be of this draft from now on; what it lacks comes by ``show_missing``."""
        self.release()
        self.open_draft = open_draft

    def show_missing(self, gaps: tuple[Missing, ...]) -> None:
        """Show what was found."""
        same = [(each.topic, each.count, each.of) for each in gaps]
        if same != [(each.topic, each.count, each.of) for each in self._gaps]:
            self._gaps = gaps
            self._draw()
        self._gaps = gaps

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line that parts the card from what is above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._looks.theme.line))
        painter.end()

    def release(self) -> None:
        """Show nothing."""
        self.open_draft, self._all = None, False
        self.show_missing(())

    def _draw(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        shown = self._gaps if self._all else self._gaps[:_SHOWN]
        self._rows = [self._row(each) for each in shown]
        more = len(self._gaps) - len(shown)
        if more or self._all:
            self._rows.append(self._more(more))
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(self._gaps))

    def _row(self, gap: Missing) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        name = label(title(gap.topic), "value")
        row.addWidget(name)
        count = self.tr("in {count} of {all}").format(count=gap.count, all=gap.of)
        many = label(count, "hint")
        many.setToolTip(self.tr("Signed texts of this kind in the library that have it"))
        row.addWidget(many)
        row.addStretch(1)
        insert = _Slim(self._looks, self.tr("Insert…"))
        insert.setAccessibleName(self.tr("Insert {topic}…").format(topic=title(gap.topic)))
        insert.clicked.connect(lambda: self._ask(gap.topic))
        row.addWidget(insert)
        return holder

    def _more(self, more: int) -> QWidget:
        words = self.tr("{count} more").format(count=more) if more else self.tr("Fewer")
        button = _Slim(self._looks, words)
        button.clicked.connect(self._turn)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        return holder

    def _turn(self) -> None:
        self._all = not self._all
        self._draw()

    def _ask(self, topic: str) -> None:
        gap = next((each for each in self._gaps if each.topic == topic), None)
        if gap is not None:
            self.asked.emit(gap)


class _Slim(Button):
    def __init__(self, looks: Looks, words: str) -> None:
        super().__init__(looks, words, "link")
        self.setFont(looks.ui(12))
