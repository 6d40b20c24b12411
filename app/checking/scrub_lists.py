"""Scrub of lists: stems without a colon, lists without their "and", mixed punctuation, numbers that do not follow."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from app.checking.facts import Facts, Said
from app.checking.rules import Rule
from app.checking.telling import finding
from app.language.numbers import figure, number
from app.model.finding import Finding, Replacement
from app.model.provision import Kind

_ITEMS = frozenset({Kind.ITEM, Kind.SUBITEM})
_NUMBERED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.ANNEX})
_STEM_ENDS = re.compile(r"[:.;,?!–—-][\"”’)\]]*\s*$")
_ANNOUNCES = re.compile(
    r"\b(?:the\s+following(?:\s+\w+){0,3}|including|as\s+follows|namely|such\s+as)\.\s*$", re.IGNORECASE
)
_GOES_ON = re.compile(r"\b(?:including|following|such\s+as|namely|to|on|in|by|of|for)\s*$", re.IGNORECASE)
_JOINED = re.compile(r"(?P<mark>[;,.]?)\s*(?P<word>\b(?:and/or|and|or|as\s+well\s+as))\s*$", re.IGNORECASE)
_MARK = re.compile(r"[;,.:]?$")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_DEFINES = re.compile(r"\W*[“\"‘'«][^”\"’»]{1,80}[”\"’»]\s+(?:means?|refers?|is|are|has|includes?|denotes?)\b")
_TITLE_WORDS = 6
_VERBS = re.compile(r"\b(?:following|includ\w+|is|are|will|should|shall|may|must|intends?|comprises?)\s", re.IGNORECASE)
_INNER = re.compile(r"(?P<label>\((?:\d{1,2}|[a-z]{1,4})\)|\d{1,2}\))\s")
_WORD, _FIGURE = re.compile(r"[a-z]+"), re.compile(r"\d+")
_NOUGHT = re.compile(r"\.0+\W*$")
_TWO, _PARTS = 2, 3
_TAIL = 40
"""Letters at the end of an item in which its mark and the word that joins it with the next stand."""
Ended = tuple[Said, str, str]
Row = tuple[int, Kind, str]
"""What counts through: provisions of one level and kind whose labels are written alike."""


def stem_colon(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the stems of lists that end without a colon, or in a full stop though they announce what follows."""
    for facts, after in zip(version, [*version[1:], None], strict=True):
        if facts.provision.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.LINK} or after is None:
            continue
        holds = after.provision.kind in _ITEMS and after.provision.kind is not facts.provision.kind
        said = next((each for each in facts.words if not each.heading), None)
        if not holds or said is None or not said.english:
            continue
        plain = said.plain.rstrip()
        announced = bool(_ANNOUNCES.search(plain))
        if not announced and _is_title(plain, after):
            continue
        if facts.provision.kind is Kind.ITEM and not (announced or _GOES_ON.search(plain)):
            continue  # an item that heads others says what they are
        if announced or not _STEM_ENDS.search(plain):
            at = len(plain)
            yield finding(rule, said, (max(0, at - 1), at), [Replacement(at - announced, at, ":")])


def _is_title(plain: str, after: Facts) -> bool:
    """Tell whether words are a title above provisions with numbers and sentences of their own."""
    speaks = _VERBS.search(plain) or _GOES_ON.search(plain)
    sentences = after.provision.label and after.provision.text.plain[:1].isupper()
    return bool(sentences) and not speaks and len(plain.split()) <= _TITLE_WORDS


def _runs(version: Sequence[Facts]) -> Iterator[list[Facts]]:
    """Yield the lists: items of one level that follow each other, what they hold left out."""
    open_runs: dict[int, list[Facts]] = {}
    for facts in version:
        level, item = facts.provision.level, facts.provision.kind in _ITEMS
        for deeper in [each for each in open_runs if each > level or (each == level and not item)]:
            yield open_runs.pop(deeper)
        if item:
            open_runs.setdefault(level, []).append(facts)
    yield from open_runs.values()


def _ended(facts: Facts) -> Ended | None:
    """Return the last string of an item with the mark it ends in and the word that joins it with the next."""
    if not facts.words or not facts.words[-1].english or facts.words[-1].heading:
        return None
    said = facts.words[-1]
    end = said.plain.rstrip()[-_TAIL:]
    joined = _JOINED.search(end)
    if joined:
        return said, joined["mark"], joined["word"].casefold()
    mark = _MARK.search(end)
    return said, mark[0] if mark else "", ""


def _lists(version: Sequence[Facts]) -> Iterator[tuple[list[Ended], bool]]:
    """Yield the lists whose items all have words, those that hold others left out, and whether an outer one goes on."""
    place = {id(facts): at for at, facts in enumerate(version)}
    for run in _runs(version):
        after = [version[at + 1] if (at := place[id(facts)]) + 1 < len(version) else None for facts in run]
        level = run[0].provision.level
        holding = [each is not None and each.provision.level > level for each in after]
        ends = [each for facts in run if (each := facts.noted("ended", _ended))]
        if len(ends) != len(run) or len(run) < _TWO or any(holding):
            continue
        outer = after[-1]
        goes_on = outer is not None and outer.provision.kind in _ITEMS
        if not any(mark == ":" for _, mark, _ in ends):
            yield ends, goes_on


def list_and(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the last item but one of lists parted by semicolons or commas that no "and" joins with the last."""
    for ends, goes_on in _lists(version):
        *before, last_but_one, last = ends
        if sum(bool(_DEFINES.match(said.plain)) for said, _, _ in ends) > len(ends) / 2:
            continue  # definitions stand by themselves
        parted = last_but_one[1] in {";", ","} and all(mark in {";", ","} and not word for _, mark, word in before)
        fits = last[1] == "." or (goes_on and last[1] in {";", ","})
        if parted and not last_but_one[2] and fits and not last[2]:
            said = last_but_one[0]
            at = len(said.plain.rstrip())
            yield finding(rule, said, (at - 1, at), [Replacement(at, at, " and")])


def list_and_early(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the items that end in "and" though they are not the last but one, or are the last."""
    for ends, goes_on in _lists(version):
        joined = [at for at, (_, mark, word) in enumerate(ends) if word and (mark or at == len(ends) - 1)]
        if len({ends[at][2] for at in joined}) == 1 and len(joined) >= len(ends) - 1 > 1:
            continue  # joined throughout, as some do
        for at in joined:
            if at != len(ends) - 2 and not (goes_on and at == len(ends) - 1):
                said = ends[at][0]
                word = ends[at][2]
                end = len(said.plain.rstrip())
                start = end - len(word)
                yield finding(rule, said, (start, end))


def list_marks(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the items that end in another mark than most of their list, the last one apart."""
    for ends, goes_on in _lists(version):
        before, last = ends[:-1], ends[-1]
        marks = Counter(mark for _, mark, _ in before)
        usual = marks.most_common(1)[0][0]
        if len(before) > 1 and marks[usual] == 1 and len(marks) > 1:
            usual = ";" if ";" in marks else usual
        for said, mark, word in before:
            if mark != usual and not (word and not mark):
                yield _of_mark(rule, said, mark, usual, word)
        fits = {";": ".;", ",": ".,", ".": ".", "": "."}[usual]
        if last[1] not in fits and not goes_on and len(ends) >= _PARTS:
            yield _of_mark(rule, last[0], last[1], "." if usual in {";", ","} else usual, last[2])


def _of_mark(rule: Rule, said: Said, mark: str, usual: str, word: str) -> Finding:
    end = len(said.plain.rstrip())
    start = end - len(mark)
    fix = [] if word else [Replacement(start, end, usual)]
    return finding(rule, said, (max(0, min(start, end - 1)), end), fix, usual=usual or "no mark")


def numbering(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the provisions whose number does not follow the one before: one is missing, or it stands twice.

    A list may begin anew, and go on from the last of its kind in the part before.
    """
    last: dict[Row, int] = {}
    through: dict[Row, int] = {}
    labels: dict[Row, str] = {}
    for facts in version:
        provision = facts.provision
        for key in [key for key in last if key[0] > provision.level]:
            del last[key]
        if provision.kind not in _NUMBERED or not provision.label:
            continue
        key = provision.level, provision.kind, _style(provision.label)
        inner = _INNER.match(provision.text.plain)
        if inner:  # “2. (1) The form …”, and “(2) …” below
            row = provision.level + 1, Kind.ITEM, _style(inner["label"])
            last[row], labels[row] = next(iter(values(inner["label"])), 0), inner["label"]
        if _NOUGHT.search(provision.number or provision.label):  # 2.0 heads 2.1
            last[key] = through[key] = 0
            labels[key] = provision.label
            continue
        can_be = values(provision.number or provision.label)
        if not can_be:
            continue
        before = last.get(key)
        wanted = {1, (before or 0) + 1, through.get(key, 0) + 1} if before is None else {before + 1}
        fits = next((value for value in can_be if value in wanted), None)
        began = before is not None and 1 in can_be and before != 1
        if fits is None and not began and not (before is None and not through.get(key)):
            yield _of_number(rule, facts, labels[key])
        labels[key] = provision.label
        last[key] = through[key] = fits if fits is not None else 1 if began else can_be[0]


def _style(label: str) -> str:
    """Return how a label is written, whatever its number: (II) as (a), 1.2 as 1.1."""
    return _FIGURE.sub("1", _WORD.sub("a", label.strip(" .:;").casefold()))


def _of_number(rule: Rule, facts: Facts, before: str) -> Finding:
    provision = facts.provision
    message = rule.message.replace("{words}", provision.label).replace("{before}", before)
    return Finding(
        rule.slug, provision.id, message, 0, 0, rule.severity, rule.suggestion, rule.source,
        passage=provision.label, heading=provision.heading is not None,
    )  # fmt: skip


def values(label: str) -> tuple[int, ...]:
    """Return what a number can be: a letter is a Roman figure too."""
    core = re.sub(r"^(?:article|section|chapter|part|annex|paragraph|no\.?)\s+", "", label.strip(), flags=re.IGNORECASE)
    core = core.strip(" .:()[]–—-").casefold()
    if "." in core:
        core = core.rpartition(".")[2]
    if core.isascii() and core.isdigit():
        return (figure(core),)
    found = []
    if core and all(sign in _ROMANS for sign in core):
        found.append(_roman(core))
    if len(core) == 1 and core in _LETTERS:
        found.append(_LETTERS.index(core) + 1)
    word = number(core) if core.isalpha() and len(core) > 1 else None
    return tuple(found) or ((word,) if word else ())


def _roman(core: str) -> int:
    values = [_ROMANS[sign] for sign in core]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def note(facts: Facts) -> object:
    """Return what of a provision matters to lists: what it is, its last words, and how long it is where it is told."""
    provision = facts.provision
    plain = provision.text.plain.rstrip()
    length = len(plain) if provision.kind in _ITEMS or facts.around.after in {"item", "subitem"} else 0
    return provision.kind, provision.level, length, plain[-60:]


def note_labels(facts: Facts) -> object:
    """Return what of a provision matters to numbers: its label, kind and level."""
    provision = facts.provision
    return provision.kind, provision.level, provision.label, provision.number, provision.text.plain[:6]
