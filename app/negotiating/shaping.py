"""What becomes of provisions when one of them is broken, moved or made another kind: kinds, levels, numbers."""

from dataclasses import replace

from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions, end_of
from app.model.text import EMPTY, MarkKind, Text
from app.negotiating import outlining
from app.negotiating.fields import HEADED, words_of
from app.negotiating.outlining import COUNTED

MOVABLE = frozenset({*outlining.HOLDERS, *outlining.RUNNING, Kind.RECITAL, Kind.NOTE, Kind.TABLE})
_NEXT = {Kind.TITLE: Kind.CHAPEAU, Kind.CHAPEAU: Kind.RECITAL, Kind.LINK: Kind.PARAGRAPH, Kind.SIGNING: Kind.SIGNATURE}
"""What begins when Enter is pressed at the end of a provision, where that is another kind."""


def begun_after(provisions: Provisions, at: int, *, ended: bool) -> Provision:
    """Return an empty provision to stand after ``at``, of the kind that Enter begins there."""
    before = provisions[at]
    after = provisions[at + 1] if at + 1 < len(provisions) else None
    if ended and after is not None and outlining.holds(provisions, at):
        return Provision(new_id(), after.kind, after.level, number=after.number)
    kind = before.kind
    if ended:
        kind = Kind.PARAGRAPH if kind in HEADED else _NEXT.get(kind, kind)
        kind = after.kind if before.kind is Kind.LINK and after and after.kind is Kind.SECTION else kind
        kind = Kind.TITLE if before.kind is Kind.TITLE and after and after.kind in {Kind.TITLE, Kind.CHAPEAU} else kind
    if kind is before.kind:
        return Provision(new_id(), kind, before.level, number=before.number)
    made = Provision(new_id(), kind, outlining.depth_of(provisions, at))
    if kind is Kind.PARAGRAPH and before.kind in HEADED:
        made = replace(made, level=before.level + 1, number=outlining.like_neighbours(provisions, at, made))
    return replace(made, number=flag_of(provisions, kind)) if kind is Kind.SECTION else made


def carried(held: Provision, old: Provision, now: Provision) -> Provision:
    """Return what a provision holds when that has become of another kind: one step up or down with it."""
    level = max(held.level + now.level - old.level, 0)
    if held.kind is Kind.SUBHEADING:
        return replace(held, level=1)
    if (old.kind, now.kind) == (Kind.PARAGRAPH, Kind.ITEM) and held.kind is Kind.ITEM:
        return replace(held, kind=Kind.SUBITEM, level=level)
    if (old.kind, now.kind) == (Kind.ITEM, Kind.PARAGRAPH) and held.kind is Kind.SUBITEM:
        return replace(held, kind=Kind.ITEM, level=level)
    return replace(held, level=level)


def as_kind(provision: Provision, kind: Kind) -> Provision:
    """Return a provision as one of another kind, its words where that kind has them; a heading is bold by itself."""
    words = words_of(provision)
    if kind in HEADED and provision.kind not in HEADED:
        plain = Text(words.plain, tuple(each for each in words.marks if each.kind is not MarkKind.BOLD))
        return replace(provision, kind=kind, heading=plain, text=EMPTY, topics=())
    if kind not in HEADED and provision.kind in HEADED:
        return replace(provision, kind=kind, heading=None, text=words)
    return replace(provision, kind=kind)


def flag_of(provisions: Provisions, kind: Kind) -> str:
    """Return whether a new section is numbered: as the others are, and where there are none it is."""
    flags = [each.number for each in provisions if each.kind is kind]
    return COUNTED if not flags or any(flags) else ""


def placed(provisions: Provisions, place: int, length: int) -> Provisions:
    """Return the provisions with those that came to ``place`` at the level that belongs there."""
    first = provisions[place]
    holder = outlining.holder_of(provisions, place)
    if first.kind in {Kind.SECTION, Kind.ANNEX} or first.kind not in MOVABLE:
        return provisions
    level = 0 if holder is None else provisions[holder].level + 1
    if first.kind is Kind.SUBHEADING:
        level = 0 if outlining.section_of(provisions, place) is None else 1
    by = level - first.level
    run = (replace(each, level=max(each.level + by, 0)) for each in provisions[place : place + length])
    return (*provisions[:place], *run, *provisions[place + length :])


def above(provisions: Provisions, at: int) -> int | None:
    """Return where a provision goes when it is moved up: before the one of its level above, or into the part above."""
    kind, level = provisions[at].kind, provisions[at].level
    for index in range(at - 1, -1, -1):
        other = provisions[index]
        if other.level == level and (other.kind is kind or (other.kind in MOVABLE and kind not in outlining.HOLDERS)):
            return index
        if other.level < level:
            return index if kind in outlining.RUNNING and _has_part_above(provisions, index) else None
    return None


def _has_part_above(provisions: Provisions, heading: int) -> bool:
    return any(each.kind in outlining.HOLDERS for each in provisions[:heading])


def below(provisions: Provisions, at: int, end: int) -> int | None:
    """Return before which a provision goes when it is moved down."""
    if end >= len(provisions):
        return None
    kind, level, other = provisions[at].kind, provisions[at].level, provisions[end]
    if other.level == level and (other.kind is kind or (other.kind in MOVABLE and kind not in outlining.HOLDERS)):
        return end_of(provisions, end)
    if kind in outlining.RUNNING and other.kind in outlining.HOLDERS:
        return end + 1
    return None


def relevelled(provisions: Provisions, *places: int) -> Provisions:
    """Return the provisions with sound levels in the parts where ``places`` lie."""
    for place in places:
        if not 0 <= place < len(provisions):
            continue
        start, end = outlining.region_of(provisions, place)
        if start < end:
            provisions = outlining.levelled(provisions, start, end)
        after = end if end < len(provisions) and provisions[end].kind in outlining.HOLDERS else None
        if after is not None and provisions[after].level > 0:
            provisions = _under(provisions, after)
    return outlining.sound(provisions)


def _under(provisions: Provisions, at: int) -> Provisions:
    """Return the provisions with a sub-heading at the level that it has where it stands now."""
    return with_at(provisions, at, replace(provisions[at], level=min(provisions[at].level, 1)))


def with_at(provisions: Provisions, at: int, now: Provision) -> Provisions:
    """Return the provisions with ``now`` in the place of the one at ``at``."""
    return (*provisions[:at], now, *provisions[at + 1 :])
