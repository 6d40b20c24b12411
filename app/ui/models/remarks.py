"""Comments and tracked changes of a file as rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.jobs.reviewing import Remark
from app.model.instrument import Instrument
from app.model.proposals import Proposal
from app.model.provision import Provision, parent_of
from app.ui.models.entries import Entry
from app.ui.models.proposals import authors, changes, deed, summary, who
from app.ui.terms import kind_name, long_date


def rows(instrument: Instrument, remarks: Sequence[Remark]) -> list[Entry]:
    """Return comments, then tracked changes, each with its author and place; a row's ref is a provision's id."""
    known = _places(instrument) if remarks or instrument.proposals else {}
    made: list[Entry] = []
    if remarks:
        made.append(Entry(_tr("Comments"), _tr("kept in the file, no part of the text"), band=True))
        made += [_comment(remark, known.get(remark.provision, _NOWHERE)) for remark in remarks]
    if instrument.proposals:
        found = instrument.proposals
        made.append(Entry(_tr("Tracked changes"), summary(changes(found), len(authors(found))), band=True))
        made += [_change(proposal, known.get(proposal.provision, _NOWHERE)) for proposal in found]
    return made


@dataclass(frozen=True, slots=True)
class _Place:
    """A provision, and in words where it stands."""

    provision: Provision | None = None
    name: str = ""


_NOWHERE = _Place()


def _places(instrument: Instrument) -> dict[str, _Place]:
    return {
        each.id: _Place(each, place_name(version.provisions, at))
        for version in instrument.versions
        for at, each in enumerate(version.provisions)
    }


def place_name(provisions: Sequence[Provision], at: int) -> str:
    """Say where a provision stands, by the first label above it too: "Section II", "Section 4, paragraph"."""
    own = f"{kind_name(provisions[at].kind)} {provisions[at].label.strip(' .:')}".strip()
    above = parent_of(provisions, at)
    while above is not None and not provisions[above].label:
        above = parent_of(provisions, above)
    if above is None:
        return own
    held = provisions[above]
    return f"{kind_name(held.kind)} {held.label.strip(' .:')}, {own[:1].lower()}{own[1:]}"


def _comment(remark: Remark, place: _Place) -> Entry:
    comment = remark.comment
    on = _tr("on “{words}”").format(words=comment.anchored) if comment.anchored else ""
    meta = " · ".join(part for part in (_day(comment.date), on) if part)
    lead = comment.author or _tr("Not named")
    return Entry(comment.text, meta, lead, place.name, plain=True, ref=remark.provision)


def _change(proposal: Proposal, place: _Place) -> Entry:
    provision = place.provision
    whole = provision.heading if provision and proposal.heading else provision.text if provision else None
    gone = whole.plain[proposal.start : proposal.end] if whole and not proposal.label else ""
    words = " → ".join(part for part in (gone.strip(), proposal.new.strip()) if part)
    return Entry(words or "¶", who(proposal.stamp), deed(proposal), place.name, ref=proposal.provision)


def _day(written: str) -> str:
    try:
        return long_date(datetime.fromisoformat(written).date())
    except ValueError:
        return written


def _tr(words: str) -> str:
    return QCoreApplication.translate("Remarks", words)
