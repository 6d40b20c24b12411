"""Word files of ours, read back by our styles: kinds, levels, labels, headings and words as they were written.

A style says what a paragraph is, and its place what holds it. Where the two do not say it, the writer has put a hidden
bookmark that does: "_Part7_item_2" is the seventh, an item of level 2; "_empty" behind it, one that prints nothing;
"_Part8_more" goes on with the provision before it. "_Text1_en_o" begins the original in English. What a stranger has
typed into such a file has one of our styles, or is read as a paragraph; a file that has mostly others is not ours.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from app.ingest.own import number_of
from app.model.ids import new_id
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Place, Provision
from app.model.text import EMPTY, Mark, MarkKind, Text
from app.word.paragraph import Paragraph, Run

HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_FLAT = {
    "Title": Kind.TITLE, "Subtitle": Kind.TITLE, "Chapeau": Kind.CHAPEAU, "Recital": Kind.RECITAL,
    "LinkPhrase": Kind.LINK, "ClosingFormula": Kind.CLOSING, "SigningLine": Kind.SIGNING, "NoteText": Kind.NOTE,
    "Section": Kind.SECTION, "Heading1": Kind.SECTION, "AnnexHeading": Kind.ANNEX,
}  # fmt: skip
_DEEP = {
    "Numbered": Kind.PARAGRAPH, "Hanging": Kind.PARAGRAPH, "Indented": Kind.PARAGRAPH, "Item": Kind.ITEM,
    "Subitem": Kind.SUBITEM,
}  # fmt: skip
_STYLE = re.compile(r"(?P<stem>[A-Za-z]+)(?P<depth>\d?)")
SIGNATURE = ("SignatureFor", "SignatureRule", "SignatureLine", "SignatureName", "SignaturePost")
_CELLS = frozenset({*SIGNATURE, "TableText"})
KNOWN = frozenset({*_FLAT, *_CELLS, "Heading2", "BodyText", "Closer"}) | {
    f"{stem}{depth}" for stem in _DEEP for depth in (1, 2, 3)
}
_RENAMED = {name.lower(): name for name in KNOWN} | {"textbody": "BodyText"}
"""Our styles by the names that other programs give them when they save the file again: "RuninHeading", "TextBody"."""
_BREAK = re.compile(r"(?<= )\n")
_SEPARATOR = re.compile(r"\t| ?\n| ")
_SIGN = re.compile(r"_Part\d+_(?P<kind>[a-z]+)(?:_(?P<level>\d+))?(?:_(?P<said>[a-z]+))?")
_TEXT = re.compile(r"_Text\d+_(?P<language>\w+)_(?P<role>[ot])")
MORE = "more"
Role = Literal["original", "translation"]
_BETWEEN = {"s": " ", "n": "\n", "x": ""}
_FEW = 0.3


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands: the level of the last heading, whether a section holds it, and whether a heading is open."""

    base: int = -1
    within: bool = False
    open: bool = False

    def expected(self, style: str, depth: int | None) -> tuple[Kind, int] | None:
        """Return what a paragraph of a style is here, and its level; None where it goes on with the one before it.

        ``depth`` is that of its number in its list.
        """
        if style in _FLAT:
            return _FLAT[style], 0
        if style == "Heading2":
            return Kind.SUBHEADING, int(self.within)
        found = _STYLE.fullmatch(style)
        stem, deep = (found["stem"], int(found["depth"] or 0)) if found else ("", 0)
        if self.open and stem in {"Indented", "BodyText"}:
            return None
        kind = _DEEP.get(stem)
        if kind is None or stem == "Indented":
            return Kind.PARAGRAPH, self.base + 1 + deep * (kind is not None)
        return kind, self.base + (depth or deep)

    def then(self, kind: Kind, level: int, *, open_: bool = False) -> "Spot":
        """Return where what follows a provision stands."""
        if kind in HEADED:
            return Spot(level, self.within or kind is not Kind.SUBHEADING, open_)
        return Spot(self.base, self.within, open_)


def read(placed: Sequence[tuple[Paragraph, Place]]) -> tuple[LanguageVersion, ...] | None:
    """Return the language versions of a file; None when it is none of ours, or hardly any more."""
    if not any(_TEXT.fullmatch(name) for paragraph, _ in placed for _, name in paragraph.bookmarks):
        return None
    placed = [(_under_its_name(paragraph), place) for paragraph, place in placed]
    strange = sum(_is_strange(paragraph) for paragraph, _ in placed)
    if strange > max(1, _FEW * len(placed)):
        return None
    reader = _Reader()
    for paragraph, place in placed:
        reader.take(paragraph, place)
    reader.finish()
    return tuple(replace(each, provisions=_levelled(each.provisions)) for each in reader.done)


def _under_its_name(paragraph: Paragraph) -> Paragraph:
    name = _RENAMED.get(paragraph.style_id.lower(), paragraph.style_id)
    return paragraph if name == paragraph.style_id else replace(paragraph, style_id=name)


def _is_strange(paragraph: Paragraph) -> bool:
    signed = any(_SIGN.fullmatch(name) for _, name in paragraph.bookmarks)
    return bool(paragraph.text.strip()) and paragraph.style_id not in KNOWN and not signed


def _levelled(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Return provisions of which none is more than one level below the one before it."""
    made: list[Provision] = []
    for each in provisions:
        level = min(each.level, made[-1].level + 1 if made else 0)
        made.append(each if level == each.level else replace(each, level=level))
    return tuple(made)


@dataclass(slots=True)
class _Reader:
    """Takes the paragraphs of a file in their order."""

    done: list[LanguageVersion] = field(default_factory=list)
    begun: tuple[str, Role] | None = None
    made: list[Provision] = field(default_factory=list)
    spot: Spot = field(default_factory=Spot)
    table: tuple[int, int] = (-1, -1)  # the table and row of the last cell
    captioned: bool = False
    block: list[tuple[Paragraph, Place]] = field(default_factory=list)  # of a signature block

    def take(self, paragraph: Paragraph, place: Place) -> None:
        """Read the next paragraph."""
        if self.block and not (paragraph.style_id in SIGNATURE[1:] and _cell(paragraph) == _cell(self.block[0][0])):
            self._signed()
        signs: list[tuple[int, re.Match[str]]] = []
        for at, name in paragraph.bookmarks:
            if found := _TEXT.fullmatch(name):
                self._empties(signs)
                signs = []
                self._begin(found["language"].replace("_", "-"), "translation" if found["role"] == "t" else "original")
            elif sign := _SIGN.fullmatch(name):
                signs.append((at, sign))
        if paragraph.style_id in SIGNATURE and paragraph.at:
            self.block.append((paragraph, place))
        elif paragraph.at:
            self._cell(paragraph, place, signs)
        else:
            self._paragraph(paragraph, place, signs)

    def finish(self) -> None:
        """End the last version."""
        if self.block:
            self._signed()
        if self.begun:
            self.done.append(LanguageVersion(*self.begun, tuple(self.made)))

    def _begin(self, language: str, role: Role) -> None:
        self.finish()
        self.begun, self.made, self.spot, self.block = (language, role), [], Spot(), []
        self.captioned = False

    def _paragraph(self, paragraph: Paragraph, place: Place, signs: "list[tuple[int, re.Match[str]]]") -> None:
        own = self._empties(signs)
        words = _Words(paragraph)
        if not words.text.plain and not words.label and not own:
            return
        depth = paragraph.counted.level if paragraph.counted else None
        guess = self.spot.expected(paragraph.style_id, depth)
        kind, level = _said(own) or guess or (None, 0)
        if (own and own["kind"] == MORE) or kind is None:
            self._go_on(words.text, place)
            return
        kept = bool(own and own["said"] == "kept")
        titled = any(each.kind is Kind.TITLE and each.places for each in self.made)
        heading, text = words.parts(kind, first_title=not kept and not titled)
        self._add(kind, level, text, heading, words.label, place)
        whole = kind not in HEADED and heading is not None and not text.plain
        self.spot = self.spot.then(kind, level, open_=whole)
        self.captioned = kind is Kind.TABLE

    def _empties(self, signs: "list[tuple[int, re.Match[str]]]") -> "re.Match[str] | None":
        """Add the provisions that print nothing; return the sign of the one that the words belong to."""
        own = None
        for _, sign in signs:
            said = _said(sign)
            if said and sign["said"] == "empty":
                self._add(*said, EMPTY, None, "", None)
                self.spot = self.spot.then(*said)
                self.captioned = said[0] is Kind.TABLE
            elif own is None:
                own = sign
        return own

    def _go_on(self, text: Text, place: Place) -> None:
        """Put words to the provision before, as its own under its heading."""
        self.spot = replace(self.spot, open=False)
        if not self.made:
            self._add(Kind.PARAGRAPH, 0, text, None, "", place)
            return
        last = self.made[-1]
        words = last.text.then(text, "\n") if last.text.plain else text
        self.made[-1] = replace(last, text=words, places=(*last.places, place))

    def _cell(self, paragraph: Paragraph, place: Place, signs: "list[tuple[int, re.Match[str]]]") -> None:
        at = paragraph.at
        if at is None:
            return
        before, self.table = self.table, (at.table, at.row)
        if signs:
            self._parts(paragraph, place, signs)
            return
        level = self._row(new_table=at.table != before[0], new_row=(at.table, at.row) != before)
        words = _Words(paragraph)
        self._add(Kind.CELL, level + 1, words.text, None, words.label, place)

    def _row(self, *, new_table: bool, new_row: bool) -> int:
        """Add the table and the row that begin here; return the level of the row."""
        level = self.spot.base + 1
        if new_table and self.captioned:
            level = self.made[-1].level
        elif new_table:
            self._add(Kind.TABLE, level, EMPTY, None, "", None)
        else:
            level = next((each.level for each in reversed(self.made) if each.kind is Kind.TABLE), level)
        self.captioned = False
        if new_row:
            self._add(Kind.ROW, level + 1, EMPTY, None, "", None)
        return level + 1

    def _parts(self, paragraph: Paragraph, place: Place, signs: "list[tuple[int, re.Match[str]]]") -> None:
        """Add the provisions whose words stand in one cell, a break between two."""
        self.captioned = False
        own = [(at, said) for at, sign in signs if (said := _said(sign)) and sign["said"] != "empty"]
        empty = {at: 0 for at, _ in own}
        starts = [at for at, _ in own]
        for at, sign in signs:
            said = _said(sign)
            if said is None:
                continue
            if sign["said"] == "empty":
                self._add(*said, EMPTY, None, "", None)
                continue
            number = starts.index(at) + empty[at]
            empty[at] += 1
            end = starts[number + 1] - 1 if number + 1 < len(starts) else len(paragraph.text)
            words = _Words(_cut(paragraph, at, max(at, end)))
            heading, text = words.parts(said[0], first_title=False)
            self._add(*said, text, heading, words.label, place)
            self.spot = self.spot.then(*said)

    def _signed(self) -> None:
        """Put the parts of a signature block together."""
        block, self.block = self.block, []
        signs = [(at, sign) for each, _ in block for at, name in each.bookmarks if (sign := _SIGN.fullmatch(name))]
        own = self._empties(signs)
        parts = [(_Words(each).text, _Words(each).label, place) for each, place in block]
        filled = [text for text, _, _ in parts if text.plain]
        label = next((label for _, label, _ in parts if label), "")
        if not filled and not label and not own:
            return
        between = (own["said"] if own else "") or ""
        text = EMPTY
        for number, part in enumerate(filled):
            gap = _BETWEEN.get(between[number - 1 : number], " ")
            text = text.then(part, gap) if number else part
        kind, level = _said(own) or (Kind.SIGNATURE, 0)
        self._add(kind, level, text, None, label, *(place for _, _, place in parts if place.start < place.end))
        self.spot = self.spot.then(kind, level)

    def _add(self, kind: Kind, level: int, text: Text, heading: Text | None, label: str, *places: Place | None) -> None:
        kept = tuple(place for place in places if place is not None)
        self.made.append(Provision(new_id(), kind, level, text, heading, label, number_of(label), places=kept))


def _cell(paragraph: Paragraph) -> tuple[int, int, int] | None:
    at = paragraph.at
    return None if at is None else (at.table, at.row, at.column)


def _said(sign: "re.Match[str] | None") -> tuple[Kind, int] | None:
    """Return the kind and the level that a sign says."""
    if sign is None or sign["level"] is None or sign["kind"] not in set(Kind):
        return None
    return Kind(sign["kind"]), int(sign["level"])


class _Words:
    """The words of a paragraph: its label, whether counted or in words, the heading that runs in, and the text."""

    def __init__(self, paragraph: Paragraph) -> None:
        runs = [run for run in paragraph.runs if not run.proposed]
        counted = paragraph.counted.label if paragraph.counted else ""
        words = Text("".join(run.text for run in runs), tuple(_marks(runs)))
        lead = _length(runs, "Label") if not counted else 0
        self.label = counted or words.plain[:lead]
        start = lead
        if lead and (gap := _SEPARATOR.match(words.plain, lead)):
            start = gap.end()
        self.text = words.cut(start, len(words.plain))
        self._apart = bool(counted) and words.plain.startswith("\n")
        self._heading = _length(list(_from(runs, start)), "RunInHeading")

    def parts(self, kind: Kind, *, first_title: bool) -> tuple[Text | None, Text]:
        """Return the heading and the text of a provision of this kind."""
        if kind is Kind.ANNEX and self._apart:
            self.text = self.text.cut(1, len(self.text.plain))
        if kind in HEADED:
            return (self.text if self.text.plain else None), EMPTY
        if kind is Kind.TITLE and first_title:
            return None, _unbroken(self.text)
        if not self._heading:
            return None, self.text
        heading = self.text.cut(0, self._heading)
        heading = Text(heading.plain, tuple(mark for mark in heading.marks if mark.kind is not MarkKind.BOLD))
        start = self._heading + (self.text.plain[self._heading : self._heading + 1] == " ")
        return heading, self.text.cut(start, len(self.text.plain))


def _length(runs: Sequence[Run], look: str) -> int:
    """Return how many letters at the beginning are set in a style of letters."""
    size = 0
    for run in runs:
        if run.look != look and run.text:
            break
        size += len(run.text)
    return size


def _from(runs: Sequence[Run], start: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        end = at + len(run.text)
        if end > start:
            yield replace(run, text=run.text[max(start - at, 0) :])
        at = end


def _marks(runs: Sequence[Run]) -> Iterator[Mark]:
    """Yield the marks for bold and italic words, each as long as it goes on."""
    for kind in (MarkKind.BOLD, MarkKind.ITALIC):
        at = start = 0
        for run in (*runs, Run("")):
            on = run.bold_marked if kind is MarkKind.BOLD else run.italic_marked
            if not on:
                if start < at:
                    yield Mark(start, at, kind)
                start = at + len(run.text)
            at += len(run.text)


def _cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    runs, at = [], 0
    for run in paragraph.runs:
        if not run.proposed:
            piece = run.text[max(start - at, 0) : max(end - at, 0)]
            at += len(run.text)
            runs += [replace(run, text=piece)] if piece else []
    return replace(paragraph, runs=tuple(runs), counted=None)


def _unbroken(title: Text) -> Text:
    """Return a title without the breaks of lines that the house puts after a space."""
    at = 0
    made = EMPTY
    for gap in _BREAK.finditer(title.plain):
        made = made.then(title.cut(at, gap.start()))
        at = gap.end()
    rest = title.cut(at, len(title.plain))
    return _joined(made.then(rest)) if at else title


def _joined(text: Text) -> Text:
    """Return a text with the pieces of a mark, which a break had parted, in one."""
    marks: list[Mark] = []
    for mark in sorted(text.marks, key=lambda each: (each.kind.value, each.start)):
        if marks and marks[-1].kind is mark.kind and marks[-1].end == mark.start:
            marks[-1] = replace(marks[-1], end=mark.end)
        else:
            marks.append(mark)
    return Text(text.plain, tuple(marks))
