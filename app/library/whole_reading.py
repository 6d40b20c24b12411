"""A whole library read back from its open file, into a new library, and believed only where all of it fits together.

What is read is trusted in nothing: names are known ones, sizes are limited before anything is unpacked, every sum is
held against its bytes, every text and every draft is made once before it counts, and nothing is written to the disk
under a name from the file.
"""

import hashlib
import json
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import temporary
from app.errors import UnreadableFile, UnwritableFile
from app.library import clauses
from app.library.backups import clear_beside
from app.library.cipher import Key
from app.library.connections import Connections
from app.library.desks import STATE_EVERY, packed, units, unpacked
from app.library.disk import to_the_disk
from app.library.schema import DERIVED
from app.library.values import Origin, Sending
from app.library.whole import FORMAT, HEAD, STORED_ABOVE
from app.library.whole_tables import KEPT, Table, kept_of
from app.model.codec import decode
from app.model.draft import Draft, Step, Version, stepped
from app.model.due import Known
from app.model.edits import Edit, OutOfStep, apply_all
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.model.reported import Reported
from app.progress import Progress, quiet

_AGAIN = "Use another copy of it."
_DAMAGED = "the file is damaged or not complete"
_BESIDE = re.compile(r"(?:templates|rules)/[^/\\:\0-\x1f.][^/\\:\0-\x1f]{0,119}")
_FILE = re.compile(r"files/[0-9a-f]{64}")
_MOST_ENTRIES = 500_000
_MOST_BYTES = 40_000_000_000
_MOST_FILE, _MOST_HEAD, _MOST_BESIDE = 500_000_000, 5_000_000, 20_000_000
_MOST_LINE = 100_000_000
_MORE_THAN, _MORE_FOR_TABLES = 1_000_000, 50_000_000
"""Bytes from which it is asked how far a file, and how far the tables, unpack."""
_TABLES_UNPACK = 100
_FAULTS = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError, zlib.error,
    zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, sqlite3.IntegrityError, OutOfStep,
)  # fmt: skip


_READ: tuple[tuple[str, str, Any], ...] = (
    ("doubt", "finding", Finding),
    ("sending", "file", Sending),
    ("origin", "origin", Origin),
    ("dates_known", "known", Known),
    ("reported", "reported", Reported),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that lay outside the library: ``folder`` is "templates" or "rules"."""

    folder: str
    name: str
    data: bytes


def read_library(archive: Path, target: Path, key: Key | None = None, progress: Progress = quiet) -> tuple[Beside, ...]:
    """Make a library at ``target`` out of an open file; return the files that lay beside the one that it was.

    It is there whole or not at all. Raises UnreadableFile, UnwritableFile (also where there is a file already).
    """
    if target.exists():
        raise UnwritableFile(target.name, "there is a file of this name already")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with temporary.beside(target, folder=True) as folder:
            part = folder / target.name
            beside = _read_into(archive, part, key, progress)
            part.chmod(0o600)
            to_the_disk(part)
            clear_beside(target)
            part.replace(target)
            to_the_disk(target.parent)
    except OSError as error:
        raise UnwritableFile(target.name, (error.strerror or "the disk refused it").lower()) from error
    return beside


def _read_into(archive: Path, part: Path, key: Key | None, progress: Progress) -> tuple[Beside, ...]:
    try:
        with zipfile.ZipFile(archive) as parts, closing(Connections(part, key)) as connections:
            head = _seen_through(archive.name, parts)
            beside = tuple(_beside(parts, head))
            with connections.writing() as connection:
                _read_tables(parts, head, connection, progress)
                _make_texts(connection, progress)
                _make_drafts(connection, progress)
                _decode_rest(connection)
                changes = "UPDATE state SET value = max(value, ?) WHERE name = 'changes'"
                connection.execute(changes, (int(head["changes"]),))
                numbers = (("identity", int(head["identity"])), ("derived", DERIVED))
                for name, number in numbers:
                    connection.execute("UPDATE state SET value = ? WHERE name = ?", (number, name))
            return beside
    except (OSError, *_FAULTS) as error:
        raise UnreadableFile(archive.name, _DAMAGED, _AGAIN) from error


def _seen_through(name: str, parts: zipfile.ZipFile) -> dict[str, Any]:
    """Look at names and sizes before anything is unpacked; return the head."""
    entries = parts.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > _MOST_ENTRIES or len(names) != len(entries):
        raise UnreadableFile(name, "it holds more than a library does", _AGAIN)
    tables = {f"tables/{table.name}.jsonl" for table in KEPT}
    if HEAD not in names:
        raise UnreadableFile(name, "it is not a library that Paraph wrote", "Choose a file that it wrote.")
    head = json.loads(_bytes(parts, HEAD, _MOST_HEAD))
    if not isinstance(head, dict) or head.get("paraph") != "library" or type(head.get("format")) is not int:
        raise UnreadableFile(name, "it is not a library that Paraph wrote", "Choose a file that it wrote.")
    if head["format"] > FORMAT:
        raise UnreadableFile(name, "it was made by a newer version of Paraph", "Open it with that version.")
    others = [each for each in names - tables - {HEAD} if not _FILE.fullmatch(each) and not _BESIDE.fullmatch(each)]
    if others:
        raise UnreadableFile(name, "it holds what no library holds", _AGAIN)
    if _unpacks_too_far(entries):
        raise UnreadableFile(name, "it unpacks to more than any library", _AGAIN)
    if any(not isinstance(head.get(part), dict) for part in ("sums", "rows")):
        raise UnreadableFile(name, _DAMAGED, _AGAIN)
    return head


def _unpacks_too_far(entries: list[zipfile.ZipInfo]) -> bool:
    tables = [each for each in entries if each.filename.startswith("tables/")]
    packed = sum(each.compress_size for each in entries)
    return (
        any(
            each.file_size > max(_MORE_THAN, each.compress_size * 2 * STORED_ABOVE)
            for each in entries
            if each not in tables
        )
        or sum(each.file_size for each in tables) > _TABLES_UNPACK * packed + _MORE_FOR_TABLES
        or sum(each.file_size for each in entries) > _MOST_BYTES
    )


def _read_tables(
    parts: zipfile.ZipFile, head: dict[str, Any], connection: sqlite3.Connection, progress: Progress
) -> None:
    wanted: set[str] = set()
    for number, table in enumerate(KEPT):
        progress(number, 3 * len(KEPT), table.name)
        name = f"tables/{table.name}.jsonl"
        if name in parts.NameToInfo:
            count = _read_table(parts, head["sums"].get(name), table, connection, wanted)
        elif name in head["sums"]:  # else it is of an older program, that did not know it yet
            raise ValueError(f"{name} is missing")
        else:
            count = 0
        if not table.where and count != head["rows"].get(table.name, 0):
            raise ValueError(f"{name} has not as many rows as it says")
    if wanted != {name.removeprefix("files/") for name in parts.NameToInfo if name.startswith("files/")}:
        raise ValueError("there are files that nothing refers to")


def _read_table(
    parts: zipfile.ZipFile, expected: object, table: Table, connection: sqlite3.Connection, wanted: set[str]
) -> int:
    """Put the rows of a table into the library; return how many there are, and note in ``wanted`` which files."""
    columns = ", ".join(column.name for column in table.columns)
    values = ", ".join("?" for _ in table.columns)
    asked = f"INSERT INTO {table.name} ({columns}) VALUES ({values})"  # noqa: S608 - names of our own
    count = 0
    for row in _rows(parts, table, expected):
        if table.files:
            wanted.add(row["sha256"])
            row["data"] = _file(parts, row["sha256"])
        kept = [row["data"] if each.form == "file" else kept_of(each, row[each.name]) for each in table.columns]
        connection.execute(asked, kept)
        count += 1
    return count


def _rows(parts: zipfile.ZipFile, table: Table, expected: object) -> Iterator[dict[str, Any]]:
    name, digest = f"tables/{table.name}.jsonl", hashlib.sha256()
    wanted = {column.name for column in table.columns if column.form != "file"}
    with parts.open(name) as part:
        while line := part.readline(_MOST_LINE + 1):
            if len(line) > _MOST_LINE or not line.endswith(b"\n"):
                raise ValueError(f"{name} has a line without an end")
            digest.update(line)
            row = json.loads(line)
            if not isinstance(row, dict) or set(row) != wanted:
                raise ValueError(f"{name} has a row that is none")
            yield row
    if digest.hexdigest() != expected:
        raise ValueError(f"{name} is not as it was written")


def _file(parts: zipfile.ZipFile, sha256: object) -> bytes:
    name = f"files/{sha256}"
    if not _FILE.fullmatch(name):
        raise ValueError(f"{name} is no name of a file")
    data = _bytes(parts, name, _MOST_FILE)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"{name} is another file")
    return data


def _bytes(parts: zipfile.ZipFile, name: str, most: int) -> bytes:
    with parts.open(name) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise ValueError(f"{name} is larger than it may be")
    return data


def _make_texts(connection: sqlite3.Connection, progress: Progress) -> None:
    """Make every text once, out of what was read and its corrections, and derive its clauses."""
    ids = [identity for (identity,) in connection.execute("SELECT id FROM instrument ORDER BY id")]
    for number, identity in enumerate(ids):
        progress(len(ids) + number, 3 * len(ids), "")
        (as_read,) = connection.execute("SELECT as_read FROM instrument WHERE id = ?", (identity,)).fetchone()
        asked = "SELECT edit FROM edit WHERE instrument = ? ORDER BY seq"
        edits = tuple(decode(Edit, json.loads(edit)) for (edit,) in connection.execute(asked, (identity,)))
        instrument = decode(Instrument, json.loads(as_read))
        if instrument.id != identity or not instrument.versions:
            raise ValueError("a text is another one")
        clauses.store(connection, clauses.prepared(apply_all(edits, instrument)))
    if connection.execute("SELECT count(*) FROM source").fetchone()[0] != len(ids):
        raise ValueError("a text has no source")


def _make_drafts(connection: sqlite3.Connection, progress: Progress) -> None:
    """See that the steps of every draft lead somewhere, and keep where they lead, so that it opens at once."""
    ids = [identity for (identity,) in connection.execute("SELECT id FROM negotiation ORDER BY id")]
    for number, identity in enumerate(ids):
        progress(2 * len(ids) + number, 3 * len(ids), "")
        (state,) = connection.execute("SELECT state FROM state_of_draft WHERE draft = ?", (identity,)).fetchone()
        draft, log = unpacked(state), []
        asked = "SELECT seq, way, joined, step FROM step WHERE draft = ? ORDER BY seq"
        for expected, (seq, way, joined, step) in enumerate(connection.execute(asked, (identity,)), start=1):
            if seq != expected:
                raise ValueError("a step is missing")
            draft = stepped(decode(Step, json.loads(step)), draft)
            log.append((seq, way, joined))
        units(log)
        _same_draft(connection, identity, draft)
        if len(log) >= STATE_EVERY:
            connection.execute("INSERT INTO state_of_draft VALUES (?, ?, ?)", (identity, len(log), packed(draft)))


def _same_draft(connection: sqlite3.Connection, identity: str, draft: Draft) -> None:
    versions = connection.execute("SELECT version, state FROM version WHERE draft = ?", (identity,)).fetchall()
    drafts = [draft, *(unpacked(state) for _, state in versions)]
    for version, _ in versions:
        decode(Version, json.loads(version))
    if any(one.id != identity or not one.instrument.versions for one in drafts):
        raise ValueError("a draft is another one")


def _decode_rest(connection: sqlite3.Connection) -> None:
    """Read once what is read later: doubts, files that were sent, origins, answers about dates, what is reported."""
    for table, column, kind in _READ:
        for (text,) in connection.execute(f"SELECT {column} FROM {table}"):  # noqa: S608 - names of our own
            decode(kind, json.loads(text))
    for (text,) in connection.execute("SELECT sides FROM negotiation"):
        if not all(isinstance(side, str) for side in json.loads(text)):
            raise ValueError("a side of a draft is none")


def _beside(parts: zipfile.ZipFile, head: dict[str, Any]) -> Iterator[Beside]:
    for name in sorted(parts.NameToInfo):
        if _BESIDE.fullmatch(name):
            data = _bytes(parts, name, _MOST_BESIDE)
            if hashlib.sha256(data).hexdigest() != head["sums"].get(name):
                raise ValueError(f"{name} is not as it was written")
            folder, _, called = name.partition("/")
            yield Beside(folder, called, data)
