"""The proof of a redline: rejecting all gives the text before, accepting all the text after, nothing else differs."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass

from app.redlining.canon import Canon, canon
from app.redlining.proof_differences import Difference, compared
from app.redlining.proof_marks import broken, theirs
from app.redlining.proof_untracked import dropped, lost, not_tracked
from app.redlining.resolve import Choice, Mine, resolve_part, tracked
from app.redlining.resolve_package import parsed, unpacked
from app.word.xml import Element, W

__all__ = ["Difference", "Proof", "prove", "prove_parts"]

Parts = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of it: ``differences`` that must not be, and what Word has no mark for, in words, that did change."""

    ok: bool
    differences: tuple[Difference, ...]
    not_tracked: tuple[str, ...]


def prove(before: bytes, after: bytes, out: bytes, *, mine: Mine | None = None, words_only: bool = False) -> Proof:
    """Hold a redline against the two files that it was made from, neither of which may hold tracked changes.

    With ``mine``, which says which marks are the redline's own, ``before`` may hold others that stay: then rejecting
    ours must give ``before`` back with theirs, whichever way theirs are settled, and accepting all must give ``after``.
    ``words_only`` asks of the accepted text only words and structure, for its formatting is that of ``before``.
    Raises UnreadableFile when a package is damaged.
    """
    return prove_parts(unpacked(before), unpacked(after), unpacked(out), mine=mine, words_only=words_only)


def prove_parts(
    before: Parts, after: Parts, out: Parts, *, mine: Mine | None = None, words_only: bool = False
) -> Proof:
    """Prove as ``prove`` does, of packages that are unpacked already."""
    read: dict[bytes, Element] = {}
    old, new, marked = _Marked(before, read), _Marked(after, read), _Marked(out, read)
    right = new.canon()
    left, rejected = _rejections(old, marked, mine)[0]
    accepted = marked.canon(lambda root: resolve_part(root, "accepted"))
    differences = [*broken(marked.trees, mine), *compared(left, rejected, (left, right), "rejected")]
    differences.extend(lost(rejected, left, right))
    if words_only:
        goal = new.canon(wording=True)
        said = marked.canon(lambda root: resolve_part(root, "accepted"), wording=True)
        differences.extend(compared(goal, said, (left, goal), "accepted"))
    else:
        differences.extend(compared(right, accepted, (left, right), "accepted"))
        differences.extend(lost(accepted, left, right, accepted=True))
    if mine is not None:
        other_left, other = _rejections(old, marked, mine)[1]
        differences.extend(compared(other_left, other, (other_left, right), "rejected"))
        differences.extend(theirs(old.trees, marked.trees, mine))
    untracked = () if words_only else (*not_tracked(left, right), *dropped(accepted, left, right))
    return Proof(not differences, tuple(dict.fromkeys(differences)), untracked)


class _Marked:
    """A file whose marked parts are parsed once and settled in copies."""

    def __init__(self, parts: Parts, read: dict[bytes, Element]) -> None:
        self._parts, self._read = parts, read
        self.trees = {
            name: parsed(data, name) for name, data in parts.items() if name.endswith(".xml") and tracked(data)
        }

    def canon(self, settle: Callable[[Element], None] | None = None, *, wording: bool = False) -> Canon:
        """Return what the file says once its marks are settled, or with them."""
        trees = {name: deepcopy(root) for name, root in self.trees.items() if str(root.tag).startswith(f"{{{W}}}")}
        for root in trees.values():
            if settle is not None:
                settle(root)
        return canon(self._parts, trees, wording=wording, read=self._read)


def _rejections(old: _Marked, marked: _Marked, mine: Mine | None) -> list[tuple[Canon, Canon]]:
    """Return what rejecting our marks must give and gives; with theirs, once for each way of settling them."""
    if mine is None:
        return [(old.canon(), marked.canon(lambda root: resolve_part(root, "rejected")))]
    return [(old.canon(_way(choice, None)), marked.canon(_way(choice, mine))) for choice in ("accepted", "rejected")]


def _way(choice: Choice, mine: Mine | None) -> Callable[[Element], None]:
    def settle(root: Element) -> None:
        if mine is not None:
            resolve_part(root, "rejected", mine)
        resolve_part(root, choice)

    return settle
