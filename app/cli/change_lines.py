"""The changes between two instruments as lines to read: how weighty, where, the words, and why."""

from collections.abc import Iterable

from app.cli.common import shortened
from app.comparing.weightrules import kind_names
from app.model.comparison import Change, Comparison, Hunk
from app.model.instrument import Instrument
from app.model.proposals import Stamp
from app.model.provision import Provision, parent_of

_WEIGHTS = {3: "weighty", 2: "substance", 1: "light"}
_WIDTH, _HEADING, _ROUND = 160, 50, 24
_SAID = {"added": "added", "dropped": "dropped", "moved": "moved", "moved_reworded": "moved", "split": "split"}

_WHOLE, _SAID_BY_KIND = {"added", "dropped", "moved", "moved_reworded"}, {"provision", "moved"}
"""Of what came, went or moved, its kind of change says what these reasons say."""

By = tuple[tuple[Stamp, ...], ...] | None


def change_lines(comparison: Comparison, before: Instrument, after: Instrument, by: By = None) -> Iterable[str]:
    """Yield two lines for each change that weighs, in the order of the document.

    Words that went stand in [-…-], words that came in {+…+}. ``by`` says of each change who proposed it.
    """
    old = {provision.id: provision for provision in before.provisions}
    new = {provision.id: provision for provision in after.provisions}
    here, there = _places(before), _places(after)
    for at, change in enumerate(comparison.changes):
        if not change.weight:
            continue
        places = [here[each] for each in change.before], [there[each] for each in change.after]
        yield f"{_WEIGHTS[change.weight]:<11}{_where(change, *places)}{_kinds(change)}{_who(by[at] if by else ())}"
        yield f"{'':<11}{_words(change, old, new)}"


def _places(instrument: Instrument) -> dict[str, str]:
    """Say of each provision where it stands, with the labels of those that hold it."""
    provisions, said = instrument.provisions, dict[str, str]()
    for at, provision in enumerate(provisions):
        heading = shortened(provision.heading.plain, _HEADING) if provision.heading else ""
        own = " ".join(part for part in (provision.kind, provision.label, heading) if part)
        above = parent_of(provisions, at)
        said[provision.id] = own if above is None else f"{said[provisions[above].id]}, {own}"
    return said


def _where(change: Change, before: list[str], after: list[str]) -> str:
    here, there = " + ".join(before), " + ".join(after)
    where = here if here == there or not there else there if not here else f"{here} > {there}"
    said = _SAID.get(change.kind, "")
    return f"{where}, {said}" if said else where


def _kinds(change: Change) -> str:
    """Name the kinds of change, the heaviest first, each with its directions."""
    told: dict[str, dict[str, None]] = {}
    for why in change.why:
        if change.kind not in _WHOLE or why.kind not in _SAID_BY_KIND:
            told.setdefault(why.kind, {}).update({why.direction: None} if why.direction else {})
    names = kind_names()
    said = (names[kind][0] + (f" ({', '.join(ways)})" if ways else "") for kind, ways in told.items())
    return f": {', '.join(said)}" if told else ""


def _who(stamps: tuple[Stamp, ...]) -> str:
    names = ", ".join(dict.fromkeys(stamp.author for stamp in stamps if stamp.author))
    return f" ({names})" if names else ""


def _words(change: Change, old: dict[str, Provision], new: dict[str, Provision]) -> str:
    if not change.before or not change.after:
        side = [new[each] for each in change.after] or [old[each] for each in change.before]
        return shortened(" ".join(provision.words for provision in side), _WIDTH)
    last = len(change.hunks) - 1
    return "".join(_hunk(hunk, first=at == 0, last=at == last) for at, hunk in enumerate(change.hunks))


def _hunk(hunk: Hunk, *, first: bool, last: bool) -> str:
    if hunk.op == "equal":
        return _around(hunk.after, first=first, last=last)
    gone = f"[-{hunk.before}-]" if hunk.before else ""
    return gone + (f"{{+{hunk.after}+}}" if hunk.after else "")


def _around(words: str, *, first: bool, last: bool) -> str:
    """Return words that stayed, only those next to a change."""
    start, end = "" if first else words[:_ROUND], "" if last else words[-_ROUND:]
    if len(words) <= len(start) + len(end) + 3:
        return words
    start = start.rpartition(" ")[0] if start else ""
    end = end.partition(" ")[2] if end else ""
    return f"{start}{' ' if start else ''}…{' ' if end else ''}{end}"
