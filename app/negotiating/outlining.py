"""The outline of a draft: the level that each provision stands at, and whether it is numbered.

``number`` of a provision in a draft says no more than that it is counted (COUNTED): what is printed follows from its
place (model/labels.py). A paragraph that is not numbered holds nothing: the items after such a stem are its siblings.
"""

from dataclasses import replace

from app.model.provision import Kind, Provision, Provisions, parent_of

COUNTED = "1"
TOP = frozenset({
    Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK, Kind.SECTION, Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE,
    Kind.ANNEX,
})  # fmt: skip
HOLDERS = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM})
LISTED = frozenset({Kind.ITEM, Kind.SUBITEM})
_INSIDE = {Kind.ROW: 1, Kind.CELL: 2}
WITHIN = frozenset({*RUNNING, Kind.NOTE, Kind.TABLE, *_INSIDE})


def holder_of(provisions: Provisions, at: int) -> int | None:
    """Return the index of the heading that provision ``at`` stands under; None before the first, and after the text."""
    for index in range(at - 1, -1, -1):
        kind = provisions[index].kind
        if kind in HOLDERS:
            return index
        if kind in TOP:
            return None
    return None


def section_of(provisions: Provisions, at: int) -> int | None:
    """Return the index of the section or annex that provision ``at`` stands in; None where it stands in none."""
    for index in range(at - 1, -1, -1):
        kind = provisions[index].kind
        if kind in TOP:
            return index if kind in HOLDERS else None
    return None


def region_of(provisions: Provisions, at: int) -> tuple[int, int]:
    """Return where the paragraphs, items, notes and tables begin and end that stand under one heading with ``at``."""
    start = at + 1 if provisions[at].kind in HOLDERS else at
    while start > 0 and provisions[start - 1].kind in WITHIN:
        start -= 1
    end = max(start, at)
    while end < len(provisions) and provisions[end].kind in WITHIN:
        end += 1
    return start, end


def levelled(provisions: Provisions, start: int, end: int) -> Provisions:
    """Return the provisions with the levels in a part set by their kinds."""
    holder = holder_of(provisions, start)
    base = 0 if holder is None else provisions[holder].level + 1
    item = base
    out = list(provisions)
    for at in range(start, end):
        provision = out[at]
        level = base
        if provision.kind is Kind.PARAGRAPH:
            item = base + bool(provision.number)
        elif provision.kind in _INSIDE:
            level = base + _INSIDE[provision.kind]
        elif provision.kind is Kind.ITEM:
            level = item
        elif provision.kind is Kind.SUBITEM:
            level = item + 1 if at > start and out[at - 1].level >= item and out[at - 1].kind in LISTED else item
        if level != provision.level:
            out[at] = replace(provision, level=level)
    return tuple(out)


def holds(provisions: Provisions, at: int) -> bool:
    """Tell whether the items that follow provision ``at`` are its own: those it holds, or those of a stem."""
    following = provisions[at + 1] if at + 1 < len(provisions) else None
    if following is None or following.kind not in LISTED or provisions[at].kind not in RUNNING:
        return False
    return following.level > provisions[at].level or is_stem(provisions, at)


def uneven(before: Provisions, after: Provisions) -> tuple[int, ...]:
    """Return the sections whose only paragraph has got company, or that have one left: their numbers come, or go.

    So a text is printed: the paragraphs of a section are numbered where there are several. Not in a text in which some
    section has several without numbers.
    """
    start, same = _alike(before, after)
    was = _paragraphs(before[start : len(before) - same])
    now = _paragraphs(after[start : len(after) - same])
    found = []
    for holder, places in now.items():
        alone = holder in was and len(was[holder]) == 1
        company = len(places) > 1 and (alone or holder not in was)
        left = len(places) == 1 and (len(was.get(holder, ())) > 1 or holder not in was)
        if (company and not all(after[start + at].number for at in places)) or (
            left and after[start + places[0]].number
        ):
            found.append(next(at for at in range(start, len(after)) if after[at].id == holder))
    if found and any(
        len(places) > 1 and not any(before[at].number for at in places) for places in _paragraphs(before).values()
    ):
        return ()
    return tuple(found)


def _alike(before: Provisions, after: Provisions) -> tuple[int, int]:
    """Return the section in which the first difference is, and how many whole sections are the same at the end."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] is not after[at]), most)
    same = 0
    while same < most - start and before[-1 - same] is after[-1 - same]:
        same += 1
    start = min(start, most - 1)
    while start > 0 and after[start].kind is not Kind.SECTION:
        start -= 1
    while start > 0 and before[start] is not after[start]:
        start -= 1
    while start > 0 and after[start].kind is not Kind.SECTION:
        start -= 1
    while same > 0 and after[len(after) - same].kind not in TOP:
        same -= 1
    return start, same


def evened(provisions: Provisions, section: int) -> Provisions:
    """Return the provisions with the paragraphs of a section numbered where there are several, else not."""
    places = _paragraphs(provisions)[provisions[section].id]
    flag = COUNTED if len(places) > 1 else ""
    out = list(provisions)
    for at in places:
        out[at] = replace(out[at], number=flag)
    return tuple(out)


def _paragraphs(provisions: Provisions) -> dict[str, list[int]]:
    """Return the paragraphs directly under each section, stems left out, by the section's id."""
    found: dict[str, list[int]] = {}
    holder = ""
    for at, provision in enumerate(provisions):
        if provision.kind is Kind.SECTION:
            holder = provision.id
            found[holder] = []
        elif provision.kind in HOLDERS or provision.kind in TOP:
            holder = ""
        elif holder and provision.kind is Kind.PARAGRAPH and not is_stem(provisions, at):
            found[holder].append(at)
    return found


def sound(provisions: Provisions) -> Provisions:
    """Return the provisions with no level that jumps: the first stands at the top, each next at most one deeper."""
    out, before = [], -1
    for provision in provisions:
        level = min(provision.level, before + 1)
        out.append(provision if level == provision.level else replace(provision, level=level))
        before = level
    return tuple(out)


def is_stem(provisions: Provisions, at: int) -> bool:
    """Tell whether items that are siblings of provision ``at`` follow it."""
    following = provisions[at + 1] if at + 1 < len(provisions) else None
    return following is not None and following.kind is Kind.ITEM and following.level == provisions[at].level


def flagged(provisions: Provisions, printed: tuple[str, ...]) -> Provisions:
    """Return the provisions without labels, each counted that had a label which counts."""
    return tuple(
        replace(each, label="", number=COUNTED if _counts(each) and any(map(str.isalnum, label)) else "")
        for each, label in zip(provisions, printed, strict=True)
    )


def _counts(provision: Provision) -> bool:
    return provision.kind in {Kind.SECTION, Kind.ANNEX, *RUNNING}


def depth_of(provisions: Provisions, at: int) -> int:
    """Return how many provisions hold provision ``at``."""
    depth, above = 0, parent_of(provisions, at)
    while above is not None:
        depth, above = depth + 1, parent_of(provisions, above)
    return depth


def like_neighbours(provisions: Provisions, at: int, provision: Provision) -> str:
    """Return the flag that a provision takes at ``at``: that of the nearest one of its kind under the same heading."""
    start, end = region_of(provisions, at) if provisions else (0, 0)
    near = [index for index in range(start, end) if provisions[index].kind is provision.kind and index != at]
    if near:
        return provisions[min(near, key=lambda index: abs(index - at))].number
    if provision.kind in {Kind.ITEM, Kind.SUBITEM}:
        return COUNTED
    return ""
