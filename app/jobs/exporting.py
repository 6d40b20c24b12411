"""Write files for others: instruments, and drafts as they leave the desk."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from app.errors import NotInLibrary, UnwritableFile
from app.export.comments import NO_COMMENTS, Comments
from app.export.docx import clean_bytes
from app.export.dress import PLAIN, Dress
from app.export.files import write_folder, write_whole
from app.export.handling import handled
from app.export.html import page
from app.export.redline import redline_bytes
from app.jobs.comparing import compare_instruments
from app.jobs.dressing import called, dated, marked_dress, note_path
from app.jobs.kinds import FOLDER, Kind, Order, kind_named
from app.jobs.originals import Originals, originals_of
from app.library.store import Library
from app.model.columns import ColumnTable
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.outgoing import Outgoing, outgoing
from app.negotiating.printed import printed
from app.progress import Progress, quiet
from app.settings import Paper

if TYPE_CHECKING:
    from app.jobs.signing_pack import Pack


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves the desk: the text with its labels, and the comments that go along."""

    instrument: Instrument
    comments: Comments = NO_COMMENTS


def leaving(draft: Draft, choice: Outgoing) -> Leaving:
    """Return what of a draft leaves; raises OpenBrackets where it may have none and has some."""
    bare = outgoing(draft, choice)
    return Leaving(printed(bare), Comments(bare.remarks))


def file_of(kind: Kind, order: Order, progress: Progress = quiet) -> bytes:
    """Return the file of a kind, whole, before anything is written; raises OpenBrackets.

    An earlier version of a draft leaves by the same choice, but for its comments, and brackets that are open in it.
    """
    if kind.needs_other and order.other is None:
        raise ValueError(f"{kind.slug} is made of two texts")
    progress(0, 1, "")
    suffix = kind.suffix if order.suffix is None else order.suffix
    return handled(_MAKERS[kind.slug](marked(order), progress), suffix, marked(order).dress.marking)


def marked(order: Order) -> Order:
    """Return an order whose pages say how its texts are to be handled."""
    texts = [_as_kept(order.library, text) for text in (order.text, order.other)]
    return replace(order, dress=marked_dress(order.dress, *texts))


def _as_kept(library: Library | None, text: Instrument | Draft | None) -> Instrument | Draft | None:
    """Return the draft of a text that was printed from one, which alone knows how it is to be handled."""
    if library and isinstance(text, Instrument) and text.particulars.status == "draft":
        with suppress(NotInLibrary):
            return library.kept(text.id).draft
    return text


def export(kind: Kind, order: Order, path: Path, progress: Progress = quiet) -> None:
    """Write the file of a kind, or the files of one that is a folder; raises OpenBrackets and UnwritableFile."""
    suffix = path.suffix.lower()
    suffixed = replace(order, suffix=suffix if suffix in kind.suffixes else FOLDER)
    data = file_of(kind, suffixed, lambda done, total, _said: progress(done, total, path.name))
    if order.noted and "note" in kind.asks:
        save_noted(data, note_of(order), path)
    else:
        save(data, path, folder=FOLDER in kind.suffixes and suffixed.suffix == FOLDER)


def save(data: bytes, path: Path, *, folder: bool = False) -> None:
    """Write a file that was made before; an archive as a ``folder`` of its files. Raises UnwritableFile."""
    if not folder:
        write_whole(path, data)
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        write_folder(path, tuple((name, archive.read(name)) for name in archive.namelist()))


def save_noted(data: bytes, note: bytes, path: Path) -> None:
    """Write a file and the note that goes beside it, both or neither; raises UnwritableFile."""
    beside = note_path(path)
    there = beside.exists()
    write_whole(beside, note)
    try:
        write_whole(path, data)
    except UnwritableFile:
        if not there:
            beside.unlink(missing_ok=True)
        raise


def shown(kind: Kind, order: Order, progress: Progress = quiet) -> tuple[tuple[Leaving, Dress], ...]:
    """Return what stands on the pages of a kind's files, and how they are dressed; raises OpenBrackets.

    Of a signing pack these are the originals, the cover and the checklist, whether or not it can be signed yet.
    """
    order = marked(order)
    if kind.internal:
        from app.jobs.internal import What, internal_dress, internal_text  # noqa: PLC0415 - late: it looks up precedents

        library, draft = cast("Library", order.library), cast("Draft", order.text)
        text, comments = internal_text(library, draft, What(side=order.choice.side), progress)
        return ((Leaving(text, comments), internal_dress(order.dress)),)
    if kind.slug == "signing-pack":
        from app.jobs.signing_pack import packed  # noqa: PLC0415 - late: one kind of many

        library, draft = cast("Library", order.library), cast("Draft", order.text)
        return tuple((Leaving(each.text), each.dress) for each in packed(library, draft, _pack(order), progress))
    return ((left_of(order), order.dress),)


def left_of(order: Order) -> Leaving:
    """Return what of an order's text leaves; raises OpenBrackets."""
    return leaving(order.text, order.choice) if isinstance(order.text, Draft) else Leaving(order.text)


def _clean(order: Order, _progress: Progress) -> bytes:
    left = left_of(order)
    return clean_bytes(left.instrument, order.dress, left.comments)


def _redline(order: Order, _progress: Progress) -> bytes:
    left, now = left_of(order), datetime.now().astimezone()
    was = earlier(cast("Instrument | Draft", order.other), order.choice)
    if order.suffix == ".pdf":
        from app.export.pdf import redline_pdf_bytes  # noqa: PLC0415 - late: it brings what draws

        return redline_pdf_bytes(was, left.instrument, order.dress, left.comments)
    return redline_bytes(was, left.instrument, order.author, now, order.dress, left.comments)


def table_for(order: Order, progress: Progress = quiet) -> ColumnTable:
    """Return a draft in columns, as the table for the room has it; raises OpenBrackets."""
    from app.jobs.columns import Wanted, columns_of  # noqa: PLC0415 - late: it looks up precedents

    wanted = Wanted(order.columns, order.inside, order.choice, order.filling, order.named)
    return columns_of(order.library, cast("Draft", order.text), wanted, order.other, progress)


def _columns(order: Order, progress: Progress) -> bytes:
    from app.export.columns import columns_bytes  # noqa: PLC0415 - late: one kind of many
    from app.export.columns_html import columns_html  # noqa: PLC0415 - late: as above
    from app.export.xlsx import workbook_bytes  # noqa: PLC0415 - late: it brings what writes workbooks

    table = table_for(order, progress)
    if order.suffix == ".html":
        return columns_html(table)
    return workbook_bytes(table, order.dress) if order.suffix == ".xlsx" else columns_bytes(table, order.dress)


def _internal(order: Order, progress: Progress) -> bytes:
    from app.jobs.internal import What, internal_copy  # noqa: PLC0415 - late: it looks up precedents

    library, draft = cast("Library", order.library), cast("Draft", order.text)
    return internal_copy(library, draft, order.dress, What(side=order.choice.side), progress)


def files_of(order: Order, progress: Progress = quiet) -> tuple[tuple[str, bytes], ...]:
    """Return the files of a signing pack, each with its name; raises NotReadyToSign."""
    from app.jobs.signing_pack import signing_pack  # noqa: PLC0415 - late: one kind of many

    library, draft = cast("Library", order.library), cast("Draft", order.text)
    return signing_pack(library, draft, _pack(order), progress)


def _pack(order: Order) -> "Pack":
    from app.jobs.signing_pack import Pack  # noqa: PLC0415 - late: one kind of many

    return Pack(order.dress, order.line, order.rehearsal)


def _signing_pack(order: Order, progress: Progress) -> bytes:
    from app.jobs.signing_pack import zipped  # noqa: PLC0415 - late: one kind of many

    return zipped(files_of(order, progress))


def _pdf(order: Order, _progress: Progress) -> bytes:
    from app.export.pdf import pdf_bytes  # noqa: PLC0415 - late: it brings what draws

    left = left_of(order)
    return pdf_bytes(left.instrument, order.dress, left.comments)


def _html(order: Order, _progress: Progress) -> bytes:
    from app.export.html_text import html_bytes  # noqa: PLC0415 - late: one kind of many

    return html_bytes(left_of(order).instrument)


def _markdown(order: Order, _progress: Progress) -> bytes:
    from app.export.markdown import markdown_text  # noqa: PLC0415 - late: one kind of many

    return markdown_text(left_of(order).instrument).encode()


def _odt(order: Order, _progress: Progress) -> bytes:
    from app.export.odf import odt_bytes  # noqa: PLC0415 - late: one kind of many

    return odt_bytes(left_of(order).instrument, order.dress)


def _akn(order: Order, _progress: Progress) -> bytes:
    from app.export.akn import akn_bytes  # noqa: PLC0415 - late: one kind of many

    return akn_bytes(left_of(order).instrument)


_MAKERS: Mapping[str, Callable[[Order, Progress], bytes]] = MappingProxyType({
    "clean": _clean,
    "redline": _redline,
    "columns": _columns,
    "internal": _internal,
    "signing-pack": _signing_pack,
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "odt": _odt,
    "akn": _akn,
})  # fmt: skip
"""What makes each kind's file."""


def note_of(order: Order) -> bytes:
    """Return the note that covers a redline, a Word file: how many changes of which weight; raises OpenBrackets."""
    from app.export.cover import Held, note_bytes  # noqa: PLC0415 - late: few redlines have one

    order = marked(order)
    left, now = left_of(order), datetime.now().astimezone().date()
    other = cast("Instrument | Draft", order.other)
    was = earlier(other, order.choice)
    held = Held(called(other, order.named[1]), called(order.text, dated(order.text, now)), now)
    return note_bytes(was, left.instrument, compare_instruments(was, left.instrument), held, order.dress)


def earlier(before: Instrument | Draft, choice: Outgoing) -> Instrument:
    """Return the text that a redline is held against: a version of a draft in the same original, with its brackets."""
    if isinstance(before, Instrument):
        return before
    return leaving(before, Outgoing(choice.side)).instrument


def export_draft(draft: Draft, path: Path, choice: Outgoing, dress: Dress = PLAIN, progress: Progress = quiet) -> None:
    """Write a draft as a clean Word file; raises OpenBrackets and UnwritableFile."""
    export(kind_named("clean"), Order(draft, choice, dress=dress), path, progress)


def export_originals(
    draft: Draft,
    files: Sequence[tuple[str, Path]],
    choice: Outgoing,
    dress: Dress = PLAIN,
    progress: Progress = quiet,
) -> Originals:
    """Write each side's original, a file for each side, and return the check of what is in them.

    Raises OpenBrackets before anything is written, and UnwritableFile.
    """
    found = originals_of(outgoing(draft, replace(choice, side="")))
    for done, (side, path) in enumerate(files):
        progress(done, len(files), path.name)
        export_draft(draft, path, replace(choice, side=side), dress)
    return found


def export_clean(instrument: Instrument, path: Path, paper: Paper = "a4", progress: Progress = quiet) -> None:
    """Write a clean Word file; raises UnwritableFile."""
    export(kind_named("clean"), Order(instrument, dress=Dress(paper)), path, progress)


def export_redline(
    before: Instrument, after: Instrument, path: Path, author: str, dress: Dress = PLAIN, progress: Progress = quiet
) -> None:
    """Write a Word file with tracked changes, dated now: accepted it is ``after``, rejected ``before``."""
    order = Order(after, other=before, dress=dress, author=author)
    export(kind_named("redline"), order, path, progress)


def export_comparison_html(
    before: Instrument, after: Instrument, path: Path, marking: str = "", progress: Progress = quiet
) -> None:
    """Write the comparison as one page that any browser shows; raises UnwritableFile."""
    progress(0, 2, path.name)
    comparison = compare_instruments(before, after)
    progress(1, 2, path.name)
    write_whole(path, handled(page(before, after, comparison).encode("utf-8"), ".html", marking))
