"""What the library page asks in windows of their own, each imported when it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from app.errors import UserError
from app.model.instrument import Instrument, Source
from app.ui.context import Context

if TYPE_CHECKING:
    from app.ui.check_dialog import CheckDialog
    from app.ui.provenance_dialog import ProvenanceDialog


def ask_provenance(
    context: Context,
    parent: QWidget,
    instrument_id: str,
    done: Callable[[Source], None],
    fail: Callable[[Exception], None],
) -> "ProvenanceDialog":
    """Ask where a text was got and who checked it against the signed copy; keep the answer, hand the source on."""
    from app.ui.provenance_dialog import ProvenanceDialog  # noqa: PLC0415 - late, as all here

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
) -> "CheckDialog":
    """Show what the rules of a profile find in a text, or in a file; ``opened`` is told which clause is to be shown."""
    from app.ui.check_dialog import CheckDialog  # noqa: PLC0415 - late, as all here

    dialog = CheckDialog(context, instrument, name, parent)
    dialog.clause_opened.connect(opened)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def more_commands(page: Any, instrument: Callable[[], Instrument | None]) -> QAction:
    """Add what is done beside reading to a page; return the action that needs a text that is read: the brief on it."""

    def brief() -> None:
        from app.ui.brief_saving import save_brief  # noqa: PLC0415 - late, as all here

        text = instrument()
        if text:
            save_brief(page, text)

    def languages() -> None:
        from app.ui.conformity_dialog import both_languages  # noqa: PLC0415 - late, as all here

        both_languages(page, instrument())

    def glossary() -> None:
        from app.ui.glossary_dialog import show_glossary  # noqa: PLC0415 - late, as all here

        show_glossary(page.context, instrument(), page)

    def register() -> None:
        from app.ui.reported_dialog import ReportedDialog  # noqa: PLC0415 - late, as all here

        _show(ReportedDialog(page.context, page))

    def reported() -> None:
        from app.ui.reported_list import ReportedList  # noqa: PLC0415 - late, as all here

        _show(ReportedList(page.context, page))

    needs_text: QAction = page.add_command(_tr("Brief on this text…"), brief, icon="note")
    page.add_command(_tr("Do both languages say the same?…"), languages, icon="check")
    page.add_command(_tr("Glossary…"), glossary, icon="list")
    page.add_command(_tr("Register a reported instrument…"), register)
    page.add_command(_tr("Reported instruments…"), reported, icon="list")
    return needs_text


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _tr(words: str) -> str:
    return QCoreApplication.translate("LibraryDialogs", words)
