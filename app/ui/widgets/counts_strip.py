"""The line under the header of the compare page: all counts as one sentence."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.compare_folds import Difference
from app.ui.compare_rows import Row
from app.ui.compare_weights import WeightWords
from app.ui.compare_words import CompareWords
from app.ui.looks import Looks
from app.ui.widgets.labels import label
from app.ui.widgets.weight_disc import disc_image

_HEIGHT = 38
_WEIGHTY = 3


class CountsStrip(QFrame):
    """Says how many changes there are, how many of each weight and of each kind, and what is not counted.

    ``weight_asked`` carries the weight whose words were clicked.
    """

    weight_asked = Signal(int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(_HEIGHT)
        self._looks, self._words, self._weights = looks, CompareWords(self), WeightWords(self)
        self._rows: Sequence[Row] = ()
        self._found: Sequence[Difference] = ()
        self.lead, self.counts = label(), label()
        self.lead.setFont(looks.serif(15, 600))
        self.counts.setTextFormat(Qt.TextFormat.RichText)
        self.counts.linkActivated.connect(self._asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.lead)
        row.addWidget(self.counts)
        row.addStretch(1)
        looks.changed.connect(self._show)

    def put(self, rows: Sequence[Row], found: Sequence[Difference]) -> None:
        """Count these."""
        self._rows, self._found = rows, found
        self._show()

    def _show(self) -> None:
        theme = self._looks.theme
        lead, rest = self._words.summary(self._rows, self._found)
        rest = escape(rest)
        names = sum(self._rows[found.row].name_replaced for found in self._found)
        said = ""
        if names:
            words = self.tr("1 name replaced") if names == 1 else self.tr("{n} names replaced").format(n=names)
            said = f"<span style='color:{theme.seal};font-weight:600'>{words}</span>.&nbsp;&nbsp;"
        weighed = ", ".join(self._weighed(*counted) for counted in self._weights.counted(self._found))
        said = f"{weighed}.&nbsp;&nbsp;{said}" if weighed else said
        self.lead.setText(lead)
        self.counts.setText(f"{said}<span style='color:{theme.ink2}'>{rest}</span>")

    def _weighed(self, weight: int, words: str) -> str:
        theme = self._looks.theme
        style = f"color:{theme.seal};font-weight:600" if weight == _WEIGHTY else f"color:{theme.ink}"
        link = f"{disc_image(weight, theme)}&nbsp;<a href='{weight}' style='{style};text-decoration:none'>{words}</a>"
        return f"{link} {self._kinds()}".strip() if weight == _WEIGHTY else link

    def _kinds(self) -> str:
        """Return what makes the weighty ones weigh: "(3 modality, 1 scope)"."""
        leading = [found.leading for found in self._found if found.weight == _WEIGHTY and found.leading]
        told = ", ".join(self._weights.kinds(leading.count(kind), kind) for kind in dict.fromkeys(leading))
        return f"<span style='color:{self._looks.theme.ink2}'>({told})</span>" if told else ""

    def _asked(self, link: str) -> None:
        self.weight_asked.emit(int(link))
