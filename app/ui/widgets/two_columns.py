"""The right part of the compare page: heads that stay, the rows below them, the overview beside."""

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui.looks import Looks
from app.ui.widgets.columns_view import ColumnsView
from app.ui.widgets.overview import Overview
from app.ui.widgets.side_heads import SideHeads


class TwoColumns(QWidget):
    """Arranges ``heads``, ``view`` and the overview."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads, self.view = SideHeads(looks), ColumnsView(looks)
        corner = QFrame()
        corner.setObjectName("header")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.heads, 0, 0)
        grid.addWidget(corner, 0, 1)
        grid.addWidget(self.view, 1, 0)
        grid.addWidget(Overview(self.view), 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)
