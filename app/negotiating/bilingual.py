"""A draft in a second language: original or provisional translation, provision answering provision.

A provision of the second version says which one it answers (``Provision.answers``). A mark on its words keeps what
both said when somebody last held them together, so that a change on either side can be seen; it is an ORIGIN mark,
``beside:OURS:THEIRS``, and says nothing to anybody else.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from app.model.draft import Draft, Rewrite, Step
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision, Provisions
from app.model.text import EMPTY, Mark, MarkKind, Text

State = Literal["agrees", "missing", "ours", "theirs", "left"]
"""agrees; not worded yet; the first version changed since; the second one did; its provision is gone."""
HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_BESIDE = "beside:"


@dataclass(frozen=True, slots=True)
class Row:
    """A provision in both languages; ``ours`` is None where the first version has it no more."""

    ours: Provision | None
    theirs: Provision | None
    state: State

    @property
    def open(self) -> bool:
        """Whether somebody has to look at it."""
        return self.state != "agrees"


def rows(draft: Draft, version: int = 1) -> tuple[Row, ...]:
    """Return the provisions of both versions beside each other, in the order of the first one."""
    theirs = draft.instrument.versions[version].provisions
    by_answer = {each.answers: each for each in theirs if each.answers}
    there = {each.id for each in draft.provisions}
    out = [_row(each, by_answer.get(each.id)) for each in draft.provisions]
    at = {row.theirs.id: index for index, row in enumerate(out) if row.theirs}
    last = -1
    left: list[tuple[int, Row]] = []
    for each in theirs:
        if each.id in at:
            last = at[each.id]
        elif each.answers not in there:
            left.append((last, Row(None, each, "left")))
    for after, row in reversed(left):
        out.insert(after + 1, row)
    return tuple(out)


def in_step(draft: Draft, version: int = 1) -> LanguageVersion:
    """Return a further version in the order and with the numbering of the first, as it is to be printed.

    What is not worded yet keeps its number, and a section its place, since paragraphs are counted in it; else it is
    left out. A version whose provisions answer nothing, or that has no words, is as it was.
    """
    kept = draft.instrument.versions[version]
    if not any(each.answers and words_of(each) for each in kept.provisions):
        return kept
    made = []
    for row in rows(draft, version):
        if row.ours is None:
            made += [row.theirs] if row.theirs else []
            continue
        shape = row.theirs or Provision(f"{row.ours.id}.{kept.language}", row.ours.kind, answers=row.ours.id)
        now = replace(shape, kind=row.ours.kind, level=row.ours.level, number=row.ours.number)
        counted = now.kind is Kind.SECTION or (now.number and now.kind is not Kind.SIGNATURE)
        if words_of(now) or counted:
            made.append(now)
    return replace(kept, provisions=tuple(made))


def state_of(ours: Provision, theirs: Provision | None) -> State:
    """Return how a provision stands to the one that answers it."""
    if not words_of(ours):
        return "agrees"
    if theirs is None or not words_of(theirs):
        return "missing"
    known = _kept(theirs)
    if known is None:
        return "agrees"
    if known[0] != _hash(words_of(ours)):
        return "ours"
    return "theirs" if known[1] != _hash(words_of(theirs)) else "agrees"


def words_of(provision: Provision) -> str:
    """Return the words that a provision holds in a draft: its heading, or its text."""
    return _text(provision).plain


def version_added(
    draft: Draft, language: str, role: Literal["original", "translation"], provisions: Provisions = ()
) -> Step:
    """Return the step that gives a draft another language version: rows to be worded, or the words of a file.

    ``provisions`` are those of the file, in their order; each goes beside the provision that it answers by its kind and
    its place. What answers none stays where it stands, to be looked at.
    """
    pairs = _paired(draft.provisions, provisions)
    made: list[Provision] = []
    taken = set(pairs.values())
    waiting = [index for index in range(len(provisions)) if index not in taken]
    for index, ours in enumerate(draft.provisions):
        at = pairs.get(index)
        if at is not None:
            made += [_loose(provisions[other]) for other in waiting if other < at]
            waiting = [other for other in waiting if other > at]
        made.append(_answering(ours, provisions[at] if at is not None else None))
    made += [_loose(provisions[other]) for other in waiting]
    version = LanguageVersion(language, role, tuple(made))
    new = replace(draft.instrument, versions=(*draft.instrument.versions, version))
    return Step((Rewrite(draft.instrument, new),), "version_added")


def version_removed(draft: Draft, version: int = 1) -> Step:
    """Return the step that takes a language version away; not the first one."""
    if not 0 < version < len(draft.instrument.versions):
        raise ValueError("only a further language version can be taken away")
    kept = tuple(each for at, each in enumerate(draft.instrument.versions) if at != version)
    return Step((Rewrite(draft.instrument, replace(draft.instrument, versions=kept)),), "version_removed")


def worded(draft: Draft, ours: str, words: str, version: int = 1) -> Step | None:
    """Return the step that words a provision in the second language; None when it says so already.

    Who words a translation looks at the first version: both then agree. Of an original that changes, the first version
    is to be looked at.
    """
    known = draft.instrument.versions[version]
    at, theirs = _place(draft, ours, version)
    mine = next(each for each in draft.provisions if each.id == ours)
    if theirs is not None and words_of(theirs) == words:
        return None
    base = theirs or _answering(mine, None)
    text = _edited(_text(base), words)
    before = _kept(base)
    if known.role == "translation" or before is None or before[0] != _hash(words_of(mine)):
        text = _stamped(text, words_of(mine), words)
    else:
        text = _marked(text, f"{_BESIDE}{before[0]}:{before[1]}")
    new = _with(base, text)
    old = (theirs,) if theirs else ()
    return Step((Splice(at, old, (new,), version),), "translated")


def held_together(draft: Draft, ours: Iterable[str], version: int = 1) -> Step | None:
    """Return the step that says of provisions that somebody held both versions together and found them to agree."""
    changes = []
    by_id = {each.id: each for each in draft.provisions}
    for one in ours:
        at, theirs = _place(draft, one, version)
        if theirs is None or not words_of(theirs) or state_of(by_id[one], theirs) == "agrees":
            continue
        text = _stamped(_text(theirs), words_of(by_id[one]), words_of(theirs))
        changes.append(Splice(at, (theirs,), (_with(theirs, text),), version))
    return Step(tuple(changes), "held_together") if changes else None


def taken_away(draft: Draft, theirs: str, version: int = 1) -> Step:
    """Return the step that takes a provision of the second version away whose first one is gone."""
    provisions = draft.instrument.versions[version].provisions
    at = next(index for index, each in enumerate(provisions) if each.id == theirs)
    return Step((Splice(at, (provisions[at],), (), version),), "translation_removed")


def _row(ours: Provision, theirs: Provision | None) -> Row:
    return Row(ours, theirs, state_of(ours, theirs))


def _place(draft: Draft, ours: str, version: int) -> tuple[int, Provision | None]:
    """Return where the answer to a provision stands, or would stand: after the answer to the one before it."""
    provisions = draft.instrument.versions[version].provisions
    where = {each.answers: index for index, each in enumerate(provisions) if each.answers}
    if ours in where:
        return where[ours], provisions[where[ours]]
    ids = [each.id for each in draft.provisions]
    before = ids[: ids.index(ours)]
    return next((where[one] + 1 for one in reversed(before) if one in where), 0), None


def _answering(ours: Provision, words: Provision | None) -> Provision:
    """Return a provision that answers another one, with the words of a third, or none yet."""
    empty = Provision(new_id(), ours.kind, ours.level, number=ours.number, topics=(), answers=ours.id)
    if words is None:
        return replace(empty, heading=EMPTY) if ours.kind in HEADED else empty
    text = _joined(words)
    return _with(empty, _stamped(text, words_of(ours), text.plain))


def _loose(provision: Provision) -> Provision:
    """Return a provision of a file that answers none, in the form that drafts hold."""
    made = Provision(new_id(), provision.kind, provision.level, number=provision.number)
    return _with(made, _joined(provision))


def _joined(provision: Provision) -> Text:
    heading = provision.heading or EMPTY
    if heading.plain and provision.text.plain:
        return heading.then(provision.text, " ")
    return heading if heading.plain else provision.text


def _text(provision: Provision) -> Text:
    if provision.kind in HEADED:
        return provision.heading or EMPTY
    return provision.text


def _with(provision: Provision, text: Text) -> Provision:
    return replace(provision, heading=text) if provision.kind in HEADED else replace(provision, text=text)


def _paired(ours: Provisions, theirs: Provisions) -> dict[int, int]:
    """Return which provision of a file answers each of ours, by their kinds in their order."""
    matcher = SequenceMatcher(None, [_sort(each) for each in ours], [_sort(each) for each in theirs], autojunk=False)
    return {one.a + step: one.b + step for one in matcher.get_matching_blocks() for step in range(one.size)}


def _sort(provision: Provision) -> str:
    """Return what is alike in all languages: what a provision is."""
    return "list" if provision.kind in {Kind.ITEM, Kind.SUBITEM} else provision.kind.value


def _edited(text: Text, words: str) -> Text:
    """Return a text with other words; marks outside of what changed stay."""
    old, least = text.plain, min(len(text.plain), len(words))
    start = next((at for at in range(least) if old[at] != words[at]), least)
    same = next((at for at in range(least - start) if old[-1 - at] != words[-1 - at]), least - start)
    middle = Text(words[start : len(words) - same])
    return text.cut(0, start).then(middle).then(text.cut(len(old) - same, len(old)))


def _kept(provision: Provision) -> tuple[str, str] | None:
    """Return the signs of both texts as they were last held together."""
    for mark in _text(provision).marks:
        if mark.kind is MarkKind.ORIGIN and mark.to.startswith(_BESIDE):
            ours, _, theirs = mark.to.removeprefix(_BESIDE).partition(":")
            return ours, theirs
    return None


def _stamped(text: Text, ours: str, theirs: str) -> Text:
    return _marked(text, f"{_BESIDE}{_hash(ours)}:{_hash(theirs)}")


def _marked(text: Text, to: str) -> Text:
    kept = tuple(mark for mark in text.marks if not (mark.kind is MarkKind.ORIGIN and mark.to.startswith(_BESIDE)))
    whole = (Mark(0, len(text.plain), MarkKind.ORIGIN, to),) if text.plain else ()
    return Text(text.plain, kept + whole)


def _hash(words: str) -> str:
    return hashlib.blake2s(words.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
