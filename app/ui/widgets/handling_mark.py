"""How the open draft is to be handled, said where everybody at the screen sees it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.looks import Looks
from app.ui.open_draft import OpenDraft

_WIDEST = 320


class HandlingMark(QLabel):
    """Shows the marking of the draft that it holds; nothing is there without one."""

    def __init__(self, looks: Looks, size: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._size = looks, size
        self._open: OpenDraft | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._dress)
        self._dress()
        self.hide()

    def hold(self, open_draft: OpenDraft) -> None:
        """Show the marking of a draft, and follow it."""
        self.release()
        self._open = open_draft
        open_draft.stepped.connect(self._show)
        self._show()

    def release(self) -> None:
        """Show nothing."""
        if self._open:
            self._open.stepped.disconnect(self._show)
            self._open = None
        self._show()

    def _show(self, *_step: object) -> None:
        marking = self._open.draft.setting.marking if self._open else ""
        self.setText(self.fontMetrics().elidedText(marking, Qt.TextElideMode.ElideRight, _WIDEST))
        self.setToolTip(marking)
        self.setAccessibleName(self.tr("Handling: {marking}").format(marking=marking) if marking else "")
        self.setVisible(bool(marking))

    def _dress(self) -> None:
        seal = self._looks.theme.seal
        self.setFont(self._looks.ui(self._size, 600))
        self.setStyleSheet(f"color: {seal}; border: 1px solid {seal}; border-radius: 3px; padding: 2px 8px;")
