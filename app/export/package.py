"""The Word package: base.docx with our document in it."""

import io
import zipfile
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

import docx
import docx.document
from docx.shared import Twips
from lxml import etree

from app.export.base_parts import call, counting
from app.export.based import Prepared, prepared
from app.export.comments import NO_COMMENTS, Comments, attach
from app.export.dress import Dress
from app.export.margins import furnish
from app.export.numbering import HOUSE, Listing
from app.export.ooxml import Element, full_language, make, number_further, safe, tie, w, widen
from app.model.instrument import Instrument
from app.paths import resources
from app.settings import Paper

MARGIN = 1440  # twips, as in base.docx
_PAPERS: dict[Paper, tuple[int, int]] = {"a4": (11906, 16838), "letter": (12240, 15840)}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # so that equal documents are equal files
_LONGEST_TITLE = 255
_COUNTED = frozenset({w("ilvl"), w("numId")})
_EASTERN = frozenset({"ja", "zh", "ko"})


@dataclass(frozen=True, slots=True)
class Document:
    """What a package is made of: blocks of the body, lists by w:numId, and what the file says of itself."""

    blocks: Sequence[Element]
    listings: Iterable[tuple[int, Listing]]
    title: str
    language: str
    dress: Dress
    comments: Comments = NO_COMMENTS
    ends: Sequence[Element] = ()  # bookmarks behind the last block


def title_of(instrument: Instrument) -> str:
    """Return the title for the file's properties, in the 255 letters that they hold."""
    title = " ".join(safe(instrument.particulars.title).split())
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE].rsplit(" ", 1)[0]


def width_of(dress: Dress) -> int:
    """Return the width of the text area in twips, of a base that of its own page."""
    return prepared(dress.base).width if dress.base else text_width(dress.paper)


def styles_for(dress: Dress) -> Mapping[str, str]:
    """Return what our style ids are called in a file; empty where they keep their names."""
    return prepared(dress.base).styles if dress.base else {}


def text_width(paper: Paper) -> int:
    """Return the width of the text area in twips."""
    return _PAPERS[paper][0] - 2 * MARGIN


def package(document: Document) -> bytes:
    """Return the bytes of the .docx file."""
    base = prepared(document.dress.base) if document.dress.base else None
    word = docx.Document(io.BytesIO(base.data) if base else str(resources() / "base.docx"))
    _fill(word, document)
    numbering = word.part.numbering_part.element
    if base is None:
        widen(numbering, 1, _sections(word.element))
        number_further(numbering, document.listings)
        main = _most_used(word.element)
        if main is not None and main != 1:  # the house's own list is tied to the styles as it is
            tie(word.styles.element, numbering, main, {})
    remarked = attach(word, document.comments)
    _speak(word, document.language)
    word.core_properties.title = document.title
    word.core_properties.language = full_language(document.language)
    if base is not None:
        call(word.element, {**base.styles, **remarked})
        _rebase(word, base, [(1, HOUSE), *document.listings])
    out = io.BytesIO()
    word.save(out)
    return _undated(out.getvalue())


def _rebase(word: docx.document.Document, base: Prepared, listings: Sequence[tuple[int, Listing]]) -> None:
    """Put our lists behind those of a base, and tie its styles to them."""
    numbering = word.part.numbering_part.element
    number_further(numbering, listings, base.lists)
    widen(numbering, base.lists + 1, _sections(word.element))
    for number in word.element.iter(w("numId")):
        number.set(w("val"), str(int(number.get(w("val"))) + base.lists))
    tie(word.styles.element, numbering, _most_used(word.element) or base.lists + 1, base.styles)
    counted = counting(word.styles.element)
    none = base.lists + max(number for number, _ in listings) + 1
    without = [_unnumbered(paragraph, counted, none) for paragraph in word.element.iter(w("p"))]
    if any(without):
        number_further(numbering, [(none, Listing())])


def _sections(root: Element) -> int:
    """Return how many headings count in the house's own list."""
    numbers = root.iter(w("numPr"))
    return sum(1 for each in numbers if [child.get(w("val")) for child in each if child.tag in _COUNTED] == ["0", "1"])


def _most_used(root: Element) -> int | None:
    """Return the list that most paragraphs count in."""
    counts = Counter(int(each.get(w("val"), "0")) for each in root.iter(w("numId")))
    return counts.most_common(1)[0][0] if counts else None


def _unnumbered(paragraph: Element, counted: Container[str], none: int) -> bool:
    """Put a paragraph without a number into the list that prints ``none``, where its style would bring one."""
    properties = paragraph.find(w("pPr"))
    style = properties.find(w("pStyle")) if properties is not None else None
    if properties is None or style is None or style.get(w("val")) not in counted:
        return False
    if properties.find(w("numPr")) is not None:
        return False
    before = [each for each in properties if each.tag in {w("pStyle"), w("keepNext"), w("pageBreakBefore")}]
    before[-1].addnext(make("numPr", make("ilvl", val=0), make("numId", val=none)))
    return True


def _fill(word: docx.document.Document, document: Document) -> None:
    """Put the blocks before the last, empty paragraph: after a table, or a dropped end, Word needs one."""
    root = word.element
    for at, block in enumerate(document.blocks):
        root.body.insert(at, block)
    root.body[len(document.blocks)].extend(document.ends)
    if document.dress.base is None:
        section = word.sections[0]
        section.page_width, section.page_height = map(Twips, _PAPERS[document.dress.paper])
    furnish(word, document.dress, width_of(document.dress), document.language, styles_for(document.dress))
    etree.cleanup_namespaces(root)


def _speak(word: docx.document.Document, language: str) -> None:
    """Set the language of the text; the region that a base has stays where the text says none: en-GB for en."""
    short = language.split("-", 1)[0]
    name = w("eastAsia" if short in _EASTERN else "val")
    for element in word.styles.element.iter(w("lang")):
        if element.get(name, "").split("-", 1)[0] != language:
            element.set(name, full_language(language))


def _undated(data: bytes) -> bytes:
    """Return the package with every part dated alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in made.namelist():
            file.writestr(zipfile.ZipInfo(name, _EPOCH), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
