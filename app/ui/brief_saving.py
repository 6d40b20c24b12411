"""Saving a brief on a draft or an instrument: where to is asked, then it is made and written in the background."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.export.brief import brief_bytes
from app.export.dress import Dress
from app.jobs.brief import brief_data
from app.jobs.brief_reported import brief_of_reported
from app.jobs.internal import internal_dress
from app.library.clauses import short_title
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.reported import Reported
from app.progress import Progress
from app.ui.context import Context
from app.ui.language import spoken
from app.ui.saved_note import saved_note
from app.ui.saving import save_bytes


def save_brief(page: Any, text: Instrument | Draft) -> None:
    """Ask where the brief goes and write it; ``page`` says so, or what went wrong."""
    context = page.context
    known = text.instrument.particulars if isinstance(text, Draft) else text.particulars
    name = _tr("Brief on {title}.docx").format(title=_plain(short_title(known.title) or known.title))
    folder = Path(context.settings.folder)
    chosen, _ = QFileDialog.getSaveFileName(page, _tr("Save the brief"), str(folder / name), _tr("Word files (*.docx)"))
    if not chosen:
        return
    path = Path(chosen).with_suffix(".docx")
    library, dress = context.library, _dress(context)
    today, tongue = datetime.now().astimezone().date(), _tongue()

    def work(progress: Progress) -> Path:
        return save_bytes(brief_data(library, text, today, dress, progress, tongue), path)

    def saved(written: Path) -> None:
        context.settings.change(last_folder=str(written.parent))
        note, acts = saved_note(written, _tr("It is for our own side, and every page says so."))
        page.notify(note, *acts)

    page.run(work, saved, _tr("Writing the brief …"))


def save_reported_brief(dialog: Any, reported: Reported) -> None:
    """Ask where the brief on a reported instrument goes and write it; ``dialog`` says so, or what went wrong."""
    context = dialog.context
    name = _tr("Brief on {title} (reported).docx").format(title=_plain(reported.particulars.title))
    folder = Path(context.settings.folder)
    chosen, _ = QFileDialog.getSaveFileName(
        dialog, _tr("Save the brief"), str(folder / name), _tr("Word files (*.docx)")
    )
    if not chosen:
        return
    path, library = Path(chosen).with_suffix(".docx"), context.library
    today, tongue = datetime.now().astimezone().date(), _tongue() or "en"
    dress = internal_dress(_dress(context), tongue)

    def saved(written: Path) -> None:
        context.settings.change(last_folder=str(written.parent))
        dialog.say(_tr("Written: {path}").format(path=written))

    dialog.run(
        lambda _progress: save_bytes(brief_bytes(brief_of_reported(library, reported, today, tongue), dress), path),
        saved,
    )


def _dress(context: Context) -> Dress:
    """Return the paper, and the marking that all files carry."""
    chosen = context.settings.value
    return Dress(chosen.paper, marking=chosen.marking)


def _tongue() -> str:
    """Return the language of our own words in a brief: that of the window, where briefs speak it; else the text's."""
    return "ja" if spoken().partition("-")[0].partition("_")[0] == "ja" else ""


def _plain(title: str) -> str:
    """Return a title as a file may be called."""
    return "".join(sign for sign in " ".join(title.split()) if sign not in '<>:"/\\|?*')[:80]


def _tr(words: str) -> str:
    return QCoreApplication.translate("BriefSaving", words)
