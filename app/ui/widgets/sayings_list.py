"""How signed texts say it: sentences with the words that a finding suggests, each leading to its clause."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.jobs.sayings import Saying
from app.ui.looks import Looks
from app.ui.models.precedent_words import signed_at
from app.ui.widgets.labels import label
from app.ui.widgets.wording_row import WordingRow

_BEFORE, _AFTER = 90, 110
"""Letters of a sentence that are shown on both sides of the words."""


class SayingsList(QWidget):
    """Shows sentences of signed texts; ``opened`` gives the id of the clause that one of them is from."""

    opened = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("How signed texts say it"))
        self.head = label("", "hint", wrap=True)
        self.head.setContentsMargins(16, 0, 16, 4)
        self._column.addWidget(self.head)

    def wait(self) -> None:
        """Say that they are looked for."""
        self.head.setText(self.tr("Looking …"))

    def show_sayings(self, found: Sequence[Saying]) -> None:
        """Show what was found."""
        if not found:
            self.head.setText(self.tr("No signed text in your library uses the words suggested."))
            return
        on_topic = all(each.same_topic for each in found)
        elsewhere = self.tr("Signed texts, first on the same topic, then on others:")
        self.head.setText(self.tr("Signed texts on the same topic:") if on_topic else elsewhere)
        for each in found:
            self._column.addWidget(self._row(each))

    def _row(self, saying: Saying) -> WordingRow:
        words, start, end = saying.sentence, saying.start, saying.end
        first = max(0, start - _BEFORE)
        first = 0 if first == 0 else words.find(" ", first) + 1
        last = min(len(words), end + _AFTER)
        last = last if last == len(words) else max(end, words.rfind(" ", end, last))
        form = f"background:{self._looks.theme.hit}; font-weight:600"
        before, after = escape(words[first:start]), escape(words[end:last])
        rich = f'{"… " if first else ""}{before}<span style="{form}">{escape(words[start:end])}</span>{after}'
        rich += " …" if last < len(words) else ""
        clause = saying.clause
        row = WordingRow(self._looks, (clause.short_title, ""), rich, (signed_at(clause),), spoken=words)
        row.taken.connect(lambda: self.opened.emit(clause.id))
        return row
