"""The words of a provision at the desk: a headed one has its heading, any other its text."""

from collections.abc import Iterator
from dataclasses import replace

from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import EMPTY, Mark, MarkKind, Text

HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_GROWING = frozenset({MarkKind.BOLD, MarkKind.ITALIC})
"""What is typed at the end of such words belongs to them, as in a word processor."""


def words_of(provision: Provision) -> Text:
    """Return the words that stand in a provision's place."""
    return (provision.heading or EMPTY) if provision.kind in HEADED else provision.text


def with_words(provision: Provision, words: Text) -> Provision:
    """Return the provision with other words; topics beyond their end are cut."""
    if provision.kind in HEADED:
        return replace(provision, heading=words, text=EMPTY)
    length = len(words.plain)
    topics = tuple(replace(each, end=min(each.end, length)) for each in provision.topics if each.start <= length)
    return replace(provision, heading=None, text=words, topics=topics)


def respelled(provision: Provision, start: int, end: int, new: Text) -> Provision:
    """Return the provision with ``[start:end]`` of its words replaced; marks and topics stay on their words."""
    words = words_of(provision)
    plain = words.plain[:start] + new.plain + words.plain[end:]
    marks = (*_moved(words.marks, start, end, len(new.plain)), *_placed(new.marks, start))
    changed = with_words(provision, Text(plain, tuple(sorted(set(marks), key=_order))))
    if provision.kind in HEADED:
        return changed
    return replace(changed, topics=tuple(_spans(provision.topics, start, end, len(new.plain), len(plain))))


def shifted(place: int, start: int, end: int, length: int, *, sticky: bool = False) -> int:
    """Return where a place lies after ``[start:end]`` became ``length`` letters; ``sticky`` keeps it before them."""
    if place < start or (place == start and sticky):
        return place
    if place >= end:
        return place + length - (end - start)
    return start if sticky else start + length


def _moved(marks: tuple[Mark, ...], start: int, end: int, length: int) -> Iterator[Mark]:
    for mark in marks:
        if start <= mark.start and mark.end <= end and mark.start < mark.end and start < end:
            if length and (mark.start, mark.end) == (start, end) and mark.kind in _GROWING:
                yield replace(mark, start=start, end=start + length)
            continue
        first = shifted(mark.start, start, end, length)
        grows = mark.kind in _GROWING and mark.end == start == end and mark.start < start
        last = shifted(mark.end, start, end, length, sticky=not grows and not mark.end > end)
        if mark.start == mark.end or first < last:
            yield replace(mark, start=min(first, last), end=max(first, last))


def _placed(marks: tuple[Mark, ...], start: int) -> Iterator[Mark]:
    for mark in marks:
        yield replace(mark, start=mark.start + start, end=mark.end + start)


def _spans(spans: tuple[TopicSpan, ...], start: int, end: int, length: int, whole: int) -> Iterator[TopicSpan]:
    for span in spans:
        first = shifted(span.start, start, end, length, sticky=True)
        last = shifted(span.end, start, end, length)
        yield replace(span, start=min(first, whole), end=min(max(first, last), whole))


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.kind.value, mark.to
