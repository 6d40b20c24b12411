"""The two texts of a comparison, prepared: who holds whom, what is compared, and how like two provisions are."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.language.folding import fold
from app.language.likeness import Likeness, Vector, cosine
from app.model.provision import Kind, Provision, Provisions

_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.NOTE})
_HOLDERS = frozenset({Kind.SECTION, Kind.ANNEX, Kind.SUBHEADING})
_LISTED = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.SUBHEADING})
FUNCTIONAL = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.LINK, Kind.CLOSING, Kind.SIGNING})
_TOPIC, _PLACE, _ENDS, _STEM = 0.25, 0.05, 0.05, 0.1
_HEADING, _SAME_HEADING = 0.5, 0.3


Unnamed = Callable[[str], str]


def group_of(provision: Provision) -> str:
    """Return what a provision can be answered by: running text, something that holds it, or its own kind alone."""
    if provision.kind in _BODY:
        return "body"
    return "holder" if provision.kind in _HOLDERS else provision.kind.value


@dataclass(frozen=True)
class Side:
    """One of the two texts, each list by index: its words, keys, parents (-1 at the top), and children by parent."""

    provisions: Provisions
    words: Sequence[str]
    groups: Sequence[str]
    keys: Sequence[str]
    parents: Sequence[int]
    children: Mapping[int, Sequence[int]]
    ends: Sequence[int]
    sizes: Sequence[int]
    topics: Sequence[frozenset[str]]
    common: Counter[str] = field(default_factory=Counter)

    def is_stem(self, at: int) -> bool:
        """Tell whether a provision is the paragraph above a list, with which its section opens."""
        follows = at + 1 < len(self.provisions) and self.provisions[at + 1].kind in _LISTED
        first = self.parents[at] == at - 1
        return first and follows and self.provisions[at].kind is Kind.PARAGRAPH


def side_of(provisions: Provisions) -> Side:
    """Prepare one text."""
    parents, children, ends = _tree(provisions)
    words = [provision.words for provision in provisions]
    groups = [group_of(provision) for provision in provisions]
    topics = [frozenset(provision.topic_names) for provision in provisions]
    return Side(
        provisions,
        words,
        groups,
        [f"{group}\0{fold(text)}" for group, text in zip(groups, words, strict=True)],
        parents,
        children,
        ends,
        [len(text.split()) for text in words],
        [frozenset[str]().union(*topics[at : ends[at]]) for at in range(len(provisions))],
        Counter(topic for at, found in enumerate(topics) if groups[at] == "body" for topic in found),
    )


def _tree(provisions: Provisions) -> tuple[list[int], dict[int, list[int]], list[int]]:
    parents: list[int] = []
    children: dict[int, list[int]] = {-1: []}
    ends = [len(provisions)] * len(provisions)
    path: list[int] = []
    for at, provision in enumerate(provisions):
        while path and provisions[path[-1]].level >= provision.level:
            ends[path.pop()] = at
        parents.append(path[-1] if path else -1)
        children.setdefault(parents[-1], []).append(at)
        path.append(at)
    return parents, children, ends


class Scores:
    """How well two provisions answer each other: 0 not at all, 1 and more certainly."""

    def __init__(self, before: Side, after: Side, unnamed: tuple[Unnamed, Unnamed]) -> None:
        """Prepare; ``unnamed`` give a text of ``before`` or ``after`` without the names of sides.

        Whose name stands in a provision does not say which it answers: otherwise two provisions whose names were
        exchanged would pass for two that have changed places.
        """
        self._before, self._after = before, after
        self._unnamed = unnamed
        self._likeness = Likeness([*before.words, *after.words])
        self._vectors: dict[tuple[int, int], Vector] = {}
        self._whole: dict[tuple[int, int], Vector] = {}

    def likeness(self, one: int, other: int) -> float:
        """Return the likeness of two provisions' own words."""
        return cosine(self.vector(0, one), self.vector(1, other))

    def vector(self, which: int, at: int) -> Vector:
        """Return the vector of a provision of the text before (0) or after (1)."""
        if (which, at) not in self._vectors:
            text = (self._before, self._after)[which].words[at]
            self._vectors[which, at] = self._likeness.vector(self._unnamed[which](text) or text)
        return self._vectors[which, at]

    def alike(self, one: int, other: int) -> float:
        """Score two provisions free of where they stand."""
        if self._before.groups[one] != self._after.groups[other]:
            return 0.0
        if self._before.groups[one] == "holder":
            return self._holders(one, other)
        return self.likeness(one, other) + _TOPIC * self._shared_topics(one, other)

    def siblings(self, one: int, other: int) -> float:
        """Score two provisions below answering ones: their place among their siblings counts a little."""
        ours = self._before.children[self._before.parents[one]]
        theirs = self._after.children[self._after.parents[other]]
        place, its = ours.index(one), theirs.index(other)
        apart = abs(place / len(ours) - its / len(theirs))
        ends = (place == 0) == (its == 0) and (place == len(ours) - 1) == (its == len(theirs) - 1)
        at_end = ends and (place == 0 or place == len(ours) - 1)
        stems = _STEM if self._before.is_stem(one) and self._after.is_stem(other) else 0.0
        return self.alike(one, other) + _PLACE * (1 - apart) + (_ENDS if at_end else 0.0) + stems

    def _holders(self, one: int, other: int) -> float:
        content = cosine(self._subtree(0, one), self._subtree(1, other))
        heading = self.likeness(one, other)
        ours, theirs = self._before.topics[one], self._after.topics[other]
        topics = len(ours & theirs) / len(ours | theirs) if ours or theirs else 0.0
        same = _SAME_HEADING if self._before.keys[one] == self._after.keys[other] and heading else 0.0
        return max(content, (1 - _HEADING) * content + _HEADING * heading) + _TOPIC * topics + same

    def _subtree(self, which: int, at: int) -> Vector:
        if (which, at) not in self._whole:
            side = (self._before, self._after)[which]
            self._whole[which, at] = self._likeness.joint(side.words[at : side.ends[at]])
        return self._whole[which, at]

    def _shared_topics(self, one: int, other: int) -> float:
        """Return how much the topics of two provisions tell: one that many provisions have tells little."""
        shared = self._before.topics[one] & self._after.topics[other]
        return max((1 / max(self._before.common[t], self._after.common[t], 1) for t in shared), default=0.0)
