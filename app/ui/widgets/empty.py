"""What a page shows while it holds nothing: one serif line, one sentence, at most two buttons."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.looks import Looks
from app.ui.widgets.labels import hairline, label

_MARGIN = 28
_MARK = 96


class EmptyState(QWidget):
    """A dashed area with the mark, a line, a sentence, rows of what could be there, and buttons.

    With ``drops`` it takes files and sends their paths, a tuple, by ``dropped``.
    """

    dropped = Signal(object)

    def __init__(self, looks: Looks, title: str, sentence: str, drops: bool = False) -> None:
        super().__init__()
        self._looks, self._drops, self._over = looks, drops, False
        self.setAcceptDrops(drops)
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * _MARGIN, 2 * _MARGIN, 2 * _MARGIN, 2 * _MARGIN)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self._column.addWidget(self._mark)
        for line in (label(title, "empty", wrap=True), label(sentence, "lead", wrap=True)):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(line)
        self._column.addStretch(1)
        looks.changed.connect(self._look)
        self._look()

    def add_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add lines: words of an instrument left, what is known of it right."""
        holder = QWidget()
        holder.setMaximumWidth(560)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(0)
        column.addWidget(hairline())
        for left, right in rows:
            row = QHBoxLayout()
            row.setContentsMargins(0, 7, 0, 7)
            row.addWidget(label(left, "serif"), 1)
            row.addWidget(label(right, "meta"))
            column.addLayout(row)
            column.addWidget(hairline())
        outer = QHBoxLayout()
        outer.addStretch(1)
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, outer)

    def add_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Add at most two buttons, the primary one first."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in buttons:
            button.setMinimumHeight(34)
            row.addWidget(button)
        row.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, row)

    def add_hint(self, text: str) -> None:
        """Add a quiet line below."""
        line = label(text, "hint", wrap=True)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setContentsMargins(0, 20, 0, 0)
        self._column.insertWidget(self._column.count() - 1, line)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground and the dashed edge; a solid one while files are held over it."""
        theme = self._looks.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        if self._drops:
            edge = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).adjusted(0.5, 0.5, -0.5, -0.5)
            if self._over:
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(QColor(theme.tint))
            else:
                pen = QPen(QColor(theme.edge), 1)
                pen.setDashPattern([3, 3])
                painter.setPen(pen)
            painter.drawRect(edge)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the files may be let go here."""
        if files_in(event.mimeData()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Go back to the quiet edge."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Send the paths of the files."""
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(files_in(event.mimeData()))

    def _look(self) -> None:
        drawn = icons.pixmap("mark-line", self._looks.theme.accent, _MARK, self.devicePixelRatioF())
        self._mark.setPixmap(drawn)


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that are dragged or pasted; web addresses are left out."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.is_file() or path.is_dir())
