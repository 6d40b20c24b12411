"""Comments and tracked changes of a file as rows of a list."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.jobs.reviewing import Remark
from app.model.instrument import Instrument
from app.model.proposals import Proposal
from app.model.provision import Provision
from app.ui.models.entries import Entry
from app.ui.models.proposals import authors, changes, deed, summary, who
from app.ui.terms import kind_name, long_date


def rows(instrument: Instrument, remarks: Sequence[Remark]) -> list[Entry]:
    """Return comments, then tracked changes, each with its author and place; a row's ref is a provision's id."""
    known = {each.id: each for version in instrument.versions for each in version.provisions}
    made: list[Entry] = []
    if remarks:
        made.append(Entry(_tr("Comments"), _tr("kept in the file, no part of the text"), band=True))
        made += [_comment(remark, known.get(remark.provision)) for remark in remarks]
    if instrument.proposals:
        found = instrument.proposals
        made.append(Entry(_tr("Tracked changes"), summary(changes(found), len(authors(found))), band=True))
        made += [_change(proposal, known.get(proposal.provision)) for proposal in found]
    return made


def place_name(provision: Provision | None) -> str:
    """Say where something stands: "Section II", "Paragraph"; empty when that is not known."""
    return f"{kind_name(provision.kind)} {provision.label}".strip() if provision else ""


def _comment(remark: Remark, provision: Provision | None) -> Entry:
    comment = remark.comment
    on = _tr("on “{words}”").format(words=comment.anchored) if comment.anchored else ""
    meta = " · ".join(part for part in (_day(comment.date), on) if part)
    lead = comment.author or _tr("Not named")
    return Entry(comment.text, meta, lead, place_name(provision), plain=True, ref=remark.provision)


def _change(proposal: Proposal, provision: Provision | None) -> Entry:
    whole = provision.heading if provision and proposal.heading else provision.text if provision else None
    gone = whole.plain[proposal.start : proposal.end] if whole and not proposal.label else ""
    words = " → ".join(part for part in (gone.strip(), proposal.new.strip()) if part)
    return Entry(words or "¶", who(proposal.stamp), deed(proposal), place_name(provision), ref=proposal.provision)


def _day(written: str) -> str:
    try:
        return long_date(datetime.fromisoformat(written).date())
    except ValueError:
        return written


def _tr(words: str) -> str:
    return QCoreApplication.translate("Remarks", words)
