"""The XML of Word files: elements, runs, paragraph properties, lists. What may not stand in XML is left out here."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lxml import etree

from app.export.layout import Look, Paragraph
from app.export.numbering import Level, Listing
from app.export.signature import stretch
from app.model.text import MarkKind, Text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
STEP = 680  # twips: one level of indent, as in base.docx
_BULLET_HANG = 340
_FIRST_NSID = 0x50A00000  # by which Word tells lists apart
_GUTTER = 240  # between signature blocks
_SIGN, _NUMBER = 110, 300  # twips of a sign of a label and of the number in it, bold, on the average
_FEW_FIGURES = 200
_BEFORE_NUMBERS = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_WIDEST_LABEL = 4 * STEP
_MANY, _WIDE = 18, 1100  # sections from which on bold Roman numbers are wider than a step, and the room for those
_REFUSED = re.compile("[\x00-\x08\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u0085\u2028\u2029]")
_RULE = re.compile("_{3,}|＿{3,}")
_PIECES = re.compile("[\t\n]|[^\t\n]+")
_EAST_ASIAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_EASTERN_RUN = re.compile(
    f"(?:{_EAST_ASIAN.pattern})(?:(?:{_EAST_ASIAN.pattern})|[“”‘’—…‥●・×÷±§°]+(?={_EAST_ASIAN.pattern}))*"
)
_SHOWN = frozenset({MarkKind.BOLD, MarkKind.ITALIC, MarkKind.REMARK})

Element = etree._Element  # noqa: SLF001 (lxml gives its element type no public name)


def w(tag: str) -> str:
    """Return a WordprocessingML name in lxml's notation."""
    return f"{{{W}}}{tag}"


def make(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Return a WordprocessingML element with its attributes and those children that are not None."""
    element = etree.Element(w(tag), {w(name): str(value) for name, value in attributes.items()}, nsmap={"w": W})
    element.extend(child for child in children if child is not None)
    return element


def safe(text: str) -> str:
    """Return ``text`` as XML can carry it: no control characters, lone surrogates as the replacement character."""
    return _REFUSED.sub("", _SURROGATE.sub("\ufffd", _BREAKS.sub("\n", text)))


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one format."""

    plain: str
    bold: bool = False
    italic: bool = False
    stretch: int = 0  # per cent, of a rule to sign on; 0 for words
    style: str = ""  # of letters


@dataclass(frozen=True, slots=True)
class Words:
    """A text to be set: in which language; ``beside`` as in the layout, where rules in it are there to be signed on."""

    text: Text
    language: str = ""
    beside: int = 0
    looks: tuple[Look, ...] = ()

    def cut(self, start: int, end: int) -> "Words":
        """Return the part from ``start`` to ``end``."""
        looks = (Look(max(each.start, start) - start, min(each.end, end) - start, each.style) for each in self.looks)
        return replace(
            self, text=self.text.cut(start, end), looks=tuple(each for each in looks if each.start < each.end)
        )


def words_of(paragraph: Paragraph) -> Words:
    """Return what is set in a paragraph."""
    beside = paragraph.beside if paragraph.style == "SignatureRule" else 0
    return Words(paragraph.text, paragraph.language, beside, paragraph.looks)


def pieces(words: Words) -> Iterator[Piece]:
    """Yield the words in runs of one format."""
    text = words.text
    shown = [mark for mark in text.marks if mark.kind in _SHOWN and mark.start < mark.end]
    rules = [match.span() for match in _RULE.finditer(text.plain)] if words.beside else []
    edges = {0, len(text.plain), *scripts(text.plain)}
    edges.update(edge for mark in shown for edge in (mark.start, mark.end))
    edges.update(edge for look in words.looks for edge in (look.start, look.end))
    for start, end in pairwise(sorted(edges.union(*rules))):
        kinds = {mark.kind for mark in shown if mark.start <= start and mark.end >= end}
        rule = next((each for each in rules if each[0] <= start and end <= each[1]), None)
        wide = stretch(text.plain, *rule, words.beside) if rule else 0
        style = next((each.style for each in words.looks if each.start <= start and each.end >= end), "")
        yield Piece(text.plain[start:end], MarkKind.BOLD in kinds, MarkKind.ITALIC in kinds, wide, style)


def scripts(plain: str) -> Iterator[int]:
    """Yield where East Asian letters begin and end: runs hold one script, so that quotes are as wide as their letters.

    Signs that both scripts use go with the letters on both sides of them, where these are East Asian.
    """
    for match in _EASTERN_RUN.finditer(plain):
        yield from match.span()


def run_properties(piece: Piece, language: str = "", change: Element | None = None) -> Element | None:
    """Return w:rPr for a piece; None when there is nothing to say."""
    eastern = bool(_EAST_ASIAN.search(piece.plain))
    children = (
        make("rStyle", val=piece.style) if piece.style else None,
        make("rFonts", hint="eastAsia") if eastern else None,
        *((make("b"), make("bCs")) if piece.bold else ()),
        *((make("i"), make("iCs")) if piece.italic else ()),
        make("w", val=piece.stretch) if piece.stretch else None,
        _language(language) if language else None,
        change,
    )
    return make("rPr", *children) if any(child is not None for child in children) else None


def _language(tag: str) -> Element:
    name = "eastAsia" if tag.split("-", 1)[0] in {"ja", "zh", "ko"} else "val"
    return make("lang", **{name: full_language(tag)})


def full_language(tag: str) -> str:
    """Return a language tag with the region that Word wants for proofing; a tag that has one stays."""
    usual = {"en": "en-US", "ja": "ja-JP", "fr": "fr-FR", "de": "de-DE", "es": "es-ES", "zh": "zh-CN", "ko": "ko-KR"}
    return usual.get(tag, tag)


def run(piece: Piece, properties: Element | None = None, *, deleted: bool = False) -> Element | None:
    """Return w:r for a piece, tabs and breaks as elements; None when nothing of it can be carried."""
    plain = safe(piece.plain)
    if not plain:
        return None
    element = make("r", properties)
    for part in _PIECES.findall(plain):
        if part == "\t":
            element.append(make("tab"))
        elif part == "\n":
            element.append(make("br"))
        else:
            words = make("delText" if deleted else "t")
            words.set(XML_SPACE, "preserve")
            words.text = part
            element.append(words)
    return element


def runs(words: Words, *, deleted: bool = False) -> list[Element]:
    """Return the runs of words."""
    made = (run(piece, run_properties(piece, words.language), deleted=deleted) for piece in pieces(words))
    return [element for element in made if element is not None]


def paragraph_properties(paragraph: Paragraph, numbers: Sequence[int]) -> Element:
    """Return w:pPr without the paragraph mark's own properties; ``numbers`` are the w:numId of the listings."""
    number = None
    space = {"before": paragraph.space_before, "after": paragraph.space_after}
    space = {side: twips for side, twips in space.items() if twips}
    if paragraph.number:
        level = make("ilvl", val=paragraph.number.depth)
        number = make("numPr", level, make("numId", val=numbers[paragraph.number.listing]))
    return make(
        "pPr",
        make("pStyle", val=paragraph.style),
        make("keepNext") if paragraph.keep_next else None,
        make("pageBreakBefore") if paragraph.new_page else None,
        number,
        make("spacing", **space) if space else None,
    )


def table_frame(width: int, shares: Sequence[int], *, ruled: bool) -> tuple[Element, list[int]]:
    """Return w:tbl with its properties and grid for rows of ``shares`` cells each, and the grid's edges in twips.

    A row of two cells and one of three share one grid: its columns end wherever a cell of some row does.
    """
    edges = sorted({round(width * at / share) for share in {*shares, 1} for at in range(share + 1)})
    properties = make(
        "tblPr",
        make("tblStyle", val="TableGrid") if ruled else None,
        make("tblW", w=width, type="dxa"),
        make("tblLayout", type="fixed"),
        None if ruled else make("tblCellMar", make("left", w=0, type="dxa"), make("right", w=_GUTTER, type="dxa")),
    )
    grid = make("tblGrid", *(make("gridCol", w=end - start) for start, end in pairwise(edges)))
    return make("tbl", properties, grid), edges


def row_properties(change: Element | None = None) -> Element:
    """Return w:trPr of a row that does not split over two pages."""
    return make("trPr", make("cantSplit"), change)


def cell_properties(edges: Sequence[int], at: int, share: int) -> Element:
    """Return w:tcPr of cell ``at`` of a row of ``share`` cells."""
    start, end = (edges.index(round(edges[-1] * place / share)) for place in (at, at + 1))
    span = make("gridSpan", val=end - start) if end - start > 1 else None
    return make("tcPr", make("tcW", w=edges[end] - edges[start], type="dxa"), span)


def number_further(root: Element, listings: Iterable[tuple[int, Listing]], above: int = 0) -> None:
    """Put further lists, by their w:numId and ``above`` more, into word/numbering.xml."""
    nums = root.find(w("num"))
    first_num = len(root) if nums is None else root.index(nums)
    for given, listing in listings:
        number = given + above
        own = make("nsid", val=f"{_FIRST_NSID + number:08X}")
        abstract = make("abstractNum", own, make("multiLevelType", val="multilevel"), abstractNumId=number)
        deepest = max((depth for depth, _ in listing.levels), default=0)
        abstract.extend(_level(depth, listing.level(depth)) for depth in range(deepest + 1))
        root.insert(first_num, abstract)
        first_num += 1
        root.append(make("num", make("abstractNumId", val=number), numId=number))


def tie(styles: Element, numbering: Element, number: int, ids: Mapping[str, str]) -> None:
    """Make a list the one that the numbered styles count in: each level is of a style, and the style of the list."""
    found = {each.get(w("styleId")): each for each in styles.findall(w("style"))}
    wanted = numbering.find(f"{w('num')}[@{w('numId')}='{number}']/{w('abstractNumId')}")
    shape = None if wanted is None else wanted.get(w("val"))
    for depth, own in enumerate(("Section", "Numbered1", "Numbered2", "Numbered3")):
        name = ids.get(own, own)
        style, level = found.get(name), _level_of(numbering, shape, depth)
        if style is None or level is None:
            continue
        for link in numbering.findall(f".//{w('pStyle')}[@{w('val')}='{name}']"):
            link.getparent().remove(link)  # type: ignore[union-attr]
        level.find(w("numFmt")).addnext(make("pStyle", val=name))  # type: ignore[union-attr]
        _count_in(style, depth, number)


def _level_of(numbering: Element, shape: str | None, depth: int) -> Element | None:
    level = f"{w('abstractNum')}[@{w('abstractNumId')}='{shape}']/{w('lvl')}[@{w('ilvl')}='{depth}']"
    found = numbering.find(level)
    none = found is None or found.find(f"{w('numFmt')}[@{w('val')}='none']") is not None
    return None if none else found


def _count_in(style: Element, depth: int, number: int) -> None:
    """Say in a style in which list, and how deep, its paragraphs count."""
    properties = style.find(w("pPr"))
    if properties is None:
        properties = make("pPr")
        behind = next((each for each in style if each.tag in {w("rPr"), w("tblPr"), w("trPr"), w("tcPr")}), None)
        if behind is None:
            style.append(properties)
        else:
            behind.addprevious(properties)
    for old in properties.findall(w("numPr")):
        properties.remove(old)
    at = sum(1 for each in properties if each.tag in {w(tag) for tag in _BEFORE_NUMBERS})
    level = make("ilvl", val=depth) if depth else None
    properties.insert(at, make("numPr", level, make("numId", val=number)))


def _level(depth: int, level: Level | None) -> Element:
    if level is None:
        text, form, start = "", "none", 1
        suffix, indent = "nothing", make("ind", left=0, firstLine=0)
    else:
        form, start = level.form.number, level.start
        text = level.form.prefix if form == "bullet" else f"{level.form.prefix}%{depth + 1}{level.form.suffix}"
        suffix, indent = hanging(depth, level)
    return make(
        "lvl",
        make("start", val=start),
        make("numFmt", val=form),
        make("suff", val=suffix),
        make("lvlText", val=text),
        make("lvlJc", val="left"),
        make("pPr", indent),
        ilvl=depth,
    )


def section_hang(count: int) -> int:
    """Return how far headings that the house numbers hang, where there are so many of them: XVIII. is a wide one."""
    return STEP if count < _MANY else _WIDE


def widen(numbering: Element, number: int, count: int) -> None:
    """Give the numbers of so many sections the room that they want in a list that counts as the house does."""
    wanted = numbering.find(f"{w('num')}[@{w('numId')}='{number}']/{w('abstractNumId')}")
    level = None if wanted is None else _level_of(numbering, wanted.get(w("val")), 0)
    indent = None if level is None else level.find(f"{w('pPr')}/{w('ind')}")
    hang = section_hang(count)
    if indent is not None and hang != STEP:
        indent.set(w("left"), str(hang))
        indent.set(w("hanging"), str(hang))


def hanging(depth: int, level: Level) -> tuple[str, Element]:
    """Return what follows a label, and the indent: as many steps as the label is wide; a very wide one has none."""
    above = max(depth - 1, 0) * STEP
    if level.form.number == "bullet":
        return "tab", make("ind", left=above + STEP, hanging=_BULLET_HANG)
    fixed = level.form.prefix + level.form.suffix
    eastern = sum(bool(_EAST_ASIAN.match(sign)) for sign in fixed)
    wide = _SIGN * (len(fixed.rstrip(".:)")) + eastern) + (_FEW_FIGURES if eastern else _NUMBER)
    hang = -(-wide // STEP) * STEP
    if level.alone or hang > _WIDEST_LABEL:
        return "space", make("ind", left=0 if level.alone else above, firstLine=0)
    return "tab", make("ind", left=above + hang, hanging=hang)
