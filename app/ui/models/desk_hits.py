"""The next place to go to from where the drafter is: a departure, an open bracket, a finding."""

from collections.abc import Callable, Iterator
from typing import Literal

from app.model.provision import Provisions
from app.negotiating.bracket_text import groups
from app.ui.models.desk_edits import Caret
from app.ui.models.desk_marks import Beside
from app.ui.models.desk_words import words_of
from app.ui.open_draft import Spot

Sort = Literal["departure", "bracket", "finding"]


def places(sort: Sort, provisions: Provisions, beside: Beside) -> Iterator[tuple[int, Spot]]:
    """Yield all places of a sort in the order of the text, each with the number of its provision."""
    of: dict[Sort, Callable[[str, int], list[tuple[int, int]]]] = {
        "departure": lambda name, _: _departures(beside, name),
        "bracket": lambda _, at: [(group.start, group.end) for group in groups(words_of(provisions[at]))],
        "finding": lambda name, _: sorted({(each.start, each.end) for each in beside.findings.get(name, ())}),
    }
    for at, provision in enumerate(provisions):
        for start, end in of[sort](provision.id, at):
            yield at, Spot(provision.id, start, end)


def _departures(beside: Beside, name: str) -> list[tuple[int, int]]:
    """Return the first place where a provision departs: one stop for each provision."""
    known = beside.differences.get(name)
    if known is None:
        return []
    found = sorted([*known.added, *((at, at) for at, _ in known.missing)])
    return found[:1]


def next_place(
    sort: Sort, provisions: Provisions, beside: Beside, here: tuple[int, Caret, int], step: int
) -> Spot | None:
    """Return the next place after (``step`` 1) or before (-1) the caret, round the end; None where there is none.

    ``here`` is the number of the provision of the caret, the caret, and the other end of its selection.
    """
    found = list(places(sort, provisions, beside))
    if not found:
        return None
    at, caret, back = here
    whole = sort == "departure"
    now = (at, *((0, 0) if whole else sorted((caret.offset, back))))
    keys = [(number, *((0, 0) if whole else (spot.start, spot.end))) for number, spot in found]
    if step > 0:
        after = [place for place, key in enumerate(keys) if key > now]
        return found[after[0] if after else 0][1]
    before = [place for place, key in enumerate(keys) if key < now]
    return found[before[-1] if before else -1][1]
