"""Many at once: what several instruments say on one topic, and which instruments are of one family."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.comparing.families import family
from app.comparing.table import topic_table
from app.jobs.reported import of_family
from app.library.store import Library
from app.library.values import Entry, Filter
from app.model.instrument import Instrument
from app.model.reported import Reported
from app.model.table import TopicTable
from app.progress import Progress, quiet

_NO_DATE = date.max  # what was not signed stands last


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table with the instruments of its columns, in their order.

    ``reported`` are of their family without a signed text: they have a name, and no words.
    """

    table: TopicTable
    instruments: tuple[Instrument, ...]
    reported: tuple[Reported, ...] = ()


def tabulate(
    library: Library, topic: str, ids: Sequence[str] = (), against: str = "", progress: Progress = quiet
) -> Tabled:
    """Return the table of ``topic`` for these instruments of the library, oldest first.

    Where none is named, for all that speak of it. ``against`` is the id of the instrument that the others are held
    against, the newest where it is empty or not among them. Raises KeyError for an id that is not there.
    """
    wanted = ids or tuple(dict.fromkeys(clause.instrument_id for clause in library.clauses(Filter(topics=(topic,)))))
    instruments = []
    for done, each in enumerate(wanted):
        progress(done, len(wanted), each)
        instruments.append(library.instrument(each))
    found = table_of(topic, instruments, against)
    return replace(found, reported=of_family(library, [it.particulars.title for it in instruments]))


def table_of(topic: str, instruments: Sequence[Instrument], against: str = "") -> Tabled:
    """Return the table of ``topic`` for instruments at hand, oldest first; ``against`` as in ``tabulate``."""
    if not instruments:
        return Tabled(TopicTable(topic, (), 0, ()), ())
    ordered = tuple(sorted(instruments, key=lambda it: it.particulars.signed_on or _NO_DATE))
    signed = [at for at, it in enumerate(ordered) if it.particulars.signed_on]
    chosen = next((at for at, it in enumerate(ordered) if it.id == against), max(signed, default=len(ordered) - 1))
    return Tabled(topic_table(topic, ordered, chosen), ordered)


def family_of(library: Library, instrument_id: str) -> tuple[Entry, ...]:
    """Return the instruments of one programme with several countries, oldest first: those on this one's subject."""
    entries = library.instruments()
    mine = next(at for at, entry in enumerate(entries) if entry.id == instrument_id)
    found = family([(entry.short_title, entry.instrument_type) for entry in entries], mine)
    return tuple(sorted((entries[at] for at in found), key=lambda entry: entry.signed_on or _NO_DATE))
