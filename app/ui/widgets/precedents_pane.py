"""The inspector's tab Precedent: what the place under the caret departs from, and what signed texts say there."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.jobs.departures import LONG, Departure, Part, held_against
from app.jobs.precedents import (
    Passage,
    Precedents,
    Variant,
    given_back,
    passage_at,
    passages,
    precedents,
    take,
    template_wording,
)
from app.model.comparison import Hunk, Reason
from app.model.draft import Step
from app.ui.looks import Looks
from app.ui.models.precedent_words import Card, Shown, place_of
from app.ui.open_draft import OpenDraft, Spot, touched
from app.ui.runner import Answer, Job
from app.ui.widgets.note_dialog import NoteDialog
from app.ui.widgets.precedent_page import PrecedentPage

_ASK, _DRAW, _LONGEST = 80, 250, 1000
"""Milliseconds after the caret went elsewhere before who accepted what is asked; after a letter before it is shown, and
the longest that this waits while letters follow."""


class PrecedentPane(QScrollArea):
    """Follows the caret of an open draft: its departures, the closest precedent, and the other wordings."""

    instrument_opened = Signal(str)
    clause_opened = Signal(str)
    failed = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._open: OpenDraft | None = None
        self._passage: Passage | None = None
        self._found: Precedents | None = None
        self._at = 0
        self._page: PrecedentPage | None = None
        self._job: Job | None = None
        self._ask = self._timer(_ASK, self._look_up)
        self._soon = self._timer(_DRAW, self._draw)
        self._since = QElapsedTimer()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Precedent"))
        self.setMinimumWidth(240)
        looks.changed.connect(self._redraw)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the keys on the buttons their room, or take it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    # ---- the open draft

    def hold(self, open_draft: OpenDraft) -> None:
        """Follow an open draft."""
        self.release()
        self._open = open_draft
        open_draft.went.connect(self._went)
        open_draft.stepped.connect(self._stepped)
        open_draft.looked.connect(self._looked)
        self._went(open_draft.spot)

    def release(self) -> None:
        """Follow none, and show nothing."""
        self._ask.stop()
        self._soon.stop()
        if self._job:
            self._job.cancel()
        if self._open is not None:
            self._open.went.disconnect(self._went)
            self._open.stepped.disconnect(self._stepped)
            self._open.looked.disconnect(self._looked)
        self._open = self._passage = self._found = self._job = None
        self._draw()

    def _went(self, spot: Spot) -> None:
        before, self._passage = self._passage, self._here(spot)
        if before and self._passage and _same_place(before, self._passage):
            return
        self._found, self._at = None, 0
        self._ask.start()
        self._draw()

    def _here(self, spot: Spot) -> Passage | None:
        assert self._open is not None  # noqa: S101 - only asked while a draft is held
        provision = self._open.provision
        if provision is None or not provision.text.plain.strip():
            return None
        known = self._open.departures.get(provision.id)
        return passage_at(provision, spot.start, apart=bool(known and known.apart))

    def _stepped(self, step: Step, _way: str, _origin: object) -> None:
        if self._open and self._open.spot.provision in touched(step):
            self._passage = self._here(self._open.spot)
            self._later()
        elif self._open and self._open.provision is None:
            self._passage = self._found = None
            self._later()

    def _looked(self, ids: tuple[str, ...]) -> None:
        if self._open and self._open.spot.provision in ids:
            before, self._passage = self._passage, self._here(self._open.spot)
            if before and self._passage and not _same_place(before, self._passage):
                self._found, self._at = None, 0
            if not self._soon.isActive() and not self._ask.isActive() and self._stale():
                self._ask.start()
            self._later()

    def _later(self) -> None:
        """Draw when typing pauses, and while it goes on now and then: the marks in the text follow every key."""
        if not self._soon.isActive():
            self._since.start()
        if not self._soon.isActive() or self._since.elapsed() < _LONGEST:
            self._soon.start()

    # ---- who accepted what

    def _stale(self) -> bool:
        """Whether the closest precedent is now another than when it was asked who accepted it."""
        part = self._part()
        if self._found is None:
            return True
        known = {each.clause.id for variant in self._found.variants for each in variant.accepted}
        return bool(part and part.hit and part.hit.clause.id not in known) or (bool(known) and not (part and part.hit))

    def _look_up(self) -> None:
        if self._open is None or self._passage is None:
            return
        if self._job:
            self._job.cancel()
        library, draft, passage = self._open.context.library, self._open.draft, self._passage
        job = Job(lambda _progress: precedents(library, draft, passage))
        Answer(job, lambda found: self._know(job, found), lambda error: self._fail(job, error))
        self._job = job
        self._open.context.elbow.start(job)

    def _know(self, job: Job, found: Precedents) -> None:
        if job is not self._job or self._open is None or self._passage is None:
            return
        self._job = None
        if not _same_place(found.passage, self._passage):
            return
        shown = self.variant.wording if self.variant else ""
        self._found = found
        wordings = [each.wording for each in found.variants]
        self._at = wordings.index(shown) if shown in wordings else found.closest
        self._draw()

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._job = None
            self.failed.emit(error)

    # ---- what a person does

    @property
    def variant(self) -> Variant | None:
        """The wording in the card; None while it is not known, or where there is no precedent."""
        return self._found.variants[self._at] if self._found and self._found.variants else None

    def step(self, by: int) -> None:
        """Show the next or previous wording in the card."""
        if self._found and self._found.variants:
            self.show_variant((self._at + by) % len(self._found.variants))

    def show_variant(self, at: int) -> None:
        """Show wording ``at`` in the card."""
        self._at = at
        self._draw()

    def use(self) -> None:
        """Take the wording in the card into the draft."""
        card = self._card()
        if self._open is None or self._passage is None or card is None:
            return
        step = take(self._open.draft, self._passage, card.words, card.clause, self._open.stamp())
        start = self._passage.start
        self._open.do(step, self)
        if step:
            self._open.go(Spot(self._passage.provision.id, start, start))

    def give_back(self) -> None:
        """Put the template's wording back."""
        if self._open and self._open.provision:
            self._open.do(given_back(self._open.draft, self._open.provision.id, self._open.stamp()), self)

    def edit_note(self) -> None:
        """Let the drafter note something on the wording in the card."""
        variant = self.variant
        if self._open is None or variant is None:
            return
        dialog = NoteDialog(self._looks, variant.voiced, variant.note, self.window())
        if dialog.exec() == NoteDialog.DialogCode.Accepted:
            library, author = self._open.context.library, self._open.context.settings.value.author
            note = dialog.note(author)
            job = Job(lambda _progress: library.keep_note(variant.wording, note))
            Answer(job, lambda _kept: self._look_up(), self.failed.emit)
            self._open.context.elbow.start(job)
        dialog.deleteLater()

    # ---- drawing

    def _part(self) -> Part | None:
        """Return what is known of the closest precedent of the passage."""
        if self._open is None or self._passage is None:
            return None
        departure = self._open.departures.get(self._passage.provision.id)
        parts = departure.parts if departure else ()
        inside = (part for part in parts if part.start < max(self._passage.end, 1) and self._passage.start < part.end)
        return next(inside, None)

    def _card(self) -> Card | None:
        """Return what stands in the card: the wording that was chosen, or the closest while no more is known."""
        part, variant = self._part(), self.variant
        if variant and self._found:
            hunks = self._against(variant.voiced)[0]
            return Card(variant.clause, variant.likeness, variant.voiced, hunks, self._at == self._found.closest)
        if part and part.hit and self._found is None:
            return Card(part.hit.clause, part.hit.score, part.wording, self._against(part.wording)[0], closest=True)
        return None

    def _against(self, wording: str) -> tuple[tuple[Hunk, ...], tuple[Reason, ...]]:
        if self._open is None or self._passage is None:
            return (), ()
        if len(self._passage.text.plain) > LONG:
            known = self._open.departures.get(self._passage.provision.id)
            return (known.hunks, known.why) if known and self._passage.whole else ((), ())
        passage, particulars = self._passage, self._open.draft.instrument.particulars
        return held_against(wording, passage.text, particulars, listed=passage.ends_item)

    def _shown(self) -> Shown | None:
        if self._open is None or self._passage is None:
            return None
        draft, provision = self._open.draft, self._passage.provision.id
        card, part, found = self._card(), self._part(), self._found
        closest = part.wording if part and part.hit else ""
        if not closest and found and found.variants:
            closest = found.variants[found.closest].voiced
        hunks, why = self._against(closest) if card and closest else ((), ())
        return Shown(
            place_of(draft, self._passage),
            hunks,
            why,
            card,
            found,
            self._at,
            known=found is not None or provision in self._open.departures,
            template=template_wording(draft, provision) is not None,
            heavier=self._heavier(max((each.weight for each in why), default=0)),
        )

    def _heavier(self, weight: int) -> int | None:
        """Return where another sentence of the provision begins that departs by more than ``weight``."""
        if self._open is None or self._passage is None or self._passage.whole:
            return None
        here, known = self._passage, self._open.departures.get(self._passage.provision.id)
        if known is None or known.weight <= weight:
            return None
        weights = {
            other.start: self._weight(other, known)
            for other in passages(here.provision, apart=known.apart)
            if other.start != here.start
        }
        heaviest = max(weights, key=weights.__getitem__, default=None)
        return heaviest if heaviest is not None and weights[heaviest] > weight else None

    def _weight(self, passage: Passage, known: Departure) -> int:
        """Return what weighs most in a passage, held against its closest precedent."""
        part = next((each for each in known.parts if each.start < passage.end and passage.start < each.end), None)
        if self._open is None or part is None or part.hit is None or len(passage.text.plain) > LONG:
            return 0
        particulars = self._open.draft.instrument.particulars
        _, why = held_against(part.wording, passage.text, particulars, listed=passage.ends_item)
        return max((each.weight for each in why), default=0)

    def _show_place(self, at: int) -> None:
        if self._open and self._passage:
            self._open.go(Spot(self._passage.provision.id, at, at))

    def _redraw(self) -> None:
        self._draw(anew=True)

    def _draw(self, *, anew: bool = False) -> None:
        self._soon.stop()
        shown = self._shown()
        at_work = QApplication.focusWidget()
        focused = at_work is not None and self.isAncestorOf(at_work)
        width = self.viewport().width()
        if not anew and self._page is not None and self._page.refresh(shown, width):
            if focused:
                self._page.take_focus()
            return
        page = self._page = PrecedentPage(self._looks, shown, width)
        page.used.connect(self.use)
        page.stepped.connect(self.step)
        page.picked.connect(self.show_variant)
        page.given_back.connect(self.give_back)
        page.note_asked.connect(self.edit_note)
        page.words_asked.connect(self._show_words)
        page.place_asked.connect(self._show_place)
        page.clause_opened.connect(self.clause_opened)
        page.instrument_opened.connect(self.instrument_opened)
        at = self.verticalScrollBar().value()
        self.setWidget(page)
        self.verticalScrollBar().setValue(at)
        if focused:
            page.take_focus()

    def _show_words(self, reason: Reason) -> None:
        """Show the words on the sheet that a reason tells of."""
        if self._open is None or self._passage is None:
            return
        words = reason.after.removesuffix("…").strip()
        at = self._passage.text.plain.find(words) if words else -1
        start = self._passage.start + max(0, at)
        self._open.go(Spot(self._passage.provision.id, start, start + len(words) if at >= 0 else start))


def _same_place(one: Passage, other: Passage) -> bool:
    """Tell whether two passages are of one place: of the same provision, and the same one in it."""
    same = one.provision.id == other.provision.id and one.topics == other.topics
    return same and (one.whole == other.whole) and (one.start == other.start or one.whole)
