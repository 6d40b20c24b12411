"""A file that came back from the other side, as read, and what it is held against."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.export.docx import clean_bytes
from app.ingest.apart import comments_apart, sheet_apart
from app.ingest.files import WORD, bytes_of
from app.jobs.recut import recut
from app.language.folding import squeeze
from app.library.store import Library
from app.model.draft import Draft, Version
from app.model.labels import labels
from app.model.sheet import Sheet
from app.negotiating.alternat import original_for
from app.negotiating.paper import Paper, paper_of
from app.negotiating.printed import printed
from app.progress import Progress, quiet
from app.redlining.ours import without_ours
from app.word.changes import Changes
from app.word.comments import Comment
from app.worker import Worker

STEPS = 5
_TURNED = 3  # lines that differ at least where the names stand in the other order


@dataclass(frozen=True, slots=True)
class Back:
    """A file that came back: ``labels`` are the numbers that it counts before its lines, by their words.

    ``comments`` are told twice: on the words with all marks rejected, and accepted.
    """

    name: str
    data: bytes
    sheet: Sheet
    labels: Mapping[str, str]
    comments: tuple[tuple[Comment, ...], tuple[Comment, ...]] = ((), ())

    @property
    def is_word(self) -> bool:
        """Whether it is of a kind that can hold marks."""
        return Path(self.name).suffix.casefold() in WORD

    @property
    def is_cut(self) -> bool:
        """Whether its lines end where the page does, not where a paragraph does."""
        return Path(self.name).suffix.casefold() == ".pdf"


def read_back(path: Path, progress: Progress = quiet, *, worker: Worker | None = None) -> Back:
    """Read a file that came back; raises UnreadableFile and what else reading raises."""
    return back_of(path.name, bytes_of(path), progress, worker=worker)


def back_of(name: str, data: bytes, progress: Progress = quiet, *, worker: Worker | None = None) -> Back:
    """Read the bytes of a file that came back, in the worker process where there is one."""
    progress(0, STEPS, name)
    sheet = _read(name, data, "negotiated", progress, worker)
    if Path(name).suffix.casefold() not in WORD:
        return Back(name, data, sheet, {})
    progress(1, STEPS, name)
    accepted = _read(name, data, "accepted", progress, worker) if sheet.marks else sheet
    known = {
        line[lead:]: line[:lead].strip() for line, lead in zip(accepted.lines, accepted.leads, strict=True) if lead
    }
    progress(2, STEPS, name)
    before = _comments(name, data, "rejected", progress, worker)
    return Back(name, data, sheet, known, (before, _comments(name, data, "accepted", progress, worker)))


def bases(
    library: Library, draft: Draft, sent: tuple[Version | None, Draft], back: Back, progress: Progress = quiet,
    *, worker: Worker | None = None,
) -> tuple[Sheet, Sheet]:  # fmt: skip
    """Return what was sent and what came back as sheets, both as Word has them where a Word file came back.

    The file that went out counts, where it was kept; marks that it held are accepted in both.
    """
    version, out = sent
    if not back.is_word:
        base = _nearest(back.sheet, paper(out).sheet, _clean(out))
        return base, recut(back.sheet, base) if back.is_cut else back.sheet
    name, data = _file(library, draft, version)
    if Path(name).suffix.casefold() not in WORD:
        return _nearest(back.sheet, *_originals(out, back.sheet, _clean(out))), back.sheet
    if worker is None:
        ours, theirs = without_ours(data, back.data)
    else:
        waiting = _waiting(progress, back.name)
        ours, theirs = worker.call(without_ours, data, back.data, progress=waiting, about=back.name)
    base = _read(name, ours, "accepted", progress, worker)
    came = back.sheet if theirs == back.data else _read(back.name, theirs, "negotiated", progress, worker)
    return _nearest(came, *_originals(out, came, base)), came


def paper(draft: Draft) -> Paper:
    """Return a draft as it goes out, line by line."""
    return paper_of(draft, labels(draft.instrument, None, draft.setting.scheme))


def _clean(out: Draft) -> Sheet:
    """Return a draft as the Word file made of it has it: titles and signature blocks line by line."""
    return sheet_apart("sent.docx", clean_bytes(printed(out)), changes="accepted")


def _originals(out: Draft, theirs: Sheet, base: Sheet) -> tuple[Sheet, ...]:
    """Return what was sent, and the other sides' originals of it where theirs is not the same line by line.

    Who answers may do so on their own original, with the names in their order: that order is no change.
    """
    here = {squeeze(line) for line in theirs.lines}
    if sum(squeeze(line) not in here for line in base.lines) < _TURNED:
        return (base,)
    keeper = out.setting.keeper
    others = [side.id for side in out.instrument.particulars.sides if side.id != keeper]
    made = (sheet_apart("sent.docx", clean_bytes(original_for(out, side)), changes="accepted") for side in others)
    return (base, *made)


def _nearest(theirs: Sheet, *bases_: Sheet) -> Sheet:
    """Return the sheet that has most of another's lines: files that are no Word files part them in either way."""
    known = {squeeze(line) for line in theirs.lines}
    return max(bases_, key=lambda sheet: sum(squeeze(line) in known for line in sheet.lines) / (len(sheet.lines) or 1))


def _file(library: Library, draft: Draft, sent: Version | None) -> tuple[str, bytes]:
    if sent is None or not sent.file:
        return "", b""
    names = {each.sha256: each.name for each in library.files(draft.id)}
    return names.get(sent.file, "sent.docx"), library.file_data(sent.file)


def _read(name: str, data: bytes, changes: Changes, progress: Progress, worker: Worker | None) -> Sheet:
    if worker is None:
        return sheet_apart(name, data, changes=changes)
    return worker.call(sheet_apart, name, data, progress=_waiting(progress, name), about=name, changes=changes)


def _comments(
    name: str, data: bytes, changes: Changes, progress: Progress, worker: Worker | None
) -> tuple[Comment, ...]:
    if worker is None:
        return comments_apart(name, data, changes=changes)
    return worker.call(comments_apart, name, data, progress=_waiting(progress, name), about=name, changes=changes)


def _waiting(progress: Progress, name: str) -> Progress:
    def wait(_done: int, _total: int, _label: str = "") -> None:
        progress(0, STEPS, name)

    return wait
