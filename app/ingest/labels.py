"""Labels: the numbers and signs printed before a provision."""

import re
import unicodedata
from dataclasses import dataclass, replace

from app.language.numbers import CARDINALS, ORDINALS, figure

_NOUGHT = re.compile(r"(?<=^\d)\.0+$|(?<=^\d\d)\.0+$")
"""1.0 and 2.0 head what 1.1 and 2.1 number."""
_WORD = (
    r"(?P<word>section|§|article|art\.|paragraph|para\.|clause|part|chapter|title|point|item|division|sec\.|rule|principle"
    r"|pillar|theme)"
)
_MOST_SPELLED, _MOST_ORDINAL = 20, 15  # longer instruments count their sections in figures
_SPELLED = {word: value for word, value in CARDINALS.items() if 1 <= value <= _MOST_SPELLED}
_ORDINAL = {word: value for word, value in ORDINALS.items() if 1 <= value <= _MOST_ORDINAL}
_NUMBER = rf"(?P<number>\d{{1,3}}(?:\.\d{{1,3}})*|(?-i:[IVXLC]+|[A-Z])|{'|'.join(_SPELLED)})"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Days|Years|Months"
_FORMS = (
    (
        "word",
        re.compile(
            rf"{_WORD}(?:\s+|\s?[-–]\s?|(?<=§)){_NUMBER}(?![\w(])(?:\s?[.:)](?=\s|$)|(?=\s+(?-i:[^\W\d_a-z]|[–—|\-“\"(])|\s*$))",
            re.IGNORECASE,
        ),
    ),
    (
        "word",
        re.compile(
            rf"{_WORD}\s*[(（]\s*{_NUMBER}\s*[)）](?:\s?[.:](?=\s|$)|(?=\s+(?-i:[^\W\d_a-z]|[–—|\-“\"])|\s*$))",
            re.IGNORECASE,
        ),
    ),
    (
        "word",
        re.compile(
            rf"(?P<number>{'|'.join(_ORDINAL)})\s+(?P<word>section|article|paragraph|part)[.:]?(?=\s|$)", re.IGNORECASE
        ),
    ),
    ("both", re.compile(r"[(\[（](?P<number>\d{1,3}|[ivxlc]{1,6}|[a-z]{1,2})[)\]）](?=\s|$|[A-Z“\"])", re.IGNORECASE)),
    ("point", re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.:)](?=\s|$)|(?=\s+[^\W\d_a-z]|\s*$))")),
    ("point", re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){2,4})(?=\s+[^\W\d_])")),
    ("point", re.compile(r"(?P<number>[A-Z]\.\d{1,2}(?:\.\d{1,2}){0,3})(?:[.:)](?=\s|$)|(?=\s+[^\W\d_a-z]))")),
    ("point", re.compile(rf"(?P<number>{'|'.join(_ORDINAL)}):(?=\s)", re.IGNORECASE)),
    ("point", re.compile(r"(?P<number>\d{1,2}(?:-\d{1,2}){1,3})(?:[.:)](?=\s|$)|(?=\s+[A-Z“\"]))")),
    ("point", re.compile(r"(?P<number>[①-⑳])(?=\s|[^\W\d])")),
    ("right", re.compile(r"(?P<number>\d{1,3}|[ivxlc]{1,6}|[a-z])\)(?=\s|$|[A-Z])", re.IGNORECASE)),
    ("point", re.compile(r"(?P<number>\d{1,3}|[IVXLC]{1,6}|[ivxlc]{1,6}|[A-Za-z])[.:](?=\s|$)")),
    ("point", re.compile(r"(?P<number>\d{1,2}|[IVX]{1,5})(?=(?:\t| {2,}| ?[–—|] ?| - )[^\W\d_])")),
    ("point", re.compile(r"(?P<number>\d{1,2}|[IVX]{1,5})[.:)](?=[A-Z][a-z])")),
    ("point", re.compile(rf"(?P<number>[1-9]\d?)(?= (?!{_MONTHS})[A-Z][^;:!?]{{2,110}}(?<![.,])$)")),
    ("point", re.compile(r"(?P<number>[IVX]{1,5})\s*$")),
    ("bullet", re.compile(r"(?P<number>)(?:[-–—*•·‣▪▫◦●○■□➢✓❖➤→∙⁃]|o(?=\t| {2,})|>|)(?=\s+\S)")),
)
_OPENING = re.compile(r"[^\W\d_]{2,}")
_OPENERS = frozenset({
    "section", "article", "art", "paragraph", "para", "clause", "part", "chapter", "title", "point", "item", "division",
    "sec", "rule", "principle", "pillar", "theme", *_ORDINAL,
})  # fmt: skip
_COUNTED = re.compile(r"\d+|[〇一二三四五六七八九十]+|[①-⑳]")
_SEPARATOR = re.compile(r"\s*(?:[–—|]|-(?=\s))?\s*")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label: as the ``value``-th of a numbering of this ``system``."""

    system: str
    value: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, its number, how it stands, and where the words after it begin.

    ``form`` is "word" (Section 1), "both" ((a)), "right" (a)), "point" (1., I:) or "bullet"; ``readings`` are several
    when a letter may also be a Roman number.
    """

    printed: str
    number: str
    form: str
    word: str
    readings: tuple[Reading, ...]
    end: int

    @property
    def kinds(self) -> tuple[tuple[str, ...], ...]:
        """The numberings that this label may belong to."""
        return tuple((self.form, self.word, reading.system) for reading in self.readings)


def read(text: str) -> Label | None:
    """Return the label at the beginning of ``text``; None when it begins with words."""
    at = len(text) - len(text.lstrip())
    word = _OPENING.match(text, at)
    if word and not _may_label(word[0].casefold()):
        return None
    for form, pattern in _FORMS:
        match = pattern.match(text, at)
        if match:
            label = _label(form, match, text)
            if label.readings:
                return label
    return None


def _may_label(word: str) -> bool:
    """Tell whether a label may begin with a word: most lines of a text need no closer look."""
    return word in _OPENERS or set(word) <= _VALUES.keys() or not word.isascii()


def bare(printed: str) -> Label:
    """Return a label that a file counts by itself; as a bullet when it is no number."""
    label = read(printed.strip() + " ") or _counted(printed.strip())
    return label or Label(printed.strip(), "", "bullet", "", (Reading("bullet", 0),), len(printed))


def _counted(printed: str) -> Label | None:
    """Return a label that a file counts and running text would not show as one: "I", "第1条", "①"."""
    label = read(f"{printed}. ") if printed.isalnum() and printed.isascii() else None
    if label:
        return replace(label, printed=printed)
    match = _COUNTED.search(printed)
    if match is None:
        return None
    word = "".join(sign for sign in printed[: match.start()] + printed[match.end() :] if sign.isalpha() or sign == "§")
    value = _count(match[0])
    return Label(printed, str(value), "word" if word else "point", word, (Reading("decimal", value),), len(printed))


def _count(signs: str) -> int:
    """Return the value of digits, of a number in a circle or in Chinese characters below a hundred."""
    if "十" in signs:
        tens, ones = signs.split("十", 1)
        return 10 * (_count(tens) if tens else 1) + (_count(ones) if ones else 0)
    return figure("".join(str(int(unicodedata.numeric(sign))) for sign in signs))


def _label(form: str, match: re.Match[str], text: str) -> Label:
    word = (match.groupdict().get("word") or "").casefold().rstrip("s.")
    number = match["number"]
    readings = (Reading(match[0], 0),) if form == "bullet" else _readings(number)
    separator = _SEPARATOR.match(text, match.end())
    end = separator.end() if separator and form != "bullet" else match.end()
    if form == "bullet":
        end = len(text) - len(text[end:].lstrip())
    if number and number in _CIRCLED:
        number = str(_CIRCLED.index(number) + 1)
    return Label(match[0].strip(), number, form, word, readings, end)


def _decimal(parts: list[str]) -> Reading:
    system = f"decimal{len(parts)}:{'.'.join(parts[:-1])}" if parts[1:] else "decimal"
    return Reading(system, figure(parts[-1]))


def _readings(number: str) -> tuple[Reading, ...]:
    low = number.casefold()
    if number and number in _CIRCLED:
        return (Reading("circled", _CIRCLED.index(number) + 1),)
    if "." in number or "-" in number:
        return (_decimal(re.split(r"[.-]", _NOUGHT.sub("", number))),)
    if number.isdigit():
        return (Reading("decimal", figure(number)),)
    if low in _SPELLED or low in _ORDINAL:
        return (Reading("decimal", _SPELLED[low] if low in _SPELLED else _ORDINAL[low]),)
    case = "upper" if number.isupper() else "lower"
    found = []
    if number in {low, number.upper()} and low and _ROMAN.fullmatch(low):
        found.append(Reading(f"roman-{case}", roman(low)))
    if len(number) == 1:
        found.append(Reading(f"letter-{case}", ord(low) - ord("a") + 1))
    elif len(set(low)) == 1 and not found:  # aa, bb follow z
        found.append(Reading(f"letter-{case}", 26 + ord(low[0]) - ord("a") + 1))
    return tuple(found)


def roman(number: str) -> int:
    """Return the value of a Roman number in small letters."""
    values = [_VALUES[sign] for sign in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
