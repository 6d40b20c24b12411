"""The Word package: base.docx with our document in it."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import docx
import docx.document
from docx.shared import Twips
from lxml import etree

from app.export.comments import NO_COMMENTS, Comments, attach
from app.export.dress import Dress
from app.export.margins import furnish
from app.export.numbering import Listing
from app.export.ooxml import Element, full_language, number_further, safe, w
from app.model.instrument import Instrument
from app.paths import resources
from app.settings import Paper

MARGIN = 1440  # twips, as in base.docx
_PAPERS: dict[Paper, tuple[int, int]] = {"a4": (11906, 16838), "letter": (12240, 15840)}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # so that equal documents are equal files
_LONGEST_TITLE = 255
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


def text_width(paper: Paper) -> int:
    """Return the width of the text area in twips."""
    return _PAPERS[paper][0] - 2 * MARGIN


def package(document: Document) -> bytes:
    """Return the bytes of the .docx file."""
    word = docx.Document(str(resources() / "base.docx"))
    _fill(word, document)
    number_further(word.part.numbering_part.element, document.listings)
    attach(word, document.comments)
    _speak(word, document.language)
    word.core_properties.title = document.title
    word.core_properties.language = full_language(document.language)
    out = io.BytesIO()
    word.save(out)
    return _undated(out.getvalue())


def _fill(word: docx.document.Document, document: Document) -> None:
    """Put the blocks before the last, empty paragraph: after a table, or a dropped end, Word needs one."""
    root = word.element
    for at, block in enumerate(document.blocks):
        root.body.insert(at, block)
    root.body[len(document.blocks)].extend(document.ends)
    section = word.sections[0]
    section.page_width, section.page_height = map(Twips, _PAPERS[document.dress.paper])
    furnish(word, document.dress, text_width(document.dress.paper), document.language)
    etree.cleanup_namespaces(root)


def _speak(word: docx.document.Document, language: str) -> None:
    """Set the language of the text."""
    short = language.split("-", 1)[0]
    for element in word.styles.element.iter(w("lang")):
        element.set(w("eastAsia" if short in _EASTERN else "val"), full_language(language))


def _undated(data: bytes) -> bytes:
    """Return the package with every part dated alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in made.namelist():
            file.writestr(zipfile.ZipInfo(name, _EPOCH), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
