"""Blocks: lines put together again into paragraphs, whatever broke them apart."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest import hyphens, labels
from app.ingest.dates import is_date_line
from app.ingest.joining import squeezed, then
from app.ingest.lines import Line
from app.ingest.rules import opener, pattern
from app.model.provision import Place
from app.model.text import Text

ENDS = re.compile(r"(?:[.;:!?。；：]|…)[)\]\"'”’*]*$")
CONJUNCTION = re.compile(r"[;,][\])]?\s*(?:and|or|and/or)$", re.IGNORECASE)
_OPEN = re.compile(
    r"(?:,|\b(?:of|the|and|or|in|to|for|with|by|(?-i:a|an)|on|at|from|between|under|as|that|which|its|their|this|into|through"
    r"|across|within|without|against|towards?|upon|over|during|throughout|both|either|including|such|between|among|is|are|be|will|should|may|intend|not|any|other|regarding|concerning))$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:[A-Z][\w.’'-]*\s?){1,4}: ")
_INSIDE = re.compile(r"(?<![;,] )\b(?:of|and|or|to|in|with|under|by|for|the)$", re.IGNORECASE)
_NOISE = re.compile(
    r"^(?:[-–—\s|]*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\s|]*|p\.\s*\d+|[*_=~#–—-]{2,}|\W{1,3})$",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\b(?:articles?|sections?|paragraphs?|clauses?|no|nos|art|para|annex|chapter|item|items|see|above|below"
    r"|(?<!\btaking )(?<!\btake )(?<!\btakes )(?<!\btook )(?<!\bas )(?<!\ba )(?<!\bintegral )(?<!\bform )"
    r"(?<!\bmost )part)\.?$",
    re.IGNORECASE,
)
_SIGNATURE_RULE = re.compile(r"_{3,}|\.{6,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the source: its words with its label, and where they stand.

    ``gap`` says that a blank line stands before it; ``joins`` are offsets into the text where a page break was joined.
    """

    text: Text
    places: tuple[Place, ...]
    lines: tuple[Line, ...]
    gap: bool = False
    joins: tuple[int, ...] = ()
    noise: bool = False

    @property
    def plain(self) -> str:
        """The words, label included."""
        return self.text.plain

    @property
    def label(self) -> labels.Label | None:
        """The label it begins with: the file's own counting, or the one printed."""
        counted = self.lines[0].label
        return replace(labels.bare(counted), end=0) if counted else labels.read(self.plain)

    @property
    def body(self) -> Text:
        """The words after the label."""
        label = self.label
        return self.text.cut(label.end, len(self.plain)).trimmed() if label else self.text

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def style(self) -> str:
        """The style of its first line, in small letters."""
        return self.lines[0].style.casefold()

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence or an item of a list does."""
        return bool(ENDS.search(self.plain))


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the paragraphs of a source: wrapped lines and sentences split by a page break are put together."""
    edge = _edge(lines)
    hyphened = any(line.text.rstrip().endswith(hyphens.ENDS) for line in lines)
    known = hyphens.words_of([line.text.rstrip() for line in lines]) if hyphened else Counter[str]()
    made: list[Block] = []
    gap = False
    for at, line in enumerate(lines):
        if line.blank:
            gap = True
            continue
        after = lines[at + 1] if at + 1 < len(lines) else None
        if made and not gap and (line.goes_on or not _breaks(made[-1], line, after, edge)):
            made[-1] = _with(made[-1], line, known)
        else:
            made.append(_block(line, gap))
        gap = False
    return _over_pages(made)


def _block(line: Line, gap: bool) -> Block:
    return Block(squeezed(line.text, line.marks), (Place(line.start, line.end, line.page),), (line,), gap)


def _with(block: Block, line: Line, known: Counter[str]) -> Block:
    last = block.places[-1]
    places = (*block.places, Place(line.start, line.end, line.page))
    if last.page == line.page:
        places = (*block.places[:-1], Place(last.start, line.end, last.page))
    return replace(
        block, text=then(block.text, squeezed(line.text, line.marks), known), places=places, lines=(*block.lines, line)
    )


def join(first: Block, second: Block, *, page: bool) -> Block:
    """Return two blocks as one; ``page`` says that a page break is joined, which somebody should look at."""
    text = then(first.text, second.text, Counter())
    joins = (*first.joins, len(first.plain)) if page else first.joins
    return Block(text, (*first.places, *second.places), (*first.lines, *second.lines), first.gap, joins)


def _edge(lines: Sequence[Line]) -> int | None:
    """Return the column that wrapped lines reach at least, with the next line's first word; None when not wrapped.

    Lines of one width (a fixed wrap) tell it exactly; others, set in a proportional type, nearly.
    """
    widths = sorted(_width(line) for line in lines if not line.blank and not line.whole)
    if not widths:
        return None
    usual = widths[int(len(widths) * 0.95) - 1]
    longest = max((width for width in widths if width <= 1.15 * usual), default=usual)
    reaches = sorted(_reach(line, after) for line, after in itertools.pairwise(lines) if _surely_goes_on(line, after))
    far = [reach for reach in reaches if reach > 0.75 * longest]  # names and titles under each other are no wrap
    if len(far) < max(3, len(widths) // 12, len(reaches) // 2):
        return None
    return longest + 1 if far[0] > longest else far[len(far) // 25]


def _surely_goes_on(line: Line, after: Line) -> bool:
    if line.blank or line.whole or after.blank or after.whole or ENDS.search(line.text.rstrip()):
        return False
    return bool(re.match(r"\s*[a-z]{2}", after.text)) and labels.read(after.text) is None


def _width(line: Line) -> int:
    """Return the width of a line as it stands in the file, markup counted."""
    return max(len(line.text.rstrip()), line.end - line.start - (len(line.text) - len(line.text.rstrip())))


def _reach(line: Line, after: Line) -> int:
    words = after.text.split()
    if len(words) == 1:
        return _width(line) + 1 + _width(after)
    first = re.match(r"\s*([^\s-]*-?)", after.text)
    return _width(line) + 1 + (len(first[1]) if first else 0)


def _breaks(block: Block, line: Line, after: Line | None, edge: int | None) -> bool:
    """Tell whether ``line`` begins a new paragraph after ``block``, no blank line being between."""
    last = block.lines[-1]
    if line.whole or last.whole or line.label or line.cell != last.cell or line.style != last.style:
        return True
    words, before = line.text.strip(), last.text.rstrip()
    ruled = _SIGNATURE_RULE.search(words) or _SIGNATURE_RULE.search(before)
    if ruled or (last.bold and not line.bold) or _dated(words, before) or _under_title(block, before, words):
        return True
    ends = bool(ENDS.search(before) or re.search(r";\s*(?:and|or)$", before))
    short = edge is not None and _reach(last, line) < edge
    label = labels.read(words)
    if label:
        return _label_breaks(block, label, before, ends or bool(CONJUNCTION.search(before)), short or edge is None)
    if edge is None:
        return ends or _recital_after(before, words) or not (re.match(r"[a-z(]", words) or _OPEN.search(before))
    if short:
        return ends or _short_breaks(block, before, words)
    lead_in = len(block.lines) == 1 and _lead_in(block, words)
    return lead_in or ((ends or before.endswith(",")) and _opens(block, before, line, after, edge))


def _recital_after(before: str, words: str) -> bool:
    """Whether a recital or the link phrase begins after a comma, or after a comma and "and"."""
    hangs = re.search(r",(?:\s+and)?$", before)
    return bool(hangs) and words[:1].isupper() and bool(opener().match(words) or _special(words))


def _short_breaks(block: Block, before: str, words: str) -> bool:
    """Tell whether a paragraph begins after a short line that does not end a sentence."""
    if _recital_after(before, words):
        return True
    return not (re.match(r"[a-z]", words) or _OPEN.search(before)) and _short_enough(block)


def _under_title(block: Block, before: str, words: str) -> bool:
    """Whether a line begins the chapeau under a title that names who the instrument is between."""
    if ENDS.search(before) or _OPEN.search(before) or not re.match(r"(?:The|THE) [A-Z]", words):
        return False
    return bool(re.search(r"\bbetween\b", block.plain, re.IGNORECASE)) and (
        len(block.plain.split()) <= 70 and not pattern("front", "defines").search(block.plain) and block.label is None
    )


def _dated(words: str, before: str) -> bool:
    """Whether a line is a date line, or stands under one."""
    return (is_date_line(words) or is_date_line(before, place=False)) and not _OPEN.search(before)


def _label_breaks(block: Block, label: labels.Label, before: str, ends: bool, short: bool) -> bool:
    """Tell whether a label begins a paragraph: it may be a dash or a number inside a sentence not yet at its end."""
    if ends:
        return True
    if label.form == "bullet":
        return short or (block.label is not None and block.label.printed == label.printed)
    if block.label is not None and label.number.startswith(f"{block.label.number}."):
        return True
    if _INSIDE.search(before) or _REFERS.search(before):
        return False
    return short or not before.endswith(",") or (block.label is not None and block.label.form == label.form)


def _opens(block: Block, before: str, line: Line, after: Line | None, edge: int) -> bool:
    """Tell whether a line after a full line that ends a sentence still begins a new paragraph."""
    words = line.text.strip()
    if _special(words) or (before.endswith(":") and words[:1].isupper()):
        return True
    if _LEAD.match(words) and _LEAD.match(block.plain) and before.endswith((".", ";")):
        return True
    if opener().match(words) and words[:1].isupper() and before.endswith((";", ",")):
        return bool(opener().match(block.plain)) or bool(re.search(r"[”\")][;,]$", before))
    alone = after is None or after.blank or _reach(line, after) < edge
    return alone and heading_like(words) and before.endswith((".", ";", ":"))


def _short_enough(block: Block) -> bool:
    """Whether a block without full stop may end there: as a heading does, or a line of a title."""
    words = block.body.plain
    return len(words.split()) <= 8 or block.bold or words.isupper() or heading_like(words, 25)


def _lead_in(block: Block, words: str) -> bool:
    """Whether a label and a full line of capitals are a lead-in, and the line after it begins its text."""
    heading = block.body.plain
    if block.label is None or len(heading.split()) < 2 or _OPEN.search(heading) or not words[:1].isupper():
        return False
    heavy = [word for word in re.findall(r"[^\W\d_][\w'’-]*", heading) if len(word) > 3]
    low = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if len(word) > 3]
    capitals = bool(heavy) and all(word[0].isupper() for word in heavy) and heading_like(heading)
    return capitals and sum(word[0].islower() for word in low) >= 0.6 * len(low) > 0


def _special(words: str) -> bool:
    return any(
        found.search(words)
        for found in (pattern("closing", "whole"), pattern("signing", "whole"), pattern("signing", "witness"))
    ) or bool(re.match(r"(?:have|has) (?:reached|decided|agreed)", words, re.IGNORECASE))


def heading_like(words: str, most: int = 14) -> bool:
    """Tell whether words look like a heading: few, no full stop, capitals at most of the words that bear them."""
    tokens = words.split()
    if not tokens or len(tokens) > most or (re.search(r"[.;,:!?]$", words) and not re.search(r"[^.]:$", words)):
        return False
    heavy = [token for token in re.findall(r"[^\W\d_][\w'’.-]*", words) if len(token) > 3 or token.isupper()]
    if not heavy or (not words[:1].isupper() and not words[:1].isdigit() and words[:1] not in "“\"'("):
        return False
    capitals = sum(str(token)[0].isupper() for token in heavy)
    return capitals >= 0.6 * len(heavy)


def _over_pages(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join blocks that a page break split: the first is not at its end, the second goes on in the middle.

    Page numbers and running heads between the two are handed on before them, marked as noise.
    """
    noise = noise_in(blocks)
    made: list[Block] = []
    for at, block in enumerate(blocks):
        apart = block.gap or at - 1 in noise
        if at in noise:
            made.insert(max(0, len(made) - 1), replace(block, noise=True))
        elif made and (apart or _pasted(made[-1], block)) and _goes_on(made[-1], block):
            made[-1] = join(made[-1], block, page=True)
        else:
            made.append(block)
    return tuple(made)


def noise_in(blocks: Sequence[Block]) -> frozenset[int]:
    """Return which blocks are page numbers, rules across the page, or lines that run along the pages."""
    counts: dict[str, int] = {}
    for block in blocks:
        key = re.sub(r"\d+", "#", block.plain)
        counts[key] = counts.get(key, 0) + 1
    found = set()
    splitting = _splitting(blocks)
    for at, block in enumerate(blocks):
        ruled = re.fullmatch(r"_{3,}|\.{3,}", block.plain) or block.lines[0].cell or block.lines[0].label
        often = counts[re.sub(r"\d+", "#", block.plain)] >= 3 and len(block.plain) <= 80 and block.label is None
        where = ("series", "furniture") if at < 20 or at >= len(blocks) - 30 else ("series",)
        furniture = any(pattern("front", name).match(block.plain) for name in where)
        if ((_NOISE.match(block.plain) or furniture) and not ruled) or (
            often and "__" not in block.plain and (block.plain in splitting or _running(blocks, at))
        ):
            found.add(at)
    return frozenset(found)


def _running(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line that occurs often runs along the pages: it counts them, or it stands beside their number."""
    block = blocks[at]
    if re.search(r"\bpage\b|\b\d+\s*(?:/|of)\s*\d+", block.plain, re.IGNORECASE):
        return True
    beside = (blocks[i].plain for i in (at - 1, at + 1) if 0 <= i < len(blocks))
    again = at + 2 < len(blocks) and blocks[at + 2].plain.startswith(block.plain)
    return (at > 1 or again) and any(re.search(r"\d", words) and _NOISE.match(words) for words in beside)


def _splitting(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the lines that occur often and stand inside a sentence somewhere, as what runs along the pages does."""
    counts = Counter(block.plain for block in blocks)
    return frozenset(
        block.plain
        for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if counts[block.plain] >= 3 and not before.ends and after.plain[:1].islower()
    )


def _pasted(first: Block, second: Block) -> bool:
    """Tell whether two paragraphs of a Word file are one, pasted line by line: a hanging word, a small letter."""
    return second.lines[0].whole and second.plain[:1].islower() and bool(_OPEN.search(first.plain))


def _goes_on(first: Block, second: Block) -> bool:
    if (
        first.ends
        or re.search(r";\s*(?:and|or)$", first.plain)
        or first.lines[0].cell
        or second.lines[0].cell
        or first.bold
    ):
        return False
    if second.label and not (
        second.label.form == "bullet" and second.body.plain[:1].islower() and _OPEN.search(first.plain)
    ):
        return False
    if _SIGNATURE_RULE.search(first.plain) or _SIGNATURE_RULE.search(second.plain):
        return False
    linked = first.plain.endswith(",") and second.ends and pattern("link", "whole").match(second.plain)
    if linked or (
        second.plain[:1].isupper() and opener().match(second.plain) and re.search(r"(?:,|\band)$", first.plain)
    ):
        return False
    lower = bool(re.match(r"[a-z]", second.plain)) and not opener().match(second.plain)
    long = len(first.plain.split()) >= 8
    if lower:
        return long or bool(_OPEN.search(first.plain) and not first.plain.endswith(","))
    return long and bool(_OPEN.search(first.plain)) and not first.plain.endswith(",")
