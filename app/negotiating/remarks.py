"""Remarks: comments on words of a draft, internal until somebody says otherwise; each change is one step."""

from collections.abc import Iterable
from dataclasses import replace

from app.model.draft import NOBODY, Draft, Put, Remark, Step
from app.model.ids import new_id
from app.model.proposals import Stamp


def added(draft: Draft, provision: str, span: tuple[int, int], words: str, stamp: Stamp = NOBODY) -> Step | None:
    """Remark on ``[start:end]`` of a provision's words, for our side alone; None without words."""
    said = words.strip()
    if not said or all(each.id != provision for each in draft.provisions):
        return None
    return Step((Put(None, Remark(new_id(), provision, said, *span, stamp)),), "remarked", stamp)


def answered(draft: Draft, remark: Remark, words: str, stamp: Stamp = NOBODY) -> Step | None:
    """Answer a remark; the answer is internal where the remark is. None without words."""
    said = words.strip()
    if not said:
        return None
    answer = Remark(
        new_id(), remark.provision, said, remark.start, remark.end, stamp, remark.internal, first_of(draft, remark).id
    )
    return Step((Put(None, answer),), "answered_remark", stamp)


def reworded(remark: Remark, words: str, stamp: Stamp = NOBODY) -> Step | None:
    """Give a remark other words; None for none, or the same."""
    said = words.strip()
    return _put(remark, replace(remark, words=said), "reworded_remark", stamp) if said else None


def settled(remark: Remark, stamp: Stamp = NOBODY, *, on: bool = True) -> Step | None:
    """Set a remark as done, or open it again."""
    return _put(remark, replace(remark, settled=on), "settled_remark", stamp)


def kept_inside(draft: Draft, remark: Remark, stamp: Stamp = NOBODY, *, internal: bool = True) -> Step | None:
    """Say whether a remark of ours, with our answers to it, leaves with the text; theirs are no secret of ours."""
    ours = [each for each in thread(draft, remark) if not each.round and each.internal != internal]
    puts = tuple(Put(each, replace(each, internal=internal)) for each in ours)
    return Step(puts, "opened_remark" if not internal else "closed_remark", stamp) if puts else None


def taken_back(draft: Draft, remark: Remark, stamp: Stamp = NOBODY) -> Step:
    """Take a remark away; what answers it goes with it where it is the first of its thread."""
    gone = thread(draft, remark) if not remark.answers else (remark,)
    return Step(tuple(Put(each, None) for each in gone), "unremarked", stamp)


def first_of(draft: Draft, remark: Remark) -> Remark:
    """Return the remark that a thread begins with."""
    known = {each.id: each for each in draft.remarks}
    seen = {remark.id}
    while remark.answers in known and remark.answers not in seen:
        remark = known[remark.answers]
        seen.add(remark.id)
    return remark


def thread(draft: Draft, remark: Remark) -> tuple[Remark, ...]:
    """Return a remark with all that answers it, in the order in which it was said."""
    first = first_of(draft, remark)
    return tuple(each for each in draft.remarks if first_of(draft, each).id == first.id)


def threads(draft: Draft, provisions: Iterable[str] = ()) -> tuple[tuple[Remark, ...], ...]:
    """Return the threads in the order of the text, those on ``provisions`` alone where some are given."""
    at = {each.id: place for place, each in enumerate(draft.provisions)}
    wanted = frozenset(provisions)
    held: dict[str, list[Remark]] = {}
    for each in draft.remarks:
        held.setdefault(first_of(draft, each).id, []).append(each)
    found = [tuple(each) for each in held.values() if not wanted or each[0].provision in wanted]
    return tuple(sorted(found, key=lambda each: (at.get(each[0].provision, len(at)), each[0].start)))


def leaving(draft: Draft) -> tuple[Remark, ...]:
    """Return the remarks that go out with the text: all but internal ones, and answers to these."""
    return tuple(each for each in draft.remarks if not any(one.internal for one in (each, first_of(draft, each))))


def _put(was: Remark, now: Remark, what: str, stamp: Stamp) -> Step | None:
    return None if was == now else Step((Put(was, now),), what, stamp)
