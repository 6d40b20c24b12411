"""What the marks of one file change, each with who proposed it and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.comparing.compare import compare
from app.errors import NoMarks
from app.jobs.importing import read
from app.model.comparison import Change, Comparison
from app.model.instrument import Instrument
from app.model.proposals import Proposal, Stamp
from app.progress import Progress, quiet
from app.word.changes import Changes
from app.worker import Worker

_BOTH: tuple[Changes, Changes] = ("negotiated", "accepted")
_LEAST = 3  # words by which a new provision is known in what is proposed


@dataclass(frozen=True, slots=True)
class Negotiated:
    """A comparison of a text with all its marks rejected (``before``) and accepted (``after``).

    ``by`` says for each change, in their order, who proposed it and when; nobody where the marks do not tell.
    """

    before: Instrument
    after: Instrument
    comparison: Comparison
    by: tuple[tuple[Stamp, ...], ...]


def compare_marks(negotiated: Instrument, accepted: Instrument, progress: Progress = quiet) -> Negotiated:
    """Compare a text read as negotiated with the same file read as accepted; raise NoMarks where it holds none."""
    if not negotiated.proposals:
        raise NoMarks(negotiated.particulars.title)
    progress(0, 1, negotiated.particulars.title)
    before = replace(negotiated, proposals=())
    comparison = compare(before, accepted)
    words = {provision.id: provision.words for provision in accepted.provisions}
    by = tuple(_stamps(change, negotiated.proposals, words) for change in comparison.changes)
    return Negotiated(before, accepted, comparison, by)


def marks_of_file(path: Path, progress: Progress = quiet, *, worker: Worker | None = None) -> Negotiated:
    """Read a Word file and compare what its marks make of it.

    Raises what reading raises, and NoMarks.
    """
    readings = [read(path, progress, changes=changes, worker=worker) for changes in _BOTH]
    if not readings[0].instrument.proposals:
        raise NoMarks(path.name)
    return compare_marks(readings[0].instrument, readings[1].instrument, progress)


def _stamps(change: Change, proposals: Sequence[Proposal], words: dict[str, str]) -> tuple[Stamp, ...]:
    if change.kind == "kept":
        return ()
    told = [each.stamp for each in proposals if each.provision in change.before]
    told += [stamp for each in change.after for stamp in _of_new(words[each], proposals) if not change.before]
    return tuple(dict.fromkeys(told))


def _of_new(text: str, proposals: Iterable[Proposal]) -> Iterable[Stamp]:
    """Yield who proposed a provision that is new: in what they put in stand its words."""
    wanted = text.split()
    for each in proposals:
        lines = [line.split() for line in each.new.split("\n")]
        if any(line and _held(line, wanted) for line in lines):
            yield each.stamp


def _held(line: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether a line has the words of a provision, with its label or without."""
    least = min(_LEAST, len(wanted))
    return bool(least) and list(wanted[-least:]) == list(line[-least:])
