"""When two pieces of XML say the same."""

import re
from collections.abc import Iterable

from lxml import etree

from app.redlining.names import ANCHORS, MARKS, PAST
from app.word.xml import Element, w

_IDLE = frozenset({"rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidTr", "rsidSect", "rsidDel"})
_IDLE_NAMES = frozenset({w(name) for name in _IDLE}) | {
    "{http://schemas.microsoft.com/office/word/2010/wordml}paraId",
    "{http://schemas.microsoft.com/office/word/2010/wordml}textId",
}
_IDLE_TEXT = re.compile(
    r' (?:w:rsid\w*|w14:(?:paraId|textId))="[^"]*"'
    r"|<w:(?:proofErr|lastRenderedPageBreak|bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|perm\w+)"
    r"(?: [^>]*)?></w:\w+>"
)
_NAMES_OF_DRAWINGS = frozenset({"docPr", "cNvPr"})
_NOT_SAID = ANCHORS | PAST | MARKS


def fingerprint(element: Element) -> str:
    """Return what an element says, as text: equal texts say the same; the opposite may not hold."""
    text = etree.tostring(element, method="c14n", exclusive=True, with_comments=False).decode()
    return _IDLE_TEXT.sub("", text)


def said(element: Element, without: frozenset[str] = frozenset()) -> str:
    """Return an element in one form, whatever its prefixes, revision ids and the order of its attributes.

    Elements named in ``without``, marks of changes and anchors are left out; so are the names that drawings have.
    """
    name = element.tag
    if not isinstance(name, str) or name in _NOT_SAID or name in without:
        return ""
    local = name.rpartition("}")[2]
    attributes = sorted((str(key), str(value)) for key, value in element.attrib.items() if key not in _IDLE_NAMES)
    if local in _NAMES_OF_DRAWINGS:
        attributes = [(key, value) for key, value in attributes if key not in {"id", "name"}]
    written = "".join(f" {key}={value!r}" for key, value in attributes)
    inner = "".join(said(each, without) for each in element)
    return f"<{name}{written}>{(element.text or '').strip() if len(element) else element.text or ''}{inner}</>"


def properties_said(element: Element | None, without: frozenset[str] = frozenset()) -> str:
    """Return a set of properties in one form, whatever their order; "" of none and of an empty one."""
    if element is None or not len(element):
        return ""
    return "".join(sorted(said(each, without) for each in element))


def bag(words: Iterable[str]) -> dict[str, int]:
    """Return how often each word stands in a block."""
    counted: dict[str, int] = {}
    for word in words:
        counted[word] = counted.get(word, 0) + 1
    return counted
