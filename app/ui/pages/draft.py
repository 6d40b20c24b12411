"""The draft page: a template's questions answered, the text they make, and what signed texts say at each place."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QStackedWidget

from app.drafting.templates import Template
from app.errors import NotInLibrary
from app.jobs import drafting
from app.jobs.comparing import Departure
from app.language.topics import title as topic_title
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Provision
from app.ui.context import Context
from app.ui.draft_desk import DraftDesk
from app.ui.draft_precedents import Option, Spot, closest_instrument, options, same_place, spot_at, usable_topic
from app.ui.draft_session import DraftSession
from app.ui.messages import Note
from app.ui.models.draft_state import Fault, choosable, open_questions, taken_from, word_count
from app.ui.models.outline import outline_rows
from app.ui.pages.base import Counter, Page
from app.ui.terms import counted, kind_name
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.draft_start import DraftStart

_SETTLE = 120
"""Milliseconds after the last move of the caret before precedents are looked up."""


class DraftPage(Page):
    """Begins drafts and holds the open one; what was typed is saved by itself."""

    compare_requested = Signal(object, object)
    export_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "draft")
        self.session: DraftSession | None = None
        self._waiting_clause = ""
        self._version = context.library.version
        self._spot: Spot | None = None
        self.start = DraftStart(context.looks)
        self.desk = DraftDesk(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.desk)
        self.set_body(self._stack)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._look_up)
        self._add_actions()
        self._connect()
        self.show_start()

    def _add_actions(self) -> None:
        self._undo = self._icon_action(self.tr("Undo"), "undo", self._take_step_back, "Ctrl+Z")
        self._redo = self._icon_action(self.tr("Redo"), "redo", self._make_step_again, "Ctrl+Y")
        self._all = self.add_action(self.tr("Drafts"), "list", self.show_start)
        self._compare = self.add_action(self.tr("Compare"), "compare", self._ask_compare)
        self._export = self.add_action(self.tr("Export…"), "export", self._ask_export, "Ctrl+E", outlined=True)
        pane, tabs = self.desk.precedent, self.desk.tabs
        self.add_command(self.tr("Use this wording"), pane.use, "Ctrl+Return")
        self.add_command(self.tr("Next wording"), lambda: pane.step(1), "Alt+PgDown")
        self.add_command(self.tr("Previous wording"), lambda: pane.step(-1), "Alt+PgUp")
        self.add_command(self.tr("Back to the template’s wording"), self._take_back)
        self.add_command(self.tr("Show precedent"), lambda: tabs.setCurrentIndex(0), "Alt+1")
        self.add_command(self.tr("Show answers"), lambda: tabs.setCurrentIndex(1), "Alt+2")
        self.add_command(self.tr("Fold the inspector"), self.desk.fold_inspector, "F4")
        self.add_command(self.tr("Fold the outline"), self.desk.fold_outline, "Shift+F4")
        self.add_command(self.tr("Rename the draft"), self.desk.ask_name, "F2")

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
        self.start.template_taken.connect(self.begin)
        self.start.draft_taken.connect(self.reopen)
        self.start.draft_removed.connect(self._remove)
        desk = self.desk
        desk.outline.chosen.connect(self._outline_chosen)
        desk.sheet.chosen.connect(self._sheet_chosen)
        desk.form.answered.connect(self._answered)
        desk.precedent.used.connect(self.use_clause)
        desk.precedent.went.connect(self._option_shown)
        desk.precedent.taken_back.connect(self._take_back)
        desk.named.connect(self._rename)

    # ---- beginning and leaving

    def show_start(self) -> None:
        """Show templates and saved drafts; the open draft is saved."""
        self._close()
        self.notices.clear()
        shelf = drafting.shelf()
        self.start.offer(shelf.templates, self.context.library.drafts())
        for fault in shelf.faults:
            self.fail(fault)
        self._stack.setCurrentWidget(self.start)
        self.set_panes((self.start,))
        self.set_title(self.tr("Draft"))
        self._follow()
        self.start.setFocus()

    def begin(self, name: str) -> None:
        """Begin a draft from the template called ``name``."""
        self._open(DraftSession(self.context, drafting.template_named(name)))
        self.desk.tabs.setCurrentIndex(1)

    def reopen(self, draft_id: str) -> None:
        """Go on with a draft that was saved."""
        try:
            stored = self.context.library.draft(draft_id)
            template = drafting.template_named(stored.template)
        except NotInLibrary as error:
            self.fail(error)
            return
        self._open(DraftSession(self.context, template, stored))

    def use_clause(self, clause_id: str) -> None:
        """Take the words of a clause of the library, at its topic; without an open draft once one is begun."""
        session = self.session
        if session is None or session.instrument is None:
            self._waiting_clause = clause_id
            if session is None:
                self.notify(Note(self.tr("Begin or open a draft."), self.tr("The clause is then used in it.")))
            return
        clause = self.context.library.clause(clause_id)
        spot = self._spot if self._spot and self._spot.topic in clause.topics else None
        anywhere = Spot(session.instrument.provisions[0], 0, 0)
        topic = usable_topic(clause, spot or anywhere, choosable(session.template, session.instrument))
        if not topic:
            self.notify(Note(self.tr("This draft has no place for that clause."), self._no_place(), level="doubt"))
            return
        session.choose(topic, clause_id)

    def shown(self) -> None:
        """Look again at what the library has, when it changed meanwhile, and list drafts anew."""
        version, self._version = self._version, self.context.library.version
        if self.session is None:
            self.start.offer(drafting.templates(), self.context.library.drafts())
        elif version != self._version:
            self.session.assemble()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Save what is not saved yet: the page or the window goes away."""
        if self.session:
            self.session.save()
        super().hideEvent(event)

    def _open(self, session: DraftSession) -> None:
        self._close()
        self.notices.clear()
        self.session = session
        session.setParent(self)
        session.changed.connect(self._changed)
        session.assembled.connect(self._assembled)
        session.compared.connect(self._compared)
        session.faulted.connect(self._faulted)
        session.failed.connect(self._failed)
        session.saved.connect(self._follow)
        self.desk.begin(session.template, session.state.answers)
        self._stack.setCurrentWidget(self.desk)
        self.set_panes(self.desk.panes)
        if session.template.notice:
            self._warn(session.template)
        self._follow()
        session.assemble()
        self.desk.form.setFocus()

    def _warn(self, template: Template) -> None:
        self.notify(Note(template.notice, level="doubt"))

    def _close(self) -> None:
        if self.session:
            self.session.close()
            self.session.deleteLater()
        self.session, self._spot = None, None

    def _remove(self, draft_id: str) -> None:
        library = self.context.library
        draft = library.draft(draft_id)
        library.remove_draft(draft_id)
        self.show_start()

        def put_back() -> None:
            library.save_draft(draft)
            self.show_start()

        what = self.tr("“{title}” was removed.").format(title=draft.title)
        self.notify(Note(what, action=self.tr("Put it back")), put_back)

    def _take_step_back(self) -> None:
        if self.session:
            self.session.undo()

    def _make_step_again(self) -> None:
        if self.session:
            self.session.redo()

    def _rename(self, name: str) -> None:
        if self.session:
            self.session.rename(name)

    # ---- the draft changes

    def _answered(self, key: str, value: object) -> None:
        if self.session:
            self.session.answer(key, value)

    def _changed(self) -> None:
        if self.session:
            self.desk.form.show_answers(self.session.state.answers)
            self._follow()

    def _assembled(self, instrument: Instrument) -> None:
        session = self.session
        if session is None:
            return
        self.desk.sheet.show_instrument(instrument)
        self._stay_at_spot()
        self.desk.outline.outline.show(outline_rows(instrument, session.departures))
        self.desk.outline.select(self.desk.sheet.current)
        self._follow()
        if self._waiting_clause:
            waiting, self._waiting_clause = self._waiting_clause, ""
            self.use_clause(waiting)

    def _stay_at_spot(self) -> None:
        """Keep to the topic that is current while the words before it grow or shrink."""
        before, now, sheet = self._spot, self._provision(), self.desk.sheet
        if before is None or now == before.provision:
            return
        if now and now.id == before.provision.id:
            sheet.go_to(same_place(before, now, sheet.offset_in_current()))
        self._look_up()

    def _compared(self, _departures: tuple[Departure, ...]) -> None:
        session = self.session
        if session and session.instrument:
            self.desk.outline.outline.show(outline_rows(session.instrument, session.departures))
            self._look_up()

    def _faulted(self, faults: tuple[Fault, ...]) -> None:
        self.desk.show_faults(faults)
        self._follow()

    def _failed(self, error: Exception) -> None:
        self.notices.clear()
        self.fail(error)

    # ---- the current provision

    def _outline_chosen(self, provision_id: str) -> None:
        self.desk.sheet.choose(provision_id)

    def _sheet_chosen(self, provision_id: str) -> None:
        self.desk.outline.select(provision_id)
        self._settle.start()

    def _look_up(self) -> None:
        session, provision = self.session, self._provision()
        if session is None or session.instrument is None or provision is None:
            return
        spot = spot_at(provision, self.desk.sheet.offset_in_current())
        self._spot = spot
        departure, topics = session.departures.get(provision.id), choosable(session.template, session.instrument)
        found = options(self.context.library, session.instrument, spot, departure, topics)
        self.desk.precedent.show_options(self._spot_name(spot), found, bool(taken_from(provision)))
        self._option_shown(0)
        self._follow()

    def _option_shown(self, _at: int) -> None:
        option, spot, session = self.desk.precedent.option, self._spot, self.session
        if spot is None or session is None or session.instrument is None:
            return
        self.desk.sheet.show_hunks(option.hunks if option else (), spot.start)
        if option:
            self.desk.precedent.set_why(self._why_not(option, spot, session))

    def _why_not(self, option: Option, spot: Spot, session: DraftSession) -> str:
        assert session.instrument  # noqa: S101 - for the type checker: the caller has looked
        topics = choosable(session.template, session.instrument)
        topic = usable_topic(option.clause, spot, topics)
        if not topic:
            return self._no_place()
        if session.state.choices.get(topic) == option.clause.id:
            return self.tr("This wording is in use.")
        return ""

    def _no_place(self) -> str:
        return self.tr("The template takes no clause from the library at its topic.")

    def _take_back(self) -> None:
        session, provision = self.session, self._provision()
        taken = taken_from(provision) if provision else ""
        if session and taken:
            for topic, clause in session.state.choices.items():
                if clause == taken:
                    session.choose(topic, "")
                    return

    def _provision(self) -> Provision | None:
        current = self.desk.sheet.current
        provisions = self.session.instrument.provisions if self.session and self.session.instrument else ()
        return next((provision for provision in provisions if provision.id == current), None)

    def _spot_name(self, spot: Spot) -> str:
        assert self.session  # noqa: S101 - for the type checker: a spot is of an open draft
        label = self._label(spot.provision)
        topic = topic_title(spot.topic) if spot.topic else kind_name(spot.provision.kind)
        return " · ".join(part for part in (label, topic) if part)

    def _label(self, provision: Provision) -> str:
        """Return the way to a provision, as people say it: IV.2."""
        instrument = self.session.instrument if self.session else None
        if instrument is None:
            return ""
        parts, level = [], provision.level + 1
        at = next(at for at, known in enumerate(instrument.provisions) if known.id == provision.id)
        printed = labels(instrument)
        for place in range(at, -1, -1):
            known = instrument.provisions[place]
            if known.level < level:
                level = known.level
                parts.append(printed[place].strip(".:()• "))
        return ".".join(part for part in reversed(parts) if part)

    # ---- compare, export, status

    def _ask_compare(self) -> None:
        session = self.session
        if session is None or session.instrument is None:
            return
        closest = closest_instrument(tuple(session.departures.values()))
        if not closest:
            self.notify(Note(self.tr("No signed text is close to this draft."), level="doubt"))
            return
        self.compare_requested.emit(self.context.library.instrument(closest), session.instrument)

    def _ask_export(self) -> None:
        if self.session and self.session.instrument:
            self.export_requested.emit(self.session.instrument)

    def _follow(self, _saved: object = None) -> None:
        """Say what is now: title, which actions can be used, the status line."""
        session = self.session
        ready = session is not None and session.instrument is not None
        for action, usable in (
            (self._undo, session is not None and session.can_undo),
            (self._redo, session is not None and session.can_redo),
            (self._compare, ready),
            (self._export, ready),
        ):
            action.setEnabled(usable)
        for action, _ in self.commands():
            action.setVisible(session is not None)
        if session is None:
            self.set_status(())
            return
        about = session.template.title
        self.set_title(session.title, about if about != session.title else "")
        self.set_status(self._counters(session), (self.tr("Ctrl+Enter use wording"), self.tr("F2 rename")))

    def _counters(self, session: DraftSession) -> tuple[Counter, ...]:
        counters = []
        if self._spot:
            counters.append(Counter(self._spot_name(self._spot), self._label(self._spot.provision)))
        unanswered = open_questions(session.template, session.state.answers)
        if unanswered:
            first = unanswered[0].key
            counters.append(
                Counter(
                    self.tr("Open questions {count}").format(count=len(unanswered)),
                    str(len(unanswered)),
                    "doubt",
                    lambda: self.desk.go_to_answer(first),
                )
            )
        if session.instrument:
            counters.append(Counter(counted(word_count(session.instrument), self.tr("1 word"), self.tr("{n} words"))))
        if session.saved_at:
            counters.append(Counter(self.tr("Saved {time}").format(time=f"{session.saved_at.astimezone():%H:%M}")))
        return tuple(counters)
