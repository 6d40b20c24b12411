"""The pages that tell of a reported instrument, as they were read: background, never a text of the library."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from app.jobs.reported import page_text
from app.model.reported import Background
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.reported_words import page_words
from app.ui.terms import short_date
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH, _HEIGHT = 720, 380


class ReportedPages(JobDialog):
    """Shows pages one at a time, with where each was got.

    ``read`` are the paragraphs of those that the library does not keep yet; ``sought`` is marked where a page says it.
    """

    def __init__(
        self,
        context: Context,
        pages: tuple[Background, ...],
        read: Mapping[str, Sequence[str]],
        sought: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Pages that tell of it"))
        self.setMinimumWidth(_WIDTH)
        self._pages, self._known, self._sought = pages, read, sought
        self.box: QComboBox = ChoiceBox()
        self.box.setAccessibleName(self.tr("Page"))
        for page in pages:
            self.box.addItem(page.name, userData=page.sha256)
        self.source = label("", "meta", wrap=True)
        self.source.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(_HEIGHT)
        self.words.setAccessibleName(self.tr("The words of the page"))
        self.leave.setText(self.tr("Close"))
        mark = label(page_words(), "strong", wrap=True)
        frame(self, (mark, self.box, self.source, self.words, self.said), (self.leave,))
        self.box.currentIndexChanged.connect(self._read)
        self._read()

    def show_page(self, sha256: str) -> None:
        """Go to a page."""
        self.box.setCurrentIndex(max(self.box.findData(sha256), 0))

    def _read(self, _index: int = 0) -> None:
        page = next((each for each in self._pages if each.sha256 == self.box.currentData()), None)
        if page is None:
            return
        said = [page.retrieved_from or self.tr("Where it was got is not known.")]
        if page.retrieved_on:
            said.append(self.tr("Retrieved on {day}").format(day=short_date(page.retrieved_on)))
        self.source.setText(" · ".join(said))
        if page.sha256 in self._known:
            self._show("\n\n".join(self._known[page.sha256]))
            return
        library, worker = self.context.library, self.context.worker

        def work(_progress: Progress) -> str:
            return "\n\n".join(page_text(library, page, worker))

        self.run(work, self._show)

    def _show(self, words: str) -> None:
        self.words.setPlainText(words)
        if self._sought:
            self.words.find(self._sought[:_FOUND])
            self.words.centerCursor()


_FOUND = 60
"""Letters of a sentence by which it is found again: a longer one may be broken between lines."""
