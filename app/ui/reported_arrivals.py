"""Notices for a text that may be the signed text of a reported instrument: it is held against what was reported."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.jobs.reported import arrivals
from app.library.values import Entry
from app.model.reported import Reported
from app.ui.context import Context
from app.ui.messages import Note
from app.ui.reported_list import ReportedList


def arrival_notes(context: Context, parent: QWidget) -> tuple[tuple[Note, Callable[[], None]], ...]:
    """Return a notice for each reported instrument whose signed text may be in the library, and what it offers."""
    found: dict[str, tuple[Note, Callable[[], None]]] = {}
    for reported, entry in arrivals(context.library):
        what = _tr("This may be the signed text of “{title}”, which was only reported: “{text}”.")
        note = Note(
            what.format(title=reported.particulars.title, text=entry.short_title or entry.title),
            _tr("Each reported duty can be held against it."),
            action=_tr("Hold against it"),
        )
        found.setdefault(reported.id, (note, _act(context, parent, reported, entry)))
    return tuple(found.values())


def tell_arrivals(
    context: Context, parent: QWidget, say: Callable[[Note, Callable[[], None]], object], told: set[str] | None = None
) -> None:
    """Say each of these notices, but for those in ``told``, which grows by what is said."""
    seen = told if told is not None else set()
    for note, act in arrival_notes(context, parent):
        if note.what not in seen:
            seen.add(note.what)
            say(note, act)


def _act(context: Context, parent: QWidget, reported: Reported, entry: Entry) -> Callable[[], None]:
    return lambda: _held(context, parent, reported, entry)


def _held(context: Context, parent: QWidget, reported: Reported, entry: Entry) -> None:
    """Show the reported instruments, with one of them held against its signed text."""
    dialog = ReportedList(context, parent, reported.id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.hold(entry)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReportedArrivals", words)
