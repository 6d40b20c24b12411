"""A text turned round for another side's original: the names in its rows so many places on, and all else as it is.

Turning by ``n`` and then back gives the text again, letter by letter; a text for which that is not so is left as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.language import countries
from app.language.naming import Sides
from app.language.rows import Part, Row, rows_in

Span = tuple[int, int]
_INDEFINITE = re.compile(r"\b(?:[Aa]n?)(?P<space>\s+)$")
_ARTICLE = re.compile(r"[Tt]he\s")
_TWICE = re.compile(r"\bthe\s+the\b", re.IGNORECASE)
_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Moved:
    """A stretch of the text: where it stood and where it stands; ``parts`` are the stretches within a row."""

    old: Span
    new: Span
    parts: tuple["Moved", ...] = ()


@dataclass(frozen=True, slots=True)
class Turned:
    """A text turned round, and where each of its stretches went; ``left`` says that its rows could not be turned."""

    text: str
    moved: tuple[Moved, ...]
    left: bool = False

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``[start:end]`` stands now: one span, or several when it held a part of a row."""
        if start == end:
            at = self.place(start)
            return ((at, at),)
        found = sorted(span for stretch in self.moved for span in _clipped(stretch, start, end))
        merged: list[Span] = []
        for span in found:
            if merged and span[0] <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(span[1], merged[-1][1]))
            else:
                merged.append(span)
        return tuple(merged)

    def hull(self, start: int, end: int) -> Span:
        """Return the shortest span that holds all that stood in ``[start:end]``."""
        found = self.spans(start, end)
        return (found[0][0], found[-1][1]) if found else (self.place(start),) * 2

    def place(self, at: int) -> int:
        """Return where the letter that stood at ``at`` stands."""
        for stretch in self.moved:
            for part in stretch.parts or (stretch,):
                if part.old[0] <= at < part.old[1]:
                    return min(part.new[0] + at - part.old[0], part.new[1])
        return len(self.text)


def _clipped(stretch: Moved, start: int, end: int) -> Iterator[Span]:
    low, high = max(start, stretch.old[0]), min(end, stretch.old[1])
    if low >= high:
        return
    if (low, high) == stretch.old:
        yield stretch.new
    elif stretch.parts:
        for part in stretch.parts:
            yield from _clipped(part, start, end)
    else:
        first = stretch.new[0] + low - stretch.old[0]
        last = stretch.new[1] if high == stretch.old[1] else stretch.new[0] + high - stretch.old[0]
        yield min(first, stretch.new[1]), min(last, stretch.new[1])


def turned(text: str, sides: Sides, by: int, *, free: bool = False) -> Turned:
    """Return ``text`` with its rows turned ``by`` places; ``free`` is for titles and chapeaus (rows.rows_in)."""
    stays = Turned(text, (Moved((0, len(text)), (0, len(text))),))
    if not by or not text:
        return stays
    made = _turned(text, rows_in(text, sides, free=free), by)
    if made.text == text:
        return stays
    back = _turned(made.text, rows_in(made.text, sides, free=free), len(sides) - by)
    twice = len(_TWICE.findall(made.text)) > len(_TWICE.findall(text))  # "the the": an article was left behind
    return made if back.text == text and not twice else Turned(text, stays.moved, left=True)


def _turned(text: str, rows: Sequence[Row], by: int) -> Turned:
    out: list[str] = []
    moved: list[Moved] = []
    old = new = 0
    for row in rows:
        indefinite = _INDEFINITE.search(text, old, row.start)
        start = indefinite.start() if indefinite else row.start
        if start > old:
            out.append(text[old:start])
            moved.append(Moved((old, start), (new, new + start - old)))
            new += start - old
        words, parts = _row(text, row, by, start, new)
        out.append(words)
        moved.append(Moved((start, row.end), (new, new + len(words)), parts))
        old, new = row.end, new + len(words)
    if old < len(text):
        out.append(text[old:])
        moved.append(Moved((old, len(text)), (new, new + len(text) - old)))
    return Turned("".join(out), tuple(moved))


def _row(text: str, row: Row, by: int, start: int, new: int) -> tuple[str, tuple[Moved, ...]]:
    """Return the words of a row in its new order, an "a" before it fitted, and where its parts went."""
    count = len(row.parts)
    order = [row.parts[(at + by) % count] for at in range(count)]
    joints = [text[one.end : other.start] for one, other in pairwise(row.parts)]
    said = _possessives(text, row, order)
    if _opens(text, row.start):
        said = [_capital(words) if at == 0 else _small(words) for at, words in enumerate(said)]
    article = _fitted(text[start : row.start], said[0])
    out, moved, at = article, [], new + len(article)
    if article:
        moved.append(Moved((start, row.start), (new, at)))
    for number, (part, words) in enumerate(zip(order, said, strict=True)):
        moved.append(Moved((part.start, part.end), (at, at + len(words))))
        out, at = out + words, at + len(words)
        if number < len(joints):
            joint = joints[number]
            stood = row.parts[number].end
            moved.append(Moved((stood, stood + len(joint)), (at, at + len(joint))))
            out, at = out + joint, at + len(joint)
    return out, tuple(moved)


def _possessives(text: str, row: Row, order: Sequence[Part]) -> list[str]:
    """Return the parts' words; a possessive of them all together goes to the name that stands last now."""
    said = [text[part.start : part.end] for part in order]
    shared = row.parts[-1].owns and not any(part.owns for part in row.parts[:-1])
    if not shared or order[-1] is row.parts[-1]:
        return said
    mark = row.parts[-1].owns[0]
    bare = [words.removesuffix(part.owns) if part.owns else words for words, part in zip(said, order, strict=True)]
    return [*bare[:-1], bare[-1] + _owning(bare[-1], mark)]


def _owning(name: str, mark: str) -> str:
    """Return the possessive's ending: "Japan’s", but "the United States’"."""
    country = countries.country_of(name)
    plural = name[-1:] in {"s", "S"} and country is not None and bool(country.article)
    return mark if plural else f"{mark}S" if name.isupper() else f"{mark}s"


def _opens(text: str, at: int) -> bool:
    """Tell whether a sentence, or a paragraph, begins at ``at`` with a capital letter."""
    before = text[:at].rstrip()
    return text[at : at + 1].isupper() and (not before or before[-1] in _ENDS)


def _capital(words: str) -> str:
    return f"T{words[1:]}" if _ARTICLE.match(words) else words


def _small(words: str) -> str:
    return f"t{words[1:]}" if _ARTICLE.match(words) else words


def _fitted(article: str, words: str) -> str:
    """Return "a" or "an" as the first name now wants it; what is none stays."""
    found = _INDEFINITE.search(article)
    if not found:
        return article
    vowel = words[:1] in set("AEIOaeio") or words.startswith(("Uz", "Um"))
    return f"{article[0]}{'n' if vowel else ''}{found['space']}"
