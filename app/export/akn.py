"""Akoma Ntoso 3.0 (OASIS LegalDocML): an instrument as XML that says what each part of it is.

One language version is a statement; several are a collection of statements. A provision keeps its own id (GUID), the
one that it answers in the first version (wId), and has an eId by the naming convention.
"""

from lxml import etree

from app.export.akn_body import Writer, hierarchy, parts, zones
from app.export.akn_meta import About, document_name, meta
from app.export.akn_parts import AKN, NAMESPACES, PARAPH, XML_LANG, Ids, Node, forest, indented, make, resolved
from app.export.ooxml import Element
from app.model.instrument import Instrument, LanguageVersion
from app.model.labels import labels


def akn_bytes(instrument: Instrument) -> bytes:
    """Return ``instrument`` as Akoma Ntoso, valid against its schema; equal instruments give equal bytes."""
    ids = Ids()
    if len(instrument.versions) == 1:
        document = _statement(instrument, instrument.versions[0], ids, "")
    else:
        document = _collection(instrument, ids)
    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={**NAMESPACES, "paraph": PARAPH})
    root.append(document)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["paraph"])
    resolved(root)
    indented(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _collection(instrument: Instrument, ids: Ids) -> Element:
    body = make("collectionBody")
    for version in instrument.versions:
        eid = ids.take("", "component")
        body.append(make("component", _statement(instrument, version, ids, eid), eId=eid))
    about = meta(About(instrument, instrument.versions[0], whole=True))
    return make("documentCollection", about, body, name=document_name(instrument.particulars))


def _statement(instrument: Instrument, version: LanguageVersion, ids: Ids, above: str) -> Element:
    nodes = forest(version.provisions, labels(instrument, version.provisions))
    found = zones(nodes)
    writer = Writer(ids, above, version.language)
    made = make(
        "statement", meta(About(instrument, version, inner=bool(above))), name=document_name(instrument.particulars)
    )
    made.extend(parts(writer, found))
    if found.attached:
        made.append(_attachments(instrument, version, writer, found.attached))
    return made


def _attachments(instrument: Instrument, version: LanguageVersion, writer: Writer, nodes: tuple[Node, ...]) -> Element:
    made = make("attachments")
    for at, node in enumerate(nodes, 1):
        eid = writer.ids.take(writer.above, "attachment")
        about = meta(About(instrument, version, f"!{node.kind}_{at}", inner=True))
        body = make("mainBody", hierarchy(writer, node, eid))
        body.set(XML_LANG, version.language)
        made.append(make("attachment", make("doc", about, body, name=node.kind), eId=eid))
    return made
