"""Sign: when, where and by whom; the text is filed in the library as a signed text."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.jobs import signing
from app.jobs.signing import Signed, Signing
from app.model.instrument import Signatory
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.open_draft import OpenDraft
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import DateField, LineField, Spec
from app.ui.widgets.labels import label

_WIDTH = 480


class SignDialog(JobDialog):
    """Files the draft as a signed text and brings it to its last stage; ``signed`` gives what was filed (Signed)."""

    signed = Signal(object)

    def __init__(self, context: Context, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Sign"))
        self.setMinimumWidth(_WIDTH)
        self._open = open_draft
        self._told: Signing | None = None
        known = open_draft.draft.instrument.particulars
        self.on = DateField(Spec("on", "date", self.tr("Signed on")))
        self.place = LineField(Spec("place", "line", self.tr("Place")))
        self.names: list[tuple[str, LineField, LineField]] = []
        rows: list[QWidget] = []
        for side in known.sides:
            signatory = next((each for each in known.signatories if each.side == side.id), Signatory(side.id))
            name = LineField(Spec("name", "line", self.tr("For {side}: name").format(side=side.country)))
            post = LineField(Spec("post", "line", self.tr("For {side}: post").format(side=side.country)))
            name.set_value(signatory.name)
            post.set_value(signatory.post)
            self.names.append((side.id, name, post))
            rows += [name, post]
        self.on.set_value(known.signed_on or "")
        self.place.set_value(known.place)
        what = self.tr("The text goes into your library as a signed text, with the Word file made of it as its source.")
        self._doubt = label(self._unsettled(), "doubt", wrap=True)
        self._doubt.setVisible(bool(self._doubt.text()))
        self.act = Button(context.looks, self.tr("File as signed"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self.sign)
        frame(
            self,
            (label(what, "hint", True), self._doubt, self.on, self.place, *rows, self.said),
            (self.leave, self.act),
        )
        self.on.setFocus()
        self.grow()

    def sign(self) -> None:
        """File it; where the library seems to have it already, say so first, and file it when asked again."""
        if self.busy:
            return
        day = self.on.value()
        if not isinstance(day, date):
            self.on.set_fault(self.tr("Say when it was signed."))
            self.grow()
            return
        signatories = tuple(Signatory(side, name.value(), post.value()) for side, name, post in self.names)
        told = tuple(each for each in signatories if each.name or each.post)
        asked = Signing(day, self.place.value(), told)
        library, draft, paper = self.context.library, self._open.draft, self.context.settings.value.paper
        self.act.setEnabled(False)

        def work(progress: Progress) -> Signed | tuple[str, ...]:
            found = () if asked == self._told else signing.alike(library, draft, asked)
            return found or signing.sign(library, draft, asked, paper, progress)

        self.run(work, partial(self._done, asked))

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self.act.setEnabled(True)
        super().failed(error)

    def _done(self, asked: Signing, found: Signed | tuple[str, ...]) -> None:
        if isinstance(found, Signed):
            self._signed(found)
            return
        self._told = asked
        self.act.setEnabled(True)
        self.act.setText(self.tr("File it all the same"))
        form = self.tr("“{title}” is in the library already, and may be this text. Nothing was filed yet.")
        self.say(form.format(title=found[0]))

    def _signed(self, filed: Signed) -> None:
        self._open.do(signing.signed_step(self._open.draft, filed, self._open.stamp()), self)
        self.signed.emit(filed)
        self.accept()

    def _unsettled(self) -> str:
        brackets, offers = signing.unsettled(self._open.draft)
        told = []
        if brackets:
            told.append(counted(brackets, self.tr("1 bracket is open."), self.tr("{n} brackets are open.")))
        if offers:
            told.append(
                counted(
                    offers,
                    self.tr("1 change of theirs is not decided."),
                    self.tr("{n} changes of theirs are not decided."),
                )
            )
        return " ".join(told)


def filed_words(filed: Signed, title: str) -> str:
    """Say what became of a text that was signed, and whether the library had it."""
    tr = QCoreApplication.translate
    if not filed.added.new:
        return tr("Sign", "“{title}” was in the library already. Nothing was added.").format(title=title)
    if filed.alike:
        form = tr(
            "Sign", "“{title}” is in the library. Another text of that name and day is there too: one may have to go."
        )
        return form.format(title=title)
    return tr("Sign", "“{title}” is in the library as a signed text.").format(title=title)
