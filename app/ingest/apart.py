"""What the worker process does with a file: it gets the bytes and gives back values without them."""

from dataclasses import replace

from app.ingest.reading import Reading, read_bytes
from app.word.changes import Changes
from app.word.comments import Comment


def read_apart(name: str, data: bytes, *, changes: Changes = "accepted", password: str = "") -> Reading:
    """Read a file's bytes as ``read_bytes`` does, but leave them out of the reading: who asked has them."""
    return replace(read_bytes(name, data, changes=changes, password=password), data=b"")


def comments_apart(name: str, data: bytes, *, changes: Changes = "accepted") -> tuple[Comment, ...]:
    """Return the comments in a Word file's bytes; raise UnreadableFile."""
    from app.word.package import open_package  # noqa: PLC0415 - late: lxml takes a quarter of a second
    from app.word.reviewing import comments_of  # noqa: PLC0415 - likewise

    return comments_of(open_package(name, data), changes)
