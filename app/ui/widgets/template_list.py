"""The templates at the left of their page: one's own first, those that ship below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.jobs.templating import Listed
from app.ui.looks import Looks
from app.ui.terms import template_words
from app.ui.widgets.template_rows import dress

_NAME = Qt.ItemDataRole.UserRole


class TemplateList(QListWidget):
    """Lists templates under two headings; ``chosen`` gives the name of the one that the user went to."""

    chosen = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Templates"))
        dress(self, looks)
        self.currentItemChanged.connect(self._went)

    def show_templates(self, templates: Sequence[Listed], current: str) -> None:
        """Show the templates and choose ``current`` without telling anybody."""
        self.blockSignals(True)
        self.clear()
        for own, title in ((True, self.tr("Yours")), (False, self.tr("These come with Paraph"))):
            rows = [each for each in templates if each.own is own]
            if rows:
                self._heading(title)
            for each in rows:
                item = QListWidgetItem(self._said(each))
                item.setData(_NAME, each.name)
                item.setToolTip(each.fault or each.name)
                self.addItem(item)
                if each.name == current:
                    self.setCurrentItem(item)
        self.blockSignals(False)

    def names(self) -> tuple[str, ...]:
        """Return the names listed, in their order."""
        found = (self.item(row).data(_NAME) for row in range(self.count()))
        return tuple(name for name in found if name)

    def _heading(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _said(self, each: Listed) -> str:
        title = template_words(each.title)
        if each.unsaved:
            return self.tr("{title}\nnot saved yet").format(title=title)
        return self.tr("{title}\ncannot be used").format(title=title) if each.fault else title

    def _went(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item and item.data(_NAME):
            self.chosen.emit(item.data(_NAME))
