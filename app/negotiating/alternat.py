"""Alternat: each side's original of one draft, with that side's own name first.

The rule. A *row* is a phrase that names every side once and joins the names by "and", "or", a dash or commas, in the
title, the chapeau, recitals and everywhere else: "Japan and the United States", "the Japan-U.S. Working Group", "the
Ministry of A of Japan, represented by B, and the Department of C of the United States". Rows are turned round, and so
are signature blocks; nothing else is. With two sides that is a swap; with more the order goes round as at a table (A,
B, C becomes B, C, A), so that every keeper stands first once and every side keeps its neighbours.

Not turned, because the order says something: rows that count off ("respectively"), two clauses that meet ("Japan
intends to provide and the United States to receive"), lists in which other countries stand too, rows of some of three
sides, and whole provisions, lists of agencies by country among them. Turning there and back gives the same text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from app.language.countries import country_of, named
from app.language.naming import Sides, names_in, sides_of
from app.language.offices import offices_in
from app.language.rows import rows_in
from app.language.titles import titles_in
from app.language.turning import Turned, turned
from app.model.draft import Draft, Offer, Record, Remark
from app.model.finding import Finding
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision, Provisions, TopicSpan
from app.model.text import Text

_Of = TypeVar("_Of")
_OWNED = re.compile(r"[’']s?\s+[A-Z]")
_FREE = frozenset({Kind.TITLE, Kind.CHAPEAU})


def keeper_of(draft: Draft) -> str:
    """Return the id of the side whose original the text is: the one that is set, else the side that is named first."""
    particulars = draft.instrument.particulars
    known = [side.id for side in particulars.sides]
    if draft.setting.keeper in known or not known:
        return draft.setting.keeper if known else ""
    for provision in draft.provisions:
        rows = rows_in(provision.words, _sides(draft.instrument), free=provision.kind in _FREE)
        if rows:
            return known[rows[0].order[0]]
    return known[0]


def original_for(draft: Draft, side: str) -> Instrument:
    """Return the text of one side's original; the draft's own where it is that side's, or the side is not known."""
    return kept_by(draft, side).instrument


def kept_by(draft: Draft, side: str) -> Draft:
    """Return the draft as ``side``'s original: remarks and offers stay on their words."""
    known = [each.id for each in draft.instrument.particulars.sides]
    keeper = keeper_of(draft)
    if side not in known or side == keeper:
        return draft
    by = (known.index(side) - known.index(keeper)) % len(known)
    sides = _sides(draft.instrument)
    turns = {
        (provision.id, heading): _turn(text, provision, sides, by)
        for version in draft.instrument.versions
        for provision in version.provisions
        for heading, text in ((False, provision.text), (True, provision.heading))
        if text is not None
    }
    versions = tuple(
        _version(version, turns, draft.instrument.particulars, by) for version in draft.instrument.versions
    )
    particulars = _particulars(draft.instrument.particulars, sides, by)
    return replace(
        draft,
        instrument=replace(draft.instrument, versions=versions, particulars=particulars),
        setting=replace(draft.setting, keeper=side),
        records=tuple(_followed(record, turns) for record in draft.records),
    )


def checked(draft: Draft) -> tuple[Finding, ...]:
    """Return where a row does not begin with the keeper of this original, or goes round otherwise than the sides do.

    Rows that cannot be turned for another original are said as well: they would stay as they are in each.
    """
    particulars = draft.instrument.particulars
    known = [each.id for each in particulars.sides]
    if len(known) < 2:  # noqa: PLR2004 - a text of one side has one original
        return ()
    sides = _sides(draft.instrument)
    first = known.index(keeper_of(draft))
    wanted = tuple((first + at) % len(known) for at in range(len(known)))
    found: list[Finding] = []
    for version in draft.instrument.versions:
        for provision in version.provisions:
            found += _order(provision, sides, wanted)
        found += _blocks_in_order(version.provisions, particulars, wanted)
    return tuple(found)


def rows_of(provision: Provision, instrument: Instrument) -> tuple[tuple[int, int], ...]:
    """Return where rows of names stand in a provision's words: what another original has in another order."""
    if provision.kind is Kind.SIGNATURE:
        return ()
    found = rows_in(provision.words, _sides(instrument), free=provision.kind in _FREE)
    return tuple((row.start, row.end) for row in found)


def _order(provision: Provision, sides: Sides, wanted: tuple[int, ...]) -> Iterable[Finding]:
    for text in filter(None, (provision.heading, provision.text)):
        free = provision.kind in _FREE
        if provision.kind is Kind.SIGNATURE:
            continue
        titles = () if provision.kind is Kind.TITLE else titles_in(text.plain)
        for row in rows_in(text.plain, sides, free=free):
            # What another instrument is called may stand as it was signed, or as this side's original of it has it.
            # Neither is what belongs to one side alone turned: “Japan’s Wind Association and the UK’s Research Centre”.
            titled = any(start <= row.start and row.end <= end for start, end in titles)
            if row.order != wanted and not titled and not _OWNED.search(text.plain, row.start, row.end):
                words = text.plain[row.start : row.end]
                first = _called(sides.countries[row.order[0]])
                said = f"“{words}” names {first} first: this original is {_owner(sides, wanted)}."
                keeper = _called(sides.countries[wanted[0]])
                what_to_do = f"Name {keeper} first, or say whose original this is."
                yield Finding(
                    "order_of_names", provision.id, said, row.start, row.end, suggestion=what_to_do, passage=words,
                    heading=text is provision.heading,
                )  # fmt: skip
        if turned(text.plain, sides, 1, free=free).left:
            said = "The order of names here cannot be turned for the other original: it stays as it is in each."
            yield Finding("order_stays", provision.id, said, 0, len(text.plain))


def _called(country: str) -> str:
    """Return a country's name as it stands in a sentence: "the United States"."""
    known = named(country)
    return f"{known.article} {country}".strip() if known else country


def _owner(sides: Sides, wanted: tuple[int, ...]) -> str:
    name = _called(sides.countries[wanted[0]])
    return f"{name}’" if name.endswith("s") and name.startswith("the ") else f"{name}’s"


def _blocks_in_order(provisions: Provisions, particulars: Particulars, wanted: tuple[int, ...]) -> Iterable[Finding]:
    for blocks in _runs_of_blocks(provisions):
        order = [at for at, _ in groupby(side_of_block(block, particulars) for block in blocks)]
        known = [at for at in order if at is not None]
        if len(known) > 1 and known[0] != wanted[0]:
            said = "The signature blocks do not begin with the side that keeps this original."
            yield Finding("order_of_names", blocks[0].id, said)


def _runs_of_blocks(provisions: Provisions) -> Iterable[Provisions]:
    for signs, run in groupby(provisions, key=lambda each: each.kind is Kind.SIGNATURE):
        if signs:
            yield tuple(run)


@lru_cache(maxsize=8)
def _sides(instrument: Instrument) -> Sides:
    words = (provision.words for version in instrument.versions for provision in version.provisions)
    return sides_of(instrument.particulars, offices_in(words))


def _turn(text: Text, provision: Provision, sides: Sides, by: int) -> Turned:
    places = 0 if provision.kind is Kind.SIGNATURE else by
    return turned(text.plain, sides, places, free=provision.kind in _FREE)


def _version(
    version: LanguageVersion, turns: dict[tuple[str, bool], Turned], particulars: Particulars, by: int
) -> LanguageVersion:
    provisions = tuple(_provision(provision, turns) for provision in version.provisions)
    return replace(version, provisions=_blocks_turned(provisions, particulars, by))


def _provision(provision: Provision, turns: dict[tuple[str, bool], Turned]) -> Provision:
    turn = turns[provision.id, False]
    topics = tuple(TopicSpan(each.topic, *turn.hull(each.start, each.end)) for each in provision.topics)
    heading = provision.heading
    return replace(
        provision,
        text=_text(provision.text, turn),
        heading=None if heading is None else _text(heading, turns[provision.id, True]),
        topics=topics,
    )


def _text(text: Text, turn: Turned) -> Text:
    if turn.text == text.plain:
        return text
    marks = (replace(m, start=start, end=end) for m in text.marks for start, end in turn.spans(m.start, m.end))
    return Text(turn.text, tuple(marks))


def _blocks_turned(provisions: Provisions, particulars: Particulars, by: int) -> Provisions:
    out: list[Provision] = []
    for signs, run in groupby(provisions, key=lambda each: each.kind is Kind.SIGNATURE):
        blocks = tuple(run)
        if signs:
            owners = tuple(side_of_block(block, particulars) for block in blocks)
            blocks = _round(blocks, owners, len(particulars.sides), by)
        out += blocks
    return tuple(out)


def _round(rows: Sequence[_Of], owners: Sequence[int | None], count: int, by: int) -> tuple[_Of, ...]:
    """Return what belongs to sides turned round by sides; what is of one side stays together, in its order.

    Where it is not known whose something is, or the sides are mixed, all stays as it is.
    """
    groups = [(side, [row for _, row in run]) for side, run in groupby(zip(owners, rows, strict=True), lambda e: e[0])]
    if None in owners or sorted(side for side, _ in groups if side is not None) != list(range(count)):
        return tuple(rows)
    return tuple(row for at in range(count) for row in groups[(at + by) % count][1])


def side_of_block(block: Provision, particulars: Particulars) -> int | None:
    """Return whose block it is: by the names in it, the signatory's name, or the post."""
    named = {name.side for name in names_in(block.words, sides_of(particulars)) if name.kind != "capital"} - {None}
    if len(named) == 1:
        return named.pop()
    known = [side.id for side in particulars.sides]
    signs = {
        known.index(each.side)
        for each in particulars.signatories
        if each.side in known and each.name and each.name.casefold() in block.words.casefold()
    }
    if len(signs) == 1:
        return signs.pop()
    country = country_of(block.words)
    return next((at for at, side in enumerate(particulars.sides) if country and side.country == country.name), None)


def _particulars(particulars: Particulars, sides: Sides, by: int) -> Particulars:
    """Return the particulars as this original has them: title, sides, participants and signatories in its order."""
    known = [side.id for side in particulars.sides]
    count = len(known)

    def own(side: str) -> int | None:
        return known.index(side) if side in known else None

    return replace(
        particulars,
        title=turned(particulars.title, sides, by, free=True).text,
        sides=tuple(particulars.sides[(at + by) % count] for at in range(count)),
        participants=_round(particulars.participants, [own(p.side) for p in particulars.participants], count, by),
        signatories=_round(particulars.signatories, [own(s.side) for s in particulars.signatories], count, by),
    )


def _followed(record: Record, turns: dict[tuple[str, bool], Turned]) -> Record:
    """Return a record with its words where they stand now."""
    if isinstance(record, Remark) and (turn := turns.get((record.provision, False))):
        start, end = turn.hull(record.start, record.end)
        return replace(record, start=start, end=end)
    if isinstance(record, Offer) and (turn := turns.get((record.proposal.provision, record.proposal.heading))):
        start, end = turn.hull(record.proposal.start, record.proposal.end)
        return replace(record, proposal=replace(record.proposal, start=start, end=end))
    return record
