"""What tracked changes do to the text of a file, told by its offsets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.word.changes import Change


@dataclass(frozen=True, slots=True)
class Marked:
    """A change puts ``new`` in the place of ``[start:end]`` of a source's text with all changes rejected.

    Changes stand in the order of the file; put in one after the other they give the text with all of them accepted.
    ``struck`` is what has taken out again what this one puts in. Every line of the text, the last one too, ends in a
    line break that can be taken out.
    """

    start: int
    end: int
    new: str
    change: Change
    struck: Change | None = None

    @property
    def puts_in(self) -> bool:
        """Whether it puts words in, and takes none out."""
        return self.start == self.end


def applied(text: str, marked: Iterable[Marked]) -> str:
    """Return a source's text with changes put in, those that were struck out again left out."""
    pieces: list[str] = []
    at = 0
    for each in marked:
        if each.struck is None:
            pieces += [text[at : each.start], each.new]
            at = each.end
    return "".join((*pieces, text[at:]))


def merged(marked: Iterable[Marked]) -> tuple[Marked, ...]:
    """Return the changes with the pieces of one put together."""
    made: list[Marked] = []
    for each in marked:
        last = made[-1] if made else None
        same = last and (last.change, last.struck, last.puts_in) == (each.change, each.struck, each.puts_in)
        if last and same and last.end == each.start:
            made[-1] = replace(last, end=each.end, new=last.new + each.new)
        else:
            made.append(each)
    return tuple(made)


def whole_lines(group: Sequence[Marked]) -> tuple[tuple[Marked, ...], tuple[Marked, ...]]:
    """Cut what is put in at one place after the last end of a line in it."""
    at = max((at for at, each in enumerate(group) if "\n" in each.new), default=-1)
    if at < 0:
        return (), tuple(group)
    cut = group[at].new.rindex("\n") + 1
    first, second = (replace(group[at], new=part) for part in (group[at].new[:cut], group[at].new[cut:]))
    return (*group[:at], first), (*((second,) if second.new else ()), *group[at + 1 :])


def led(group: Sequence[Marked]) -> tuple[Marked, ...]:
    """Return lines that are put in with their ends before them, each by whom it was put in."""
    return merged(_led(group))


def _led(group: Sequence[Marked]) -> Iterator[Marked]:
    line: list[Marked] = []
    for each in group:
        words, *others = each.new.split("\n")
        line += [replace(each, new=words)] if words else []
        for part in others:
            yield replace(each, new="\n")
            yield from line
            line = [replace(each, new=part)] if part else []
    if line:
        yield replace(next((each for each in line if each.struck is None), line[0]), new="\n")
        yield from line


def parted(group: Sequence[Marked], before: str, after: str) -> tuple[Marked, ...]:
    """Return what is put in at one place with white space before and after it, by those that are not struck out."""
    firm = [at for at, each in enumerate(group) if each.struck is None]
    if not firm:
        return tuple(group)
    made = list(group)
    made[firm[0]] = replace(made[firm[0]], new=before + made[firm[0]].new)
    made[firm[-1]] = replace(made[firm[-1]], new=made[firm[-1]].new + after)
    return tuple(made)
