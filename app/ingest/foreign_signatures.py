"""Signature blocks of instruments in other languages than English: under each other, or in columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.foreign_text import Passage
from app.ingest.lines import Line
from app.ingest.signatures import Signed
from app.ingest.tongue_rules import TongueRules
from app.model.provision import Place

_WORDS = re.compile(r"\S(?:(?!\s{2,}|\t|\u3000{2,}).)*")
_RULE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    place: Place
    column: int
    gap: bool


def signatures(passages: Sequence[Passage], rules: TongueRules) -> list[Signed]:
    """Return the signature blocks; those beside each other come in the order of their columns."""
    pieces = [
        piece for passage in passages for at, line in enumerate(passage.lines) for piece in _pieces(line, passage, at)
    ]
    blocks: list[Signed] = []
    for column in sorted({piece.column for piece in pieces}):
        own = [piece for piece in pieces if piece.column == column]
        blocks += [_signed(group, rules) for group in _groups(own, rules)]
    return blocks


def _pieces(line: Line, passage: Passage, at: int) -> list[_Piece]:
    gap = passage.gap and at == 0
    if line.cell:
        return [_Piece(" ".join(line.text.split()), Place(line.start, line.end, line.page), line.cell.column, gap)]
    if len(line.text) != line.end - line.start:
        return [_Piece(" ".join(line.text.split()), Place(line.start, line.end, line.page), 0, gap)]
    found = list(_WORDS.finditer(line.text.rstrip()))
    return [
        _Piece(match[0].strip(), Place(line.start + match.start(), line.start + match.end(), line.page), column, gap)
        for column, match in enumerate(found)
    ]


def _groups(pieces: Sequence[_Piece], rules: TongueRules) -> list[list[_Piece]]:
    behalf = [bool(rules.on_behalf.search(piece.text)) for piece in pieces]
    leads = sum(behalf) > 1 or (bool(behalf) and behalf[0])
    groups: list[list[_Piece]] = []
    for piece, opens in zip(pieces, behalf, strict=True):
        if not groups or (opens if leads else piece.gap):
            groups.append([])
        groups[-1].append(piece)
    return groups


def _signed(group: Sequence[_Piece], rules: TongueRules) -> Signed:
    behalf = [piece.text for piece in group if rules.on_behalf.search(piece.text)]
    others = [p.text for p in group if p.text not in behalf and not _RULE.fullmatch(p.text)]
    posts = [words for words in others if rules.posts.search(words)]
    names = [words for words in others if words not in posts and not re.search(r"\d", words)]
    name = " ".join(names[-1].strip("（()） ").split()) if names else ""
    return Signed(
        tuple(piece.text for piece in group),
        tuple(piece.place for piece in group),
        behalf[0] if behalf else (names[0] if len(names) > 1 else ""),
        name,
        " ".join(posts),
    )
