"""The print dialog: the text as it leaves, with or without marks, as the pages will be."""

from datetime import datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UnwritableFile
from app.export.files import write_whole
from app.library.values import Entry
from app.ui.context import Context
from app.ui.export_dialog import ExportDialog, Kind
from app.ui.export_options import Text, short
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.page_print import Margins, layout_of, page_count, pdf_of, print_pages


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
        self.foot_row.insertWidget(self.foot_row.count() - 1, self.pdf)
        self.options.leave_out(self.options.author)
        self._choose("clean")

    def title(self) -> str:
        """Return the title of the window."""
        return self.tr("Print – {title}").format(title=short(self._text))

    def kinds(self) -> dict[Kind, tuple[str, str]]:
        """Return what can be printed, each with what it means."""
        return {
            "clean": (self.tr("Without marks"), self.tr("The text as it stands")),
            "redline": (self.tr("With marks"), self.tr("What differs from another text")),
        }

    def verb(self) -> str:
        """Return what the button says."""
        return self.tr("Print…")

    def act(self) -> None:
        """Ask for a printer, and print."""
        printer = self.ask_for_printer(self._printer())
        if printer is not None:
            self._print(printer)

    def ask_for_printer(self, printer: QPrinter) -> QPrinter | None:
        """Ask which printer, which pages, how many copies; None when the user thinks better of it."""
        if self._seen is None:
            return None
        asking = QPrintDialog(printer, self)
        asking.setMinMax(1, page_count(self._context.looks, self._seen, self.paper))
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
        self._context.settings.change(last_folder=str(path.parent), paper=self.paper)
        data = pdf_of(self._context.looks, self._seen, self.paper, self.margins())
        try:
            write_whole(path, data)
        except UnwritableFile as error:
            self._say(self._context.messages.of(error))
        else:
            self._saved(path)

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(short(self._text))
        printer.setPageLayout(layout_of(self.paper))
        return printer

    def margins(self) -> Margins:
        """Return the title, the date and how the pages are counted."""
        day = long_date(datetime.now().astimezone().date())
        return Margins(short(self._text), day, self.tr("Page {n} of {all}"))

    def _print(self, printer: QPrinter) -> None:
        if self._seen is None:
            return
        first, last = printer.fromPage(), printer.toPage()
        pages = range(first, last + 1) if first else None
        print_pages(printer, self._context.looks, self._seen, self.paper, self.margins(), pages)
        self.accept()
