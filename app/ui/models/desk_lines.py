"""How each provision is set on the desk: indents, room above, size; computed from kinds, levels and labels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.model.provision import Kind, Provision, Provisions

HANG = 30
LEFT, RIGHT, TOP, BOTTOM = 80, 48, 32, 96
SHEET = 678
"""Width of the sheet at the usual size of type, in pixels."""
USUAL = 16
_HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_LISTED = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.ROW})
FRAMES = frozenset({Kind.TABLE, Kind.ROW})
"""Kinds that mostly hold others and have no words: then they are thin."""
_ABOVE = {
    Kind.TITLE: 8, Kind.CHAPEAU: 20, Kind.SECTION: 18, Kind.SUBHEADING: 16, Kind.ANNEX: 32, Kind.ITEM: 8,
    Kind.SUBITEM: 6, Kind.CLOSING: 24, Kind.SIGNING: 16, Kind.SIGNATURE: 28, Kind.NOTE: 6, Kind.ROW: 4, Kind.CELL: 2,
}  # fmt: skip
_PLAIN_ABOVE, _THIN = 10, 6


@dataclass(frozen=True, slots=True)
class Line:
    """How one block is set: pixels, what hangs before it, whether it is strong or centred."""

    label: str = ""
    indent: int = 0
    hang: int = 0
    above: int = 0
    strong: bool = False
    centred: bool = False
    size: int = USUAL
    height: int = 24


def lines_of(
    provisions: Provisions, labels: Sequence[str], size: int, room: Callable[[str, bool], int]
) -> tuple[Line, ...]:
    """Return how each provision is set at a size of type; ``room`` measures a label, strong or not."""
    scale = size / USUAL
    hang = round(HANG * scale)
    pairs = tuple(zip(provisions, labels, strict=True))
    gap = round(10 * scale)
    heads = [room(label, True) + gap for provision, label in pairs if label and provision.kind in _HEADED]
    wide = max([hang, *heads])
    made: list[Line] = []
    above: list[tuple[int, bool]] = []
    for at, (provision, label) in enumerate(pairs):
        while above and above[-1][0] >= provision.level:
            above.pop()
        depth = sum(listed for _, listed in above)
        above.append((provision.level, provision.kind in _LISTED))
        strong = provision.kind in _HEADED
        own = 0
        if label:
            own = wide if strong else max(hang, -(-(room(label, False) + gap) // 2) * 2)
        line = Line(label, depth * hang, own, round(_above(provisions, at) * scale), strong, size=size)
        made.append(_sized(line, provision, at))
    return tuple(made)


def _above(provisions: Provisions, at: int) -> int:
    if at == 0:
        return 0
    return _ABOVE.get(provisions[at].kind, _PLAIN_ABOVE)


def _sized(line: Line, provision: Provision, at: int) -> Line:
    size, strong, kind = line.size, line.strong, provision.kind
    if kind in FRAMES and not provision.text.plain:
        return replace(line, above=2, height=_THIN)
    centred = kind is Kind.TITLE
    if centred and at == 0:
        strong = True
    if kind is Kind.NOTE:
        size -= 2
    height = round(size * 1.5)
    return Line(line.label, line.indent, line.hang, line.above, strong, centred, size, height)
