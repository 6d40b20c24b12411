"""Two profiles beside each other: which words pass the one and fail the other, and how they stand in the text."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.checking.profiles import profile
from app.jobs.checking import check_draft, check_text
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.progress import Progress, quiet

_BEFORE, _AFTER = 40, 50
_Place = tuple[str, bool, int, int]


@dataclass(frozen=True, slots=True)
class PairRow:
    """A place that fails one of two profiles or both, with the words around it, and what each profile finds there.

    ``finding`` is that of the first, where both find something.
    """

    provision: str
    said: str
    finding: Finding
    first: Finding | None = None
    second: Finding | None = None

    @property
    def apart(self) -> bool:
        """Whether it passes one of the two."""
        return self.first is None or self.second is None


def pair_of(text: Draft | Instrument, first: str, second: str, progress: Progress = quiet) -> tuple[PairRow, ...]:
    """Return the places that fail the wording of one of two profiles, in the order of the text.

    Raises NoProfile, RuleFault.
    """
    instrument = text.instrument if isinstance(text, Draft) else text
    progress(0, 2, "")
    one = _by_place(text, first)
    progress(1, 2, "")
    other = _by_place(text, second)
    provisions = {each.id: each for version in instrument.versions for each in version.provisions}
    order = {at: number for number, at in enumerate(provisions)}
    places = [place for place in {*one, *other} if place[0] in order]
    places.sort(key=lambda place: (order[place[0]], not place[1], *place[2:]))
    return tuple(
        PairRow(
            place[0],
            _words_around(provisions[place[0]], place),
            one.get(place) or other[place],
            one.get(place),
            other.get(place),
        )
        for place in places
    )


def _by_place(text: Draft | Instrument, name: str) -> dict[_Place, Finding]:
    wording = {rule.slug for rule in profile(name).wording}
    every: Iterable[Finding] = check_draft(text, name).findings if isinstance(text, Draft) else check_text(text, name)
    found: dict[_Place, Finding] = {}
    for each in every:
        if each.rule in wording:
            found.setdefault((each.at, each.heading, each.start, each.end), each)
    return found


def _words_around(provision: Provision, place: _Place) -> str:
    """Return the words at a place with a few before and after them, cut between words."""
    _, heading, start, end = place
    plain = provision.heading.plain if heading and provision.heading else provision.text.plain
    if start == end:
        return " ".join(plain.split())[:_AFTER]
    before, after = plain[:start], plain[end:]
    if len(before) > _BEFORE:
        before = f"… {before[-_BEFORE:].partition(' ')[2]}"
    if len(after) > _AFTER:
        after = f"{after[:_AFTER].rpartition(' ')[0]} …"
    return " ".join(f"{before}{plain[start:end]}{after}".split())
