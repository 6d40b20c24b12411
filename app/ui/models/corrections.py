"""The corrections of one import: every one an edit above the untouched source, every one undoable."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.model.carrying import carried
from app.model.edits import Edit, Repropose, Restate, Splice
from app.model.finding import Finding
from app.model.instrument import Particulars
from app.model.provision import Provisions
from app.ui.models.history import History
from app.ui.models.review import Matter, Outside, Review, answered, corrected, open_doubts, outside, places_of


class Corrections(QObject):
    """Holds a review and its past; ``changed`` after each correction, undo and redo."""

    changed = Signal()

    def __init__(self, matter: Matter, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matter = matter
        self._history = History(review)
        self._doubt = -1
        self._outside: tuple[Review, Outside] | None = None

    @property
    def review(self) -> Review:
        """How far the review is."""
        return self._history.present

    @property
    def provisions(self) -> Provisions:
        """The provisions with all corrections."""
        return self.review.provisions

    @property
    def outside(self) -> Outside:
        """What stands outside the tree now; counted once for each state of the review."""
        if self._outside is None or self._outside[0] is not self.review:
            self._outside = (self.review, outside(self.matter, self.review))
        return self._outside[1]

    def show_version(self, version: int) -> None:
        """Look at another language version; no correction."""
        if version != self.review.version and 0 <= version < len(self.review.instrument.versions):
            self._go(self._history.seen_as(replace(self.review, version=version)))

    # ---- doubtful spots

    def doubts(self) -> tuple[int, ...]:
        """Return the doubtful spots in the order of the text, as places in the matter's findings."""
        return open_doubts(self.matter, self.review)

    @property
    def doubt(self) -> Finding | None:
        """The doubt whose question is open."""
        return self.matter.findings[self._doubt] if self._doubt in self.doubts() else None

    @property
    def doubt_number(self) -> int:
        """Which of the doubtful spots is current, counted from 1; 0 when none is."""
        doubts = self.doubts()
        return doubts.index(self._doubt) + 1 if self._doubt in doubts else 0

    def step_doubt(self, by: int) -> Finding | None:
        """Go to the next or previous doubtful spot."""
        doubts = self.doubts()
        if not doubts:
            return None
        at = doubts.index(self._doubt) + by if self._doubt in doubts else (0 if by > 0 else -1)
        self._doubt = doubts[at % len(doubts)]
        self.show_version(places_of(self.review)[self.matter.findings[self._doubt].at][0])
        return self.doubt

    def keep(self) -> None:
        """Answer the current doubt: it is right as it is."""
        if self.doubt:
            self._go(self._history.then(answered(self.review, self._doubt)))

    # ---- corrections

    def undo(self) -> None:
        """Take the last correction back."""
        self._go(self._history.undone())

    def redo(self) -> None:
        """Make the last correction that was taken back again."""
        self._go(self._history.redone())

    def restate(self, particulars: Particulars) -> None:
        """Give the instrument other particulars; typing on in the form stays one step."""
        old = self.review.instrument.particulars
        if particulars == old:
            return
        edits = self.review.edits
        if edits and isinstance(edits[-1], Restate) and self._history.past and not self._history.future:
            before = self._history.past[-1]
            if len(before.edits) == len(edits) - 1:
                edit = Restate(edits[-1].old, particulars)
                self._go(self._history.then(corrected(before, edit), same_step=True))
                return
        self.edit(Restate(old, particulars))

    def go_on(self, review: Review) -> None:
        """Go on to another state of the review, as one step."""
        self._go(self._history.then(review))

    def edit(self, edit: Edit | None) -> None:
        """Make a correction; nothing happens for None, which stands for what cannot be done."""
        if edit is None:
            return
        if isinstance(edit, Splice):
            edit = replace(edit, version=self.review.version)
        review = corrected(self.review, edit, *self._carried(edit))
        doubt = self.doubt
        if doubt and isinstance(edit, Splice) and any(provision.id == doubt.at for provision in edit.old):
            review = answered(review, self._doubt)
        self._go(self._history.then(review))

    def _carried(self, edit: Edit) -> tuple[Edit, ...]:
        """Return what takes proposals along to where the words are that they stand on."""
        before = self.review.instrument.proposals
        after = carried(before, edit) if isinstance(edit, Splice) else before
        return (Repropose(before, after),) if after != before else ()

    def _go(self, history: History[Review]) -> None:
        if history is not self._history:
            self._history = history
            self.changed.emit()
