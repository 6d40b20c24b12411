"""What is said of a file that was sent or received before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.errors import NotInLibrary
from app.library.store import Library
from app.ui.models.versions import side_name
from app.ui.terms import long_date

if TYPE_CHECKING:
    from app.jobs.sending import Record


def known_words(library: Library, record: "Record") -> str:
    """Say which file it is: to whom it went or from whom it came, when, and of which draft."""
    tr = QCoreApplication.translate
    sending = record.sending
    forms = {
        ("sent", True): tr(
            "Send", "This is the file that was sent to {side} on {date}: {name}, of the draft “{draft}”."
        ),
        ("sent", False): tr(
            "Send", "It has the words of the file that was sent to {side} on {date}: {name}, of the draft “{draft}”."
        ),
        ("received", True): tr(
            "Send", "This is the file that came from {side} on {date}: {name}, of the draft “{draft}”."
        ),
        ("received", False): tr(
            "Send", "It has the words of the file that came from {side} on {date}: {name}, of the draft “{draft}”."
        ),
    }
    day = long_date(record.when.date()) if record.when else tr("Send", "a day that was not noted")
    said = forms[sending.direction, record.exact]
    return said.format(side=_side(library, record), date=day, name=sending.name, draft=record.title)


def _side(library: Library, record: "Record") -> str:
    try:
        draft = library.draft_at(record.draft, record.sending.version)
    except NotInLibrary:
        return record.sending.side or QCoreApplication.translate("Send", "somebody")
    return side_name(draft, record.sending.side) or QCoreApplication.translate("Send", "somebody")
