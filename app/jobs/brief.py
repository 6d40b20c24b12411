"""A brief: what a delegation should know of a text, clause by clause. It never leaves our own side."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.checking.profiles import DEFAULT, profile
from app.drafting.phrases import and_list, language_name
from app.export.brief import Brief, BriefClause, Told, brief_bytes
from app.export.dress import PLAIN, Dress
from app.jobs.brief_words import BriefWords, brief_words, day_in
from app.jobs.checking import all_of_draft, check_text
from app.jobs.columns import places_of
from app.jobs.comparing import stored_as
from app.jobs.dating import Dates, dates_of
from app.jobs.departures import Departure, Ground, looked_up
from app.jobs.draft_checks import BLANK, draft_checks
from app.jobs.drafted_terms import read_as
from app.jobs.dressing import marked_dress
from app.jobs.duties import doubt_sentences, kind_title, need_sentences
from app.jobs.internal import internal_dress, reason_words
from app.jobs.left import not_left
from app.jobs.precedents import passages
from app.jobs.reported import of_family
from app.jobs.reporting_rules import with_rules
from app.language.core_sentences import said_in
from app.language.topics import title as topic_title
from app.library.clauses import label_at
from app.library.store import Library
from app.library.values import Hit
from app.model.comparison import Reason
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
_KINDS = {Kind.LINK: "Link phrase", Kind.SIGNING: "Signing line", Kind.SUBHEADING: "Sub-heading"}
_ASKED = frozenset({"base", "days", "start"})
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
    library: Library,
    text: Instrument | Draft,
    on: date,
    dress: Dress = PLAIN,
    progress: Progress = quiet,
    language: str = "",
) -> bytes:
    """Return the brief on a text as a Word file, marked as internal on every page."""
    brief = brief_of(library, text, on, progress, language)
    return brief_bytes(brief, internal_dress(marked_dress(dress, text), brief.language))


def brief_of(
    library: Library, text: Instrument | Draft, on: date, progress: Progress = quiet, language: str = ""
) -> Brief:
    """Return the brief on a draft as it stands or on an instrument, as of a day; ``progress`` may stop it.

    ``language`` (a BCP 47 tag) is that of our own words; else it is that of the text.
    """
    draft = text if isinstance(text, Draft) else Draft(text.id, text)
    practice = draft.setting.profile or DEFAULT
    findings = all_of_draft(draft, practice) if isinstance(text, Draft) else check_text(text, practice)
    dates = with_rules(_dates(library, text, on), on)
    words = brief_words(language or draft.instrument.versions[0].language)
    known = _Known(
        words,
        _places(draft),
        dict(_departures(library, draft, progress)),
        _by_provision((each.provision.id, each) for each in (open_brackets(draft) if text is draft else ())),
        _by_provision((each.at, _said(each, words.tongue)) for each in _not_ignored(draft, findings)),
        _by_provision((each.term.provision_id, each) for each in dates.dues),
    )
    clauses = tuple(_clauses(draft, known))
    return Brief(
        words.title,
        draft.setting.name or draft.instrument.particulars.title,
        words.lead.format(day=day_in(on, words.tongue)),
        (words.facts, words.counts, words.deciding, words.dates, words.clauses),
        tuple(_facts(library, draft, words, practice)),
        _counts(draft, known, clauses),
        tuple(_shortened(list(_deciding(draft, known)), words)),
        words.nothing,
        clauses,
        language or draft.instrument.versions[0].language,
        tuple(_dated(dates, known)),
    )


def _places(draft: Draft) -> dict[str, str]:
    """Return how each provision is called; one without a number by those on the way to it."""
    own, left = places_of(draft), printed(draft).provisions
    return {
        each.id: own.get(each.id) or label_at(left, at) or label_at(draft.provisions, at)
        for at, each in enumerate(left)
    }


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


def _said(finding: Finding, tongue: str) -> Finding:
    """Return a finding with what it says in a language."""
    message, suggestion = said_in(tongue, finding.message), said_in(tongue, finding.suggestion)
    return replace(finding, message=message, suggestion=suggestion)


def _dates(library: Library, text: Instrument | Draft, on: date) -> Dates:
    """Return the dates of a text; of a draft those that its first alternatives would make."""
    instrument = read_as(text.instrument, 0) if isinstance(text, Draft) else text
    return dates_of(instrument, on, library.known_dates(text.id))


# ---- the first page


def _facts(library: Library, draft: Draft, words: BriefWords, practice: str) -> Iterator[tuple[str, str]]:
    known = draft.instrument.particulars
    title, kind, participants, signed, place, tongues, held, beside = words.names
    reported = of_family(library, (known.title,))
    languages = [words.said("languages", language_name(each.language)) for each in draft.instrument.versions]
    shown = {
        title: " ".join(known.title.split()),
        kind: type_words(known.instrument_type, words),
        participants: "\n".join(dict.fromkeys(each.name for each in known.participants)),
        signed: day_in(known.signed_on, words.tongue) if known.signed_on else words.draft,
        place: words.said("cities", known.place),
        tongues: _listed(languages, words),
        held: words.said("profiles", profile(practice).title),
        beside: "\n".join(words.reported.format(title=" ".join(each.particulars.title.split())) for each in reported),
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
        yield "–", words.offers[offers > 1].format(count=offers)
    blanks = draft_checks(draft).blanks
    if blanks:
        yield "–", words.blanks[blanks > 1].format(count=blanks)


def _open_at(identity: str, known: _Known) -> Iterator[str]:
    """Yield what has to be decided at one provision."""
    words = known.words
    for bracket in known.brackets.get(identity, ()):
        if not bracket.depth:
            yield words.brackets.format(words=_cut("; ".join(_alternatives(bracket, words)), _SHORT))
    departure = known.departures.get(identity)
    if departure and departure.weight == _WEIGHTY:
        heavy = " ".join(_reason(reason, words) for reason in departure.why if reason.weight == _WEIGHTY)
        yield words.departing.format(words=_cut(heavy, _SHORT))
    errors = (found for found in known.findings.get(identity, ()) if found.severity == "error")
    yield from (found.message for found in errors if found.rule != BLANK)  # blanks are counted at the end
    for one in known.dues.get(identity, ()):
        asked = tuple(need for need in one.needs if need in _ASKED)
        if asked:
            asking = " ".join(need_sentences(replace(one, needs=asked), words.tongue))
            yield words.asks.format(words=_cut(one.term.text, _SHORT), asked=asking)


def type_words(slug: str, words: BriefWords) -> str:
    """Return what kind of instrument one is; empty for any other."""
    return words.said("types", slug.replace("_", " ").capitalize()) if slug and slug != "other" else ""


def _shortened(rows: list[tuple[str, str]], words: BriefWords) -> Iterator[tuple[str, str]]:
    yield from rows[:_MOST]
    if len(rows) > _MOST:
        yield "…", words.more.format(count=len(rows) - _MOST)


def _dated(dates: Dates, known: _Known) -> Iterator[tuple[str, str]]:
    """Yield the duties in the order of their days, those without one last."""
    for one in sorted(dates.dues, key=lambda each: (each.on is None, each.on or date.max)):
        place = known.places.get(one.term.provision_id, "")
        yield place or "–", due_line(one, known.words)


# ---- clause by clause


def _clauses(draft: Draft, known: _Known) -> Iterator[BriefClause]:
    for original, shown in zip(draft.provisions, printed(draft).provisions, strict=True):
        if shown.kind in _OUTSIDE:
            continue
        place = known.places.get(shown.id, "")
        if shown.heading is not None and shown.heading.plain:
            yield BriefClause(place, shown.heading.plain, "")
        if shown.text.plain.strip():
            yield BriefClause(
                place, _what(original, known.words), _cut(shown.text.plain, _LONGEST), tuple(_told(original, known))
            )


def _what(provision: Provision, words: BriefWords) -> str:
    """Return what a clause is by its topics; else its kind."""
    kind = words.said("kinds", _KINDS.get(provision.kind, provision.kind.value.capitalize()))
    if provision.kind is Kind.RECITAL:
        return kind
    topics = dict.fromkeys(topic for each in passages(provision) for topic in each.topics)
    return _listed([words.said("topics", topic_title(each)) for each in topics], words) or kind


def _listed(names: Sequence[str], words: BriefWords) -> str:
    return "、".join(names) if words.tongue == "ja" else and_list(list(names))


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
        (words.time, (due_line(each, words) for each in known.dues.get(provision.id, ()))),
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
    clause = hit.clause
    day = day_in(clause.signed_on, words.tongue) if clause.signed_on else ""
    city = words.said("cities", clause.place)
    source = filter(None, (clause.short_title or clause.title, day, city, clause.label))
    return words.likened.format(source=words.comma.join(source), alike=alike)


def _weighed(departure: Departure, words: BriefWords) -> Iterator[str]:
    for reason in departure.why:
        if reason.weight:
            said = _cut(_reason(reason, words), 2 * _SHORT)
            yield words.likened.format(source=words.weights[_WEIGHTY - reason.weight], alike=said)


def _reason(reason: Reason, words: BriefWords) -> str:
    """Return why words depart, in the language of the brief."""
    if words.tongue == "en":
        return reason.text
    shape = words.becomes if reason.before and reason.after else words.gone if reason.before else words.new
    if not reason.before and not reason.after:
        return reason.text
    if reason.kind == "moved":
        shape = words.moved if reason.before else words.came
    said = shape.format(before=reason.before, after=reason.after)
    return f"{said}{words.turns}" if reason.raised else said


def _bracket(bracket: OpenBracket, words: BriefWords) -> Iterator[str]:
    record = bracket.record
    yield words.because.format(reason=words.said("reasons", reason_words(bracket.reason))) if record else words.unsaid
    yield from _alternatives(bracket, words)
    if record and record.fallback:
        yield words.fallback.format(words=_cut(record.fallback, _SHORT))
    if record and record.note:
        yield _cut(record.note, 2 * _SHORT)


def _alternatives(bracket: OpenBracket, words: BriefWords) -> Iterator[str]:
    for each in bracket.group.alternatives:
        said = _cut(bracket.words(each), _SHORT)
        owners = _listed(each.owners, words) or words.nobody
        yield words.owned.format(owners=owners, words=said) if said else f"{owners}: –"


def _finding(finding: Finding) -> str:
    return " ".join(filter(None, (finding.message, finding.suggestion)))


def due_line(one: Due, words: BriefWords) -> str:
    """Return a duty with its exact words, its day where there is one, what is open and what is doubtful."""
    shape = words.due if one.on else words.undated
    day = day_in(one.on, words.tongue) if one.on else words.no_date
    said = shape.format(kind=kind_title(one.term.kind, words.tongue), words=_cut(one.term.text, _SHORT), day=day)
    told = (*need_sentences(one, words.tongue), *doubt_sentences(one, words.tongue))
    return ("" if words.tongue == "ja" else " ").join((said, *told))


def _cut(words: str, most: int) -> str:
    said = " ".join(words.split())
    if len(said) <= most:
        return said
    kept = said[:most].rsplit(" ", 1)[0]
    return f"{kept} …"
