"""Reported instruments from the dates page: the list of them, and the one that a row is of, with its sources."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.jobs.reported import found_in


def reported_commands(page: Any) -> None:
    """Add what is done with reported instruments to a page; ``page.shown`` is called when one has changed."""

    def register() -> None:
        from app.ui.reported_dialog import ReportedDialog  # noqa: PLC0415 - late: seldom

        _open(page, ReportedDialog(page.context, page), "kept")

    def show_all() -> None:
        from app.ui.reported_list import ReportedList  # noqa: PLC0415 - late: seldom

        _open(page, ReportedList(page.context, page), "changed")

    page.add_command(_tr("Register a reported instrument…"), register)
    page.add_command(_tr("Reported instruments…"), show_all, icon="list")


def open_reported(page: Any, reported_id: str) -> None:
    """Show an instrument that is only reported: its particulars, its duties, and who tells each of them."""
    from app.ui.reported_dialog import ReportedDialog  # noqa: PLC0415 - late: seldom

    found = found_in(page.context.library, reported_id)
    if found is not None:
        _open(page, ReportedDialog(page.context, page, found), "kept")


def _open(page: Any, dialog: Any, changed: str) -> None:
    getattr(dialog, changed).connect(lambda *_: page.shown())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _tr(words: str) -> str:
    return QCoreApplication.translate("LibraryDialogs", words)
