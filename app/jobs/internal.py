"""The internal copy: a draft with what we know and think of it as Word comments, for our own side alone.

Each kind of comment has an author of its own ("Findings", "Precedents"), so that Word's list of reviewers shows and
hides them. Files for outside are made by exporting.leaving, which takes nothing of this.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.drafting.phrases import long_date
from app.export.comments import Comments
from app.export.docx import clean_bytes
from app.export.dress import PLAIN, Dress
from app.jobs.departures import Departure, Part, looked_up
from app.jobs.draft_checks import draft_checks
from app.jobs.left import not_left
from app.jobs.precedents import ground_of, wording_of
from app.language.said_names import name_in
from app.library.clauses import own_names
from app.library.nearest import neutral, spellings, wording
from app.library.store import Library
from app.library.values import Clause, Hit
from app.model.draft import BracketReason, Draft, Remark
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.proposals import Stamp
from app.negotiating.alternat import kept_by
from app.negotiating.brackets import OpenBracket, open_brackets
from app.negotiating.outgoing import Outgoing, outgoing
from app.negotiating.printed import printed
from app.progress import Progress, quiet

MARKING = "INTERNAL"
_MOST_SOURCES = 3
_SAME = 0.995
_LONGEST = 700
"""Letters of a wording that a comment quotes; the library has the rest."""
_WEIGHTS = {3: "Weighty", 2: "Of substance", 1: "Light"}
_REASONS: dict[BracketReason, str] = {
    "alternative": "alternatives stand beside each other",
    "instructions": "we wait for instructions",
    "trading": "it is kept for trading",
    "legal": "the lawyers look at it",
}


class Inside(StrEnum):
    """A kind of comment; the value is its author in Word, but for remarks, which keep theirs."""

    REMARKS = "Remarks"
    NOTES = "Clause notes"
    FINDINGS = "Findings"
    DEPARTURES = "Departures"
    PRECEDENTS = "Precedents"
    BRACKETS = "Brackets"


@dataclass(frozen=True, slots=True)
class What:
    """What goes into an internal copy: which kinds of comments, and in which side's original the text stands.

    ``findings`` come besides those of the draft itself; those that somebody left as they are stay out.
    """

    kinds: frozenset[Inside] = frozenset(Inside)
    findings: tuple[Finding, ...] = ()
    side: str = ""


def internal_copy(
    library: Library, draft: Draft, dress: Dress = PLAIN, what: What = What(), progress: Progress = quiet
) -> bytes:
    """Return the Word file of a draft with comments for our own side, marked as internal on every page."""
    text, comments = internal_text(library, draft, what, progress)
    return clean_bytes(text, internal_dress(dress), comments)


def internal_text(
    library: Library, draft: Draft, what: What = What(), progress: Progress = quiet
) -> tuple[Instrument, Comments]:
    """Return the text of an internal copy, and the comments on it."""
    kept = kept_by(draft, what.side)
    comments = tuple(_comments(library, kept, what, progress))
    opened = replace(kept, records=tuple(replace(each, internal=False) for each in comments))
    bare = outgoing(opened, Outgoing(remarks=True))
    return printed(bare), Comments(bare.remarks)


def internal_dress(dress: Dress, tongue: str = "en") -> Dress:
    """Return how an internal copy is dressed: every page says what it is, in the language of our own words."""
    said = name_in(tongue, "markings", MARKING)
    return replace(dress, marking=" · ".join(filter(None, (said, dress.marking))))


def _comments(library: Library, draft: Draft, what: What, progress: Progress) -> Iterator[Remark]:
    """Yield all comments in the order of their kinds; Word shows them in the order of the text."""
    if Inside.REMARKS in what.kinds:
        yield from draft.remarks
    if Inside.BRACKETS in what.kinds:
        yield from map(_of_bracket, open_brackets(draft))
    if Inside.FINDINGS in what.kinds:
        yield from _of_findings(draft, (*draft_checks(draft).findings, *what.findings))
    if what.kinds & {Inside.NOTES, Inside.DEPARTURES, Inside.PRECEDENTS}:
        yield from _of_library(library, draft, what.kinds, progress)


def _comment(kind: Inside, provision: str, span: tuple[int, int], words: str, number: int) -> Remark:
    return Remark(f"{kind.name}.{number}.{provision}.{span[0]}", provision, words, *span, Stamp(kind.value))


# ---- brackets


def _of_bracket(bracket: OpenBracket) -> Remark:
    group, record = bracket.group, bracket.record
    lines = [f"Open because {reason_words(bracket.reason)}." if record else "Open; nobody has said why."]
    lines += [
        f"{' and '.join(each.owners) or 'Nobody’s'}: {_quoted(bracket.words(each)) or 'nothing in its place'}"
        for each in group.alternatives
    ]
    if record and record.fallback:
        lines.append(f"Fall-back: {_quoted(record.fallback)}")
    if record and record.note:
        lines.append(f"Note: {record.note}")
    if record and record.opened.author:
        opened = record.opened
        lines.append(f"Opened by {opened.author}{f', {long_date(opened.at.date())}' if opened.at else ''}.")
    return _comment(Inside.BRACKETS, bracket.provision.id, (group.start, group.end), "\n".join(lines), 0)


def reason_words(reason: BracketReason) -> str:
    """Return why words stand in brackets, as the end of a sentence."""
    return _REASONS[reason]


def _quoted(words: str) -> str:
    said = " ".join(words.split())
    if len(said) > _LONGEST:
        said = f"{said[:_LONGEST].rsplit(' ', 1)[0]} …"
    return f"“{said}”" if said else ""


# ---- findings


def _of_findings(draft: Draft, findings: Iterable[Finding]) -> Iterator[Remark]:
    words = {each.id for each in draft.provisions}
    for number, each in enumerate(not_left(dict.fromkeys(findings), draft)):
        if each.at in words:
            said = "\n".join(filter(None, (each.message, each.suggestion, each.source)))
            yield _comment(Inside.FINDINGS, each.at, _span(draft, each), said, number)


def _span(draft: Draft, finding: Finding) -> tuple[int, int]:
    """Return where the words are; of a heading with text below it the whole provision, since a comment is on text."""
    below = finding.heading and any(each.id == finding.at and each.text.plain for each in draft.provisions)
    return (0, 0) if below else (finding.start, finding.end)


# ---- what the library knows


def _of_library(library: Library, draft: Draft, kinds: frozenset[Inside], progress: Progress) -> Iterator[Remark]:
    ground = ground_of(draft)
    for done, provision in enumerate(draft.provisions):
        progress(done, len(draft.provisions), "")
        found = looked_up(library, ground, provision, _MOST_SOURCES)
        if found is None:
            continue
        if Inside.DEPARTURES in kinds and found.weight:
            yield _departure(found, len(provision.text.plain))
        for number, part in enumerate(found.parts):
            if Inside.PRECEDENTS in kinds and part.hit:
                yield _sources(found, part, number)
            if Inside.NOTES in kinds:
                own = wording_of(draft, provision.text.plain[part.start : part.end])
                yield from _notes(library, found, (part, number), own)


def _departure(found: Departure, size: int) -> Remark:
    """Return the comment that says what weighs, on the words from the first that differs to the last."""
    at, spots = 0, []
    for hunk in found.hunks:
        if hunk.op != "equal":
            spots += [at, at + len(hunk.after)]
        at += len(hunk.after)
    span = (min(spots), max(spots)) if spots and min(spots) < max(spots) else (0, size)
    lines = [f"{_WEIGHTS[found.weight]} departure from {source_words(found.hits[0].clause)}."]
    lines += [f"{_WEIGHTS[reason.weight]}: {reason.text}" for reason in found.why if reason.weight]
    return _comment(Inside.DEPARTURES, found.provision_id, span, "\n".join(lines), 0)


def _sources(found: Departure, part: Part, number: int) -> Remark:
    hits = found.hits if len(found.parts) == 1 else (part.hit,)
    lines = [_likeness(hit) for hit in hits if hit]
    if part.wording and found.weight:
        lines.append(f"The first reads, for these participants: {_quoted(part.wording)}")
    return _comment(Inside.PRECEDENTS, found.provision_id, (part.start, part.end), "\n".join(lines), number)


def _likeness(hit: Hit) -> str:
    alike = "the same words" if hit.score >= _SAME else f"{round(100 * hit.score)}% alike"
    return f"{source_words(hit.clause)}: {alike}."


def source_words(clause: Clause) -> str:
    """Return the instrument, when and where it was signed, and the place in it."""
    day = long_date(clause.signed_on) if clause.signed_on else ""
    return ", ".join(filter(None, (clause.short_title or clause.title, day, clause.place, clause.label)))


def _notes(library: Library, found: Departure, of: tuple[Part, int], own: str) -> Iterator[Remark]:
    """Yield the notes on the words themselves, and on those of their closest precedent."""
    part, number = of
    keys: Sequence[str] = (own, _key(library, part.hit.clause)) if part.hit else (own,)
    for at, key in enumerate(dict.fromkeys(keys)):
        note = library.note(key)
        if note is None:
            continue
        lines = [
            f"{said}: {words}"
            for said, words in (("Why", note.why), ("Not where", note.avoid), ("Fall-back", note.fallback))
            if words.strip()
        ]
        if at and part.hit:
            lines.insert(0, f"On the wording of {source_words(part.hit.clause)}:")
        if note.author:
            lines.append(f"{note.author}{f', {long_date(note.changed.date())}' if note.changed else ''}")
        span = (part.start, part.end)
        yield _comment(Inside.NOTES, found.provision_id, span, "\n".join(lines), 10 * number + at)


def _key(library: Library, clause: Clause) -> str:
    names = own_names(library.particulars(clause.instrument_id))
    return wording(neutral(clause.text, spellings(names)))
