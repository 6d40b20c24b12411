"""What each offer weighs, and why: as a comparison weighs what it does to its provision."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.comparing.compare import weighed_passages
from app.comparing.weight import weigh_whole
from app.comparing.weightrules import weights
from app.language.folding import squeeze
from app.model.comparison import Hunk, Reason
from app.model.draft import Draft, Offer
from app.model.proposals import changed
from app.model.provision import Kind, Provision
from app.negotiating.shifting import field_of
from app.progress import Progress, quiet

_RECITING = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK})


@dataclass(frozen=True, slots=True)
class Weighed:
    """Why an offer weighs, the heaviest reason first; empty where only white space or nothing would change."""

    why: tuple[Reason, ...] = ()

    @property
    def weight(self) -> int:
        """The weight of the heaviest reason: 3 weighty, 2 of substance, 1 light, 0 none."""
        return max((reason.weight for reason in self.why), default=0)


def weighed(draft: Draft, offers: Iterable[Offer], progress: Progress = quiet) -> Mapping[str, Weighed]:
    """Return what each offer weighs, by its id; one whose words are gone is weighed by the words that it had."""
    wanted = tuple(offers)
    provisions = {each.id: each for each in draft.provisions}
    found: dict[str, Weighed] = {}
    for done, offer in enumerate(wanted):
        progress(done, len(wanted), "")
        found[offer.id] = Weighed(_why(draft, offer, provisions.get(offer.proposal.provision)))
    return found


def _why(draft: Draft, offer: Offer, provision: Provision | None) -> tuple[Reason, ...]:
    proposal = offer.proposal
    if proposal.move:
        return (Reason("moved", weights()["moved"]),)
    if proposal.label:
        return (Reason("editorial", weights()["editorial"], before=offer.was, after=proposal.new),)
    reciting = provision is not None and provision.kind in _RECITING
    if "\n" in proposal.new and not offer.was:
        return weigh_whole((Hunk("insert", "", proposal.new.strip()),), "provision", reciting=reciting)[1]
    before, after = offer.was, proposal.new
    if provision is not None and offer.status == "open" and not proposal.joins:
        field = field_of(provision, heading=proposal.heading).plain
        before, after = field, changed(field, (proposal,))
        if not after.strip():
            return weigh_whole((Hunk("delete", before, ""),), "provision", reciting=reciting)[1]
    if squeeze(before) == squeeze(after):
        return (Reason("editorial", weights()["editorial"]),)
    known = draft.instrument.particulars
    return weighed_passages(before, after, known, known)[1]
