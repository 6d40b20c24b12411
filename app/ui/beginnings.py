"""What a draft is begun from besides a template: a signed text, the other side's file, a colleague's negotiation."""

from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.errors import UserError
from app.jobs.desks import begin_from_instrument
from app.model.proposals import Stamp
from app.ui.context import Context
from app.ui.first_text_dialog import FirstTextDialog
from app.ui.hand_over_dialog import HandOverDialog, TakeInDialog
from app.ui.widgets.draft_start import DraftStart
from app.ui.widgets.text_chooser import TextChooser, TextRef, texts_of

_Shown = TypeVar("_Shown", bound=QDialog)


class Beginnings(QObject):
    """Asks for what the start page is asked for; ``opened`` gives the id of the draft that was begun or taken in."""

    opened = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context, start: DraftStart, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._start, self._parent = context, start, parent
        self.chooser = TextChooser(context.looks, parent, files=False)
        self.chooser.chosen.connect(self._begin_from)
        start.signed_wanted.connect(self.ask_for_signed)
        start.file_wanted.connect(self.ask_for_file)
        start.handed_wanted.connect(self.ask_for_handed)
        start.draft_handed_over.connect(self.hand_over)

    def ask_for_signed(self) -> None:
        """Offer the signed texts of the library."""
        signed = tuple(text for text in texts_of(self._context.library, "") if text.kind == "instrument")
        place = self._start.mapToGlobal(QPoint(self._start.width() // 2, self._start.height() // 4))
        self.chooser.open_at(place, signed)

    def ask_for_file(self) -> None:
        """Let the user name the file that the other side sent."""
        kinds = self.tr("Texts (*.docx *.docm *.dotx *.dotm *.odt *.pdf *.html *.htm *.mht *.mhtml *.md *.txt)")
        path = self._asked(self.tr("Begin with a file of the other side"), kinds)
        if path:
            self.begin_with(path)

    def ask_for_handed(self) -> None:
        """Let the user name a file that was handed over."""
        path = self._asked(self.tr("Open a negotiation"), self.tr("Negotiations (*.paraph);;All files (*)"))
        if path:
            self.take_in(path)

    def begin_with(self, path: Path) -> FirstTextDialog:
        """Begin a draft with a file that the other side sent first."""
        stamp = Stamp(self._context.settings.value.author, datetime.now().astimezone())
        dialog = FirstTextDialog(self._context, path, stamp, self._parent.window())
        dialog.begun.connect(self.opened)
        return self._shown(dialog)

    def take_in(self, path: Path) -> TakeInDialog:
        """Open a file that was handed over; one that is open in this window must be closed before."""
        dialog = TakeInDialog(self._context, path, self._parent.window())
        dialog.taken.connect(self.opened)
        return self._shown(dialog)

    def hand_over(self, draft_id: str) -> None:
        """Hand a draft over; an open one must be flushed before."""
        self._shown(HandOverDialog(self._context, draft_id, self._parent.window()))

    def _begin_from(self, text: TextRef) -> None:
        library = self._context.library
        try:
            desk = begin_from_instrument(library, library.instrument(text.id))
        except UserError as error:
            self.failed.emit(error)
            return
        self.opened.emit(desk.draft.id)

    def _asked(self, title: str, kinds: str) -> Path | None:
        folder = self._context.settings.value.last_folder
        name, _ = QFileDialog.getOpenFileName(self._parent, title, folder, kinds)
        if not name:
            return None
        self._context.settings.change(last_folder=str(Path(name).parent))
        return Path(name)

    @staticmethod
    def _shown(dialog: _Shown) -> _Shown:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
