"""Rows, cells and paragraph marks that come or go; what may not stay empty is filled."""

from collections.abc import Callable, Iterator

from lxml import etree

from app.redlining.resolve_properties import drop, drop_empty
from app.word.xml import Element, tag_of, w

_MARKERS = frozenset({
    *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr"),
    *(f"move{way}Range{end}" for way in ("From", "To") for end in ("Start", "End")),
})
_SHELLS = frozenset({"sdt", "customXml"})
_IDLE = frozenset({"rPr", "lastRenderedPageBreak", "commentReference"})
"""What says nothing in a run: where words go, a comment on them does too."""
_STORIES = ("body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
_MERGED = {"rest": "restart", "cont": "continue"}
Mine = Callable[[Element], bool]


def settle_tables(root: Element, gone: frozenset[str], choice: str, mine: Mine) -> None:
    """Remove rows and cells that are not there, take the marks off the others."""
    for row in list(root.iter(w("tr"))):
        _settle_row(row, gone, mine)
    away = "cellDel" if choice == "accepted" else "cellIns"
    for mark in list(root.iter(w("cellIns"), w("cellDel"))):
        properties = mark.getparent()
        if properties is not None and mine(mark):
            if tag_of(mark) == away:
                _remove_cell(properties.getparent())
            drop(mark)
            drop_empty(properties)
    for mark in list(root.iter(w("cellMerge"))):
        if mine(mark):
            _settle_merge(mark, "vMerge" if choice == "accepted" else "vMergeOrig")


def _settle_row(row: Element, gone: frozenset[str], mine: Mine) -> None:
    properties = row.find(w("trPr"))
    if properties is None:
        return
    marks = [child for child in properties if tag_of(child) in {"ins", "del"} and mine(child)]
    if any(tag_of(mark) in gone for mark in marks):
        _remove_row(row)
        return
    for mark in marks:
        drop(mark)
    drop_empty(properties)


def _settle_merge(mark: Element, attribute: str) -> None:
    """Give a cell the vertical merge that the mark says for now, or for before."""
    properties = mark.getparent()
    if properties is None:
        return
    drop(mark)
    for merge in properties.findall(w("vMerge")):
        drop(merge)
    said = _MERGED.get(mark.get(w(attribute), ""))
    if said is not None:
        first = [child for child in properties if tag_of(child) in {"cnfStyle", "tcW", "gridSpan", "hMerge"}]
        merge = etree.Element(w("vMerge"))
        merge.set(w("val"), said)
        properties.insert(len(first), merge)
    drop_empty(properties)


def _remove_cell(cell: Element | None) -> None:
    row = None if cell is None else _remove_within_shells(cell)
    if row is not None and next(_inside(row, "tc"), None) is None:
        _remove_row(row)


def _remove_row(row: Element | None) -> None:
    table = None if row is None else _remove_within_shells(row)
    if table is not None and next(_inside(table, "tr"), None) is None:
        _remove_within_shells(table)


def _remove_within_shells(element: Element) -> Element | None:
    """Remove an element, and the controls that held nothing else; return what stands around them."""
    above = element.getparent()
    drop(element)
    while above is not None and tag_of(above) in {"sdtContent", *_SHELLS} and not _holds(above):
        empty = above
        above = empty.getparent()
        drop(empty)
    while above is not None and tag_of(above) in {"sdtContent", *_SHELLS}:
        above = above.getparent()
    return above


def _holds(shell: Element) -> bool:
    names = {tag_of(child) for child in shell}
    return bool(names - _MARKERS - {"sdtPr", "sdtEndPr", "customXmlPr"})


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for child in element:
        if tag_of(child) == tag:
            yield child
        elif tag_of(child) in {"sdtContent", *_SHELLS}:
            yield from _inside(child, tag)


def settle_marks(root: Element, gone: frozenset[str], kept: frozenset[str], mine: Mine) -> None:
    """Join paragraphs whose mark is not there with the next one, whose properties the joined one takes."""
    doomed = []
    for mark in list(root.iter(*map(w, sorted(gone | kept)))):
        properties = mark.getparent()
        if properties is None or tag_of(properties) != "rPr" or not mine(mark):
            continue
        around = properties.getparent()
        paragraph = None if around is None or tag_of(around) != "pPr" else around.getparent()
        drop(mark)
        drop_empty(properties)
        if paragraph is not None and tag_of(mark) in gone:
            doomed.append(paragraph)
    for paragraph in reversed(dict.fromkeys(doomed)):
        _join(paragraph)


def _join(paragraph: Element) -> None:
    following = _next_paragraph(paragraph)
    content = [child for child in paragraph if tag_of(child) != "pPr"]
    if following is not None:
        at = 1 if len(following) and tag_of(following[0]) == "pPr" else 0
        following[at:at] = [*content, *_markers_between(paragraph)] if _same_parent(paragraph, following) else content
        _remove_within_shells(paragraph)
    elif not any(says_something(child) for child in content) and _can_go(paragraph):
        for marker in content:
            if tag_of(marker) in _MARKERS:
                paragraph.addprevious(marker)
        _remove_within_shells(paragraph)


def _same_parent(one: Element, other: Element) -> bool:
    return one.getparent() is other.getparent()


def _markers_between(paragraph: Element) -> list[Element]:
    """Return the markers that stand between two paragraphs that become one."""
    found = []
    for sibling in paragraph.itersiblings():
        if tag_of(sibling) not in _MARKERS:
            break
        found.append(sibling)
    return found


def _next_paragraph(paragraph: Element) -> Element | None:
    """Return the paragraph that follows with nothing but markers between, within a control or after its end too."""
    here = _following(paragraph)
    above = paragraph.getparent()
    while here is None and above is not None and tag_of(above) in {"sdtContent", *_SHELLS}:
        here = _following(above) if tag_of(above) != "sdtContent" else None
        above = above.getparent()
    while here is not None and tag_of(here) in _SHELLS:
        inner = here.find(w("sdtContent")) if tag_of(here) == "sdt" else here
        blocks = () if inner is None else inner
        here = next((each for each in blocks if tag_of(each) not in {*_MARKERS, "customXmlPr"}), None)
    return here if here is not None and tag_of(here) == "p" else None


def _following(element: Element) -> Element | None:
    return next((each for each in element.itersiblings() if tag_of(each) not in _MARKERS), None)


def says_something(element: Element) -> bool:
    """Return whether something has a width."""
    if tag_of(element) == "r":
        return any(tag_of(child) not in _IDLE for child in element)
    return tag_of(element) not in _MARKERS


def _can_go(paragraph: Element) -> bool:
    """Return whether an empty paragraph that none follows may go: a story, and a cell, ends with a paragraph."""
    following = _following(paragraph)
    if following is not None and tag_of(following) != "sectPr":
        return True
    parent = paragraph.getparent()
    if following is None and parent is not None and tag_of(parent) == "sdtContent":
        control = parent.getparent()
        return control is not None and _following(control) is not None
    before = next((each for each in paragraph.itersiblings(preceding=True) if tag_of(each) not in _MARKERS), None)
    while before is not None and tag_of(before) == "sdt":
        content = before.find(w("sdtContent"))
        before = None if content is None or len(content) == 0 else content[-1]
    return before is not None and tag_of(before) == "p"


def fill(root: Element) -> None:
    """Give each story and each cell the paragraph it must end with."""
    for story in list(root.iter(*map(w, _STORIES))):
        if tag_of(story) in {"body", "hdr", "ftr"} and len(story):
            continue
        last = next((each for each in story.iterchildren(reversed=True) if tag_of(each) not in _MARKERS), None)
        if last is None or tag_of(last) in {"tbl", "tcPr"}:
            story.append(etree.Element(w("p")))
