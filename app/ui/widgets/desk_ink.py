"""How the desk's words look: the formats of blocks and letters, and of the marks laid over them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat, QTextLayout

from app.ui.looks import SANS, Looks
from app.ui.models.desk_lines import LEFT, RIGHT, USUAL, Line
from app.ui.models.desk_looks import Look, Span
from app.ui.models.offsets import to_qt
from app.ui.theme import Theme

Underline = QTextCharFormat.UnderlineStyle
_FIXED = int(QTextBlockFormat.LineHeightTypes.FixedHeight.value)
_BEYOND = 4000.0
"""Pixels: the room after a space that is wider than any line, so that the next word begins one."""
_LONGEST_OPEN, _LONGEST_OFFER = 28, 52
"""Letters of words that are opened within a line, missing ones and offered ones; longer ones stay a wedge."""


class Ink:
    """Makes formats from the theme and the size of type, each once."""

    def __init__(self, looks: Looks, size: int = USUAL) -> None:
        self._looks = looks
        self.size = size
        self._blocks: dict[Line, QTextBlockFormat] = {}
        self._letters: dict[tuple[int, bool], QTextCharFormat] = {}
        self._marks: dict[Look, QTextCharFormat] = {}
        self._rooms: dict[tuple[str, bool], int] = {}

    def forget(self) -> None:
        """Make all formats anew: the theme or the size is another."""
        self._blocks, self._letters, self._marks, self._rooms = {}, {}, {}, {}

    def resize(self, size: int) -> None:
        """Take another size of type, in pixels."""
        self.size = size
        self.forget()

    def serif(self, weight: int = 400) -> QFont:
        """Return the font of the words."""
        return self._looks.serif(self.size, weight)

    def room(self, label: str, strong: bool) -> int:
        """Return the width of a label in pixels."""
        key = (label, strong)
        if key not in self._rooms:
            metrics = QFontMetricsF(self.serif(600 if strong else 400))
            self._rooms[key] = round(metrics.horizontalAdvance(label))
        return self._rooms[key]

    def block(self, line: Line) -> QTextBlockFormat:
        """Return how a block is set."""
        if line not in self._blocks:
            shape = QTextBlockFormat()
            shape.setLineHeight(line.height, _FIXED)
            shape.setTopMargin(line.above)
            shape.setLeftMargin(line.indent + line.hang)
            if line.centred:
                shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                shape.setRightMargin(LEFT - RIGHT)
            self._blocks[line] = shape
        return self._blocks[line]

    def letters(self, line: Line) -> QTextCharFormat:
        """Return how the letters of a block are set, without marks."""
        key = (line.size, line.strong)
        if key not in self._letters:
            style = QTextCharFormat()
            style.setFont(self._looks.serif(line.size, 600 if line.strong else 400))
            self._letters[key] = style
        return self._letters[key]

    def mark(self, look: Look) -> QTextCharFormat:
        """Return what a mark lays over the letters."""
        if look not in self._marks:
            self._marks[look] = made(look, self._looks.theme, self.size)
        return self._marks[look]

    def range(self, text: str, span: Span) -> QTextLayout.FormatRange:
        """Return a mark as a layout takes it."""
        return self.laid(text, span.start, span.end, self.mark(span.look))

    @staticmethod
    def laid(text: str, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
        """Return a format on letters of a block."""
        laid = QTextLayout.FormatRange()
        laid.start = to_qt(text, start)
        laid.length = to_qt(text, end) - laid.start
        laid.format = style
        return laid

    @staticmethod
    def gap(width: float) -> QTextCharFormat:
        """Return the format of a letter with room after it: missing words are painted there, and stand in no text."""
        style = QTextCharFormat()
        style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        style.setFontLetterSpacing(width)
        return style


def made(look: Look, theme: Theme, size: int) -> QTextCharFormat:
    """Return what a mark lays over letters of a size, in a theme."""
    style = QTextCharFormat()
    lined = partial(_lined, style)
    if look is Look.ADDED:
        _coloured(style, theme.added, theme.added_tint)
        lined(Underline.SingleUnderline, theme.added)
    elif look is Look.STRUCK:
        _coloured(style, theme.removed, theme.removed_tint)
        style.setFontStrikeOut(True)
    elif look is Look.HIT:
        style.setBackground(QColor(theme.hit))
        lined(Underline.SingleUnderline, theme.accent)
    elif look is Look.HERE:
        _coloured(style, theme.fill_text, theme.fill)
    elif look is Look.FINDING:
        lined(Underline.WaveUnderline, theme.bracket_line)
    elif look is Look.REFERENCE:
        lined(Underline.DotLine, theme.ink3)
    elif look is Look.DANGLING:
        _coloured(style, theme.bracket, "")
        lined(Underline.WaveUnderline, theme.bracket_line)
    else:
        _set(style, look, theme, size)
    return style


def _set(style: QTextCharFormat, look: Look, theme: Theme, size: int) -> None:
    """Set type: bold, italic, and what brackets are made of."""
    if look is Look.BOLD:
        style.setFontWeight(600)
    elif look is Look.ITALIC:
        style.setFontItalic(True)
    elif look is Look.BREAK:
        style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        style.setFontLetterSpacing(_BEYOND)
    elif look is Look.BRACKET:
        style.setBackground(QColor(theme.bracket_tint))
    elif look is Look.SIGN:
        _coloured(style, theme.bracket, theme.bracket_tint)
        style.setFontWeight(700)
    elif look is Look.OWNER:
        _coloured(style, theme.bracket, theme.bracket_tint)
        style.setFontFamilies(list(SANS))
        style.setProperty(QTextFormat.Property.FontPixelSize.value, round(size * 11 / USUAL))
        style.setFontWeight(600)


def opens(words: str, *, offered: bool) -> bool:
    """Tell whether words that do not stand in the text are short enough to be opened within the line."""
    return len(words.strip()) <= (_LONGEST_OFFER if offered else _LONGEST_OPEN) and "\n" not in words


def _coloured(style: QTextCharFormat, ink: str, ground: str) -> None:
    style.setForeground(QColor(ink))
    if ground:
        style.setBackground(QColor(ground))


def _lined(style: QTextCharFormat, shape: QTextCharFormat.UnderlineStyle, colour: str) -> None:
    style.setUnderlineStyle(shape)
    style.setUnderlineColor(QColor(colour))
