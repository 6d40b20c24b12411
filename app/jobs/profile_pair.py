"""Two profiles beside each other: which provisions pass the one and fail the other, and by which words."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.checking.profiles import profile
from app.jobs.checking import check_draft, check_text
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.progress import Progress, quiet


@dataclass(frozen=True, slots=True)
class PairRow:
    """A provision that fails one of two profiles or both, and what is found in its wording by each."""

    provision: str
    first: tuple[Finding, ...] = ()
    second: tuple[Finding, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether it passes one of the two."""
        return not self.first or not self.second


def pair_of(text: Draft | Instrument, first: str, second: str, progress: Progress = quiet) -> tuple[PairRow, ...]:
    """Return the provisions that fail the wording of one of two profiles, in the order of the text.

    Raises NoProfile, RuleFault.
    """
    instrument = text.instrument if isinstance(text, Draft) else text
    progress(0, 2, "")
    one = _by_place(text, first)
    progress(1, 2, "")
    other = _by_place(text, second)
    order = [each.id for version in instrument.versions for each in version.provisions]
    return tuple(
        PairRow(at, tuple(one.get(at, ())), tuple(other.get(at, ()))) for at in order if at in one or at in other
    )


def _by_place(text: Draft | Instrument, name: str) -> dict[str, list[Finding]]:
    wording = {rule.slug for rule in profile(name).wording}
    every: Iterable[Finding] = check_draft(text, name).findings if isinstance(text, Draft) else check_text(text, name)
    found: dict[str, list[Finding]] = {}
    for each in every:
        if each.rule in wording:
            found.setdefault(each.at, []).append(each)
    return found
