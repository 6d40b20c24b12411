"""The parts of a package that are not its text: properties, settings, custom data, macros, leftovers."""

import re
from collections.abc import Iterator
from functools import partial

from app.word.parcel import Link, Parcel
from app.word.strips import R, drop, stories, strip_attribute, words_of
from app.word.traces import Kind, Spot
from app.word.xml import Element, tag_of, w

_KEPT = frozenset({
    "officeDocument", "core-properties", "extended-properties", "styles",
    "numbering", "settings", "fontTable", "theme", "themeOverride",
    "header", "footer", "footnotes", "endnotes", "image", "chart", "chartUserShapes", "chartStyle", "chartColorStyle",
    "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing", "font", "aFChunk",
    "hyperlink",
})  # fmt: skip
"""All that the pages of a text are made of; whatever else a package refers to is taken out."""
_USED = frozenset({"image", "header", "footer", "chart", "hyperlink", "aFChunk", "font"})
_SORTS: dict[str, tuple[Kind, str]] = {
    "custom-properties": ("custom_property", "properties"),
    "customXml": ("custom_xml", "part"), "customXmlProps": ("custom_xml", "part"),
    "comments": ("comment", "comments"), "commentsExtended": ("comment", "threads"), "commentsIds": ("comment", "ids"),
    "commentsExtensible": ("comment", "dates"), "people": ("person", "people"),
    "classificationlabels": ("label", "part"), "attachedTemplate": ("template", "path"),
    "glossaryDocument": ("block", "blocks"), "package": ("embedded", "file"), "oleObject": ("ole", "object"),
    "control": ("ole", "control"), "activeXControlBinary": ("ole", "control"), "vbaProject": ("macro", "project"),
    "wordVbaData": ("macro", "data"), "printerSettings": ("printer", "settings"), "thumbnail": ("thumbnail", "picture"),
    "origin": ("signature", "signature"), "signature": ("signature", "signature"), "ink": ("ink", "ink"),
    "mailMergeSource": ("outside", "merge"), "mailMergeHeaderSource": ("outside", "merge"),
    "subDocument": ("outside", "document"), "frame": ("outside", "page"), "webSettings": ("leftover", "web"),
    "recipientData": ("outside", "merge"), "keyMapCustomizations": ("macro", "keys"),
    "attachedToolbars": ("macro", "toolbars"), "extensibility": ("macro", "toolbars"),
    "video": ("outside", "film"), "audio": ("embedded", "sound"), "media": ("embedded", "film"),
    "webextensiontaskpanes": ("macro", "add-in"), "hdphoto": ("picture_data", "original"),
    "stylesWithEffects": ("leftover", "styles"),
}  # fmt: skip
_SILENT = frozenset({"webSettings", "stylesWithEffects", "commentsExtended", "commentsIds", "commentsExtensible"})
"""Parts that go with others, or say nothing: they are not counted."""
_CORE: dict[str, tuple[Kind, str]] = {
    "creator": ("person", "author"), "lastModifiedBy": ("person", "last modified by"), "created": ("time", "created"),
    "modified": ("time", "modified"), "lastPrinted": ("time", "printed"), "revision": ("time", "revision"),
}  # fmt: skip
_APP: dict[str, tuple[Kind, str]] = {
    "Manager": ("person", "manager"), "Company": ("company", "company"), "Template": ("template", "name"),
    "TotalTime": ("time", "editing"), "HyperlinkBase": ("link", "base"), "DigSig": ("signature", "signature"),
    "HLinks": ("link", "list"), "TitlesOfParts": ("property", "titles"), "Application": ("property", "program"),
    "AppVersion": ("property", "program"),
}  # fmt: skip
_QUIET = frozenset({
    "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines", "Paragraphs", "DocSecurity", "ScaleCrop",
    "LinksUpToDate", "SharedDoc", "HyperlinksChanged", "HeadingPairs",
})  # fmt: skip
_PROGRAM = {
    "Application": re.compile(r"Microsoft (?:Office |Macintosh )?Word(?: \d{4})?|Paraph"),
    "AppVersion": re.compile(r"\d{1,2}\.\d{1,4}"),
}
_SETTINGS: dict[str, tuple[Kind, str]] = {
    "rsids": ("revision_id", "list"), "attachedTemplate": ("template", "path"), "docVars": ("variable", "variables"),
    "mailMerge": ("outside", "merge"), "activeWritingStyle": ("identifier", "language"), "docId": ("identifier", "id"),
    "saveThroughXslt": ("outside", "sheet"), "attachedSchema": ("custom_xml", "schema"),
    "schemaLibrary": ("custom_xml", "schema"), "smartTagType": ("custom_xml", "tag"),
    "linkStyles": ("template", "link"),
    "revisionView": ("identifier", "view"), "proofState": ("identifier", "view"), "captions": ("property", "captions"),
    "savePreviewPicture": ("thumbnail", "picture"), "persistentDocumentId": ("identifier", "id"),
}  # fmt: skip
_OWN = ("Office", "Paraph")
_NAMED = ("}theme", "}clrScheme", "}fontScheme", "}fmtScheme")
_KNOWN = re.compile(r"http://schemas\.openxmlformats\.org/|http://schemas\.microsoft\.com/(?:office|ink)/|"
                    r"urn:schemas-microsoft-com:|http://www\.w3\.org/|http://purl\.org/dc/")  # fmt: skip


def in_parts(parcel: Parcel, author: str = "") -> Iterator[Spot]:
    """Yield what a package carries around its text; ``author`` is the one name that may stand in it."""
    for words in parcel.extra:
        yield Spot("leftover", "archive", "", words, _nothing)
    for part, remarks in parcel.remarks.items():
        for words in remarks:
            yield Spot("leftover", "remark", part, words, _nothing)
    yield from _properties(parcel, author)
    yield from _settings(parcel)
    for part in ("", *parcel.reached()):
        used = _used(parcel.trees.get(part))
        for link in list(parcel.links.get(part, ())):
            yield from _link(parcel, part, link, used)
    yield from _unreached(parcel)
    yield from _theme(parcel)
    yield from _strange(parcel)
    for part, tree in stories(parcel):
        for each in tree.iter(w("printerSettings"), w("subDoc"), w("divId"), w("control")):
            yield Spot("printer", "mark", part, "", partial(drop, each), 0)


def _nothing() -> None:
    """Do nothing: it is not written in any case."""


def _link(parcel: Parcel, part: str, link: Link, used: frozenset[str] | None) -> Iterator[Spot]:
    away = partial(parcel.drop_links, part, link.id)
    kind, what = _SORTS.get(link.kind.removeprefix("vnd."), ("leftover", link.kind[:40]))
    if link.kind in {"customXml", "customXmlProps"}:
        yield Spot(kind, what, link.target, _said(parcel, link), away, link.kind == "customXml")
    elif link.kind in {"comments", "people"}:
        yield from _remarks(parcel, link, away)
    elif link.kind not in _KEPT:
        silent = link.kind in _SILENT
        yield Spot(kind, what, link.target, _said(parcel, link), away, 0 if silent else 1)
    elif link.outside and link.kind != "hyperlink":
        yield Spot("outside", link.kind, part, link.target, away)
    elif used is not None and link.kind in _USED and link.kind != "font" and link.id not in used:
        yield Spot("leftover", f"unused {link.kind}", link.target, link.target, away)


def _said(parcel: Parcel, link: Link) -> str:
    if link.outside:
        return link.target
    tree = parcel.trees.get(link.target)
    if tree is None:
        return link.target
    return " ".join(
        words for each in tree.iter() if isinstance(each.tag, str) and (words := (each.text or "").strip())
    )[:200]


def _remarks(parcel: Parcel, link: Link, away: partial[None]) -> Iterator[Spot]:
    tree = parcel.trees.get(link.target)
    found = [] if tree is None else list(tree)
    names = dict.fromkeys(name for each in found for key, name in each.items() if str(key).endswith("}author"))
    for name in names:
        yield Spot("person", "reviewer", link.target, str(name), away)
    for each in found if link.kind == "comments" else ():
        yield Spot("comment", "comments", link.target, words_of(each), away)
    yield Spot("comment", "part", link.target, "", away, 0)


def _used(tree: Element | None) -> frozenset[str] | None:
    """Return the ids of links that places of a part name; None of one that is not XML."""
    if tree is None:
        return None
    return frozenset(str(said) for each in tree.iter() for name, said in each.items() if _refers(str(name)))


def _refers(name: str) -> bool:
    return name.startswith(R) or name in {"relId", "{urn:schemas-microsoft-com:office:office}relid"}


def _properties(parcel: Parcel, author: str) -> Iterator[Spot]:
    seen = ""
    for link in list(parcel.links.get("", ())):
        tree = parcel.trees.get(link.target)
        if tree is None or link.outside:
            continue
        if link.kind == "core-properties":
            seen = seen or _squeezed("".join(words_of(story) for _, story in stories(parcel)))
            for each in list(tree):
                yield from _core(link.target, each, author, seen)
        elif link.kind == "extended-properties":
            for each in list(tree):
                yield from _app(link.target, each)


def _app(part: str, element: Element) -> Iterator[Spot]:
    """Yield what the program noted; its own name and version stay, by which others know how it draws."""
    name, words = _bare(element), " ".join(map(str, element.itertext())).strip()
    if name in _PROGRAM and _PROGRAM[name].fullmatch(words):
        return
    kind, what = _APP.get(name, ("property", "program"))
    says = bool(words) and words != "0" and name not in _QUIET
    yield Spot(kind, what, part, words if says else "", partial(drop, element), 1 if says else 0)


def _core(part: str, element: Element, author: str, seen: str) -> Iterator[Spot]:
    words, name = (element.text or "").strip(), _bare(element)
    kind, what = _CORE.get(name, ("property", name))
    fits = (name == "creator" and author and words == author) or (name == "title" and _squeezed(words) in seen)
    if name == "language" or (words and fits):
        return
    yield Spot(kind, what, part, words, partial(drop, element), 1 if words else 0)


def _squeezed(words: str) -> str:
    return "".join(words.split()).casefold()


def _text(element: Element) -> str:
    return " ".join(map(str, element.itertext()))


def _bare(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _settings(parcel: Parcel) -> Iterator[Spot]:
    part = parcel.linked(parcel.main, "settings")
    tree = parcel.trees.get(part)
    for each in () if tree is None else list(tree):
        sort = _SETTINGS.get(_bare(each))
        if sort is None:
            continue
        said = [_aim(parcel, part, str(key), str(words)) for inner in each.iter() for key, words in inner.items()]
        yield Spot(sort[0], sort[1], part, " ".join(said) if sort[0] != "revision_id" else "", partial(drop, each))


def _theme(parcel: Parcel) -> Iterator[Spot]:
    """Yield the names of colours and letters that are not Word's own: an office's template is known by them."""
    for part in parcel.reached():
        tree = parcel.trees.get(part)
        for each in () if tree is None or not str(tree.tag).endswith("}theme") else tree.iter():
            name = each.get("name", "")
            if isinstance(each.tag, str) and each.tag.endswith(_NAMED) and name and not name.startswith(_OWN):
                yield Spot("template", "theme", part, name, partial(each.set, "name", "Office"))


def _aim(parcel: Parcel, part: str, name: str, said: str) -> str:
    """Return what an attribute says: of a reference, what it refers to."""
    link = parcel.link(part, said) if name.startswith(R) else None
    return link.target if link else said


def _unreached(parcel: Parcel) -> Iterator[Spot]:
    reached = set(parcel.reached())
    for part in parcel.parts:
        if part not in reached:
            yield Spot("leftover", "part", part, part, _nothing)


def _strange(parcel: Parcel) -> Iterator[Spot]:
    """Yield what is written in names of no known program."""
    for part in parcel.reached():
        tree = parcel.trees.get(part)
        if tree is None or part.startswith("customXml"):
            continue
        for each in tree.iter():
            if isinstance(each.tag, str) and each.tag.startswith("{") and not _KNOWN.match(each.tag[1:]):
                if each is not tree:
                    yield Spot("leftover", "elements", part, _text(each), partial(drop, each))
                continue
            for name in each.attrib:
                if str(name).startswith("{") and not _KNOWN.match(str(name)[1:]):
                    yield Spot(
                        "leftover", "attributes", part, str(each.get(name)), partial(strip_attribute, each, str(name))
                    )


def mended(parcel: Parcel) -> None:
    """Take out what refers to something that is there no more."""
    for part in parcel.reached():
        tree = parcel.trees.get(part)
        known = {each.id for each in parcel.links.get(part, ()) if each.outside or each.target in parcel.parts}
        for each in [] if tree is None else list(tree.iter()):
            for name, said in list(each.items()):
                if str(name).startswith(R) and said and said not in known:
                    _dead(each, str(name))


def _dead(element: Element, name: str) -> None:
    if tag_of(element) in {"hyperlink", "attachedTemplate"}:
        strip_attribute(element, name)
        return
    around = next(element.iterancestors(w("drawing"), w("pict"), w("object")), None)
    drop(element if around is None else around)


def unused_links(parcel: Parcel) -> None:
    """Let go of the links that no place of the text needs any more."""
    for part in parcel.reached():
        used = _used(parcel.trees.get(part))
        for link in list(parcel.links.get(part, ())):
            if used is not None and link.kind in _USED and link.kind != "font" and link.id not in used:
                parcel.drop_links(part, link.id)
