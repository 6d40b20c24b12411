"""Where a text was got, and who checked it against the signed copy: a small form."""

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from app.library.values import Provenance
from app.model.instrument import Checked, Source
from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import DateField, LineField, Spec, YesField
from app.ui.widgets.labels import label


class ProvenanceDialog(QDialog):
    """Asks for all that a person may say of a source; ``provenance`` is the answer when it was accepted."""

    def __init__(self, looks: Looks, source: Source, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Source"))
        self.setMinimumWidth(460)
        self.got = LineField(Spec("from", "line", self.tr("Retrieved from"), self.tr("A web address, or in words.")))
        self.on = DateField(Spec("on", "date", self.tr("Retrieved on")))
        self.checked = YesField(Spec("checked", "yes", self.tr("Checked against the signed copy")))
        self.by = LineField(Spec("by", "line", self.tr("Checked by")))
        self.day = DateField(Spec("day", "date", self.tr("Checked on")))
        self.on.line.setPlaceholderText(self.tr("not known"))
        self.day.line.setPlaceholderText("")
        self._show(source, author)
        self.save = Button(looks, self.tr("Save"), "primary")
        self.save.setDefault(True)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        self.save.clicked.connect(self._accept)
        leave.clicked.connect(self.reject)
        self.checked.edited.connect(self._follow)
        self._arrange(source, leave)
        self._follow()

    def _show(self, source: Source, author: str) -> None:
        checked = source.checked or Checked(author, date.today())  # noqa: DTZ011 - the day where the person is
        self.got.set_value(source.retrieved_from)
        self.on.set_value(source.retrieved_on)
        self.checked.set_value(True)
        self.by.set_value(checked.by)
        self.day.set_value(checked.on)

    def _arrange(self, source: Source, leave: Button) -> None:
        said = label(self.tr("{name} itself stays as it was read.").format(name=source.name), "meta", wrap=True)
        frame(self, (said, self.checked, self.by, self.day, self.got, self.on), (leave, self.save))

    @property
    def provenance(self) -> Provenance:
        """What the form says."""
        day = self.day.value()
        checked = Checked(self.by.value(), day) if self.checked.value() and isinstance(day, date) else None
        on = self.on.value()
        return Provenance(self.got.value(), on if isinstance(on, date) else None, checked)

    def _follow(self) -> None:
        for field in (self.by, self.day):
            field.setEnabled(bool(self.checked.value()))

    def _accept(self) -> None:
        if self._faulty():
            return
        self.accept()

    def _faulty(self) -> bool:
        checked = bool(self.checked.value())
        by, day, on = self.by.value(), self.day.value(), self.on.value()
        self.by.set_fault(self.tr("Say who checked it.") if checked and not by else "")
        self.day.set_fault(self.tr("Say on which day.") if checked and not day else "")
        self.on.set_fault("")
        wrong_day = checked and not isinstance(day, date)
        return (checked and not by) or wrong_day or (on is not None and not isinstance(on, date))
