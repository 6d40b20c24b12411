"""What a provision departs in, a line each: the weight and its word on the left, the words on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.comparison import Reason
from app.ui.compare_weights import WeightWords
from app.ui.looks import Looks
from app.ui.widgets.weight_disc import draw_weight

_ROW, _LEFT, _GAP = 23, 15, 10
_WEIGHTS = {3: 600, 2: 500, 1: 400}


class DepartureRows(QWidget):
    """Shows reasons, the heaviest first; ``chosen`` gives the one that was clicked or taken by Enter."""

    chosen = Signal(object)

    def __init__(self, looks: Looks, reasons: Sequence[Reason], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._reasons, self._at = looks, tuple(reasons), 0
        self._words = WeightWords(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Departures"))
        self.setAccessibleDescription(". ".join(map(self._spoken, self._reasons)))
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give each reason a line."""
        return QSize(200, _ROW * len(self._reasons))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the words be cut where there is little room."""
        return QSize(160, _ROW * len(self._reasons))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines."""
        painter = QPainter(self)
        for at, reason in enumerate(self._reasons):
            self._paint(painter, QRect(0, at * _ROW, self.width(), _ROW), reason)
            if self.hasFocus() and at == self._at:
                painter.setPen(QColor(self._looks.theme.accent))
                painter.drawRect(QRect(0, at * _ROW, self.width() - 1, _ROW - 1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the click, so that its release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the line."""
        at = int(event.position().y()) // _ROW
        if event.button() == Qt.MouseButton.LeftButton and 0 <= at < len(self._reasons):
            self.chosen.emit(self._reasons[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go up and down, and choose."""
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if event.key() in steps and 0 <= self._at + steps[event.key()] < len(self._reasons):
            self._at += steps[event.key()]
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self._reasons[self._at])
        else:
            super().keyPressEvent(event)

    def _paint(self, painter: QPainter, rect: QRect, reason: Reason) -> None:
        theme = self._looks.theme
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        draw_weight(painter, QPointF(5, rect.center().y() + 0.5), reason.weight, theme)
        font = self._looks.ui(12, _WEIGHTS.get(reason.weight, 400))
        said = self._said(reason)
        room = rect.width() - _LEFT
        wide = min(
            QFontMetrics(font).horizontalAdvance(said) + 2, max(room * 2 // 3, room - self._wanted(reason) - _GAP)
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.seal if reason.weight == 3 else theme.ink))  # noqa: PLR2004 - weighty
        elided = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(_LEFT, rect.top(), wide, rect.height()), middle, elided)
        self._paint_words(painter, rect, reason, room - wide - _GAP)

    def _paint_words(self, painter: QPainter, rect: QRect, reason: Reason, room: int) -> None:
        """Draw what went, struck, and what came, underlined, at the right edge."""
        theme = self._looks.theme
        forms = [(reason.before, theme.removed, theme.removed_tint), (reason.after, theme.added, theme.added_tint)]
        parts = [(words, ink, tint) for words, ink, tint in forms if words]
        right = rect.right() + 1
        for number, (words, ink, tint) in enumerate(reversed(parts)):
            font = self._looks.serif(14)
            went = ink == theme.removed
            font.setStrikeOut(went)
            painter.setFont(font)
            metrics = painter.fontMetrics()
            share = room if number == len(parts) - 1 else room * 2 // 3
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(20, share))
            wide = metrics.horizontalAdvance(shown)
            place = QRect(right - wide, rect.top() + 2, wide, rect.height() - 4)
            painter.fillRect(place, QColor(tint))
            painter.setPen(QColor(ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            if not went:
                painter.fillRect(QRect(QPoint(place.left(), place.bottom()), QSize(wide, 1)), QColor(ink))
            right -= wide + 5
            room -= wide + 5

    def _wanted(self, reason: Reason) -> int:
        metrics = QFontMetrics(self._looks.serif(14))
        return sum(metrics.horizontalAdvance(words) + 5 for words in (reason.before, reason.after) if words)

    def _said(self, reason: Reason) -> str:
        said = self._words.reason(reason)
        return said[:1].upper() + said[1:]

    def _spoken(self, reason: Reason) -> str:
        words = (
            self.tr("removed: {words}").format(words=reason.before) if reason.before else "",
            self.tr("added: {words}").format(words=reason.after) if reason.after else "",
        )
        return ", ".join(part for part in (self._words.weight(reason.weight), self._said(reason), *words) if part)
