"""The heads of the two columns: which texts are compared, a button to exchange them, and a place to choose others."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui.looks import Looks
from app.ui.widgets.columns_layout import GUTTER, PADDING

_HEIGHT = 50
_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class SideHead(QAbstractButton):
    """Title, and place, date and who is named first; a click chooses another text."""

    def __init__(self, looks: Looks, name: str) -> None:
        super().__init__()
        self._looks, self._name, self._said = looks, name, ""
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(160)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.put("", "")

    def put(self, title: str, said: str) -> None:
        """Show a text's title and what is known of it."""
        self.setText(title or self.tr("Choose a text…"))
        self._said = said
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.setAccessibleDescription(said)
        self.setToolTip(self.tr("{title}\nChoose another text").format(title=self.text()))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it is given."""
        return QSize(300, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw both lines, and a mark that says there are more."""
        theme = self._looks.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.hover if self.underMouse() else theme.desk))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
        room = self.width() - 2 * PADDING - 22
        title = self._looks.ui(14, 600)
        short = QFontMetrics(title).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(title)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRect(PADDING, 6, room, 20), _VERTICAL, short)
        mark = QRect(PADDING + QFontMetrics(title).horizontalAdvance(short) + 6, 9, 15, 15)
        self._looks.icon("chevron-down", theme.ink2, 15).paint(painter, mark)
        painter.setFont(self._looks.ui(12))
        painter.setPen(QColor(theme.ink2))
        painter.drawText(QRect(PADDING, 26, room + 22, 16), _VERTICAL, self._said)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class SideHeads(QFrame):
    """Both heads. ``asked`` carries the side for which another text is wanted."""

    asked = Signal(str)
    swapped = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._looks = looks
        self.before = SideHead(looks, self.tr("Earlier text"))
        self.after = SideHead(looks, self.tr("Later text"))
        self.before.clicked.connect(lambda: self.asked.emit("before"))
        self.after.clicked.connect(lambda: self.asked.emit("after"))
        self._swap = QToolButton()
        self._swap.setFixedSize(32, 32)
        self._swap.setToolTip(self.tr("Exchange the two texts"))
        self._swap.setAccessibleName(self.tr("Exchange the two texts"))
        self._swap.clicked.connect(self.swapped)
        middle = QFrame()
        middle.setFixedWidth(GUTTER)
        inside = QHBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._swap, 0, Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.before, 1)
        row.addWidget(middle)
        row.addWidget(self.after, 1)
        looks.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        self._swap.setIcon(self._looks.icon("swap"))
        self.update()
