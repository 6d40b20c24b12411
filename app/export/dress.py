"""How a Word file is dressed: paper, running head, line numbers, and a ministry's own file as its base."""

from dataclasses import dataclass

from app.settings import Paper


@dataclass(frozen=True, slots=True)
class BaseFile:
    """A ministry's own .docx or .dotx, whose page and styles are used.

    ``styles`` maps our style ids to those of the file; a style of ours that has no counterpart is added to it.
    """

    data: bytes
    styles: tuple[tuple[str, str], ...] = ()
    name: str = "base.docx"


@dataclass(frozen=True, slots=True)
class Dress:
    """What stands on the pages besides the text.

    ``head`` is the short title in the running head, ``dated`` the date of the draft in words, ``marking`` how the file
    is to be handled, ``original`` whose original it is ("Japan’s original"); empty leaves each out. With a ``base`` the
    paper is the base's own. ``participles`` sets what opens a recital in italics where the text has none itself.
    """

    paper: Paper = "a4"
    head: str = ""
    dated: str = ""
    marking: str = ""
    original: str = ""
    line_numbers: bool = False
    base: BaseFile | None = None
    participles: bool = True


PLAIN = Dress()
