"""What the other side wants, as the window says it: rows of a list, the words before and after, who and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.model.draft import Draft, Offer
from app.model.proposals import Proposal, Stamp
from app.model.provision import Provision
from app.negotiating.incoming import is_trifle
from app.negotiating.offers import Standing, in_order, standing
from app.ui.models.places import Place, places
from app.ui.terms import long_date, short_date

Mark = Literal["", "added", "removed"]
Group = Literal["unmarked", "marked", "signs", "decided"]
GROUPS: tuple[Group, ...] = ("unmarked", "marked", "signs", "decided")
_AROUND = 48
"""Letters that stand around what would change."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stay, come or go."""

    words: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One offer as a list shows it; two rows that are equal need not be painted anew."""

    id: str
    group: Group
    place: Place
    what: str
    parts: tuple[Part, ...]
    who: str
    standing: Standing
    status: str
    provision: str = ""
    spot: tuple[int, int] = (0, 0)

    @property
    def said(self) -> str:
        """All of it as a sentence for a screen reader."""
        tr = QCoreApplication.translate
        forms = {"added": tr("Offer", "added: {words}"), "removed": tr("Offer", "removed: {words}")}
        told = [forms[part.mark].format(words=part.words.strip()) for part in self.parts if part.mark]
        unmarked = tr("Offer", "not marked") if self.group in {"unmarked", "signs"} else ""
        return ". ".join(filter(None, (unmarked, self.place.said, self.what, *told, self.who, self.status)))


def offer_rows(draft: Draft) -> tuple[OfferRow, ...]:
    """Return all offers of a draft: unmarked ones first, then the marked, each in the text’s order; decided last."""
    if not draft.offers:
        return ()
    where = places(draft)
    by_id = {each.id: each for each in draft.provisions}
    order = {each: at for at, each in enumerate(GROUPS)}
    made = [_row(draft, offer, where, by_id) for offer in in_order(draft, draft.offers)]
    return tuple(sorted(made, key=lambda row: order[row.group]))


def counts(rows: Iterable[OfferRow]) -> Mapping[Group, int]:
    """Return how many rows there are of each group."""
    found: dict[Group, int] = dict.fromkeys(GROUPS, 0)
    for row in rows:
        found[row.group] += 1
    return found


def counts_words(found: Mapping[Group, int]) -> str:
    """Say how many are open, and of which sort: "5 open: 2 not marked, 3 marked"."""
    tr = QCoreApplication.translate
    unmarked, marked, signs = found["unmarked"], found["marked"], found["signs"]
    if not unmarked + marked + signs:
        return tr("Offer", "Nothing is open.")
    if unmarked:
        return tr("Offer", "{n} open, {unmarked} of them not marked").format(
            n=unmarked + marked + signs, unmarked=unmarked
        )
    return (
        tr("Offer", "{n} open, all marked").format(n=marked + signs)
        if not signs
        else tr("Offer", "{n} open").format(n=marked + signs)
    )


def authors(offers: Iterable[Offer]) -> tuple[str, ...]:
    """Return who has marked something that is open, each once."""
    found = (each.proposal.stamp.author for each in offers if each.status == "open" and each.marked)
    return tuple(dict.fromkeys(filter(None, found)))


def stamp_words(stamp: Stamp) -> str:
    """Say who did something, and when."""
    day = short_date(stamp.at.date()) if stamp.at else ""
    return (
        QCoreApplication.translate("Offer", "{author}, {date}").format(author=stamp.author, date=day)
        if (day and stamp.author)
        else stamp.author or day
    )


def decided_words(offer: Offer) -> str:
    """Say how an offer was settled, by whom and when; empty while it is open."""
    tr = QCoreApplication.translate
    said = {
        "open": "",
        "accepted": tr("Offer", "accepted"),
        "rejected": tr("Offer", "rejected"),
        "bracketed": tr("Offer", "put in brackets"),
        "countered": tr("Offer", "countered"),
    }[offer.status]
    stamp = offer.decided
    if not said or stamp is None or stamp.at is None:
        return said
    if not stamp.author:
        return tr("Offer", "{decision}, {date}").format(decision=said, date=long_date(stamp.at.date()))
    form = tr("Offer", "{decision} by {author}, {date}")
    return form.format(decision=said, author=stamp.author, date=long_date(stamp.at.date()))


def standing_words(state: Standing) -> str:
    """Say why an offer cannot simply be put in; empty where it can."""
    tr = QCoreApplication.translate
    return {
        "fits": "",
        "changed": tr("Offer", "The words that it changes are others by now."),
        "decided": "",
        "gone": tr("Offer", "The words that it changes are no longer in the draft. Reject it, or put it in brackets."),
        "there": tr("Offer", "The draft reads so already."),
        "number": tr("Offer", "Numbers follow by themselves; accepting it changes no word."),
    }[state]


def _row(draft: Draft, offer: Offer, where: Mapping[str, Place], by_id: Mapping[str, Provision]) -> OfferRow:
    proposal = offer.proposal
    group: Group = "decided" if offer.status != "open" else "marked" if offer.marked else "unmarked"
    if group == "unmarked" and is_trifle(offer):
        group = "signs"
    provision = by_id.get(proposal.provision)
    place = where.get(proposal.provision, Place("", QCoreApplication.translate("Offer", "No longer in the draft")))
    return OfferRow(
        offer.id,
        group,
        place,
        _what(offer),
        parts_of(offer, provision),
        stamp_words(proposal.stamp),
        standing(draft, offer),
        decided_words(offer),
        proposal.provision if provision else "",
        (proposal.start, proposal.end),
    )


def _what(offer: Offer) -> str:
    """Return what is wanted, in a word or two; empty where the words alone tell it."""
    tr = QCoreApplication.translate
    proposal = offer.proposal
    if proposal.label:
        return tr("Offer", "Number")
    if proposal.move:
        return tr("Offer", "Moved here") if proposal.new else tr("Offer", "Moved elsewhere")
    if proposal.joins:
        return tr("Offer", "Joined to what follows")
    if "\n" in proposal.new:
        return (
            tr("Offer", "New paragraph")
            if proposal.new.startswith("\n") or proposal.new.endswith("\n")
            else tr("Offer", "Cut in two")
        )
    return tr("Offer", "Heading") if proposal.heading else ""


def parts_of(offer: Offer, provision: Provision | None) -> tuple[Part, ...]:
    """Return the words that go and come, with some of those around them while it is open."""
    proposal = offer.proposal
    new = proposal.new.strip("\n") if "\n" in proposal.new else proposal.new
    changed = tuple(
        part
        for part in (Part(offer.was, "removed"), Part(new, "added"))
        if part.words.strip() or (part.words and not offer.marked)
    )
    if offer.status != "open" or provision is None or proposal.label:
        return changed
    field = (provision.heading.plain if provision.heading else "") if proposal.heading else provision.text.plain
    if "\n" in proposal.new or (proposal.start, proposal.end) == (0, len(field)):
        return changed
    return _around(field, proposal, changed)


def _around(field: str, proposal: Proposal, changed: tuple[Part, ...]) -> tuple[Part, ...]:
    before, after = field[: proposal.start], field[proposal.end :]
    removed = Part(field[proposal.start : proposal.end], "removed")
    if removed.words and changed and changed[0].mark == "removed":
        changed = (removed, *changed[1:])
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return tuple(part for part in (Part(before), *changed, Part(after)) if part.words)
