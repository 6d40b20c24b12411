"""Paragraphs as they are read from a Word file, and what is gathered for one while it is read."""

from dataclasses import dataclass, field, replace

from app.word.changes import Change
from app.word.numbering import Counted
from app.word.xml import Element

LOOKS = {name.lower(): name for name in ("Label", "RunInHeading", "Participle")}
"""The styles of letters that say what words of ours are; italics of the last are the house's, not the text's."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way; ``bold`` and ``italic`` as printed, ``marked`` those that the style does not bring.

    As negotiated, ``change`` is what puts them in or takes them out, ``struck`` what has taken out again what was put
    in. Words that a change puts in are no part of the text with all changes rejected. ``look`` is the id of a style of
    letters of ours (LOOKS).
    """

    text: str
    bold: bool = False
    italic: bool = False
    bold_marked: bool = False
    italic_marked: bool = False
    change: Change | None = None
    struck: Change | None = None
    look: str = ""

    @property
    def proposed(self) -> bool:
        """Whether the words are only proposed."""
        return self.change is not None and self.change.proposes


@dataclass(frozen=True, slots=True)
class At:
    """Where a paragraph stands in a table, all counted from 0 through the file."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A paragraph: its runs ("\n" is a break of the line, "\f" of the page), and how it is numbered and set.

    As negotiated, ``mark`` is what takes out its end, and a ``proposed`` paragraph is no part of the text with all
    changes rejected: its last run is its end, as "\n". ``story`` tells the bodies, cells, boxes and notes apart.
    ``bookmarks`` are the names of those that begin in it, each with where in its text.
    """

    runs: tuple[Run, ...]
    style: str = ""
    outline: int | None = None
    alignment: str = ""
    counted: Counted | None = None
    at: At | None = None
    note: str = ""
    mark: Change | None = None
    proposed: bool = False
    story: int = 0
    style_id: str = ""
    bookmarks: tuple[tuple[int, str], ...] = ()

    @property
    def text(self) -> str:
        """The words of all runs but those that are only proposed."""
        return "".join(run.text for run in self.runs if not run.proposed)


@dataclass(slots=True)
class Opened:
    """What is being gathered for one paragraph: pieces of runs, joined where they look the same.

    ``boxes`` are the text boxes anchored in it, each with the changes that are open there.
    """

    style: str
    pieces: list[tuple[Run, list[str]]] = field(default_factory=list)
    boxes: list[tuple[Element, tuple[Change, ...]]] = field(default_factory=list)
    bookmarks: list[tuple[int, str]] = field(default_factory=list)

    def add(self, text: str, look: Run) -> None:
        """Put ``text`` at the end; ``look`` is a run without words that is set as it is."""
        if self.pieces and self.pieces[-1][0] == look:
            self.pieces[-1][1].append(text)
        else:
            self.pieces.append((look, [text]))

    def begin(self, name: str) -> None:
        """Note that a bookmark begins here."""
        at = sum(len(piece) for look, pieces in self.pieces if not look.proposed for piece in pieces)
        self.bookmarks.append((at, name))

    def runs(self) -> list[Run]:
        """Return the runs that were gathered."""
        return [replace(look, text="".join(pieces)) for look, pieces in self.pieces]


@dataclass(slots=True)
class Carried:
    """What a paragraph without an end of its own hands on to the next; ``counted`` when it was printed before it."""

    runs: list[Run] = field(default_factory=list)
    counted: Counted | None = None


def there(runs: list[Run]) -> bool:
    """Tell whether any of the runs is more than proposed."""
    return any(not run.proposed for run in runs)


def spaced(runs: list[Run]) -> list[Run]:
    """Return runs that end in a space, so that words of two paragraphs printed on one line stay two."""
    last = next((at for at in range(len(runs) - 1, -1, -1) if not runs[at].proposed), None)
    if last is None or runs[last].text[-1:].isspace():
        return runs
    return [*runs[:last], replace(runs[last], text=f"{runs[last].text} "), *runs[last + 1 :]]
