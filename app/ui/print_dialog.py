"""The print dialog: the text as it leaves, with or without marks, as the pages will be."""

from datetime import datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UnwritableFile
from app.export.dress import Dress
from app.export.files import write_whole
from app.export.pdf import layout_of, pdf_of, print_pages
from app.jobs.kinds import kind_named
from app.library.values import Entry
from app.ui.context import Context
from app.ui.export_dialog import ExportDialog
from app.ui.export_offers import Offer
from app.ui.export_options import Text, short
from app.ui.export_work import Seen
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button


class PrintDialog(ExportDialog):
    """Prints an instrument, or a draft as it leaves the desk; or saves the pages as a PDF."""

    def __init__(
        self,
        context: Context,
        text: Text,
        against: tuple[Entry, ...] = (),
        parent: QWidget | None = None,
        before: Text | None = None,
    ) -> None:
        super().__init__(context, text, against, parent, before)
        self.pdf = Button(context.looks, self.tr("Save as PDF…"))
        self.pdf.clicked.connect(self._pdf_asked)
        self.foot.row.insertWidget(self.foot.row.count() - 1, self.pdf)
        self._order_tabs()
        for control in (self.options.author, self.options.page, self.options.note, self.options.shape):
            self.options.leave_out(control)
        self.choose("clean")

    def title(self) -> str:
        """Return the title of the window."""
        return self.tr("Print – {title}").format(title=short(self._text))

    def offers(self) -> tuple[Offer, ...]:
        """Return what can be printed, each with what it means."""
        rows = (
            ("clean", self.tr("Without marks"), self.tr("The text as it stands")),
            ("redline", self.tr("With marks"), self.tr("What differs from another text")),
        )
        return tuple(Offer(slug, title, said, (kind_named(slug),)) for slug, title, said in rows)

    def dress(self) -> Dress:
        """Return the paper, and the title and the date at the head of the pages."""
        day = long_date(datetime.now().astimezone().date())
        marking = self._context.settings.value.marking
        return Dress(self.options.chosen_paper, head=short(self._text), dated=day, marking=marking)

    def base(self) -> None:
        """Print on plain pages: a ministry's letterhead is its Word file's."""

    def verb(self) -> str:
        """Return what the button says."""
        return self.tr("Print…")

    def makes_file(self) -> bool:
        """Tell that no file is made: pages are printed as they are shown."""
        return False

    def act(self) -> None:
        """Ask for a printer, and print."""
        if self._seen is None:
            return
        printer = self.ask_for_printer(self._printer(self._seen))
        if printer is not None:
            self._print(printer, self._seen)

    def ask_for_printer(self, printer: QPrinter) -> QPrinter | None:
        """Ask which printer, which pages, how many copies; None when the user thinks better of it."""
        if self._seen is None:
            return None
        asking = QPrintDialog(printer, self)
        asking.setMinMax(1, self._seen.pages[0].count)
        asking.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        return printer if asking.exec() == QPrintDialog.DialogCode.Accepted else None

    def ask_for_path(self, suggested: Path) -> Path | None:
        """Ask where to save the PDF; None when the user thinks better of it."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), str(suggested), self.tr("PDF (*.pdf)"))
        if not name:
            return None
        return Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")

    def _pdf_asked(self) -> None:
        path = self.ask_for_path(self._suggested().with_suffix(".pdf"))
        if path is None or self._seen is None:
            return
        self._context.settings.change(last_folder=str(path.parent), paper=self.options.chosen_paper)
        try:
            write_whole(path, pdf_of(self._seen.pages[0], short(self._text)))
        except UnwritableFile as error:
            self.foot.say("", "", self._context.messages.of(error))
        else:
            self.saved.emit(path)
            self.accept()

    def _printer(self, seen: Seen) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(short(self._text))
        printer.setPageLayout(layout_of(seen.pages[0]))
        return printer

    def _print(self, printer: QPrinter, seen: Seen) -> None:
        first, last = printer.fromPage(), printer.toPage()
        print_pages(printer, seen.pages[0], range(first, last + 1) if first else None)
        self.accept()
