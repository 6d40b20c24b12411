"""Comments and bookmarks that are new in a copy: they come to the words in BASE that they stand on in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.redlining.combine_atoms import Atom
from app.redlining.likeness import fingerprint
from app.redlining.names import ANCHORS, ID, NAME, PPR, P, R
from app.word.xml import Element, tag_of, w

CARRIED = "carried-over"
"""What is written beside the ends of a new comment or bookmark of a copy, in memory."""
COMMENTS = frozenset({w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")})
BOOKMARKS = frozenset({w("bookmarkStart"), w("bookmarkEnd")})
STARTS = frozenset({w("commentRangeStart"), w("bookmarkStart")})
REFERENCE = w("commentReference")
_MOVES = "_GoBack"


@dataclass(frozen=True, slots=True)
class Carried:
    """An end of a comment or bookmark of a copy (its number), on its way to a place in BASE."""

    copy: int
    atom: Atom

    @property
    def begins(self) -> bool:
        """Tell whether it is a beginning."""
        return not isinstance(self.atom.what, str) and self.atom.what.tag in STARTS

    @property
    def key(self) -> tuple[int, bool, str]:
        """Return what its ends have in common."""
        what = self.atom.what
        assert not isinstance(what, str)  # noqa: S101 (it is an element)
        return self.copy, what.tag in BOOKMARKS, what.get(ID, "")


Bound = tuple[Carried, tuple[Atom, ...], bool]
"""An end, the words that it is to begin before, or to end behind; and whether it stands before them."""


def bound(copy: int, atoms: Sequence[Atom]) -> Iterator[Bound]:
    """Yield the ends of new comments and bookmarks among what a copy says, each with the words that it is on."""
    ends = [
        (at, Carried(copy, atom))
        for at, atom in enumerate(atoms)
        if atom.kind == "anchor" and not isinstance(atom.what, str) and CARRIED in atom.what.attrib
    ]
    opened = {each.key: at for at, each in ends if each.begins}
    closed = {each.key: at for at, each in reversed(ends) if not each.begins}
    for at, each in ends:
        end = closed.get(each.key, len(atoms) if each.begins else at)
        words = [atom for atom in atoms[opened.get(each.key, 0) : end] if atom.kind not in {"anchor", "table"}]
        if not each.begins:
            words = [atom for atom in words if atom.kind != "end"]
        following = next((atom for atom in atoms[at:] if atom.kind not in {"anchor", "table"}), None)
        if words:
            yield each, tuple(words), each.begins
        elif following is not None:
            yield each, (following,), True


def names_of_bookmarks(roots: Iterable[Element]) -> set[str]:
    """Return the names of all bookmarks but the one that says where somebody stopped."""
    found = {each.get(NAME, "") for root in roots for each in root.iter(w("bookmarkStart"))}
    return found - {_MOVES}


def note_anchors(roots: Iterable[Element], comments: AbstractSet[str], names: AbstractSet[str]) -> None:
    """Write beside the ends of new comments (by their ids) and bookmarks (by names) that they are to be carried over.

    What stands between paragraphs comes into the paragraph that it begins or ends with.
    """
    for root in roots:
        held: set[str] = set()
        for anchor in list(root.iter(*COMMENTS, *BOOKMARKS)):
            identity = anchor.get(ID, "")
            if anchor.tag == w("bookmarkStart") and anchor.get(NAME, "") in names and not anchor.get(w("colFirst")):
                held.add(identity)
            if identity in (held if anchor.tag in BOOKMARKS else comments):
                anchor.set(CARRIED, "yes")
                _into_paragraph(anchor)


def _into_paragraph(anchor: Element) -> None:
    if next(anchor.iterancestors(P), None) is not None:
        return
    begins = anchor.tag in STARTS
    near = _beside(anchor, begins=begins)
    found = next((paragraph for each in near for paragraph in _paragraphs(each, begins=begins)), None)
    if found is None:
        return
    if begins:
        found.insert(1 if len(found) and found[0].tag == PPR else 0, anchor)
    else:
        found.append(anchor)


def _beside(anchor: Element, *, begins: bool) -> Iterator[Element]:
    """Yield what follows an anchor in the text, or what stands before it, the nearest first."""
    here: Element | None = anchor
    while here is not None:
        yield from here.itersiblings(preceding=not begins)
        here = here.getparent()


def _paragraphs(element: Element, *, begins: bool) -> list[Element]:
    found = list(element.iter(P))
    return found if begins else found[::-1]


def carries(element: Element) -> bool:
    """Tell whether ends of new comments or bookmarks stand in something."""
    return any(CARRIED in each.attrib for each in element.iter(*ANCHORS))


def alike(one: Element, others: Mapping[int, Element]) -> bool:
    """Tell whether all say the same as something in BASE, and nothing new is said of them."""
    said = fingerprint(one)
    return all(fingerprint(other) == said and not carries(other) for other in others.values())


def settle_carried(roots: Iterable[Element], comments: AbstractSet[str], bookmarks: AbstractSet[str]) -> set[str]:
    """Take away what has lost an end on its way; return the ids of comments to which nothing refers any more."""
    ends: dict[tuple[bool, str], list[Element]] = {}
    for root in roots:
        for anchor in root.iter(*COMMENTS, *BOOKMARKS):
            named = anchor.tag in BOOKMARKS
            if anchor.get(ID, "") in (bookmarks if named else comments):
                ends.setdefault((named, anchor.get(ID, "")), []).append(anchor)
    lost = set(comments)
    for (named, identity), anchors in ends.items():
        tags = [tag_of(each) for each in anchors]
        referred = "commentReference" in tags
        whole = sum(each.endswith("Start") for each in tags) == sum(each.endswith("End") for each in tags) == 1
        lost -= {identity} if referred and not named else set()
        for anchor in anchors:
            if (not whole and (anchor.tag != REFERENCE)) or not (named or referred):
                _drop(anchor)
    return lost


def _drop(anchor: Element) -> None:
    above = anchor.getparent()
    if above is not None:
        above.remove(anchor)
        if above.tag == R and not any(each for each in above if tag_of(each) != "rPr"):
            outer = above.getparent()
            if outer is not None:
                outer.remove(above)
