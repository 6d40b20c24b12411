"""Word files: the package to the text as kept, labels printed in it, and its lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.errors import UnreadableFile
from app.ingest.lines import Cell, Line
from app.ingest.marked import Marked
from app.model.provision import Place
from app.model.text import Mark, MarkKind
from app.word.changes import Change, Changes
from app.word.package import open_package
from app.word.paragraph import Paragraph, Run
from app.word.walk import margins, paragraphs

_UNSEEN = str.maketrans("", "", "\u00ad")
_HEADING = "heading"
_SENTENCE = re.compile(r"[.;:,。；：、]\W*$")
_FEW, _MANY, _MANY_LETTERS = 6, 12, 50
_STARRED = re.compile(r"\*\*(?=\S)(?P<words>(?:(?!\n[ \t]*\n)(?!\*\*).)+?)(?<=\S)\*\*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Whole:
    """What is read of a Word file: its text, the lines, what is marked; and its paragraphs, each with its place."""

    text: str
    lines: tuple[Line, ...]
    marked: tuple[Marked, ...]
    placed: tuple[tuple[Paragraph, Place], ...]


def read_docx(name: str, data: bytes, changes: Changes = "accepted") -> tuple[str, tuple[Line, ...]]:
    """Return the text of a Word file and its lines; raise UnreadableFile.

    The text holds the numbers and bullets that Word counts, since they are printed; lines have them as labels. A
    break within a paragraph begins a new line; headers and footers come last, set aside. Tracked changes are read as
    accepted, or as rejected.
    """
    text, lines, _ = read_marked(name, data, changes)
    return text, lines


def read_marked(
    name: str, data: bytes, changes: Changes = "negotiated"
) -> tuple[str, tuple[Line, ...], tuple[Marked, ...]]:
    """Return the text of a Word file, its lines, and as negotiated what its tracked changes do to the text."""
    whole = read_whole(name, data, changes)
    return whole.text, whole.lines, whole.marked


def read_whole(name: str, data: bytes, changes: Changes = "negotiated") -> Whole:
    """Return all that is read of a Word file; raise UnreadableFile."""
    package = open_package(name, data)
    writer = _Writer()
    for paragraph in paragraphs(package, changes):
        writer.write(paragraph)
    for paragraph in margins(package, changes):
        writer.write_apart(paragraph)
    text = "\n".join(writer.written)
    return Whole(text, _unstarred(text, writer.lines), tuple(writer.marked), tuple(writer.placed))


def refuse_wordless(name: str, lines: Iterable[Line]) -> None:
    """Raise UnreadableFile when a file holds no words but perhaps those of its headers and footers."""
    if all(line.blank for line in lines if not line.aside):
        raise UnreadableFile(name, "there are no words in it", "A scanned page must be turned into text first.")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The runs of one line, and what takes out the break after it."""

    runs: tuple[Run, ...]
    end: Change | None = None

    @property
    def shown(self) -> tuple[Run, ...]:
        """The runs that are more than proposed, joined where they look the same."""
        if len(self.runs) == 1 and self.runs[0].change is None:
            return self.runs
        made: list[Run] = []
        for run in self.runs:
            look = replace(run, text="", change=None)
            if made and not run.proposed and replace(made[-1], text="") == look:
                made[-1] = replace(look, text=made[-1].text + run.text)
            elif not run.proposed:
                made.append(replace(look, text=run.text))
        return tuple(made)


@dataclass(slots=True)
class _Writer:
    """Puts the text together, line by line; ``ending`` is where a break was taken out that something may follow."""

    written: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)
    placed: list[tuple[Paragraph, Place]] = field(default_factory=list)
    at: int = 0
    ending: Change | None = None
    story: int = 0

    def write(self, paragraph: Paragraph) -> None:
        """Put a paragraph at the end."""
        if self.ending and paragraph.story == self.story:
            self.marked.append(Marked(self.at - 1, self.at, "", self.ending))
        if paragraph.proposed:
            self.ending = None
            self._mark(_Piece(paragraph.runs), self.at)
            return
        begin, pieces = self.at, _pieces(paragraph)
        for number, piece in enumerate(pieces):
            label = _label(paragraph) if number == 0 else ""
            line = _line(paragraph, piece.shown, label, whole=len(pieces) == 1)
            lead = f"{label} " if label and line.text else label
            start = self.at + len(lead)
            self._append(lead, replace(line, start=start, end=start + len(line.text)))
            self._mark(piece, start)
            if piece.end and number + 1 < len(pieces):
                self.marked.append(Marked(self.at - 1, self.at, "", piece.end))
        self.placed.append((paragraph, Place(begin, max(begin, self.at - 1))))
        self.ending, self.story = pieces[-1].end, paragraph.story

    def write_apart(self, paragraph: Paragraph) -> None:
        """Put a paragraph of the margins at the end, set aside."""
        for piece in _pieces(paragraph):
            line = _line(paragraph, piece.shown, "", whole=True)
            if not line.blank:
                self._append("", replace(line, start=self.at, end=self.at + len(line.text), aside=True))

    def _append(self, lead: str, line: Line) -> None:
        self.lines.append(line)
        self.written.append(lead + line.text)
        self.at = line.end + 1

    def _mark(self, piece: _Piece, at: int) -> None:
        """Note what the changes of a line's runs do from ``at`` on."""
        for run in piece.runs:
            if run.change and run.proposed:
                self.marked.append(Marked(at, at, run.text.translate(_UNSEEN), run.change, run.struck))
                continue
            end = at + len(run.text)
            if run.change:
                self.marked.append(Marked(at, end, "", run.change))
            at = end


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


def _label(paragraph: Paragraph) -> str:
    if paragraph.note:
        return paragraph.note.strip()
    return paragraph.counted.label if paragraph.counted else ""


def _pieces(paragraph: Paragraph) -> list[_Piece]:
    """Cut the runs of a paragraph at its line and page breaks; soft hyphens are no letters.

    Breaks at its end begin no line; those that are only proposed stay in the runs.
    """
    pieces: list[list[Run]] = [[]]
    ends: list[Change | None] = []
    for run in paragraph.runs:
        text = run.text.translate(_UNSEEN).replace("\f", "\n")
        for number, part in enumerate([text] if run.proposed else text.split("\n")):
            if number:
                ends.append(run.change)
                pieces.append([])
            if part:
                pieces[-1].append(run if part == run.text else replace(run, text=part))
    while len(pieces) > 1 and all(run.proposed for run in pieces[-1]):
        last = pieces.pop()
        pieces[-1] += last
        ends.pop()
    return [_Piece(tuple(runs), end) for runs, end in zip(pieces, [*ends, paragraph.mark], strict=True)]


def _line(paragraph: Paragraph, runs: Sequence[Run], label: str, *, whole: bool) -> Line:
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


def _marks(runs: Iterable[Run]) -> Iterator[Mark]:
    at = 0
    for run in runs:
        end = at + len(run.text)
        if run.bold_marked:
            yield Mark(at, end, MarkKind.BOLD)
        if run.italic_marked:
            yield Mark(at, end, MarkKind.ITALIC)
        at = end
