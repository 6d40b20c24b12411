"""Compare two instruments, or one with the precedents of each of its clauses."""

from dataclasses import dataclass

from app.comparing.compare import compare, compare_texts
from app.comparing.weightrules import kind_names
from app.language.folding import fold
from app.library.clauses import Derived, derive, own_names
from app.library.store import Library
from app.library.values import Hit
from app.model.comparison import Comparison, Hunk, Reason
from app.model.instrument import Instrument
from app.model.provision import Kind
from app.progress import Progress, quiet

_WITHOUT_PRECEDENT = frozenset({Kind.TITLE, Kind.SIGNATURE, Kind.TABLE, Kind.ROW, Kind.CELL})


@dataclass(frozen=True, slots=True)
class Departure:
    """A provision beside its closest precedents, likest first.

    ``hunks`` lead from the closest wording to its own; where its sentences are clauses of their own, from each one's
    closest wording, one after the other. ``why`` says what weighs in them, the heaviest first.
    """

    provision_id: str
    hits: tuple[Hit, ...]
    hunks: tuple[Hunk, ...]
    why: tuple[Reason, ...] = ()

    @property
    def weight(self) -> int:
        """The weight of its heaviest reason: 3 weighty, 2 of substance, 1 light, 0 where nothing differs or is near."""
        return max((reason.weight for reason in self.why), default=0)


def compare_instruments(before: Instrument, after: Instrument, progress: Progress = quiet) -> Comparison:
    """Return how the provisions of two instruments answer each other."""
    progress(0, 1, "")
    return compare(before, after)


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
    clauses = [clause for clause in derive(instrument) if clause.kind not in _WITHOUT_PRECEDENT and clause.text]
    names = own_names(instrument.particulars)
    itself = _stored(library, instrument)
    near: dict[str, list[tuple[Derived, tuple[Hit, ...]]]] = {}
    for done, clause in enumerate(clauses):
        progress(done, len(clauses), clause.label)
        hits = library.nearest(clause.text, exclude=itself, top=top, names=names)
        near.setdefault(clause.provision, []).append((clause, hits))
    return tuple(_departure(library, instrument, at, found, top) for at, found in near.items())


def _stored(library: Library, instrument: Instrument) -> str:
    """Return the id under which the library holds an instrument that may have been read from a file again."""
    known = instrument.particulars
    same = (fold(known.title), known.signed_on)
    entries = library.instruments()
    if any(entry.id == instrument.id for entry in entries):
        return instrument.id
    return next((entry.id for entry in entries if (fold(entry.title), entry.signed_on) == same), instrument.id)


def _departure(
    library: Library, instrument: Instrument, provision: str, near: list[tuple[Derived, tuple[Hit, ...]]], top: int
) -> Departure:
    hunks: list[Hunk] = []
    for clause, hits in near:
        if hits:
            theirs = library.instrument(hits[0].clause.instrument_id).particulars
            hunks += compare_texts(hits[0].clause.text, clause.text, theirs, instrument.particulars)
        elif len(near) > 1:
            hunks.append(Hunk("insert", "", clause.text))
    best: dict[str, Hit] = {}
    for hit in sorted((hit for _, hits in near for hit in hits), key=lambda hit: -hit.score):
        best.setdefault(hit.clause.id, hit)
    found = tuple(best.values())[:top]
    return Departure(provision, found, tuple(hunks) if found else ())
