"""A table for the room that came back filled in: what its cells want becomes proposals on the draft."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from typing import Literal

from app.comparing.words import exact
from app.ingest.columns import Row, Table, read_columns
from app.jobs.back import paper
from app.jobs.columns import fallback, places_of, text_of
from app.language.folding import squeeze
from app.model.columns import FILLED, ColumnKind, cell_key, row_key
from app.model.comparison import Hunk
from app.model.draft import NOBODY, Draft, Offer, Put, Step
from app.model.ids import new_id
from app.model.proposals import Proposal, ProposalKind, Stamp
from app.model.provision import Provision
from app.model.sheet import Pair, Sheet
from app.negotiating.fields import HEADED, words_of
from app.negotiating.incoming import Round, offers
from app.negotiating.merging import merged
from app.negotiating.offers import all_accepted
from app.negotiating.outgoing import Outgoing, outgoing
from app.negotiating.paper import Paper
from app.worker import Worker

Why = Literal["no_place", "meets", "no_words"]
_LIKE = 0.6  # share of letters from which a row whose key is lost is that provision's


@dataclass(frozen=True, slots=True)
class Filled:
    """A row that changes the draft: ``place`` and ``before`` of the provision now, ``after`` what it is to read.

    ``provision`` is empty where the row is new. ``offers`` are what makes it so.
    """

    provision: str
    place: str
    before: str
    after: str
    hunks: tuple[Hunk, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A row whose words found no place: nothing answers it, or the draft has changed in the same words since."""

    label: str
    words: str
    why: Why


@dataclass(frozen=True, slots=True)
class ColumnsBack:
    """What a table that came back wants, nothing of it done.

    ``column`` is the one that was read, ``others`` those in which something differs too; ``missing`` are the places of
    provisions that no row is about any more (nothing is taken out for that).
    """

    name: str
    column: ColumnKind
    rows: tuple[Filled, ...]
    unplaced: tuple[Unplaced, ...] = ()
    others: tuple[ColumnKind, ...] = ()
    missing: tuple[str, ...] = ()


def returned(
    draft: Draft,
    data: bytes,
    name: str,
    column: ColumnKind | None = None,
    earlier: Sequence[Draft] = (),
    worker: Worker | None = None,
) -> ColumnsBack:
    """Read a table that came back, and return what one of its columns wants of the draft as it is now.

    Without ``column`` the first that wants anything: the compromise, our text, theirs. ``earlier`` are kept versions,
    in which words that were sent are known again when the draft has moved on. Raises UnreadableFile.
    """
    table = worker.call(read_columns, name, data, about=name) if worker else read_columns(name, data)
    reader = _Reader(draft, table, earlier)
    found = {kind: reader.read(kind) for kind in FILLED if kind in table.columns}
    wanting = [kind for kind, (rows, lost) in found.items() if rows or lost]
    chosen = column if column in found else next(iter(wanting or found))
    rows, lost = found[chosen]
    others = tuple(kind for kind in wanting if kind != chosen)
    return ColumnsBack(Path(name).name, chosen, rows, lost, others, reader.missing())


def taken(draft: Draft, rows: Iterable[Filled], stamp: Stamp = NOBODY) -> Step | None:
    """Return the one step that makes the draft read as these rows want; None where nothing changes."""
    wanted = tuple(offer for row in rows for offer in row.offers)
    with_them = replace(draft, records=(*draft.records, *wanted))
    step = all_accepted(with_them, wanted, stamp)
    if step is None:
        return None
    mine = {offer.id for offer in wanted}
    changes = tuple(
        each for each in step.changes if not (isinstance(each, Put) and each.after and each.after.id in mine)
    )
    return Step(changes, "columns_taken", stamp) if changes else None


def proposed(rows: Iterable[Filled], stamp: Stamp = NOBODY) -> Step | None:
    """Return the step that puts what these rows want beside the draft, to be decided one by one."""
    changes = tuple(Put(None, offer) for row in rows for offer in row.offers)
    return Step(changes, "answered", stamp) if changes else None


class _Reader:
    """Holds the rows of a table against the draft."""

    def __init__(self, draft: Draft, table: Table, earlier: Sequence[Draft]) -> None:
        self._draft, self._table = draft, table
        self._paper = paper(draft)
        self._lines: dict[str, list[int]] = {}
        for at, owner in enumerate(self._paper.owners):
            self._lines.setdefault(owner.provision, []).append(at)
        self._places = places_of(draft)
        self._by_id = {each.id: each for each in draft.provisions}
        self._keys = {row_key(each): each for each in self._by_id}
        self._round = new_id()
        self._earlier = earlier
        self._answers = self._answered()

    @cached_property
    def _texts(self) -> tuple[Mapping[str, str], ...]:
        """The words of the provisions in every text in which the table may have been made."""
        return tuple(_texts(each) for each in _as_sent(self._draft, self._earlier))

    def missing(self) -> tuple[str, ...]:
        """Return the places of provisions with words that no row is about."""
        here = set(self._answers)
        gone = (each for each in self._draft.provisions if text_of(each).plain.strip() and each.id not in here)
        return tuple(self._places[each.id] or squeeze(text_of(each).plain)[:40] for each in gone)

    def read(self, kind: ColumnKind) -> tuple[tuple[Filled, ...], tuple[Unplaced, ...]]:
        """Return what one column wants, and what of it found no place."""
        at = self._table.columns.index(kind)
        rows: list[Filled] = []
        lost: list[Unplaced] = []
        above = ""
        for row, known in zip(self._table.rows, self._answers, strict=True):
            words = _tidy(row.words[at])
            made = self._filled(row, known, kind, words, above)
            if isinstance(made, Filled) and made.offers:
                rows.append(made)
            elif isinstance(made, Unplaced):
                lost.append(made)
            above = known or above
        return tuple(rows), tuple(lost)

    def _answered(self) -> tuple[str, ...]:
        """Return the provision that each row is about, empty where none is: by its key, else by number and words."""
        found = [self._keys.get(row.key, "") for row in self._table.rows]
        seen: set[str] = set()
        for at, known in enumerate(found):
            found[at] = "" if known in seen else known
            seen.add(known)
        left = {key: each for key, each in self._by_id.items() if key not in seen}
        for at, row in enumerate(self._table.rows):
            if not found[at] and left:
                found[at] = self._likest(row, left)
                left.pop(found[at], None)
        return tuple(found)

    def _likest(self, row: Row, left: Mapping[str, Provision]) -> str:
        """Return the provision that a row without a key is about: its words stand there, or its number and most."""
        said = [squeeze(words) for words in row.words if words.strip()]
        for key, provision in left.items():
            plain = squeeze(text_of(provision).plain)
            if plain and plain in said:
                return key
        numbered = [key for key in left if row.label and self._places[key] == row.label]
        for key in numbered:
            plain = squeeze(text_of(left[key]).plain)
            if any(SequenceMatcher(None, plain, words, autojunk=False).ratio() >= _LIKE for words in said):
                return key
        return ""

    def _filled(self, row: Row, known: str, kind: ColumnKind, words: str, above: str) -> Filled | Unplaced | None:
        if not known:
            return self._new(row, kind, words, above)
        provision = self._by_id[known]
        now = text_of(provision).plain
        untouched = cell_key(row_key(known), kind, words) in row.keys
        if untouched or squeeze(words) == squeeze(now) or (not words.strip() and kind != "ours"):
            return None
        if kind == "compromise" and squeeze(words) == squeeze(fallback(self._draft, provision).plain):
            return None
        wanted = self._onto(row, provision, kind, words)
        if wanted is None:
            return Unplaced(row.label, squeeze(words), "meets")
        if squeeze(wanted) == squeeze(now):
            return None
        hunks = exact(now, wanted)
        return Filled(known, self._places[known], now, wanted, hunks, self._offers(provision, wanted, kind))

    def _onto(self, row: Row, provision: Provision, kind: ColumnKind, words: str) -> str | None:
        """Return what a provision is to read: their words, or where it has changed since, both changes in one."""
        now = text_of(provision).plain
        key = row_key(provision.id)
        for texts in self._texts if kind == "ours" else ():
            sent = texts.get(provision.id)
            if sent is None or sent == now or cell_key(key, kind, sent) not in row.keys:
                continue
            changes = merged(sent, now, words)
            if changes is None:
                return None
            for each in changes:
                now = now[: each.start] + words[each.from_ : each.to] + now[each.end :]
            return now
        return words

    def _new(self, row: Row, kind: ColumnKind, words: str, above: str) -> Filled | Unplaced | None:
        """Return a row that was added as new words below those of the row above it."""
        if not words.strip() or kind == "theirs":
            return None
        if cell_key(row.key, kind, words) in row.keys:
            return None
        if row.key:
            return Unplaced(row.label, squeeze(words), "no_place")
        now = self._near(above)
        owners = [at for at, each in enumerate(now.owners) if each.provision == above]
        if not owners:
            return Unplaced(row.label, squeeze(words), "no_place")
        sheet = now.sheet
        line = sheet.lines[owners[-1]]
        new = [squeeze(each) for each in words.split("\n") if each.strip()]
        lead = sheet.leads[owners[-1]]
        back = Sheet((line, *new), (lead, *(0 for _ in new)))
        pairs = (_same((owners[-1],), (0,), line, lead), *(Pair((), (at + 1,)) for at in range(len(new))))
        made = self._landed(now, back, pairs, kind)
        return Filled("", row.label, "", "\n".join(new), (Hunk("insert", "", "\n".join(new)),), made)

    def _near(self, provision: str) -> Paper:
        """Return the lines of a provision with one before and one after them: a whole text is not held for each row."""
        lines = self._lines.get(provision, ())
        if not lines:
            return Paper(Sheet((), ()), ())
        sheet, owners = self._paper.sheet, self._paper.owners
        part = slice(max(lines[0] - 1, 0), lines[-1] + 2)
        return Paper(Sheet(sheet.lines[part], sheet.leads[part]), owners[part])

    def _in_place(self, provision: Provision, wanted: str, kind: ColumnKind) -> Iterator[Offer]:
        """Yield what makes a provision read as words of one line."""
        at, heading = 0, provision.kind in HEADED
        for hunk in exact(words_of(provision).plain, wanted):
            end = at + len(hunk.before)
            if hunk.before != hunk.after:
                change: ProposalKind = "deletion" if hunk.before else "insertion"
                new = Proposal(new_id(), change, provision.id, at, end, hunk.after, heading=heading)
                yield Offer(new_id(), new, self._round, self._side(kind), marked=False, was=hunk.before)
            at = end

    def _offers(self, provision: Provision, wanted: str, kind: ColumnKind) -> tuple[Offer, ...]:
        """Return what makes a provision read as wanted."""
        if wanted.strip() and "\n" not in wanted and words_of(provision).plain == text_of(provision).plain:
            return tuple(self._in_place(provision, wanted, kind))
        now = self._near(provision.id)
        owners = [at for at, each in enumerate(now.owners) if each.provision == provision.id]
        if not owners:
            return tuple(self._in_place(provision, squeeze(wanted), kind))
        sheet = now.sheet
        lines, lead = [sheet.lines[at] for at in owners], sheet.leads[owners[0]]
        new_lines = [each.strip() for each in wanted.split("\n") if each.strip()]
        if not new_lines:
            return self._landed(now, Sheet((), ()), (Pair(tuple(owners), ()),), kind)
        label = lines[0][:lead]
        back = Sheet((f"{label}{new_lines[0]}", *new_lines[1:]), (lead, *(0 for _ in new_lines[1:])))
        before = "\n".join(lines)[lead:]
        pair = Pair(
            tuple(owners), tuple(range(len(new_lines))), (Hunk("equal", label, label),) if label else (),
            exact(before, "\n".join(new_lines)),
        )  # fmt: skip
        return self._landed(now, back, (pair,), kind)

    def _landed(self, now: Paper, back: Sheet, pairs: Sequence[Pair], kind: ColumnKind) -> tuple[Offer, ...]:
        onto = range(len(now.sheet.text) + 1)
        return offers(now.sheet, back, pairs, now, onto, Round(self._round, self._side(kind)))

    def _side(self, kind: ColumnKind) -> str:
        """Return whose words a column has: the other side's where there is one other, nobody's."""
        sides = self._draft.instrument.particulars.sides
        others = [side.id for side in sides if side.id != self._draft.setting.keeper]
        return others[0] if kind == "theirs" and self._draft.setting.keeper and len(others) == 1 else ""


def _same(before: tuple[int, ...], after: tuple[int, ...], line: str, lead: int) -> Pair:
    label = (Hunk("equal", line[:lead], line[:lead]),) if lead else ()
    return Pair(before, after, label, (Hunk("equal", line[lead:], line[lead:]),))


def _tidy(words: str) -> str:
    """Return words without blank lines and blanks at the ends of lines."""
    return "\n".join(line.strip() for line in words.split("\n") if line.strip())


def _as_sent(draft: Draft, earlier: Sequence[Draft]) -> Iterable[Draft]:
    """Yield the texts in which a table may have been made: now and before, as each side's original."""
    for each in (draft, *earlier):
        yield each
        for side in each.instrument.particulars.sides:
            yield outgoing(each, Outgoing(side.id))
            yield outgoing(each, Outgoing(brackets=side.id))


def _texts(draft: Draft) -> dict[str, str]:
    return {each.id: text_of(each).plain for each in draft.provisions}
