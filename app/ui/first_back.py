"""After a window was ended, and not closed: its draft comes back as it was typed, and a sentence says so."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app import log
from app.library.values import Shelved
from app.ui.house import House
from app.ui.messages import Note
from app.ui.terms import short_date


def bring_back(house: House, fell: bool) -> None:
    """Open the draft that was open when the last window was ended; ``fell`` says that it died of a fault below Python.

    A draft that was brought back at the last start already is offered only: should the window die of it, it would die
    at every start.
    """
    context = house.context
    left = set(context.library.left_behind())
    if not left:
        return
    found = next((draft for draft in context.library.shelf() if draft.id in left), None)
    before = context.settings.value.returned
    log.note("back", drafts=len(left), native=fell, again=bool(found and found.id == before))
    if found is None:
        return
    context.settings.change(returned=found.id)

    def show() -> None:
        house.window.go("draft")
        house.draft.reopen(found.id)

    if found.id == before:
        house.window.page.notify(_told(found, fell), show)
        return
    show()
    house.draft.notify(_told(found, fell, house.draft.title))


def _told(draft: Shelved, fell: bool, opened: str = "") -> Note:
    """Say what came back; ``opened`` is the name that the open draft bears, which the shelf may learn later."""
    say = QCoreApplication.translate
    what = say("BringBack", "Paraph ended last time without being closed.")
    stands = say("BringBack", "“{title}” is here as it was last saved: {time}.").format(
        title=opened or draft.listing.title, time=_when(draft.changed)
    )
    why = say("BringBack", "The fault is in the log, and Help copies a report of it.") if fell else ""
    return Note(what, why, stands, action="" if opened else say("BringBack", "Open it"))


def _when(moment: datetime) -> str:
    here = moment.astimezone()
    return f"{short_date(here.date())}, {here:%H:%M:%S}"
