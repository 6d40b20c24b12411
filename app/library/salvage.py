"""What can be saved of a damaged library, put into a new one, with a report of what was saved and what was not.

A text is kept with its corrections as far as they fit, a file where its SHA-256 is still that of its bytes, a draft as
far as its steps lead from a state that is there. Nothing is made up: what is lost is said to be lost.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

from app.errors import NothingToSave, UnwritableFile
from app.library import clauses
from app.library.cipher import Key
from app.library.connections import Connections
from app.library.desks import columns, listed, packed, units, unpacked
from app.library.salvage_rows import Found, Held, Values, found_in
from app.library.schema import DERIVED
from app.library.whole_tables import KEPT
from app.model.codec import decode
from app.model.draft import Draft, Step, stepped
from app.model.edits import Edit, OutOfStep, apply_all
from app.model.instrument import Instrument
from app.progress import Progress, quiet
from app.temporary import beside

_FAULTS = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError, OutOfStep,
    sqlite3.IntegrityError,
)  # fmt: skip
_SOURCE_LOST = "Its file was lost when the library was damaged."


@dataclass(slots=True)
class Salvaged:
    """What was saved: texts, drafts, versions, files and other entries, counted; a sentence on all that is not."""

    texts: int = 0
    drafts: int = 0
    versions: int = 0
    files: int = 0
    entries: int = 0
    from_backup: int = 0
    """Rows that were damaged, and as they were written in a backup."""
    losses: list[str] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether everything that the library held is there again."""
        return not self.losses


def salvage(
    damaged: Path, target: Path, key: Key | None = None, backups: Iterable[Path] = (), progress: Progress = quiet
) -> Salvaged:
    """Save what can be saved of a damaged library into a new one at ``target``, where there must be no file yet.

    The damaged file is only read; of an encrypted one a copy must be given, which may change. ``backups`` may give what
    it has lost. Raises NothingToSave, UnwritableFile, LibraryUnusable.
    """
    if target.exists():
        raise UnwritableFile(target.name, "there is a file of this name already")
    try:
        with found_in(damaged, key, backups, progress) as found:
            return _put_into(target, found, damaged.name, key, progress)
    except OSError as error:
        raise UnwritableFile(target.name, (error.strerror or "the disk refused it").lower()) from error


def _put_into(target: Path, found: Found, name: str, key: Key | None, progress: Progress) -> Salvaged:
    """Save what was found in the file called ``name`` into a new library; raise NothingToSave, OSError."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with beside(target, folder=True) as folder:
        part = folder / target.name
        with closing(Connections(part, key)) as connections, connections.writing() as connection:
            said = _Saving(found, connection).all(progress)
        if not (said.texts or said.drafts or said.entries):
            raise NothingToSave(name)
        part.chmod(0o600)
        part.replace(target)
    return said


class _Saving:
    """Puts what was found into a library; each text and each draft by itself, so that one cannot spoil another."""

    def __init__(self, found: Found, connection: sqlite3.Connection) -> None:
        self._found, self._connection, self._said = found, connection, Salvaged()
        self._owned: dict[str, dict[Any, list[Held]]] = {}
        for table, rows in found.rows.items():
            owned = self._owned[table] = {}
            for _, held in sorted(rows.items(), key=itemgetter(0)):
                owned.setdefault(held.owner, []).append(held)

    def all(self, progress: Progress) -> Salvaged:
        """Save everything, in the order in which one thing refers to another."""
        rows, said = self._found.rows, self._said
        work: list[tuple[Callable[[Values], None], Callable[[], Values]]]
        work = [(self._text, held.read) for held in rows["instrument"].values()]
        work += [(self._draft, read) for read in self._drafts()]
        for number, (save, read) in enumerate(work):
            progress(number, len(work), "")
            self._apart(save, read())
        for table in ("draft", "clause_note", "glossary", "dates_known", "background", "reported", "judgement"):
            said.entries += sum(self._apart(self._row, {"": table, **held.read()}) for held in rows[table].values())
        for name, value in self._found.numbers.items():
            if name in {"identity", "changes"}:
                asked = "UPDATE state SET value = max(?, iif(name = 'changes', value, 0)) WHERE name = ?"
                self._connection.execute(asked, (value, name))
        self._connection.execute("UPDATE state SET value = ? WHERE name = 'derived'", (DERIVED,))
        said.from_backup = len(self._found.from_backup)
        self._tell_what_is_lost()
        return said

    def _apart(self, save: Callable[[Values], None], row: Values) -> bool:
        """Save one thing whole or not at all; tell whether it was."""
        self._connection.execute("SAVEPOINT one")
        try:
            save(row)
        except _FAULTS as error:
            self._connection.execute("ROLLBACK TO one")
            self._connection.execute("RELEASE one")
            what = str(row.get("title") or row.get("id") or row.get("name") or row.get(""))
            self._said.losses.append(f"“{what}” could not be saved ({type(error).__name__}).")
            return False
        self._connection.execute("RELEASE one")
        return True

    def _put(self, table: str, row: Values) -> None:
        known = next(each for each in KEPT if each.name == table)
        names = [column.name for column in known.columns]
        asked = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})"  # noqa: S608
        self._connection.execute(asked, [row[name] for name in names])

    def _row(self, row: Values) -> None:
        self._put(row[""], row)

    def _of(self, table: str, owner: str) -> list[Values]:
        """Return the rows of a table that belong to a text, a draft or a file, in their order."""
        return [held.read() for held in self._owned[table].get(owner, ())]

    def _text(self, row: Values) -> None:
        identity, said = row["id"], self._said
        instrument = decode(Instrument, json.loads(row["as_read"]))
        if instrument.id != identity or not instrument.versions:
            raise ValueError("it is another text")
        self._put("instrument", row)
        edits = self._of("edit", identity)
        for number, each in enumerate(edits):
            try:
                instrument = apply_all((decode(Edit, json.loads(each["edit"])),), instrument)
            except _FAULTS:
                said.losses.append(f"{_title(instrument)}: {len(edits) - number} of {len(edits)} corrections are lost.")
                break
            self._put("edit", each)
        sources = self._of("source", identity)
        if not sources:
            said.losses.append(f"{_title(instrument)}: the file that it was read from is lost; its text is kept.")
        self._put("source", sources[0] if sources else _lost_source(identity))
        said.files += len(sources)
        for table in ("provenance", "doubt"):
            for each in self._of(table, identity):
                self._put(table, each)
        clauses.store(self._connection, clauses.prepared(instrument))
        said.texts += 1

    def _drafts(self) -> Iterator[Callable[[], Values]]:
        """Yield the drafts: also those of which only states are there, and no line of the shelf."""
        rows = self._found.rows["negotiation"]
        yield from (held.read for held in rows.values())
        known = {draft for (draft,) in rows}
        for (draft, _), held in sorted(self._found.rows["state_of_draft"].items(), key=itemgetter(0)):
            if draft not in known:
                with suppress(*_FAULTS):
                    yield partial(dict, _shelved(draft, unpacked(held.read()["state"])))
                    known.add(draft)

    def _draft(self, row: Values) -> None:
        identity, said = row["id"], self._said
        first, at = self._first_state(identity)
        steps = {each["seq"]: each for each in self._of("step", identity)}
        log, draft = self._followed(first, at, steps)
        reached = at + len(log)
        self._put("negotiation", row)
        self._put("state_of_draft", {"draft": identity, "at": 0, "state": packed(first)})
        if at:
            said.losses.append(f"{row['title']}: how it came to its state after {at} steps is lost; the rest is kept.")
        if any(seq > reached for seq in steps):
            gone = sum(seq > reached for seq in steps)
            said.losses.append(f"{row['title']}: {gone} later steps are there, and do not fit; it ends before them.")
        if not _is_log(log):
            log = [{**each, "way": "do", "joined": 0} for each in log]
        for seq, each in enumerate(log, start=1):
            self._put("step", {**each, "seq": seq})
        if draft.id != identity:
            raise ValueError("it is another draft")
        said.drafts += 1
        self._papers(identity, row["title"])

    def _first_state(self, identity: str) -> tuple[Draft, int]:
        """Return the state that the longest part of the steps leads from, and after how many steps it was."""
        states = self._of("state_of_draft", identity)
        steps = {each["seq"]: each for each in self._of("step", identity)}
        best: tuple[int, int, Draft] | None = None
        for each in states:
            with suppress(*_FAULTS):
                draft = unpacked(each["state"])
                reached = each["at"] + len(self._followed(draft, each["at"], steps)[0])
                if best is None or (reached, -each["at"]) > best[:2]:
                    best = reached, -each["at"], draft
        if best is None:
            for version in reversed(self._of("version", identity)):
                with suppress(*_FAULTS):
                    at = json.loads(version["version"]).get("at", 0)
                    return unpacked(version["state"]), int(at)
            raise ValueError("no state of it is there")
        return best[2], -best[1]

    def _followed(self, draft: Draft, at: int, steps: dict[int, Values]) -> tuple[list[Values], Draft]:
        """Return the steps that lead on from a state without a gap, and the draft that they make."""
        log: list[Values] = []
        while at + len(log) + 1 in steps:
            each = steps[at + len(log) + 1]
            try:
                draft = stepped(decode(Step, json.loads(each["step"])), draft)
            except _FAULTS:
                break
            log.append(each)
        return log, draft

    def _papers(self, identity: str, title: str) -> None:
        said = self._said
        for number, each in enumerate(sorted(self._of("version", identity), key=lambda row: row["number"]), 1):
            if self._apart(self._row, {"": "version", **each, "number": number}):
                said.versions += 1
        for each in self._of("sending", identity):
            papers = self._of("paper", each["sha256"])
            if not papers:
                name = json.loads(each["file"]).get("name", "")
                said.losses.append(f"{title}: the file {name} that was sent or received is lost.")
                continue
            self._connection.execute("INSERT OR IGNORE INTO paper VALUES (?, ?)", (each["sha256"], papers[0]["data"]))
            self._put("sending", each)
            said.files += 1
        for each in self._of("origin", identity):
            self._put("origin", each)

    def _tell_what_is_lost(self) -> None:
        """Say which rows the sums tell of and nobody has, and which are there with a letter that was not written so."""
        found, said = self._found, self._said
        names = {"instrument": "text", "negotiation": "draft", "step": "step of a draft", "edit": "correction"}
        lost: dict[str, int] = {}
        for table, _ in found.lost:
            lost[table] = lost.get(table, 0) + 1
        said.losses += [f"Lost for good: {count} × {names.get(table, table)}." for table, count in lost.items()]
        unsure = sorted(found.torn & {table.name for table in KEPT} - set(lost))
        said.losses += [f"Pages were damaged: entries may be lost of “{names.get(table, table)}”." for table in unsure]
        changed = sorted(set(found.seals) - found.proven - set(found.from_backup) - set(found.lost))
        kept = {table.name for table in KEPT}
        for table, key in changed:
            if table in kept:
                what = key.replace(chr(31), ", ")
                said.losses.append(f"Kept, but not to the letter as it was written: {names.get(table, table)} {what}.")


_EPOCH = "1970-01-01T00:00:00.000+00:00"


def _is_log(log: list[Values]) -> bool:
    try:
        units((seq, each["way"], each["joined"]) for seq, each in enumerate(log, start=1))
    except IndexError:
        return False
    return True


def _shelved(draft: str, state: Draft) -> Values:
    """Return the line of the shelf for a draft of which only a state is there."""
    title, template, status, sides, brackets, words = columns(listed(state, state.setting.name))
    return {
        "id": draft, "title": title or draft, "template": template, "status": status, "sides": sides,
        "brackets": brackets, "words": words, "begun": _EPOCH, "changed": _EPOCH, "removed": None,
    }  # fmt: skip


def _lost_source(identity: str) -> Values:
    data = f"{_SOURCE_LOST} ({identity})".encode()
    return {
        "instrument": identity, "sha256": sha256(data).hexdigest(), "name": "lost.txt", "text": "",
        "importer": "salvage", "retrieved_from": "", "retrieved_on": None, "data": data,
    }  # fmt: skip


def _title(instrument: Instrument) -> str:
    return instrument.particulars.title or instrument.id
