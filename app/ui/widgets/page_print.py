"""Pages for the screen: a preview's lines as the exporter sets them, on pages as wide as there is room."""

from dataclasses import replace

from PySide6.QtCore import QSizeF

from app.export.pages import Preview
from app.export.pdf import Pages, set_pages
from app.export.styles import Sheet

SCALE = 13 / 12
"""Pixels of a point where pages are set for the screen: the type has 13 pixels."""
_TWIPS = 20 / SCALE
_SIDE, _HEAD = 56, 40  # pixels: the margins of pages for the screen


def pages_on_screen(preview: Preview, size: QSizeF) -> Pages:
    """Return a preview's lines on pages of this size in pixels, in type to be read on a screen, and nothing else."""
    width, height, side, head = (round(length * _TWIPS) for length in (size.width(), size.height(), _SIDE, _HEAD))
    return replace(set_pages(preview, sheet=Sheet(width, height, head, side, head, side)), counted="")
