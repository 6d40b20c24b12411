"""Flow: the paragraphs of a file that says what it holds, and the text and lines they make."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.ingest.lines import Cell, Line
from app.model.text import Mark, MarkKind

_SPACES = re.compile(r"[ \t\r\f]+")
_ROUND_BREAK = re.compile(r" ?\n ?")
_COLUMNS = re.compile(r"[\u00a0 ]{3,}")
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set alike; a line break in them is one that the file asks for."""

    text: str
    bold: bool = False
    italic: bool = False
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: ``gap`` says that an empty line is seen before it, ``strong`` that its style is bold.

    ``label`` is what the file counts by itself; ``whole`` that it is never part of a paragraph broken into lines;
    ``aside`` that it is furniture of the page, no part of what is read.
    """

    runs: tuple[Run, ...]
    label: str = ""
    style: str = ""
    level: int | None = None
    cell: Cell | None = None
    centred: bool = False
    gap: bool = False
    strong: bool = False
    whole: bool = True
    aside: bool = False

    @property
    def plain(self) -> str:
        """The words, line breaks included."""
        return "".join(run.text for run in self.runs)


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs without signs that are not seen, white space as HTML shows it, and no empty run.

    Three and more spaces that do not break are columns set by hand: they become spaces that stay.
    """
    made: list[Run] = []
    spaced = True
    for run in runs:
        text = _SPACES.sub(" ", run.text.translate(_UNSEEN))
        if "\n" in text:
            text = _ROUND_BREAK.sub("\n", text)
        if spaced:
            text = text.removeprefix(" ")
        if text:
            spaced = text[-1] in " \n"
            text = _COLUMNS.sub(lambda found: " " * len(found[0]), text) if "\u00a0" in text else text
            made.append(Run(text, run.bold, run.italic, run.linked))
    return _ended(made)


def _ended(made: list[Run]) -> tuple[Run, ...]:
    while made and not made[-1].text.rstrip():
        made.pop()
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    while made and not made[0].text.lstrip():
        del made[0]
    if made:
        made[0] = replace(made[0], text=made[0].text.lstrip())
    return tuple(made)


def written(paras: Iterable[Para]) -> tuple[str, tuple[Line, ...]]:
    """Return the text of paragraphs as a person sees it, labels printed in it, and its lines."""
    text: list[str] = []
    lines: list[Line] = []
    at = 0
    for para in paras:
        if para.gap and lines:
            lines.append(Line("", at, at, aside=para.aside))
            text.append("")
            at += 1
        for label, line in _lines(para):
            lead = f"{label} " if label and line.text else label
            start = at if para.aside else at + len(lead)
            lines.append(replace(line, start=start, end=at + len(lead) + len(line.text)))
            text.append(lead + line.text)
            at += len(lead) + len(line.text) + 1
    return "\n".join(text), tuple(lines)


def _lines(para: Para) -> Iterator[tuple[str, Line]]:
    pieces = pieces_of(para.runs)
    for number, runs in enumerate(pieces):
        words = "".join(run.text for run in runs)
        first = number == 0
        label = para.label if first else ""
        bold = para.strong or all(run.bold for run in runs if run.text.strip())
        yield (
            label,
            Line(
                words,
                0,
                0,
                tuple(_marks(runs)),
                label,
                para.style,
                bold=bold and bool(words.strip()),
                level=para.level,
                cell=para.cell,
                centred=para.centred,
                whole=para.whole and len(pieces) == 1,
                aside=para.aside,
            ),
        )


def pieces_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Return the runs of each line."""
    runs = list(runs)
    if not any("\n" in run.text for run in runs):
        return [runs]
    pieces: list[list[Run]] = [[]]
    for run in runs:
        for number, part in enumerate(run.text.split("\n")):
            if number:
                pieces.append([])
            if part:
                pieces[-1].append(replace(run, text=part))
    return pieces


def _marks(runs: Iterable[Run]) -> Iterator[Mark]:
    at = 0
    open_marks: dict[MarkKind, int] = {}
    for run in (*runs, Run("")):
        for kind, on in ((MarkKind.BOLD, run.bold), (MarkKind.ITALIC, run.italic)):
            if on and kind not in open_marks:
                open_marks[kind] = at
            elif not on and kind in open_marks:
                yield Mark(open_marks.pop(kind), at, kind)
        at += len(run.text)
