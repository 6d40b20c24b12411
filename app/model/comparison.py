"""What a comparison says."""

from dataclasses import dataclass
from typing import Literal

Op = Literal["equal", "delete", "insert", "replace"]
ChangeKind = Literal["kept", "reworded", "moved", "moved_reworded", "split", "merged", "added", "dropped"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a change weighs: its ``kind`` (resources/rules/weights.toml) and the words that went and came.

    ``weight``: 3 weighty, 2 of substance, 1 light. ``direction`` is "firmer" or "softer", "added" or "dropped",
    "longer" or "shorter", "higher" or "lower", "later" or "earlier", or empty. ``raised`` says that the legal
    character of the sentence makes it weigh more than its kind does elsewhere.
    """

    kind: str
    weight: int
    direction: str = ""
    before: str = ""
    after: str = ""
    raised: bool = False

    @property
    def text(self) -> str:
        """Say it in English."""
        if self.before and self.after:
            said = f"“{self.before}” becomes “{self.after}”"
        elif self.before or self.after:
            said = f"“{self.before}” is gone" if self.before else f"“{self.after}” is new"
        else:
            said = self.kind.replace("_", " ").capitalize()
        if self.kind == "moved" and (self.before or self.after):
            said = f"“{self.before}” has gone elsewhere" if self.before else f"“{self.after}” came from elsewhere"
        return f"{said}. Legal character turns on it." if self.raised else f"{said}."


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of words on either side; the ``before`` strings of a change, joined, give its before text exactly.

    An ``equal`` hunk may differ in letters when its reason says so ("alternat": the order of the two names).
    Reasons: "alternat" (order of names, not a change), "role" (another side's name in the same role, between
    instruments with different sides), "name" (a side's name replaced by another's: the greatest weight), and the kinds
    of change (resources/rules/weights.toml: "modality", "negation", "period", ..., "wording", "editorial").
    """

    op: Op
    before: str
    after: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph that holds several topics, paired with its counterpart.

    ``before`` and ``after`` are (start, end) offsets into the change's before and after text; None where there is no
    counterpart. ``moved`` says that other sentences stand between it and its neighbours now.
    """

    before: tuple[int, int] | None
    after: tuple[int, int] | None
    hunks: tuple[Hunk, ...]
    moved: bool = False
    why: tuple[Reason, ...] = ()

    @property
    def weight(self) -> int:
        """The weight of its heaviest reason; 0 where nothing has changed."""
        return max((reason.weight for reason in self.why), default=0)


@dataclass(frozen=True, slots=True)
class Change:
    """How provisions answer each other: tuples of ids, since one may become several and several one.

    The before text is ``Provision.words`` of each provision, joined by a space; so is the after text. ``sentences``
    is filled when the paragraph was compared sentence by sentence. ``why`` has the heaviest reason first.
    """

    kind: ChangeKind
    before: tuple[str, ...]
    after: tuple[str, ...]
    hunks: tuple[Hunk, ...]
    topics_added: tuple[str, ...] = ()
    topics_dropped: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    why: tuple[Reason, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The kinds of change that it holds, the heaviest first, and what else its hunks say; each once."""
        told = (reason for hunk in self.hunks for reason in hunk.reasons)
        return tuple(dict.fromkeys((*(reason.kind for reason in self.why), *told)))

    @property
    def weight(self) -> int:
        """The weight of its heaviest reason: 3 weighty, 2 of substance, 1 light, 0 where nothing has changed."""
        return max((reason.weight for reason in self.why), default=0)

    @property
    def leading(self) -> str:
        """The kind that weighs most; empty where nothing has changed."""
        return self.why[0].kind if self.why else ""


@dataclass(frozen=True, slots=True)
class Carried:
    """A sentence that went from one provision to another.

    ``before`` are the ids of the change that it left, ``left`` its (start, end) in that change's before text; ``after``
    and ``came`` are the like of the change that it came to. Both changes say "moved" of it.
    """

    before: tuple[str, ...]
    left: tuple[int, int]
    after: tuple[str, ...]
    came: tuple[int, int]
    hunks: tuple[Hunk, ...]
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes between two instruments, in the order of the document; provisions that were kept included.

    ``carried`` are the sentences that went from one provision to another.
    """

    changes: tuple[Change, ...]
    carried: tuple[Carried, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind that occurs."""
        counts: dict[str, int] = {}
        for change in self.changes:
            counts[change.kind] = counts.get(change.kind, 0) + 1
        return counts

    @property
    def weighed(self) -> dict[str, int]:
        """How many changes each kind leads, the weightiest first; what does not weigh is not counted."""
        counts: dict[str, int] = {}
        for change in sorted(self.changes, key=lambda change: -change.weight):
            if change.weight:
                counts[change.leading] = counts.get(change.leading, 0) + 1
        return counts
