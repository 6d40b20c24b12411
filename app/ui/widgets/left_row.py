"""A finding that somebody left as it is: what it was, why it stays, and a button to look again."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.draft import Ignored
from app.ui.core_words import core_said
from app.ui.looks import Looks
from app.ui.models.findings import Told
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_BRIEF = 40
"""Letters of the words that are shown."""


class LeftRow(QWidget):
    """Shows one; ``minded`` gives its record when it is to be looked at again."""

    minded = Signal(object)

    def __init__(self, looks: Looks, told: Told, record: Ignored) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 8)
        column.setSpacing(2)
        head = QHBoxLayout()
        said = _tr("{title}: “{words}”").format(title=told.title, words=record.passage[:_BRIEF])
        head.addWidget(label(said, "meta", wrap=True), 1)
        again = Button(looks, _tr("Look again"), "link")
        again.clicked.connect(lambda: self.minded.emit(record))
        head.addWidget(again)
        column.addLayout(head)
        if record.why:
            column.addWidget(label(core_said(record.why), "hint", wrap=True))


def _tr(words: str) -> str:
    return QCoreApplication.translate("FindingsPane", words)
