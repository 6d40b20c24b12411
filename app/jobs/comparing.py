"""Compare two instruments, or one with the precedents of each of its clauses."""

from dataclasses import dataclass

from app.comparing.compare import compare, compare_texts
from app.library.store import Library
from app.library.values import Hit
from app.model.comparison import Comparison, Hunk
from app.model.instrument import Instrument
from app.model.provision import Kind
from app.progress import Progress, quiet

_WITHOUT_PRECEDENT = frozenset({Kind.TITLE, Kind.SIGNATURE, Kind.TABLE, Kind.ROW, Kind.CELL})


@dataclass(frozen=True, slots=True)
class Departure:
    """A provision beside its closest precedents, best first; ``hunks`` lead from the first one's words to its own."""

    provision_id: str
    hits: tuple[Hit, ...]
    hunks: tuple[Hunk, ...]


def compare_instruments(before: Instrument, after: Instrument, progress: Progress = quiet) -> Comparison:
    """Return how the provisions of two instruments answer each other."""
    progress(0, 1, "")
    return compare(before, after)


def compare_with_precedents(
    library: Library, instrument: Instrument, top: int = 5, progress: Progress = quiet
) -> tuple[Departure, ...]:
    """Return each provision's closest precedents, the instrument itself left out; no hit where nothing is near."""
    wanted = [p for p in instrument.provisions if p.text.plain and p.kind not in _WITHOUT_PRECEDENT]
    departures = []
    for done, provision in enumerate(wanted):
        progress(done, len(wanted), provision.label)
        hits = library.nearest(provision.text.plain, exclude=instrument.id, top=top)
        hunks: tuple[Hunk, ...] = ()
        if hits:
            theirs = library.instrument(hits[0].clause.instrument_id).particulars
            hunks = compare_texts(hits[0].clause.text, provision.text.plain, theirs, instrument.particulars)
        departures.append(Departure(provision.id, hits, hunks))
    return tuple(departures)
