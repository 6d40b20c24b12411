"""Cards that open below a row of the tree: a doubt's question, where to split, the topics of the sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.language.sentences import sentences
from app.language.topics import all_topics
from app.model.provision import Provision, TopicSpan
from app.ui.looks import Looks
from app.ui.models.offsets import from_qt, to_qt
from app.ui.models.review import with_topic
from app.ui.terms import topic_name as title
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import label


class QuestionCard(QFrame):
    """A doubt: what was read how, and the answers, each with its key."""

    answered = Signal(str)

    def __init__(self, looks: Looks, sentence: str, answers: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setObjectName("question")
        sign = QLabel()
        sign.setPixmap(looks.icon("warning", looks.theme.bracket).pixmap(15, 15))
        said = label(sentence, "value", wrap=True)
        said.setMinimumWidth(200)
        row = QHBoxLayout()
        for at, (name, words, key) in enumerate(answers):
            button = Button(looks, words, "" if at == 0 else "quiet", hint=key)
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, name=name: self.answered.emit(name))
            row.addWidget(button)
        row.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(8)
        grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, 0, 1)
        grid.addLayout(row, 1, 1)
        grid.setColumnStretch(1, 1)
        theme = looks.theme
        self.setStyleSheet(
            f"QFrame#question {{ background: {theme.paper}; border: 1px solid {theme.bracket_line}; border-top: 0; }}"
        )


class SplitCard(QFrame):
    """The words of a provision with a caret: Enter splits before it, Ctrl+Right goes to the next sentence."""

    split = Signal(int)
    closed = Signal()

    def __init__(self, looks: Looks, provision: Provision, offset: int = 0) -> None:
        super().__init__()
        self.setObjectName("card")
        self._text = provision.text.plain
        self._starts = [start for start, _ in sentences(self._text)]
        self.edit = QPlainTextEdit(self._text)
        self.edit.setFont(looks.serif(14))
        self.edit.setUndoRedoEnabled(False)
        self.edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.edit.setCursorWidth(2)
        self.edit.setFixedHeight(112)
        self.edit.setAccessibleName(self.tr("Where to split"))
        self.edit.installEventFilter(self)
        self._do = Button(looks, self.tr("Split here"), hint=self.tr("Enter"))
        self._next = Button(looks, self.tr("Next sentence"), "quiet", hint="Tab")
        close = Button(looks, self.tr("Leave it"), "quiet", hint="Esc")
        self._do.clicked.connect(self._done)
        self._next.clicked.connect(self.to_next_sentence)
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        for button in (self._do, self._next, close):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Put the caret where the second provision begins."), "meta"))
        column.addWidget(self.edit)
        column.addLayout(row)
        self._place(offset or (self._starts[1] if len(self._starts) > 1 else 0))

    def offset(self) -> int:
        """Return the caret's place, in code points."""
        return from_qt(self._text, self.edit.textCursor().position())

    def to_next_sentence(self) -> None:
        """Put the caret before the next sentence; after the last one before the second."""
        later = [start for start in self._starts if start > self.offset()] or self._starts[1:2]
        if later:
            self._place(later[0])

    def eventFilter(self, _watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # noqa: N802
        """Take Enter, Tab and Esc from the words."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        act = {
            Qt.Key.Key_Return: self._done,
            Qt.Key.Key_Enter: self._done,
            Qt.Key.Key_S: self._done,
            Qt.Key.Key_Tab: self.to_next_sentence,
            Qt.Key.Key_Escape: self.closed.emit,
        }.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        act()
        return True

    def _place(self, offset: int) -> None:
        cursor = self.edit.textCursor()
        cursor.setPosition(to_qt(self._text, offset))
        self.edit.setTextCursor(cursor)
        self.edit.centerCursor()

    def _done(self) -> None:
        self.split.emit(self.offset())


class TopicCard(QFrame):
    """The sentences of a provision, each with its topic."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, looks: Looks, provision: Provision) -> None:
        super().__init__()
        self.setObjectName("card")
        self._topics = provision.topics
        self._spans = sentence_topics(provision)
        self._boxes: list[QComboBox] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setColumnStretch(0, 1)
        for row, span in enumerate(self._spans):
            words = provision.text.plain[span.start : span.end] or provision.words
            said = label(shortened(words, 240), "serif-small", wrap=True)
            said.setToolTip(words)
            grid.addWidget(said, row, 0)
            grid.addWidget(self._box(span, words), row, 1)
        close = Button(looks, self.tr("Done"), hint="Esc")
        close.clicked.connect(self.closed)
        grid.addWidget(close, len(self._spans), 1, Qt.AlignmentFlag.AlignRight)

    def focus(self) -> None:
        """Put the focus on the first topic."""
        self._boxes[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close on Esc and Enter."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _box(self, span: TopicSpan, words: str) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(self.tr("Topic of “{words}”").format(words=shortened(words)))
        box.addItem(self.tr("No topic"), "")
        for topic in all_topics():
            box.addItem(title(topic), topic)
        box.setCurrentIndex(max(box.findData(span.topic), 0))
        box.activated.connect(lambda _: self._changed(span, box.currentData()))
        box.setFixedWidth(190)
        self._boxes.append(box)
        return box

    def _changed(self, span: TopicSpan, topic: str) -> None:
        self._topics = with_topic(self._topics, span.start, span.end, topic)
        self.chosen.emit(self._topics)


def sentence_topics(provision: Provision) -> tuple[TopicSpan, ...]:
    """Return a span for each sentence of a provision, with its first topic or an empty one.

    A provision without sentences of its own (a heading alone) gives one span.
    """
    text = provision.text.plain
    spans = sentences(text) or ((0, len(text)),)
    return tuple(TopicSpan(_topic_in(provision, start, end), start, end) for start, end in spans)


def shortened(words: str, most: int = 64) -> str:
    """Return the beginning of a long passage."""
    return words if len(words) <= most else f"{words[:most].rstrip()} …"


def _topic_in(provision: Provision, start: int, end: int) -> str:
    for span in provision.topics:
        if (span.start < end and span.end > start) or (start == end == span.start):
            return span.topic
    return ""
