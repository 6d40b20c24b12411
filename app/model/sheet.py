"""A text as a sheet of lines, each a paragraph with its label before its words, and what is marked on it.

So a file and a draft can be held against each other letter by letter, whatever either knows of provisions.
"""

from dataclasses import dataclass
from itertools import accumulate

from app.model.comparison import Hunk
from app.model.proposals import Stamp

NOBODY = Stamp()


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A tracked change: ``new`` in the place of ``[start:end]`` of the sheet's text, which has none of them put in.

    ``new`` holds new lines with the line breaks that part them. The two halves of a move carry the same ``move``.
    """

    start: int
    end: int
    new: str
    stamp: Stamp = NOBODY
    move: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """``lines`` are never blank; the first ``leads[n]`` letters of line n are its label and the space after it.

    Labels that are typed as words are not told from words: their lead is 0.
    """

    lines: tuple[str, ...]
    leads: tuple[int, ...]
    marks: tuple[SheetMark, ...] = ()

    @property
    def text(self) -> str:
        """All lines, a line break after each: marks count in it."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins in the text, and where the text ends."""
        return tuple(accumulate((len(line) + 1 for line in self.lines), initial=0))


@dataclass(frozen=True, slots=True)
class Pair:
    """Lines of two sheets that answer each other, by number; one side is empty where there is no counterpart.

    Several on a side follow each other. ``label`` and ``hunks`` lead from the labels and words before, lines joined
    by line breaks, to those after, letter by letter. ``moved`` says that the order of the text has changed.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    label: tuple[Hunk, ...] = ()
    hunks: tuple[Hunk, ...] = ()
    moved: bool = False
