"""Both languages of a draft as a table: place and state, our words, theirs."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.model.draft import Draft
from app.model.finding import Finding
from app.negotiating.bilingual import Row, State, rows, words_of
from app.negotiating.printed import place_names
from app.ui.models.conformity import Marked, by_row, qt_spans, sentence
from app.ui.terms import kind_name

Index = QModelIndex | QPersistentModelIndex
PLACE, OURS, THEIRS = range(3)
STATE = Qt.ItemDataRole.UserRole + 1
MARKS = Qt.ItemDataRole.UserRole + 2
WEIGHT = Qt.ItemDataRole.UserRole + 3
_NONE = QModelIndex()
_NOTHING = Marked()


def state_words(state: State) -> str:
    """Say what is to be looked at in a row; nothing when both versions agree."""
    return {
        "agrees": "",
        "missing": _tr("not worded yet"),
        "ours": _tr("the first text has changed since"),
        "theirs": _tr("the second text has changed since"),
        "left": _tr("its provision is gone"),
    }[state]


def role_words(role: str) -> str:
    """Say what a language version is."""
    return _tr("provisional translation") if role == "translation" else _tr("original")


class BilingualRows(QAbstractTableModel):
    """The rows of a draft in two languages; ``worded`` gives the id of our provision and the words typed for it."""

    worded = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._places: dict[str, str] = {}
        self._marked: dict[str, Marked] = {}
        self._tags = ("", "")

    def show_draft(self, draft: Draft, tags: tuple[str, str]) -> tuple[int, ...]:
        """Show a draft, its languages called ``tags``; return the rows whose words changed where none came or went."""
        new = rows(draft) if len(draft.instrument.versions) > 1 else ()
        self._places = place_names(draft) if new else {}
        if _ids(new) != _ids(self.rows) or tags != self._tags:
            self.beginResetModel()
            self.rows, self._tags = new, tags
            self.endResetModel()
            return tuple(range(len(new)))
        changed = tuple(at for at, (was, now) in enumerate(zip(self.rows, new, strict=True)) if was != now)
        self.rows = new
        for at in changed:
            self.dataChanged.emit(self.index(at, PLACE), self.index(at, THEIRS))
        return changed

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark where both languages do not say the same."""
        self._marked = by_row(findings)
        if self.rows:
            self.dataChanged.emit(self.index(0, PLACE), self.index(len(self.rows) - 1, THEIRS))

    def marked(self, row: int) -> Marked:
        """Return what is marked of a row."""
        ours = self.rows[row].ours if 0 <= row < len(self.rows) else None
        return self._marked.get(ours.id, _NOTHING) if ours else _NOTHING

    def row_of(self, provision_id: str) -> int:
        """Return the row of one of our provisions; -1 when there is none."""
        return next((at for at, row in enumerate(self.rows) if row.ours and row.ours.id == provision_id), -1)

    def open_rows(self) -> tuple[int, ...]:
        """Return the rows that somebody has to look at."""
        return tuple(at for at, row in enumerate(self.rows) if row.open)

    # ---- Qt

    def rowCount(self, parent: Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Count the columns."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the words of the second language be written."""
        base = super().flags(index)
        can = index.isValid() and index.column() == THEIRS and self.rows[index.row()].ours is not None
        return base | Qt.ItemFlag.ItemIsEditable if can else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, and what a screen reader says of a row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in {STATE, WEIGHT, MARKS}:
            return self._told(row, index, role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            found = tuple(sentence(each) for each in self.marked(index.row()).findings)
            parts = (self._words(row, index.column()), state_words(row.state), *found)
            return ". ".join(part for part in parts if part)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._words(row, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Hand on what was typed; the row shows it once the draft has it."""
        ours = self.rows[index.row()].ours if index.isValid() else None
        if role != Qt.ItemDataRole.EditRole or index.column() != THEIRS or ours is None:
            return False
        self.worded.emit(ours.id, str(value))
        return True

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the languages."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("", *self._tags)[section]
        return None

    def _told(self, row: Row, index: Index, role: int) -> Any:
        """Return what is to be looked at in a row."""
        if role == STATE:
            return row.state
        return self.marked(index.row()).weight if role == WEIGHT else self._spans(row, index)

    def _spans(self, row: Row, index: Index) -> tuple[tuple[int, int], ...]:
        marked = self.marked(index.row())
        spans = {OURS: marked.ours, THEIRS: marked.theirs}.get(index.column(), ())
        return qt_spans(self._words(row, index.column()), spans)

    def _words(self, row: Row, column: int) -> str:
        provision = row.ours if column == OURS else row.theirs
        if column == PLACE:
            named = row.ours or row.theirs
            place = self._places.get(row.ours.id, "") if row.ours else ""
            return place or (kind_name(named.kind) if named else "")
        return words_of(provision) if provision else ""


def _ids(found: tuple[Row, ...]) -> list[tuple[str, str]]:
    return [(row.ours.id if row.ours else "", row.theirs.id if row.theirs and not row.ours else "") for row in found]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Bilingual", words)
