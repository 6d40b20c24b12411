"""The particulars of an instrument as a form."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.model.instrument import Participant, Particulars, Side, Signatory
from app.ui.terms import binding_names, status_names, type_names
from app.ui.widgets.fields import Field, Spec
from app.ui.widgets.records import make_field

_PLAIN = ("title", "instrument_type", "signed_on", "place", "originals", "status", "binding")
_MEASURE = 560


class ParticularsForm(QScrollArea):
    """Edits title, type, participants, date, place, languages, originals, signatories, status and binding character.

    ``restated`` gives the new particulars; what does not fit yet (a date half typed) is not sent.
    """

    restated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._particulars = Particulars()
        self._fields = {spec.key: make_field(spec) for spec in _specs()}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        form = QWidget()
        form.setProperty("kind", "scrolled")
        measure = QWidget()
        measure.setMaximumWidth(_MEASURE)  # of the column, not of each field: its height is counted at its own width
        row = QHBoxLayout(form)
        row.setContentsMargins(16, 16, 16, 16)
        row.addWidget(measure, 1)
        row.addStretch()
        column = QVBoxLayout(measure)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for field in self._fields.values():
            field.edited.connect(self._edited)
            column.addWidget(field)
        column.addStretch(1)
        self._column = column
        self.setWidget(form)

    def put_first(self, card: QWidget) -> None:
        """Put something above the fields."""
        self._column.insertWidget(0, card)

    def show_particulars(self, particulars: Particulars) -> None:
        """Show ``particulars``; the caret stays."""
        self._particulars = particulars
        values = _values(particulars)
        for key, field in self._fields.items():
            field.set_value(values[key])
            field.set_fault("")

    def field(self, key: str) -> Field:
        """Return the field of one particular."""
        return self._fields[key]

    def _edited(self) -> None:
        values = {key: field.value() for key, field in self._fields.items()}
        if any(self._faulty(values).values()):
            return
        new = restated(self._particulars, values)
        if new != self._particulars:
            self._particulars = new
            self.restated.emit(new)

    def _faulty(self, values: dict[str, Any]) -> dict[str, str]:
        number, day = values["originals"], values["signed_on"]
        faults = {
            "originals": "" if number is None or isinstance(number, int) else self.tr("Write a whole number."),
            "signed_on": "" if day is None or isinstance(day, date) else self.tr("Write it as 19 March 2026."),
        }
        for key, fault in faults.items():
            self._fields[key].set_fault(fault)
        return faults


def restated(old: Particulars, values: dict[str, Any]) -> Particulars:
    """Return ``old`` with what the form holds; sides are those of the participants' countries, their ids kept."""
    countries = [str(item["country"]) for item in (*values["participants"], *values["signatories"])]
    sides = _sides(old.sides, countries)
    ids = {side.country: side.id for side in sides}
    participants = tuple(
        Participant(ids[p["country"]], p["name"], p["represented_by"], p["short"]) for p in values["participants"]
    )
    signatories = tuple(Signatory(ids[s["country"]], s["name"], s["post"]) for s in values["signatories"])
    plain = {key: values[key] for key in _PLAIN}
    languages = tuple(tag.strip() for tag in str(values["languages"]).split(",") if tag.strip())
    return replace(old, **plain, sides=sides, participants=participants, signatories=signatories, languages=languages)


def _sides(old: Sequence[Side], countries: Sequence[str]) -> tuple[Side, ...]:
    known = {side.country: side for side in old}
    taken = {side.id for side in old}
    sides = []
    for country in dict.fromkeys(countries):
        side = known.get(country)
        if side is None:
            number = next(n for n in range(1, len(taken) + 2) if f"side{n}" not in taken)
            side = Side(f"side{number}", country)
            taken.add(side.id)
        sides.append(side)
    return tuple(sides)


def _values(particulars: Particulars) -> dict[str, Any]:
    return {
        "title": particulars.title,
        "instrument_type": particulars.instrument_type,
        "participants": [
            {
                "country": particulars.country(item.side),
                "name": item.name,
                "represented_by": item.represented_by,
                "short": item.short,
            }
            for item in particulars.participants
        ],
        "signed_on": particulars.signed_on,
        "place": particulars.place,
        "languages": ", ".join(particulars.languages),
        "originals": particulars.originals,
        "signatories": [
            {"country": particulars.country(item.side), "name": item.name, "post": item.post}
            for item in particulars.signatories
        ],
        "status": particulars.status,
        "binding": particulars.binding,
    }


def _specs() -> tuple[Spec, ...]:
    country = Spec("country", "line", _tr("Country"))
    participant = (
        country,
        Spec("name", "line", _tr("Name")),
        Spec("represented_by", "line", _tr("Represented by")),
        Spec("short", "line", _tr("Short form in the text")),
    )
    signatory = (country, Spec("name", "line", _tr("Name")), Spec("post", "line", _tr("Post")))
    return (
        Spec("title", "text", _tr("Title")),
        Spec("instrument_type", "choice", _tr("Type"), options=type_names()),
        Spec("participants", "table", _tr("Participants"), columns=participant, one=_tr("Participant")),
        Spec("signed_on", "date", _tr("Signed on")),
        Spec("place", "line", _tr("Place")),
        Spec("languages", "line", _tr("Languages"), _tr("Language tags with commas between them, such as en, ja.")),
        Spec("originals", "number", _tr("Number of originals")),
        Spec("signatories", "table", _tr("Signatories"), columns=signatory, one=_tr("Signatory")),
        Spec("status", "choice", _tr("Status"), options=status_names()),
        Spec("binding", "choice", _tr("Binding"), options=binding_names()),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Particulars", words)
