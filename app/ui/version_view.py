"""A version of a draft to read: its text as it was, which nothing changes any more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from app.model.draft import Draft, Version
from app.negotiating.printed import printed
from app.ui.looks import Looks
from app.ui.models.offers import stamp_words
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.instrument_view import InstrumentView
from app.ui.widgets.labels import label

_WIDTH, _HEIGHT = 760, 640


class VersionView(QDialog):
    """Shows a version; ``compared`` asks to compare it with the draft now, ``back`` to go back to it (both Version)."""

    compared = Signal(object)
    back = Signal(object)

    def __init__(self, looks: Looks, version: Version, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self.setWindowTitle(version.name)
        self.resize(_WIDTH, _HEIGHT)
        self.view = InstrumentView(looks)
        self.view.setAccessibleName(version.name)
        self.view.show_instrument(printed(draft))
        self.view.setMinimumHeight(_HEIGHT - 160)
        about = " · ".join(filter(None, (stamp_words(version.stamp), version.note)))
        compare = Button(looks, self.tr("Compare with now"))
        compare.clicked.connect(self._compare)
        back = Button(looks, self.tr("Go back to this version"), "quiet")
        back.clicked.connect(self._go_back)
        leave = Button(looks, self.tr("Close"), "quiet")
        leave.clicked.connect(self.reject)
        paper = QFrame()
        paper.setObjectName("paper")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        frame(self, (label(version.name, "page", True), label(about, "meta", True), paper), (back, compare, leave))
        self.view.setFocus()

    def _compare(self) -> None:
        self.accept()
        self.compared.emit(self._version)

    def _go_back(self) -> None:
        self.accept()
        self.back.emit(self._version)
