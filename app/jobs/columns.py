"""A draft in columns for the room: ours, theirs, the closest precedent, a compromise.

What leaves is made of what ``negotiating.outgoing`` leaves alone: the function that makes it is given neither the
library nor the draft's records. What stays inside is added to that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.comparing.compare import compare
from app.export.hunks import tracked
from app.jobs.departures import Departure, Ground, looked_up
from app.jobs.kinds import Filling
from app.language.folding import squeeze
from app.library.store import Library
from app.library.values import Clause
from app.model.columns import INTERNAL, Column, ColumnCell, ColumnKind, ColumnRow, ColumnTable
from app.model.comparison import Hunk
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.text import MarkKind, Text, whole
from app.negotiating.bracket_text import Group, groups
from app.negotiating.fields import HEADED, words_of
from app.negotiating.outgoing import Outgoing, outgoing
from app.negotiating.printed import place_names, printed
from app.progress import Progress, quiet

TWO: tuple[ColumnKind, ...] = ("ours", "theirs")
AS_WRITTEN = Outgoing()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which columns, for whom, and what the compromise begins with.

    ``inside`` False leaves out the internal columns, whatever ``columns`` says. ``choice`` says how the text leaves.
    ``filling`` of the compromise: nothing, or our fall-backs and counter-proposals where there are some. ``named`` is
    what stands above their column, and the smaller line below that; the country of the other side where it is empty.
    """

    columns: tuple[ColumnKind, ...] = TWO
    inside: bool = False
    choice: Outgoing = AS_WRITTEN
    filling: Filling = "fallback"
    named: tuple[str, str] = ("", "")


OUTSIDE = Wanted()


def columns_of(
    library: Library | None,
    draft: Draft,
    wanted: Wanted = OUTSIDE,
    theirs: Instrument | Draft | None = None,
    progress: Progress = quiet,
) -> ColumnTable:
    """Return a draft in columns; our text is always the first.

    ``theirs`` is a version of the draft (answered by ids) or any instrument (by its words); without it their column is
    there to be filled in. The library is asked for precedents alone. Raises OpenBrackets.
    """
    table = _outside(outgoing(draft, wanted.choice), wanted, _left(theirs, wanted))
    return _inside(library, draft, table, wanted, progress) if wanted.inside else table


def _left(theirs: Instrument | Draft | None, wanted: Wanted) -> Instrument | Draft | None:
    """Return what of the other text leaves; a text of the library is nobody's secret, a version of the draft may be."""
    return outgoing(theirs, Outgoing(wanted.choice.side)) if isinstance(theirs, Draft) else theirs


@dataclass(frozen=True, slots=True)
class _Beside:
    """How another text answers the draft's provisions: by their ids; ``extra`` is what stands after which of them."""

    answers: Mapping[str, tuple[Provision, ...]]
    above: frozenset[str]
    extra: Mapping[str, tuple[Provision, ...]]
    places: Mapping[str, str]


_ALONE = _Beside({}, frozenset(), {}, {})


def _outside(ours: Draft, wanted: Wanted, theirs: Instrument | Draft | None) -> ColumnTable:
    """Return the columns that may leave, of texts that have left."""
    kinds: tuple[ColumnKind, ...] = ("ours", *(kind for kind in wanted.columns if kind not in {"ours", *INTERNAL}))
    language = ours.instrument.versions[0].language
    columns = tuple(_column(kind, ours, theirs) for kind in kinds)
    if any(wanted.named):
        columns = tuple(_named(each, *wanted.named) if each.kind == "theirs" else each for each in columns)
    beside = _beside(ours, theirs) if "theirs" in kinds else _ALONE
    rows = tuple(_rows(ours, beside, len(kinds)))
    return ColumnTable(ours.instrument.particulars.title, columns, rows, language)


def _named(column: Column, head: str, about: str) -> Column:
    return Column(column.kind, head or column.head, about or column.about)


def _column(kind: ColumnKind, ours: Draft, theirs: Instrument | Draft | None) -> Column:
    particulars = ours.instrument.particulars
    keeper = ours.setting.keeper
    if kind == "ours":
        return Column(kind, particulars.country(keeper))
    if isinstance(theirs, Instrument):
        signed = theirs.particulars.signed_on
        return Column(kind, theirs.particulars.title, signed.isoformat() if signed else "")
    others = [side.country for side in particulars.sides if side.id != keeper]
    return Column(kind, others[0] if keeper and len(others) == 1 else "")


def _rows(ours: Draft, beside: _Beside, width: int) -> Iterator[ColumnRow]:
    places = places_of(ours)
    yield from (_extra(each, beside, width) for each in beside.extra.get("", ()))
    for provision in ours.provisions:
        words = text_of(provision)
        found = beside.answers.get(provision.id, ())
        if words.plain.strip() or any(text_of(each).plain.strip() for each in found):
            theirs = _answer(words, found, beside, places[provision.id])
            if provision.id in beside.above:
                theirs = ColumnCell(above=True)
            cells = (ColumnCell(words), theirs)[:width]
            yield ColumnRow(provision.id, places[provision.id], cells, provision.kind in HEADED)
        yield from (_extra(each, beside, width) for each in beside.extra.get(provision.id, ()))


def _extra(provision: Provision, beside: _Beside, width: int) -> ColumnRow:
    """Return a row that the draft has nothing for."""
    words = text_of(provision)
    cell = ColumnCell(words, beside.places.get(provision.id, ""), hunks=(Hunk("insert", "", words.plain),))
    return ColumnRow("", "", (None, cell)[:width], provision.kind in HEADED)


def _answer(words: Text, found: Sequence[Provision], beside: _Beside, place: str) -> ColumnCell | None:
    if not found:
        return None
    text = text_of(found[0])
    for each in found[1:]:
        text = text.then(text_of(each), "\n")
    theirs = beside.places.get(found[0].id, "")
    hunks = tracked(words.plain, text.plain) if words.plain else ()
    return ColumnCell(text, theirs if theirs != place else "", hunks=hunks)


def _beside(ours: Draft, theirs: Instrument | Draft | None) -> _Beside:
    if theirs is None:
        return _ALONE
    if isinstance(theirs, Draft):
        known = {each.id for each in ours.provisions}
        pairs = [((each.id,), (each.id,)) for each in theirs.provisions if each.id in known]
        return _placed(theirs, pairs)
    changes = compare(printed(ours), theirs).changes
    return _placed(Draft(theirs.id, theirs), [(each.before, each.after) for each in changes])


def _placed(theirs: Draft, pairs: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> _Beside:
    """Return what answers what, and after which provision of ours each stands that answers none."""
    provisions = {each.id: each for each in theirs.provisions}
    answers: dict[str, tuple[Provision, ...]] = {}
    above: set[str] = set()
    onto: dict[str, str] = {}
    for before, after in pairs:
        if before and after:
            answers[before[0]] = tuple(provisions[each] for each in after)
            above.update(before[1:])
            onto.update(dict.fromkeys(after, before[-1]))
    extra: dict[str, list[Provision]] = {}
    last = ""
    for each in theirs.provisions:
        if each.id in onto:
            last = onto[each.id]
        elif text_of(each).plain.strip():
            extra.setdefault(last, []).append(each)
    return _Beside(answers, frozenset(above), {at: tuple(found) for at, found in extra.items()}, places_of(theirs))


def places_of(draft: Draft) -> dict[str, str]:
    """Return how each provision that has a number is called, one that we cannot tell ("第1条") by its label."""
    named = place_names(draft)
    left = printed(draft).provisions
    return {each.id: (named[each.id] or each.label.rstrip(" .:")) if _counted(each.label) else "" for each in left}


def _counted(label: str) -> bool:
    return any(sign.isalnum() for sign in label)


def text_of(provision: Provision) -> Text:
    """Return all words of a provision as one text, a heading that runs in set bold."""
    heading = provision.heading
    if heading is None or not heading.plain:
        return provision.text
    if not provision.text.plain:
        return heading
    return whole(heading.plain, MarkKind.BOLD).then(provision.text, " ")


# ---- what stays inside


def _inside(
    library: Library | None, draft: Draft, table: ColumnTable, wanted: Wanted, progress: Progress
) -> ColumnTable:
    """Add the internal columns, in the order in which they are wanted."""
    by_id = {each.id: each for each in draft.provisions}
    for kind in (kind for kind in dict.fromkeys(wanted.columns) if kind in INTERNAL):
        rows = []
        for done, row in enumerate(table.rows):
            progress(done, len(table.rows), row.label)
            provision = by_id.get(row.key)
            cell = None
            if provision is not None and kind == "precedent" and library is not None:
                cell = _precedent(library, draft, provision, row)
            elif provision is not None and kind == "compromise":
                words = fallback(draft, provision) if wanted.filling == "fallback" else Text()
                cell = ColumnCell(words) if words.plain else None
            rows.append(replace(row, cells=(*row.cells, cell)))
        table = replace(table, columns=(*table.columns, Column(kind, "")), rows=tuple(rows))
    return replace(table, inside=True)


def _precedent(library: Library, draft: Draft, provision: Provision, row: ColumnRow) -> ColumnCell | None:
    ground = Ground(draft.instrument.particulars, draft.instrument.id)
    found = looked_up(library, ground, provision, 1)
    return _said(found, row) if found else None


def _said(found: Departure, row: ColumnRow) -> ColumnCell | None:
    parts = [part for part in found.parts if part.hit and part.wording.strip()]
    if not parts:
        return None
    words = " ".join(part.wording.strip() for part in parts)
    ours = row.cells[0].text.plain if row.cells[0] else ""
    sources = dict.fromkeys(_source(part.hit.clause) for part in parts if part.hit)
    return ColumnCell(Text(words), note="; ".join(sources), hunks=tracked(ours, words) if ours else ())


def _source(clause: Clause) -> str:
    signed = str(clause.signed_on.year) if clause.signed_on else ""
    countries = "–".join(clause.countries)
    return ", ".join(part for part in (clause.short_title, countries, signed, clause.label) if part)


def fallback(draft: Draft, provision: Provision) -> Text:
    """Return a provision's words with our fall-back, or our counter-proposal, in the place of what is in brackets.

    Nothing where there is neither.
    """
    text = words_of(provision)
    told = [(group, _instead(draft, provision, group, text.plain)) for group in groups(text)]
    if not any(words for _, words in told):
        return Text()
    made, at = Text(), 0
    for group, words in told:
        if words:
            made = made.then(text.cut(at, group.start)).then(Text(words))
            at = group.end
    made = made.then(text.cut(at, len(text.plain)))
    return Text(made.plain, tuple(mark for mark in made.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}))


def _instead(draft: Draft, provision: Provision, group: Group, plain: str) -> str:
    """Return the words that we would settle a group with; empty where nobody has said any."""
    record = next((each for each in draft.brackets if each.id == group.id and group.id), None)
    if record and record.fallback.strip():
        return record.fallback.strip()
    said = [plain[each.words_start : each.words_end].strip() for each in group.alternatives]
    countered = {
        squeeze(each.proposal.new)
        for each in draft.offers
        if each.status == "countered" and each.proposal.provision == provision.id
    }
    ours = [words for words in said if squeeze(words) not in countered]
    return ours[0] if len(ours) < len(said) and ours else ""
