"""Who has accepted this phrase before: the texts that have the selected words, and those that come near."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import UserError
from app.language.sentences import sentences
from app.library.accepted import Accepted
from app.library.clauses import own_names
from app.library.phrases import PhraseUse, PhraseUses
from app.ui.models.precedent_words import owners_of, signed_at
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.wording_row import WordingRow

_SHOWN = 30
_QUOTED = 160


class PhraseDialog(QDialog):
    """Asks the library about some words; ``clause_opened`` gives the clause that is to be shown there."""

    clause_opened = Signal(str)

    def __init__(self, open_draft: OpenDraft, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._words = open_draft.context.looks, " ".join(words.split())
        self._messages = open_draft.context.messages
        self.setWindowTitle(self.tr("Who has accepted this phrase?"))
        self.resize(560, 520)
        self._head = label(self.tr("Looking …"), "strong", wrap=True)
        self._rows = QScrollArea()
        self._rows.setWidgetResizable(True)
        self._rows.setFrameShape(QFrame.Shape.NoFrame)
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setAccessibleName(self.tr("Clauses with this phrase"))
        self._arrange()
        draft, library = open_draft.draft, open_draft.context.library
        names = own_names(draft.instrument.particulars)
        job = Job(lambda _progress: library.phrase(self._words, names, draft.instrument.id))
        Answer(job, self._know, self._fail)
        self._job = job
        open_draft.context.elbow.start(job)

    def _arrange(self) -> None:
        quoted = self._words if len(self._words) <= _QUOTED else f"{self._words[:_QUOTED].rsplit(' ', 1)[0]} …"
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.setSpacing(6)
        head.addWidget(label(self.tr("“{words}”").format(words=quoted), "serif", wrap=True))
        head.addWidget(self._head)
        close = Button(self._looks, self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.addWidget(label(self.tr("Case, quotes and the names of the participants do not count."), "hint"), 1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(hairline())
        whole.addWidget(self._rows, 1)
        whole.addWidget(foot)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask no longer."""
        self._job.cancel()
        super().closeEvent(event)

    def _know(self, uses: PhraseUses) -> None:
        self._head.setText(self._said(uses))
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 8, 4, 12)
        column.setSpacing(0)
        for use in uses.exact[:_SHOWN]:
            column.addWidget(self._row(use))
        near = uses.near[: max(0, _SHOWN - len(uses.exact))]
        if near:
            line = QHBoxLayout()
            line.setContentsMargins(16, 12, 16, 2)
            line.addWidget(label(self.tr("Close to it"), "label"))
            column.addLayout(line)
        for use in near:
            column.addWidget(self._row(use))
        column.addStretch(1)
        self._rows.setWidget(page)

    def _said(self, uses: PhraseUses) -> str:
        if not uses.all:
            return self.tr("There is no other text in your library.")
        if not uses.texts:
            return self.tr("Nobody has accepted this phrase in the {all} texts of your library.").format(all=uses.all)
        return self.tr("Accepted in {texts} of the {all} texts of your library.").format(texts=uses.texts, all=uses.all)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._messages.report(error)
        note = self._messages.of(error)
        self._head.setText(" ".join(part for part in (note.what, note.why) if part))

    def _row(self, use: PhraseUse) -> WordingRow:
        clause = use.clause
        rich, plain = self._quoted(use)
        owners = owners_of(Accepted(clause, use.offices, "", counts=False))
        alike = self.tr("{hundredths} % alike").format(hundredths=round(use.likeness * 100))
        head = (clause.short_title, alike if use.likeness < 1 else "")
        row = WordingRow(self._looks, head, rich, (signed_at(clause), owners), spoken=plain)
        row.taken.connect(lambda: self._open(clause.id))
        return row

    def _open(self, clause_id: str) -> None:
        self.clause_opened.emit(clause_id)
        self.accept()

    def _quoted(self, use: PhraseUse) -> tuple[str, str]:
        """Return the sentence with the phrase, as rich text with the phrase highlighted, and as it is."""
        text, theme = use.clause.text, self._looks.theme
        around = [span for span in sentences(text) if span[0] < use.end and use.start < span[1]]
        start = min((span[0] for span in around), default=0)
        end = max((span[1] for span in around), default=len(text))
        before, phrase, after = text[start : use.start], text[use.start : use.end], text[use.end : end]
        form = f"background:{theme.hit}; font-weight:600"
        return f'{escape(before)}<span style="{form}">{escape(phrase)}</span>{escape(after)}', text[start:end]
