"""Panes beside or below each other, with sizes that are remembered."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.settings_keeper import SettingsKeeper

LIBRARY_NARROW = 1280 - 64
"""The width of the library page under which its facets are folded away."""
_LIBRARY_LEAST, _LIBRARY_SIZES = (160, 300, 420), (208, 396, 698)


def split(
    settings: SettingsKeeper,
    key: str,
    parts: Sequence[QWidget],
    sizes: Sequence[int],
    stretch: int = -1,
    vertical: bool = False,
) -> QSplitter:
    """Return panes beside (or below) each other, remembered under ``key``; part ``stretch`` takes the rest."""
    splitter = QSplitter(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    for index in range(len(parts)):
        splitter.setStretchFactor(index, int(index == stretch % len(parts)))
    splitter.setSizes(list(sizes))
    known: QByteArray = settings.pane(key)
    if not known.isEmpty():
        splitter.restoreState(known)
    splitter.splitterMoved.connect(lambda: settings.keep_pane(key, splitter.saveState()))
    return splitter


def library_panes(settings: SettingsKeeper, parts: Sequence[QWidget]) -> QSplitter:
    """Return the three panes of the library; the window shows them before the library is there, at the same place."""
    for pane, least in zip(parts, _LIBRARY_LEAST, strict=True):
        pane.setMinimumWidth(least)
    panes = split(settings, "library.panes", parts, _LIBRARY_SIZES, stretch=2)
    panes.setStretchFactor(1, 1)
    panes.setStretchFactor(2, 3)
    return panes
