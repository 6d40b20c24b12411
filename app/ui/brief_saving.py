"""Saving a brief on a draft or an instrument: where to is asked, then it is made and written in the background."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.export.dress import Dress
from app.jobs.brief import brief_data
from app.library.clauses import short_title
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.progress import Progress
from app.ui.saved_note import saved_note
from app.ui.saving import save_bytes


def save_brief(page: Any, text: Instrument | Draft) -> None:
    """Ask where the brief goes and write it; ``page`` says so, or what went wrong."""
    context = page.context
    known = text.instrument.particulars if isinstance(text, Draft) else text.particulars
    name = _tr("Brief on {title}.docx").format(title=_plain(short_title(known.title) or known.title))
    folder = Path(context.settings.value.last_folder)
    chosen, _ = QFileDialog.getSaveFileName(page, _tr("Save the brief"), str(folder / name), _tr("Word files (*.docx)"))
    if not chosen:
        return
    path = Path(chosen).with_suffix(".docx")
    library, dress = context.library, Dress(context.settings.value.paper)
    today = datetime.now().astimezone().date()

    def work(progress: Progress) -> Path:
        return save_bytes(brief_data(library, text, today, dress, progress), path)

    def saved(written: Path) -> None:
        context.settings.change(last_folder=str(written.parent))
        note, acts = saved_note(written, _tr("It is for our own side: every page says INTERNAL."))
        page.notify(note, *acts)

    page.run(work, saved, _tr("Writing the brief …"))


def _plain(title: str) -> str:
    """Return a title as a file may be called."""
    return "".join(sign for sign in " ".join(title.split()) if sign not in '<>:"/\\|?*')[:80]


def _tr(words: str) -> str:
    return QCoreApplication.translate("BriefSaving", words)
