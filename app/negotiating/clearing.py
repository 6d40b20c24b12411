"""Clearance: which office in the capital cleared which version, and what has changed since."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.model.draft import NOBODY, Clearance, Draft, Put, Reset, Step, Version
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.model.provision import Provision, parent_of

At = Callable[[Version], Draft]
"""Gives the draft as a version holds it."""


def cleared(office: str, version: str, words: str = "", stamp: Stamp = NOBODY) -> Step | None:
    """Note that an office cleared a version, ``words`` with its conditions; None without an office."""
    named = " ".join(office.split())
    if not named:
        return None
    return Step((Put(None, Clearance(new_id(), named, version, stamp, words.strip())),), "cleared", stamp)


def withdrawn(clearance: Clearance, stamp: Stamp = NOBODY) -> Step:
    """Take a clearance back."""
    return Step((Put(clearance, None),), "uncleared", stamp)


def non_binding_noted(draft: Draft, stamp: Stamp, *, on: bool = True) -> Step | None:
    """Note that both sides see the text as non-binding, with who says so and when; or take the note back."""
    if bool(draft.setting.both_non_binding) == on:
        return None
    now = replace(draft.setting, both_non_binding=stamp if on else None)
    return Step((Reset(draft.setting, now),), "non_binding", stamp)


def standing(draft: Draft, versions: Sequence[Version]) -> tuple[tuple[Clearance, Version], ...]:
    """Return each office's last clearance with the version that it cleared, the latest last."""
    known = {each.id: (at, each) for at, each in enumerate(versions)}
    last: dict[str, tuple[int, Clearance]] = {}
    for clearance in draft.clearances:
        if clearance.version in known:
            at = known[clearance.version][0]
            if at >= last.get(clearance.office, (-1, clearance))[0]:
                last[clearance.office] = at, clearance
    return tuple((each, known[each.version][1]) for _, each in sorted(last.values(), key=lambda one: one[0]))


def uncleared(draft: Draft, versions: Sequence[Version], at: At) -> tuple[str, ...]:
    """Return the ids of the provisions whose words, kind or place changed since any office's last clearance.

    Nothing is uncleared while nobody has cleared anything. ``at`` gives the draft as a version holds it.
    """
    states = {version.id: at(version) for _, version in standing(draft, versions)}
    found: dict[str, None] = {}
    for state in states.values():
        found.update(dict.fromkeys(changed_since(draft, state)))
    order = [each.id for each in draft.provisions]
    return tuple(each for each in order if each in found)


def changed_since(draft: Draft, state: Draft) -> tuple[str, ...]:
    """Return the ids of provisions that are new or read otherwise than in an earlier state, in the order of the text.

    Where one went, the one above it is told, since what it says has changed.
    """
    before = {each.id: (each, _holder(state, at)) for at, each in enumerate(state.provisions)}
    changed = [
        each.id
        for at, each in enumerate(draft.provisions)
        if each.id not in before or not _same(each, _holder(draft, at), *before[each.id])
    ]
    here = {each.id for each in draft.provisions}
    changed += _above_gone(state, here)
    wanted = set(changed)
    return tuple(each.id for each in draft.provisions if each.id in wanted)


def _same(now: Provision, holder: str, was: Provision, held_by: str) -> bool:
    words = now.text.plain, now.heading.plain if now.heading else ""
    others = was.text.plain, was.heading.plain if was.heading else ""
    return words == others and now.kind is was.kind and holder == held_by


def _holder(draft: Draft, at: int) -> str:
    above = parent_of(draft.provisions, at)
    return "" if above is None else draft.provisions[above].id


def _above_gone(state: Draft, here: set[str]) -> list[str]:
    found: list[str] = []
    last = ""
    for each in state.provisions:
        if each.id in here:
            last = each.id
        elif last:
            found.append(last)
    return found
