"""The signing line of a draft, written from place, date, number of originals and languages, in each language."""

from dataclasses import replace
from datetime import date

from app.drafting import signing_line as words
from app.drafting.signing_line import SigningLine
from app.library.store import Library
from app.library.values import Entry
from app.model.draft import NOBODY, Change, Draft, Step, stepped
from app.model.edits import Restate
from app.model.ids import new_id
from app.model.proposals import Stamp
from app.model.provision import Kind, Provision, Provisions
from app.model.text import Text
from app.negotiating.bilingual import worded
from app.negotiating.structure import inserted, typed

__all__ = ["SigningLine", "line_of", "precedent", "signing_line"]

_AFTER = frozenset({Kind.SIGNATURE, Kind.ANNEX, Kind.NOTE})
_MONTH_FIRST = "United States"


def signing_line(draft: Draft, line: SigningLine, stamp: Stamp = NOBODY, wording: str = "") -> Step | None:
    """Write the signing line in every language of a draft that can be written; None where it says all that already.

    The wording that is there stays but for what ``line`` says. Where there is none, ``wording`` (that of a precedent)
    is followed, or a line is written anew before the signature blocks. The particulars say the same then.
    """
    line = _dressed(draft, line)
    changes: list[Change] = []
    now = draft
    for number in range(len(draft.instrument.versions)):
        step = _further(now, line, number) if number else _first(now, line, wording)
        if step:
            now, changes = stepped(step, now), [*changes, *step.changes]
    known = now.instrument.particulars
    said = replace(
        known,
        place=known.place if line.place is None else line.place,
        originals=line.originals or known.originals,
        languages=line.languages or known.languages,
    )
    if said != known:
        changes.append(Restate(known, said))
    return Step(tuple(changes), "signing_line", stamp) if changes else None


def line_of(draft: Draft) -> str:
    """Return the words of a draft's signing line in its first language; empty where it has none."""
    at = _line_at(draft.provisions)
    return "" if at is None else draft.provisions[at].text.plain


def precedent(library: Library, draft: Draft) -> str:
    """Return the newest signing line that the same countries have signed; empty where the library has none."""
    wanted = {side.country for side in draft.instrument.particulars.sides}
    entries = (each for each in library.instruments() if set(each.countries) == wanted and each.signed_on)
    for entry in sorted(entries, key=_day, reverse=True):
        provisions = library.instrument(entry.id).provisions
        at = _line_at(provisions)
        if at is not None:
            return provisions[at].text.plain
    return ""


def _day(entry: Entry) -> date:
    return entry.signed_on or date.min


def _line_at(provisions: Provisions) -> int | None:
    """Return the index of the last signing line that has words."""
    found = [at for at, each in enumerate(provisions) if each.kind is Kind.SIGNING and each.text.plain.strip()]
    return found[-1] if found else None


def _dressed(draft: Draft, line: SigningLine) -> SigningLine:
    """Return the line with dates as the draft writes them, or as its sides do."""
    said = words.month_first("\n".join(each.words for each in draft.provisions))
    sides = {side.country for side in draft.instrument.particulars.sides}
    return line if line.american else replace(line, american=_MONTH_FIRST in sides if said is None else said)


def _whole(draft: Draft, line: SigningLine) -> SigningLine:
    """Return a line that says all: as many originals as sides, in the languages of the draft."""
    versions = tuple(each.language for each in draft.instrument.versions if each.role == "original")
    known = draft.instrument.particulars
    return replace(
        line,
        originals=line.originals or known.originals or max(len(known.sides), 2),
        languages=line.languages or known.languages or versions,
        place=known.place if line.place is None else line.place,
        on=line.on or "blank",
    )


def _first(draft: Draft, line: SigningLine, wording: str) -> Step | None:
    language = draft.instrument.versions[0].language
    if not words.is_known(language):
        return None
    at = _line_at(draft.provisions)
    if at is None:
        return _anew(draft, _whole(draft, line), language, wording)
    changes: list[Change] = []
    now = draft
    for start, end, said in reversed(words.edits(line, language, draft.provisions[at].text.plain)):
        step = typed(now, at, start, end, said)
        if step:
            now, changes = stepped(step, now), [*changes, *step.changes]
    return Step(tuple(changes), "signing_line") if changes else None


def _anew(draft: Draft, line: SigningLine, language: str, wording: str) -> Step | None:
    said = edited(line, language, wording) if wording else words.written(line, language)
    before = next((at for at, each in enumerate(draft.provisions) if each.kind in _AFTER), len(draft.provisions))
    return inserted(draft, before, (Provision(new_id(), Kind.SIGNING, 0, Text(said)),))


def _further(draft: Draft, line: SigningLine, number: int) -> Step | None:
    version = draft.instrument.versions[number]
    at = _line_at(draft.provisions)
    if at is None or not words.is_known(version.language):
        return None
    ours = draft.provisions[at].id
    theirs = next((each for each in version.provisions if each.answers == ours), None)
    was = theirs.text.plain if theirs else ""
    said = edited(line if was.strip() else _whole(draft, line), version.language, was)
    return worded(draft, ours, said, number) if said != was else None


def edited(line: SigningLine, language: str, was: str) -> str:
    """Return a line with what is wanted written into it."""
    for start, end, said in reversed(words.edits(line, language, was)):
        was = was[:start] + said + was[end:]
    return was
