"""What stands on the pages of a file besides its text: running head, marking, line numbers."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QWidget

from app.ui.base_dialog import BaseDialog
from app.ui.context import Context
from app.ui.handling_dialog import MARKINGS
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.widgets.row_button import RowButton


@dataclass(frozen=True, slots=True)
class Worn:
    """What a person wants on the pages, whatever the text: ``head`` the short title, ``dated`` the day's date."""

    head: bool = False
    dated: bool = False
    original: bool = False
    line_numbers: bool = False
    marking: str = ""

    def kept(self) -> str:
        """Return it as the settings keep it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def of(cls, kept: str) -> "Worn":
        """Return what ``kept`` returned; nothing at all for what is damaged."""
        try:
            known = json.loads(kept)
        except ValueError:
            return cls()
        if not isinstance(known, dict):
            return cls()
        plain = cls()
        return cls(**{
            each.name: known[each.name]
            for each in fields(cls)
            if type(known.get(each.name)) is type(getattr(plain, each.name))
        })


def worn_said(worn: Worn, *, original: bool = True) -> str:
    """Say in a few words what stands on the pages."""
    tr = QCoreApplication.translate
    parts = [
        *([tr("Export", "title")] if worn.head else []),
        *([tr("Export", "date")] if worn.dated else []),
        *([tr("Export", "original")] if worn.original and original else []),
        *([worn.marking] if worn.marking else []),
        *([tr("Export", "line numbers")] if worn.line_numbers else []),
    ]
    said = tr("Export", ", ").join(parts)
    return said[:1].upper() + said[1:] if said else tr("Export", "The text alone")


class PageDialog(QDialog):
    """Asks what stands on the pages; ``worn`` is the answer. ``examples`` are the words that each would put there."""

    def __init__(
        self, context: Context, worn: Worn, examples: tuple[str, str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("On the pages"))
        self.setMinimumWidth(440)
        title, day, original = examples
        self._boxes = {
            "head": QCheckBox(self.tr("Title in the head: {words}").format(words=_cut(title))),
            "dated": QCheckBox(self.tr("Date of the draft: {words}").format(words=day)),
            "original": QCheckBox(self.tr("Whose original it is: {words}").format(words=original)),
            "line_numbers": QCheckBox(self.tr("Line numbers")),
        }
        for name, box in self._boxes.items():
            box.setChecked(getattr(worn, name))
        if not original:
            self._boxes["original"].hide()
        self.marking = QComboBox()
        self.marking.setEditable(True)
        self.marking.setAccessibleName(self.tr("Marking"))
        self.marking.addItems(["", *MARKINGS])
        self.marking.setEditText(worn.marking)
        take = Button(context.looks, self.tr("Take"), "primary", hint=self.tr("Enter"))
        take.setDefault(True)
        take.clicked.connect(self.accept)
        leave = Button(context.looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        said = label(self.tr("Marking: how the file is to be handled"), "meta")
        said.setBuddy(self.marking)
        self._context = context
        self.house = RowButton(context.looks)
        self.house.clicked.connect(self._ask_house)
        self._say_house()
        styles = label(self.tr("House style: page, letterhead and styles"), "meta")
        styles.setBuddy(self.house)
        frame(self, (*self._boxes.values(), said, self.marking, styles, self.house), (leave, take))

    def _ask_house(self) -> None:
        """Ask for the ministry's own Word file; it is for all files from now on."""
        dialog = BaseDialog(self._context, self)
        dialog.accepted.connect(self._say_house)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_house(self) -> None:
        path = self._context.settings.value.base_file
        words = f"{Path(path).name}…" if path else self.tr("Paraph’s own…")
        self.house.setText(words)
        self.house.setToolTip(path)
        self.house.setAccessibleName(self.tr("House style: {name}").format(name=words.rstrip("…")))

    @property
    def worn(self) -> Worn:
        """What was answered."""
        chosen = {name: box.isChecked() for name, box in self._boxes.items()}
        return Worn(**chosen, marking=" ".join(self.marking.currentText().split()))


_MOST = 48


def _cut(words: str) -> str:
    return words if len(words) <= _MOST else f"{words[:_MOST].rstrip()}…"
