"""A brief on an instrument that is only reported: what is told of it, by whom, and its duties as they are reported."""

from collections.abc import Iterator
from datetime import date

from app.export.brief import Brief, BriefClause, Told
from app.jobs.brief import due_line, type_words
from app.jobs.brief_words import BriefWords, brief_words, day_in
from app.jobs.dating import Dates, asked_now, dates_of_reported
from app.jobs.duties import kind_title
from app.jobs.reported import source_of
from app.library.store import Library
from app.model.due import Due, timed
from app.model.reported import Reported, ReportedDuty


def brief_of_reported(library: Library, reported: Reported, on: date, language: str = "en") -> Brief:
    """Return the brief on a reported instrument as of a day; marked everywhere as no signed text, and quoting none."""
    words = brief_words(language)
    dates = dates_of_reported(reported, on, library.known_dates(reported.id))
    dues = {one.term.provision_id: one for one in dates.dues}
    opened = [one for one in dates.dues if asked_now(one)]
    return Brief(
        words.title,
        words.reported.format(title=" ".join(reported.particulars.title.split())),
        f"{words.not_signed}\n{words.lead_reported.format(day=day_in(on, words.tongue))}",
        (words.facts, words.counts, words.deciding, words.dates, words.duties),
        tuple(_facts(reported, words)),
        ((words.counted[-1], str(len(reported.duties))),),
        tuple(("–", due_line(one, words)) for one in opened),
        words.nothing,
        tuple(_clause(reported, each, dues.get(each.id), words) for each in reported.duties),
        language,
        tuple(_dated(dates, words)),
    )


def _facts(reported: Reported, words: BriefWords) -> Iterator[tuple[str, str]]:
    known, told = reported.particulars, dict(reported.facts)
    title, kind, participants, signed, place, *_ = words.names
    countries = [words.said("countries", each.country) for each in known.sides]
    values = (
        (title, "title", " ".join(known.title.split())),
        (kind, "instrument_type", type_words(known.instrument_type, words)),
        (participants, "sides", words.comma.join(countries)),
        (signed, "signed_on", day_in(known.signed_on, words.tongue) if known.signed_on else ""),
        (place, "place", words.said("cities", known.place)),
    )
    for name, field, value in values:
        if value and field in told:
            source = words.quoted.format(words=told[field].words, page=source_of(reported, told[field]))
            yield name, f"{words.by_report.format(value=value)}\n{source}"
        elif value:
            yield name, value


def _dated(dates: Dates, words: BriefWords) -> Iterator[tuple[str, str]]:
    for one in sorted(dates.dues, key=lambda each: (each.on is None, each.on or date.max)):
        yield "–", due_line(one, words)


def _clause(reported: Reported, duty: ReportedDuty, one: Due | None, words: BriefWords) -> BriefClause:
    page = source_of(reported, duty.told) or "–"
    own = duty.told.words == duty.term.text
    source = page if own else words.quoted.format(words=duty.told.words, page=page)
    told = [Told(words.told_by, (source,))]
    if one is not None:
        told.append(Told(words.time, (due_line(one, words),)))
    if duty.standing != "open":
        shape = words.standings[("confirmed", "different", "absent").index(duty.standing)]
        told.append(Told(words.in_signed, (shape.format(words=duty.note),)))
    what = kind_title(duty.term.kind, words.tongue) if timed(duty.term) else ""
    return BriefClause("", what, duty.term.text, tuple(told))
