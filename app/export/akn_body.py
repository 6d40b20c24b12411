"""The text of an instrument in Akoma Ntoso: preface, preamble, body, conclusions, attachments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.export.akn_parts import PARAPH, XML_LANG, Ids, Node, head, make, tag_of, words
from app.export.ooxml import Element
from app.model.provision import Kind

_LISTED = frozenset({Kind.ITEM, Kind.SUBITEM})
_PREAMBLE = frozenset({Kind.CHAPEAU, Kind.RECITAL, Kind.LINK})
_CONCLUDING = frozenset({Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE, Kind.NOTE})
_ATTACHED = frozenset({Kind.ANNEX, Kind.NOTE})


@dataclass(frozen=True, slots=True)
class Zones:
    """An instrument's provisions by the part of the document that they stand in, in the order of the text."""

    preface: tuple[Node, ...]
    preamble: tuple[Node, ...]
    body: tuple[Node, ...]
    conclusions: tuple[Node, ...]
    attached: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """What every part of one language version needs."""

    ids: Ids
    above: str
    language: str


def zones(nodes: Sequence[Node]) -> Zones:
    """Return the parts; what does not stand where its kind belongs stays in the body, so that the order is kept."""
    attached = len(nodes)
    while attached and nodes[attached - 1].kind in _ATTACHED and nodes[attached - 1].jump is None:
        attached -= 1
    while attached < len(nodes) and nodes[attached].kind is not Kind.ANNEX:
        attached += 1  # notes before the first annex belong to what stands above it
    concluding = attached
    while concluding and nodes[concluding - 1].kind in _CONCLUDING and _leaf(nodes[concluding - 1]):
        concluding -= 1
    titles = 0
    while titles < concluding and nodes[titles].kind is Kind.TITLE and _leaf(nodes[titles]):
        titles += 1
    begins = titles
    while begins < concluding and nodes[begins].kind in _PREAMBLE and _leaf(nodes[begins]):
        begins += 1
    cut = tuple(nodes)
    return Zones(cut[:titles], cut[titles:begins], cut[begins:concluding], cut[concluding:attached], cut[attached:])


def _leaf(node: Node) -> bool:
    return not node.children and node.jump is None


def parts(writer: Writer, found: Zones) -> list[Element]:
    """Return the parts of a document up to its conclusions; the body is always there."""
    made = [
        _part(writer, "preface", [_title(writer, node) for node in found.preface]),
        _part(writer, "preamble", list(_preamble(writer, found.preamble))),
        main_body(writer, found.body),
        _part(writer, "conclusions", [_concluding(writer, node) for node in found.conclusions]),
    ]
    return [element for element in made if element is not None]


def _part(writer: Writer, tag: str, children: Sequence[Element]) -> Element | None:
    return _spoken(writer, make(tag, *children)) if children else None


def _spoken(writer: Writer, element: Element) -> Element:
    element.set(XML_LANG, writer.language)
    return element


def main_body(writer: Writer, nodes: Sequence[Node]) -> Element:
    """Return the body; without provisions it holds an empty paragraph, as the schema wants."""
    children = list(_held(writer, nodes, writer.above))
    return _spoken(writer, make("mainBody", *(children or [make("p")])))


def _title(writer: Writer, node: Node) -> Element:
    return _owned(writer, node, "longTitle", *_blocks(node), words(node.provision.text, within="docTitle"))


def _blocks(node: Node) -> Iterator[Element]:
    """Yield label and heading where there is no place of their own for them."""
    for element in head(node):
        tag = str(element.tag).rpartition("}")[2]
        block = make("block", name=tag)
        block.text = element.text
        block.extend(list(element))
        yield block


def _preamble(writer: Writer, nodes: Sequence[Node]) -> Iterator[Element]:
    recitals: Element | None = None
    above = ""
    for node in nodes:
        if node.kind is not Kind.RECITAL:
            recitals = None
            yield _owned(writer, node, "formula", *_blocks(node), words(node.provision.text), name=node.kind)
            continue
        if recitals is None:
            above = writer.ids.take(writer.above, "recitals")
            recitals = make("recitals", eId=above)
            yield recitals
        recitals.append(_below(writer, node, above, "recital", *head(node), words(node.provision.text)))


def _concluding(writer: Writer, node: Node) -> Element:
    within = "signature" if node.kind is Kind.SIGNATURE else ""
    text = words(node.provision.text, within=within)
    made = _owned(writer, node, "blockContainer", *head(node), text)
    made.set("class", node.kind)
    return made


def _owned(writer: Writer, node: Node, tag: str, *children: Element, name: str = "") -> Element:
    made = _below(writer, node, writer.above, tag, *children)
    if name:
        made.set("name", name)
    return made


def _below(writer: Writer, node: Node, above: str, tag: str, *children: Element) -> Element:
    label = node.label if tag not in {"longTitle", "formula"} else ""
    return make(tag, *children, eId=writer.ids.take(above, tag, label), **writer.ids.own(node.provision))


def _held(writer: Writer, nodes: Sequence[Node], above: str) -> Iterator[Element]:
    """Yield provisions of one level; a stem and the items after it are a list."""
    at = 0
    while at < len(nodes):
        end = at + 1
        while end < len(nodes) and nodes[end].kind in _LISTED:
            end += 1
        if nodes[at].kind is Kind.PARAGRAPH and nodes[at].bare and end > at + 1:
            eid = writer.ids.take(above, "list")
            stem = make(
                "intro", words(nodes[at].provision.text), eId=f"{eid}__intro", **writer.ids.own(nodes[at].provision)
            )
            stem.set("class", Kind.PARAGRAPH)
            yield make("list", stem, *(hierarchy(writer, node, eid) for node in nodes[at + 1 : end]), eId=eid)
            at = end
        else:
            yield hierarchy(writer, nodes[at], above)
            at += 1


def hierarchy(writer: Writer, node: Node, above: str) -> Element:
    """Return a provision and all that it holds as an element of the hierarchy."""
    tag = tag_of(node)
    name = node.kind if tag == "hcontainer" else ""
    made = _below(writer, node, above, tag, *head(node))
    if name:
        made.set("name", name)
    if node.jump is not None:
        made.set(f"{{{PARAPH}}}level", str(node.jump))
    eid = made.get("eId", "")
    text = node.provision.text
    if _is_regular(node):
        leading = [words(text)] if text.plain else []
        made.append(make("content", *leading, _table(writer, node, eid)))
    elif not node.children:
        made.append(make("content", words(text)))
    elif all(child.kind in _LISTED for child in node.children) and text.plain:
        own = writer.ids.take(eid, "list")
        listed = (hierarchy(writer, child, own) for child in node.children)
        made.append(make("list", make("intro", words(text)), *listed, eId=own))
    else:
        made.extend([make("intro", words(text))] if text.plain else [])
        made.extend(_held(writer, node.children, eid))
    return made


def _is_regular(node: Node) -> bool:
    """Tell whether a table is one of rows of cells, so that it can be written as a table."""
    rows = node.children
    return (
        node.kind is Kind.TABLE
        and bool(rows)
        and all(_is_row(row) for row in rows)
        and all(cell.kind is Kind.CELL and _leaf(cell) for row in rows for cell in row.children)
    )


def _is_row(row: Node) -> bool:
    own = row.label or row.provision.heading is not None or row.provision.text.plain
    return row.kind is Kind.ROW and row.jump is None and bool(row.children) and not own


def _table(writer: Writer, node: Node, above: str) -> Element:
    eid = writer.ids.take(above, "table")
    made = make("table", eId=eid)
    for row in node.children:
        line = _below(writer, row, eid, "tr")
        for cell in row.children:
            line.append(_below(writer, cell, line.get("eId", ""), "td", *_blocks(cell), words(cell.provision.text)))
        made.append(line)
    return made
