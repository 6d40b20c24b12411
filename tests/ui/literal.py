"""What a window shows of words that look like markup: the very words, and nothing is fetched for them."""

import re

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)

from tests.ui.access import told, visible

HOSTILE = (
    '<b>Zbold</b> R&amp;Zand <img src="file:///nowhere/zpicture.png"> <a href="http://127.0.0.1/z">Zlink</a> "q" Z&Zon'
)
"""Words of an instrument, a file, a person: they look like what Qt would draw."""
_LOST = re.compile(r"(?<!<b>)Zbold|(?<!&amp;)Zand|(?<!/z\">)Zlink|Z(?!&|on)Zon")
_MNEMONIC = re.compile(r"&(.)", re.DOTALL)


class Asking(QTextDocument):
    """A document that notes what it would fetch."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def loadResource(self, kind, url):  # noqa: N802 - Qt's name
        if kind != QTextDocument.ResourceType.StyleSheetResource.value:
            self.asked += [] if url.scheme() == "data" else [url.toString()]


def faults(root):
    """Return what a window does not show as it is written, or asks a resource for."""
    found = []
    for widget in visible(root):
        for shown, asked in surfaces(widget):
            if _LOST.search(shown) or asked:
                found.append(f"{told(widget)}: {shown[:160]!r} {asked}")
    return found


def shows(root):
    """Whether a window shows any of the words at all."""
    return any("Zbold" in shown for widget in visible(root) for shown, _ in surfaces(widget))


def surfaces(widget):
    """Yield each text that a widget shows, as it is seen, and what it would fetch."""
    if isinstance(widget, QLabel):
        yield as_drawn(widget.text(), widget.textFormat(), widget.buddy() is not None)
    elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
        yield widget.toPlainText(), []
    elif isinstance(widget, QLineEdit):
        yield widget.text(), []
    elif isinstance(widget, QAbstractButton):
        yield (widget.text() if _paints_itself(widget) else without_keys(widget.text())), []
        for action in widget.menu().actions() if hasattr(widget, "menu") and isinstance(widget.menu(), QMenu) else ():
            yield without_keys(action.text()), []
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield without_keys(widget.tabText(at)), []
    elif isinstance(widget, QGroupBox):
        yield without_keys(widget.title()), []
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), []
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from ((words, []) for words in _items(widget.model()))


def as_drawn(words, form, keyed=False):
    """Return the words of a label as they are drawn, and what it fetches for them."""
    rich = form == Qt.TextFormat.RichText or (form == Qt.TextFormat.AutoText and Gui.mightBeRichText(words))
    if not rich:
        return (without_keys(words) if keyed else words), []
    document = Asking()
    document.setHtml(words)
    document.adjustSize()
    return document.toPlainText(), document.asked


def without_keys(words):
    """Return what is seen of words in which "&" marks a key."""
    return _MNEMONIC.sub(lambda found: found[1], words)


def _paints_itself(button):
    return any("paintEvent" in vars(kind) for kind in type(button).__mro__ if kind.__module__.startswith("app."))


def _items(model, most=200):
    for row in range(min(model.rowCount(QModelIndex()), most)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        for column in range(min(columns, 8)):
            yield str(model.index(row, column).data() or "")
