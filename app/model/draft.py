"""A draft under negotiation: its text now, and what is recorded beside the text. It changes by steps.

A step is what a person did: some changes, made together and taken back together. ``undone(step)`` is a step itself, so
the past of a draft is only ever appended to.
"""

from dataclasses import dataclass, replace
from typing import Literal

from app.model.edits import OutOfStep, Restate, Splice, apply, invert
from app.model.instrument import Instrument
from app.model.proposals import Proposal, Stamp
from app.model.provision import Provisions

BracketReason = Literal["alternative", "instructions", "trading", "legal"]
OfferStatus = Literal["open", "accepted", "rejected", "bracketed", "countered"]
NOBODY = Stamp()


@dataclass(frozen=True, slots=True)
class Bracket:
    """What is known of words in brackets besides the words: a BRACKET mark with this ``id`` lies on the whole group.

    The alternatives and their owners stand in the text itself, ``[JP: 180 days][US: 90 days]``. ``fallback`` and
    ``note`` are internal: they never leave. ``taken`` has the words that were agreed, once ``closed`` says by whom.
    """

    id: str
    reason: BracketReason
    opened: Stamp = NOBODY
    fallback: str = ""
    note: str = ""
    taken: str = ""
    closed: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A change that the other side wants: by a mark in its file, or without one (``marked`` False).

    The proposal's offsets count in the draft's text now, and follow it; a "deletion" of nothing has lost its words to
    an edit of ours. ``was`` has the words that it takes out, as they were sent. ``round`` is the id of the version that
    their file became; ``side`` the id of the side that sent it. ``decided`` says who settled it.
    """

    id: str
    proposal: Proposal
    round: str
    side: str = ""
    marked: bool = True
    status: OfferStatus = "open"
    decided: Stamp | None = None
    was: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on ``[start:end]`` of a provision's text; ``internal`` ones never leave.

    ``answers`` is the id of the remark that it replies to. ``round`` names the version whose file brought it.
    """

    id: str
    provision: str
    words: str
    start: int = 0
    end: int = 0
    stamp: Stamp = NOBODY
    internal: bool = True
    answers: str = ""
    round: str = ""
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Clearance:
    """That an office in the capital cleared a version: ``office`` for ``version``; ``words`` has its conditions."""

    id: str
    office: str
    version: str
    stamp: Stamp = NOBODY
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that a person left as it is: which rule, on which words of which provision, and why."""

    id: str
    rule: str
    at: str
    passage: str
    why: str
    stamp: Stamp = NOBODY


Record = Bracket | Offer | Remark | Clearance | Ignored


@dataclass(frozen=True, slots=True)
class Setting:
    """What a draft is made with.

    ``name`` is what somebody called it, empty while it is named by its subject. ``answers`` and ``choices`` are JSON
    objects (question → answer, topic → clause of the library). ``scheme`` is a slug of resources/rules/schemes.toml.
    ``keeper`` is the side whose original the text is, as it is written. ``both_non_binding`` says who noted that both
    sides see the text as non-binding, and when. ``profile`` names whose practice the wording is held to (app.checking),
    empty for the usual one. ``marking`` says how the draft is to be handled ("NEGOTIATION – RESTRICTED"): it stands on
    the screen and on every file that is made of the draft.
    """

    name: str = ""
    template: str = ""
    answers: str = "{}"
    choices: str = "{}"
    scheme: str = "roman"
    keeper: str = ""
    both_non_binding: Stamp | None = None
    profile: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Put:
    """Put a record in the place of the one with the same id: ``before`` None adds it, ``after`` None takes it away."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Reset:
    """Replace the setting."""

    was: Setting
    now: Setting


@dataclass(frozen=True, slots=True)
class Remake:
    """Replace what the template last made, as ``Draft.made`` keeps it."""

    made: Provisions
    anew: Provisions


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Replace all language versions' texts: what else a text needs when a version is added or taken away."""

    from_text: Instrument
    to_text: Instrument


Change = Splice | Restate | Put | Reset | Remake | Rewrite


@dataclass(frozen=True, slots=True)
class Step:
    """Changes made together; ``what`` is a slug that names them in the history ("typed", "accepted")."""

    changes: tuple[Change, ...]
    what: str
    stamp: Stamp = NOBODY


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft: ``id`` is the draft's own, ``instrument`` its text, whose proposals stay empty (offers carry them).

    ``made`` is what the template made last, before anybody edited it; empty for a draft that no template made.
    ``records`` are in the order in which they were put.
    """

    id: str
    instrument: Instrument
    setting: Setting = Setting()
    made: Provisions = ()
    records: tuple[Record, ...] = ()

    @property
    def provisions(self) -> Provisions:
        """The provisions of the first language version."""
        return self.instrument.provisions

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """The brackets, open and settled."""
        return tuple(each for each in self.records if isinstance(each, Bracket))

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What the other side wants, open and settled."""
        return tuple(each for each in self.records if isinstance(each, Offer))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The comments."""
        return tuple(each for each in self.records if isinstance(each, Remark))

    @property
    def clearances(self) -> tuple[Clearance, ...]:
        """Who cleared which version."""
        return tuple(each for each in self.records if isinstance(each, Clearance))

    @property
    def ignored(self) -> tuple[Ignored, ...]:
        """The findings that somebody left as they are."""
        return tuple(each for each in self.records if isinstance(each, Ignored))


@dataclass(frozen=True, slots=True)
class Version:
    """A named state of a draft, kept for good: ``name`` as people call it ("sent to the US side, 14 May").

    ``at`` counts the steps before it. ``sent_to`` is the side that it went to, ``received`` the one whose answer it
    holds; both are ids, empty otherwise. ``file`` is the SHA-256 of the file that was sent or received.
    """

    id: str
    name: str
    at: int
    stamp: Stamp = NOBODY
    sent_to: str = ""
    received: str = ""
    file: str = ""
    note: str = ""


def changed(change: Change, draft: Draft) -> Draft:
    """Return the draft after one change; raise OutOfStep when it does not fit."""
    if isinstance(change, Splice | Restate):
        return replace(draft, instrument=apply(change, draft.instrument))
    if isinstance(change, Put):
        return replace(draft, records=_put(change, draft.records))
    if isinstance(change, Reset):
        _fits(draft.setting == change.was, "the setting")
        return replace(draft, setting=change.now)
    if isinstance(change, Remake):
        _fits(draft.made == change.made, "what the template made")
        return replace(draft, made=change.anew)
    _fits(draft.instrument == change.from_text, "the text")
    return replace(draft, instrument=change.to_text)


def inverse(change: Change) -> Change:
    """Return the change that takes ``change`` back."""
    if isinstance(change, Splice | Restate):
        back = invert(change)
        assert isinstance(back, Splice | Restate)  # noqa: S101 - for the type checker: the inverse is of the same kind
        return back
    if isinstance(change, Put):
        return Put(change.after, change.before)
    if isinstance(change, Reset):
        return Reset(change.now, change.was)
    if isinstance(change, Remake):
        return Remake(change.anew, change.made)
    return Rewrite(change.to_text, change.from_text)


def stepped(step: Step, draft: Draft) -> Draft:
    """Return the draft after all changes of a step; raise OutOfStep."""
    for change in step.changes:
        draft = changed(change, draft)
    return draft


def undone(step: Step, stamp: Stamp | None = None) -> Step:
    """Return the step that takes ``step`` back; ``stamp`` says who took it back."""
    return Step(tuple(inverse(change) for change in reversed(step.changes)), step.what, stamp or step.stamp)


def _put(change: Put, records: tuple[Record, ...]) -> tuple[Record, ...]:
    before, after = change.before, change.after
    if before is None:
        _fits(after is not None and all(each.id != after.id for each in records), "the records")
        return (*records, after) if after else records
    at = next((at for at, each in enumerate(records) if each == before), None)
    if at is None:
        raise OutOfStep("a record is not the one that the change replaces")
    return (*records[:at], *((after,) if after else ()), *records[at + 1 :])


def _fits(fits: bool, what: str) -> None:
    if not fits:
        raise OutOfStep(f"{what} is not what the change replaces")
