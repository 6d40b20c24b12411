"""What holds a piece that is inserted: BEFORE's hyperlinks and controls where it stands in them, else its own."""

from collections.abc import Sequence
from copy import deepcopy

from app.redlining.inline import Op
from app.redlining.marks import make
from app.redlining.names import CLEAR, CONTROL, CONTROL_PROPERTIES, HOLDERS, ID, THEIRS
from app.redlining.stream import said_alone
from app.word.xml import Element, w

Path = tuple[Element, ...]


class Places:
    """Knows of one paragraph which holders of AFTER are which of BEFORE: those that hold words that both have."""

    def __init__(self, ops: Sequence[Op]) -> None:
        self._answers: dict[Element, Element] = {}
        self._split: set[Element] = set()
        for op in ops:
            if op.before and op.after:
                for old, new in zip(op.before.wide, op.after.wide, strict=False):
                    self._split.update(each for each in new.source.path if each.tag in CLEAR)
                    ours = [each for each in old.source.path if each.tag in HOLDERS]
                    theirs = [each for each in new.source.path if each.tag in HOLDERS]
                    self._answers.update(zip(theirs, ours, strict=False))

    def place(self, path: Path, last: Path, following: Path) -> Path:
        """Return what is to hold a piece with this path in AFTER, between two pieces of BEFORE."""
        last, following = (tuple(each for each in side if each.tag not in THEIRS) for side in (last, following))
        own = [each for each in path if each.tag in HOLDERS]
        if not own and any(each.tag == CONTROL for each in path):
            for side in (last, following):
                if any(each.tag == CONTROL for each in side) and not any(each.tag in HOLDERS for each in side):
                    return side
        common = _common(last, following)
        if own and [said_alone(each) for each in common if each.tag in HOLDERS] == [said_alone(each) for each in own]:
            return common
        clear = _clear(common)
        if not own and len(clear) == len(common):
            return (*clear, *(each for each in path if not clear and each not in self._split))
        kept = (each for each in path if each.tag in HOLDERS or (not clear and each not in self._split))
        return (*clear, *(self._answers.get(each, each) for each in kept))


def _common(one: Path, other: Path) -> Path:
    found = []
    for left, right in zip(one, other, strict=False):
        if left is not right:
            break
        found.append(left)
    return tuple(found)


def _clear(path: Path) -> Path:
    """Return the beginning of a path that makes no difference to words."""
    found = []
    for each in path:
        if each.tag not in CLEAR:
            break
        found.append(each)
    return tuple(found)


def upcoming(ops: Sequence[Op]) -> list[Path]:
    """Return for every token what holds the next one that BEFORE has."""
    found: list[Path] = []
    following: Path = ()
    for op in reversed(ops):
        found.append(following)
        if op.before is not None and op.before.spans:
            following = op.before.spans[0].source.path
    return found[::-1]


def empty_holder(element: Element, *, foreign: bool = False) -> Element:
    """Return a copy of a holder with its properties and nothing else; of one of AFTER (``foreign``) without its id."""
    made = make(str(element.tag))
    for key, value in element.attrib.items():
        made.set(key, value)
    made.extend(deepcopy(each) for each in element if each.tag in CONTROL_PROPERTIES)
    if foreign:
        for properties in made.findall(w("sdtPr")):
            for identity in properties.findall(ID):
                properties.remove(identity)
    return made
