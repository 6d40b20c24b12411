"""Plain text and Markdown: bytes to the text as kept, and its lines."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from app.errors import UnreadableFile
from app.ingest.encodings import FOREIGN, decoded
from app.ingest.lines import Cell, Line
from app.ingest.versions import columns_of
from app.model.text import Mark, MarkKind

_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\n[ \t]*\n)(?!\1).)+?)(?<=\S)\1", re.DOTALL)
_ITALIC = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])((?:(?!\n[ \t]*\n)[^*_])+?)(?<=[^\s*_])\1(?![\w*_])", re.DOTALL)
_STRAY = re.compile(r"(?<!\*)\*\*(?!\*)(?:(?=\S)|(?<=\S\*\*))")
_FOOTNOTE = re.compile(r"^\[\^(?P<number>[\w-]+)\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^[\w-]+\](?!:)")
_UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~])")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?=\S)")
_HEADING_END = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BREAKS = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]|\f\n?")
_ADVICE = "Save it as a text file in UTF-8, or as a Word file, and import that."
_MOST = 20_000_000
_BESIDE = " -•*:.\t"
"""What may stand beside the words of a line that is bold."""


def read_text(name: str, data: bytes) -> tuple[str, tuple[Line, ...]]:
    """Return the text of ``data``, its line breaks made one kind, and its lines without markup.

    A form feed is kept: it counts the pages. Raise UnreadableFile when the bytes are no text.
    """
    text = decode(name, data)
    return text, side_by_side(lines_of(text))


def decode(name: str, data: bytes) -> str:
    """Return the text of ``data`` in whatever encoding it is; raise UnreadableFile when it is no text."""
    if len(data) > _MOST:
        raise UnreadableFile(name, "it is larger than any instrument", "Choose the file that holds the text itself.")
    if data.startswith(FOREIGN):
        raise UnreadableFile(name, "it is not a text file, whatever its name says", _ADVICE)
    text = decoded(data)
    if text is None or len(_CONTROL.findall(text)) > len(text) // 200:
        raise UnreadableFile(name, "its bytes are not text", _ADVICE)
    text = _CONTROL.sub(" ", text.removeprefix("\ufeff"))
    text = _BREAKS.sub(lambda found: "\f\n" if found[0][0] == "\f" else "\n", text)
    if not text.strip():
        raise UnreadableFile(name, "it is empty", "Choose the file that holds the text.")
    return text


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text``; Markdown's marks become marks, styles and levels."""
    hidden, found = _markup(text)
    marks = _Marks(found)
    lines: list[Line] = []
    at, page, table, row = 0, 1, -1, -1
    for raw in text.split("\n"):
        if _ROW.match(raw):
            table, row = (table, row + 1) if row >= 0 else (table + 1, 0)
            lines += _cells(_line(text, (at, at + len(raw.rstrip("\f"))), hidden, marks, page), table, row)
        else:
            row = -1
            lines.append(_line(text, (at, at + len(raw.rstrip("\f"))), hidden, marks, page))
        at += len(raw) + 1
        page += raw.endswith("\f")
    return tuple(lines)


def _markup(text: str) -> tuple[frozenset[int], tuple[Mark, ...]]:
    """Return the offsets of signs that are markup, and what they mark."""
    hidden: set[int] = set()
    marks: list[Mark] = []
    for pattern, kind in ((_BOLD, MarkKind.BOLD), (_ITALIC, MarkKind.ITALIC)):
        for match in pattern.finditer(text):
            if "___" in match[0] or "***" in match[0]:  # a rule to sign on
                continue
            hidden.update(range(match.start(), match.start(2)))
            hidden.update(range(match.end(2), match.end()))
            marks.append(Mark(match.start(2), match.end(2), kind))
    for match in _STRAY.finditer(text):
        hidden.update(range(*match.span()))
    hidden.update(match.start() for match in _ESCAPE.finditer(text))
    for match in itertools.chain(_REFERENCE.finditer(text), _UNSEEN.finditer(text)):
        hidden.update(range(*match.span()))
    return frozenset(hidden), tuple(marks)


def _line(text: str, span: tuple[int, int], hidden: frozenset[int], marks: "_Marks", page: int) -> Line:
    start, end = span
    style, level, label = "", None, ""
    quote = _QUOTE.match(text[start:end])
    start += quote.end() if quote else 0
    heading = _HEADING.match(text[start:end])
    if heading:
        level = len(heading[1]) - 1
        style = f"Heading {level + 1}"
        start += heading.end()
        closing = _HEADING_END.search(text[start:end])
        end = start + closing.start() if closing else end
    note = _FOOTNOTE.match(text[start:end])
    if note:
        style, label = "footnote", note["number"]
        start += note.end()
    kept = _kept(start, end, hidden)
    words = text[start:end] if len(kept) == end - start else "".join(text[at] for at in kept)
    inner = tuple(Mark(*inside, mark.kind) for mark in marks.within(start, end) if (inside := _inside(kept, mark)))
    first, last = len(words) - len(words.lstrip(_BESIDE)), len(words.rstrip(_BESIDE))
    bold = bool(words.strip()) and any(
        mark.kind is MarkKind.BOLD and mark.start <= first and mark.end >= last for mark in inner
    )
    return Line(words, start, end, inner, label, style, bold=bold, level=level, centred=_centred(words), page=page)


def _cells(line: Line, table: int, row: int) -> list[Line]:
    """Return a row of a Markdown table as a line a cell; the row of dashes under the head gives none."""
    if re.fullmatch(r"[\s|:-]+", line.text) or len(line.text) != line.end - line.start:
        return [] if re.fullmatch(r"[\s|:-]+", line.text) else [line]
    found = enumerate(match for match in re.finditer(r"[^|]+", line.text) if match[0].strip())
    return [
        Line(
            match[0].strip(),
            line.start + match.start(),
            line.start + match.end(),
            cell=Cell(table, row, column),
            page=line.page,
        )
        for column, match in found
    ]


def side_by_side(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; where most have a tab that parts two languages, each side is a cell."""
    halves = [_halves(line) for line in lines]
    tabbed = sum(len(each) > 1 for each in halves)
    if tabbed < 4 or tabbed * 2 < sum(not line.blank for line in lines):
        return tuple(lines)
    cells = ((at, half.text) for each in halves if len(each) > 1 for at, half in enumerate(each))
    if not columns_of(cells):
        return tuple(lines)
    return tuple(
        replace(half, cell=Cell(0, row, at + (half.start > line.start and len(each) == 1)))
        for row, (line, each) in enumerate(zip(lines, halves, strict=True))
        for at, half in enumerate(each)
    )


def _halves(line: Line) -> tuple[Line, ...]:
    """Return what stands before and after the tab of a line that has just one."""
    if line.text.count("\t") != 1 or line.cell or line.marks or len(line.text) != line.end - line.start:
        return (line,)
    middle = line.text.index("\t")
    left = replace(line, text=line.text[:middle], end=line.start + middle)
    right = replace(line, text=line.text[middle + 1 :], start=line.start + middle + 1)
    return tuple(half for half in (left, right) if not half.blank) or (replace(line, text=""),)


class _Marks:
    """The marks of a text, found by where they stand without looking at them all."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in marks), default=0)

    def within(self, start: int, end: int) -> list[Mark]:
        """Return those that reach into a passage: the bold ones, then the italic."""
        near = self._marks[bisect_left(self._starts, start - self._longest) : bisect_left(self._starts, end)]
        return sorted((mark for mark in near if mark.end > start), key=lambda mark: mark.kind is not MarkKind.BOLD)


def _kept(start: int, end: int, hidden: frozenset[int]) -> Sequence[int]:
    """Return the offsets of a passage that are no markup."""
    passage = range(start, end)
    return passage if hidden.isdisjoint(passage) else [at for at in passage if at not in hidden]


def _inside(kept: Sequence[int], mark: Mark) -> tuple[int, int] | None:
    start, end = bisect_left(kept, mark.start), bisect_left(kept, mark.end)
    return (start, end) if start < end else None


def _centred(words: str) -> bool:
    """Tell whether a line is centred: it is pushed in further than any list is."""
    return len(words) - len(words.lstrip(" ")) >= 16 and not re.search(r"\S {3,}\S", words)
