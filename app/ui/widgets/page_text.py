"""A preview's lines set as pages: for the screen, and larger for paper; always in the light theme's colours."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from app.export.piece import Piece
from app.ui.export_preview import Blocks, Leaf, Preview, Said, Sign
from app.ui.looks import Looks
from app.ui.terms import short_date
from app.ui.theme import LIGHT

SIDE, HEAD = 56, 40
"""The margins at the sides, at head and foot, in pixels at scale 1."""
_SIZE, _LINE = 13, 18
_BAR, _HANG, _WIDEST = 2, 20, 4
_FIXED = int(QTextBlockFormat.LineHeightTypes.FixedHeight.value)
_CHANGED = int(QTextBlockFormat.Property.UserProperty.value)
_CENTRED = ("Title", "Subtitle")
_STRONG = ("Title", "Subtitle", "Section", "Heading", "Annex", "Lead", "SignatureFor")


class PageText:
    """Sets previews in a size; at ``scale`` 1 the type has 13 pixels."""

    def __init__(self, looks: Looks, scale: float = 1.0) -> None:
        self._looks, self._scale = looks, scale

    def write(self, document: QTextDocument, preview: Preview, page: QSizeF) -> None:
        """Fill a document with a preview's lines, on pages of this size."""
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._looks.serif(self._px(_SIZE)))
        document.setDocumentMargin(0)
        document.setPageSize(page)
        frame = QTextFrameFormat()
        frame.setLeftMargin(self._px(SIDE))
        frame.setRightMargin(self._px(SIDE))
        frame.setTopMargin(self._px(HEAD))
        frame.setBottomMargin(self._px(HEAD))
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        first = True
        for line in preview.lines:
            if isinstance(line, Blocks):
                self._table(cursor, line)
            else:
                if not first:
                    cursor.insertBlock()
                self._leaf(cursor, line)
            first = False
        self._comments(cursor, preview)
        cursor.endEditBlock()

    def bars(self, painter: QPainter, document: QTextDocument) -> None:
        """Draw the bar beside every changed paragraph, as Word does."""
        block = document.begin()
        while block.isValid():
            if block.blockFormat().property(_CHANGED):
                place = document.documentLayout().blockBoundingRect(block)
                left = self._px(SIDE - 18)
                painter.fillRect(QRectF(left, place.top(), self._px(_BAR), place.height()), QColor(LIGHT.ink2))
            block = block.next()

    def _table(self, cursor: QTextCursor, row: Blocks) -> None:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setTopMargin(self._px(18))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength(QTextLength.Type.PercentageLength, 100 / max(len(row.cells), 1))
        shape.setColumnWidthConstraints([share] * len(row.cells))
        table = cursor.insertTable(1, max(len(row.cells), 1), shape)
        for at, cell in enumerate(row.cells):
            inside = table.cellAt(0, at).firstCursorPosition()
            for number, leaf in enumerate(leaf for leaf in cell if leaf.pieces or leaf.style == "SignatureLine"):
                if number:
                    inside.insertBlock()
                self._leaf(inside, leaf)
        cursor.setPosition(table.lastPosition() + 1)

    def _leaf(self, cursor: QTextCursor, leaf: Leaf) -> None:
        cursor.setBlockFormat(self._shape(leaf))
        strong = leaf.style.startswith(_STRONG)
        if leaf.label:
            cursor.insertText(
                f"{leaf.label}\t" if _hangs(leaf) else f"{leaf.label}\u2002", self._format(Piece(leaf.label), strong)
            )
        if leaf.style == "SignatureLine":
            cursor.insertText("_" * 28, self._format(Piece(""), strong=False))
        for piece in leaf.pieces:
            if isinstance(piece, Sign):
                cursor.insertText(str(piece.number), self._sign())
                continue
            cursor.insertText(piece.text.replace("\n", "\u2028"), self._format(piece, strong))

    def _comments(self, cursor: QTextCursor, preview: Preview) -> None:
        """Set the comments below the text; Word shows them beside it."""
        for at, said in enumerate(preview.comments):
            shape = QTextBlockFormat()
            shape.setTopMargin(self._px(24) if at == 0 else 0)
            shape.setBottomMargin(self._px(6))
            shape.setLeftMargin(self._px(2 * _HANG if said.answers else _HANG))
            shape.setTextIndent(-self._px(_HANG))
            cursor.insertBlock(shape)
            cursor.insertText(f"{said.number}\u2002", self._sign())
            for words, weight in ((who(said), 600), (f" {said.words}".replace("\n", "\u2028"), 400)):
                made = QTextCharFormat()
                made.setFont(self._looks.ui(self._px(11), weight))
                made.setForeground(QColor(LIGHT.ink2))
                cursor.insertText(words, made)

    def _sign(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._looks.ui(self._px(10), 600))
        made.setForeground(QColor(LIGHT.accent))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return made

    def _format(self, piece: Piece, strong: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._looks.serif(self._px(_SIZE), 600 if strong or piece.bold else 400))
        made.setFontItalic(piece.italic)
        made.setForeground(QColor(LIGHT.ink))
        if piece.mark == "added":
            made.setForeground(QColor(LIGHT.added))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(QColor(LIGHT.added))
        elif piece.mark == "removed":
            made.setForeground(QColor(LIGHT.removed))
            made.setFontStrikeOut(True)
        return made

    def _shape(self, leaf: Leaf) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setLineHeight(self._px(_LINE + 2 if leaf.style in _CENTRED else _LINE), _FIXED)
        indent, hang = self._px(_indent(leaf)), self._px(_HANG)
        shape.setBottomMargin(0 if leaf.style.startswith("Signature") else self._px(8))
        shape.setTopMargin(self._px(4) if leaf.style.startswith(("Section", "Heading", "Annex")) else 0)
        shape.setLeftMargin(indent + (hang if _hangs(leaf) else 0))
        if _hangs(leaf):
            shape.setTextIndent(-hang)
            shape.setTabPositions([QTextOption.Tab(indent + hang, QTextOption.TabType.LeftTab)])
        if leaf.style in _CENTRED:
            shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if leaf.changes:
            shape.setProperty(_CHANGED, True)
        return shape

    def _px(self, size: float) -> int:
        return round(size * self._scale)


def who(said: Said) -> str:
    """Return who made a comment, and when."""
    return ", ".join(filter(None, (said.author, short_date(said.at.date()) if said.at else "")))


def _hangs(leaf: Leaf) -> bool:
    """Tell whether a label stands before its words in a column of its own; a wide one stands in the line."""
    return bool(leaf.label) and len(leaf.label) <= _WIDEST


def _indent(leaf: Leaf) -> int:
    """Return how far a style stands in: the figure at its end counts the levels."""
    level = leaf.style[-1:]
    deep = int(level) if level.isdigit() and not leaf.style.startswith("Heading") else 0
    return max(deep - 1, 0) * _HANG if _hangs(leaf) else deep * _HANG
