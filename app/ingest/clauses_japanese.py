"""The clauses that matter in a Japanese text, each with its value."""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from app.language.japanese import dates, periods
from app.language.sentences import sentences
from app.model import terms
from app.model.provision import Kind, Provision, Provisions
from app.paths import resources

_BODY = {Kind.SECTION, Kind.SUBHEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING}
_NOTICE = re.compile(r"通告|通知|予告|受領")
_AHEAD = re.compile(r"(?:以上)?(?:前|の)[^。、]{0,14}(?:通告|通知|予告)")
_COUNTED: tuple[tuple[terms.CountedFrom, str], ...] = (
    ("receipt", r"受領|受け取"),
    ("delivery", r"送達|交付|手交"),
    ("dispatch", r"発送|発信"),
    ("notification", r"通報"),
    ("notice", r"通告|通知|予告"),
)
_OPERATIVE: tuple[tuple[terms.OperativeRule, str], ...] = (
    ("last_signature", r"(?:最後|後)の署名|双方が署名|両[^。]{1,8}が署名"),
    ("on_signature", r"署名"),
    ("notification", r"通告|通知|公文の交換"),
)
_FALLBACK = re.compile(r"(?:別段の|別に|相互に)[^。]{0,20}(?:決定|合意|定め)[^。]{0,10}(?:限り|場合を除)")
_EVERY = re.compile(r"ごと|毎(?!年)|に[一1１]回")
_VAGUE = re.compile(r"定期的|随時|必要に応じ")
_UNTIL = re.compile(r"(?P<until>[^、。]{2,40}?)まで")

_Made = Callable[[terms.Passage], terms.Passage | None]


def clauses_of(provisions: Provisions) -> terms.Clauses:
    """Return the clauses that matter of a Japanese text."""
    made = {name: _clause(name, provisions) for name in _rules()}
    return terms.Clauses(**{name: clause for name, clause in made.items() if clause})  # type: ignore[arg-type]


def _clause(name: str, provisions: Provisions) -> terms.Passage | None:
    """Return the first sentence that makes the clause and has its value, with those beside it that go on with it."""
    found = list(_passages(name, provisions))
    made = (_MAKERS[name](passage) for passage in found)
    return next((clause for clause in made if clause), None)


def _passages(name: str, provisions: Provisions) -> Iterator[terms.Passage]:
    rule = _rules()[name]
    for provision in provisions:
        if provision.kind not in _BODY:
            continue
        text = provision.text.plain
        there = [span for span in sentences(text) if _says(rule, text[slice(*span)])]
        if there:
            end = there[0][1] if name != "discontinuation" else there[-1][1]
            yield _passage(provision, there[0][0], end)


def _says(rule: dict[str, tuple[re.Pattern[str], ...]], words: str) -> bool:
    return any(each.search(words) for each in rule["says"]) and not any(each.search(words) for each in rule["never"])


def _passage(provision: Provision, start: int, end: int) -> terms.Passage:
    return terms.Passage(provision.text.plain[start:end], provision.id, start, end)


def _legal_character(passage: terms.Passage) -> terms.Passage:
    bound = not re.search(r"ない|なく|せず|有さ|持た|ありません", passage.text)
    return terms.LegalCharacter(*passage.where, binding="binding" if bound else "non-binding")


def _discontinuation(passage: terms.Passage) -> terms.Passage:
    text = passage.text
    for amount, unit, start, end in periods(text):
        before, after = text[max(0, start - 30) : start], text[end : end + 20]
        if not (_NOTICE.search(before) or _AHEAD.match(after)):
            continue
        counted = next(
            (value for value, form in _COUNTED if re.search(rf"(?:{form})[^。]{{0,8}}(?:日|後|時)", before)), None
        )
        counted = counted or next((value for value, form in _COUNTED if re.search(form, after)), None)
        fallback = text[start:end] if _FALLBACK.search(text[:start]) else ""
        days, months = (amount, None) if unit == "day" else (None, amount)
        return terms.Discontinuation(
            *passage.where, notice_days=days, notice_months=months, counted_from=counted, fallback=fallback
        )
    return terms.Discontinuation(*passage.where)


def _review(passage: terms.Passage) -> terms.Passage:
    for amount, unit, start, end in periods(passage.text):
        every = _EVERY.match(passage.text, end)
        if unit == "month":
            return terms.Review(
                *passage.where, months=amount, period_text=passage.text[start : every.end() if every else end]
            )
    yearly = re.search(r"毎年|年次", passage.text)
    vague = _VAGUE.search(passage.text)
    if yearly:
        return terms.Review(*passage.where, months=12, period_text=yearly[0])
    return terms.Review(*passage.where, period_text=vague[0] if vague else "")


def _operative(passage: terms.Passage) -> terms.Passage:
    rule: terms.OperativeRule = next((each for each, form in _OPERATIVE if re.search(form, passage.text)), "condition")
    named = dates(passage.text)
    if rule == "condition" and named:
        return terms.Operative(*passage.where, rule="date", on=named[0])
    return terms.Operative(*passage.where, rule=rule)


def _duration(passage: terms.Passage) -> terms.Passage | None:
    for amount, unit, start, _ in periods(passage.text):
        if unit == "month" and not _NOTICE.search(passage.text[max(0, start - 20) : start]):
            return terms.DurationTerm(*passage.where, months=amount)
    named, until = dates(passage.text), _UNTIL.search(passage.text)
    if named and until:
        return terms.DurationTerm(*passage.where, until=named[0].isoformat())
    return terms.DurationTerm(*passage.where, until=until["until"]) if until else None


def _with(kind: type[terms.Passage]) -> _Made:
    return lambda passage: kind(*passage.where)


_MAKERS: dict[str, _Made] = {
    "legal_character": _legal_character,
    "funding": _with(terms.Funding),
    "other_instruments": _with(terms.OtherInstruments),
    "applicable_law": _with(terms.ApplicableLaw),
    "modification": _with(terms.Modification),
    "discontinuation": _discontinuation,
    "review": _review,
    "operative": _operative,
    "duration": _duration,
    "differences": _with(terms.Differences),
}


@cache
def _rules() -> dict[str, dict[str, tuple[re.Pattern[str], ...]]]:
    rows: dict[str, Any] = tomllib.loads((resources() / "rules" / "clauses.ja.toml").read_text(encoding="utf-8"))
    return {
        name: {part: tuple(re.compile(each) for each in row.get(part, ())) for part in ("says", "never")}
        for name, row in rows.items()
    }
