"""What of a source stands outside the tree: missing passages, and what was set aside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.review import Matter, Review, count
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label


class AsideList(QScrollArea):
    """Lists passages with what can be done; sends the place of a passage in the matter."""

    taken = Signal(int)
    put_aside = Signal(int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_review(self, matter: Matter, review: Review) -> None:
        """List what stands outside the tree now."""
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        missing = [at for at in range(len(matter.missing)) if at not in review.aside | review.taken]
        self._add_missing(column, matter, missing)
        self._add_aside(column, matter, review)
        if not missing and not review.aside and not review.removed and not matter.set_aside:
            column.addWidget(label(self.tr("Nothing is set aside: every word stands in the tree."), "meta", wrap=True))
        column.addStretch(1)
        self.setWidget(page)

    def _words(self, number: int) -> str:
        return counted(number, self.tr("1 word"), self.tr("{n} words"))

    def _add_missing(self, column: QVBoxLayout, matter: Matter, missing: list[int]) -> None:
        if not missing:
            return
        column.addWidget(label(self.tr("Missing in the tree"), "label"))
        for at in missing:
            column.addWidget(label(matter.missing[at], "serif-small", wrap=True))
            take = Button(self._looks, self.tr("Put into the tree"))
            aside = Button(self._looks, self.tr("Set aside"), "quiet")
            take.clicked.connect(lambda _=False, at=at: self.taken.emit(at))
            aside.clicked.connect(lambda _=False, at=at: self.put_aside.emit(at))
            row = QHBoxLayout()
            row.addWidget(take)
            row.addWidget(aside)
            row.addStretch(1)
            row.addWidget(label(self._words(count(matter.missing[at])), "hint"))
            column.addLayout(row)
            column.addWidget(hairline())

    def _add_aside(self, column: QVBoxLayout, matter: Matter, review: Review) -> None:
        passages = [matter.missing[at] for at in sorted(review.aside)] + [p.words for p in review.removed]
        if not passages and not matter.set_aside:
            return
        column.addWidget(label(self.tr("Set aside"), "label"))
        if matter.set_aside:
            said = self.tr("{words} of the source are no part of the text, such as page numbers.")
            said = said.format(words=self._words(matter.set_aside))
            column.addWidget(label(said, "meta", wrap=True))
        for words in passages:
            column.addWidget(label(words, "serif-small", wrap=True))
            column.addWidget(hairline())
        if passages:
            column.addWidget(label(self.tr("Ctrl+Z takes a step back."), "hint"))
