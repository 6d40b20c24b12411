"""Rounds: what goes to the other side is kept, what comes back is held against it and becomes offers on the draft."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.comparing.align import Pairing
from app.jobs import sending
from app.jobs.back import STEPS, Back, bases, paper, read_back
from app.jobs.closest import closer, likeliest
from app.jobs.coming import remarks_of
from app.jobs.holding import held, other_lines
from app.library.store import Library
from app.library.values import Sending
from app.model.draft import NOBODY, Draft, Offer, Put, Remark, Step, Version, stepped
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.model.sheet import Pair, Sheet
from app.negotiating.incoming import Round, is_trifle, letters, offers
from app.negotiating.offers import all_accepted
from app.negotiating.paper import Paper
from app.progress import Progress, quiet
from app.worker import Worker

__all__ = ["Answer", "Back", "answer", "keep", "kept", "likeliest", "read_back", "taken_in"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer brings, nothing of it stored: the version that it becomes, and ``text``, what it reads.

    ``settled`` are the ids of our remarks that they have set as done. ``closest`` is the id of a version that their
    file is closer to than to the one it was held against; empty where there is none. ``without_marks`` says that the
    file is of a kind that holds no marks, or holds none: all they changed is unmarked then.
    """

    version: Version
    name: str
    data: bytes
    text: Draft
    offers: tuple[Offer, ...]
    remarks: tuple[Remark, ...] = ()
    settled: tuple[str, ...] = ()
    closest: str = ""
    without_marks: bool = False

    @property
    def unmarked(self) -> tuple[Offer, ...]:
        """What they changed without a mark, but for white space and typographer's signs."""
        return tuple(each for each in self.offers if not each.marked and not is_trifle(each))

    @property
    def marked(self) -> tuple[Offer, ...]:
        """What their marks show."""
        return tuple(each for each in self.offers if each.marked)

    @property
    def trifles(self) -> tuple[Offer, ...]:
        """What differs in white space, quotes and dashes alone."""
        return tuple(each for each in self.offers if is_trifle(each))


def answer(
    library: Library,
    draft: Draft,
    sent: Version | None,
    back: Back,
    progress: Progress = quiet,
    worker: Worker | None = None,
) -> Answer:
    """Hold an answer against the version that was sent, and return what it brings to the draft as it is now.

    Without ``sent`` it is held against the draft itself. It is the answer of the side that the version went to (see
    ``of_side``). Nothing is stored: ``keep`` does that. Raises UnreadableFile, NotInLibrary.
    """
    progress(3, STEPS, back.name)
    out = library.draft_at(draft.id, sent.id) if sent else draft
    base, theirs = bases(library, draft, (sent, out), back, progress, worker=worker)
    pairs = held(base, theirs, () if back.is_word else other_lines(base, theirs))
    version = Version(new_id(), "", 0, received=_answering(draft, sent))
    round_ = Round(version.id, version.received)
    then, now = paper(out), paper(draft)
    onto_then = letters(base, then.sheet, held(base, then.sheet, other_lines(base, then.sheet)))
    found = _numbered(offers(base, theirs, pairs, then, onto_then, round_), back)
    text = _text(out, found)
    if out.instrument != draft.instrument:
        steps = letters(then.sheet, now.sheet, held(then.sheet, now.sheet, _same_lines(then, now)))
        onto = tuple(steps[at] if at >= 0 else -1 for at in onto_then)
        found = _numbered(offers(base, theirs, pairs, now, onto, round_), back)
    else:
        onto = onto_then
    progress(4, STEPS, back.name)
    remarks, settled = remarks_of(
        back.comments, theirs, _from_theirs(base, theirs, pairs, onto), now, draft, version.id
    )
    return Answer(
        version, back.name, back.data, text, found, remarks, settled, closer(library, draft, sent, back),
        not back.sheet.marks,
    )  # fmt: skip


def of_side(found: Answer, side: str) -> Answer:
    """Return an answer as that of another side; ``side`` is its id."""
    offers_ = tuple(replace(each, side=side) for each in found.offers)
    return replace(found, version=replace(found.version, received=side), offers=offers_)


def keep(library: Library, draft_id: str, found: Answer, named: Version) -> Answer:
    """Keep an answer's file and what it reads as a version: with the name, note and stamp of ``named``.

    Raises NotInLibrary.
    """
    version = replace(found.version, name=named.name, note=named.note, stamp=named.stamp)
    filed = library.keep_file(
        draft_id, Sending(found.name, "received", version.id, version.received, version.stamp), found.data
    )
    return replace(found, version=library.keep_version(draft_id, replace(version, file=filed.sha256), found.text))


def kept(
    library: Library,
    draft: Draft,
    version: Version,
    file: tuple[str, bytes] | None = None,
    *,
    original: str = "",
    worker: Worker | None = None,
) -> Version:
    """Keep the draft as it is as a named version, with the file that went out (its name and bytes) where there is one.

    ``original`` is the id of the side whose original that file is.
    Raises NotInLibrary.
    """
    if file is None:
        return library.keep_version(draft.id, version, draft)
    return sending.sent(library, draft, version, file, original, worker=worker)


def taken_in(draft: Draft, found: Answer, stamp: Stamp = NOBODY) -> Step | None:
    """Return the step that puts an answer's offers and remarks beside the draft; None where it brings nothing."""
    remarks = {each.id: each for each in draft.remarks}
    changes = (
        *(Put(None, each) for each in found.offers),
        *(Put(None, each) for each in found.remarks),
        *(Put(remarks[each], replace(remarks[each], settled=True)) for each in found.settled if each in remarks),
    )
    return Step(changes, "answered", stamp) if changes else None


def _answering(draft: Draft, sent: Version | None) -> str:
    """Return the side that answers: the one that the version went to, else the one that does not keep the text."""
    if sent is not None and sent.sent_to:
        return sent.sent_to
    others = [side.id for side in draft.instrument.particulars.sides if side.id != draft.setting.keeper]
    return others[0] if len(others) == 1 and draft.setting.keeper else ""


def _text(out: Draft, found: tuple[Offer, ...]) -> Draft:
    """Return what their file reads: what was sent with all that they want."""
    bare = replace(out, records=(*(each for each in out.records if not isinstance(each, Offer)), *found))
    step = all_accepted(bare, found)
    read = stepped(step, bare) if step else bare
    return replace(read, records=tuple(each for each in read.records if not isinstance(each, Offer)))


def _same_lines(then: Paper, now: Paper) -> tuple[Pairing, ...]:
    """Return the lines of two states of a draft that are of one provision, which has as many of them as it had."""
    ours, theirs = _by_field(then), _by_field(now)
    return tuple(
        Pairing((one,), (other,))
        for field, lines in ours.items()
        if len(lines) == len(theirs.get(field, ()))
        for one, other in zip(lines, theirs[field], strict=True)
    )


def _by_field(paper: Paper) -> dict[tuple[str, bool], list[int]]:
    found: dict[tuple[str, bool], list[int]] = {}
    for line, owner in enumerate(paper.owners):
        found.setdefault((owner.provision, owner.heading), []).append(line)
    return found


def _from_theirs(base: Sheet, theirs: Sheet, pairs: Sequence[Pair], onto: Sequence[int]) -> tuple[int, ...]:
    """Return for each letter of theirs where it stands in the draft now, -1 where it does not."""
    found = [-1] * len(theirs.text)
    for at, to in enumerate(letters(base, theirs, pairs)):
        if to >= 0:
            found[to] = onto[at]
    return tuple(found)


def _numbered(found: Iterable[Offer], back: Back) -> tuple[Offer, ...]:
    """Return the offers, new lines with the numbers that their file counts before them: these say what they are.

    Where a file's pages cut its lines (PDF), an end of a line alone is no change.
    """
    kept = (each for each in found if not (_lands_nowhere(each) or (back.is_cut and _parts_only(each))))
    return tuple(_with_number(each, back.labels) for each in kept)


def _lands_nowhere(offer: Offer) -> bool:
    """Tell whether an offer is about a space or a bullet that only the files have, or about nothing at all."""
    proposal = offer.proposal
    if proposal.label and not offer.marked:
        return not any(letter.isalnum() for letter in offer.was + proposal.new)
    bare = not offer.was.strip() and not proposal.new.strip() and not proposal.joins and "\n" not in proposal.new
    nothing = not offer.marked or not (offer.was or proposal.new)
    return bare and nothing and proposal.kind == "deletion" and proposal.start == proposal.end


def _parts_only(offer: Offer) -> bool:
    """Tell whether an offer is about the end of a line and nothing else."""
    new = offer.proposal.new
    return not offer.was.strip() and not new.strip() and ("\n" in new or offer.proposal.joins)


def _with_number(offer: Offer, known: Mapping[str, str]) -> Offer:
    words = offer.proposal.new.strip("\n")
    label = known.get(words.rstrip(), "")
    if not label or offer.proposal.new == words or not offer.marked:
        return offer
    return replace(
        offer, proposal=replace(offer.proposal, new=offer.proposal.new.replace(words, f"{label} {words}", 1))
    )
