"""Edits: the only way anything changes. Corrections of an import, typing and undo are one algebra.

``apply(invert(e), apply(e, x)) == x``.
"""

from dataclasses import dataclass, replace

from app.model.ids import new_id
from app.model.instrument import Instrument, Particulars
from app.model.proposals import Proposal
from app.model.provision import Kind, Place, Provision, Provisions, TopicSpan, end_of


@dataclass(frozen=True, slots=True)
class Splice:
    """Replace the provisions ``old``, which stand at index ``at`` of a language version, by ``new``."""

    at: int
    old: Provisions
    new: Provisions
    version: int = 0


@dataclass(frozen=True, slots=True)
class Restate:
    """Replace the particulars."""

    old: Particulars
    new: Particulars


@dataclass(frozen=True, slots=True)
class SetAside:
    """Replace the places of the source that are no part of the text: ``was`` by ``now``."""

    was: tuple[Place, ...]
    now: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Repropose:
    """Replace the proposals ``before`` by ``after``: a splice under them has moved the words they stand on."""

    before: tuple[Proposal, ...]
    after: tuple[Proposal, ...]


Edit = Splice | Restate | SetAside | Repropose


class OutOfStep(ValueError):
    """An edit was made for another state of the instrument."""


def apply(edit: Edit, instrument: Instrument) -> Instrument:
    """Return the instrument after ``edit``; raise OutOfStep when it does not fit."""
    if isinstance(edit, Restate):
        if instrument.particulars != edit.old:
            raise OutOfStep("the particulars are not those that the edit replaces")
        return replace(instrument, particulars=edit.new)
    if isinstance(edit, SetAside):
        if instrument.set_aside != edit.was:
            raise OutOfStep("what is set aside is not what the edit replaces")
        return replace(instrument, set_aside=edit.now)
    if isinstance(edit, Repropose):
        if instrument.proposals != edit.before:
            raise OutOfStep("the proposals are not those that the edit replaces")
        return replace(instrument, proposals=edit.after)
    return _spliced(edit, instrument)


def _spliced(edit: Splice, instrument: Instrument) -> Instrument:
    versions = list(instrument.versions)
    if not 0 <= edit.version < len(versions):
        raise OutOfStep(f"there is no language version {edit.version}")
    version = versions[edit.version]
    end = edit.at + len(edit.old)
    if version.provisions[edit.at : end] != edit.old:
        raise OutOfStep(f"the provisions at {edit.at} are not those that the edit replaces")
    provisions = version.provisions[: edit.at] + edit.new + version.provisions[end:]
    versions[edit.version] = replace(version, provisions=provisions)
    return replace(instrument, versions=tuple(versions))


def apply_all(edits: tuple[Edit, ...], instrument: Instrument) -> Instrument:
    """Return the instrument after all ``edits``, in their order."""
    for edit in edits:
        instrument = apply(edit, instrument)
    return instrument


def invert(edit: Edit) -> Edit:
    """Return the edit that undoes ``edit``."""
    if isinstance(edit, Restate):
        return Restate(edit.new, edit.old)
    if isinstance(edit, SetAside):
        return SetAside(edit.now, edit.was)
    if isinstance(edit, Repropose):
        return Repropose(edit.after, edit.before)
    return Splice(edit.at, edit.new, edit.old, edit.version)


def retyped(provisions: Provisions, at: int, kind: Kind) -> Splice:
    """Give provision ``at`` another kind."""
    return _single(provisions, at, replace(provisions[at], kind=kind))


def retopiced(provisions: Provisions, at: int, topics: tuple[TopicSpan, ...]) -> Splice:
    """Give provision ``at`` other topics."""
    return _single(provisions, at, replace(provisions[at], topics=topics))


def shifted(provisions: Provisions, at: int, by: int) -> Splice | None:
    """Demote (``by`` = 1) or promote (-1) provision ``at`` with all that it holds; None where that cannot be."""
    wanted = provisions[at].level + by
    if wanted < 0 or (by > 0 and (at == 0 or wanted > provisions[at - 1].level + 1)):
        return None
    end = end_of(provisions, at)
    old = provisions[at:end]
    return Splice(at, old, tuple(replace(provision, level=provision.level + by) for provision in old))


def joined(provisions: Provisions, at: int) -> Splice | None:
    """Join provision ``at`` with the one after it, a space between; None when there is none after it.

    The joined provision keeps the first one's id, kind, level, label and heading; a heading of the second becomes
    words of the text, so that nothing is lost.
    """
    if at + 1 >= len(provisions):
        return None
    first, second = provisions[at : at + 2]
    text = first.text
    for part in (second.heading, second.text):
        if part and part.plain:
            text = text.then(part, " " if text.plain else "")
    shift = len(text.plain) - len(second.text.plain)
    topics = first.topics + tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in second.topics)
    whole = replace(first, text=text, topics=topics, places=first.places + second.places)
    return Splice(at, (first, second), (whole,))


def split(provisions: Provisions, at: int, offset: int) -> Splice | None:
    """Split provision ``at`` before code point ``offset`` of its text; None when a part would be empty.

    Both parts keep the source's places whole: a place says where to look, not which letters.
    """
    provision = provisions[at]
    before, after = provision.text.cut(0, offset).trimmed(), provision.text.cut(offset, len(provision.text.plain))
    lead = len(after.plain) - len(after.plain.lstrip())
    after = after.trimmed()
    if not before.plain or not after.plain:
        return None
    start = offset + lead
    kept = tuple(replace(t, end=min(t.end, len(before.plain))) for t in provision.topics if t.start < len(before.plain))
    moved = tuple(
        replace(t, start=max(t.start - start, 0), end=min(t.end - start, len(after.plain)))
        for t in provision.topics
        if t.end > start
    )
    first = replace(provision, text=before, topics=kept)
    second = Provision(new_id(), provision.kind, provision.level, text=after, topics=moved, places=provision.places)
    return Splice(at, (provision,), (first, second))


def _single(provisions: Provisions, at: int, new: Provision) -> Splice:
    return Splice(at, (provisions[at],), (new,))
