"""What the page of templates asks in windows of their own: where to begin, and a name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.drafting.templates import usable_name
from app.jobs import templating
from app.jobs.templating import Listed
from app.library.values import Entry
from app.ui.context import Context
from app.ui.terms import long_date, template_words
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.widgets.search import SearchField
from app.ui.widgets.template_rows import dress

_CHOICE = Qt.ItemDataRole.UserRole


class NewTemplateDialog(QDialog):
    """Asks what a new template begins with; ``choice`` is ("parts", ""), ("template", name) or ("instrument", id)."""

    def __init__(self, context: Context, templates: Sequence[Listed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: tuple[str, str] = ("", "")
        self.setWindowTitle(self.tr("New template"))
        self.resize(560, 520)
        self._rows = self._all(templates, context.library.instruments())
        self.field = SearchField(context.looks, self.tr("Find a template or a text"))
        self.field.searched.connect(self._fill)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Begin with"))
        self.list.setMinimumHeight(300)
        dress(self.list, context.looks)
        self.list.itemActivated.connect(self._take)
        self._begin = Button(context.looks, self.tr("Begin"), "primary")
        self._begin.clicked.connect(lambda: self._take(self.list.currentItem()))
        leave = Button(context.looks, self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        said = self.tr(
            "Of an instrument, names, subject, periods and dates become questions where they are recognised."
        )
        frame(
            self,
            (label(self.tr("Begin with"), "heading"), self.field, self.list, label(said, "hint", wrap=True)),
            (leave, self._begin),
        )
        self._fill("")

    def _all(self, templates: Sequence[Listed], entries: Sequence[Entry]) -> list[tuple[str, str, str]]:
        rows = [("parts", "", self.tr("The parts that every memorandum has"))]
        copy = self.tr("A copy of “{title}”")
        rows += [("template", each.name, copy.format(title=template_words(each.title))) for each in templates]
        for entry in entries:
            known = (", ".join(entry.countries), long_date(entry.signed_on))
            about = " · ".join(part for part in known if part)
            said = self.tr("The text of “{title}”").format(title=entry.short_title or entry.title)
            rows.append(("instrument", entry.id, f"{' '.join(said.split())}\n{about}"))
        return rows

    def _fill(self, words: str) -> None:
        self.list.clear()
        wanted = words.casefold().split()
        for kind, which, said in self._rows:
            if all(word in said.casefold() for word in wanted):
                item = QListWidgetItem(said)
                item.setData(_CHOICE, (kind, which))
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._begin.setEnabled(self.list.count() > 0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item:
            kind, which = item.data(_CHOICE)
            self.choice = (str(kind), str(which))
            self.accept()


class NameDialog(QDialog):
    """Asks what a template's files are called; ``replaces`` says that the one of that name is to go."""

    def __init__(
        self, context: Context, title: str, name: str, may_replace: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.replaces = False
        self._name, self._may_replace = name, may_replace
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.field = QLineEdit(templating.free_name(name) if may_replace else name)
        self.field.setAccessibleName(self.tr("Name of the files"))
        self.field.textChanged.connect(self._typed)
        self._said = label("", "fault", wrap=True)
        self.over = Button(context.looks, self.tr("Replace “{name}”").format(name=name))
        self.over.clicked.connect(self._replace)
        self.over.setVisible(may_replace)
        self.take = Button(context.looks, self.tr("Take this name"), "primary")
        self.take.clicked.connect(self.accept)
        leave = Button(context.looks, self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        hint = self.tr("Small letters a to z, figures, - and _.")
        parts = [label(title, "heading"), self.field, label(hint, "hint"), self._said]
        if may_replace:
            there = self.tr("There is already a template called “{name}”.").format(name=name)
            parts.insert(1, label(there, wrap=True))
        frame(self, parts, (leave, self.over, self.take))
        self._typed(self.field.text())
        self.field.selectAll()

    @property
    def name(self) -> str:
        """The name that was taken."""
        return self._name if self.replaces else self.field.text().strip()

    def _typed(self, words: str) -> None:
        name = words.strip()
        taken = usable_name(name) and templating.taken(name) and (self._may_replace or name != self._name)
        self._said.setText(self.tr("Another template has this name.") if taken else "")
        self.take.setEnabled(usable_name(name) and not taken)

    def _replace(self) -> None:
        self.replaces = True
        self.accept()
