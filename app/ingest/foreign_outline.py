"""The outline of a body in another language than English: which passage holds which, told by labels."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.foreign_text import Passage, Tag
from app.model.ids import new_id
from app.model.provision import Kind, Place, Provision
from app.model.text import EMPTY, Text

_ABOVE = re.compile(r"[（(【].{1,40}[)）】]")


@dataclass(frozen=True, slots=True)
class _Frame:
    """An open numbering: its key and rank, the level and kind of its members; ``head`` says that it heads others."""

    key: str
    rank: int
    value: int
    level: int
    kind: Kind
    head: bool


def plain(passage: Passage, kind: Kind, level: int = 0) -> Provision:
    """Return a passage as a provision of this kind."""
    tag = passage.tag if kind not in {Kind.TITLE, Kind.CHAPEAU, Kind.LINK, Kind.SIGNING, Kind.SIGNATURE} else None
    text = passage.body if tag else passage.text
    printed, number = (tag.printed, tag.number) if tag else ("", "")
    return Provision(new_id(), kind, level, text, None, printed, number, (), passage.places)


def outlined(passages: Sequence[Passage], base: int) -> list[Provision]:
    """Return the provisions of a body; ``base`` is the level of its outermost ones."""
    made: list[Provision] = []
    frames: tuple[_Frame, ...] = ()
    at = 0
    while at < len(passages):
        passage = passages[at]
        if passage.lines[0].cell:
            end = _table_end(passages, at)
            made += _table(passages[at:end], _floor(frames, base))
            at = end
            continue
        used, new, frames = _placed(passages, at, frames, base)
        made += new
        at += used
    return made


def _floor(frames: Sequence[_Frame], base: int) -> int:
    heads = [frame.level for frame in frames if frame.head]
    return heads[-1] + 1 if heads else base


def _placed(
    passages: Sequence[Passage], at: int, frames: tuple[_Frame, ...], base: int
) -> tuple[int, list[Provision], tuple[_Frame, ...]]:
    passage = passages[at]
    after = passages[at + 1] if at + 1 < len(passages) else None
    above = _ABOVE.fullmatch(passage.plain) and after is not None and after.tag is not None and after.tag.rank == 1
    if above and after is not None and passage.tag is None:
        new, frames = _section(after, frames, base, Text(passage.plain.strip("（()）【】")), passage.places)
        return 2, new, frames
    tag = passage.tag
    if tag is not None and tag.rank < 2:
        if not passage.body.plain and _heads(passages, at + 1) and after is not None:
            new, frames = _section(passage, frames, base, Text(after.plain.strip("（()）【】")), after.places)
            return 2, new, frames
        return 1, *_section(passage, frames, base, None, ())
    if tag is not None:
        return 1, *_member(passages, at, frames, base)
    if passage.headed and after is not None:
        return 1, *_heading(passage, frames, base)
    frames = tuple(frame for frame in frames if frame.head)
    return 1, [plain(passage, Kind.PARAGRAPH, _floor(frames, base))], frames


def _heads(passages: Sequence[Passage], at: int) -> bool:
    """Whether a passage is the heading of the article on the line before."""
    if at + 1 >= len(passages):
        return False
    here, after = passages[at], passages[at + 1]
    return here.tag is None and here.short and not (after.tag is not None and after.tag.rank < 2)


def _section(
    passage: Passage, frames: tuple[_Frame, ...], base: int, heading: Text | None, beside: tuple[Place, ...]
) -> tuple[list[Provision], tuple[_Frame, ...]]:
    """Return a chapter or an article, and its words where they stand on the line of its label."""
    tag = passage.tag
    assert tag is not None  # noqa: S101 - the caller asked
    outer = tuple(frame for frame in frames if frame.head and frame.rank < tag.rank)
    if tag.rank == 0:
        known = next((at for at, frame in enumerate(frames) if frame.key == tag.key), None)
        outer = frames[:known] if known is not None else tuple(f for f in frames if f.head and f.rank == 0)
    level = outer[-1].level + 1 if outer else base
    frame = _Frame(tag.key, tag.rank, tag.value, level, Kind.SECTION, head=True)
    words = passage.body
    places = tuple(sorted((*passage.places, *beside), key=lambda place: place.start))
    made = [Provision(new_id(), Kind.SECTION, level, EMPTY, heading, tag.printed, tag.number, (), places)]
    if heading is None and words.plain and (passage.short or _ABOVE.fullmatch(words.plain)):
        made = [replace(made[0], heading=Text(words.plain.strip("（()）【】")))]
    elif words.plain:
        made += _split(passage, made, level, words)
    return made, (*outer, frame)


def _split(passage: Passage, made: list[Provision], level: int, words: Text) -> list[Provision]:
    """Give the words after a label their own provision; "（目的） 本覚書は" begins with its heading."""
    head = re.match(r"[（(【]([^（）()【】]{1,40})[)）】]\s*(?=\S)", words.plain)
    if head and made[0].heading is None:
        made[0] = replace(made[0], heading=Text(head[1]))
        words = words.cut(head.end(), len(words.plain))
    line = passage.lines[0]
    rest = passage.places[0].end - len(line.text[len(line.text) - len(line.text.lstrip()) :])
    cut = line.text.find(words.plain[:8]) if len(line.text) == line.end - line.start else -1
    middle = line.start + cut if cut > 0 else max(line.start, rest)
    first: tuple[Place, ...] = (Place(passage.places[0].start, middle, line.page),)
    second: tuple[Place, ...] = (replace(passage.places[0], start=middle), *passage.places[1:])
    if cut <= 0:
        first, second = passage.places, ()
    made[0] = replace(made[0], places=(*first, *(p for p in made[0].places if p not in passage.places)))
    return [Provision(new_id(), Kind.PARAGRAPH, level + 1, words, places=second)]


def _heading(passage: Passage, frames: tuple[_Frame, ...], base: int) -> tuple[list[Provision], tuple[_Frame, ...]]:
    key = f"heading {passage.lines[0].style.casefold()}"
    known = next((at for at, frame in enumerate(frames) if frame.key == key), None)
    outer = frames[:known] if known is not None else tuple(frame for frame in frames if frame.head)
    level = outer[-1].level + 1 if outer else base
    kind = Kind.SUBHEADING if outer else Kind.SECTION
    made = Provision(new_id(), kind, level, EMPTY, Text(passage.plain), places=passage.places)
    return [made], (*outer, _Frame(key, 1, 0, level, kind, head=True))


def _member(
    passages: Sequence[Passage], at: int, frames: tuple[_Frame, ...], base: int
) -> tuple[list[Provision], tuple[_Frame, ...]]:
    """Return a member of a list or of a numbering, which may head what follows."""
    passage = passages[at]
    tag = passage.tag
    assert tag is not None  # noqa: S101 - the caller asked
    known, tag = _known(tag, frames)
    if known is not None:
        frame = replace(frames[known], value=tag.value)
        outer = frames[:known]
    else:
        outer = frames
        heads = _opens_section(passages, at, frames)
        level = frames[-1].level + 1 if frames else base
        before = passages[at - 1] if at else None
        kind = _kind(passage, before, frames, heads)
        frame = _Frame(tag.key, 1 if heads else 2, tag.value, level, kind, heads)
    if frame.head and passage.short:
        made = replace(plain(passage, frame.kind, frame.level), text=EMPTY, heading=passage.body)
        return [made], (*outer, frame)
    return [plain(passage, Kind.PARAGRAPH if frame.head else frame.kind, frame.level)], (*outer, frame)


def _known(tag: Tag, frames: Sequence[_Frame]) -> tuple[int | None, Tag]:
    """Return which open numbering a label goes on with, and the label as it is read then."""
    ways = ((tag.key, tag.value), *tag.others)
    for surely in (True, False):
        for at in range(len(frames) - 1, -1, -1):
            for key, value in ways:
                if frames[at].key == key and (value == frames[at].value + 1 or not surely):
                    return at, replace(tag, key=key, value=value)
    return None, tag


def _opens_section(passages: Sequence[Passage], at: int, frames: Sequence[_Frame]) -> bool:
    """Whether a numbered heading begins: "1. 目的" with a text of its own, not the first of a list of short items."""
    passage = passages[at]
    if not passage.short or passage.tag is None or "bullet" in passage.tag.key or any(f.rank == 1 for f in frames):
        return False
    after = passages[at + 1] if at + 1 < len(passages) else None
    if after is None:
        return False
    return after.tag is None or after.tag.key != passage.tag.key


def _kind(passage: Passage, before: Passage | None, frames: Sequence[_Frame], heads: bool) -> Kind:
    if heads:
        return Kind.SECTION if not frames else Kind.SUBHEADING
    inner = frames[-1] if frames and not frames[-1].head else None
    if inner is None:
        numbered = passage.tag is not None and passage.tag.key.startswith(("point decimal", "both decimal"))
        stem = before is not None and before.tag is None and re.search(r"[:：]$", before.plain)
        return Kind.PARAGRAPH if numbered and not stem and not passage.short else Kind.ITEM
    return Kind.SUBITEM if inner.kind in {Kind.ITEM, Kind.SUBITEM} else Kind.ITEM


# --- tables


def _table_end(passages: Sequence[Passage], at: int) -> int:
    cell = passages[at].lines[0].cell
    while at < len(passages) and (here := passages[at].lines[0].cell) and cell and here.table == cell.table:
        at += 1
    return at


def _table(passages: Sequence[Passage], level: int) -> list[Provision]:
    made = [Provision(new_id(), Kind.TABLE, level)]
    row = column = -1
    for passage in passages:
        cell = passage.lines[0].cell
        if cell is None:
            continue
        if cell.row != row:
            made.append(Provision(new_id(), Kind.ROW, level + 1))
            row, column = cell.row, -1
        if cell.column == column:
            last = made[-1]
            made[-1] = replace(last, text=last.text.then(passage.text, " "), places=(*last.places, *passage.places))
        else:
            made.append(Provision(new_id(), Kind.CELL, level + 2, passage.text, places=passage.places))
            column = cell.column
    return made
