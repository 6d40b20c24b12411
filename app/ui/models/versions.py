"""The rounds of a draft as the window says them: what was kept, sent, received and cleared, the latest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.language.countries import named
from app.library.values import Sending
from app.model.draft import Clearance, Draft, Version
from app.ui.models.carried_words import file_words
from app.ui.models.offers import stamp_words
from app.ui.terms import counted, long_date

Sort = Literal["kept", "sent", "received"]


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A version in the list; ``cleared`` has a line for each clearance, ``changed`` how many provisions differ since.

    ``changed`` is None where that is not known yet, or nobody cleared it.
    """

    id: str
    sort: Sort
    name: str
    about: str
    note: str = ""
    cleared: tuple[tuple[str, str], ...] = ()
    changed: int | None = None
    file: str = ""

    @property
    def said(self) -> str:
        """All of it as a sentence for a screen reader."""
        parts = (
            self.name,
            self.about,
            self.file,
            self.note,
            *(words for _, words in self.cleared),
            changed_words(self.changed),
        )
        return ". ".join(filter(None, parts))


def round_rows(
    draft: Draft, versions: Sequence[Version], changed: Mapping[str, int], files: Sequence[Sending] = ()
) -> tuple[RoundRow, ...]:
    """Return the versions of a draft, the latest first, with the files that went out or came in with them.

    ``changed`` counts what differs from a cleared one.
    """
    filed = {each.version: file_words(each) for each in files}
    return tuple(
        replace(_row(draft, version, changed), file=filed.get(version.id, "")) for version in reversed(versions)
    )


def changed_words(changed: int | None) -> str:
    """Say how much has changed since a clearance; empty where nothing is known of it."""
    tr = QCoreApplication.translate
    if changed is None:
        return ""
    if not changed:
        return tr("Version", "Nothing has changed since.")
    return counted(changed, tr("Version", "1 provision changed since"), tr("Version", "{n} provisions changed since"))


def side_name(draft: Draft, side: str) -> str:
    """Return the country of a side as it stands in a sentence ("the United States"); the id where it is not known."""
    country = draft.instrument.particulars.country(side)
    known = named(country) if country else None
    if known is None or not known.article:
        return country or side
    return QCoreApplication.translate("Version", "the {country}").format(country=country)


def sort_of(version: Version) -> Sort:
    """Return what a version is: sent, received, or kept for ourselves."""
    return "received" if version.received else "sent" if version.sent_to else "kept"


def proposed_name(draft: Draft, versions: Sequence[Version], side: str, at: datetime, *, received: bool = False) -> str:
    """Return what a version may be called, not what another is: "Sent to Japan, 14 May 2026"."""
    tr = QCoreApplication.translate
    day = long_date(at.date())
    forms = (tr("Version", "Received from {side}, {date}"), tr("Version", "Sent to {side}, {date}"))
    name = (
        (forms[0] if received else forms[1]).format(side=side_name(draft, side), date=day)
        if side
        else (tr("Version", "Kept {date}").format(date=day))
    )
    taken, number, unique = {each.name for each in versions}, 2, name
    while unique in taken:
        unique, number = tr("Version", "{name} ({number})").format(name=name, number=number), number + 1
    return unique


def _row(draft: Draft, version: Version, changed: Mapping[str, int]) -> RoundRow:
    cleared = tuple((each.id, _cleared(each)) for each in draft.clearances if each.version == version.id)
    return RoundRow(
        version.id,
        sort_of(version),
        version.name,
        _about(draft, version),
        version.note,
        cleared,
        changed.get(version.id) if cleared else None,
    )


def _about(draft: Draft, version: Version) -> str:
    tr = QCoreApplication.translate
    who = stamp_words(version.stamp)
    if version.received:
        way = tr("Version", "received from {side}").format(side=side_name(draft, version.received))
    elif version.sent_to:
        way = tr("Version", "sent to {side}").format(side=side_name(draft, version.sent_to))
    else:
        way = tr("Version", "kept")
    return " · ".join(filter(None, (way, who)))


def _cleared(clearance: Clearance) -> str:
    tr = QCoreApplication.translate
    day = long_date(clearance.stamp.at.date()) if clearance.stamp.at else ""
    said = (
        tr("Version", "Cleared by {office}, {date}").format(office=clearance.office, date=day)
        if day
        else tr("Version", "Cleared by {office}").format(office=clearance.office)
    )
    if not clearance.words:
        return said
    return tr("Version", "{cleared}: {conditions}").format(cleared=said, conditions=clearance.words)
