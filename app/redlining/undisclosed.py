"""What came back against what was sent: changes that its marks show, and those that they do not."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.progress import Progress, quiet
from app.redlining.listing import Marked, marks_of
from app.redlining.redline import Order, redline
from app.redlining.resolve import resolve


@dataclass(frozen=True, slots=True)
class Returned:
    """``undisclosed`` are the differences between what was sent and what came back with all its marks rejected.

    ``disclosed`` are the marks in what came back that were not in what was sent; ``gone`` those of what was sent that
    are there no more. ``not_tracked`` says in words what else differs, for which Word has no mark. ``data`` is what was
    sent with the undisclosed changes as tracked ones.
    """

    undisclosed: tuple[Marked, ...]
    disclosed: tuple[Marked, ...]
    gone: tuple[Marked, ...]
    not_tracked: tuple[str, ...]
    data: bytes

    @property
    def is_clean(self) -> bool:
        """Whether their marks show all that they changed."""
        return not self.undisclosed and not self.gone


def check_returned(
    sent: bytes, back: bytes, author: str, when: datetime, names: tuple[str, str], progress: Progress = quiet
) -> Returned:
    """Hold what came back against what was sent; ``author`` and ``when`` stamp the undisclosed changes in ``data``.

    Marks in what was sent are taken as rejected, like those in what came back, so that only text that nobody marked
    remains. Raises UnreadableFile, Unproven.
    """
    ours, theirs = marks_of(names[0], sent), marks_of(names[1], back)
    before, after = resolve(sent, "rejected"), resolve(back, "rejected")
    made = redline(before, after, Order(author, when, names=names), progress)
    undisclosed = tuple(replace(mark, author="", when="") for mark in marks_of(names[0], made.data))
    return Returned(undisclosed, _without(theirs, ours), _without(ours, theirs), made.not_tracked, made.data)


def _without(marks: tuple[Marked, ...], others: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Return the marks that are not among the others; where they stand may have changed."""
    left = [_key(mark) for mark in others]
    found = []
    for mark in marks:
        if _key(mark) in left:
            left.remove(_key(mark))
        else:
            found.append(mark)
    return tuple(found)


def _key(mark: Marked) -> tuple[str, ...]:
    return mark.kind, mark.author, mark.when, " ".join(mark.words.split())
