"""Reported instruments: what pages of others tell of one, what is kept of that, and the signed text that arrives.

A reported instrument gives no clause and no precedent, and no search finds it: it is no signed text.
"""

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from app.comparing.families import family
from app.deadlines.terms import terms_of
from app.ingest.files import bytes_of
from app.ingest.result import Plain
from app.jobs.comparing import stored_as
from app.jobs.dating import dates_of
from app.jobs.opening import plain_of, plain_of_bytes
from app.language.countries import find
from app.language.dates import dated
from app.language.likeness import Likeness
from app.language.sentences import sentences
from app.library.clauses import short_title
from app.library.store import Library
from app.library.values import Entry
from app.model.due import TimeTerm, timed
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Participant, Particulars, Side
from app.model.provision import Kind, Provision
from app.model.reported import Background, Reported, ReportedDuty, Standing, Told
from app.model.text import Text
from app.paths import resources
from app.progress import Progress, quiet
from app.worker import Worker

NOT_SIGNED = "Reported – not a signed text"
_LEAST, _MOST = 40, 600
"""Letters of a sentence that tells of a duty: shorter ones are heads, longer ones nobody ticks."""
_SAME, _NEAR = 0.55, 0.2
_STARTS = frozenset({"signature", "last_signature", "operative"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page that tells of an instrument, as it was read: its paragraphs, and its bytes, which the library keeps."""

    background: Background
    data: bytes
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A duty that a page tells of; ``wanted`` says whether it is ticked at first: not what was told before."""

    duty: ReportedDuty
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Suggested:
    """What pages tell of an instrument, for a person to look at; ``facts`` name fields of the particulars."""

    particulars: Particulars
    facts: tuple[tuple[str, Told], ...]
    candidates: tuple[Candidate, ...]
    pages: tuple[Page, ...]


def read_pages(paths: Sequence[Path], worker: Worker | None = None, progress: Progress = quiet) -> tuple[Page, ...]:
    """Read documents of any kind as pages; raise UnreadableFile."""
    found = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        data = bytes_of(path)
        plain = plain_of(str(path), worker=worker)
        assert plain is not None  # noqa: S101 - for the type checker: the bytes were there
        found.append(page_of(path.name, data, plain, path))
    return tuple(found)


def page_of(name: str, data: bytes, plain: Plain, path: Path | None = None) -> Page:
    """Return a page of what was read in a file; a provenance file beside ``path`` says where it was got."""
    digest = hashlib.sha256(data).hexdigest()
    said = _provenance(path, digest) if path else {}
    background = Background(digest, name, str(said.get("retrieved_from", "")), said.get("retrieved_on"))
    return Page(background, data, tuple(line.text for line in plain.lines if line.text.strip()))


def page_text(library: Library, background: Background, worker: Worker | None = None) -> tuple[str, ...]:
    """Return the paragraphs of a page that the library keeps; raise NotInLibrary, UnreadableFile."""
    plain = plain_of_bytes(background.name, library.background_data(background.sha256), worker=worker)
    return tuple(line.text for line in plain.lines if line.text.strip())


def by_hand(words: str, source: str = "") -> ReportedDuty:
    """Return a duty that a person writes down, with the time that its words say; ``source`` is as she names it."""
    whole = TimeTerm(words, "", 0, len(words), "deadline")
    duty = ReportedDuty(new_id(), whole, Told("", source))
    return restated(replace(duty, term=replace(whole, text="")), words)


def suggested(pages: Sequence[Page]) -> Suggested:
    """Return what pages tell: particulars with the sentence that has each, and duties with theirs."""
    told = [each for page in pages for each in _sentences(page)]
    particulars, facts = _particulars(told)
    return Suggested(particulars, facts, tuple(_candidates(told)), tuple(pages))


def keep(library: Library, chosen: Suggested, duties: Sequence[ReportedDuty], reported_id: str = "") -> Reported:
    """Keep a reported instrument with the duties that a person ticked, and its pages; under an id that it has already.

    ``chosen.particulars`` are as the person has them; facts that she changed lose their source.
    """
    for page in chosen.pages:
        library.keep_background(page.data)
    had = found_in(library, reported_id)
    backgrounds = (*(had.backgrounds if had else ()), *(page.background for page in chosen.pages))
    made = Reported(
        reported_id or new_id(), chosen.particulars, tuple(duties), chosen.facts,
        tuple(dict.fromkeys(backgrounds)), had.instrument if had else "",
    )  # fmt: skip
    library.keep_reported(made)
    return made


def found_in(library: Library, reported_id: str) -> Reported | None:
    """Return the one reported instrument whose id begins so; None for none and for several."""
    found = [each for each in library.reported() if reported_id and each.id.startswith(reported_id)]
    return found[0] if len(found) == 1 else None


def arrived(library: Library, reported: Reported, instrument: Instrument) -> Reported:
    """Hold each reported duty against the signed text, keep what comes of it, and return that.

    Only a text that the library holds takes the place of what is reported; else it stands in Dates as before.
    """
    terms = [one.term for one in dates_of(instrument, date.min).dues]
    checked = replace(reported, duties=tuple(_held(each, terms, instrument) for each in reported.duties))
    stored = stored_as(library, instrument)
    there = any(entry.id == stored for entry in library.instruments())
    checked = replace(checked, instrument=stored if there else reported.instrument)
    library.keep_reported(checked)
    return checked


def arrivals(library: Library) -> tuple[tuple[Reported, Entry], ...]:
    """Return the texts of the library that may be the signed texts of reported instruments, each with that one.

    It is one of the same countries on the same subject, and not one that was signed on another day.
    """
    waiting = [each for each in library.reported() if not each.instrument]
    entries = library.instruments() if waiting else ()
    taken = {each.instrument for each in library.reported()}
    return tuple(
        (each, entry) for each in waiting for entry in entries if entry.id not in taken and _may_be(each, entry)
    )


def _may_be(reported: Reported, entry: Entry) -> bool:
    known = reported.particulars
    countries = {each.country for each in known.sides}
    if not countries or countries != set(entry.countries):
        return False
    if known.signed_on and entry.signed_on and known.signed_on != entry.signed_on:
        return False
    titles = (short_title(known.title) or known.title, entry.short_title or entry.title)
    return len(family([(title, "") for title in titles], 0)) > 1


def restated(duty: ReportedDuty, words: str) -> ReportedDuty:
    """Return a duty in the words of a person, with the time that they say; what a page told stays as it was."""
    said = " ".join(words.split())
    if not said or said == duty.term.text:
        return duty
    term = next(iter(_terms(0, _Told(said, duty.told.source))), None) or TimeTerm(said, "", 0, len(said), "deadline")
    return replace(duty, term=replace(term, text=said, provision_id=duty.id, start=0, end=len(said)), standing="open")


def source_of(reported: Reported, told: Told) -> str:
    """Return the name of the page that tells something, or what a person wrote as its source."""
    return next((each.name for each in reported.backgrounds if each.sha256 == told.source), told.source)


def of_family(library: Library, titles: Iterable[str]) -> tuple[Reported, ...]:
    """Return the reported instruments without a signed text that are on the subject of one of these titles."""
    wanted = [each for each in titles if each.strip()]
    waiting = [each for each in library.reported() if not each.instrument]
    if not wanted or not waiting:
        return ()
    found = []
    for each in waiting:
        subjects = [(short_title(title) or title, "") for title in (*wanted, each.particulars.title)]
        if len(family(subjects, len(wanted))) > 1:
            found.append(each)
    return tuple(found)


# ---- what a page tells


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a page."""

    words: str
    source: str


def _sentences(page: Page) -> Iterator[_Told]:
    for paragraph in page.paragraphs:
        for start, end in sentences(paragraph):
            yield _Told(paragraph[start:end], page.background.sha256)


def _candidates(told: Sequence[_Told]) -> Iterator[Candidate]:
    """Yield the duties that have a time, then those that have none, each as its sentence tells it."""
    seen: set[tuple[object, ...]] = set()
    timed_words: set[str] = set()
    for at, each in enumerate(told):
        for term in _terms(at, each):
            key = (term.kind, term.amount, term.unit, term.bound, term.on)
            timed_words.add(each.words)
            yield Candidate(_duty(term, each), key not in seen)
            seen.add(key)
    for each in told:
        if each.words not in timed_words and _tells_a_duty(each.words):
            whole = TimeTerm(each.words, "", 0, len(each.words), "deadline")
            yield Candidate(_duty(whole, each), (each.words,) not in seen)
            seen.add((each.words,))


def _terms(at: int, told: _Told) -> Iterator[TimeTerm]:
    if _pattern("said").search(told.words):
        return
    provision = Provision(f"t{at}", Kind.PARAGRAPH, text=Text(told.words))
    language = "ja" if re.search(r"[\u3040-\u309f]", told.words) else "en"
    read = Instrument("page", Particulars(), (LanguageVersion(language, "original", (provision,)),))
    for term in terms_of(read):
        history = term.anchor == "event" and term.bound == "after" and not _tells_a_duty(told.words)
        if timed(term) and not history and not (term.on and _pattern("signing").search(told.words)):
            yield term


def _duty(term: TimeTerm, told: _Told) -> ReportedDuty:
    identity = new_id()
    return ReportedDuty(identity, replace(term, provision_id=identity), Told(told.words, told.source))


def _tells_a_duty(words: str) -> bool:
    if not _LEAST <= len(words) <= _MOST or _pattern("said").search(words):
        return False
    return bool(_pattern("duty").search(words))


def _particulars(told: Sequence[_Told]) -> tuple[Particulars, tuple[tuple[str, Told], ...]]:
    facts: dict[str, tuple[Any, _Told]] = {}
    sides = _sides(told)
    if sides:
        facts["sides"] = (tuple(Side(f"side{at}", name) for at, name in enumerate(sides[0], 1)), sides[1])
    for each in told:
        if not _pattern("signing").search(each.words):
            continue
        days = dated(each.words)
        place = _pattern("at_place").search(each.words)
        if days:
            facts.setdefault("signed_on", (days[0].on, each))
        named = find(place["place"]) if place else ()
        if place and not any(each.kind != "capital" for each in named) and not dated(f"{place['place']} 1, 2000"):
            facts.setdefault("place", (place["place"], each))
    kind = _type(told)
    if kind:
        facts["instrument_type"] = kind
    made = replace(Particulars(status="unknown"), **{name: value for name, (value, _) in facts.items()})
    sources = tuple((name, Told(each.words, each.source)) for name, (_, each) in facts.items())
    participants = tuple(Participant(each.id, each.country) for each in made.sides)
    return replace(made, title=_title(made), participants=participants), sources


def _sides(told: Sequence[_Told]) -> tuple[tuple[str, str], _Told] | None:
    """Return the two countries that are named together most often ("the United States and Japan")."""
    pairs: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[tuple[str, str], _Told]] = {}
    for each in told:
        for one, other in pairwise(find(each.words)):
            between = each.words[one.end : other.start]
            if one.country.name != other.country.name and _pattern("coordinated").fullmatch(between):
                key = (min(one.country.name, other.country.name), max(one.country.name, other.country.name))
                pairs[key] += 1
                first.setdefault(key, ((one.country.name, other.country.name), each))
    return first[pairs.most_common(1)[0][0]] if pairs else None


def _type(told: Sequence[_Told]) -> tuple[str, _Told] | None:
    counted: Counter[str] = Counter()
    first: dict[str, _Told] = {}
    for each in told:
        for slug, pattern in _types():
            times = len(pattern.findall(each.words))
            if times:
                counted[slug] += times
                first.setdefault(slug, each)
    return (counted.most_common(1)[0][0], first[counted.most_common(1)[0][0]]) if counted else None


def _title(particulars: Particulars) -> str:
    """Return a name to begin with, which a person changes: what kind of text, and between whom."""
    kind = particulars.instrument_type.replace("_", " ").capitalize()
    kind = "Instrument" if kind == "Other" else kind
    names = " and ".join(each.country for each in particulars.sides)
    return f"{kind} between {names}" if names else kind


# ---- the signed text


def _held(duty: ReportedDuty, terms: Sequence[TimeTerm], instrument: Instrument) -> ReportedDuty:
    standing, note = (
        _by_time(duty.term, terms) if timed(duty.term) else _by_words(duty.told.words or duty.term.text, instrument)
    )
    return replace(duty, standing=standing, note=note)


def _by_time(term: TimeTerm, terms: Sequence[TimeTerm]) -> tuple[Standing, str]:
    same = [each for each in terms if (each.amount, each.unit, each.on) == (term.amount, term.unit, term.on)]
    exact = [each for each in same if each.kind == term.kind and _start(each) == _start(term)]
    if exact:
        return "confirmed", exact[0].text
    near = same or [each for each in terms if each.kind == term.kind and each.kind != "deadline"]
    return ("different", near[0].text) if near else ("absent", "")


def _start(term: TimeTerm) -> str:
    """Return what a term is counted from; what others tell does not keep apart signing and becoming operative."""
    return "start" if term.anchor in _STARTS else term.anchor


def _by_words(words: str, instrument: Instrument) -> tuple[Standing, str]:
    """Return whether a provision says what was told: its words are others, so the likest one is named."""
    texts = [each.text.plain for each in instrument.provisions if each.text.plain.strip()]
    if not texts:
        return "absent", ""
    likeness = Likeness([*texts, words])
    best = max(range(len(texts)), key=lambda at: likeness.between(texts[at], words))
    alike = likeness.between(texts[best], words)
    if alike < _NEAR:
        return "absent", ""
    return ("confirmed" if alike >= _SAME else "different"), texts[best]


# ---- rules


def _provenance(path: Path, digest: str) -> dict[str, Any]:
    beside = path.with_suffix(".toml")
    try:
        said = tomllib.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
    except (OSError, ValueError):
        return {}
    return said if said.get("sha256") == digest else {}


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "reported.toml").read_text(encoding="utf-8"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    flags = re.IGNORECASE if name != "at_place" else 0
    return re.compile(_rules()[name], flags)


@cache
def _types() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((slug, re.compile(each, re.IGNORECASE)) for slug, each in _rules()["types"])
