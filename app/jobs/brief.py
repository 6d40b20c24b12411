"""A brief: what a delegation should know of a text, clause by clause. It never leaves our own side."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.checking.profiles import DEFAULT, profile
from app.drafting.phrases import and_list, language_name, long_date
from app.export.brief import Brief, BriefClause, Told, brief_bytes
from app.export.dress import PLAIN, Dress
from app.jobs.brief_words import BriefWords, brief_words
from app.jobs.checking import all_of_draft, check_text
from app.jobs.columns import places_of
from app.jobs.comparing import stored_as
from app.jobs.dating import Dates, dates_of
from app.jobs.departures import Departure, Ground, looked_up
from app.jobs.draft_checks import draft_checks
from app.jobs.drafted_terms import read_as
from app.jobs.dressing import marked_dress
from app.jobs.duties import doubt_sentences, kind_title, need_sentences
from app.jobs.internal import internal_dress, reason_words, source_words
from app.jobs.left import not_left
from app.jobs.precedents import passages
from app.language.core_sentences import said_in
from app.language.topics import title as topic_title
from app.library.clauses import label_at
from app.library.store import Library
from app.library.values import Hit
from app.model.draft import Draft
from app.model.due import Due
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision
from app.negotiating.brackets import OpenBracket, open_brackets
from app.negotiating.printed import printed
from app.progress import Progress, quiet

_OUTSIDE = frozenset({Kind.TITLE, Kind.SIGNATURE, Kind.TABLE, Kind.ROW, Kind.CELL, Kind.NOTE})
_MOST = 24
"""What has to be decided is listed in so many lines at most, so that it stays a page."""
_LONGEST, _SHORT = 900, 160
_SAME = 0.995
_WEIGHTY = 3
_ASKED = frozenset({"base", "days"})
"""Questions that a text leaves open; others answer themselves when it is signed or notice is given."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a text, by provision."""

    words: BriefWords
    places: Mapping[str, str]
    departures: Mapping[str, Departure]
    brackets: Mapping[str, Sequence[OpenBracket]]
    findings: Mapping[str, Sequence[Finding]]
    dues: Mapping[str, Sequence[Due]]


def brief_data(
    library: Library, text: Instrument | Draft, on: date, dress: Dress = PLAIN, progress: Progress = quiet
) -> bytes:
    """Return the brief on a text as a Word file, marked as internal on every page."""
    return brief_bytes(brief_of(library, text, on, progress), internal_dress(marked_dress(dress, text)))


def brief_of(library: Library, text: Instrument | Draft, on: date, progress: Progress = quiet) -> Brief:
    """Return the brief on a draft as it stands or on an instrument, as of a day; ``progress`` may stop it."""
    draft = text if isinstance(text, Draft) else Draft(text.id, text)
    practice = draft.setting.profile or DEFAULT
    findings = all_of_draft(draft, practice) if isinstance(text, Draft) else check_text(text, practice)
    dates = _dates(library, text, on)
    known = _Known(
        brief_words(draft.instrument.versions[0].language),
        _places(draft),
        dict(_departures(library, draft, progress)),
        _by_provision((each.provision.id, each) for each in (open_brackets(draft) if text is draft else ())),
        _by_provision((each.at, _said(each, _tongue(draft))) for each in _not_ignored(draft, findings)),
        _by_provision((each.term.provision_id, each) for each in dates.dues),
    )
    clauses = tuple(_clauses(draft, known))
    words = known.words
    return Brief(
        words.title,
        draft.setting.name or draft.instrument.particulars.title,
        words.lead.format(day=_day(on, draft)),
        (words.facts, words.counts, words.deciding, words.clauses),
        tuple(_facts(draft, words, practice)),
        _counts(draft, known, clauses),
        tuple(_shortened(list(_deciding(draft, known)), words)),
        words.nothing,
        clauses,
        draft.instrument.versions[0].language,
    )


def _places(draft: Draft) -> dict[str, str]:
    """Return how each provision is called; one without a number by those on the way to it."""
    own, left = places_of(draft), printed(draft).provisions
    return {each.id: own.get(each.id) or label_at(left, at) for at, each in enumerate(left)}


def _by_provision(found: Iterator[tuple[str, object]]) -> Mapping[str, Sequence]:  # type: ignore[type-arg]
    listed: defaultdict[str, list[object]] = defaultdict(list)
    for identity, each in found:
        listed[identity].append(each)
    return listed


def _departures(library: Library, draft: Draft, progress: Progress) -> Iterator[tuple[str, Departure]]:
    ground = Ground(draft.instrument.particulars, stored_as(library, draft.instrument))
    for done, provision in enumerate(draft.provisions):
        progress(done, len(draft.provisions), "")
        found = looked_up(library, ground, provision)
        if found is not None:
            yield provision.id, found


def _not_ignored(draft: Draft, findings: Sequence[Finding]) -> Iterator[Finding]:
    return (each for each in not_left(findings, draft) if each.rule != "open_bracket")


def _tongue(draft: Draft) -> str:
    return draft.instrument.versions[0].language.partition("-")[0]


def _said(finding: Finding, tongue: str) -> Finding:
    """Return a finding with what it says in a language."""
    message, suggestion = said_in(tongue, finding.message), said_in(tongue, finding.suggestion)
    return replace(finding, message=message, suggestion=suggestion)


def _dates(library: Library, text: Instrument | Draft, on: date) -> Dates:
    """Return the dates of a text; of a draft those that its first alternatives would make."""
    instrument = read_as(text.instrument, 0) if isinstance(text, Draft) else text
    return dates_of(instrument, on, library.known_dates(text.id))


# ---- the first page


def _facts(draft: Draft, words: BriefWords, practice: str) -> Iterator[tuple[str, str]]:
    known = draft.instrument.particulars
    title, kind, participants, signed, place, tongues, held = words.names
    shown = {
        title: " ".join(known.title.split()),
        kind: known.instrument_type.replace("_", " ").capitalize() if known.instrument_type != "other" else "",
        participants: "\n".join(dict.fromkeys(each.name for each in known.participants)),
        signed: _day(known.signed_on, draft) if known.signed_on else words.draft,
        place: known.place,
        tongues: and_list([language_name(each.language) for each in draft.instrument.versions]),
        held: profile(practice).title,
    }
    return ((name, value) for name, value in shown.items() if value)


def _counts(draft: Draft, known: _Known, clauses: Sequence[BriefClause]) -> tuple[tuple[str, str], ...]:
    all_findings = [each for found in known.findings.values() for each in found]
    graded = [sum(each.severity == name for each in all_findings) for name in ("error", "warning", "note")]
    departures = known.departures.values()
    values = (
        sum(bool(each.words) for each in clauses),
        sum(not each.hits for each in departures),
        sum(each.weight == _WEIGHTY for each in departures),
        sum(map(len, known.brackets.values())),
        sum(each.status == "open" for each in draft.offers),
        f"{sum(graded)} ({', '.join(map(str, graded))})",
        sum(map(len, known.dues.values())),
    )
    return tuple((name, str(value)) for name, value in zip(known.words.counted, values, strict=True))


def _deciding(draft: Draft, known: _Known) -> Iterator[tuple[str, str]]:
    """Yield what somebody has to decide, in the order of the text; what is of the whole text stands last."""
    words = known.words
    for each in draft.provisions:
        place = known.places.get(each.id, "") or "–"
        yield from ((place, said) for said in _open_at(each.id, known))
    offers = sum(each.status == "open" for each in draft.offers)
    if offers:
        yield "–", words.offers.format(count=offers)
    blanks = draft_checks(draft).blanks
    if blanks:
        yield "–", words.blanks.format(count=blanks)


def _open_at(identity: str, known: _Known) -> Iterator[str]:
    """Yield what has to be decided at one provision."""
    words = known.words
    for bracket in known.brackets.get(identity, ()):
        if not bracket.depth:
            yield words.brackets.format(words=_cut("; ".join(_alternatives(bracket, words)), _SHORT))
    departure = known.departures.get(identity)
    if departure and departure.weight == _WEIGHTY:
        heavy = " ".join(reason.text for reason in departure.why if reason.weight == _WEIGHTY)
        yield words.departing.format(words=_cut(heavy, _SHORT))
    yield from (found.message for found in known.findings.get(identity, ()) if found.severity == "error")
    for one in known.dues.get(identity, ()):
        asked = tuple(need for need in one.needs if need in _ASKED)
        if asked:
            yield f"“{_cut(one.term.text, _SHORT)}”: {' '.join(need_sentences(replace(one, needs=asked)))}"


def _shortened(rows: list[tuple[str, str]], words: BriefWords) -> Iterator[tuple[str, str]]:
    yield from rows[:_MOST]
    if len(rows) > _MOST:
        yield "…", words.more.format(count=len(rows) - _MOST)


# ---- clause by clause


def _clauses(draft: Draft, known: _Known) -> Iterator[BriefClause]:
    for original, shown in zip(draft.provisions, printed(draft).provisions, strict=True):
        if shown.kind in _OUTSIDE:
            continue
        place = known.places.get(shown.id, "")
        if shown.heading is not None and shown.heading.plain:
            yield BriefClause(place, shown.heading.plain, "")
        if shown.text.plain.strip():
            yield BriefClause(place, _what(original), _cut(shown.text.plain, _LONGEST), tuple(_told(original, known)))


def _what(provision: Provision) -> str:
    """Return what a clause is by its topics; else its kind."""
    if provision.kind is Kind.RECITAL:
        return provision.kind.value.capitalize()
    topics = dict.fromkeys(topic for each in passages(provision) for topic in each.topics)
    return and_list([topic_title(each) for each in topics]) or provision.kind.value.capitalize()


def _told(provision: Provision, known: _Known) -> Iterator[Told]:
    words = known.words
    departure = known.departures.get(provision.id)
    if departure is not None:
        yield Told(words.precedent, tuple(_precedents(departure, words)) or (words.none,))
        heavy = tuple(_weighed(departure, words))
        if heavy:
            yield Told(words.departs, heavy)
    sections = (
        (words.open, (line for each in known.brackets.get(provision.id, ()) for line in _bracket(each, words))),
        (words.findings, (_finding(each) for each in known.findings.get(provision.id, ()))),
        (words.time, (_due(each) for each in known.dues.get(provision.id, ()))),
    )
    for head, lines in sections:
        told = tuple(lines)
        if told:
            yield Told(head, told)


def _precedents(departure: Departure, words: BriefWords) -> Iterator[str]:
    """Yield the closest precedent of each part of a clause, with how like it is."""
    hits = dict.fromkeys(part.hit for part in departure.parts if part.hit)
    yield from dict.fromkeys(_likeness(hit, words) for hit in hits or departure.hits[:1])


def _likeness(hit: Hit, words: BriefWords) -> str:
    alike = words.same if hit.score >= _SAME else words.alike.format(percent=round(100 * hit.score))
    return f"{source_words(hit.clause)}: {alike}"


def _weighed(departure: Departure, words: BriefWords) -> Iterator[str]:
    for reason in departure.why:
        if reason.weight:
            yield f"{words.weights[_WEIGHTY - reason.weight]}: {_cut(reason.text, 2 * _SHORT)}"


def _bracket(bracket: OpenBracket, words: BriefWords) -> Iterator[str]:
    record = bracket.record
    yield words.because.format(reason=reason_words(bracket.reason)) if record else words.unsaid
    yield from _alternatives(bracket, words)
    if record and record.fallback:
        yield words.fallback.format(words=_cut(record.fallback, _SHORT))
    if record and record.note:
        yield _cut(record.note, 2 * _SHORT)


def _alternatives(bracket: OpenBracket, words: BriefWords) -> Iterator[str]:
    for each in bracket.group.alternatives:
        said = _cut(bracket.words(each), _SHORT)
        yield f"{and_list(each.owners) or words.nobody}: {f'“{said}”' if said else '–'}"


def _finding(finding: Finding) -> str:
    return " ".join(filter(None, (finding.message, finding.suggestion)))


def _due(one: Due) -> str:
    day = long_date(one.on) if one.on else ""
    said = f"{kind_title(one.term.kind)}: “{_cut(one.term.text, _SHORT)}”" + (f", {day}" if day else "")
    return " ".join((f"{said}.", *need_sentences(one), *doubt_sentences(one)))


def _cut(words: str, most: int) -> str:
    said = " ".join(words.split())
    if len(said) <= most:
        return said
    kept = said[:most].rsplit(" ", 1)[0]
    return f"{kept} …"


def _day(day: date, draft: Draft) -> str:
    if draft.instrument.versions[0].language.partition("-")[0] == "ja":
        return f"{day.year}年{day.month}月{day.day}日"
    return long_date(day)
