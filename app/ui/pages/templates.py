"""The templates page: one's own templates written, the text that they make beside them, faults at their line."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog

from app.drafting.checking import Blemish, Look
from app.drafting.own import Packed, Texts
from app.errors import TemplateFault, UserError
from app.jobs import templating
from app.ui.context import Context
from app.ui.counter import Counter
from app.ui.messages import Note
from app.ui.models.template_desk import TemplateDesk
from app.ui.pages.base import Page
from app.ui.template_dialogs import NameDialog, NewTemplateDialog
from app.ui.terms import counted
from app.ui.widgets.template_list import TemplateList
from app.ui.widgets.template_panes import TemplateEditors, TemplatePreview


class TemplatesPage(Page):
    """Lists the templates and edits one's own; ``left`` goes back to drafting, ``draft_requested`` names a template."""

    left = Signal()
    draft_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "templates")
        self.desk = TemplateDesk(context, self)
        self.list = TemplateList(context.looks)
        self.editors = TemplateEditors(context.looks)
        self.preview = TemplatePreview(context.looks, paper=context.settings.value.paper)
        self._look: Look | None = None
        self._last = ""
        self.set_title(self.tr("Templates"))
        self._add_actions()
        parts = (self.list, self.editors, self.preview)
        self.set_body(self.split("panes", parts, (220, 560, 522), stretch=1))
        for part, width in zip(parts, (150, 420, 340), strict=True):
            part.setMinimumWidth(width)
        self.set_panes((self.list, self.editors, self.preview))
        self._connect()
        self._follow()

    def _add_actions(self) -> None:
        self.add_action(self.tr("Drafts"), "list", self.left.emit)
        self.add_action(self.tr("New…"), "plus", self._ask_new, "Ctrl+N")
        self.add_action(self.tr("Import…"), "import", self._ask_import)
        self._export = self.add_action(self.tr("Export…"), "export", self._ask_export, "Ctrl+E")
        self._save = self.add_action(self.tr("Save"), "save", self.save, "Ctrl+S", outlined=True)
        self._begin = self.add_command(self.tr("Begin a draft with this template"), self._draft, "Ctrl+Return", "draft")
        self._copy = self.add_command(self.tr("Make a copy of this template"), self.copy, "Ctrl+D", "copy")
        self._rename = self.add_command(self.tr("Rename this template…"), self._ask_name, "F2", "edit")
        self._remove = self.add_command(self.tr("Delete this template"), self.remove, icon="remove")
        self._back = self.add_command(self.tr("Go back to the saved template"), self.go_back, icon="undo")
        self.add_command(self.tr("Next fault"), lambda: self.editors.faults.step(1), "F8", "next")
        self.add_command(self.tr("Previous fault"), lambda: self.editors.faults.step(-1), "Shift+F8", "previous")
        self.add_command(self.tr("Text of the template"), lambda: self.editors.show_part("text"), "Alt+1")
        self.add_command(self.tr("Questions as a form"), lambda: self.editors.show_part("form"), "Alt+2")
        self.add_command(self.tr("File of questions"), lambda: self.editors.show_part("head"), "Alt+3")

    def _connect(self) -> None:
        self.list.chosen.connect(self.open)
        self.editors.typed.connect(self._typed)
        self.editors.copy_requested.connect(self.copy)
        self.preview.answered.connect(self.desk.answer)
        self.desk.looked.connect(self._looked)
        self.desk.failed.connect(self.fail)
        self.desk.kept.connect(self._relist)

    # ---- beginning and leaving

    def shown(self) -> None:
        """List the templates anew; open the first when none is open."""
        self._relist()
        names = self.list.names()
        if self.desk.opened is None and names:
            self.open(self._last if self._last in names else names[0])
            self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was typed: the page or the window goes away."""
        if self.desk.opened is not None:
            self.desk.close()
            self.notices.clear()
        super().hideEvent(event)

    def open(self, name: str) -> None:
        """Open a template."""
        try:
            opened = self.desk.open(name)
        except TemplateFault as fault:
            self.fail(fault)
            return
        self._look, self._last = None, name
        self.editors.show_texts(opened.texts, editable=opened.own)
        self.preview.forget()
        self._relist()
        self._follow()

    def _ask_new(self) -> None:
        """Ask what a new template begins with, and begin it."""
        dialog = NewTemplateDialog(self.context, templating.listed(), self)
        dialog.accepted.connect(lambda: self.begin(*dialog.choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def begin(self, kind: str, which: str = "") -> None:
        """Begin an own template: from "parts", as a copy of a "template", from an "instrument"."""
        try:
            if kind == "instrument":
                name = templating.begin_from(self.context.library, which)
            else:
                name = templating.duplicate(which) if kind == "template" else templating.begin()
        except UserError as error:
            self.fail(error)
            return
        self.open(name)

    def copy(self) -> None:
        """Make an own template of a copy of the open one."""
        if self.desk.opened:
            self.desk.keep()
            self.begin("template", self.desk.opened.name)

    # ---- changes

    def save(self) -> None:
        """Save the open template; a faulty one is saved too, and said to be so."""
        try:
            self.desk.save()
        except UserError as error:
            self.fail(error)
            return
        self._relist()
        self._follow()

    def go_back(self) -> None:
        """Forget what was typed since the template was saved."""
        before = self.desk.opened
        opened = self.desk.back()
        if opened is None or before is None:
            return
        self.editors.show_texts(opened.texts, editable=opened.own)
        self._relist()
        self._follow()

        def again() -> None:
            if self.desk.opened and self.desk.opened.name == before.name:
                self.editors.rewrite(before.texts)

        self.notify(Note(self.tr("This is the template as it was saved."), action=self.tr("Put my words back")), again)

    def _ask_name(self) -> None:
        """Ask for another name of the open template's files."""
        opened = self.desk.opened
        if opened is None or not opened.own:
            return
        dialog = NameDialog(self.context, self.tr("Rename the template"), opened.name, parent=self)
        dialog.accepted.connect(lambda: self.rename(dialog.name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def rename(self, name: str) -> None:
        """Give the open template another name."""
        opened = self.desk.opened
        if opened is None or name == opened.name:
            return
        self.desk.keep()
        try:
            templating.rename(opened.name, name)
        except UserError as error:
            self.fail(error)
            return
        self.desk.opened = None
        self.open(name)

    def remove(self) -> None:
        """Delete the open template; it can be put back."""
        opened = self.desk.opened
        if opened is None or not opened.own:
            return
        self.desk.keep()
        try:
            gone = templating.remove(opened.name)
        except UserError as error:
            self.fail(error)
            return
        self.desk.opened = None
        self.shown()

        def put_back() -> None:
            templating.put_back(gone)
            self.open(gone.name)

        what = self.tr("“{title}” was deleted.").format(title=opened.name)
        self.notify(Note(what, action=self.tr("Put it back")), put_back)

    # ---- one file

    def _ask_export(self) -> None:
        """Ask where the open template is written to, as one file."""
        opened = self.desk.opened
        if opened is None:
            return
        folder = Path(self.context.settings.folder)
        kinds = self.tr("Templates of Paraph (*.paraph-template)")
        proposed = str(folder / f"{opened.name}{templating.PACK}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export the template"), proposed, kinds)
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write the open template into one file."""
        if self.desk.opened is None:
            return
        self.desk.keep()
        path = path if path.suffix == templating.PACK else path.with_name(path.name + templating.PACK)
        try:
            templating.export(self.desk.opened.name, path)
        except UserError as error:
            self.fail(error)
            return
        self.context.settings.change(last_folder=str(path.parent))
        self.notify(Note(self.tr("{name} was written.").format(name=path.name), str(path.parent)))

    def _ask_import(self) -> None:
        """Ask which file a template is taken out of."""
        folder = self.context.settings.folder
        kinds = self.tr("Templates of Paraph (*.paraph-template);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import a template"), folder, kinds)
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Take a template out of a file; where its name is taken, ask."""
        try:
            packed = templating.packed_in(path)
        except UserError as error:
            self.fail(error)
            return
        if not templating.taken(packed.name):
            self._put(packed, packed.name, replace=False)
            return
        dialog = NameDialog(self.context, self.tr("Import a template"), packed.name, may_replace=True, parent=self)
        dialog.over.setVisible(packed.name in self._own())
        dialog.accepted.connect(lambda: self._put(packed, dialog.name, replace=dialog.replaces))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put(self, packed: Packed, name: str, *, replace: bool) -> None:
        try:
            self.open(templating.bring_in(packed, name, replace=replace))
        except UserError as error:
            self.fail(error)

    def _own(self) -> tuple[str, ...]:
        return tuple(each.name for each in templating.listed() if each.own)

    # ---- what is typed

    def find_here(self) -> None:
        """Go to the field that searches the editor."""
        self.editors.ask_words()

    def _typed(self, texts: Texts) -> None:
        self.desk.type(texts)
        self._follow()

    def _looked(self, look: Look) -> None:
        self._look = look
        self.editors.show_faults(look.blemishes)
        self.preview.show_look(look)
        self._follow()

    def _draft(self) -> None:
        opened = self.desk.opened
        if opened and not (self._look and self._look.template):
            self.notify(Note(self.tr("The template has a fault."), self.tr("Put it right first."), level="doubt"))
        elif opened:
            self.save()
            self.draft_requested.emit(opened.name)

    def _relist(self) -> None:
        self.list.show_templates(templating.listed(), self.desk.opened.name if self.desk.opened else "")

    def _follow(self) -> None:
        """Say what is now: which actions can be used, the title, the status line."""
        opened, dirty = self.desk.opened, self.desk.dirty
        own = opened is not None and opened.own
        for action, usable in (
            (self._save, own and dirty), (self._export, opened is not None), (self._copy, opened is not None),
            (self._rename, own), (self._remove, own), (self._back, own and dirty), (self._begin, opened is not None),
        ):  # fmt: skip
            action.setEnabled(usable)
        said = self.tr("not saved yet") if dirty else ""
        self.set_title(self.tr("Templates"), " · ".join(part for part in (opened.name if opened else "", said) if part))
        self.set_status(self._counters(self._look.blemishes if self._look else ()), (self.tr("F8 next fault"),))

    def _counters(self, faults: tuple[Blemish, ...]) -> tuple[Counter, ...]:
        if not faults:
            return (Counter(self.tr("No fault")),) if self._look else ()
        words = counted(len(faults), self.tr("1 fault"), self.tr("{n} faults"))
        return (Counter(words, str(len(faults)), "weighty", lambda: self.editors.faults.step(1)),)
