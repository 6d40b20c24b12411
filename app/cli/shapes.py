"""The JSON that the command line prints; docs/command-line.md describes every shape."""

from dataclasses import fields
from datetime import date
from typing import Any

from app.ingest.result import Coverage, Plain, PlainLine
from app.jobs.comparing import Departure
from app.jobs.reviewing import commented_on
from app.library.values import Clause, Entry, Hit
from app.model.comparison import Carried, Change, Comparison, Reason
from app.model.instrument import Instrument, LanguageVersion, Source
from app.model.proposals import Stamp
from app.model.provision import Provision, Provisions, children_of
from app.model.terms import Clauses, Passage
from app.word.comments import Comment

_PLACE = {field.name for field in fields(Passage)}


def shown(instrument: Instrument, clauses: Clauses) -> dict[str, Any]:
    """Return an instrument: its particulars, the clauses that matter, and its provisions as a tree."""
    particulars = instrument.particulars
    return {
        "title": particulars.title,
        "instrument_type": particulars.instrument_type,
        "status": particulars.status,
        "binding": particulars.binding,
        "participants": [
            {
                "name": participant.name,
                "country": particulars.country(participant.side),
                "represented_by": participant.represented_by,
                "short": participant.short,
            }
            for participant in particulars.participants
        ],
        "signed_on": particulars.signed_on.isoformat() if particulars.signed_on else None,
        "place": particulars.place,
        "languages": list(particulars.languages),
        "originals": particulars.originals,
        "signatories": [
            {"for": particulars.country(signatory.side), "name": signatory.name, "post": signatory.post}
            for signatory in particulars.signatories
        ],
        "clauses": {name: _valued(clause) if clause else None for name, clause in clauses.all().items()},
        "provisions": _tree(instrument.provisions, None),
        "language": instrument.versions[0].language,
        "versions": [_version(version) for version in instrument.versions[1:]],
    }


def _version(version: LanguageVersion) -> dict[str, Any]:
    """Return another language version; ``answers`` is the id of the provision of the first that says the same."""
    return {
        "language": version.language,
        "role": version.role,
        "provisions": [
            _provision(each) | {"level": each.level, "answers": each.answers} for each in version.provisions
        ],
    }


def _valued(clause: Passage) -> dict[str, Any]:
    """Return where a clause stands, and its values; what the text does not say is null."""
    values = {field.name: getattr(clause, field.name) for field in fields(clause) if field.name not in _PLACE}
    return {
        "text": clause.text,
        "provision_id": clause.provision_id,
        "span": [clause.start, clause.end],
        **{
            name: value.isoformat() if isinstance(value, date) else None if value == "" else value
            for name, value in values.items()
        },
    }


def covered(coverage: Coverage | None) -> dict[str, Any]:
    """Return how the words of a file were read; null for what was not read from a file now."""
    if coverage is None:
        return {"coverage": None}
    return {
        "coverage": {
            "source_words": coverage.source_words,
            "tree_words": coverage.tree_words,
            "set_aside_words": coverage.set_aside_words,
            "missing": list(coverage.missing),
        }
    }


def sourced(source: Source) -> dict[str, Any]:
    """Return where an instrument comes from, and who checked it against the signed copy."""
    checked = source.checked
    return {
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "retrieved_from": source.retrieved_from,
            "retrieved_on": source.retrieved_on.isoformat() if source.retrieved_on else None,
            "importer": source.importer,
            "checked": {"by": checked.by, "on": checked.on.isoformat()} if checked else None,
        }
    }


def commented(instrument: Instrument, comments: tuple[Comment, ...]) -> dict[str, Any]:
    """Return the comments of a file, each with the provision that it stands on."""
    return {
        "comments": [
            {
                "author": comment.author,
                "date": comment.date,
                "text": comment.text,
                "anchored": comment.anchored,
                "provision_id": commented_on(instrument.provisions, comment),
            }
            for comment in comments
        ]
    }


def proposed(instrument: Instrument) -> dict[str, Any]:
    """Return the tracked changes of a file that was read as negotiated; none otherwise."""
    return {
        "proposals": [
            {
                "id": proposal.id,
                "kind": proposal.kind,
                "provision": proposal.provision,
                "start": proposal.start,
                "end": proposal.end,
                "new": proposal.new,
                "heading": proposal.heading,
                "label": proposal.label,
                "joins": proposal.joins,
                "author": proposal.stamp.author,
                "at": proposal.stamp.at.isoformat() if proposal.stamp.at else None,
                "struck_by": proposal.struck.author if proposal.struck else None,
                "move": proposal.move or None,
            }
            for proposal in instrument.proposals
        ]
    }


def plain(document: Plain) -> dict[str, Any]:
    """Return any document as a tree, and how its words were read."""
    return {
        "name": document.name,
        "tree": _branches(document.lines),
        "coverage": {
            "source_words": document.source_words,
            "tree_words": document.tree_words,
            "missing": list(document.missing),
        },
        "set_aside": list(document.set_aside),
    }


def _branches(lines: tuple[PlainLine, ...]) -> list[dict[str, Any]]:
    """Return lines by their levels: each holds the deeper ones after it."""
    top: list[dict[str, Any]] = []
    open_: list[tuple[int, list[dict[str, Any]]]] = [(-1, top)]
    for line in lines:
        while open_[-1][0] >= line.level:
            open_.pop()
        made = {name: getattr(line, name) for name in ("kind", "level", "label", "text", "style", "page")}
        children: list[dict[str, Any]] = []
        open_[-1][1].append(made | {"children": children})
        open_.append((line.level, children))
    return top


def _tree(provisions: Provisions, at: int | None) -> list[dict[str, Any]]:
    return [
        _provision(provisions[index]) | {"children": _tree(provisions, index)} for index in children_of(provisions, at)
    ]


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "id": provision.id,
        "kind": provision.kind.value,
        "label": provision.label,
        "number": provision.number,
        "heading": provision.heading.plain if provision.heading else "",
        "text": provision.text.plain,
        "topics": list(provision.topic_names),
    }


def compared(
    comparison: Comparison, before: Instrument, after: Instrument, by: tuple[tuple[Stamp, ...], ...] | None = None
) -> dict[str, Any]:
    """Return a comparison: its changes in the order of the document, and how many of each kind.

    ``by`` says of each change who proposed it, where that is known.
    """
    old = {provision.id: provision for provision in before.provisions}
    new = {provision.id: provision for provision in after.provisions}
    return {
        "changes": [
            _change(change, old, new) | ({"by": [_stamp(stamp) for stamp in by[at]]} if by else {})
            for at, change in enumerate(comparison.changes)
        ],
        "carried": [_carried(carried) for carried in comparison.carried],
        "counts": comparison.counts,
        "weighed": comparison.weighed,
    }


def _change(change: Change, old: dict[str, Provision], new: dict[str, Provision]) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "before": [_side(old[provision]) for provision in change.before],
        "after": [_side(new[provision]) for provision in change.after],
        "words": [[hunk.op, hunk.before, hunk.after] for hunk in change.hunks],
        "weight": change.weight,
        "reasons": list(change.reasons),
        "why": [reason(each) for each in change.why],
        "topics_added": list(change.topics_added),
        "topics_dropped": list(change.topics_dropped),
    }


def _stamp(stamp: Stamp) -> dict[str, str | None]:
    return {"author": stamp.author, "at": stamp.at.isoformat() if stamp.at else None}


def _carried(carried: Carried) -> dict[str, Any]:
    return {
        "before": list(carried.before),
        "left": list(carried.left),
        "after": list(carried.after),
        "came": list(carried.came),
        "words": [[hunk.op, hunk.before, hunk.after] for hunk in carried.hunks],
        "why": [reason(each) for each in carried.why],
    }


def reason(told: Reason) -> dict[str, Any]:
    """Return why a change weighs."""
    return {
        "kind": told.kind,
        "weight": told.weight,
        "direction": told.direction,
        "before": told.before,
        "after": told.after,
        "raised": told.raised,
        "text": told.text,
    }


def _side(provision: Provision) -> dict[str, str]:
    return {"id": provision.id, "label": provision.label, "text": provision.words}


def listed(entries: tuple[Entry, ...]) -> dict[str, Any]:
    """Return the instruments of a library."""
    return {
        "instruments": [
            {
                "id": entry.id,
                "title": entry.title,
                "instrument_type": entry.instrument_type,
                "signed_on": entry.signed_on.isoformat() if entry.signed_on else None,
                "place": entry.place,
                "countries": list(entry.countries),
                "clauses": entry.clauses,
            }
            for entry in entries
        ]
    }


def found(hits: tuple[Hit, ...]) -> dict[str, Any]:
    """Return the hits of a search."""
    return {"hits": [_hit(hit) for hit in hits]}


def _hit(hit: Hit) -> dict[str, Any]:
    clause: Clause = hit.clause
    return {
        "clause_id": clause.id,
        "instrument": clause.instrument_id,
        "label": clause.label,
        "topics": list(clause.topics),
        "text": clause.text,
        "score": round(hit.score, 4),
    }


def departures(instrument: Instrument, found_near: tuple[Departure, ...]) -> dict[str, Any]:
    """Return each provision with its closest precedents, and what it departs in from the closest."""
    provisions = {each.id: each for version in instrument.versions for each in version.provisions}
    return {
        "provisions": [
            {
                "id": departure.provision_id,
                "label": provisions[departure.provision_id].label,
                "text": provisions[departure.provision_id].text.plain,
                "weight": departure.weight,
                "why": [reason(each) for each in departure.why],
                "hits": [_hit(hit) for hit in departure.hits],
            }
            for departure in found_near
        ]
    }
