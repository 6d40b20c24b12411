"""Run-in lists: items that stand in one line of their stem ("to: (i) ...; (ii) ...; and (iii) ...") told apart."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.ingest import labels
from app.ingest.blocks import Block
from app.ingest.lines import Line
from app.ingest.places import split_places
from app.language.sentences import sentences

_MEMBER = re.compile(r"(?<=\s)(?:\((?:\d{1,2}|[ivx]{1,5}|[a-z])\)|(?:\d{1,2}|[ivx]{1,5}|[a-z])\))(?=\s\S)")
_STEM = re.compile(
    r"(?:[:–—]|\b(?:to|by|in|on|of|for|with|that|as|are|is|include|includes|including|following|through|namely))$",
    re.IGNORECASE,
)
_APART = re.compile(r"[;,]\s*(?:and/or|and|or|as well as)?$", re.IGNORECASE)
_REFERS = re.compile(
    r"\b(?:articles?|sections?|paragraphs?|sub-?paragraphs?|clauses?|items?|points?|annex)\s*\S{0,6}$", re.IGNORECASE
)


def apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with every run-in list as its stem and its items, each a block of its own."""
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    cuts = _cuts(block) if block.lines[0].cell is None and block.plain.count(")") > 1 else ()
    edges = (0, *cuts, len(block.plain))
    for start, end in itertools.pairwise(edges):
        yield _part(block, start, end) if cuts else block


def _part(block: Block, start: int, end: int) -> Block:
    """Return the words from ``start`` to ``end`` as a block; the first part keeps its lines, others are one."""
    text = block.text.cut(start, end).trimmed()
    until = max((place.end for place in split_places(block, end)[0]), default=0)
    after = split_places(block, start)[1] if start else block.places
    places = tuple(replace(place, end=min(place.end, until)) for place in after if place.start < until)
    if not start:
        return replace(block, text=text, places=places, joins=tuple(join for join in block.joins if join < end))
    line = Line(text.plain, places[0].start, places[-1].end, style=block.lines[0].style, whole=True)
    return Block(text, places, (line,), joins=tuple(join - start for join in block.joins if start < join < end))


def _cuts(block: Block) -> tuple[int, ...]:
    """Return where the items begin; nothing unless they are numbered through, kept apart alike and end the block."""
    words = block.plain
    label = block.label
    found = [match for match in _MEMBER.finditer(words) if match.start() >= (label.end if label else 0)]
    members: list[re.Match[str]] = []
    for match in found:
        if _next(match, len(members) + 1, members):
            members.append(match)
    if len(members) < 2 or not _stands(words, members):
        return ()
    return tuple(match.start() for match in members)


def _next(match: re.Match[str], value: int, members: Sequence[re.Match[str]]) -> bool:
    """Whether a label bears number ``value`` of the same numbering as those before it."""
    label = labels.read(f"{match[0]} x")
    first = labels.read(f"{members[0][0]} x") if members else label
    if label is None or first is None or label.form != first.form:
        return False
    systems = {reading.system for reading in first.readings if reading.value == 1}
    return any(reading.system in systems and reading.value == value for reading in label.readings)


def _stands(words: str, members: Sequence[re.Match[str]]) -> bool:
    before = words[: members[0].start()].rstrip()
    if not _STEM.search(before) or _REFERS.search(before):
        return False
    edges = [*(match.start() for match in members[1:]), len(words)]
    items = [words[match.end() : edge].strip() for match, edge in zip(members, edges, strict=True)]
    if not all(_APART.search(item) for item in items[:-1]) or not all(len(item) > 3 for item in items):
        return False
    return all(len(sentences(item)) == 1 for item in items)
