"""What a comparison says."""

from dataclasses import dataclass
from typing import Literal

Op = Literal["equal", "delete", "insert", "replace"]
ChangeKind = Literal["kept", "reworded", "moved", "moved_reworded", "split", "merged", "added", "dropped"]


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of words on either side; the ``before`` strings of a change, joined, give its before text exactly.

    An ``equal`` hunk may differ in letters when its reason says so ("alternat": the order of the two names).
    Reasons: "alternat" (order of names, not a change), "role" (another side's name in the same role, between
    instruments with different sides), "name" (a side's name replaced by another's: the greatest weight).
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


@dataclass(frozen=True, slots=True)
class Change:
    """How provisions answer each other: tuples of ids, since one may become several and several one.

    The before text is ``Provision.words`` of each provision, joined by a space; so is the after text. ``sentences``
    is filled when the paragraph was compared sentence by sentence.
    """

    kind: ChangeKind
    before: tuple[str, ...]
    after: tuple[str, ...]
    hunks: tuple[Hunk, ...]
    topics_added: tuple[str, ...] = ()
    topics_dropped: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of its hunks, each once."""
        return tuple(dict.fromkeys(reason for hunk in self.hunks for reason in hunk.reasons))


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes between two instruments, in the order of the document; provisions that were kept included."""

    changes: tuple[Change, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind that occurs."""
        counts: dict[str, int] = {}
        for change in self.changes:
            counts[change.kind] = counts.get(change.kind, 0) + 1
        return counts
