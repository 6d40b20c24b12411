"""What an element of a Word file says, as a plain value: without ids, revision numbers and ways of writing the same."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from app.word.xml import Element, W, tag_of, w

Value: TypeAlias = tuple["Value | str | int | None", ...]
_NS = "http://schemas.openxmlformats.org/"
R = f"{{{_NS}officeDocument/2006/relationships}}"
_O = "{urn:schemas-microsoft-com:office:office}"
_WORD14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_DRAWING14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_VAL = w("val")
_NOT_SAID = frozenset({
    *(_WORD14 + name for name in ("paraId", "textId")),
    *(_DRAWING14 + name for name in ("anchorId", "editId")),
    *(w(name) for name in ("rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidTr", "rsidDel", "rsidSect", "rsid")),
    *(w(name) for name in ("dirty", "author", "date", "initials")),
    _SPACE,
    f"{_O}spid",
})
# Numbers and names that must only be one of a kind in a file: another file gives others to the same thing.
_NUMBERED = ("docPr", "cNvPr", "shape", "shapetype", "rect", "group", "line", "oval", "roundrect", "OLEObject")
_YES, _NO = frozenset({"1", "true", "on"}), frozenset({"0", "false", "off"})
_NO_WORDS = frozenset({
    *("proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
    *("commentReference", "annotationRef", "permStart", "permEnd", "cnfStyle", "rsid", "nsid", "tmpl"),
})
Refer = Callable[[str], Value]
Inside = Callable[[Element], Value]


def plain(element: Element, refer: Refer, inside: Inside) -> Value:
    """Return the value of any element: name, attributes by name, what it holds.

    ``refer`` gives what a relationship's id stands for, ``inside`` the value of a text box.
    """
    tag = tag_of(element)
    if tag == "txbxContent":
        return ("box", inside(element))
    children = tuple(plain(child, refer, inside) for child in element if tag_of(child) not in _NO_WORDS)
    text = element.text
    said = text if text and (text.strip() or not children) else ""
    return (tag, attributes(element, refer), children, said)


def attributes(element: Element, refer: Refer) -> Value:
    """Return the attributes that say something, in one order, with relationships as what they stand for."""
    numbered = str(element.tag).rpartition("}")[2] in _NUMBERED
    found: list[Value] = []
    for name, said in element.attrib.items():
        if name in _NOT_SAID or (numbered and name in {"id", "name", "alt", "ShapeID", "ObjectID"}):
            continue
        found.append((str(name), refer(str(said)) if str(name).startswith(R) else _switched(str(name), str(said))))
    return tuple(sorted(found, key=_first))


def _first(pair: Value) -> str:
    return str(pair[0])


def _switched(name: str, said: str) -> str:
    return _said(said) if name == _VAL else said


def _said(value: str) -> str:
    return "1" if value in _YES else "0" if value in _NO else value


def properties(element: Element | None, skipped: frozenset[str], refer: Refer) -> Value:
    """Return what properties say, in one order; a switch that is on says no more than its name."""
    if element is None:
        return ()
    found: list[Value] = []
    for child in element:
        tag = tag_of(child)
        if tag in skipped or tag in _NO_WORDS:
            continue
        attrib = child.attrib
        if len(child):
            found.append((tag, attributes(child, refer), tuple(sorted(_below(child, refer), key=repr))))
        elif not attrib:
            found.append((tag,))
        elif len(attrib) == 1 and _VAL in attrib:
            value = _said(str(attrib[_VAL]))
            found.append((tag,) if value == "1" else (tag, value))
        else:
            said = attributes(child, refer)
            found.append((tag, said))
    found.sort(key=repr)
    return tuple(found)


def _below(element: Element, refer: Refer) -> Iterable[Value]:
    return properties(element, frozenset(), refer)  # type: ignore[return-value]


def words(value: object) -> Iterator[str]:
    """Yield the strings in a value, for people to read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words(each)


def local(name: str) -> str:
    """Return a name without its namespace when it is a usual one."""
    return name.removeprefix(f"{{{W}}}")
