"""What a second count of the words of a web page or an OpenDocument text says of a reading of it.

The first reader walks the page (lexbor) or the text (lxml); the second takes the words by another parser and knows
nothing of paragraphs, lists or what stands round an instrument. A word that only the second has is missing.
"""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree, html

from app.errors import UnreadableFile
from app.ingest.html import decode_page
from app.ingest.mht import is_archive, pages_of
from app.word.archive import part_of
from app.word.coverage import tokens

_SKIPPED = frozenset([
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "title",
    "meta",
    "link",
    "base",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "map",
    "svg",
    "select",
    "option",
    "datalist",
    "button",
    "textarea",
    "input",
    "progress",
    "meter",
    "rt",
    "rp",
    "dialog",
    "del",
    "applet",
    "frame",
    "frameset",
    "noframes",
])
_INLINE = frozenset([
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "nobr",
    "q",
    "ruby",
    "rb",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "o:p",
])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_REFERENCE = re.compile(r"\W*\d{0,3}\W*")
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_UNPRINTED = {f"{_TEXT}{name}" for name in ("tracked-changes", "note-citation", "ruby-text", "number")} | {
    f"{_OFFICE}annotation",
    f"{_OFFICE}forms",
    f"{_OFFICE}binary-data",
}
_AGAIN = "Get the file once more from where it came."
_BREAKS = {f"{_TEXT}{name}" for name in ("s", "tab", "line-break", "p", "h")}


def missing_in_page(name: str, data: bytes, text: str) -> tuple[str, ...]:
    """Return the words of a web page, saved alone or in an archive, that its text as read has not."""
    pages = pages_of(name, data) if is_archive(data) else [(data, "")]
    found = []
    for page, charset in pages:
        try:
            markup = decode_page(name, page, charset)
        except UnreadableFile:
            continue
        found.append(_missing(_page_words(markup), text))
    return min(found, key=len) if found else ()  # of several pages in an archive one is read


def missing_in_open_document(name: str, data: bytes, text: str) -> tuple[str, ...]:
    """Return the words of an OpenDocument text, packed or flat, that its text as read has not; raise UnreadableFile."""
    content = data
    styles = b""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = part_of(archive, archive.getinfo("content.xml"))
            styles = part_of(archive, archive.getinfo("styles.xml")) if "styles.xml" in archive.namelist() else b""
    try:
        root = ET.fromstring(content)  # noqa: S314 - what declares entities was refused when it was read
        looks = ET.fromstring(styles) if styles else None  # noqa: S314 - likewise
    except ET.ParseError as error:
        raise UnreadableFile(name, "its XML is damaged or not complete", _AGAIN) from error
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    hidden = _hidden_styles(root) | (frozenset() if looks is None else _hidden_styles(looks))
    return () if body is None else _missing("".join(_open_words(body, hidden)), text)


def _missing(words: str, text: str) -> tuple[str, ...]:
    """Return the words that the text has less often; words that only stand closer together are not missing."""
    lacking = Counter(tokens(words)) - Counter(tokens(text))
    if not lacking:
        return ()
    tight = "".join(tokens(text))
    return tuple(word for word, often in lacking.items() if tight.count(word) < often + text.count(f" {word} "))


def _page_words(markup: str) -> str:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return ""
    return "".join(_pieces(tree))


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    skipping = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        unseen = (
            tag in _SKIPPED or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
        )
        unseen = unseen or (tag == "sup" and bool(_REFERENCE.fullmatch("".join(element.itertext()))))
        unseen = unseen or (tag == "a" and "#" in (element.get("href") or "") and _refers(element))
        apart = "" if tag in _INLINE else " "
        if event == "start":
            skipping += unseen
            yield apart if skipping else f"{apart}{element.text or ''}"
        else:
            skipping -= unseen
            yield apart if skipping else f"{apart}{element.tail or ''}"


def _refers(element: html.HtmlElement) -> bool:
    """Whether a link is the number of a footnote, which is no word of the text."""
    return bool(_REFERENCE.fullmatch("".join(element.itertext())))


def _open_words(element: ET.Element, hidden: frozenset[str]) -> Iterator[str]:
    if element.tag in _UNPRINTED or element.get(f"{_TEXT}style-name", "") in hidden:
        return
    if element.get(f"{_TEXT}display") == "none" or element.get(f"{_TEXT}is-hidden") == "true":
        return
    apart = " " if element.tag in _BREAKS else ""
    yield f"{apart}{element.text or ''}"
    for child in element:
        yield from _open_words(child, hidden)
        yield child.tail or ""
    yield apart


def _hidden_styles(root: ET.Element) -> frozenset[str]:
    found = set()
    for style in root.iter(f"{_STYLE}style"):
        letters = style.find(f"{_STYLE}text-properties")
        if letters is not None and letters.get(f"{_TEXT}display") == "none":
            found.add(style.get(f"{_STYLE}name", ""))
    heirs: Sequence[ET.Element] = list(root.iter(f"{_STYLE}style"))
    found |= {style.get(f"{_STYLE}name", "") for style in heirs if style.get(f"{_STYLE}parent-style-name") in found}
    return frozenset(found)
