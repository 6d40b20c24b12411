"""The stages of a draft, and going back to a version of it: both are steps like any other."""

from dataclasses import replace
from typing import Literal

from app.model.draft import NOBODY, Change, Draft, Put, Record, Reset, Rewrite, Step
from app.model.edits import Restate, Splice
from app.model.instrument import Instrument
from app.model.proposals import Stamp

Stage = Literal["draft", "ad_referendum", "initialled", "signed"]
STAGES: tuple[Stage, ...] = ("draft", "ad_referendum", "initialled", "signed")


def stage_of(draft: Draft) -> Stage:
    """Return the stage of a draft; what is not known is a draft."""
    status = draft.instrument.particulars.status
    return "draft" if status == "unknown" else status


def staged(draft: Draft, stage: Stage, stamp: Stamp = NOBODY) -> Step | None:
    """Bring a draft to a stage, later or earlier; None where it is there."""
    old = draft.instrument.particulars
    if old.status == stage:
        return None
    changes: list[Change] = [Restate(old, replace(old, status=stage))]
    if old.status == "signed":
        bare = tuple(replace(each, label="") for each in draft.provisions)
        changes += [Splice(0, draft.provisions, bare)] if bare != draft.provisions else []
    return Step(tuple(changes), "staged", stamp)


def signed(draft: Draft, text: Instrument, stamp: Stamp = NOBODY) -> Step:
    """Let a draft be the signed ``text``, its numbers printed as they stood when it was signed."""
    now = replace(text, id=draft.instrument.id)
    return Step((Rewrite(draft.instrument, now),), "signed", stamp)


def gone_back(draft: Draft, state: Draft, stamp: Stamp = NOBODY) -> Step | None:
    """Make a draft read as an earlier state of it; its offers, remarks and brackets are those of that state again.

    Clearances and findings that were left as they are stay: they are about versions and words, not about the draft
    now. None where nothing differs.
    """
    changes: list[Change] = []
    if draft.instrument != state.instrument:
        changes.append(Rewrite(draft.instrument, replace(state.instrument, id=draft.instrument.id)))
    if draft.setting != state.setting:
        changes.append(Reset(draft.setting, replace(state.setting, name=draft.setting.name)))
    changes += _records(draft, state)
    made = [each for each in changes if not _is_empty(each)]
    return Step(tuple(made), "gone_back", stamp) if made else None


def _records(draft: Draft, state: Draft) -> list[Change]:
    then, now = _kept(state), _kept(draft)
    away: list[Change] = [Put(each, then.get(key)) for key, each in now.items() if then.get(key) != each]
    return [*away, *(Put(None, each) for key, each in then.items() if key not in now)]


def _kept(draft: Draft) -> dict[str, Record]:
    found: tuple[Record, ...] = (*draft.brackets, *draft.offers, *draft.remarks)
    return {each.id: each for each in found}


def _is_empty(change: Change) -> bool:
    if isinstance(change, Rewrite):
        return change.from_text == change.to_text
    return isinstance(change, Reset) and change.was == change.now
