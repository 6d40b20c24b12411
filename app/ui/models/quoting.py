"""A clause with its source, to be pasted elsewhere."""

from PySide6.QtCore import QCoreApplication

from app.library.values import Clause
from app.ui.terms import long_date


def quote(clause: Clause) -> str:
    """Return the clause's words and below them the instrument, its place, date, and where the clause stands in it."""
    day = long_date(clause.signed_on)
    signed = (
        QCoreApplication.translate("Quoting", "signed at {place} on {day}")
        if clause.place and day
        else QCoreApplication.translate("Quoting", "signed on {day}")
        if day
        else ""
    )
    where = (
        QCoreApplication.translate("Quoting", "section {label}").format(label=clause.label)
        if clause.label
        else clause.heading
    )
    parts = (clause.title, signed.format(place=clause.place, day=day), where)
    return f"“{clause.text}”\n" + ", ".join(part for part in parts if part) + "\n"
