"""Pages as they will be printed: white in both themes, with the marks of a redline."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.settings import Paper
from app.ui.compare_rows import Piece
from app.ui.export_preview import Blocks, Leaf, Preview, Said, Sign
from app.ui.looks import Looks
from app.ui.terms import short_date
from app.ui.theme import LIGHT

_RATIO = {"a4": 297 / 210, "letter": 11 / 8.5}
_MARGIN, _GAP, _TOP = 37, 20, 20
_SIDE, _HEAD = 56, 40
_SIZE, _LINE = 13, 18
_BAR = 2
_FIXED = int(QTextBlockFormat.LineHeightTypes.FixedHeight.value)
_HANG = 20
_CHANGED = int(QTextBlockFormat.Property.UserProperty.value)
_CENTRED = ("Title", "Subtitle")
_STRONG = ("Title", "Subtitle", "Section", "Heading", "Annex", "Lead", "SignatureFor")
_PAPER = "#FFFFFF"


class PagePreview(QAbstractScrollArea):
    """Shows a preview page by page; ``page`` and ``pages`` say where the reader is."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._preview = Preview(())
        self._paper: Paper = "a4"
        self._document = QTextDocument(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(48)
        self.setAccessibleName(self.tr("Preview of the pages"))

    def put(self, preview: Preview, paper: Paper) -> None:
        """Show these lines on this paper."""
        self._preview, self._paper = preview, paper
        self._write()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the pages anew for the width."""
        super().resizeEvent(event)
        self._write()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint what came into view."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pages in view, and which one it is."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._looks.theme.desk))
        if not self._preview.lines:
            return
        page = self._page_size()
        for number in range(self.pages):
            place = QRectF(_MARGIN, self._top(number), page.width(), page.height())
            if place.top() < self.viewport().height() and place.bottom() > 0:
                self._paint_page(painter, number, place)
        self._badge(painter)

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        painter.fillRect(place, QColor(_PAPER))
        painter.setPen(QColor(self._looks.theme.line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.left(), place.top() - number * place.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.ink))
        context.clip = QRectF(0, number * place.height(), place.width(), place.height())
        self._document.documentLayout().draw(painter, context)
        self._bars(painter)
        painter.restore()

    def _bars(self, painter: QPainter) -> None:
        """Draw the bar beside every changed paragraph, as Word does."""
        block = self._document.begin()
        while block.isValid():
            if block.blockFormat().property(_CHANGED):
                place = self._document.documentLayout().blockBoundingRect(block)
                painter.fillRect(QRectF(_SIDE - 18, place.top(), _BAR, place.height()), QColor(LIGHT.ink2))
            block = block.next()

    def _badge(self, painter: QPainter) -> None:
        theme = self._looks.theme
        here = min(
            int((self.verticalScrollBar().value() + self.viewport().height() / 2) // self._stride()), self.pages - 1
        )
        words = self.tr("Preview page {n} of {all}").format(n=here + 1, all=self.pages)
        painter.setFont(self._looks.ui(12))
        width = painter.fontMetrics().horizontalAdvance(words) + 20
        place = QRectF(self.viewport().width() - width - 13, self.viewport().height() - 35, width, 25)
        painter.fillRect(place, QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawRect(place)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _page_size(self) -> QSizeF:
        width = max(self.viewport().width() - 2 * _MARGIN, 200)
        return QSizeF(width, round(width * _RATIO[self._paper]))

    def _stride(self) -> float:
        return self._page_size().height() + _GAP

    def _top(self, number: int) -> float:
        return _TOP + number * self._stride() - self.verticalScrollBar().value()

    def _write(self) -> None:
        document = self._document
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._looks.serif(_SIZE))
        document.setDocumentMargin(0)
        document.setPageSize(self._page_size())
        frame = QTextFrameFormat()
        frame.setLeftMargin(_SIDE)
        frame.setRightMargin(_SIDE)
        frame.setTopMargin(_HEAD)
        frame.setBottomMargin(_HEAD)
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        first = True
        for line in self._preview.lines:
            if isinstance(line, Blocks):
                self._table(cursor, line)
            else:
                if not first:
                    cursor.insertBlock()
                self._leaf(cursor, line)
            first = False
        self._comments(cursor)
        cursor.endEditBlock()
        whole = self.pages * self._stride() + _TOP
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(round(whole - self.viewport().height()), 0))
        self.viewport().update()

    def _table(self, cursor: QTextCursor, row: Blocks) -> None:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setTopMargin(18)
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
        cursor.setBlockFormat(_shape(leaf))
        strong = leaf.style.startswith(_STRONG)
        if leaf.label:
            cursor.insertText(f"{leaf.label}\t", self._format(Piece(leaf.label), strong))
        if leaf.style == "SignatureLine":
            cursor.insertText("_" * 28, self._format(Piece(""), strong=False))
        for piece in leaf.pieces:
            if isinstance(piece, Sign):
                cursor.insertText(str(piece.number), self._sign())
                continue
            cursor.insertText(piece.text.replace("\n", "\u2028"), self._format(piece, strong))

    def _comments(self, cursor: QTextCursor) -> None:
        """Set the comments below the text; Word shows them beside it."""
        for at, said in enumerate(self._preview.comments):
            shape = QTextBlockFormat()
            shape.setTopMargin(24 if at == 0 else 0)
            shape.setBottomMargin(6)
            shape.setLeftMargin(2 * _HANG if said.answers else _HANG)
            shape.setTextIndent(-_HANG)
            cursor.insertBlock(shape)
            cursor.insertText(f"{said.number}\u2002", self._sign())
            for words, weight in ((who(said), 600), (f" {said.words}".replace("\n", "\u2028"), 400)):
                made = QTextCharFormat()
                made.setFont(self._looks.ui(11, weight))
                made.setForeground(QColor(LIGHT.ink2))
                cursor.insertText(words, made)

    def _sign(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._looks.ui(10, 600))
        made.setForeground(QColor(LIGHT.accent))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return made

    def _format(self, piece: Piece, strong: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._looks.serif(_SIZE, 600 if strong or piece.bold else 400))
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


def who(said: Said) -> str:
    """Return who made a comment, and when."""
    return ", ".join(filter(None, (said.author, short_date(said.at.date()) if said.at else "")))


def _shape(leaf: Leaf) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE + 2 if leaf.style in _CENTRED else _LINE, _FIXED)
    indent = _indent(leaf)
    shape.setBottomMargin(0 if leaf.style.startswith("Signature") else 8)
    shape.setTopMargin(4 if leaf.style.startswith(("Section", "Heading", "Annex")) else 0)
    shape.setLeftMargin(indent + (_HANG if leaf.label else 0))
    if leaf.label:
        shape.setTextIndent(-_HANG)
        shape.setTabPositions([QTextOption.Tab(indent + _HANG, QTextOption.TabType.LeftTab)])
    if leaf.style in _CENTRED:
        shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    if leaf.changes:
        shape.setProperty(_CHANGED, True)
    return shape


def _indent(leaf: Leaf) -> int:
    """Return how far a style stands in: the figure at its end counts the levels."""
    level = leaf.style[-1:]
    deep = int(level) if level.isdigit() and not leaf.style.startswith("Heading") else 0
    return max(deep - 1, 0) * _HANG if leaf.label else deep * _HANG
