"""All tracked changes of a Word file accepted, or rejected, in memory: ours and anybody's.

What Word does is written in docs/analysis/redline-resolving.md. This knows nothing of what writes redlines, so that the
proof of a redline (app/redlining/proof.py) sees its marks with other eyes.
"""

import re
from collections.abc import Callable, Iterable
from typing import Literal

from app.redlining import resolve_blocks, resolve_properties
from app.redlining.resolve_package import packed, parsed, unpacked, written
from app.word.xml import MATHS, Element, W, tag_of, w

Choice = Literal["accepted", "rejected"]
Mine = Callable[[Element], bool]

_IN, _OUT = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_CONTAINERS = tuple(w(tag) for tag in ("ins", "del", "moveFrom", "moveTo"))
_TRACES = re.compile(
    rb"<(?:\w+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+PrChange|tblPrExChange|"
    rb"tblGridChange|move(?:From|To)Range\w+|customXml(?:Ins|Del|MoveFrom|MoveTo)Range\w+)[\s/>]"
)
_RANGES = (
    *(f"move{way}Range{end}" for way in ("From", "To") for end in ("Start", "End")),
    *(f"customXml{kind}Range{end}" for kind in ("Ins", "Del", "MoveFrom", "MoveTo") for end in ("Start", "End")),
)
_PAIRED = {"bookmarkEnd": "bookmarkStart", "commentRangeEnd": "commentRangeStart", "permEnd": "permStart"}
_MARKERS = frozenset({*_PAIRED, *_PAIRED.values()})
_SHELLS = frozenset({"hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo", "sdtContent"})
_PROPERTIES = frozenset({"smartTagPr", "customXmlPr"})
_NOTHING = _PROPERTIES | _MARKERS | {"proofErr", *_RANGES}
_MATH_SHELLS = frozenset({f"{MATHS}oMath", f"{MATHS}oMathPara"})
_MATH_MARKED = frozenset({f"{MATHS}r", f"{MATHS}ctrlPr"})


def resolve(data: bytes, choice: Choice, mine: Mine | None = None) -> bytes:
    """Return a Word file with all changes accepted, or rejected, in every part.

    ``mine`` says of a change (its element) whether it is to be resolved; without it all are. A part without changes
    keeps its bytes. Raises UnreadableFile when the package is damaged.
    """
    parts = unpacked(data)
    for name, content in parts.items():
        if name.endswith(".xml") and _TRACES.search(content):
            root = parsed(content, name)
            if str(root.tag).startswith(f"{{{W}}}"):
                resolve_part(root, choice, mine)
                parts[name] = written(root)
    return packed(parts)


def tracked(data: bytes) -> bool:
    """Return whether a part (its XML) may hold tracked changes; a quick look, never wrong when it says no."""
    return _TRACES.search(data) is not None


def resolve_part(root: Element, choice: Choice, mine: Mine | None = None) -> None:
    """Accept or reject the changes under ``root``, in place."""
    chosen = mine or _everyone
    gone, kept = (_OUT, _IN) if choice == "accepted" else (_IN, _OUT)
    resolve_properties.settle(root, choice, chosen)
    _unwrap_controls(root, gone, chosen)
    _settle_contents(root, gone, chosen)
    resolve_blocks.settle_tables(root, gone, choice, chosen)
    if mine is None:
        for marker in list(root.iter(*map(w, _RANGES))):
            resolve_properties.drop(marker)
    _rename_deleted(root)
    resolve_blocks.settle_marks(root, gone, kept, chosen)
    resolve_blocks.fill(root)


def _everyone(_: Element) -> bool:
    return True


def _settle_contents(root: Element, gone: frozenset[str], mine: Mine) -> None:
    """Take out, or unwrap, the changes that stand around runs, formulas and blocks."""
    emptied: list[Element] = []
    for change in list(root.iter(*_CONTAINERS)):
        parent = change.getparent()
        if parent is None or not mine(change):
            continue
        place = tag_of(parent)
        if place in {"rPr", "trPr", "numPr"}:
            if place == "rPr" and tag_of(change) in gone and _run_of(parent) is not None:
                emptied.extend(_taken_out(_run_of(parent)))
            continue
        if parent.tag in _MATH_MARKED:
            emptied.extend(_settle_math(change, tag_of(change) in gone))
        elif tag_of(change) in gone:
            emptied.extend(_taken_out(change))
        else:
            resolve_properties.unwrap(change)
    _drop_shells(emptied)


def _run_of(properties: Element) -> Element | None:
    """Return the run that these properties belong to; None of those of a paragraph mark."""
    parent = properties.getparent()
    return parent if parent is not None and tag_of(parent) == "r" else None


def _taken_out(element: Element | None) -> Iterable[Element]:
    """Remove an element; bookmarks and comments that only begin or only end in it stay where it was."""
    parent = None if element is None else element.getparent()
    if element is None or parent is None:
        return ()
    for marker in _unpaired(element):
        element.addprevious(marker)
    resolve_properties.drop(element)
    return (parent,)


def _unpaired(element: Element) -> list[Element]:
    markers = [each for each in element.iter() if tag_of(each) in _MARKERS]
    ends = [(_PAIRED.get(tag_of(each), tag_of(each)), each.get(w("id"))) for each in markers]
    return [marker for marker, end in zip(markers, ends, strict=True) if ends.count(end) == 1]


def _settle_math(change: Element, gone: bool) -> Iterable[Element]:
    """Settle a mark in a run of a formula, or in the properties of its signs."""
    parent = change.getparent()
    if not gone or parent is None:
        resolve_properties.unwrap(change)
        return ()
    if parent.tag == f"{MATHS}r":
        return _taken_out(parent)
    properties = parent.getparent()
    sign = None if properties is None else properties.getparent()
    resolve_properties.unwrap(change)
    holds = sign is not None and any(True for _ in sign.iter(f"{MATHS}t", w("t"), w("delText")))
    return () if holds else _taken_out(sign)


def _drop_shells(emptied: list[Element]) -> None:
    """Remove links, fields, tags and controls in which nothing is left, as Word does."""
    for each in emptied:
        shell: Element | None = each
        while shell is not None and _is_empty_shell(shell):
            above = shell.getparent()
            for marker in _markers_in(shell):  # they may end outside
                shell.addprevious(marker)
            if tag_of(shell) == "sdtContent" and above is not None:
                shell, above = above, above.getparent()
                for marker in _markers_in(shell):
                    shell.addprevious(marker)
            resolve_properties.drop(shell)
            shell = above


def _is_empty_shell(element: Element) -> bool:
    if tag_of(element) not in _SHELLS and element.tag not in _MATH_SHELLS:
        return False
    return element.getparent() is not None and all(_says_nothing(child) for child in element)


def _says_nothing(element: Element) -> bool:
    """Return whether something has no width: of runs those of comments alone."""
    return tag_of(element) in _NOTHING or (tag_of(element) == "r" and not resolve_blocks.says_something(element))


def _markers_in(shell: Element) -> list[Element]:
    return [child for child in shell if tag_of(child) not in _PROPERTIES and _says_nothing(child)]


def _rename_deleted(root: Element) -> None:
    """Make deleted text that stays plain text; what another's deletion holds keeps its name."""
    for tag, usual in (("delText", "t"), ("delInstrText", "instrText")):
        for element in list(root.iter(w(tag))):
            if not any(tag_of(above) in {"del", "moveFrom"} for above in element.iterancestors()):
                element.tag = w(usual)


def _unwrap_controls(root: Element, gone: frozenset[str], mine: Mine) -> None:
    """Take away content controls whose own tags were put in (or taken out); their content is marked by itself."""
    kinds = {"ins": "Ins", "del": "Del", "moveFrom": "MoveFrom", "moveTo": "MoveTo"}
    starts = tuple(f"customXml{kinds[tag]}RangeStart" for tag in sorted(gone))
    if next(root.iter(*map(w, starts)), None) is None:
        return
    ends = {tag.replace("Start", "End") for tag in starts}
    opened: set[str | None] = set()
    doomed = []
    for element in root.iter():
        tag = tag_of(element)
        if tag in starts and mine(element):
            opened.add(element.get(w("id")))
        elif tag in ends:
            opened.discard(element.get(w("id")))
        elif opened and tag in {"sdt", "customXml"}:
            doomed.append(element)
    for control in doomed:
        resolve_properties.unwrap_control(control)
