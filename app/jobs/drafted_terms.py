"""The terms of a draft on one sheet: each in the text's own words, what is open in it, and what contradicts."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from app.ingest import clause_values
from app.ingest.clauses import clauses_of
from app.jobs.stating import part, stating
from app.language.durations import durations
from app.language.sentences import sentences
from app.model import terms
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.provision import Provision, Provisions
from app.model.text import Text
from app.negotiating.readings import how_many, reading
from app.paths import resources
from app.progress import Progress, quiet

TermName = Literal["operative", "duration", "review", "modification", "notice", "binding"]
ClashKind = Literal[
    "two_notices", "two_reviews", "two_durations", "two_operatives", "binding", "review_after_end", "notice_after_end"
]
NAMES: tuple[TermName, ...] = ("operative", "duration", "review", "modification", "notice", "binding")
_CLAUSES: Mapping[TermName, str] = {
    "operative": "operative", "duration": "duration", "review": "review", "modification": "modification",
    "notice": "discontinuation", "binding": "legal_character",
}  # fmt: skip
_TWO: Mapping[TermName, ClashKind] = {
    "notice": "two_notices", "review": "two_reviews", "duration": "two_durations", "operative": "two_operatives",
    "binding": "binding",
}  # fmt: skip
_PERIODS = frozenset({"notice", "review", "duration"})
_MOST_READINGS, _MOST_TIMES = 6, 3
_MONTH = 30


@dataclass(frozen=True, slots=True)
class Value:
    """What a clause says: ``words`` are the text's own, empty where only the rule is known.

    ``days`` and ``months`` are as written, never converted; ``rule`` is an operative rule, or how binding a text is.
    """

    words: str = ""
    days: int | None = None
    months: int | None = None
    rule: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two values the same: 6 months are six months."""
        counted = (self.days, self.months, self.rule)
        return counted if any(counted) else (self.words.casefold(),)


@dataclass(frozen=True, slots=True)
class Stated:
    """A value where it stands in the draft: offsets into the provision's text."""

    value: Value
    provision: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """A term: several values where brackets leave it open; ``left_out`` when one reading has none at all."""

    name: TermName
    stated: tuple[Stated, ...]
    left_out: bool = False

    @property
    def open(self) -> bool:
        """Whether brackets leave it open."""
        return len(self.stated) > 1 or self.left_out


@dataclass(frozen=True, slots=True)
class Clash:
    """Two places that do not go together."""

    kind: ClashKind
    first: Stated
    second: Stated


@dataclass(frozen=True, slots=True)
class TermsSheet:
    """The terms that a draft states, in the order of NAMES, and what contradicts."""

    terms: tuple[Term, ...] = ()
    clashes: tuple[Clash, ...] = ()


def drafted_terms(draft: Draft, progress: Progress = quiet) -> TermsSheet:
    """Return the terms of a draft's first language, each alternative in brackets read; ``progress`` may stop it."""
    bracketed = {each.id: how_many(each.text) for each in draft.provisions if how_many(each.text) > 1}
    most = min(max(bracketed.values(), default=1), _MOST_READINGS)
    told = stating(read_as(draft.instrument, 0), progress)
    small = part(draft.instrument, {*told, *bracketed})
    read = []
    for which in range(most):
        progress(which, most, "")
        read.append(tuple(_Read(small, which).times()))
    found = tuple(_term(name, [each[0] for each in read]) for name in NAMES)
    clashes: dict[tuple[object, ...], Clash] = {}
    for clash in (clash for each in read for clash in _clashes(each)):
        places = (clash.first.provision, clash.second.provision, clash.second.start)
        clashes.setdefault((clash.kind, *places), clash)
    return TermsSheet(tuple(term for term in found if term.stated), tuple(clashes.values()))


def _term(name: TermName, read: Sequence[Mapping[TermName, Stated]]) -> Term:
    stated: dict[tuple[object, ...], Stated] = {}
    for each in read:
        if name in each:
            stated.setdefault(each[name].value.key, each[name])
    return Term(name, tuple(stated.values()), left_out=any(name not in each for each in read))


# ---- one reading of the draft


class _Read:
    """An instrument with one alternative of each group, and the way back."""

    def __init__(self, instrument: Instrument, which: int) -> None:
        self._instrument = read_as(instrument, which)
        changed = zip(instrument.provisions, self._instrument.provisions, strict=True)
        self._back = {old.id: reading(old.text, which) for old, new in changed if old is not new}

    def times(self) -> Iterator[Mapping[TermName, Stated]]:
        """Yield what the text states, then what it states elsewhere: a second period of notice."""
        instrument = self._instrument
        for again in range(_MOST_TIMES):
            clauses = clauses_of(instrument).all()
            found: dict[TermName, Stated] = {}
            gone: list[terms.Passage] = []
            for name in NAMES:
                passage = clauses[_CLAUSES[name]]
                if passage is not None:
                    gone.append(passage)
                    found |= self._stated(name, passage)
            yield {name: each for name, each in found.items() if not (again and _from_elsewhere(name, each))}
            if not gone:
                return
            instrument = _without(instrument, gone)

    def _stated(self, name: TermName, passage: terms.Passage) -> Mapping[TermName, Stated]:
        value = _VALUES[name](passage)
        if value is None:
            return {}
        back = self._back.get(passage.provision_id)
        start = back.back(passage.start) if back else passage.start
        end = back.back_end(passage.end) if back else passage.end
        return {name: Stated(value, passage.provision_id, start, end)}


def read_as(instrument: Instrument, which: int) -> Instrument:
    """Return an instrument as one reading has it: of each group of brackets one alternative."""
    return _with(instrument, tuple(_read(each, which) for each in instrument.provisions))


def _read(provision: Provision, which: int) -> Provision:
    if "[" not in provision.text.plain and "［" not in provision.text.plain:
        return provision
    made = reading(provision.text, which)
    topics = tuple(replace(each, start=made.forth(each.start), end=made.forth(each.end)) for each in provision.topics)
    return replace(provision, text=Text(made.plain), topics=topics)


def _from_elsewhere(name: TermName, stated: Stated) -> bool:
    """Whether a period is not in the words of its clause: it was read from another that has been found already."""
    return name in _PERIODS and not stated.value.words


def _with(instrument: Instrument, provisions: Provisions) -> Instrument:
    first, *others = instrument.versions
    return replace(instrument, versions=(replace(first, provisions=provisions), *others))


def _without(instrument: Instrument, passages: Sequence[terms.Passage]) -> Instrument:
    """Return the text with the sentences that state the values made blank, so that others are found."""
    blank: dict[str, list[tuple[int, int]]] = {}
    for passage in passages:
        start, end = _stating(passage)
        blank.setdefault(passage.provision_id, []).append((start, end))
    return _with(instrument, tuple(_blanked(each, blank.get(each.id, ())) for each in instrument.provisions))


def _blanked(provision: Provision, spans: Sequence[tuple[int, int]]) -> Provision:
    plain = provision.text.plain
    for start, end in spans:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return replace(provision, text=Text(plain)) if spans else provision


def _stating(passage: terms.Passage) -> tuple[int, int]:
    """Return the sentence that has the value: a clause of discontinuation may hold several periods."""
    if isinstance(passage, terms.Discontinuation):
        for start, end in sentences(passage.text):
            if clause_values.notice(passage.text[start:end]):
                return passage.start + start, passage.start + end
    return passage.start, passage.end


# ---- from clauses to values


def _notice(passage: terms.Passage) -> Value | None:
    assert isinstance(passage, terms.Discontinuation)  # noqa: S101 - for the type checker: _CLAUSES says so
    days, months = passage.notice_days, passage.notice_months
    if days is None and months is None:
        return None
    return Value(_amount(passage.text, days, months), days, months)


def _review(passage: terms.Passage) -> Value | None:
    assert isinstance(passage, terms.Review)  # noqa: S101 - for the type checker
    return Value(passage.period_text, months=passage.months) if passage.period_text or passage.months else None


def _duration(passage: terms.Passage) -> Value | None:
    assert isinstance(passage, terms.DurationTerm)  # noqa: S101 - for the type checker
    if passage.months:
        return Value(_amount(passage.text, None, passage.months), months=passage.months)
    return Value(passage.until)


def _operative(passage: terms.Passage) -> Value | None:
    assert isinstance(passage, terms.Operative)  # noqa: S101 - for the type checker
    return Value(passage.on.isoformat() if passage.on else "", rule=passage.rule)


def _modification(passage: terms.Passage) -> Value | None:
    found = next((match for each in _modifying() if (match := each.search(passage.text))), None)
    return Value(" ".join(found[0].split()) if found else "", rule="" if found else "stated")


def _binding(passage: terms.Passage) -> Value | None:
    assert isinstance(passage, terms.LegalCharacter)  # noqa: S101 - for the type checker
    return Value(rule=passage.binding)


_VALUES = {
    "notice": _notice, "review": _review, "duration": _duration, "operative": _operative,
    "modification": _modification, "binding": _binding,
}  # fmt: skip


def _amount(text: str, days: int | None, months: int | None) -> str:
    """Return the words of a period as the text has them."""
    for each in durations(text):
        if (each.days, each.months) == (days, months):
            return text[each.start : each.end].strip()
    return ""


@cache
def _modifying() -> tuple[re.Pattern[str], ...]:
    data = tomllib.loads((resources() / "rules" / "terms.toml").read_text(encoding="utf-8"))
    return tuple(re.compile(each, re.IGNORECASE) for each in data["modification"])


# ---- what contradicts


def _clashes(times: Sequence[Mapping[TermName, Stated]]) -> Iterator[Clash]:
    for name, kind in _TWO.items():
        stated = [each[name] for each in times if name in each]
        for other in stated[1:]:
            if _differ(stated[0].value, other.value):
                yield Clash(kind, stated[0], other)
    first = times[0]
    lasts = first.get("duration")
    if lasts is None or not lasts.value.months:
        return
    if "review" in first and (first["review"].value.months or 0) > lasts.value.months:
        yield Clash("review_after_end", first["review"], lasts)
    if "notice" in first and _months(first["notice"].value) >= lasts.value.months:
        yield Clash("notice_after_end", first["notice"], lasts)


def _differ(one: Value, other: Value) -> bool:
    if (one.days, one.months, one.rule) == (None, None, "") or (other.days, other.months, other.rule) == (
        None,
        None,
        "",
    ):
        return False
    return one.key != other.key


def _months(value: Value) -> float:
    return value.months or (value.days or 0) / _MONTH
