"""Answers what the library page asks: hits at once, what takes longer a moment later, so that nobody waits at a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.library.store import Library
from app.library.values import EVERYTHING, Clause, Filter, Hit
from app.model.instrument import Instrument
from app.ui.context import Context
from app.ui.latest import Latest
from app.ui.models.asking import Question, ask, related
from app.ui.models.clauses import Row
from app.ui.models.nearest import like_kinds
from app.ui.models.wordings import Wording, wordings
from app.ui.widgets.clause_list import ClauseList
from app.ui.widgets.facet_view import FacetView
from app.ui.widgets.nearest_foot import NearestFoot

_NEAREST = 6
_LATE = 200
"""Milliseconds after which what was said of the clause before is taken away, if nothing is known of this one yet."""


class LibraryFinder(QObject):
    """Fills list, facets and foot; ``failed`` hears of what cannot be answered, ``added`` tells that the list grew."""

    added = Signal()

    def __init__(
        self,
        context: Context,
        panes: tuple[FacetView, ClauseList, NearestFoot],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = context.library
        self._facets, self._list, self._foot = panes
        self._counted: tuple[int, Filter] | None = None
        self._related = Latest(context.elbow, self._add, failed, self)
        self._near = Latest(context.elbow, self._said, failed, self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE)
        self._late.timeout.connect(self._foot.wait)

    @property
    def busy(self) -> bool:
        """Whether something is still to be shown."""
        return self._related.busy or self._near.busy

    def find(self, wanted: Filter, version: int) -> None:
        """Show the clauses with the words of the field that pass a filter, and what else there is to choose.

        ``version`` is the library's: asking for it would wait for whoever reads.
        """
        library, words = self._library, self._list.field.text().strip()
        question = Question(words, wanted, self._list.order)
        more = bool(words) and self._list.switch.key == "related"
        self._related.drop()
        answer = ask(library, question)
        self._count(wanted, version)
        self._list.show_answer(answer, wanted != EVERYTHING, more)
        if more:
            hits = tuple(row for row in answer.rows if isinstance(row, Hit))
            self._related.ask(lambda progress: related(library, question, hits, progress))

    def look_round(self, clause: Clause, instrument: Instrument) -> None:
        """Show what is most like a clause, and how other texts word it."""
        library = self._library
        self._late.start()
        self._near.ask(lambda _progress: _around(library, clause, instrument))

    def _count(self, wanted: Filter, version: int) -> None:
        """Count anew what there is to choose when the library or the choice is another one; words change nothing."""
        asked = (version, wanted)
        if asked != self._counted:
            self._counted = asked
            self._facets.show_facets(self._library.facets(wanted), wanted)

    def _add(self, rows: tuple[Row, ...]) -> None:
        self._list.add(rows)
        self.added.emit()

    def _said(self, found: tuple[tuple[Hit, ...], tuple[Wording, ...]]) -> None:
        self._late.stop()
        self._foot.show_hits(*found)


def _around(library: Library, clause: Clause, instrument: Instrument) -> tuple[tuple[Hit, ...], tuple[Wording, ...]]:
    found = library.nearest(clause.text, exclude=clause.id, top=4 * _NEAREST)
    near = like_kinds(clause, found)[:_NEAREST]
    return near, wordings(library, clause, instrument, near)
