"""An instrument that is only reported: the pages that tell of it, its particulars, and its duties as they are told."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.jobs.reported import Candidate, Page, Suggested, by_hand, keep, read_pages, restated, source_of, suggested
from app.model.due import timed
from app.model.instrument import Participant, Particulars, Side
from app.model.reported import Reported, ReportedDuty, Told
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.due_words import kind_words
from app.ui.models.reported_words import not_signed, shortened, standing_words
from app.ui.reported_pages import ReportedPages
from app.ui.terms import type_names
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import Field, Spec
from app.ui.widgets.labels import label
from app.ui.widgets.records import make_field
from app.ui.widgets.worded_rows import wrap_rows

_WIDTH, _LIST, _SHORT = 940, 230, 110
_WORDS, _WHEN, _TOLD, _STANDING = range(4)
_DUTY = int(Qt.ItemDataRole.UserRole)


class ReportedDialog(JobDialog):
    """Register a reported instrument, or edit one; ``kept`` gives it. Pages are dropped on it, or chosen."""

    kept = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None, reported: Reported | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Reported instrument") if reported else self.tr("Register a reported instrument"))
        self.setMinimumWidth(_WIDTH)
        self.setAcceptDrops(True)
        self._reported = reported
        self._pages: tuple[Page, ...] = ()
        self._facts = reported.facts if reported else ()
        self._known = reported.particulars if reported else Particulars(status="unknown")
        self._changed: set[str] = set()
        self.busy_bar = BusyBar(context.looks)
        self.busy_bar.cancelled.connect(self._give_up)
        self.sources = label("", "meta", wrap=True)
        self.choose = Button(context.looks, self.tr("Choose pages…"))
        self.choose.clicked.connect(self._ask_pages)
        self.read = Button(context.looks, self.tr("Read the pages…"))
        self.read.clicked.connect(self._read_pages)
        self.add = Button(context.looks, self.tr("Add a duty"))
        self.add.clicked.connect(self._add_own)
        self.fields: dict[str, Field] = {spec.key: make_field(spec) for spec in self._specs()}
        self.told_by = {name: label("", "small", wrap=True) for name in self.fields}
        self.duties = self._duty_list()
        self.quote = label("", "meta", wrap=True)
        self.act = Button(context.looks, self.tr("Keep"), "primary")
        self.act.clicked.connect(self._keep)
        about = self.tr(
            "Drop pages that tell of it: news, statements, notes. Tick the duties that they report; edit one with F2."
        )
        parts = (
            label(not_signed(), "strong"), label(about, "meta", wrap=True), self.sources, self.busy_bar,
            self._form(), self.duties, self.quote, self.said,
        )  # fmt: skip
        frame(self, parts, (self.add, self.read, self.choose, self.leave, self.act))
        self._show(tuple(Candidate(each) for each in reported.duties) if reported else ())

    # ---- arrangement

    def _specs(self) -> tuple[Spec, ...]:
        return (
            Spec("title", "line", self.tr("Title")),
            Spec("instrument_type", "choice", self.tr("Type"), options=type_names()),
            Spec("sides", "line", self.tr("Countries, with commas between them")),
            Spec("signed_on", "date", self.tr("Said to be signed on")),
            Spec("place", "line", self.tr("Place")),
        )

    def _form(self) -> QWidget:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for name, (row, column, span) in {
            "title": (0, 0, 2), "instrument_type": (0, 2, 1),
            "sides": (1, 0, 1), "signed_on": (1, 1, 1), "place": (1, 2, 1),
        }.items():  # fmt: skip
            grid.addWidget(self.fields[name], 2 * row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.told_by[name], 2 * row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
            self.fields[name].edited.connect(lambda name=name: self._changed_by_hand(name))
        for column in range(3):
            grid.setColumnStretch(column, 1)
        return form

    def _changed_by_hand(self, name: str) -> None:
        """Leave the source out: what a person states herself is told by no page."""
        self._changed.add(name)
        self.fields[name].set_fault("")
        self._say_source(name, None)

    def _say_source(self, name: str, told: Told | None) -> None:
        """Say below a field who tells it, the page never cut off; or that it was entered by hand."""
        value = self.fields[name].value()
        own = self.tr("Entered by hand, without a page") if value and name != "instrument_type" else ""
        if name == "title" and not (self._reported or name in self._changed):
            own = self.tr("A name to begin with: write how it is called") if value else ""
        self.fields[name].setToolTip(self._told_words(told) if told else "")
        short = replace(told, words=shortened(told.words, _SHORT)) if told else None
        self.told_by[name].setText(self._told_words(short) if short else own)
        self.told_by[name].setVisible(bool(self.told_by[name].text()))

    def _duty_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([self.tr("Duty"), self.tr("When"), self.tr("Told by"), self.tr("In the signed text")])
        made.setAccessibleName(self.tr("Duties as they are told"))
        made.setMinimumHeight(_LIST)
        made.setRootIsDecorated(False)
        wrap_rows(made, self.context.looks)
        header = made.header()
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (_WHEN, _TOLD, _STANDING):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            made.setColumnWidth(column, 150)
        made.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)  # only what is worded here is edited
        made.itemDoubleClicked.connect(self._edit)
        edit = QShortcut(QKeySequence(Qt.Key.Key_F2), made, context=Qt.ShortcutContext.WidgetShortcut)
        edit.activated.connect(lambda: self._edit(made.currentItem(), made.currentColumn()))
        made.itemChanged.connect(self._edited)
        made.currentItemChanged.connect(self._show_quote)
        return made

    # ---- pages

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read the files that are dropped."""
        self.take(tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def _ask_pages(self) -> None:
        folder = self.context.settings.folder
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Pages that tell of the instrument"), folder)
        if chosen:
            self.context.settings.change(last_folder=str(Path(chosen[0]).parent))
            self.take(tuple(Path(each) for each in chosen))

    def take(self, paths: tuple[Path, ...]) -> None:
        """Read pages, and show what they tell besides what is there."""
        if not paths:
            return
        worker, had = self.context.worker, self._pages

        def work(progress: Progress) -> Suggested:
            known = {page.background.sha256 for page in had}
            anew = read_pages(paths, worker, progress)
            return suggested((*had, *(page for page in anew if page.background.sha256 not in known)))

        self.say("")
        self.act.setEnabled(False)
        self.busy_bar.follow(self.run(work, self._told), self.tr("Reading the pages …"))

    def _told(self, found: Suggested) -> None:
        self.busy_bar.stop()
        self.act.setEnabled(True)
        had = self.ticked()
        self._pages = found.pages
        told = dict(found.facts)
        self._facts = tuple({**dict(self._facts), **told}.items())
        for name in ("title", "instrument_type", "sides", "signed_on", "place"):
            if name not in self._changed and not (self._reported and getattr(self._known, name)):
                self._known = replace(self._known, **{name: getattr(found.particulars, name)})
        own = {(each.told.words, each.term.text) for each in had}
        fresh = tuple(each for each in found.candidates if (each.duty.told.words, each.duty.term.text) not in own)
        self._show((*(Candidate(each) for each in had), *fresh))
        if not found.candidates:
            self.say(self.tr("These pages tell of no duty. The instrument can be kept all the same."))

    def _read_pages(self) -> None:
        """Show the pages, at the sentence that tells the current duty."""
        item = self.duties.currentItem()
        told = item.data(_WORDS, _DUTY).told if item else Told("", "")
        kept = self._reported.backgrounds if self._reported else ()
        read = {page.background.sha256: page.paragraphs for page in self._pages}
        pages = tuple(dict.fromkeys((*(page.background for page in self._pages), *kept)))
        dialog = ReportedPages(self.context, pages, read, told.words, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show_page(told.source)
        dialog.open()

    def _give_up(self) -> None:
        self.busy_bar.stop()
        self.act.setEnabled(True)

    # ---- what is shown

    def _show(self, candidates: tuple[Candidate, ...]) -> None:
        known = self._known
        values = {
            "title": known.title, "instrument_type": known.instrument_type, "signed_on": known.signed_on,
            "place": known.place, "sides": ", ".join(each.country for each in known.sides),
        }  # fmt: skip
        told = dict(self._facts)
        for name, field in self.fields.items():
            if name not in self._changed:
                field.set_value(values[name])
                field.set_fault("")
            shown = name in told and name not in self._changed
            self._say_source(name, told[name] if shown else None)
        names = [page.background.name for page in self._pages]
        names += [each.name for each in self._reported.backgrounds] if self._reported else []
        self.read.setEnabled(bool(names))
        self.sources.setText(" · ".join(dict.fromkeys(names)) or self.tr("No pages yet."))
        self.duties.blockSignals(True)
        self.duties.clear()
        for each in candidates:
            self._add(each)
        self.duties.setColumnHidden(_STANDING, not (self._reported and self._reported.instrument))
        self.duties.blockSignals(False)
        self.duties.setVisible(bool(candidates))
        first = self.duties.topLevelItem(0)
        if first:
            self.duties.setCurrentItem(first)
        self._show_quote(self.duties.currentItem())
        self.grow()

    def _add(self, candidate: Candidate) -> None:
        duty = candidate.duty
        item = QTreeWidgetItem([duty.term.text, self._when(duty), self._page_of(duty.told), standing_words(duty)])
        item.setData(_WORDS, _DUTY, duty)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_WORDS, Qt.CheckState.Checked if candidate.wanted else Qt.CheckState.Unchecked)
        for column in range(self.duties.columnCount()):
            item.setToolTip(column, self._told_words(duty.told))
        self.duties.addTopLevelItem(item)

    def _show_quote(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        """Show the sentence that tells the current duty."""
        duty = item.data(_WORDS, _DUTY) if item else None
        self.quote.setText(self._told_words(duty.told) if duty else "")
        self.quote.setVisible(duty is not None)

    def _told_words(self, told: Told) -> str:
        if not told.words:
            return self.tr("Written by hand: {source}").format(source=told.source or "–")
        return self.tr("“{words}” – {page}").format(words=told.words, page=self._page_of(told))

    def _when(self, duty: ReportedDuty) -> str:
        return kind_words(duty.term.kind) if timed(duty.term) else self.tr("No time is told")

    def _page_of(self, told: Told) -> str:
        named = {page.background.sha256: page.background.name for page in self._pages}
        if told.source in named:
            return named[told.source]
        return source_of(self._reported, told) if self._reported else told.source

    def _edit(self, item: QTreeWidgetItem | None, column: int) -> None:
        """Edit the words of a duty; of one that was written by hand also who told it."""
        if item is not None:
            duty: ReportedDuty = item.data(_WORDS, _DUTY)
            self.duties.editItem(item, _TOLD if column == _TOLD and not duty.told.words else _WORDS)

    def _add_own(self) -> None:
        """Add a duty to be worded by hand."""
        self.duties.setVisible(True)
        self._add(Candidate(by_hand(self.tr("A duty as it was told"), self.tr("who told it"))))
        item = self.duties.topLevelItem(self.duties.topLevelItemCount() - 1)
        if item is not None:
            self.duties.setCurrentItem(item)
        self.grow()
        self._edit(item, _WORDS)

    def _edited(self, item: QTreeWidgetItem, column: int) -> None:
        """Read the time anew in the words that a person wrote."""
        duty = item.data(_WORDS, _DUTY)
        if column == _TOLD and not duty.told.words:
            item.setData(_WORDS, _DUTY, replace(duty, told=replace(duty.told, source=item.text(_TOLD).strip())))
        if column != _WORDS or item.text(_WORDS) == duty.term.text:
            return
        anew = restated(duty, item.text(_WORDS))
        self.duties.blockSignals(True)
        item.setData(_WORDS, _DUTY, anew)
        item.setText(_WORDS, anew.term.text)
        item.setText(_WHEN, self._when(anew))
        self.duties.blockSignals(False)

    # ---- keeping

    def ticked(self) -> tuple[ReportedDuty, ...]:
        """Return the duties that are ticked, in their order."""
        items = (self.duties.topLevelItem(at) for at in range(self.duties.topLevelItemCount()))
        return tuple(
            each.data(_WORDS, _DUTY)
            for each in items
            if each is not None and each.checkState(_WORDS) == Qt.CheckState.Checked
        )

    def _keep(self) -> None:
        known = self._stated()
        if known is None:
            return
        facts = tuple((name, told) for name, told in self._facts if name not in self._changed)
        chosen = Suggested(known, facts, (), self._pages)
        library, duties, identity = self.context.library, self.ticked(), self._reported.id if self._reported else ""
        self.run(lambda _progress: keep(library, chosen, duties, identity), self._done)

    def _stated(self) -> Particulars | None:
        """Return the particulars as the form has them; None where they are not whole."""
        values: dict[str, Any] = {name: field.value() for name, field in self.fields.items()}
        day = values["signed_on"]
        self.fields["title"].set_fault("" if values["title"].strip() else self.tr("Say what it is called."))
        wrong = day is not None and isinstance(day, str)
        self.fields["signed_on"].set_fault(self.tr("Write it as 19 March 2026.") if wrong else "")
        if wrong or not values["title"].strip():
            return None
        countries = [each.strip() for each in values.pop("sides").split(",") if each.strip()]
        sides = tuple(Side(f"side{at}", each) for at, each in enumerate(dict.fromkeys(countries), 1))
        same = [each.country for each in self._known.sides] == countries
        who = self._known.participants if same else tuple(Participant(each.id, each.country) for each in sides)
        return replace(self._known, **values, sides=self._known.sides if same else sides, participants=who)

    def _done(self, reported: Reported) -> None:
        self.kept.emit(reported)
        self.accept()
