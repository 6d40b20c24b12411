"""A whole instrument to read: set like a document, one clause tinted, hits marked."""

from dataclasses import dataclass
from itertools import groupby, pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from app.model.instrument import Instrument
from app.model.proposals import Proposal
from app.model.provision import Kind, Provision, Provisions
from app.model.text import Mark, MarkKind, Text
from app.ui.looks import Looks
from app.ui.models.offsets import to_qt
from app.ui.models.proposals import Piece, authors, of_text, pieces, tip, tone

_MEASURE, _LEFT, _LINE, _GAP, _HANG, _STEP = 560, 62, 24, 9, 30, 26
_BAR_AT, _BAR = 38, 3
_ABOVE, _BELOW = 20, 40
_HEADED = {Kind.SECTION, Kind.ANNEX, Kind.SUBHEADING, Kind.TITLE}
_HUNG = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a provision's text stands: the number of its block, and the code points of label and heading before it.

    ``inserted`` are words that proposals put in: the offset in the text, and how many of Qt's units they take.
    """

    block: int
    before: str
    inserted: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a provision's text, or of its heading, ``start`` to ``end``, with the words found in it."""

    provision_id: str
    start: int
    end: int
    found: tuple[tuple[int, int], ...] = ()
    heading: bool = False


class InstrumentView(QTextEdit):
    """Shows an instrument; ``open_at`` tints a passage and scrolls it to one third from the top."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._instrument: Instrument | None = None
        self._version = 0
        self._authors: tuple[str, ...] = ()
        self._spots: dict[str, _Spot] = {}
        self._passage: Passage | None = None
        self._others: tuple[Passage, ...] = ()
        self._headings: dict[str, _Spot] = {}
        self._waved: tuple[Passage, ...] = ()
        self.setProperty("kind", "instrument")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The instrument"))
        self.document().setDocumentMargin(0)
        looks.changed.connect(self.look)
        self.look()

    @property
    def passage(self) -> Passage | None:
        """The passage that is tinted."""
        return self._passage

    @property
    def version(self) -> int:
        """The number of the language version that is shown."""
        return self._version

    def show_instrument(self, instrument: Instrument, version: int = 0) -> None:
        """Set one language version of an instrument, its proposals marked in it; nothing is tinted."""
        self._instrument, self._version = instrument, version
        self._authors = authors(instrument.proposals)
        self._passage, self._others, self._waved = None, (), ()
        self._set()

    def open_at(self, passage: Passage, others: tuple[Passage, ...] = ()) -> None:
        """Tint a passage and scroll to it; ``others`` hold more words found, which are marked too."""
        self._unmark()
        self._passage, self._others = passage, others
        self._mark()
        self._scroll()

    def underline(self, passages: tuple[Passage, ...]) -> None:
        """Lay a wavy line under passages, in the place of those that had one."""
        self._unmark()
        self._waved = passages
        self._mark()

    def _unmark(self) -> None:
        for old in self._marked_blocks():
            old.layout().setFormats([])
            self.document().markContentsDirty(old.position(), old.length())

    def look(self) -> None:
        """Take the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self._looks.theme.ink))
        self.setPalette(palette)
        if self._instrument:
            top = self.verticalScrollBar().value()
            self._set()
            self._mark()
            self.verticalScrollBar().setValue(top)

    def _set(self) -> None:
        if self._instrument is None:
            return
        self._spots, self._headings = {}, {}
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for at, provision in enumerate(self._provisions()):
            self._write(cursor, provision, first=at == 0)
        cursor.endEditBlock()
        frame = self.document().rootFrame().frameFormat()
        frame.setTopMargin(_ABOVE)
        frame.setBottomMargin(_BELOW)
        self.document().rootFrame().setFrameFormat(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, provision: Provision, first: bool) -> None:
        heading = provision.heading.plain if provision.heading else ""
        headed = provision.kind in _HEADED and bool(heading)
        lead = _lead(provision, heading)
        if headed:
            self._new_block(cursor, provision, first, heading=True)
            self._insert_heading(cursor, provision, lead)
            self._headings[provision.id] = _Spot(cursor.blockNumber(), lead[: len(lead) - len(heading)])
            if not provision.text.plain and not self._proposed(provision):
                self._spots[provision.id] = _Spot(cursor.blockNumber(), lead)
                return
            first, lead = False, ""
        self._new_block(cursor, provision, first, heading=False)
        label, rest = (provision.label + "\t", lead[len(provision.label) + 1 :]) if _hung(provision) else ("", lead)
        if label and not headed:
            cursor.insertText(label, self._format(400, self._looks.theme.ink2))
        if rest:
            cursor.insertText(rest, self._format(600))
        inserted = self._insert(cursor, provision)
        self._spots[provision.id] = _Spot(cursor.blockNumber(), "" if headed else label + rest, inserted)

    def _provisions(self) -> Provisions:
        return self._instrument.versions[self._version].provisions if self._instrument else ()

    def _proposed(self, provision: Provision, *, heading: bool = False) -> tuple[Proposal, ...]:
        every = self._instrument.proposals if self._instrument else ()
        return of_text(every, provision.id, heading=heading) if every else ()

    def _insert_heading(self, cursor: QTextCursor, provision: Provision, lead: str) -> None:
        """Write label and heading, with what is proposed for it."""
        heading = provision.heading.plain if provision.heading else ""
        cursor.insertText(lead[: len(lead) - len(heading)], self._format(600))
        for piece in pieces(heading, self._proposed(provision, heading=True)):
            cursor.insertText(piece.text, self._marked(self._format(600), piece))

    def _insert(self, cursor: QTextCursor, provision: Provision) -> tuple[tuple[int, int], ...]:
        """Write the text with what is proposed for it; return where words that are not in it were put."""
        weight = 600 if provision.kind == Kind.TITLE else 400
        inserted: list[tuple[int, int]] = []
        at = 0
        for piece in pieces(provision.text.plain, self._proposed(provision)):
            end = at + len(piece.text)
            if not piece.own:
                inserted.append((at, len(piece.text.encode("utf-16-le")) // 2))
                cursor.insertText(piece.text, self._marked(self._format(weight), piece))
                continue
            for run, style in _runs(provision.text.cut(at, end)):
                form = self._format(600 if MarkKind.BOLD in style else weight)
                form.setFontItalic(MarkKind.ITALIC in style)
                cursor.insertText(run, self._marked(form, piece))
            at = end
        return tuple(inserted)

    def _marked(self, form: QTextCharFormat, piece: Piece) -> QTextCharFormat:
        """Return a format with the mark of a proposal: underlined or struck in its author's colour, who and when."""
        if piece.proposal:
            colour = QColor(tone(piece.proposal.stamp.author, self._authors, self._looks.theme))
            form.setForeground(colour)
            form.setFontStrikeOut(piece.kind == "deleted")
            if piece.kind == "inserted":
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                form.setUnderlineColor(colour)
            form.setToolTip(tip(piece.proposal))
        return form

    def _new_block(self, cursor: QTextCursor, provision: Provision, first: bool, heading: bool) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setBottomMargin(_GAP)
        form.setLeftMargin(_LEFT + _depth(provision) * _STEP)
        if heading or provision.kind in {Kind.CLOSING, Kind.SIGNATURE}:
            form.setTopMargin(0 if first else 12)
        if _hung(provision) and not heading:
            form.setLeftMargin(form.leftMargin() + _HANG)
            form.setTextIndent(-_HANG)
            tab = QTextOption.Tab(_HANG, QTextOption.TabType.LeftTab)
            form.setTabPositions([tab])
        if first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)

    def _format(self, weight: int, colour: str = "") -> QTextCharFormat:
        form = QTextCharFormat()
        font: QFont = self._looks.serif(16, weight)
        form.setFont(font)
        form.setForeground(QColor(colour or self._looks.theme.ink))
        return form

    def _marked_blocks(self) -> list[QTextBlock]:
        passages = [*self._others, *self._waved, *([self._passage] if self._passage else [])]
        spots = (self._spot(one) for one in passages)
        return [self.document().findBlockByNumber(number) for number in sorted({spot.block for spot in spots if spot})]

    def _spot(self, passage: Passage) -> _Spot | None:
        """Return where the words of a passage stand; None where they are not shown."""
        spot = self._headings.get(passage.provision_id) if passage.heading else None
        return spot or self._spots.get(passage.provision_id)

    def _mark(self) -> None:
        tint, hit, wave = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        tint.setBackground(QColor(self._looks.theme.tint))
        hit.setBackground(QColor(self._looks.theme.hit))
        hit.setFontWeight(600)
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(self._looks.theme.bracket_line))
        here = [self._passage] if self._passage else []
        wanted = [(one, one.start, one.end, tint) for one in here]
        wanted += [(one, one.start, one.end, wave) for one in self._waved]
        wanted += [(one, start, end, hit) for one in (*self._others, *here) for start, end in one.found]
        ranges = [self._range(*each) for each in wanted if self._spot(each[0])]
        for number, group in groupby(sorted(ranges, key=lambda pair: pair[0]), key=lambda pair: pair[0]):
            block = self.document().findBlockByNumber(number)
            block.layout().setFormats([one for _, one in group])
            self.document().markContentsDirty(block.position(), block.length())
        self.viewport().update()

    def _range(
        self, passage: Passage, start: int, end: int, form: QTextCharFormat
    ) -> tuple[int, QTextLayout.FormatRange]:
        spot = self._spot(passage) or _Spot(0, "")
        if passage.heading and passage.provision_id not in self._headings:
            start = end = 0  # a heading that runs in: its line is marked, not its words
        text = spot.before + self._text_of(passage.provision_id, heading=passage.heading)
        made = QTextLayout.FormatRange()
        first = sum(length for at, length in spot.inserted if at <= start)
        last = sum(length for at, length in spot.inserted if at < end)
        made.start = to_qt(text, len(spot.before) + start) + first
        made.length = to_qt(text, len(spot.before) + end) + max(last, first) - made.start
        made.format = form
        return spot.block, made

    def _text_of(self, provision_id: str, *, heading: bool = False) -> str:
        found = next((one for one in self._provisions() if one.id == provision_id), None)
        if found is None:
            return ""
        return found.heading.plain if heading and found.heading and provision_id in self._headings else found.text.plain

    def _passage_rect(self) -> QRectF | None:
        """Return the lines of the passage in the document's coordinates."""
        if self._passage is None or self._spot(self._passage) is None:
            return None
        number, made = self._range(self._passage, self._passage.start, self._passage.end, QTextCharFormat())
        block = self.document().findBlockByNumber(number)
        whole = self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        first = layout.lineForTextPosition(made.start)
        last = layout.lineForTextPosition(max(made.start, made.start + made.length - 1))
        if not first.isValid() or not last.isValid():
            return whole
        top = layout.position().y() + first.y()
        return QRectF(whole.left(), top, whole.width(), layout.position().y() + last.y() + last.height() - top)

    def _scroll(self) -> None:
        rect = self._passage_rect()
        if rect is not None:
            self.verticalScrollBar().setValue(int(rect.top()) - self.viewport().height() // 3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar beside the passage, then the text."""
        rect = self._passage_rect()
        if rect is not None:
            painter = QPainter(self.viewport())
            top = rect.top() - self.verticalScrollBar().value()
            painter.fillRect(QRectF(_BAR_AT, top, _BAR, rect.height()), QColor(self._looks.theme.accent))
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the lines at the measure, however wide the pane is."""
        room = max(16, self.width() - _LEFT - _MEASURE - 16)
        self.setViewportMargins(0, 0, min(room, max(16, self.width() - 200)), 0)
        super().resizeEvent(event)


def _depth(provision: Provision) -> int:
    if provision.kind == Kind.SUBITEM:
        return 2
    return 1 if provision.kind == Kind.ITEM and not provision.label else 0


def _hung(provision: Provision) -> bool:
    return bool(provision.label) and provision.kind in _HUNG


def _lead(provision: Provision, heading: str) -> str:
    """Return what stands before the text: the label as printed and the heading."""
    between = "\t" if _hung(provision) else " "
    label = f"{provision.label}{between}" if provision.label else ""
    return label + (f"{heading} " if heading and provision.kind not in _HEADED else heading)


def _runs(text: Text) -> list[tuple[str, frozenset[MarkKind]]]:
    """Return the text cut where bold or italic begins or ends."""
    marks: list[Mark] = [mark for mark in text.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}]
    edges = sorted({0, len(text.plain), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    return [
        (text.plain[start:end], frozenset(mark.kind for mark in marks if mark.start <= start and mark.end >= end))
        for start, end in pairwise(edges)
    ]
