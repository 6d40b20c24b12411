"""What can be read of a damaged library, table by table: out of its pages, or by SQLite where they are encrypted.

A row counts as proven where its sum says so. Where the row itself is lost or changed and a backup has it as it was
written, the backup's is taken.
"""

import hashlib
import json
import mmap
import os
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from app.errors import UserError
from app.library.cipher import Key
from app.library.connections import connect, database_errors
from app.library.health_sums import sum_of
from app.library.salvage_pages import Pages, Row, tables_in
from app.library.whole_tables import KEPT, Column, Table
from app.progress import Progress, quiet

_HASH = re.compile(r"[0-9a-f]{64}")
_SERIAL = {"edit", "provenance", "sending"}
"""Tables whose first column is the row's own number: in the page it is empty."""

_OWNERS = ("instrument", "draft", "sha256")

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """A row that was found, without what it holds: ``read`` gives that, out of the damaged file where it is plain.

    ``owner`` is the text, draft or file that it belongs to, ``sum`` its sum, None where its table has none; a file is
    ``whole`` where its SHA-256 is that of its bytes.
    """

    read: Callable[[], Values]
    owner: Any
    sum: bytes | None
    whole: bool


@dataclass(slots=True)
class Found:
    """What was found: rows by table and key; which of them are proven, which a backup gave, which are lost for good."""

    rows: dict[str, dict[tuple[Any, ...], Held]] = field(default_factory=lambda: {table.name: {} for table in KEPT})
    proven: set[tuple[str, str]] = field(default_factory=set)
    seals: dict[tuple[str, str], bytes] = field(default_factory=dict)
    from_backup: list[tuple[str, str]] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    torn: set[str] = field(default_factory=set)
    """Tables of which pages could not be read: rows of theirs may be lost that no sum tells of."""


@contextmanager
def found_in(
    path: Path, key: Key | None = None, backups: Iterable[Path] = (), progress: Progress = quiet
) -> Iterator[Found]:
    """Yield what can be read of a damaged library; ``backups`` are looked into for what cannot, the newest first.

    Raises OSError, LibraryLocked, NoCipher. The file is only read; where it is encrypted, a copy of it must be given.
    The rows of a plain one stay in it until they are asked for.
    """
    found = Found()
    with ExitStack() as opened:
        if key is None:
            data = opened.enter_context(closing(_mapped(opened.enter_context(path.open("rb")))))
            _from_data(found, data, path.with_name(f"{path.name}-wal"), progress)
        else:
            _from_sqlite(found, path, key)
        _weigh(found)
        _miss_files(found)
        for each in backups:
            if not _wanting(found):
                break
            _from_backup(found, each, key)
            _miss_files(found)  # of rows that have just come back
            _from_backup(found, each, key)
        found.lost = sorted(_wanting(found) - _there(found))
        yield found


def _mapped(file: BinaryIO) -> mmap.mmap:
    """Return the bytes of a file without reading them all; an empty one as one byte of nothing."""
    if os.fstat(file.fileno()).st_size:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return mmap.mmap(-1, 1)


def _from_data(found: Found, data: mmap.mmap, log: Path, progress: Progress) -> None:
    above = log.read_bytes() if log.exists() else b""
    pages = Pages(data, above)
    if above and _identity(Pages(data)) not in {0, _identity(pages)}:
        pages = Pages(data)  # the log of another library
    reached, whole = _from_trees(found, pages)
    if not whole:
        astray = [at for at in range(1, pages.count + 1) if at not in reached and at not in pages.free]
        for number in astray:  # sums first: they tell whose the other rows are
            for row in pages.rows(number):
                if _is_seal(row):
                    _take(found, None, "seal", row)
        for number in astray:
            progress(number, pages.count, "")
            for row in pages.rows(number):
                _guess(found, row, pages)


def _from_trees(found: Found, pages: Pages) -> tuple[set[int], bool]:
    """Take the rows of all tables that can be reached; return the pages, and whether no tree is broken."""
    tables = {table.name: table for table in KEPT}
    roots = tables_in(pages)
    reached: set[int] = set()
    sound = set(roots) >= {"instrument", "source", "edit", "state"}
    if not sound or 1 in pages.unread:
        found.torn |= set(tables) - set(roots)
    for name, (root, _) in roots.items():
        numbers, whole = pages.tree(root)
        reached.update(numbers)
        sound = sound and whole
        for number in numbers:
            for row in pages.rows(number):
                _take(found, tables.get(name), name, row, pages)
        if not whole or pages.unread & set(numbers):
            found.torn.add(name)
    return reached, sound


def _identity(pages: Pages) -> int:
    root = tables_in(pages).get("state")
    for number in pages.tree(root[0])[0] if root else ():
        for row in pages.rows(number):
            if row.values[:1] == ("identity",):
                return int(row.values[1])
    return 0


def _take(found: Found, table: Table | None, name: str, row: Row, pages: Pages | None = None) -> None:
    if name == "seal" and len(row.values) == 3 and isinstance(row.values[2], bytes):  # noqa: PLR2004 - its columns
        found.seals[str(row.values[0]), str(row.values[1])] = row.values[2]
    elif name == "state" and len(row.values) == 2 and isinstance(row.values[1], int):  # noqa: PLR2004
        found.numbers[str(row.values[0])] = row.values[1]
    elif table:
        values = _values(table, row)
        if values:
            _hold(found, table, values, partial(_again, pages, table, row.place) if pages else None)
        else:
            found.torn.add(name)


def _hold(found: Found, table: Table, values: Values, read: Callable[[], Values] | None) -> None:
    """Keep a row, unless there is one of its key: how it is read again, or itself where it cannot be."""
    found.rows[table.name].setdefault(_key(table, values), _held(table, values, read))


def _held(table: Table, values: Values, read: Callable[[], Values] | None = None) -> Held:
    told = sum_of(table.name, values)
    owner = next((values[each] for each in _OWNERS if each in values), None)
    whole = not table.files or hashlib.sha256(values["data"]).hexdigest() == values["sha256"]
    return Held(read or (lambda: values), owner, told and told[1], whole)


def _again(pages: Pages, table: Table, place: tuple[int, int]) -> Values:
    """Return a row that was found in its form, once more out of its page."""
    return _by_columns(table, pages.row(place))


def _by_columns(table: Table, row: Row) -> Values:
    """Return a row by its columns; those that an older version lacks are empty."""
    given = list(row.values)
    if table.name in _SERIAL and given[:1] == [None]:
        given[0] = row.rowid
    given += [None] * (len(table.columns) - len(given))
    return dict(zip((column.name for column in table.columns), given, strict=True))


def _values(table: Table, row: Row) -> Values | None:
    """Return a row by its columns, once each value is in its form."""
    if len(row.values) > len(table.columns):
        return None
    values = _by_columns(table, row)
    return values if all(map(_fits, table.columns, values.values())) else None


def _fits(column: Column, value: Any) -> bool:
    if value is None:
        return column.empty
    if column.form == "number":
        return type(value) is int
    if column.form in {"file", "packed"}:
        return isinstance(value, bytes) and (column.form == "file" or _holds_json(value))
    if not isinstance(value, str) or (column.name == "sha256" and not _HASH.fullmatch(value)):
        return False
    return column.form == "text" or _holds_json(value)


def _holds_json(value: str | bytes) -> bool:
    with suppress(zlib.error, ValueError, RecursionError):
        return isinstance(json.loads(zlib.decompress(value) if isinstance(value, bytes) else value), dict | list)
    return False


def _is_seal(row: Row) -> bool:
    values = row.values
    return len(values) == 3 and isinstance(values[2], bytes) and len(values[2]) == 8  # noqa: PLR2004 - a sum's


def _guess(found: Found, row: Row, pages: Pages) -> None:
    """Take a row of a page that no table leads to, where its sum, or its form, tells of one table alone."""
    fitting = []
    for table in KEPT:
        if len(row.values) == len(table.columns) and (table.name in _SERIAL) == (row.values[0] is None):
            values = _values(table, row)
            if values and _is_sealed(found, table, values):
                fitting = [(table, values)]
                break
            if values and _may_be(found, table, values):
                fitting.append((table, values))
    if len(fitting) == 1:
        table, values = fitting[0]
        _hold(found, table, values, partial(_again, pages, table, row.place))


def _may_be(found: Found, table: Table, values: Values) -> bool:
    """Tell whether a row without its sum may be one of a table: where there are sums, one that has none was deleted."""
    summed = table.name not in {"paper", "background"}
    if found.seals and summed and (table.name, _name(table, values)) not in found.seals:
        return False
    return any(column.form not in {"text", "number"} for column in table.columns)


def _is_sealed(found: Found, table: Table, values: Values) -> bool:
    told = sum_of(table.name, values)
    return told is not None and found.seals.get((table.name, told[0])) == told[1]


def _from_sqlite(found: Found, path: Path, key: Key) -> None:
    """Read what SQLite reads: a page that is damaged ends the reading from one side, not from the other, nor by number.

    SQLCipher reads nothing more once it has found a damaged page: each try has a connection of its own.
    """
    for table in KEPT:
        if not any(_read(found, path, key, table, order) for order in ("", " DESC")):
            for number in range(1, _last(path, key, table.name) + 1):
                _read(found, path, key, table, where=f" WHERE rowid = {number}")
    _read_numbers(found, path, key)


def _read_numbers(found: Found, path: Path, key: Key) -> None:
    for name, asked in (("seal", "SELECT tbl, key, sum FROM seal"), ("state", "SELECT name, value FROM state")):
        with suppress(*database_errors(), UserError), closing(connect(path, key, isolation_level=None)) as connection:
            for row in connection.execute(asked):
                _take(found, None, name, Row(0, tuple(row)))


def _read(found: Found, path: Path, key: Key, table: Table, order: str = "", where: str = "") -> bool:
    """Read rows as far as it goes; tell whether it went to the end."""
    with suppress(*database_errors(), UserError), closing(connect(path, key, isolation_level=None)) as connection:
        for row in _selected(connection, table, order, where):
            _take(found, table, table.name, Row(0, row))
        return True
    return False


def _last(path: Path, key: Key, table: str) -> int:
    """Return the greatest number of a row; 0 where rows have none, or it cannot be read."""
    with suppress(*database_errors(), UserError), closing(connect(path, key, isolation_level=None)) as connection:
        return int(connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0)  # noqa: S608
    return 0


def _selected(
    connection: sqlite3.Connection, table: Table, order: str = "", where: str = ""
) -> Iterator[tuple[Any, ...]]:
    there = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
    columns = ", ".join(each.name if each.name in there else "NULL" for each in table.columns)
    ordered = ", ".join(f"{each}{order}" for each in table.order)
    for row in connection.execute(f"SELECT {columns} FROM {table.name}{where} ORDER BY {ordered}"):  # noqa: S608
        yield tuple(row)


def _weigh(found: Found) -> None:
    """See which rows are as they were written: by their sums, files by their SHA-256."""
    for table in KEPT:
        rows = found.rows[table.name]
        for key, held in list(rows.items()):
            name = table.name, _joined(key)
            if not held.whole:
                del rows[key]
                found.seals.setdefault(name, b"")
            elif (held.sum and found.seals.get(name) == held.sum) or (table.files and table.name != "source"):
                found.proven.add(name)


def _miss_files(found: Found) -> None:
    """Miss the files that rows name and that are not there: files have no sum besides their own."""
    named = {("paper", held.read()["sha256"]) for held in found.rows["sending"].values()}
    for held in found.rows["reported"].values():
        with suppress(ValueError, TypeError, KeyError, AttributeError):
            reported = json.loads(held.read()["reported"])
            named |= {("background", each["sha256"]) for each in reported.get("backgrounds", ())}
    for table, name in named - found.proven - set(found.from_backup):
        found.seals.setdefault((table, name), b"")


def _wanting(found: Found) -> set[tuple[str, str]]:
    """Return the rows that the sums tell of and that are not there as they were written."""
    kept = {table.name for table in KEPT}
    return {each for each in found.seals if each[0] in kept} - found.proven - set(found.from_backup)


def _there(found: Found) -> set[tuple[str, str]]:
    return {(table.name, _joined(key)) for table in KEPT for key in found.rows[table.name]}


def _from_backup(found: Found, backup: Path, key: Key | None) -> None:
    wanting = _wanting(found)
    for table in KEPT:
        if not any(name == table.name for name, _ in wanting):
            continue
        with suppress(*database_errors(), UserError), closing(connect(backup, key, isolation_level=None)) as connection:
            connection.execute("PRAGMA query_only = on")
            for row in _selected(connection, table):
                values = dict(zip((column.name for column in table.columns), row, strict=True))
                name = (table.name, _name(table, values))
                if name in wanting and _is_whole(found, table, values):
                    found.rows[table.name][_key(table, values)] = _held(table, values)
                    found.from_backup.append(name)


def _is_whole(found: Found, table: Table, values: Values) -> bool:
    if table.files and hashlib.sha256(values["data"]).hexdigest() != values["sha256"]:
        return False
    return _is_sealed(found, table, values) or not found.seals[table.name, _name(table, values)]


def _key(table: Table, values: Values) -> tuple[Any, ...]:
    return tuple(values[each] for each in table.order)


def _name(table: Table, values: Values) -> str:
    return _joined(_key(table, values))


def _joined(key: tuple[Any, ...]) -> str:
    return chr(31).join(map(str, key))
