"""Word files: the package to the text as kept, labels printed in it, and its lines."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.errors import UnreadableFile
from app.ingest.lines import Cell, Line
from app.model.text import Mark, MarkKind
from app.word.changes import Changes
from app.word.package import open_package
from app.word.walk import Paragraph, Run, margins, paragraphs

_UNSEEN = str.maketrans("", "", "\u00ad")
_HEADING = "heading"
_SENTENCE = re.compile(r"[.;:,。；：、]\W*$")
_FEW, _MANY, _MANY_LETTERS = 6, 12, 50
_STARRED = re.compile(r"\*\*(?=\S)(?P<words>(?:(?!\n[ \t]*\n)(?!\*\*).)+?)(?<=\S)\*\*", re.DOTALL)


def read_docx(name: str, data: bytes, changes: Changes = "accepted") -> tuple[str, tuple[Line, ...]]:
    """Return the text of a Word file and its lines; raise UnreadableFile.

    The text holds the numbers and bullets that Word counts, since they are printed; lines have them as labels. A
    break within a paragraph begins a new line; headers and footers come last, set aside. Tracked changes are read as
    accepted, or as rejected.
    """
    written: list[str] = []
    lines: list[Line] = []
    at = 0
    package = open_package(name, data)
    apart = (("", replace(line, aside=True)) for _, line in _lines(margins(package, changes)) if not line.blank)
    for label, line in itertools.chain(_lines(paragraphs(package, changes)), apart):
        lead = f"{label} " if label and line.text else label
        start = at + len(lead)
        lines.append(_placed(line, start))
        written.append(lead + line.text)
        at = start + len(line.text) + 1
    text = "\n".join(written)
    if all(line.blank for line in lines if not line.aside):
        raise UnreadableFile(name, "there are no words in it", "A scanned page must be turned into text first.")
    return text, _unstarred(text, lines)


def _unstarred(text: str, lines: list[Line]) -> tuple[Line, ...]:
    """Take Markdown's stars for bold out of the lines, where a text was brought into Word with them."""
    stars: set[int] = set()
    bold: set[int] = set()
    for match in _STARRED.finditer(text):
        stars.update((match.start(), match.start() + 1, match.end() - 2, match.end() - 1))
        bold.update(range(*match.span("words")))
    return tuple(_without(line, stars, bold) for line in lines) if stars else tuple(lines)


def _without(line: Line, stars: set[int], bold: set[int]) -> Line:
    if not stars.intersection(range(line.start, line.end)) and line.start not in bold:
        return line
    kept = [at for at in range(line.start, line.end) if at not in stars]
    words = "".join(line.text[at - line.start] for at in kept)
    starred = [at for at, place in enumerate(kept) if place in bold]
    made = [Mark(starred[0], starred[-1] + 1, MarkKind.BOLD)] if starred else []
    for mark in line.marks:
        inside = [at for at, place in enumerate(kept) if mark.start <= place - line.start < mark.end]
        made += [Mark(inside[0], inside[-1] + 1, mark.kind)] if inside else []
    whole = all(at in starred for at, letter in enumerate(words) if letter.isalnum())
    return replace(line, text=words, marks=tuple(made), bold=line.bold or (whole and bool(starred)))


def _placed(line: Line, start: int) -> Line:
    return replace(line, start=start, end=start + len(line.text))


def _lines(found: Iterable[Paragraph]) -> Iterator[tuple[str, Line]]:
    for paragraph in found:
        pieces = _pieces(paragraph.runs)
        for number, runs in enumerate(pieces):
            label = _label(paragraph) if number == 0 else ""
            yield label, _line(paragraph, runs, label, whole=len(pieces) == 1)


def _label(paragraph: Paragraph) -> str:
    if paragraph.note:
        return paragraph.note.strip()
    return paragraph.counted.label if paragraph.counted else ""


def _pieces(runs: Iterable[Run]) -> list[list[Run]]:
    """Cut the runs of a paragraph at its line and page breaks; soft hyphens are no letters."""
    pieces: list[list[Run]] = [[]]
    for run in runs:
        for number, part in enumerate(run.text.translate(_UNSEEN).replace("\f", "\n").split("\n")):
            if number:
                pieces.append([])
            if part:
                pieces[-1].append(Run(part, run.bold, run.italic, run.bold_marked, run.italic_marked))
    while len(pieces) > 1 and not pieces[-1]:
        pieces.pop()
    return pieces


def _line(paragraph: Paragraph, runs: list[Run], label: str, *, whole: bool) -> Line:
    text = "".join(run.text for run in runs)
    level = paragraph.counted.level if paragraph.counted else paragraph.outline
    return Line(
        text=text,
        start=0,
        end=len(text),
        marks=tuple(_marks(runs)),
        label=label,
        style=_style(paragraph, text),
        bold=bool(text.strip()) and all(run.bold for run in runs if run.text.strip()),
        level=level,
        cell=Cell(paragraph.at.table, paragraph.at.row, paragraph.at.column) if paragraph.at else None,
        centred=paragraph.alignment == "center",
        whole=whole,
    )


def _style(paragraph: Paragraph, text: str) -> str:
    """Return the style's name; a paragraph that stands in the outline is a heading whatever its style is called.

    Numbered sentences are often set in heading styles, for their numbers: a whole sentence is no heading.
    """
    if paragraph.note:
        return "footnote text"
    named = paragraph.style.casefold()
    if paragraph.outline is None and not named.startswith(_HEADING):
        return paragraph.style
    if _is_sentence(text):
        return ""
    if named.startswith((_HEADING, "title", "subtitle")):
        return paragraph.style
    return f"{_HEADING} {(paragraph.outline or 0) + 1}"


def _is_sentence(text: str) -> bool:
    """Tell whether words that end as a sentence does are one: many, or some that are mostly in small letters."""
    words = text.split()
    if not _SENTENCE.search(text):
        return False
    small = sum(word[0].islower() for word in words) * 2 >= len(words)
    return len(words) >= (_FEW if small else _MANY) or (len(words) == 1 and len(text) >= _MANY_LETTERS)


def _marks(runs: list[Run]) -> Iterator[Mark]:
    at = 0
    for run in runs:
        end = at + len(run.text)
        if run.bold_marked:
            yield Mark(at, end, MarkKind.BOLD)
        if run.italic_marked:
            yield Mark(at, end, MarkKind.ITALIC)
        at = end
