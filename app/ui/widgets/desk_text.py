"""The desk's text: a document whose blocks are the provisions of a draft, kept in step with them both ways.

What is typed in a block is told as letters of a provision; what a step changes is written as the fewest letters that
differ. Qt's own undo is off: the desk's covers the records beside the text too.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrameFormat

from app.model.draft import Change, Draft, Rewrite
from app.model.edits import Splice
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions
from app.ui.models.desk_lines import BOTTOM, FRAMES, LEFT, RIGHT, TOP, Line, lines_of
from app.ui.models.desk_marks import Gap, Marks
from app.ui.models.desk_words import Typed, difference, exactly, shown, taken, units, words_of
from app.ui.models.offsets import to_qt
from app.ui.widgets.desk_ink import Ink

Move = QTextCursor.MoveMode


@dataclass(slots=True)
class Row:
    """A block: its provision, how it is set, what was painted last (None: nothing yet), and what is opened in it."""

    provision: Provision
    line: Line | None = None
    marks: Marks | None = None
    gaps: tuple[Gap, ...] = ()


class DeskText(QObject):
    """Holds document and provisions.

    ``edited`` gives what was typed; ``broken`` the words of all blocks when their number changed.
    """

    edited = Signal(object)
    broken = Signal(object)

    def __init__(self, document: QTextDocument, ink: Ink) -> None:
        super().__init__(document)
        self.document, self._ink = document, ink
        self.rows: list[Row] = []
        self.scheme = ""
        self.shapes = 0
        """Counts the changes after which provisions may have other numbers."""
        self._busy = self._reshaped = False
        self._noted: list[tuple[int, int, int]] = []
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.contentsChange.connect(self._note)
        document.contentsChanged.connect(self._read)

    # ---- what it holds

    @property
    def provisions(self) -> Provisions:
        """The provisions as the blocks show them."""
        return tuple(row.provision for row in self.rows)

    @property
    def whole(self) -> bool:
        """Whether there is a block for each provision: not while Qt is in the middle of a change."""
        return self.document.blockCount() == max(1, len(self.rows))

    def block(self, at: int) -> QTextBlock:
        """Return the block of a provision."""
        return self.document.findBlockByNumber(at)

    def index(self, provision_id: str) -> int | None:
        """Return the place of a provision; None when it is not here."""
        return next((at for at, row in enumerate(self.rows) if row.provision.id == provision_id), None)

    def position(self, at: int, offset: int) -> int:
        """Return the document's position of an offset in the words of provision ``at``."""
        block = self.block(at)
        text = block.text()
        return block.position() + to_qt(text, max(0, min(offset, len(text))))

    # ---- core to text

    def hold(self, draft: Draft) -> None:
        """Write a draft in place of what stands there."""
        self.scheme = draft.setting.scheme
        self.shapes += 1
        with self.quietly() as cursor:
            self._frame()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            self.rows = [Row(provision) for provision in draft.provisions]
            self._set_lines(draft)
            for at, row in enumerate(self.rows):
                assert row.line is not None  # noqa: S101 - for the type checker: all lines were set
                if at:
                    cursor.insertBlock(self._ink.block(row.line), self._ink.letters(row.line))
                else:
                    cursor.setBlockFormat(self._ink.block(row.line))
                    cursor.setBlockCharFormat(self._ink.letters(row.line))
                cursor.insertText(shown(words_of(row.provision).plain), self._ink.letters(row.line))

    def restyle(self, draft: Draft) -> None:
        """Set everything anew: the theme, the size of type or the numbering is another."""
        self.scheme = draft.setting.scheme
        with self.quietly():
            self._frame()
            for row in self.rows:
                row.line = row.marks = None
            self._dress(draft)

    def take(self, changes: Iterable[Change], draft: Draft) -> tuple[Typed, ...]:
        """Write what a step changed; return what became of the words of each provision that stayed."""
        became: list[Typed] = []
        self._reshaped = self.scheme != draft.setting.scheme
        with self.quietly():
            for change in changes:
                if isinstance(change, Rewrite):
                    became += self._splice(0, len(self.rows), change.to_text.provisions)
                elif isinstance(change, Splice) and not change.version:
                    became += self._splice(change.at, len(change.old), change.new)
            if self._reshaped:
                self.shapes += 1
                self.scheme = draft.setting.scheme
                self._dress(draft)
        return tuple(became)

    def settle(self, numbers: Iterable[int]) -> None:
        """Write the words of provisions again where the blocks show others: what was typed was not taken."""
        with self.quietly():
            for at in numbers:
                self._patch(at)

    def restore(self) -> None:
        """Bring the number of blocks back to the provisions', and their words."""
        with self.quietly() as cursor:
            wanted = max(1, len(self.rows))
            while self.document.blockCount() > wanted:
                self._remove(self.document.blockCount() - 1, 1)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            while self.document.blockCount() < wanted:
                cursor.insertBlock()
            for at, row in enumerate(self.rows):
                self._patch(at)
                self._clothe(at, row, force=True)

    def _splice(self, at: int, old: int, new: Provisions) -> list[Typed]:
        before = self.rows[at : at + old]
        self._reshaped = self._reshaped or [_shape(row.provision) for row in before] != [_shape(each) for each in new]
        ids, others = [row.provision.id for row in before], [provision.id for provision in new]
        most = min(len(ids), len(others))
        lead = next((place for place in range(most) if ids[place] != others[place]), most)
        tail = 0
        while tail < most - lead and ids[-1 - tail] == others[-1 - tail]:
            tail += 1
        surplus = len(ids) - len(others)
        if surplus > 0:
            self._drop(at + lead, surplus)
        elif surplus < 0:
            self._add(at + lead, -surplus)
        known = {row.provision.id: row for row in before}
        became: list[Typed] = []
        for place, provision in enumerate(new):
            number = at + place
            row, was = self.rows[number], known.get(provision.id)
            if was is not None:
                told = difference(number, words_of(was.provision).plain, words_of(provision).plain)
                became += [told] if told else []
            if row.provision is not provision:
                self.rows[number] = Row(provision, row.line)
            self._patch(number)
        return became

    def _drop(self, at: int, count: int) -> None:
        """Take blocks away; at least one stays, empty when no provision is left."""
        del self.rows[at : at + count]
        self._remove(at, count)
        for near in (at - 1, at):
            if 0 <= near < len(self.rows):
                self._clothe(near, self.rows[near], force=True)
                self.rows[near].marks = None

    def _remove(self, at: int, count: int) -> None:
        first, last = self.block(at), self.block(at + count - 1)
        start, end = first.position(), last.position() + last.length() - 1
        if at:
            start -= 1
        elif last.next().isValid():
            end += 1
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, Move.KeepAnchor)
        cursor.removeSelectedText()

    def _add(self, at: int, count: int) -> None:
        """Bring new blocks before block ``at``; their words and looks follow."""
        fresh = not self.rows
        cursor = QTextCursor(self.document)
        if at and not fresh:
            block = self.block(at - 1)
            cursor.setPosition(block.position() + block.length() - 1)
        for _ in range(count - fresh):
            cursor.insertBlock()
        empty = Provision("", Kind.PARAGRAPH)
        self.rows[at:at] = [Row(empty) for _ in range(count)]
        if at + count < len(self.rows):
            self.rows[at + count].marks = None
            if self.rows[at + count].line:
                self._clothe(at + count, self.rows[at + count], force=True)

    def _patch(self, at: int) -> None:
        """Write the letters of a block that differ from its provision's words."""
        block, row = self.block(at), self.rows[at]
        now = block.text()
        told = difference(at, now, shown(words_of(row.provision).plain))
        if told is None:
            return
        row.marks = None
        cursor = QTextCursor(self.document)
        cursor.setPosition(block.position() + to_qt(now, told.start))
        cursor.setPosition(block.position() + to_qt(now, told.end), Move.KeepAnchor)
        cursor.insertText(told.words, self._ink.letters(row.line or Line()))

    # ---- how blocks are set

    def _frame(self) -> None:
        self.document.setDefaultFont(self._ink.serif())
        frame = QTextFrameFormat()
        frame.setLeftMargin(LEFT)
        frame.setRightMargin(RIGHT)
        frame.setTopMargin(TOP)
        frame.setBottomMargin(BOTTOM)
        self.document.rootFrame().setFrameFormat(frame)

    def _set_lines(self, draft: Draft) -> tuple[Line, ...]:
        printed = labels(draft.instrument, scheme=draft.setting.scheme)
        if len(printed) != len(self.rows):
            printed = ("",) * len(self.rows)
        lines = lines_of(self.provisions, printed, self._ink.size, self._ink.room)
        for row, line in zip(self.rows, lines, strict=True):
            row.line = line
        return lines

    def _dress(self, draft: Draft) -> None:
        """Set the blocks whose number, indent or kind is another now."""
        was = [row.line for row in self.rows]
        self._set_lines(draft)
        for at, (row, line) in enumerate(zip(self.rows, was, strict=True)):
            if row.line != line:
                self._clothe(at, row, force=line is None)

    def _clothe(self, at: int, row: Row, *, force: bool) -> None:
        if row.line is None:
            return
        shape, letters, block = self._ink.block(row.line), self._ink.letters(row.line), self.block(at)
        cursor = QTextCursor(block)
        if force or block.blockFormat() != shape:
            cursor.setBlockFormat(shape)
        if force or block.charFormat() != letters:
            cursor.setBlockCharFormat(letters)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, Move.KeepAnchor)
            cursor.setCharFormat(letters)

    # ---- text to core

    @contextmanager
    def quietly(self) -> Iterator[QTextCursor]:
        """Change the document without hearing of it."""
        was, self._busy = self._busy, True
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        try:
            yield cursor
        finally:
            cursor.endEditBlock()
            self._busy = was

    def _note(self, position: int, removed: int, added: int) -> None:
        if not self._busy:
            self._noted.append((position, removed, added))

    def _read(self) -> None:
        if self._busy or not self._noted:
            return
        noted, self._noted = self._noted, []
        if not self.whole or not self.rows:
            self._read_all()
            return
        first, last = self._reach(noted)
        told = [typed for at in range(first, last + 1) if (typed := self._typed(at, noted))]
        if told:
            self.edited.emit(tuple(told))

    def _reach(self, noted: Sequence[tuple[int, int, int]]) -> tuple[int, int]:
        """Return the first and last block that changes touch."""
        slack = sum(abs(added - removed) for _, removed, added in noted) if len(noted) > 1 else 0
        low = min(position for position, _, _ in noted)
        high = max(position + added for position, _, added in noted) + slack
        end = max(0, self.document.characterCount() - 1)
        find = self.document.findBlock
        return find(max(0, min(low - slack, end))).blockNumber(), find(min(high, end)).blockNumber()

    def _typed(self, at: int, noted: Sequence[tuple[int, int, int]]) -> Typed | None:
        block = self.block(at)
        was, now = shown(words_of(self.rows[at].provision).plain), block.text()
        told = difference(at, was, now)
        position, _, added = noted[0]
        start = position - block.position()
        if told and len(noted) == 1 and start >= 0 and start + added <= units(now):
            told = exactly(at, was, now, (start, added))
        return Typed(at, told.start, told.end, taken(told.words)) if told else None

    def _read_all(self) -> None:
        """Tell the words of all blocks: some have come or gone by another way than ours."""
        texts, block = [], self.document.begin()
        while block.isValid():
            texts.append(taken(block.text()))
            block = block.next()
        if self.rows or any(texts):
            self.broken.emit(tuple(texts))


def _shape(provision: Provision) -> tuple[str, Kind, int, str, bool]:
    """Return what numbers and indents follow from."""
    thin = provision.kind in FRAMES and not provision.text.plain
    return provision.id, provision.kind, provision.level, provision.number, thin
