"""Pages: which paragraphs of a web page are the instrument, and which stand round it."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest import labels
from app.ingest.back import is_for, is_signing
from app.ingest.flow import Para, Run
from app.ingest.front import is_link, is_type
from app.ingest.markup import Box, Page, Part
from app.ingest.rules import opener, pattern
from app.ingest.versions import columns_of

_MOST = 0.7
_STOP = re.compile(r"[.;:!?。]$")
_ADDRESS = re.compile(r"https?://|www\.|@")


@dataclass(frozen=True, slots=True)
class _Map:
    """Where the words of a page stand: its parts, which of them are in a box named as furniture, and the main box."""

    parts: tuple[Part, ...]
    named: tuple[bool, ...]
    main: tuple[bool, ...]


def paragraphs_of(page: Page) -> tuple[Para, ...]:
    """Return the paragraphs of a page, those set aside that are no part of its text; tables for layout are undone."""
    parts = _labelled(_laid_out(page))
    around = furniture(parts, page.boxes)
    return tuple(replace(part.para, aside=True) if at in around else part.para for at, part in enumerate(parts))


# --- lists and tables


def _labelled(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Take away counted labels where the items of a list print their own."""
    printed = {at for at, part in enumerate(parts) if part.para.label and _prints_label(part.para.plain)}
    items = Counter(part.listing for part in parts if part.para.label)
    own = Counter(parts[at].listing for at in printed)
    return tuple(
        replace(part, para=replace(part.para, label=""))
        if at in printed and (not part.ordered or own[part.listing] * 2 > items[part.listing])
        else part
        for at, part in enumerate(parts)
    )


def _prints_label(words: str) -> bool:
    label = labels.read(words)
    return label is not None and label.end < len(words)


def _laid_out(page: Page) -> tuple[Part, ...]:
    """Take paragraphs out of tables that only lay out a page, and put a label in a cell of its own before its words."""
    tables: dict[int, list[Part]] = {}
    for part in page.parts:
        if part.para.cell:
            tables.setdefault(part.para.cell.table, []).append(part)
    undone = {table for table, parts in tables.items() if table in page.nested or _lays_out(parts)}
    made: list[Part] = []
    before: Part | None = None
    for part in page.parts:
        cell = part.para.cell
        if cell is None or cell.table not in undone:
            made.append(part)
        elif before and _beside(before, part) and _only_label(before.para.plain):
            made[-1] = _joined(made[-1], replace(part, para=replace(part.para, cell=None)))
        else:
            made.append(replace(part, para=replace(part.para, cell=None, gap=True)))
        before = part
    return tuple(made)


def _beside(before: Part, part: Part) -> bool:
    """Whether a paragraph stands in the cell to the left of another."""
    left, right = before.para.cell, part.para.cell
    if left is None or right is None:
        return False
    return (left.table, left.row) == (right.table, right.row) and left.column < right.column


def _only_label(words: str) -> bool:
    label = labels.read(f"{words.strip()} Words") if len(words) <= 16 else None
    return label is not None and label.end >= len(words.strip())


def _joined(label: Part, part: Part) -> Part:
    runs = (*label.para.runs, Run(" "), *part.para.runs)
    para = replace(part.para, runs=runs, gap=label.para.gap, style=part.para.style or label.para.style)
    return replace(part, para=para, words=label.words + part.words)


def _lays_out(parts: Sequence[Part]) -> bool:
    """Tell a table that only lays out a page: one column, headings or much text in it, labels beside their words."""
    rows: dict[int, list[Part]] = {}
    cells: dict[tuple[int, int], int] = {}
    for part in parts:
        cell = part.para.cell
        if cell:
            rows.setdefault(cell.row, []).append(part)
            cells[cell.row, cell.column] = cells.get((cell.row, cell.column), 0) + part.words
    if columns_of((part.para.cell.column, part.para.plain) for part in parts if part.para.cell):
        return False  # versions in two languages, side by side
    if len({column for _, column in cells}) <= 1 or any(part.para.style.startswith("Heading") for part in parts):
        return True
    several = [row for row in rows.values() if len({p.para.cell.column for p in row if p.para.cell}) > 1]
    numbered = sum(_only_label(row[0].para.plain) for row in several)
    if numbered * 2 > len(several):
        return True
    crowded = Counter((p.para.cell.row, p.para.cell.column) for p in parts if p.para.cell)
    return any(crowded[at] >= 3 and words >= 150 for at, words in cells.items())


# --- what stands round the text


def furniture(parts: Sequence[Part], boxes: Sequence[Box]) -> frozenset[int]:
    """Return which paragraphs are furniture: menus, notices, related pages, whatever stands round the text.

    The text is where most words are that are no links; it is stretched to the title before and the signatures after
    that stand in boxes of their own.
    """
    if not parts:
        return frozenset()
    where = _mapped(parts, boxes)
    first, last = _stretch(where)
    around = {at for at in range(len(parts)) if not first <= at <= last}
    for at in range(first, last + 1):
        if where.named[at] or not (where.main[at] or _plain(parts[at])) or _menu(parts, at):
            around.add(at)
    around |= _before_title(parts, [at for at in range(first, last + 1) if at not in around])
    around |= _after_signing(parts, [at for at in range(first, last + 1) if at not in around])
    return frozenset(around) if len(around) < len(parts) else frozenset()


def _mapped(parts: Sequence[Part], boxes: Sequence[Box]) -> _Map:
    words = _sums(boxes, [(part.box, part.words) for part in parts])
    hinted = [False] * len(boxes)
    for at, box in enumerate(boxes):
        small = words[at] < 0.5 * words[0]
        hinted[at] = (box.hinted and small) or (box.parent >= 0 and hinted[box.parent])
    prose = [0 if hinted[part.box] else max(0, part.words - 2 * part.linked) for part in parts]
    main = _main(boxes, _sums(boxes, [(part.box, count) for part, count in zip(parts, prose, strict=True)]))
    inside = [False] * len(boxes)
    for at, box in enumerate(boxes):
        inside[at] = at == main or (box.parent >= 0 and inside[box.parent])
    return _Map(tuple(parts), tuple(hinted[p.box] for p in parts), tuple(inside[p.box] for p in parts))


def _sums(boxes: Sequence[Box], counts: Sequence[tuple[int, int]]) -> list[int]:
    sums = [0] * len(boxes)
    for box, count in counts:
        sums[box] += count
    for at in range(len(boxes) - 1, 0, -1):
        sums[boxes[at].parent] += sums[at]
    return sums


def _main(boxes: Sequence[Box], prose: Sequence[int]) -> int:
    """Return the innermost box that holds most of the words."""
    main = 0
    for at, box in enumerate(boxes):
        if box.parent == main and at and prose[at] >= _MOST * prose[0] > 0:
            main = at
    return main


def _stretch(where: _Map) -> tuple[int, int]:
    """Return the first and last paragraph of the text."""
    inside = [at for at, main in enumerate(where.main) if main and not where.named[at]]
    if not inside:
        return 0, len(where.parts) - 1
    first, last = inside[0], inside[-1]
    begins = next((place for place, at in enumerate(inside) if _begins_text(where.parts[at].para.plain)), 15)
    if not any(_titular(where.parts[at]) for at in inside[:begins]):
        above = [at for at in range(first) if _titular(where.parts[at]) and not where.named[at]]
        first = above[-1] if above else first
    below = range(last + 1, len(where.parts))
    ends = [at for at in below if not where.named[at] and _closes(where.parts[at]) and _plain(where.parts[at])]
    last = ends[-1] if ends else last
    while ends and last + 1 < len(where.parts) and where.parts[last + 1].box == where.parts[last].box:
        last += 1
    return first, last


def _plain(part: Part) -> bool:
    return part.linked * 2 < part.words


def _titular(part: Part) -> bool:
    words = part.para.plain.replace("\n", " ")
    return is_type(words) and len(words.split()) <= 70 and not _STOP.search(words) and not _ADDRESS.search(words)


def _closes(part: Part) -> bool:
    """Whether a paragraph is of the end of an instrument."""
    words = part.para.plain
    return is_signing(words) or _signs(words) or _annexes(words)


def _annexes(words: str) -> bool:
    return bool(pattern("annex", "heading").match(words)) and len(words.split()) <= 20


def _signs(words: str) -> bool:
    if len(words.split()) > 40:
        return False
    tags = any(pattern("signature", tag).search(words) for tag in ("rule", "name_tag", "post_tag"))
    return tags or is_for(words) or bool(pattern("signature", "posts").search(words) and len(words.split()) <= 15)


def _menu(parts: Sequence[Part], at: int) -> bool:
    """Whether a paragraph is an entry of a menu or of a list of pages, no heading and no item that links somewhere."""
    part = parts[at]
    if part.linked < 0.7 * part.words or part.para.style.startswith("Heading"):
        return False
    words = part.para.plain
    if part.words >= 12 or re.search(r"[.;:]$", words) or labels.read(words) or (part.ordered and part.para.label):
        return False
    beside = [parts[i] for i in (at - 1, at + 1) if 0 <= i < len(parts)]
    return (
        bool(pattern("front", "furniture").match(words))
        or any(other.box == part.box and other.linked >= 0.7 * other.words for other in beside)
        or bool(pattern("page", "after").match(words))
    )


def _before_title(parts: Sequence[Part], kept: Sequence[int]) -> set[int]:
    """Return what stands before the title, the heading of the page among it where it only repeats the title."""
    begins = next((place for place, at in enumerate(kept) if _begins_text(parts[at].para.plain)), 0)
    titles = [place for place in range(begins) if _titular(parts[kept[place]])]
    for place, after in itertools.pairwise(titles):
        one = _words(parts[kept[place]].para.plain)
        rest = _words(" ".join(parts[kept[later]].para.plain for later in range(after, begins)))
        apart = parts[kept[place]].para.style.startswith("Heading") or after > place + 1
        if apart and len(one & rest) >= 0.7 * min(len(one), len(rest)) and len(one & rest) >= 3:
            return set(kept[:after])
    return set(kept[: titles[0]]) if titles and _far(parts, kept, titles[0]) else set()


def _far(parts: Sequence[Part], kept: Sequence[int], title: int) -> bool:
    """Whether what stands above a title is plainly none of it: dates of the page, links, whole sentences."""
    above = [parts[at] for at in kept[:title]]
    return bool(above) and any(
        not _plain(part) or _STOP.search(part.para.plain) or pattern("front", "furniture").match(part.para.plain)
        for part in above
    )


def _begins_text(words: str) -> bool:
    long = len(words.split()) > 15
    return is_link(words) or (long and bool(pattern("front", "defines").search(words) or opener().match(words)))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _after_signing(parts: Sequence[Part], kept: Sequence[int]) -> set[int]:
    """Return what follows the signatures, or the text where it has none."""
    signing = [place for place, at in enumerate(kept) if is_signing(parts[at].para.plain.replace("\n", " "))]
    place = signing[-1] + 1 if signing and signing[-1] >= len(kept) // 3 else max(1, len(kept) * 2 // 3)
    annexed = False
    for here in range(place, len(kept)):
        part = parts[kept[here]]
        annexed = annexed or _annexes(part.para.plain)
        if _stops(part, signed=bool(signing), annexed=annexed):
            later = [p for p in range(here + 1, len(kept)) if _annexes(parts[kept[p]].para.plain)]
            return set(kept[here : later[0] if later else len(kept)])
    return set()


def _stops(part: Part, *, signed: bool, annexed: bool) -> bool:
    """Whether a paragraph after the signing line is the first that is no part of the instrument."""
    words = part.para.plain
    heading = part.para.style.startswith("Heading") or part.words <= 8
    if heading and pattern("page", "after").match(words) and not _closes(part):
        return True
    if annexed or not signed or _closes(part):
        return False
    return part.para.style.startswith("Heading") or (part.words > 40 and part.para.cell is None)
