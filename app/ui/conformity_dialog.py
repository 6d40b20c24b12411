"""Whether both languages of a text say the same: side by side, words that differ marked in both."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QTextBrowser, QWidget

from app.errors import UnwritableFile
from app.export.differences import differences_bytes
from app.export.dress import Dress
from app.jobs.conformity import Held, of_text, words_of
from app.jobs.conformity_page import Inks, page, table
from app.jobs.conformity_word import DifferenceWords, differences_of
from app.model.instrument import Instrument
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.language import spoken
from app.ui.messages import Note
from app.ui.models.conformity import sentence
from app.ui.terms import counted, language_name
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_SIZE = QSize(1080, 640)
_PAGES = frozenset({".html", ".htm"})


class ConformityDialog(JobDialog):
    """Holds both languages of an instrument together; ``held`` is what was found."""

    def __init__(self, context: Context, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.held: Held | None = None
        self._at = -1
        self._title = instrument.particulars.title
        self.setWindowTitle(self.tr("Do both languages say the same? – {title}").format(title=self._title[:60]))
        self.resize(_SIZE)
        self.count = label(self.tr("Checking …"), "strong", wrap=True)
        self.pages = QTextBrowser()
        self.pages.setOpenLinks(False)
        self.pages.setMinimumHeight(420)
        self.pages.setAccessibleName(self.tr("Both languages side by side"))
        self.only = QCheckBox(self.tr("Only what differs"))
        self.only.setChecked(True)
        self.only.toggled.connect(self._show)
        self._make_buttons()
        frame(self, (self.count, self._options, self.pages, self.said), (self.leave, self.save))
        context.looks.changed.connect(self._show)
        library = context.library
        self.run(lambda _progress: of_text(instrument, self._title, words_of(library)), self._found)

    def _make_buttons(self) -> None:
        looks = self.context.looks
        self.before = Button(looks, self.tr("Previous difference"), "quiet")
        self.before.clicked.connect(lambda: self.step(-1))
        self.after = Button(looks, self.tr("Next difference"), "quiet", "next")
        self.after.clicked.connect(lambda: self.step(1))
        self.save = Button(looks, self.tr("Save…"), "", "save")
        self.save.clicked.connect(self._save)
        self.leave.setText(self.tr("Close"))
        self._options = QWidget()
        row = QHBoxLayout(self._options)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.only)
        row.addStretch(1)
        for button in (self.before, self.after):
            row.addWidget(button)
        for button in (self.before, self.after, self.save):
            button.setEnabled(False)

    def step(self, by: int) -> None:
        """Go to the next difference, or the one before."""
        many = len(self.held.findings) if self.held else 0
        if many:
            self._at = (self._at + by) % many if self._at >= 0 or by > 0 else many - 1
            self.pages.scrollToAnchor(f"f{self._at}")

    def _found(self, held: Held) -> None:
        self.held = held
        many = len(held.findings)
        one, more = self.tr("Both languages differ in 1 place."), self.tr("Both languages differ in {n} places.")
        none = self.tr("No difference between both languages was found.")
        self.count.setText(counted(many, one, more) if many else none)
        for button in (self.before, self.after):
            button.setEnabled(bool(many))
        self.save.setEnabled(True)
        if not many:
            self.only.setChecked(False)
        self._show()

    def _heads(self) -> tuple[str, str]:
        held = self.held
        return (language_name(held.first.language), language_name(held.other.language)) if held else ("", "")

    def _show(self) -> None:
        if self.held is None:
            return
        theme = self.context.looks.theme
        inks = Inks(theme.bracket_tint, theme.bracket_line, theme.bracket, theme.line, theme.ink)
        self.pages.document().setDefaultFont(self.context.looks.serif(15))
        self.pages.setHtml(table(self.held, self._heads(), inks, sentence, only=self.only.isChecked()))

    def _save(self) -> None:
        kinds = self.tr("Word files (*.docx);;Page (*.html)")
        suggested = Path(self.context.settings.value.last_folder or ".") / "languages.docx"
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save both languages"), str(suggested), kinds)
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(".html" if "html" in kind else ".docx"))

    def save_to(self, path: Path) -> None:
        """Write both languages: as a page where the name ends in .html, else as a Word file."""
        if self.held is None:
            return
        try:
            path.write_bytes(self._page(self.held) if path.suffix.lower() in _PAGES else self._word(self.held))
        except OSError as error:
            self.failed(UnwritableFile(path.name, (error.strerror or "it cannot be written").lower()))
            return
        self.say(self.tr("{name} was saved.").format(name=path.name))

    def _page(self, held: Held) -> bytes:
        return page(held, self._title, self._heads(), sentence, only=self.only.isChecked()).encode()

    def _word(self, held: Held) -> bytes:
        words = DifferenceWords(
            self.tr("{pairs} provisions held together, {many} differences."),
            self.tr("No difference between both languages was found."),
            spoken(),
        )
        made = differences_of(held, self._title, self._heads(), words, sentence, only=self.only.isChecked())
        return differences_bytes(made, Dress(self.context.settings.value.paper))


def both_languages(page_: QWidget, instrument: Instrument | None) -> None:
    """Open the dialog for the instrument of a page; say so where it is in one language."""
    if instrument is None:
        return
    if len(instrument.versions) < 2:  # noqa: PLR2004 - one language
        page_.notify(Note(QCoreApplication.translate("ConformityDialog", "This text is in one language.")))  # type: ignore[attr-defined]
        return
    dialog = ConformityDialog(page_.context, instrument, page_)  # type: ignore[attr-defined]
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
