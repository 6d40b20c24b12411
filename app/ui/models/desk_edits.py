"""What keys do to a draft: operations of the desk's structure put together, each a step that is taken back as one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from app.model.draft import Change, Draft, Step, stepped
from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions, end_of
from app.model.text import EMPTY, MarkKind, Text
from app.negotiating import structure
from app.ui.models.desk_words import HEADED, Typed, difference, taken, with_words, words_of

_LISTED = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Caret:
    """A place between letters: an offset in the words of a provision."""

    provision: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Reach:
    """A selection across provisions: from an offset in the first to an offset in the last."""

    first: int
    start: int
    last: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Provisions to be put in.

    ``within`` says that the first began in the middle of one, ``open`` that the last ended in the middle of one.
    """

    provisions: Provisions
    within: bool = False
    open: bool = False


class Chain:
    """Makes one step after the other on a draft; what they changed is one step in the end."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._changes: list[Change] = []
        self.what = ""

    def then(self, operation: Callable[..., Step | None], *more: Any) -> bool:
        """Do what an operation of the structure says; tell whether it did anything."""
        step = operation(self.draft, *more)
        if step is None or not step.changes:
            return False
        self.draft = stepped(step, self.draft)
        self._changes += step.changes
        self.what = self.what or step.what
        return True

    def step(self, what: str = "") -> Step | None:
        """Return all of it as one step; None when nothing was done."""
        return Step(tuple(self._changes), what or self.what) if self._changes else None


def spoken(draft: Draft, told: Iterable[Typed]) -> Step | None:
    """Return the step for what was typed in blocks."""
    chain = Chain(draft)
    for typed in told:
        chain.then(structure.typed, typed.at, typed.start, typed.end, typed.words)
    return chain.step()


def cut(chain: Chain, reach: Reach) -> Caret:
    """Take out what a selection across provisions holds; return where the caret stands then."""
    provisions = chain.draft.provisions
    first, last = provisions[reach.first], provisions[reach.last]
    long = len(words_of(first).plain)
    if reach.first == reach.last:
        chain.then(structure.typed, reach.first, reach.start, reach.end, "")
        return Caret(first.id, reach.start)
    if not reach.start and not reach.end:
        chain.then(structure.removed, reach.first, reach.last - 1)
        return Caret(last.id)
    if reach.end:
        chain.then(structure.typed, reach.last, 0, reach.end, "")
    if reach.start < long:
        chain.then(structure.typed, reach.first, reach.start, long, "")
    if reach.last - reach.first > 1:
        chain.then(structure.removed, reach.first + 1, reach.last - 1)
    at = _index(chain.draft, last.id)
    if at is not None and at == reach.first + 1:
        _join(chain, at)
    return Caret(first.id, reach.start)


def _join(chain: Chain, at: int) -> None:
    """Join a provision to the one before it; an empty one just goes."""
    provisions = chain.draft.provisions
    if not words_of(provisions[at]).plain:
        chain.then(structure.removed, at, at)
    else:
        chain.then(structure.joined, at)


def entered(chain: Chain, at: int, offset: int) -> Caret:
    """Break a provision in two; an empty item comes one level up instead, as in a word processor."""
    provision = chain.draft.provisions[at]
    empty = not words_of(provision).plain
    if empty and provision.kind in _LISTED and chain.then(structure.promoted, at):
        return Caret(provision.id)
    count = len(chain.draft.provisions)
    split = chain.then(structure.split, at, offset)
    provisions = chain.draft.provisions
    if len(provisions) == count:  # a line of a signature block ends
        return Caret(provision.id, offset + split)
    at = _index(chain.draft, provision.id) or 0
    if not offset and words_of(provisions[at]).plain:  # at its beginning an empty one comes before it
        return Caret(provision.id)
    return Caret(provisions[at + 1].id)


def backspaced(chain: Chain, at: int) -> Caret:
    """Join a provision to the one before it, or take away the empty one before it; the caret stood at its beginning."""
    provisions = chain.draft.provisions
    if not at:
        return Caret(provisions[at].id)
    before, here = provisions[at - 1], provisions[at]
    long = len(words_of(before).plain)
    if not long and words_of(here).plain:
        chain.then(structure.removed, at - 1, at - 1)
        return Caret(here.id)
    _join(chain, at)
    return Caret(before.id, long)


def deleted(chain: Chain, at: int) -> Caret:
    """Join the next provision to this one; the caret stood at its end."""
    provisions = chain.draft.provisions
    here = provisions[at]
    if at + 1 >= len(provisions):
        return Caret(here.id, len(words_of(here).plain))
    return backspaced(chain, at + 1)


def shifted(chain: Chain, first: int, last: int, *, deeper: bool) -> None:
    """Demote or promote all provisions of a run, each once: what one holds goes with it."""
    at = first
    while at <= last and at < len(chain.draft.provisions):
        end = end_of(chain.draft.provisions, at)
        chain.then(structure.demoted if deeper else structure.promoted, at)
        at = end


def dressed(chain: Chain, reach: Reach, kind: MarkKind) -> None:
    """Set words bold or italic; back where all of them are already."""
    pieces = [each for each in _pieces(chain.draft, reach) if each.start < each.end]
    on = not all(_covered(words_of(chain.draft.provisions[each.at]), each, kind) for each in pieces)
    for each in pieces:
        chain.then(structure.marked, each.at, each.start, each.end, kind, on)


def _pieces(draft: Draft, reach: Reach) -> list[Typed]:
    found = []
    for at in range(reach.first, reach.last + 1):
        long = len(words_of(draft.provisions[at]).plain)
        start = reach.start if at == reach.first else 0
        found.append(Typed(at, start, reach.end if at == reach.last else long, ""))
    return found


def _covered(text: Text, piece: Typed, kind: MarkKind) -> bool:
    at = piece.start
    for mark in sorted((each for each in text.marks if each.kind is kind), key=lambda each: each.start):
        if mark.start <= at:
            at = max(at, mark.end)
    return at >= piece.end


# ---- putting in


def copied(draft: Draft, reach: Reach) -> Piece:
    """Return what a selection holds, ids and marks included."""
    found = []
    for piece in _pieces(draft, reach):
        provision = draft.provisions[piece.at]
        found.append(with_words(provision, words_of(provision).cut(piece.start, piece.end)))
    long = len(words_of(draft.provisions[reach.last]).plain)
    return Piece(tuple(found), reach.start > 0, reach.end < long or reach.first == reach.last)


def pasted(chain: Chain, at: int, offset: int, piece: Piece) -> Caret:
    """Put provisions in at a caret; return where it stands after them."""
    if not piece.provisions:
        return Caret(chain.draft.provisions[at].id if chain.draft.provisions else "", offset)
    new = _renamed(chain.draft, piece.provisions)
    if not chain.draft.provisions:
        chain.then(structure.inserted, 0, _placed(new, None))
        return _end(new[-1])
    here = chain.draft.provisions[at]
    words = words_of(here)
    if len(new) == 1 and (piece.open or piece.within or _merges(here, new[0], words.plain)):
        put = words_of(new[0])
        chain.then(structure.typed, at, offset, offset, put)
        return Caret(here.id, offset + len(put.plain))
    new = _placed(new, here)
    if not words.plain:
        chain.then(structure.replaced, at, at, new)
        return _end(new[-1])
    return _between(chain, at, offset, replace(piece, provisions=new))


def _between(chain: Chain, at: int, offset: int, piece: Piece) -> Caret:
    """Put provisions into the middle or at the edge of one that has words."""
    here, new = chain.draft.provisions[at], piece.provisions
    words = words_of(here).plain
    if not offset and not piece.within:
        chain.then(structure.inserted, at, new)
        return _end(new[-1])
    after = offset < len(words)
    if after:
        chain.then(structure.split, at, offset)
    if piece.within or _merges(here, new[0], words[:offset]):
        chain.then(structure.typed, at, offset, offset, words_of(new[0]))
        caret, new = Caret(here.id, offset + len(words_of(new[0]).plain)), new[1:]
    else:
        caret = _end(new[-1])
    if new:
        chain.then(structure.inserted, at + 1, new)
        caret = _end(new[-1])
    last = _index(chain.draft, caret.provision)
    if after and piece.open and last is not None and last + 1 < len(chain.draft.provisions):
        rest = words[offset:]
        chain.then(structure.typed, last, caret.offset, caret.offset, rest[: len(rest) - len(rest.lstrip())])
        chain.then(structure.joined, last + 1)
    return caret


def _merges(here: Provision, first: Provision, before: str) -> bool:
    """Tell whether the first of the provisions goes on where the words before the caret end."""
    return bool(before) and first.kind is Kind.PARAGRAPH and here.kind not in HEADED


def _renamed(draft: Draft, new: Provisions) -> Provisions:
    """Give ids anew where the draft has them already: what was cut and is put in elsewhere keeps its own."""
    there = {provision.id for provision in draft.provisions}
    made, seen = [], set(there)
    for provision in new:
        named = provision if provision.id and provision.id not in seen else replace(provision, id=new_id())
        seen.add(named.id)
        made.append(named)
    return tuple(made)


def _placed(new: Provisions, here: Provision | None) -> Provisions:
    """Give the provisions the levels of the place where they go: the first beside ``here``, or under its heading."""
    first = new[0]
    top = here is None or first.kind in {Kind.SECTION, Kind.ANNEX}
    wanted = 0 if top or here is None else here.level + (here.kind in HEADED)
    by = wanted - first.level
    made, moving = [], True
    for provision in new:
        moving = moving and (provision is first or provision.kind is not Kind.SECTION)
        level = max(0, provision.level + by) if moving else provision.level
        made.append(replace(provision, level=level, label=""))
    return tuple(made)


def _end(provision: Provision) -> Caret:
    return Caret(provision.id, len(words_of(provision).plain))


def _index(draft: Draft, provision_id: str) -> int | None:
    return next((at for at, each in enumerate(draft.provisions) if each.id == provision_id), None)


def reshaped(draft: Draft, texts: tuple[str, ...]) -> Step | None:
    """Return the step to blocks that came or went by another way than the desk's own keys."""
    provisions = draft.provisions
    was = [words_of(provision).plain for provision in provisions]
    most = min(len(was), len(texts))
    lead = next((place for place in range(most) if was[place] != texts[place]), most)
    tail = 0
    while tail < most - lead and was[-1 - tail] == texts[-1 - tail]:
        tail += 1
    old, new = provisions[lead : len(was) - tail], texts[lead : len(texts) - tail]
    if not provisions:
        made = tuple(Provision(new_id(), Kind.PARAGRAPH, text=Text(taken(text))) for text in texts)
        return structure.inserted(draft, 0, made)
    made = tuple(_remade(old, place, words, provisions[max(0, lead - 1)]) for place, words in enumerate(new))
    if not old:
        return structure.inserted(draft, lead, made)
    if not made:
        return structure.removed(draft, lead, lead + len(old) - 1)
    return structure.replaced(draft, lead, lead + len(old) - 1, made)


def _remade(old: Provisions, place: int, words: str, before: Provision) -> Provision:
    """Return the provision of a block: the old one with other words, or a new one like the one before it."""
    if place >= len(old):
        like = old[-1] if old else before
        kind = Kind.PARAGRAPH if like.kind in HEADED else like.kind
        return Provision(new_id(), kind, like.level + (like.kind in HEADED), text=Text(words))
    provision = old[place]
    told = difference(place, words_of(provision).plain, words)
    if told is None:
        return provision
    text = words_of(provision)
    kept = text.cut(0, told.start).then(Text(told.words)) if told.start else EMPTY.then(Text(told.words))
    return with_words(provision, kept.then(text.cut(told.end, len(text.plain))))
