"""What is held together in two provisions that say the same: amounts, lists, signs, and words of weight.

Only what has to be said in both is held together, and only where a sure word of one version has nothing in the other
that could answer it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from app.checking.amounts import Amount
from app.checking.conformity_joined import joined, joins
from app.checking.conformity_lists import series
from app.checking.conformity_reads import Read, read_together
from app.checking.conformity_telling import Place, Telling
from app.checking.modals import Modal, forms, modals, units
from app.model.finding import Finding
from app.model.provision import Kind, Provision

_OPEN = re.compile(r"\[[^\[\]]*")
_QUOTED = {"ja": re.compile(r"[「『“\"《][^」』”\"》]+[」』”\"》]"), "": re.compile(r"[“\"«„][^”\"»“]+[”\"»“]")}
_COUNTED = re.compile(r"(?<!\w)\(?(?:[a-hア-ク]|[ivx]{1,4}|\d{1,2})\)(?=\s?\w)|[①-⑳]")
_STEM = re.compile(r"(?:は、|\b(?:shall|may|should|will|must|intends? to|can)\s*:)\s*$")
_TITLED = re.compile(
    r"\b(?:Agreement|Treaty|Convention|Protocol|Memorandum|Arrangement|Act|Law|Charter|Statute|Notes) \w"
)
"""Titles of instruments, which some languages put in quotation marks."""

_FEW = 2
_JOINS = frozenset({"or_first", "or_second", "and_first", "and_second"})


@lru_cache(maxsize=4096)
def of_pair(ours: tuple[Provision, ...], theirs: tuple[Provision, ...], first: str, second: str) -> tuple[Finding, ...]:
    """Return where provisions do not say the same; kept, since a draft is held together again at every step."""
    telling, one, two = Telling(first, second), read_together(ours, first), read_together(theirs, second)
    found: list[Finding] = []
    for check in (
        _amounts,
        _units,
        _lists,
        series,
        _brackets,
        _quotes,
        _negation,
        _alternatives,
        joined,
        joins,
        _modals,
    ):
        found += check(one, two, telling)
    if any(each.rule == "join_differs" for each in found):  # it says more than that there is an “or” too many
        found = [each for each in found if each.rule not in _JOINS]
    return tuple(found)


def _amounts(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    known = telling.known
    mine, other = (ours.amounts, theirs.amounts) if known else (ours.figures, theirs.figures)
    here = list(_unsaid(mine, other, known=known))
    there = list(_unsaid(other, mine, known=known))
    for one in here:
        match = _like(one, there)
        if match:
            there.remove(match)
        slug = "amount_differs" if match else "amount_only_first"
        slug = "reference_differs" if one.sort == "reference" else slug
        yield telling.both(slug, _at(ours, one), _at(theirs, match))
    for each in there:
        slug = "reference_only_second" if each.sort == "reference" else "amount_only_second"
        yield telling.both(slug, Place(ours, 0, 0), _at(theirs, each))


def _like(one: Amount, there: Sequence[Amount]) -> Amount | None:
    """Return what stands in the place of an amount: one of its sort, else any that is no reference."""
    same = next((each for each in there if each.sort == one.sort), None)
    if same or one.sort == "reference":
        return same
    return next((each for each in there if each.sort != "reference"), None)


def _at(read: Read, amount: Amount | None) -> Place:
    return Place(read, amount.start, amount.end) if amount else Place(read, 0, 0)


def _unsaid(ours: Iterable[Amount], theirs: Sequence[Amount], *, known: bool) -> Iterator[Amount]:
    """Yield the sure amounts that the other version does not say; in an unknown language its figures alone count."""
    said = {(each.sort, each.value) for each in theirs}
    days = {each.value[1:] for each in theirs if each.sort == "date" and each.value[:1] == "-"}
    any_value = {each.value for each in theirs if each.sort in {"number", "reference", "share"}}
    near = {each.value for each in theirs if each.sort == "near"}
    any_value |= {part.lstrip("0") for each in theirs if each.sort == "date" for part in each.value.split("-")}
    any_value |= {each.value.split()[0] for each in theirs if each.sort == "period"}
    seen: set[tuple[str, str]] = set()
    for each in ours:
        key = (each.sort, each.value)
        if not each.sure or key in said or key in seen:
            continue
        seen.add(key)
        loose = each.sort in {"number", "reference"} or not known
        answered = (loose and each.value in any_value) or (each.sort == "number" and each.value in near)
        if not answered and not (each.sort == "date" and each.value.partition("-")[2] in days):
            yield each


def _units(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield the currencies and units that only one version names."""
    here, there = [], []
    for row in units():
        if telling.first not in row or telling.second not in row:
            continue
        one, two = row[telling.first].search(ours.plain), row[telling.second].search(theirs.plain)
        if one and not two:
            here.append(Place(ours, *one.span()))
        elif two and not one:
            there.append(Place(theirs, *two.span()))
    for place, other in zip(here, there, strict=False):
        yield telling.both("amount_differs", place, other)
    for place in here[len(there) :]:
        yield telling.both("amount_only_first", place, Place(theirs, 0, 0))
    for place in there[len(here) :]:
        yield telling.both("amount_only_second", Place(ours, 0, 0), place)


def _lists(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield that a list within a provision has another count of items."""
    here, there = _COUNTED.findall(ours.plain), _COUNTED.findall(theirs.plain)
    if min(len(here), len(there)) >= _FEW and len(here) != len(there):
        yield telling.both("list_count", Place(ours, 0, 0), Place(theirs, 0, 0), str(len(here)), str(len(there)))


# ---- signs


def _brackets(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    here, there = list(_OPEN.finditer(ours.plain)), list(_OPEN.finditer(theirs.plain))
    if len(here) != len(there):
        yield telling.both("brackets", _first(ours, here), _first(theirs, there))


def _quotes(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    here = list(_QUOTED[""].finditer(ours.plain) if telling.first != "ja" else _QUOTED["ja"].finditer(ours.plain))
    there = list(_QUOTED["ja" if telling.second == "ja" else ""].finditer(theirs.plain))
    here = [each for each in here if not _TITLED.search(each[0])]
    if here and not there:
        yield telling.both("quotes", _first(ours, here), Place(theirs, 0, 0))


def _first(read: Read, found: Sequence[re.Match[str]]) -> Place:
    return Place(read, *found[0].span()) if found else Place(read, 0, 0)


# ---- words


def _negation(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    mine, other = forms("negation", telling.first), forms("negation", telling.second)
    if not mine or not other:
        return
    for one, two in telling.parts(ours, theirs):
        here, there = mine.surely(one.words), other.surely(two.words)
        more = len(mine.perhaps(one.words)) - len(other.perhaps(two.words))
        if len(here) > len(there) and more > 0:
            yield telling.both("negation_first", one.part(here[-1]), two.part(None))
        elif len(there) > len(here) and more < 0:
            yield telling.both("negation_second", one.part(None), two.part(there[0]))
        elif mine.finally_(one.words) and not other.strongly(two.words):
            yield telling.both("negation_first", one.part(mine.finally_(one.words)[-1]), two.part(None))
        elif other.finally_(two.words) and not mine.strongly(one.words):
            yield telling.both("negation_second", one.part(None), two.part(other.finally_(two.words)[-1]))


def _alternatives(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield that one version has an “or”, or an “and”, for which the other has nothing."""
    one, two = Place(ours, 0, len(ours.plain)), Place(theirs, 0, len(theirs.plain))
    for name in ("or", "and"):
        mine, other = forms(name, telling.first), forms(name, telling.second)
        if not mine or not other:
            return
        here, there = mine.surely(one.words), other.surely(two.words)
        if len(here) > len(other.perhaps(two.words)):
            yield telling.both(f"{name}_first", one.part(here[-1]), two.part(None))
        elif len(there) > len(mine.perhaps(one.words)):
            yield telling.both(f"{name}_second", one.part(None), two.part(there[-1]))


def _modals(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    if ours.provision.kind in {Kind.TITLE, Kind.SIGNATURE}:
        return
    known = [each for each in modals() if {telling.first, telling.second} <= each.forms.keys()]
    for one, two in telling.parts(ours, theirs):
        if _stem(one.words) or _stem(two.words):
            continue
        lost = [each for each in known if _lost(each, one, two, telling.first, telling.second)]
        gained = [each for each in known if _lost(each, two, one, telling.second, telling.first)]
        for was, now in zip(lost, gained, strict=False):
            slug = "binding_only_first" if was.binding else "binding_only_second" if now.binding else "modal_differs"
            yield telling.both(slug, _word(was, one, telling.first), _word(now, two, telling.second))
        for was in lost[len(gained) :]:
            slug = "binding_only_first" if was.binding else "modal_only_first"
            yield telling.both(slug, _word(was, one, telling.first), two.part(None))
        for now in gained[len(lost) :]:
            slug = "binding_only_second" if now.binding else "modal_only_second"
            yield telling.both(slug, one.part(None), _word(now, two, telling.second))


def _stem(words: str) -> bool:
    """Tell whether words only lead to items that say what is done: a subject, or a verb without any."""
    return bool(_STEM.search(words))


def _lost(modal: Modal, one: Place, other: Place, language: str, second: str) -> bool:
    return bool(modal.forms[language].surely(one.words)) and not modal.forms[second].answers(other.words)


def _word(modal: Modal, place: Place, language: str) -> Place:
    return place.part(modal.forms[language].surely(place.words)[0])
