"""What the library page asks in windows of their own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from app.errors import UserError
from app.model.instrument import Instrument, Source
from app.ui.brief_saving import save_brief
from app.ui.check_dialog import CheckDialog
from app.ui.conformity_dialog import both_languages
from app.ui.context import Context
from app.ui.glossary_dialog import show_glossary
from app.ui.provenance_dialog import ProvenanceDialog
from app.ui.reported_dialog import ReportedDialog
from app.ui.reported_list import ReportedList


def ask_provenance(
    context: Context,
    parent: QWidget,
    instrument_id: str,
    done: Callable[[Source], None],
    fail: Callable[[Exception], None],
) -> ProvenanceDialog:
    """Ask where a text was got and who checked it against the signed copy; keep the answer, hand the source on."""
    library = context.library

    def keep() -> None:
        try:
            library.state(instrument_id, dialog.provenance)
            source = library.source(instrument_id)
        except UserError as error:
            fail(error)
        else:
            done(source)

    dialog = ProvenanceDialog(context.looks, library.source(instrument_id), context.settings.value.author, parent)
    dialog.accepted.connect(keep)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def may_remove(parent: QWidget, title: str) -> bool:
    """Ask whether a text may be removed from the library."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(_tr("Remove a text"))
    box.setText(_tr("Remove “{title}” from the library?").format(title=title))
    box.setInformativeText(_tr("Its clauses are no longer found. Corrections made to it are lost."))
    remove = box.addButton(_tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(_tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is remove


def check_wording(
    context: Context,
    parent: QWidget,
    opened: Callable[[str], None],
    instrument: Instrument | None = None,
    name: str = "",
) -> CheckDialog:
    """Show what the rules of a profile find in a text, or in a file; ``opened`` is told which clause is to be shown."""
    dialog = CheckDialog(context, instrument, name, parent)
    dialog.clause_opened.connect(opened)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def more_commands(page: Any, instrument: Callable[[], Instrument | None]) -> None:
    """Add what is done beside reading to a page: the brief on the text that is read, and reported instruments."""

    def brief() -> None:
        text = instrument()
        if text:
            save_brief(page, text)

    def show(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    page.add_command(_tr("Brief on this text…"), brief, icon="note")
    page.add_command(_tr("Do both languages say the same?…"), lambda: both_languages(page, instrument()), icon="check")
    page.add_command(_tr("Glossary…"), lambda: show_glossary(page.context, instrument(), page), icon="list")
    page.add_command(_tr("Register a reported instrument…"), lambda: show(ReportedDialog(page.context, page)))
    page.add_command(_tr("Reported instruments…"), lambda: show(ReportedList(page.context, page)), icon="list")


def _tr(words: str) -> str:
    return QCoreApplication.translate("LibraryDialogs", words)
