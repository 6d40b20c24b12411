"""What can be done to the text of a draft: each returns one step, or None where it cannot be done.

A step keeps the levels right, carries offers and remarks with their words, and writes references anew whose targets
have other numbers now (references.py).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.model.draft import Change, Draft, Offer, Put, Step
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions, TopicSpan, end_of
from app.model.text import EMPTY, Mark, MarkKind, Text
from app.negotiating import outlining, shaping
from app.negotiating.fields import HEADED, respelled, with_words, words_of
from app.negotiating.following import Move, cut_in_two, following, going, joining, replacing, splitting
from app.negotiating.outlining import COUNTED
from app.negotiating.references import linked, rewritten

_DEEPER = {
    Kind.SECTION: Kind.SUBHEADING, Kind.SUBHEADING: Kind.PARAGRAPH, Kind.PARAGRAPH: Kind.ITEM, Kind.ITEM: Kind.SUBITEM,
}  # fmt: skip
_HIGHER = {
    Kind.SUBITEM: Kind.ITEM, Kind.ITEM: Kind.PARAGRAPH, Kind.PARAGRAPH: Kind.SECTION, Kind.SUBHEADING: Kind.SECTION,
}  # fmt: skip
_LINES = frozenset({Kind.TITLE, Kind.SIGNATURE, Kind.CELL})
"""In these Enter ends a line."""
_BLOCKS = frozenset({Kind.TABLE, Kind.ROW, Kind.CELL})


def typed(draft: Draft, at: int, start: int, end: int, words: Text | str) -> Step | None:
    """Write ``words`` in the place of ``[start:end]`` of provision ``at``; marks stay on their words.

    A reference in which somebody writes is what its words then say, not what it was.
    """
    new = Text(words) if isinstance(words, str) else words
    old = draft.provisions[at]
    now = written(old, start, end, new)
    if now == old:
        return None
    records = following(draft, replacing(old.id, start, end, len(new.plain))) if draft.records else ()
    return Step((Splice(at, (old,), (now,)), *records), "typed")


def written(provision: Provision, start: int, end: int, words: Text) -> Provision:
    """Return a provision with ``words`` in the place of ``[start:end]``, as if somebody had typed them."""
    return respelled(_unreferred(provision, start, end), start, end, words)


def _unreferred(provision: Provision, start: int, end: int) -> Provision:
    """Return a provision without the marks of references inside which ``[start:end]`` lies or begins or ends."""
    words = words_of(provision)
    marks = tuple(
        mark for mark in words.marks if mark.kind is not MarkKind.REFERENCE or mark.end <= start or mark.start >= end
    )
    return provision if len(marks) == len(words.marks) else with_words(provision, Text(words.plain, marks))


def split(draft: Draft, at: int, offset: int) -> Step | None:
    """Break provision ``at`` before ``offset`` of its words: the second part is a provision of its own.

    After a heading a paragraph begins, after what holds items another item. At its beginning an empty one comes before
    it, so that its id stays with its words. In a title, a signature block and a cell a line ends; the second time at
    the end, the title or block.
    """
    provision = draft.provisions[at]
    words = words_of(provision)
    over = provision.kind is not Kind.CELL and offset == len(words.plain) and words.plain.endswith("\n")
    if provision.kind in _LINES and not over:
        return typed(draft, at, offset, offset, "\n")
    if not offset and words.plain:
        return _opened(draft, at)
    provisions = _ready(draft)
    words = words_of(provisions[at])
    rest = words.plain[offset:]
    skipped = len(rest) - len(rest.lstrip(" \t\u00a0"))
    first = _cut(provisions[at], 0, offset - over)
    second = shaping.begun_after(provisions, at, ended=not rest.strip())
    second = with_words(second, words.cut(offset + skipped, len(words.plain)))
    second = replace(second, topics=() if second.kind in HEADED else _topics(provision, offset + skipped))
    made = (*provisions[:at], first, second, *provisions[at + 1 :])
    where = provision.id, second.id, offset, skipped
    step = _step(draft, shaping.relevelled(made, at, at + 1), "split", splitting(*where))
    heading = second.kind in HEADED
    more = (
        replace(put, after=replace(put.after, proposal=replace(put.after.proposal, heading=heading)))
        for put in cut_in_two(draft, *where)
        if isinstance(put.after, Offer)
    )
    return replace(step, changes=(*step.changes, *more)) if step else None


def _opened(draft: Draft, at: int) -> Step | None:
    """Return the step that puts an empty provision before the one at ``at``."""
    provisions = _ready(draft)
    here = provisions[at]
    new = Provision(new_id(), here.kind, here.level, number=here.number)
    holder = outlining.holder_of(provisions, at)
    if here.kind in HEADED and holder is not None:
        new = Provision(new_id(), Kind.PARAGRAPH, provisions[holder].level + 1)
        new = replace(new, number=outlining.like_neighbours(provisions, at - 1, new))
    elif here.kind in HEADED:
        new = replace(new, heading=EMPTY)
    made = (*provisions[:at], new, *provisions[at:])
    return _step(draft, shaping.relevelled(made, at, at + 1), "split")


def joined(draft: Draft, at: int) -> Step | None:
    """Join provision ``at`` to the one before it, which keeps its kind; nothing is put between their words."""
    if not 0 < at < len(draft.provisions):
        return None
    provisions = _ready(draft)
    first, second = provisions[at - 1 : at + 1]
    length = len(words_of(first).plain)
    whole = respelled(first, length, length, words_of(second))
    if whole.kind not in HEADED:
        topics = tuple(replace(each, start=each.start + length, end=each.end + length) for each in second.topics)
        whole = replace(whole, topics=(*first.topics, *topics))
    made = (*provisions[: at - 1], whole, *provisions[at + 1 :])
    return _step(draft, shaping.relevelled(made, at - 1, at - 1), "joined", joining(second.id, first.id, length))


def demoted(draft: Draft, at: int) -> Step | None:
    """Bring provision ``at`` one level down with all it holds: a paragraph becomes an item, a section a sub-heading."""
    provisions = _ready(draft)
    kind = _DEEPER.get(provisions[at].kind)
    before = provisions[at - 1].kind if at else None
    if kind is None or (kind is Kind.SUBITEM and before not in {Kind.ITEM, Kind.SUBITEM}):
        return None
    if kind is Kind.ITEM and before not in {*outlining.RUNNING, *outlining.HOLDERS}:
        return None
    if kind is Kind.SUBHEADING and outlining.section_of(provisions, at) is None:
        return None
    return _turned(draft, at, kind, "demoted")


def promoted(draft: Draft, at: int) -> Step | None:
    """Bring provision ``at`` one level up with all it holds; a paragraph becomes the heading of a section."""
    kind = _HIGHER.get(draft.provisions[at].kind)
    return None if kind is None else _turned(draft, at, kind, "promoted")


def retyped(draft: Draft, at: int, kind: Kind) -> Step | None:
    """Make provision ``at`` one of another kind; its words stay. Tables, rows and cells are what they are."""
    was = draft.provisions[at].kind
    return None if was is kind or was in _BLOCKS or kind in _BLOCKS else _turned(draft, at, kind, "retyped")


def counted(draft: Draft, at: int, on: bool) -> Step | None:
    """Give provision ``at`` a number, or take it away: an item then has a bullet."""
    provision = draft.provisions[at]
    if provision.kind not in {*outlining.RUNNING, Kind.SECTION, Kind.ANNEX} or bool(provision.number) == on:
        return None
    provisions = _ready(draft)
    made = shaping.with_at(provisions, at, replace(provisions[at], number=COUNTED if on else ""))
    return _step(draft, shaping.relevelled(made, at, at), "numbered", settled=True)


def moved(draft: Draft, at: int, by: int) -> Step | None:
    """Move provision ``at`` with all it holds up (``by`` < 0) or down among its like, or into the next part."""
    provisions = draft.provisions
    if provisions[at].kind not in shaping.MOVABLE:
        return None
    end = end_of(provisions, at)
    before = shaping.above(provisions, at) if by < 0 else shaping.below(provisions, at, end)
    return None if before is None else moved_to(draft, at, before)


def moved_to(draft: Draft, at: int, before: int) -> Step | None:
    """Move provision ``at`` with all it holds before the one at ``before``, at the level of that place."""
    provisions = _ready(draft)
    end = end_of(provisions, at)
    if provisions[at].kind not in shaping.MOVABLE or at <= before <= end or not 0 <= before <= len(provisions):
        return None
    run, rest = provisions[at:end], (*provisions[:at], *provisions[end:])
    place = before if before < at else before - len(run)
    made = (*rest[:place], *run, *rest[place:])
    made = shaping.placed(made, place, len(run))
    return _step(
        draft,
        shaping.relevelled(shaping.relevelled(made, place, place + len(run) - 1), min(at, len(made) - 1)),
        "moved",
    )


def removed(draft: Draft, first: int, last: int) -> Step | None:
    """Take the provisions ``first`` to ``last`` away; what one of them held joins what comes before."""
    return replaced(draft, first, last, (), "removed")


def inserted(draft: Draft, at: int, provisions: Provisions) -> Step | None:
    """Put provisions in desk form in before the one at ``at``; their ids must be new."""
    return replaced(draft, at, at - 1, provisions, "inserted")


def replaced(draft: Draft, first: int, last: int, provisions: Provisions, what: str = "replaced") -> Step | None:
    """Put provisions in desk form in the place of those from ``first`` to ``last``; None if no provision were left."""
    old = _ready(draft)
    new = tuple(replace(each, label="", places=()) if each.label or each.places else each for each in provisions)
    made = (*old[:first], *new, *old[last + 1 :])
    if not made:
        return None
    stay = {each.id for each in made}
    gone = frozenset(each.id for each in old[first : last + 1]) - stay
    near = made[min(max(first - 1, 0), len(made) - 1)]
    move = going(gone, near.id, len(words_of(near).plain) if first else 0)
    if provisions:
        made = shaping.relevelled(made, first, first + len(provisions) - 1)
    return _step(draft, shaping.relevelled(made, min(first, len(made) - 1)), what, move)


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


def _ready(draft: Draft) -> Provisions:
    """Return the provisions with a mark on each reference, for the numbers as they are before anything is done."""
    return linked(draft.instrument, draft.provisions, draft.setting.scheme)


def _cut(provision: Provision, start: int, end: int) -> Provision:
    return with_words(provision, words_of(provision).cut(start, end))


def _topics(provision: Provision, start: int) -> tuple[TopicSpan, ...]:
    """Return the topics of a provision's words from ``start`` on."""
    return tuple(
        replace(each, start=max(each.start - start, 0), end=each.end - start)
        for each in provision.topics
        if each.end > start
    )


def _turned(draft: Draft, at: int, kind: Kind, what: str) -> Step | None:
    provisions = _ready(draft)
    old, end = provisions[at], end_of(provisions, at)
    now = shaping.as_kind(old, kind)
    if kind in {Kind.SECTION, Kind.ANNEX}:
        now = replace(now, level=0, number=shaping.flag_of(provisions, kind))
    elif kind is Kind.SUBHEADING:
        now = replace(now, level=0 if outlining.section_of(provisions, at) is None else 1, number="")
    elif kind in outlining.RUNNING:
        now = replace(now, number=outlining.like_neighbours(provisions, at, replace(old, kind=kind)))
    else:
        now = replace(now, level=0, number="")
    held = (shaping.carried(each, old, now) for each in provisions[at + 1 : end])
    made = (*provisions[:at], now, *held, *provisions[end:])
    return _step(draft, shaping.relevelled(made, at, end - 1, min(end, len(made) - 1)), what)


def _step(draft: Draft, made: Provisions, what: str, move: Move | None = None, *, settled: bool = False) -> Step | None:
    """Return the step that makes ``made`` of a draft, as small as can be, references and records with it.

    ``settled``: what is numbered is as somebody wants it.
    """
    if not settled:
        for place in outlining.uneven(draft.provisions, made):
            made = shaping.relevelled(outlining.evened(made, place), place)
    now, more = rewritten(draft, made, ready=True)
    splice = smallest(draft.provisions, now)
    moves = (move, *more) if move else more
    records: Iterable[Put] = following(draft, *moves, made=now) if draft.records else ()
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
