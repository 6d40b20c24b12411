"""Web pages: a page as saved, alone or in one file with its parts, to the text as kept and its lines."""

import codecs
import re

from app.errors import UnreadableFile
from app.ingest.encodings import FOREIGN, decoded
from app.ingest.flow import written
from app.ingest.lines import Line
from app.ingest.markup import page_of
from app.ingest.page import paragraphs_of

_MOST = 20_000_000
_DEEPEST = 5_000
_HEAD = 4_096
_MOST_ATTRIBUTES = 10_000
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{20000,}+")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_ADVICE = "Save the page once more from the browser, or save its text as a Word file."
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_BYTE_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSED_BY_OTHERS = frozenset(
    re.findall(r"\w+", "a nobr p li td th tr dt dd option br hr img input meta link wbr col area base embed source")
)
# Names that pages use for encodings, and what browsers read them as (the WHATWG's Encoding Standard).
_MEANT = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "x-euc-jp": "euc_jp", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "big5": "big5hkscs",
    "iso-8859-9": "cp1254", "tis-620": "cp874", "unicode": "utf-16-le",
}  # fmt: skip


def read_html(name: str, data: bytes, charset: str = "") -> tuple[str, tuple[Line, ...]]:
    """Return the text of a web page and its lines, what stands round the instrument set aside; raise UnreadableFile.

    ``charset`` is what something outside the page says of its encoding. Nothing that the page refers to is fetched.
    """
    markup = decode_page(name, data, charset)
    if _depth(markup) > _DEEPEST:
        raise UnreadableFile(name, "its elements are nested deeper than those of any page", _ADVICE)
    text, lines = written(paragraphs_of(page_of(markup)))
    if not text.strip():
        raise UnreadableFile(name, "there are no words on the page", _ADVICE)
    return text, lines


def decode_page(name: str, data: bytes, charset: str = "") -> str:
    """Return the markup of a page in the encoding it is in, whatever it says; raise UnreadableFile when it is none."""
    if len(data) > _MOST:
        raise UnreadableFile(name, "it is larger than any page of words", "Save the page without its pictures.")
    if data.startswith(FOREIGN):
        raise UnreadableFile(name, "it is not a web page, whatever its name says", _ADVICE)
    if not data.strip():
        raise UnreadableFile(name, "it is empty", _ADVICE)
    text = _marked(data) or _told(data, charset) or decoded(data)
    if text is None or text.count("\0") > len(text) // 100:
        raise UnreadableFile(name, "its bytes are not text", _ADVICE)
    if any(len(_VALUE.sub("", tag[0]).split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise UnreadableFile(name, "one of its elements has thousands of attributes, which no page has", _ADVICE)
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _marked(data: bytes) -> str | None:
    for mark, encoding in _BYTE_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _told(data: bytes, charset: str) -> str | None:
    """Return the text in the encoding that the page names; bytes that are UTF-8 are so whatever it says."""
    for encoding in ("utf-8", charset, *_named(data)):
        known = _MEANT.get(encoding.strip().casefold(), encoding.strip())
        if encoding == "utf-8" and (b"\x1b$" in data or b"\0" in data[:_HEAD]):
            continue
        text = _decoded(data, known)
        if text is not None:
            return text
    return None


def _named(data: bytes) -> list[str]:
    found = (_META.search(data[:_HEAD]), _XML.match(data[:_HEAD]))
    return [match[1].decode("ascii") for match in found if match and not match[1].lower().startswith(b"utf-16")]


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the text, a stray byte here and there forgiven; None when it is plainly in another encoding."""
    try:
        if not encoding or not codecs.lookup(encoding)._is_text_encoding:  # noqa: SLF001 - else it may unpack anything
            return None
        text = data.decode(encoding, errors="strict" if encoding == "utf-8" else "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") * 500 <= len(text) else None


def _depth(markup: str) -> int:
    """Return how deep elements of one name are nested at most, those left out that others close."""
    depths: dict[str, int] = {}
    deepest = 0
    for closing, tag in _TAG.findall(markup):
        name = tag.casefold()
        if name not in _CLOSED_BY_OTHERS:
            depths[name] = max(0, depths.get(name, 0) + (-1 if closing else 1))
            deepest = max(deepest, depths[name])
    return deepest
