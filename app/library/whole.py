"""The whole library as one open file: a zip of JSON and files that any program can read (docs/library-file.md).

The same library makes the same file. It holds everything that cannot be made anew, and nothing of it is encrypted.
"""

import hashlib
import json
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from app.library.cipher import Key
from app.library.connections import connect, said_plainly
from app.library.health import facts_of
from app.library.schema import LAST_STEP
from app.library.whole_tables import KEPT, Table, json_of
from app.progress import Progress, quiet

FORMAT = 1
"""The number of this layout; greater ones are from a newer program."""

HEAD = "library.json"
STORED_ABOVE = 200
"""A file that would shrink to less than one part in so many is stored as it is: readers refuse what unpacks so far."""

_OFTEN = 200


def write_library(
    library: Path,
    out: Path,
    key: Key | None = None,
    beside: Mapping[str, bytes] | None = None,
    progress: Progress = quiet,
) -> None:
    """Write one state of a library into the file ``out``, whoever writes the library meanwhile.

    ``beside`` are files of the user's that lie outside of it, by their names in the archive. Raises LibraryUnusable,
    OSError, and ValueError when a row is not in its form: what is left of ``out`` is of no use then.
    """
    with said_plainly(library), closing(connect(library, key, isolation_level=None)) as source:
        source.execute("PRAGMA query_only = on")
        source.execute("BEGIN")
        facts = facts_of(source)
        total, done = sum(count for _, count in facts.rows), 0
        sums: dict[str, str] = {}
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=6) as archive:
            for table in KEPT:
                name = f"tables/{table.name}.jsonl"
                digest = hashlib.sha256()
                with archive.open(_entry(name), "w", force_zip64=True) as part:
                    for line in _lines(source, table):
                        part.write(line)
                        digest.update(line)
                        done += 1
                        if done % _OFTEN == 0:
                            progress(done, total, table.name)
                sums[name] = digest.hexdigest()
            _write_files(archive, source, progress)
            for name, data in sorted((beside or {}).items()):
                archive.writestr(_entry(name), data)
                sums[name] = hashlib.sha256(data).hexdigest()
            head = {
                "paraph": "library",
                "format": FORMAT,
                "tables": LAST_STEP,
                "identity": facts.identity,
                "changes": facts.changes,
                "rows": {table.name: dict(facts.rows).get(table.name, 0) for table in KEPT if not table.where},
                "sums": sums,
            }
            archive.writestr(_entry(HEAD), json.dumps(head, ensure_ascii=False, indent=1).encode())
        source.rollback()


def _lines(source: sqlite3.Connection, table: Table) -> Iterator[bytes]:
    columns = [column for column in table.columns if column.form != "file"]
    asked = f"SELECT {', '.join(column.name for column in columns)} FROM {table.name}"  # noqa: S608 - names of our own
    asked += f" WHERE {table.where}" if table.where else ""
    for row in source.execute(f"{asked} ORDER BY {', '.join(table.order)}"):
        told = {column.name: json_of(column, value) for column, value in zip(columns, row, strict=True)}
        yield json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _write_files(archive: zipfile.ZipFile, source: sqlite3.Connection, progress: Progress) -> None:
    """Write the bytes of all files, each once; what refers to them names their SHA-256."""
    tables = [table.name for table in KEPT if table.files]
    every = " UNION ".join(f"SELECT sha256 FROM {name}" for name in tables)  # noqa: S608 - names of our own
    hashes = [sha256 for (sha256,) in source.execute(f"{every} ORDER BY 1")]
    for number, sha256 in enumerate(hashes):
        progress(number, len(hashes), "")
        data = _data(source, tables, sha256)
        packed = len(zlib.compress(data, 6)) if len(data) > STORED_ABOVE else len(data)
        entry = _entry(f"files/{sha256}")
        if packed * STORED_ABOVE < len(data):
            entry.compress_type = zipfile.ZIP_STORED
        archive.writestr(entry, data)


def _data(source: sqlite3.Connection, tables: list[str], sha256: str) -> Any:
    for name in tables:
        row = source.execute(f"SELECT data FROM {name} WHERE sha256 = ?", (sha256,)).fetchone()  # noqa: S608
        if row:
            return row[0]
    return b""


def _entry(name: str) -> zipfile.ZipInfo:
    """Return the head of a part; its time is 1980, so that the same library makes the same file."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
    return entry
