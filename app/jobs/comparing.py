"""Compare two instruments, or one with the precedents of each of its clauses."""

from app.comparing.remembered import compared
from app.comparing.weightrules import kind_names
from app.jobs.departures import Departure as Departure  # noqa: PLC0414 - who compares with precedents takes it from here
from app.jobs.departures import Ground, looked_up
from app.language.folding import fold
from app.library.store import Library
from app.model.comparison import Comparison
from app.model.instrument import Instrument
from app.progress import Progress, quiet


def compare_instruments(before: Instrument, after: Instrument, progress: Progress = quiet) -> Comparison:
    """Return how the provisions of two instruments answer each other."""
    progress(0, 1, "")
    return compared(before, after)


def said(comparison: Comparison) -> str:
    """Say in a sentence how many changes there are, and what leads them."""
    counted = comparison.weighed
    total = sum(counted.values())
    if not total:
        return "No changes. The order of names is not counted."
    names = kind_names()
    parts = ", ".join(f"{count} {names[kind][count > 1]}" for kind, count in counted.items())
    return f"{total} change{'s' if total > 1 else ''}: {parts}. The order of names is not counted."


def compare_with_precedents(
    library: Library, instrument: Instrument, top: int = 5, progress: Progress = quiet
) -> tuple[Departure, ...]:
    """Return each provision's closest precedents, ``top`` at most, the instrument itself left out.

    A provision is looked up as the library keeps it: by its sentences where they hold several topics. There is no hit
    where nothing is near.
    """
    ground = Ground(instrument.particulars, stored_as(library, instrument))
    provisions = [each for version in instrument.versions for each in version.provisions]
    found: list[Departure] = []
    for done, provision in enumerate(provisions):
        progress(done, len(provisions), provision.label)
        departure = looked_up(library, ground, provision, top)
        found += [departure] if departure else []
    return tuple(found)


def stored_as(library: Library, instrument: Instrument) -> str:
    """Return the id under which the library holds an instrument that may have been read from a file again."""
    known = instrument.particulars
    same = (fold(known.title), known.signed_on)
    entries = library.instruments()
    if any(entry.id == instrument.id for entry in entries):
        return instrument.id
    return next((entry.id for entry in entries if (fold(entry.title), entry.signed_on) == same), instrument.id)
