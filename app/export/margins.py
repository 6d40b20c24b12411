"""What stands above and below the text on every page: the running head, the marking, the number of the page."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import docx.document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from app.export import ooxml
from app.export.base_parts import call
from app.export.dress import Dress
from app.export.ooxml import Element, make, w
from app.model.text import Text

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION = f"{{{_OFFICE}}}id"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_AS_NAMED: Mapping[str, str] = MappingProxyType({})
_DEEPEST = 20  # styles based on one another
_BETWEEN = " · "
_LINE_GAP = 283  # twips between a line's number and the text
_AFTER_LINES = (
    "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
    "printerSettings", "sectPrChange",
)  # fmt: skip
_AFTER_TITLE = _AFTER_LINES[6:]


def furnish(
    word: docx.document.Document, dress: Dress, width: int, language: str, called: Mapping[str, str] = _AS_NAMED
) -> None:
    """Put the running head, the foot and the numbers of lines into the last section of a file.

    The first page has its title already: there the short title is left out of the head. A file that brings heads and
    feet of its own keeps them, with ours below them. ``called`` says what our styles are called in it.
    """
    section = word.element.body.sectPr
    if dress.line_numbers:
        lines = make("lnNumType", countBy=1, distance=_LINE_GAP, restart="newPage")
        _put(section, lines, _AFTER_LINES)
    if dress.head or dress.dated or dress.original or dress.marking:
        if dress.head and section.find(w("titlePg")) is None and not _bring(section, "header"):
            _put(section, make("titlePg"), _AFTER_TITLE)
            _repeat_foot(section)
        for kind in _kinds(word, section):
            above = head(dress, width, first=kind == "first")
            _unstop(word, above, called)
            _stand(word, "header", kind, above, called)
    feet = not _bring(section, "footer")
    done: set[str] = set()
    for kind in _kinds(word, section) if feet or dress.marking else ():
        own = _reference(section, "footer", kind)
        if own is None or own not in done:  # one foot may stand on pages of several kinds
            below = (*((foot(language),) if feet else ()), *((_marking(dress),) if dress.marking else ()))
            done.add(_stand(word, "footer", kind, below, called))


def _stand(
    word: docx.document.Document, tag: str, kind: str, lines: tuple[Element, ...], called: Mapping[str, str]
) -> str:
    """Put lines into a head or foot, below what it has; one that there is not is made. Return its relation."""
    section = word.element.body.sectPr
    for line in lines:
        call(line, called)
    own = _reference(section, tag, kind)
    if own is None:
        return _part(word, section, tag, kind, lines)
    _below(word.part.related_parts[own], lines)
    return own


def _unstop(word: docx.document.Document, lines: Sequence[Element], called: Mapping[str, str]) -> None:
    """Let no stop of a base's own style stand before the one at the margin."""
    for tabs in (each for line in lines for each in line.iter(w("tabs"))):
        own = {each.get(w("pos"), "") for each in tabs}
        stops = sorted(set(_stops(word.styles.element, called.get("Header", "Header"))) - own, key=int)
        for stop in reversed(stops):
            tabs.insert(0, make("tab", val="clear", pos=stop))


def _stops(styles: Element, name: str) -> Iterator[str]:
    """Yield the places of the stops of a style, and of those that it is based on."""
    known = {each.get(w("styleId"), ""): each for each in styles.findall(w("style"))}
    for _ in range(_DEEPEST):
        style = known.get(name)
        if style is None:
            return
        for stop in style.findall(f"{w('pPr')}/{w('tabs')}/{w('tab')}"):
            place = stop.get(w("pos"), "")
            if stop.get(w("val")) != "clear" and place.lstrip("-").isdecimal():
                yield place
        base = style.find(w("basedOn"))
        name = (base.get(w("val")) or "") if base is not None else ""


def head(dress: Dress, width: int, *, first: bool = False) -> tuple[Element, ...]:
    """Return the lines of a running head, ``width`` twips wide; without the title on the ``first`` page."""
    left = "" if first else dress.head
    right = _BETWEEN.join(filter(None, (dress.dated, dress.original)))
    lines = [_marking(dress)] if dress.marking else []
    if left or right:
        stop = make("tabs", make("tab", val="right", pos=width))
        words = f"{left}\t{right}" if right else left
        lines.append(make("p", make("pPr", make("pStyle", val="Header"), stop), *_runs(words)))
    return tuple(lines)


def _marking(dress: Dress) -> Element:
    return make("p", make("pPr", make("pStyle", val="Marking")), *_runs(dress.marking))


def foot(language: str) -> Element:
    """Return the line that numbers the pages: "Page 1 of 3" in English, "1 / 3" in any other language."""
    english = language.split("-", 1)[0] == "en"
    said = ("Page ", " of ") if english else ("", " / ")
    number, total = field(" PAGE ", "1"), field(" NUMPAGES ", "1")
    return make("p", make("pPr", make("pStyle", val="Footer")), *_runs(said[0]), *number, *_runs(said[1]), *total)


def field(code: str, result: str) -> list[Element]:
    """Return the runs of a field with a result that is shown until it is counted anew."""
    said = make("instrText")
    said.set(ooxml.XML_SPACE, "preserve")
    said.text = code
    words = make("t")
    words.text = result
    signs = (make("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    begin, separate, end = (make("r", sign) for sign in signs)
    return [begin, make("r", said), separate, make("r", words), end]


def _runs(words: str) -> list[Element]:
    return ooxml.runs(ooxml.Words(Text(" ".join(words.split("\n"))))) if words else []


def _kinds(word: docx.document.Document, section: Element) -> tuple[str, ...]:
    """Return which pages have heads of their own."""
    first = ("first",) if section.find(w("titlePg")) is not None else ()
    even = ("even",) if _switched(word.settings.element) else ()
    return ("default", *even, *first)


def _switched(settings: Element) -> bool:
    """Whether even pages have heads of their own; what the settings of a stranger's file say is read, not believed."""
    said = settings.find(w("evenAndOddHeaders"))
    return said is not None and said.get(w("val"), "true") not in {"0", "false", "off"}


def _bring(section: Element, tag: str) -> bool:
    return section.find(w(f"{tag}Reference")) is not None


def _reference(section: Element, tag: str, kind: str) -> str | None:
    found = (each for each in section.findall(w(f"{tag}Reference")) if each.get(w("type")) == kind)
    return next((each.get(_RELATION) for each in found), None)


def _repeat_foot(section: Element) -> None:
    """Give the first page the foot of the others."""
    own = _reference(section, "footer", "default")
    if own is not None and _reference(section, "footer", "first") is None:
        _refer(section, "footer", "first", own)


def _part(word: docx.document.Document, section: Element, tag: str, kind: str, lines: tuple[Element, ...]) -> str:
    root = etree.Element(w("hdr" if tag == "header" else "ftr"), nsmap={"w": ooxml.W})
    root.extend(lines or (make("p", make("pPr", make("pStyle", val="Header"))),))
    name = _free(word, tag)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI(name), f"{_WORDML}.{tag}+xml", data, word.part.package)
    relation: str = word.part.relate_to(part, f"{_OFFICE}/{tag}")
    _refer(section, tag, kind, relation)
    return relation


def _free(word: docx.document.Document, tag: str) -> str:
    taken = {str(part.partname) for part in word.part.package.iter_parts()}
    return next(name for at in range(1, len(taken) + 2) if (name := f"/word/{tag}{at}.xml") not in taken)


def _refer(section: Element, tag: str, kind: str, relation: str) -> None:
    given = {w("type"): kind, _RELATION: relation}
    made = etree.Element(w(f"{tag}Reference"), given, nsmap={"w": ooxml.W, "r": _OFFICE})
    at = sum(1 for each in section if each.tag in {w("headerReference"), w("footerReference")})
    section.insert(at, made)


def _below(part: Part, lines: tuple[Element, ...]) -> None:
    """Put lines below what a head or foot has."""
    root = getattr(part, "element", None)
    if root is not None:
        root.extend(lines)


def _put(section: Element, made: Element, after: tuple[str, ...]) -> None:
    """Put an element into a section before those that the schema wants after it."""
    for old in section.findall(made.tag):
        section.remove(old)
    behind = next((each for each in section if each.tag in {w(tag) for tag in after}), None)
    if behind is None:
        section.append(made)
    else:
        behind.addprevious(made)
