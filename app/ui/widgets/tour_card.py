"""The card of the tour, and the ring round what it speaks of. Neither takes the mouse or the keys from the window."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_WIDTH, _GAP, _LINE = 360, 14, 3


class TourCard(QFrame):
    """Says one thing of the tour, and leads to the next; ``went`` carries +1 or -1, ``left`` ends it."""

    went = Signal(int)
    left = Signal()

    def __init__(self, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setFixedWidth(_WIDTH)
        self.count = label("", "hint")
        self.title = label("", "heading", wrap=True)
        self.words = label("", wrap=True)
        self.quiet = Button(looks, self.tr("Leave the tour"), "quiet", hint="Esc")
        self.back = Button(looks, self.tr("Back"))
        self.further = Button(looks, self.tr("Next"), "primary")
        self.quiet.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.went.emit(-1))
        self.further.clicked.connect(lambda: self.went.emit(1))
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the page below, which has a use of its own for it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().event(event)

    def show_stop(self, at: int, count: int, title: str, words: str) -> None:
        """Say a thing; the keys are the card's, until somebody goes elsewhere."""
        self.count.setText(self.tr("{at} of {count}").format(at=at + 1, count=count))
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(f"{title}. {words}")
        self.further.setAccessibleDescription(f"{title}. {words}")
        self.back.setVisible(at > 0)
        self.quiet.setVisible(at + 1 < count)
        self.further.setText(self.tr("Next") if at + 1 < count else self.tr("Done"))
        self.setMinimumHeight(0)
        layout = self.layout()
        if layout:
            layout.activate()
            self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))
        self.show()
        self.raise_()
        self.further.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_by(self, target: QRect, room: QRect) -> None:
        """Stand beside a thing where there is room, else at the lower right corner."""
        wanted = self._beside(target, room) or QPoint(
            room.right() - self.width() - _GAP, room.bottom() - self.height() - _GAP
        )
        self.move(wanted)

    def _beside(self, target: QRect, room: QRect) -> QPoint | None:
        wide, high = self.width(), self.height()
        top = min(max(target.top(), room.top() + _GAP), room.bottom() - high - _GAP)
        left = min(max(target.left(), room.left() + _GAP), room.right() - wide - _GAP)
        places = (
            QPoint(target.right() + _GAP, top),
            QPoint(target.left() - wide - _GAP, top),
            QPoint(left, target.bottom() + _GAP),
            QPoint(left, target.top() - high - _GAP),
        )
        return next((place for place in places if room.contains(QRect(place, self.size()))), None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.quiet)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.further)
        body = QVBoxLayout()
        body.setContentsMargins(16, 14, 16, 14)
        body.setSpacing(8)
        body.addLayout(head)
        body.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(body)
        column.addWidget(foot)


class TourRing(QWidget):
    """A line round a thing; the mouse goes through it, and inside it is not there at all."""

    def __init__(self, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._looks = looks
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def stand_round(self, target: QRect) -> None:
        """Stand round a thing, in the window's coordinates."""
        if self.geometry() != target:
            self.setGeometry(target)
            inside = self.rect().adjusted(_LINE, _LINE, -_LINE, -_LINE)
            self.setMask(QRegion(self.rect()) - QRegion(inside))
        if not self.isVisible():
            self.show()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), QColor(self._looks.theme.accent))
