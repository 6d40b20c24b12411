"""Conformity: whether two language versions of a text say the same, provision by provision.

A translation is not word for word: only what has to be said in both is held together, and only where a sure word of one
version has nothing in the other that could answer it. Numbers and references are held together in any two languages,
the rest where resources/rules/conformity.toml knows the words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from app.checking.amounts import Amount
from app.checking.conformity_joined import joined
from app.checking.conformity_pairs import Pair, pairs, tag, together
from app.checking.conformity_reads import Read, read_of, read_together
from app.checking.conformity_telling import Place, Telling
from app.checking.conformity_terms import Wordbook, terms
from app.checking.modals import Modal, forms, modals
from app.model.finding import Finding
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision

_OPEN = re.compile(r"\[[^\[\]]*")
_QUOTED = {"ja": re.compile(r"[「『“\"《][^」』”\"》]+[」』”\"》]"), "": re.compile(r"[“\"«„][^”\"»“]+[”\"»“]")}
_COUNTED = re.compile(r"(?<!\w)\(?(?:[a-hア-ク]|[ivx]{1,4}|\d{1,2})\)(?=\s?\w)|[①-⑳]")
_NUMBERED = re.compile(r"^(?:第?[\d０-９一二三四五六七八九十]+[条項号節章部款編]?|[IVX]+)$")
"""Numbers that are read in one way; letters are not: i, and イ, stand first in some lists, and later in others."""
_FEW = 2


def conformity(
    first: LanguageVersion, other: LanguageVersion, words: Wordbook = (), *, kept: bool = False
) -> tuple[Finding, ...]:
    """Return where two language versions do not say the same, in the order of the first.

    A finding stands at a provision of the first version and has what is beside it; what is only in the other version
    stands at the provision before. ``words`` are a library's glossary. ``kept``: see ``pairs``.
    """
    return found_in(pairs(first, other, kept=kept), first, other, words)


def found_in(
    rows: Sequence[Pair], first: LanguageVersion, other: LanguageVersion, words: Wordbook = ()
) -> tuple[Finding, ...]:
    """Return where pairs of provisions do not say the same."""
    telling = Telling(tag(first), tag(other))
    paired = [(row.ours, row.theirs) for row in together(rows) if row.ours and row.theirs]
    both = [(read_together(ours, telling.first), read_together(theirs, telling.second)) for ours, theirs in paired]
    found = [*_missing(rows, telling), *_numbers(rows, telling)]
    for ours, theirs in paired:
        found += _of_pair(ours, theirs, telling.first, telling.second)
    found += terms(both, telling, words)
    order = {row.ours.id: at for at, row in reversed(list(enumerate(rows))) if row.ours}
    return tuple(sorted(found, key=lambda each: (order.get(each.at, -1), not each.heading, each.start)))


@lru_cache(maxsize=4096)
def _of_pair(
    ours: tuple[Provision, ...], theirs: tuple[Provision, ...], first: str, second: str
) -> tuple[Finding, ...]:
    """Return where provisions do not say the same; kept, since a draft is held together again at every step."""
    telling, one, two = Telling(first, second), read_together(ours, first), read_together(theirs, second)
    found: list[Finding] = []
    for check in (_amounts, _lists, _brackets, _quotes, _negation, _alternatives, joined, _modals):
        found += check(one, two, telling)
    return tuple(found)


def _missing(rows: Sequence[Pair], telling: Telling) -> Iterator[Finding]:
    before = next((row.ours for row in rows if row.ours), None)
    for row in rows:
        if row.ours and row.theirs is None:
            if row.ours.kind not in {Kind.NOTE, Kind.SIGNATURE}:
                yield telling.alone(Read(row.ours, telling.first))
        elif row.theirs and row.ours is None and before and row.theirs.kind not in {Kind.NOTE, Kind.SIGNATURE}:
            yield telling.added(Read(before, telling.first), Read(row.theirs, telling.second))
        before = row.ours or before


# ---- numbers


def _numbers(rows: Sequence[Pair], telling: Telling) -> Iterator[Finding]:
    """Yield the provisions that are numbered otherwise in the other version; those that follow suit are not told again.

    A provision more or less moves the numbers of all that follow: it is told where it begins.
    """
    apart: dict[Kind, int] = {}
    for row in rows:
        if row.again or not row.ours or not row.theirs or row.ours.kind is not row.theirs.kind:
            continue
        if not (_NUMBERED.search(row.ours.number) and _NUMBERED.search(row.theirs.number)):
            continue
        ours, theirs = read_of(row.ours, telling.first), read_of(row.theirs, telling.second)
        shift = theirs.number - ours.number
        if shift and shift != apart.get(row.ours.kind, 0):
            labels = (row.ours.label or row.ours.number, row.theirs.label or row.theirs.number)
            yield telling.both("label_differs", Place(ours, 0, 0), Place(theirs, 0, 0), *labels)
        apart[row.ours.kind] = shift


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
    if not telling.known or ours.provision.kind in {Kind.TITLE, Kind.SIGNATURE}:
        return
    for one, two in telling.parts(ours, theirs):
        lost = [each for each in modals() if _lost(each, one, two, telling.first, telling.second)]
        gained = [each for each in modals() if _lost(each, two, one, telling.second, telling.first)]
        for was, now in zip(lost, gained, strict=False):
            slug = "binding_only_first" if was.binding else "binding_only_second" if now.binding else "modal_differs"
            yield telling.both(slug, _word(was, one, telling.first), _word(now, two, telling.second))
        for was in lost[len(gained) :]:
            slug = "binding_only_first" if was.binding else "modal_only_first"
            yield telling.both(slug, _word(was, one, telling.first), two.part(None))
        for now in gained[len(lost) :]:
            slug = "binding_only_second" if now.binding else "modal_only_second"
            yield telling.both(slug, one.part(None), _word(now, two, telling.second))


def _lost(modal: Modal, one: Place, other: Place, language: str, second: str) -> bool:
    return bool(modal.forms[language].surely(one.words)) and not modal.forms[second].answers(other.words)


def _word(modal: Modal, place: Place, language: str) -> Place:
    return place.part(modal.forms[language].surely(place.words)[0])
