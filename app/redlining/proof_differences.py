"""Where two Word files that ought to say the same do not, in words for people."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.redlining.canon import Canon, Margin
from app.redlining.canon_story import Story
from app.redlining.canon_values import Value, words

_MOST = 20
_SHORT = 40
_ASPECTS = ("style", "number", "paragraph format", "format of the paragraph mark")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the proof found: what was expected and what is there, in which story, where.

    ``place`` reads as "accepted: page body, paragraph 12, 'The Participants…'".
    """

    part: str
    place: str
    expected: str
    found: str


def compared(expected: Canon, found: Canon, sides: tuple[Canon, Canon], way: str) -> Iterator[Difference]:
    """Yield where what was found is not what was expected; ``sides`` are the texts before and after."""
    for index in range(max(len(expected.stories), len(found.stories))):
        if index >= len(expected.stories) or index >= len(found.stories):
            longer = expected if index < len(expected.stories) else found
            name = longer.stories[index].name
            yield Difference(name, f"{way}: {name}", *_there(index < len(expected.stories)))
        else:
            yield from _of_stories(expected.stories[index], found.stories[index], way)
    if expected.sections == found.sections:
        yield from _of_margins(expected, found, sides, way)
    yield from _of_lists(expected, found, way)
    yield from _of_styles(expected, found, sides, way)


def _there(expected: bool) -> tuple[str, str]:
    return ("there", "missing") if expected else ("not there", "there")


def _of_margins(expected: Canon, found: Canon, sides: tuple[Canon, Canon], way: str) -> Iterator[Difference]:
    """Compare headers and footers; Word has no mark for one that is added or removed."""
    for key in sorted({*expected.margins, *found.margins}):
        one, other = expected.margins.get(key), found.margins.get(key)
        if one is not None and other is not None:
            if all(key in side.margins for side in sides):
                yield from _of_stories(one, other, way)
        elif all(key in side.margins for side in sides) or (
            sides[0].sections == sides[1].sections and not any(key in side.margins for side in sides)
        ):
            yield Difference(_margin(key), f"{way}: {_margin(key)}", *_there(one is not None))


def _margin(key: Margin) -> str:
    at, kind, page = key
    return f"{kind} of section {at} ({page} pages)"


def _of_stories(expected: Story, found: Story, way: str) -> Iterator[Difference]:
    old, new = expected.values, found.values
    if old == new:
        return
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if len(left) == len(right):
        pairs = [(at, one, other) for at, (one, other) in enumerate(zip(left, right, strict=True)) if one != other]
        for at, one, other in pairs[:_MOST]:
            place = f"{way}: {_place(expected, start + at)}"
            yield Difference(expected.name, place, *_described(one, other))
        return
    longer = expected if len(left) > len(right) else found
    said = [" | ".join(_short(_text(each)) for each in side[:3]) or "nothing" for side in (left, right)]
    yield Difference(expected.name, f"{way}: {_place(longer, start)}", *said)


def _place(story: Story, at: int) -> str:
    """Return where in a story a block stands, as people count."""
    kinds = [str(each[0]) for each in story.values[: at + 1]]
    depth = kinds.count("table") - kinds.count("/table")
    where = [story.name]
    if depth > 0 or kinds[-1] == "/table":
        where.append(f"table {kinds.count('table')}")
        last = len(kinds) - 1 - kinds[::-1].index("table")
        where.append(f"row {kinds[last:].count('row')}, cell {_cells(kinds[last:])}")
    if kinds[-1] == "section":
        where.append(f"section {kinds.count('section')}")
    elif kinds[-1] == "p":
        where.append(f"paragraph {kinds.count('p')}")
        where.append(f"'{_short(_text(story.values[at]))}'")
    return ", ".join(where)


def _cells(kinds: list[str]) -> int:
    rows = [at for at, kind in enumerate(kinds) if kind == "row"]
    return kinds[rows[-1] :].count("cell") if rows else 0


def _text(value: Value) -> str:
    """Return the words of a block."""
    if value[0] != "p":
        return f"[{value[0]}]"
    inline = value[2] if isinstance(value[2], tuple) else ()
    pieces = []
    for each in inline:
        what = each[1] if isinstance(each, tuple) else ""
        pieces.append(what if isinstance(what, str) else f"[{what[0]}]" if isinstance(what, tuple) else "")
    return "".join(pieces)


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"


def _described(expected: Value, found: Value) -> tuple[str, str]:
    """Return what two blocks say where they differ."""
    if expected[0] != found[0]:
        return _short(_text(expected)), _short(_text(found))
    if expected[0] != "p":
        return _seen(expected, found)
    one, other = _text(expected), _text(found)
    if one != other:
        at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
        begin = max(0, at - 15)
        return _short(one[begin:]), _short(other[begin:])
    said, there = expected[1] or ((),) * 4, found[1] or ((),) * 4
    if said != there and isinstance(said, tuple) and isinstance(there, tuple):
        for name, a, b in zip(_ASPECTS, said, there, strict=False):
            if (a or None) != (b or None):
                return f"{name}: {_said(a)}", f"{name}: {_said(b)}"
    return _seen(_inline(expected), _inline(found))


def _inline(value: Value) -> Value:
    return value[2] if isinstance(value[2], tuple) else ()


def _seen(expected: Value, found: Value) -> tuple[str, str]:
    """Return the first pieces that differ."""
    for one, other in zip(expected, found, strict=False):
        if one != other:
            return _said(one), _said(other)
    return f"{len(expected)} pieces", f"{len(found)} pieces"


def _said(value: object) -> str:
    return " ".join(word for word in words(value) if word)[: 3 * _SHORT] or "nothing"


def _of_lists(expected: Canon, found: Canon, way: str) -> Iterator[Difference]:
    """Compare what lists say; a changed definition that the redline could not bring over is not tracked."""
    there = found.numbers.used()
    brought: frozenset[Value] | None = None
    for name, said in expected.numbers.used().items():
        if name not in there or there[name] == said:
            continue
        brought = found.numbers.definitions() if brought is None else brought
        if said[0] in brought or said[1] != there[name][1]:
            yield Difference("numbering", f"{way}: {' '.join(map(str, name))}", _said(said), _said(there[name]))


def _of_styles(expected: Canon, found: Canon, sides: tuple[Canon, Canon], way: str) -> Iterator[Difference]:
    """Compare styles: those that the text needs are there, and each says what it said before or says after."""
    if found.settled in {side.settled for side in sides}:
        return
    for name in sorted(expected.styles.needed() - set(found.styles.said)):
        yield Difference("styles", f"{way}: style '{name}'", "there", "missing")
    known = [side.styles.definitions(side.numbers) for side in sides]
    for name, said in found.styles.definitions(found.numbers).items():
        if not any(side.get(name) == said for side in known):
            which = known[0].get(name, known[1].get(name))
            yield Difference("styles", f"{way}: style '{name}'", _said(which), _said(said))
