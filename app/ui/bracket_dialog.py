"""A small dialog on brackets: put words into them, add an alternative, or say why they are open."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from app.model.draft import Step
from app.negotiating.bracket_text import balanced
from app.negotiating.brackets import Said, alternative_added, bracketed, told, worded, wording
from app.ui.looks import Looks
from app.ui.models.bracket_words import REASONS, Asked, owner_name, reason_name, sides_of
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.brackets_pane import BracketsPane
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import ChoiceField, Field, LineField, Spec, TextField
from app.ui.widgets.labels import label

_WIDTH, _LONGEST = 480, 160
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class BracketDialog(QDialog):
    """Asks what an Asked says; new brackets are those of the words selected. On OK the step is made in the draft."""

    def __init__(self, looks: Looks, open_draft: OpenDraft, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._task, self._held = open_draft, asked.task, asked.held
        self._changed = asked.held.group.alternatives[asked.which] if asked.held and asked.task == "change" else None
        self._spot = open_draft.spot
        self.setMinimumWidth(_WIDTH)
        sides = sides_of(open_draft.draft)
        own = tuple((code, _named(code)) for code in sides)
        joint = (("/".join(sides[:2]), _named("/".join(sides[:2]))),) if len(sides) > 1 else ()
        nobody = (("", self.tr("nobody named")),)
        self.owner = _OwnerField(Spec("owner", "choice", self.tr("Whose words"), options=(*own, *joint, *nobody)))
        self.other = _OwnerField(Spec("other", "choice", self.tr("Whose alternative"), options=(*own, *joint, *nobody)))
        self.words = TextField(Spec("words", "text", self._words_title(), help=self._words_help()))
        reasons = tuple((reason, reason_name(reason)) for reason in REASONS)
        self.reason = ChoiceField(Spec("reason", "choice", self.tr("Why it is open"), options=reasons))
        self.fallback = LineField(
            Spec("fallback", "line", self.tr("Fall-back"), help=self.tr("Internal: never leaves."))
        )
        self.note = TextField(Spec("note", "text", self.tr("Note"), help=self.tr("Internal: never leaves.")))
        self._fill(sides)
        self._act = Button(looks, self._verb(), "primary", hint=self.tr("Enter"))
        self._act.setDefault(True)
        self._act.clicked.connect(self._accept)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        self.setWindowTitle(self._title())
        frame(self, self._parts(), (leave, self._act))
        self._first().setFocus()
        for each in (self.words, self.note):
            each.edit.fit()
        self.resize(_WIDTH, self.sizeHint().height())
        for field in (self.words, self.note):
            field.edit.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Enter end the dialog from its longer fields too; with Shift it breaks the line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.modifiers() & _SHIFT:
            return False
        self._accept()
        return True

    def step(self) -> Step | None:
        """Return what the fields say as a step; None where nothing is to be done."""
        draft, stamp = self._draft.draft, self._draft.stamp()
        if self._held is not None and self._task == "add":
            words = self.words.value()
            return alternative_added(draft, self._held.at, self._held.group, self.other.value(), words, stamp)
        if self._held is not None and self._changed is not None:
            owner, words = self.other.value(), self.words.value()
            return worded(draft, self._held.at, self._held.group, self._changed, owner, words)
        if self._held is not None:
            return told(draft, self._held.at, self._held.group, self._said(()), stamp)
        at = next((at for at, each in enumerate(draft.provisions) if each.id == self._spot.provision), None)
        if at is None:
            return None
        return bracketed(draft, at, self._spot.start, self._spot.end, self._new(), stamp)

    def _said(self, others: tuple[tuple[str, str], ...], owner: str = "") -> Said:
        return Said(owner, others, self.reason.value(), self.fallback.value(), self.note.value())

    def _new(self) -> Said:
        """Return what is said of the selected words; without a selection the words are new, the other side has none."""
        owner, other, words = self.owner.value(), self.other.value(), self.words.value()
        if self._spot.start != self._spot.end:
            return self._said(((other, words),) if words or other else (), owner)
        return self._said(((owner, words), *(((other, ""),) if other else ())))

    def _accept(self) -> None:
        if not balanced(self.words.value()):
            self.words.set_fault(self.tr("A square bracket has no counterpart."))
            self.words.setFocus()
            return
        if self._task == "new" and self._spot.start == self._spot.end and not self.words.value():
            self.words.set_fault(self.tr("Type the words that are proposed here."))
            self.words.setFocus()
            return
        step = self.step()
        if step is None and self._task == "new":
            self.words.set_fault(self.tr("A bracket in the selected words has no counterpart. Close it first."))
            return
        self._draft.do(step, self)
        self.accept()

    def _fill(self, sides: tuple[str, ...]) -> None:
        self.owner.set_value(sides[0] if sides else "")
        self.other.set_value(sides[1] if len(sides) > 1 else "")
        if self._held is not None and self._changed is not None:
            self.other.set_value(self._changed.owner)
            self.words.set_value(self._held.words(self._changed))
        record = self._held.record if self._held else None
        self.reason.set_value(record.reason if record else "alternative")
        self.fallback.set_value(record.fallback if record else "")
        self.note.set_value(record.note if record else "")

    def _parts(self) -> tuple[QWidget, ...]:
        selected = self._selected()
        shown = (label(f"“{selected}”", "serif-small", wrap=True),) if selected else ()
        if self._task == "tell":
            return (*shown, self.reason, self.fallback, self.note)
        if self._task in {"add", "change"}:
            return (*shown, self.other, self.words)
        return (*shown, _beside(self.owner, self.other), self.words, _beside(self.reason, self.fallback), self.note)

    def _first(self) -> Field:
        return self.note if self._task == "tell" else self.words

    def _selected(self) -> str:
        if self._held is not None:
            words = wording(self._held.provision).plain[self._held.group.start : self._held.group.end]
        else:
            provision = self._draft.provision
            words = wording(provision).plain[self._spot.start : self._spot.end] if provision else ""
        flat = " ".join(words.split())
        return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 40]} … {flat[-30:]}"

    def _title(self) -> str:
        return {
            "new": self.tr("Bracket"),
            "add": self.tr("Add an alternative"),
            "change": self.tr("Change an alternative"),
            "tell": self.tr("About these brackets"),
        }[self._task]

    def _verb(self) -> str:
        return {"new": self.tr("Bracket"), "add": self.tr("Add"), "change": self.tr("Change"), "tell": self.tr("Keep")}[
            self._task
        ]

    def _words_title(self) -> str:
        if self._task == "new" and self._spot.start == self._spot.end:
            return self.tr("Words proposed here")
        return self.tr("Words of the alternative")

    def _words_help(self) -> str:
        if self._task == "new" and self._spot.start == self._spot.end:
            return self.tr("The other side would leave them out.")
        return self.tr("Empty: leave out.")


class _OwnerField(ChoiceField):
    """A side of the draft, or a code that is typed: EU, ASEAN."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec)
        self.box.setEditable(True)
        self.box.setInsertPolicy(self.box.InsertPolicy.NoInsert)

    def value(self) -> str:
        """Return the code."""
        words = self.box.currentText().strip()
        at = self.box.findText(words)
        return str(self.box.itemData(at) or "") if at >= 0 else "".join(words.upper().split())[:20]


def attend(pane: BracketsPane, looks: Looks) -> None:
    """Open the dialog whenever the list of brackets asks for it."""

    def ask(asked: Asked) -> None:
        if pane.open_draft is not None:
            BracketDialog(looks, pane.open_draft, asked, pane).open()

    pane.asked.connect(ask)


def bracket_selection(looks: Looks, open_draft: OpenDraft, parent: QWidget | None = None) -> BracketDialog:
    """Ask how the selected words are to be bracketed; without a selection, what is proposed at the caret."""
    dialog = BracketDialog(looks, open_draft, Asked("new"), parent)
    dialog.open()
    return dialog


def bracket_provision(looks: Looks, open_draft: OpenDraft, parent: QWidget | None = None) -> BracketDialog | None:
    """Ask how the whole provision at the caret is to be bracketed; None without one."""
    provision = open_draft.provision
    if provision is None:
        return None
    open_draft.go(Spot(provision.id, 0, len(wording(provision).plain)))
    open_draft.stand(Spot(provision.id, 0, len(wording(provision).plain)))
    return bracket_selection(looks, open_draft, parent)


def _beside(one: QWidget, other: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for each in (one, other):
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
    return holder


def _named(code: str) -> str:
    name = owner_name(code)
    return f"{code} · {name}" if name != code else code
