"""Deciding on what the other side wants: accept, reject, put in brackets, counter; each decision is one step."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from app.language.countries import code_of
from app.model.draft import NOBODY, Draft, Offer, OfferStatus, Put, Step
from app.model.edits import Splice
from app.model.proposals import Stamp
from app.model.provision import Provision, end_of
from app.negotiating.bracket_text import balanced
from app.negotiating.brackets import Said, wording
from app.negotiating.brackets import bracketed as put_in_brackets
from app.negotiating.fields import HEADED
from app.negotiating.fresh import in_place
from app.negotiating.put_in import Work, spliced
from app.negotiating.shifting import field_of, shifted

Standing = Literal["fits", "changed", "gone", "there", "number", "decided"]

_PUT_IN = frozenset({"fits", "changed"})


def standing(draft: Draft, offer: Offer) -> Standing:
    """Say whether an offer can still be put in.

    "changed": the words that it is about are others by now, but some of them stand; "gone": they are no more;
    "there": the draft reads as it wants already; "number": it is about a number, which the draft counts by itself;
    "decided": somebody has settled it.
    """
    if offer.status != "open":
        return "decided"
    proposal = offer.proposal
    if proposal.label:
        return "number"
    provision = next((each for each in draft.provisions if each.id == proposal.provision), None)
    bare = proposal.start == proposal.end and not proposal.joins
    if provision is None or (bare and (proposal.kind == "deletion" or offer.was)):
        return "gone"
    words = field_of(provision, heading=proposal.heading).plain[proposal.start : proposal.end]
    if proposal.new and words == proposal.new and not proposal.joins:
        return "there"
    was, now = offer.was.split(), words.split()
    if was == now or not was:
        return "fits"
    return "changed" if set(was) & set(now) or words.strip() in offer.was else "gone"


def accepted(draft: Draft, offer: Offer, stamp: Stamp = NOBODY) -> Step | None:
    """Put what an offer wants into the draft, both halves of a move together; None where its words are gone."""
    work = Work(draft)
    _accept(work, _now(draft, offer), stamp)
    work.finish(draft)
    return _step(work, "accepted", stamp)


def rejected(draft: Draft, offer: Offer, stamp: Stamp = NOBODY) -> Step | None:
    """Leave the draft as it is; the offer is settled, both halves of a move together."""
    work = Work(draft)
    for each in _halves(draft, offer):
        _settle(work, each, "rejected", stamp)
    return _step(work, "rejected", stamp)


def all_accepted(draft: Draft, offers: Iterable[Offer], stamp: Stamp = NOBODY) -> Step | None:
    """Accept several as one step; those whose words are gone stay open."""
    work = Work(draft)
    ordered = in_order(draft, offers)
    lines = [each for each in ordered if "\n" in each.proposal.new]
    for offer in (*reversed(lines), *(each for each in reversed(ordered) if each not in lines)):
        now = work.offer(offer.id)
        if now is not None and now.status == "open":
            _accept(work, now, stamp)
    work.finish(draft)
    return _step(work, "accepted", stamp)


def all_rejected(draft: Draft, offers: Iterable[Offer], stamp: Stamp = NOBODY) -> Step | None:
    """Reject several as one step."""
    work = Work(draft)
    for offer in offers:
        for each in _halves(work.draft, offer):
            _settle(work, each, "rejected", stamp)
    return _step(work, "rejected", stamp)


def bracketed(draft: Draft, offer: Offer, stamp: Stamp = NOBODY) -> Step | None:
    """Put what an offer wants into brackets beside our words: ``[JP: 180 days][US: 90 days]``.

    None where that cannot be written: its provision is gone, it joins two provisions, or a bracket stands across.
    """
    return _open(draft, offer, None, stamp)


def countered(draft: Draft, offer: Offer, words: str, stamp: Stamp = NOBODY) -> Step | None:
    """Put other words of ours in the place of what an offer is about, what it wants beside them in brackets."""
    return _open(draft, offer, " ".join(words.split()), stamp)


def codes(draft: Draft, offer: Offer) -> tuple[str, str]:
    """Return the codes that stand before our words and theirs in brackets; empty where a side is not known."""
    sides = draft.instrument.particulars.sides
    theirs = next((side for side in sides if side.id == offer.side), None)
    if theirs is None:
        others = [side for side in sides if side.id != draft.setting.keeper]
        theirs = others[-1] if others and len(sides) > 1 else None
    ours = [side for side in sides if theirs is not None and side.id != theirs.id]
    mine = next((side for side in ours if side.id == draft.setting.keeper), ours[0] if len(ours) == 1 else None)
    return (code_of(mine.country) if mine else ""), (code_of(theirs.country) if theirs else "")


def in_order(draft: Draft, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return offers in the order of the text, those at one place as they came; what is gone comes last."""
    at = {provision.id: number for number, provision in enumerate(draft.provisions)}
    number = {offer.id: place for place, offer in enumerate(draft.offers)}

    def place(offer: Offer) -> tuple[int, bool, int, int]:
        proposal = offer.proposal
        return at.get(proposal.provision, len(at)), not proposal.heading, proposal.start, number.get(offer.id, 0)

    return tuple(sorted(offers, key=place))


def open_offers(draft: Draft) -> tuple[Offer, ...]:
    """Return what nobody has decided yet, unmarked ones first, each group in the order of the text."""
    found = in_order(draft, (each for each in draft.offers if each.status == "open"))
    return (*(each for each in found if not each.marked), *(each for each in found if each.marked))


def within(draft: Draft, offers: Iterable[Offer], section: str) -> tuple[Offer, ...]:
    """Return those that are about a section or what it holds."""
    at = next((at for at, each in enumerate(draft.provisions) if each.id == section), None)
    if at is None:
        return ()
    ids = {each.id for each in draft.provisions[at : end_of(draft.provisions, at)]}
    return tuple(each for each in offers if each.proposal.provision in ids)


def _step(work: Work, what: str, stamp: Stamp) -> Step | None:
    return Step(tuple(work.changes), what, stamp) if work.changes else None


def _halves(draft: Draft, offer: Offer) -> tuple[Offer, ...]:
    """Return an open offer and what goes with it: all that carries the same move."""
    move = offer.proposal.move
    found = (each for each in draft.offers if each.id == offer.id or (move and each.proposal.move == move))
    return tuple(each for each in found if each.status == "open" and each.round == offer.round)


def _settle(work: Work, offer: Offer, status: OfferStatus, stamp: Stamp) -> None:
    now = work.offer(offer.id)
    if now is not None:
        work.do(Put(now, replace(now, status=status, decided=stamp)))


def _accept(work: Work, offer: Offer, stamp: Stamp) -> None:
    halves = in_order(work.draft, _halves(work.draft, offer))
    if any(standing(work.draft, each) == "gone" for each in halves):
        return
    before = work.draft.provisions
    new: list[str] = []
    for each in reversed(halves):
        now = work.offer(each.id)
        if now is not None:
            if standing(work.draft, now) in _PUT_IN:
                new += work.put_in(now)
            _settle(work, now, "accepted", stamp)
    if offer.proposal.move:
        _keep_identity(work, before, new)


def _keep_identity(work: Work, before: Sequence[Provision], new: Sequence[str]) -> None:
    """Let a provision that was moved whole be the same one as before."""
    here = {each.id for each in work.draft.provisions}
    gone = [each for each in before if each.id not in here]
    for identity in new:
        at = work.at(identity)
        made = work.draft.provisions[at] if at is not None else None
        same = next((each for each in gone if made and each.words == made.words), None)
        if at is not None and made is not None and same is not None:
            gone.remove(same)
            work.do(Splice(at, (made,), (replace(same, level=made.level),)))
            heading = same.kind in HEADED and same.heading is not None
            for offer in work.draft.offers:
                if offer.proposal.provision == identity:
                    known = replace(offer.proposal, provision=same.id, heading=heading)
                    work.do(Put(offer, replace(offer, proposal=known)))


def _now(draft: Draft, offer: Offer) -> Offer:
    """Return an offer as it stands in a draft, whose text may have changed since."""
    return next((each for each in draft.offers if each.id == offer.id), offer)


def _open(draft: Draft, offer: Offer, words: str | None, stamp: Stamp) -> Step | None:
    offer = _now(draft, offer)
    at = next((at for at, each in enumerate(draft.provisions) if each.id == offer.proposal.provision), None)
    if at is None or offer.proposal.joins or offer.proposal.label or offer.status != "open":
        return None
    work = Work(draft)
    done = _new_lines(work, offer, words, stamp) if "\n" in offer.proposal.new else _inline(work, offer, words, stamp)
    if not done:
        return None
    what: OfferStatus = "bracketed" if words is None else "countered"
    for each in _halves(work.draft, offer):
        if each.id == offer.id or (standing(work.draft, each) != "gone" and _write_half(work, each, stamp)):
            _settle(work, each, what, stamp)
    work.finish(draft)
    return _step(work, what, stamp)


def _write_half(work: Work, offer: Offer, stamp: Stamp) -> bool:
    lines = "\n" in offer.proposal.new
    return _new_lines(work, offer, None, stamp) if lines else _inline(work, offer, None, stamp)


def _inline(work: Work, offer: Offer, words: str | None, stamp: Stamp) -> bool:
    """Write the group in the place of the words that an offer is about."""
    proposal = offer.proposal
    at = work.at(proposal.provision)
    if at is None:
        return False
    start, end = proposal.start, proposal.end
    if words is not None:
        provision = work.draft.provisions[at]
        old = field_of(provision, heading=proposal.heading)
        new = spliced(old, start, end, words)
        worded = replace(provision, heading=new) if proposal.heading else replace(provision, text=new)
        _change(work, at, provision, worded)
        end = start + len(words)
    ours, theirs = codes(work.draft, offer)
    lead = len(proposal.new) - len(proposal.new.lstrip())
    if start == end and lead:
        provision = work.draft.provisions[at]
        text = field_of(provision, heading=proposal.heading)
        if start == len(text.plain) or not text.plain[start].isspace():
            spaced = spliced(text, start, start, " ")
            worded = replace(provision, heading=spaced) if proposal.heading else replace(provision, text=spaced)
            _change(work, at, provision, worded)
        start = end = start + 1
    said = Said(ours, ((theirs, proposal.new.strip()),))
    return _write(work, at, (start, end), said, stamp)


def _new_lines(work: Work, offer: Offer, words: str | None, stamp: Stamp) -> bool:
    """Put new provisions in, all their words in brackets."""
    ours, theirs = codes(work.draft, offer)
    done = False
    for identity in work.put_in(offer):
        at = work.at(identity)
        if at is None:
            continue
        provision = work.draft.provisions[at]
        heading = provision.kind in HEADED
        plain = field_of(provision, heading=heading).plain
        said = Said(theirs)
        if words is not None and not done:
            said = Said(ours, ((theirs, plain),))
            _change(
                work,
                at,
                provision,
                in_place(provision, spliced(field_of(provision, heading=heading), 0, len(plain), words)),
            )
            plain = words
        done = _write(work, at, (0, len(plain)), said, stamp) or done
    return done


def _write(work: Work, at: int, span: tuple[int, int], said: Said, stamp: Stamp) -> bool:
    ours = wording(work.draft.provisions[at]).plain[slice(*span)]
    written_ = ((said.owner, ours), *said.others) if ours else said.others
    if not all(balanced(words) for _, words in written_):
        return False
    step = put_in_brackets(work.draft, at, *span, said, stamp)
    if step is None:
        return False
    before = work.draft
    work.do(*step.changes)
    _follow(work, before, at)
    return True


def _change(work: Work, at: int, old: Provision, new: Provision) -> None:
    before = work.draft
    work.do(Splice(at, (old,), (new,)))
    _follow(work, before, at)


def _follow(work: Work, before: Draft, at: int) -> None:
    """Let the records on a provision whose words were changed in place keep to them."""
    for put in shifted(before, work.draft, at):
        work.do(put)
