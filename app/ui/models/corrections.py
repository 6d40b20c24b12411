"""The corrections of one import: every one an edit above the untouched source, every one undoable."""

from PySide6.QtCore import QObject, Signal

from app.model.edits import Edit, Restate, Splice
from app.model.finding import Finding
from app.model.instrument import Particulars
from app.model.provision import Provisions
from app.ui.models.history import History
from app.ui.models.review import Matter, Review, answered, corrected, leave_out, open_doubts, put_aside, take_in


class Corrections(QObject):
    """Holds a review and its past; ``changed`` after each correction, undo and redo."""

    changed = Signal()

    def __init__(self, matter: Matter, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matter = matter
        self._history = History(review)
        self._doubt = -1

    @property
    def review(self) -> Review:
        """How far the review is."""
        return self._history.present

    @property
    def provisions(self) -> Provisions:
        """The provisions with all corrections."""
        return self.review.provisions

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

    def set_aside(self, at: int) -> None:
        """Set a provision aside: its words belong to no part of the text."""
        self._go(self._history.then(put_aside(self.review, at)))

    def take_passage(self, passage: int, after: int) -> None:
        """Put a missing passage into the tree."""
        self._go(self._history.then(take_in(self.matter, self.review, passage, after)))

    def leave_passage(self, passage: int) -> None:
        """Set a missing passage aside."""
        self._go(self._history.then(leave_out(self.review, passage)))

    def edit(self, edit: Edit | None) -> None:
        """Make a correction; nothing happens for None, which stands for what cannot be done."""
        if edit is None:
            return
        review = corrected(self.review, edit)
        doubt = self.doubt
        if doubt and isinstance(edit, Splice) and any(provision.id == doubt.at for provision in edit.old):
            review = answered(review, self._doubt)
        self._go(self._history.then(review))

    def _go(self, history: History[Review]) -> None:
        if history is not self._history:
            self._history = history
            self.changed.emit()
