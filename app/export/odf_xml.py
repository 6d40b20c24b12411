"""The XML of OpenDocument: its names, and elements made by them."""

import re

from lxml import etree

from app.export.ooxml import Element, full_language

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "config": f"{_OASIS}:config:1.0",
    "ooo": "http://openoffice.org/2004/office",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_COUNTRY = re.compile("[A-Za-z]{2}")
_EASTERN = frozenset({"ja", "zh", "ko"})


def name(prefixed: str) -> str:
    """Return a name ("text:p") in lxml's notation."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def make(tag: str, given: dict[str, str] | None = None, *children: Element) -> Element:
    """Return an element with its attributes, those left out that are empty, and its children."""
    found = {name(key): value for key, value in (given or {}).items() if value}
    element = etree.Element(name(tag), found)
    element.extend(children)
    return element


def root(tag: str, *children: Element) -> bytes:
    """Return a part of a package."""
    prefixes = {prefix: uri for prefix, uri in NAMESPACES.items() if prefix != "xml"}
    element = etree.Element(name(tag), {name("office:version"): "1.3"}, nsmap=prefixes)
    element.extend(children)
    kept = ["ooo"] if tag == "office:document-settings" else []  # named in a value there
    etree.cleanup_namespaces(element, top_nsmap=prefixes, keep_ns_prefixes=kept)
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8")


def points(twips: float) -> str:
    """Return a length in points."""
    return f"{twips / 20:g}pt"


def spoken(language: str) -> dict[str, str]:
    """Return the attributes of letters in a language: its own ones for East Asian letters."""
    tag, _, country = full_language(language).partition("-")
    country = country.upper() if _COUNTRY.fullmatch(country) else "none"
    eastern = "-asian" if tag.lower() in _EASTERN else ""
    prefix = "style" if eastern else "fo"
    return {f"{prefix}:language{eastern}": tag, f"{prefix}:country{eastern}": country}
