"""What the library has for the provision that is current: the closest precedents first, then other wordings."""

from dataclasses import dataclass

from app.comparing.compare import compare_texts
from app.jobs import drafting
from app.jobs.comparing import Departure
from app.library.store import Library
from app.library.values import Clause, Hit
from app.model.comparison import Hunk
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision, TopicSpan

_MOST = 8
_WITHOUT = {Kind.TITLE, Kind.SIGNATURE}
"""What follows from the answers alone: nobody looks for a precedent of it."""


@dataclass(frozen=True, slots=True)
class Option:
    """A clause that could stand here; ``likeness`` from 0 to 1, None for another wording of the topic.

    ``hunks`` lead from its words to the draft's.
    """

    clause: Clause
    likeness: float | None
    hunks: tuple[Hunk, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """The words that are current: a provision, or the passage of one topic in it; offsets into its text."""

    provision: Provision
    start: int
    end: int
    topic: str = ""

    @property
    def text(self) -> str:
        """The words."""
        return self.provision.text.plain[self.start : self.end]

    @property
    def whole(self) -> bool:
        """Whether these are all the provision's words."""
        return (self.start, self.end) == (0, len(self.provision.text.plain))


def spot_at(provision: Provision, offset: int) -> Spot:
    """Return the passage at ``offset``: where a provision holds several topics, the one of that sentence."""
    if len(provision.topic_names) > 1:
        here = [span for span in provision.topics if span.start <= offset <= span.end and span.end > span.start]
        if here:
            span: TopicSpan = min(here, key=lambda span: span.end - span.start)
            return Spot(provision, span.start, span.end, span.topic)
    topic = provision.topic_names[0] if provision.topic_names else ""
    return Spot(provision, 0, len(provision.text.plain), topic)


def same_place(before: Spot, provision: Provision, offset: int) -> int:
    """Return where the caret goes when a provision's words changed: the passage of the same topic, wherever it is."""
    spans = [span for span in provision.topics if span.topic == before.topic and span.end > span.start]
    inside = any(span.start <= offset < span.end for span in spans)
    return offset if inside or not spans else spans[0].start


def options(
    library: Library, instrument: Instrument, spot: Spot, departure: Departure | None, choosable: tuple[str, ...]
) -> tuple[Option, ...]:
    """Return the clauses that could stand at a spot: what is near, likest first, then other wordings of its topic.

    Those others only where a clause may be taken from the library: elsewhere they would be no precedent.
    """
    if not spot.text.strip() or spot.provision.kind in _WITHOUT:
        return ()
    if spot.whole and departure is not None:
        hits: tuple[Hit, ...] = departure.hits
    else:
        hits = library.nearest(spot.text, exclude=instrument.id)
    found = [_option(library, instrument, spot, hit.clause, hit.score) for hit in hits]
    known = {option.clause.text for option in found}
    if spot.topic in choosable:
        for clause in drafting.wordings(library, spot.topic):
            if clause.text not in known and len(found) < _MOST:
                known.add(clause.text)
                found.append(_option(library, instrument, spot, clause, None))
    return tuple(found)


def closest_instrument(departures: tuple[Departure, ...]) -> str:
    """Return the id of the instrument that most of a draft is close to; empty when nothing is near."""
    scores: dict[str, float] = {}
    for departure in departures:
        best: dict[str, float] = {}
        for hit in departure.hits:
            best[hit.clause.instrument_id] = max(best.get(hit.clause.instrument_id, 0.0), hit.score)
        for instrument_id, score in best.items():
            scores[instrument_id] = scores.get(instrument_id, 0.0) + score
    return max(scores, key=lambda known: scores[known], default="")


def usable_topic(clause: Clause, spot: Spot, choosable: tuple[str, ...]) -> str:
    """Return the topic under which a clause can take the place of a spot's words; empty when it cannot."""
    wanted = [spot.topic, *clause.topics] if spot.topic in clause.topics else list(clause.topics)
    return next((topic for topic in wanted if topic in choosable), "")


def _option(library: Library, instrument: Instrument, spot: Spot, clause: Clause, likeness: float | None) -> Option:
    theirs = library.instrument(clause.instrument_id).particulars
    hunks = compare_texts(clause.text, spot.text, theirs, instrument.particulars)
    return Option(clause, likeness, tuple(hunks))
