"""The outline of a draft: its parts, sections and paragraphs, each with a mark that says how it stands to precedent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.jobs.comparing import Departure
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Kind, Provision, parent_of
from app.ui.models.draft_state import taken_from

AS_PRECEDENT, DEPARTS, NEW = "=", "≠", "+"
ROW = Qt.ItemDataRole.UserRole + 1
"""The role that gives an OutlineRow."""
_FRONT = {Kind.TITLE, Kind.CHAPEAU}
_SINGLE = {Kind.RECITAL, Kind.LINK, Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE}
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row: the provision it leads to, its label and words, its depth, its mark, whether words were taken."""

    provision_id: str
    label: str
    words: str
    depth: int
    mark: str = ""
    taken: bool = False
    held: tuple[str, ...] = ()
    """Provisions without a row of their own that this one stands for."""
    headed: bool = False
    """Whether its provision is a heading alone."""


class OutlineModel(QAbstractListModel):
    """The rows of an outline."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()

    @property
    def rows(self) -> tuple[OutlineRow, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show ``rows``; rows that stay keep their place."""
        if [row.provision_id for row in rows] == [row.provision_id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, provision_id: str) -> int:
        """Return the row of a provision, -1 when it has none."""
        return next((at for at, row in enumerate(self._rows) if provision_id in {row.provision_id, *row.held}), -1)

    def goal_of(self, row: int) -> str:
        """Return the provision that a row leads to: below a heading whose words have no row, those words."""
        here = self._rows[row]
        after = self._rows[row + 1].depth if row + 1 < len(self._rows) else 0
        return here.held[0] if here.headed and here.held and after == 0 else here.provision_id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (row.label, row.words, said(row)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(row) or None
        return None


def said(row: OutlineRow) -> str:
    """Return in words what a row's mark says."""
    tr = QCoreApplication.translate
    words = {
        AS_PRECEDENT: tr("Outline", "as precedent"),
        DEPARTS: tr("Outline", "departs from the closest precedent"),
        NEW: tr("Outline", "no precedent"),
    }.get(row.mark, "")
    taken = tr("Outline", "words taken from the library") if row.taken else ""
    return ", ".join(part for part in (words, taken) if part)


def outline_rows(instrument: Instrument, departures: Mapping[str, Departure]) -> tuple[OutlineRow, ...]:
    """Return the rows of a draft's outline; a section shows the heaviest mark of what it holds."""
    printed = labels(instrument)
    rows: list[OutlineRow] = []
    for at, provision in enumerate(instrument.provisions):
        row = _row(instrument, at, printed[at], departures)
        group = _group(provision.kind)
        if row is None or (group and any(known.words == group and not known.label for known in rows)):
            if rows:
                rows[-1] = replace(rows[-1], held=(*rows[-1].held, provision.id))
            continue
        rows.append(row)
    return tuple(rows)


def _row(instrument: Instrument, at: int, label: str, departures: Mapping[str, Departure]) -> OutlineRow | None:
    provision = instrument.provisions[at]
    group = _group(provision.kind)
    words = provision.heading.plain if provision.heading else provision.text.plain
    if group:
        return OutlineRow(provision.id, "", group, 0, *_marks(_same(instrument, provision), departures))
    if provision.kind in {Kind.SECTION, Kind.ANNEX}:
        held = tuple(p for p in _held(instrument, at) if p.text.plain)
        row = OutlineRow(provision.id, label.rstrip(".:"), words, 0, *_marks(held, departures))
        return replace(row, headed=not provision.text.plain)
    if _is_child(instrument, at, label):
        return OutlineRow(provision.id, label.strip(".:()"), words, 1, *_marks((provision,), departures))
    return None


def mark_of(provision: Provision, departures: Mapping[str, Departure]) -> str:
    """Return how a provision stands to its closest precedent; empty while that is not known."""
    departure = departures.get(provision.id)
    if departure is None:
        return ""
    if not departure.hits:
        return NEW
    return AS_PRECEDENT if all(hunk.op == "equal" for hunk in departure.hunks) else DEPARTS


def _marks(provisions: tuple[Provision, ...], departures: Mapping[str, Departure]) -> tuple[str, bool]:
    marks = {mark_of(provision, departures) for provision in provisions}
    heaviest = next((mark for mark in (DEPARTS, NEW, AS_PRECEDENT) if mark in marks), "")
    return heaviest, any(taken_from(provision) for provision in provisions)


def _group(kind: Kind) -> str:
    tr = QCoreApplication.translate
    if kind in _FRONT:
        return tr("Outline", "Title and chapeau")
    if kind in {Kind.SIGNING, Kind.SIGNATURE}:
        return tr("Outline", "Signature")
    return {
        Kind.RECITAL: tr("Outline", "Recitals"),
        Kind.LINK: tr("Outline", "Link phrase"),
        Kind.CLOSING: tr("Outline", "Closing formula"),
    }.get(kind, "")


def _same(instrument: Instrument, provision: Provision) -> tuple[Provision, ...]:
    group = _group(provision.kind)
    return tuple(p for p in instrument.provisions if _group(p.kind) == group)


def _held(instrument: Instrument, at: int) -> tuple[Provision, ...]:
    provisions = instrument.provisions
    held = [provisions[at]]
    for provision in provisions[at + 1 :]:
        if provision.level <= provisions[at].level:
            break
        held.append(provision)
    return tuple(held)


def _is_child(instrument: Instrument, at: int, printed: str) -> bool:
    """Whether a provision has a row of its own: it stands directly below a section, with a number or a heading."""
    provisions = instrument.provisions
    above = parent_of(provisions, at)
    if not printed and provisions[at].kind is not Kind.SUBHEADING:
        return False
    return above is not None and provisions[above].kind in {Kind.SECTION, Kind.ANNEX}
