"""The outline of a draft: the level that each provision stands at, and whether it is numbered.

``number`` of a provision in a draft says no more than that it is counted (COUNTED): what is printed follows from its
place (model/labels.py). A paragraph that is not numbered holds nothing: the items after such a stem are its siblings.
"""

from dataclasses import replace

from app.model.provision import Kind, Provision, Provisions, end_of, parent_of

COUNTED = "1"
TOP = frozenset({
    Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK, Kind.SECTION, Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE,
    Kind.ANNEX,
})  # fmt: skip
HOLDERS = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM})


def holder_of(provisions: Provisions, at: int) -> int | None:
    """Return the index of the heading that provision ``at`` stands under; None before the first, and after the text."""
    for index in range(at - 1, -1, -1):
        kind = provisions[index].kind
        if kind in HOLDERS:
            return index
        if kind in TOP:
            return None
    return None


def region_of(provisions: Provisions, at: int) -> tuple[int, int]:
    """Return where the paragraphs and items begin and end that stand under one heading with provision ``at``."""
    start = at + 1 if provisions[at].kind in HOLDERS else at
    while start > 0 and provisions[start - 1].kind in RUNNING:
        start -= 1
    end = max(start, at)
    while end < len(provisions) and provisions[end].kind in RUNNING:
        end += 1
    return start, end


def levelled(provisions: Provisions, start: int, end: int) -> Provisions:
    """Return the provisions with the levels of the paragraphs and items in a part set by their kinds."""
    out = list(provisions)
    holder = holder_of(provisions, start)
    base = 0 if holder is None else provisions[holder].level + 1
    item = base
    for at in range(start, end):
        provision = out[at]
        if provision.kind is Kind.PARAGRAPH:
            level, item = base, base + bool(provision.number)
        elif provision.kind is Kind.ITEM:
            level = item
        else:
            level = item + 1 if at > start and out[at - 1].level >= item else item
        if level != provision.level:
            out[at] = replace(provision, level=level)
    return tuple(out)


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


def run_of(provisions: Provisions, at: int) -> Provisions:
    """Return a provision with all that it holds."""
    return provisions[at : end_of(provisions, at)]


def like_neighbours(provisions: Provisions, at: int, provision: Provision) -> str:
    """Return the flag that a provision takes at ``at``: that of the nearest one of its kind under the same heading."""
    start, end = region_of(provisions, at) if provisions else (0, 0)
    near = [index for index in range(start, end) if provisions[index].kind is provision.kind and index != at]
    if near:
        return provisions[min(near, key=lambda index: abs(index - at))].number
    if provision.kind in {Kind.ITEM, Kind.SUBITEM}:
        return COUNTED
    return ""
