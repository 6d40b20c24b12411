"""The settings: theme, the author's name in redlines, the paper."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.handling_dialog import MarkingBox
from app.ui.safety_settings import LibrarySafety, Traces
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class SettingsDialog(QDialog):
    """Takes each choice at once; there is nothing to confirm. Another language shows once the dialog is closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        value = context.settings.value
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(560)
        themes = (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        papers = (("a4", self.tr("A4")), ("letter", self.tr("Letter")))
        self.theme = _choices(themes, value.theme, self.tr("Theme"))
        self.theme.currentIndexChanged.connect(self._theme_chosen)
        self.paper = _choices(papers, value.paper, self.tr("Paper"))
        self.paper.currentIndexChanged.connect(self._paper_chosen)
        # each language is called by its own name, so that whoever is in the wrong one finds the way back
        tongues = (("system", self.tr("As the system")), ("en", "English"), ("ja", "日本語"))
        self.language = _choices(tongues, value.language, self.tr("Language"))
        self.language.currentIndexChanged.connect(self._language_chosen)
        self.author = self._author(value.author)
        self.marking = MarkingBox(value.marking)
        self.safety, self.traces = LibrarySafety(context), Traces(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addWidget(label(self.tr("Settings"), "heading"))
        column.addLayout(self._form())
        column.addLayout(self._foot())

    def _author(self, name: str) -> QLineEdit:
        field = QLineEdit(name)
        field.setAccessibleName(self.tr("Author"))
        field.setPlaceholderText(self.tr("Name in tracked changes"))
        field.editingFinished.connect(self._author_typed)
        return field

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        form.addRow(label(self.tr("Language")), self.language)
        form.addRow(label(self.tr("Theme")), self.theme)
        form.addRow(label(self.tr("Author of redlines")), self.author)
        form.addRow(label(self.tr("Paper")), self.paper)
        form.addRow(label(self.tr("Marking on all files")), self.marking)
        form.addRow(label(self.tr("Library")), self.safety)
        form.addRow(label(self.tr("Traces")), self.traces)
        return form

    def _foot(self) -> QHBoxLayout:
        context = self._context
        close = Button(context.looks, self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Library: {path}").format(path=context.library.path), "hint", wrap=True), 1)
        window = self.parentWidget()
        place = window.findChild(QAction, "command.place") if window else None
        if place:
            move = Button(context.looks, self.tr("Move it…"), "quiet")
            move.setAccessibleName(place.text())
            move.clicked.connect(self.accept)
            move.clicked.connect(lambda: QTimer.singleShot(0, place.trigger))  # once this dialog is gone
            row.addWidget(move)
        row.addWidget(close)
        return row

    def done(self, result: int) -> None:
        """Take a name that was typed without leaving its field."""
        self._author_typed()
        self._context.settings.change(marking=self.marking.marking)
        super().done(result)

    def _theme_chosen(self) -> None:
        theme = self.theme.currentData()
        self._context.settings.change(theme=theme)
        self._context.looks.choose(theme)

    def _language_chosen(self) -> None:
        self._context.settings.change(language=self.language.currentData())

    def _paper_chosen(self) -> None:
        self._context.settings.change(paper=self.paper.currentData())

    def _author_typed(self) -> None:
        self._context.settings.change(author=self.author.text().strip())


def _choices(options: tuple[tuple[str, str], ...], chosen: str, name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key, word in options:
        box.addItem(word, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
