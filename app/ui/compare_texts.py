"""From what was chosen to a comparison: plain work for the runner."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.store import Library
from app.model.comparison import Comparison
from app.model.instrument import Instrument
from app.progress import Progress
from app.ui.compare_folds import Difference, Shown, differences
from app.ui.compare_rows import Row, rows_of
from app.ui.widgets.table_desk import TableAsk
from app.ui.widgets.text_chooser import TextRef

if TYPE_CHECKING:
    from app.jobs.tables import Tabled
    from app.worker import Worker

# The verbs are imported when they are first wanted: they load the engines, and a window should open before that.


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts and how they answer each other, ready to be shown."""

    before: Instrument
    after: Instrument
    comparison: Comparison
    rows: tuple[Row, ...]
    differences: tuple[Difference, ...]


def open_text(
    library: Library, ref: TextRef, progress: Progress, *, password: str = "", worker: "Worker | None" = None
) -> Instrument:
    """Return the instrument that was chosen; a draft as it is now, its numbers printed.

    A file is read in the worker process where there is one. Raises what reading raises, PasswordNeeded too.
    """
    from app.jobs import opening  # noqa: PLC0415

    progress(0, 1, ref.title)
    if ref.kind != "draft":
        named = ref.id if ref.kind == "instrument" else str(Path(ref.id))
        return opening.open_instrument(library, named, password=password, worker=worker)
    from app.jobs.desks import text_of  # noqa: PLC0415

    return text_of(library, ref.id)


def tabled(library: Library, ask: TableAsk, progress: Progress) -> "Tabled":
    """Return the table that was asked for."""
    from app.jobs.tables import tabulate  # noqa: PLC0415

    return tabulate(library, ask.topic, ask.ids, ask.against, progress)


def family(library: Library, instrument_id: str) -> tuple[str, ...]:
    """Return the ids of the instruments of one programme."""
    from app.jobs.tables import family_of  # noqa: PLC0415

    return tuple(entry.id for entry in family_of(library, instrument_id))


def compare_texts(before: Instrument, after: Instrument, progress: Progress) -> Compared:
    """Compare two instruments."""
    from app.jobs.comparing import compare_instruments  # noqa: PLC0415

    comparison = compare_instruments(before, after, progress)
    progress(1, 1, "")  # who asked to stop meanwhile gets nothing
    return laid_out(before, after, comparison)


def compare_marks(path: Path, progress: Progress, *, worker: "Worker | None" = None) -> Compared:
    """Compare a Word file as its tracked changes found it and as they leave it; each row knows who proposed it.

    Raises what reading raises, and NoMarks.
    """
    from app.jobs.negotiated import marks_of_file  # noqa: PLC0415

    found = marks_of_file(path, progress, worker=worker)
    made = laid_out(found.before, found.after, found.comparison)
    rows = tuple(replace(row, by=found.by[row.change] if row.kind != "kept" else ()) for row in made.rows)
    return replace(made, rows=rows)


def position(compared: Compared, row: int, shown: Shown) -> tuple[int, int]:
    """Return the number of the change that a row belongs to (0: none), and how many changes are not ``shown``."""
    found = compared.differences
    number = next((n for n, one in enumerate(found, 1) if row in {one.row, one.other} and row >= 0), 0)
    return number, sum(not shown.lets(compared.rows[one.row]) for one in found)


def laid_out(before: Instrument, after: Instrument, comparison: Comparison) -> Compared:
    """Return a comparison with its rows and differences."""
    rows = rows_of(comparison, before, after)
    return Compared(before, after, comparison, rows, differences(rows))
