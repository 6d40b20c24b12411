"""The tree of an import: the flat provisions of an instrument as an item model."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.provision import Provision, Provisions
from app.ui.terms import kind_name
from app.ui.terms import topic_name as title

Index = QModelIndex | QPersistentModelIndex
KIND, LABEL, TEXT, TOPIC = range(4)
PROVISION = Qt.ItemDataRole.UserRole + 1
"""The role that gives the provision of a row."""
_NOWHERE = QModelIndex()


class ProvisionTree(QAbstractItemModel):
    """Kind, label, text and topic of each provision; an index carries its provision's place in the flat tuple."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._provisions: Provisions = ()
        self._children: dict[int | None, tuple[int, ...]] = {None: ()}
        self._parents: tuple[int | None, ...] = ()
        self._rows: dict[int, int] = {}

    @property
    def provisions(self) -> Provisions:
        """The provisions shown."""
        return self._provisions

    def show(self, provisions: Provisions) -> None:
        """Show ``provisions``; where only words, kinds or topics differ the rows stay as they are."""
        if [p.level for p in provisions] == [p.level for p in self._provisions]:
            changed = [
                at for at, pair in enumerate(zip(self._provisions, provisions, strict=True)) if pair[0] != pair[1]
            ]
            self._provisions = provisions
            for at in changed:
                self.dataChanged.emit(self.at(at, KIND), self.at(at, TOPIC))
            return
        self.beginResetModel()
        self._provisions = provisions
        self._parents = _parents(provisions)
        held: dict[int | None, list[int]] = {None: []}
        self._rows = {}
        for at, above in enumerate(self._parents):
            siblings = held.setdefault(above, [])
            self._rows[at] = len(siblings)
            siblings.append(at)
        self._children = {above: tuple(places) for above, places in held.items()}
        self.endResetModel()

    def at(self, position: int, column: int = KIND) -> QModelIndex:
        """Return the index of the provision at ``position`` of the flat tuple."""
        return self.createIndex(self._rows[position], column, position)

    def find(self, provision_id: str) -> QModelIndex:
        """Return the index of the provision with this id; an invalid one when it is not there."""
        for position, provision in enumerate(self._provisions):
            if provision.id == provision_id:
                return self.at(position)
        return QModelIndex()

    def position(self, index: Index) -> int:
        """Return the place of an index's provision in the flat tuple."""
        return index.internalId()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a row below ``parent``."""
        held = self._children.get(self.position(parent) if parent.isValid() else None, ())
        if not 0 <= row < len(held) or not 0 <= column <= TOPIC:
            return QModelIndex()
        return self.createIndex(row, column, held[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the provision that holds this one."""
        above = self._parents[self.position(index)] if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(self._rows[above], 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Count what a provision holds."""
        if parent.column() > 0:
            return 0
        return len(self._children.get(self.position(parent) if parent.isValid() else None, ()))

    def columnCount(self, _parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Count the columns."""
        return TOPIC + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        provision = self._provisions[self.position(index)]
        if role == PROVISION:
            return provision
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _cell(provision, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TOPIC:
            return ", ".join(title(topic) for topic in provision.topic_names) or None
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Kind"), self.tr("Label"), self.tr("Text"), self.tr("Topic"))[section]


def _parents(provisions: Provisions) -> tuple[int | None, ...]:
    """Return what holds each provision, in one pass: long texts have thousands."""
    found: list[int | None] = []
    open_ones: list[int] = []
    for at, provision in enumerate(provisions):
        while open_ones and provisions[open_ones[-1]].level >= provision.level:
            open_ones.pop()
        found.append(open_ones[-1] if open_ones else None)
        open_ones.append(at)
    return tuple(found)


def _cell(provision: Provision, column: int) -> str:
    if column == KIND:
        return kind_name(provision.kind)
    if column == LABEL:
        return provision.label
    if column == TEXT:
        return provision.words
    names = provision.topic_names
    return title(names[0]) + (f" +{len(names) - 1}" if len(names) > 1 else "") if names else ""
