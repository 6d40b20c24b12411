"""The sheet: an instrument set like a document, paper between two hairlines, the current provision on a band."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.model.comparison import Hunk
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.ui.looks import Looks
from app.ui.models.offsets import from_qt, to_qt
from app.ui.sheet_text import SheetText

WIDTH = 678


class Sheet(QTextEdit):
    """Shows a draft; ``chosen`` gives the id of the provision that the user went to."""

    chosen = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._writer = SheetText(looks, self.document())
        self._instrument: Instrument | None = None
        self._current = ""
        self._hunks: tuple[Hunk, ...] = ()
        self._start = 0
        self._quiet = False
        self.setProperty("kind", "instrument")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The draft"))
        self.cursorPositionChanged.connect(self._went)
        looks.changed.connect(self._restyle)

    @property
    def instrument(self) -> Instrument | None:
        """The draft shown."""
        return self._instrument

    @property
    def current(self) -> str:
        """The id of the current provision; empty while there is none."""
        return self._current

    def show_instrument(self, instrument: Instrument) -> None:
        """Show a draft; place and current provision stay where they were."""
        self._instrument = instrument
        anchor, column = self._anchor(), self.textCursor().positionInBlock()
        place = self.verticalScrollBar().value()
        self._quiet = True
        self._writer.write(instrument)
        if not any(provision.id == self._current for provision in instrument.provisions):
            self._current = instrument.provisions[0].id if instrument.provisions else ""
        block = self._block_of(self._current)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(column, block.length() - 1))
            self.setTextCursor(cursor)
        self._quiet = False
        self._restore(anchor, place)
        self._mark()

    def choose(self, provision_id: str) -> None:
        """Make a provision the current one and bring it into view, its beginning at a third of the height."""
        block = self._block_of(provision_id)
        if not block.isValid():
            return
        self._quiet = True
        self.setTextCursor(QTextCursor(block))
        self._quiet = False
        top = int(self.document().documentLayout().blockBoundingRect(block).top())
        bar = self.verticalScrollBar()
        if not bar.value() <= top <= bar.value() + self.viewport().height() - 80:
            bar.setValue(top - self.viewport().height() // 3)
        self._set_current(provision_id)

    def show_hunks(self, hunks: tuple[Hunk, ...], start: int = 0) -> None:
        """Mark in the current provision, from ``start`` on, what its precedent does not have."""
        self._hunks, self._start = hunks, start
        self._mark()

    def offset_in_current(self) -> int:
        """Return where the caret stands in the current provision's own words, in letters."""
        provision, block = self._provision(), self.textCursor().block()
        lead = self._lead(block, provision) if provision else -1
        return max(from_qt(block.text(), self.textCursor().positionInBlock()) - lead, 0) if lead >= 0 else 0

    def go_to(self, offset: int) -> None:
        """Put the caret at ``offset`` of the current provision's own words, without telling anybody."""
        provision, block = self._provision(), self.textCursor().block()
        lead = self._lead(block, provision) if provision else -1
        if lead < 0 or offset == self.offset_in_current():
            return
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + to_qt(block.text(), lead + offset))
        place = self.verticalScrollBar().value()
        self._quiet = True
        self.setTextCursor(cursor)
        self._quiet = False
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the sheet in the middle of the pane."""
        room = max(self.width() - WIDTH - 12, 0)
        self.setViewportMargins(room // 2, 0, room - room // 2, 0)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw paper, hairlines and the band of the current provision, then the words."""
        theme, view = self._looks.theme, self.viewport()
        painter = QPainter(view)
        painter.fillRect(view.rect(), QColor(theme.paper))
        band = self._band()
        if not band.isNull():
            painter.fillRect(band, QColor(theme.now))
            painter.fillRect(QRect(56, band.top() + 6, 3, band.height() - 12), QColor(theme.accent))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, 0, 0, view.height())
        painter.drawLine(view.width() - 1, 0, view.width() - 1, view.height())
        painter.end()
        super().paintEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of a click on the provision that is current already, too."""
        super().mouseReleaseEvent(event)
        self._went()

    def _band(self) -> QRect:
        blocks = self._blocks()
        if not blocks or self._instrument is None:
            return QRect()
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        boxes = [layout.blockBoundingRect(block) for block in blocks]
        top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
        return QRect(1, int(top) - scrolled - 4, self.viewport().width() - 2, int(bottom - top) + 8)

    def _blocks(self) -> list[QTextBlock]:
        found, block = [], self.document().begin()
        while block.isValid():
            if self._id_of(block) == self._current and self._current:
                found.append(block)
            block = block.next()
        return found

    def _id_of(self, block: QTextBlock) -> str:
        at, instrument = block.userState(), self._instrument
        return instrument.provisions[at].id if instrument and 0 <= at < len(instrument.provisions) else ""

    def _block_of(self, provision_id: str) -> QTextBlock:
        block = self.document().begin()
        while block.isValid() and self._id_of(block) != provision_id:
            block = block.next()
        return block

    def _provision(self) -> Provision | None:
        if self._instrument is None:
            return None
        return next((p for p in self._instrument.provisions if p.id == self._current), None)

    @staticmethod
    def _lead(block: QTextBlock, provision: Provision) -> int:
        """Return where a provision's own words begin in its block, after number and heading; -1 when they do not."""
        return block.text().find(provision.text.plain) if provision.text.plain else -1

    def _went(self) -> None:
        provision_id = self._id_of(self.textCursor().block())
        if not self._quiet and provision_id and not self.textCursor().hasSelection():
            self._set_current(provision_id)

    def _set_current(self, provision_id: str) -> None:
        if provision_id != self._current:
            self._current, self._hunks = provision_id, ()
        self._mark()
        self.chosen.emit(provision_id)

    def _mark(self) -> None:
        """Underline the words of the current provision that its precedent does not have."""
        blocks, provision = self._blocks(), self._provision()
        marks = [self._number(block) for block in blocks[:1] if "\t" in block.text()]
        lead = self._lead(blocks[-1], provision) if blocks and provision else -1
        if lead >= 0:
            spans = _added(self._hunks, self._start)
            marks += [self._addition(blocks[-1], lead + start, lead + end) for start, end in spans]
        self.setExtraSelections(marks)
        self.viewport().update()

    def _addition(self, block: QTextBlock, start: int, end: int) -> QTextEdit.ExtraSelection:
        """Mark words of a block, counted in letters, as added."""
        theme, words = self._looks.theme, block.text()
        mark, style, cursor = QTextEdit.ExtraSelection(), QTextCharFormat(), QTextCursor(block)
        cursor.setPosition(block.position() + to_qt(words, start))
        cursor.setPosition(block.position() + to_qt(words, min(end, len(words))), QTextCursor.MoveMode.KeepAnchor)
        style.setForeground(QColor(theme.added))
        style.setBackground(QColor(theme.added_tint))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(theme.added))
        mark.cursor, mark.format = cursor, style
        return mark

    def _number(self, block: QTextBlock) -> QTextEdit.ExtraSelection:
        """Show the number of the current provision in the accent."""
        mark, style, cursor = QTextEdit.ExtraSelection(), QTextCharFormat(), QTextCursor(block)
        cursor.setPosition(block.position() + block.text().index("\t"), QTextCursor.MoveMode.KeepAnchor)
        style.setForeground(QColor(self._looks.theme.accent))
        style.setFontWeight(600)
        mark.cursor, mark.format = cursor, style
        return mark

    def _anchor(self) -> tuple[str, int] | None:
        """Return the provision at the top of the view and how far above the view it begins."""
        block = self.cursorForPosition(QPoint(LEFT_OF_TEXT, 4)).block()
        provision_id = self._id_of(block)
        if not provision_id:
            return None
        top = int(self.document().documentLayout().blockBoundingRect(self._block_of(provision_id)).top())
        return provision_id, self.verticalScrollBar().value() - top

    def _restore(self, anchor: tuple[str, int] | None, place: int) -> None:
        bar = self.verticalScrollBar()
        block = self._block_of(anchor[0]) if anchor else QTextBlock()
        if anchor and block.isValid():
            bar.setValue(int(self.document().documentLayout().blockBoundingRect(block).top()) + anchor[1])
        else:
            bar.setValue(place)

    def _restyle(self) -> None:
        if self._instrument:
            self.show_instrument(self._instrument)


LEFT_OF_TEXT = 90


def _added(hunks: tuple[Hunk, ...], at: int) -> list[tuple[int, int]]:
    """Return where the words stand that only the draft has; ``at`` is where the first hunk begins."""
    found = []
    for hunk in hunks:
        end = at + len(hunk.after)
        if hunk.op in {"insert", "replace"} and hunk.after.strip():
            found.append((at, end))
        at = end
    return found
