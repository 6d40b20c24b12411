"""Words of the text with a wavy line under those that a finding is on."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.looks import Looks
from app.ui.models.offsets import to_qt

_LINE, _SIZE = 20, 14
_BEFORE, _AFTER = 28, 36
_MOST = 220


class WavyWords(QWidget):
    """Shows a passage with what stands around it, on as many lines as it needs."""

    def __init__(self, looks: Looks, words: str, start: int, end: int) -> None:
        super().__init__()
        self._looks = looks
        self.words, self._start, self._length = _cut(words, start, end)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.words)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for one line at least."""
        return QSize(200, self.heightForWidth(max(self.width(), 100)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return self._layout(width).lineCount() * _LINE

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the height hangs on the width."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the words."""
        theme, painter = self._looks.theme, QPainter(self)
        painter.setPen(QColor(theme.ink))
        layout = self._layout(self.width())
        wavy = QTextCharFormat()
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wavy.setUnderlineColor(QColor(theme.bracket_line))
        formats = QTextLayout.FormatRange()
        formats.start = to_qt(self.words, self._start)
        formats.length = to_qt(self.words, self._start + self._length) - formats.start
        formats.format = wavy
        layout.draw(painter, QPointF(0, 0), [formats])
        painter.end()

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.words, self._looks.serif(_SIZE))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, number * _LINE + (_LINE - line.height()) / 2))
            number += 1
        layout.endLayout()
        return layout


def _cut(words: str, start: int, end: int) -> tuple[str, int, int]:
    """Return the passage with some words around it, flat, and where it stands in that."""
    begin, last = max(start - _BEFORE, 0), min(end + _AFTER, len(words))
    while 0 < begin < start and not words[begin - 1].isspace():
        begin += 1
    while end < last < len(words) and not words[last].isspace():
        last -= 1
    before, after = words[begin:start], words[end:last]
    inner = words[start:end] if end - start <= _MOST else f"{words[start : start + _MOST]}…"
    before, inner, after = (part.replace("\n", " ") for part in (before, inner, after))
    head = f"…\u00a0{before.lstrip()}" if begin else before.lstrip()
    tail = f"{after.rstrip()}\u00a0…" if last < len(words) and end - start <= _MOST else after.rstrip()
    return head + inner + (tail if end - start <= _MOST else ""), len(head), len(inner)
