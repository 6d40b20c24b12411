"""What of a draft leaves the desk: its words in one side's original, with brackets as they stand or settled.

Reasons, fall-backs, notes, internal remarks and where words came from are left out here, once for every kind of file.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.errors import OpenBrackets
from app.language.countries import code_of
from app.model.draft import Draft, Remark, Setting
from app.model.instrument import LanguageVersion
from app.model.provision import Provision, Provisions, end_of
from app.model.text import Mark, MarkKind, Text
from app.negotiating.alternat import kept_by
from app.negotiating.bilingual import in_step
from app.negotiating.bracket_text import Group, groups, walked
from app.negotiating.references import linked

KEEP, REFUSE = "keep", "refuse"
_LOOKS = frozenset({MarkKind.BOLD, MarkKind.ITALIC, MarkKind.REFERENCE})
_CLOSE_UP = " ,.;:)"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to leave: ``side`` keeps the original, empty for the text as it is written.

    ``brackets``: KEEP leaves them in, with their owners; REFUSE wants a text without; the id of a side takes that
    side's alternatives. ``remarks`` says whether remarks that are not internal go along.
    """

    side: str = ""
    brackets: str = KEEP
    remarks: bool = False


def outgoing(draft: Draft, choice: Outgoing) -> Draft:
    """Return the draft as it leaves: words, looks and references, and the remarks that go along as REMARK marks.

    Raises OpenBrackets where none may be left and some are.
    """
    if choice.brackets == REFUSE and (count := open_in(draft)):
        raise OpenBrackets(count)
    kept = kept_by(draft, choice.side)
    code = code_of(kept.instrument.particulars.country(choice.brackets))
    remarks = sendable(kept) if choice.remarks else ()
    first, *further = kept.instrument.versions
    stepped = (first, *(in_step(kept, number) for number in range(1, len(further) + 1)))
    versions = tuple(_version(version, code, remarks) for version in stepped)
    setting = Setting(scheme=kept.setting.scheme, keeper=kept.setting.keeper)
    instrument = replace(kept.instrument, versions=versions, proposals=(), set_aside=())
    first = replace(versions[0], provisions=linked(instrument, versions[0].provisions, setting.scheme))
    instrument = replace(instrument, versions=(first, *versions[1:]))
    return replace(kept, instrument=instrument, setting=setting, made=(), records=remarks)


def open_in(draft: Draft) -> int:
    """Return how many groups of brackets stand in the text, in every language."""
    texts = (text for version in draft.instrument.versions for each in version.provisions for text in _texts(each))
    return sum(1 for text in texts for _ in walked(groups(text)))


def sendable(draft: Draft) -> tuple[Remark, ...]:
    """Return the remarks that may leave: none that is internal, nor an answer to one that is, or to one that is gone.

    Each stands after the one that it answers.
    """
    by_id = {remark.id: remark for remark in draft.remarks}
    return tuple(_threaded([each for each in draft.remarks if _may_leave(each, by_id)]))


def _may_leave(remark: Remark, by_id: dict[str, Remark]) -> bool:
    seen: set[str] = set()
    while not remark.internal:
        if not remark.answers:
            return True
        seen.add(remark.id)
        above = by_id.get(remark.answers)
        if above is None or above.id in seen:
            return False
        remark = above
    return False


def _threaded(remarks: Sequence[Remark], above: str = "") -> Iterator[Remark]:
    for remark in remarks:
        if remark.answers == above:
            yield remark
            yield from _threaded(remarks, remark.id)


def _texts(provision: Provision) -> tuple[Text, ...]:
    return tuple(filter(None, (provision.heading, provision.text)))


def _version(version: LanguageVersion, code: str, remarks: tuple[Remark, ...]) -> LanguageVersion:
    """Return a version as it leaves; a remark on a provision that goes stands on the one before it."""
    made: list[Provision] = []
    for at, provision in enumerate(version.provisions):
        own = [each for each in remarks if each.provision == provision.id]
        left = _provision(provision, code, own)
        if not provision.words.strip() or left.words.strip() or _holds(version.provisions, at):
            made.append(left)
        elif made:
            made[-1] = _provision(made[-1], "", [replace(each, start=0, end=0) for each in own])
    there = {each.id for each in made} | {each.answers for each in made if each.answers}
    return replace(version, provisions=tuple(_pointing(each, there) for each in made))


def _pointing(provision: Provision, there: Container[str]) -> Provision:
    """Return a provision whose references all point to what leaves with it."""
    if not any(mark.kind is MarkKind.REFERENCE for text in _texts(provision) for mark in text.marks):
        return provision
    heading = provision.heading and _referring(provision.heading, there)
    return replace(provision, text=_referring(provision.text, there), heading=heading)


def _referring(text: Text, there: Container[str]) -> Text:
    kept = (mark for mark in text.marks if mark.kind is not MarkKind.REFERENCE or mark.to in there)
    return replace(text, marks=tuple(kept))


def _holds(provisions: Provisions, at: int) -> bool:
    return end_of(provisions, at) > at + 1


def _provision(provision: Provision, code: str, remarks: Sequence[Remark]) -> Provision:
    headed = provision.heading is not None and not provision.text.plain
    heading = provision.heading
    return replace(
        provision,
        text=_text(provision.text, code, () if headed else remarks),
        heading=None if heading is None else _text(heading, code, remarks if headed else ()),
        topics=provision.topics if not code else (),
    )


def _text(text: Text, code: str, remarks: Sequence[Remark]) -> Text:
    """Return a text with its looks, the signs of brackets bold, and the remarks on it; ``code`` says whose it is."""
    size = len(text.plain)
    marks = [mark for mark in text.marks if mark.kind in _LOOKS or mark.kind is MarkKind.REMARK]
    for remark in remarks:
        start, end = min(remark.start, size), min(remark.end, size)
        start, end = (start, end) if start < end else (0, size)
        marks.append(Mark(start, end, MarkKind.REMARK, remark.id))
    made = Text(text.plain, tuple(marks))
    if code:
        made = _without(made, tuple(_cuts(text.plain, groups(text), code)))
    known = {mark.to for mark in made.marks}
    whole = (Mark(0, len(made.plain), MarkKind.REMARK, each.id) for each in remarks if each.id not in known)
    signs = (Mark(*span, MarkKind.BOLD) for group in walked(groups(made)) for span in _signs(group))
    return Text(made.plain, (*made.marks, *whole, *signs))


def _signs(group: Group) -> Iterator[tuple[int, int]]:
    for each in group.alternatives:
        yield each.start, each.words_start
        yield each.words_end, each.end


def _cuts(plain: str, found: Iterable[Group], code: str) -> Iterator[tuple[int, int]]:
    """Yield what goes when one side's alternatives are taken; brackets that are nobody's stay as they stand."""
    for group in found:
        owned = [each for each in group.alternatives if each.owner]
        chosen = next((each for each in owned if code in each.owners), None)
        if not owned:
            for each in group.alternatives:
                yield from _cuts(plain, each.nested, code)
            continue
        chosen = chosen or next((each for each in group.alternatives if not each.owner), None)
        if chosen is None or not plain[chosen.words_start : chosen.words_end].strip():
            yield _closed_up(plain, group.start, group.end)
            continue
        yield group.start, chosen.words_start
        yield from _cuts(plain, chosen.nested, code)
        yield chosen.words_end, group.end


def _closed_up(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return words that go, with the space that would be one too many."""
    if start and plain[start - 1] == " " and (end == len(plain) or plain[end] in _CLOSE_UP):
        return start - 1, end
    if not start and plain[end : end + 1] == " ":
        return start, end + 1
    return start, end


def _without(text: Text, cuts: Sequence[tuple[int, int]]) -> Text:
    """Return a text without some of its words; a mark of which nothing is left goes."""
    at, plain, marks = 0, "", []
    for start, end in (*cuts, (len(text.plain), len(text.plain))):
        piece = text.cut(at, max(start, at))
        marks += [replace(mark, start=mark.start + len(plain), end=mark.end + len(plain)) for mark in piece.marks]
        plain += piece.plain
        at = max(end, at)
    return Text(plain, tuple(_joined(marks)))


def _joined(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield marks with the pieces of one, which a cut has left side by side, put together."""
    pieces: dict[tuple[MarkKind, str], list[Mark]] = {}
    for mark in marks:
        run = pieces.setdefault((mark.kind, mark.to), [])
        if run and run[-1].end == mark.start:
            run[-1] = replace(run[-1], end=mark.end)
        else:
            run.append(mark)
    for run in pieces.values():
        yield from run
