"""The export dialog: what is written, against what, on which paper; its pages as they will be; what it carries."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import NotReadyToSign, OpenBrackets, UserError
from app.export.dress import BaseFile, Dress
from app.jobs.dressing import file_name, free
from app.jobs.kinds import FOLDER, NOBODY, Kind, Order
from app.library.values import Entry
from app.model.draft import Draft
from app.ui import export_work
from app.ui.context import Context
from app.ui.export_foot import ExportFoot
from app.ui.export_offers import Offer, filter_of, offer_of, offers, save_verb
from app.ui.export_options import ExportOptions, Text, has_earlier, short
from app.ui.export_work import Made, Seen, Wanted
from app.ui.models.carrying import said_apart
from app.ui.parents import Notifies, ShowsOpen
from app.ui.runner import Answer, Job, Work
from app.ui.saved_note import saved_note
from app.ui.widgets.kind_row import KindRow
from app.ui.widgets.labels import hairline
from app.ui.widgets.pages_view import PagesView
from app.ui.widgets.scrolled import scrolled

_SIZE = (1000, 648)  # and the system's title bar: it fits 1366 × 768 with a task bar
_LEAST = (760, 420)
_LEFT, _TITLE_BAR = 308, 36
_PAUSE = 250
"""Milliseconds without a key before the pages are made anew."""


class ExportDialog(QDialog):
    """Writes an instrument, or a draft as it leaves the desk, as any kind of file.

    What it is held against is one of ``against``, a version of the draft, or the text ``before``. What was saved is
    said by a notice on the page that is the parent; of a draft that may go out by ``saved`` alone, with the path.
    """

    saved = Signal(object)

    def __init__(
        self,
        context: Context,
        text: Text,
        against: tuple[Entry, ...],
        parent: QWidget | None = None,
        before: Text | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._text = context, text
        self._page = parent if isinstance(parent, Notifies) else None
        self._jobs: set[Job] = set()
        self._current: tuple[Job, ...] = ()
        self._saving: Job | None = None
        self._seen: Seen | None = None
        self._made: Made | None = None
        self._closed = self._refused = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self.setWindowTitle(self.title())
        self._fit()
        self.options = ExportOptions(context, text, against, before)
        self._preview = PagesView(context.looks)
        self._offers = self.offers()
        self.foot = ExportFoot(context.looks)
        self.foot.saving.connect(self.act)
        self.foot.leaving.connect(self.reject)
        self.foot.showing.connect(self._show_open)
        self.foot.busy.cancelled.connect(self._stopped)
        self._arrange()
        self._order_tabs()
        self.options.changed.connect(self._asked_anew)
        self._choose(self._first())

    # --- what another dialog of this make says otherwise

    def title(self) -> str:
        """Return the title of the window."""
        return self.tr("Export – {title}").format(title=short(self._text))

    def offers(self) -> tuple[Offer, ...]:
        """Return the rows of what can be written."""
        return offers(draft=isinstance(self._text, Draft))

    def dress(self) -> Dress:
        """Return what stands on the pages besides the text."""
        return self.options.dress

    def base(self) -> Callable[[], BaseFile | None] | None:
        """Return what reads the ministry's own Word file; None where it is not used."""
        return self.options.base

    def verb(self) -> str:
        """Return what the button says."""
        return save_verb(self.kind, self.options.suffix)

    def makes_file(self) -> bool:
        """Tell whether the file is made, and looked into, before it is asked for."""
        return True

    def act(self) -> None:
        """Ask for a file, and write it."""
        path = self.ask_for_path(self._suggested())
        if path is None:
            return
        self._context.settings.change(last_folder=str(path.parent))
        self.options.remember()
        self._context.settings.keep_exported("export", kind=self.kind.slug)
        save = self.foot.save
        save.setMinimumWidth(save.width())
        save.setText(self.tr("Saving …"))
        save.setEnabled(False)
        known, wanted = self._made, self._wanted()
        self._saving = self._run(
            lambda progress: export_work.write(known, wanted, path, progress),
            lambda _result: self._saved(path),
            self.tr("Saving {name} …").format(name=path.name),
        )

    # --- what is chosen

    @property
    def kind(self) -> Kind:
        """What is to be written."""
        kinds, named = self._offer().kinds, self.options.format.currentData()
        return next((kind for kind in kinds if kind.slug == named), kinds[0])

    @property
    def ready(self) -> bool:
        """Whether pages and file are made as they are wanted now."""
        return self._seen is not None and (self._made is not None or not self.makes_file())

    def _offer(self) -> Offer:
        return next((each for each in self._offers if self._rows[each.slug].isChecked()), self._offers[0])

    def choose(self, slug: str) -> None:
        """Choose a kind, or a row of kinds, by its name; nothing happens where it is not offered."""
        offer = offer_of(self._offers, slug)
        if offer is None or not self._rows[offer.slug].isEnabled():
            return
        self._choose(offer)
        at = self.options.format.findData(slug)
        if len(offer.kinds) > 1 and at >= 0:
            self.options.format.setCurrentIndex(at)

    def _wanted(self) -> Wanted:
        options, kind = self.options, self.kind
        columns, filling, named = options.table
        return Wanted(
            kind, self._text, options.other_text(), options.choice, self.dress(), self._context.library,
            self._author(), columns, options.inside, options.rehearsal.isChecked(), options.suffix, self.base(),
            options.note.isChecked(), options.line, filling, named,
        )  # fmt: skip

    def _author(self) -> str:
        return self.options.author.text().strip() or NOBODY

    def _first(self) -> Offer:
        """Return the row to begin with: of a draft as it was last, else a redline where an earlier state is at hand."""
        draft, last = isinstance(self._text, Draft), self._context.settings.exported("export", "kind")
        found = offer_of(self._offers, last) if draft and last else None
        wanted = found or offer_of(self._offers, "redline" if has_earlier(self.options.other) else "clean")
        return wanted if wanted and self._rows[wanted.slug].isEnabled() else self._offers[0]

    def _choose(self, offer: Offer) -> None:
        row = self._rows[offer.slug]
        if row.isChecked():
            self.refresh()
        row.setChecked(True)
        row.setFocus()

    # --- parts

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left())
        body.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _order_tabs(self) -> None:
        """Tab goes as one reads: kinds, options, pages, buttons."""
        order = (*self._rows.values(), *self.options.controls, self._preview, *self.foot.buttons)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _fit(self) -> None:
        """Be as large as designed, where the screen has room for that and for the system's title bar."""
        room = self.screen().availableSize()
        self.setMinimumSize(*_LEAST)
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - _TITLE_BAR))

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(0)
        looks = self._context.looks
        self._rows = {each.slug: KindRow(looks, each.title, each.said) for each in self._offers}
        group = QButtonGroup(self)
        for each in self._offers:
            row = self._rows[each.slug]
            group.addButton(row)
            column.addWidget(row)
            if any(kind.needs_other for kind in each.kinds) and not self.options.can_redline:
                row.setEnabled(False)
                row.setToolTip(self.tr("There is no text to mark changes against."))
        group.buttonToggled.connect(self._row_toggled)
        column.addStretch(1)
        column.addWidget(hairline())
        column.addWidget(self.options)
        return scrolled(left, _LEFT)

    def _row_toggled(self, _row: object, checked: bool) -> None:
        if checked:
            self.refresh()

    def _asked_anew(self) -> None:
        """Make the pages anew: at once for a choice, after a pause in typing."""
        if self.options.author.hasFocus():
            self._forget()
            self._pause.start()
        else:
            self.refresh()

    def _forget(self) -> None:
        """Let go of what was made, and of what is being made: it is another now."""
        self._pause.stop()
        for job in self._current:
            job.cancel()
        self._current = ()
        self._seen = self._made = None
        self._refused = False

    # --- showing

    def refresh(self) -> None:
        """Make pages and file in the background; what was asked before is forgotten."""
        self.options.show_formats(self._offer().kinds)
        self.options.show_for(self.kind)
        self._forget()
        wanted = self._wanted()
        self.foot.save.setText(self.verb())
        self.foot.save.setEnabled(True)
        self._say()
        pages = self._run(
            lambda progress: export_work.seen(wanted, progress), self._show, self.tr("Making the pages …")
        )
        self._current = (pages,)
        if self.makes_file():
            look = self._run(lambda progress: export_work.made(wanted, progress), self._take)
            self._current = (pages, look)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        self._preview.put(seen.pages)
        self._say()

    def _take(self, made: Made) -> None:
        self._made = made
        self._say()

    def _say(self) -> None:
        """Say what the file carries and what it does not, as its bytes have it."""
        if self._refused:
            return
        if self._made is None:
            waits = self.tr("Looking into the file …") if self.makes_file() else ""
            self.foot.say(waits if self._seen or not self.makes_file() else self.tr("Making the pages …"), "")
            return
        author = self._author() if "author" in self.kind.asks and self.options.suffix != ".pdf" else ""
        carries, without = said_apart(self._made.carried, self._seen.preview.brackets if self._seen else 0, author)
        carries = carries or self.tr("Carries the text alone.")
        inside = self.tr("It shows what is internal: it is for your own side.")
        self.foot.say(*((inside, carries) if self.options.inside else (carries, without)))

    # --- saving

    def ask_for_path(self, suggested: Path) -> Path | None:
        """Ask where to save; None when the user thinks better of it."""
        asked, suffix = self.verb().rstrip("…"), self.options.suffix
        if suffix == FOLDER:
            folder = QFileDialog.getExistingDirectory(self, asked, str(suggested.parent))
            return free(Path(folder) / suggested.name) if folder else None
        name, _ = QFileDialog.getSaveFileName(self, asked, str(suggested), filter_of(suffix))
        if not name:
            return None
        return Path(name if name.lower().endswith(suffix) else f"{name}{suffix}")

    def _suggested(self) -> Path:
        order = Order(self._text, self.options.choice)
        folder = Path(self._context.settings.folder)
        return folder / file_name(self.kind, order, datetime.now().astimezone().date(), self.options.suffix)

    def _saved(self, path: Path) -> None:
        inside = self.kind.internal or self.options.inside
        if isinstance(self._text, Draft) and not inside:
            self.saved.emit(path)
        elif self._page:
            own = self.tr("It shows what is internal: it is for your own side.")
            note, acts = saved_note(path, own if inside else self.foot.carries.text())
            self._page.notify(note, *acts)
        self.accept()

    # --- jobs

    def _run(self, work: Work, done: Any, sentence: str = "") -> Job:
        job = Job(work)
        Answer(job, lambda result: self._answered(job, done, result), lambda error: self._failed(job, error))
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._ended)
        self._jobs.add(job)
        if sentence:
            self.foot.busy.follow(job, sentence)
        self._context.runner.start(job)
        return job

    def _answered(self, job: Job, done: Any, result: object) -> None:
        if self._closed or (done in {self._show, self._take} and job not in self._current):
            return
        done(result)

    def _failed(self, job: Job, error: Exception) -> None:
        shown = job in self._current
        if self._closed or not (shown or job is self._saving):
            return
        self.foot.save.setText(self.verb())
        self.foot.save.setEnabled(not shown)
        if shown and job is self._current[0]:
            self._current = ()
            self._preview.put(())
        elif shown:
            self._current, self._refused = self._current[:1], True
        if isinstance(error, UserError):
            there = isinstance(error, OpenBrackets | NotReadyToSign) and isinstance(self._page, ShowsOpen)
            self.foot.say("", "", self._context.messages.of(error), there=there)
        else:
            self._context.messages.report(error)

    def _show_open(self) -> None:
        self.reject()
        if isinstance(self._page, ShowsOpen):
            self._page.show_open()

    def _stopped(self) -> None:
        """Say that the pages were not made, or the file not saved, since somebody stopped it."""
        self._forget()
        self._saving = None
        self.foot.save.setText(self.verb())
        self.foot.save.setEnabled(True)
        self.foot.say(self.tr("Stopped."), self.tr("Nothing was saved."))

    def _ended(self, _result: object = None) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
        if not self._jobs and self._closed:
            self.deleteLater()

    def done(self, result: int) -> None:
        """Close; the dialog goes when its last job has ended."""
        super().done(result)
        self._closed = True
        self._pause.stop()
        for job in tuple(self._jobs):
            job.cancel()
        if not self._jobs:
            self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close as Cancel does."""
        self.reject()
        event.accept()
