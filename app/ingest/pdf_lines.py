"""The regions of a PDF file to text and lines: paragraphs told by where lines stand, broken words made whole."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.ingest import labels
from app.ingest.blocks import ENDS, heading_like
from app.ingest.lines import Cell, Line
from app.ingest.pdf_layout import Part, Region
from app.ingest.pdf_page import Piece
from app.ingest.pdf_words import mended
from app.ingest.rules import pattern
from app.model.text import Mark, MarkKind

_NOTE = re.compile(r"(?P<number>\d{1,3}|[*†‡]+|[¹²³⁰⁴-⁹]+)[.)]?\s*(?=\S)")
_HANGS = re.compile(r"[:;,]\s*(?:and|or)?$")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$")
_BREAKS, _JOINS, _UNSURE = "breaks", "joins", "unsure"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is usual in a document: the step from line to line in ems, and how its paragraphs are told.

    ``hangs`` says that the lines of a paragraph stand further in than its first one.
    """

    step: float
    right: float
    spaced: bool = True
    hangs: bool = False


@dataclass(slots=True)
class _Set:
    """A line being made: its piece, its region, and whether a paragraph begins with it, goes on, or may do either.

    ``labelled`` says that its paragraph begins with a label, ``ends`` that it ends as a sentence does, ``short`` that
    the next line's first word would have had room on it; ``step`` is how far below it the next line stands, in ems.
    """

    piece: Piece
    region: Region
    text: str
    begins: str = _BREAKS
    labelled: bool = False
    label: labels.Label | None = None
    ends: bool = False
    short: bool = False
    step: float = 0.0


def lines_of(regions: Sequence[Region], pictures: Sequence[int] = ()) -> tuple[str, tuple[Line, ...]]:
    """Return the text of regions in reading order and its lines, those that stand aside included.

    A form feed parts the pages. Footnotes come after all other lines. ``pictures`` are pages without words.
    """
    sets = _body(regions)
    sets += [_Set(p, region, p.text) for region in regions if region.part is Part.ASIDE for p in region.rows]
    sets += _noted(regions)
    order = {id(region): at for at, region in enumerate(regions)}
    text, made = _written(sorted(sets, key=lambda each: order[id(each.region)]))
    body = [line for part, line in made if part is Part.TEXT or part is Part.CELL]
    rest = [line for part, line in made if part is Part.NOTE] + [line for part, line in made if part is Part.ASIDE]
    empty = [Line("", len(text), len(text), page=page, aside=True) for page in pictures]
    return text, (*body, *rest, *empty)


def _body(regions: Sequence[Region]) -> list[_Set]:
    """Return the lines of the text, each knowing whether it begins a paragraph."""
    notes = _signs(regions)
    sets: list[_Set] = []
    for region in regions:
        if region.part is Part.TEXT or region.part is Part.CELL:
            signs = notes.get(region.page, frozenset())
            sets += [_line_of(piece, region, signs) for piece in region.rows]
    sheet = _sheet(sets)
    for at, (first, second) in enumerate(pairwise(sets)):
        first.labelled = first.labelled or (first.begins == _BREAKS and first.label is not None)
        second.begins = _between(first, second, sets[at - 1] if at else None, sheet)
        second.labelled = first.labelled and second.begins != _BREAKS
    return _mended(sets)


def _line_of(piece: Piece, region: Region, signs: frozenset[str]) -> _Set:
    text = _plain(piece, signs) if piece.raised else piece.text
    return _Set(piece, region, text, label=labels.read(text), ends=ENDS.search(text, max(0, len(text) - 8)) is not None)


def _plain(piece: Piece, signs: frozenset[str]) -> str:
    """Return the words without the raised signs that refer to footnotes."""
    text = piece.text
    for start, end in sorted(piece.raised, reverse=True):
        if text[start:end].strip() in signs:
            text = (text[:start].rstrip() if text[end : end + 1] == " " else text[:start]) + text[end:]
    return text


def _signs(regions: Iterable[Region]) -> dict[int, frozenset[str]]:
    """Return the numbers of the footnotes by the page they stand on."""
    found: dict[int, frozenset[str]] = {}
    for region in regions:
        if region.part is Part.NOTE:
            signs = {match["number"] for piece in region.rows if (match := _NOTE.match(piece.text))}
            found[region.page] = found.get(region.page, frozenset()) | signs
    return found


def _noted(regions: Iterable[Region]) -> list[_Set]:
    sets: list[_Set] = []
    for region in regions:
        if region.part is Part.NOTE:
            sets += [
                _Set(piece, region, piece.text, _BREAKS if _NOTE.match(piece.text) else _JOINS) for piece in region.rows
            ]
    return _mended(sets)


# --- paragraphs


def _sheet(sets: Sequence[_Set]) -> _Sheet:
    """Measure what is usual: the commonest step after a full line, the right margin, space between paragraphs."""
    rights = sorted(each.piece.right for each in sets if each.region.full)
    right = rights[int(len(rights) * 0.97)] if rights else 0.0
    steps: Counter[float] = Counter()
    ended: list[tuple[_Set, _Set]] = []
    for first, second in pairwise(sets):
        one, two = first.piece, second.piece
        first.short = _short(one, second.text, right if first.region.full else first.region.right)
        first.step = (one.base - two.base) / max(one.size, two.size)
        if first.region is second.region and first.region.part is Part.TEXT:
            if first.step > 0.5:
                steps[round(first.step, 1)] += 1 if first.short else 100
            if first.short and first.ends and second.label is None:
                ended.append((first, second))
    step = max(steps, key=lambda each: (steps[each] + steps[round(each + 0.1, 1)], -each)) if steps else 1.2
    apart = sum(one.step > 1.2 * step + 0.05 or two.piece.left - one.piece.left > one.piece.size for one, two in ended)
    return _Sheet(step, right, apart >= 0.7 * len(ended), _hangs(sets))


def _hangs(sets: Sequence[_Set]) -> bool:
    """Whether most paragraphs without a label go on further in than they begin, told where a sentence goes on."""
    deeper = [
        two.piece.left - one.piece.left > 0.8 * one.piece.size
        for before, one, two in zip(sets, sets[1:], sets[2:], strict=False)
        if one.region is two.region and not one.short and not one.ends and one.label is None
        if before.short and two.text[:1].islower()
    ]
    return sum(deeper) >= 3 and sum(deeper) > 0.6 * len(deeper)


def _short(piece: Piece, after: str, edge: float) -> bool:
    """Whether the next line's first word would have had room on this one."""
    room = edge - 0.1 * piece.size - piece.right
    if room <= 0:
        return False
    word = after.partition(" ")[0]
    hyphen = word.find("-")  # a compound may be broken at its hyphen
    need = hyphen + 1 if hyphen > 0 else len(word)
    return (need + 1) * (piece.right - piece.left) < room * (len(piece.text) or 1)


def _between(first: _Set, second: _Set, before: _Set | None, sheet: _Sheet) -> str:
    if first.region.part is Part.CELL or second.region.part is Part.CELL:
        return _in_cells(first, second, sheet)
    one, two = first.piece, second.piece
    differs = abs(one.size - two.size) > 0.08 * max(one.size, two.size) or (one.heavy and not two.bold)
    if first.region is not second.region:
        return _BREAKS if differs else _over(first, second, sheet)
    if differs or first.step > 1.2 * sheet.step + 0.05 or first.step < 0.3:
        return _BREAKS
    short = first.short and not _both_centred(first, second, sheet)
    if second.label:
        return _labelled(first, second, before, short)
    return _ended(first, second) if short else _full(first, second, sheet)


def _in_cells(first: _Set, second: _Set, sheet: _Sheet) -> str:
    if first.region is not second.region:
        return _BREAKS
    return _BREAKS if first.step > 1.3 * sheet.step + 0.05 else _UNSURE


def _over(first: _Set, second: _Set, sheet: _Sheet) -> str:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    one, two = first.text, second.text
    if second.label or first.piece.heavy or second.piece.heavy:
        return _BREAKS
    if one.endswith(("-", "\u2010")) and two[:1].islower():
        return _JOINS
    pushed = second.piece.left > second.region.left + second.piece.size
    if first.short or (pushed and not sheet.hangs):
        return _BREAKS
    if pushed:
        return _JOINS
    if first.ends:
        return _JOINS if first.labelled or _ABBREVIATED.search(one) else _UNSURE
    return _BREAKS if one.endswith(",") and two[:1].isupper() else _JOINS


def _labelled(first: _Set, second: _Set, before: _Set | None, short: bool) -> str:
    """Tell whether a number at the beginning of a line is a label, or the number of a sentence that goes on."""
    aligned = before is not None and first.begins == _JOINS and abs(first.piece.left - second.piece.left) < 2
    if short or first.ends:
        return _BREAKS
    label = second.label
    if label and second.text[label.end :].strip()[:1].islower() and label.form != "bullet":
        return _JOINS
    return _UNSURE if aligned or abs(first.piece.left - second.piece.left) < 2 else _BREAKS


def _ended(first: _Set, second: _Set) -> str:
    """Tell what begins after a line that ends before the margin."""
    if first.ends or first.piece.heavy != second.piece.heavy:
        return _BREAKS
    width = first.region.right - first.region.left
    room = first.region.right - first.piece.right
    clear = room > (0.12 if first.region.full else 0.25) * width and not second.text[:1].islower()
    return _BREAKS if clear else _UNSURE


def _full(first: _Set, second: _Set, sheet: _Sheet) -> str:
    """Tell whether a paragraph goes on after a line that reaches the margin."""
    one, two = first.piece, second.piece
    told = _pushed(first, second, sheet)
    if told:
        return told
    if _both_centred(first, second, sheet):
        return _JOINS if one.heavy and two.heavy and not _roomy(first, second, sheet) else _UNSURE
    if not sheet.spaced and _shouted(one.text) and two.text[:2].istitle() and not _shouted(two.text):
        return _BREAKS
    hangs = _HANGS.search(first.text, max(0, len(first.text) - 8)) or (first.ends and _opens(second.text))
    return _JOINS if sheet.spaced or not hangs else _UNSURE


def _pushed(first: _Set, second: _Set, sheet: _Sheet) -> str:
    """Tell by where two lines begin whether a paragraph goes on; nothing where that does not tell."""
    begun = first.begins != _JOINS
    pushed = (second.piece.left - first.piece.left) / first.piece.size
    if sheet.hangs and begun and first.label is None and pushed > 0.8:
        return _JOINS
    if sheet.hangs and pushed < -0.8 and first.ends:
        return _BREAKS
    if pushed > 0.8 and (not begun or (first.label is None and first.ends)):
        return _BREAKS
    return ""


def _shouted(words: str) -> bool:
    """Whether words are all in capitals."""
    return words.isupper() and words.count(" ") >= 2


def _roomy(first: _Set, second: _Set, sheet: _Sheet) -> bool:
    """Whether the next line's first word would have had room on a line that stands in the middle."""
    edge = sheet.right if first.region.full else first.region.right
    return _short(first.piece, second.text, 2 * edge - first.piece.right)


def _opens(words: str) -> bool:
    """Whether words are a heading, or begin a closing formula or a signing line, which no paragraph before holds."""
    return heading_like(words) or any(
        pattern(*names).search(words) for names in (("closing", "whole"), ("signing", "whole"))
    )


def _both_centred(first: _Set, second: _Set, sheet: _Sheet) -> bool:
    return _centred(first.piece, first.region, sheet) and _centred(second.piece, second.region, sheet)


def _centred(piece: Piece, region: Region, sheet: _Sheet) -> bool:
    """Whether a line stands in the middle, away from both margins."""
    left, right = region.left, sheet.right if region.full else region.right
    before, after = piece.left - left, right - piece.right
    return before > piece.size and abs(before - after) < max(3.0, 0.1 * (before + after))


# --- words


def _mended(sets: Sequence[_Set]) -> list[_Set]:
    """Make words whole that a line's end broke; a line that has no other word is gone."""
    for each, text in zip(sets, mended([(each.text, each.begins != _BREAKS) for each in sets]), strict=True):
        each.text = text
    return [each for each in sets if each.text.strip()]


# --- writing


def _written(sets: Sequence[_Set]) -> tuple[str, list[tuple[Part, Line]]]:
    text: list[str] = []
    made: list[tuple[Part, Line]] = []
    at, page = 0, 1
    for each in sets:
        part = each.region.part
        while page < each.piece.page:
            text.append("\f")
            at, page = at + 2, page + 1
        if made and each.begins == _BREAKS and part is not Part.ASIDE:
            made.append((part, Line("", at, at, page=page)))
            text.append("")
            at += 1
        line = _line(each, at)
        made.append((part, line))
        text.append(each.text)
        at += len(each.text) + 1
    return "\n".join(text), made


def _line(each: _Set, at: int) -> Line:
    piece, region = each.piece, each.region
    end = at + len(each.text)
    if region.part is Part.ASIDE:
        return Line(each.text, at, end, page=piece.page, aside=True)
    if region.part is Part.NOTE:
        number = _NOTE.match(each.text) if each.begins == _BREAKS else None
        skip = number.end() if number else 0
        label = number["number"] if number else ""
        joins = each.begins == _JOINS
        style = "footnote text"
        return Line(each.text[skip:], at + skip, end, label=label, style=style, page=piece.page, goes_on=joins)
    heavy = piece.heavy
    return Line(
        each.text,
        at,
        end,
        () if heavy or not piece.bold else (Mark(0, min(piece.bold, len(each.text)), MarkKind.BOLD),),
        bold=heavy,
        cell=Cell(region.page * 10_000 + region.band, region.row, region.column) if region.part is Part.CELL else None,
        page=piece.page,
        goes_on=each.begins == _JOINS,
    )
