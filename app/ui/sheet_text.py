"""An instrument as a document on the sheet: titles centred, numbers hanging, signature blocks side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from app.export.signature import slots
from app.export.titles import broken
from app.model.instrument import Instrument, Signatory
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions, parent_of
from app.model.text import MarkKind, Text
from app.ui.looks import Looks
from app.ui.models.offsets import to_qt

HANG = 30
LEFT, RIGHT, TOP, BOTTOM = 80, 48, 32, 64
_HEADED = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}
_FIXED = int(QTextBlockFormat.LineHeightTypes.FixedHeight.value)
_RULE = 44
"""Width of the rule to sign on, in spaces."""


@dataclass(frozen=True, slots=True)
class _Line:
    """How one block of the sheet is set: pixels, and whether it is strong or centred."""

    indent: int = 0
    above: int = 0
    strong: bool = False
    centred: bool = False
    size: int = 16
    height: int = 24


_SLOTS = (
    _Line(strong=True, size=15, height=22),
    _Line(above=30, size=15, height=22),
    _Line(above=6, size=15, height=22),
    _Line(size=15, height=22),
)
"""The parts of a signature block: for whom, the rule, the name, the post."""


class SheetText:
    """Writes an instrument into a document; each block's user state is the place of its provision."""

    def __init__(self, looks: Looks, document: QTextDocument) -> None:
        self._looks, self._document = looks, document
        self._instrument: Instrument | None = None
        self._hang = HANG

    def write(self, instrument: Instrument) -> None:
        """Write ``instrument`` in place of what stands there."""
        self._instrument = instrument
        document = self._document
        document.setUndoRedoEnabled(False)
        document.clear()
        document.setDefaultFont(self._looks.serif(16))
        document.setDocumentMargin(0)
        frame = QTextFrameFormat()
        frame.setLeftMargin(LEFT)
        frame.setRightMargin(RIGHT)
        frame.setTopMargin(TOP)
        frame.setBottomMargin(BOTTOM)
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._provisions(cursor, instrument)
        cursor.endEditBlock()
        document.pageCount()  # lays all of it out now, so that a place can be scrolled to at once

    def _provisions(self, cursor: QTextCursor, instrument: Instrument) -> None:
        provisions, printed = instrument.provisions, labels(instrument)
        self._hang = self._widest(provisions, printed)
        signed = False
        for at, provision in enumerate(provisions):
            if provision.kind is Kind.SIGNATURE:
                if not signed:
                    self._signatures(cursor, provisions)
                signed = True
                continue
            label = printed[at]
            if provision.heading and provision.kind in _HEADED:
                self._block(cursor, at, label, provision.heading, _heading(provisions, at))
                label = ""
            if provision.text.plain or (provision.heading and provision.kind not in _HEADED):
                self._block(cursor, at, label, _words(provision), _body(provisions, at, bool(label)))

    def _widest(self, provisions: Provisions, printed: Sequence[str]) -> int:
        """Return the room that the widest number of a section needs, so that all headings begin in one line."""
        metrics = QFontMetrics(self._looks.serif(16, 600))
        pairs = zip(provisions, printed, strict=True)
        widths = [metrics.horizontalAdvance(label) + 10 for provision, label in pairs if provision.kind in _HEADED]
        return max([HANG, *widths])

    def _block(self, cursor: QTextCursor, at: int, label: str, text: Text, line: _Line) -> None:
        if not (cursor.atStart() and cursor.block().text() == ""):
            cursor.insertBlock()
        cursor.setBlockFormat(_format(line, hanging=(self._hang if line.strong else HANG) if label else 0))
        cursor.block().setUserState(at)
        plain = self._style(line)
        if label:
            cursor.insertText(f"{label}\t", plain)
        self._insert(cursor, text, plain)

    def _insert(self, cursor: QTextCursor, text: Text, plain: QTextCharFormat) -> None:
        start = cursor.position()
        cursor.insertText(text.plain.replace("\n", "\u2028"), plain)
        end = cursor.position()
        for mark in text.marks:
            if mark.kind not in {MarkKind.BOLD, MarkKind.ITALIC}:
                continue
            style = QTextCharFormat()
            if mark.kind is MarkKind.BOLD:
                style.setFontWeight(600)
            else:
                style.setFontItalic(True)
            cursor.setPosition(start + to_qt(text.plain, mark.start))
            cursor.setPosition(start + to_qt(text.plain, mark.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        cursor.setPosition(end)
        cursor.setCharFormat(plain)

    def _signatures(self, cursor: QTextCursor, provisions: Provisions) -> None:
        """Set the signature blocks in a table without lines, two beside each other, their rules at one height."""
        blocks = [(at, provision) for at, provision in enumerate(provisions) if provision.kind is Kind.SIGNATURE]
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(0)
        shape.setCellSpacing(0)
        shape.setTopMargin(24)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        shape.setColumnWidthConstraints([half, half])
        table = cursor.insertTable(len(_SLOTS) * ((len(blocks) + 1) // 2), 2, shape)
        for place, (at, provision) in enumerate(blocks):
            self._signature(table, place, at, provision)
        cursor.setPosition(table.lastPosition() + 1)
        cursor.setBlockFormat(_format(_Line(height=8), hanging=0))

    def _signature(self, table: QTextTable, place: int, at: int, provision: Provision) -> None:
        names = tuple(signatory.name for signatory in self._signatories() if signatory.name)
        parts = slots(_words(provision), names)
        for number, (text, line) in enumerate(zip(parts, _SLOTS, strict=True)):
            cursor = table.cellAt(place // 2 * len(_SLOTS) + number, place % 2).firstCursorPosition()
            shape = _format(line, hanging=0)
            shape.setRightMargin(20)
            cursor.setBlockFormat(shape)
            cursor.block().setUserState(at)
            style = self._style(line)
            if number == 1:
                style.setFontUnderline(True)
                style.setForeground(QColor(self._looks.theme.ink3))
                cursor.insertText("\u00a0" * _RULE, style)
            else:
                self._insert(cursor, text, style)

    def _signatories(self) -> Sequence[Signatory]:
        return self._instrument.particulars.signatories if self._instrument else ()

    def _style(self, line: _Line) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFont(self._looks.serif(line.size, 600 if line.strong else 400))
        style.setForeground(QColor(self._looks.theme.ink))
        return style


def _words(provision: Provision) -> Text:
    if provision.kind is Kind.TITLE:
        return broken(provision.text)
    if provision.heading is None or provision.kind in _HEADED:
        return provision.text
    return provision.heading.then(provision.text, " ") if provision.text.plain else provision.heading


def _heading(provisions: Provisions, at: int) -> _Line:
    depth = _depth(provisions, at)
    if provisions[at].kind is Kind.SUBHEADING:
        return _Line(indent=depth * HANG, above=16, strong=True)
    return _Line(above=18, strong=True)


def _body(provisions: Provisions, at: int, labelled: bool) -> _Line:
    kind = provisions[at].kind
    if kind is Kind.TITLE:
        first = at == 0
        return _Line(above=0 if first else 8, strong=first, centred=True, size=18 if first else 16, height=26)
    above = {Kind.CHAPEAU: 20, Kind.CLOSING: 24, Kind.ITEM: 6, Kind.SUBITEM: 4}.get(kind, 10)
    indent = _depth(provisions, at) * HANG
    return _Line(indent=indent if labelled or kind in {Kind.ITEM, Kind.SUBITEM} else max(indent, 0), above=above)


def _depth(provisions: Provisions, at: int) -> int:
    """Count the listed provisions that hold this one; sections and sub-headings do not indent what they hold."""
    depth, above = 0, parent_of(provisions, at)
    while above is not None:
        depth += provisions[above].kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}
        above = parent_of(provisions, above)
    return depth


def _format(line: _Line, *, hanging: int) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(line.height, _FIXED)
    shape.setTopMargin(line.above)
    shape.setLeftMargin(line.indent + hanging)
    if hanging:
        shape.setTextIndent(-hanging)
        stop = QTextOption.Tab()
        stop.position = line.indent + hanging
        shape.setTabPositions([stop])
    if line.centred:
        shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        shape.setRightMargin(LEFT - RIGHT)
    return shape
