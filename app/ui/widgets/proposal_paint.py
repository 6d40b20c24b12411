"""Draws words with tracked changes in them: put in underlined, taken out struck, each in its author’s colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.ui.models.proposals import Piece, tone
from app.ui.theme import Theme

_BEFORE = 28
"""Letters shown before the first change of a long text, so that the change is in sight."""


def draw_pieces(
    painter: QPainter, place: QRect, pieces: Sequence[Piece], font: QFont, theme: Theme, authors: Sequence[str]
) -> None:
    """Draw pieces one after the other until the room is used up; a long beginning without changes is cut."""
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    room = QRect(place)
    for piece in _from_first_change(pieces):
        hand = QFont(font)
        hand.setUnderline(piece.kind == "inserted")
        hand.setStrikeOut(piece.kind == "deleted")
        painter.setFont(hand)
        colour = tone(piece.proposal.stamp.author, authors, theme) if piece.proposal else theme.ink
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(piece.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, shown)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(shown))
        if shown != piece.text or room.width() <= 0:
            return


def _from_first_change(pieces: Sequence[Piece]) -> list[Piece]:
    if len(pieces) < 2 or pieces[0].kind or len(pieces[0].text) <= 2 * _BEFORE:  # noqa: PLR2004 - words and a change
        return list(pieces)
    words = pieces[0].text
    cut = words.find(" ", len(words) - _BEFORE)
    return [Piece(f"…{words[max(cut, len(words) - _BEFORE) :]}"), *pieces[1:]]
