"""What the boxes of the export dialog hold to choose from."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.model.draft import Draft
from app.negotiating.alternat import keeper_of
from app.negotiating.outgoing import KEEP, REFUSE, sendable
from app.settings import Paper
from app.ui.signing_line_dialog import line_said
from app.ui.terms import counted
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.row_button import RowButton

OUTSIDE = "outside"
"""The columns of a table that may leave."""


class Boxes(Protocol):
    """What is filled: the options of the export dialog."""

    paper: ChoiceBox
    author: QLineEdit
    line_asked: RowButton
    filling: ChoiceBox
    columns: ChoiceBox
    original: ChoiceBox
    brackets: ChoiceBox
    comments: QCheckBox


def fill_fixed(options: Boxes, paper: Paper) -> None:
    """Fill what is the same for all texts."""
    tr = QCoreApplication.translate
    options.paper.addItem(tr("ExportOptions", "A4"), userData="a4")
    options.paper.addItem(tr("ExportOptions", "Letter"), userData="letter")
    options.paper.setCurrentIndex(options.paper.findData(paper))
    options.author.setPlaceholderText(tr("ExportOptions", "Who made the changes"))
    options.line_asked.setText(f"{line_said(None)}…")
    options.filling.addItem(tr("ExportOptions", "Our fall-backs"), userData="fallback")
    options.filling.addItem(tr("ExportOptions", "Nothing: to be filled in"), userData="empty")
    options.columns.addItem(tr("ExportOptions", "Ours and theirs"), userData=OUTSIDE)
    options.columns.addItem(tr("ExportOptions", "And precedent, for us"), userData="precedent")
    options.columns.addItem(tr("ExportOptions", "And compromise, for us"), userData="compromise")
    options.columns.addItem(tr("ExportOptions", "All four, for us"), userData="all")


def fill_draft(options: Boxes, draft: Draft) -> None:
    """Fill what a draft alone is asked."""
    tr = QCoreApplication.translate
    sides = draft.instrument.particulars.sides
    keeper = keeper_of(draft)
    for side in sorted(sides, key=lambda side: side.id != keeper):
        words = (
            tr("ExportOptions", "{country} named first")
            if side.id == keeper
            else tr("ExportOptions", "{country} named first (turned)")
        )
        options.original.addItem(words.format(country=side.country), side.id)
    options.brackets.addItem(tr("ExportOptions", "Keep, with owners"), KEEP)
    options.brackets.addItem(tr("ExportOptions", "None may be open"), REFUSE)
    for side in sides:
        options.brackets.addItem(tr("ExportOptions", "Words of {country}").format(country=side.country), side.id)
    count = len(sendable(draft))
    some = counted(
        count, tr("ExportOptions", "1 that is not internal"), tr("ExportOptions", "{n} that are not internal")
    )
    options.comments.setText(some if count else tr("ExportOptions", "None to send"))
    options.comments.setEnabled(bool(count))
