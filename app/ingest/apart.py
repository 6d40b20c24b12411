"""What the worker process does with a file: it gets the bytes and gives back values without them.

Its functions import the readers themselves, so that a program which only names them does not pay for these.
"""

# ruff: noqa: PLC0415 - late imports are what this module is for

from dataclasses import replace

from app.ingest.result import Plain, Reading
from app.model.sheet import Sheet
from app.word.changes import Changes
from app.word.comments import Comment


def read_apart(name: str, data: bytes, *, changes: Changes = "accepted", password: str = "") -> Reading:
    """Read a file's bytes as ``read_bytes`` does, but leave them out of the reading: who asked has them."""
    from app.ingest.reading import read_bytes

    return replace(read_bytes(name, data, changes=changes, password=password), data=b"")


def plain_apart(name: str, data: bytes, *, changes: Changes = "accepted", password: str = "") -> Plain:
    """Read any document as ``read_plain`` does."""
    from app.ingest.plain import read_plain

    return read_plain(name, data, changes=changes, password=password)


def comments_apart(name: str, data: bytes, *, changes: Changes = "accepted") -> tuple[Comment, ...]:
    """Return the comments in a Word file's bytes; raise UnreadableFile."""
    from app.word.package import open_package
    from app.word.reviewing import comments_of

    return comments_of(open_package(name, data), changes)


def sheet_apart(name: str, data: bytes, *, changes: Changes = "negotiated") -> Sheet:
    """Read a file's lines and what is marked on them, as ``read_sheet`` does."""
    from app.ingest.sheet import read_sheet

    return read_sheet(name, data, changes)
