"""Pages on paper: a preview's lines as the exporter sets them, with the title and the date above."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSizeF

from app.export.dress import Dress
from app.export.pages import Preview
from app.export.pdf import Pages, set_pages
from app.export.styles import Sheet
from app.settings import Paper

SCALE = 13 / 12
"""Pixels of a point where pages are set for the screen: the type has 13 pixels."""
_TWIPS = 20 / SCALE
_SIDE, _HEAD = 56, 40  # pixels: the margins of pages for the screen


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands outside the text: the title and the date at the head, and how the pages are counted at the foot."""

    title: str
    date: str
    page: str = "{n} / {all}"


def pages_on_paper(preview: Preview, paper: Paper, margins: Margins) -> Pages:
    """Return a preview's lines on pages as they are printed."""
    pages = set_pages(preview, Dress(paper, head=margins.title, dated=margins.date))
    return replace(pages, counted=margins.page)


def pages_on_screen(preview: Preview, size: QSizeF) -> Pages:
    """Return a preview's lines on pages of this size in pixels, in type to be read on a screen, and nothing else."""
    width, height, side, head = (round(length * _TWIPS) for length in (size.width(), size.height(), _SIDE, _HEAD))
    return replace(set_pages(preview, sheet=Sheet(width, height, head, side, head, side)), counted="")
