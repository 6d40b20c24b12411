"""What the desk puts on the clipboard and takes from it: for Paraph itself, for word processors, and as plain words."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from app.model.codec import decode, encode
from app.model.ids import new_id
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.ui.models.desk_copied import html_of, partial, plain_of
from app.ui.models.desk_edits import Piece
from app.ui.models.desk_html import paragraphs_of
from app.ui.models.desk_paragraphs import Paragraph, lines_of, provisions_of
from app.ui.models.desk_words import HEADED, words_of

OWN = "application/x-paraph-provisions"


def put(piece: Piece, labels: Sequence[str]) -> QMimeData:
    """Return a piece of a draft as data for the clipboard; ``labels`` are those of its provisions."""
    data = QMimeData()
    data.setData(OWN, QByteArray(json.dumps(encode(piece)).encode()))
    alone = len(piece.provisions) == 1 and (piece.within or piece.open)
    shown = ("",) * len(labels) if alone else partial(piece.provisions, labels, within=piece.within)
    data.setText(plain_of(piece.provisions, shown))
    data.setHtml(html_of(piece.provisions, shown, within=alone))
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
    if data.hasHtml():
        found = _piece(paragraphs_of(data.html()))
        if found is not None:
            return found
    text = data.text()
    if "\n" not in text.strip("\r\n") and text.strip():
        alone = Provision(new_id(), Kind.PARAGRAPH, text=Text(text.strip("\r\n").replace("\u00a0", " ")))
        return Piece((alone,), within=True, open=True)
    return _piece(lines_of(text))


def _own(raw: bytes) -> Piece | None:
    """Read our own form; None when somebody else wrote it wrongly."""
    try:
        piece: Piece = decode(Piece, json.loads(raw))
        whole = all(words_of(each).plain is not None and each.level >= 0 for each in piece.provisions)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return piece if piece.provisions and whole else None


def _piece(paragraphs: tuple[Paragraph, ...]) -> Piece | None:
    """Return paragraphs as provisions; one alone that is no heading goes into the words where the caret stands."""
    if len(paragraphs) == 1 and not paragraphs[0].heading:
        return Piece((Provision(new_id(), Kind.PARAGRAPH, text=paragraphs[0].words),), within=True, open=True)
    made = provisions_of(paragraphs)
    if not made:
        return None
    alone = len(made) == 1 and made[0].kind not in HEADED
    return Piece(made, within=alone, open=alone)
