"""The proof of a combined file: nothing of BASE is lost, and of each copy stands there what it says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from app.redlining.canon import Canon, canon
from app.redlining.combine_desk import Desk
from app.redlining.proof_differences import Difference, compared
from app.redlining.proof_marks import broken
from app.redlining.proof_untracked import lost, not_tracked
from app.redlining.resolve import resolve_part, tracked
from app.redlining.resolve_package import parsed, unpacked
from app.word.xml import Element, W

Parts = Mapping[str, bytes]
Settle = Callable[[Element], None]


@dataclass(frozen=True, slots=True)
class Text:
    """A file that can be settled in several ways."""

    parts: Parts
    trees: Mapping[str, Element]
    known: dict[Settle, Canon] = field(default_factory=dict)

    def settled(self, settle: Settle) -> Canon:
        """Return what it says once its marks are settled; with all accepted or rejected it is read once."""
        if settle not in (accepted, rejected):
            return self._read(settle)
        if settle not in self.known:
            self.known[settle] = self._read(settle)
        return self.known[settle]

    def _read(self, settle: Settle) -> Canon:
        trees = {name: deepcopy(root) for name, root in self.trees.items()}
        for root in trees.values():
            settle(root)
        return canon(self.parts, trees)


def text_of(data: bytes) -> Text:
    """Return a file whose marked parts are parsed; raise UnreadableFile when it is damaged."""
    parts = unpacked(data)
    roots = {name: parsed(part, name) for name, part in parts.items() if name.endswith(".xml") and tracked(part)}
    return Text(parts, {name: root for name, root in roots.items() if str(root.tag).startswith(f"{{{W}}}")})


def rejected(root: Element) -> None:
    """Reject all."""
    resolve_part(root, "rejected")


def accepted(root: Element) -> None:
    """Accept all."""
    resolve_part(root, "accepted")


def silent_differences(base: Canon, copy: Canon) -> tuple[Difference, ...]:
    """Return how a copy differs from BASE with all rejected."""
    return tuple(compared(base, copy, (base, copy), "rejected"))


def not_brought(base: Canon, copy: Canon, out: Canon) -> tuple[str, ...]:
    """Return what of a copy Word has no mark for, and is not in the combined file either; all with all rejected."""
    there = replace(base, comments=base.comments | out.comments, bookmarks=base.bookmarks | out.bookmarks)
    return tuple(
        said
        for said in not_tracked(there, copy)
        if said in not_tracked(base, copy) or not said.startswith(("comment removed", "bookmark removed"))
    )


def prove_base(base: Text, out: Text, copies: Sequence[Canon] = ()) -> Iterator[Difference]:
    """Yield what BASE says with all rejected and the combined file does not; and marks that are not whole.

    In a row that one took out there may stand words that another put in: rows need not be marked in all that they hold.
    Comments and bookmarks may be those of the copies too.
    """
    yield from broken(out.trees, lambda _: False)
    one, other = base.settled(rejected), out.settled(rejected)
    yield from compared(one, other, (one, other), "rejected")
    comments = one.comments.union(*(each.comments for each in copies))
    bookmarks = one.bookmarks.union(*(each.bookmarks for each in copies))
    yield from lost(other, one, replace(one, comments=comments, bookmarks=bookmarks))


def prove_copy(desk: Desk, copy: int, theirs: Text, out: Text) -> Iterator[Difference]:
    """Yield where the marks from one copy, accepted alone, do not give what it says with all accepted."""

    def settle(root: Element) -> None:
        resolve_part(root, "rejected", lambda mark: not desk.is_of(mark, copy))
        resolve_part(root, "accepted")

    one, other = theirs.settled(accepted), out.settled(settle)
    yield from compared(one, other, (one, other), "accepted")
