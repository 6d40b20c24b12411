"""The names of WordprocessingML, and its small ways of saying yes and no."""

import re
from functools import cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Element = etree._Element  # noqa: SLF001 (lxml gives its element type no public name)

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_LONG_SIGN = re.compile(rb"<[^<>]{20000,}")
_MOST_ATTRIBUTES = 2_000
_NO = frozenset({"0", "false", "off", "none"})


def transitional(data: bytes) -> bytes:
    """Return XML whose ISO (strict) names are the transitional ones, which all else here knows.

    Raises XMLSyntaxError for an element with more attributes than any has: to read thousands takes the square of them.
    """
    if any(found[0].count(b"=") > _MOST_ATTRIBUTES for found in _LONG_SIGN.finditer(data)):
        raise etree.XMLSyntaxError("there are too many attributes in an element", 0, 0, 0)  # type: ignore[call-arg,arg-type]
    if _STRICT in data:
        for strict, usual in _NAMES:
            data = data.replace(strict, usual)
    return data


@cache
def w(tag: str) -> str:
    """Return a WordprocessingML name in lxml's notation."""
    return f"{{{W}}}{tag}"


def tag_of(element: Element) -> str:
    """Return the local name of a WordprocessingML element; the whole name of any other, "" of a comment."""
    name = element.tag
    return name.removeprefix(f"{{{W}}}") if isinstance(name, str) else ""


def value(element: Element | None, path: str, attribute: str = "val") -> str | None:
    """Return an attribute of the first element at ``path`` ("pPr/jc"); None when either is missing."""
    found = child(element, path)
    return None if found is None else found.get(w(attribute))


def number(element: Element | None, path: str, attribute: str = "val") -> int | None:
    """Return an attribute as a whole number; None when it is missing or none."""
    written = value(element, path, attribute)
    try:
        return None if written is None else int(written)
    except ValueError:
        return None


def switch(element: Element | None, path: str) -> bool | None:
    """Return whether the property at ``path`` is on or off; None when it is not said."""
    found = child(element, path)
    return None if found is None else found.get(w("val"), "1").lower() not in _NO


def child(element: Element | None, path: str) -> Element | None:
    """Return the first element at ``path``; None when there is none."""
    return None if element is None else element.find(_steps(path))


@cache
def _steps(path: str) -> str:
    return "/".join(w(step) for step in path.split("/"))
