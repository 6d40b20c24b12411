"""Topics of provisions: what their sentences are about, the headings and stems above them counted as hints."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.language import topics
from app.model.provision import Kind, Provision, TopicSpan

_KNOWN = {"en", "ja"}
_ITEMS = {Kind.ITEM, Kind.SUBITEM}
_TOPICAL = {Kind.SECTION, Kind.SUBHEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.SIGNING, Kind.SIGNATURE}


@dataclass(slots=True)
class _Above:
    """What stands above a provision: those that hold it, the last that is no item, and the last at each level."""

    holders: list[Provision] = field(default_factory=list)
    stem: Provision | None = None
    made: list[Provision] = field(default_factory=list)
    last: dict[int, int] = field(default_factory=dict)
    stems: dict[int, int] = field(default_factory=dict)

    def take(self, provision: Provision) -> None:
        """Take in the next provision."""
        while self.holders and self.holders[-1].level >= provision.level:
            self.holders.pop()
        self.holders.append(provision)
        if provision.kind not in _ITEMS:
            self.stem = provision
            self.stems[provision.level] = len(self.made)
        self.last[provision.level] = len(self.made)
        self.made.append(provision)


def with_topics(provisions: Sequence[Provision], language: str = "en") -> tuple[Provision, ...]:
    """Return the provisions with the topics of their sentences; without any where the language's wording is not known.

    The headings above count as a hint; an item whose own words say nothing is about what its stem is about.
    """
    above = _Above()
    if language not in _KNOWN:
        return tuple(provisions)
    for provision in provisions:
        spans: tuple[TopicSpan, ...] = ()
        if provision.kind in _TOPICAL and provision.text.plain and not _limb(above, provision):
            spans = topics.topics_of(provision.text.plain, _headings(above, provision), provision.kind.value)
        if not spans and provision.kind in _ITEMS and provision.text.plain:
            spans = tuple(TopicSpan(topic, 0, len(provision.text.plain)) for topic in _stem_topics(above, provision))
        above.take(replace(provision, topics=spans))
    return tuple(above.made)


def _limb(above: _Above, provision: Provision) -> bool:
    """Whether an item is a limb of a recital, which has no topic either."""
    return provision.kind in _ITEMS and above.stem is not None and above.stem.kind is Kind.RECITAL


def _headings(above: _Above, provision: Provision) -> str:
    """Return the headings a provision stands under, outermost first, its own last."""
    held = [each for each in above.holders if each.level < provision.level]
    return " / ".join(each.heading.plain for each in (*held, provision) if each.heading)


def _stem_topics(above: _Above, item: Provision) -> tuple[str, ...]:
    """Return the last topic of the paragraph that an item hangs on: the one that holds it, or the stem beside it."""
    holders = [at for level, at in above.last.items() if level < item.level]
    beside = [at for level, at in above.stems.items() if level <= item.level]
    nearest = max((*holders, *beside), default=None)
    return above.made[nearest].topic_names[-1:] if nearest is not None else ()
