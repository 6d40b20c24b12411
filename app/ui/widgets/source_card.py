"""A quiet card: where a text comes from, and whether it was checked against the signed copy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from app.model.instrument import Source
from app.ui.looks import Looks
from app.ui.terms import checked_words, long_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_ROWS = ("file", "hash", "importer", "got", "checked")


class SourceCard(QFrame):
    """Shows a source; ``asked`` when it is to be changed."""

    asked = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("card")
        names = (
            self.tr("File"),
            self.tr("SHA-256"),
            self.tr("Read by"),
            self.tr("Retrieved"),
            self.tr("Signed copy"),
        )
        self._values: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(zip(_ROWS, names, strict=True)):
            value = label("", "value", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(name)
            grid.addWidget(label(name, "hint"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._values[key] = value
        self.change = Button(looks, "")
        self.change.clicked.connect(self.asked)
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Source"), "strong"))
        column.addLayout(grid)
        column.addLayout(foot)

    def show_source(self, source: Source) -> None:
        """Show what is known of a source."""
        got = " · ".join(part for part in (source.retrieved_from, long_date(source.retrieved_on)) if part)
        # a line may break between groups of the hash, else it would widen the pane
        grouped = " ".join(source.sha256[at : at + 16] for at in range(0, len(source.sha256), 16))
        said = {
            "file": source.name,
            "hash": grouped,
            "importer": source.importer,
            "got": got or self.tr("not known"),
            "checked": checked_words(source.checked),
        }
        for key, words in said.items():
            self._values[key].setText(words)
        self._values["checked"].setProperty("role", "value" if source.checked else "doubt")
        self._values["checked"].style().polish(self._values["checked"])
        self.change.setText(self.tr("Change…") if source.checked else self.tr("Mark as checked…"))
        self.change.updateGeometry()
