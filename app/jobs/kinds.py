"""The kinds of files that leave, as values: what each is called on the command line, its suffixes, what it asks.

A new kind is one entry here and one function in ``exporting``; window and command line take it from there.
"""

from dataclasses import dataclass
from typing import Literal

from app.drafting.signing_line import SigningLine
from app.export.dress import PLAIN, Dress
from app.library.store import Library
from app.model.columns import ColumnKind
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.outgoing import Outgoing

NOBODY = "Paraph"
"""Who made tracked changes where nobody is named: Word wants a name at each."""

Ask = Literal[
    "against", "original", "brackets", "comments", "paper", "author", "dress", "columns", "filling", "rehearsal",
    "note", "line",
]  # fmt: skip
"""What a kind can ask: a text to be held against, whose original, what becomes of brackets, whether comments go along,
the paper, the author of its marks, what else stands on its pages, which columns it has and what they begin with,
whether it is made though brackets are open, whether a note covers it, and what its signing line says."""
Filling = Literal["empty", "fallback"]
"""What the compromise of a table begins with: nothing, or our fall-backs where there are some."""


FOLDER = ""
"""The suffix of a kind that is several files: they are put into a folder."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file. ``suffixes`` are those it may have, the usual one first.

    ``asks`` are the options that mean something for it; ``needs_other`` says that it is made of two texts,
    ``drafts_only`` that a signed text has no such file. ``internal`` is for one's own side alone.
    """

    slug: str
    suffixes: tuple[str, ...]
    asks: frozenset[Ask]
    needs_other: bool = False
    drafts_only: bool = False
    internal: bool = False

    @property
    def in_word(self) -> bool:
        """Whether it is made of Word files, for which a ministry may have a file of its own."""
        return ".docx" in self.suffixes or FOLDER in self.suffixes

    @property
    def suffix(self) -> str:
        """The usual suffix."""
        return self.suffixes[0]


_TEXT: frozenset[Ask] = frozenset({"original", "brackets"})
_PAGES: frozenset[Ask] = _TEXT | {"paper", "dress"}

KINDS: tuple[Kind, ...] = (
    Kind("clean", (".docx",), _PAGES | {"comments"}),
    Kind("redline", (".docx", ".pdf"), _PAGES | {"comments", "against", "author", "note"}, needs_other=True),
    Kind("columns", (".docx", ".xlsx", ".html"), _PAGES | {"against", "columns", "filling"}, drafts_only=True),
    Kind("internal", (".docx",), frozenset({"original", "paper", "dress"}), drafts_only=True, internal=True),
    Kind("signing-pack", (".zip", FOLDER), frozenset({"paper", "dress", "rehearsal", "line"}), drafts_only=True),
    Kind("pdf", (".pdf",), _PAGES | {"comments"}),
    Kind("html", (".html",), _TEXT),
    Kind("md", (".md",), _TEXT),
    Kind("odt", (".odt",), _PAGES),
    Kind("akn", (".xml", ".akn"), _TEXT),
)
"""All kinds, those first that a suffix stands for where no kind is named."""


_AS_WRITTEN = Outgoing()


@dataclass(frozen=True, slots=True)
class Order:
    """What one file is made of: the text, what of a draft leaves, what it is held against, and how it is dressed.

    ``suffix`` says which of the kind's formats is wanted; None for its usual one. ``library`` is where precedents are
    looked up, for kinds that show them. ``columns`` are those of a table; ``inside`` that it is for one's own side,
    and may show those that are internal; ``filling`` what their compromise begins with. ``named`` is what the other
    text is called, and of which day it is, where that says more than its title. A ``rehearsal`` may have open brackets,
    and says on every page that it is one; ``line`` is written into the signing line. ``noted`` asks for a note beside.
    """

    text: Instrument | Draft
    choice: Outgoing = _AS_WRITTEN
    other: Instrument | Draft | None = None
    dress: Dress = PLAIN
    author: str = ""
    suffix: str | None = None
    library: Library | None = None
    columns: tuple[ColumnKind, ...] = ("ours", "theirs")
    inside: bool = False
    rehearsal: bool = False
    noted: bool = False
    line: SigningLine | None = None
    filling: Filling = "fallback"
    named: tuple[str, str] = ("", "")

    @property
    def instrument(self) -> Instrument:
        """The text, as it is written."""
        return self.text.instrument if isinstance(self.text, Draft) else self.text


def kind_named(slug: str) -> Kind:
    """Return the kind of this name; raise KeyError."""
    return {kind.slug: kind for kind in KINDS}[slug]


def kind_of_suffix(suffix: str) -> Kind | None:
    """Return the kind that a file's suffix stands for; None for none.

    Where several kinds have it, it stands for the first whose usual one it is.
    """
    wanted = suffix.lower()
    if wanted == FOLDER:
        return None
    usual = next((kind for kind in KINDS if kind.suffix == wanted), None)
    return usual or next((kind for kind in KINDS if wanted in kind.suffixes), None)


def suffixes() -> tuple[str, ...]:
    """Return the suffixes of all kinds, each once."""
    return tuple(dict.fromkeys(suffix for kind in KINDS for suffix in kind.suffixes if suffix != FOLDER))
