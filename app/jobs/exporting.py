"""Write files for others: instruments, and drafts as they leave the desk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.export.comments import NO_COMMENTS, Comments
from app.export.docx import write_clean
from app.export.dress import Dress
from app.export.files import write_whole
from app.export.html import write_comparison
from app.export.redline import redline_bytes
from app.jobs.comparing import compare_instruments
from app.jobs.originals import Originals, originals_of
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.negotiating.outgoing import Outgoing, outgoing
from app.negotiating.printed import printed
from app.progress import Progress, quiet
from app.settings import Paper


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves the desk: the text with its labels, and the comments that go along."""

    instrument: Instrument
    comments: Comments = NO_COMMENTS


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a file is set: the paper, and the name at its tracked changes."""

    paper: Paper = "a4"
    author: str = ""


def leaving(draft: Draft, choice: Outgoing) -> Leaving:
    """Return what of a draft leaves; raises OpenBrackets where it may have none and has some."""
    bare = outgoing(draft, choice)
    return Leaving(printed(bare), Comments(bare.remarks))


def export_draft(
    draft: Draft, path: Path, choice: Outgoing, sheet: Sheet = Sheet(), progress: Progress = quiet
) -> None:
    """Write a draft as a clean Word file; raises OpenBrackets and UnwritableFile."""
    progress(0, 1, path.name)
    left = leaving(draft, choice)
    write_clean(left.instrument, path, Dress(sheet.paper), left.comments)


def export_draft_redline(
    before: Instrument | Draft, draft: Draft, path: Path, choice: Outgoing, sheet: Sheet = Sheet()
) -> None:
    """Write a draft with its differences from an earlier text tracked; raises OpenBrackets and UnwritableFile.

    An earlier version of a draft leaves by the same choice, but for its comments, and brackets that are open in it.
    """
    left = leaving(draft, choice)
    was = earlier(before, choice)
    now = datetime.now().astimezone()
    write_whole(path, redline_bytes(was, left.instrument, sheet.author, now, Dress(sheet.paper), left.comments))


def earlier(before: Instrument | Draft, choice: Outgoing) -> Instrument:
    """Return the text that a redline is held against: a version of a draft in the same original, with its brackets."""
    if isinstance(before, Instrument):
        return before
    return leaving(before, Outgoing(choice.side)).instrument


def export_originals(
    draft: Draft,
    files: Sequence[tuple[str, Path]],
    choice: Outgoing,
    sheet: Sheet = Sheet(),
    progress: Progress = quiet,
) -> Originals:
    """Write each side's original, a file for each side, and return the check of what is in them.

    Raises OpenBrackets before anything is written, and UnwritableFile.
    """
    found = originals_of(outgoing(draft, replace(choice, side="")))
    for done, (side, path) in enumerate(files):
        progress(done, len(files), path.name)
        export_draft(draft, path, replace(choice, side=side), sheet)
    return found


def export_clean(instrument: Instrument, path: Path, paper: Paper = "a4", progress: Progress = quiet) -> None:
    """Write a clean Word file; raises UnwritableFile."""
    progress(0, 1, path.name)
    write_clean(instrument, path, Dress(paper))


def export_redline(
    before: Instrument, after: Instrument, path: Path, author: str, paper: Paper = "a4", progress: Progress = quiet
) -> None:
    """Write a Word file with tracked changes, dated now: accepted it is ``after``, rejected ``before``."""
    progress(0, 1, path.name)
    write_whole(path, redline_bytes(before, after, author, datetime.now().astimezone(), Dress(paper)))


def export_comparison_html(before: Instrument, after: Instrument, path: Path, progress: Progress = quiet) -> None:
    """Write the comparison as one page that any browser shows; raises UnwritableFile."""
    progress(0, 2, path.name)
    comparison = compare_instruments(before, after)
    progress(1, 2, path.name)
    write_comparison(before, after, comparison, path)
