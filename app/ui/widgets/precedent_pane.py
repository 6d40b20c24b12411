"""The inspector's tab Precedent: what signed texts say at the place that is current."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.library.values import Clause
from app.model.comparison import Hunk
from app.ui.draft_precedents import Option
from app.ui.looks import Looks
from app.ui.terms import counted, long_date
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.choice_row import ChoiceRow
from app.ui.widgets.labels import hairline, label

_LETTERS = "ABCDEFGHIJ"
_NEXT = "Alt+PgDn"
_ROOMY = 340
"""Width from which the key fits beside its word."""


class PrecedentPane(QScrollArea):
    """Shows one of several clauses as a card and lists the others; ``used`` gives a clause's id, ``went`` a place."""

    used = Signal(str)
    went = Signal(int)
    taken_back = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._options: tuple[Option, ...] = ()
        self._at = 0
        self._head, self._taken, self._why = "", False, ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Precedent"))
        looks.changed.connect(self._draw)

    @property
    def option(self) -> Option | None:
        """The clause in the card; None when there is no precedent."""
        return self._options[self._at] if self._options else None

    def show_options(self, head: str, options: tuple[Option, ...], taken: bool) -> None:
        """Show the clauses for the place ``head``; ``taken``: its words come from the library already.

        The clause in the card stays, where it is among them still.
        """
        shown = self.option.clause.id if self.option and head == self._head else ""
        ids = [option.clause.id for option in options]
        self._head, self._options, self._taken = head, options, taken
        self._at = ids.index(shown) if shown in ids else 0
        self._draw()

    def set_why(self, why: str) -> None:
        """Say why the clause in the card cannot be used here; empty when it can."""
        self._why = why
        self._draw()

    def step(self, by: int) -> None:
        """Go to the next or previous clause."""
        if self._options:
            self.go_to((self._at + by) % len(self._options))

    def go_to(self, at: int) -> None:
        """Show clause ``at`` in the card."""
        self._at = at
        self.went.emit(at)
        self._draw()

    def use(self) -> None:
        """Take the wording in the card."""
        if self.option and not self._why:
            self.used.emit(self.option.clause.id)

    # ---- drawing

    def _draw(self) -> None:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 14, 14, 20)
        column.setSpacing(8)
        option = self.option
        row = QHBoxLayout()
        row.addWidget(label(self._head, "strong", wrap=True), 1)
        if option and option.likeness is not None:
            row.addWidget(label(self._departures(option), "meta"))
        column.addLayout(row)
        if option:
            self._card(column, option)
            self._buttons(column)
            self._others(column)
        else:
            column.addWidget(label(self.tr("No precedent"), "meta"))
            if self._taken:
                column.addWidget(self._back())
        column.addStretch(1)
        self.setWidget(page)

    def _departures(self, option: Option) -> str:
        count = sum(hunk.op != "equal" for hunk in option.hunks)
        return counted(count, self.tr("1 departure"), self.tr("{n} departures")) if count else self.tr("as precedent")

    def _card(self, column: QVBoxLayout, option: Option) -> None:
        said = self.tr("Precedent") if self._at else self.tr("Closest precedent")
        if option.likeness is None:
            said = self.tr("Another wording of this topic")
        column.addWidget(label(said, "label"))
        card = _Card(self._looks)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(15, 11, 12, 12)
        inside.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(label(option.clause.short_title, "strong", wrap=True), 1)
        if option.likeness is not None:
            said = self.tr("{hundredths} % alike").format(hundredths=round(option.likeness * 100))
            head.addWidget(label(said, "meta"), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addWidget(label(self._where(option.clause), "meta", wrap=True))
        inside.addSpacing(6)
        inside.addWidget(self._words(option.hunks, option.clause.text))
        column.addWidget(card)

    def _where(self, clause: Clause) -> str:
        signed = ", ".join(part for part in (clause.place, long_date(clause.signed_on)) if part)
        section = self.tr("section {label}").format(label=clause.label) if clause.label else clause.heading
        return " · ".join(part for part in (signed, section) if part)

    def _words(self, hunks: tuple[Hunk, ...], text: str) -> QLabel:
        """Return the clause's words, those that the draft lacks in semibold on their tint."""
        theme = self._looks.theme
        lacking = f"background:{theme.removed_tint}; color:{theme.removed}; font-weight:600"
        parts = [
            f'<span style="{lacking}">{escape(hunk.before)}</span>'
            if hunk.op in {"delete", "replace"} and hunk.before.strip()
            else escape(hunk.before)
            for hunk in hunks
        ]
        shown = QLabel(f'<p style="line-height:22px; margin:0">{"".join(parts) or escape(text)}</p>')
        shown.setTextFormat(shown.textFormat().RichText)
        shown.setFont(self._looks.serif(15))
        shown.setWordWrap(True)
        shown.setProperty("role", "clause")
        shown.setTextInteractionFlags(shown.textInteractionFlags().TextSelectableByMouse)
        return shown

    def _buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        use = Button(self._looks, self.tr("Use this wording"), "primary", hint="Ctrl+Enter")
        use.setObjectName("use")
        use.setEnabled(not self._why)
        use.setToolTip(self._why)
        use.clicked.connect(self.use)
        row.addWidget(use)
        if len(self._options) > 1:
            hint = _NEXT if self.viewport().width() >= _ROOMY else ""
            onward = Button(self._looks, self.tr("Next"), "quiet", hint=hint)
            onward.setToolTip(with_key(self.tr("Next wording"), _NEXT))
            onward.clicked.connect(lambda: self.step(1))
            row.addWidget(onward)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)
        if self._why:
            column.addWidget(label(self._why, "hint", wrap=True))
        if self._taken:
            column.addWidget(self._back())

    def _back(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        back = Button(self._looks, self.tr("Back to the template’s wording"), "link")
        back.setObjectName("back")
        back.clicked.connect(self.taken_back)
        row.addWidget(back)
        row.addStretch(1)
        return holder

    def _others(self, column: QVBoxLayout) -> None:
        if len(self._options) <= 1:
            return
        column.addSpacing(6)
        column.addWidget(label(self.tr("Wordings in your library · {count}").format(count=len(self._options)), "label"))
        column.addWidget(hairline())
        for at, option in enumerate(self._options):
            clause = option.clause
            about = " · ".join(
                part for part in (clause.short_title, str(clause.signed_on.year) if clause.signed_on else "") if part
            )
            aside = self.tr("shown") if at == self._at else ""
            row = ChoiceRow(self._looks, f"{_LETTERS[at]}  {clause.text}", about, aside=aside, serif=True)
            row.taken.connect(lambda at=at: self.go_to(at))
            column.addWidget(row)


class _Card(QFrame):
    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, painter = self._looks.theme, QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(0, 0, 3, self.height(), QColor(theme.accent))
        painter.end()
