"""Pictures, shapes, charts and objects: what is said of them, cut away from them, or fetched by them."""

import re
from collections.abc import Iterator
from functools import partial

from app.word.parcel import Parcel
from app.word.pictures import bare_picture, found_in
from app.word.strips import FALLBACK, R, drop, strip_attribute, unwrap, words_of
from app.word.traces import Spot
from app.word.xml import ALTERNATIVES, Element, w

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_V, _O = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"
_SVG = tuple(f"{{http://www.w3.org/2000/svg}}{tag}" for tag in ("metadata", "title", "desc", "script"))
_NAMED = ("}docPr", "}cNvPr")
_ORDINARY = re.compile(
    r"(?:Picture|Image|Text Box|Textfeld|Rectangle|Group|Chart|Diagram|Shape|Straight Connector|Line|Oval|Grafik|"
    r"Graphic|Canvas|Table|Object|Item|Drawing|Freeform|Connector|図|テキスト ボックス|正方形/長方形|グループ化)"
    r" ?\d{0,6}"
)


def in_drawn(parcel: Parcel) -> Iterator[Spot]:
    """Yield what drawings carry, and the files of pictures."""
    for part in parcel.reached():
        tree = parcel.trees.get(part)
        if tree is None:
            kind = parcel.types.get(part, "")
            if kind.startswith("image/"):
                yield from _picture(parcel, part)
            continue
        for each in list(tree.iter()):
            if isinstance(each.tag, str):
                yield from _element(parcel, part, each)


def _element(parcel: Parcel, part: str, element: Element) -> Iterator[Spot]:
    name = str(element.tag)
    if name.endswith(_NAMED):
        yield from _named(part, element)
    elif name.startswith(_V):
        yield from _vml(part, element)
    elif name.startswith(_A):
        yield from _drawing(part, element)
    elif name in _SVG:
        words = " ".join(map(str, element.itertext()))
        yield Spot("picture_data", "file", part, words, partial(drop, element))
    elif name.startswith(_C):
        yield from _chart(part, element)
    else:
        yield from _object(parcel, part, element)


def _named(part: str, element: Element) -> Iterator[Spot]:
    if element.get("hidden") in {"1", "true"}:
        around = next(element.iterancestors(w("drawing"), w("pict")), element)
        yield Spot("hidden", "drawing", part, words_of(around), partial(drop, around))
    for attribute in ("descr", "title"):
        if element.get(attribute):
            yield Spot(
                "picture_text",
                "description",
                part,
                element.get(attribute, ""),
                partial(strip_attribute, element, attribute),
            )
    name = element.get("name", "")
    if name and not _ORDINARY.fullmatch(name):
        yield Spot(
            "picture_text", "name", part, name, partial(element.set, "name", f"Item {element.get('id', '1')[:9]}")
        )


def _vml(part: str, element: Element) -> Iterator[Spot]:
    for attribute in ("alt", "title", f"{_O}title"):
        if element.get(attribute):
            yield Spot(
                "picture_text",
                "description",
                part,
                element.get(attribute, ""),
                partial(strip_attribute, element, attribute),
            )
    for attribute in ("href", f"{_O}href", f"{R}href", "src", f"{R}link"):
        if element.get(attribute):
            yield Spot("link", "shape", part, element.get(attribute, ""), partial(strip_attribute, element, attribute))
    if "visibility:hidden" in element.get("style", "").replace(" ", ""):
        around = next(element.iterancestors(w("pict"), w("object")), element)
        yield Spot("hidden", "drawing", part, words_of(around), partial(drop, around))
    if any(element.get(name) for name in ("cropleft", "croptop", "cropright", "cropbottom")):
        yield Spot("cropped", "picture", part)
    if element.get(f"{_O}ole") is not None:
        yield Spot("ole", "mark", part, "", partial(strip_attribute, element, f"{_O}ole"), 0)


def _drawing(part: str, element: Element) -> Iterator[Spot]:
    name = element.tag.removeprefix(_A)
    if name in {"hlinkClick", "hlinkHover", "hlinkMouseOver"}:
        yield Spot("link", "shape", part, element.get("tooltip", ""), partial(drop, element))
    elif name == "srcRect" and any(side not in {"0", ""} for side in element.attrib.values()):
        yield Spot("cropped", "picture", part)
    elif name == "blip" and element.get(f"{R}link"):
        yield Spot("outside", "picture", part, "", partial(_unlink_picture, element), 0)
    elif name == "ext" and any("imgProps" in str(each.tag) for each in element):
        yield Spot("picture_data", "original", part, "", partial(drop, element))
    elif name in {"videoFile", "audioFile", "quickTimeFile", "wavAudioFile"}:
        yield Spot("outside", "film", part, "", partial(drop, element))


def _unlink_picture(blip: Element) -> None:
    strip_attribute(blip, f"{R}link")
    if not blip.get(f"{R}embed"):
        around = next(blip.iterancestors(w("drawing"), w("pict")), blip)
        drop(around)


def _chart(part: str, element: Element) -> Iterator[Spot]:
    name = element.tag.removeprefix(_C)
    if name == "externalData":
        yield Spot("embedded", "mark", part, "", partial(drop, element), 0)
    elif name == "f" and re.search(r"[\[\]\\/]|^(?!Sheet1!)", element.text or ""):
        yield Spot("identifier", "cells", part, element.text or "", partial(_plain_cells, element))


def _plain_cells(element: Element) -> None:
    element.text = "Sheet1!$A$1"


def _object(parcel: Parcel, part: str, element: Element) -> Iterator[Spot]:
    name = str(element.tag)
    if name in {f"{_O}OLEObject", w("objectEmbed"), w("objectLink")}:
        link = parcel.link(part, element.get(f"{R}id", ""))
        said = f"{element.get('ProgID', '')} {link.target if link and link.outside else ''}"
        yield Spot("ole", "object", part, said, partial(drop, element))
    elif name == f"{_O}signatureline":
        yield Spot(
            "person", "signature line", part, " ".join(map(str, element.attrib.values())), partial(drop, element)
        )
    elif name.endswith("}contentPart"):
        yield Spot("ink", "ink", part, "", partial(_drop_ink, element))
    elif name.endswith("}webVideoPr"):
        yield Spot("outside", "film", part, " ".join(map(str, element.attrib.values())), partial(drop, element))


def _drop_ink(ink: Element) -> None:
    around = next(ink.iterancestors(ALTERNATIVES), None)
    fallback = None if around is None else around.find(FALLBACK)
    if around is not None and fallback is not None:
        for each in [each for each in around if each is not fallback]:
            drop(each)
        unwrap(fallback)
        unwrap(around)
    else:
        drop(next(ink.iterancestors(w("drawing"), w("pict")), ink))


def _picture(parcel: Parcel, part: str) -> Iterator[Spot]:
    data = parcel.parts[part]
    fresh = bare_picture(data)
    if fresh is None:
        yield Spot("picture", "unknown", part, part)
    elif fresh != data:
        yield Spot("picture_data", "file", part, found_in(data), partial(parcel.parts.__setitem__, part, fresh))
