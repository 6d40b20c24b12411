"""The two panes of an open template: what is written, and what it makes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.drafting.checking import Blemish, Look
from app.drafting.own import Texts
from app.drafting.questions import defaults
from app.drafting.templates import Template
from app.export.pages import clean
from app.progress import quiet
from app.settings import Paper
from app.ui.looks import Looks
from app.ui.widgets.answers_form import AnswersForm
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.page_preview import PagePreview
from app.ui.widgets.panes import pane, pane_head
from app.ui.widgets.search import SearchField
from app.ui.widgets.switch import SegmentedSwitch
from app.ui.widgets.template_editor import TemplateEditor
from app.ui.widgets.template_faults import TemplateFaults
from app.ui.widgets.template_questions import TemplateQuestions


class TemplateEditors(QFrame):
    """The text, the questions as a form, and the file of the questions; ``typed`` gives both texts."""

    typed = Signal(object)
    copy_requested = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._looks, self._editable = looks, True
        self.text = TemplateEditor(looks, self.tr("Text of the template"))
        self.head = TemplateEditor(looks, self.tr("File of questions"), head=True)
        self.form = TemplateQuestions(looks)
        self.faults = TemplateFaults(looks)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.text, self.tr("Text"))
        self.tabs.addTab(self.form, self.tr("Questions"))
        self.tabs.addTab(self.head, self.tr("File of questions"))
        self.tabs.currentChanged.connect(self._turned)
        self.find_bar = _FindBar(looks)
        self.find_bar.asked.connect(self._find)
        self.find_bar.closed.connect(self._close_find)
        self.text.typed.connect(self._typed)
        self.head.typed.connect(self._typed)
        self.form.rewritten.connect(self.head.rewrite)
        self.faults.chosen.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._band = self._shipped_band()
        for part in (self._band, self.find_bar, self.tabs, hairline(), self.faults):
            column.addWidget(part, int(part is self.tabs))
        self.setFocusProxy(self.tabs)

    def _shipped_band(self) -> QFrame:
        band = QFrame()
        band.setObjectName("band")
        row = QHBoxLayout(band)
        row.setContentsMargins(14, 4, 14, 4)
        row.addWidget(label(self.tr("This template comes with Paraph. A copy can be changed."), "meta"), 1)
        copy = Button(self._looks, self.tr("Make a copy"), "link")
        copy.clicked.connect(self.copy_requested)
        row.addWidget(copy)
        band.hide()
        return band

    def show_texts(self, texts: Texts, editable: bool) -> None:
        """Show a template from its beginning."""
        self._editable = editable
        for editor, words in ((self.text, texts.text), (self.head, texts.head)):
            editor.show_text(words)
            editor.setReadOnly(not editable)
            editor.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextEditorInteraction
                if editable
                else Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.form.show_head(texts.head, editable)
        self._band.setVisible(not editable)
        self.show_faults(())

    def rewrite(self, texts: Texts) -> None:
        """Make both files say this, as a step that can be undone."""
        self.text.rewrite(texts.text)
        self.head.rewrite(texts.head)

    def show_faults(self, faults: Sequence[Blemish]) -> None:
        """Mark the faulty lines, and list the faults below."""
        for part, editor in (("text", self.text), ("head", self.head)):
            editor.show_faults({each.line: each.why for each in faults if each.part == part and each.line})
        self.faults.show_faults(faults)

    def show_part(self, part: str) -> None:
        """Bring "text", "form" or "head" to the front."""
        widget = {"text": self.text, "form": self.form, "head": self.head}[part]
        self.tabs.setCurrentWidget(widget)
        (self.form.list if part == "form" else widget).setFocus()

    def ask_words(self) -> None:
        """Let words be searched for in the file in front."""
        if self.tabs.currentWidget() is self.form:
            self.show_part("head")
        self.find_bar.show()
        self.find_bar.field.setFocus()
        self.find_bar.field.selectAll()

    def _editor(self) -> TemplateEditor:
        return self.head if self.tabs.currentWidget() is self.head else self.text

    def _find(self, words: str, back: bool) -> None:
        self.find_bar.say(not words or self._editor().find_words(words, back))

    def _close_find(self) -> None:
        self.find_bar.hide()
        self._editor().setFocus()

    def _typed(self) -> None:
        self.typed.emit(Texts(self.text.text, self.head.text))
        if self.tabs.currentWidget() is self.form:
            self.form.show_head(self.head.text, self._editable)

    def _turned(self) -> None:
        if self.tabs.currentWidget() is self.form:
            self.form.show_head(self.head.text, self._editable)

    def _go(self, fault: Blemish) -> None:
        self.show_part(fault.part)
        if fault.line:
            (self.head if fault.part == "head" else self.text).go_to(fault.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close the bar that finds with Esc; undo what the form wrote into the file."""
        form = self.tabs.currentWidget() is self.form
        if event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self._close_find()
        elif form and event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            again = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.head.redo if again else self.head.undo)()
        elif form and event.key() == Qt.Key.Key_Y and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.head.redo()
        else:
            super().keyPressEvent(event)


class TemplatePreview(QFrame):
    """What a template makes of example answers: the pages of its text, and its questions as the drafter sees them."""

    answered = Signal(str, object)

    def __init__(self, looks: Looks, parent: QWidget | None = None, paper: Paper = "a4") -> None:
        super().__init__(parent)
        self._paper = paper
        self.pages, self.form = PagePreview(looks), AnswersForm()
        self.form.answered.connect(self.answered)
        self._template: Template | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.form)
        self.switch = SegmentedSwitch((("text", self.tr("Text")), ("answers", self.tr("Example answers"))))
        self.switch.chosen.connect(self._turned)
        self._said = label("", "doubt")
        head = pane_head(self.tr("Preview"), self._said, (self.switch,), 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane("panel", head, self._stack))
        self.setFocusProxy(self.pages)

    def forget(self) -> None:
        """Show another template from its defaults."""
        self._template = None

    def show_look(self, look: Look) -> None:
        """Show what a template makes; where it makes nothing, the last text stays, and that is said."""
        if look.instrument:
            self.pages.put(clean(look.instrument, quiet), self._paper)
        stale = look.instrument is None and self.pages.words != ""
        self._said.setText(self.tr("the last text that could be made") if stale else "")
        before, new = self._template, look.template
        if new is None or (before and before.name == new.name and before.questions == new.questions):
            return
        same = before is not None and before.name == new.name
        typed = {each.key: self._value(each.key) for each in before.questions} if before and same else {}
        self._template = new
        self.form.ask(new)
        self.form.show_answers({key: typed.get(key, value) for key, value in defaults(new).items()})

    def _value(self, key: str) -> object:
        return self.form.field(key).value()

    def _turned(self, key: str) -> None:
        self._stack.setCurrentWidget(self.form if key == "answers" else self.pages)


class _FindBar(QFrame):
    """A field that finds words, with the way on and back."""

    asked = Signal(str, bool)
    closed = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("band")
        self.field = SearchField(looks, self.tr("Find in this file"))
        self.field.searched.connect(lambda words: self.asked.emit(words, False))
        self._said = label("", "doubt")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self._said)
        for words, back in ((self.tr("Previous"), True), (self.tr("Next"), False)):
            button = Button(looks, words, "link")
            button.clicked.connect(lambda _=False, back=back: self.asked.emit(self.field.text(), back))
            row.addWidget(button)
        close = Button(looks, self.tr("Close"), "link")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.hide()

    def say(self, found: bool) -> None:
        """Say when there are no such words."""
        self._said.setText("" if found else self.tr("not found"))
