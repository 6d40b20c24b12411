"""What an exported page holds, as lines to be shown before it is written; from the exporter's own layout. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.export.aligning import align, answers
from app.export.hunks import tracked
from app.export.layout import Block, Paragraph, Table, lay_out
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.text import EMPTY, MarkKind, Text
from app.progress import Progress
from app.ui.compare_rows import Piece


@dataclass(frozen=True, slots=True)
class Leaf:
    """A paragraph of the page: the exporter's style, its label, and words under their marks."""

    style: str
    label: str
    pieces: tuple[Piece, ...]

    @property
    def changes(self) -> int:
        """How many tracked changes it carries; words removed and words put in their place are one."""
        count, last = 0, ""
        for piece in self.pieces:
            if piece.mark and not (piece.mark == "added" and last == "removed"):
                count += 1
            last = piece.mark
        return count


@dataclass(frozen=True, slots=True)
class Blocks:
    """Cells that stand side by side, each with its paragraphs."""

    cells: tuple[tuple[Leaf, ...], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The lines of all pages, and how many tracked changes they carry."""

    lines: tuple[Leaf | Blocks, ...]
    changes: int = 0


def clean(instrument: Instrument, progress: Progress) -> Preview:
    """Return what a clean file holds."""
    progress(0, 1, "")
    printed = _labels(instrument)
    return Preview(tuple(line for block in lay_out(instrument).blocks for line in _lines(block, block, printed)))


def redline(before: Instrument, after: Instrument, progress: Progress) -> Preview:
    """Return what a redline holds."""
    from app.comparing.compare import compare  # noqa: PLC0415 - loads the engine when it is first wanted

    progress(0, 2, "")
    pairs = answers(compare(before, after))
    progress(1, 2, "")
    old, new = lay_out(before).blocks, lay_out(after).blocks
    printed = _labels(before) | _labels(after)
    lines: list[Leaf | Blocks] = []
    for one, other in align(old, new, pairs):
        lines += _lines(None if one is None else old[one], None if other is None else new[other], printed)
    return Preview(tuple(lines), sum(leaf.changes for line in lines for leaf in _leaves(line)))


def _labels(instrument: Instrument) -> dict[str, str]:
    printed = labels(instrument)
    return {provision.id: label for provision, label in zip(instrument.provisions, printed, strict=True)}


def _leaves(line: Leaf | Blocks) -> Iterator[Leaf]:
    if isinstance(line, Leaf):
        yield line
    else:
        yield from (leaf for cell in line.cells for leaf in cell)


def _lines(before: Block | None, after: Block | None, printed: dict[str, str]) -> Iterator[Leaf | Blocks]:
    if isinstance(before, Table) or isinstance(after, Table):
        yield from _rows(before, after, printed)
        return
    leaf = _leaf(before, after, printed)
    if leaf.pieces:
        yield leaf


def _rows(before: Block | None, after: Block | None, printed: dict[str, str]) -> Iterator[Blocks]:
    old = before.rows if isinstance(before, Table) else ()
    new = after.rows if isinstance(after, Table) else ()
    for at in range(max(len(old), len(new))):
        left = old[at].cells if at < len(old) else ()
        right = new[at].cells if at < len(new) else ()
        yield Blocks(tuple(_cell(left, right, number, printed) for number in range(max(len(left), len(right)))))


def _cell(
    left: Sequence[tuple[Paragraph, ...]], right: Sequence[tuple[Paragraph, ...]], at: int, printed: dict[str, str]
) -> tuple[Leaf, ...]:
    old = left[at] if at < len(left) else ()
    new = right[at] if at < len(right) else ()
    pairs = [
        (old[number] if number < len(old) else None, new[number] if number < len(new) else None)
        for number in range(max(len(old), len(new)))
    ]
    return tuple(_leaf(one, other, printed) for one, other in pairs)


def _leaf(before: Paragraph | None, after: Paragraph | None, printed: dict[str, str]) -> Leaf:
    shown = after or before
    assert shown is not None  # noqa: S101 - there is at least one side
    label = printed.get(shown.key.provision, "") if shown.number else ""
    old, new = before.text if before else EMPTY, after.text if after else EMPTY
    if before is after:
        return Leaf(shown.style, label, tuple(_plain(new)))
    return Leaf(shown.style, label, tuple(_marked(old, new)))


def _marked(old: Text, new: Text) -> Iterator[Piece]:
    at = to = 0
    for hunk in tracked(old.plain, new.plain):
        gone, come = old.cut(at, at + len(hunk.before)), new.cut(to, to + len(hunk.after))
        at, to = at + len(hunk.before), to + len(hunk.after)
        if hunk.before == hunk.after:
            yield from _plain(come)
            continue
        yield from (replace(piece, mark="removed") for piece in _plain(gone))
        yield from (replace(piece, mark="added") for piece in _plain(come))


def _plain(text: Text) -> Iterator[Piece]:
    """Yield the words of a text, cut where bold or italic begins or ends."""
    marks = [mark for mark in text.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}]
    cuts = sorted({0, len(text.plain), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in pairwise(cuts):
        kinds = {mark.kind for mark in marks if mark.start <= start and end <= mark.end}
        yield Piece(text.plain[start:end], bold=MarkKind.BOLD in kinds, italic=MarkKind.ITALIC in kinds)
