"""What the open draft has to do with others: versions, answers, clearance, signing, files that leave, the table."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from app.errors import UserError
from app.export.files import write_whole
from app.jobs import precedents
from app.jobs.signing import Signed
from app.jobs.signing_checks import first_open
from app.jobs.signing_line import signing_line
from app.jobs.states import Moved
from app.library.values import Sending
from app.model.draft import Draft, Step, Version
from app.model.provision import Kind
from app.negotiating.printed import printed
from app.ui.answer_dialog import AnswerDialog
from app.ui.brief_saving import save_brief
from app.ui.clearance_dialog import ClearanceDialog
from app.ui.columns_back_dialog import ColumnsBackDialog
from app.ui.concordance_dialog import ConcordanceDialog
from app.ui.counterpart_dialog import show_counterpart
from app.ui.draft_desk import DraftDesk
from app.ui.glossary_dialog import show_glossary
from app.ui.hand_over_dialog import HandOverDialog
from app.ui.messages import Note
from app.ui.open_draft import OpenDraft, Spot
from app.ui.originals_dialog import OriginalsDialog
from app.ui.projector import Projector
from app.ui.saved_note import saved_note
from app.ui.sign_dialog import SignDialog
from app.ui.signing_line_dialog import SigningLineDialog
from app.ui.version_dialog import VersionDialog
from app.ui.version_view import VersionView
from app.ui.widgets.notice import Notice
from app.ui.widgets.stage_button import stage_warning


class DraftRounds(QObject):
    """Adds the commands of a negotiation to the page of its draft, and opens their dialogs."""

    def __init__(self, page: Any, desk: DraftDesk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._warned = False
        self._asking: Notice | None = None
        desk.versions.keeping.connect(self.keep_version)
        desk.versions.answering.connect(self.take_answer)
        desk.versions.clearing.connect(self._clear)
        desk.versions.wanted.connect(self._save_file)
        desk.versions.moved.connect(self._show_moved)
        desk.versions.opened.connect(self._show_version)
        desk.offers.asked.connect(self.take_answer)
        desk.offers.said.connect(lambda words: page.notify(Note(words)))
        desk.stage.signing.connect(self.sign)
        desk.second.all_requested.connect(page.show_languages)

    def add_commands(self) -> None:
        """Add all commands; two have a button in the header."""
        page, desk = self._page, self._desk
        page.add_action(self.tr("Compare"), "compare", self._compare)
        page.add_action(self.tr("Export…"), "export", self._export, "Ctrl+E", outlined=True)
        for text, slot, key in (
            (self.tr("Keep version…"), self.keep_version, "Ctrl+S"),
            (self.tr("Their answer…"), self.take_answer, "Ctrl+Shift+A"),
            (self.tr("What moved since the last round"), desk.versions.compare_last_round, ""),
            (self.tr("Show versions"), lambda: desk.show_tab(desk.versions), "Alt+6"),
            (self.tr("Show their changes"), lambda: desk.show_tab(desk.offers), "Alt+5"),
            (self.tr("Both originals…"), self._originals, ""),
            (self.tr("Take in a table…"), self.take_table, ""),
            (self.tr("Concordance…"), self._concordance, ""),
            (self.tr("Brief…"), self._brief, ""),
            (self.tr("Print…"), self._print, "Ctrl+P"),
            (self.tr("At the table"), self._project, "F5"),
            (self.tr("Signing line…"), self.signing_line, ""),
            (self.tr("Sign…"), self.sign, ""),
            (self.tr("Hand over…"), self._hand_over, ""),
            (self.tr("Second language beside the text"), page.show_languages, ""),
            (self.tr("Do both languages say the same?…"), page.show_languages, ""),
            (self.tr("Glossary…"), self._glossary, ""),
            (self.tr("About the counterpart…"), self._counterpart, ""),
        ):
            page.add_command(text, slot, key)
        for action in desk.stage.actions_by_stage.values():
            said = self.tr("Stage: {stage}").format(stage=action.text())
            page.add_command(said, action.trigger)
        page.add_command(desk.stage.non_binding.text(), desk.stage.non_binding.trigger)

    def begin(self) -> None:
        """Warn again at the first edit: another draft was opened."""
        self._warned = False

    def stepped(self, step: Step, way: str, origin: object) -> None:
        """Say once in a sitting what an edit means after drafting; edits are not held back."""
        opened = self._open
        if self._warned or opened is None or way != "do" or step.what in _NOT_EDITS or origin is self._desk.stage:
            return
        sentence = stage_warning(opened)
        if sentence:
            self._warned = True
            self._page.notify(Note(sentence, level="doubt"))

    @property
    def _open(self) -> OpenDraft | None:
        return self._page.sitting.open_draft if self._page.sitting else None

    def _ready(self) -> OpenDraft | None:
        """Return the open draft with all that was typed on the disk."""
        if self._page.sitting:
            self._page.sitting.keeping.flush()
        return self._open

    # ---- rounds

    def keep_version(self, file: Path | None = None) -> None:
        """Ask for a name for the text as it is."""
        opened = self._ready()
        if opened:
            dialog = VersionDialog(self._page.context, opened, self._page, file)
            dialog.kept.connect(self._version_kept)
            self._show(dialog)

    def take_answer(self, file: Path | None = None) -> None:
        """Ask for the file that came back."""
        opened = self._ready()
        if opened:
            dialog = AnswerDialog(self._page.context, opened, self._page, file)
            dialog.taken.connect(self._answer_taken)
            self._show(dialog)

    def take_table(self, file: Path | None = None) -> None:
        """Ask for a table for the room that came back filled in."""
        opened = self._ready()
        if opened:
            dialog = ColumnsBackDialog(self._page.context, opened, self._page, file)
            dialog.put_beside.connect(lambda: self._desk.show_tab(self._desk.offers))
            self._show(dialog)

    def _concordance(self) -> None:
        opened = self._ready()
        if opened:
            context = self._page.context
            entries = tuple(context.library.instruments())
            self._show(ConcordanceDialog(context, entries, self._page, draft=opened.draft))

    def _brief(self) -> None:
        opened = self._ready()
        if opened:
            save_brief(self._page, opened.draft)

    def sign(self) -> None:
        """Ask when, where and by whom it was signed, and file it."""
        opened = self._ready()
        if opened:
            dialog = SignDialog(self._page.context, opened, self._page)
            dialog.signed.connect(self._signed)
            self._show(dialog)

    def signing_line(self) -> None:
        """Ask for place, date, number of originals and languages, and write them into the signing line: one step."""
        opened = self._ready()
        if opened:
            self._show(SigningLineDialog(self._page.context, opened.draft, self._page), self._line_taken)

    def _line_taken(self, dialog: QDialog) -> None:
        opened = self._open
        if opened is None or not isinstance(dialog, SigningLineDialog) or dialog.line is None:
            return
        step = signing_line(opened.draft, dialog.line, opened.stamp(), dialog.wording)
        if step:
            opened.do(step, self)
        at = next((each for each in reversed(opened.draft.provisions) if each.kind is Kind.SIGNING), None)
        if at:
            opened.go(Spot(at.id, 0, len(at.text.plain)))

    def show_open(self) -> None:
        """Go to the first bracket that is open, or blank."""
        found = first_open(self._open.draft) if self._open else None
        if self._open and found:
            self._open.go(Spot(found.at, found.start, found.end))

    def _save_file(self, sending: Sending) -> None:
        """Save a file that went out or came in where somebody wants it."""
        context = self._page.context
        folder = Path(context.settings.folder)
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save this file"), str(folder / sending.name))
        if not name:
            return
        try:
            write_whole(Path(name), context.library.file_data(sending.sha256))
        except UserError as error:
            self._page.notify(context.messages.of(error))
            return
        note, acts = saved_note(Path(name))
        self._page.notify(note, *acts)

    def _version_kept(self, version: Version) -> None:
        self._desk.versions.refresh()
        if self._asking is not None and version.sent_to:
            self._page.notices.drop(self._asking)
        what = self.tr("The version “{name}” is kept.").format(name=version.name)
        self._page.notify(Note(what))

    def _answer_taken(self, _answer: object) -> None:
        self._desk.versions.refresh()
        self._desk.show_tab(self._desk.offers)

    def _signed(self, signed: Signed) -> None:
        self._desk.versions.refresh()
        self._page.notify(
            Note(self.tr("The text is in your library as a signed text."), action=self.tr("Show")),
            lambda: self._page.instrument_opened.emit(signed.added.id),
        )

    def _clear(self, version: Version) -> None:
        if self._open:
            dialog = ClearanceDialog(self._page.context.looks, self._open, version, self._page)
            dialog.finished.connect(self._desk.versions.refresh)
            self._show(dialog)

    def _show_moved(self, moved: Moved) -> None:
        self._page.compare_requested.emit(*moved.texts)

    def _show_version(self, version: Version, draft: Draft) -> None:
        dialog = VersionView(self._page.context.looks, version, draft, self._page)
        dialog.compared.connect(self._desk.versions.compare)
        dialog.back.connect(self._desk.versions.go_back)
        self._show(dialog)

    def sent(self, path: Path) -> None:
        """Ask whether a file that was just written went out: its version is then kept with it."""
        why = self.tr("If it goes to the other side, keep the version that was sent: their answer is held against it.")
        saved, acts = saved_note(path, why)
        note = replace(saved, action=self.tr("Keep as sent…"), further=(saved.action, *saved.further), passing=False)

        def keep() -> None:
            self._page.notices.drop(notice)
            self.keep_version(path)

        notice = self._asking = self._page.notify(note, keep, *acts)

    # ---- other texts, files, the table

    def _compare(self) -> None:
        opened = self._open
        if opened is None:
            return
        closest = precedents.closest_instrument(each.hits for each in opened.departures.values())
        if not closest:
            self._page.notify(Note(self.tr("No signed text is close to this draft."), level="doubt"))
            return
        self._page.compare_requested.emit(self._page.context.library.instrument(closest), printed(opened.draft))

    def _export(self) -> None:
        opened = self._ready()
        if opened:
            self._page.export_requested.emit(opened.draft)

    def _print(self) -> None:
        opened = self._ready()
        if opened:
            self._page.print_requested.emit(opened.draft)

    def _originals(self) -> None:
        opened = self._ready()
        if opened:
            self._show(OriginalsDialog(self._page.context, opened.draft, self._page))

    def _glossary(self) -> None:
        if self._open:
            show_glossary(self._page.context, self._open.draft, self._page)

    def _counterpart(self) -> None:
        if self._open:
            sides = self._open.draft.instrument.particulars.sides
            show_counterpart(self._page.context.looks, (each.country for each in sides), self._page)

    def _project(self) -> None:
        if self._open:
            Projector(self._open, self._page).open_on(self._page.window())

    def _hand_over(self) -> None:
        opened = self._ready()
        if opened:
            self.hand_over(opened.draft.id)

    def hand_over(self, draft_id: str) -> None:
        """Write a draft with its past for a colleague."""
        dialog = HandOverDialog(self._page.context, draft_id, self._page)
        dialog.written.connect(self._written)
        self._show(dialog)

    def _written(self, path: Path) -> None:
        self._page.notify(Note(self.tr("{name} was saved.").format(name=path.name)))

    @staticmethod
    def _show(dialog: QDialog, taken: Callable[[QDialog], None] | None = None) -> None:
        if taken:
            dialog.accepted.connect(lambda: taken(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


_NOT_EDITS = frozenset({
    "remarked", "answered_remark", "settled_remark", "reworded_remark", "unremarked", "opened_remark", "closed_remark",
    "cleared", "staged", "signed", "non_binding", "renamed", "ignored", "held_to", "handled_as",
})  # fmt: skip
"""Steps that leave the words alone."""
