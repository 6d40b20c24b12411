"""Lines: what every reader makes of its file, and all that recognition needs to know of it."""

from dataclasses import dataclass

from app.model.text import Mark


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table: tables are counted from 0 through the file, rows and columns from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source as a reader hands it on.

    ``text`` is its words without markup; ``start`` and ``end`` are offsets of them into the source's kept text, which
    may hold markup between ("**"), so that ``end - start`` may be more than ``len(text)``. Blank lines are handed on
    too, as evidence: their text is empty. ``marks`` are offsets into ``text``. ``label`` is a number that the file
    counts by itself ("II.", "(a)", "•"), not part of ``text``. ``style`` is the name of the paragraph's style
    ("Heading 1", "Title", "footnote text"); ``level`` the level of its list or outline from 0. ``whole`` says that
    the line is a whole paragraph (Word), never part of one that is wrapped. ``page`` counts from 1. ``aside`` says that
    the reader knows the line as furniture (a page's menu), label included: it is listed, and never recognised.
    ``goes_on`` says that it goes on the paragraph of the line before, told by where the two stand (PDF).
    """

    text: str
    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    label: str = ""
    style: str = ""
    bold: bool = False
    level: int | None = None
    cell: Cell | None = None
    centred: bool = False
    whole: bool = False
    page: int | None = None
    aside: bool = False
    goes_on: bool = False

    @property
    def blank(self) -> bool:
        """Whether the line has neither words nor a label."""
        return not self.text.strip() and not self.label
