"""What can be done to the text of a draft: each returns one step, or None where it cannot be done.

A step keeps the levels right, carries offers and remarks with their words, and writes references anew whose targets
have other numbers now (references.py).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.model.draft import Change, Draft, Put, Step
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions, end_of
from app.model.text import EMPTY, Mark, MarkKind, Text
from app.negotiating import outlining
from app.negotiating.fields import HEADED, respelled, with_words, words_of
from app.negotiating.following import Move, following, going, joining, replacing, splitting
from app.negotiating.outlining import COUNTED
from app.negotiating.references import refreshed

_MOVABLE = frozenset({*outlining.HOLDERS, *outlining.RUNNING, Kind.RECITAL, Kind.NOTE, Kind.TABLE})
_DEEPER = {Kind.SECTION: Kind.SUBHEADING, Kind.PARAGRAPH: Kind.ITEM, Kind.ITEM: Kind.SUBITEM}
_HIGHER = {
    Kind.SUBITEM: Kind.ITEM, Kind.ITEM: Kind.PARAGRAPH, Kind.PARAGRAPH: Kind.SECTION, Kind.SUBHEADING: Kind.SECTION,
}  # fmt: skip
_NEXT = {Kind.LINK: Kind.PARAGRAPH, Kind.CHAPEAU: Kind.RECITAL, Kind.SIGNING: Kind.SIGNATURE}
"""What begins when Enter is pressed at the end of a provision, where that is another kind."""


def typed(draft: Draft, at: int, start: int, end: int, words: Text | str) -> Step | None:
    """Write ``words`` in the place of ``[start:end]`` of provision ``at``; marks stay on their words."""
    new = Text(words) if isinstance(words, str) else words
    old = draft.provisions[at]
    now = respelled(old, start, end, new)
    if now == old:
        return None
    records = following(draft, replacing(old.id, start, end, len(new.plain))) if draft.records else ()
    return Step((Splice(at, (old,), (now,)), *records), "typed")


def split(draft: Draft, at: int, offset: int) -> Step | None:
    """Break provision ``at`` before ``offset`` of its words: the second part is a provision of its own.

    After a heading a paragraph begins; in a signature block it is a line that ends.
    """
    provision, provisions = draft.provisions[at], draft.provisions
    if provision.kind is Kind.SIGNATURE:
        return typed(draft, at, offset, offset, "\n")
    words = words_of(provision)
    rest = words.plain[offset:]
    skipped = len(rest) - len(rest.lstrip())
    first = with_words(provision, words.cut(0, offset))
    topics = tuple(
        replace(each, start=max(each.start - offset - skipped, 0), end=each.end - offset - skipped)
        for each in provision.topics
        if each.end > offset + skipped
    )
    second = _second(provisions, at, ended=not rest.strip())
    second = with_words(second, words.cut(offset + skipped, len(words.plain)))
    second = replace(second, topics=() if second.kind in HEADED else topics)
    made = (*provisions[:at], first, second, *provisions[at + 1 :])
    made = _relevelled(made, at, at + 1)
    return _step(draft, made, "split", splitting(provision.id, second.id, offset, skipped))


def joined(draft: Draft, at: int) -> Step | None:
    """Join provision ``at`` to the one before it, which keeps its kind; nothing is put between their words."""
    if not 0 < at < len(draft.provisions):
        return None
    first, second = draft.provisions[at - 1 : at + 1]
    length = len(words_of(first).plain)
    whole = respelled(first, length, length, words_of(second))
    if whole.kind not in HEADED:
        topics = tuple(replace(each, start=each.start + length, end=each.end + length) for each in second.topics)
        whole = replace(whole, topics=(*first.topics, *topics))
    made = (*draft.provisions[: at - 1], whole, *draft.provisions[at + 1 :])
    return _step(draft, _relevelled(made, at - 1, at - 1), "joined", joining(second.id, first.id, length))


def demoted(draft: Draft, at: int) -> Step | None:
    """Bring provision ``at`` one level down with all it holds: a paragraph becomes an item, a section a sub-heading."""
    provisions = draft.provisions
    kind = _DEEPER.get(provisions[at].kind)
    before = provisions[at - 1].kind if at else None
    if kind is None or (kind is Kind.SUBITEM and before not in {Kind.ITEM, Kind.SUBITEM}):
        return None
    if kind is Kind.ITEM and before not in {*outlining.RUNNING, *outlining.HOLDERS}:
        return None
    if kind is Kind.SUBHEADING and not any(each.kind is Kind.SECTION for each in provisions[:at]):
        return None
    return _turned(draft, at, kind, "demoted")


def promoted(draft: Draft, at: int) -> Step | None:
    """Bring provision ``at`` one level up with all it holds; a paragraph becomes the heading of a section."""
    kind = _HIGHER.get(draft.provisions[at].kind)
    return None if kind is None else _turned(draft, at, kind, "promoted")


def retyped(draft: Draft, at: int, kind: Kind) -> Step | None:
    """Make provision ``at`` one of another kind; its words stay."""
    return None if draft.provisions[at].kind is kind else _turned(draft, at, kind, "retyped")


def counted(draft: Draft, at: int, on: bool) -> Step | None:
    """Give provision ``at`` a number, or take it away: an item then has a bullet."""
    provision = draft.provisions[at]
    if provision.kind not in {*outlining.RUNNING, Kind.SECTION, Kind.ANNEX} or bool(provision.number) == on:
        return None
    made = _with(draft.provisions, at, replace(provision, number=COUNTED if on else ""))
    return _step(draft, _relevelled(made, at, at), "numbered")


def moved(draft: Draft, at: int, by: int) -> Step | None:
    """Move provision ``at`` with all it holds up (``by`` < 0) or down among its like, or into the next part."""
    provisions = draft.provisions
    if provisions[at].kind not in _MOVABLE:
        return None
    end = end_of(provisions, at)
    before = _above(provisions, at) if by < 0 else _below(provisions, at, end)
    return None if before is None else moved_to(draft, at, before)


def moved_to(draft: Draft, at: int, before: int) -> Step | None:
    """Move provision ``at`` with all it holds before the one at ``before``, at the level of that place."""
    provisions = draft.provisions
    end = end_of(provisions, at)
    if provisions[at].kind not in _MOVABLE or at <= before <= end or not 0 <= before <= len(provisions):
        return None
    run, rest = provisions[at:end], (*provisions[:at], *provisions[end:])
    place = before if before < at else before - len(run)
    made = (*rest[:place], *run, *rest[place:])
    made = _placed(made, place, len(run))
    return _step(draft, _relevelled(_relevelled(made, place, place + len(run) - 1), min(at, len(made) - 1)), "moved")


def removed(draft: Draft, first: int, last: int) -> Step | None:
    """Take the provisions ``first`` to ``last`` away; what one of them held joins what comes before."""
    return replaced(draft, first, last, (), "removed")


def inserted(draft: Draft, at: int, provisions: Provisions) -> Step | None:
    """Put provisions in desk form in before the one at ``at``; their ids must be new."""
    return replaced(draft, at, at - 1, provisions, "inserted")


def replaced(draft: Draft, first: int, last: int, provisions: Provisions, what: str = "replaced") -> Step | None:
    """Put provisions in desk form in the place of those from ``first`` to ``last``; None if no provision were left."""
    old = draft.provisions
    made = (*old[:first], *provisions, *old[last + 1 :])
    if not made:
        return None
    stay = {each.id for each in made}
    gone = frozenset(each.id for each in old[first : last + 1]) - stay
    near = made[min(max(first - 1, 0), len(made) - 1)]
    move = going(gone, near.id, len(words_of(near).plain) if first else 0)
    if provisions:
        made = _relevelled(made, first, first + len(provisions) - 1)
    return _step(draft, _relevelled(made, min(first, len(made) - 1)), what, move)


def marked(draft: Draft, at: int, start: int, end: int, kind: MarkKind, on: bool) -> Step | None:
    """Set words of provision ``at`` in bold or italics, or back."""
    provision = draft.provisions[at]
    words = words_of(provision)
    marks = list(_without(words.marks, start, end, kind))
    if on and start < end:
        marks.append(Mark(start, end, kind))
    now = with_words(provision, Text(words.plain, tuple(_joined_marks(marks, kind))))
    return None if now == provision else Step((Splice(at, (provision,), (now,)),), "styled")


# ---- parts


def _second(provisions: Provisions, at: int, *, ended: bool) -> Provision:
    """Return an empty provision to stand after ``at``, of the kind that Enter begins there."""
    before = provisions[at]
    kind = before.kind
    if kind in HEADED and ended:
        kind = Kind.PARAGRAPH
    elif ended:
        kind = _NEXT.get(kind, kind)
    level = before.level if kind is before.kind else outlining.depth_of(provisions, at)
    number = before.number if kind is before.kind else ""
    made = Provision(new_id(), kind, level, number=number)
    if kind is Kind.PARAGRAPH and before.kind in HEADED:
        flag = outlining.like_neighbours(provisions, at, made)
        made = replace(made, level=before.level + 1, number=flag)
    return made


def _turned(draft: Draft, at: int, kind: Kind, what: str) -> Step | None:
    provisions = draft.provisions
    old, end = provisions[at], end_of(provisions, at)
    now = _as_kind(old, kind)
    if kind in {Kind.SECTION, Kind.ANNEX}:
        now = replace(now, level=0, number=_flag_of(provisions, kind))
    elif kind is Kind.SUBHEADING:
        now = replace(now, level=1 if outlining.holder_of(provisions, at) is not None else 0, number="")
    elif kind in outlining.RUNNING:
        now = replace(now, number=outlining.like_neighbours(provisions, at, replace(old, kind=kind)))
    else:
        now = replace(now, level=0, number="")
    by = now.level - old.level
    held = tuple(replace(each, level=max(each.level + by, 0)) for each in provisions[at + 1 : end])
    made = (*provisions[:at], now, *held, *provisions[end:])
    return _step(draft, _relevelled(made, at, end - 1), what)


def _as_kind(provision: Provision, kind: Kind) -> Provision:
    words = words_of(provision)
    if kind in HEADED and provision.kind not in HEADED:
        plain = Text(words.plain, tuple(each for each in words.marks if each.kind is not MarkKind.BOLD))
        return replace(provision, kind=kind, heading=plain, text=EMPTY, topics=())
    if kind not in HEADED and provision.kind in HEADED:
        return replace(provision, kind=kind, heading=None, text=words)
    return replace(provision, kind=kind)


def _flag_of(provisions: Provisions, kind: Kind) -> str:
    """Return whether a new section is numbered: as the others are, and where there are none it is."""
    flags = [each.number for each in provisions if each.kind is kind]
    return COUNTED if not flags or any(flags) else ""


def _placed(provisions: Provisions, place: int, length: int) -> Provisions:
    """Return the provisions with those that came to ``place`` at the level that belongs there."""
    first = provisions[place]
    holder = outlining.holder_of(provisions, place)
    if first.kind in {Kind.SECTION, Kind.ANNEX} or first.kind not in _MOVABLE:
        return provisions
    level = 0 if holder is None else provisions[holder].level + 1
    if first.kind is Kind.SUBHEADING:
        level = 1 if any(each.kind is Kind.SECTION for each in provisions[:place]) else 0
    by = level - first.level
    run = (replace(each, level=max(each.level + by, 0)) for each in provisions[place : place + length])
    return (*provisions[:place], *run, *provisions[place + length :])


def _above(provisions: Provisions, at: int) -> int | None:
    """Return where a provision goes when it is moved up: before the one of its level above, or into the part above."""
    kind, level = provisions[at].kind, provisions[at].level
    for index in range(at - 1, -1, -1):
        other = provisions[index]
        if other.level == level and (other.kind is kind or (other.kind in _MOVABLE and kind not in outlining.HOLDERS)):
            return index
        if other.level < level:
            return index if kind in outlining.RUNNING and _has_part_above(provisions, index) else None
    return None


def _has_part_above(provisions: Provisions, heading: int) -> bool:
    return any(each.kind in outlining.HOLDERS for each in provisions[:heading])


def _below(provisions: Provisions, at: int, end: int) -> int | None:
    """Return before which a provision goes when it is moved down."""
    if end >= len(provisions):
        return None
    kind, level, other = provisions[at].kind, provisions[at].level, provisions[end]
    if other.level == level and (other.kind is kind or (other.kind in _MOVABLE and kind not in outlining.HOLDERS)):
        return end_of(provisions, end)
    if kind in outlining.RUNNING and other.kind in outlining.HOLDERS:
        return end + 1
    return None


def _relevelled(provisions: Provisions, *places: int) -> Provisions:
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
    return _with(provisions, at, replace(provisions[at], level=min(provisions[at].level, 1)))


def _with(provisions: Provisions, at: int, now: Provision) -> Provisions:
    return (*provisions[:at], now, *provisions[at + 1 :])


def _step(draft: Draft, made: Provisions, what: str, move: Move | None = None) -> Step | None:
    """Return the step that makes ``made`` of a draft, as small as can be, references and records with it."""
    made = refreshed(draft, made)
    splice = smallest(draft.provisions, made)
    records: Iterable[Put] = following(draft, move) if move and draft.records else ()
    changes: tuple[Change, ...] = (*((splice,) if splice else ()), *records)
    return Step(changes, what) if changes else None


def smallest(before: Provisions, after: Provisions) -> Splice | None:
    """Return the smallest splice that leads from one text to another; None when they are equal."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] is not after[at] and before[at] != after[at]), most)
    same = 0
    while same < most - start and before[-1 - same] == after[-1 - same]:
        same += 1
    old, new = before[start : len(before) - same], after[start : len(after) - same]
    return Splice(start, old, new) if old or new else None


def _without(marks: tuple[Mark, ...], start: int, end: int, kind: MarkKind) -> Iterator[Mark]:
    for mark in marks:
        if mark.kind is not kind or mark.end <= start or mark.start >= end:
            yield mark
            continue
        if mark.start < start:
            yield replace(mark, end=start)
        if mark.end > end:
            yield replace(mark, start=end)


def _joined_marks(marks: Iterable[Mark], kind: MarkKind) -> Iterator[Mark]:
    """Yield the marks in order, those of ``kind`` that touch as one."""
    last: Mark | None = None
    kept = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind.value, mark.to))
    for mark in kept:
        if mark.kind is not kind:
            yield mark
        elif last is not None and mark.start <= last.end:
            last = replace(last, end=max(last.end, mark.end))
        else:
            if last is not None:
                yield last
            last = mark
    if last is not None:
        yield last
