"""The second language beside the desk: what answers the current provision, to be read and written."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.negotiating.bilingual import Row, held_together, rows, worded, words_of
from app.negotiating.printed import place_names
from app.ui.conformity_watch import ConformityWatch
from app.ui.looks import Looks
from app.ui.models.bilingual_rows import role_words, state_words
from app.ui.models.conformity import sentence
from app.ui.open_draft import OpenDraft, Spot
from app.ui.terms import kind_name, language_name
from app.ui.widgets.bilingual_edit import WordsEdit
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_PAUSE = 120
"""Milliseconds after a step before the pane follows it."""


class BilingualPane(QFrame):
    """Follows the caret of an open draft; ``all_requested`` asks for both texts side by side."""

    all_requested = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._held: OpenDraft | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._show)
        self._title, self._place = label("", "strong"), label("", "meta", wrap=True)
        self._ours, self._state = label("", "serif-small", wrap=True), label("", "doubt", wrap=True)
        self._ours.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._found = label("", "doubt", wrap=True)
        self.watch = ConformityWatch(self)
        self.watch.changed.connect(self._tell)
        self.edit = WordsEdit(looks)
        self.edit.worded.connect(self._worded)
        self.agree = Button(looks, self.tr("They agree"), "", "check")
        self.agree.clicked.connect(self._agree)
        self.next = Button(looks, self.tr("Next to look at"), "link")
        self.next.clicked.connect(lambda: self.step(1))
        self.all = Button(looks, self.tr("Both texts side by side…"), "link")
        self.all.clicked.connect(self.all_requested)
        self._arrange()
        self.setFocusProxy(self.edit)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.agree, self.next):
            row.addWidget(part)
        row.addStretch(1)
        held = QWidget()
        held.setProperty("kind", "scrolled")
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for words in (self._title, self._place, self._ours):
            column.addWidget(words)
        column.addWidget(self.edit, 1)
        column.addWidget(self._state)
        column.addWidget(self._found)
        column.addLayout(row)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(held)  # a long provision with much to say of it is longer than the pane
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def hold(self, open_draft: OpenDraft) -> None:
        """Follow a draft."""
        self.release()
        self._held = open_draft
        open_draft.stepped.connect(self._stepped)
        open_draft.went.connect(self._went)
        self.watch.hold(open_draft)
        self._show()

    def release(self) -> None:
        """Follow no draft any more."""
        if self._held is not None:
            self._held.stepped.disconnect(self._stepped)
            self._held.went.disconnect(self._went)
        self._held = None
        self._soon.stop()
        self.watch.release()
        self._show()

    def step(self, by: int) -> None:
        """Go to the next provision of which a version is to be looked at, or the one before."""
        differ = {each.at for each in self.watch.findings}
        found = [each for each in self._rows() if each.ours and (each.open or each.ours.id in differ)]
        if self._held is None or not found:
            return
        ids = [each.id for each in self._held.draft.provisions]
        here = ids.index(self._held.spot.provision) if self._held.spot.provision in ids else -1
        places = sorted(ids.index(each.ours.id) for each in found if each.ours)
        after = [at for at in places if at > here] if by > 0 else [at for at in reversed(places) if at < here]
        target = after[0] if after else (places[0] if by > 0 else places[-1])
        self._held.go(Spot(ids[target]))
        self._held.stand(Spot(ids[target]))

    # ---- what it follows

    def _rows(self) -> tuple[Row, ...]:
        draft = self._held.draft if self._held else None
        return rows(draft) if draft and len(draft.instrument.versions) > 1 else ()

    def _row(self) -> Row | None:
        here = self._held.spot.provision if self._held else ""
        return next((each for each in self._rows() if each.ours and each.ours.id == here), None)

    def _stepped(self, *_: object) -> None:
        """Follow a step a moment later: whoever types on the sheet does not wait for this pane."""
        self._soon.start()

    def _went(self, _spot: Spot) -> None:
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what happened while it was not seen."""
        self._show()
        super().showEvent(event)

    def _show(self) -> None:
        self._soon.stop()
        self._tell()
        row, draft = self._row(), self._held.draft if self._held else None
        two = draft is not None and len(draft.instrument.versions) > 1
        for part in (self.edit, self.agree, self.next, self._ours):
            part.setVisible(two)
        if draft is None or not two:
            self._title.setText(self.tr("One language"))
            self._place.setText(self.tr("A second one, original or provisional translation, can stand beside it."))
            self._state.setText("")
            self.all.setText(self.tr("Add a language…"))
            self.all.setEnabled(draft is not None)
            return
        version = draft.instrument.versions[1]
        name = language_name(version.language)
        self._title.setText(f"{name} · {role_words(version.role)}")
        self.edit.setAccessibleName(self.tr("The provision in {language}").format(language=name))
        self.all.setText(self.tr("Both texts side by side…"))
        self.all.setEnabled(True)
        mine = row.ours if row else None
        self._place.setText((place_names(draft).get(mine.id) or kind_name(mine.kind)) if mine else "")
        self._ours.setText(_short(words_of(mine)) if mine else "")
        self.edit.setEnabled(mine is not None)
        self.edit.show_words(words_of(row.theirs) if row and row.theirs else "")
        state = row.state if row else "agrees"
        self._state.setText(state_words(state))
        self.agree.setEnabled(state in {"ours", "theirs"})
        self.next.setEnabled(any(each.open for each in self._rows()) or bool(self.watch.findings))

    def _tell(self) -> None:
        """Say where both languages of the current provision do not say the same."""
        here = self._held.spot.provision if self._held else ""
        said = [f"▲ {sentence(each)}" for each in self.watch.findings if each.at == here]
        self._found.setText("\n".join(said))
        self._found.setVisible(bool(said))
        self.next.setEnabled(any(each.open for each in self._rows()) or bool(self.watch.findings))

    def _worded(self, words: str) -> None:
        row = self._row()
        if self._held and row and row.ours:
            self._held.do(worded(self._held.draft, row.ours.id, words), self, f"translate {row.ours.id}")

    def _agree(self) -> None:
        row = self._row()
        if self._held and row and row.ours:
            self._held.do(held_together(self._held.draft, (row.ours.id,)), self)


def _short(words: str, most: int = 400) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()} …"
