"""Where the words of a page come from: traced through the layout, and told in the file, so that it is read back.

An OpenDocument file holds a bookmark round each heading and text, by the place of its provision. What a page does not
show (kinds and levels, provisions without words, white space between the parts of a signature block) is one line of
its user-defined metadata, without any words of the text.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from app.export.carried import carried, pieces
from app.export.layout import Paragraph
from app.export.ooxml import safe
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Provision
from app.model.text import Mark, MarkKind, Text

OUTLINE = "Paraph outline"
"""The name of the metadata that holds the outline."""
_LOOKS = frozenset({MarkKind.BOLD, MarkKind.ITALIC})


@dataclass(frozen=True, slots=True)
class Span:
    """Words ``[start:end]`` of a paragraph under a bookmark; line breaks that the page adds stand between two."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class _Source:
    """A heading or text, how far it has been met on the pages, in how many pieces, and what fell between these."""

    text: Text
    at: int = 0
    count: int = 0
    gaps: dict[str, list[list[str]]] = field(default_factory=dict)


class Trace:
    """Follows the words of an instrument onto its pages."""

    def __init__(self, instrument: Instrument) -> None:
        self._versions = instrument.versions
        self._printed = [labels(instrument, version.provisions) for version in instrument.versions]
        self._sources: dict[str, _Source] = {}
        self._places: dict[tuple[int, str], str] = {}
        self._labelled: set[str] = set()
        self._met: set[str] = set()
        versions = []
        for number, version in enumerate(instrument.versions):
            traced = []
            for at, provision in enumerate(version.provisions):
                place = f"{number}.{at}"
                self._places.setdefault((number, provision.id), place)
                traced.append(self._traced(provision, place))
            versions.append(replace(version, provisions=tuple(traced)))
        self.instrument = replace(instrument, versions=tuple(versions))
        """The instrument to lay out: its words say where they come from."""

    def _traced(self, provision: Provision, place: str) -> Provision:
        heading = None if provision.heading is None else self._marked(provision.heading, f"{place}.h")
        return replace(provision, heading=heading, text=self._marked(provision.text, f"{place}.t"))

    def _marked(self, text: Text, key: str) -> Text:
        text = carried(text)
        looks = tuple(mark for mark in text.marks if mark.kind in _LOOKS and mark.start < mark.end)
        self._sources[key] = _Source(Text(text.plain, looks))
        origin = (Mark(0, len(text.plain), MarkKind.ORIGIN, key),) if text.plain else ()
        return Text(text.plain, (*looks, *origin))

    def label(self, paragraph: Paragraph) -> str:
        """Return what is printed before the provision that a paragraph belongs to."""
        place = self._places.get((paragraph.key.version, paragraph.key.provision))
        if place is None:
            return ""
        version, at = (int(part) for part in place.split("."))
        return safe(self._printed[version][at])

    def spans(self, paragraph: Paragraph) -> tuple[Span, ...]:
        """Return what is under a bookmark in a paragraph, in order; each paragraph is to be asked for once."""
        found = sorted(
            (mark for mark in paragraph.text.marks if mark.kind is MarkKind.ORIGIN and mark.start < mark.end),
            key=lambda mark: mark.start,
        )
        made = [span for mark in found for span in self._spans(paragraph.text.plain, mark)]
        place = self._places.get((paragraph.key.version, paragraph.key.provision), "")
        return tuple(self._with_label(paragraph, place, made)) if place else tuple(made)

    def _with_label(self, paragraph: Paragraph, place: str, made: list[Span]) -> Iterator[Span]:
        """Yield the spans with one for a label: in words, or counted by a list, and then without any."""
        label = self.label(paragraph)
        end = made[0].start if made else len(paragraph.text.plain)
        if label and place not in self._labelled:
            if paragraph.number is not None:
                self._labelled.add(place)
                yield Span(0, 0, f"paraph.{place}.n")
            elif (start := paragraph.text.plain.find(label, 0, end)) >= 0:
                self._labelled.add(place)
                yield Span(start, start + len(label), f"paraph.{place}.l")
        if made or place in self._labelled:
            self._met.add(place)
        yield from made

    def _spans(self, plain: str, mark: Mark) -> Iterator[Span]:
        source = self._sources[mark.to]
        piece = plain[mark.start : mark.end]
        start = source.at
        breaks = _followed(source.text.plain, start, piece)
        while breaks is None and source.text.plain[start : start + 1].isspace():
            start += 1
            breaks = _followed(source.text.plain, start, piece)
        breaks = breaks or ()
        self._skip(source, start)
        source.at = start + len(piece) - len(breaks)
        self._met.add(mark.to.rpartition(".")[0])
        for begin, end in pairwise((-1, *breaks, len(piece))):
            if begin + 1 < end:
                yield Span(mark.start + begin + 1, mark.start + end, f"paraph.{mark.to}.{source.count}")
                source.count += 1

    def _skip(self, source: _Source, to: int) -> None:
        if to > source.at:
            gap = pieces(source.text.cut(source.at, to))
            source.gaps[str(source.count)] = [[each.plain, "b" * each.bold + "i" * each.italic] for each in gap]

    def outline(self) -> str:
        """Return what the pages do not show, when all of them have been asked for."""
        told = []
        for number, version in enumerate(self._versions):
            rows = [self._row(provision, f"{number}.{at}") for at, provision in enumerate(version.provisions)]
            told.append({"language": version.language, "role": version.role, "provisions": rows})
        return json.dumps(told, separators=(",", ":"))

    def _row(self, provision: Provision, place: str) -> list[Any]:
        version, at = (int(part) for part in place.split("."))
        more: dict[str, Any] = {}
        label = self._printed[version][at]
        if label and place not in self._labelled:
            more["label"] = safe(label)
        if provision.heading is not None and not carried(provision.heading).plain:
            more["heading"] = ""
        for part in ("h", "t"):
            source = self._sources.get(f"{place}.{part}")
            if source:
                self._skip(source, len(source.text.plain))
                if source.gaps:
                    more[part] = source.gaps
        if place not in self._met:
            more["unseen"] = True
        return [provision.kind.value, provision.level, *([more] if more else [])]


def _followed(source: str, at: int, piece: str) -> tuple[int, ...] | None:
    """Return where a piece has line breaks that its source has not; None when it is not the source's from ``at`` on."""
    breaks = []
    for place, sign in enumerate(piece):
        if source[at : at + 1] == sign:
            at += 1
        elif sign == "\n":
            breaks.append(place)
        else:
            return None
    return tuple(breaks)
