"""The draft page: drafts are begun and opened, and the open one is written, bracketed, held against precedent."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QStackedWidget

from app.errors import UserError
from app.jobs import desks, drafting
from app.model.instrument import Instrument
from app.negotiating.desk import Desk
from app.negotiating.printed import printed
from app.ui.context import Context
from app.ui.draft_beginnings import DraftBeginnings
from app.ui.draft_desk import DraftDesk
from app.ui.draft_doings import DraftDoings
from app.ui.draft_rounds import DraftRounds
from app.ui.draft_status import counters
from app.ui.messages import Note
from app.ui.open_draft import last_written
from app.ui.pages.base import Page
from app.ui.sitting import Sitting
from app.ui.terms import counted
from app.ui.widgets.bilingual_view import BilingualView
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.draft_start import DraftStart

_SOON = 120
"""Milliseconds after a change before title and status line say it: nobody reads them while typing."""


class DraftPage(Page):
    """Begins drafts and holds the open one; what is typed is saved by itself."""

    compare_requested = Signal(object, object)
    export_requested = Signal(object)
    print_requested = Signal(object)
    instrument_opened = Signal(str)
    clause_opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "draft")
        self.sitting: Sitting | None = None
        self._waiting_clause = ""
        self.start = DraftStart(context.looks)
        self.desk = DraftDesk(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.desk)
        self.languages = BilingualView(context.looks)
        self._stack.addWidget(self.languages)
        self.set_body(self._stack)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._follow)
        self._doings = DraftDoings(self, self.desk)
        self.rounds = DraftRounds(self, self.desk)
        self.beginnings = DraftBeginnings(self, self.start)
        self._add_actions()
        self._connect()
        self.show_start()

    def _add_actions(self) -> None:
        self._undo = self._icon_action(self.tr("Undo"), "undo", self._take_step_back, "Ctrl+Z")
        self._redo = self._icon_action(self.tr("Redo"), "redo", self._make_step_again, "Ctrl+Y")
        self.add_action(self.tr("Drafts"), "list", self.show_start)
        self._doings.add_commands()
        self.heading = self.tr("Rounds, files and the table")
        self.rounds.add_commands()

    def _icon_action(self, text: str, icon: str, slot: Callable[[], None], key: str) -> QAction:
        """Add a button without a word: everybody knows undo and redo."""
        action = self.add_command(text, slot, key, icon)
        button = Button(self.context.looks, "", "quiet", icon)
        button.setAccessibleName(text)
        button.setToolTip(with_key(text, key))
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setVisible(action.isVisible())

        action.changed.connect(follow)
        self.header.right.addWidget(button)
        return action

    def _connect(self) -> None:
        start, desk = self.start, self.desk
        start.template_taken.connect(self.begin)
        start.draft_taken.connect(self.reopen)
        start.draft_removed.connect(self._remove)
        start.draft_copied.connect(self._copy)
        start.draft_handed_over.connect(self.rounds.hand_over)
        self.languages.failed.connect(self.fail)
        self.languages.left.connect(self._leave_languages)
        desk.precedent.instrument_opened.connect(self.instrument_opened)
        desk.precedent.clause_opened.connect(self.clause_opened)
        desk.findings.clause_opened.connect(self.clause_opened)
        desk.precedent.failed.connect(self.fail)
        desk.named.connect(self._rename)

    # ---- what is open

    @property
    def draft_id(self) -> str:
        """The id of the open draft; empty without one."""
        return self.sitting.open_draft.draft.id if self.sitting else ""

    @property
    def instrument(self) -> Instrument | None:
        """The text of the open draft with its numbers, as others get it."""
        return printed(self.sitting.open_draft.draft) if self.sitting else None

    def show_start(self, *, lose: bool = False) -> None:
        """Show templates and saved drafts; the open draft is saved."""
        if not self.leave(lose=lose):
            return
        self.notices.clear()
        shelf = drafting.shelf()
        self.start.offer(shelf.templates, self.context.library.shelf())
        for fault in shelf.faults:
            self.fail(fault)
        self._stack.setCurrentWidget(self.start)
        self.set_panes((self.start,))
        self._follow()
        self.start.setFocus()

    def begin(self, name: str) -> None:
        """Begin a draft from the template called ``name``."""
        template = drafting.template_named(name)
        if self._try(lambda: desks.begin_from_template(self.context.library, template)):
            self.desk.show_tab(self.desk.form)
            if template.notice:
                self.notify(Note(template.notice, level="doubt"))

    def begin_from(self, instrument: Instrument, name: str = "") -> bool:
        """Begin a draft from a signed text, or from what the other side sent first; tell whether it is open."""
        return self._try(lambda: desks.begin_from_instrument(self.context.library, instrument, name))

    def reopen(self, draft_id: str) -> None:
        """Go on with a draft that was saved."""
        self._try(lambda: desks.open_desk(self.context.library, draft_id))

    def use_clause(self, clause_id: str) -> None:
        """Take the words of a clause of the library where the caret stands; without an open draft, once one is open."""
        if self.sitting is None:
            self._waiting_clause = clause_id
            self.notify(Note(self.tr("Begin or open a draft."), self.tr("The clause is then used in it.")))
        else:
            self._doings.use_clause(clause_id)

    def show_open(self) -> None:
        """Go to the first bracket that is open, or blank."""
        self.rounds.show_open()

    def show_languages(self) -> None:
        """Show both languages of the draft side by side."""
        if self.sitting:
            self.languages.hold(self.sitting.open_draft)
            self._stack.setCurrentWidget(self.languages)
            self.set_panes((self.languages,))
            self.languages.setFocus()

    def _leave_languages(self) -> None:
        self.languages.release()
        self._stack.setCurrentWidget(self.desk)
        self.set_panes(self.desk.panes)
        self.desk.sheet.setFocus()

    def shown(self) -> None:
        """List the drafts anew, or look again at what the library has."""
        if self.sitting is None:
            self.start.offer(drafting.templates(), self.context.library.shelf())
            self.start.setFocus()
        else:
            self.sitting.look_again()

    def find_here(self) -> None:
        """Find words in the open draft, or a draft."""
        if self.sitting:
            self.desk.finder.open_bar()
        else:
            self.start.search.setFocus()

    def look(self) -> None:
        """Take the new theme."""
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Save what is not saved yet: the page or the window goes away."""
        if self.sitting:
            self.sitting.keeping.flush()
        super().hideEvent(event)

    # ---- opening and closing

    def _try(self, opening: Callable[[], Desk]) -> bool:
        """Open a desk; say what went wrong, and tell whether it is open."""
        if not self.leave():
            return False
        self.notices.clear()
        try:
            desk = opening()
        except UserError as error:
            self.show_start()
            self.fail(error)
            return False
        self._open(desk)
        return True

    def _open(self, desk: Desk) -> None:
        sitting = self.sitting = Sitting(self.context, desk, self)
        sitting.failed.connect(self.fail)
        sitting.followed.connect(self._soon.start)
        sitting.open_draft.stepped.connect(self._follow_undo)
        sitting.open_draft.went.connect(self._soon.start)
        sitting.open_draft.looked.connect(self._soon.start)
        if sitting.answering:
            sitting.answering.kept.connect(self._say_kept)
        sitting.open_draft.stepped.connect(self.rounds.stepped)
        self.rounds.begin()
        self.desk.hold(sitting)
        self._stack.setCurrentWidget(self.desk)
        self.set_panes(self.desk.panes)
        sitting.keeping.left.connect(self._say_elsewhere)
        sitting.following.offered.connect(self._doings.offer_renaming)
        if sitting.without_template:
            self.fail(sitting.without_template)
        if sitting.open_draft.locked:
            self._say_elsewhere()
        self._follow()
        self._go_back(sitting)
        self.desk.sheet.setFocus()
        waiting, self._waiting_clause = self._waiting_clause, ""
        if waiting:
            self._doings.use_clause(waiting)

    def _go_back(self, sitting: Sitting) -> None:
        """Put the caret where somebody last wrote, in sight once the sheet is laid out."""
        spot = last_written(sitting.open_draft.desk)
        if spot:
            sitting.open_draft.go(spot)
            QTimer.singleShot(0, self.desk.sheet, self.desk.sheet.ensureCursorVisible)

    def _say_elsewhere(self) -> None:
        what = self.tr("This draft is open in another window.")
        why = self.tr("It is shown here as it was saved, to be read. Take it over to write here.")
        self.notify(Note(what, why, level="doubt", action=self.tr("Take it over")), self._take_over)

    def _take_over(self) -> None:
        if self.sitting and not self.sitting.keeping.take_over():
            self.reopen(self.draft_id)
        self.notices.clear()
        if self.sitting:
            self.sitting.lock()
        self._follow()

    def leave(self, *, lose: bool = False) -> bool:
        """Close the open draft; False, and it stays, when what was typed can be written nowhere."""
        sitting = self.sitting
        if sitting is None:
            return True
        if not sitting.close(lose=lose):
            what = self.tr("What you typed last could not be saved.")
            why = self.tr("Neither the library nor its folder can be written to. Make room there, then try again.")
            note = Note(what, why, level="failed", action=self.tr("Leave without saving"))
            self.notify(note, lambda: self.show_start(lose=True))
            return False
        self.sitting = None
        self.languages.release()
        self.desk.release()
        sitting.deleteLater()
        return True

    def _remove(self, draft_id: str) -> None:
        library = self.context.library
        title = next((each.listing.title for each in library.shelf() if each.id == draft_id), "")
        library.put_away(draft_id)
        self.show_start()

        def put_back() -> None:
            library.put_back(draft_id)
            self.show_start()

        what = self.tr("“{title}” was removed.").format(title=title)
        self.notify(Note(what, action=self.tr("Put it back")), put_back)

    def _copy(self, draft_id: str) -> None:
        title = next((each.listing.title for each in self.context.library.shelf() if each.id == draft_id), "")
        name = self.tr("{title} (copy)").format(title=title)
        self.reopen(desks.duplicate(self.context.library, draft_id, name))

    def _say_kept(self, ids: tuple[str, ...]) -> None:
        what = counted(
            len(ids), self.tr("Your words stay in one provision."), self.tr("Your words stay in {n} provisions.")
        )
        self.notify(Note(what, self.tr("The template would say something else there now.")))

    # ---- changes

    def _take_step_back(self) -> None:
        if self.sitting:
            self.sitting.open_draft.desk.undo()

    def _make_step_again(self) -> None:
        if self.sitting:
            self.sitting.open_draft.desk.redo()

    def _rename(self, name: str) -> None:
        if self.sitting:
            self.sitting.open_draft.do(desks.renamed(self.sitting.open_draft.draft, name))

    def _follow_undo(self) -> None:
        """Let undo and redo be used as soon as there is something: a key may follow at once."""
        if self.sitting:
            opened = self.sitting.open_draft
            self._undo.setEnabled(opened.desk.can_undo and not opened.locked)
            self._redo.setEnabled(opened.desk.can_redo and not opened.locked)

    def _follow(self) -> None:
        """Say what is now: title, which actions can be used, the status line."""
        sitting = self.sitting
        self._soon.stop()
        for action, _ in self.commands():
            action.setVisible(sitting is not None)
        if sitting is None:
            self.set_title(self.tr("Draft"))
            self.set_status(())
            return
        self._follow_undo()
        self.desk.sheet.setReadOnly(sitting.open_draft.locked)
        about = sitting.template.title if sitting.template else ""
        self.set_title(sitting.title, about if about != sitting.title else "")
        self.set_status(tuple(counters(sitting, self.desk)), (self.tr("Ctrl+Enter use wording"), self.tr("F1 help")))
