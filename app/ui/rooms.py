"""The pages of the window: each is made, and what it alone needs imported, when it is first gone to.

All of them together take longer than the window itself.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject

from app.ui.context import Context
from app.ui.pages.base import Page
from app.ui.pages.library import LibraryPage
from app.ui.window import Window

if TYPE_CHECKING:
    from app.ui.dates_stock import DatesStock
    from app.ui.pages.batch import BatchPage
    from app.ui.pages.compare import ComparePage
    from app.ui.pages.dates import DatesPage
    from app.ui.pages.draft import DraftPage
    from app.ui.pages.importing import ImportPage
    from app.ui.pages.templates import TemplatesPage

Made = TypeVar("Made", bound=Page)


def new_draft(context: Context) -> "DraftPage":
    """Return the page; its import is what takes long."""
    from app.jobs import drafting  # noqa: PLC0415 - late: as above
    from app.ui.pages.draft import DraftPage  # noqa: PLC0415 - late: see the module's text

    drafting.warm()
    return DraftPage(context)


def new_compare(context: Context) -> "ComparePage":
    """Return the page; its import is what takes long."""
    from app.ui.pages.compare import ComparePage  # noqa: PLC0415 - late: see the module's text

    return ComparePage(context)


def new_importing(context: Context) -> "ImportPage":
    """Return the page; its import is what takes long."""
    from app.ui.pages.importing import ImportPage  # noqa: PLC0415 - late: see the module's text

    return ImportPage(context)


def new_batch(context: Context) -> "BatchPage":
    """Return the page; its import is what takes long."""
    from app.ui.pages.batch import BatchPage  # noqa: PLC0415 - late: see the module's text

    return BatchPage(context)


def new_templates(context: Context) -> "TemplatesPage":
    """Return the page; its import is what takes long."""
    from app.ui.pages.templates import TemplatesPage  # noqa: PLC0415 - late: see the module's text

    return TemplatesPage(context)


def new_dates(context: Context, stock: "DatesStock") -> "DatesPage":
    """Return the page; its import is what takes long."""
    from app.ui.pages.dates import DatesPage  # noqa: PLC0415 - late: see the module's text

    return DatesPage(context, stock=stock)


def new_stock(context: Context) -> "DatesStock":
    """Return the dates of all texts, one for the page and the reminder."""
    from app.ui.dates_stock import DatesStock  # noqa: PLC0415 - late: see the module's text

    return DatesStock(context.library)


def making(context: Context, new: Callable[[Context], Made], join: Callable[[Made], None]) -> Callable[[], Page]:
    """Return what makes a page and joins it to the others."""

    def make() -> Page:
        page = new(context)
        join(page)
        return page

    return make


class Rooms(QObject):
    """Gives the pages of ``window`` by their names; asking for one makes it."""

    window: Window

    @property
    def library(self) -> LibraryPage:
        """Where one begins."""
        return cast("LibraryPage", self.window.pages.of("library"))

    @property
    def draft(self) -> "DraftPage":
        """Where drafts are written."""
        return cast("DraftPage", self.window.pages.of("draft"))

    @property
    def compare(self) -> "ComparePage":
        """Where two texts stand side by side."""
        return cast("ComparePage", self.window.pages.of("compare"))

    @property
    def dates(self) -> "DatesPage":
        """Where one sees what falls due."""
        return cast("DatesPage", self.window.pages.of("dates"))

    @property
    def importing(self) -> "ImportPage":
        """Where one text is reviewed."""
        return cast("ImportPage", self.window.pages.of("import"))

    @property
    def batch(self) -> "BatchPage":
        """Where many texts come in."""
        return cast("BatchPage", self.window.pages.of("batch"))

    @property
    def templates(self) -> "TemplatesPage":
        """Where one's own templates are kept."""
        return cast("TemplatesPage", self.window.pages.of("templates"))
