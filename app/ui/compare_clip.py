"""A comparison on the clipboard as a table: a real one where rich text is taken, else columns with tabs between."""

from PySide6.QtCore import QMimeData

from app.ui.compare_texts import Compared
from app.ui.compare_weights import WeightWords
from app.ui.compare_words import CompareWords


def clip(compared: Compared) -> QMimeData:
    """Return the changes of a comparison, what was kept left out, to be pasted into Word or a sheet."""
    from app.export.html import page  # noqa: PLC0415 - late: the window opens without it

    made = QMimeData()
    made.setHtml(page(compared.before, compared.after, compared.comparison))
    made.setText("\n".join(_lines(compared)))
    return made


def _lines(compared: Compared) -> list[str]:
    words, weights = CompareWords(), WeightWords()
    heads = (words.head(text)[0] for text in (compared.before, compared.after))
    lines = ["\t".join(("", "", "", *heads))]
    for found in compared.differences:
        row = compared.rows[found.row]
        sides = [" ".join(part.text for part in cell.parts) if cell else "" for cell in (row.before, row.after)]
        told = weights.headline(row, words.kind(row))
        lines.append("\t".join((weights.weight(found.weight), told, words.places(row), *sides)))
    return lines
