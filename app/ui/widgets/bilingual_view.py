"""Both languages of a draft side by side: rows of provisions, the second text written in its place."""

from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.jobs.translating import version_from_file
from app.model.draft import Step
from app.negotiating.bilingual import held_together, taken_away, version_added, version_removed, worded
from app.ui.looks import Looks
from app.ui.models.bilingual_rows import OURS, PLACE, STATE, THEIRS, BilingualRows, role_words, state_words
from app.ui.open_draft import OpenDraft, Spot
from app.ui.runner import Answer, Job
from app.ui.terms import counted, language_name
from app.ui.widgets.bilingual_edit import WordsEdit
from app.ui.widgets.bilingual_start import BilingualStart
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_PLACE, _PAD, _LEAST = 118, 10, 44
_WRAP = Qt.TextFlag.TextWordWrap


class BilingualView(QFrame):
    """Shows an open draft in both its languages; without a second one it asks for it. ``failed`` gives an error."""

    failed = Signal(object)
    left = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._looks = looks
        self._held: OpenDraft | None = None
        self.model = BilingualRows(self)
        self.model.worded.connect(self._worded)
        self.start = BilingualStart(looks)
        self.start.begun.connect(self._begin)
        self.start.file_wanted.connect(self._ask_file)
        self.table = _Table(looks, self.model)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._said, self._count = label("", "meta"), label("", "doubt")
        self.agree = Button(looks, self.tr("They agree"), "", "check")
        self.agree.clicked.connect(self._agree)
        self.next = Button(looks, self.tr("Next to look at"), "quiet", "next")
        self.next.clicked.connect(lambda: self.step(1))
        self.drop = Button(looks, self.tr("Take this language away"), "quiet", "remove")
        self.drop.clicked.connect(self._remove)
        self.back = Button(looks, self.tr("Back to the draft"), "quiet", "chevron-left")
        self.back.clicked.connect(self.left)
        self._stack = QStackedWidget()
        for part in (self.start, self.table):
            self._stack.addWidget(part)
        self._arrange()
        self.setFocusProxy(self.table)

    def _arrange(self) -> None:
        head = QFrame()
        head.setObjectName("panehead")
        head.setFixedHeight(42)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(10)
        for part in (self.back, self._said, self._count):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.next, self.agree, self.drop):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def hold(self, open_draft: OpenDraft) -> None:
        """Show a draft, and follow it."""
        self.release()
        self._held = open_draft
        open_draft.stepped.connect(self._stepped)
        self._show()
        at = self.model.row_of(open_draft.spot.provision)
        self.table.setCurrentIndex(self.model.index(max(at, 0), THEIRS))

    def release(self) -> None:
        """Show no draft any more."""
        if self._held is not None:
            self._held.stepped.disconnect(self._stepped)
        self._held = None

    def step(self, by: int) -> None:
        """Go to the next row that somebody has to look at, or the one before."""
        found, here = self.model.open_rows(), self.table.currentIndex().row()
        if not found:
            return
        on = [at for at in found if at > here] if by > 0 else [at for at in reversed(found) if at < here]
        target = on[0] if on else found[0 if by > 0 else -1]
        self.table.setCurrentIndex(self.model.index(target, THEIRS))
        self.table.scrollTo(self.table.currentIndex())

    def take_file(self, path: Path, role: str) -> None:
        """Read a file in the background and put its words beside the draft's."""
        held = self._held
        if held is None:
            return
        draft, worker = held.draft, held.context.worker
        kind = "original" if role == "original" else "translation"
        job = Job(lambda progress: version_from_file(draft, path, kind, worker, progress))  # type: ignore[arg-type]
        Answer(job, self._read, self.failed.emit)
        held.context.runner.start(job)

    # ---- what it follows

    def _stepped(self, *_: object) -> None:
        self._show()

    def _show(self) -> None:
        if self._held is None:
            return
        draft = self._held.draft
        versions = draft.instrument.versions
        two = len(versions) > 1
        tags = (language_name(versions[0].language), language_name(versions[1].language) if two else "")
        self.table.fit(self.model.show_draft(draft, tags))
        self._stack.setCurrentWidget(self.table if two else self.start)
        for part in (self.next, self.agree, self.drop):
            part.setVisible(two)
        if not two:
            self.start.offer([each.language for each in versions])
            self._said.setText("")
            self._count.setText("")
            return
        self._said.setText(f"{tags[1]} · {role_words(versions[1].role)}")
        number = len(self.model.open_rows())
        many = counted(number, self.tr("1 to be looked at"), self.tr("{n} to be looked at"))
        self._count.setText(many if number else "")
        self._follow()

    def _chosen(self, now: Index, _before: Index) -> None:
        row = self.model.rows[now.row()] if now.isValid() else None
        if self._held and row and row.ours:
            self._held.stand(Spot(row.ours.id))
        self._follow()

    def _follow(self) -> None:
        at = self.table.currentIndex().row()
        state = self.model.rows[at].state if 0 <= at < len(self.model.rows) else "agrees"
        self.agree.setText(self.tr("Take it away") if state == "left" else self.tr("They agree"))
        self.agree.setEnabled(state in {"ours", "theirs", "left"})
        self.agree.updateGeometry()
        self.next.setEnabled(bool(self.model.open_rows()))

    # ---- changes

    def _do(self, step: Step | None, join: str = "") -> None:
        if self._held:
            self._held.do(step, self, join)

    def _worded(self, ours: str, words: str) -> None:
        if self._held:
            self._do(worded(self._held.draft, ours, words), f"translate {ours}")

    def _agree(self) -> None:
        at = self.table.currentIndex().row()
        if self._held is None or not 0 <= at < len(self.model.rows):
            return
        row = self.model.rows[at]
        if row.ours:
            self._do(held_together(self._held.draft, (row.ours.id,)))
        elif row.theirs:
            self._do(taken_away(self._held.draft, row.theirs.id))

    def _begin(self, tag: str, role: str) -> None:
        if self._held:
            kind = "original" if role == "original" else "translation"
            self._do(version_added(self._held.draft, tag, kind))  # type: ignore[arg-type]
            self.table.setCurrentIndex(self.model.index(0, THEIRS))
            self.table.setFocus()

    def _remove(self) -> None:
        if self._held:
            self._do(version_removed(self._held.draft))

    def _ask_file(self, role: str) -> None:
        if self._held is None:
            return
        kinds = self.tr("Texts (*.docx *.odt *.akn *.xml *.pdf *.html *.htm *.txt);;All files (*)")
        folder = self._held.context.settings.value.last_folder
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The text in the other language"), folder, kinds)
        if chosen:
            self.take_file(Path(chosen), role)

    def _read(self, step: Step) -> None:
        self._do(step)


class _Table(QTableView):
    """The rows; heights follow the words."""

    def __init__(self, looks: Looks, model: BilingualRows) -> None:
        super().__init__()
        self._looks, self._rows = looks, model
        self.setModel(model)
        self.delegate = _Words(looks, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Both languages"))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.SelectedClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_LEAST)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        looks.changed.connect(self.viewport().update)

    def fit(self, rows: tuple[int, ...]) -> None:
        """Give rows the height that their words ask."""
        for row in rows:
            self.setRowHeight(row, self.delegate.height(row))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width between the two texts."""
        super().resizeEvent(event)
        half = max((self.viewport().width() - _PLACE) // 2, 120)
        if self.columnWidth(OURS) != half:
            for column, width in ((PLACE, _PLACE), (OURS, half), (THEIRS, half)):
                self.setColumnWidth(column, width)
            self.fit(tuple(range(self._rows.rowCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Write in the chosen row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.edit(self._rows.index(self.currentIndex().row(), THEIRS))
            return
        super().keyPressEvent(event)


class _Words(QStyledItemDelegate):
    """Paints words in serif and what is to be looked at with an edge and its sentence; edits in place."""

    def __init__(self, looks: Looks, table: _Table) -> None:
        super().__init__(table)
        self._looks, self._table = looks, table

    def height(self, row: int) -> int:
        """Return the height of a row at the widths of the columns."""
        model = self._table.model()
        metrics = QFontMetrics(self._looks.serif(15))
        texts = [str(model.index(row, column).data() or "") for column in (OURS, THEIRS)]
        width = max(self._table.columnWidth(OURS) - 2 * _PAD - 6, 60)
        boxes = [metrics.boundingRect(QRect(0, 0, width, 100_000), _WRAP, text).height() for text in texts]
        state = 18 if model.index(row, 0).data(STATE) != "agrees" else 0
        return max(max(boxes) + 2 * _PAD, _LEAST + state)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the row."""
        return QSize(0, self.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme, place = self._looks.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        state = index.data(STATE)
        painter.save()
        painter.fillRect(place, QColor(theme.now if chosen else theme.paper))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if index.column() == PLACE and state != "agrees":
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), QColor(theme.bracket_line))
        if index.column() == THEIRS:
            painter.fillRect(QRect(place.left(), place.top(), 1, place.height()), QColor(theme.line))
        room = place.adjusted(_PAD + 4, _PAD, -_PAD, -_PAD)
        words = str(index.data() or "")
        if index.column() == PLACE:
            painter.setFont(self._looks.ui(12, 600))
            painter.setPen(QColor(theme.accent if chosen else theme.ink2))
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
            painter.setFont(self._looks.ui(11))
            painter.setPen(QColor(theme.bracket))
            painter.drawText(room.adjusted(0, 18, 0, 8), _WRAP, state_words(state))
        else:
            painter.setFont(self._looks.serif(15))
            painter.setPen(QColor(theme.ink))
            painter.drawText(room, _WRAP, words)
        painter.restore()

    # ---- writing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802 - Qt's name
        """Return a field over the cell; what is typed goes into the draft at once."""
        edit = WordsEdit(self._looks, parent)
        edit.setAccessibleName(self.tr("The provision in the second language"))
        edit.worded.connect(lambda _words: self.commitData.emit(edit))
        row = index.row()
        edit.worded.connect(lambda _words: self._table.fit((row,)))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show the words of the draft."""
        if isinstance(editor, WordsEdit):
            editor.show_words(str(index.data() or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802 - Qt's name
        """Hand on what was typed."""
        if isinstance(editor, WordsEdit) and editor.toPlainText() != str(index.data() or ""):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Cover the cell."""
        editor.setGeometry(option.rect.adjusted(2, 1, -2, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go to the next row with Ctrl+Enter, and leave with Esc; Enter is a line break."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if enter:
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                below = self._table.currentIndex().siblingAtRow(self._table.currentIndex().row() + 1)
                if below.isValid():
                    self._table.setCurrentIndex(below.siblingAtColumn(THEIRS))
                    self._table.edit(below.siblingAtColumn(THEIRS))
                return True
        return super().eventFilter(editor, event)
