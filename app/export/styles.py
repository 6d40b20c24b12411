"""The paragraph styles and the page of a Word file as values, so that what is printed stands as the Word file does."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

from lxml import etree

from app.export.dress import PLAIN, Dress
from app.export.ooxml import Element, w
from app.paths import resources
from app.word.archive import part_of

Align = Literal["left", "both", "center", "right"]
_ALIGNED: Mapping[str, Align] = {
    "both": "both", "distribute": "both", "center": "center", "right": "right", "end": "right",
}  # fmt: skip
_PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20  # styles based on one another
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, LookupError, ValueError, etree.XMLSyntaxError)
_MOST = 30_000_000  # bytes of a part


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: lengths in twips, ``size`` in half-points.

    ``line`` counts 240 for a line's own height, or is in twips where ``exact``; ``first`` is negative where the first
    line hangs; ``ruled`` has a line below it.
    """

    font: str = "Times New Roman"
    eastern: str = "MS Mincho"
    size: int = 24
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    before: int = 0
    after: int = 0
    line: int = 240
    exact: bool = False
    left: int = 0
    right: int = 0
    first: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: all in twips, ``head`` and ``foot`` are how far the running lines stand from the edge."""

    width: int
    height: int
    top: int = 1440
    right: int = 1440
    bottom: int = 1440
    left: int = 1440
    head: int = 720
    foot: int = 720


@dataclass(frozen=True, slots=True)
class Wear:
    """The styles by the ids that the layout uses, and the page."""

    styles: Mapping[str, Style]
    sheet: Sheet

    def style(self, name: str) -> Style:
        """Return a style; the one of plain text where there is none of that name."""
        return self.styles.get(name) or self.styles.get("Normal") or Style()


def wear_of(dress: Dress = PLAIN) -> Wear:
    """Return the styles and the page of the Word file that is dressed so; a base that cannot be read is ours."""
    ours, sheet = _ours()
    width, height = _PAPERS[dress.paper]
    if dress.base is None:
        return Wear(ours, replace(sheet, width=width, height=height))
    try:
        theirs, own = _read(dress.base.data)
    except _DAMAGE:
        return Wear(ours, replace(sheet, width=width, height=height))
    mapped = {mine: theirs[other] for mine, other in dress.base.styles if other in theirs}
    return Wear({**ours, **theirs, **mapped}, own)


@lru_cache(maxsize=1)
def _ours() -> tuple[Mapping[str, Style], Sheet]:
    return _read(Path(resources() / "base.docx").read_bytes())


def _read(data: bytes) -> tuple[Mapping[str, Style], Sheet]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        styles, document = (_part(package, name) for name in ("word/styles.xml", "word/document.xml"))
    return _styles(styles), _sheet(document)


def _part(package: zipfile.ZipFile, name: str) -> Element:
    info = package.getinfo(name)
    if info.file_size > _MOST:
        raise ValueError(name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(part_of(package, info), parser)


def _styles(root: Element) -> Mapping[str, Style]:
    plain = _with(Style(), root.find(f"{w('docDefaults')}/{w('pPrDefault')}"))
    plain = _with(plain, root.find(f"{w('docDefaults')}/{w('rPrDefault')}"))
    known = {
        each.get(w("styleId"), ""): each for each in root.findall(w("style")) if each.get(w("type")) == "paragraph"
    }
    return {name: _resolved(name, known, plain) for name in known}


def _resolved(name: str, known: Mapping[str, Element], plain: Style) -> Style:
    chain: list[Element] = []
    while name in known and len(chain) < _DEEPEST:
        chain.append(known[name])
        name = _value(known[name], "basedOn")
    style = plain
    for element in reversed(chain):
        style = _with(style, element)
    return style


def _with(style: Style, holder: Element | None) -> Style:
    """Return a style with what an element's properties add to it."""
    if holder is None:
        return style
    paragraph, run = (holder.find(w(tag)) for tag in ("pPr", "rPr"))
    style = style if paragraph is None else _paragraph(style, paragraph)
    return style if run is None else _run(style, run)


def _paragraph(style: Style, at: Element) -> Style:
    space, indent, aligned = at.find(w("spacing")), at.find(w("ind")), _value(at, "jc")
    if aligned:
        style = replace(style, align=_ALIGNED.get(aligned, "left"))
    if space is not None:
        style = replace(
            style,
            before=_number(space, "before", style.before),
            after=_number(space, "after", style.after),
            line=_number(space, "line", style.line),
            exact=space.get(w("lineRule"), "exact" if style.exact else "auto") == "exact",
        )
    if indent is not None:
        hang, first = _number(indent, "hanging", 0), _number(indent, "firstLine", 0)
        said = hang or first or indent.get(w("hanging")) or indent.get(w("firstLine"))
        style = replace(
            style,
            left=_number(indent, "left", _number(indent, "start", style.left)),
            right=_number(indent, "right", _number(indent, "end", style.right)),
            first=first - hang if said else style.first,
        )
    return replace(
        style,
        keep_next=_switch(at, "keepNext", style.keep_next),
        keep_lines=_switch(at, "keepLines", style.keep_lines),
        new_page=_switch(at, "pageBreakBefore", style.new_page),
        ruled=style.ruled or at.find(f"{w('pBdr')}/{w('bottom')}") is not None,
    )


def _run(style: Style, at: Element) -> Style:
    fonts = at.find(w("rFonts"))
    size = at.find(w("sz"))
    return replace(
        style,
        font=style.font if fonts is None else fonts.get(w("ascii"), style.font),
        eastern=style.eastern if fonts is None else fonts.get(w("eastAsia"), style.eastern),
        size=style.size if size is None else max(_number(size, "val", style.size), 2),
        bold=_switch(at, "b", style.bold),
        italic=_switch(at, "i", style.italic),
    )


def _sheet(document: Element) -> Sheet:
    section = next(iter(reversed(list(document.iter(w("sectPr"))))), None)
    size = None if section is None else section.find(w("pgSz"))
    edge = None if section is None else section.find(w("pgMar"))
    width, height = (11906, 16838) if size is None else (_number(size, "w", 11906), _number(size, "h", 16838))
    if edge is None:
        return Sheet(width, height)
    top, right, bottom, left = (abs(_number(edge, side, 1440)) for side in ("top", "right", "bottom", "left"))
    return Sheet(width, height, top, right, bottom, left, _number(edge, "header", 720), _number(edge, "footer", 720))


def _value(at: Element, tag: str) -> str:
    found = at.find(w(tag))
    return "" if found is None else found.get(w("val"), "")


def _switch(at: Element, tag: str, before: bool) -> bool:
    found = at.find(w(tag))
    return before if found is None else found.get(w("val"), "true") not in _OFF


def _number(at: Element, name: str, otherwise: int) -> int:
    try:
        return round(float(at.get(w(name), "")))
    except ValueError:
        return otherwise
