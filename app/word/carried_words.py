"""What stands in a text and is not seen, or says who worked on it: hidden words, comments, changes, controls, ids."""

import re
from collections.abc import Iterator
from functools import partial

from app.word.changes import INTO, OUT_OF
from app.word.parcel import Parcel
from app.word.strips import CHOICE, FALLBACK, drop, inside, stories, strip_attribute, unwrap, words_of
from app.word.styles import Styles
from app.word.traces import Spot
from app.word.xml import ALTERNATIVES, Element, child, switch, tag_of, value, w

_CHANGES = tuple(map(w, sorted({
    *INTO, *OUT_OF, "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
    "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange",
})))  # fmt: skip
_RANGES = re.compile(r"(?:moveFrom|moveTo)RangeStart|customXml\w+RangeStart")
_DATES = (w("date"), "{http://schemas.microsoft.com/office/word/2023/wordml/word16du}dateUtc")
_COMMENT = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_SEEN = frozenset({
    "t", "delText", "sym", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "drawing", "pict", "object",
    "footnoteReference", "endnoteReference", "ruby", "pgNum", "dayLong", "dayShort", "monthLong", "monthShort",
    "yearLong", "yearShort",
})  # fmt: skip
_TELLING = frozenset({"t", "delText", "sym", "drawing", "pict", "object"})
_IDS = re.compile(r"\{.*wordprocessingml/2006/main\}rsid\w*|\{.*word/2010/wordml\}(?:paraId|textId)|"
                  r"\{.*wordprocessingDrawing\}(?:anchorId|editId)")  # fmt: skip
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TINY = 4  # half points
_PALE = 0xF4


def in_words(parcel: Parcel, author: str = "") -> Iterator[Spot]:
    """Yield what the stories of a text carry; marks that stay are given to ``author``."""
    styles = Styles(parcel.trees.get(parcel.linked(parcel.main, "styles")))
    background = child(parcel.trees[parcel.main], "background") is not None
    for part, tree in stories(parcel):
        yield from _alternates(part, tree)
        yield from _hidden(part, tree, styles, background)
        yield from _comments(part, tree)
        yield from _changes(part, tree, author)
        yield from _controls(part, tree)
    yield from _not_printed(parcel)
    yield from _ids(parcel)


def _hidden(part: str, tree: Element, styles: Styles, background: bool) -> Iterator[Spot]:
    for row in tree.iter(w("tr")):
        if switch(row, "trPr/hidden"):
            yield Spot("hidden", "row", part, words_of(row), partial(_drop_row, row))
    last: Element | None = None
    for run in tree.iter(w("r")):
        paragraph = inside(run, "p")
        style = styles.of(child(paragraph, "pPr"))
        properties = child(run, "rPr")
        hidden = styles.switched("vanish", style, properties)
        if not any(tag_of(each) in _TELLING or each.tag == ALTERNATIVES for each in run):
            continue
        if hidden:
            goes_on = last is not None and run.getprevious() is last
            last = run
            yield Spot("hidden", "words", part, words_of(run), partial(_empty, run), 0 if goes_on else 1)
        elif words_of(run).strip() and _faint(run, styles, style, background):
            yield Spot("faint", "words", part, words_of(run), partial(_empty, run))


def _empty(run: Element) -> None:
    """Take out what is seen of a run, and its paragraph with it where nothing at all is left of that."""
    for each in [each for each in run if tag_of(each) in _SEEN or each.tag == ALTERNATIVES]:
        drop(each)
    paragraph = inside(run, "p")
    if all(tag_of(each) == "rPr" for each in run):
        drop(run)
    if paragraph is None or switch(paragraph, "pPr/rPr/vanish") is not True:
        return
    parent, after = paragraph.getparent(), paragraph.getnext()
    bare = all(tag_of(each) == "pPr" for each in paragraph) and child(paragraph, "pPr/sectPr") is None
    if bare and parent is not None and after is not None and tag_of(after) == "p":
        drop(paragraph)


def _drop_row(row: Element) -> None:
    table = row.getparent()
    drop(row)
    if table is not None and tag_of(table) == "tbl" and table.find(w("tr")) is None:
        drop(table)


def _faint(run: Element, styles: Styles, style: str, background: bool) -> bool:
    properties = child(run, "rPr")
    size = styles.said("sz", "val", style, properties)
    if (size.isdigit() and int(size) <= _TINY) or _without_ink(properties):
        return True
    white = _white(styles.said("color", "val", style, properties))
    theme = styles.said("color", "themeColor", style, properties) in {"background1", "light1"}
    shade = styles.said("color", "themeShade", style, properties)
    if not (white or (theme and not shade)) or background or inside(run, "txbxContent") is not None:
        return False
    return not _on_colour(run, styles, style)


def _without_ink(properties: Element | None) -> bool:
    """Tell whether letters are neither filled nor drawn round."""
    filled = None if properties is None else properties.find(f"{_W14}textFill/{_W14}noFill")
    return (
        filled is not None and properties is not None and properties.find(f"{_W14}textOutline/{_W14}solidFill") is None
    )


def _white(colour: str) -> bool:
    return bool(re.fullmatch(r"[0-9A-Fa-f]{6}", colour)) and all(
        int(colour[at : at + 2], 16) >= _PALE for at in (0, 2, 4)
    )


def _on_colour(run: Element, styles: Styles, style: str) -> bool:
    """Tell whether something behind a run may make pale words seen."""
    if value(run, "rPr/highlight") not in {None, "none"} or styles.said("highlight", "val", style, child(run, "rPr")):
        return True
    named = [style, value(run, "rPr/rStyle") or ""]
    holders = [child(run, "rPr")]
    for around in run.iterancestors(w("p"), w("tc"), w("tr"), w("tbl")):
        holders.append(child(around, f"{tag_of(around)}Pr"))
        named.append(value(around, "tblPr/tblStyle") or "")
    fills = (value(each, "shd", "fill") or "auto" for each in holders)
    return any(fill != "auto" and not _white(fill) for fill in fills) or any(
        styles.shaded(each) for each in named if each
    )


def _comments(part: str, tree: Element) -> Iterator[Spot]:
    for each in tree.iter(*_COMMENT):
        yield Spot("comment", "mark", part, "", partial(_drop_comment, each), 0)
    for each in tree.iter(w("permStart"), w("permEnd")):
        yield Spot("person", "permission", part, each.get(w("ed"), ""), partial(drop, each))


def _drop_comment(mark: Element) -> None:
    run = mark.getparent()
    drop(mark)
    if run is not None and tag_of(run) == "r" and all(tag_of(each) == "rPr" for each in run):
        drop(run)


def _changes(part: str, tree: Element, author: str) -> Iterator[Spot]:
    marks = [each for each in tree.iter() if each.tag in set(_CHANGES) or _RANGES.fullmatch(tag_of(each))]
    for each in marks:
        if not _RANGES.fullmatch(tag_of(each)):
            yield Spot("change", tag_of(each), part, words_of(each), None, 0 if _goes_on(each) else 1)
        name = each.get(w("author"), "")
        if name and name != author:
            yield Spot("person", "reviewer", part, name, partial(each.set, w("author"), author))
        if any(each.get(date) for date in _DATES):
            yield Spot("time", "change", part, each.get(w("date"), ""), partial(_undate, each))


def _undate(mark: Element) -> None:
    for date in _DATES:
        strip_attribute(mark, date)


def _goes_on(element: Element) -> bool:
    before = element.getprevious()
    return before is not None and before.tag == element.tag and before.get(w("author")) == element.get(w("author"))


def _controls(part: str, tree: Element) -> Iterator[Spot]:
    for each in tree.iter(w("sdt")):
        bound = child(each, "sdtPr/dataBinding") is not None
        name = value(each, "sdtPr/alias") or value(each, "sdtPr/tag") or ""
        yield Spot("control", "bound" if bound else "named", part, name, partial(_uncontrol, each))
    for each in tree.iter(w("smartTag"), w("customXml")):
        yield Spot("custom_xml", "tag", part, each.get(w("element"), ""), partial(_untag, each))
    for each in tree.iter(w("ffData")):
        said = " ".join(value(each, name) or "" for name in ("helpText", "statusText", "entryMacro", "exitMacro"))
        if said.strip():
            yield Spot("property", "form", part, said, partial(_bare_form, each))
    for each in tree.iter(w("tblCaption"), w("tblDescription")):
        yield Spot("picture_text", "table", part, each.get(w("val"), ""), partial(drop, each))


def _uncontrol(control: Element) -> None:
    content, cell = child(control, "sdtContent"), control.getparent()
    for inner in () if content is None else list(content):
        control.addprevious(inner)
    drop(control)
    if cell is not None and tag_of(cell) == "tc" and cell.find(w("p")) is None:
        cell.append(cell.makeelement(w("p")))


def _untag(tag: Element) -> None:
    for name in ("smartTagPr", "customXmlPr"):
        for each in tag.findall(w(name)):
            drop(each)
    unwrap(tag)


def _bare_form(form: Element) -> None:
    for name in ("helpText", "statusText", "entryMacro", "exitMacro"):
        for each in form.findall(w(name)):
            drop(each)


def _alternates(part: str, tree: Element) -> Iterator[Spot]:
    for each in tree.iter(ALTERNATIVES):
        chosen, fallback = each.find(CHOICE), each.find(FALLBACK)
        others = [branch for branch in each if branch is not chosen]
        if chosen is None or "ink" in " ".join(str(inner.tag) for inner in chosen.iter()).casefold():
            continue
        if fallback is not None and words_of(fallback) == words_of(chosen):
            others.remove(fallback)
        for other in others:
            if words_of(other).strip() or other is not fallback:
                yield Spot("alternate", "words", part, words_of(other), partial(drop, other))


def _not_printed(parcel: Parcel) -> Iterator[Spot]:
    """Yield notes that nothing refers to, and heads and feet of pages that no page has."""
    referred = {
        (tag_of(each).removesuffix("Reference"), each.get(w("id")))
        for _, tree in stories(parcel)
        for each in tree.iter(w("footnoteReference"), w("endnoteReference"))
    }
    for kind in ("footnote", "endnote"):
        part = parcel.linked(parcel.main, f"{kind}s")
        for note in parcel.trees[part].findall(w(kind)) if part in parcel.trees else ():
            if note.get(w("type"), "normal") == "normal" and (kind, note.get(w("id"))) not in referred:
                yield Spot("unprinted", "note", part, words_of(note), partial(drop, note))
    yield from _unused_margins(parcel)


def _unused_margins(parcel: Parcel) -> Iterator[Spot]:
    tree = parcel.trees[parcel.main]
    settings = parcel.trees.get(parcel.linked(parcel.main, "settings"))
    titled = any(switch(each, "titlePg") for each in tree.iter(w("sectPr")))
    even = bool(switch(settings, "evenAndOddHeaders"))
    for each in list(tree.iter(w("headerReference"), w("footerReference"))):
        kind = each.get(w("type"), "default")
        if (kind == "first" and not titled) or (kind == "even" and not even):
            identity = next((said for name, said in each.items() if str(name).endswith("}id")), "")
            link = parcel.link(parcel.main, str(identity))
            margin = parcel.trees.get(link.target) if link else None
            said = "" if margin is None else words_of(margin)
            yield Spot("unprinted", "margin", link.target if link else parcel.main, said, partial(drop, each),
                       1 if said.strip() else 0)  # fmt: skip


def _ids(parcel: Parcel) -> Iterator[Spot]:
    for part in parcel.reached():
        tree = parcel.trees.get(part)
        found = [] if tree is None else [
            (each, str(name)) for each in tree.iter() for name in each.attrib if _IDS.fullmatch(str(name))
        ]  # fmt: skip
        if found:
            yield Spot("revision_id", "ids", part, "", partial(_without_ids, found), len(found))


def _without_ids(found: list[tuple[Element, str]]) -> None:
    for element, name in found:
        strip_attribute(element, name)
