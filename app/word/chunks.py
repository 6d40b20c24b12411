"""Documents of other kinds within a Word file: the lines of a web page or a plain text."""

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes

from lxml import etree

from app.word.xml import Element

_PAGE = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml|head|body|p|div)\b", re.IGNORECASE)
_OTHERS = (b"{\\rtf", b"%PDF", b"\xd0\xcf\x11\xe0")
_MAIL = re.compile(rb"\s*(?:MIME-Version|Content-Type|From|Subject|Date|X-[\w-]+):", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript"})
_BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "br", "blockquote",
    "pre", "section", "article", "header", "footer", "dt", "dd", "hr", "body",
})  # fmt: skip


def lines_of(data: bytes) -> tuple[str, ...] | None:
    """Return the lines of a web page, saved as one file too, or of a text; None when it is neither."""
    if data.lstrip().startswith(_OTHERS):
        return None
    if _MAIL.match(data):
        return _saved(data)
    if _PAGE.match(data[:400]):
        return _page(data)
    code = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(code)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return None if "\0" in text else tuple(text.splitlines())


def _saved(data: bytes) -> tuple[str, ...] | None:
    """Return the lines of the first page, or else text, in a page saved as one file (.mht)."""
    parts = [each for each in message_from_bytes(data).walk() if not each.is_multipart()]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for each in parts:
            payload = each.get_payload(decode=True)
            if each.get_content_type() == kind and isinstance(payload, bytes):
                code = each.get_content_charset() or ""
                return _page(payload, code) if kind != "text/plain" else lines_of(payload)
    return None


def _page(data: bytes, said: str = "") -> tuple[str, ...] | None:
    code = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else _known(said) or _code(data)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding=code)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    lines = "".join(_pieces(root)).split("\n")
    return tuple(line for line in (_SPACE.sub(" ", each).strip() for each in lines) if line)


def _known(code: str) -> str | None:
    try:
        return codecs.lookup(code).name if code else None
    except LookupError:
        return None


def _code(data: bytes) -> str | None:
    """Return UTF-8 where the page does not say otherwise and its bytes are."""
    if re.search(rb"charset|encoding=", data[:2000], re.IGNORECASE):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _pieces(root: Element) -> Iterator[str]:
    """Yield the words of a page, a line break before and after every block."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        block = element.tag in _BLOCKS
        silent = element.tag in _SILENT
        if block:
            yield "\n"
        if event == "start" and not silent:
            yield _SPACE.sub(" ", element.text or "")
        if event == "end" and element is not root:
            yield _SPACE.sub(" ", element.tail or "")
