"""Whether both languages of a text say the same: side by side, words that differ marked in both, the gravest first."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import UnwritableFile, UserError
from app.export.differences import differences_bytes
from app.export.dress import Dress
from app.jobs import importing
from app.jobs.conformity import Held, of_text, of_two, words_of
from app.jobs.conformity_kept import Recalled, judgements_on, recalled
from app.jobs.conformity_page import Inks, page, table
from app.jobs.conformity_word import DifferenceWords, differences_of
from app.library.clauses import label_at
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.language import spoken
from app.ui.models.conformity import Judged, gone_words, judged_words, sentence, summed
from app.ui.terms import counted, kind_name, language_name
from app.ui.widgets.buttons import Button
from app.ui.widgets.difference_list import DifferenceList
from app.ui.widgets.labels import label

_SIZE, _LIST = QSize(1180, 680), 340
_PAGES = frozenset({".html", ".htm"})
_FEW = 3
"""Judgements that no longer hold and are told in full."""
_SOON = 500
"""Milliseconds after which a job shows how far it is."""


class ConformityDialog(JobDialog):
    """Holds both languages of an instrument together; ``held`` is what was found.

    An instrument in one language waits for a file with the other.
    """

    def __init__(self, context: Context, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.held: Held | None = None
        self._instrument = instrument
        self._title = instrument.particulars.title
        self._anchors: dict[str, int] = {}
        self.setWindowTitle(self.tr("Do both languages say the same? – {title}").format(title=self._title[:60]))
        self.resize(_SIZE)
        self.count = label("", "strong", wrap=True)
        self.past = label("", "meta", wrap=True)
        self.past.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._show_bar)
        self._make_parts()
        context.looks.changed.connect(self._show)
        if len(instrument.versions) > 1:
            library = context.library
            self._work(lambda progress: of_text(instrument, self._title, words_of(library), progress=progress))
        else:
            self.count.setText(self.tr("This text is in one language. Open the file with the other language version."))

    def _make_parts(self) -> None:
        looks = self.context.looks
        self.list = DifferenceList(looks)
        self.list.gone.connect(self._go)
        self.list.judged.connect(self._judged)
        self.pages = QTextBrowser()
        self.pages.setOpenLinks(False)
        self.pages.setAccessibleName(self.tr("Both languages side by side"))
        self.only = QCheckBox(self.tr("Only what differs"))
        self.only.setChecked(True)
        self.only.toggled.connect(self._show)
        self._make_buttons()
        self._arrange()
        for key, by in (("F7", 1), ("Shift+F7", -1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.step(by))

    def _arrange(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.list)
        panes.addWidget(self._beside())
        panes.setStretchFactor(1, 1)
        panes.setSizes([_LIST, _SIZE.width() - _LIST])
        panes.setMinimumHeight(420)
        self.list.setMinimumWidth(260)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.other)
        row.addStretch(1)
        for button in (self.leave, self.print_it, self.save):
            row.addWidget(button)
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(10)
        for part in (self.count, self.past, self.bar, panes, self.said):
            body.addWidget(part, int(part is panes))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(foot)

    def _make_buttons(self) -> None:
        looks = self.context.looks
        self.before = Button(looks, self.tr("Previous difference"), "quiet")
        self.before.clicked.connect(lambda: self.step(-1))
        self.after = Button(looks, self.tr("Next difference"), "quiet", "next")
        self.after.clicked.connect(lambda: self.step(1))
        self.other = Button(looks, self.tr("Open the other language…"))
        self.other.clicked.connect(self._choose)
        self.print_it = Button(looks, self.tr("Print…"), "quiet")
        self.print_it.clicked.connect(self._print)
        self.save = Button(looks, self.tr("Save…"), "", "save")
        self.save.clicked.connect(self._save)
        self.leave.setText(self.tr("Close"))
        for button in (self.before, self.after, self.save, self.print_it):
            button.setEnabled(False)

    def _beside(self) -> QWidget:
        options = QHBoxLayout()
        options.addWidget(self.only)
        options.addStretch(1)
        for button in (self.before, self.after):
            options.addWidget(button)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(options)
        column.addWidget(self.pages, 1)
        return made

    def grow(self) -> None:
        """Stay as large as it is: both languages take what room there is."""

    # ---- the work

    def hold_file(self, path: Path) -> None:
        """Read a file and hold the instrument against it; nothing is kept."""
        worker, library, ours = self.context.worker, self.context.library, self._instrument
        names = (self._title, path.name)

        def work(progress: Progress) -> Held:
            theirs = importing.read(path, progress, worker=worker).instrument
            return of_two(ours, theirs, words_of(library), names, progress=progress)

        self._work(work)

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let another file be opened."""
        self._rest()
        self.count.setText(self.tr("Nothing was held together."))
        super().failed(error)

    def _work(self, work: Callable[[Progress], Held]) -> None:
        self.say("")
        self.count.setText(self.tr("Checking …"))
        self.leave.setText(self.tr("Cancel"))
        self.other.setEnabled(False)
        self._soon.start()
        self.run(work, self._found).progressed.connect(self._tell)

    def _tell(self, done: int, total: int, _label: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_bar(self) -> None:
        self.bar.setVisible(self.busy)

    def _rest(self) -> None:
        self._soon.stop()
        self.bar.hide()
        self.leave.setText(self.tr("Close"))
        self.other.setEnabled(True)

    def _choose(self) -> None:
        folder = self.context.settings.folder
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open the other language version"), folder)
        if chosen:
            self.hold_file(Path(chosen))

    # ---- what was found

    def step(self, by: int) -> None:
        """Go to the next difference, or the one before."""
        self.list.step(by)

    def _found(self, held: Held) -> None:
        self._rest()
        self.held = held
        many = len(held.findings)
        one, more = self.tr("Both languages differ in 1 place."), self.tr("Both languages differ in {n} places.")
        none = self.tr("No difference between both languages was found.")
        self.count.setText(f"{counted(many, one, more)}  {summed(held.findings)}" if many else none)
        for button in (self.before, self.after):
            button.setEnabled(bool(many))
        for button in (self.save, self.print_it):
            button.setEnabled(True)
        if not many:
            self.only.setChecked(False)
        self._recall(held)
        self._show()
        if many:
            self.step(1)
            self.list.setFocus()

    def _recall(self, held: Held) -> None:
        """List the differences with what was said of them before."""
        library, identity = self.context.library, self._instrument.id
        try:
            kept = recalled(held, self._instrument, library.judgements(identity))
        except UserError as error:
            super().failed(error)
            kept = Recalled()
        said = {at: Judged(each.why) for at, each in kept.said.items()}
        earlier = {at: Judged(each.why, each.difference) for at, each in kept.earlier.items()}
        self.list.show_findings(held.findings, _places(held), said, earlier)
        gone = [Judged(each.why, each.difference) for each in kept.gone]
        told = [gone_words(each) for each in gone[:_FEW]]
        if len(gone) > _FEW:
            more = self.tr("1 more is no longer found."), self.tr("{n} more are no longer found.")
            told.append(counted(len(gone) - _FEW, *more))
        self.past.setText("\n".join(told))
        self.past.setVisible(bool(gone))

    def _judged(self, at: int, judged: Judged | None) -> None:
        """Keep what was said of a difference, or take it out of the library again."""
        if self.held is None:
            return
        made = judgements_on(self.held, self._instrument)[at]
        author, library, identity = self.context.settings.value.author, self.context.library, self._instrument.id
        try:
            if judged is None:
                library.take_judgement_back(identity, made)
            else:
                library.keep_judgement(identity, replace(made, why=judged.why, author=author))
        except UserError as error:
            super().failed(error)
        else:
            self.say("")
        self._show()

    def _say(self, finding: Finding) -> str:
        """Return what a finding says, and what was said of it."""
        at = next((k for k, each in enumerate(self.held.findings) if each is finding), -1) if self.held else -1
        return " ".join(filter(None, (sentence(finding), judged_words(self.list.said.get(at)))))

    def _heads(self) -> tuple[str, str]:
        held = self.held
        return (language_name(held.first.language), language_name(held.other.language)) if held else ("", "")

    def _show(self) -> None:
        if self.held is None:
            return
        theme = self.context.looks.theme
        inks = Inks(theme.bracket_tint, theme.bracket_line, theme.bracket, theme.line, theme.ink)
        self.pages.document().setDefaultFont(self.context.looks.serif(15))
        self.pages.setHtml(table(self.held, self._heads(), inks, self._say, only=self.only.isChecked()))
        self._anchors = _anchors(self.pages.document())
        if self.list.at >= 0:
            self._go(self.list.at)

    def _go(self, at: int) -> None:
        """Show both places of a finding, and mark the line that says it."""
        self.pages.scrollToAnchor(f"f{at}")
        place = self._anchors.get(f"s{at}")
        if place is None:
            return
        cursor = QTextCursor(self.pages.document())
        cursor.setPosition(place)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        chosen = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setFontWeight(700)
        look.setBackground(QColor(self.context.looks.theme.tint))
        chosen.cursor, chosen.format = cursor, look
        self.pages.setExtraSelections([chosen])

    # ---- what goes out

    def _save(self) -> None:
        kinds = self.tr("Word files (*.docx);;Page (*.html)")
        suggested = Path(self.context.settings.folder) / "languages.docx"
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save both languages"), str(suggested), kinds)
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(".html" if "html" in kind else ".docx"))

    def save_to(self, path: Path) -> None:
        """Write both languages: as a page where the name ends in .html, else as a Word file."""
        if self.held is None:
            return
        try:
            path.write_bytes(self._page(self.held).encode() if path.suffix.lower() in _PAGES else self._word(self.held))
        except OSError as error:
            super().failed(UnwritableFile(path.name, (error.strerror or "it cannot be written").lower()))
            return
        self.say(self.tr("{name} was saved.").format(name=path.name))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title[:60])
        if self.held and self.ask_for_printer(printer):
            self.printed().print_(printer)

    def ask_for_printer(self, printer: QPrinter) -> bool:
        """Ask which printer, and how many copies; tell whether it is to be printed."""
        return QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted

    def printed(self) -> QTextDocument:
        """Return the page that is printed."""
        document = QTextDocument(self)
        document.setDefaultFont(self.context.looks.serif(10))
        document.setHtml(self._page(self.held) if self.held else "")
        return document

    def _page(self, held: Held) -> str:
        return page(held, self._title, self._heads(), self._say, only=self.only.isChecked())

    def _word(self, held: Held) -> bytes:
        words = DifferenceWords(
            self.tr("{pairs} provisions held together, {many} differences."),
            self.tr("No difference between both languages was found."),
            spoken(),
        )
        made = differences_of(held, self._title, self._heads(), words, self._say, only=self.only.isChecked())
        return differences_bytes(made, Dress(self.context.settings.value.paper))


def _places(held: Held) -> dict[str, str]:
    """Return how the provisions of the first language are called."""
    provisions = held.first.provisions
    return {each.id: label_at(provisions, at) or kind_name(each.kind) for at, each in enumerate(provisions)}


def _anchors(document: QTextDocument) -> dict[str, int]:
    """Return where the anchors of a page stand."""
    found: dict[str, int] = {}
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            for name in part.fragment().charFormat().anchorNames():
                found.setdefault(name, part.fragment().position())
            part += 1
        block = block.next()
    return found


def both_languages(page_: QWidget, instrument: Instrument | None) -> ConformityDialog | None:
    """Open the dialog for the instrument of a page; None without one."""
    if instrument is None:
        return None
    dialog = ConformityDialog(page_.context, instrument, page_)  # type: ignore[attr-defined]
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
