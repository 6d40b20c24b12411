"""How other signed texts word the clause that is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.library.store import Library
from app.library.values import Clause, Hit
from app.model.comparison import Hunk, Op
from app.model.instrument import Instrument, Particulars
from app.ui.models.facets import without_country

Index = QModelIndex | QPersistentModelIndex
WORDING = Qt.ItemDataRole.UserRole + 1
_FLOOR, _MOST = 0.45, 4
"""Below this likeness a clause says something else: it is near, but no wording of the same."""
_LONG, _CONTEXT = 56, 24


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words as it is shown: equal, deleted (struck) or inserted (underlined)."""

    text: str
    op: Op


@dataclass(frozen=True, slots=True)
class Wording:
    """Another text's wording: who accepted it and when, and the words that differ from the clause that is read."""

    hit: Hit
    owners: str
    year: str
    pieces: tuple[Piece, ...]


def wordings(library: Library, clause: Clause, shown: Instrument, near: Sequence[Hit]) -> tuple[Wording, ...]:
    """Return the closest clause of each other instrument, if it is near enough and shares a topic."""
    from app.comparing.compare import compare_texts  # noqa: PLC0415 - late: comparing is not needed to show a window

    found: dict[str, Wording] = {}
    for hit in near:
        other = hit.clause
        if other.instrument_id in {clause.instrument_id, *found} or hit.score < _FLOOR:
            continue
        if clause.topics and not set(clause.topics) & set(other.topics):
            continue
        particulars = library.particulars(other.instrument_id)
        hunks = compare_texts(clause.text, other.text, shown.particulars, particulars)
        year = str(other.signed_on.year) if other.signed_on else ""
        found[other.instrument_id] = Wording(hit, owners_of(particulars), year, pieces(hunks))
    return tuple(found.values())[:_MOST]


def owners_of(known: Particulars) -> str:
    """Return the offices that accepted a text, as short as they are known."""
    offices = (
        one.short or without_country(one.represented_by or one.name, known.country(one.side))
        for one in known.participants
    )
    return ", ".join(dict.fromkeys(offices))


def pieces(hunks: Sequence[Hunk]) -> tuple[Piece, ...]:
    """Return hunks as runs to show; long runs that are equal are cut to a few words beside what differs."""
    made: list[Piece] = []
    for at, hunk in enumerate(hunks):
        if hunk.op == "equal":
            made.append(Piece(_shortened(hunk.after, at == 0, at == len(hunks) - 1), "equal"))
            continue
        if hunk.before.strip():
            made.append(Piece(hunk.before.strip(), "delete"))
        if hunk.before.strip() and hunk.after.strip():
            made.append(Piece(" ", "equal"))
        if hunk.after.strip():
            made.append(Piece(hunk.after.strip(), "insert"))
        if (hunk.after or hunk.before).endswith(" "):
            made.append(Piece(" ", "equal"))
    return tuple(made)


def _shortened(text: str, first: bool, last: bool) -> str:
    if len(text) <= (_CONTEXT if first or last else _LONG):
        return text
    head = "" if first else text[: text.rfind(" ", 0, _CONTEXT) + 1] + "… "
    if first and last:
        return text
    cut = text.find(" ", len(text) - _CONTEXT)
    tail = "" if last else (" " if first else "") + text[cut + 1 :] if cut >= 0 else text[-_CONTEXT:]
    return (head.rstrip() if last else head) + ("…" if first else "") + tail


class WordingModel(QAbstractListModel):
    """Holds wordings."""

    def __init__(self) -> None:
        super().__init__()
        self._wordings: tuple[Wording, ...] = ()

    def show(self, found: Sequence[Wording]) -> None:
        """Take new wordings."""
        self.beginResetModel()
        self._wordings = tuple(found)
        self.endResetModel()

    def wording(self, row: int) -> Wording:
        """Return a row's value."""
        return self._wordings[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and shape
        """Count the rows."""
        return 0 if parent.isValid() else len(self._wordings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the clause's words, or the whole value for ``WORDING``; the differences in words for a reader."""
        if not index.isValid():
            return None
        wording = self._wordings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.hit.clause.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{wording.owners}, {wording.year}: {spoken(wording.pieces)}"
        return wording if role == WORDING else None


def spoken(shown: Sequence[Piece]) -> str:
    """Return pieces with their marks in plain text: [-removed-], {+added+}."""
    marks = {"delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks.get(piece.op, "{}").format(piece.text) for piece in shown)
