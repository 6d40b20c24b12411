"""Brackets as they stand in the text: ``[JP: 180 days][US: 90 days]``, read without ever failing.

Brackets side by side are alternatives of one group. What else people put in square brackets is told apart: blanks to be
filled in, the marks of notes, what an editor said. Words and their owners are in resources/rules/brackets.toml.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from app.language.countries import code_of, countries, country_of_code
from app.model.text import Mark, MarkKind, Text
from app.paths import resources

OtherUse = Literal["blank", "note", "editorial"]
_OPENS, _CLOSES = "[［", "]］"
_DEEPEST = 40
"""Brackets in brackets beyond this count as signs: nobody nests like that, and whoever walks them may recurse."""
_LONGEST_TAG, _LONGEST_BLANK = 60, 200
_NOTE_LETTERS = re.compile(r"[a-rt-z]|[ivx]{1,4}|\*{1,3}|[†‡]", re.IGNORECASE)
_NOTE_DIGITS = re.compile(r"[0-9]{1,3}(?:\s?[,–-]\s?[0-9]{1,3})*")
_FOLLOWS = re.compile(r"(?:\s?[\[［][^\[\]［］]{0,40}[\]］]){0,8}\s+([^\W\d_])")
"""A word after brackets: what they hold is then a number of something, no mark of a note."""
_FEW = 2
_LONG = 5
"""Letters from which a word is one of substance."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One bracket of a group: ``[start:end]`` with its signs, ``[words_start:words_end]`` what it proposes.

    ``owner`` is a code (JP, EU), several joined by "/", empty where nobody is named; ``ordinal`` tells alternatives of
    one owner apart (bis, ter, Option 1). No words mean: leave out.
    """

    owner: str
    ordinal: str
    start: int
    end: int
    words_start: int
    words_end: int
    nested: tuple["Group", ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        """The codes of its owners."""
        return tuple(filter(None, self.owner.split("/")))


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives side by side; ``id`` is the one of the BRACKET mark over them, empty where nobody has set one."""

    start: int
    end: int
    id: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Square brackets at ``[start:end]`` that are not negotiated: a blank, the mark of a note, an editor's word."""

    start: int
    end: int
    use: OtherUse


@dataclass(frozen=True, slots=True)
class BracketsRead:
    """All square brackets of a text; ``strays`` are the offsets of those that have no counterpart."""

    groups: tuple[Group, ...] = ()
    others: tuple[Other, ...] = ()
    strays: tuple[int, ...] = ()


def groups(text: Text) -> tuple[Group, ...]:
    """Return the groups of a text, those within alternatives left to ``Alternative.nested``."""
    return read(text).groups


def read(text: Text) -> BracketsRead:
    """Return all that stands in square brackets; any string can be read."""
    if not any(sign in text.plain for sign in _OPENS + _CLOSES):
        return BracketsRead()
    reader = _Reader(text)
    for at, sign in enumerate(text.plain):
        if sign in _OPENS:
            reader.open(at)
        elif sign in _CLOSES:
            reader.close(at)
    return reader.end()


def walked(found: Iterable[Group]) -> Iterator[Group]:
    """Yield groups and those nested in them, each before what it holds."""
    for group in found:
        yield group
        for alternative in group.alternatives:
            yield from walked(alternative.nested)


def written(owner: str, words: str, ordinal: str = "") -> str:
    """Return an alternative as it stands in the text."""
    tag = " ".join(filter(None, (owner, ordinal)))
    return f"[{tag}: {words}]" if tag else f"[{words}]"


def balanced(words: str) -> bool:
    """Tell whether every square bracket of the words has its counterpart."""
    return not read(Text(words)).strays


def next_ordinal(owner: str, alternatives: Sequence[Alternative]) -> str:
    """Return what tells one more alternative of an owner apart: nothing, bis, ter, and so on."""
    own = [each.ordinal for each in alternatives if set(each.owners) == set(owner.split("/"))]
    if not own:
        return ""
    free = (each for each in _rules().ordinals if each not in own)
    return next(free, f"alt {len(own) + 1}")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A bracket with its counterpart; ``use`` is set where it is none of negotiators."""

    alternative: Alternative
    use: OtherUse | None = None
    tagged: bool = False


class _Reader:
    """Reads from left to right; what a bracket holds is complete when it closes."""

    def __init__(self, text: Text) -> None:
        self._plain = text.plain
        self._marks = tuple(mark for mark in text.marks if mark.kind is MarkKind.BRACKET)
        self._edges = {(mark.start, True) for mark in self._marks} | {(mark.end, False) for mark in self._marks}
        self._stack: list[tuple[int, list[_Pair]]] = [(-1, [])]
        self._others: list[Other] = []
        self._strays: list[int] = []

    def open(self, at: int) -> None:
        if len(self._stack) > _DEEPEST:
            self._strays.append(at)
        else:
            self._stack.append((at, []))

    def close(self, at: int) -> None:
        if len(self._stack) == 1:
            self._strays.append(at)
            return
        start, inner = self._stack.pop()
        self._stack[-1][1].append(self._pair(start, at + 1, inner))

    def end(self) -> BracketsRead:
        while len(self._stack) > 1:
            start, inner = self._stack.pop()
            self._strays.append(start)
            self._stack[-1][1].extend(inner)
        found = _named(self._grouped(self._stack[0][1]), self._marks)
        others = tuple(sorted(self._others, key=lambda each: each.start))
        return BracketsRead(found, others, tuple(sorted(self._strays)))

    def _pair(self, start: int, end: int, inner: list[_Pair]) -> _Pair:
        content = self._plain[start + 1 : end - 1]
        nested = self._grouped(inner)
        owner, ordinal, lead = tag_of(content)
        made = Alternative(owner, ordinal, start, end, start + 1 + lead, end - 1, nested)
        if lead or nested or (start, True) in self._edges or (end, False) in self._edges:
            return _Pair(made, tagged=bool(lead))
        return _Pair(made, _use(self._plain, start, end))

    def _grouped(self, pairs: Sequence[_Pair]) -> tuple[Group, ...]:
        rows: list[list[_Pair]] = []
        for pair in _touching(_touching(pairs)[::-1])[::-1]:
            here = pair.alternative
            if pair.use:
                self._others.append(Other(here.start, here.end, pair.use))
            elif rows and self._beside(rows[-1], pair):
                rows[-1].append(pair)
            else:
                rows.append([pair])
        return tuple(
            Group(row[0].alternative.start, row[-1].alternative.end, "", tuple(each.alternative for each in row))
            for row in rows
        )

    def _beside(self, row: Sequence[_Pair], pair: _Pair) -> bool:
        """Whether a bracket is one more alternative of those before it.

        With a space between only brackets of different owners are, ``[JP: a][US: b] [JP: c]`` are two matters, and
        nobody's where one can only stand instead of the other.
        """
        before, after = row[-1].alternative, pair.alternative
        between = self._plain[before.end : after.start]
        if not between or between.strip() in {"/", "／"}:
            return True
        edge = (before.end, False) in self._edges or (after.start, True) in self._edges
        if between.strip() or edge:
            return False
        if not pair.tagged and not row[-1].tagged:
            return _instead(*(self._plain[each.words_start : each.words_end] for each in (before, after)))
        owners = {(each.alternative.owner, each.alternative.ordinal) for each in row}
        return pair.tagged and all(each.tagged for each in row) and (after.owner, after.ordinal) not in owners


def _touching(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the pairs, what looks like a blank but touches the bracket before it as another one of the group.

    ``[agreement][arrangement]`` are two wordings, and nothing beside a wording, ``[shall][ ]``, is to leave it out.
    """
    made: list[_Pair] = []
    for pair in pairs:
        before = made[-1] if made else None
        if before and before.use is None and pair.use == "blank" and _touch(before.alternative, pair.alternative):
            made.append(replace(pair, use=None))
        else:
            made.append(pair)
    return made


def _instead(one: str, other: str) -> bool:
    """Whether two wordings with a space between stand for each other: two numbers, two verbs of duty, the same noun."""
    if all(re.fullmatch(r"\s*\d[\d.,]*\s*(?:%|[a-z]{1,9})?\s*", each) for each in (one, other)):
        return True
    if all(_rules().binding.match(each.strip()) for each in (one, other)):
        return True
    words = [{each for each in re.findall(r"\w+", words.casefold()) if len(each) >= _LONG} for words in (one, other)]
    return bool(words[0] & words[1])


def _touch(first: Alternative, second: Alternative) -> bool:
    return first.end == second.start or second.end == first.start


def _named(found: tuple[Group, ...], marks: tuple[Mark, ...]) -> tuple[Group, ...]:
    """Give each group the id of the mark that fits it best; typing at its edges may have left the mark shorter."""
    if not marks:
        return found
    fits = sorted(
        (
            (_fit(group, mark), -at, group, mark)
            for at, group in enumerate(walked(found))
            for mark in marks
            if mark.start < group.end and mark.end > group.start
        ),
        key=lambda each: each[:2],
        reverse=True,
    )
    ids: dict[tuple[int, int], str] = {}
    used: set[Mark] = set()
    for _, _, group, mark in fits:
        if (group.start, group.end) not in ids and mark not in used:
            ids[group.start, group.end] = mark.to
            used.add(mark)
    return tuple(_with_ids(group, ids) for group in found)


def _fit(group: Group, mark: Mark) -> float:
    both = min(group.end, mark.end) - max(group.start, mark.start)
    return both / (max(group.end, mark.end) - min(group.start, mark.start))


def _with_ids(group: Group, ids: dict[tuple[int, int], str]) -> Group:
    inner = tuple(
        replace(each, nested=tuple(_with_ids(one, ids) for one in each.nested)) for each in group.alternatives
    )
    return replace(group, id=ids.get((group.start, group.end), ""), alternatives=inner)


# ---- what stands before the words


def tag_of(content: str) -> tuple[str, str, int]:
    """Return owner, ordinal and how many letters they take; ("", "", 0) where the words begin at once."""
    found = re.match(rf"([^:：\[\]［］\n]{{1,{_LONGEST_TAG}}})[:：]\s?", content)
    tag = _tag_of(found[1].strip()) if found else None
    return (*tag, len(found[0])) if found and tag else ("", "", 0)


@lru_cache(maxsize=4096)
def _tag_of(words: str) -> tuple[str, str] | None:
    rules = _rules()
    if rules.numbered.fullmatch(words):
        return "", words
    found = rules.ordinal.search(words)
    ordinal = found[1].lower() if found else ""
    names = words[: found.start()] if found else words
    owners = [_owner(part.strip()) for part in re.split(r"[/／,，+&;、]|\band\b|\s-\s", names)]
    return ("/".join(dict.fromkeys(owners)), ordinal) if owners and all(owners) else None


def _owner(words: str) -> str:
    """Return the code of who is named; empty when nobody is."""
    rules = _rules()
    name = rules.after.sub("", words).strip()
    if re.fullmatch(r"[A-Z][A-Z0-9]{1,7}", name) and name not in rules.no_owner:
        country = country_of_code(name)
        return code_of(country) if country else name
    return _codes().get(name.casefold().removeprefix("the "), "")


@cache
def _codes() -> dict[str, str]:
    """Return the code of each country by its names and adjectives, without regard to case."""
    names = {form.casefold(): each.code for each in countries() for form in (*each.adjectives, *each.names)}
    return names | {each.name.casefold(): each.code for each in countries()}


# ---- what is no bracket of negotiators


def _use(plain: str, start: int, end: int) -> OtherUse | None:
    content = plain[start + 1 : end - 1]
    rules = _rules()
    after = plain[end : end + 1]
    if len(content) == 1 and content.isalpha() and after.isalpha():
        return "editorial"  # [t]he: an editor changed the capital
    if _is_note(plain, start, end):
        return "note"
    words = " ".join(content.split())
    if len(words) > _LONGEST_BLANK:
        return None
    if rules.editorial.fullmatch(words):
        return "editorial"
    return "blank" if rules.blank.fullmatch(words) else None


def _is_note(plain: str, start: int, end: int) -> bool:
    content = plain[start + 1 : end - 1]
    glued = start > 0 and not plain[start - 1].isspace() and plain[start - 1] not in "([]］“\"'‘/—–"
    if glued:
        return bool(_NOTE_DIGITS.fullmatch(content) or _NOTE_LETTERS.fullmatch(content))
    if not _NOTE_DIGITS.fullmatch(content) or len(content) > _FEW:
        return False
    follows = _FOLLOWS.match(plain, end)
    return follows is None or (start == 0 and follows[1].isupper())


@dataclass(frozen=True, slots=True)
class _Rules:
    ordinals: tuple[str, ...]
    ordinal: re.Pattern[str]
    numbered: re.Pattern[str]
    binding: re.Pattern[str]
    after: re.Pattern[str]
    no_owner: frozenset[str]
    editorial: re.Pattern[str]
    blank: re.Pattern[str]


@cache
def _rules() -> _Rules:
    data = tomllib.loads((resources() / "rules" / "brackets.toml").read_text(encoding="utf-8"))
    blank = "|".join(data["blank"])
    for name in ("plain", "more", "noun"):
        blank = blank.replace(f"@{name}@", data[name])
    ordinals = tuple(data["ordinals"])
    return _Rules(
        ordinals,
        re.compile(rf"\s+((?:{'|'.join(ordinals)})|(?:alt|rev)\.? ?[0-9]{{1,2}})$", re.IGNORECASE),
        re.compile(data["numbered"], re.IGNORECASE),
        re.compile(rf"{data['binding']}\b", re.IGNORECASE),
        re.compile(f"{data['after_owner']}$", re.IGNORECASE),
        frozenset(data["no_owner"]),
        re.compile("|".join(data["editorial"]), re.IGNORECASE),
        re.compile(blank, re.IGNORECASE),
    )
