"""Says that a Word file holds tracked changes, and lets the reader choose how they are read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.ui.looks import Looks
from app.ui.models.proposals import summary, tone
from app.ui.terms import long_date
from app.ui.widgets.labels import label
from app.ui.widgets.switch import SegmentedSwitch
from app.word.changes import Tracked


class ChangesBar(QFrame):
    """A strip above the review; ``chosen`` gives accepted, rejected or negotiated."""

    chosen = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("changesbar")
        self._looks = looks
        self._authors: tuple[str, ...] = ()
        self._mark = QLabel()
        self._said = label("", "strong")
        self._who = QLabel()
        self.switch = SegmentedSwitch((
            ("accepted", self.tr("As accepted")),
            ("rejected", self.tr("As rejected")),
            ("negotiated", self.tr("As negotiated")),
        ))
        self.switch.setAccessibleName(self.tr("How tracked changes are read"))
        self.switch.setToolTip(self.tr("As negotiated keeps the text before the changes, and each change beside it."))
        self.switch.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._said)
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # cut where there is no room
        row.addWidget(self._who, 1)
        row.addWidget(label(self.tr("Read them"), "meta"))
        row.addWidget(self.switch)
        looks.changed.connect(self._look)
        self.hide()

    def show_changes(self, tracked: Tracked, changes: str) -> None:
        """Say how many changes by whom; nothing is shown when there is none."""
        self._authors = tracked.authors
        said = summary(tracked.count, len(tracked.authors))
        self._said.setText(self.tr("This file holds {changes}.").format(changes=said))
        self._said.setToolTip(_between(tracked))
        self.switch.choose(changes)
        self.setVisible(bool(tracked.count))
        self._look()

    def _look(self) -> None:
        theme = self._looks.theme
        self._mark.setPixmap(self._looks.icon("edit", theme.accent).pixmap(18, 18))
        names = [
            f"<span style='color:{tone(name, self._authors, theme)}'>{_plain(name) or self.tr('not named')}</span>"
            for name in self._authors[:4]
        ]
        more = [self.tr("and others")] if len(self._authors) > len(names) else []
        self._who.setText(", ".join(names + more))


def _between(tracked: Tracked) -> str:
    """Say from when to when the changes were made."""
    days = dict.fromkeys(long_date(at.date()) for at in (tracked.first, tracked.last) if at)
    return " – ".join(days)


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
