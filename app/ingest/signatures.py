"""Signature blocks: who signs for whom, in one column or in several, read in rows or flattened."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest.back import is_signing
from app.ingest.blocks import Block
from app.ingest.front import is_date
from app.ingest.lines import Line
from app.ingest.rules import pattern, section
from app.language import countries
from app.language.folding import squeeze
from app.model.provision import Place

_GAP = re.compile(r"(?: {3,}|\t+)(?=\S)")
_NOTE = re.compile(r"(?:[¹²³⁰-⁹]|\*+\s|\[\d+\]|notes?\s*[:.])", re.IGNORECASE)
_SECOND_FOR = re.compile(r"(?<=[:_])\s+(?=(?:for|on behalf of|by:)\b)", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:,|\b(?:of|for|and|the|to|&))$", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:[a-z&(]|of\b|and\b|for the\b|OF\b|AND\b|to\b)")
_COURTESY = re.compile(
    r"^(?:(?:h\.?\s?e\.?|his excellency|her excellency|mr|mrs|ms|miss|the hon(?:ou?rable)?|hon"
    r"|the r(?:igh)?t\.? hon(?:ourable)?"
    r"|rt\.? hon(?:ourable)?)\.?,?\s+)+",
    re.IGNORECASE,
)


_PLACE_DATE = re.compile(r"(?:at|in)\s+[A-Z][^\d;]{2,40}(?:\d{1,2}\D{1,12}\d{4}|\d{4})", re.IGNORECASE)
_BY = re.compile(r"(?:signed )?by\s*:|name\s*:", re.IGNORECASE)
_MOST_COLUMNS = 12
_TAGS = ("name_tag", "post_tag", "date_tag")
_TAG = re.compile(r"(?<=\s)[^\W\d_]+\s?:\s")


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature block: its words in order, where they stand, and for whom, by whom and in what post it is signed."""

    words: tuple[str, ...]
    places: tuple[Place, ...]
    on_behalf: str = ""
    name: str = ""
    post: str = ""
    dated: str = ""
    signs: bool = True


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of one column; ``kind`` is for, rule, name, post, date or other."""

    text: str
    places: tuple[Place, ...]
    gap: bool
    column: int = 0
    kind: str = ""


def signatures_of(blocks: Sequence[Block]) -> tuple[tuple[Signed, ...], tuple[Block, ...]]:
    """Return the signature blocks of a zone, and the blocks in it that are something else: signing lines, notes."""
    unused = tuple(
        block
        for block in blocks
        if block.lines[0].cell is None and (_sentence(block.plain) or _signing(block.plain) or _NOTE.match(block.plain))
    )
    pieces = _pieces([block for block in blocks if block not in unused])
    columns = sorted({piece.column for piece in pieces})
    signed = [_signed(_typed([piece for piece in pieces if piece.column == column])) for column in columns]
    return tuple(_in_rows(signed)), unused


def _in_rows(columns: Sequence[Sequence[Signed]]) -> list[Signed]:
    """Return the blocks of several columns in the order they are read: those beside each other, then those below."""
    if len({len(column) for column in columns}) == 1:
        return [each for row in zip(*columns, strict=True) for each in row]
    return [each for column in columns for each in column]


def _apart(words: str) -> bool:
    """Whether words among signatures are no part of a block: a sentence, another signing line, a note."""
    return _sentence(words) or _signing(words) or bool(_NOTE.match(words))


def _signing(words: str) -> bool:
    return is_signing(words) and bool(re.search(r"\b(?:at|in|on) .*\d{4}", words))


def _sentence(words: str) -> bool:
    if pattern("signature", "for").match(words) or _tagged(words):
        return False
    return len(words.split()) >= 9 and bool(re.search(r"[.;]$", words))


# --- lines to pieces, by column


def _pieces(blocks: Sequence[Block]) -> list[_Piece]:
    rows: list[tuple[Line, bool]] = []
    for block in blocks:
        rows += [(_spaced(line), block.gap and at == 0) for at, line in enumerate(block.lines)]
    starts = _columns([line.text for line, _ in rows])
    made: list[_Piece] = []
    for line, gap in rows:
        made += _of_line(line, gap, starts)
    return made


def _spaced(line: Line) -> Line:
    """Return a line with the strokes between its columns as spaces."""
    return replace(line, text=line.text.replace(" | ", "   ")) if " | " in line.text else line


def _columns(lines: Sequence[str]) -> tuple[int, ...]:
    """Return where columns begin, told by the line that holds words at most places with wide gaps between."""
    most: tuple[int, ...] = (0,)
    for line in lines:
        wide = line.expandtabs(8).rstrip()
        begins = (_indent(line), *(match.end() for match in _GAP.finditer(wide, _indent(line))))
        if len(begins) > len(most):
            most = begins
    return most[:_MOST_COLUMNS]


def _indent(line: str) -> int:
    wide = line.expandtabs(8)
    return len(wide) - len(wide.lstrip())


def _of_line(line: Line, gap: bool, starts: tuple[int, ...]) -> list[_Piece]:
    if line.cell is not None:
        parts = _halves(line.text)
        ends = [line.start + at for _, at in parts[1:]] + [line.end]
        return [
            _Piece(squeeze(text), (Place(line.start + at, end, line.page),), gap, line.cell.column)
            for (text, at), end in zip(parts, ends, strict=True)
        ]
    made = []
    found = list(re.finditer(r"\S(?:(?! {3,}|\t).)*", line.text.rstrip()))
    for order, match in enumerate(found):
        begin = len(line.text[: match.start()].expandtabs(8))
        near = min(range(len(starts)), key=lambda at: abs(starts[at] - begin))
        column = order if len(found) == len(starts) else near
        for text, at in _halves(match[0]):
            start = line.start + match.start() + at
            end = (
                line.end
                if match.end() == len(line.text.rstrip()) and at + len(text) == len(match[0])
                else start + len(text)
            )
            made.append(_Piece(squeeze(text), (Place(start, end, line.page),), gap, column))
    return made


def _halves(text: str) -> list[tuple[str, int]]:
    """Two "For the ...:" on one line, a name and a post with a comma between, "Title: ... Date: ..." are pieces."""
    tag = next((found for found in _TAG.finditer(text, 1) if _tagged(text[found.start() :])), None)
    if tag:
        rest = [(part, at + tag.start()) for part, at in _halves(text[tag.start() :])]
        return [*_halves(text[: tag.start()]), *rest]
    second = _SECOND_FOR.search(text)
    if second:
        return [(text[: second.start()], 0), *((part, at + second.end()) for part, at in _halves(text[second.end() :]))]
    colon = re.search(r":\s+", text)
    if colon and pattern("signature", "for").match(text) and is_name(re.split(r",\s", text[colon.end() :])[0]):
        rest = [(part, at + colon.end()) for part, at in _halves(text[colon.end() :])]
        return [(text[: colon.start() + 1], 0), *rest]
    comma = re.search(r",\s+", text)
    if (
        comma
        and is_name(pattern("signature", "name_tag").sub("", text[: comma.start()]))
        and _post(text[comma.end() :])
    ):
        return [(text[: comma.start() + 1], 0), (text[comma.end() :], comma.end())]
    return [(text, 0)]


def _tagged(words: str) -> bool:
    return any(pattern("signature", tag).match(words) for tag in _TAGS)


# --- pieces to components


def _typed(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return components: pieces with their kind, lines that go on put together."""
    made: list[_Piece] = []
    for piece in pieces:
        last = made[-1] if made else None
        kind = _kind(piece, made)
        if kind == "+" and last is not None:
            made[-1] = replace(last, text=f"{last.text} {piece.text}", places=(*last.places, *piece.places))
        else:
            made.append(replace(piece, kind=kind))
    return _led(made)


def _led(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return components with the offices that stand in several lines right above "By: ..." as one "for"."""
    made: list[_Piece] = []
    for piece in pieces:
        first = len(made)
        while piece.kind == "name" and _BY.match(piece.text) and first and _above_by(made[first - 1]):
            first -= 1
        run = made[first:]
        if run:
            words, places = " ".join(each.text for each in run), tuple(place for each in run for place in each.places)
            made[first:] = [replace(run[0], text=words, places=places, kind="for")]
        made.append(piece)
    return made


def _above_by(piece: _Piece) -> bool:
    names = pattern("signature", "offices").search(piece.text) or countries.find(piece.text)
    return piece.kind in {"for", "other"} and bool(names)


def _kind(piece: _Piece, made: Sequence[_Piece]) -> str:
    words = piece.text
    last = made[-1] if made else None
    for kind, name in (("rule", "rule"), ("for", "for"), ("name", "name_tag"), ("post", "post_tag")):
        if pattern("signature", name).match(words) and not (
            kind == "for" and last and last.kind == "for" and (words[0].islower() or _OPEN_END.search(last.text))
        ):
            return kind
    if _office(piece) and (last is None or piece.gap) and not (last and _OPEN_END.search(last.text)):
        return "for"
    if last is None:
        return _first_kind(words)
    if last.kind in {"name", "post"} and made[0].kind != "for" and _only_country(words):
        return "for"
    if last.kind in {"for", "post"} and _unfinished(last, piece):
        return "+"
    tagged = pattern("signature", "date_tag").match(words) and re.search(r"\d|_{2,}|:", words)
    dated = tagged or is_date(words) or _PLACE_DATE.fullmatch(words)
    return "date" if dated else _by_words(piece, made, last)


def _first_kind(words: str) -> str:
    if _PLACE_DATE.fullmatch(words):
        return "date"
    return "name" if is_name(words) else "post" if _post(words) else "other"


def _office(piece: _Piece) -> bool:
    """Whether a line names an office by itself, as a block without "For" begins."""
    words = piece.text
    return bool(
        pattern("signature", "offices").match(re.sub(r"^the\s+", "", words, flags=re.IGNORECASE))
    ) and not _post(words)


def _unfinished(last: _Piece, piece: _Piece) -> bool:
    """Whether a component goes on: it hangs, or the next line begins in the middle."""
    named = piece.text.startswith("(") and is_name(piece.text)
    if named or (last.kind == "for" and last.text.endswith(":")):
        return False
    if _OPEN_END.search(last.text) or _GOES_ON.match(piece.text):
        return True
    if last.kind != "for" or piece.gap:
        return False
    if last.text.isupper() and piece.text.isupper() and piece.text.endswith(":"):
        return True
    return not is_name(piece.text) and not _leads_post(piece.text)


def _by_words(piece: _Piece, made: Sequence[_Piece], last: _Piece) -> str:
    if is_name(piece.text) and not (last.kind == "name" and not piece.gap and _post(piece.text)):
        return "name"
    count = {kind: sum(each.kind == kind for each in made) for kind in ("name", "post")}
    if last.kind == "post" and not piece.gap and count["post"] >= count["name"]:
        return "+"
    if _post(piece.text) or last.kind == "name":
        return "post"
    if last.kind == "post":
        return "+"
    if last.kind == "for" and (pattern("signature", "offices").search(piece.text) or countries.find(piece.text)):
        return "+" if not last.text.endswith(":") else "other"
    return "other"


def is_name(words: str) -> bool:
    """Whether words are a person's name, in either order, with or without a courtesy title."""
    bare = pattern("signature", "honorific").sub("", pattern("signature", "honorific").sub("", words.strip("() ,")))
    bare = re.sub(r",\s*(?:ph\.?d\.?|jr\.?|sr\.?|m\.?p\.?|esq\.?|[A-Z]{2,5})$", "", bare, flags=re.IGNORECASE)
    tokens = bare.split()
    titled = bare != words.strip("() ,")
    if not (1 if titled else 2) <= len(tokens) <= 7 or re.search(r"[\d:;_,\"“”/]", bare):
        return False
    if _post(bare) or pattern("signature", "offices").search(bare) or _country(bare):
        return False
    particles = set(section("signature")["particles"])
    if {"and", "the", "for", "&"} & {token.casefold() for token in tokens}:
        return False
    return all(token[0].isupper() or token.casefold() in particles for token in tokens)


def _country(words: str) -> bool:
    return any(mention.end - mention.start >= len(words) - 4 for mention in countries.find(words))


def _only_country(words: str) -> bool:
    return any(
        mention.kind == "name" and mention.end - mention.start == len(words) for mention in countries.find(words)
    )


def _post(words: str) -> bool:
    return bool(pattern("signature", "posts").search(words))


def _leads_post(words: str) -> bool:
    match = pattern("signature", "posts").search(words)
    return bool(match) and not pattern("signature", "offices").search(words[: match.start()] if match else "")


# --- components to signatories


def _signed(pieces: Sequence[_Piece]) -> list[Signed]:
    groups = _groups(pieces)
    return [_one(group) for group in groups]


def _groups(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    kinds = ("for", "rule", "name", "post", "date")
    counts = {kind: sum(piece.kind == kind for piece in pieces) for kind in kinds}
    counts["date"] = counts["date"] if counts["date"] == counts["name"] else 0
    many = max(counts["for"], counts["name"]) or max(counts.values(), default=0)
    if many > 1 and all(count in {0, many} for count in counts.values()):
        return _by_turn(pieces, many, turns=frozenset(kind for kind in kinds if counts[kind]))
    return _by_block(pieces)


def _by_turn(pieces: Sequence[_Piece], many: int, turns: frozenset[str]) -> list[list[_Piece]]:
    """Give the first component of each kind to the first signatory, and so on: right for rows and for columns."""
    groups: list[list[_Piece]] = [[] for _ in range(many)]
    seen: dict[str, int] = {}
    at = 0
    for piece in pieces:
        if piece.kind in turns:
            at = min(seen.get(piece.kind, 0), many - 1)
            seen[piece.kind] = at + 1
        groups[at].append(piece)
    return groups


def _by_block(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Begin the next block at a component of a kind that the block has already."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        has = {each.kind for each in groups[-1]} if groups else set()
        full = piece.kind in has and piece.kind not in {"other", "date", "post"}
        if not groups or full or (piece.kind == "for" and "name" in has and not _for_last(pieces)):
            groups.append([])
        groups[-1].append(piece)
    return groups


def _for_last(pieces: Sequence[_Piece]) -> bool:
    kinds = [piece.kind for piece in pieces if piece.kind in {"for", "name"}]
    return bool(kinds) and kinds[0] == "name"


def _one(group: Sequence[_Piece]) -> Signed:
    def of(kind: str) -> str:
        return " ".join(piece.text for piece in group if piece.kind == kind)

    name = pattern("signature", "name_tag").sub("", of("name")).strip("() ,")
    post = pattern("signature", "post_tag").sub("", of("post")).strip(" ,")
    on_behalf = pattern("signature", "for").sub("", of("for")).strip(" :,")
    places = tuple(place for piece in group for place in piece.places)
    return Signed(
        tuple(piece.text for piece in group),
        places,
        on_behalf,
        _COURTESY.sub("", name),
        post,
        of("date"),
        any(piece.kind != "other" for piece in group),
    )
