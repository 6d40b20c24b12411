"""The parts of a ministry's file that stay when it becomes a base: made bare of traces, our styles added to its own."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from lxml import etree

from app.export.ooxml import Element, make, w

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CHANGES = (
    "sectPrChange", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange",
    "numberingChange",
)  # fmt: skip
_GONE = (
    "del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "proofErr", "permStart", "permEnd",
    "dataBinding", "footnoteReference", "endnoteReference", "rsid", *_CHANGES,
)  # fmt: skip
_UNWRAPPED = ("ins", "moveTo")
_SETTINGS = frozenset({
    "view", "zoom", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
    "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
    "doNotHyphenateCaps", "evenAndOddHeaders", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
    "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "characterSpacingControl",
    "noLineBreaksAfter", "noLineBreaksBefore", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol",
    "listSeparator",
})  # fmt: skip
_SECTION = frozenset({
    "type", "pgSz", "pgMar", "pgBorders", "pgNumType", "cols", "vAlign", "titlePg", "textDirection", "docGrid",
})  # fmt: skip
_FOLLOWING = {"Heading1": "Section", "Section": "Heading1"}


def bare_styles(theirs: Element, ours: Element, chosen: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Add our styles to a file's; return what each of ours is called there.

    A style of ours is the one chosen for it, else that of the same name, else it is added, under another id where its
    own is taken.
    """
    _strip(theirs)
    there = {each.get(w("styleId"), ""): each for each in theirs.findall(w("style"))}
    found = _found(there, ours, chosen)
    ids: dict[str, str] = {}
    for style in ours.findall(w("style")):
        own = style.get(w("styleId"), "")
        ids[own] = found.get(own) or _free(own, {*there, *ids.values()})
    theirs.extend(
        _renamed(style, ids) for style in ours.findall(w("style")) if style.get(w("styleId"), "") not in found
    )
    return ids


def call(root: Element, ids: Mapping[str, str]) -> None:
    """Call the styles of paragraphs, letters and tables what they are called in a file."""
    for each in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
        own = each.get(w("val"), "")
        each.set(w("val"), ids.get(own, own))


def _found(there: Mapping[str, Element], ours: Element, chosen: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return those of our styles that have a counterpart in a file, with its id."""
    names = {(each.get(w("type")), _name(each)): identity for identity, each in there.items()}
    found = {}
    for style in ours.findall(w("style")):
        same = names.get((style.get(w("type")), _name(style)))
        if same:
            found[style.get(w("styleId"), "")] = same
    usual = next((i for i, each in there.items() if _is_default(each, "paragraph")), None)
    found |= {"Normal": usual} if usual else {}
    wanted = {one: other for one, other in chosen if other in there and there[other].get(w("type")) == "paragraph"}
    also = {one: wanted[other] for one, other in _FOLLOWING.items() if one not in wanted and other in wanted}
    return found | also | wanted


def _renamed(style: Element, ids: Mapping[str, str]) -> Element:
    """Return one of our styles as it is called in a file; in which list it counts is said later."""
    made = deepcopy(style)
    made.set(w("styleId"), ids[style.get(w("styleId"), "")])
    if w("default") in made.attrib:
        del made.attrib[w("default")]
    for tag in ("basedOn", "next", "link"):
        for link in made.findall(w(tag)):
            link.set(w("val"), ids.get(link.get(w("val"), ""), link.get(w("val"), "")))
    for number in made.findall(f"{w('pPr')}/{w('numPr')}"):
        number.getparent().remove(number)  # type: ignore[union-attr]
    return made


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return " ".join((name.get(w("val")) or "").casefold().split()) if name is not None else ""


def _is_default(style: Element, kind: str) -> bool:
    return style.get(w("type")) == kind and style.get(w("default")) in {"1", "true", "on"}


def _free(own: str, taken: set[str]) -> str:
    names = (own, *(f"{own}X{number}" for number in range(1, len(taken) + 2)))
    return next(name for name in names if name not in taken)


def counting(root: Element) -> frozenset[str]:
    """Return the styles that bring a number, themselves or through what they are based on."""
    styles = {each.get(w("styleId"), ""): each for each in root.findall(w("style"))}
    return frozenset(identity for identity in styles if _counts(styles, identity))


def _counts(styles: Mapping[str, Element], identity: str) -> bool:
    for _ in range(20):
        style = styles.get(identity)
        if style is None:
            return False
        if style.find(f"{w('pPr')}/{w('numPr')}") is not None:
            return True
        base = style.find(w("basedOn"))
        identity = (base.get(w("val")) or "") if base is not None else ""
    return False


def bare_settings(theirs: Element, ours: Element) -> None:
    """Leave of a file's settings those of the page; what ours say of compatibility is added where it says nothing."""
    for child in list(theirs):
        local = etree.QName(child).localname
        if child.tag != w(local) or local not in _SETTINGS:
            theirs.remove(child)
    if theirs.find(w("compat")) is None:
        compat = deepcopy(ours.find(w("compat")))
        after = ("themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
        behind = next((each for each in theirs if each.tag in {w(tag) for tag in after}), None)
        if compat is not None and behind is None:
            theirs.append(compat)
        elif compat is not None and behind is not None:
            behind.addprevious(compat)


def bare_section(document: Element, known: set[str]) -> Element:
    """Return the section of a file: the page of its first, heads and feet of its first page and of the others."""
    sections = list(document.iter(w("sectPr"))) or [make("sectPr")]
    first, last = sections[0], sections[-1]
    made = make("sectPr", *_margins(first, last, known))
    titled = first.find(w("titlePg")) is not None
    for child in first:
        local = etree.QName(child).localname
        if child.tag == w(local) and local in _SECTION and local not in {"type", "titlePg"}:
            made.append(deepcopy(child))
    if titled or last is not first:
        behind = next((each for each in made if each.tag in {w("textDirection"), w("docGrid")}), None)
        if behind is None:
            made.append(make("titlePg"))
        else:
            behind.addprevious(make("titlePg"))
    return made


def _margins(first: Element, last: Element, known: set[str]) -> Iterator[Element]:
    """Yield which heads and feet a page has: that of the first section stands on the first page."""
    heads = _references(first, known)
    others = {**heads, **_references(last, known)} if last is not first else heads
    titled = first.find(w("titlePg")) is not None
    for tag in ("headerReference", "footerReference"):
        opening = heads.get((tag, "first" if titled else "default")) if titled or last is not first else None
        found = {"default": others.get((tag, "default")), "even": others.get((tag, "even")), "first": opening}
        for kind, one in found.items():
            if one is not None:
                copy = deepcopy(one)
                copy.set(w("type"), kind)
                yield copy


def _references(section: Element, known: set[str]) -> dict[tuple[str, str], Element]:
    found = {}
    for tag in ("headerReference", "footerReference"):
        for each in section.findall(w(tag)):
            if each.get(f"{_RELATION}id") in known:
                found[tag, each.get(w("type"), "default")] = each
    return found


def bare_margin(root: Element, known: set[str]) -> Element:
    """Return a head or foot without traces, and without what refers to a part that does not come along."""
    _strip(root)
    for each in list(root.iter()):
        lost = [key for key, value in each.attrib.items() if str(key).startswith(_RELATION) and value not in known]
        if lost and each.tag == w("hyperlink"):
            _unwrap(each)
        elif lost:
            holder = next(
                (one for one in each.iterancestors() if one.tag in {w("drawing"), w("pict"), w("object")}), each
            )
            parent = holder.getparent()
            if parent is not None:
                parent.remove(holder)
    return root


def bare_theme(root: Element) -> Element:
    """Return a theme or table of fonts without what refers to other parts."""
    for each in list(root.iter()):
        parent = each.getparent()
        if parent is not None and any(str(key).startswith(_RELATION) for key in each.attrib):
            parent.remove(each)
    return root


def _strip(root: Element) -> None:
    """Take out tracked changes, as accepted, comments, bookmarks, bindings and the numbers of editing sessions."""
    for each in list(root.iter(*(w(tag) for tag in _GONE))):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    for each in list(root.iter(*(w(tag) for tag in _UNWRAPPED))):
        _unwrap(each)
    for each in root.iter():
        for key in [key for key in each.attrib if etree.QName(key).localname.startswith(("rsid", "paraId", "textId"))]:
            del each.attrib[key]


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = list(element)
