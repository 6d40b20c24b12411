"""The table on the compare page: what is asked of it becomes a job, and the job's result is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.ui.compare_texts import family, tabled
from app.ui.context import Context
from app.ui.runner import Job, Work
from app.ui.widgets.table_desk import TableAsk, TableDesk

if TYPE_CHECKING:
    from app.jobs.tables import Tabled

Run = Callable[[Work, Callable[[Any], None], str], Job]


class CompareTable(QObject):
    """Keeps the desk of the table in step; ``laid_out`` says that a table is there."""

    laid_out = Signal()

    def __init__(self, context: Context, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._run = context, run
        self.desk = TableDesk(context.looks)
        self.desk.asked.connect(self.lay_out)
        self.desk.family_asked.connect(self._choose_family)

    def lay_out(self, ask: TableAsk) -> None:
        """Lay the table that is asked for."""
        library = self._context.library
        self._run(lambda progress: tabled(library, ask, progress), self._done, self.tr("Laying out the table"))

    def _done(self, found: "Tabled") -> None:
        self.desk.put(found.table, found.instruments, self._context.library.instruments(), found.reported)
        self.laid_out.emit()

    def _choose_family(self, instrument: str) -> None:
        self.desk.choose(family(self._context.library, instrument))
