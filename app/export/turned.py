"""Turning the pages of a Word file on their side, with all that was measured for them upright."""

import io
import posixpath
import zipfile

from lxml import etree

from app.export.ooxml import Element, w

WIDTH = 14798  # twips: the text area that tables are made for, of a landscape A4 page
_SIDE, _TOP = 1020, 1340  # margins
_DOCUMENT = "word/document.xml"
_MARGINS = ("header", "footer")


def landscape(data: bytes) -> bytes:
    """Return a Word file with its pages on their side; tables as wide as WIDTH are made as wide as the text area."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(info, package.read(info)) for info in package.infolist()]
    root = etree.fromstring(next(part for info, part in parts if info.filename == _DOCUMENT))
    upright, width = _turn(root)
    _widen(root, width / WIDTH)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for info, part in parts:
            made = part
            if info.filename == _DOCUMENT:
                made = _written(root)
            elif posixpath.basename(info.filename).startswith(_MARGINS):
                made = _stretched(part, width / upright)
            package.writestr(info, made, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _turn(root: Element) -> tuple[int, int]:
    """Turn every section; return the width of the text area before and after, in twips."""
    before = after = 0
    for section in root.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        if size is None or margins is None:
            continue
        short, long = sorted((_twips(size, "w"), _twips(size, "h")))
        before = _twips(size, "w") - _twips(margins, "left") - _twips(margins, "right")
        size.set(w("w"), str(long))
        size.set(w("h"), str(short))
        size.set(w("orient"), "landscape")
        for side in ("left", "right"):
            margins.set(w(side), str(min(_SIDE, _twips(margins, side))))
        for side in ("top", "bottom"):
            margins.set(w(side), str(min(max(_TOP, _twips(margins, side) * 3 // 4), _twips(margins, side))))
        after = long - _twips(margins, "left") - _twips(margins, "right") - _twips(margins, "gutter")
    return max(before, 1), max(after, 1)


def _twips(element: Element, name: str) -> int:
    value = element.get(w(name), "0")
    return int(value) if value.lstrip("-").isdigit() else 0


def _widen(root: Element, share: float) -> None:
    for name in ("gridCol", "tcW", "tblW"):
        for element in root.iter(w(name)):
            if element.get(w("w")):
                element.set(w("w"), str(round(_twips(element, "w") * share)))


def _stretched(part: bytes, share: float) -> bytes:
    """Return a header or footer with its tab stops and tables as much wider as the page is."""
    root = etree.fromstring(part)
    for tab in root.iter(w("tab")):
        if tab.get(w("pos")):
            tab.set(w("pos"), str(round(_twips(tab, "pos") * share)))
    _widen(root, share)
    return _written(root)


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
