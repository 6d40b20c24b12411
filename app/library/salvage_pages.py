"""The rows in the pages of a damaged file, read without SQLite: by the file format that SQLite has published.

A page that cannot be read costs its own rows and no others. What was deleted is not brought back: free pages are left,
and pages that no table leads to are looked into only where a tree is broken.
"""

import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from mmap import mmap
from typing import Any

_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
_KINDS = {_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER}
_LONGEST = 1_000_000_000
_DEEPEST = 40
_FIXED = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FAULTS = (IndexError, ValueError, KeyError, struct.error, OverflowError)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it lies in a page: its number (0 where it has none) and its values.

    ``place`` is its page and where in it the row begins: there it can be read again.
    """

    rowid: int
    values: tuple[Any, ...]
    place: tuple[int, int] = (0, 0)


class Pages:
    """The pages of a file, with those of its log above them."""

    def __init__(self, data: bytes | mmap, log: bytes = b"") -> None:
        self.size = _page_size(data) or _page_size_of_log(log) or 4096
        self._data, self._above = data, dict(_frames(log, self.size))
        self.count = max([-(-len(data) // self.size), *self._above])
        self.usable = self.size
        self.free = frozenset(self._free())
        self.unread: set[int] = set()
        """Pages of which not everything could be read, so far as they were asked for."""

    def page(self, number: int) -> bytes:
        """Return a page by its number, the first is 1; raise KeyError."""
        if number in self._above:
            return self._above[number]
        start = (number - 1) * self.size
        if number < 1 or start >= len(self._data):
            raise KeyError(number)
        return self._data[start : start + self.size].ljust(self.size, b"\0")

    def tree(self, root: int) -> tuple[list[int], bool]:
        """Return the pages of a tree, and whether it is whole: no page of it is twice there, or unreadable."""
        found: list[int] = []
        whole = True
        waiting = [(root, 0)]
        seen: set[int] = set()
        while waiting:
            number, depth = waiting.pop()
            if number in seen or depth > _DEEPEST:
                whole = False
                continue
            seen.add(number)
            try:
                kind, children = self._children(number)
            except _FAULTS:
                whole = False
                continue
            if kind not in _KINDS:
                whole = False
                continue
            found.append(number)
            waiting += [(child, depth + 1) for child in children]
        return found, whole

    def rows(self, number: int) -> Iterator[Row]:
        """Yield the rows of a page, those of tables and of trees of keys alike; what cannot be read is left out."""
        try:
            page = self.page(number)
            head = 100 if number == 1 else 0
            kind = page[head]
            cells = self._cells(page, head, kind) if kind in _KINDS - {_TABLE_INNER} else []
        except _FAULTS:
            self.unread.add(number)
            return
        for at in cells:
            try:
                row = self._cell(page, at, kind)
            except _FAULTS:
                self.unread.add(number)
            else:
                yield Row(*row, (number, at))

    def row(self, place: tuple[int, int]) -> Row:
        """Return a row that was read before once more."""
        number, at = place
        page = self.page(number)
        return Row(*self._cell(page, at, page[100 if number == 1 else 0]), place)

    def _children(self, number: int) -> tuple[int, list[int]]:
        page = self.page(number)
        head = 100 if number == 1 else 0
        kind = page[head]
        if kind not in {_TABLE_INNER, _INDEX_INNER}:
            return kind, []
        children = [int.from_bytes(page[at : at + 4], "big") for at in self._cells(page, head, kind)]
        return kind, [*children, int.from_bytes(page[head + 8 : head + 12], "big")]

    def _cells(self, page: bytes, head: int, kind: int) -> list[int]:
        count = int.from_bytes(page[head + 3 : head + 5], "big")
        first = head + (12 if kind in {_TABLE_INNER, _INDEX_INNER} else 8)
        if first + 2 * count > self.size:
            raise ValueError("more cells than a page can hold")
        return [int.from_bytes(page[at : at + 2], "big") for at in range(first, first + 2 * count, 2)]

    def _cell(self, page: bytes, at: int, kind: int) -> tuple[int, tuple[Any, ...]]:
        at += 4 if kind == _INDEX_INNER else 0
        length, at = _varint(page, at)
        rowid = 0
        if kind == _TABLE_LEAF:
            rowid, at = _varint(page, at)
        if not 0 < length <= min(_LONGEST, self.count * self.size):
            raise ValueError("a row longer than the file")
        return rowid, _record(self._payload(page, at, length, kind))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        """Return all bytes of a row: what does not fit into its page lies in a chain of others."""
        most = self.usable - 35 if kind == _TABLE_LEAF else (self.usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length]
        least = (self.usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (self.usable - 4)
        here = here if here <= most else least
        parts, left = [page[at : at + here]], length - here
        after = int.from_bytes(page[at + here : at + here + 4], "big")
        while left > 0:
            more = self.page(after)
            parts.append(more[4 : 4 + min(left, self.usable - 4)])
            left -= self.usable - 4
            after = int.from_bytes(more[:4], "big")
        return b"".join(parts)

    def _free(self) -> Iterator[int]:
        """Yield the pages that hold nothing any more, as far as the list of them can be read."""
        with suppress(*_FAULTS):
            trunk = int.from_bytes(self.page(1)[32:36], "big")
            seen: set[int] = set()
            while trunk and trunk not in seen:
                seen.add(trunk)
                page = self.page(trunk)
                yield trunk
                count = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
                yield from struct.unpack(f">{count}I", page[8 : 8 + 4 * count])
                trunk = int.from_bytes(page[:4], "big")


def tables_in(pages: Pages) -> Mapping[str, tuple[int, bool]]:
    """Return the first page of every table by its name, and whether it keeps its rows in a tree of keys."""
    found = {}
    for number in pages.tree(1)[0]:
        for row in pages.rows(number):
            with suppress(ValueError, TypeError):
                kind, name, _, root, sql = row.values
                if kind == "table" and isinstance(root, int) and root > 0:
                    found[str(name)] = (root, "WITHOUT ROWID" in str(sql).upper())
    return found


def _record(data: bytes) -> tuple[Any, ...]:
    head, at = _varint(data, 0)
    if head > len(data):
        raise ValueError("a row without its head")
    kinds = []
    while at < head:
        kind, at = _varint(data, at)
        kinds.append(kind)
    values: list[Any] = []
    at = head
    for kind in kinds:
        value, length = _value(data, at, kind)
        values.append(value)
        at += length
    if at > len(data):
        raise ValueError("a row that is cut")
    return tuple(values)


def _value(data: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, 0
    if kind in _FIXED:
        return int.from_bytes(data[at : at + _FIXED[kind]], "big", signed=True), _FIXED[kind]
    if kind == 7:  # noqa: PLR2004 - the format's own numbers
        return struct.unpack(">d", data[at : at + 8])[0], 8
    if kind in {8, 9}:
        return kind - 8, 0
    length = (kind - 12) // 2
    if kind < 12 or at + length > len(data):  # noqa: PLR2004
        raise ValueError("a value that is cut")
    part = data[at : at + length]
    return (part.decode("utf-8") if kind % 2 else part), length


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            return value, at + step + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >> 63 else 0), at + 9


def _page_size(data: bytes | mmap) -> int:
    if data[:16] != b"SQLite format 3\0":
        return 0
    size = int.from_bytes(data[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size >= 512 and not size & size - 1 else 0  # noqa: PLR2004


def _page_size_of_log(log: bytes) -> int:
    size = int.from_bytes(log[8:12], "big")
    return size if 512 <= size <= 65536 and not size & size - 1 else 0  # noqa: PLR2004


def _frames(log: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the pages of the log up to the last whole change, each proven by the sums that run through the log."""
    magic = int.from_bytes(log[:4], "big")
    if magic not in {0x377F0682, 0x377F0683} or int.from_bytes(log[8:12], "big") != size:
        return
    order = ">" if magic & 1 else "<"
    sums = _running((0, 0), log[:24], order)
    if sums != struct.unpack(">2I", log[24:32]):
        return
    waiting: dict[int, bytes] = {}
    for at in range(32, len(log) - size - 23, size + 24):
        head, page = log[at : at + 24], log[at + 24 : at + 24 + size]
        sums = _running(_running(sums, head[:8], order), page, order)
        if head[8:16] != log[16:24] or sums != struct.unpack(">2I", head[16:24]):
            return
        waiting[int.from_bytes(head[:4], "big")] = page
        if int.from_bytes(head[4:8], "big"):  # here a change is whole
            yield from waiting.items()
            waiting = {}


def _running(sums: tuple[int, int], data: bytes, order: str) -> tuple[int, int]:
    one, other = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for at in range(0, len(words), 2):
        one = one + words[at] + other & 0xFFFFFFFF
        other = other + words[at + 1] + one & 0xFFFFFFFF
    return one, other
