"""Passages: the paragraphs of a text in another language than English, each with the label it begins with."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest import labels
from app.ingest.joining import squeezed
from app.ingest.lines import Line
from app.ingest.tongue_rules import TongueRules
from app.language.japanese import numeral
from app.model.provision import Place
from app.model.text import Text

_WIDE = "\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uffef"
_CJK_END = re.compile(rf"[{_WIDE}][,.]?$")
_CJK = re.compile(rf"[{_WIDE}]")
_OPENS, _CLOSES, _FEW_LINES = "(（「『", ")）」』", 8
ENDS = re.compile(r"[。．.;；:：!?！？、，,–—][)）」』\"”»’']*$")
STOPS = re.compile(r"[。．.;；!?！？][)）」』\"”»’']*$")
_NUMBER = r"[0-9０-９]{1,3}"
_KANJI = r"[一二三四五六七八九十]{1,3}"
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
_AFTER = r"(?=[\s\u3000]|$)"
_OWN = (
    ("both", "decimal", re.compile(rf"[（(]\s?(?P<number>{_NUMBER})\s?[)）]")),
    ("both", "kanji", re.compile(rf"[（(](?P<number>{_KANJI})[)）]")),
    ("both", "kana", re.compile(rf"[（(](?P<number>[{_KANA}])[)）]")),
    ("both", "letter", re.compile(r"[（(](?P<number>[ａ-ｚＡ-Ｚ]|[a-z])[)）](?=[^a-zａ-ｚ])")),
    ("both", "roman", re.compile(r"[（(](?P<number>[ivxⅰ-ⅻ]{2,5}|[ⅰ-ⅻ])[)）]")),
    ("right", "decimal", re.compile(rf"(?P<number>{_NUMBER})[)）](?=\S|[\s\u3000])")),
    ("point", "decimal", re.compile(rf"(?P<number>{_NUMBER}(?:[.．]\d{{1,2}})+)[.．]?{_AFTER}")),
    ("point", "decimal", re.compile(rf"(?P<number>{_NUMBER})(?:[.．、]{_AFTER}|[．、](?!\d)|\.(?=[^\s\d])|{_AFTER})")),
    ("point", "kanji", re.compile(rf"(?P<number>{_KANJI})(?:[、．.](?=\S)|{_AFTER})")),
    ("point", "kana", re.compile(rf"(?P<number>[{_KANA}])(?:[．.]|{_AFTER})")),
    ("point", "wide", re.compile(r"(?P<number>[Ⅰ-Ⅻ])[.．、]?")),
    ("point", "circled", re.compile(r"(?P<number>[①-⑳])")),
    ("bullet", "bullet", re.compile(r"(?P<number>)[・●○■□◆◇▪◦•‣⁃※－➢]")),
)  # fmt: skip
_ORDINALS = (
    ("premi", 1), ("primer", 1), ("primeir", 1), ("únic", 1), ("unique", 1), ("segund", 2), ("tercer", 3), ("cuart", 4),
    ("quint", 5), ("sext", 6), ("séptim", 7), ("septim", 7), ("octav", 8), ("noven", 9), ("décim", 10), ("decim", 10),
    ("الأول", 1), ("الثاني", 2), ("الثالث", 3), ("الرابع", 4), ("الخامس", 5), ("السادس", 6), ("السابع", 7),
    ("الثامن", 8), ("التاسع", 9), ("العاشر", 10),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of a passage: ``key`` is the numbering it belongs to, ``rank`` 0 for chapters, 1 for articles, else 2.

    ``end`` is where the words after it begin. ``others`` are further ways to read it: a letter may be a Roman number.
    """

    printed: str
    number: str
    value: int
    key: str
    rank: int
    end: int
    others: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its words with its label, where they stand, the lines it is made of."""

    text: Text
    places: tuple[Place, ...]
    lines: tuple[Line, ...]
    tag: Tag | None = None
    gap: bool = False

    @property
    def plain(self) -> str:
        """The words, label included."""
        return self.text.plain

    @property
    def body(self) -> Text:
        """The words after the label."""
        return self.text.cut(self.tag.end, len(self.plain)).trimmed() if self.tag else self.text

    @property
    def short(self) -> bool:
        """Whether it may be a heading: few words, and no stop at its end."""
        words = self.body.plain
        size = len(words) / 3 if _CJK.search(words) else len(words.split())
        return bool(words) and size <= 14 and not ENDS.search(words)

    @property
    def headed(self) -> bool:
        """Whether its file sets it as a heading."""
        return self.lines[0].style.casefold().startswith("heading") or (
            all(line.bold for line in self.lines) and self.short
        )


def passages_of(lines: Sequence[Line], rules: TongueRules) -> tuple[Passage, ...]:
    """Return the paragraphs of a text, wrapped lines put together."""
    edge = _edge(lines)
    made: list[Passage] = []
    gap = True
    for line in lines:
        if line.blank:
            gap = True
            continue
        if made and not gap and _goes_on(made[-1], line, edge, rules):
            made[-1] = _with(made[-1], line)
        else:
            made.append(_passage(line, gap, rules))
        gap = False
    return tuple(made)


def _passage(line: Line, gap: bool, rules: TongueRules) -> Passage:
    text = squeezed(line.text, line.marks)
    tag = replace(_counted(line.label, rules), end=0) if line.label else tag_of(text.plain, rules)
    return Passage(text, (Place(line.start, line.end, line.page),), (line,), tag, gap)


def _with(passage: Passage, line: Line) -> Passage:
    text, more = passage.text, squeezed(line.text, line.marks)
    broken = re.search(r"[^\W\d_]-$", text.plain) and more.plain[:1].islower()
    tight = _CJK_END.search(text.plain) and _CJK.match(more.plain)
    joined = text.cut(0, len(text.plain) - 1).then(more) if broken else text.then(more, "" if tight else " ")
    last = passage.places[-1]
    places = (*passage.places, Place(line.start, line.end, line.page))
    if last.page == line.page:
        places = (*passage.places[:-1], Place(last.start, line.end, last.page))
    return replace(passage, text=joined, places=places, lines=(*passage.lines, line))


def width(text: str) -> int:
    """Return how many columns words take, signs of Chinese and Japanese two each."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text.rstrip())


def _edge(lines: Sequence[Line]) -> int | None:
    """Return the width that wrapped lines reach at least; None where each line is a paragraph."""
    widths = [width(line.text) for line in lines if not (line.blank or line.whole or line.cell)]
    if not widths:
        return None
    longest = sorted(widths)[int(len(widths) * 0.95) - 1]
    open_ended = sum(
        width(line.text) >= 0.8 * longest and not STOPS.search(line.text.rstrip())
        for line in lines
        if not (line.blank or line.whole or line.cell)
    )
    return int(0.8 * longest) if open_ended >= max(3, len(widths) // 8) and longest <= 140 else None


def _is_open(passage: Passage) -> bool:
    """Tell whether a bracket stands open at the end of a paragraph of Chinese or Japanese that has few lines so far."""
    plain = passage.text.plain
    depth = sum((sign in _OPENS) - (sign in _CLOSES) for sign in plain)
    return depth > 0 and len(passage.lines) < _FEW_LINES and bool(_CJK.search(plain))


def _goes_on(passage: Passage, line: Line, edge: int | None, rules: TongueRules) -> bool:
    last = passage.lines[-1]
    if line.goes_on:
        return True
    if line.whole or last.whole or line.label or line.cell != last.cell or line.style != last.style:
        return False
    if _is_open(passage) and tag_of(line.text.strip(), rules) is None:
        return True
    if edge is None or width(last.text) < edge or line.text.startswith("\u3000"):
        return False
    return tag_of(line.text.strip(), rules) is None or not ENDS.search(last.text.rstrip())


# --- labels


def tag_of(text: str, rules: TongueRules) -> Tag | None:
    """Return the label that words begin with; None where they begin without one."""
    for rank, pattern in ((0, rules.container), (1, rules.article)):
        match = pattern.match(text)
        if match and _apart(text, match.end()):
            word = re.sub(r"[\d０-９\W]|[IVXLC]+\b", "", match[0].replace(match["number"], ""))
            return _tag(match[0], match["number"], f"{rank}{word.casefold()}", rank, _after(text, match.end()))
    for form, system, pattern in _OWN:
        match = pattern.match(text)
        if match and not re.match(r"[年月日]", text[match.end() :]):
            return _tag(match[0], match["number"], f"{form} {system}", 2, _after(text, match.end()))
    label = labels.read(text)
    if label is None or label.form == "word":
        return None
    ways = sorted(((f"{label.form} {each.system}", each.value) for each in label.readings), key=lambda way: way[1] != 1)
    return Tag(label.printed, label.number, ways[0][1], ways[0][0], 2, label.end, tuple(ways[1:]))


def _apart(text: str, end: int) -> bool:
    """Whether a label of a section is one: nothing follows, or a heading does, not the rest of a sentence."""
    rest = text[end:]
    return not rest.strip() or bool(
        re.match(r"[.:：．–—-]|[\s\u3000]*[（(【«“\"]|[\s\u3000]+(?![a-zà-öø-ÿа-я])\S", rest)
    )


def _after(text: str, end: int) -> int:
    match = re.match(r"[\s\u3000.:：．–—-]*", text[end:])
    return end + (match.end() if match else 0)


def _tag(printed: str, number: str, key: str, rank: int, end: int) -> Tag:
    value = _value(number)
    lettered = len(number) == 1 or re.fullmatch(r"[IVXLCivxlc]+", number)
    shown = number if not value or (lettered and number.isascii()) else str(value)
    if "." in number or "．" in number:
        shown = unicodedata.normalize("NFKC", number)
        parts = shown.split(".")
        value, key = int(parts[-1]), f"{key}{len(parts)}"
    return Tag(printed.strip(), shown, value, key, rank, end)


def _value(number: str) -> int:
    plain = unicodedata.normalize("NFKC", number).strip()
    low = plain.casefold()
    ordinal = next((value for stem, value in _ORDINALS if low.startswith(stem)), 0)
    if ordinal or not plain:
        return ordinal
    value = numeral(plain)
    if value is not None:
        return value
    if plain in _KANA or plain in _IROHA:
        return _KANA.index(plain) + 1 if plain in _KANA else _IROHA.index(plain) + 1
    if re.fullmatch(r"[ivxlc]+", low):
        return labels.roman(low)
    return ord(low) - ord("a") + 1 if len(low) == 1 and low.isascii() else 0


def _counted(printed: str, rules: TongueRules) -> Tag:
    """Return the label that a file counts by itself."""
    tag = tag_of(f"{printed.strip()} ", rules)
    if tag:
        return tag
    label = labels.bare(printed)
    reading = label.readings[0]
    return Tag(label.printed, label.number, reading.value, f"{label.form} {reading.system}", 2, 0)
