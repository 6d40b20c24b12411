"""Draws the list of clauses: a meta line, then two or three lines of the text around the first hit."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.library.values import Hit
from app.ui.looks import Looks
from app.ui.models.clauses import GROUPED, ROW, Band
from app.ui.models.offsets import from_qt
from app.ui.terms import kind_name, short_date, topic_name
from app.ui.widgets.rows import lay_out, paint_ground, spans_format

Index = QModelIndex | QPersistentModelIndex
_BAND, _LEFT, _RIGHT, _TOP, _META, _LINE, _MOST, _BOTTOM = 28, 18, 18, 11, 20, 20, 3, 11
_GAP = 5
_LEAD = 60
"""How many letters of the text stand before the first hit when the row does not begin at its beginning."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row's words set for one width."""

    layout: QTextLayout
    lines: int


class ClauseDelegate(QStyledItemDelegate):
    """Keeps the layouts of the rows it has drawn until width, theme or rows change."""

    def __init__(self, looks: Looks, view: QListView) -> None:
        super().__init__(view)
        self._looks, self._view = looks, view
        self._laid: dict[tuple[int, int], _Laid] = {}
        looks.changed.connect(self.forget)

    def forget(self) -> None:
        """Set all rows again."""
        self._laid.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give a row the room of its lines."""
        width = self._view.viewport().width()
        if isinstance(index.data(ROW), Band):
            return QSize(width, _BAND)
        return QSize(width, _TOP + _META + self._laid_out(index, width).lines * _LINE + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW)
        painter.save()
        if isinstance(row, Band):
            self._paint_band(painter, option.rect, row)
        else:
            self._paint_hit(painter, option, index, row)
        painter.restore()

    def _paint_band(self, painter: QPainter, rect: QRect, band: Band) -> None:
        theme = self._looks.theme
        painter.fillRect(rect, QColor(theme.desk))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        quiet = self._looks.ui(12)
        taken = QFontMetrics(quiet).horizontalAdvance(band.words) + _GAP
        painter.setFont(self._looks.ui(12, 600))
        painter.setPen(QColor(theme.ink))
        room = rect.adjusted(_LEFT, 0, -_RIGHT, 0)
        metrics = painter.fontMetrics()
        strong = metrics.elidedText(band.strong, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, middle, strong)
        room.setLeft(room.left() + metrics.horizontalAdvance(strong) + _GAP)
        painter.setFont(quiet)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(room, middle, band.words)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, hit: Hit) -> None:
        theme, rect, clause = self._looks.theme, option.rect, hit.clause
        paint_ground(painter, option, theme)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        meta = QRect(rect.left() + _LEFT, rect.top() + _TOP, rect.width() - _LEFT - _RIGHT, 16)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if clause.label:
            painter.setFont(self._looks.ui(12, 600))
            painter.setPen(QColor(theme.ink))
            painter.drawText(meta, middle, clause.label)
            meta.setLeft(meta.left() + painter.fontMetrics().horizontalAdvance(clause.label) + 6)
        painter.setFont(self._looks.ui(12))
        painter.setPen(QColor(theme.ink2))
        said, rest = self._place(index, hit)
        room = meta.width() - painter.fontMetrics().horizontalAdvance(rest)
        painter.drawText(meta, middle, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room) + rest)
        painter.setPen(QColor(theme.ink))
        laid = self._laid_out(index, self._view.viewport().width())
        laid.layout.draw(painter, QPointF(rect.left() + _LEFT, rect.top() + _TOP + _META))

    def _place(self, index: Index, hit: Hit) -> tuple[str, str]:
        """Return what stands in the meta line: the instrument and its date; under its own band what the clause is."""
        clause = hit.clause
        if index.data(GROUPED):
            names = " · ".join(topic_name(topic) for topic in clause.topics)
            said = clause.heading or kind_name(clause.kind)
            return said, f" · {names}" if names and names.casefold() != said.casefold() and len(
                clause.topics
            ) == 1 else ""
        day = short_date(clause.signed_on)
        return clause.short_title, f" · {day}" if day else ""

    def _laid_out(self, index: Index, width: int) -> _Laid:
        key = (index.row(), width)
        if key not in self._laid:
            self._laid[key] = self._lay(index.data(ROW), max(80, width - _LEFT - _RIGHT))
        return self._laid[key]

    def _lay(self, hit: Hit, width: int) -> _Laid:
        font = self._looks.serif(14)
        found = QTextCharFormat()
        found.setBackground(QColor(self._looks.theme.hit))
        found.setFontWeight(600)
        text, spans = excerpt(hit.clause.text, hit.spans, _LEAD)
        formats = [spans_format(text, start, end, found) for start, end in spans]
        layout = lay_out(text, font, width, _LINE, formats)
        while layout.lineCount() > _MOST:
            last = layout.lineAt(_MOST - 1)
            end = from_qt(text, last.textStart() + last.textLength())
            text = _cut(text, end)
            formats = [spans_format(text, start, stop, found) for start, stop in spans if stop <= len(text) - 2]
            layout = lay_out(text, font, width, _LINE, formats)
        return _Laid(layout, layout.lineCount())


def excerpt(text: str, spans: tuple[tuple[int, int], ...], lead: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the part of a text that a row shows, with its spans: from a few words before the first hit on."""
    if not spans or spans[0][0] <= 2 * lead:
        return text, spans
    begin = spans[0][0] - lead
    space = text.find(" ", begin, spans[0][0])
    begin = space + 1 if space >= 0 else begin
    shift = begin - 2
    return "… " + text[begin:], tuple((start - shift, end - shift) for start, end in spans)


def _cut(text: str, end: int) -> str:
    """Return the text up to ``end`` less the last word, and an ellipsis; always shorter than before."""
    kept = text[: max(1, end - 2)].rstrip()
    space = kept.rfind(" ")
    kept = kept[:space] if space > len(kept) // 2 else kept[:-1]
    return kept.rstrip(" ,;:…") + " …"
