"""Rows of a comparison set in type: text layouts with their marks, each at its place in the row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from app.export.piece import Piece
from app.model.provision import Kind
from app.ui.compare_folds import apart
from app.ui.compare_rows import Cell, Part, Row, Side
from app.ui.looks import Looks
from app.ui.models.offsets import to_qt
from app.ui.theme import Theme

Mode = Literal["side", "one"]

GUTTER, PADDING, BAND, REASON = 44, 24, 28, 28
SIZE, LINE = 15, 22
MEASURE = 520
_ABOVE, _BELOW = 7, 7
_INDENT, _HANG = 26, 26
_NOTE = 30
_HEADINGS = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX, Kind.TITLE}
_DEPTH = {Kind.ITEM: 1, Kind.SUBITEM: 2}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns lie in a view of this width; in one text there is only the left one."""

    width: int
    mode: Mode

    @property
    def left(self) -> tuple[int, int]:
        """Start and width of the earlier text's column."""
        return (0, self.width) if self.mode == "one" else (0, (self.width - GUTTER) // 2)

    @property
    def right(self) -> tuple[int, int]:
        """Start and width of the later text's column."""
        if self.mode == "one":
            return self.left
        start = self.left[1] + GUTTER
        return start, self.width - start

    def of(self, side: Side) -> tuple[int, int]:
        """Start and width of a side's column."""
        return self.left if side == "before" else self.right

    def measure(self, side: Side) -> int:
        """Return the longest line in a column, in pixels."""
        return max(min(self.of(side)[1] - 2 * PADDING, MEASURE), 80)

    def text_start(self, side: Side) -> int:
        """Return where the words of a column begin; one text stands in the middle."""
        start, width = self.of(side)
        return start + (max(PADDING, (width - MEASURE) // 2) if self.mode == "one" else PADDING)


@dataclass(frozen=True, slots=True)
class Laid:
    """One part set in type; ``x`` and ``y`` count from the row's corner, ``spans`` are UTF-16 offsets of its pieces."""

    layout: QTextLayout
    text: str
    x: int
    y: int
    height: int
    side: Side
    part: int
    spans: tuple[tuple[int, int, Piece], ...]
    label: str = ""
    label_x: int = 0
    label_font: QFont | None = None


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row set in type, without the line of reasons that the current one has below it."""

    height: int
    texts: tuple[Laid, ...]


class Typesetter:
    """Sets rows in the fonts and colours in force, for columns of one width."""

    def __init__(self, looks: Looks, columns: Columns) -> None:
        self._looks, self.columns = looks, columns
        self._letter = QFontMetrics(looks.serif(SIZE)).averageCharWidth() * 1.06

    def guess(self, row: Row) -> int:
        """Return about how high a row will be, without setting it."""
        cells = self._cells(row)
        lines = 1
        for side, cell in cells:
            room = self.columns.measure(side)
            lines = max(lines, sum(int(len(part.text) * self._letter / room) + 1 for part in cell.parts))
        return lines * LINE + _ABOVE + _BELOW

    def set(self, row: Row) -> LaidRow:
        """Set a row."""
        texts: list[Laid] = []
        height = LINE + _ABOVE + _BELOW
        for side, cell in self._cells(row):
            y = _ABOVE + (4 if row.is_heading else 0)
            if self.columns.mode == "one" and row.kind not in {"kept", "reworded"}:
                y += LINE - 2
            for number, part in enumerate(cell.parts):
                laid = self._part(part, side, number, y)
                texts.append(laid)
                y += laid.height + (6 if number + 1 < len(cell.parts) else 0)
            height = max(height, y + _BELOW)
        return LaidRow(height, tuple(texts))

    def _cells(self, row: Row) -> tuple[tuple[Side, Cell], ...]:
        if self.columns.mode == "one":
            return (("after" if row.after else "before", _together(row)),)
        found: list[tuple[Side, Cell]] = []
        if row.before:
            found.append(("before", row.before))
        if row.after:
            found.append(("after", row.after))
        return tuple(found)

    def _part(self, part: Part, side: Side, number: int, y: int) -> Laid:
        heading = part.kind in _HEADINGS
        font = self._looks.serif(SIZE, 600 if heading else 400)
        indent = _INDENT * _DEPTH.get(part.kind, 0)
        pieces = part.pieces
        hang = 0
        if part.label and heading:
            marks = {piece.mark for piece in pieces}
            pieces = (Piece(f"{part.label} ", marks.pop() if len(marks) == 1 else ""), *pieces)
        elif part.label:
            hang = max(_HANG, QFontMetrics(font).horizontalAdvance(part.label) + 8)
        start = self.columns.text_start(side) + indent
        text = "".join(piece.text for piece in pieces)
        spans = tuple(_spans(pieces))
        layout = _layout(text, font, _formats(spans, self._looks.theme, heading=heading))
        height = _break(layout, self.columns.measure(side) - indent - hang, font)
        label = "" if heading else part.label
        return Laid(layout, text, start + hang, y, height, side, number, spans, label, start, font)


def set_in_type(pieces: Sequence[Piece], font: QFont, theme: Theme, width: int) -> tuple[QTextLayout, int]:
    """Return words with their marks set in lines of this width, and their height in pixels."""
    text = "".join(piece.text for piece in pieces)
    layout = _layout(text, font, _formats(_spans(pieces), theme, heading=False))
    return layout, _break(layout, width, font)


def _formats(
    spans: Iterable[tuple[int, int, Piece]], theme: Theme, *, heading: bool
) -> Iterator[tuple[int, int, QTextCharFormat]]:
    for start, end, piece in spans:
        made = mark_format(piece, theme)
        if piece.bold and not heading:
            made.setFontWeight(QFont.Weight.DemiBold)
        lead = len(piece.text) - len(piece.text.lstrip())
        tail = len(piece.text) - len(piece.text.rstrip())
        if not piece.text.strip() and piece.mark not in {"added", "removed"}:
            continue
        if lead + tail < len(piece.text):
            start, end = start + lead, end - tail  # noqa: PLW2901 - a mark covers words, not the space beside
        yield start, end - start, made


def _together(row: Row) -> Cell:
    """Return both versions as one cell: the label of the later one, kind and place too."""
    first = row.cell.parts[0]
    return Cell((Part(first.provision, first.kind, first.label, apart(row.both)),), row.cell.spot)


def _spans(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, Piece]]:
    at = 0
    for piece in pieces:
        end = at + to_qt(piece.text, len(piece.text))
        yield at, end, piece
        at = end


def mark_format(piece: Piece, theme: Theme) -> QTextCharFormat:
    """Return how a mark looks: by colour, and by a line."""
    made = QTextCharFormat()
    if piece.mark == "added":
        _coloured(made, theme.added, theme.added_tint)
        _underlined(made, QTextCharFormat.UnderlineStyle.SingleUnderline, theme.added)
    elif piece.mark == "removed":
        _coloured(made, theme.removed, theme.removed_tint)
        made.setFontStrikeOut(True)
    elif piece.mark == "moved":
        _underlined(made, QTextCharFormat.UnderlineStyle.DotLine, theme.moved)
    elif piece.mark == "matched":
        _underlined(made, QTextCharFormat.UnderlineStyle.DotLine, theme.ink2)
    return made


def _coloured(made: QTextCharFormat, ink: str, tint: str) -> None:
    made.setForeground(QColor(ink))
    made.setBackground(QColor(tint))


def _underlined(made: QTextCharFormat, style: QTextCharFormat.UnderlineStyle, colour: str) -> None:
    made.setUnderlineStyle(style)
    made.setUnderlineColor(QColor(colour))


def _layout(text: str, font: QFont, formats: Iterable[tuple[int, int, QTextCharFormat]]) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges = []
    for start, length, made in formats:
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, length, made
        ranges.append(span)
    layout.setFormats(ranges)
    return layout


def _break(layout: QTextLayout, width: int, font: QFont) -> int:
    """Break the text into lines of whole pixels; return their height."""
    metrics = QFontMetrics(font)
    lead = (LINE - metrics.height()) / 2
    count = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, round(count * LINE + lead + metrics.ascent() - line.ascent())))
        count += 1
    layout.endLayout()
    return max(count, 1) * LINE
