"""A marked file the other way round: what its marks put in they take out, so that before and after change places.

By it one more layer of changes can be put *under* marks that are there: the engine puts it on top of the turned file
(app/redlining/redline.py, "keep"), and turning back brings it below.
"""

from copy import deepcopy

from app.redlining.combine_moves import break_moves
from app.redlining.marks import make
from app.redlining.names import DEL, DEL_INSTR, DEL_TEXT, INSTR, T
from app.redlining.resolve import tracked
from app.redlining.resolve_package import packed, parsed, unpacked, written
from app.word.xml import Element, W, tag_of, w

_TURNED = {
    "ins": "del",
    "del": "ins",
    "moveFrom": "moveTo",
    "moveTo": "moveFrom",
    "cellIns": "cellDel",
    "cellDel": "cellIns",
    **{
        f"{one}Range{end}": f"{other}Range{end}"
        for one, other in (("moveFrom", "moveTo"), ("moveTo", "moveFrom"))
        for end in ("Start", "End")
    },
    **{
        f"customXml{one}Range{end}": f"customXml{other}Range{end}"
        for one, other in (("Ins", "Del"), ("Del", "Ins"), ("MoveFrom", "MoveTo"), ("MoveTo", "MoveFrom"))
        for end in ("Start", "End")
    },
}
_CHANGES = tuple(w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid"))
_MARKS = frozenset({"ins", "del", "moveFrom", "moveTo"})
_APART = {
    "pPr": frozenset({"rPr", "sectPr"}),
    "rPr": _MARKS,
    "sectPr": frozenset({"headerReference", "footerReference"}),
    "trPr": _MARKS,
    "tcPr": frozenset({"cellIns", "cellDel", "cellMerge"}),
}
_LETTERS = ((T, DEL_TEXT), (INSTR, DEL_INSTR))


def turned(data: bytes, *, moves: bool = True) -> bytes:
    """Return a Word file whose tracked changes lead the other way; raise UnreadableFile when it is damaged.

    Without ``moves`` they become words that are taken out, and words that are put in.
    """
    parts = unpacked(data)
    for name, content in parts.items():
        if name.endswith(".xml") and tracked(content):
            root = parsed(content, name)
            if str(root.tag).startswith(f"{{{W}}}"):
                if not moves:
                    break_moves(root)
                _turn(root)
                parts[name] = written(root)
    return packed(parts)


def _turn(root: Element) -> None:
    for change in list(root.iter(*_CHANGES)):
        _turn_properties(change)
    for element in list(root.iter(*map(w, _TURNED))):
        above = element.getparent()
        if above is None or tag_of(above) != "numPr":
            element.tag = w(_TURNED[tag_of(element)])
    for merge in root.iter(w("cellMerge")):
        _turn_merge(merge)
    for usual, struck in _LETTERS:
        for letters in list(root.iter(usual, struck)):
            gone = any(above.tag == DEL for above in letters.iterancestors())
            letters.tag = struck if gone else usual


def _turn_merge(merge: Element) -> None:
    now, then = merge.get(w("vMerge")), merge.get(w("vMergeOrig"))
    for name, said in (("vMerge", then), ("vMergeOrig", now)):
        merge.attrib.pop(w(name), "")
        if said is not None:
            merge.set(w(name), said)


def _turn_properties(change: Element) -> None:
    """Let the present properties and the former ones change places."""
    owner = change.getparent()
    if owner is None:
        return
    apart = _APART.get(tag_of(owner), frozenset())
    former = next((each for each in change if each.tag == owner.tag), None)
    old = [] if former is None else [each for each in former if tag_of(each) not in apart]
    now = [each for each in owner if each is not change and tag_of(each) not in apart]
    kept = [each for each in owner if each is not change and tag_of(each) in apart]
    past = make(str(owner.tag))
    past.extend(deepcopy(each) for each in now)
    change[:] = [past]
    first = tag_of(owner) in {"rPr", "sectPr"}
    owner[:] = [*kept, *old, change] if first else [*old, *kept, change]
