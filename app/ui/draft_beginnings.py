"""Where a draft can begin besides a template: a signed text, a file of the other side, a colleague's negotiation."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog

from app.model.instrument import Instrument
from app.model.proposals import Stamp
from app.ui.first_text_dialog import FirstTextDialog
from app.ui.hand_over_dialog import TakeInDialog
from app.ui.widgets.draft_start import DraftStart
from app.ui.widgets.text_chooser import TextChooser, TextRef, signed_texts

HANDED = ".paraph"


class DraftBeginnings(QObject):
    """Asks what the start page of drafts asks for, and lets the page open it."""

    def __init__(self, page: Any, start: DraftStart) -> None:
        super().__init__(page)
        self._page, self._start = page, start
        start.signed_wanted.connect(self.ask_for_signed)
        start.file_wanted.connect(self.ask_for_file)
        start.handed_wanted.connect(self.ask_for_handed)

    def ask_for_signed(self) -> None:
        """Let the user choose a signed text of the library."""
        chooser = TextChooser(self._page.context.looks, self._page, files=False)
        chooser.chosen.connect(self._signed)
        middle = self._start.mapToGlobal(self._start.rect().center())
        chooser.open_at(middle - QPoint(chooser.width() // 2, chooser.height() // 2), self._texts())

    def ask_for_file(self) -> None:
        """Let the user name the file that the other side sent first."""
        kinds = self.tr("Texts (*.docx *.docm *.odt *.akn *.xml *.pdf *.html *.htm *.txt *.md);;All files (*)")
        path = self._ask(self.tr("The file that the other side sent"), kinds)
        if path:
            self.begin_from_file(path)

    def ask_for_handed(self) -> None:
        """Let the user name a file that a colleague handed over."""
        path = self._ask(self.tr("Open a negotiation"), self.tr("Negotiations (*.paraph);;All files (*)"))
        if path:
            self.take_in(path)

    def begin_from_file(self, path: Path) -> None:
        """Read a file, ask who sent it, and begin a draft with it."""
        page = self._page
        stamp = Stamp(page.context.settings.value.author, datetime.now().astimezone())
        dialog = FirstTextDialog(page.context, path, stamp, page)
        dialog.begun.connect(page.reopen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_in(self, path: Path) -> None:
        """Open a negotiation that was handed over."""
        dialog = TakeInDialog(self._page.context, path, self._page)
        dialog.taken.connect(self._page.reopen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _signed(self, text: TextRef) -> None:
        signed: Instrument = self._page.context.library.instrument(text.id)
        self._page.begin_from(signed)

    def _texts(self) -> tuple[TextRef, ...]:
        return signed_texts(self._page.context.library)

    def _ask(self, title: str, kinds: str) -> Path | None:
        settings = self._page.context.settings
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, settings.folder, kinds)
        if chosen:
            settings.change(last_folder=str(Path(chosen).parent))
        return Path(chosen) if chosen else None
