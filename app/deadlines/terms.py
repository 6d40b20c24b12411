"""Terms of time: every period, day and rule of an instrument, with its exact words and what it is counted from."""

from collections.abc import Iterator

from app.deadlines import japanese
from app.deadlines.begins import Beginning, beginnings
from app.deadlines.gone import without_gone, written
from app.deadlines.named_days import days_in
from app.deadlines.periods import read as read_period
from app.deadlines.ranges import as_meant, is_counted_from, is_told_within, least_of, years_told
from app.deadlines.recurring import apart, due_yearly, named_once, recurring, seldom, weekly, without_named_again
from app.deadlines.rejoined import put_back, rejoined
from app.deadlines.rules import form, plain, table
from app.deadlines.sentence import Sentence, parts_of, tells_history
from app.language.durations import durations, hours, recurrences
from app.model.due import Anchor, Bound, TimeTerm
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.terms import Operative

_OPERATIVE: dict[str, tuple[Bound, Anchor]] = {
    "on_signature": ("on", "signature"), "last_signature": ("on", "last_signature"), "notification": ("on", "notice"),
    "date": ("on", "fixed"), "condition": ("on", "condition"),
}  # fmt: skip

_LAST, _STEM = 12, 240
"""Letters in which the verb stands that the items of a list go on with, and of the words that open it."""
_NEVER = ("begun", "begun_japanese", "only_lasts", "others_japanese")
"""What a clause is that says nothing of when the text itself takes effect."""


def terms_of(instrument: Instrument, operative: Operative | None = None) -> tuple[TimeTerm, ...]:
    """Return the terms of time in the first language, in the order of the text.

    ``operative`` is the clause that makes the instrument operative, where one is known: it is a term too. What history
    says ("for many years") and what belongs to something else (a two-year course) is none.
    """
    tongue = instrument.versions[0].language.partition("-")[0]
    never = set(table("never")["kinds"])
    signed = instrument.particulars.signed_on
    year = signed.year if signed else None
    found: list[TimeTerm] = []
    stem = ""
    for provision in instrument.provisions:
        if provision.kind.value in never:
            continue
        if tongue == "ja":
            found += japanese.terms_in(provision, year)
        elif tongue == "en":
            whole = rejoined(provision)
            words = plain((whole or provision).text.plain).rstrip()
            read = _in_provision(whole or provision, stem, year)
            found += put_back(provision, read) if whole else read
            stem = _last_sentence(words) if words.endswith(":") else "" if words.endswith(".") or not words else stem
    since = written((plain(each.text.plain) for each in instrument.provisions), signed)
    return with_operative(instrument, tuple(without_gone(found, since)), operative)


def _last_sentence(words: str) -> str:
    start, end = list(parts_of(words))[-1]
    return words[start:end]


def with_operative(
    instrument: Instrument, found: tuple[TimeTerm, ...], operative: Operative | None
) -> tuple[TimeTerm, ...]:
    """Return terms in the order of the text, with the clause that makes it operative where none of them says so."""
    order = {each.id: at for at, each in enumerate(instrument.provisions)}
    every = (*found, *_operative(instrument, operative, found))
    return tuple(sorted(every, key=lambda each: (order[each.provision_id], each.start)))


def _operative(instrument: Instrument, clause: Operative | None, found: tuple[TimeTerm, ...]) -> Iterator[TimeTerm]:
    if clause is None or any(form("begins", name).search(clause.text) for name in _NEVER):
        return
    bound, anchor = _OPERATIVE[clause.rule]
    if anchor == "fixed" and clause.on is None:
        return
    taken = any(each.kind == "operative" for each in found)
    if not taken and any(each.id == clause.provision_id for each in instrument.provisions):
        yield TimeTerm(
            clause.text,
            clause.provision_id,
            clause.start,
            clause.end,
            "operative",
            None,
            None,
            bound,
            anchor,
            "",
            clause.on,
        )


def _in_provision(provision: Provision, stem: str, year: int | None) -> Iterator[TimeTerm]:
    words = plain(provision.text.plain)
    for start, end in parts_of(words):
        if start == 0 and form("recurs", "stem").search(stem[-_LAST:]):
            yield from _in_item(provision, stem[-_STEM:].rstrip(": "), words[:end], year)
        else:
            yield from _in_sentence(Sentence(provision, start, words[start:end], stem, year))


def _in_item(provision: Provision, opens: str, words: str, year: int | None) -> Iterator[TimeTerm]:
    """Yield the terms of an item whose verb goes on with the words that open its list: "both will: - meet in 2027"."""
    mark = form("recurs", "item").match(words)
    bare = " " * mark.end() + words[mark.end() :] if mark else words
    lead = f"{opens} "
    sentence = Sentence(provision, -len(lead), lead + bare, "", year)
    for term in _in_sentence(sentence):
        if term.end > term.start and term.text:
            yield term


def _in_sentence(sentence: Sentence) -> Iterator[TimeTerm]:
    if not form("forms", "timely").search(sentence.words) or tells_history(sentence.words):
        return
    found = list(days_in(sentence))
    often = named_once(sentence.words, apart((*recurrences(sentence.words), *seldom(sentence.words))))
    periods = [
        as_meant(sentence.words, each)
        for each in (*durations(sentence.words), *hours(sentence.words), *years_told(sentence.words))
        if not any(other.start < each.end and each.start < other.end for other in often)
    ]
    read = [(each, read_period(sentence, each)) for each in periods]
    found += [term for _, term in read if term]
    found += least_of(sentence, read)
    for beginning in beginnings(sentence.words):
        term = _beginning(sentence, beginning, found)
        found += [term] if term else []
    earlier = sorted(found, key=lambda each: each.start)
    found += without_named_again([term for each in often if (term := recurring(sentence, each, earlier))])
    found += weekly(sentence)
    found += due_yearly(sentence, found)
    yield from (each for each in found if not is_told_within(each, found) and not is_counted_from(each, found))


def _beginning(sentence: Sentence, begins: Beginning, found: list[TimeTerm]) -> TimeTerm | None:
    """Return when the instrument becomes operative, where no period and no day say it."""
    first, last = sentence.start + begins.start, sentence.start + begins.end
    if begins.subject != "instrument" or any(
        each.kind in {"operative", "notice"} and each.start < last and first < each.end for each in found
    ):
        return None
    return sentence.term(begins.start, begins.end, "operative", anchor=begins.anchor, anchor_text=begins.said)
