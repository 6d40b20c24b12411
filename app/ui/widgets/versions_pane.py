"""The left tab Versions: the rounds of a draft, the latest first, and what can be done with each."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.jobs import states
from app.jobs.states import Moved
from app.library.store import Library
from app.library.values import Sending
from app.model.draft import Clearance, Draft, Reset, Step, Version
from app.negotiating import clearing, stages
from app.progress import Progress
from app.ui.looks import Looks
from app.ui.models.versions import RoundRow, round_rows
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job, Work
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.labels import label
from app.ui.widgets.round_card import RoundCard

_PAUSE = 500
"""Milliseconds after the last step before what changed since a clearance is counted again."""


class VersionsPane(QScrollArea):
    """Lists the versions of a draft; ``counted`` says how many there are.

    ``keeping`` asks for a name for the state now, ``answering`` for the file that came back, ``clearing`` (a Version)
    who cleared it. ``opened`` gives a Version and its Draft to be read, ``moved`` what two states differ in (Moved).
    ``wanted`` is the file (Sending) of a version that is to be saved. ``amber`` are the ids of provisions that changed
    since they were cleared.
    """

    counted = Signal(int)
    keeping = Signal()
    answering = Signal()
    clearing = Signal(object)
    opened = Signal(object, object)
    moved = Signal(object)
    amber = Signal(object)
    wanted = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.open_draft: OpenDraft | None = None
        self._versions: tuple[Version, ...] = ()
        self._files: tuple[Sending, ...] = ()
        self._changed: Mapping[str, int] = {}
        self._cards: list[RoundCard] = []
        self._jobs: set[Job] = set()
        self._states: dict[str, Draft] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_at_clearances)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Versions"))
        self._since = Button(looks, self.tr("Since the last round"), "link")
        self._since.setToolTip(self.tr("What moved since the last round"))
        self._since.clicked.connect(self.compare_last_round)
        self._none = label(
            self.tr("No version yet. Everything is saved by itself; keep a version when a text goes out."), "hint", True
        )
        self._list = self._arrange()

    # ---- what it shows

    def hold(self, open_draft: OpenDraft) -> None:
        """List the versions of a draft from now on."""
        self.release()
        self.open_draft = open_draft
        open_draft.stepped.connect(self._stepped)
        self.refresh()

    def release(self) -> None:
        """List nothing, and listen no more."""
        held, self.open_draft = self.open_draft, None
        self._pause.stop()
        self._states = {}
        for job in tuple(self._jobs):
            job.cancel()
        self._jobs.clear()
        if held is not None:
            held.stepped.disconnect(self._stepped)
            self._versions, self._changed = (), {}
            self._show(())

    @property
    def cards(self) -> tuple[RoundCard, ...]:
        """The versions shown, the latest first."""
        return tuple(self._cards)

    @property
    def versions(self) -> tuple[Version, ...]:
        """The versions of the draft in the order in which they were kept."""
        return self._versions

    def refresh(self) -> None:
        """Read the versions again: call it when one was kept."""
        if self.open_draft is None:
            return
        library, draft_id = self.open_draft.context.library, self.open_draft.draft.id
        self._versions, self._files = library.versions(draft_id), library.files(draft_id)
        self._list_again()
        self.counted.emit(len(self._versions))
        self._look_at_clearances()

    def _list_again(self) -> None:
        if self.open_draft is not None:
            self._show(round_rows(self.open_draft.draft, self._versions, self._changed, self._files))

    def _show(self, rows: tuple[RoundRow, ...]) -> None:
        focused = next((card.row.id for card in self._cards if card.hasFocus()), "")
        known = {card.row: card for card in self._cards}
        for card in self._cards:
            self._list.removeWidget(card)
        self._cards = []
        for at, row in enumerate(rows):
            last = at == len(rows) - 1
            card = known.pop(row) if row in known and not last else self._card(row, last=last)
            self._cards.append(card)
            self._list.addWidget(card)
        for card in known.values():
            card.hide()
            card.deleteLater()
        if focused:
            next((card for card in self._cards if card.row.id == focused), self).setFocus()
        self._none.setVisible(not rows)
        self._since.setVisible(any(row.sort != "kept" for row in rows))

    def _card(self, row: RoundRow, *, last: bool) -> RoundCard:
        card = RoundCard(self._looks, row, last=last)
        card.asked.connect(partial(self._ask, row.id))
        card.turned.connect(partial(self._turn, card))
        return card

    def _turn(self, card: RoundCard, by: int) -> None:
        at = self._cards.index(card) + by
        if 0 <= at < len(self._cards):
            self._cards[at].setFocus()
            self.ensureWidgetVisible(self._cards[at], 0, 8)

    # ---- what can be done

    def _ask(self, version_id: str, what: str) -> None:
        version = next((each for each in self._versions if each.id == version_id), None)
        if self.open_draft is None or version is None:
            return
        if what.startswith("unclear "):
            self._take_back(what.partition(" ")[2])
        elif what == "file":
            for each in [each for each in self._files if each.version == version_id][-1:]:
                self.wanted.emit(each)
        elif what == "clear":
            self.clearing.emit(version)
        else:
            ways: dict[str, Callable[[Version], None]] = {
                "compare": self.compare,
                "with": self._with_before,
                "open": self._open,
                "back": self.go_back,
            }
            ways[what](version)

    def compare(self, before: Version, after: Version | None = None) -> None:
        """Compare a version with a later one, or with the draft as it is now."""
        if self.open_draft is None:
            return
        library, draft = self.open_draft.context.library, self.open_draft.draft

        def work(progress: Progress) -> Moved:
            return states.moved_since(library, draft, before, after, progress)

        self._run(work, self.moved.emit)

    def compare_last_round(self) -> None:
        """Show what moved since a text last went out or came in."""
        last = next((each for each in reversed(self._versions) if each.sent_to or each.received), None)
        if last is not None:
            self.compare(last)

    def _with_before(self, version: Version) -> None:
        at = self._versions.index(version)
        if at:
            self.compare(self._versions[at - 1], version)

    def _open(self, version: Version) -> None:
        self._fetch(version, partial(self.opened.emit, version))

    def go_back(self, version: Version) -> None:
        """Make the draft read as a version again: one step."""
        self._fetch(version, self._gone_back)

    def _gone_back(self, state: Draft) -> None:
        if self.open_draft is not None:
            self.open_draft.do(stages.gone_back(self.open_draft.draft, state, self.open_draft.stamp()), self)

    def _take_back(self, clearance_id: str) -> None:
        if self.open_draft is None:
            return
        draft = self.open_draft.draft
        found: Clearance | None = next((each for each in draft.clearances if each.id == clearance_id), None)
        if found is not None:
            self.open_draft.do(clearing.withdrawn(found, self.open_draft.stamp()), self)

    # ---- beside

    def _stepped(self, step: Step) -> None:
        self._show_note()
        if step.what in {"cleared", "uncleared"}:
            self._list_again()
        if self.open_draft is not None and self.open_draft.draft.clearances:
            self._pause.start()
        elif any(isinstance(each, Reset) for each in step.changes):
            self._list_again()

    def _look_at_clearances(self) -> None:
        self._show_note()
        if self.open_draft is None or not self.open_draft.draft.clearances:
            self._changed = {}
            return
        library, draft, versions = self.open_draft.context.library, self.open_draft.draft, self._versions
        self._run(partial(_since_cleared, library, draft, versions, dict(self._states)), self._looked)

    def _looked(self, found: "_Found") -> None:
        changed, amber, self._states = found
        if changed != self._changed:
            self._changed = changed
            self._list_again()
        self.amber.emit(amber)

    def _fetch(self, version: Version, done: Callable[[Any], None]) -> None:
        if self.open_draft is None:
            return
        library, draft_id = self.open_draft.context.library, self.open_draft.draft.id
        self._run(lambda _progress: library.draft_at(draft_id, version.id), done)

    def _run(self, work: Work, done: Callable[[Any], None]) -> None:
        if self.open_draft is None:
            return
        job = Job(work, self)
        self._jobs.add(job)
        Answer(job, partial(self._ended, job, done), partial(self._failed, job))
        job.cancelled.connect(partial(self._jobs.discard, job))
        self.open_draft.context.elbow.start(job)

    def _ended(self, job: Job, done: Callable[[Any], None], result: object) -> None:
        if job in self._jobs:
            self._jobs.discard(job)
            done(result)

    def _failed(self, job: Job, error: Exception) -> None:
        self._jobs.discard(job)
        if self.open_draft is not None:
            self.open_draft.context.messages.report(error)

    # ---- arranging

    def _show_note(self) -> None:
        noted = self.open_draft.draft.setting.both_non_binding if self.open_draft else None
        self._note.setVisible(noted is not None)
        if noted is not None:
            day = long_date(noted.at.date()) if noted.at else ""
            said = self.tr("Both sides see the text as non-binding: noted by {author}, {date}.")
            self._note.setText(said.format(author=noted.author or self.tr("somebody"), date=day))

    def _arrange(self) -> QVBoxLayout:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 16)
        column.setSpacing(0)
        column.addLayout(self._head())
        held = QVBoxLayout()
        held.setSpacing(0)
        column.addLayout(held)
        column.addStretch(1)
        self._since.hide()
        self.setWidget(page)
        return held

    def _head(self) -> QVBoxLayout:
        keep = Button(self._looks, self.tr("Keep version…"))
        keep.setToolTip(with_key(self.tr("Keep the text as it is, with a name"), "Ctrl+S"))
        keep.clicked.connect(self.keeping)
        their = Button(self._looks, self.tr("Their answer…"), "link")
        their.clicked.connect(self.answering)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 8, 8)
        head.setSpacing(4)
        for button in (keep, their, self._since):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            head.addLayout(row)
        self._note = label("", "meta", wrap=True)
        self._note.hide()
        head.addWidget(self._note)
        head.addWidget(self._none)
        return head


_Found = tuple[Mapping[str, int], tuple[str, ...], dict[str, Draft]]


def _since_cleared(
    library: Library, draft: Draft, versions: tuple[Version, ...], states_: dict[str, Draft], _progress: Progress
) -> _Found:
    """Return how many provisions differ from each version that counts as cleared, the ids of all, and the versions."""
    held = {
        version.id: states_.get(version.id) or library.draft_at(draft.id, version.id)
        for _, version in clearing.standing(draft, versions)
    }
    changed = {key: len(clearing.changed_since(draft, state)) for key, state in held.items()}
    return changed, clearing.uncleared(draft, versions, lambda version: held[version.id]), held
