"""Lines of type: paragraphs and rows of a page set by Qt in the styles of the Word file. Lengths are half-points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.export.ooxml import safe
from app.export.pages import Blocks, Leaf, Sign
from app.export.pdf_boxes import Box
from app.export.piece import Piece
from app.export.signature import stretch
from app.export.styles import Align, Style, Wear
from app.paths import resources

UNIT = 10
"""Twips of a half-point."""
INK, QUIET = "#000000", "#4C525A"
_COLOURS = {"added": "#0A6157", "removed": "#8F3D0E"}
_SIGN = "#1F3E6D"
_ALIKE = {"Times New Roman": ("Liberation Serif", "Tinos", "Nimbus Roman"), "Arial": ("Liberation Sans", "Arimo")}
_SHIPPED = "Source Serif 4"
_EASTERN = (
    "MS Mincho",
    "Yu Mincho",
    "Hiragino Mincho ProN",
    "Noto Serif CJK JP",
    "Noto Serif JP",
    "IPAMincho",
    "serif",
)
_RULE = re.compile("_{3,}|＿{3,}")
_TAB = 720 / UNIT
_CELL, _GUTTER = 108 / UNIT, 240 / UNIT
_HAIR = 1.0
_BAR = 36.0  # a change bar stands so far before the text
_ALIGNED: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "both": Qt.AlignmentFlag.AlignJustify,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def load_fonts() -> None:
    """Make the program's own type known to Qt."""
    if _SHIPPED in QFontDatabase.families():
        return
    for path in sorted((resources() / "fonts").iterdir()):
        if path.suffix in {".ttf", ".otf"}:
            QFontDatabase.addApplicationFont(str(path))


@cache
def families(font: str, eastern: str) -> tuple[str, ...]:
    """Return the families that stand for a style's fonts here: itself, one of the same widths, or the program's."""
    load_fonts()
    here = set(QFontDatabase.families())
    western = next((name for name in (font, *_ALIKE.get(font, ())) if name in here), _SHIPPED)
    return (western, *dict.fromkeys(name for name in (eastern, *_EASTERN) if name in here or name == "serif"))


def font_of(style: Style, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the font of a style's words, without ligatures: a reader finds each letter in the file."""
    font = QFont()
    font.setFamilies(list(families(style.font, style.eastern)))
    font.setPixelSize(style.size)
    font.setBold(style.bold or bold)
    font.setItalic(style.italic or italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the lines of a paragraph stand in its column."""

    left: float
    first: float
    right: float


def set_leaf(leaf: Leaf, wear: Wear, width: float) -> Box:
    """Return a paragraph in its style, in a column of this width."""
    style, stand = wear.style(leaf.style), leaf.stand
    shape = _shape(style, leaf)
    layout = _layout(leaf, style, shape)
    lines = _lines(layout, shape, width)
    heights = tuple(_height(style, line) for line in lines)

    def paint(painter: QPainter, x: float, y: float, number: int, _held: QTextLayout = layout) -> None:
        line = lines[number]  # lines live as long as their layout
        painter.setPen(QColor(INK))
        line.draw(painter, QPointF(x, y + heights[number] - line.height()))
        if style.ruled and number == len(lines) - 1:
            painter.setPen(QPen(QColor(INK), _HAIR))
            foot = y + heights[number] + 2
            painter.drawLine(QPointF(x + shape.left, foot), QPointF(x + width - shape.right, foot))
        if leaf.changes:
            painter.fillRect(QRectF(x - _BAR, y, 2 * _HAIR, heights[number]), QColor(QUIET))

    return Box(
        heights,
        paint,
        (style.before if stand.before is None else stand.before) / UNIT,
        (style.after if stand.after is None else stand.after) / UNIT,
        keep_next=style.keep_next or stand.keep_next,
        keep_lines=style.keep_lines,
        new_page=style.new_page or stand.new_page,
        numbered=leaf.style != "Closer",
    )


def _shape(style: Style, leaf: Leaf) -> _Shape:
    left = style.left if leaf.stand.left is None else leaf.stand.left
    first = style.first if leaf.stand.hang is None else -leaf.stand.hang
    return _Shape(left / UNIT, first / UNIT, style.right / UNIT)


def _layout(leaf: Leaf, style: Style, shape: _Shape) -> QTextLayout:
    words: list[str] = []
    formats: list[QTextLayout.FormatRange] = []
    at = 0
    for plain, look in _runs(leaf, style):
        length = len(plain.encode("utf-16-le")) // 2
        words.append(plain)
        formats.append(_range(at, length, look))
        at += length
    layout = QTextLayout("".join(words), font_of(style))
    layout.setFormats(formats)
    option = QTextOption(_ALIGNED[style.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    option.setTabStopDistance(_TAB)
    if shape.first < 0:
        hang = -shape.first
        further = [hang + _TAB * step for step in range(1, 9)]
        option.setTabs([QTextOption.Tab(place, QTextOption.TabType.LeftTab) for place in (hang, *further)])
    layout.setTextOption(option)
    return layout


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _runs(leaf: Leaf, style: Style) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield the words of a paragraph, each run with its look: label, words, signs of comments."""
    if leaf.label:
        marks = {piece.mark for piece in leaf.pieces if isinstance(piece, Piece)}
        label = Piece("", marks.pop() if len(marks) == 1 else "")  # of a paragraph that came or went whole
        yield safe(leaf.label), _look(label, style)
        yield " " if leaf.stand.spaced else "\t", _look(Piece(""), style)
    for piece in leaf.pieces:
        if isinstance(piece, Sign):
            yield str(piece.number), _sign(style)
            continue
        plain = safe(piece.text).replace("\n", "\u2028")
        start = 0
        for rule in _RULE.finditer(plain) if leaf.style == "SignatureRule" and leaf.stand.beside else ():
            yield plain[start : rule.start()], _look(piece, style)
            look = _look(piece, style)
            look.setFontStretch(stretch(plain, *rule.span(), leaf.stand.beside))
            yield rule[0], look
            start = rule.end()
        yield plain[start:], _look(piece, style)


def _look(piece: Piece, style: Style) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font_of(style, bold=piece.bold, italic=piece.italic))
    colour = QColor(_COLOURS.get(piece.mark, INK))
    look.setForeground(colour)
    if piece.mark == "added":
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(colour)
    elif piece.mark == "removed":
        look.setFontStrikeOut(True)
    return look


def _sign(style: Style) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font_of(style, bold=True))
    look.setForeground(QColor(_SIGN))
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return look


def _lines(layout: QTextLayout, shape: _Shape, width: float) -> list[QTextLine]:
    lines: list[QTextLine] = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        start = shape.left + (0 if lines else shape.first)
        line.setLeadingIncluded(True)
        line.setLineWidth(max(width - start - shape.right, 1))
        line.setPosition(QPointF(start, 0))
        lines.append(line)
    layout.endLayout()
    return lines


def _height(style: Style, line: QTextLine) -> float:
    return style.line / UNIT if style.exact else line.height() * style.line / 240


# --- rows


@dataclass(frozen=True, slots=True, eq=False)
class _Strip:
    """A line of a cell, with the gap above it, and what is left below the last line of its paragraph."""

    box: Box
    line: int
    gap: float
    below: float

    @property
    def height(self) -> float:
        return self.gap + self.box.heights[self.line]


def set_row(row: Blocks, wear: Wear, width: float, most: float) -> Iterator[Box]:
    """Yield a row of cells side by side; one that is higher than a page comes in several boxes."""
    share = width / max(len(row.cells), 1)
    inner = share - (2 * _CELL if row.ruled else _GUTTER)
    cells = [[set_leaf(leaf, wear, inner) for leaf in cell] for cell in row.cells]
    kept = bool(cells) and all(cell and cell[0].keep_next for cell in cells)
    left = [list(_strips(cell)) for cell in cells]
    while any(left):
        taken = [_taken(cell, most) for cell in left]
        left = [cell[len(own) :] for cell, own in zip(left, taken, strict=True)]
        yield _row(taken, share, ruled=row.ruled, kept=kept)


def _strips(boxes: Sequence[Box]) -> Iterator[_Strip]:
    after = 0.0
    for box in boxes:
        for line in range(len(box.heights)):
            last = line == len(box.heights) - 1
            yield _Strip(box, line, max(after, box.before) if line == 0 else 0, box.after if last else 0)
        after = box.after


def _taken(cell: Sequence[_Strip], most: float) -> list[_Strip]:
    height = 0.0
    taken: list[_Strip] = []
    for strip in cell:
        height += strip.height
        if taken and height + strip.below > most:
            break
        taken.append(strip)
    return taken


def _row(cells: Sequence[Sequence[_Strip]], share: float, *, ruled: bool, kept: bool) -> Box:
    height = max(sum(strip.height for strip in cell) + (cell[-1].below if cell else 0) for cell in cells)

    def paint(painter: QPainter, x: float, y: float, _line: int) -> None:
        for at, cell in enumerate(cells):
            left, top = x + at * share, y
            if ruled:
                painter.setPen(QPen(QColor(INK), _HAIR))
                painter.drawRect(QRectF(left, y, share, height))
            for strip in cell:
                strip.box.paint(painter, left + (_CELL if ruled else 0), top + strip.gap, strip.line)
                top += strip.height

    return Box((height,), paint, keep_next=kept, keep_lines=True, numbered=False)
