"""A small dialog that shows the words of a missing part as they would be put in, and where they come from."""

from PySide6.QtWidgets import QDialog, QWidget

from app.jobs.gaps import Missing, inserted
from app.model.draft import Draft, Step, stepped
from app.model.provision import Provision
from app.ui.looks import Looks
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.terms import long_date
from app.ui.terms import topic_name as title
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.widgets.missing_card import MissingCard

_WIDTH = 520


class MissingDialog(QDialog):
    """Shows a part and puts it into the draft."""

    def __init__(self, looks: Looks, open_draft: OpenDraft, gap: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = open_draft
        self._step = inserted(open_draft.draft, gap)
        self.setWindowTitle(self.tr("Insert {topic}").format(topic=title(gap.topic)))
        self.setFixedWidth(_WIDTH)
        put = Button(looks, self.tr("Insert"), "primary", hint=self.tr("Enter"))
        put.setDefault(True)
        put.clicked.connect(self._put)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        said = self.tr("{topic} is in {count} of {all} signed texts of this kind in the library.")
        parts: list[QWidget] = [
            label(said.format(topic=title(gap.topic), count=gap.count, all=gap.of), "strong", wrap=True)
        ]
        for provision in _new(self._draft.draft, self._step):
            words = provision.heading.plain if provision.heading else provision.text.plain
            parts.append(label(words, "heading" if provision.heading else "serif", wrap=True))
        parts += [label(line, "meta", wrap=True) for line in (self._where(), _source(gap)) if line]
        frame(self, parts, (leave, put))
        layout = self.layout()
        if layout is not None:
            self.resize(_WIDTH, max(layout.totalHeightForWidth(_WIDTH), 160))
        put.setFocus()

    def _where(self) -> str:
        """Say after what the words go."""
        first = _new(self._draft.draft, self._step)[0]
        after = stepped(self._step, self._draft.draft) if self._step else self._draft.draft
        at = next(at for at, each in enumerate(after.provisions) if each.id == first.id)
        if not at:
            return self.tr("It goes to the beginning.")
        before = places(self._draft.draft)[after.provisions[at - 1].id]
        return self.tr("It goes after {place}.").format(place=before.said)

    def _put(self) -> None:
        goal = _new(self._draft.draft, self._step)[-1].id
        self._draft.do(self._step, self)
        self._draft.go(Spot(goal))
        self.accept()


def attend(card: MissingCard, looks: Looks) -> None:
    """Open the dialog whenever the card asks for it."""

    def ask(gap: Missing) -> None:
        if card.open_draft is not None:
            MissingDialog(looks, card.open_draft, gap, card).open()

    card.asked.connect(ask)


def _new(draft: Draft, step: Step | None) -> tuple[Provision, ...]:
    """Return the provisions that a step brings."""
    here = {each.id for each in draft.provisions}
    after = stepped(step, draft).provisions if step else ()
    return tuple(each for each in after if each.id not in here)


def _source(gap: Missing) -> str:
    clause = gap.clause
    return " · ".join(part for part in (clause.short_title, clause.place, long_date(clause.signed_on)) if part)
