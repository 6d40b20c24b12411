"""The signing line: place, date, number of originals and languages, and the line as it will read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from app.jobs.signing_line import SigningLine, line_of, precedent, signing_line
from app.language.languages import languages
from app.model.draft import Draft, stepped
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.terms import long_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import DateField, Field, LineField, NumberField, Spec
from app.ui.widgets.labels import label

_WIDTH, _MOST = 480, 99


class SigningLineDialog(JobDialog):
    """Asks what the signing line is to say; ``line`` is the answer, None while something cannot be understood.

    What is left empty of place and date is written in by hand.
    """

    def __init__(
        self, context: Context, draft: Draft, parent: QWidget | None = None, known: SigningLine | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Signing line"))
        self.setMinimumWidth(_WIDTH)
        self._draft = draft
        self._wording = "" if line_of(draft) else precedent(context.library, draft)
        by_hand = self.tr("left blank, for ink")
        self.place = LineField(Spec("place", "line", self.tr("Signed at")))
        self.on = DateField(Spec("on", "date", self.tr("Signed on")))
        for blank in (self.place, self.on):
            blank.line.setPlaceholderText(by_hand)
        self.originals = NumberField(Spec("originals", "number", self.tr("Number of originals")))
        self.tongues = LineField(Spec("languages", "line", self.tr("Languages of the originals")))
        self.reads = label("", "serif", wrap=True)
        self.act = Button(context.looks, self.tr("Take"), "primary", hint=self.tr("Enter"))
        self.act.setDefault(True)
        self.act.clicked.connect(self._asked)
        fields: tuple[Field, ...] = (self.place, self.on, self.originals, self.tongues)
        about = label(self.tr("The line then reads:"), "meta")
        frame(self, (*fields, about, self.reads, self.said), (self.leave, self.act))
        self._fill(known)
        for field in fields:
            field.edited.connect(self._show)
        self._show()
        self.place.setFocus()

    @property
    def line(self) -> SigningLine | None:
        """What was answered."""
        on, originals, tags = self.on.value(), self.originals.value(), self._tags()
        wrong_number = originals is not None and not (isinstance(originals, int) and 1 <= originals <= _MOST)
        if isinstance(on, str) or wrong_number or tags is None:
            return None
        return SigningLine(self.place.value(), on or "blank", originals, tags)

    def _fill(self, known: SigningLine | None) -> None:
        """Begin with what was answered before, or else with what is known of the draft."""
        particulars = self._draft.instrument.particulars
        versions = tuple(each.language for each in self._draft.instrument.versions if each.role == "original")
        tags = particulars.languages or versions
        line = known or SigningLine(
            particulars.place, particulars.signed_on, particulars.originals or max(len(particulars.sides), 1), tags
        )
        self.place.set_value(line.place or "")
        self.on.set_value(line.on if isinstance(line.on, date) else "")
        self.originals.set_value(line.originals or "")
        self.tongues.set_value(", ".join(_name(tag) for tag in line.languages))

    def _tags(self) -> tuple[str, ...] | None:
        """Return the languages that are named, None where one is not known."""
        known = {name.casefold(): tag for name, tag in languages().items()}
        known |= {tag.casefold(): tag for tag in languages().values()}
        said = self.tongues.value().replace("、", ",").replace(" and ", ",").split(",")
        named = [each.strip().casefold() for each in said if each.strip()]
        return tuple(known[each] for each in named) if all(each in known for each in named) else None

    def _show(self) -> None:
        line = self.line
        self.reads.setText("…" if line is None else self._reading(line))
        for field, wrong in (
            (self.originals, self.tr("Write a number from 1 to 99.")),
            (self.tongues, self.tr("Write the names of languages, such as English, Japanese.")),
        ):
            field.set_fault(wrong if line is None and self._is_wrong(field) else "")
        self.grow()

    def _is_wrong(self, field: Field) -> bool:
        if field is self.tongues:
            return self._tags() is None
        value = field.value()
        return value is not None and not (isinstance(value, int) and 1 <= value <= _MOST)

    def _reading(self, line: SigningLine) -> str:
        step = signing_line(self._draft, line, wording=self._wording)
        return line_of(stepped(step, self._draft) if step else self._draft)

    @property
    def wording(self) -> str:
        """The precedent that a line is written after where the draft has none."""
        return self._wording

    def _asked(self) -> None:
        if self.line is None:
            self.on.set_fault("")
            self._show()
            return
        self.accept()


def ask_for_line(
    context: Context,
    draft: Draft,
    parent: QWidget,
    taken: Callable[[SigningLineDialog], None],
    known: SigningLine | None = None,
) -> QDialog:
    """Ask what the signing line is to say; ``taken`` is called with the dialog that was answered."""
    dialog = SigningLineDialog(context, draft, parent, known)
    dialog.accepted.connect(lambda: taken(dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def line_said(line: SigningLine | None) -> str:
    """Say in a few words what a signing line is to say."""
    tr = QCoreApplication.translate
    if line is None:
        return tr("SigningLine", "As the draft says")
    place = line.place or tr("SigningLine", "place blank")
    day = long_date(line.on) if isinstance(line.on, date) else tr("SigningLine", "date blank")
    said = tr("SigningLine", "{place}, {day}").format(place=place, day=day)
    return said[:1].upper() + said[1:]


def _name(tag: str) -> str:
    names = {tag: name for name, tag in reversed(languages().items())}
    return names.get(tag.split("-", 1)[0], tag)
