"""Language versions: the lines of a file parted by the language they are written in.

The versions stand one after the other, paragraph by paragraph, or side by side in the columns of a table. The lines of
each are handed on as they would stand in a file of their own.
"""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.ingest import labels
from app.ingest.lines import Line
from app.ingest.tongue_rules import markers, rules_of
from app.language.tongues import tongue_of, weight_of

_SAMPLE = 1_500
_SHARE = 0.12
_WORDS = 25
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_SCRIPTS = frozenset({"ja", "zh", "ko", "ru", "uk", "kk", "ar", "fa", "he", "el", "th", "lo", "km", "my", "hi", "bn",
                      "ta", "si", "ka", "hy", "am"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """The lines in one language; ``translated`` says that they are called a translation."""

    language: str
    lines: tuple[Line, ...]
    translated: bool = False


def parted(lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return the lines of each language, in the order in which the languages begin; English where none can be told."""
    known = _languages(lines)
    if len(known) < 2:
        language = known[0] if known else "en"
        return (Part(language, tuple(lines), language in _translated(lines, [language] * len(lines))),)
    told = _told(lines, known)
    translated = _translated(lines, told)
    order = dict.fromkeys(tag for line, tag in zip(lines, told, strict=True) if tag and not line.blank)
    return tuple(Part(tag, _own(lines, told, tag), tag in translated) for tag in order)


def columns_of(cells: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Return the language of each column of a table whose columns differ in language; none where they do not.

    ``cells`` are texts with the column they stand in.
    """
    weights: dict[int, Counter[str]] = {}
    for column, text in cells:
        weights.setdefault(column, Counter())[tongue_of(text)] += round(weight_of(text))
    found = {}
    for column, own in weights.items():
        own.pop("", None)
        if own and own.most_common(1)[0][1] >= 0.8 * own.total() and own.total() >= 8:
            found[column] = own.most_common(1)[0][0]
    return found if len(set(found.values())) > 1 else {}


# --- which languages there are


def _languages(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the languages that a good part of the words is in, the one with most words first."""
    worded = [line.text for line in lines if not line.blank]
    step = max(1, len(worded) // _SAMPLE)
    weights: Counter[str] = Counter()
    for text in worded[::step]:
        tag = tongue_of(text)
        if tag:
            weights[tag] += round(weight_of(text)) or 1
    if weights["ja"] and weights["zh"] and weights["zh"] < weights["ja"]:
        weights["ja"] += weights.pop("zh")  # lines of Chinese signs alone: headings
    total = weights.total()
    kept = [tag for tag, weight in weights.most_common() if weight >= max(_SHARE * total, _WORDS / step)]
    return tuple(kept or [tag for tag, _ in weights.most_common(1)])


# --- which language each line is in


def _told(lines: Sequence[Line], known: Sequence[str]) -> list[str]:
    """Return the language of each line; a line that does not tell goes with its neighbours."""
    told = [_line(line, known) for line in lines]
    for table in {line.cell.table for line in lines if line.cell}:
        at = [place for place, line in enumerate(lines) if line.cell and line.cell.table == table]
        columns = columns_of((cell.column, lines[place].text) for place in at if (cell := lines[place].cell))
        first = next(iter(columns.values()), "")
        for place in at:
            cell = lines[place].cell
            if columns and cell:
                told[place] = columns.get(cell.column, first)
    return _filled(lines, told, known)


def _line(line: Line, known: Sequence[str]) -> str:
    if line.blank:
        return ""
    tag = tongue_of(line.text, known) or _labelled(line.text, known)
    if tag:
        return tag
    latin = [each for each in known if each not in _SCRIPTS]
    words = _LATIN.findall(line.text)
    if len(latin) == 1 and not re.search(r"[^\x00-ɏ\u2000-\u206f]", line.text) and words:
        labelled = labels.read(line.text)
        return latin[0] if len(words) > 1 or (labelled and labelled.word) or len(words[0]) > 6 else ""
    return ""


def _labelled(text: str, known: Sequence[str]) -> str:
    """Return the only language in which words begin with the label of a section; empty where none or several do."""
    label = labels.read(text)
    found = [
        tag
        for tag in known
        if (label is not None and label.word if tag == "en" else rules_of(tag).article.match(text.strip()))
    ]
    return found[0] if len(found) == 1 else ""


def _filled(lines: Sequence[Line], told: list[str], known: Sequence[str]) -> list[str]:
    made = list(told)
    after = ""
    following = [""] * len(lines)
    for at in range(len(lines) - 1, -1, -1):
        following[at] = after
        after = told[at] or after
    turns = _turns(lines, told)
    before = ""
    for at, line in enumerate(lines):
        if made[at]:
            before = made[at]
            continue
        if turns and not line.blank and (line.whole or at == 0 or lines[at - 1].blank) and len(known) > 1:
            made[at] = before = _other("", before, known)
            continue
        twin = _twin(lines, told, at)
        leads = labels.read(line.text) is not None and len(line.text.split()) <= 6
        if twin is not None:
            made[at] = following[at] if twin == "first" and following[at] else _other(before, following[at], known)
        else:
            made[at] = (following[at] if leads and not line.blank else before) or before or following[at] or known[0]
    return made


def _turns(lines: Sequence[Line], told: Sequence[str]) -> bool:
    """Whether the versions take turns, a paragraph each."""
    tags = [tag for line, tag in zip(lines, told, strict=True) if tag and not line.blank]
    changes = sum(one != two for one, two in itertools.pairwise(tags))
    return len(set(tags)) == 2 and changes > 0.7 * len(tags)


def _twin(lines: Sequence[Line], told: Sequence[str], at: int) -> str | None:
    """Whether a line that does not tell stands beside one with the same words: "Article 1" in French and in English."""
    here = " ".join(lines[at].text.split()).casefold()
    if not here:
        return None
    for step, name in ((1, "first"), (-1, "second")):
        place = at + step
        while 0 <= place < len(lines) and lines[place].blank:
            place += step
        if 0 <= place < len(lines) and not told[place] and " ".join(lines[place].text.split()).casefold() == here:
            return name
    return None


def _other(before: str, after: str, known: Sequence[str]) -> str:
    return next((tag for tag in known if tag != after), before or after)


# --- the lines of one language


def _own(lines: Sequence[Line], told: Sequence[str], tag: str) -> tuple[Line, ...]:
    """Return the lines in a language, a blank one where others stood between; columns of a table are undone."""
    undone = _undone(lines, told)
    made: list[Line] = []
    skipped = False
    for line, own in zip(lines, told, strict=True):
        if own != tag:
            skipped = skipped or not line.blank
            continue
        apart = line.cell is not None and line.cell.table in undone
        if (skipped or apart) and made and not made[-1].blank and not line.blank:
            made.append(Line("", line.start, line.start))
        made.append(replace(line, cell=None) if apart else line)
        skipped = False
    return tuple(made)


def _undone(lines: Sequence[Line], told: Sequence[str]) -> frozenset[int]:
    """Return the tables that only set versions side by side: each column is in one language."""
    columns: dict[int, dict[int, set[str]]] = {}
    for line, tag in zip(lines, told, strict=True):
        if line.cell and not line.blank:
            columns.setdefault(line.cell.table, {}).setdefault(line.cell.column, set()).add(tag)
    return frozenset(
        table
        for table, each in columns.items()
        if all(len(tags) == 1 for tags in each.values()) and len(set().union(*each.values())) > 1
    )


# --- translations


def _translated(lines: Sequence[Line], told: Sequence[str]) -> frozenset[str]:
    """Return the languages whose version is called a translation, in its own words or in English above it."""
    found = set()
    for at, line in enumerate(lines):
        words = line.text.strip()
        if not 2 <= len(words) <= 80 or len(words.split()) > 12:
            continue
        for tag, marker in markers():
            if not marker.search(words):
                continue
            own = tag if tag in told else ""
            later = next((told[i] for i in range(at + 1, len(lines)) if not lines[i].blank), "")
            found.add(later if tag == "en" and later else own or later)
    return frozenset(found - {""})
