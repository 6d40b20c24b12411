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
from app.ui.widgets.notice import Notice


def arrival_notes(
    context: Context, parent: QWidget, again: Callable[[], None] | None = None
) -> tuple[tuple[Note, Callable[[], None]], ...]:
    """Return a notice for each reported instrument whose signed text may be in the library, and what it offers.

    ``again`` is called when one was held against its text.
    """
    found: dict[str, tuple[Note, Callable[[], None]]] = {}
    for reported, entry in arrivals(context.library):
        what = _tr("This may be the signed text of “{title}”, which was only reported: “{text}”.")
        note = Note(
            what.format(title=reported.particulars.title, text=entry.short_title or entry.title),
            _tr("Each reported duty can be held against it."),
            action=_tr("Hold against it"),
        )
        found.setdefault(reported.id, (note, _act(context, parent, (reported, entry), again)))
    return tuple(found.values())


def tell_arrivals(
    context: Context,
    parent: QWidget,
    say: Callable[[Note, Callable[[], None]], object],
    told: set[str] | None = None,
    again: Callable[[], None] | None = None,
) -> None:
    """Say each of these notices, but for those in ``told``, which grows by what is said; one that is acted on goes."""
    seen = told if told is not None else set()
    for note, act in arrival_notes(context, parent, again):
        if note.what not in seen:
            seen.add(note.what)
            _say(note, act, say)


def _say(note: Note, act: Callable[[], None], say: Callable[[Note, Callable[[], None]], object]) -> None:
    def taken() -> None:
        act()
        if isinstance(notice, Notice):
            notice.closed.emit()

    notice = say(note, taken)


def _act(
    context: Context, parent: QWidget, pair: tuple[Reported, Entry], again: Callable[[], None] | None
) -> Callable[[], None]:
    return lambda: _held(context, parent, pair, again)


def _held(context: Context, parent: QWidget, pair: tuple[Reported, Entry], again: Callable[[], None] | None) -> None:
    """Show the reported instruments, with one of them held against its signed text."""
    reported, entry = pair
    dialog = ReportedList(context, parent, reported.id)
    dialog.finished.connect(dialog.deleteLater)
    if again is not None:
        dialog.changed.connect(again)
    dialog.open()
    dialog.hold(entry)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReportedArrivals", words)
