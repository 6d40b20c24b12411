"""A table of what several instruments say on one topic."""

from dataclasses import dataclass

from app.model.comparison import Hunk, Reason


@dataclass(frozen=True, slots=True)
class TableCell:
    """The words of a provision on the topic: the whole, or those of its sentences that are about it.

    Where another instrument says in one provision what this one says in several, these stand in one cell, a space
    between; ``provision`` and ``label`` are the first one's.

    ``hunks`` lead to them from the words beside them in the column that the others are held against; there are none
    in that column, nor where it has no words in this row. ``why`` says what the differences weigh, heaviest first.
    """

    provision: str
    label: str
    text: str
    hunks: tuple[Hunk, ...] = ()
    why: tuple[Reason, ...] = ()

    @property
    def weight(self) -> int:
        """The weight of the heaviest difference; 0 where there is none."""
        return max((reason.weight for reason in self.why), default=0)


@dataclass(frozen=True, slots=True)
class TopicTable:
    """Columns by instrument, rows by provision.

    ``instruments`` are the ids of the columns, ``against`` the index of the one that the others are held against;
    every row has a cell for each, None where an instrument says nothing there.
    """

    topic: str
    instruments: tuple[str, ...]
    against: int
    rows: tuple[tuple[TableCell | None, ...], ...]
