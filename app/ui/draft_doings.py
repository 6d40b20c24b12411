"""What can be done with the open draft besides typing: its commands, each with its key, and the dialogs they open."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QToolTip

from app.checking.profiles import DEFAULT
from app.errors import UserError
from app.jobs import precedents, using
from app.jobs.desks import handled_as
from app.model.draft import Step
from app.model.labels import schemes
from app.model.text import MarkKind
from app.negotiating import structure
from app.negotiating.names import Followed, renamed
from app.negotiating.printed import rescheme
from app.ui.bracket_dialog import bracket_provision, bracket_selection
from app.ui.draft_desk import DraftDesk
from app.ui.finding_here import FIX, LEAVE, FindingHere
from app.ui.messages import Note
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.pair_dialog import PairDialog
from app.ui.phrase_dialog import PhraseDialog


class DraftDoings(QObject):
    """Adds the commands of an open draft to its page."""

    def __init__(self, page: Any, desk: DraftDesk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._here = FindingHere(desk)
        desk.sheet.asked.connect(self._asked)
        desk.sheet.menu_requested.connect(self._fill_menu)
        desk.findings.pair_asked.connect(self.hold_to_two)

    def add_commands(self) -> None:
        """Add all commands; the one for brackets has a button in the header."""
        page, desk = self._page, self._desk
        as_is = self.tr("Nothing that is known departs from a precedent.")
        closed = self.tr("No bracket is open.")
        page.add_action(self.tr("Bracket"), "bracket", self.bracket, "Ctrl+Shift+B")
        pane = desk.precedent
        page.heading = self.tr("Precedent")
        self._add((
            (self.tr("Use this wording"), pane.use, "Ctrl+Return"),
            (self.tr("Next wording"), lambda: pane.step(1), "Alt+PgDown"),
            (self.tr("Previous wording"), lambda: pane.step(-1), "Alt+PgUp"),
            (self.tr("Back to the template’s wording"), pane.give_back, ""),
            (self.tr("Note on this wording…"), pane.edit_note, ""),
            (self.tr("Next departure"), lambda: self._go_on(desk.sheet.next_departure, 1, as_is), "F8"),
            (self.tr("Previous departure"), lambda: self._go_on(desk.sheet.next_departure, -1, as_is), "Shift+F8"),
            (self.tr("Who has accepted this phrase before?"), self.ask_phrase, ""),
        ))  # fmt: skip
        page.heading = self.tr("Brackets and findings")
        self._add((
            (self.tr("Bracket the whole provision…"), self.bracket_whole, ""),
            (self.tr("Next bracket"), lambda: self._go_on(desk.sheet.next_bracket, 1, closed), "F9"),
            (self.tr("Previous bracket"), lambda: self._go_on(desk.sheet.next_bracket, -1, closed), "Shift+F9"),
            (self.tr("Next finding"), lambda: desk.to_finding(1), "F7"),
            (self.tr("Previous finding"), lambda: desk.to_finding(-1), "Shift+F7"),
            (self.tr("Fix this finding"), self._here.fix, FIX),
            (self.tr("Fix all findings of this kind"), self._here.fix_all, ""),
            (self.tr("Leave this finding…"), self._here.leave, LEAVE),
            (self.tr("Two profiles beside each other…"), self.hold_to_two, ""),
        ))  # fmt: skip
        page.heading = self.tr("Panes")
        self._add((
            (self.tr("Show precedent"), lambda: desk.show_tab(pane), "Alt+1"),
            (self.tr("Show answers"), lambda: desk.show_tab(desk.form), "Alt+2"),
            (self.tr("Show findings"), lambda: desk.show_tab(desk.findings), "Alt+3"),
            (self.tr("Show brackets"), lambda: desk.show_tab(desk.brackets), "Alt+4"),
            (self.tr("Fold the inspector"), desk.fold_inspector, "F4"),
            (self.tr("Fold the outline"), desk.fold_outline, "Shift+F4"),
        ))  # fmt: skip
        self._add_writing()

    def _add_writing(self) -> None:
        page, desk = self._page, self._desk
        page.heading = self.tr("Writing")
        self._add((
            (self.tr("Find and replace"), lambda: desk.finder.open_bar(replace=True), "Ctrl+H"),
            (self.tr("Comment on the selected words"), desk.comment, "Ctrl+Shift+M"),
            (self.tr("Move up"), lambda: desk.sheet.move_by(-1), ""),
            (self.tr("Move down"), lambda: desk.sheet.move_by(1), ""),
            (self.tr("Bold"), lambda: desk.sheet.dress(MarkKind.BOLD), ""),
            (self.tr("Italics"), lambda: desk.sheet.dress(MarkKind.ITALIC), ""),
            (self.tr("Larger text"), lambda: desk.enlarge(1), "Ctrl++"),
            (self.tr("Smaller text"), lambda: desk.enlarge(-1), "Ctrl+-"),
            (self.tr("Rename the draft"), desk.ask_name, "F2"),
            (self.tr("Handling marking…"), self.mark, ""),
        ))  # fmt: skip
        page.add_command(self.tr("Number this provision, or take its number away"), self._number)
        for slug, example in schemes():
            text = self.tr("Number as {example}").format(example=example)
            page.add_command(text, lambda slug=slug: self._renumber(slug))

    @property
    def _in_menu(self) -> list[QAction]:
        wanted = {self.tr("Use this wording"), self.tr("Back to the template’s wording")}
        return [action for action, _ in self._page.commands() if action.text() in wanted]

    def _add(self, commands: tuple[tuple[str, Callable[[], object], str], ...]) -> None:
        for text, slot, key in commands:
            self._page.add_command(text, slot, key)

    @property
    def _open(self) -> OpenDraft | None:
        return self._page.sitting.open_draft if self._page.sitting else None

    def _go_on(self, go: Callable[[int], bool], step: int, none: str) -> None:
        """Go to the next one, or say that there is none."""
        sheet = self._desk.sheet
        if self._open and not go(step):
            QToolTip.showText(sheet.viewport().mapToGlobal(sheet.cursorRect().bottomLeft()), none, sheet)

    # ---- brackets, wordings, numbers

    def bracket(self) -> None:
        """Ask how the selected words are to be bracketed."""
        if self._open:
            self._show(bracket_selection(self._page.context.looks, self._open, self._page))

    def bracket_whole(self) -> None:
        """Ask how the provision at the caret is to be bracketed."""
        if self._open:
            self._show(bracket_provision(self._page.context.looks, self._open, self._page))

    def use_clause(self, clause_id: str) -> None:
        """Take the words of a clause where the caret stands; those of another topic go where their kind belongs."""
        opened = self._open
        if opened is None or opened.provision is None:
            return
        library = self._page.context.library
        passage = precedents.passage_at(opened.provision, opened.spot.start)
        try:
            clause = library.clause(clause_id)
            if precedents.says_the_same(passage, clause):
                opened.do(precedents.taken(library, opened.draft, passage, clause))
            else:
                self._put_in(opened, using.used(library, opened.draft, clause), clause_id)
        except UserError as error:
            self._page.fail(error)

    def _put_in(self, opened: OpenDraft, step: Step | None, clause_id: str) -> None:
        """Put a clause in where it belongs, and go there."""
        former = {each.id: each.text for each in opened.draft.provisions}
        opened.do(step)
        touched = (each for each in reversed(opened.draft.provisions) if former.get(each.id) != each.text)
        origin = f"clause:{clause_id}"
        new = next((each for each in touched if any(mark.to == origin for mark in each.text.marks)), None)
        if new:
            opened.go(Spot(new.id, 0, len(new.text.plain)))

    def offer_renaming(self, followed: Followed) -> None:
        """Offer to write a name anew wherever the old one stands."""
        opened = self._open
        if opened is None:
            return
        one = self.tr("“{old}” is now “{new}”. The old name stands in one more place.")
        many = self.tr("“{old}” is now “{new}”. The old name stands in {n} more places.")
        said = one if followed.uses == 1 else many
        what = said.format(old=followed.old, new=followed.new, n=followed.uses)

        def follow() -> None:
            self._page.notices.drop(notice)
            opened.do(renamed(opened.draft, followed.old, followed.new))

        notice = self._page.notify(Note(what, level="doubt", action=self.tr("Write it anew everywhere")), follow)

    def _number(self) -> None:
        """Give the provision at the caret a number, or take it away."""
        opened = self._open
        if opened is None or opened.provision is None:
            return
        at = opened.draft.provisions.index(opened.provision)
        opened.do(structure.counted(opened.draft, at, not opened.draft.provisions[at].number))

    def _renumber(self, slug: str) -> None:
        if self._open:
            self._open.do(rescheme(self._open.draft, slug))

    def _fill_menu(self, menu: QMenu) -> None:
        """Add what the page does to the menu of the sheet."""
        menu.addSeparator()
        for action in self._in_menu:
            menu.addAction(action)

    def _asked(self, what: str) -> None:
        asked = {"bracket": self.bracket, "phrase": self.ask_phrase, "remark": self._desk.comment}.get(what)
        if asked:
            asked()

    def ask_phrase(self) -> None:
        """Ask who has accepted the selected words; without a selection, those of the provision."""
        opened = self._open
        if opened is None or opened.provision is None:
            return
        words = (opened.provision.heading or opened.provision.text).plain
        selected = words[opened.spot.start : opened.spot.end].strip() or words
        dialog = PhraseDialog(opened, selected, self._page)
        dialog.clause_opened.connect(self._page.clause_opened)
        dialog.open()

    def hold_to_two(self) -> None:
        """Hold the draft to two profiles: what passes with one and fails with the other."""
        opened = self._open
        if opened is None:
            return
        draft = opened.draft
        named = {known: place.said for known, place in places(draft).items()}
        practice = draft.setting.profile or DEFAULT
        dialog = PairDialog(self._page.context, draft, named, practice, self._page)
        dialog.went.connect(opened.go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def mark(self) -> None:
        """Ask how the draft is to be handled."""
        from app.ui.handling_dialog import HandlingDialog  # noqa: PLC0415 - late: seldom

        opened = self._open
        if opened is None or opened.locked:
            return
        dialog = HandlingDialog(self._page.context.looks, opened.draft.setting.marking, self._page)
        dialog.accepted.connect(lambda: opened.do(handled_as(opened.draft, dialog.marking, opened.stamp())))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, dialog: QDialog | None) -> None:
        if dialog:
            dialog.open()
