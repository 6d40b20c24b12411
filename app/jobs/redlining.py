"""Redline one Word file against another."""

from datetime import datetime
from pathlib import Path

from app.errors import UnreadableFile
from app.export.files import write_whole
from app.progress import Progress, quiet
from app.redlining.redline import Order, Policy, Redlined, redline


def redline_files(before: Path, after: Path, out: Path, order: Order, progress: Progress = quiet) -> Redlined:
    """Write ``before`` with tracked changes that make it ``after``; nothing is written that is not proven.

    Raises UnreadableFile, Unproven, UnwritableFile.
    """
    made = redline(_read(before), _read(after), order, progress)
    write_whole(out, made.data)
    return made


def order(
    before: Path, after: Path, author: str, when: datetime, policy: Policy = "accepted", *, words_only: bool = False
) -> Order:
    """Return what is wanted of the redline of two files."""
    return Order(author, when, policy, words_only, (before.name, after.name))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        why = "it is not there" if isinstance(error, FileNotFoundError) else "it cannot be opened"
        raise UnreadableFile(path.name, why, "Look whether the name is right.") from error
