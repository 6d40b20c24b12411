"""The reported instruments of the library: open, edit, remove, and hold against the signed text when it has arrived."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from app.jobs.reported import arrivals, arrived
from app.library.values import Entry
from app.model.reported import Reported
from app.progress import Progress
from app.ui.brief_saving import save_reported_brief
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.reported_words import arrived_words, name_of, not_signed
from app.ui.reported_dialog import ReportedDialog
from app.ui.terms import short_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label, unkeyed

_WIDTH, _LIST, _ROW = 760, 220, 46
_ID = int(Qt.ItemDataRole.UserRole)


def register_reported(context: Context, parent: QWidget, *pages: Path) -> ReportedDialog:
    """Ask for a reported instrument, beginning with pages that tell of it."""
    dialog = ReportedDialog(context, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.take(pages)
    return dialog


class ReportedList(JobDialog):
    """Lists what is only reported; ``changed`` is said when one was kept or removed."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None, current: str = "") -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Reported instruments"))
        self.setMinimumWidth(_WIDTH)
        self.list = QListWidget()
        self.list.setProperty("kind", "rows")
        self.list.setMinimumHeight(_LIST)
        self.list.setAccessibleName(self.tr("Reported instruments"))
        self.list.currentItemChanged.connect(self._show_buttons)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.none = label(
            self.tr("None yet. Register one from what the news, a statement or a colleague tells of it."),
            "meta",
            wrap=True,
        )
        looks = context.looks
        self.register = Button(looks, self.tr("Register…"))
        self.open_one = Button(looks, self.tr("Open…"), "primary")
        self.signed = Button(looks, self.tr("The signed text has arrived…"))
        self.brief = Button(looks, self.tr("Brief…"))
        self.remove = Button(looks, self.tr("Remove"), "quiet")
        self.leave.setText(self.tr("Close"))
        for button, slot in (
            (self.register, self._register), (self.open_one, self._open), (self.signed, self._choose_text),
            (self.remove, self._remove), (self.brief, self._brief),
        ):  # fmt: skip
            button.clicked.connect(slot)
        about = self.tr(
            "Their signed texts are not at hand: they stand in Dates and beside their family, and give no clause."
        )
        parts = (label(about, "meta", wrap=True), self.none, self.list, self.said)
        frame(self, parts, (self.remove, self.register, self.signed, self.brief, self.leave, self.open_one))
        self._fill(current)

    @property
    def chosen(self) -> Reported | None:
        """The instrument that is current."""
        item = self.list.currentItem()
        found = item.data(_ID) if item else ""
        return next((each for each in self.context.library.reported() if each.id == found), None)

    def _fill(self, current: str = "") -> None:
        self.list.clear()
        for each in self.context.library.reported():
            said = self.tr("Its signed text is in the library.") if each.instrument else not_signed()
            item = QListWidgetItem(f"{name_of(each)}\n{said}")
            item.setData(_ID, each.id)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
            if each.id == current:
                self.list.setCurrentItem(item)
        if self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.none.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self._show_buttons()

    def _show_buttons(self, *_args: object) -> None:
        there = self.list.currentItem() is not None
        for button in (self.open_one, self.remove, self.brief, self.signed):
            button.setVisible(there)
        self.signed.setEnabled(bool(self.context.library.instruments()))
        self.register.setDefault(not there)

    def _register(self) -> None:
        self._dialog(None)

    def _open(self) -> None:
        if self.chosen:
            self._dialog(self.chosen)

    def _dialog(self, reported: Reported | None) -> None:
        dialog = ReportedDialog(self.context, self, reported)
        dialog.kept.connect(self._kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _kept(self, reported: Reported) -> None:
        self._fill(reported.id)
        self.changed.emit()

    def _brief(self) -> None:
        if self.chosen:
            save_reported_brief(self, self.chosen)

    def _choose_text(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        likely = [entry for each, entry in arrivals(self.context.library) if self.chosen and each.id == self.chosen.id]
        entries = self.context.library.instruments()
        for entry in (*likely, *(each for each in entries if each not in likely)):
            said = " · ".join(part for part in (entry.short_title or entry.title, short_date(entry.signed_on)) if part)
            menu.addAction(unkeyed(said)).triggered.connect(partial(self.hold, entry))
        menu.popup(self.signed.mapToGlobal(self.signed.rect().topLeft()))

    def hold(self, entry: Entry, _checked: bool = False) -> None:
        """Hold the current one against a signed text of the library."""
        reported, library = self.chosen, self.context.library
        if reported is None:
            return

        def work(_progress: Progress) -> Reported:
            return arrived(library, reported, library.instrument(entry.id))

        self.run(work, self._held)

    def _held(self, reported: Reported) -> None:
        self._kept(reported)
        self.say(arrived_words(reported))

    def _remove(self) -> None:
        if self.chosen:
            self.context.library.remove_reported(self.chosen.id)
            self.say("")
            self._fill()
            self.changed.emit()
