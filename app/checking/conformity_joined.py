"""What one version joins to something, and the other does not say at all: “A and B” beside A alone.

A conjunction more or less tells little where sentences are long: languages join in their own ways. What is joined tells
more: where a word of the field stands beside “and” in one version, some word of the other version has to answer it.
Which can, stands in resources/rules/joined.toml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.checking.conformity_lists import listed, longest
from app.checking.conformity_reads import Read
from app.checking.conformity_telling import Place, Telling
from app.checking.modals import joined_data, joined_words
from app.model.finding import Finding
from app.model.provision import Kind

_JOINS = {
    "en": re.compile(r"\b(?:and|or|as well as)\b", re.IGNORECASE),
    "ja": re.compile(
        r"及び|並びに|または|又は|若しくは|および|ならびに|かつ、?|且つ、?|(?<=[一-鿿ァ-ヴー])と(?=[一-鿿ァ-ヴー])"
    ),
}
_OR = re.compile(r"^(?:or|または|又は|若しくは)$", re.IGNORECASE)
_SMALL = (
    r"(?:a|an|the|their|its|of|in|on|for|to|with|by|from|at|between|among|under|as|that|which|who|whose|through|into"
    r"|within|is|are|being|also|further|more|other|such)"
)
_RUN = r"[^、。，．,及並又若（）()「」をにがはでへと]"
_AHEAD = {
    "en": re.compile(
        rf"(?:\s+{_SMALL}\b)*(?P<words>(?:\s+(?!{_SMALL}\b|and\b|or\b)[A-Za-z][\w’'-]*){{1,4}})", re.IGNORECASE
    ),
    "ja": re.compile(rf"(?P<words>{_RUN}{{2,14}})"),
}
_BACK = {
    "en": re.compile(rf"(?:(?<![\w-])(?!{_SMALL}\b|and\b|or\b)[A-Za-z][\w’'-]*,?\s+){{1,8}}$", re.IGNORECASE),
    "ja": re.compile(rf"(?:{_RUN}{{2,12}}、){{0,4}}{_RUN}{{2,12}}、?$"),
}
_FAR = 120
_SEEN = 12
"""Letters after a stretch that tell what its last word means: entry into force."""
_OFFICE = re.compile(r"[一-鿿]{0,8}(?:省|庁)")
_TITLE = re.compile(
    r"\b(?:Ministr(?:y|ies|er|ers)|Departments?|Secretar(?:y|ies)|Director(?:-General|ate)?s?|Bureau|Office|Agency|Under-Secretary)"
    r"\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]*(?:,?\s+(?:and|of|for|the|&))*,?\s+)*[A-Z][\w’'-]*$"
)
_SURELY = 3
"""Things of a list that are surely told apart from words that only stand before it."""

_NOT_HELD = frozenset({Kind.SIGNING, Kind.SIGNATURE, Kind.NOTE, Kind.TITLE})


@dataclass(frozen=True, slots=True)
class _Row:
    """What says one thing in each language: ``sure`` where it is joined, ``may`` wherever it is answered."""

    sure: tuple[re.Pattern[str], re.Pattern[str]]
    may: tuple[re.Pattern[str], re.Pattern[str]]


@cache
def _rows() -> tuple[_Row, ...]:
    made = []
    for english, other_english, japanese, other_japanese in joined_words():
        sure = (re.compile(rf"\b(?:{english})", re.IGNORECASE), re.compile(japanese))
        may = (
            re.compile(rf"\b(?:{english}|{other_english})", re.IGNORECASE),
            re.compile(f"{japanese}|{other_japanese}"),
        )
        made.append(_Row(sure, may))
    return tuple(made)


@cache
def _twins(language: str) -> re.Pattern[str]:
    """Return what finds words that say two things at once in a language."""
    return re.compile(joined_data()["twins"][language], re.IGNORECASE)


@cache
def _pairs() -> re.Pattern[str]:
    """Return what finds words that Japanese writes as one, and other languages join."""
    return re.compile(joined_data()["compounds"]["ja"])


def joined(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield what is joined in one version and has no answer in the other; each word once."""
    if {telling.first, telling.second} != {"en", "ja"} or ours.provision.kind in _NOT_HELD:
        return
    for start, end in _lost(ours, theirs):
        yield telling.both("joined_first", Place(ours, start, end), Place(theirs, 0, 0))
    for start, end in _lost(theirs, ours):
        yield telling.both("joined_second", Place(ours, 0, 0), Place(theirs, start, end))


def joins(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield the words that one version joins by “and”, and the other by “or”."""
    if {telling.first, telling.second} != {"en", "ja"} or ours.provision.kind in _NOT_HELD:
        return
    here, there = _ways(ours), _ways(theirs)
    for words in here.keys() & there.keys():
        if not here[words].keys() & there[words].keys():
            one, two = next(iter(here[words].values())), next(iter(there[words].values()))
            yield telling.both("join_differs", Place(ours, *one), Place(theirs, *two))


def _ways(read: Read) -> dict[frozenset[int], dict[str, tuple[int, int]]]:
    """Return by which word, and where, words of two rows are joined: what stands right before it, and right after."""
    found: dict[frozenset[int], dict[str, tuple[int, int]]] = {}
    for join in _JOINS[read.language].finditer(read.plain):
        before, after = _around(read, join)
        rows = frozenset(number for number, _ in (*_words(read, *before)[-1:], *_words(read, *after)[:1]))
        if len(rows) > 1:
            way = "or" if _OR.search(join[0]) else "and"
            found.setdefault(rows, {}).setdefault(way, join.span())
    return found


def _lost(here: Read, there: Read) -> list[tuple[int, int]]:
    """Return where words stand that are joined here, and that nothing there answers, or one word for two of them."""
    told: dict[int, tuple[int, int]] = {}
    beside = [(join, _words(here, *before), _words(here, *after)) for join, before, after in _beside(here)]
    for join, before, after in beside:
        rows = frozenset(number for number, _ in (*before, *after))
        for number, span in (*before, *after):
            if number not in told and not _answers(number, there) and not _joined_there(here, join, rows, there):
                told[number] = span
    told = {number: span for number, span in _compounds(here) if not _answers(number, there)} | told
    for _, before, after in beside:
        for (one, _), (two, span) in zip(before[-1:], after[:1], strict=False):
            if one != two and not {one, two} & told.keys() and not _both(one, two, there):
                told[two] = span
    return sorted(set(told.values()))


def _joined_there(here: Read, join: int, rows: frozenset[int], there: Read) -> bool:
    """Tell whether the other version joins as many to what is joined here: then it has some word that is not known.

    Where nothing is known of what is joined, it may be any list of the other version.
    """
    known = [number for number in rows if _answers(number, there)]
    many = min(listed(here, join), _SURELY)
    if not known:
        return longest(there) >= many
    for other, before, after in _beside(there):
        words = there.plain[before[0] : before[1]] + there.plain[after[0] : after[1]]
        if any(_rows()[number].may[_side(there)].search(words) for number in known) and listed(there, other) >= many:
            return True
    return False


def _words(here: Read, start: int, end: int) -> list[tuple[int, tuple[int, int]]]:
    """Return the rows whose words surely stand in a stretch, in the order of the words, and where."""
    at = _side(here)
    found = [
        (number, _whole(here, match))
        for number, row in enumerate(_rows())
        if (match := row.sure[at].search(here.plain, start, end + _SEEN)) and match.end() <= end
        if not _of_office(here, match)
    ]
    return sorted(found, key=lambda each: each[1])


def _side(read: Read) -> int:
    return 0 if read.language == "en" else 1


def _answers(number: int, there: Read) -> bool:
    return bool(_rows()[number].may[_side(there)].search(there.plain))


def _both(one: int, two: int, there: Read) -> bool:
    """Tell whether there is a word each for two that are joined here, or one that says both: 法令."""
    if _twins(there.language).search(there.plain):
        return True
    spans = sorted({
        match.span() for row in (one, two) for match in _rows()[row].may[_side(there)].finditer(there.plain)
    })
    apart, last = 0, -1
    for start, end in spans:
        apart += start >= last
        last = max(last, end)
    return apart != 1


def _beside(read: Read) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
    """Yield where each conjunction stands, and the stretches right before and after it."""
    for join in _JOINS[read.language].finditer(read.plain):
        yield (join.start(), *_around(read, join))


def _around(read: Read, join: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the stretches right before and after a conjunction."""
    after = _AHEAD[read.language].match(read.plain, join.end())
    start = max(0, join.start() - _FAR)
    before = _BACK[read.language].search(read.plain[start : join.start()])
    return (
        (start + before.start(), start + before.end()) if before else (0, 0),
        after.span("words") if after else (0, 0),
    )


def _compounds(read: Read) -> list[tuple[int, tuple[int, int]]]:
    """Return the rows of words that Japanese writes as one without a conjunction, and where: 科学技術, 研究開発."""
    if read.language != "ja":
        return []
    whole = [match.span() for match in _pairs().finditer(read.plain)]
    found = [
        (number, match.span())
        for number, row in enumerate(_rows())
        for start, end in whole
        for match in row.sure[1].finditer(read.plain, start, end)
        if not _of_office(read, match)
    ]
    starts, ends = {span[0] for _, span in found}, {span[1] for _, span in found}
    return [(number, span) for number, span in found if span[1] in starts or span[0] in ends]


def _of_office(read: Read, found: re.Match[str]) -> bool:
    """Tell whether a word is of the name of an office, which the other language may call otherwise: 資源庁, ANRE."""
    if read.language == "en":
        return bool(_TITLE.search(read.plain[max(0, found.start() - _FAR) : found.end() + 1]))
    return read.language == "ja" and bool(_OFFICE.match(read.plain, found.end()))


def _whole(read: Read, found: re.Match[str]) -> tuple[int, int]:
    """Return where the whole word stands of which the beginning was found."""
    if read.language != "en":
        return found.span()
    rest = re.compile(r"[\w’'-]*").match(read.plain, found.end())
    return found.start(), rest.end() if rest else found.end()
