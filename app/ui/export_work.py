"""What the export dialog has done off the window's thread: the pages to be shown, the bytes, what they carry."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.drafting.signing_line import SigningLine
from app.export.dress import BaseFile, Dress
from app.export.pages import Preview
from app.jobs.kinds import FOLDER, Filling, Kind, Order
from app.model.columns import ColumnKind
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.outgoing import Outgoing
from app.progress import Progress
from app.word.traces import Carried

if TYPE_CHECKING:
    from app.export.pdf import Pages
    from app.library.store import Library

Text = Instrument | Draft


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the dialog is asked for now; ``other`` gives the text to be held against, and may read the library.

    ``base`` gives the ministry's own Word file where one is used, and reads it.
    """

    kind: Kind
    text: Text
    other: Callable[[], Text] | None
    choice: Outgoing
    dress: Dress
    library: "Library"
    author: str = ""
    columns: tuple[ColumnKind, ...] = ()
    inside: bool = False
    rehearsal: bool = False
    suffix: str = ""
    base: Callable[[], BaseFile | None] | None = None
    noted: bool = False
    line: SigningLine | None = None
    filling: Filling = "fallback"
    named: tuple[str, str] = ("", "")

    def order(self) -> Order:
        """Return what the file is made of."""
        other = self.other() if self.other else None
        dress = replace(self.dress, base=self.base()) if self.base else self.dress
        return Order(
            self.text, self.choice, other, dress, self.author, self.suffix, self.library, self.columns,
            self.inside, self.rehearsal, self.noted and "note" in self.kind.asks, self.line, self.filling, self.named,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """The pages of a file as they are shown, and the lines that are on them."""

    preview: Preview
    pages: tuple["Pages", ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A file before it is saved: its bytes, what they are found to carry, and the note that goes beside it."""

    data: bytes
    carried: tuple[Carried, ...] = ()
    note: bytes = b""


def seen(wanted: Wanted, progress: Progress) -> Seen:
    """Return the pages of a file, or of several; raises OpenBrackets."""
    from app.export import pages, table_pages  # noqa: PLC0415 - late: loads the writers when they are first wanted
    from app.export.pdf import set_pages  # noqa: PLC0415 - late: as above
    from app.jobs import exporting  # noqa: PLC0415 - late: as above

    order = wanted.order()
    if wanted.kind.slug == "columns":
        table = exporting.table_for(order, progress)
        lines = table_pages.table_pages(table)
        return Seen(lines, (set_pages(lines, order.dress, table.language, table_pages.lying(order.dress)),))
    every = []
    for left, dress in exporting.shown(wanted.kind, order, progress):
        language = left.instrument.versions[0].language
        if wanted.kind.needs_other and order.other is not None:
            was = exporting.earlier(order.other, wanted.choice)
            lines = pages.redline(was, left.instrument, progress, left.comments)
        else:
            lines = pages.clean(left.instrument, progress, left.comments)
        every.append((lines, set_pages(lines, dress, language)))
    return Seen(every[0][0], tuple(made for _, made in every))


def made(wanted: Wanted, progress: Progress) -> Made:
    """Return a file before it is saved, looked into; raises OpenBrackets, NotReadyToSign."""
    from app.jobs import exporting  # noqa: PLC0415 - late: loads the writers when they are first wanted
    from app.jobs.carrying import carried_in  # noqa: PLC0415 - late: as above

    order = wanted.order()
    data = exporting.file_of(wanted.kind, order, progress)
    note = exporting.note_of(order) if order.noted else b""
    author = wanted.author if "author" in wanted.kind.asks else ""
    carried = carried_in(f"file{wanted.suffix or wanted.kind.suffix}", data, author)
    return Made(data, (*carried, *(carried_in("note.docx", note) if note else ())), note)


def write(known: Made | None, wanted: Wanted, path: Path, progress: Progress) -> None:
    """Save the file that was looked at, or one made now; raises OpenBrackets, NotReadyToSign, UnwritableFile."""
    from app.jobs import exporting  # noqa: PLC0415 - late: loads the writers when they are first wanted

    known = known or made(wanted, progress)
    if known.note:
        exporting.save_noted(known.data, known.note, path)
    else:
        exporting.save(known.data, path, folder=wanted.suffix == FOLDER)
