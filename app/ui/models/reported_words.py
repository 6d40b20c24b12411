"""What is said of reported instruments on the screen."""

from PySide6.QtCore import QCoreApplication

from app.model.reported import Reported, ReportedDuty
from app.ui.terms import short_date


def not_signed() -> str:
    """Return the mark that a reported instrument has everywhere."""
    return _tr("Reported – not a signed text")


def page_words() -> str:
    """Return the mark that pages about an instrument have: they are not its text."""
    return _tr("What others write about it – not a signed text")


def standing_words(duty: ReportedDuty) -> str:
    """Return what the signed text says of a duty, with its words; empty while it is not there."""
    said = {
        "open": "",
        "confirmed": _tr("Confirmed: “{words}”"),
        "different": _tr("Different: “{words}”"),
        "absent": _tr("The signed text does not say it."),
    }[duty.standing]
    return said.format(words=duty.note)


def shortened(words: str, most: int) -> str:
    """Return words cut at a word's end."""
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"


def name_of(reported: Reported) -> str:
    """Return the name of a reported instrument with its day."""
    day = short_date(reported.particulars.signed_on)
    return " · ".join(part for part in (reported.particulars.title, day) if part)


def arrived_words(reported: Reported) -> str:
    """Say how the reported duties stand in the signed text."""
    counted = {name: sum(each.standing == name for each in reported.duties) for name in ("confirmed", "different")}
    absent = sum(each.standing == "absent" for each in reported.duties)
    said = _tr("Held against the signed text: {confirmed} confirmed, {different} different, {absent} not in it.")
    return said.format(absent=absent, **counted)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Reported", words)
