"""The saved drafts as a list: what is said of each, and which of them hold the words that were typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.values import Shelved
from app.ui.terms import counted, short_date, status_names

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A draft as a row says it; ``open`` is what is said of its open brackets, ``status`` of one beyond drafting."""

    id: str
    title: str
    sides: str
    status: str
    open: str
    changed: str

    @property
    def sentence(self) -> str:
        """All of it, as it is read aloud."""
        return ". ".join(part for part in (self.title, self.sides, self.status, self.open, self.changed) if part)


class ShelfModel(QAbstractListModel):
    """Lists drafts; ``look_for`` leaves those whose title, sides or template hold all the words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._words: list[str] = []

    def show(self, shelf: Sequence[Shelved], templates: Mapping[str, str]) -> None:
        """List these drafts; ``templates`` has the titles of templates by their names."""
        self._all = tuple(_row(each, templates) for each in shelf)
        self._settle()

    def look_for(self, words: str) -> None:
        """List only the drafts that hold these words."""
        self._words = words.casefold().split()
        self._settle()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are listed."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        return row if role == ROW else None

    def _settle(self) -> None:
        self.beginResetModel()
        self._rows = tuple(row for row in self._all if all(word in row.sentence.casefold() for word in self._words))
        self.endResetModel()


def _row(shelved: Shelved, templates: Mapping[str, str]) -> Row:
    listing = shelved.listing
    template = templates.get(listing.template, listing.template)
    sides = " · ".join(part for part in (", ".join(listing.sides), template) if part)
    status = dict(status_names())[listing.status] if listing.status not in {"draft", "unknown"} else ""
    return Row(shelved.id, listing.title, sides, status, _brackets(listing.brackets), _changed(shelved.changed))


def _brackets(number: int) -> str:
    if not number:
        return ""
    one = QCoreApplication.translate("Shelf", "1 open bracket")
    return counted(number, one, QCoreApplication.translate("Shelf", "{n} open brackets"))


def _changed(when: datetime) -> str:
    here = when.astimezone()
    said = QCoreApplication.translate("Shelf", "{day}, {time}")
    return said.format(day=short_date(here.date()), time=f"{here:%H:%M}")
