"""The desk's sheet: the open draft as one page of text to edit, with its marks and what lies beside it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.jobs.comparing import Departure
from app.model.draft import Put, Rewrite, Step
from app.model.finding import Finding
from app.negotiating.desk import Way
from app.negotiating.searching import Found
from app.ui.desk_told import all_said
from app.ui.looks import Looks
from app.ui.models.desk_carets import place_after
from app.ui.models.desk_edits import Caret
from app.ui.models.desk_hits import Sort, next_place
from app.ui.models.desk_lines import USUAL
from app.ui.models.desk_marks import differences_of
from app.ui.models.desk_words import Typed, words_of
from app.ui.open_draft import OpenDraft, Spot, touched
from app.ui.widgets.desk_pointing import DeskPointing


class DeskSheet(DeskPointing):
    """Shows and edits the open draft, and goes from one mark to the next; ``changed`` follows every step shown."""

    changed = Signal()
    viewed = Signal(object)
    """Gives the ids of the provisions in view, when others are."""

    def __init__(self, looks: Looks, size: int = USUAL, parent: QWidget | None = None) -> None:
        super().__init__(looks, size, parent)
        self._view: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("The draft"))
        self.cursorPositionChanged.connect(self.stood)
        self.selectionChanged.connect(self.stood)
        self.verticalScrollBar().valueChanged.connect(self._tell_view)
        looks.changed.connect(self._restyle)

    # ---- what it shows

    def hold(self, open_draft: OpenDraft) -> None:
        """Show a draft and edit it from now on."""
        self.release()
        self.settling = True
        self.open_draft = open_draft
        self.text.hold(open_draft.draft)
        self.beside.take_records(open_draft.draft)
        self.current = open_draft.spot.provision
        self._learn(open_draft.departures)
        open_draft.stepped.connect(self._stepped)
        open_draft.shown.connect(self.go)
        open_draft.looked.connect(self._looked)
        self.put_caret(Caret(open_draft.spot.provision, open_draft.spot.start))
        self.settling = False
        self.ink_all()
        self.stood()
        self._view = ()
        self._tell_view()

    def release(self) -> None:
        """Show nothing, and listen no more."""
        held, self.open_draft = self.open_draft, None
        if held is None:
            return
        held.stepped.disconnect(self._stepped)
        held.shown.disconnect(self.go)
        held.looked.disconnect(self._looked)
        self.current = ""
        self.beside.forget()
        with self.text.quietly() as cursor:
            self.text.rows = []
            cursor.select(cursor.SelectionType.Document)
            cursor.removeSelectedText()
        self.viewport().update()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Underline what the rules found."""
        anew: dict[str, list[Finding]] = {}
        for finding in findings:
            anew.setdefault(finding.at, []).append(finding)
        was, self.beside.findings = self.beside.findings, anew
        if _marked(was) != _marked(anew):  # while one types, the marks have followed the words already
            self.forget_marks()

    def show_hits(self, found: Iterable[Found], here: Found | None) -> None:
        """Show words that were found, and which of them is the current one."""
        self.beside.hits = {}
        for each in found:
            self.beside.hits.setdefault(each.provision, []).append((each.start, each.end))
        self.beside.here = (here.provision, here.start, here.end) if here else ("", 0, 0)
        self.forget_marks()

    def set_size(self, size: int) -> None:
        """Take another size of type, 14 to 22 pixels."""
        if size != self.ink.size:
            self.ink.resize(size)
            self.centre()
            self._restyle()

    def go(self, spot: Spot) -> None:
        """Show words at a third of the height, select them, and put the caret there."""
        at = self.text.index(spot.provision)
        if at is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        block, was = self.text.block(at), bar.value()
        self.put_caret(Caret(spot.provision, spot.end or spot.start), spot.start if spot.end > spot.start else None)
        _, line = self.place(block, spot.start)
        top = int(line.top()) + bar.value()
        seen = was <= top <= was + height - 3 * line.height()
        bar.setValue(was if seen else top - height // 3)

    def next_departure(self, step: int = 1) -> bool:
        """Go to the next provision that departs from precedent, or the one before (-1); False where there is none."""
        return self._go_on("departure", step)

    def next_bracket(self, step: int = 1) -> bool:
        """Go to the next open bracket, or the one before (-1); False where there is none."""
        return self._go_on("bracket", step)

    def next_finding(self, step: int = 1) -> bool:
        """Go to the next finding, or the one before (-1); False where there is none."""
        return self._go_on("finding", step)

    def _go_on(self, sort: Sort, step: int) -> bool:
        if self.open_draft is None or not self.text.rows:
            return False
        cursor, caret = self.textCursor(), self.caret()
        reach = self.reach()
        back = reach.start if reach.end == caret.offset else reach.end
        here = (cursor.blockNumber(), caret, back if reach.first == reach.last else caret.offset)
        spot = next_place(sort, self.text.provisions, self.beside, here, step)
        if spot is not None:
            self.go(spot)
            self.setFocus()  # who goes there wants to type there
        return spot is not None

    # ---- keeping in step

    def _stepped(self, step: Step, way: Way, origin: object) -> None:
        if self.open_draft is None:
            return
        was = self.caret()
        selected = self.textCursor().hasSelection()
        outer, self.settling = self.settling, True
        draft = self.open_draft.draft
        became = self.text.take(step.changes, draft)
        self._learn_again(step, became)
        if way != "do":
            there = place_after(step, way, was)
            if there is not None:
                self.put_caret(there)
        elif origin is not self and not selected:
            self._stay(was, became)
        self.settling = outer
        if not outer and origin is not self:
            self.stood()

    def _learn_again(self, step: Step, became: tuple[Typed, ...]) -> None:
        """Bring what lies beside the text in step with it, and set the marks of what changed."""
        assert self.open_draft is not None  # noqa: S101 - the caller asked
        draft, beside = self.open_draft.draft, self.beside
        shape = len(beside.known) != len(draft.provisions)
        records = any(isinstance(change, Put | Rewrite) for change in step.changes)
        ids = touched(step)
        if records or shape or any(each not in beside.known for each in ids):
            beside.take_records(draft)
        moved = {self.text.rows[typed.at].provision.id: typed for typed in became if typed.at < len(self.text.rows)}
        beside.follow(moved)
        self._learn({each: known for each in ids if (known := self.open_draft.departures.get(each))})
        at = [place for place, row in enumerate(self.text.rows) if row.provision.id in ids or row.marks is None]
        if records:
            self.forget_marks()
        view = set(self.visible())
        self.ink_rows(each for each in at if each in view)
        self.viewport().update()

    def _learn(self, departures: Mapping[str, Departure]) -> None:
        assert self.open_draft is not None  # noqa: S101 - the caller asked
        by_id = {provision.id: provision for provision in self.open_draft.draft.provisions}
        for provision_id, departure in departures.items():
            if provision_id in by_id:
                found = differences_of(departure, by_id[provision_id])
                if found is not None:
                    self.beside.differences[provision_id] = found

    def _looked(self, ids: tuple[str, ...]) -> None:
        if self.open_draft is None:
            return
        known = self.open_draft.departures
        self._learn({each: known[each] for each in ids if each in known})
        wanted = set(ids)
        for row in self.text.rows:
            if row.provision.id in wanted:
                row.marks = None
        self.ink_visible()

    def _stay(self, was: Caret, became: tuple[Typed, ...]) -> None:
        """Leave the caret on its letter while somebody else changes the text."""
        at = self.text.index(was.provision)
        if at is None:
            return
        offset = was.offset
        for typed in became:
            if typed.at == at:
                offset = typed.moves(offset)
        if self.caret() != Caret(was.provision, offset):
            self.put_caret(Caret(was.provision, offset))

    def stood(self) -> None:
        """Say where the caret and the selection are now."""
        if self.settling or self.open_draft is None or not self.text.whole:
            return
        if not self.was_typing():
            self.open_draft.desk.pause()
        caret, reach = self.caret(), self.reach()
        self._make_current(caret.provision)
        at = self.textCursor().blockNumber()
        start = reach.start if reach.first == at else 0
        end = reach.end if reach.last == at else caret.offset
        self.open_draft.stand(Spot(caret.provision, min(start, end), max(start, end)))
        self._describe(at)

    def _describe(self, at: int) -> None:
        """Say what is painted for the current provision to who cannot see it."""
        if at >= len(self.text.rows):
            self.setAccessibleDescription(self.tr("The draft is empty."))
            return
        plain = words_of(self.text.rows[at].provision).plain
        said = all_said(self.place_name(self.current), self.marks_at(at), plain)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def _make_current(self, provision_id: str) -> None:
        if provision_id == self.current:
            return
        before, self.current = self.text.index(self.current), provision_id
        now = self.text.index(provision_id)
        self.ink_rows([at for at in (before, now) if at is not None], force=True)
        self.viewport().update()

    def _tell_view(self) -> None:
        ids = tuple(self.text.rows[at].provision.id for at in self.visible() if at < len(self.text.rows))
        if ids != self._view:
            self._view = ids
            self.viewed.emit(ids)

    def _restyle(self) -> None:
        self.ink.forget()
        if self.open_draft is not None:
            self.text.restyle(self.open_draft.draft)
            self.ink_all()
        self.viewport().update()


def _marked(findings: dict[str, list[Finding]]) -> dict[str, list[tuple[int, int, str]]]:
    """Return what of findings is seen on the sheet."""
    return {name: [(each.start, each.end, each.message) for each in found] for name, found in findings.items() if found}
