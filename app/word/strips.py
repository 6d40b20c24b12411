"""Taking elements of a part out, or out from around what they hold."""

from collections.abc import Iterator

from app.word.parcel import Parcel
from app.word.xml import ALTERNATIVES, Element, W, tag_of, w

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STORIES = frozenset({"document", "hdr", "ftr", "footnotes", "endnotes"})
FALLBACK = ALTERNATIVES.replace("AlternateContent", "Fallback")
CHOICE = ALTERNATIVES.replace("AlternateContent", "Choice")


def drop(element: Element) -> None:
    """Take an element out; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail and element.tail.strip():
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    for inner in list(element):
        element.addprevious(inner)
    drop(element)


def strip_attribute(element: Element, name: str) -> None:
    """Take an attribute away, if it is there."""
    if element.get(name) is not None:
        del element.attrib[name]


def stories(parcel: Parcel) -> Iterator[tuple[str, Element]]:
    """Yield the parts that hold the words of a text, with their trees."""
    for part in parcel.reached():
        tree = parcel.trees.get(part)
        if tree is not None and tag_of(tree) in _STORIES and str(tree.tag).startswith(f"{{{W}}}"):
            yield part, tree


def words_of(element: Element) -> str:
    """Return the letters that an element holds."""
    return "".join(each.text or "" for each in element.iter(w("t"), w("delText")))


def inside(element: Element, *tags: str) -> Element | None:
    """Return the nearest element around one that has one of these names."""
    return next(element.iterancestors(*map(w, tags)), None)
