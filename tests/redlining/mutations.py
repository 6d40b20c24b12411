"""One mark of a redline spoilt, in every way that a careless writer could."""

import copy
from collections.abc import Iterator

from lxml import etree

from tests.redlining.pairs_package import packed
from tests.word.packages import W

_INLINE = ("ins", "del", "moveFrom", "moveTo")
_CHANGES = (
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "tblPrExChange",
    "trPrChange",
    "tcPrChange",
    "tblGridChange",
)
_CELLS = ("cellIns", "cellDel", "cellMerge")
_RANGES = ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
_OTHER = {"ins": "del", "del": "ins", "moveFrom": "ins", "moveTo": "del", "cellIns": "cellDel", "cellDel": "cellIns"}


def w(tag):
    return f"{{{W}}}{tag}"


def mutants(parts: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield what was spoilt, and the package with it."""
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            root = etree.fromstring(data)
            for at, mark in enumerate(root.iter(*map(w, (*_INLINE, *_CHANGES, *_CELLS, *_RANGES)))):
                for what, spoilt in _spoilt(root, at, mark):
                    yield f"{what} {etree.QName(mark).localname} {at} of {name}", packed(parts | {name: spoilt})


def _spoilt(root, at, mark):
    for way in (_dropped, _renamed, _without_author, _letter, _word_out, _former):
        twin = copy.deepcopy(root)
        marks = list(twin.iter(*map(w, (*_INLINE, *_CHANGES, *_CELLS, *_RANGES))))
        if way(marks[at]):
            yield way.__name__.strip("_"), etree.tostring(twin)


def _tag(element):
    return etree.QName(element).localname


def _around(mark):
    return _tag(mark) in _INLINE and _tag(mark.getparent()) not in {"rPr", "trPr", "numPr", "ctrlPr"}


def _dropped(mark):
    """Take the mark away; what it stood around stays."""
    parent = mark.getparent()
    at = parent.index(mark)
    parent[at : at + 1] = list(mark) if _around(mark) else []
    return True


def _renamed(mark):
    """Make it a mark of another kind."""
    other = _OTHER.get(_tag(mark))
    if other is None:
        return False
    mark.tag = w(other)
    return True


def _without_author(mark):
    return _tag(mark) not in {"moveFromRangeEnd", "moveToRangeEnd"} and mark.attrib.pop(w("author"), None) is not None


def _letter(mark):
    """Change a letter of what it holds."""
    texts = [each for each in mark.iter(w("t"), w("delText")) if each.text]
    if not _around(mark) or not texts:
        return False
    texts[0].text = ("x" if texts[0].text[0] != "x" else "y") + texts[0].text[1:]
    return True


def _word_out(mark):
    """Let it begin a letter later."""
    texts = [each for each in mark.iter(w("t"), w("delText")) if each.text]
    if not _around(mark) or not texts:
        return False
    run = copy.deepcopy(texts[0].getparent())
    for child in run:
        if child.tag not in {w("t"), w("delText"), w("rPr")} or (
            child.tag != w("rPr") and child is not run.find(w("t")) and child is not run.find(w("delText"))
        ):
            run.remove(child)
    first = next(run.iter(w("t"), w("delText")))
    first.tag, first.text = w("t"), texts[0].text[0]
    texts[0].text = texts[0].text[1:]
    mark.addprevious(run)
    return True


def _former(mark):
    """Change what it says was there before."""
    if _tag(mark) not in _CHANGES or _tag(mark) == "tblGridChange":
        return False
    inner = mark[0] if len(mark) else None
    if inner is None:
        return False
    if len(inner):
        inner.remove(inner[0])
    else:
        names = {
            "rPr": "strike",
            "pPr": "contextualSpacing",
            "sectPr": "bidi",
            "tblPr": "bidiVisual",
            "trPr": "cantSplit",
            "tcPr": "noWrap",
        }
        etree.SubElement(inner, w(names.get(_tag(inner), "jc")))
    return True
