"""What the desk puts on the clipboard and takes from it: for Paraph itself, for word processors, and as plain words."""

import json

from PySide6.QtCore import QByteArray, QMimeData

from app.model.codec import decode, encode
from app.model.ids import new_id
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.ui.models.desk_edits import Piece
from app.ui.models.desk_words import words_of

OWN = "application/x-paraph-provisions"


def put(piece: Piece) -> QMimeData:
    """Return a piece of a draft as data for the clipboard."""
    data = QMimeData()
    data.setData(OWN, QByteArray(json.dumps(encode(piece)).encode()))
    data.setText("\n".join(words_of(each).plain for each in piece.provisions))
    return data


def can_take(data: QMimeData | None) -> bool:
    """Tell whether there are words to take; files are the window's business."""
    if data is None or data.hasUrls():
        return False
    return bool(data.hasFormat(OWN) or data.hasHtml() or data.hasText())


def take(data: QMimeData) -> Piece | None:
    """Return what the clipboard holds as provisions; None when it holds no words."""
    if data.hasFormat(OWN):
        own = _own(bytes(data.data(OWN).data()))
        if own is not None:
            return own
    return _plain(data.text())


def _own(raw: bytes) -> Piece | None:
    """Read our own form; None when somebody else wrote it wrongly."""
    try:
        piece = decode(Piece, json.loads(raw))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return piece if isinstance(piece, Piece) and piece.provisions else None


def _plain(text: str) -> Piece | None:
    lines = [line for line in text.splitlines() if line.strip()]
    made = tuple(
        Provision(new_id(), Kind.PARAGRAPH, text=Text(line.strip() if len(lines) > 1 else line)) for line in lines
    )
    return Piece(made, within=True, open=len(made) == 1) if made else None
