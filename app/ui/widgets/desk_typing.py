"""What typing and commands do to the draft on the desk: each a step, the caret where a person expects it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from app.model.text import MarkKind
from app.negotiating import structure
from app.ui.looks import Looks
from app.ui.models import desk_edits
from app.ui.models.desk_edits import Caret, Chain, Reach
from app.ui.models.desk_words import Typed
from app.ui.models.offsets import from_qt
from app.ui.open_draft import OpenDraft
from app.ui.widgets.desk_view import DeskView

Key = QKeySequence.StandardKey
Work = Callable[[Chain], Caret | None]
_IDLE = 1200
"""Milliseconds without a key after which typing on is a step of its own."""


class DeskTyping(DeskView):
    """Turns what a person does into steps of the open draft.

    ``composed`` tells that an input method holds words that are no part of the text yet.
    """

    composed = Signal(bool)

    def __init__(self, looks: Looks, size: int, parent: QWidget | None = None) -> None:
        super().__init__(looks, size, parent)
        self.open_draft: OpenDraft | None = None
        self.settling = False
        self._typing = False
        self._composing = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._paused)
        self.text.edited.connect(self._edited)
        self.text.broken.connect(self._broken)

    # ---- where the caret is

    def caret(self) -> Caret:
        """Return where the caret stands."""
        cursor = self.textCursor()
        rows, at = self.text.rows, cursor.blockNumber()
        if at >= len(rows):
            return Caret("")
        return Caret(rows[at].provision.id, from_qt(cursor.block().text(), cursor.positionInBlock()))

    def reach(self) -> Reach:
        """Return the selection; an empty one where the caret stands."""
        cursor = self.textCursor()
        document = self.document()
        first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
        return Reach(
            first.blockNumber(),
            from_qt(first.text(), cursor.selectionStart() - first.position()),
            last.blockNumber(),
            from_qt(last.text(), cursor.selectionEnd() - last.position()),
        )

    def put_caret(self, caret: Caret, back: int | None = None) -> None:
        """Put the caret somewhere; ``back`` is the other end of a selection in the same provision."""
        at = self.text.index(caret.provision)
        if at is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self.text.position(at, caret.offset if back is None else back))
        if back is not None:
            cursor.setPosition(self.text.position(at, caret.offset), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # ---- steps

    def perform(self, work: Work, what: str = "", join: str = "") -> None:
        """Make what ``work`` does on a chain one step, and put the caret where it says."""
        if self.open_draft is None:
            return
        chain = Chain(self.open_draft.draft)
        was, self.settling = self.settling, True
        try:
            caret = work(chain)
            self.open_draft.do(chain.step(what), self, join)
            if caret is not None:
                self.put_caret(caret)
        finally:
            self.settling = was
        self.stood()

    def stood(self) -> None:
        """Say where the caret is; the sheet does."""

    def _edited(self, told: tuple[Typed, ...]) -> None:
        """Take what was typed into the draft; what the draft does not take is written back."""
        if self.open_draft is None:
            return
        provision = self.text.rows[told[0].at].provision
        way = "in" if told[0].words else "out"
        join = f"{provision.id}:{way}" if len(told) == 1 else ""
        self._typing = True
        self._idle.start()
        self.open_draft.do(desk_edits.spoken(self.open_draft.draft, told), self, join)
        self.text.settle(typed.at for typed in told if typed.at < len(self.text.rows))

    def _broken(self, texts: tuple[str, ...]) -> None:
        """Take in blocks that came or went by another way than our keys, then write them as the draft has them."""
        if self.open_draft is None:
            return
        step = desk_edits.reshaped(self.open_draft.draft, texts)
        self.text.restore()
        self.open_draft.do(step, self)

    def was_typing(self) -> bool:
        """Tell, once, whether the caret has moved because something was typed."""
        was, self._typing = self._typing, False
        return was

    def _paused(self) -> None:
        if self.open_draft is not None:
            self.open_draft.desk.pause()

    # ---- what keys and menus do

    def cut_selection(self) -> None:
        """Take out what is selected."""
        reach = self.reach()
        self.perform(lambda chain: desk_edits.cut(chain, reach), "removed")

    def cut_out(self) -> None:
        """Put what is selected on the clipboard, and take it out."""
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())
            self.cut_selection()

    def dress(self, kind: MarkKind) -> None:
        """Set the selected words bold or italic, or back; the selection stays."""
        cursor, reach = self.textCursor(), self.reach()
        if cursor.hasSelection():
            self.perform(lambda chain: desk_edits.dressed(chain, reach, kind))

    def shift(self, *, deeper: bool) -> None:
        """Demote or promote the provisions that the selection touches; the caret stays on its letter."""
        reach, caret = self.reach(), self.caret()
        select = self.textCursor().hasSelection()

        def work(chain: Chain) -> Caret | None:
            if not chain.draft.provisions:
                return None
            desk_edits.shifted(chain, reach.first, reach.last, deeper=deeper)
            return None if select else caret

        self.perform(work)

    def move_by(self, by: int) -> None:
        """Move the provision with all it holds before the one above it or after the one below."""
        reach, caret = self.reach(), self.caret()

        def work(chain: Chain) -> Caret:
            if chain.draft.provisions:
                chain.then(structure.moved, reach.first, by)
            return caret

        self.perform(work)

    def enter(self) -> None:
        """Break the provision in two where the caret stands."""
        reach = self.reach()

        def work(chain: Chain) -> Caret | None:
            if not chain.draft.provisions:
                return None
            at, offset = reach.first, reach.start
            if reach != Reach(at, offset, at, offset):
                caret = desk_edits.cut(chain, reach)
                found = [place for place, each in enumerate(chain.draft.provisions) if each.id == caret.provision]
                at, offset = found[0], caret.offset
            return desk_edits.entered(chain, at, offset)

        self.perform(work, "split")

    def clear_across(self) -> None:
        """Take out a selection that spans provisions before something is typed in its place."""
        reach = self.reach()
        if reach.first != reach.last:
            self.cut_selection()

    # ---- input methods

    def _end_composing(self) -> None:
        """Take what was composed out of the lines: Qt forgets it in the block above when a line break is committed."""
        block = self.document().begin()
        while block.isValid():
            if block.layout().preeditAreaText():
                block.layout().setPreeditArea(-1, "")
                with self.text.quietly():
                    self.document().markContentsDirty(block.position(), block.length())
            block = block.next()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Show what is being composed; it is no part of the text until it is committed."""
        if self.open_draft is not None and (event.preeditString() or event.commitString()):
            self.clear_across()
        super().inputMethodEvent(event)
        if "\n" in event.commitString():
            self._end_composing()
        self.ink_rows([self.textCursor().blockNumber()], force=True)
        if bool(event.preeditString()) != self._composing:
            self._composing = bool(event.preeditString())
            self.composed.emit(self._composing)
