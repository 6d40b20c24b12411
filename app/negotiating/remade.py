"""A draft whose answers or choices changed: the template's new words come in, and what the drafter did stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.model.draft import Change, Draft, Remake, Step
from app.model.instrument import Instrument
from app.model.provision import Provision, Provisions
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import respelled, words_of
from app.negotiating.following import Move, following, going, replacing
from app.negotiating.merging import merged
from app.negotiating.outlining import sound
from app.negotiating.references import rewritten
from app.negotiating.structure import smallest


@dataclass(frozen=True, slots=True)
class _Three:
    """What the template made, what it makes now, and what the draft has: each by its id."""

    made: dict[str, Provision]
    anew: dict[str, Provision]
    now: dict[str, Provision]


@dataclass(slots=True)
class _Outcome:
    """What is found on the way: the ids whose words the drafter keeps, and how words move."""

    kept: list[str]
    moves: list[Move]


def remade(draft: Draft, anew: Instrument) -> tuple[Step | None, tuple[str, ...]]:
    """Return the step to what the template makes ``anew``, and the ids of provisions where the drafter's words stay.

    A provision that nobody edited takes the new words, an edited one the template's changes where they are apart from
    the drafter's; where they meet, the drafter's stay and the id is told. What the template no longer has goes unless
    it was edited (told too); what it has now comes after its predecessor; what the drafter took away stays away. None
    when the template makes what it made before, or no template made the draft.
    """
    new = in_desk_form(anew).provisions
    if not draft.made or new == draft.made:
        return None, ()
    three = _Three(_by_id(draft.made), _by_id(new), _by_id(draft.provisions))
    outcome = _Outcome([], [])
    stay = [_settled(three, each, outcome) for each in draft.provisions if _stays(three, each)]
    outcome.kept += [each.id for each in stay if each.id in three.made and each.id not in three.anew]
    coming = [each for each in new if each.id not in three.made and each.id not in three.now]
    known = {each.id: each for each in (*stay, *coming)}
    order = _order(three, [each.id for each in stay], [each.id for each in new if each.id in known])
    result = sound(tuple(known[each] for each in order))
    moves = (*outcome.moves, *_gone(draft.provisions, result))
    return Step((*_changes(draft, result, moves), Remake(draft.made, new)), "remade"), tuple(outcome.kept)


def _changes(draft: Draft, result: Provisions, moves: Sequence[Move]) -> Iterator[Change]:
    now, more = rewritten(draft, result)
    splice = smallest(draft.provisions, now)
    if splice:
        yield splice
    yield from following(draft, *moves, *more, made=now)


def _by_id(provisions: Provisions) -> dict[str, Provision]:
    return {provision.id: provision for provision in provisions}


def _stays(three: _Three, now: Provision) -> bool:
    """Tell whether a provision of the draft stays: all but those that the template made and makes no more, unedited."""
    made = three.made.get(now.id)
    return made is None or now.id in three.anew or _edited(made, now)


def _edited(made: Provision, now: Provision) -> bool:
    return words_of(made).plain != words_of(now).plain or made.kind is not now.kind


def _settled(three: _Three, now: Provision, outcome: _Outcome) -> Provision:
    """Return a provision of the draft with what the template changed in it."""
    made, anew = three.made.get(now.id), three.anew.get(now.id)
    if made is None or anew is None or made == anew:
        return now
    level = anew.level if now.level == made.level else now.level
    number = anew.number if now.number == made.number else now.number
    if (made.kind, words_of(made), made.topics) != (now.kind, words_of(now), now.topics):
        return _merged(replace(now, level=level, number=number), made, anew, outcome)
    if words_of(anew).plain != words_of(now).plain:
        outcome.moves += _pieces(now, words_of(made).plain, words_of(anew).plain)
    return replace(anew, level=level, number=number)


def _merged(now: Provision, made: Provision, anew: Provision, outcome: _Outcome) -> Provision:
    """Return the drafter's provision with the template's changes in it, or as it is where they meet."""
    base, words = words_of(made).plain, words_of(anew)
    if base == words.plain:
        return now
    found = merged(base, words_of(now).plain, words.plain)
    if found is None:
        outcome.kept.append(now.id)
        return now
    for each in found:
        now = respelled(now, each.start, each.end, words.cut(each.from_, each.to))
        outcome.moves.append(replacing(now.id, each.start, each.end, each.to - each.from_))
    return now


def _pieces(now: Provision, before: str, after: str) -> Iterator[Move]:
    """Yield how the words of a provision move that takes the template's new ones."""
    for each in merged(before, before, after) or ():
        yield replacing(now.id, each.start, each.end, each.to - each.from_)


def _order(three: _Three, stay: Sequence[str], template: Sequence[str]) -> list[str]:
    """Return the ids in order: the template's where the drafter moved nothing, else the drafter's.

    In the one the drafter's own follow what they follow now; in the other new ones follow their predecessor.
    """
    was = [each for each in three.made if each in three.now]
    moved = was != [each for each in three.now if each in three.made]
    first, second = (stay, template) if moved else (template, stay)
    order = list(first)
    there = set(order)
    before = ""
    for each in second:
        if each not in there:
            place = order.index(before) + 1 if before else 0
            order.insert(place, each)
            there.add(each)
        before = each
    return order


def _gone(before: Provisions, after: Provisions) -> Iterator[Move]:
    """Yield where records go whose provisions go: behind what stood before them and stays."""
    there = _by_id(after)
    near = after[0] if after else None
    length = 0
    for provision in before:
        if provision.id in there:
            near = there[provision.id]
            length = len(words_of(near).plain)
        elif near is not None:
            yield going(frozenset({provision.id}), near.id, length)
