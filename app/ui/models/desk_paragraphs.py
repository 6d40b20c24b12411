"""Paragraphs from elsewhere to provisions: labels taken off, since the desk counts its own, and levels kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.ingest.labels import Label, read
from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions
from app.model.text import MarkKind, Text
from app.negotiating.outlining import COUNTED

_HEADING = 120
"""Letters of the longest heading that its looks or its number give away."""
_WHOLE = 5
"""Paragraphs from which on a centred first one is a title: fewer are a passage of some text."""
_ENDS = (".", ";", ":", ",", "。")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it was found: ``heading`` 1 to 6, 0 for none; ``depth`` of its list counts from 0, -1 for none.

    ``label`` is one that its file counted, apart from the words; ``bullet`` says that it counted none.
    """

    words: Text
    heading: int = 0
    depth: int = -1
    label: str = ""
    bullet: bool = False
    centred: bool = False


@dataclass(slots=True)
class _Nest:
    """Where one stands among headings and lists."""

    level: int = 0
    numbers: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    items: bool = False
    counted: bool = False
    made: list[Provision] = field(default_factory=list)


def provisions_of(paragraphs: Iterable[Paragraph]) -> Provisions:
    """Return provisions in desk form, with fresh ids."""
    found = [each for each in paragraphs if each.words.plain.strip()]
    top = min((each.heading for each in found if each.heading), default=0)
    nest = _Nest()
    skip = False
    for at, each in enumerate(found):
        if skip:
            skip = False
            continue
        label, words = _label(each)
        following = found[at + 1] if at + 1 < len(found) else None
        if label is not None and not words.plain:
            below = _label(following)[1] if following is not None else words
            skip = bool(below.plain)
            label, words = (label, below) if skip else (None, each.words.trimmed())
        _add(nest, each, label, words, top=top, title=at < len(found) - _WHOLE)
    return tuple(nest.made)


def _label(paragraph: Paragraph) -> tuple[Label | None, Text]:
    """Return a paragraph's label, and its words without it."""
    words = paragraph.words.trimmed()
    if paragraph.label or paragraph.bullet:
        return read("• x" if paragraph.bullet else f"{paragraph.label} x"), words
    label = read(words.plain)
    if label is None or _is_name(label, words.plain):
        return None, words
    return label, words.cut(label.end, len(words.plain)).trimmed()


def _is_name(label: Label, plain: str) -> bool:
    """Tell whether what looks like a label is the first letter of a name ("J. Smith") or the start of a sentence."""
    alone = label.form == "point" and len(label.number) == 1 and label.number.isupper() and label.number not in "IVX"
    if alone:
        return True
    return label.form in {"word", "bullet"} and label.end >= len(plain) and label.form == "bullet"


def _add(nest: _Nest, paragraph: Paragraph, label: Label | None, words: Text, *, top: int, title: bool) -> None:
    if paragraph.centred and title and not nest.made and label is None:
        nest.made.append(Provision(new_id(), Kind.TITLE, 0, _plain(words)))
    elif _is_section(paragraph, label, words, top):
        nest.level, nest.numbers, nest.items = 1, [], False
        counted = COUNTED if label is not None or not nest.counted else ""
        nest.counted = nest.counted or label is not None
        nest.made.append(Provision(new_id(), Kind.SECTION, 0, heading=_plain(words), number=counted))
    elif paragraph.heading or (label is None and _is_strong(words)):
        level = 1 if any(each.kind is Kind.SECTION for each in nest.made) else 0
        nest.level, nest.numbers, nest.items = level + 1, [], False
        nest.made.append(Provision(new_id(), Kind.SUBHEADING, level, heading=_plain(words)))
    else:
        _add_body(nest, paragraph, label, words)


def _is_section(paragraph: Paragraph, label: Label | None, words: Text, top: int) -> bool:
    if paragraph.heading:
        return paragraph.heading == top
    if label is None or paragraph.depth > 0 or len(words.plain) > _HEADING:
        return False
    roman = any(reading.system == "roman-upper" for reading in label.readings)
    if label.form == "word" or (label.form == "point" and roman):
        return not words.plain.endswith(_ENDS)
    return _is_strong(words)


def _is_strong(words: Text) -> bool:
    """Tell whether a short paragraph is bold throughout, as headings are."""
    if len(words.plain) > _HEADING or words.plain.endswith(_ENDS):
        return False
    bold = sum(mark.end - mark.start for mark in words.marks if mark.kind is MarkKind.BOLD)
    return bool(words.plain) and bold >= len(words.plain.rstrip())


def _add_body(nest: _Nest, paragraph: Paragraph, label: Label | None, words: Text) -> None:
    if label is None and paragraph.depth < 0:
        nest.items, nest.numbers = False, []
        nest.made.append(Provision(new_id(), Kind.PARAGRAPH, nest.level, words))
        return
    depth = paragraph.depth if paragraph.depth >= 0 else _depth(nest, label)
    if depth <= 0 and not nest.items:
        nest.items = _is_stem(nest.made) or (label is not None and label.form == "bullet")
    deep = min(_DEEPEST, depth + nest.items)
    kind = (Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM)[min(deep, 2)]
    level = nest.level + max(0, deep - nest.items)
    before = nest.made[-1].level if nest.made else level
    bullet = paragraph.bullet or (label is not None and label.form == "bullet")
    number = "" if bullet else COUNTED
    nest.made.append(Provision(new_id(), kind, min(level, before + 1), words, number=number))


def _depth(nest: _Nest, label: Label | None) -> int:
    """Return how deep a label stands: where a numbering goes on at its own depth, a new one below."""
    if label is None:
        return 0
    for depth in range(len(nest.numbers) - 1, -1, -1):
        kind, value = nest.numbers[depth]
        for named, reading in zip(label.kinds, label.readings, strict=True):
            if named == kind and reading.value in {value + 1, 0}:
                nest.numbers[depth:] = [(kind, reading.value)]
                return depth
    nest.numbers.append((label.kinds[0], label.readings[0].value))
    return len(nest.numbers) - 1


def _is_stem(made: Sequence[Provision]) -> bool:
    """Tell whether what is listed next are items of the paragraph before: it leads to them."""
    if not made or made[-1].kind is not Kind.PARAGRAPH:
        return False
    plain = made[-1].text.plain.rstrip()
    return plain.endswith((":", "：", "–", "—")) or not plain.endswith((".", ";", ",", "。"))


def _plain(words: Text) -> Text:
    """Return a heading's words: they are strong anyhow."""
    return replace(words, marks=tuple(mark for mark in words.marks if mark.kind is not MarkKind.BOLD))


def lines_of(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of plain words: its lines; where blank lines part them, lines without labels are joined."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    blocks = re.split(r"\n[ \t]*\n", text)
    if len(blocks) == 1:
        return tuple(Paragraph(_words(line)) for line in text.split("\n"))
    found: list[str] = []
    for block in blocks:
        fresh = True
        for line in block.split("\n"):
            if fresh or read(line) is not None:
                found.append(line.strip())
            else:
                found[-1] = f"{found[-1]} {line.strip()}"
            fresh = False
    return tuple(Paragraph(_words(line)) for line in found)


def _words(line: str) -> Text:
    return Text(line.replace("\u00a0", " ").strip())
